"""Told is where the page itself says whether another voice begins: by naming it, or by a time without a name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from interviewkit.page import Block, Cue

NAMED = 0.3
"""The share of times that stand before or behind a name, before one without a name means that a voice goes on."""


def going_on(cues: Sequence[Cue], blocks: Sequence[Block], labelled: Collection[int]) -> frozenset[int]:
    """The blocks that begin with a bare time in a transcript that names its voices beside times."""
    timed = frozenset(_timed(cues, blocks))
    named = timed.intersection(labelled)
    return timed - named if named and len(named) >= NAMED * len(timed) else frozenset()


def _timed(cues: Sequence[Cue], blocks: Sequence[Block]) -> Iterator[int]:
    """The blocks before whose words a time stands, or at whose beginning."""
    at = 0
    for i, block in enumerate(blocks):
        if at < len(cues) and cues[at].start <= block.start:
            yield i
        while at < len(cues) and cues[at].start < block.end:
            at += 1
