"""Rows are the page's words in reading order: a part, or as much of it as stands before another comes between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import pairwise

from attrs import frozen

from interviewkit.model import Caption, FaqItem, Furniture, FurnitureKind, Interview, Part, Turn
from interviewkit.passage import Passage, Span

BLANK_LINE = re.compile(r"\n\s*\n")


class Office(Enum):
    """What words are within their part."""

    BODY = "body"
    LABEL = "label"
    CREDIT = "credit"
    QUESTION = "question"
    MARK = "mark"
    """A toggle word, a dash, a number: furniture that goes with what follows it."""
    SIGN = "sign"
    """A mark of Markdown, which nobody is meant to see."""


MARKS = {FurnitureKind.CONTROL: Office.MARK, FurnitureKind.MARKUP: Office.SIGN}


@frozen(kw_only=True)
class Words:
    """Words of one part, without a blank line in them."""

    passage: Passage
    part: Part
    office: Office
    placed: bool = True
    """Whether they stand in the page's text, and not in the model alone."""

    @property
    def is_mark(self) -> bool:
        """Whether they go with the words that follow."""
        return self.office in MARKS.values()


Line = tuple[Words, ...]


@frozen(kw_only=True)
class Row:
    """A part, or pieces of furniture that follow one another, as paragraphs."""

    part: Part
    head: Line
    """A turn's label, with the marks before it."""
    paragraphs: tuple[Line, ...]
    start: int
    """Code points from 0 in the page's text."""


def rows(interview: Interview) -> tuple[Row, ...]:
    """Every word of the page's text that is in some part, once; and the words of parts that have none there."""
    return tuple(_row(words, interview.text) for words in _gathered(_all_words(interview)))


def _gathered(all_words: Iterable[Words]) -> list[list[Words]]:
    """The words, part by part."""
    gathered: list[list[Words]] = []
    marks: list[Words] = []
    for words in all_words:
        if words.is_mark:
            marks.append(words)
            continue
        if not gathered or not _goes_on(gathered[-1][-1].part, words.part):
            gathered.append([])
        gathered[-1] += [*marks, words]
        marks = []
    if not gathered:
        return [marks] if marks else []
    gathered[-1] += marks
    return gathered


def _goes_on(part: Part, following: Part) -> bool:
    if isinstance(part, Furniture) and isinstance(following, Furniture):
        return _is_rule(part) == _is_rule(following)
    return part is following


def _is_rule(piece: Furniture) -> bool:
    return piece.kind is FurnitureKind.RULE


def _row(words: Sequence[Words], text: str) -> Row:
    labels = [i for i, each in enumerate(words) if each.office is Office.LABEL]
    behind = labels[-1] + 1 if labels else 0
    return Row(
        part=next((each.part for each in words if not each.is_mark), words[0].part),
        head=tuple(words[:behind]),
        paragraphs=tuple(_paragraphs(words[behind:], text)),
        start=words[0].passage.start,
    )


def _paragraphs(words: Sequence[Words], text: str) -> Iterator[Line]:
    """The words, cut where a paragraph ends; signs between two go with the second."""
    seen = [i for i, each in enumerate(words) if each.office is not Office.SIGN]
    ends = [i + 1 for i, j in pairwise(seen) if _ends_between(words[i], words[j], text, signed=j > i + 1)]
    return (tuple(words[start:end]) for start, end in pairwise([0, *ends, len(words)]) if start < end)


def _ends_between(words: Words, following: Words, text: str, *, signed: bool) -> bool:
    """Whether a paragraph does; Markdown's lines go on where only its marks part them."""
    gap = text[words.passage.end : following.passage.start]
    return not following.placed or bool(BLANK_LINE.search(gap)) or ("\n" in gap and not signed)


def _all_words(interview: Interview) -> list[Words]:
    placed = list(_once(sorted(_placed_words(interview), key=_start)))
    told = {id(words.part) for words in placed}
    untold = (part for part in interview.parts() if id(part) not in told)
    return sorted([*placed, *(words for part in untold for words in _own_words(part, interview.text))], key=_start)


def _start(words: Words) -> int:
    return words.passage.start


def _placed_words(interview: Interview) -> Iterator[Words]:
    for part in interview.parts():
        for place, office in _offices(part):
            for passage in _unbroken(Passage(place.of(interview.text), place.start)):
                yield Words(passage=passage, part=part, office=office)


def _unbroken(passage: Passage) -> Iterator[Passage]:
    """What stands between the passage's blank lines."""
    edges = [edge for gap in BLANK_LINE.finditer(passage.text) for edge in gap.span()]
    for start, end in zip([0, *edges[1::2]], [*edges[::2], len(passage.text)], strict=True):
        yield passage.cut(start, end)


def _once(all_words: Iterable[Words]) -> Iterator[Words]:
    """The words without what was seen before, lest places of a stranger's making that overlap say it again."""
    seen = 0
    for words in all_words:
        passage = words.passage.cut(max(seen - words.passage.start, 0))
        seen = max(seen, passage.end)
        if passage.text:
            yield Words(passage=passage, part=words.part, office=words.office)


def _own_words(part: Part, text: str) -> Iterator[Words]:
    """The words that the model alone knows, or none at its place, such as those of a picture without a caption."""
    start = min((place.start for place in part.places), default=len(text))
    for words, office in _told(part):
        for passage in _unbroken(Passage(words, 0)):
            yield Words(passage=Passage(passage.text, start), part=part, office=office, placed=False)


def _offices(part: Part) -> Iterator[tuple[Span, Office]]:
    """The places of a part, and what stands there."""
    special = _special(part)
    return ((place, special.get(id(place), _plain(part))) for place in part.places)


def _special(part: Part) -> Mapping[int, Office]:
    """What stands in the fields that are no spans of the part's body, by the place's identity."""
    match part:
        case Turn():
            return {id(part.label_span): Office.LABEL}
        case Caption():
            return {id(part.credit_span): Office.CREDIT}
        case FaqItem():
            return {id(part.question_span): Office.QUESTION}
        case _:
            return {}


def _told(part: Part) -> Iterator[tuple[str, Office]]:
    match part:
        case FaqItem():
            yield part.question, Office.QUESTION
            yield part.answer, Office.BODY
        case Caption():
            yield part.text, Office.BODY
            yield part.credit or "", Office.CREDIT
        case _:
            yield part.text, _plain(part)


def _plain(part: Part) -> Office:
    return MARKS.get(part.kind, Office.BODY) if isinstance(part, Furniture) else Office.BODY
