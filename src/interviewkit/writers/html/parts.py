"""Parts are set as rows: who speaks, or what it is, in the margin; the words beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from interviewkit.model import (
    Caption,
    FaqItem,
    Furniture,
    FurnitureKind,
    Heading,
    Image,
    Narration,
    NarrationKind,
    Note,
    NoteKind,
    PullQuote,
    Role,
    Turn,
)
from interviewkit.passage import folded, letters
from interviewkit.writers.html.elements import Html, element, joined, link
from interviewkit.writers.html.report import LONGEST_NAME, Report, anchor, shortened
from interviewkit.writers.html.rows import Line, Office, Row, Words

DOUBTFUL = 0.5
"""Confidence below which a turn is marked."""
LONGEST_ADDRESS = 60
"""Characters of an address that are shown."""
KINDS: Mapping[Any, str] = {
    NarrationKind.INTRO: "Introduction",
    NarrationKind.BETWEEN: "Narration",
    NarrationKind.OUTRO: "Last words",
    NoteKind.EDITORS_NOTE: "Editor’s note",
    NoteKind.CORRECTION: "Correction",
    NoteKind.EDITING_DISCLOSURE: "About the editing",
    NoteKind.TRANSLATION: "Translation",
    NoteKind.BIO: "About the person",
    NoteKind.PROJECT: "About the project",
    NoteKind.SPONSOR: "Sponsor",
    NoteKind.FOOTNOTE: "Footnote",
    FurnitureKind.FRONT_MATTER: "front matter",
    FurnitureKind.NAVIGATION: "navigation",
    FurnitureKind.SHARE: "share buttons",
    FurnitureKind.NEWSLETTER: "newsletter",
    FurnitureKind.RELATED: "related pages",
    FurnitureKind.ADVERT: "advertising",
    FurnitureKind.COOKIES: "cookies",
    FurnitureKind.COMMENTS: "comments",
    FurnitureKind.PAGE_NUMBER: "page numbers",
    FurnitureKind.CONTROL: "controls",
    FurnitureKind.RULE: "rules",
    FurnitureKind.MARKUP: "markup",
    FurnitureKind.UNKNOWN: "other words",
}
"""What kinds are called in the margin."""
Setter = Callable[[Report, int, Any], Html]


def set_row(report: Report, index: int) -> Html:
    """The row as an element that can be led to."""
    part = report.rows[index].part
    return SETTERS[type(part)](report, index, part)


def _turn(report: Report, index: int, turn: Turn) -> Html:
    opens = report.anchor_of(turn) == anchor(index)
    margin = [*_voice(report, report.rows[index], turn), _why(turn)] if opens else []
    return _beside(report, index, margin, _words(report.rows[index]), f"turn {_colour(report, turn)}")


def _colour(report: Report, turn: Turn) -> str:
    guest = report.guests.get(report.cast.of(turn).key)
    return f"answer guest-{guest}" if turn.role is Role.INTERVIEWEE and guest is not None else "ask"


def _voice(report: Report, row: Row, turn: Turn) -> Iterator[Html]:
    """The name, then the label as printed; the label alone where it says the same, or nobody is named."""
    name = report.name_of(turn)
    printed = _line(row.head) or element("bdi", shortened(turn.label or "", LONGEST_NAME) or None)
    said = folded(" ".join(words.passage.text for words in row.head)) or turn.label or ""
    if said and (letters(said) == letters(name) or not report.cast.of(turn).name):
        yield element("p", printed, class_="name", dir="auto")
        return
    yield element("p", element("bdi", name), class_="name")
    if said:
        yield element("p", printed, class_="label", dir="auto")


def _why(turn: Turn) -> Html:
    """How sure it is, and on demand the reasons."""
    times = (None if time is None else f"{time:g} s" for time in (turn.start_time, turn.end_time))
    known = (
        ("turn", turn.id),
        ("role", turn.role.value),
        ("named by", turn.named_by.value if turn.named_by else None),
        ("time", " to ".join(filter(None, times))),
        ("because", ", ".join(turn.evidence)),
    )
    doubt = " doubtful" if turn.confidence < DOUBTFUL else ""
    sure = element("summary", f"{turn.confidence:.0%}", element("span", " sure", class_="unseen"))
    return element("details", sure, facts(known), class_=f"why{doubt}", lang="en")


def facts(known: tuple[tuple[str, str | None], ...]) -> Html:
    """What is known, as a list of names and values."""
    pairs = (joined((element("dt", name), element("dd", value, dir="auto"))) for name, value in known if value)
    return element("dl", joined(pairs), dir="ltr")


def _heading(report: Report, index: int, _: Heading) -> Html:
    title = element("h2", joined(map(_line, report.rows[index].paragraphs)), dir="auto")
    return _beside(report, index, [], title, "crosshead")


def _narration(report: Report, index: int, part: Narration | Note) -> Html:
    kind = type(part).__name__.lower()
    return _beside(report, index, [_kind(KINDS[part.kind])], _words(report.rows[index]), kind)


def _pull_quote(report: Report, index: int, quote: PullQuote) -> Html:
    label = _kind("Pull quote")
    if place := report.anchor_of(report.turns.get(quote.turn or "")):
        label = element("p", element("a", "Pull quote", href=f"#{place}"), class_="kind", lang="en")
    return _beside(report, index, [label], element("blockquote", _words(report.rows[index])), "pull-quote")


def _caption(report: Report, index: int, caption: Caption) -> Html:
    figure = element("figure", element("figcaption", _words(report.rows[index])), _picture(caption.image))
    return _folded(report, index, "Picture", figure, "caption", open=True)


def _picture(image: Image | None) -> Html | None:
    if image is None or not (image.url or image.alt):
        return None
    alt = element("span", image.alt, dir="auto") if image.alt else None
    address = link(shortened(image.url, LONGEST_ADDRESS), image.url) if image.url else None
    return element("p", alt, " · " if alt and address else None, address, class_="picture")


def _faq(report: Report, index: int, _: FaqItem) -> Html:
    row = report.rows[index]
    asked = max((i for i, line in enumerate(row.paragraphs, start=1) if _asks(line)), default=0)
    answer = element("div", _lines(row.paragraphs[asked:]))
    if not asked:
        return _beside(report, index, [_kind("Question box")], answer, "faq")
    title = element("span", *_spaced(map(_line, row.paragraphs[:asked])), class_="question", dir="auto")
    return _folded(report, index, "Question box", answer, "faq", title)


def _asks(line: Line) -> bool:
    return any(words.office is Office.QUESTION for words in line)


def _furniture(report: Report, index: int, piece: Furniture) -> Html:
    row = report.rows[index]
    if piece.kind is FurnitureKind.RULE:
        return _beside(report, index, [], _words(row), "rule")
    pieces = {id(words.part): words.part for line in row.paragraphs for words in line}.values()
    kinds = Counter(KINDS[piece.kind] for piece in pieces if isinstance(piece, Furniture))
    told = ", ".join(f"{kind} ({count})" if count > 1 else kind for kind, count in kinds.items())
    title = element("span", told, class_="told", lang="en")
    return _folded(report, index, "Furniture", _words(row), "furniture", title)


SETTERS: Mapping[type, Setter] = {
    Turn: _turn,
    Heading: _heading,
    Narration: _narration,
    Note: _narration,
    PullQuote: _pull_quote,
    Caption: _caption,
    FaqItem: _faq,
    Furniture: _furniture,
}


def _beside(report: Report, index: int, margin: list[Html], words: Html, kind: str) -> Html:
    notes = element("div", *margin, _looks(report, index), class_="margin")
    return element("div", notes, words, class_=f"row {kind}", id=anchor(index))


def _folded(
    report: Report, index: int, kind: str, words: Html, name: str, title: Html | None = None, *, open: bool = False
) -> Html:
    """A row whose words a reader can fold away, or unfold."""
    summary = element("summary", element("span", kind, class_="kind", lang="en"), title)
    fold = element("details", summary, words, open=open)
    return element("div", fold, _looks(report, index), class_=f"row foldable {name}", id=anchor(index))


def _looks(report: Report, index: int) -> Html | None:
    """Links to the diagnostics that are about this row."""
    numbers = report.looks.get(index)
    if not numbers:
        return None
    links = (element("a", f"Look {number}", id=f"from-look-{number}", href=f"#look-{number}") for number in numbers)
    return element("p", *_spaced(links), class_="looks", lang="en")


def _kind(words: str) -> Html:
    return element("p", words, class_="kind", lang="en")


def _words(row: Row) -> Html:
    return element("div", _lines(row.paragraphs), class_="words")


def _lines(lines: tuple[Line, ...]) -> Html:
    return joined(element("p", words, dir="auto") for words in map(_line, lines) if words)


def _line(line: Line) -> Html:
    """The words of a paragraph, with a space wherever the page has one."""
    return joined(map(_set_word, (None, *line), line))


def _set_word(before: Words | None, words: Words) -> Html:
    parted = before and before.passage.end < words.passage.start
    return joined((" " if parted else None, _office(words)))


def _office(words: Words) -> Html:
    if words.office in {Office.BODY, Office.LABEL, Office.QUESTION}:
        return joined([words.passage.text])
    return element("span", words.passage.text, class_=words.office.value)


def _spaced(children: Iterator[Html]) -> Iterator[str]:
    for index, child in enumerate(children):
        if index:
            yield " "
        yield child
