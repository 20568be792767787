"""Misprints are names with a slip inside one of their words."""

from __future__ import annotations

SHORTEST = 6
"""Letters of a word in which a slip is told from another name."""


def is_misprint(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether names are equal but for a slip in one word, which is neither its first letter nor its last.

    >>> is_misprint(("ada", "lindgren"), ("ada", "lindgern")), is_misprint(("andrea",), ("andreas",))
    (True, False)
    """
    if len(one) != len(other):
        return False
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _slips(*differing[0])


def _slips(one: str, other: str) -> bool:
    """Whether two words differ by a letter, or by two that are changed about."""
    if min(len(one), len(other)) < SHORTEST or one[0] != other[0] or one[-1] != other[-1]:
        return False
    left, right = _unlike(one, other)
    left, right = _unlike(left[::-1], right[::-1])
    return max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1])


def _unlike(one: str, other: str) -> tuple[str, str]:
    """What is left of two words behind the letters with which both begin."""
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[same:], other[same:]
