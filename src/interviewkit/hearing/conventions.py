"""Conventions are ways to tell voices apart that a whole page keeps; breaking one that explains the page costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import contains, not_, sub
from typing import NamedTuple

from interviewkit.hearing.states import BEGINS, STATES
from interviewkit.markings import View
from interviewkit.markings.places import ENDINGS

Marks = Sequence[bool]
"""For each piece whether a device marks it: a label, a dash, a larger gap, ..."""
Begins = Sequence[str]
"""For each piece the states in which a turn may begin there; empty where none may."""
Emissions = Sequence[Sequence[float]]
SILENT, OUTSIDE, INSIDE = "N", "Nqxay", "qxay"
"""Nobody's words; the states that begin no turn; those of them that do not end the talk either."""
FEWEST = 3
"""Marks without which nothing is a convention."""
BREAKING = 3.0
"""Log odds that speak against each piece that breaks a convention."""
PRICE = 0.5
"""Log odds, a turn, by which a page that keeps a convention may be explained worse than by its evidence alone."""
EXPLAINED = 0.85
"""The share of the turns heard, and of those it would begin itself, for which a convention must account."""
ASK, ANSWER = STATES.index("Q"), STATES.index("A")
WIDEST = 3
"""Empty lines beyond which a gap is no larger."""


class Convention(NamedTuple):
    """One way to tell voices apart, laid upon a page."""

    allowed: tuple[str, ...]
    """The states of each piece that keep it."""
    price: float
    """Log odds by which it may explain the page worse than the evidence alone."""

    def by(self, states: Sequence[str]) -> bool:
        """Whether it is kept by a reading throughout."""
        return all(map(contains, self.allowed, states))

    def bend(self, emissions: Emissions) -> list[list[float]]:
        """The emissions, less what breaking the convention costs."""
        costs = {own: [0.0 if state in own else BREAKING for state in STATES] for own in set(self.allowed)}
        return [list(map(sub, row, costs[own])) for row, own in zip(emissions, self.allowed, strict=True)]


def convention(view: View, states: Sequence[str], margins: Sequence[float], emissions: Emissions) -> Convention | None:
    """The one that a reading breaks least, if it accounts for the turns of the page."""
    leans = [row[ASK] - row[ANSWER] for row in emissions]
    begun = [begins for marks in _set_off(view) for begins in _begins(view, marks, states, leans)]
    rivals = [_allowed(view, begins, states) for begins in begun]
    costs = [min(BREAKING, margin) for margin in margins]
    least = min(rivals, key=lambda allowed: _broken(allowed, states, costs), default=())
    turns = sum(state in BEGINS for state in states)
    if not least or _kept(least, states) < EXPLAINED * max(turns, _demanded(least)):
        return None
    return Convention(least, PRICE * turns)


def _kept(allowed: Sequence[str], states: Sequence[str]) -> int:
    """How many turns begin as a convention would have it."""
    return sum(state in BEGINS and state in own for own, state in zip(allowed, states, strict=True))


def _demanded(allowed: Sequence[str]) -> int:
    """How many turns must begin where it holds."""
    return sum(BEGINS.issuperset(own) for own in allowed)


def _broken(allowed: Sequence[str], states: Sequence[str], costs: Sequence[float]) -> float:
    """What a reading's breaks cost at most, each mended by itself."""
    return sum(compress(costs, map(not_, map(contains, allowed, states))))


def _set_off(view: View) -> Iterator[Marks]:
    """What sets pieces off from others: labels, each kind of mark they open with, each gap but the smallest.

    A label parts voices as a gap does; many pages have one before the first answer alone.
    """
    pieces = view.pieces
    yield [piece.label is not None for piece in pieces]
    for mark in sorted(set().union(*(piece.lead for piece in pieces))):
        yield [mark in piece.lead for piece in pieces]
    for gap in sorted({min(WIDEST, piece.gap) for piece in pieces[1:] if piece.gap >= 0})[1:]:
        yield [piece.gap >= gap or piece.label is not None for piece in pieces]


def _begins(view: View, marks: Marks, states: Sequence[str], leans: Sequence[float]) -> Iterator[Begins]:
    """How turns may begin where pieces are marked: questions alone are, or both voices are."""
    if sum(marks) < FEWEST:
        return
    yield _of_questions(marks, states)
    if all(piece.label for piece, marked in zip(view.pieces, marks, strict=True) if marked):
        yield ["" if not marked else "Q" if lean > 0 else "A" for marked, lean in zip(marks, leans, strict=True)]
    else:
        yield _by_turns(marks, "QA")
        yield _by_turns(marks, "AQ")


def _of_questions(marks: Marks, states: Sequence[str]) -> Begins:
    """Marked pieces ask, and what follows them answers; a question may be several marked pieces."""
    begins, asked = [], False
    for marked, state in zip(marks, states, strict=True):
        answers = asked and not marked and state != "x"
        begins.append("A" if answers else "" if not marked else "Qq" if asked else "Q")
        asked = (asked or marked) and not answers
    return begins


def _by_turns(marks: Marks, voices: str) -> Begins:
    """The voices take turns at the marked pieces."""
    begins, count = [], 0
    for marked in marks:
        begins.append(voices[count % len(voices)] if marked else "")
        count += marked
    return begins


def _allowed(view: View, begins: Begins, states: Sequence[str]) -> tuple[str, ...]:
    """The states of each piece: turns begin where they may, and go on from there to where the next begins.

    Marks behind the last turn that is heard may be anybody's.
    """
    places = [i for i, own in enumerate(begins) if own]
    first, last = places[0], places[-1]
    heard = max((i for i, state in enumerate(states) if state in BEGINS), default=-1)
    closing = {place - 1 for place in places} | {_end(view, begins, last) - 1}
    return tuple(
        (own if i <= heard else own + SILENT) if own
        else OUTSIDE if i not in closing
        else INSIDE if i > first else SILENT
        for i, own in enumerate(begins)
    )  # fmt: skip


def _end(view: View, begins: Begins, last: int) -> int:
    """Where the last turn ends at the latest: at a gap larger than those inside turns, or at words that say so."""
    gaps = [piece.gap for piece, own in zip(view.pieces[1:last], begins[1:last], strict=True) if not own]
    usual = max(gaps, default=1)
    behind = range(last + 1, len(begins))
    return next((i for i in behind if view.pieces[i].gap > usual or view.kinds[i] in ENDINGS), len(begins))
