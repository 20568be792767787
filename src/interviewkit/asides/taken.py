"""Taken is what an aside has found: its parts, and the blocks it left alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from interviewkit.model import Furniture, FurnitureKind, Part
from interviewkit.page import Block
from interviewkit.passage import Span, folded


class Taken(NamedTuple):
    """What was found, and what is left for the next to look at."""

    parts: tuple[Part, ...]
    blocks: tuple[Block, ...]


def without(blocks: tuple[Block, ...], filled: Collection[int]) -> tuple[Block, ...]:
    """The blocks but those with the given numbers; the widest gap of a removed run stands before what follows it."""
    return tuple(_closed_up(blocks, filled)) if filled else blocks


def furniture(kind: FurnitureKind, text: str, start: int) -> Furniture:
    """The words as furniture, without white space at their ends."""
    words = text.strip()
    start += len(text) - len(text.lstrip())
    return Furniture(kind=kind, text=folded(words), span=Span(start, start + len(words)))


def _closed_up(blocks: tuple[Block, ...], filled: Collection[int]) -> Iterator[Block]:
    carried = 0
    for i, block in enumerate(blocks):
        if i in filled:
            carried = max(carried, block.gap)
        elif carried > block.gap:
            yield block._replace(gap=carried)
            carried = 0
        else:
            yield block
            carried = 0
