"""Akoma Ntoso is how parliaments keep what is said: an interview is a debate of questions and answers."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit.model import Caption, FaqItem, Heading, Image, Interview, Narration, Note, Part, PullQuote, Role, Turn
from interviewkit.writers.checked import address, day, language
from interviewkit.writers.markup import Element, Markup, printed
from interviewkit.writers.script import chapters
from interviewkit.writers.voices import Cast, Voice, cast, paragraphs

akn: Markup = Markup("http://docs.oasis-open.org/legaldocml/ns/akn/3.0")
UNDATED = "0001-01-01"
"""The day of a page that tells none; the standard wants one."""
UNDETERMINED = "und"
"""The language of a page that tells none."""
NOWHERE = "unknown"
"""The country of a page; the standard wants one."""
EDITOR = "#interviewkit"


def write(interview: Interview) -> str:
    """The interview as a debate: those who talk among its references, a section a chapter, the boxes at the end."""
    voices = cast(interview)
    turns = {id(turn): _speech(number, turn, voices.of(turn)) for number, turn in enumerate(interview.turns, start=1)}
    sections = [_section(number, parts, turns) for number, parts in enumerate(chapters(interview), start=1)]
    debate = akn(
        "debate", _meta(interview, voices), _preface(interview), akn("debateBody", *sections), name="interview"
    )
    return printed(akn("akomaNtoso", debate))


def _meta(interview: Interview, voices: Cast) -> Element:
    data = interview.metadata
    work = f"/akn/{NOWHERE}/debate/{day(data.date_published) or UNDATED}/{address(interview.source.sha256)}"
    expression = f"{work}/{language(data.language) or UNDETERMINED}"
    identification = akn(
        "identification",
        akn("FRBRWork", *_properties(work, data.date_published), akn("FRBRcountry", value=NOWHERE)),
        akn(
            "FRBRExpression",
            *_properties(expression, data.date_modified or data.date_published),
            akn("FRBRlanguage", language=language(data.language) or UNDETERMINED),
        ),
        akn("FRBRManifestation", *_properties(f"{expression}.xml", None)),
        source=EDITOR,
    )
    return akn("meta", identification, _references(interview, voices))


def _properties(uri: str, date: str | None) -> Iterator[Element]:
    yield akn("FRBRthis", value=uri)
    yield akn("FRBRuri", value=uri)
    yield akn("FRBRdate", date=day(date) or UNDATED, name="published" if day(date) else "unknown")
    yield akn("FRBRauthor", href="#author")


def _references(interview: Interview, voices: Cast) -> Element:
    data = interview.metadata
    authors = data.byline or ", ".join(author.name for author in data.authors)
    roles = dict.fromkeys(voice.role.value for voice in voices.voices)
    return akn(
        "references",
        akn("TLCOrganization", eId="interviewkit", href="/ontology/organization/interviewkit", showAs="interviewkit"),
        akn("TLCPerson", eId="author", href="/ontology/person/author", showAs=authors),
        *map(_agent, voices.voices),
        *(akn("TLCRole", eId=f"role_{role}", href=f"/ontology/role/{role}", showAs=role) for role in roles),
        source=EDITOR,
    )


def _agent(voice: Voice) -> Element:
    speaker = voice.speaker
    kind = "organization" if speaker and speaker.is_organization else "person"
    return akn(f"TLC{kind.title()}", eId=voice.key, href=f"/ontology/{kind}/{voice.key}", showAs=voice.label)


def _preface(interview: Interview) -> Element | None:
    data = interview.metadata
    title = akn("p", akn("docTitle", data.headline)) if data.headline else None
    standfirst = akn("p", data.standfirst) if data.standfirst else None
    return None if title is None and standfirst is None else akn("preface", title, standfirst)


def _section(number: int, parts: tuple[Part, ...], turns: dict[int, Element]) -> Element:
    scene = (turns[id(part)] if isinstance(part, Turn) else _aside(part) for part in parts)
    return akn("debateSection", *scene, name="interview", eId=f"dbsect_{number}")


def _speech(number: int, turn: Turn, voice: Voice) -> Element:
    kind = "answer" if turn.role is Role.INTERVIEWEE else "question"
    speaker = turn.label or voice.name
    return akn(
        kind,
        akn("from", speaker) if speaker else None,
        *(_paragraphs(turn.text) or [akn("p")]),
        by=f"#{voice.key}",
        as_=f"#role_{voice.role.value}",
        eId=f"t{number}",
    )


def _aside(part: Part) -> Element:
    match part:
        case Heading():
            return akn("heading", part.text)
        case Narration():
            return akn("narrative", part.text)
        case Caption():
            return akn("other", *_caption(part), class_="caption")
        case FaqItem():
            return akn("other", akn("p", part.question, class_="question"), *_paragraphs(part.answer), class_="faq")
        case Note():
            return akn("other", akn("p", part.text), class_=part.kind.value)
        case PullQuote():
            return akn("other", akn("p", part.text), class_="pull_quote")
        case _:
            return akn("other", akn("p", part.text))


def _caption(caption: Caption) -> Iterator[Element]:
    image = caption.image or Image()
    picture = akn("img", src=address(image.url), alt=image.alt) if image.url else None
    yield akn("p", picture, caption.text)
    if caption.credit:
        yield akn("p", caption.credit, class_="credit")


def _paragraphs(text: str) -> list[Element]:
    return [akn("p", words) for words in paragraphs(text)]
