"""Styles are how a site sets its questions, as its profile tells it: an element, a type, a mark."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit.page import Frame
from interviewkit.profile import QuestionStyle

SET_AROUND = " \t*_"
"""What may stand between a mark and the words: white space, and what sets them in bold."""
LONGEST_MARK = 12
"""Characters before a piece's words in which its mark is looked for."""


def is_set_in(style: QuestionStyle, frame: Frame, lead: str, look: str) -> bool:
    """Whether words are set in the type and in the element that the style asks for."""
    return (
        style.bold in (None, "b" in lead)
        and style.italic in (None, "i" in lead)
        and ((style.element is None and style.name is None) or _is_within(style, frame, look))
    )


def mark_of(style: QuestionStyle, before: str, words: str) -> int | None:
    """How many characters of the words are the style's mark, with the space behind it; None where it is missing.

    A mark that every page may have is none of the words any more: it stands right before them.
    """
    mark = style.mark
    if mark is None or before.rstrip(SET_AROUND).endswith(mark):
        return 0
    rest = words.removeprefix(mark).lstrip(" \t")
    return len(words) - len(rest) if words.startswith(mark) and rest else None


def _is_within(style: QuestionStyle, frame: Frame, look: str) -> bool:
    named = style.element is None and style.name in look.split()
    return named or any(
        style.element in (None, one.tag) and (style.name is None or style.name in one.name.split())
        for one in _outwards(frame)
    )


def _outwards(frame: Frame | None) -> Iterator[Frame]:
    """The frame, and those around it."""
    while frame:
        yield frame
        frame = frame.around
