"""JSON-LD tells search engines and archives of the interview in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from interviewkit.model import Caption, Exchange, FaqItem, Interview, Turn
from interviewkit.writers.voices import Cast, Voice, cast

CONTEXT = "https://schema.org"
Node = dict[str, Any]


def write(interview: Interview) -> str:
    """A graph: the article with its conversation and pictures, those who talk, and a page of the question boxes."""
    voices = cast(interview)
    graph = [_article(interview, voices), *map(_person, voices.voices), *_boxes(interview.faq)]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2) + "\n"


def _article(interview: Interview, voices: Cast) -> Node:
    data = interview.metadata
    return _node(
        "NewsArticle",
        headline=data.headline,
        alternativeHeadline=data.kicker,
        description=data.standfirst,
        creditText=data.byline,
        author=[_node("Person", name=author.name) for author in data.authors],
        publisher=_node("Organization", name=data.publisher) if data.publisher else None,
        datePublished=data.date_published,
        dateModified=data.date_modified,
        inLanguage=data.language,
        url=data.url or interview.source.uri,
        genre=interview.genre.value.replace("_", " ") if interview.genre else None,
        image=list(map(_image, interview.captions)),
        hasPart=_conversation(interview, voices) if interview.turns else None,
    )


def _conversation(interview: Interview, voices: Cast) -> Node:
    turns = {turn.id: turn for turn in interview.turns}
    exchanges = (_exchange(exchange, turns, voices) for exchange in interview.exchanges)
    return _node("Conversation", hasPart=[node for nodes in exchanges for node in nodes])


def _exchange(exchange: Exchange, turns: dict[str, Turn], voices: Cast) -> list[Node]:
    """The questions, the last of them with all the answers; answers that nobody asked for stand alone."""
    questions = [_said("Question", turns[turn], voices) for turn in exchange.questions]
    answers = [_said("Answer", turns[turn], voices) for turn in exchange.answers]
    if not questions:
        return answers
    *others, last = questions
    return [*others, last | _present({"suggestedAnswer": answers})]


def _said(kind: str, turn: Turn, voices: Cast) -> Node:
    return _node(kind, identifier=turn.id, text=turn.text, author={"@id": _reference(voices.of(turn))})


def _person(voice: Voice) -> Node:
    speaker = voice.speaker
    kind = "Organization" if speaker and speaker.is_organization else "Person"
    described = {"description" if kind == "Organization" else "jobTitle": speaker.description if speaker else None}
    aliases = list(speaker.aliases) if speaker else []
    return {"@id": _reference(voice)} | _node(
        kind, name=voice.name, alternateName=aliases, roleName=voice.role.value, **described
    )


def _reference(voice: Voice) -> str:
    return f"#{voice.key}"


def _image(caption: Caption) -> Node:
    return _node(
        "ImageObject",
        contentUrl=caption.image.url if caption.image else None,
        alternateName=caption.image.alt if caption.image else None,
        caption=caption.text,
        creditText=caption.credit,
    )


def _boxes(faq: Iterable[FaqItem]) -> list[Node]:
    """A page of questions and answers, where there are boxes."""
    pairs = [
        _node("Question", name=item.question, acceptedAnswer=_node("Answer", text=item.answer), isPartOf=item.box)
        for item in faq
    ]
    return [_node("FAQPage", mainEntity=pairs)] if pairs else []


def _node(kind: str, **properties: object) -> Node:
    return {"@type": kind} | _present(properties)


def _present(properties: dict[str, object]) -> Node:
    """Those that say something."""
    return {name: value for name, value in properties.items() if value not in (None, "", [])}
