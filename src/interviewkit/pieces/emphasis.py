"""Emphasis parts voices where it begins and ends with a sentence; a bold word within one parts nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from interviewkit.page import Block

SENTENCE_ENDS = frozenset('.?!…。？！؟"”»’)]）」』›')
"""What a sentence may end with."""
WORDY = 5
"""Words in other type that open a paragraph and are a sentence, whatever mark they end with."""


class Stretch(NamedTuple):
    """Words of one block that are set alike."""

    start: int
    """Code points from 0 in the block's text."""
    end: int
    """Code points from 0 in the block's text, exclusive."""
    letters: str
    """`b` for bold, `i` for italic, as in `leads`."""
    look: str
    """Colour, typeface or class; empty where it has none of its own."""


def stretches(block: Block, start: int, end: int) -> list[Stretch]:
    """A block's words from `start` to `end`, parted where a voice may change because the type does.

    Words in other type inside a sentence are no stretch of their own.
    """
    if not block.runs:
        return [Stretch(start, end, "", "")]
    segments = [*_segments(block, start, end)]
    if len(segments) == 1:
        return segments
    breaks = [True, *(_is_break(block.text, a, b, i) for i, (a, b) in enumerate(pairwise(segments))), True]
    found: list[Stretch] = []
    for i, segment in enumerate(segments):
        whole = breaks[i] and breaks[i + 1]
        letters, look = segment[2:] if whole else ("", "")
        if found and (not breaks[i] or found[-1][2:] == (letters, look)):
            found[-1] = found[-1]._replace(end=segment.end)
        else:
            found.append(Stretch(segment.start, segment.end, letters, look))
    return found


def _segments(block: Block, start: int, end: int) -> Iterator[Stretch]:
    """The words, parted wherever their type changes; marks and spaces belong to what stands before them."""
    last: Stretch | None = None
    for face in _faces(block, start, end):
        if last is None:
            last = face
        elif last[2:] == face[2:] or not any(map(str.isalnum, block.text[face.start : face.end])):
            last = last._replace(end=face.end)
        elif not any(map(str.isalnum, block.text[last.start : last.end])):
            last = face._replace(start=last.start)
        else:
            yield last
            last = face
    if last:
        yield last


def _faces(block: Block, start: int, end: int) -> Iterator[Stretch]:
    at = start
    for run in block.runs:
        begin, stop = max(run.start, at), min(run.end, end)
        if begin >= stop:
            continue
        if begin > at:
            yield Stretch(at, begin, "", "")
        yield Stretch(begin, stop, "b" * run.bold + "i" * run.italic, run.look)
        at = stop
    if at < end:
        yield Stretch(at, end, "", "")


def _is_break(text: str, before: Stretch, after: Stretch, i: int) -> bool:
    """Whether a sentence ends between two segments."""
    words = text[before.start : before.end].rstrip()
    if words[-1:] in SENTENCE_ENDS:
        return True
    opens = i == 0 and words.count(" ") >= WORDY - 1
    return opens and not text[after.start : after.end].lstrip()[:1].islower()
