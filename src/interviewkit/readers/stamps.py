"""Stamps are the times that a plain transcript prints: before what is said, behind a name, or in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from interviewkit.page import Block, Cue
from interviewkit.passage import Passage
from interviewkit.readers.clock import seconds

CLOCK = r"(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2}(?:[.,][0-9]{1,3})?(?![0-9:])"
BEFORE = re.compile(
    rf"(?P<open>[\[(])?(?P<clock>{CLOCK})(?:\s?(?:-{{1,2}}>?|[–—])\s?{CLOCK})?(?(open)[\])]:?\s*|:?(?:\s+|$))"
)
"""What stands before words, or alone in a line."""
BEHIND = re.compile(
    rf"(?P<name>[^\W\d_][^\n:：?!()\[\]]{{0,50}}?)[ \t]{{0,3}}"
    rf"(?:[\[(](?P<inside>{CLOCK})[\])]:?|(?<=\s)(?P<bare>{CLOCK}):?$)(?P<rest>\s*)"
)
"""What stands behind a name that begins a line."""
OPENS = frozenset("[(0123456789")
"""What such a time begins with."""
INSIDE = re.compile(rf"\[(?P<clock>{CLOCK})\]")
TIME = re.compile(r"[0-9]:[0-9]")
"""What every stamp holds; looking for it is cheap."""
FEWEST = 3
"""Times without which nothing is a transcript with stamps."""
ONWARD = 0.8
"""The share of times that come after the one before, at least: those of a programme or a list of dates go anywhere."""

LATEST = 600.0
"""Seconds by which a recording has begun to be told; what begins later is the time of day."""


class Line(NamedTuple):
    """One line's words, where they stand, and the empty lines before them."""

    text: str
    start: int
    gap: int


class Stamp(NamedTuple):
    """One time."""

    start: int
    """Code points from 0 in the text, where what is said at that time begins, with its name."""
    at: float
    """Seconds from the beginning of the recording."""


class Stamped(NamedTuple):
    """A transcript's lines without the times that stand before them."""

    lines: tuple[Line, ...]
    opened: frozenset[int]
    """Where lines begin that had a time before them, or on the line above."""
    stamps: tuple[Passage, ...]
    """The times that were taken away."""
    cues: tuple[Cue, ...]


def unstamped(lines: tuple[Line, ...], end: int) -> Stamped:
    """The lines of a text that ends at `end`; untouched where it has no times that go on and on."""
    found = _found(lines)
    return _taken(lines, tuple(_cues(found, end))) if found else Stamped(lines, frozenset(), (), ())


def printed(blocks: Iterable[Block], end: int) -> tuple[Cue, ...]:
    """When it is said what stands in a page's blocks, by the times that they print; none where they tell another."""
    found = _found(line for block in blocks if TIME.search(block.text) for line in _lines(block))
    return tuple(_cues(found, end)) if any(one.at <= LATEST for one in found) else ()


def _lines(block: Block) -> Iterator[Line]:
    """The lines of a block."""
    place = block.start
    for line in block.text.split("\n"):
        yield Line(line, place, 0)
        place += len(line) + 1


def _found(lines: Iterable[Line]) -> Sequence[Stamp]:
    """The times of the lines; none where they do not go on and on."""
    found = [stamp for line in lines if TIME.search(line.text) for stamp in _stamps(line)]
    onward = sum(one.at < other.at for one, other in pairwise(found))
    return found if len(found) >= FEWEST and onward >= ONWARD * (len(found) - 1) else ()


def _stamps(line: Line) -> Iterator[Stamp]:
    before, behind = BEFORE.match(line.text), BEHIND.match(line.text)
    first = before or behind
    if before:
        yield Stamp(line.start, seconds(before["clock"]))
    elif behind:
        yield Stamp(line.start, seconds(behind["inside"] or behind["bare"]))
    for inside in INSIDE.finditer(line.text, first.end() if first else 0):
        yield Stamp(line.start + inside.start(), seconds(inside["clock"]))


def _cues(stamps: Sequence[Stamp], end: int) -> Iterator[Cue]:
    """What is said from each time to the next."""
    for stamp, following in pairwise([*stamps, None]):
        if stamp and following:
            yield Cue(stamp.start, following.start, stamp.at, following.at if following.at > stamp.at else None)
        elif stamp:
            yield Cue(stamp.start, end, stamp.at, None)


def _taken(lines: Sequence[Line], cues: tuple[Cue, ...]) -> Stamped:
    kept: list[Line] = []
    opened: set[int] = set()
    stamps: list[Passage] = []
    gap, ended = 0, False
    for line in lines:
        stamp, bare = _parted(line)
        gap = max(gap, line.gap)
        if stamp:
            stamps.append(stamp)
        if not bare.text:
            ended = True
            continue
        if ended or bare.start > line.start:
            opened.add(bare.start)
        kept.append(bare._replace(gap=gap))
        gap, ended = 0, stamp is not None and bare.start == line.start
    return Stamped(tuple(kept), frozenset(opened), tuple(stamps), cues)


def _parted(line: Line) -> tuple[Passage | None, Line]:
    """The time that stands before a line's words, or ends it behind a name, and the line without it."""
    whole = Passage(line.text, line.start)
    if line.text[0] in OPENS and (found := BEFORE.match(line.text)):
        words = whole.cut(found.end())
        return whole.cut(0, found.end()), Line(words.text, words.start, line.gap)
    if TIME.search(line.text) and (found := BEHIND.match(line.text)) and found.end() == len(line.text):
        name = whole.cut(0, found.end("name"))
        return whole.cut(found.end("name")), Line(name.text, name.start, line.gap)
    return None, line
