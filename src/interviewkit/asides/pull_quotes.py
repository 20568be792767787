"""Pull quotes repeat in large type what a turn says."""

from __future__ import annotations

import re
from bisect import bisect

from interviewkit.asides.rest import Rest
from interviewkit.model import PullQuote
from interviewkit.page import Block
from interviewkit.passage import Span, folded

SHORTEST, LONGEST = 25, 400
"""Characters of a pull quote."""
LEAST = 18
"""Characters of the longest stretch of a pull quote that must stand in a turn word for word."""
SHARE = 0.4
"""How much of a pull quote that stretch must be."""
MOST = 150
"""Lines of a page that are looked for in its turns."""
BREAKS = re.compile(r"[\"“”„«»‹›「」『』*_]|\.\.\.|…|\[[^\]\n]{0,40}\]|\n")
"""What a pull quote adds or leaves out."""


class PullQuotes:
    """The lines of one page that may be pull quotes; after many it looks at no more, so that no page costs too much."""

    def __init__(self, rest: Rest) -> None:
        self.rest = rest
        self.left = MOST if rest.turns else 0

    def of(self, block: Block) -> PullQuote | None:
        """The block as a pull quote, where a turn says the same."""
        if not self.left or not SHORTEST <= len(block.text) <= LONGEST:
            return None
        words = _stretch(block.text)
        if len(words) < max(LEAST, SHARE * len(block.text)):
            return None
        self.left -= 1
        turn = _turn_that_says(words, block, self.rest)
        return PullQuote(text=folded(block.text), span=Span(block.start, block.end), turn=turn) if turn else None


def _stretch(text: str) -> str:
    """The longest stretch between marks, without its first word, whose case may differ, and its last stop."""
    longest = max(BREAKS.split(text), key=len).strip(" .,;:!?–—-")
    _first, _, others = longest.partition(" ")
    return others if len(others) >= LEAST else longest


def _turn_that_says(words: str, block: Block, rest: Rest) -> str | None:
    """The id of the first turn that holds the words, if one does."""
    place = rest.text.find(words, rest.first, min(block.start, rest.last))
    if place < 0:
        place = rest.text.find(words, max(block.end, rest.first), rest.last)
    number = bisect(rest.turns, (place, "\U0010ffff")) - 1
    return rest.turns[number][1] if place >= 0 and number >= 0 else None
