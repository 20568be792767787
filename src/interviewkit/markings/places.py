"""Places: the talk has a beginning and an end on its page, and words that announce both."""

from __future__ import annotations

from typing import NamedTuple

from interviewkit.markings.evidence import evidence
from interviewkit.markings.view import CLEAR, View, step

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
    """How many pieces near it look like talk: labelled, or a clear question before something long."""
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


def observe(view: View) -> list[Place]:
    """Where each piece stands in the talk."""
    n = len(view.pieces)
    anchors = [is_anchor(view, i) for i in range(n)]
    places = [i for i in range(n) if anchors[i]]
    first, last = (places[0], places[-1]) if places else (n, -1)
    total = len(places)
    sums = [0]
    for anchor in anchors:
        sums.append(sums[-1] + anchor)
    seen, ending = [], "none"
    for i in range(n):
        if anchors[i]:
            ending = "none"
        near = sums[min(n, i + NEAR + 1)] - sums[max(0, i - NEAR)]
        seen.append(
            Place(
                step(near, (1, 2, 3, 5, 8)),
                step(first - i, FAR),
                step(i - last, FAR) if last >= 0 else 0,
                i == first,
                i == last,
                ending,
                min(3, total - sums[i + 1]),
            )
        )
        if view.kinds[i] in ENDINGS:
            ending = view.kinds[i]
    return seen


def is_anchor(view: View, i: int) -> bool:
    """Whether a piece looks like talk: it is labelled, or a clear question before something long."""
    if view.pieces[i].label:
        return True
    after = view.wordings[i + 1].length if i + 1 < len(view.pieces) else 0
    return view.odds[i] >= CLEAR and view.wordings[i].length >= 1 and after >= 2


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
