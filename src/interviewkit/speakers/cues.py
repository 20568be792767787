"""Cues are the words of a language beside which a name stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from interviewkit.lexicon import Words
from interviewkit.script import LETTERS, composed

WORD = re.compile(rf"{LETTERS}(?:['’&-]{LETTERS})*")
MOST_WORDS = 6
"""Words of the longest cue."""
LONGEST_SEARCHED = 2_000
"""Characters of a paragraph in which cues are looked for."""


Tree: TypeAlias = "dict[str, Tree]"
END = ""
"""The key in a tree that ends a phrase."""


LINES = 256
"""Lines of a page whose words are remembered."""


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
    if _triggers(phrases).isdisjoint(_words(text)):
        return
    tree = _tree(phrases)
    found = list(WORD.finditer(text, 0, LONGEST_SEARCHED))
    words = [_lower(word.group()) for word in found]
    place = 0
    while place < len(words):
        n = _longest(words[place : place + MOST_WORDS], tree) if words[place] in tree else 0
        if n:
            yield Cue(" ".join(words[place : place + n]), found[place].start(), found[place + n - 1].end())
        place += n or 1


@lru_cache(maxsize=LINES)
def _words(text: str) -> frozenset[str]:
    """The words of a line, remembered because each line is searched for several kinds of phrases."""
    return frozenset(WORD.findall(_lower(text[:LONGEST_SEARCHED])))


def _lower(text: str) -> str:
    return composed(text.lower()).replace("’", "'")


def _longest(words: Sequence[str], tree: Tree) -> int:
    """How many of the words are a phrase; 0 if none begins with them."""
    best = 0
    for n, word in enumerate(words, 1):
        if word not in tree:
            break
        tree = tree[word]
        if END in tree:
            best = n
    return best


@cache
def _triggers(phrases: Words) -> Words:
    """The longest word of each phrase: the one that fewest lines have."""
    return frozenset(max(words, key=len) for phrase in phrases if (words := WORD.findall(phrase)))


@cache
def _tree(phrases: Words) -> Tree:
    """The phrases by their first words, the rests of them by their second, and so on."""
    root: Tree = {}
    for phrase in phrases:
        node = root
        for match in WORD.finditer(phrase):
            node = node.setdefault(match.group(), {})
        node[END] = {}
    return root
