"""Learning: three linear models, fitted by L-BFGS with both penalties, and one in which more never counts against."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from interviewkit.weights import Table, probability

Sequence_ = tuple[Sequence[Sequence[str]], Sequence[str]]
"""The features and the outcome of each step."""


def learn(
    sequences: Iterable[Sequence_],
    outcomes: Sequence[str],
    *,
    lasso: float,
    ridge: float,
    rarest: int = 2,
    rounds: int = 150,
) -> Table:
    """The table that explains the sequences best, all but the weights that matter zero."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(
        {
            "c1": lasso,
            "c2": ridge,
            "max_iterations": rounds,
            "feature.minfreq": rarest,
            "feature.possible_transitions": len(outcomes) > 2,
        }
    )
    for steps, given in sequences:
        trainer.append([list(step) for step in steps], list(given))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    place = {outcome: i for i, outcome in enumerate(outcomes)}
    features: dict[str, list[float]] = {}
    for (feature, outcome), weight in info.state_features.items():
        features.setdefault(feature, [0.0] * len(outcomes))[place[outcome]] = round(weight, 4)
    moves: dict[str, list[float]] = {}
    for (before, after), weight in info.transitions.items():
        moves.setdefault(before, [0.0] * len(outcomes))[place[after]] = round(weight, 4)
    return Table(
        tuple(outcomes),
        {name: tuple(weights) for name, weights in sorted(features.items()) if any(weights)},
        {name: tuple(weights) for name, weights in sorted(moves.items())} if len(outcomes) > 2 else {},
    )


Steps = Sequence[tuple[Sequence[str], bool]]
"""Each example's features, and whether its outcome is the first."""
NEVER = float("-inf")
BIAS = "bias"
"""The feature that every example has, and that may speak for either outcome."""
SETTLED = 1e-4
"""Log odds; when no weight moves further, all have been found."""
FLATTEST = 0.05
"""The share of the largest possible curvature that is believed at least, so that no step leaps."""


def learn_steps(examples: Steps, outcomes: tuple[str, str], *, ridge: float, rounds: int = 300) -> Table:
    """The table that explains the examples best in which every feature but the bias speaks for the first outcome.

    With few examples a weight of the wrong sign is chance: more of what speaks for something never speaks against it.
    Found one weight at a time, by Newton's method.
    """
    having = _having(examples)
    odds = [0.0] * len(examples)
    weights = dict.fromkeys(having, 0.0)
    for _ in range(rounds):
        moved = 0.0
        for name, own in having.items():
            pull, least = (0.0, NEVER) if name == BIAS else (ridge, 0.0)
            seen = [(examples[i][1], probability(odds[i])) for i in own]
            step = max(least, weights[name] + _newton(seen, pull, weights[name])) - weights[name]
            weights[name] += step
            moved = max(moved, abs(step))
            for i in own:
                odds[i] += step
        if moved < SETTLED:
            break
    found = {name: round(weight, 4) for name, weight in sorted(weights.items())}
    return Table(outcomes, {name: (weight, 0.0) for name, weight in found.items() if weight}, {})


def _having(examples: Steps) -> dict[str, list[int]]:
    """For each feature the examples that have it."""
    having: dict[str, list[int]] = {}
    for i, (features, _) in enumerate(examples):
        for name in features:
            having.setdefault(name, []).append(i)
    return having


def _newton(seen: Iterable[tuple[bool, float]], ridge: float, weight: float) -> float:
    """How far to move a weight, from the outcome and the believed share of each example that has it."""
    slope, curve, most = -ridge * weight, ridge, ridge
    for outcome, share in seen:
        slope += outcome - share
        curve += share * (1 - share)
        most += 0.25
    return slope / max(curve, FLATTEST * most)
