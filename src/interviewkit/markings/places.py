"""Places: the talk has a beginning and an end on its page, and words that announce both."""

from __future__ import annotations

from itertools import accumulate, repeat
from operator import sub
from typing import NamedTuple

from interviewkit.markings.evidence import Sight, evidence
from interviewkit.markings.view import View, steps_of

NEAR = 8
"""Pieces on each side that count as near."""
ENDINGS = frozenset(
    {
        "comments",
        "newsletter",
        "related",
        "ends",
        "editors_note",
        "editing_disclosure",
        "translation",
        "bio",
        "footnote",
        "project",
        "share",
        "navigation",
        "byline",
    }
)
"""Kinds of pieces behind which the talk is seldom taken up again."""


class Place(NamedTuple):
    """Where a piece stands in the talk."""

    density: int
    """A step of `DENSITIES`: how many pieces near it look like talk: labelled, or a clear question before something
    long."""
    before: int
    """A step of how far the first such piece is still to come; 0 behind it."""
    behind: int
    """A step of how long ago the last such piece was; 0 before it."""
    first: bool
    last: bool
    ending: str
    """What kind of ending was seen since the last such piece."""
    ahead: int
    """How many such pieces are still to come, up to 3."""


FAR = (1, 2, 4, 8, 16, 40)
DENSITIES = (1, 2, 3, 5, 8)


def observe(view: View) -> list[Sight]:
    """Where each piece stands in the talk."""
    n = len(view.pieces)
    sums = [0, *accumulate(view.anchors)]
    places = [i for i, anchor in enumerate(view.anchors) if anchor]
    first, last, total = (places[0], places[-1], len(places)) if places else (n, -1, 0)
    ahead = [*sums[NEAR + 1 :], *repeat(total, NEAR)]
    behind = [*repeat(0, NEAR), *sums]
    return list(
        zip(
            steps_of(map(sub, ahead, behind), DENSITIES),
            steps_of(range(first, first - n, -1), FAR),
            steps_of(range(-last, n - last), FAR) if places else repeat(0),
            [i == first for i in range(n)],
            [i == last for i in range(n)],
            _endings(view),
            [min(3, total - before) for before in sums[1:]],
            strict=False,
        )
    )


def _endings(view: View) -> list[str]:
    """For each piece what kind of ending was seen since the last that looks like talk."""
    endings, ending = [], "none"
    for anchor, kind in zip(view.anchors, view.kinds, strict=True):
        if anchor:
            ending = "none"
        endings.append(ending)
        if kind in ENDINGS:
            ending = kind
    return endings


def _of_edges(before: int, behind: int, density: int) -> list[str]:
    return [
        f"density={density}",
        f"to_first={before}",
        f"from_last={behind}",
        f"from_last={behind}:density={density}",
        f"to_first={before}:density={density}",
    ]


def _of_ending(first: bool, last: bool, ending: str, ahead: int) -> list[str]:
    return [
        f"first={first}",
        f"last={last}",
        f"ending={ending}",
        f"ending={ending}:ahead={min(ahead, 1)}",
        f"ahead={ahead}",
    ]


EVIDENCE = tuple(evidence(Place, names, "place.") for names in (_of_edges, _of_ending))
"""What a place says."""
