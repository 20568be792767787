"""Progress is told on a terminal once somebody has waited for a second."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

from interviewkit.cli.terminal import fold, visible, width

PATIENCE = 1.0
"""Seconds that pass before anything is told."""
RHYTHM = 0.1
"""Seconds between two tellings; more often nobody reads."""
COLUMNS = 79
"""One less than a terminal has, lest the line breaks."""
ERASED = f"\r{' ' * COLUMNS}\r"

Told = TypeVar("Told")


def told(things: Sequence[Told], names: Sequence[str], terminal: TextIO | None) -> Iterator[Told]:
    """The things, one by one; on the terminal, if there is one, stands for how many of them are done."""
    if terminal is None:
        yield from things
        return
    due = first = time.monotonic() + PATIENCE
    try:
        for done, (thing, name) in enumerate(zip(things, names, strict=True)):
            if (now := time.monotonic()) >= due:
                due = now + RHYTHM
                _show(f"{done} of {len(things)} · {name}", terminal)
            yield thing
    finally:
        if due > first:
            erase(terminal)


def erase(terminal: TextIO) -> None:
    """Make the line empty in which progress may stand."""
    terminal.write(ERASED)
    terminal.flush()


def _show(text: str, terminal: TextIO) -> None:
    line = next(iter(fold(visible(text), COLUMNS)))
    terminal.write(f"\r{line}{' ' * (COLUMNS - width(line))}")
    terminal.flush()
