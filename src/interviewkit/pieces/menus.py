"""Menus are runs of short lines that no sentence ends; a run is one piece, since no voice changes inside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interviewkit.page import Block, Run
from interviewkit.script import COLONS, QUESTION_MARKS, SENTENCE_ENDS

SHORT = 40
"""Characters: a menu's line is no longer."""
LONGEST_LINK = 160
"""Characters: a line that is a link may be longer."""
LINKED = 0.9
"""The share of a line's characters from which it is a link."""
STATEMENT_ENDS = SENTENCE_ENDS - QUESTION_MARKS
"""What a sentence ends with, and no menu's line."""
TALKING = QUESTION_MARKS | COLONS
"""What a question or a label has, and no menu's line."""
FEWEST = 6
"""Lines in a row from which they are a menu."""


def fold(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each run of a menu's lines as one; the last line is left out, since it may name the next voice."""
    return tuple(_folded(text, blocks))


def _folded(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    run: list[Block] = []
    for block in blocks:
        if _is_entry(block):
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
        words = text[first.start : last.end]
        linked = sum(block.linked for block in run) > len(run) / 2
        runs = (Run(0, len(words), bold=False, italic=False, linked=True, look=""),) if linked else ()
        yield Block(words, first.start, first.gap, first.frame, runs, first.line)
        yield run[-1]
    else:
        yield from run


def _is_entry(block: Block) -> bool:
    line = block.text
    if len(line) <= SHORT:
        return line[-1] not in STATEMENT_ENDS and TALKING.isdisjoint(line)
    return len(line) <= LONGEST_LINK and block.linked >= LINKED
