"""TEI P5 is how the humanities keep texts: edited print as speeches, transcripts as utterances with times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from interviewkit.model import (
    Caption,
    FaqItem,
    Genre,
    Heading,
    Image,
    Interview,
    Narration,
    Note,
    Part,
    PullQuote,
    Turn,
)
from interviewkit.writers.checked import address, day, language
from interviewkit.writers.markup import Element, Markup, printed
from interviewkit.writers.script import chapters
from interviewkit.writers.voices import Cast, Voice, cast, paragraphs

tei: Markup = Markup("http://www.tei-c.org/ns/1.0")
Moments = Mapping[float, str]
"""What points in time are called, by their seconds."""
ORIGIN = "T0"
"""The point in time from which a recording's others are counted."""


def write(interview: Interview) -> str:
    """The interview as a TEI document: what it is in the header, who talks in `particDesc`, the talk in the body."""
    voices = cast(interview)
    return printed(tei("TEI", _header(interview, voices), tei("text", _body(interview, voices), _back(interview))))


def _header(interview: Interview, voices: Cast) -> Element:
    data = interview.metadata
    title = tei("title", data.headline or "", type="main")
    authors = [tei("author", author.name) for author in data.authors]
    profile = (_abstract(interview), _language(data.language), _participants(voices), _genre(interview.genre))
    return tei(
        "teiHeader",
        tei(
            "fileDesc",
            tei("titleStmt", title, _if(data.kicker, "title", type="sub"), *authors),
            _publication(interview),
            _source(interview),
        ),
        tei("profileDesc", *profile),
    )


def _abstract(interview: Interview) -> Element | None:
    standfirst = _if(interview.metadata.standfirst, "p")
    return None if standfirst is None else tei("abstract", standfirst)


def _language(code: str | None) -> Element | None:
    ident = language(code)
    return tei("langUsage", tei("language", ident, ident=ident)) if ident else None


def _genre(genre: Genre | None) -> Element | None:
    return tei("textClass", tei("keywords", tei("term", genre.value, type="genre"))) if genre else None


def _publication(interview: Interview) -> Element:
    data = interview.metadata
    date = _if(data.date_published, "date", when=day(data.date_published))
    return tei("publicationStmt", tei("publisher", data.publisher or ""), date)


def _source(interview: Interview) -> Element:
    data, source = interview.metadata, interview.source
    parts = _if(data.byline, "bibl", type="byline"), _if(data.url or source.uri, "bibl", type="address")
    return tei("sourceDesc", *parts, tei("bibl", source.sha256, type="sha256"))


def _participants(voices: Cast) -> Element | None:
    people = list(map(_person, voices.voices))
    return tei("particDesc", tei("listPerson", *people)) if people else None


def _person(voice: Voice) -> Element:
    speaker = voice.speaker
    kind = "personGrp" if speaker and speaker.is_organization else "person"
    if speaker is None:
        return tei(kind, tei("p", voice.role.value), xml_id=voice.key, role=voice.role.value)
    names = [tei("persName", speaker.name), *(tei("persName", alias, type="label") for alias in speaker.aliases)]
    return tei(kind, *names, _if(speaker.description, "note"), xml_id=voice.key, role=voice.role.value)


def _body(interview: Interview, voices: Cast) -> Element:
    speech = _utterance if interview.genre is Genre.TRANSCRIPT or _times(interview) else _speech
    moments = {time: f"T{number}" for number, time in enumerate(_times(interview), start=1)}
    turns = {id(turn): speech(turn, voices.of(turn), moments) for turn in interview.turns}
    return tei("body", _timeline(moments), *(_chapter(parts, turns) for parts in chapters(interview)))


def _times(interview: Interview) -> list[float]:
    """When somebody begins or ends to speak, in seconds; none where nobody measured."""
    times = chain.from_iterable((turn.start_time, turn.end_time) for turn in interview.turns)
    return sorted({time for time in times if time is not None})


def _timeline(moments: Moments) -> Element | None:
    if not moments:
        return None
    points = (
        tei("when", xml_id=name, interval=str(time), unit="s", since=f"#{ORIGIN}") for time, name in moments.items()
    )
    return tei("timeline", tei("when", xml_id=ORIGIN), *points, origin=f"#{ORIGIN}", unit="s")


def _speech(turn: Turn, voice: Voice, _: Moments) -> Element:
    spoken = _paragraphs(turn.text) or [tei("p")]
    return tei("sp", _if(turn.label or voice.name, "speaker"), *spoken, who=f"#{voice.key}")


def _utterance(turn: Turn, voice: Voice, moments: Moments) -> Element:
    start, end = (None if time is None else f"#{moments[time]}" for time in (turn.start_time, turn.end_time))
    spoken = (tei("seg", words) for words in paragraphs(turn.text))
    return tei("u", *spoken, who=f"#{voice.key}", start=start, end=end)


def _chapter(parts: Sequence[Part], turns: Mapping[int, Element]) -> Element:
    scene = (turns[id(part)] if isinstance(part, Turn) else _aside(part) for part in parts)
    return tei("div", *scene)


def _aside(part: Part) -> Element | None:
    match part:
        case Heading():
            return tei("head", part.text)
        case Caption():
            return _figure(part)
        case FaqItem():
            return None  # it stands behind the talk
        case Note():
            return tei("note", *_paragraphs(part.text), type=part.kind.value)
        case PullQuote():
            return tei("quote", part.text, type="pull")
        case _:
            return tei("ab", part.text, type=part.kind.value if isinstance(part, Narration) else None)


def _figure(caption: Caption) -> Element:
    kind = caption.credit_kind.value if caption.credit_kind else None
    image = caption.image or Image()
    graphic = tei("graphic", url=address(image.url)) if image.url else None
    credit = _if(caption.credit, "p", rend="credit", n=kind)
    return tei("figure", _if(caption.text, "head"), graphic, _if(image.alt, "figDesc"), credit)


def _back(interview: Interview) -> Element | None:
    """The question boxes, which are no part of the talk."""
    pairs = [
        tei("div", tei("head", item.question), *_paragraphs(item.answer), type="question", n=item.box)
        for item in interview.faq
    ]
    return tei("back", tei("div", *pairs, type="faq")) if pairs else None


def _paragraphs(text: str) -> list[Element]:
    return [tei("p", words) for words in paragraphs(text)]


def _if(words: str | None, tag: str, **attributes: str | None) -> Element | None:
    """An element with the words, where there are any."""
    return tei(tag, words, **attributes) if words else None
