"""Captions are blocks of lines under a line of times, as WebVTT and SubRip have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from interviewkit.readers.clock import CLOCK, TIMING, seconds
from interviewkit.readers.sniff import LINE_END, NUMBER, SIGNATURE

BEGINS, ENDS = re.compile(rf"\s*({CLOCK})\s*-+>"), re.compile(rf">\s*({CLOCK})(?:\s|$)")
"""What can be read of a line of times that is broken."""
ARROW = "->"
"""What every line of times has."""
BROKEN = re.compile(r"\s*(?:[0-9][^<>]*)?-->")
"""What such a line begins with, however broken it is."""
NOTE = re.compile(r"NOTE(?:\s+|$)")
MARKUP = re.compile(r"(?:STYLE|REGION)\s*$")
"""What opens a block that is for machines alone."""
LANGUAGE = re.compile(r"Language:\s*(?P<code>[A-Za-z][\w-]*)\s*$", re.IGNORECASE)
ENTRY = re.compile(r"[\w-]+\s*[:=]")
"""What a file's head tells machines."""
TITLE_MARKS = " \t-–—:|"


class Caption(NamedTuple):
    """Lines that are shown, or heard, between two times; None where nobody can read one."""

    lines: tuple[str, ...]
    begins: float | None
    ends: float | None


class Aside(NamedTuple):
    """Words that are nobody's speech: a title, a comment, a line of times that is broken."""

    text: str


Item = Caption | Aside


class File(NamedTuple):
    """What a caption file holds, in reading order."""

    items: tuple[Item, ...]
    title: str | None
    """As the head of the file has it."""
    language: str | None
    """As the head of the file claims."""
    broken: tuple[str, ...]
    """Lines of times that could not be read."""


def read(text: str) -> File:
    """The file's captions, comments and title.

    An empty line inside a caption ends nothing: only times do, and what WebVTT has for comments and styles.
    """
    lines = LINE_END.split(text.lstrip("\ufeff \t\r\n"))
    starts = [i for i, line in enumerate(lines) if ARROW in line and (TIMING.match(line) or BROKEN.match(line))]
    vtt = lines[0].startswith(SIGNATURE)
    begins = [_above(lines, start, before, vtt=vtt) for before, start in pairwise([-1, *starts])]
    head = _parts(lines[: begins[0] if begins else len(lines)])
    language, first = _head(next(head, ()), vtt=vtt)
    items: list[Item] = [*first, *_others(head)]
    broken: list[str] = []
    for start, end in zip(starts, [*begins[1:], len(lines)], strict=True):
        if not TIMING.match(lines[start]):
            broken.append(lines[start].strip())
            items.append(Aside(broken[-1]))
        items += _caption(lines[start], lines[start + 1 : end])
    title = first[0].text if vtt and first else None
    return File(tuple(items), title, language, tuple(broken))


def _above(lines: Sequence[str], start: int, before: int, *, vtt: bool) -> int:
    """Where a caption begins: at its times, or at the name above them."""
    above = start - 1
    if above <= before or not lines[above].strip():
        return start
    alone = above == 0 or not lines[above - 1].strip()
    return above if NUMBER.match(lines[above]) or (vtt and alone and above) else start


def _parts(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What empty lines part."""
    part: list[str] = []
    for line in lines:
        if line.strip():
            part.append(line)
        elif part:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


def _head(lines: Sequence[str], *, vtt: bool) -> tuple[str | None, list[Aside]]:
    """The language that the first block of a file claims, and its words: those of WebVTT begin with the title."""
    if not vtt:
        return None, [Aside("\n".join(lines))] if lines else []
    title = lines[0].removeprefix(SIGNATURE).strip(TITLE_MARKS)
    words = [title, *(line for line in lines[1:] if not ENTRY.match(line))]
    code = next((found["code"] for found in map(LANGUAGE.match, lines) if found), None)
    return code, [Aside(word) for word in words if word]


def _others(parts: Iterator[tuple[str, ...]]) -> Iterator[Aside]:
    """Comments and stray words; styles and regions are for machines."""
    for part in parts:
        if not MARKUP.match(part[0]):
            yield Aside(NOTE.sub("", "\n".join(part), count=1))


def _caption(times: str, lines: Sequence[str]) -> Iterator[Item]:
    """A caption, and the comments behind it."""
    said = list(takewhile(str.strip, lines))
    others: list[tuple[str, ...]] = []
    for part in _parts(lines[len(said) :]):
        if NOTE.match(part[0]) or MARKUP.match(part[0]):
            others.append(part)
        else:
            said += part
    begins, ends = (seconds(found[1]) if found else None for found in (BEGINS.match(times), ENDS.search(times)))
    yield Caption(tuple(said), begins, ends)
    yield from _others(iter(others))
