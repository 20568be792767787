"""Hearing weighs all evidence over the whole page and decides who says what."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import add

from attrs import frozen

from interviewkit.hearing.conventions import convention
from interviewkit.hearing.heeding import heed
from interviewkit.hearing.states import BEGINS, GOES_ON, SILENT, SPEAKS, STATES, allowed
from interviewkit.markings import MARKINGS, Evidence, Sight, View, evidence
from interviewkit.model import Role
from interviewkit.passage import Passage
from interviewkit.pieces import Piece
from interviewkit.talk import Said
from interviewkit.weights import Table, Vector

NEVER = float("-inf")
FORBIDDEN = -1e6
"""Log odds of what the page rules out; finite, so that it can be compared."""
ASK, ANSWER = STATES.index("Q"), STATES.index("A")
OFTEN = 3
"""Pieces from which a label's lean can be compared with another's."""
UNLABELLED = 0.25
"""For each labelled piece, so many unlabelled ones that look like questions are rhetorical."""
SUREST = 12.0
"""Log odds beyond which a label's role cannot become surer."""
MOST_TOLD = 3
"""Codes that a turn's evidence has at most."""
WORTH_TELLING = 0.3
"""Log odds that evidence must add to be told."""
WILLINGNESS = (0.0, 1.0, 2.0, 3.0, 4.5)
"""Log odds, a piece, by which nobody's words are heard less and less willingly."""
SWAPPED = str.maketrans("QqxAay", "AayQqx")
"""Each state of one voice, and that of the other."""
FEWEST_HEARD = 0.5
"""The share of the pieces that look like talk which a reading must give to somebody."""


Reading = tuple[str, ...]
"""A state for each piece."""
Margins = tuple[float, ...]


@frozen(eq=False)
class Heard:
    """The best reading of a page, a state a piece."""

    states: Reading
    margins: Margins
    """How much worse the best reading is that gives the piece another state; log odds."""
    willing: float
    """How much more willing to hear voices than the evidence alone the hearing had to be; log odds a piece."""
    gain: float
    """How much better the reading explains the page than nobody's saying anything; natural logarithm."""
    openings: float
    """How much of that the pieces with which turns begin bring by themselves."""
    told: Sequence[tuple[str, ...]]
    """For each turn the codes of the evidence that speaks most for its role."""
    emissions: Sequence[Sequence[float]] = ()
    """What each piece brings to the reading in each state, all that the page as a whole says of it included."""
    reversed: float = float("inf")
    """How much worse the reading is in which those who ask answer, and those who answer ask; natural logarithm."""
    given: bool = False
    """Whether the page itself told where voices begin, so that only who asks was to be heard."""


def hear(view: View, talk: Table) -> Heard:
    """The reading of the page that all evidence together speaks for.

    Where it gives most of what looks like talk to nobody, the page is heard again, more willing to hear voices;
    and once more where one convention explains it about as well.
    """
    seen = [(marking.evidence, marking.observe(view)) for marking in MARKINGS]
    emissions = evidence.added([evidence.weigh(parts, sights, talk) for parts, sights in seen])
    if not emissions:
        return Heard((), (), 0.0, 0.0, 0.0, ())
    _pool(view, emissions)
    heeded = heed(view.pieces, emissions)
    anchors = [i for i, anchor in enumerate(view.anchors) if anchor]
    moves = transitions(talk)
    bound = _bound(view, heeded)
    for willing in WILLINGNESS:
        nudged = [[e[0] - willing, *e[1:]] for e in bound] if willing else bound
        states, margins = _best(forwards(nudged, moves), backwards(nudged, moves))
        spoken = sum(states[i] in SPEAKS for i in anchors)
        if spoken >= FEWEST_HEARD * len(anchors):
            break
    states, margins, bent = _keeping(view, states, margins, nudged, moves)
    voices = _score(states, heeded, moves) - _score("N" * len(states), heeded, moves)
    openings = sum(e[STATES.index(s)] - e[0] for e, s in zip(heeded, states, strict=True) if s in BEGINS)
    told = [
        _strongest([lean for parts, sights in seen for lean in _leans(parts, sights[i], state, talk)])
        for i, state in enumerate(states)
        if state in BEGINS
    ]
    swapped = "".join(states).translate(SWAPPED)
    worse = _score(states, bent, moves) - _score(swapped, bent, moves)
    return Heard(states, margins, willing, voices, openings, told, bent, worse, view.told)


def _bound(view: View, emissions: list[list[float]]) -> list[list[float]]:
    """The emissions, so that turns begin where the page tells it, and nowhere else where it tells every voice."""
    return [
        [e if state in own else FORBIDDEN for e, state in zip(row, STATES, strict=True)] if own else row
        for row, own in zip(emissions, [_open_to(piece.told, view.told) for piece in view.pieces], strict=True)
    ]


