"""Related links are paragraphs between others that lead to another page: "Read also: ..."."""

from __future__ import annotations

from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.lexicon import Lexicon
from interviewkit.model import FurnitureKind
from interviewkit.page import Block
from interviewkit.script import COLONS

LONGEST = 300
"""Characters of such a paragraph."""
EDGES = " .\n*_[]()>»›→–—-•|:："
"""What may stand around the phrase that it opens with, and around the link."""
CLOSERS = COLONS | frozenset("|>»›→–—-")
"""What parts a phrase of one word, which may begin a sentence, from the other page's title."""


def take(blocks: tuple[Block, ...], lexicon: Lexicon) -> Taken:
    """The paragraphs that are links and say so, and the blocks without them."""
    own = [i for i, block in enumerate(blocks) if block.linked and leads_elsewhere(block, lexicon)]
    parts = [furniture(FurnitureKind.RELATED, blocks[i].text, blocks[i].start) for i in own]
    return Taken(tuple(parts), without(blocks, own))


def leads_elsewhere(block: Block, lexicon: Lexicon) -> bool:
    """Whether a paragraph opens with a phrase of related links, and all that follows is a link."""
    end = _end_of_phrase(block.text, lexicon) if len(block.text) <= LONGEST else 0
    linked = sum(max(0, run.end - max(run.start, end)) for run in block.runs if run.linked)
    return end > 0 and linked >= len(block.text[end:].strip(EDGES)) > 0


def _end_of_phrase(text: str, lexicon: Lexicon) -> int:
    """Where the phrase ends that a text opens with; 0 where there is none."""
    words = text.lstrip(EDGES)
    lower = words.lower()
    phrase = max((one for one in lexicon.furniture.related if lower.startswith(one)), key=len, default="")
    behind = lower[len(phrase) :]
    marked = behind.lstrip()[:1] in CLOSERS or phrase[-1:] in COLONS
    several = " " in phrase and not behind[:1].isalnum()
    whole = phrase and behind.strip() and (marked or several) and len(lower) == len(words)
    return len(text) - len(behind) if whole else 0
