"""Rivals are the readings that nearly won: for each turn, what its least sure words could have been."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from interviewkit.explanation import Instead, Rival
from interviewkit.hearing import MOST_TOLD, WORTH_TELLING, Heard, Scores, backwards, begun, forwards, transitions
from interviewkit.hearing.states import STATES
from interviewkit.markings import MARKINGS, View
from interviewkit.passage import Span
from interviewkit.pieces import Piece
from interviewkit.weights import Table, Vector

INSTEAD = {"Q": Instead.QUESTION, "A": Instead.ANSWER, "q": Instead.MORE, "a": Instead.MORE}
"""What a piece is in each state; in the others it is nobody's."""
SEQUENCE = "sequence"
"""The code of what usually follows what."""
PAGE = "page"
"""The code of what only the page as a whole tells a piece: that one label has one role, that a convention is kept."""

NEAR = 24
"""Pieces before and behind the least sure one up to which a rival is looked at."""

Brought = Callable[[int], Sequence[tuple[str, Sequence[float]]]]
"""What each kind of evidence, by its code, brings to a piece in each state."""
Leans = dict[str, float]
"""To each code how much it speaks for what was heard and against a rival; log odds."""


def rivals(view: View, heard: Heard, talk: Table) -> tuple[Rival, ...]:
    """The rival of each turn that has words."""
    if not heard.emissions:
        return ()
    trellis = Trellis(heard.emissions, transitions(talk))
    brought = brought_by(view, talk)
    spoken = (places for _, places in begun(heard.states) if any(view.pieces[i].text for i in places))
    weakest = [min(places, key=heard.margins.__getitem__) for places in spoken]
    return tuple([_rival(view.pieces[at], at, heard, trellis, brought) for at in weakest])


def brought_by(view: View, talk: Table) -> Brought:
    """What evidence brings to the pieces of a view, each weighed when it is first asked for."""
    seen = [(marking.evidence, marking.observe(view)) for marking in MARKINGS]

    @cache
    def brought(at: int) -> Sequence[tuple[str, Sequence[float]]]:
        return [(part.code, talk.total(part.features(sights[at]))) for parts, sights in seen for part in parts]

    return brought


def _rival(piece: Piece, at: int, heard: Heard, trellis: Trellis, brought: Brought) -> Rival:
    """The best reading that gives the piece at this place another state."""
    state = trellis.second(at, heard.states[at])
    leans = leaning(dict(trellis.parting(at, state, heard.states)), heard.states, trellis, brought)
    return Rival(
        span=_place(piece),
        instead=INSTEAD.get(STATES[state], Instead.NOBODY),
        margin=heard.margins[at],
        had=_strongest({code: -lean for code, lean in leans.items()}),
        lacked=_strongest(leans),
    )


def _place(piece: Piece) -> Span:
    """Where a piece's words stand, or its label where it has none."""
    return Span(piece.label.start, piece.label.end) if piece.label and not piece.text else Span(piece.start, piece.end)


def _strongest(leans: Leans) -> tuple[str, ...]:
    told = sorted(((lean, code) for code, lean in leans.items() if lean >= WORTH_TELLING), reverse=True)
    return tuple([code for _, code in told[:MOST_TOLD]])


class Trellis:
    """All readings of a page at once."""

    def __init__(self, emissions: Sequence[Sequence[float]], moves: Sequence[Vector]) -> None:
        self.emissions: Sequence[Sequence[float]] = emissions
        self.moves: Sequence[Vector] = moves
        self.forward: Scores = forwards(emissions, moves)
        self.backward: Scores = backwards(emissions, moves)

    def second(self, at: int, best: str) -> int:
        """The state in which the best reading has a piece that gives it another one than `best`."""
        totals = {s: self.forward[at][s] + self.backward[at][s] for s in range(len(STATES)) if STATES[s] != best}
        return max(totals, key=totals.__getitem__)

    def parting(self, at: int, state: int, heard: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The places near a piece at which the best reading through a state is not what was heard, and its states."""
        yield at, state
        now = state
        for i in range(at - 1, max(-1, at - 1 - NEAR), -1):
            now = max(range(len(STATES)), key=lambda s: self.forward[i][s] + self.moves[s][now])
            if STATES[now] == heard[i]:
                break
            yield i, now
        now = state
        for i in range(at + 1, min(len(heard), at + 1 + NEAR)):
            now = max(range(len(STATES)), key=lambda s: self.moves[now][s] + self.emissions[i][s] + self.backward[i][s])
            if STATES[now] == heard[i]:
                break
            yield i, now


def leaning(parting: Mapping[int, int], heard: Sequence[str], trellis: Trellis, brought: Brought) -> Leans:
    """How much each kind of evidence speaks for what was heard; together they are the margin, as far as is looked."""
    leans: Leans = {SEQUENCE: 0.0, PAGE: 0.0}
    own = list(map(STATES.index, heard))
    for i, other in parting.items():
        leans[PAGE] += trellis.emissions[i][own[i]] - trellis.emissions[i][other]
        for code, weights in brought(i):
            lean = weights[own[i]] - weights[other]
            leans[code] = leans.get(code, 0.0) + lean
            leans[PAGE] -= lean
    for i in {place for at in parting for place in (at, at + 1) if 0 < place < len(own)}:
        before, here = parting.get(i - 1, own[i - 1]), parting.get(i, own[i])
        leans[SEQUENCE] += trellis.moves[own[i - 1]][own[i]] - trellis.moves[before][here]
    return leans
