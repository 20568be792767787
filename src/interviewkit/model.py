"""Interviews and their parts are what the user gets: frozen, typed, every word with its place."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import chain, groupby, zip_longest
from typing import Any

from attrs import frozen

from interviewkit.passage import Span

SCHEMA_VERSION = "1.0"


class Role(Enum):
    """Whose voice it is: the one that asks, or one of those that answer."""

    INTERVIEWER = "interviewer"
    INTERVIEWEE = "interviewee"
    MODERATOR = "moderator"
    AUDIENCE = "audience"
    UNKNOWN = "unknown"


class NamedBy(Enum):
    """Where a turn's speaker got the name from."""

    LABEL = "label"
    """A label stands before this turn."""
    CARRIED = "carried"
    """A label stood before an earlier turn of the same voice."""
    CONTEXT = "context"
    """Only headline, intro or byline give the name."""


class Genre(Enum):
    """IPTC genres of pages that hold a conversation."""

    QUESTION_AND_ANSWER = "question_and_answer"
    INTERVIEW = "interview"
    TRANSCRIPT = "transcript"


class CreditKind(Enum):
    """What the credited person or house did for the picture."""

    PHOTOGRAPHER = "photographer"
    AGENCY = "agency"
    COURTESY = "courtesy"
    ILLUSTRATION = "illustration"
    UNKNOWN = "unknown"


class NarrationKind(Enum):
    """Where the writer's own words stand."""

    INTRO = "intro"
    BETWEEN = "between"
    OUTRO = "outro"


class NoteKind(Enum):
    """What a note about the text is about."""

    EDITORS_NOTE = "editors_note"
    CORRECTION = "correction"
    EDITING_DISCLOSURE = "editing_disclosure"
    TRANSLATION = "translation"
    BIO = "bio"
    PROJECT = "project"
    SPONSOR = "sponsor"
    FOOTNOTE = "footnote"


class FurnitureKind(Enum):
    """What a piece of the site's own words is for."""

    FRONT_MATTER = "front_matter"
    """Headline, kicker, standfirst, byline, dates and machine-readable heads."""
    NAVIGATION = "navigation"
    SHARE = "share"
    NEWSLETTER = "newsletter"
    RELATED = "related"
    ADVERT = "advert"
    COOKIES = "cookies"
    COMMENTS = "comments"
    PAGE_NUMBER = "page_number"
    CONTROL = "control"
    """Toggle words, enlarge controls, speaker labels' and lists' marks."""
    RULE = "rule"
    """Lines of dashes, stars and the like."""
    MARKUP = "markup"
    """Marks, tags and addresses that set the words of a Markdown file."""
    UNKNOWN = "unknown"


class Severity(Enum):
    """How much a diagnostic matters."""

    INFO = "info"
    WARNING = "warning"


@frozen(kw_only=True)
class Source:
    """What was read, and how it became text."""

    format: str
    """`text`, `html`, `markdown`, `vtt`, `srt` or `podcast`."""
    encoding: str
    """The encoding that won: `utf-8`, `utf-16`, `windows-1252`, ... or `str` when text was handed over."""
    encoding_from: str
    """How it was decided: `bom`, `caller`, `utf-8` (it decodes but for a few bytes), `declared` or `fallback`."""
    sha256: str
    """Hexadecimal, of the input's bytes (of its UTF-8 form when text was handed over)."""
    length: int
    """Bytes of the input."""
    uri: str | None = None


@frozen(kw_only=True)
class Author:
    """One name of the byline."""

    name: str
    name_raw: str
    """As printed."""


@frozen(kw_only=True)
class Metadata:
    """What the page says about itself."""

    headline: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    authors: tuple[Author, ...] = ()
    date_published: str | None = None
    """ISO 8601."""
    date_published_raw: str | None = None
    """As printed."""
    date_modified: str | None = None
    """ISO 8601."""
    publisher: str | None = None
    language: str | None = None
    """BCP 47."""
    url: str | None = None


@frozen(kw_only=True)
class Convention:
    """How this page tells its voices apart."""

    question_marker: str | None = None
    """`label`, `dash`, `number`, `gap`, `emphasis`, `heading`, or null where only the wording tells."""
    answer_marker: str | None = None
    share: float = 0.0
    """The share of turns, from 0 to 1, that open with the marker of their role."""


