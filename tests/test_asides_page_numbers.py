"""Numbers that count the sheets of a printed text are nobody's words. All pages are invented."""

from __future__ import annotations

import pytest

from interviewkit.asides.page_numbers import take
from interviewkit.model import FurnitureKind
from interviewkit.readers import read


def numbers(*paragraphs: str) -> list[str]:
    """The page numbers of a text, as printed."""
    page = read("\n\n".join(paragraphs), format="text")
    taken = take(page.text, page.blocks)
    assert all(part.kind is FurnitureKind.PAGE_NUMBER for part in taken.parts)
    assert len(taken.parts) + len(taken.blocks) == len(page.blocks)
    return [part.text for part in taken.parts]


TALK = (
    "PASK: What was the hardest part of it?",
    "TULL: The cold in the wheel. You could wear two pairs of gloves.",
    "PASK: 怎么样？",
    "TULL: Только викарий. Он не верил в сигналы.",
    "PASK: ¿Y después?",
)


@pytest.mark.parametrize("form", ["- {} -", "– {} –", "~{}~", "| {} |", f"{' ' * 26}{{}}"])
def test_two_numbers_that_are_set_apart_count_sheets(form: str) -> None:
    """Marks on both sides, or the middle of the line, are a printer's."""
    first, second = form.format(2), form.format(3)
    assert numbers(*TALK[:2], first, *TALK[2:4], second, TALK[4]) == [first.strip(), second.strip()]


def test_a_sheet_may_be_lost() -> None:
    """Scans skip one now and then."""
    assert numbers(TALK[0], "- 2 -", TALK[1], "- 4 -", TALK[2]) == ["- 2 -", "- 4 -"]


def test_numbers_of_other_scripts_count_sheets_too() -> None:
    """Figures have as many forms as letters."""
    assert numbers(TALK[0], "- ٢ -", TALK[1], "- ٣ -", TALK[2]) == ["- ٢ -", "- ٣ -"]


def test_four_numbers_count_sheets_with_nothing_around_them() -> None:
    """The first sheet has none."""
    assert numbers(TALK[0], "2", TALK[1], "3", TALK[2], "4", TALK[3], "5") == ["2", "3", "4", "5"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("How many cats are there?", "2", "And how many dogs?", "3"),
        ("1", TALK[0], TALK[1], "2", TALK[2], TALK[3], "3", TALK[4], "4", TALK[1]),
        (TALK[0], "- 3 -", TALK[1], "- 2 -"),
        (TALK[0], "- 1971 -", TALK[1], "- 1988 -"),
        (TALK[0], "- 2", TALK[1], "- 3"),
        (TALK[0], "- 2 -", TALK[1]),
    ],
    ids=["answers", "numbered questions", "falling", "years", "dashes of a dialogue", "one"],
)
def test_other_numbers_are_left_to_those_who_say_them(paragraphs: tuple[str, ...]) -> None:
    """What does not go on from sheet to sheet is something else."""
    assert numbers(*paragraphs) == []


def test_a_sentence_that_a_sheet_ends_in_does_not_swallow_the_number() -> None:
    """What goes on behind an empty line and a number is a paragraph of its own."""
    torn = ("TULL: They accepted anybody who", "- 2 -", "could turn it. I could.", "PASK: Why?", "- 3 -", "TULL: So.")
    assert numbers(*torn) == ["- 2 -", "- 3 -"]
