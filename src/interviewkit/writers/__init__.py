"""Writers turn an interview into text, or into a folder of files, for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from attrs import frozen

from interviewkit.errors import FormatError
from interviewkit.model import Interview


@frozen(kw_only=True)
class Writer:
    """A format, and where in this folder its writer is; it is loaded when it is first used."""

    room: str
    """`module:function`."""
    suffix: str
    """What file names of this format end with; for a folder, what those in it end with."""
    says: str
    """What it is for, in a line."""
    stacks: bool = False
    """Whether it has a line an interview, so that several may follow one another."""
    extra: str | None = None
    """The extra of interviewkit that it needs."""


WRITERS: Mapping[str, Writer] = {
    "json": Writer(room="json:indented", suffix=".json", says="everything, read back to the letter"),
    "ndjson": Writer(room="json:to_json", suffix=".ndjson", says="the same on one line an interview", stacks=True),
    "markdown": Writer(room="markdown:write", suffix=".md", says="a script to read, which parse reads too"),
    "text": Writer(room="text:write", suffix=".txt", says="a script without marks"),
    "html": Writer(room="html:write", suffix=".html", says="a report to look at, in one file"),
    "csv": Writer(room="csv:write", suffix=".csv", says="a row a turn, for spreadsheets"),
    "records": Writer(room="records:write", suffix=".json", says="a flat dict a turn, for data frames"),
    "jsonld": Writer(room="jsonld:write", suffix=".jsonld", says="schema.org, for search engines and archives"),
    "tei": Writer(room="tei:write", suffix=".tei.xml", says="TEI P5, for the humanities"),
    "akn": Writer(room="akn:write", suffix=".akn.xml", says="Akoma Ntoso, for parliaments and courts"),
    "ninjs": Writer(room="ninjs:write", suffix=".ninjs.json", says="IPTC ninjs 3.1, for newsrooms"),
    "vtt": Writer(room="subtitles:vtt", suffix=".vtt", says="WebVTT with voice tags"),
    "srt": Writer(room="subtitles:srt", suffix=".srt", says="SubRip subtitles"),
    "podcast": Writer(room="subtitles:podcast", suffix=".json", says="a transcript for podcasts, in JSON"),
    "chat": Writer(
        room="chat:answering", suffix=".jsonl", says="messages; the interviewee is the assistant", stacks=True
    ),
    "chat-asking": Writer(
        room="chat:asking", suffix=".jsonl", says="messages; the interviewer is the assistant", stacks=True
    ),
}
"""Formats that are one text."""
FOLDERS: Mapping[str, Writer] = {
    "convokit": Writer(room="convokit:files", suffix=".json", says="a ConvoKit corpus"),
    "arrow": Writer(room="arrow:arrow_files", suffix=".arrow", says="tables in Arrow files", extra="arrow"),
    "parquet": Writer(room="arrow:parquet_files", suffix=".parquet", says="tables in Parquet files", extra="arrow"),
}
"""Formats that are several files."""
FORMATS: Mapping[str, Writer] = {**WRITERS, **FOLDERS}


def write(interview: Interview, format: str) -> str:
    """The interview in one of the formats that are one text.

    Raises FormatError, with the formats there are, on any other, and where the extra is not installed that it needs.
    """
    text: str = _function(format, WRITERS)(interview)
    return text


def write_files(interview: Interview, format: str) -> dict[str, bytes]:
    """The interview in one of the formats that are several files: what is in each, by its name.

    Raises FormatError, with the formats there are, on any other, and where the extra is not installed that it needs.
    """
    files: dict[str, bytes] = _function(format, FOLDERS)(interview)
    return files


def _function(format: str, table: Mapping[str, Writer]) -> Callable[[Interview], Any]:
    if format not in table:
        kind = "several files" if table is FOLDERS else "one text"
        raise FormatError(f'No writer of {kind} for "{format}"; there is {", ".join(table)}.')
    module, _, function = table[format].room.partition(":")
    try:
        found: Callable[[Interview], Any] = getattr(import_module(f"{__name__}.{module}"), function)
    except ModuleNotFoundError as error:
        needed = f'pip install "interviewkit[{table[format].extra}]"'
        raise FormatError(f'"{format}" needs {error.name}: {needed}.') from error
    return found
