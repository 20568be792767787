"""A stretch of a page that is printed twice is nobody's words the second time."""

from __future__ import annotations

from interviewkit.asides.repeats import again
from interviewkit.readers import read

LONG = (
    "The ferry has not run since the ice came, and the whole island waits for the postman.",
    "Nobody has seen the postman, but three people have seen his dog, which is a good sign.",
    "In the meantime the baker delivers the letters, and reads the postcards aloud on the way.",
    "The mayor says that this is against the law, and that her own postcards were read badly.",
)


def repeated(*paragraphs: str) -> list[int]:
    """The numbers of the paragraphs that are printed again."""
    return sorted(again(read("\n\n".join(paragraphs), format="text").blocks))


def test_a_stretch_that_is_printed_twice_counts_once() -> None:
    """The second printing is the one that goes."""
    assert repeated(*LONG[:3], *LONG[:3]) == [3, 4, 5]


def test_short_lines_within_a_second_printing_go_with_it() -> None:
    """A label or an advert between two paragraphs stands in both printings."""
    assert repeated(*LONG[:3], LONG[0], "Anna:", LONG[1], "Boris:", LONG[2]) == [3, 4, 5, 6, 7]


def test_a_second_printing_may_leave_paragraphs_out() -> None:
    """A preview of an article is shorter than the article."""
    assert repeated(*LONG, LONG[0], LONG[1], LONG[3]) == [4, 5, 6]


def test_a_label_may_stand_before_its_paragraph_or_above_it() -> None:
    """One printing sets names on lines of their own."""
    assert repeated("Anna:", LONG[0], *LONG[1:3], f"Anna: {LONG[0]}", *LONG[1:3]) == [4, 5, 6]


def test_one_paragraph_may_differ_between_the_printings() -> None:
    """A misprint was mended in one of them."""
    mended = LONG[1].replace("postman", "postwoman") + " Or so they say."
    assert repeated(*LONG, LONG[0], mended, *LONG[2:]) == [4, 5, 6, 7]


def test_two_paragraphs_may_well_be_said_twice() -> None:
    """A chorus is no second printing."""
    assert repeated(*LONG, LONG[0], LONG[1]) == []


def test_an_index_of_questions_leaves_the_questions_in_their_places() -> None:
    """What follows each of them is new."""
    asked = [f"{line[:-1]}, is that what you have heard?" for line in LONG]
    answered = [f"No, I have heard something else: {line}" for line in LONG]
    talk = [line for pair in zip(asked, answered, strict=True) for line in pair]
    assert repeated(*asked, *talk) == []
