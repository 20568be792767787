"""Calibration turns margins into confidences that mean what they say."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from interviewkit.fit.corpus import Document, owners, words
from interviewkit.model import Interview
from interviewkit.weights import Calibration, probability

Outcome = tuple[float, bool]
"""A turn's log odds before it is calibrated, and whether the turn is right."""
Claim = tuple[float, bool]
"""A turn's confidence, from 0 to 1, and whether the turn is right."""
SHARE = 0.97
"""The share of words, both ways, that a right turn has in common with the annotated one."""
BINS = 10
ROUNDS = 25
RIDGE = 0.01
"""What keeps the line finite where all turns are right."""
SUREST = 10.0
"""Log odds beyond which a turn is no surer."""


class Bin(NamedTuple):
    """Turns that are about equally sure."""

    start: float
    """The least confidence that falls into it; the next bin's start no longer does."""
    turns: int
    confidence: float
    """The mean of the turns' own."""
    right: float
    """The share of them that is."""


def outcomes_of(document: Document, interview: Interview) -> list[Outcome]:
    """For each turn of the interview, its confidence as log odds and whether the annotations agree."""
    turns = document.gold["turns"] if document.gold["is_interview"] else []
    lengths = [len(words(turn["text"])) for turn in turns]
    found = []
    for turn, own in zip(interview.turns, owners(turns, [turn.text for turn in interview.turns]), strict=True):
        best = max(set(own), key=own.count, default=-1)
        hits = own.count(best)
        right = best >= 0 and hits >= SHARE * len(own) and hits >= SHARE * lengths[best]
        right = right and turns[best]["role"] == turn.role.value
        found.append((log_odds(turn.confidence), right))
    return found


def log_odds(confidence: float) -> float:
    """The natural logarithm of the odds, cut off where a turn is sure enough."""
    sure = min(max(confidence, 1e-9), 1 - 1e-9)
    return min(SUREST, log(sure / (1 - sure)))


def calibrate(outcomes: Sequence[Outcome]) -> Calibration:
    """The logistic line through the outcomes, by Newton's method with a touch of ridge, from a level start."""
    offset = slope = 0.0
    for _ in range(ROUNDS):
        g0, g1, h00, h01, h11 = -RIDGE * offset, -RIDGE * slope, RIDGE, 0.0, RIDGE
        for odds, right in outcomes:
            p = probability(offset + slope * odds)
            w = p * (1 - p)
            g0, g1 = g0 + right - p, g1 + (right - p) * odds
            h00, h01, h11 = h00 + w, h01 + w * odds, h11 + w * odds * odds
        determinant = h00 * h11 - h01 * h01
        offset += (h11 * g0 - h01 * g1) / determinant
        slope += (h00 * g1 - h01 * g0) / determinant
    return Calibration(round(offset, 4), round(slope, 4))


def error_of(outcomes: Sequence[Outcome], calibration: Calibration) -> float:
    """The expected calibration error over ten bins of equal width."""
    return off_by(binned(claimed(outcomes, calibration)))


def claimed(outcomes: Sequence[Outcome], calibration: Calibration) -> list[Claim]:
    """What each turn claims once it is calibrated."""
    return [(probability(calibration.offset + calibration.slope * odds), right) for odds, right in outcomes]


def claimed_across(folds: Sequence[Sequence[Outcome]]) -> list[Claim]:
    """What the turns of each fold claim, calibrated on those of the others alone."""
    others = [[one for j, fold in enumerate(folds) if j != i for one in fold] for i in range(len(folds))]
    return [claim for own, rest in zip(folds, others, strict=True) for claim in claimed(own, calibrate(rest))]


def binned(claims: Sequence[Claim]) -> list[Bin]:
    """The claims in ten bins of equal width, without those that are empty."""
    bins: list[list[Claim]] = [[] for _ in range(BINS)]
    for confidence, right in claims:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return [
        Bin(i / BINS, len(own), sum(p for p, _ in own) / len(own), sum(right for _, right in own) / len(own))
        for i, own in enumerate(bins)
        if own
    ]


def off_by(bins: Sequence[Bin]) -> float:
    """By how much confidence and share right differ, on average over the turns: the expected calibration error."""
    turns = sum(own.turns for own in bins)
    return sum(own.turns * abs(own.confidence - own.right) for own in bins) / max(1, turns)


def as_table(bins: Sequence[Bin]) -> str:
    """The bins as a Markdown table, the expected calibration error below it."""
    rows = [
        f"| {own.start:.1f} to {own.start + 1 / BINS:.1f} | {own.turns:,} | {own.confidence:.2f} | {own.right:.2f} |"
        for own in bins
    ]
    head = ["| confidence | turns | mean confidence | share right |", "| --- | ---: | ---: | ---: |"]
    error = f"Expected calibration error: {off_by(bins):.3f} over {sum(own.turns for own in bins):,} turns."
    return "\n".join([*head, *rows, "", error])