@frozen(kw_only=True)
class Speaker:
    """A person, a house or a group that has a turn and is named."""

    id: str
    name: str
    """The fullest form printed anywhere on the page, without titles."""
    role: Role
    aliases: tuple[str, ...] = ()
    """Labels seen, as printed."""
    description: str | None = None
    """Job or affiliation, as printed."""
    is_organization: bool = False


@frozen(kw_only=True)
class Turn:
    """Everything one voice says until another speaks."""

    id: str
    role: Role
    """`interviewer` or `interviewee`."""
    speaker: str | None = None
    """The id of a `Speaker`."""
    named_by: NamedBy | None = None
    label: str | None = None
    """The words that named the voice, as printed."""
    text: str
    """The spoken words; paragraphs joined by an empty line."""
    spans: tuple[Span, ...]
    """One a paragraph; a caption or an advert may stand between two."""
    label_span: Span | None = None
    events: tuple[Span, ...] = ()
    """`(laughs)`, `[inaudible]`, `♪`: places inside the spans."""
    start_time: float | None = None
    """Seconds from the beginning of the recording, of the cue in which the turn begins; transcripts only."""
    end_time: float | None = None
    """Seconds from the beginning of the recording, of the end of its last cue; transcripts only."""
    confidence: float = 1.0
    """From 0 to 1, calibrated: the share of turns so marked that are right."""
    evidence: tuple[str, ...] = ()
    """Codes, strongest first: why it is a turn of this role."""

    @property
    def places(self) -> tuple[Span, ...]:
        """Every place the turn has in the text: its label, then its paragraphs."""
        return _present(self.label_span, *self.spans)


@frozen(kw_only=True)
class Exchange:
    """Questions and the turns that answer them."""

    id: str
    questions: tuple[str, ...]
    """Turn ids."""
    answers: tuple[str, ...]
    """Turn ids."""


@frozen(kw_only=True)
class Image:
    """A picture's address and its text alternative."""

    url: str | None = None
    alt: str | None = None


@frozen(kw_only=True)
class Caption:
    """Words under a picture, and who made it."""

    text: str
    credit: str | None = None
    """Who made or owns the picture, without "Photo:"."""
    credit_kind: CreditKind | None = None
    spans: tuple[Span, ...] = ()
    credit_span: Span | None = None
    image: Image | None = None

    @property
    def places(self) -> tuple[Span, ...]:
        """Every place the caption has in the text: its words, then its credit; none where only the picture is known."""
        return _present(*self.spans, self.credit_span)


@frozen(kw_only=True)
class FaqItem:
    """A question box's pair."""

    box: str | None = None
    """The box's own title."""
    question: str
    answer: str
    """Paragraphs joined by an empty line."""
    collapsed: bool | None = None
    toggle: str | None = None
    """The control's words, as printed: "open", "aufklappen"."""
    question_span: Span
    answer_spans: tuple[Span, ...] = ()

    @property
    def places(self) -> tuple[Span, ...]:
        """Every place the pair has in the text: its question, then its answer's paragraphs."""
        return (self.question_span, *self.answer_spans)


@frozen(kw_only=True)
class Heading:
    """A crosshead."""

    text: str
    level: int | None = None
    """1 to 6 where the page says so."""
    span: Span

    @property
    def places(self) -> tuple[Span, ...]:
        """The one place the crosshead has in the text."""
        return (self.span,)


@frozen(kw_only=True)
class Narration:
    """The writer's own words."""

    kind: NarrationKind
    text: str
    span: Span

    @property
    def places(self) -> tuple[Span, ...]:
        """The one place the narration has in the text."""
        return (self.span,)


@frozen(kw_only=True)
class Note:
    """Words about the text itself."""

    kind: NoteKind
    text: str
    span: Span

    @property
    def places(self) -> tuple[Span, ...]:
        """The one place the note has in the text."""
        return (self.span,)


@frozen(kw_only=True)
class PullQuote:
    """A line set apart that repeats what a turn says."""

    text: str
    span: Span
    turn: str | None = None
    """The id of the turn it repeats."""

    @property
    def places(self) -> tuple[Span, ...]:
        """The one place the pull quote has in the text."""
        return (self.span,)


