"""Home is the user's own file: the spans of an interview point into it, where its page was laid out from marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from attrs import evolve

from interviewkit.explanation import Rival
from interviewkit.model import Furniture, FurnitureKind, Interview
from interviewkit.page import Origin, Stretch
from interviewkit.passage import Span, folded

SEVERAL = ("spans", "answer_spans")
"""Fields of a part that may have as many spans as its words are set in."""
EACH = ("events",)
"""Fields that have one span for each thing."""
ONE = ("span", "label_span", "credit_span", "question_span")
"""Fields that have one span, which then holds the marks inside it too."""

AnyPart = TypeVar("AnyPart", bound=Any)
"""A part of an interview, a diagnostic, or a rival of a turn."""


def bring_home(interview: Interview, origin: Origin | None) -> Interview:
    """The interview with its spans in the user's file, and that file's marks as furniture."""
    if origin is None:
        return interview
    way = Way(origin)
    moved = evolve(
        interview,
        turns=_moved(interview.turns, way),
        captions=_moved(interview.captions, way),
        faq=_moved(interview.faq, way),
        headings=_moved(interview.headings, way),
        narration=_moved(interview.narration, way),
        notes=_moved(interview.notes, way),
        pull_quotes=_moved(interview.pull_quotes, way),
        furniture=_moved(interview.furniture, way),
        diagnostics=_moved(interview.diagnostics, way),
        text=origin.text,
    )
    marks = _marks(origin.text, sorted((span.start, span.end) for part in moved.parts() for span in part.places))
    return evolve(moved, furniture=tuple(sorted([*moved.furniture, *marks], key=lambda piece: piece.span.start)))


def bring_rivals_home(rivals: tuple[Rival, ...], origin: Origin | None) -> tuple[Rival, ...]:
    """The rivals of turns with their spans in the user's file."""
    return rivals if origin is None else _moved(rivals, Way(origin))


class Way:
    """From places on a page to places in the file."""

    def __init__(self, origin: Origin) -> None:
        self.text: str = origin.text
        self.stretches: tuple[Stretch, ...] = origin.stretches
        self.starts: list[int] = [stretch.start for stretch in origin.stretches]

    def all(self, span: Span) -> list[Span]:
        """Where the file has the words of a place, without the marks between them."""
        found: list[Span] = []
        for start, end in self._pieces(span):
            if found and not self.text[found[-1].end : start].strip():
                found[-1] = Span(found[-1].start, end)
            else:
                found.append(Span(start, end))
        return found

    def whole(self, span: Span) -> Span:
        """The place in the file from the first of the words to the last, marks between them included."""
        found = self.all(span)
        return Span(found[0].start, found[-1].end)

    def _pieces(self, span: Span) -> Iterator[tuple[int, int]]:
        for stretch in self.stretches[max(0, bisect_right(self.starts, span.start) - 1) :]:
            if stretch.start >= span.end:
                return
            if stretch.end <= span.start:
                continue
            if stretch.end - stretch.start != stretch.until - stretch.at:
                yield stretch.at, stretch.until
            else:
                ahead = stretch.at - stretch.start
                yield max(stretch.start, span.start) + ahead, min(stretch.end, span.end) + ahead


def _moved(parts: tuple[AnyPart, ...], way: Way) -> tuple[AnyPart, ...]:
    """The parts with their spans in the file."""
    return tuple([evolve(part, **dict(_places(part, way))) for part in parts])


def _places(part: Any, way: Way) -> Iterator[tuple[str, Any]]:
    """The fields of a part that hold places, and what they hold in the file."""
    for name in SEVERAL:
        if spans := getattr(part, name, ()):
            yield name, tuple([place for span in spans for place in way.all(span)])
    for name in EACH:
        if spans := getattr(part, name, ()):
            yield name, tuple([way.whole(span) for span in spans])
    for name in ONE:
        if span := getattr(part, name, None):
            yield name, way.whole(span)


def _marks(text: str, claimed: Sequence[tuple[int, int]]) -> Iterator[Furniture]:
    """What nobody has claimed: marks, tags and addresses."""
    for start, end in _between(claimed, len(text)):
        if words := text[start:end].strip():
            start = text.index(words[0], start)
            yield Furniture(kind=FurnitureKind.MARKUP, text=folded(words), span=Span(start, start + len(words)))


def _between(claimed: Iterable[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in claimed:
        if start > at:
            yield at, start
        at = max(at, end)
    yield at, length
