"""Labels tell voices apart by name; what a label's pieces ask or answer tells its role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from itertools import pairwise
from typing import NamedTuple

from interviewkit.markings.evidence import Sight, evidence
from interviewkit.markings.view import CLEAR, View, step

LEANS = (-1.5, -0.5, 0.5, 1.5)
SHARES = (0.01, 0.2, 0.6)
TIMES = (2, 3, 6)
MANY = 5
"""Labels from which their alternation means something."""
ALTERNATING = 0.55
"""The share of labels that must follow another one."""
OPEN = 0.7
"""Clear questions without a label, for each label, up to which they are rhetorical."""
REGIMES = (0.05, 0.3, 0.7)
WEIGHTY = 20
"""Characters from which a clear question counts."""


class Labelled(NamedTuple):
    """What a piece's label shows."""

    lean: int | None
    """A step of `LEANS`: whether the label's pieces ask; None without a label."""
    rank: str
    """Whether of all labels it asks `most`, `least` or in between."""
    times: int
    """A step of `TIMES`: how often it stands on the page."""
    after: str
    """The believed label before it: `none`, `same`, `other`."""
    share: int
    """A step of `SHARES`: how many of the talk's pieces are labelled."""
    previous_lean: int | None
    """The lean of the last label before this piece."""
    since: int
    """Pieces since that label, up to 3."""
    regime: str
    """Which sides of the talk are labelled on this page; see `_regime`."""
    asked: str
    end: str
    """What its words end with."""


def observe(view: View) -> list[Sight]:
    """What each piece's label shows."""
    voices = _voices({piece.label.key for piece in view.pieces if piece.label})
    said: dict[str, list[float]] = defaultdict(list)
    for piece, odds in zip(view.pieces, view.odds, strict=True):
        if piece.label:
            said[voices[piece.label.key]].append(max(-3.0, min(3.0, odds)))
    means = {key: sum(odds) / (len(odds) + 0.5) for key, odds in said.items()}
    most, least = max(means.values(), default=0.0), min(means.values(), default=0.0)
    share = step(
        sum(map(len, said.values())) / max(1, len([p for p in view.pieces if len(p.text) > 60 or p.label])), SHARES
    )
    seen: list[Sight] = []
    last: str | None = None
    lean: int | None = None
    since = 3
    regime = _regime(view)
    for piece, wording in zip(view.pieces, view.wordings, strict=True):
        since = min(since + 1, 4)
        label = piece.label
        if not label:
            seen.append((None, "none", 0, "none", share, lean, since, regime, wording.asked, wording.end))
            continue
        key, before = voices[label.key], lean
        mean, lean = means[key], step(means[key], LEANS)
        rank = "only" if len(means) == 1 else "most" if mean == most else "least" if mean == least else "middle"
        after = "none" if last is None else "same" if last == key else "other"
        seen.append(
            (lean, rank, step(len(said[key]), TIMES), after, share, before, since, regime, wording.asked, wording.end)
        )
        last, since = key, 0
    return seen


def _voices(keys: Collection[str]) -> dict[str, str]:
    """To each label that of its voice: the one name that ends with it, where there is exactly one."""
    full: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if " " in key:
            full[key.rpartition(" ")[2]].append(key)
    return {key: full[key][0] if len(full.get(key, ())) == 1 else key for key in keys}


def _regime(view: View) -> str:
    """Which voices are labelled on this page.

    `closed`: all, since labels alternate and few questions stand without one. Otherwise three digits: how many of the
    clear questions are labelled, how many of what follows them, and whether labels come back.
    """
    labels = [piece.label.key for piece in view.pieces if piece.label]
    if not labels:
        return "none"
    questions = labelled = answered = 0
    for i, piece in enumerate(view.pieces):
        if view.odds[i] >= CLEAR and len(piece.text) >= WEIGHTY:
            questions += 1
            labelled += piece.label is not None
            answered += i + 1 < len(view.pieces) and view.pieces[i + 1].label is not None
    changes = sum(a != b for a, b in pairwise(labels)) / len(labels)
    if len(labels) >= MANY and changes >= ALTERNATING and questions - labelled <= OPEN * len(labels):
        return "closed"
    of = max(1, questions)
    return f"{step(labelled / of, REGIMES)}{step(answered / of, REGIMES)}{step(len(labels), (3, 8))}"


def _of_label(lean: int | None, rank: str, times: int) -> list[str]:
    if lean is None:
        return []
    return [
        "label",
        f"lean={lean}",
        f"rank={rank}:count={times}",
        f"lean={lean}:rank={rank}",
        f"lean={lean}:count={times}",
    ]


def _of_order(lean: int | None, after: str, previous_lean: int | None, since: int, end: str) -> list[str]:
    if lean is None:
        return [f"label=none:before={previous_lean}:since={since}"]
    return [
        f"after={after}",
        f"after={after}:lean={lean}:before={previous_lean}",
        f"after={after}:lean={lean}:end={end}",
    ]


def _of_regime(lean: int | None, regime: str, share: int, asked: str) -> list[str]:
    if lean is None:
        return [f"label=none:share={share}", f"label=none:regime={regime}", f"label=none:regime={regime}:asked={asked}"]
    return [f"label:share={share}", f"label:regime={regime}", f"label:regime={regime}:lean={lean}"]


EVIDENCE = tuple(evidence(Labelled, names, "label.") for names in (_of_label, _of_order, _of_regime))
"""What a label, or its absence, says."""
