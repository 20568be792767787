"""Crossheads part an interview: one short line that ends no sentence."""

from __future__ import annotations

import re

from interviewkit.model import Heading
from interviewkit.page import Block
from interviewkit.passage import Span, folded
from interviewkit.script import COLONS, FULL_STOPS, SENTENCE_ENDS

LONGEST = 80
"""Characters of a crosshead that no mark tells."""
LONGEST_MARKED = 200
"""Characters of a crosshead whose marks tell it."""
FINAL = SENTENCE_ENDS | COLONS | frozenset(",;、，；،؛")
INSIDE = FULL_STOPS - frozenset(".") | frozenset("\n，")
"""What no crosshead holds."""
MARKS = re.compile(r"(#{1,6})\s+(?=\S)")


def heading_of(block: Block) -> Heading | None:
    """The block as a crosshead, where its shape is one; the marks before its words are not part of it."""
    text = block.text
    if text[0] == "#" and len(text) <= LONGEST_MARKED and (marks := MARKS.match(text)):
        words = text[marks.end() :]
        return Heading(text=folded(words), level=len(marks[1]), span=Span(block.start + marks.end(), block.end))
    if not is_crosshead(text) and not is_bare(block):
        return None
    return Heading(text=folded(text), level=block.frame.level or None, span=Span(block.start, block.end))


def is_bare(block: Block) -> bool:
    """Whether an element says that the block is a crosshead, and no other that it is one of the site's."""
    own, around = block.frame.level, block.frame.around
    return bool(own and around and not around.tag) and len(block.text) <= LONGEST_MARKED


def is_crosshead(text: str) -> bool:
    """Whether the words have a crosshead's shape."""
    fits = len(text) <= LONGEST and text[-1] not in FINAL
    return fits and text[0].isalnum() and INSIDE.isdisjoint(text) and not text.isdigit()
