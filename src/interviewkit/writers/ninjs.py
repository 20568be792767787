"""ninjs is how news agencies hand on articles: IPTC's news in JSON, version 3.1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from interviewkit.model import Caption, Genre, Heading, Interview, Part, Turn
from interviewkit.writers import text
from interviewkit.writers.checked import address, is_absolute, moment
from interviewkit.writers.script import scenes
from interviewkit.writers.voices import Cast, cast, paragraphs

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
GENRE_NAMES = {
    Genre.QUESTION_AND_ANSWER: "Question and Answer Session",
    Genre.INTERVIEW: "Interview",
    Genre.TRANSCRIPT: "Transcript and Verbatim",
}
"""What IPTC calls the genres."""
Item = dict[str, Any]


def write(interview: Interview) -> str:
    """The interview as a ninjs item: its words as HTML and as plain text, those who talk, its pictures."""
    data = interview.metadata
    item = {
        "uri": _uri(data.url or interview.source.uri, interview),
        "type": "text",
        "standard": STANDARD,
        "language": data.language,
        "firstCreated": moment(data.date_published),
        "versionCreated": moment(data.date_modified or data.date_published),
        "headlines": _values({"main": data.headline, "kicker": data.kicker}),
        "descriptions": _values({"standfirst": data.standfirst}),
        "by": data.byline or ", ".join(author.name for author in data.authors),
        "edNote": "\n".join(note.text for note in interview.notes),
        "bodies": _bodies(interview),
        **_cast(interview),
        "infoSources": [{"name": data.publisher, "role": "publisher"}] if data.publisher else [],
        "genres": [{"name": GENRE_NAMES[interview.genre]}] if interview.genre else [],
        "altIds": [{"role": "sha256", "value": interview.source.sha256}],
        "associations": [_picture(caption, number, interview) for number, caption in enumerate(interview.captions, 1)],
    }
    return json.dumps(_present(item), ensure_ascii=False, indent=2) + "\n"


def _uri(printed: str | None, interview: Interview, part: str = "") -> str:
    """The address, or a name made of what was read, where there is none that is absolute."""
    checked = address(printed)
    return checked if checked and is_absolute(checked) else f"urn:sha256:{address(interview.source.sha256)}{part}"


def _values(by_role: dict[str, str | None]) -> list[Item]:
    return [{"role": role, "value": value} for role, value in by_role.items() if value]


def _bodies(interview: Interview) -> list[Item]:
    voices = cast(interview)
    html = "\n".join(line for part in scenes(interview) for line in _html(part, voices))
    return [
        {"role": "main", "contentType": "text/html", "value": html},
        {"role": "plain", "contentType": "text/plain", "value": text.write(interview)},
    ]


def _html(part: Part, voices: Cast) -> Iterator[str]:
    match part:
        case Turn():
            label = f'<b class="speaker">{escape(voices.of(part).label)}:</b> '
            for number, words in enumerate(paragraphs(part.text)):
                yield f'<p class="{part.role.value}">{"" if number else label}{escape(words)}</p>'
        case Heading():
            yield f"<h2>{escape(part.text)}</h2>"
        case Caption():
            return  # it stands beside the item's pictures
        case _:
            yield from (f"<p>{escape(words)}</p>" for words in paragraphs(getattr(part, "text", "")))


def _cast(interview: Interview) -> Item:
    speakers = [
        (speaker.is_organization, {"name": speaker.name, "rel": speaker.role.value, "literal": speaker.description})
        for speaker in interview.speakers
    ]
    return {
        "people": [_present(speaker) for organized, speaker in speakers if not organized],
        "organisations": [_present(speaker) for organized, speaker in speakers if organized],
    }


def _picture(caption: Caption, number: int, interview: Interview) -> Item:
    printed = caption.image.url if caption.image else None
    alt = caption.image.alt if caption.image else None
    uri = _uri(printed, interview, f"#picture{number}")
    return _present(
        {
            "name": f"picture{number}",
            "uri": uri,
            "type": "picture",
            "descriptions": _values({"caption": caption.text, "alt": alt}),
            "by": caption.credit,
            "renditions": [{"name": "original", "href": uri}] if uri == address(printed) else [],
        }
    )


def _present(item: Item) -> Item:
    """What says something."""
    return {name: value for name, value in item.items() if value not in (None, "", [])}
