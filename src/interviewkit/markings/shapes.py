"""Shapes: what a piece looks like from afar, where it may be no talk at all."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from interviewkit.markings.evidence import evidence
from interviewkit.markings.view import View, step

SHORT = 45
"""Characters up to which a piece without a closing mark looks like a menu's entry."""
NEAR = 5
"""Pieces on each side among which a pull quote's words are looked for."""
REPEATED = 25
"""Characters from which a piece that stands twice on a page is worth noting."""


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


def observe(view: View) -> list[Shape]:
    """What each piece looks like from afar."""
    texts = [piece.text for piece in view.pieces]
    counts = Counter(texts)
    runs = _runs(view)
    return [
        Shape(
            view.kinds[i],
            runs[i],
            _twice(text, i, texts, counts[text]),
            text.isupper() and len(text) > 3,
            _quoted(text),
            any(map(str.isdigit, text[:60])) if len(text) < 60 else False,
            view.wordings[i].length,
            view.wordings[i].end,
        )
        for i, text in enumerate(texts)
    ]


def _twice(text: str, i: int, texts: list[str], count: int) -> str:
    """Where the words stand again: a pull quote's in a longer piece nearby, a menu's anywhere."""
    if len(text) >= REPEATED:
        core = text.strip(" \"'“”„«»‘’.…")[:80]
        if any(core in other for other in texts[max(0, i - NEAR) : i] if len(other) >= len(core)):
            return "before"
        if any(core in other for other in texts[i + 1 : i + NEAR + 1] if len(other) >= len(core)):
            return "behind"
    return "far" if count > 1 else "no"


def _runs(view: View) -> list[int]:
    short = [
        len(piece.text) <= SHORT and wording.end in ("word", "other", ":", ",") and not piece.label
        for piece, wording in zip(view.pieces, view.wordings, strict=True)
    ]
    runs: list[int] = []
    start = 0
    for i, one in enumerate([*short, False]):
        if not one:
            runs.extend([step(i - start, (1, 2, 3, 5, 9))] * (i - start))
            if i < len(short):
                runs.append(0)
            start = i + 1
    return runs


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
