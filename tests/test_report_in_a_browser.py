"""The report in Chromium: nothing runs, nothing loads, everybody can read it, and it fits every screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields, has

from interviewkit import Interview, Turn, parse, write
from interviewkit.passage import Span

playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright here")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe here")

ROOT = Path(__file__).parent.parent
EXAMPLES = {
    path.name.partition(".")[0]: Interview.from_json(path.read_text("utf-8"))
    for path in (ROOT / "examples").glob("*.*.json")
}
PANEL = EXAMPLES["panel"]
BROWSER = shutil.which("chromium")
WIDTHS = {"desk": (1280, 900), "tablet": (800, 1000), "phone": (390, 844), "small phone": (320, 568)}
"""Pixels: width, height."""
THEMES = ("light", "dark")
MARKDOWN = """# Bees

**Anna Berg:** Why did you take up *bees*, of all animals?

**Bob Lind:** They [dance](https://a.example/), and nobody has to teach them. I watched for a whole summer.

---

**Berg:** Do you dance with them?

**Lind:** At noon, when my neighbours are asleep. I have never been stung for it.
"""
ATTACK = (
    "\"'></p></style></title></template><script>document.title='owned';alert(1)</script>"
    "<img src=https://elsewhere.example/x onerror=\"document.title='owned'\">"
    "<svg onload=alert(1)><a href=javascript:alert(1)>\u202e\x1b]0;owned\x07\x9b31m\x00 <base href=https://elsewhere.example/>"
)
LONG = 1_000_000
"""Characters of a paragraph, a name and a headline that nobody meant to be so long."""

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no chromium here"),
    # Playwright's own loop is closed when the interpreter ends.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's Chromium, without a window."""
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Shown:
    """A page in the browser, and everything that happened on it."""

    def __init__(self, browser: Any, path: Path, width: str = "desk", theme: str = "light") -> None:
        """Opens the page."""
        across, down = WIDTHS[width]
        self.happened: list[str] = []
        self.page = browser.new_page(viewport={"width": across, "height": down}, color_scheme=theme)
        self.page.on("console", lambda message: self.happened.append(message.text))
        self.page.on("pageerror", lambda error: self.happened.append(str(error)))
        self.page.on("dialog", lambda dialog: self.happened.append(dialog.message) or dialog.dismiss())
        self.page.on("request", lambda request: self.happened.append(request.url))
        self.page.goto(path.as_uri())
        assert self.happened.pop(0) == path.as_uri()

    def __enter__(self) -> Shown:
        return self

    def __exit__(self, *_: object) -> None:
        self.page.close()


def put(interview: Interview, folder: Path) -> Path:
    """The report in a file."""
    path = folder / "report.html"
    path.write_text(write(interview, "html"), "utf-8")
    return path


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", [*EXAMPLES, "markdown"])
def test_nothing_happens_and_everybody_can_read_it(browser: Any, tmp_path: Path, name: str, theme: str) -> None:
    """No console message, no request, and no violation that axe knows, with everything unfolded too."""
    interview = parse(MARKDOWN, format="markdown") if name == "markdown" else EXAMPLES[name]
    with Shown(browser, put(interview, tmp_path), theme=theme) as shown:
        assert violations(shown.page) == []
        unfold(shown.page)
        assert violations(shown.page) == []
        assert shown.happened == []


def unfold(page: Any) -> None:
    """Opens everything that can be opened."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def violations(page: Any) -> list[str]:
    """What axe finds wrong, with the elements."""
    found = axe.Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_screen_is_too_narrow(browser: Any, tmp_path: Path, name: str, width: str) -> None:
    """Nothing needs to be scrolled sideways, and nothing lies over anything else."""
    with Shown(browser, put(EXAMPLES[name], tmp_path), width) as shown:
        unfold(shown.page)
        assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert shown.page.evaluate(OVERLAPS) == []


OVERLAPS = """
() => {
  const seen = [...document.querySelectorAll(".name, .label, .kind, .words p, h2")].map(each => {
    const range = document.createRange()
    range.selectNodeContents(each)
    return [each.textContent, range.getBoundingClientRect()]
  })
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3
  return seen.flatMap(([a, at], i) => seen.slice(i + 1).filter(([, b]) => over(at, b)).map(([b]) => [a, b]))
}
"""
"""Pairs of words that lie over one another, as JavaScript."""


def test_hostile_words_do_nothing(browser: Any, tmp_path: Path) -> None:
    """Words that would run, load, turn around or command a terminal are shown."""
    with Shown(browser, put(haunted(PANEL), tmp_path)) as shown:
        unfold(shown.page)
        shown.page.mouse.move(300, 300)
        assert shown.happened == []
        assert shown.page.title().startswith("\"'></p></style>")
        assert shown.page.evaluate("document.querySelectorAll('script, img, svg, base, iframe, object').length") == 0
        assert violations(shown.page) == []


def haunted(interview: Interview) -> Interview:
    """The interview with an attack in every field that holds words."""
    words = (ATTACK + "\n\n") * (len(interview.text) // len(ATTACK) + 1)
    return evolve(_haunted(interview), text=words)


def _haunted(value: Any) -> Any:
    match value:
        case tuple():
            return tuple(map(_haunted, value))
        case str():
            return ATTACK
        case _ if has(type(value)):
            kept = {"id", "speaker", "turn", "schema_version"}
            names = (each.name for each in fields(type(value)) if each.name not in kept)
            return evolve(value, **{name: _haunted(getattr(value, name)) for name in names})
        case _:
            return value


def test_a_name_that_turns_text_around_turns_only_itself(browser: Any, tmp_path: Path) -> None:
    """What stands beside a name with an override in it is read as before."""
    speakers = (evolve(PANEL.speakers[0], name="\u202eeman"), *PANEL.speakers[1:])
    turn = evolve(PANEL.turns[0], label=None, label_span=None)
    lefts = []
    for people in (PANEL.speakers, speakers):
        with Shown(browser, put(evolve(PANEL, speakers=people, turns=(turn,)), tmp_path)) as shown:
            lefts.append(shown.page.evaluate(LEFTS))
    assert lefts[0] == lefts[1]


LEFTS = """
() => [...document.querySelectorAll(".words p, .cast small, nav a")].map(each => {
  const range = document.createRange()
  const text = document.createTreeWalker(each, NodeFilter.SHOW_TEXT).nextNode()
  range.setStart(text, 0)
  range.setEnd(text, 3)
  return Math.round(range.getBoundingClientRect().left)
})
"""
"""Where the first signs of the talk stand, as JavaScript."""


def test_a_million_characters_are_shown(browser: Any, tmp_path: Path) -> None:
    """A long paragraph, name and headline without any space fit the screen."""
    turn: Turn = evolve(PANEL.turns[0], spans=(Span(0, LONG),), label=None, label_span=None)
    speakers = (evolve(PANEL.speakers[0], name="N" * LONG), *PANEL.speakers[1:])
    metadata = evolve(PANEL.metadata, headline="H" * LONG)
    interview = evolve(PANEL, text="w" * LONG, turns=(turn,), speakers=speakers, metadata=metadata)
    with Shown(browser, put(interview, tmp_path), "phone") as shown:
        assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert shown.page.evaluate("document.querySelector('.words p').textContent.length") == LONG
        assert shown.happened == []


def test_a_keyboard_reaches_everything(browser: Any, tmp_path: Path) -> None:
    """The first stop skips to the talk; what is folded opens with Enter."""
    with Shown(browser, put(PANEL, tmp_path)) as shown:
        shown.page.keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.textContent") == "Skip to the talk"
        shown.page.keyboard.press("Enter")
        assert shown.page.evaluate("document.activeElement.id") == "talk"
        shown.page.keyboard.press("Tab")
        shown.page.keyboard.press("Enter")
        assert shown.page.evaluate("document.activeElement.parentElement.open")


def test_a_question_of_the_contents_leads_to_the_talk(browser: Any, tmp_path: Path) -> None:
    """It scrolls there, and loads nothing."""
    with Shown(browser, put(PANEL, tmp_path)) as shown:
        shown.page.click("nav li:last-child a")
        assert PANEL.questions[-1].text in shown.page.evaluate("document.querySelector(':target').textContent")
        assert shown.page.evaluate("location.protocol") == "file:"


def test_signs_of_markdown_are_shown_on_demand(browser: Any, tmp_path: Path) -> None:
    """They are hidden until the box is ticked."""
    with Shown(browser, put(parse(MARKDOWN, format="markdown"), tmp_path)) as shown:
        sign = shown.page.locator(".turn .sign").first
        assert not sign.is_visible()
        shown.page.check("#signs")
        assert sign.is_visible()


def test_paper_shows_the_talk_alone(browser: Any, tmp_path: Path) -> None:
    """Print leaves out what can only be clicked, and unfolds what is said."""
    with Shown(browser, put(EXAMPLES["question-box"], tmp_path)) as shown:
        shown.page.emulate_media(media="print")
        assert not shown.page.locator("nav").is_visible()
        assert not shown.page.locator(".furniture").first.is_visible()
        assert shown.page.locator(".faq p").first.evaluate(
            "each => each.checkVisibility({contentVisibilityAuto: true})"
        )


def test_a_notebook_shows_the_talk_in_its_frame(browser: Any, tmp_path: Path) -> None:
    """The frame shows the words and follows its own links, and nothing happens around it."""
    path = tmp_path / "notebook.html"
    path.write_text(f"<!DOCTYPE html><title>Notebook</title><p>Out[1]:</p>{PANEL._repr_html_()}", "utf-8")
    with Shown(browser, path) as shown:
        frame = shown.page.frame_locator("iframe")
        frame.locator("nav li:last-child a").click()
        frame.locator(".row.ask").last.wait_for()
        assert PANEL.questions[-1].text in frame.locator("main").inner_text()
        assert [words for words in shown.happened if not words.startswith("about:srcdoc")] == []
