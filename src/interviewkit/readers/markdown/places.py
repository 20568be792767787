"""Places in a file: where the words stand that a block of Markdown holds without its marks and its indentation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

NEWLINE = re.compile(r"\r\n?|\n")


class Spot(NamedTuple):
    """A line of a block's content."""

    start: int
    """Characters from the beginning of the content."""
    at: int
    """Code points from 0 in the file."""


class Lines:
    """The lines of a file, as Markdown counts them."""

    def __init__(self, text: str) -> None:
        self.text: str = text
        ends = [(found.start(), found.end()) for found in NEWLINE.finditer(text)]
        self.starts: list[int] = [0, *(after for _, after in ends)]
        self.ends: list[int] = [*(before for before, _ in ends), len(text)]
        self.cells: dict[int, int] = {}
        """For lines of a table, where the last cell that was looked for ends."""

    def spots(self, content: str, line: int) -> list[Spot]:
        """Where each line of a content stands that begins in a line of the file."""
        found: list[Spot] = []
        start = 0
        for number, words in enumerate(content.split("\n"), line):
            bare = words.strip()
            if bare and number < len(self.starts):
                at = self._place(bare, number)
                if at >= 0:
                    found.append(Spot(start + words.index(bare[0]), at))
            start += len(words) + 1
        return found

    def cell(self, content: str, line: int) -> list[Spot]:
        """Where a cell of a table stands, the one behind those of its line that were looked for before."""
        at = self.text.find(content, self.cells.get(line, self.starts[line]), self.ends[line])
        if not content or at < 0:
            return []
        self.cells[line] = at + len(content)
        return [Spot(0, at)]

    def _place(self, words: str, number: int) -> int:
        """Where words stand that end a line, or that only closing marks follow."""
        start, end = self.starts[number], self.ends[number]
        line = self.text[start:end].rstrip()
        if line.endswith(words):
            return start + len(line) - len(words)
        return self.text.rfind(words, start, end)


def spot(spots: Sequence[Spot], at: int) -> int:
    """Where in the file a character of the content stands; -1 where nobody knows."""
    number = bisect_right(spots, at, key=attrgetter("start")) - 1
    return spots[number].at + at - spots[number].start if number >= 0 else -1
