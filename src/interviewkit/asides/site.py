"""A site's own words are what its profile says that furniture begins with."""

from __future__ import annotations

from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.model import FurnitureKind
from interviewkit.page import Block
from interviewkit.profile import Profile

MARKS = "*_#>|»›▸►•·–—-+ \t\n\"“”„«'"
"""What may stand before such words."""


def take(blocks: tuple[Block, ...], profile: Profile) -> Taken:
    """The paragraphs that begin with one of the profile's phrases."""
    words = profile.own_words
    if words is None:
        return Taken((), blocks)
    filled = [i for i, block in enumerate(blocks) if words.match(block.text, _opening(block.text))]
    parts = (furniture(FurnitureKind.UNKNOWN, blocks[i].text, blocks[i].start) for i in filled)
    return Taken(tuple(parts), without(blocks, filled))


def _opening(text: str) -> int:
    return len(text) - len(text.lstrip(MARKS))
