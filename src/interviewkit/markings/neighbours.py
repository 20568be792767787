"""Neighbours tell what a piece is: an answer follows a question, a question is followed by an answer."""

from __future__ import annotations

from itertools import compress, pairwise, repeat
from typing import NamedTuple

from interviewkit.markings.evidence import Sight, evidence
from interviewkit.markings.view import CLEAR, ODDS, View, step, steps_of

FAR = 6
WEIGHTY = 60
"""Characters; shorter pieces without a question mark say nothing about the page."""
USUAL = 110.0
"""Characters of a question before the page has shown its own."""
SHARES = (0.05, 0.15, 0.25, 0.35, 0.45)
RATIOS = (0.25, 0.6, 1.2, 2.0, 4.0)
PAIRS = (1, 2, 4, 8)
GOES_ON = frozenset({"word", ","})
"""Ends behind which a sentence may go on."""


LEAST = 8
"""Characters of a clear question."""


class Around(NamedTuple):
    """What the pieces around a piece ask."""

    before: int
    """A step of `ODDS`, of the piece before."""
    own: int
    after: int
    since: int
    """Pieces since the last clear question, up to `FAR`."""
    until: int
    """Pieces until the next clear question, up to `FAR`."""


class Beside(NamedTuple):
    """What the pieces on both sides of a piece look like."""

    own: int
    """A step of `ODDS`."""
    end_before: str
    torn: bool
    """Whether it begins in the middle of a sentence."""
    label_after: bool
    long_before: int
    long_after: int


class Measured(NamedTuple):
    """How a piece compares with the page's questions."""

    since: int
    """Pieces since the last clear question, up to `FAR`."""
    asking: int
    """A step of `SHARES`: how many of the page's weighty pieces end with a question mark."""
    ratio: int
    """A step of `RATIOS`: how long it is beside the page's clear questions."""
    asked: str
    length: int
    pairs: int
    """A step of `PAIRS`: how often on this page something long follows a clear question."""


def around(view: View) -> list[Sight]:
    """What the pieces around each piece ask."""
    own = steps_of(view.odds, ODDS)
    clear = _clear(view)
    until = _distances(clear[::-1])[::-1]
    return list(zip([-1, *own], own, [*own[1:], -1], _distances(clear), until, strict=False))


def beside(view: View) -> list[Sight]:
    """What the pieces on both sides of each piece look like."""
    own = steps_of(view.odds, ODDS)
    ends = ["start", *[wording.end for wording in view.wordings]]
    torn = [w.start == "lower" and end in GOES_ON for w, end in zip(view.wordings, ends, strict=False)]
    labelled = [*[piece.label is not None for piece in view.pieces[1:]], False]
    lengths = [wording.length for wording in view.wordings]
    return list(zip(own, ends, torn, labelled, [-1, *lengths], [*lengths[1:], -1], strict=False))


def measured(view: View) -> list[Sight]:
    """How each piece compares with the page's questions."""
    clear, lengths = _clear(view), [len(piece.text) for piece in view.pieces]
    long = [wording.length for wording in view.wordings]
    ends = [w.end == "?" for w, length in zip(view.wordings, lengths, strict=True) if length >= WEIGHTY or w.end == "?"]
    asking = step(sum(ends) / max(1, len(ends)), SHARES)
    usual = (sum(compress(lengths, clear)) + 2 * USUAL) / (sum(clear) + 2)
    ratios = steps_of([length / usual for length in lengths], RATIOS)
    asked = [wording.asked for wording in view.wordings]
    pairs = sum(
        asks and not next_asks and length >= 3
        for (asks, next_asks), length in zip(pairwise(clear), long[1:], strict=True)
    )
    return list(zip(_distances(clear), repeat(asking), ratios, asked, long, repeat(step(pairs, PAIRS)), strict=False))


def _clear(view: View) -> list[bool]:
    """Which pieces are clear questions."""
    return [odds >= CLEAR and len(piece.text) >= LEAST for odds, piece in zip(view.odds, view.pieces, strict=True)]


def _distances(clear: list[bool]) -> list[int]:
    """For each place, how many places ago the last clear one stood."""
    distances, ago = [], FAR
    for one in clear:
        distances.append(ago)
        ago = 1 if one else min(ago + 1, FAR)
    return distances


def _of_both(before: int, own: int, after: int) -> list[str]:
    return [
        f"before={before}",
        f"after={after}",
        f"before={before}:own={own}",
        f"own={own}:after={after}",
        f"before={before}:own={own}:after={after}",
    ]


def _of_distance(since: int, until: int, own: int) -> list[str]:
    return [f"since={since}", f"until={until}", f"since={since}:own={own}", f"until={until}:own={own}"]


def _of_length(long_before: int, own: int, long_after: int) -> list[str]:
    return [f"long_before={min(long_before, 6)}:own={own}", f"long_after={min(long_after, 6)}:own={own}"]


def _of_joint(end_before: str, torn: bool, label_after: bool) -> list[str]:
    return [f"end_before={end_before}", f"torn={torn}", f"label_after={label_after}"]


def _of_page(asking: int, asked: str, since: int) -> list[str]:
    return [f"asking={asking}:asked={asked}", f"asking={asking}:asked={asked}:since={min(since, 3)}"]


def _of_size(ratio: int, asked: str, pairs: int, length: int) -> list[str]:
    return [f"ratio={ratio}", f"ratio={ratio}:asked={asked}", f"pairs={pairs}", f"pairs={pairs}:long={length >= 3}"]


OF_AROUND = tuple(evidence(Around, names, "neighbour.") for names in (_of_both, _of_distance))
OF_BESIDE = tuple(evidence(Beside, names, "neighbour.") for names in (_of_length, _of_joint))
OF_MEASURED = tuple(evidence(Measured, names, "neighbour.") for names in (_of_page, _of_size))
"""What neighbours say."""
