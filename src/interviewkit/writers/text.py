"""Plain text is a script: the headline, then who says what."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit.model import Caption, FaqItem, Interview, Part, Turn
from interviewkit.writers.script import imprint, scenes
from interviewkit.writers.voices import Cast, cast


def write(interview: Interview) -> str:
    """The interview as paragraphs with empty lines between them; every turn opens with a name and a colon."""
    voices = cast(interview)
    told = (interview.metadata.headline, interview.metadata.standfirst, imprint(interview))
    spoken = (line for part in scenes(interview) for line in _lines(part, voices))
    return "\n\n".join(line for line in (*told, *spoken) if line) + "\n"


def _lines(part: Part, voices: Cast) -> Iterator[str]:
    match part:
        case Turn():
            yield f"{voices.of(part).label}: {part.text}"
        case Caption():
            yield f"[{' / '.join(words for words in (part.text, part.credit) if words)}]"
        case FaqItem():
            yield part.question
            yield part.answer
        case _:
            yield part.text
