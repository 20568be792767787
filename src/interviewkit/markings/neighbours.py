"""Neighbours tell what a piece is: an answer follows a question, a question is followed by an answer."""

from __future__ import annotations

from typing import NamedTuple

from interviewkit.markings.evidence import evidence
from interviewkit.markings.view import CLEAR, ODDS, View, step

FAR = 6
WEIGHTY = 60
"""Characters; shorter pieces without a question mark say nothing about the page."""
USUAL = 110.0
"""Characters of a question before the page has shown its own."""
SHARES = (0.05, 0.15, 0.25, 0.35, 0.45)
RATIOS = (0.25, 0.6, 1.2, 2.0, 4.0)
PAIRS = (1, 2, 4, 8)


class Neighbours(NamedTuple):
    """What stands around a piece."""

    before: int
    """A step of `ODDS`, of the piece before."""
    after: int
    since: int
    """Pieces since the last clear question, up to `FAR`."""
    until: int
    """Pieces until the next clear question, up to `FAR`."""
    own: int
    end_before: str
    torn: bool
    """Whether it begins in the middle of a sentence."""
    label_after: bool
    long_before: int
    long_after: int
    asking: int
    """A step of `SHARES`: how many of the page's weighty pieces end with a question mark."""
    ratio: int
    """A step of `RATIOS`: how long it is beside the page's clear questions."""
    asked: str
    length: int
    pairs: int
    """A step of `PAIRS`: how often on this page something long follows a clear question."""


def observe(view: View) -> list[Neighbours]:
    """What stands around each piece."""
    n = len(view.pieces)
    steps = [step(odds, ODDS) for odds in view.odds]
    clear = [odds >= CLEAR and len(piece.text) >= 8 for odds, piece in zip(view.odds, view.pieces, strict=True)]
    since = _distance(clear)
    until = _distance(clear[::-1])[::-1]
    seen = []
    w = view.wordings
    weighty = [i for i, piece in enumerate(view.pieces) if len(piece.text) >= WEIGHTY or w[i].end == "?"]
    asking = step(sum(w[i].end == "?" for i in weighty) / max(1, len(weighty)), SHARES)
    lengths = [len(piece.text) for piece, one in zip(view.pieces, clear, strict=True) if one]
    usual = (sum(lengths) + 2 * USUAL) / (len(lengths) + 2)
    pairs = step(sum(clear[i] and not clear[i + 1] and w[i + 1].length >= 3 for i in range(n - 1)), PAIRS)
    for i in range(n):
        seen.append(
            Neighbours(
                steps[i - 1] if i else -1,
                steps[i + 1] if i + 1 < n else -1,
                since[i],
                until[i],
                steps[i],
                w[i - 1].end if i else "start",
                w[i].start == "lower" and i > 0 and w[i - 1].end in ("word", ","),
                bool(i + 1 < n and view.pieces[i + 1].label),
                w[i - 1].length if i else -1,
                w[i + 1].length if i + 1 < n else -1,
                asking,
                step(len(view.pieces[i].text) / usual, RATIOS),
                w[i].asked,
                w[i].length,
                pairs,
            )
        )
    return seen


def _distance(clear: list[bool]) -> list[int]:
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


EVIDENCE = tuple(
    evidence(Neighbours, names, "neighbour.")
    for names in (_of_both, _of_distance, _of_length, _of_joint, _of_page, _of_size)
)
"""What neighbours say."""
