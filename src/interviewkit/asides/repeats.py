"""Repeats are paragraphs that a scraper printed twice, once within their frame and once alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from interviewkit.page import Block

SHORTEST = 60
"""Characters: shorter paragraphs may well be said twice."""
ALIKE = 24
"""Characters by which a frame and its first paragraph are compared at first."""


def framed(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of blocks that hold, run together, nothing but the blocks behind them."""
    frames = set()
    for i, (frame, inner) in enumerate(pairwise(blocks)):
        if (
            len(frame.text) >= SHORTEST
            and frame.text[:ALIKE] == inner.text[:ALIKE]
            and _holds(frame, islice(blocks, i + 1, None))
        ):
            frames.add(i)
    return frozenset(frames)


def _holds(frame: Block, following: Iterable[Block]) -> bool:
    """Whether the frame's letters are those of the blocks behind it, one after the other."""
    letters = "".join(frame.text.split())
    place = 0
    for block in following:
        own = "".join(block.text.split())
        if not letters.startswith(own, place):
            return False
        place += len(own)
        if place >= len(letters) - 2:
            return True
    return False
