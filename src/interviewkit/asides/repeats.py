"""Repeats are paragraphs that stand twice: within a frame and alone, or in a stretch that is printed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


FEWEST = 3
"""Long paragraphs in a row that must stand twice before a stretch of a page is printed again."""
STEP = 3
"""Long paragraphs of the first printing among which the next of a stretch stands."""
CHANGED = 2
"""Long paragraphs of both printings among which it stands where one is not the same in both."""


def again(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of blocks in stretches that a page prints a second time, for another screen or behind a fold.

    Paragraphs are known again by how they end: one printing may set a label before them, the other on its own line.
    """
    long = [i for i, block in enumerate(blocks) if len(block.text) >= SHORTEST]
    first: dict[str, int] = {}
    repeats = [(k, first.setdefault(blocks[i].text[-SHORTEST:], k)) for k, i in enumerate(long)]
    repeated: set[int] = set()
    for stretch in _stretches([(k, earlier) for k, earlier in repeats if earlier < k]):
        if len(stretch) >= FEWEST:
            repeated.update(range(long[stretch[0]], long[stretch[-1]] + 1))
    return frozenset(repeated)


def _stretches(repeats: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Repeats, each with where it stood before, grouped where both printings go on side by side."""
    stretch: list[int] = []
    last, place = -STEP, -STEP
    for later, earlier in repeats:
        if not _go_on(earlier - place, later - last):
            yield stretch
            stretch = []
        stretch.append(later)
        last, place = later, earlier
    yield stretch


def _go_on(first: int, second: int) -> bool:
    """Whether both printings go on, each by so many long paragraphs."""
    return 0 < first <= STEP if second == 1 else first == second == CHANGED


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
