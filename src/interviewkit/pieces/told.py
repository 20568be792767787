"""Told is where the page itself says whether another voice begins: by naming it, or by a time without a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from interviewkit.page import Block, Cue
from interviewkit.pieces.belief import Believed, Sort
from interviewkit.pieces.labels import Proposal

OFTEN = 2
"""Places where a name must stand beside a time to be a voice's by that alone."""
CERTAIN = 5.0
"""The log odds of such a label."""
NAMED = 0.3
"""The share of times that stand beside a name, before one without a name means that a voice goes on."""


def timed(cues: Sequence[Cue], blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks before whose words a time stands, or at whose beginning."""
    return frozenset(_timed(cues, blocks))


def beside_times(proposals: Sequence[Proposal | None], times: Collection[int]) -> Believed:
    """The labels that come back, and stand beside a time wherever they stand."""
    places: Counter[Sort] = Counter((one.key, one.form) for one in proposals if one)
    beside = Counter((one.key, one.form) for i in times if (one := proposals[i]))
    return {sort: CERTAIN for sort, count in beside.items() if count >= OFTEN and count == places[sort]}


def going_on(times: frozenset[int], labelled: Collection[int]) -> frozenset[int]:
    """The blocks that begin with a bare time in a transcript that names its voices beside times."""
    named = times.intersection(labelled)
    return times - named if named and len(named) >= NAMED * len(times) else frozenset()


def _timed(cues: Sequence[Cue], blocks: Sequence[Block]) -> Iterator[int]:
    at = 0
    for i, block in enumerate(blocks):
        if at < len(cues) and cues[at].start <= block.start:
            yield i
        while at < len(cues) and cues[at].start < block.end:
            at += 1
