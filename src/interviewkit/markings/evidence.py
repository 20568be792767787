"""Evidence is what a few facts seen together say; the same few facts come back, so each is weighed once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any

from attrs import frozen

from interviewkit.weights import Table, Vector

Sight = tuple[Any, ...]
"""What a marking sees of one piece; a plain tuple, since there are so many, in the order of a named one."""


@frozen(eq=False)
class Evidence:
    """Some fields of what a marking sees, and the features that they make together."""

    prefix: str
    """What the names of its features begin with."""
    code: str
    """What a turn's evidence calls it: `wording.openers`, `label.regime`, ..."""
    pick: Callable[[tuple[Any, ...]], tuple[Any, ...]]
    names: Callable[..., Sequence[str]]

    def features(self, seen: Sight) -> list[str]:
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


MOST = 20_000
"""Facts that are remembered at a time; a page has far fewer, and no number of pages may fill the memory."""


class Memory(dict[tuple[Any, ...], Vector]):
    """What has been weighed before."""

    def __missing__(self, facts: tuple[Any, ...]) -> Vector:
        if len(self) >= MOST:
            self.clear()
        weights = self[facts] = self.weigh(facts)
        return weights

    def weigh(self, facts: tuple[Any, ...]) -> Vector:
        """What facts weigh that are not remembered."""
        raise NotImplementedError


class Weighed(Memory):
    """What the facts of one part of the evidence weigh."""

    def __init__(self, part: Evidence, table: Table) -> None:
        super().__init__()
        self.part: Evidence = part
        self.table: Table = table

    def weigh(self, facts: tuple[Any, ...]) -> Vector:
        """The sum of the weights of all features that the facts make."""
        return tuple(self.table.total([self.part.prefix + name for name in self.part.names(*facts)]))


class Together(Memory):
    """What sights weigh in which all parts of the evidence find their facts."""

    def __init__(self, parts: tuple[Evidence, ...], table: Table) -> None:
        super().__init__()
        self.parts: tuple[Weighed, ...] = tuple(Weighed(part, table) for part in parts)

    def weigh(self, facts: tuple[Any, ...]) -> Vector:
        """The sum of what the parts weigh."""
        return tuple(map(sum, zip(*[weighed[weighed.part.pick(facts)] for weighed in self.parts], strict=True)))


@cache
def scale(parts: tuple[Evidence, ...], table: Table) -> Together:
    """One memory for a marking's evidence, kept as long as the table is."""
    return Together(parts, table)


def weigh(parts: tuple[Evidence, ...], seen: Iterable[Sight], table: Table) -> list[Vector]:
    """What each sight weighs, all parts of the evidence together."""
    return list(map(scale(parts, table).__getitem__, seen))


def added(columns: Sequence[Sequence[Vector]]) -> list[list[float]]:
    """The sum of all weights, sight by sight."""
    outcomes = len(columns[0][0]) if columns[0] else 1
    # One long row of numbers a column is added much faster than many short ones.
    sums = map(sum, zip(*map(chain.from_iterable, columns), strict=True))
    return list(map(list, zip(*[sums] * outcomes, strict=True)))
