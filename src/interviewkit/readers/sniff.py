"""Sources are what callers hand over: text, bytes, a file or something that reads."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import IO

from interviewkit.errors import SourceError
from interviewkit.model import Source

Readable = str | bytes | bytearray | os.PathLike[str] | IO[str] | IO[bytes]

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def load(source: Readable, url: str | None) -> tuple[str, Source]:
    """The source's text, and how it became text.

    Raises `SourceError` for a file that cannot be read and for objects that are no source.
    """
    content, uri = _content(source, url)
    if isinstance(content, str):
        return _from_text(content, uri)
    return _from_bytes(content, uri)


def _content(source: Readable, url: str | None) -> tuple[str | bytes, str | None]:
    match source:
        case str() | bytes():
            return source, url
        case bytearray() | memoryview():
            return bytes(source), url
        case os.PathLike():
            return _read_file(Path(source)), url or str(source)
    content = _read_open(source)
    if not isinstance(content, str | bytes):
        kind = type(source).__name__
        found = kind if content is None else f"{kind} that reads {type(content).__name__}"
        raise SourceError(f"This is no source: expected text, bytes, a path or an open file, found {found}.")
    return content, url or _name_of(source)


def _read_open(source: object) -> object:
    """What an open file reads; None where there is nothing to read with."""
    read = getattr(source, "read", None)
    try:
        return read() if callable(read) else None
    except (OSError, ValueError) as error:  # closed, or text in another encoding than it was opened with
        raise SourceError(f"Cannot read from {type(source).__name__}: {error}.") from error


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"Cannot read {path}: {(error.strerror or str(error)).lower()}.") from error
    except ValueError as error:  # a NUL in the path
        raise SourceError(f"Cannot read {str(path)!r}: {error}.") from error


def _name_of(source: object) -> str | None:
    name = getattr(source, "name", None)
    return name if isinstance(name, str) and not name.startswith("<") else None


def _from_text(text: str, uri: str | None) -> tuple[str, Source]:
    text = _without_surrogates(text)
    data = text.encode()
    return text, Source(
        format="text",
        encoding="str",
        encoding_from="caller",
        sha256=sha256(data).hexdigest(),
        length=len(data),
        uri=uri,
    )


def _without_surrogates(text: str) -> str:
    """Every lone surrogate replaced one for one, since no encoding can carry it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def _from_bytes(data: bytes, uri: str | None) -> tuple[str, Source]:
    text, encoding, how = _decoded(data)
    return text, Source(
        format="text", encoding=encoding, encoding_from=how, sha256=sha256(data).hexdigest(), length=len(data), uri=uri
    )


def _decoded(data: bytes) -> tuple[str, str, str]:
    """Text, encoding and what decided: a byte order mark, strict UTF-8, or windows-1252, in that order."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding, "bom"
    try:
        return data.decode(), "utf-8", "utf-8"
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace"), "windows-1252", "fallback"