def _open_to(begins: bool | None, told: bool) -> Collection[str]:
    """The states that a piece may be in; empty where it may be in any."""
    if begins:
        return BEGINS
    if told:
        return SILENT
    return GOES_ON if begins is False else ()


@lru_cache(20_000)
def _leans(parts: tuple[Evidence, ...], sight: Sight, state: str, talk: Table) -> tuple[tuple[float, str], ...]:
    """What is worth telling of a marking's evidence: what speaks for the role that begins and against the other."""
    role, other = (ASK, ANSWER) if state == "Q" else (ANSWER, ASK)
    told = [(part.code, talk.total(part.features(sight))) for part in parts]
    return _worth_telling([(weights[role] - weights[other], code) for code, weights in told])


def _worth_telling(leans: Sequence[tuple[float, str]]) -> tuple[tuple[float, str], ...]:
    return tuple([lean for lean in leans if lean[0] >= WORTH_TELLING])


def _strongest(leans: Sequence[tuple[float, str]]) -> tuple[str, ...]:
    """The codes of what speaks most for a turn, strongest first."""
    return tuple([code for _, code in sorted(leans, reverse=True)[:MOST_TOLD]])


def _keeping(
    view: View, states: Reading, margins: Margins, emissions: list[list[float]], moves: Sequence[Vector]
) -> tuple[Reading, Margins, list[list[float]]]:
    """The reading that keeps to a convention of the page, as far as that costs little, and what it was read from."""
    kept = convention(view, states, margins, emissions)
    if kept is None or kept.by(states):
        return states, margins, emissions
    bent = kept.bend(emissions)
    forward = forwards(bent, moves)
    cost = _score(states, emissions, moves) - max(forward[-1])
    if cost > kept.price:
        return states, margins, emissions
    return *_best(forward, backwards(bent, moves)), bent


def _score(states: Sequence[str], emissions: list[list[float]], moves: Sequence[Vector]) -> float:
    """How well a reading explains the page; a natural logarithm, up to a constant."""
    places = [STATES.index(state) for state in states]
    return sum(e[i] for e, i in zip(emissions, places, strict=True)) + sum(moves[a][b] for a, b in pairwise(places))


def _pool(view: View, sums: list[list[float]]) -> None:
    """One label has one role: what speaks for question or answer is pooled over all the pieces of a label."""
    places: dict[str, list[int]] = {}
    for i, piece in enumerate(view.pieces):
        if piece.label:
            places.setdefault(piece.label.key, []).append(i)
    leans = {key: sum(sums[i][ASK] - sums[i][ANSWER] for i in own) for key, own in places.items()}
    shift = _shift(view, places, leans)
    for key, own in places.items():
        lean = max(-SUREST, min(SUREST, leans[key] - shift * len(own)))
        for i in own:
            middle = (sums[i][ASK] + sums[i][ANSWER]) / 2
            sums[i][ASK], sums[i][ANSWER] = middle + lean / 2, middle - lean / 2


def _shift(view: View, places: dict[str, list[int]], leans: dict[str, float]) -> float:
    """What must be taken from every label's lean, a piece, so that where all voices are labelled somebody asks."""
    often = 1 if view.told else OFTEN
    means = sorted(leans[key] / len(own) for key, own in places.items() if len(own) >= often)
    if len(means) < 2 or means[0] < 0 < means[-1]:
        return 0.0
    labelled = sum(map(len, places.values()))
    unlabelled = sum(piece.label is None and anchor for piece, anchor in zip(view.pieces, view.anchors, strict=True))
    if unlabelled > UNLABELLED * labelled:
        return 0.0
    return (means[-1] + means[-2]) / 2 if means[-1] <= 0 else (means[0] + means[1]) / 2


@lru_cache(16)
def transitions(talk: Table) -> tuple[Vector, ...]:
    """How willingly each state is followed by each; log odds."""
    rows = []
    for before in STATES:
        learned = talk.transitions.get(before, (0.0,) * len(STATES))
        rows.append(tuple(w if allowed(before, after) else NEVER for w, after in zip(learned, STATES, strict=True)))
    return tuple(rows)


Scores = list[tuple[float, ...]]
"""A score for each state, piece by piece."""


