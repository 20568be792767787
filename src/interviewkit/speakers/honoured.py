"""Honoured names stand before an honorific, which tells them where no capital does: 한바다 작가를, हरिहर केवट जी."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from interviewkit.lexicon import Lexicon
from interviewkit.script import LETTER, LETTERS, is_uncased

MOST_WORDS = 3
"""Words before an honorific that may be a name."""
LONGEST_ENDING = 2
"""Letters of a particle that ends an honorific: the 를 of 작가를."""


class Honoured(NamedTuple):
    """A name before an honorific."""

    words: tuple[str, ...]
    announced: bool
    """Whether an interview's word stands behind it."""


def honoured(lines: Sequence[str], lexicon: Lexicon) -> Iterator[Honoured]:
    """The names before honorifics that stand in another line too, each as long as it does."""
    for i, line in enumerate(lines):
        others = [*lines[:i], *lines[i + 1 :]]
        for match in _pattern(lexicon).finditer(line):
            words = match["words"].split()
            tails = (words[n:] for n in range(len(words)))
            name = next((tail for tail in tails if any(" ".join(tail) in other for other in others)), None)
            if name and len("".join(name)) > 1 and is_uncased(name[0][0]):
                behind = line[match.end() :].lstrip()
                yield Honoured(tuple(name), behind.startswith(tuple(lexicon.front_matter.interview)))


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Words and the honorific behind them; one that names who asks honours nobody who answers."""
    names = lexicon.names.after - lexicon.roles.interviewer
    after = "|".join(map(re.escape, sorted(names, key=lambda word: (-len(word), word)))) or r"(?!)"
    words = rf"{LETTERS}(?: {LETTERS}){{0,{MOST_WORDS - 1}}}?"
    return re.compile(rf"(?<!\w)(?P<words>{words}) (?:{after})(?:{LETTER}){{0,{LONGEST_ENDING}}}(?!\w)")
