"""Weights are what was learned from annotated documents: four small tables of named numbers."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp

from attrs import frozen

Vector = tuple[float, ...]


@frozen(eq=False)
class Table:
    """A linear model: to each outcome its weight for each feature."""

    outcomes: tuple[str, ...]
    features: Mapping[str, Vector]
    """One number an outcome."""
    transitions: Mapping[str, Vector]
    """From one outcome to each; empty where outcomes do not follow one another."""

    def total(self, features: list[str] | tuple[str, ...]) -> list[float]:
        """The sum of the features' weights for each outcome; a feature that was never seen weighs nothing."""
        known = [weights for weights in map(self.features.get, features) if weights]
        return [*map(sum, zip(*known, strict=True))] if known else [0.0] * len(self.outcomes)

    def odds(self, features: list[str] | tuple[str, ...]) -> float:
        """How much the features speak for the first of two outcomes: natural logarithm of the odds."""
        first, second = self.total(features)
        return first - second


@frozen
class Calibration:
    """How a margin becomes a confidence: log odds = offset + slope * margin."""

    offset: float
    slope: float


@frozen(eq=False)
class Weights:
    """Everything that was learned."""

    labels: Table
    """Is what stands where a label would a label?"""
    wording: Table
    """Does it read like a question or like an answer?"""
    talk: Table
    """Who says what?"""
    verdict: Table
    """Is it an interview?"""
    calibration: Calibration = Calibration(0.0, 1.0)
    """How sure is a turn?"""


TABLES = ("labels", "wording", "talk", "verdict")


def probability(odds: float) -> float:
    """From log odds to a share between 0 and 1.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + exp(-odds)) if odds > -700 else 0.0


@cache
def shipped() -> Weights:
    """The weights that come with the library."""
    return from_toml((files(__package__) / "weights.toml").read_text("utf-8"))


def from_toml(text: str) -> Weights:
    """Weights as the fit wrote them."""
    data = tomllib.loads(text)
    tables = {name: _table(data[name]) for name in TABLES}
    return Weights(**tables, calibration=Calibration(**data["calibration"]))


def _table(data: dict[str, dict[str, list[float]] | list[str]]) -> Table:
    outcomes = data["outcomes"]
    features, transitions = data["features"], data.get("transitions", {})
    assert isinstance(features, dict) and isinstance(transitions, dict)
    return Table(
        tuple(outcomes),
        {name: tuple(weights) for name, weights in features.items()},
        {name: tuple(weights) for name, weights in transitions.items()},
    )
