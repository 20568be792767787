"""Passages are text that never travels without its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import frozen

from interviewkit.script import SIGNS, composed


@frozen
class Span:
    """A place in a page's text.

    >>> Span(3, 5).of("abcdefg")
    'de'
    """

    start: int
    """Code points from 0 in the page's text."""
    end: int
    """Code points from 0 in the page's text, exclusive."""

    def of(self, text: str) -> str:
        """The words that stand at this place of `text`."""
        return text[self.start : self.end]


class Passage(NamedTuple):
    """Words and where they stand; `end` is computed, so text and place cannot disagree.

    A plain tuple, because a page is cut into thousands of them.
    """

    text: str
    start: int
    """Code points from 0 in the page's text."""

    @property
    def end(self) -> int:
        """Code points from 0 in the page's text, exclusive."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)

    def cut(self, start: int, end: int | None = None) -> Passage:
        """The part from `start` to `end`, counted inside this passage, without white space around it.

        >>> Passage("Anna:  Yes.", 10).cut(5)
        Passage(text='Yes.', start=17)
        """
        part = self.text[start:end]
        words = part.lstrip()
        return Passage(words.rstrip(), self.start + start + len(part) - len(words))


def folded(text: str) -> str:
    """The words with one space wherever white space parts them.

    >>> folded("two\\n  lines")
    'two lines'
    """
    # A text that is printable has no white space but single signs of the plain kind; most are, and need no splitting.
    return text if text.isprintable() and "  " not in text else " ".join(text.split())


NO_LETTERS = re.compile(rf"[^\w{SIGNS}]+")


def letters(text: str) -> str:
    """The letters and figures of the words alone, in one case: what two prints of one line have in common.

    >>> letters("“Ebb & flow” – Part 2")
    'ebbflowpart2'
    """
    return NO_LETTERS.sub("", composed(text).casefold()).replace("_", "")
