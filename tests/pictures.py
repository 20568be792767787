"""Pictures of the report stand in docs/report.md; this file takes them again, where Chromium and Playwright are."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import sync_playwright

from interviewkit import parse, write

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
EXAMPLES = ("gallery.html", "panel.html", "question-box.html", "reference-article.txt", "right-to-left.html")
SCREENS = {"wide": (1280, 860), "narrow": (390, 844)}
"""Pixels: width, height."""
THEMES = ("light", "dark")


def main() -> None:
    """Take every example in both themes on both screens."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as started, TemporaryDirectory() as folder:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for example in EXAMPLES:
            report = Path(folder, example).with_suffix(".html")
            report.write_text(write(parse(ROOT / "examples" / example), "html"), "utf-8")
            for screen in SCREENS:
                for theme in THEMES:
                    take(browser, report, screen, theme)
        browser.close()


def take(browser: Any, report: Path, screen: str, theme: str) -> None:
    """One picture, with the evidence for the second turn unfolded."""
    width, height = SCREENS[screen]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
    page.goto(report.as_uri())
    page.evaluate("document.querySelectorAll('.why')[1].open = true")
    page.screenshot(path=PICTURES / f"{report.stem}-{screen}-{theme}.png")
    page.close()


if __name__ == "__main__":
    main()
