"""Narration is what the writer tells in full sentences: before, between and behind the turns."""

from __future__ import annotations

from interviewkit.model import Narration, NarrationKind
from interviewkit.page import Block
from interviewkit.passage import Span, folded
from interviewkit.script import COLONS, SENTENCE_ENDS

FINAL = SENTENCE_ENDS | COLONS | frozenset("\"”»“’')）」』*_")
"""What a full sentence ends with, marks that close included."""
FEWEST_WORDS = 4
LONG = 120
"""Characters from which words are told in sentences, whatever they end with."""
LONG_UNSPACED = 12
"""Characters from which words without spaces may be a sentence."""


def is_told(text: str) -> bool:
    """Whether the words are a full sentence."""
    if len(text) >= LONG:
        return True
    if text[-1] not in FINAL:
        return False
    return text.count(" ") >= FEWEST_WORDS - 1 or (not text.isascii() and len(text) >= LONG_UNSPACED)


def narration_of(block: Block, kind: NarrationKind) -> Narration:
    """The block as narration."""
    return Narration(kind=kind, text=folded(block.text), span=Span(block.start, block.end))
