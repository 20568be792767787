"""The rest is what neither an aside nor the talk has claimed: whole blocks, in reading order."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from interviewkit.model import Caption
from interviewkit.page import Block


@frozen(eq=False, kw_only=True)
class Rest:
    """Blocks that nobody has claimed, and where the talk stands between them."""

    text: str
    """The page's whole text."""
    blocks: tuple[Block, ...]
    first: int
    """Code points from 0, where the first turn begins; the text's length where nobody talks."""
    last: int
    """Code points from 0, where the last turn ends; the text's length where nobody talks."""
    turns: tuple[tuple[int, str], ...]
    """Where each paragraph of each turn begins, and the turn's id; in reading order."""
    credited: Mapping[int, Caption]
    """Captions that have no words yet, by where their credits begin."""
    followed: tuple[int, ...]
    """For each block, where the next words of the page begin, whoever has claimed them."""
