"""Markdown is a script that people read and `parse` reads again: a head for programs, then names in bold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from interviewkit.model import (
    Caption,
    FaqItem,
    Heading,
    Interview,
    Narration,
    NarrationKind,
    Note,
    Part,
    PullQuote,
    Turn,
)
from interviewkit.writers.checked import address
from interviewkit.writers.script import scenes
from interviewkit.writers.voices import Cast, cast, paragraphs

RULE = "---"
BESIDE = (Caption, FaqItem, Note, PullQuote)
INLINE = re.compile(r"[\\`*_\[\]<&~$]")
"""Signs that mean something wherever they stand."""
OPENING = re.compile(r"^(?P<number>\d{1,9})?(?P<sign>[-+#>=:|.)!])", re.MULTILINE)
"""Signs that mean something at the beginning of a line, or behind a number there."""


def write(interview: Interview) -> str:
    """The interview as Markdown, with what it says about itself in a YAML head."""
    voices = cast(interview)
    head = "\n".join(f"{name}: {value}" for name, value in _head(interview))
    front = f"---\n{head}\n---\n\n" if head else ""
    title = [f"# {_line(interview.metadata.headline)}"] if interview.metadata.headline else []
    within, beside = _parted(scenes(interview))
    talk = (block for part in within for block in _blocks(part, voices))
    rest = [block for part in beside for block in _blocks(part, voices)]
    return front + "\n\n".join([*title, *talk, *([RULE, *rest] if rest else [])]) + "\n"


def _parted(parts: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """The talk, and what is read behind it, lest it parts the paragraphs of a turn when the file is parsed again."""
    last = max((i for i, part in enumerate(parts) if isinstance(part, Turn)), default=len(parts) - 1)
    within = [part for part in parts[: last + 1] if not isinstance(part, BESIDE)]
    beside = [part for part in parts[: last + 1] if isinstance(part, BESIDE)]
    return within, [*beside, *parts[last + 1 :]]


def _head(interview: Interview) -> Iterator[tuple[str, str]]:
    data = interview.metadata
    told: dict[str, object] = {
        "title": data.headline,
        "description": data.standfirst,
        "author": [author.name for author in data.authors],
        "date": data.date_published,
        "lastmod": data.date_modified,
        "publisher": data.publisher,
        "lang": data.language,
        "canonical_url": data.url,
    }
    # A text in JSON is one in YAML.
    return ((name, json.dumps(value, ensure_ascii=False)) for name, value in told.items() if value)


def _blocks(part: Part, voices: Cast) -> Iterator[str]:
    match part:
        case Turn():
            first, *rest = paragraphs(part.text) or ("",)
            yield f"**{_line(voices.of(part).label)}:** {_plain(first)}"
            yield from map(_plain, rest)
        case Caption():
            yield from _caption(part)
        case FaqItem():
            yield f"### {_line(part.question)}"
            yield from map(_plain, paragraphs(part.answer))
        case Heading():
            yield f"## {_line(part.text)}"
        case PullQuote():
            yield f"> {_line(part.text)}"
        case Note():
            yield f"*{_line(part.text)}*"
        case Narration(kind=NarrationKind.INTRO):
            yield from map(_plain, paragraphs(part.text))
        case Narration():
            yield from (f"*{_line(words)}*" for words in paragraphs(part.text))


def _caption(caption: Caption) -> Iterator[str]:
    if caption.image and caption.image.url:
        yield f"![{_line(caption.image.alt)}](<{address(caption.image.url)}>)"
    if words := _line(" ".join(filter(None, (caption.text, caption.credit and f"({caption.credit})")))):
        yield f"*{words}*"


def _line(words: str | None) -> str:
    """The words on one line."""
    return _plain(" ".join((words or "").split()))


def _plain(words: str) -> str:
    """The words so that no sign of theirs is a mark."""
    stripped = "\n".join(line for line in map(str.strip, words.splitlines()) if line)
    return OPENING.sub(r"\g<number>\\\g<sign>", INLINE.sub(r"\\\g<0>", stripped))
