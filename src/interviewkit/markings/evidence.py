"""Evidence is what a few facts seen together say; the same few facts come back, so each is weighed once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from attrs import frozen

from interviewkit.weights import Table, Vector


@frozen(eq=False)
class Evidence:
    """Some fields of what a marking sees, and the features that they make together."""

    prefix: str
    """What the names of its features begin with."""
    code: str
    """What a turn's evidence calls it: `wording.openers`, `label.regime`, ..."""
    pick: Callable[[tuple[Any, ...]], tuple[Any, ...]]
    names: Callable[..., Sequence[str]]

    def features(self, seen: tuple[Any, ...]) -> list[str]:
        """The features of one sight."""
        return [self.prefix + name for name in self.names(*self.pick(seen))]


def evidence(of: type[Any], names: Callable[..., Sequence[str]], prefix: str) -> Evidence:
    """The evidence whose fields are the parameters of `names`, each called as in the tuple `of`."""
    fields = names.__code__.co_varnames[: names.__code__.co_argcount]
    places = [of._fields.index(name) for name in fields]
    pick = itemgetter(*places) if len(places) > 1 else _only(places[0])
    return Evidence(prefix, prefix + names.__name__.removeprefix("_of_"), pick, names)


def _only(place: int) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    return lambda seen: (seen[place],)


class Weighed(dict[tuple[Any, ...], Vector]):
    """What has been weighed before; the facts are few, so the memory is small."""

    def __init__(self, evidence: Evidence, table: Table) -> None:
        super().__init__()
        self.evidence, self.table = evidence, table

    def __missing__(self, facts: tuple[Any, ...]) -> Vector:
        names = [self.evidence.prefix + name for name in self.evidence.names(*facts)]
        weights = self[facts] = tuple(self.table.total(names))
        return weights


@cache
def scale(parts: tuple[Evidence, ...], table: Table) -> tuple[Weighed, ...]:
    """One memory for each part of the evidence, kept as long as the table is."""
    return tuple(Weighed(part, table) for part in parts)


def weigh(parts: tuple[Evidence, ...], seen: Sequence[tuple[Any, ...]], table: Table) -> list[list[Vector]]:
    """For each part of the evidence the weights of each sight."""
    return [
        list(map(weighed.__getitem__, map(part.pick, seen)))
        for part, weighed in zip(parts, scale(parts, table), strict=True)
    ]


def added(columns: Sequence[Sequence[Vector]]) -> list[list[float]]:
    """The sum of all weights, sight by sight."""
    return [list(map(sum, zip(*row, strict=True))) for row in zip(*columns, strict=True)]
