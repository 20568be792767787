"""States are what a piece can be: a turn's beginning, its going on, a thing between, or nobody's words."""

from __future__ import annotations

STATES = ("N", "Q", "q", "x", "A", "a", "y")
"""Nobody's words · a question begins, goes on, is interrupted · an answer begins, goes on, is interrupted."""
VOICE = {"N": "", "Q": "q", "q": "q", "x": "q", "A": "a", "a": "a", "y": "a"}
"""Whose turn it is while a piece is in that state."""
SPEAKS = frozenset("QqAa")
BEGINS = frozenset("QA")
SILENT = frozenset("N")
GOES_ON = frozenset(STATES) - BEGINS
"""Where no turn begins."""


def allowed(before: str, after: str) -> bool:
    """Whether a piece in the one state may be followed by one in the other.

    A turn goes on only where it has begun; nobody's words and a turn's beginning may stand anywhere.
    """
    return after in "NQA" or VOICE[before] == VOICE[after]