@frozen(kw_only=True)
class Furniture:
    """What the site says about itself; kept, never dropped."""

    kind: FurnitureKind
    text: str
    span: Span

    @property
    def places(self) -> tuple[Span, ...]:
        """The one place the piece has in the text."""
        return (self.span,)


@frozen(kw_only=True)
class Diagnostic:
    """Something an editor would look at twice. The codes are listed in docs/diagnostics.md."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None


Part = Turn | Caption | FaqItem | Heading | Narration | Note | PullQuote | Furniture


@frozen(kw_only=True)
class Interview:
    """A page, heard: who asks, who answers, and everything else it says.

    Every character of `text` that is not white space belongs to exactly one part.
    """

    schema_version: str = SCHEMA_VERSION
    is_interview: bool
    genre: Genre | None = None
    source: Source
    metadata: Metadata
    convention: Convention
    speakers: tuple[Speaker, ...] = ()
    turns: tuple[Turn, ...] = ()
    captions: tuple[Caption, ...] = ()
    faq: tuple[FaqItem, ...] = ()
    headings: tuple[Heading, ...] = ()
    narration: tuple[Narration, ...] = ()
    notes: tuple[Note, ...] = ()
    pull_quotes: tuple[PullQuote, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str

    def parts(self) -> Iterator[Part]:
        """Every part in reading order, by the first of its `places`; a part without a place comes last."""
        lanes: tuple[tuple[Part, ...], ...] = (
            self.turns,
            self.captions,
            self.faq,
            self.headings,
            self.narration,
            self.notes,
            self.pull_quotes,
            self.furniture,
        )
        return iter(sorted(chain.from_iterable(lanes), key=self._start_of))

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Questions with the turns that answer them, in reading order, as "e1", "e2", ...

        A question after an answer starts the next exchange. What a guest says before the first question is an exchange
        without questions; questions that nobody answers are one without answers.
        """
        opening = [()] if any(map(_answers, self.turns[:1])) else []
        runs = [*opening, *(tuple(turn.id for turn in run) for _, run in groupby(self.turns, _answers))]
        pairs = zip_longest(runs[::2], runs[1::2], fillvalue=())
        return tuple(
            Exchange(id=f"e{number}", questions=questions, answers=answers)
            for number, (questions, answers) in enumerate(pairs, start=1)
        )

    @property
    def questions(self) -> tuple[Turn, ...]:
        """The turns of those who ask, in reading order: every turn that is not an interviewee's."""
        return tuple(turn for turn in self.turns if not _answers(turn))

    @property
    def answers(self) -> tuple[Turn, ...]:
        """The interviewees' turns, in reading order."""
        return tuple(turn for turn in self.turns if _answers(turn))

    def speaker_of(self, turn: Turn) -> Speaker | None:
        """The speaker whose turn it is, or None where nobody is named."""
        return next((speaker for speaker in self.speakers if speaker.id == turn.speaker), None)

    def to_dict(self) -> dict[str, Any]:
        """The interview as dicts, lists and plain values, with the names and the order of its JSON."""
        from interviewkit.writers import json

        return json.to_dict(self)

    def to_json(self, indent: int | None = None) -> str:
        """The interview as JSON: on one line, or with `indent` spaces a level.

        Raises ValueError on a number that JSON has no word for (NaN, infinity).
        """
        from interviewkit.writers import json

        return json.to_json(self, indent)

    @classmethod
    def from_dict(cls, data: object) -> Interview:
        """The interview that `to_dict` turned into `data`.

        Raises SchemaError, with the path of the first fault, where `data` is no interview.
        """
        from interviewkit.writers import json

        return json.from_dict(data)

    @classmethod
    def from_json(cls, text: str) -> Interview:
        """The interview that `to_json` turned into `text`.

        Raises SchemaError, with line and column where `text` is no JSON, with a path where the JSON is no interview.
        """
        from interviewkit.writers import json

        return json.from_json(text)

    def _repr_html_(self) -> str:
        """The report, in a frame, for a notebook."""
        from interviewkit.writers import html

        return html.notebook(self)

    def _start_of(self, part: Part) -> int:
        return min((place.start for place in part.places), default=len(self.text))


def _present(*spans: Span | None) -> tuple[Span, ...]:
    return tuple(span for span in spans if span is not None)


def _answers(turn: Turn) -> bool:
    return turn.role is Role.INTERVIEWEE
