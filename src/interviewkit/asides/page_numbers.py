"""Page numbers stand alone between empty lines and count the sheets on which a text was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.model import FurnitureKind
from interviewkit.page import Block

NUMBER = re.compile(r"(?P<mark>[-–—―·•~|])\s?(?P<between>\d{1,4})\s?(?P=mark)|(?P<bare>\d{1,4})")
"""A number, alone or between two equal marks: `2`, `- 2 -`."""
CENTRED = 8
"""Spaces before a number from which on it stands in the middle or at the right of a sheet."""
FEWEST = 2
"""Numbers that count sheets, where all are between marks, or set apart by spaces."""
FEWEST_BARE = 4
"""Numbers that do so where nothing sets them apart: two or three in a row may be answers."""
AHEAD = 2
"""By how much a number is more than the one before, at most: scans lose sheets."""


class Number(NamedTuple):
    """A number that stands alone."""

    at: int
    """Which block it is."""
    value: int
    apart: bool
    """Whether marks or spaces set it apart."""


def take(text: str, blocks: tuple[Block, ...]) -> Taken:
    """The page numbers of a text, and the blocks without them."""
    found = list(_numbers(text, blocks))
    apart = [number for number in found if number.apart]
    own = apart if _count(apart, FEWEST) else found if _count(found, FEWEST_BARE) and found[0].value > 1 else []
    parts = [furniture(FurnitureKind.PAGE_NUMBER, blocks[one.at].text, blocks[one.at].start) for one in own]
    return Taken(tuple(parts), without(blocks, {one.at for one in own}))


def _numbers(text: str, blocks: Sequence[Block]) -> Iterator[Number]:
    """The blocks that are numbers, between empty lines."""
    for i, block in enumerate(blocks):
        alone = (i == 0 or block.gap) and (i + 1 == len(blocks) or blocks[i + 1].gap)
        match = NUMBER.fullmatch(block.text) if alone else None
        if match:
            indent = block.start - 1 - text.rfind("\n", 0, block.start)
            yield Number(i, int(match["between"] or match["bare"]), not match["bare"] or indent >= CENTRED)


def _count(numbers: Sequence[Number], fewest: int) -> bool:
    """Whether so many numbers go on and on, each a little more than the one before."""
    return len(numbers) >= fewest and all(0 < b.value - a.value <= AHEAD for a, b in pairwise(numbers))
