"""Cues are the words of a language beside which a name stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from interviewkit.lexicon import Words

WORD = re.compile(r"[^\W\d_]+(?:['’&-][^\W\d_]+)*")
MOST_WORDS = 6
"""Words of the longest cue."""
LONGEST_SEARCHED = 2_000
"""Characters of a paragraph in which cues are looked for."""


class Cue(NamedTuple):
    """One of a language's phrases, as it stands in a text."""

    phrase: str
    """In lower case."""
    start: int
    """Code points from 0 in the text at hand."""
    end: int
    """Code points from 0 in the text at hand, exclusive."""


def cues(text: str, phrases: Words) -> Iterator[Cue]:
    """The phrases that stand in a text: the longest at each place, and none within another."""
    reached, openers = 0, _openers(phrases)
    for match in WORD.finditer(text, 0, LONGEST_SEARCHED):
        start = match.start()
        if start >= reached and _lower(match) in openers and (cue := _longest(text, start, phrases)):
            reached = cue.end
            yield cue


def _longest(text: str, start: int, phrases: Words) -> Cue | None:
    words, best = "", None
    for match in islice(WORD.finditer(text, start), MOST_WORDS):
        words = f"{words} {_lower(match)}" if words else _lower(match)
        if words in phrases:
            best = Cue(words, start, match.end())
    return best


def _lower(word: re.Match[str]) -> str:
    return word.group().casefold().replace("’", "'")


@cache
def _openers(phrases: Words) -> Words:
    """The first words of all phrases."""
    return frozenset(_lower(match) for phrase in phrases if (match := WORD.match(phrase)))
