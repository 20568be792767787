"""The gallery has a report of every example, and docs/gallery.md leads to them.

`python tests/gallery.py` makes it anew, where Chromium and Playwright are.
It needs fonts for every script, as in Debian's fonts-noto-core and fonts-noto-cjk; without them pictures show boxes.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import chdir
from pathlib import Path
from typing import Any, NamedTuple

from interviewkit import parse, write

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
DOCS = ROOT / "docs"
GALLERY = DOCS / "gallery"
SCREEN: Any = {"width": 1280, "height": 860}
"""Pixels of the window in which a report is shown."""
SCALE = 0.5
"""Pixels of the picture for each pixel of the window."""
ROW = re.compile(r"^\| \[(.+?)\]\(\1\) \| (.+?) \| (.+?) \|$", re.MULTILINE)
"""What the examples' README says of a page."""
HEAD = """\
# Gallery

Every example, as `interviewkit report` shows it: many languages, many layouts, and a page that is no interview.
Behind each picture lies the whole report.
`python tests/gallery.py` makes this page anew.

| report | example | language | what it teaches |
| --- | --- | --- | --- |
"""


class Example(NamedTuple):
    """A page of the examples."""

    name: str
    language: str
    teaches: str

    @property
    def report(self) -> Path:
        """Where its report lies; some examples differ in nothing but their endings."""
        return GALLERY / f"{self.name.replace('.', '-')}.html"


def main() -> None:
    """Write every report and the page that leads to them, and take their pictures."""
    shutil.rmtree(GALLERY, ignore_errors=True)
    GALLERY.mkdir()
    shown = list(examples())
    for example in shown:
        # Relative, because a report says where its page lies.
        with chdir(ROOT):
            example.report.write_text(write(parse(Path("examples", example.name)), "html"), "utf-8")
    take(example.report for example in shown)
    (DOCS / "gallery.md").write_text(HEAD + "".join(map(row_of, shown)), "utf-8")


def examples() -> Iterator[Example]:
    """All pages, in the order in which the examples' README has them."""
    for row in ROW.finditer((EXAMPLES / "README.md").read_text("utf-8")):
        yield Example(*row.groups())


def take(reports: Iterable[Path]) -> None:
    """A picture beside each report: how it begins, in the light theme on a wide screen."""
    from playwright.sync_api import sync_playwright  # pytest reads this file where no Playwright is, too

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=SCREEN, device_scale_factor=SCALE, color_scheme="light")
        for report in reports:
            page.goto(report.as_uri())
            page.screenshot(path=report.with_suffix(".png"))
        browser.close()


def row_of(example: Example) -> str:
    """An example's row: its picture, which leads to the report, and what the examples' README says of it."""
    report = example.report.relative_to(DOCS)
    picture = f"[![The report of {example.name}]({report.with_suffix('.png')})]({report})"
    return f"| {picture} | `{example.name}` | {example.language} | {example.teaches} |\n"


if __name__ == "__main__":
    main()
