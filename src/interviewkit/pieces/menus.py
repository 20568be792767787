"""Menus are runs of short lines that no sentence ends; a run is one piece, since no voice changes inside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interviewkit.page import Block

SHORT = 40
"""Characters: a menu's line is no longer."""
FEWEST = 6
"""Lines in a row from which they are a menu."""


def fold(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each run of a menu's lines as one; the last line is left out, since it may name the next voice."""
    return tuple(_folded(text, blocks))


def _folded(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    run: list[Block] = []
    for block in blocks:
        if len(block.text) <= SHORT and _is_entry(block.text):
            run.append(block)
            continue
        if run:
            yield from _run(text, run)
            run = []
        yield block
    yield from _run(text, run)


def _run(text: str, run: list[Block]) -> Iterator[Block]:
    if len(run) > FEWEST:
        first, *_, last = run[:-1]
        yield Block(text[first.start : last.end], first.start, first.gap)
        yield run[-1]
    else:
        yield from run


def _is_entry(line: str) -> bool:
    """Whether a short line ends no sentence and names nobody."""
    return line[-1].isalnum() and ":" not in line and "?" not in line and "？" not in line
