"""Reports are what a page of HTML is set from: an interview, its rows, and what leads to which."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice
from unicodedata import bidirectional

from attrs import frozen

from interviewkit.model import Diagnostic, FurnitureKind, Interview, Part, Role, Turn
from interviewkit.passage import folded
from interviewkit.writers.checked import language
from interviewkit.writers.html.rows import Row, rows
from interviewkit.writers.voices import Cast, cast

LONGEST_NAME = 80
"""Characters of a name wherever it is repeated; it stands in full where the speakers are listed."""
GUESTS_IN_COLOUR = 4
"""Guests who have a colour of their own before the first colour comes again."""
SAMPLE = 2_000
"""Letters that tell in which direction the page is read."""
RIGHT_TO_LEFT = frozenset({"R", "AL"})


@frozen(kw_only=True)
class Report:
    """An interview on its way to be set."""

    interview: Interview
    rows: tuple[Row, ...]
    anchors: Mapping[int, str]
    """Where each part begins, by the part's identity."""
    looks: Mapping[int, Sequence[int]]
    """Which diagnostics, counted from 1, are about a row, by the row's index."""
    names: Mapping[str, str]
    """What voices are called in the margin, by the voice's key."""
    turns: Mapping[str, Turn]
    """By their id."""
    guests: Mapping[str, int]
    """The colour of those who answer, counted from 0, by the voice's key."""
    cast: Cast

    def name_of(self, turn: Turn) -> str:
        """What the turn's voice is called in the margin."""
        return self.names[self.cast.of(turn).key]

    def anchor_of(self, part: Part | None) -> str | None:
        """Where the part begins."""
        return self.anchors.get(id(part))

    @property
    def language(self) -> str | None:
        """The language of the page's words, as HTML spells it."""
        return language(self.interview.metadata.language)

    @property
    def direction(self) -> str:
        """`rtl` where most letters at the beginning are written from right to left."""
        told = " ".join((self.interview.metadata.headline or "", *(turn.text for turn in self.interview.turns[:10])))
        kinds = [bidirectional(sign) for sign in islice(told or self.interview.text, SAMPLE)]
        return "rtl" if sum(kind in RIGHT_TO_LEFT for kind in kinds) > kinds.count("L") else "ltr"

    @property
    def has_signs(self) -> bool:
        """Whether there are marks of Markdown, which are hidden until somebody asks for them."""
        return any(piece.kind is FurnitureKind.MARKUP for piece in self.interview.furniture)


def report(interview: Interview) -> Report:
    """What the interview is set from."""
    placed = rows(interview)
    voices = cast(interview)
    answering = dict.fromkeys(voices.of(turn).key for turn in interview.turns if turn.role is Role.INTERVIEWEE)
    return Report(
        interview=interview,
        rows=placed,
        anchors={id(row.part): anchor(index) for index, row in reversed(list(enumerate(placed)))},
        looks=_looks(interview.diagnostics, placed),
        names={voice.key: shortened(voice.label, LONGEST_NAME) for voice in voices.voices},
        turns={turn.id: turn for turn in interview.turns},
        guests={key: number % GUESTS_IN_COLOUR for number, key in enumerate(answering)},
        cast=voices,
    )


def anchor(row: int) -> str:
    """The name of a row's place in the report."""
    return f"place-{row + 1}"


def row_at(placed: Sequence[Row], start: int) -> int:
    """The index of the row that holds this place of the text."""
    return max(bisect_right(placed, start, key=lambda row: row.start) - 1, 0)


def shortened(words: str, limit: int) -> str:
    """The words on one line, without their end where they are longer than the limit."""
    line = folded(words)
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def _looks(diagnostics: Sequence[Diagnostic], placed: Sequence[Row]) -> Mapping[int, Sequence[int]]:
    looks: defaultdict[int, list[int]] = defaultdict(list)
    for number, diagnostic in enumerate(diagnostics, start=1):
        if diagnostic.span and placed:
            looks[row_at(placed, diagnostic.span.start)].append(number)
    return looks
