"""Goldens are JSON files beside example pages: what `parse` makes of them, to the letter.

A golden has the name of its page, with `.json` behind it.

After a change of weights or rules, write them anew and read what changed before you keep it:

    PYTHONPATH=src python tests/test_golden.py --write
    git diff examples
"""

from __future__ import annotations

import re
import sys
import tomllib
from difflib import unified_diff
from importlib.resources import files
from pathlib import Path

import pytest
from attrs import evolve

from interviewkit import Interview, parse
from interviewkit import lexicon as lexica

EXAMPLES = Path(__file__).parents[1] / "examples"
LEXICA = files(lexica.__name__)
GOLDEN = tuple(sorted(EXAMPLES.glob("*.*.json")))
WRITTEN = {".py", ".ipynb"}
"""What a file's name ends with that reads pages and is none."""
PAGES = tuple(
    sorted(
        path
        for path in EXAMPLES.iterdir()
        if path.is_file() and path not in GOLDEN and path.name != "README.md" and path.suffix not in WRITTEN
    )
)
ROW = re.compile(
    r"^\| \[(?P<name>[^\]]+)\]\((?P<target>[^)]+)\) \| (?P<language>[^|]+) \| (?P<teaches>[^|]+) \|$", re.MULTILINE
)
"""What the examples' README says of a page."""
ROWS = {row["name"]: row for row in ROW.finditer((EXAMPLES / "README.md").read_text("utf-8"))}
FEWEST = 24
"""Invented pages that the examples have at least."""
REPRINTED = {"reference-article.txt"}
"""Pages that are not invented."""


def golden_of(page: Path) -> str:
    """What the library makes of a page, as the file beside it has it: indented, and without the page's own path."""
    interview = parse(page)
    return evolve(interview, source=evolve(interview.source, uri=None)).to_json(indent=2) + "\n"


def test_there_are_goldens() -> None:
    """Goldens that nobody finds test nothing."""
    assert GOLDEN


def test_every_page_has_its_golden() -> None:
    """No example stands without what is expected of it, and no golden without its page."""
    assert {path.stem for path in GOLDEN} == {path.name for path in PAGES}


def test_readers_are_told_what_a_page_teaches() -> None:
    """Each page has one row in the examples' README, each row its page, and no two rows teach the same."""
    text = (EXAMPLES / "README.md").read_text("utf-8")
    assert sorted(row["target"] for row in ROW.finditer(text)) == [page.name for page in PAGES]
    assert all(row["target"] == name for name, row in ROWS.items())
    assert len({row["teaches"] for row in ROWS.values()}) == len(PAGES)


def test_there_are_many_invented_pages() -> None:
    """They have many layouts, and every format that can be read."""
    formats = {Interview.from_json(path.read_text("utf-8")).source.format for path in GOLDEN}
    assert len(PAGES) - len(REPRINTED) >= FEWEST
    assert formats == {"text", "html", "markdown", "vtt", "srt", "podcast"}


@pytest.mark.parametrize("code", lexica.codes())
def test_every_language_has_an_invented_interview(code: str) -> None:
    """Whoever reads or mends a lexicon has a page to look at; the README calls its language as the lexicon does."""
    called = tomllib.loads((LEXICA / f"{code}.toml").read_text("utf-8"))["name"]
    rows = [name for name, row in ROWS.items() if row["language"] == called and name not in REPRINTED]
    found = [Interview.from_json((EXAMPLES / f"{name}.json").read_text("utf-8")) for name in rows]
    assert any(interview.is_interview for interview in found)
    assert {interview.metadata.language for interview in found} == {code}


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_a_page_is_heard_as_its_golden_says(golden: Path) -> None:
    """Every field of the interview is the golden's, to the letter."""
    expected, found = golden.read_text("utf-8"), golden_of(golden.with_suffix(""))
    assert not "\n".join(unified_diff(expected.splitlines(), found.splitlines(), "golden", "heard", n=1, lineterm=""))


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_is_an_interview_in_json(golden: Path) -> None:
    """Reading and writing a golden changes no letter of it."""
    text = golden.read_text("utf-8")
    assert Interview.from_json(text).to_json(indent=2) + "\n" == text


if __name__ == "__main__" and "--write" in sys.argv:
    for page in PAGES:
        page.with_name(f"{page.name}.json").write_text(golden_of(page), "utf-8")