def forwards(emissions: Sequence[Sequence[float]], moves: Sequence[Vector]) -> Scores:
    """The best scores of all readings up to each piece.

    Spelt out state by state, because this and `backwards` are the innermost loops of the library.
    """
    (n_n, n_Q, _, _, n_A, _, _), (Q_n, Q_Q, Q_q, Q_x, Q_A, _, _), (q_n, q_Q, q_q, q_x, q_A, _, _) = moves[:3]
    (x_n, x_Q, x_q, x_x, x_A, _, _), (A_n, A_Q, _, _, A_A, A_a, A_y) = moves[3:5]
    (a_n, a_Q, _, _, a_A, a_a, a_y), (y_n, y_Q, _, _, y_A, y_a, y_y) = moves[5:]
    n, Q, q, x, A, a, y = (e if allowed("N", s) else NEVER for e, s in zip(emissions[0], STATES, strict=True))
    scores: Scores = [(n, Q, q, x, A, a, y)]
    for e_n, e_Q, e_q, e_x, e_A, e_a, e_y in emissions[1:]:
        n, Q, q, x, A, a, y = (
            max(n + n_n, Q + Q_n, q + q_n, x + x_n, A + A_n, a + a_n, y + y_n) + e_n,
            max(n + n_Q, Q + Q_Q, q + q_Q, x + x_Q, A + A_Q, a + a_Q, y + y_Q) + e_Q,
            max(Q + Q_q, q + q_q, x + x_q) + e_q,
            max(Q + Q_x, q + q_x, x + x_x) + e_x,
            max(n + n_A, Q + Q_A, q + q_A, x + x_A, A + A_A, a + a_A, y + y_A) + e_A,
            max(A + A_a, a + a_a, y + y_a) + e_a,
            max(A + A_y, a + a_y, y + y_y) + e_y,
        )
        scores.append((n, Q, q, x, A, a, y))
    return scores


def backwards(emissions: Sequence[Sequence[float]], moves: Sequence[Vector]) -> Scores:
    """The best scores of all readings from behind each piece on."""
    (n_n, n_Q, _, _, n_A, _, _), (Q_n, Q_Q, Q_q, Q_x, Q_A, _, _), (q_n, q_Q, q_q, q_x, q_A, _, _) = moves[:3]
    (x_n, x_Q, x_q, x_x, x_A, _, _), (A_n, A_Q, _, _, A_A, A_a, A_y) = moves[3:5]
    (a_n, a_Q, _, _, a_A, a_a, a_y), (y_n, y_Q, _, _, y_A, y_a, y_y) = moves[5:]
    n, Q, q, x, A, a, y = (0.0,) * len(STATES)
    scores: Scores = [(n, Q, q, x, A, a, y)]
    for e_n, e_Q, e_q, e_x, e_A, e_a, e_y in reversed(emissions[1:]):
        n, Q, q, x, A, a, y = n + e_n, Q + e_Q, q + e_q, x + e_x, A + e_A, a + e_a, y + e_y
        n, Q, q, x, A, a, y = (
            max(n + n_n, Q + n_Q, A + n_A),
            max(n + Q_n, Q + Q_Q, q + Q_q, x + Q_x, A + Q_A),
            max(n + q_n, Q + q_Q, q + q_q, x + q_x, A + q_A),
            max(n + x_n, Q + x_Q, q + x_q, x + x_x, A + x_A),
            max(n + A_n, Q + A_Q, A + A_A, a + A_a, y + A_y),
            max(n + a_n, Q + a_Q, A + a_A, a + a_a, y + a_y),
            max(n + y_n, Q + y_Q, A + y_A, a + y_a, y + y_y),
        )
        scores.append((n, Q, q, x, A, a, y))
    scores.reverse()
    return scores


def _best(forward: Scores, backward: Scores) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The best reading's states, and by how much each is better than the best reading that has another there."""
    states, margins = [], []
    for ahead, behind in zip(forward, backward, strict=True):
        totals = list(map(add, ahead, behind))
        best = max(totals)
        place = totals.index(best)
        states.append(STATES[place])
        totals[place] = NEVER
        margins.append(best - max(totals))
    return tuple(states), tuple(margins)


ROLES = {"Q": Role.INTERVIEWER, "A": Role.INTERVIEWEE}


def turns(pieces: tuple[Piece, ...], heard: Heard) -> tuple[Said, ...]:
    """What was heard, turn after turn."""
    return tuple([_said(*one, pieces, heard, told) for one, told in zip(begun(heard.states), heard.told, strict=True)])


def begun(states: Sequence[str]) -> list[tuple[str, list[int]]]:
    """For each turn the state it begins with, and the places of its pieces."""
    found: list[tuple[str, list[int]]] = []
    for i, state in enumerate(states):
        if state in BEGINS:
            found.append((state, [i]))
        elif state in SPEAKS:
            found[-1][1].append(i)
    return found


def _said(state: str, places: list[int], pieces: tuple[Piece, ...], heard: Heard, told: tuple[str, ...]) -> Said:
    return Said(
        role=ROLES[state],
        label=pieces[places[0]].label,
        lead=pieces[places[0]].lead,
        passages=tuple([Passage(pieces[i].text, pieces[i].start) for i in places if pieces[i].text]),
        margin=min([heard.margins[i] for i in places]),
        evidence=told,
    )
