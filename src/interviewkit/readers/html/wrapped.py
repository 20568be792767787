"""Wrapped pages set each line of a hard-wrapped text as a paragraph of its own; here paragraphs are put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from interviewkit.page import Block, Run
from interviewkit.readers.stamps import Line
from interviewkit.readers.text import FEWEST_WRAPPED, are_wrapped, joins


def unwrapped(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks of a page's text; where those in equal elements are lines of one length, as paragraphs."""
    for _, alike in groupby(blocks, key=lambda block: block.frame):
        own = tuple(alike)
        lines = tuple([Line(block.text, block.start, block.gap) for block in own]) if len(own) > FEWEST_WRAPPED else ()
        yield from _paragraphs(text, own, joins(lines)) if are_wrapped(lines) else own


def _paragraphs(text: str, lines: tuple[Block, ...], joined: Iterator[bool]) -> Iterator[Block]:
    """The blocks that are lines, those of each paragraph together."""
    paragraph = [lines[0]]
    for line, goes_on in zip(lines[1:], joined, strict=True):
        if not goes_on:
            yield _together(text, paragraph)
            paragraph = []
        paragraph.append(line)
    yield _together(text, paragraph)


def _together(text: str, lines: list[Block]) -> Block:
    first = lines[0]
    return first._replace(
        text=text[first.start : lines[-1].end],
        runs=tuple([_moved(run, line.start - first.start) for line in lines for run in line.runs]),
    )


def _moved(run: Run, by: int) -> Run:
    return run._replace(start=run.start + by, end=run.end + by)
