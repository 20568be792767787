"""Rolling captions show a line again above the next one; it was said once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from interviewkit.readers.cues.captions import Aside
from interviewkit.readers.cues.spoken import Shown, Spoken

SHARE = 0.3
"""The share of captions that must begin with what the one before ends with, before a file is one that rolls."""
FEWEST = 2
"""Captions that must do so."""
TALLEST = 4
"""Lines that are shown at a time at most."""
PAUSE = 0.25
"""Seconds between two captions beyond which a line that comes again was said again."""


def once(items: Sequence[Shown | Aside]) -> list[Spoken | Aside]:
    """Each line where it is shown for the first time; a caption that holds nothing new makes the one before longer.

    In a file that does not roll, only a caption that stands there twice with the same times is left out.
    """
    shown = [item for item in items if not isinstance(item, Aside)]
    again = [0, *(_again(*pair) for pair in pairwise(shown))]
    if sum(map(bool, again)) < max(FEWEST, SHARE * len(shown)):
        again = [0, *(len(new) * (old == new) for old, new in pairwise(shown))]
    counts = iter(again)
    found: list[Spoken | Aside] = []
    for item in items:
        if isinstance(item, Aside):
            found.append(item)
        elif count := next(counts):
            found += item[count:]
            if count == len(item):
                _lengthen(found, item[0].ends)
        else:
            found += item
    return found


def _again(old: Shown, new: Shown) -> int:
    """How many lines at the top of a caption are those at the bottom of the one before."""
    begins, ends = new[0].begins, old[-1].ends
    if begins is None or ends is None or begins - ends > PAUSE:
        return 0
    before, after = [line.words for line in old[-TALLEST:]], [line.words for line in new[:TALLEST]]
    return next((n for n in range(min(len(before), len(after)), 0, -1) if before[-n:] == after[:n]), 0)


def _lengthen(found: list[Spoken | Aside], ends: float | None) -> None:
    """Let the words that were found last be said until the time given."""
    last = found[-1]
    if isinstance(last, Spoken):
        found[-1] = last._replace(ends=ends)
