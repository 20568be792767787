"""A view is a page's pieces with what their words show, ready for the markings to look at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property, partial

from attrs import frozen

from interviewkit.asides.furniture import kind_of
from interviewkit.lexicon import Lexicon
from interviewkit.markings.evidence import weigh
from interviewkit.markings.wording import EVIDENCE, Wording, wording_of
from interviewkit.pieces import Piece, Pieces
from interviewkit.weights import Table

CLEAR = 1.0
"""Log odds from which wording alone makes a question, or an answer, clear."""


@frozen(eq=False)
class View:
    """What can be seen of each piece by itself."""

    pieces: tuple[Piece, ...]
    believed: dict[tuple[str, str], float]
    leading: bool
    wordings: list[Wording]
    odds: list[float]
    """How much each piece's wording speaks for a question: natural logarithm of the odds."""
    kinds: list[str]
    """What kind of furniture each piece may be."""

    @cached_property
    def told(self) -> bool:
        """Whether the page tells where each voice begins."""
        return any(piece.told for piece in self.pieces)

    @cached_property
    def anchors(self) -> list[bool]:
        """Whether each piece looks like talk: it is labelled, or a clear question before something long."""
        lengths = [wording.length for wording in self.wordings]
        seen = zip(self.pieces, self.odds, lengths, [*lengths[1:], 0], strict=False)
        return [p.label is not None or (odds >= CLEAR and own >= 1 and after >= 2) for p, odds, own, after in seen]


def look(cut: Pieces, lexicon: Lexicon, table: Table) -> View:
    """The view of a page's pieces."""
    wordings = [wording_of(piece.text, lexicon) for piece in cut.pieces]
    odds = [ask - answer for ask, answer in weigh(EVIDENCE, wordings, table)]
    kinds = [kind_of(piece.text, lexicon) for piece in cut.pieces]
    return View(cut.pieces, dict(cut.believed), cut.leading, wordings, odds, kinds)


def steps_of(numbers: Iterable[float], steps: tuple[float, ...]) -> list[int]:
    """How many of the steps each number has reached."""
    return list(map(partial(bisect_right, steps), numbers))


def step(number: float, steps: tuple[float, ...]) -> int:
    """How many of the steps a number has reached."""
    return bisect_right(steps, number)


ODDS = (-2.5, -1.0, 0.0, 1.0, 2.5)
"""Steps of log odds between a clear answer and a clear question."""
