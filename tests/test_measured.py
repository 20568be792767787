"""The laws of hearing do not hold without exception yet; here is measured how nearly they do, and it may only rise."""

from __future__ import annotations

import tomllib
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from interviewkit import parse
from interviewkit.testing import MARKINGS, Printed, printed, surrounded, words

FLOORS = tomllib.loads(Path(__file__).with_name("measured.toml").read_text("utf-8"))
PAGES = 60


def pages_of(strategy: st.SearchStrategy[Printed]) -> list[Printed]:
    """Invented pages, much the same in every run."""
    found: list[Printed] = []

    @settings(max_examples=PAGES, derandomize=True, database=None, deadline=None, phases=[Phase.generate])
    @given(strategy)
    def collect(page: Printed) -> None:
        found.append(page)

    collect()
    return found


def share_heard(pages: list[Printed]) -> float:
    """F1 of turns: role and every word right."""
    hits = total = 0
    for page in pages:
        expected = [(turn.role, turn.words) for turn in page.turns]
        heard = [(turn.role, words(turn.text)) for turn in parse(page.text).turns]
        blocks = SequenceMatcher(None, expected, heard, autojunk=False).get_matching_blocks()
        hits += sum(block.size for block in blocks)
        total += len(expected) + len(heard)
    return 2 * hits / total


@pytest.mark.parametrize("marking", MARKINGS)
def test_printed_pages_are_heard(marking: str) -> None:
    """Of the turns printed in a marking, in all languages, at least so many are heard to the letter."""
    assert share_heard(pages_of(printed(markings=[marking]))) >= FLOORS["markings"][marking]


def test_surroundings_disturb_little() -> None:
    """Of the turns between menus, captions, notes and comments, at least so many are heard to the letter."""
    assert share_heard(pages_of(printed().flatmap(surrounded))) >= FLOORS["surrounded"]
