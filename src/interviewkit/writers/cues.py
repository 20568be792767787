"""Cues are paragraphs with the time in which they are said, measured or else estimated from their length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import frozen

from interviewkit.model import Interview, Turn
from interviewkit.passage import folded
from interviewkit.writers.checked import clean
from interviewkit.writers.voices import Voice, cast, paragraphs

PER_CHARACTER = 65
"""Milliseconds that a character takes to be said: some 150 English words a minute."""
LATEST = 359_999_999
"""Milliseconds, 99:59:59.999: the last point in time that readers of subtitles know."""


@frozen(kw_only=True)
class Cue:
    """A paragraph and when it is said."""

    key: str
    """`1.2`: the second paragraph of the first turn."""
    voice: Voice
    text: str
    """On one line."""
    start: int
    """Milliseconds."""
    end: int
    """Milliseconds; later than the start."""


def cues(interview: Interview) -> tuple[Cue, ...]:
    """A cue a paragraph, none beginning before the one above it."""
    voices = cast(interview)
    times = _times(interview.turns)
    return tuple(
        Cue(key=f"{number}.{part}", voice=voices.of(turn), text=text, start=start, end=end)
        for number, (turn, (opening, closing)) in enumerate(zip(interview.turns, times, strict=True), start=1)
        for part, (text, start, end) in enumerate(_shares(turn.text, opening, closing), start=1)
    )


def is_measured(interview: Interview) -> bool:
    """Whether every turn's beginning is known."""
    return all(turn.start_time is not None for turn in interview.turns)


def _times(turns: Sequence[Turn]) -> Iterator[tuple[int, int]]:
    """When each turn begins and ends, in milliseconds."""
    begins = [_milliseconds(turn.start_time) for turn in turns]
    begun = ended = 0
    for turn, (begin, following) in zip(turns, pairwise([*begins, None]), strict=True):
        begun = min(ended if begin is None else max(begin, begun), LATEST - 1)
        ends = (time for time in (_milliseconds(turn.end_time), following) if time is not None and time > begun)
        ended = min(next(ends, begun + 1 + PER_CHARACTER * len(turn.text)), LATEST)
        yield begun, ended


def _milliseconds(seconds: float | None) -> int | None:
    return None if seconds is None else round(1000 * min(max(seconds, 0.0), float(LATEST)))


def _shares(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The paragraphs, each with as much of the time as it has of the characters, a millisecond at least."""
    parts = [clean(folded(part)) for part in paragraphs(text)]
    said = list(accumulate(map(len, parts), initial=0))
    edges = [start + (end - start) * characters // max(said[-1], 1) for characters in said]
    for part, (opening, closing) in zip(parts, pairwise(edges), strict=True):
        opening = min(opening, LATEST - 1)
        yield part, opening, max(closing, opening + 1)
