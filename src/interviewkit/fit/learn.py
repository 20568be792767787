"""Learning: four linear models, fitted by L-BFGS with both penalties, written as a small readable file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from interviewkit.weights import Table

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
