"""Cues are words with times: captions of a film, subtitles, transcripts of a podcast.

The page has what is said as reading text, a paragraph for each voice; tags, escapes and lines of times are markup.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from interviewkit.model import Diagnostic, Metadata, Severity, Source
from interviewkit.page import Page
from interviewkit.readers import text as plain_text
from interviewkit.readers.cues import captions, podcast
from interviewkit.readers.cues.layout import laid_out
from interviewkit.readers.cues.rolling import once
from interviewkit.readers.cues.spoken import spoken
from interviewkit.readers.cues.voices import Line


def read(text: str, source: Source) -> Page:
    """The page of a transcript; what is none is read as plain text, with a diagnostic."""
    try:
        return READERS[source.format](text, source)
    except ValueError as error:
        return evolve(plain_text.read(text, evolve(source, format="text")), noticed=(_unread(source.format, error),))


def _unread(format: str, error: ValueError) -> Diagnostic:
    message = f"This is no {format} transcript: {error}. It was read as plain text."
    return Diagnostic(code="no_transcript", severity=Severity.WARNING, message=message)


def _captions(text: str, source: Source) -> Page:
    """What captions say. Raises ValueError where there are none."""
    file = captions.read(text)
    lines: Sequence[Line] = once([*spoken(file.items)])
    if not any(isinstance(item, captions.Caption) for item in file.items):
        raise ValueError("it has no lines of times")
    return laid_out(lines, source, Metadata(headline=file.title, language=file.language), _broken(file.broken))


def _broken(lines: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    if not lines:
        return ()
    message = f"{len(lines)} lines of times cannot be read and are kept as words, the first is “{lines[0][:LONGEST]}”."
    return (Diagnostic(code="broken_times", severity=Severity.WARNING, message=message),)


LONGEST = 60
"""Characters of a broken line that are told."""


def _podcast(text: str, source: Source) -> Page:
    return laid_out(podcast.read(text), source, Metadata(), ())


READERS: dict[str, Callable[[str, Source], Page]] = {"vtt": _captions, "srt": _captions, "podcast": _podcast}
"""What reads each format."""
