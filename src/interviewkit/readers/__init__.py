"""Readers turn sources into pages: text whose blocks know their place."""

from __future__ import annotations

from interviewkit.errors import FormatError
from interviewkit.model import Source
from interviewkit.page import Page
from interviewkit.readers import sniff, text
from interviewkit.readers.sniff import Readable

TRANSCRIPTS = ("vtt", "srt", "podcast")
"""The formats of transcripts with times."""
FORMATS = ("text", "html", "markdown", *TRANSCRIPTS)
"""The formats that can be asked for."""


def read(source: Readable, *, format: str | None = None, url: str | None = None, encoding: str | None = None) -> Page:
    """The page that a source holds, in the format that it says or shows.

    Raises `FormatError` for a format that nobody here reads, and `SourceError` where nothing can be read.
    """
    if format is not None and format not in FORMATS:
        raise FormatError(f"Cannot read the format {format!r}: expected one of {', '.join(FORMATS)}, or None.")
    if sniff.is_tree(source):
        from interviewkit.readers import html

        return html.read_tree(source, url)
    return page_of(*sniff.load(source, url, format=format, encoding=encoding))


def page_of(content: str, source: Source) -> Page:
    """The page that text in a known format holds; a format's reader is loaded when it is first needed."""
    if source.format == "html":
        from interviewkit.readers import html

        return html.read(content, source)
    if source.format == "markdown":
        from interviewkit.readers import markdown

        return markdown.read(content, source)
    if source.format in TRANSCRIPTS:
        from interviewkit.readers import cues

        return cues.read(content, source)
    return text.read(content, source)
