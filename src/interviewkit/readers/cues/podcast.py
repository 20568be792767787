"""Podcast transcripts are JSON: segments with a speaker, words and two times, a sentence or a single word each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any

from interviewkit.passage import folded
from interviewkit.readers.cues.spoken import Label, Spoken

WORDS = ("body", "text")
BEGINS = ("startTime", "start", "start_time")
ENDS = ("endTime", "end", "end_time")
"""What the podcast namespace calls a field, and what speech recognisers call it."""


def read(text: str) -> list[Spoken]:
    """What is said, segment by segment. Raises ValueError, with a sentence's end, where the text is no transcript."""
    spoken = [*_segments(_loaded(text))]
    if not spoken:
        raise ValueError("it has no segments with words")
    return spoken


def _loaded(text: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise ValueError(f"it is broken at line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _segments(data: Any) -> Iterator[Spoken]:
    found = data.get("segments") if isinstance(data, dict) else data
    for segment in found if isinstance(found, list) else ():
        if isinstance(segment, dict):
            yield from _lines(segment)


def _lines(segment: Mapping[str, Any]) -> Iterator[Spoken]:
    """The lines of a segment that have words; the first carries the speaker's name."""
    name = _words(segment.get("speaker"))
    label = Label(name, name) if name else None
    begins, ends = _time(_first(segment, BEGINS)), _time(_first(segment, ENDS))
    body = _first(segment, WORDS)
    for line in body.splitlines() if isinstance(body, str) else ():
        if words := _words(line):
            yield Spoken(words, begins, ends, label)
            label = None


def _words(value: Any) -> str:
    """The words that a value holds; every lone surrogate is replaced, since no encoding can carry it."""
    whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else ""
    return folded(whole).strip()


def _first(segment: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((segment[name] for name in names if name in segment), None)


def _time(value: Any) -> float | None:
    """A time that is a number of seconds."""
    try:
        time = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
    except OverflowError:
        return None
    return time if time is not None and isfinite(time) else None
