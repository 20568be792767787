"""Settings are how a piece is set: the gap before it, the dash or number it opens with, the style of its type."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise, repeat
from math import tanh
from operator import itemgetter
from typing import NamedTuple

from interviewkit.markings.evidence import Sight, evidence
from interviewkit.markings.view import View, step

LEANS = (-1.5, -0.6, -0.2, 0.2, 0.6, 1.5)
CHANGES = (-0.15, -0.05, 0.05, 0.15)
SHARES = (0.1, 0.3, 0.6)
WORTH = 40
"""Characters: shorter pieces without a question mark say nothing about a setting."""


class Setting(NamedTuple):
    """How one piece is set."""

    gap: int
    """-1 within a block, up to 3 empty lines."""
    usual: bool
    """Whether it is the gap that most pieces of the page have."""
    change: int
    """A step of `CHANGES`: whether voices change more often at this gap than elsewhere."""
    lead: str
    lean: int
    """A step of `LEANS`: whether pieces with this lead ask more than the others."""
    share: int
    """A step of `SHARES`: how many of the page's pieces have this lead."""
    before: str
    """The lead of the piece before."""
    leading: bool
    """Whether it follows a question in the same paragraph."""


def observe(view: View) -> list[Sight]:
    """How each piece is set."""
    gaps = [min(piece.gap, 3) for piece in view.pieces]
    leads = [piece.lead for piece in view.pieces]
    weighty = [i for i, piece in enumerate(view.pieces) if len(piece.text) >= WORTH or view.wordings[i].asked != "none"]
    asks = [tanh(odds / 2) for odds in view.odds]
    changes = _changes(gaps, weighty, asks)
    leans, shares = _leans(view, weighty, asks)
    usual = max(Counter([gaps[i] for i in weighty]).items(), key=itemgetter(1), default=(0, 0))[0]
    return list(
        zip(
            gaps,
            [gap == usual for gap in gaps],
            [changes.get(gap, 2) for gap in gaps],
            leads,
            [leans.get(lead, 3) for lead in leads],
            [shares.get(lead, 0) for lead in leads],
            ["", *leads],
            _leading(view, gaps) if view.leading else repeat(False),
            strict=False,
        )
    )


def _leading(view: View, gaps: list[int]) -> list[bool]:
    """Whether each piece follows a question in the same paragraph."""
    ends = ["start", *[wording.end for wording in view.wordings]]
    return [gap == -1 and end == "?" for gap, end in zip(gaps, ends, strict=False)]


def _changes(gaps: list[int], weighty: list[int], asks: list[float]) -> dict[int, int]:
    by_gap: dict[int, list[float]] = defaultdict(list)
    for a, b in pairwise(weighty):
        gap = gaps[b] if b - a == 1 else max(gaps[a + 1 : b + 1])
        by_gap[gap].append(abs(asks[a] - asks[b]) / 2)
    total = [change for changes in by_gap.values() for change in changes]
    mean = sum(total) / len(total) if total else 0.0
    return {gap: step(sum(c) / (len(c) + 2) + 2 * mean / (len(c) + 2) - mean, CHANGES) for gap, c in by_gap.items()}


def _leans(view: View, weighty: list[int], asks: list[float]) -> tuple[dict[str, int], dict[str, int]]:
    by_lead: dict[str, list[float]] = defaultdict(list)
    for i in weighty:
        by_lead[view.pieces[i].lead].append(asks[i])
    total = [ask for ask_list in by_lead.values() for ask in ask_list]
    mean = sum(total) / len(total) if total else 0.0
    leans = {}
    for lead, own in by_lead.items():
        shrunk = (sum(own) + 2 * mean) / (len(own) + 2)
        leans[lead] = step(2 * (shrunk - mean), LEANS)
    return leans, {lead: step(len(own) / len(total), SHARES) for lead, own in by_lead.items()}


def _of_gap(gap: int, usual: bool, change: int, leading: bool) -> list[str]:
    return [
        f"gap={gap}",
        f"gap={gap}:usual={usual}",
        f"change={change}",
        f"gap={gap}:change={change}",
        f"leading={leading}",
    ]


def _of_lead(lead: str, lean: int, share: int, before: str) -> list[str]:
    led = lead or "none"
    kin = "same" if lead == before else "other" if before else "none"
    return [
        f"lead={led}",
        f"lead={bool(lead)}:lean={lean}:share={share}",
        f"lead={led}:lean={lean}",
        f"lead={bool(lead)}:before={kin}:lean={lean}",
    ]


EVIDENCE = tuple(evidence(Setting, names, "setting.") for names in (_of_gap, _of_lead))
"""What a setting says."""
