"""Shapes: what a piece looks like from afar, where it may be no talk at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, groupby, repeat
from typing import NamedTuple

from interviewkit.markings.evidence import Sight, evidence
from interviewkit.markings.view import View, step
from interviewkit.markings.wording import Wording
from interviewkit.pieces import Piece

SHORT = 45
"""Characters up to which a piece without a closing mark looks like a menu's entry."""
NEAR = 5
"""Pieces on each side among which a pull quote's words are looked for."""
OPEN_ENDS = frozenset({"word", "other", ":", ","})
"""How a menu's entries end."""
RUNS = (1, 2, 3, 5, 9)
REPEATED = 25
"""Characters from which a piece that stands twice on a page is worth noting."""
CORE = 80
"""Characters of a piece that are looked for in others."""
EDGES = " \"'“”„«»‘’.…"
"""What a pull quote may leave out or add at its ends."""
DIGITS_WITHIN = 60
"""Characters; in longer pieces digits say nothing."""


class Shape(NamedTuple):
    """What one piece looks like from afar."""

    kind: str
    """What kind of furniture it may be."""
    run: int
    """Short pieces in a row, it among them."""
    twice: str
    """Whether its words stand elsewhere too: `before`, `behind` (nearby), `far`, or `no`."""
    capitals: bool
    quoted: str
    """Whether it stands in quotation marks: `whole`, `opens`, `no`."""
    digits: bool
    length: int
    end: str


def observe(view: View) -> list[Sight]:
    """What each piece looks like from afar."""
    texts = [piece.text for piece in view.pieces]
    return list(
        zip(
            view.kinds,
            _runs(view),
            _twice(texts),
            [text.isupper() and len(text) > 3 for text in texts],
            map(_quoted, texts),
            map(_has_digits, texts),
            [wording.length for wording in view.wordings],
            [wording.end for wording in view.wordings],
            strict=True,
        )
    )


def _twice(texts: list[str]) -> Iterator[str]:
    """Where the words of each piece stand again: a pull quote's in a longer piece nearby, a menu's anywhere."""
    counts, n = Counter(texts), len(texts)
    joined = "\0".join(texts)
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    for i, text in enumerate(texts):
        core = text.strip(EDGES)[:CORE] if len(text) >= REPEATED else None
        if core is not None and i and joined.find(core, starts[max(0, i - NEAR)], starts[i]) >= 0:
            yield "before"
        elif core is not None and joined.find(core, starts[i + 1], starts[min(n, i + NEAR + 1)]) >= 0:
            yield "behind"
        else:
            yield "far" if counts[text] > 1 else "no"


def _has_digits(text: str) -> bool:
    """Whether a short piece has digits."""
    return len(text) < DIGITS_WITHIN and any(map(str.isdigit, text))


def _runs(view: View) -> Iterator[int]:
    """A step of how many short pieces stand in a row, each piece among them."""
    for short, run in groupby(map(_is_short, view.pieces, view.wordings)):
        n = len([*run])
        yield from repeat(step(n, RUNS) if short else 0, n)


def _is_short(piece: Piece, wording: Wording) -> bool:
    return len(piece.text) <= SHORT and wording.end in OPEN_ENDS and not piece.label


def _quoted(text: str) -> str:
    if not text or text[0] not in '"“„«”「『':
        return "no"
    return "whole" if text[-1] in '"”“»」』' else "opens"


def _of_kind(kind: str, length: int) -> list[str]:
    return ["bias", f"kind={kind}", f"kind={kind}:length={min(length, 4)}"]


def _of_run(run: int, length: int, end: str, twice: str) -> list[str]:
    return [
        f"run={run}",
        f"run={run}:length={min(length, 4)}",
        f"run={run}:end={end}",
        f"twice={twice}:length={length}",
    ]


def _of_look(capitals: bool, quoted: str, digits: bool, length: int) -> list[str]:
    return [
        f"capitals={capitals}:length={min(length, 4)}",
        f"quoted={quoted}:length={min(length, 5)}",
        f"digits={digits}",
    ]


EVIDENCE = tuple(evidence(Shape, names, "shape.") for names in (_of_kind, _of_run, _of_look))
"""What a shape says."""
