"""Goldens are JSON files beside example pages: what `parse` makes of them, to the letter.

A golden has the name of its page, with `.json` behind it.

After a change of weights or rules, write them anew and read what changed before you keep it:

    PYTHONPATH=src python tests/test_golden.py --write
    git diff examples
"""

from __future__ import annotations

import sys
from difflib import unified_diff
from pathlib import Path

import pytest
from attrs import evolve

from interviewkit import Interview, parse

EXAMPLES = Path(__file__).parents[1] / "examples"
GOLDEN = tuple(sorted(EXAMPLES.glob("*.*.json")))
PAGES = tuple(sorted(path for path in EXAMPLES.iterdir() if path not in GOLDEN and path.name != "README.md"))


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


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_readers_are_told_what_a_page_teaches(page: Path) -> None:
    """Each has its line in the examples' README."""
    assert f"\n| [{page.name}]({page.name}) |" in (EXAMPLES / "README.md").read_text("utf-8")


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
