"""Sources are what callers hand over: text, bytes, a file or something that reads."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from interviewkit.errors import SourceError
from interviewkit.model import Source
from interviewkit.readers import charsets
from interviewkit.readers.clock import TIMING

Readable = str | bytes | bytearray | os.PathLike[str] | IO[str] | IO[bytes] | Any
"""Text, bytes, a file, something that reads; or a tree: an lxml element, a soup, a soup's tag."""
TREES = ("lxml.", "bs4")
"""The packages whose objects are trees."""
GROWING = ("append", "getroot")
"""What trees can do, and nothing else of those packages can."""

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def load(
    source: Readable, url: str | None = None, *, format: str | None = None, encoding: str | None = None
) -> tuple[str, Source]:
    """The source's text, and how it became text: in which format, which encoding.

    Raises `SourceError` for a file that cannot be read and for objects that are no source.
    """
    content, uri = _content(source, url)
    if isinstance(content, str):
        text, data, won, how = *_from_text(content), "str", "caller"
    else:
        data = content
        text, won, how = _decoded(content, encoding)
    origin = Source(
        format=format or format_of(text, uri),
        encoding=won,
        encoding_from=how,
        sha256=sha256(data).hexdigest(),
        length=len(data),
        uri=uri,
    )
    return text, origin


SUFFIX = re.compile(r"\.(?P<format>\w{1,8})(?:[?#].*)?\Z", re.DOTALL)
"""What the end of a file's name or address says of its format."""
MARKDOWN = ("md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd")
SUFFIXES = {"vtt": "vtt", "srt": "srt", "json": "podcast", "txt": "text", **dict.fromkeys(MARKDOWN, "markdown")}


SIGNATURE = "WEBVTT"
"""What WebVTT begins with."""
SEGMENTS = '"segments"'
"""What a podcast's transcript in JSON holds."""
NUMBER = re.compile(r"\s*[0-9]+\s*$")
"""What SubRip has above each line of times."""
LINE_END = re.compile(r"\r\n|\n|\r")
FEW_LINES = 200
"""Characters in which a file of captions has its first times."""


def format_of(text: str, uri: str | None) -> str:
    """The format that the text shows, or that the end of its name says; a whole web page is one whatever its name."""
    suffix = SUFFIX.search(uri or "")
    named = SUFFIXES.get(suffix["format"].lower()) if suffix else None
    if shown := _transcript_of(text):
        return shown
    if named == "markdown" and not DECLARED.match(text[:HEAD]):
        return named
    if is_html(text):
        return "html"
    return named or ("markdown" if is_markdown(text) else "text")


def _transcript_of(text: str) -> str | None:
    """The format of a transcript with times that shows itself, or None."""
    lines = LINE_END.split(text[:FEW_LINES].lstrip("\ufeff \t\r\n"))
    if lines[0].startswith(SIGNATURE):
        return "vtt" if "->" in text and any(map(TIMING.match, LINE_END.split(text))) else None
    if lines[0][:1] == "{" and SEGMENTS in text:
        return "podcast"
    first = lines[1:2] if NUMBER.match(lines[0]) else lines[:1]
    return "srt" if any(map(TIMING.match, first)) else None


DECLARED = re.compile(
    r"[\ufeff\s]*(?:<\?[^>]*>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta|title)\b[^>]*>)",
    re.IGNORECASE | re.DOTALL,
)
"""What whole web pages begin with."""
OPENING = re.compile(
    r"[\ufeff\s]*(?:<!--.{0,2000}?-->\s*)*<(?:div|p|article|section|main|h[1-6]|table|ul|ol|dl|span|font|center|header"
    r"|nav|figure|details|blockquote|b|strong|i|em|br|hr|a)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
"""What parts of web pages begin with."""
CLOSING = re.compile(
    r"</(?:html|body|div|p|a|li|ul|td|tr|table|span|font|center|b|i|h[1-6]|section|article)\s*>", re.IGNORECASE
)
"""What closes the elements of a web page."""
FEWEST_CLOSED = 6
"""Elements that must be closed before a text in a wrapper that nobody knows is a web page."""
HEAD = 8192
"""Characters in which a page says what it is."""
LONG_HEAD = 65_536
"""Characters in which a page that begins with styles or scripts has closed its first elements."""


MARKS = {
    "heading": re.compile(r"^#{1,6}[ \t]+[^\s#]", re.MULTILINE),
    "bold": re.compile(r"(?<![*\w])\*\*(?=[^\s*])[^*\n]{1,2000}\*\*(?!\*)"),
    "link": re.compile(r"\[[^\[\]\n]{0,300}\]\([^()\s]"),
    "reference": re.compile(r"^[ ]{0,3}\[[^\[\]\n]{1,100}\]:[ \t]+\S", re.MULTILINE),
}
"""What only Markdown is set with, each kind of its own."""
FEWEST_ALIKE, FEWEST_OF_TWO = 3, 2
"""Marks of one kind from which on a text is Markdown, and of each of two kinds."""


def is_markdown(text: str) -> bool:
    """Whether the marks of a text without a name tell that it is Markdown."""
    counts = sorted(len(mark.findall(text, 0, LONG_HEAD)) for mark in MARKS.values())
    return counts[-1] >= FEWEST_ALIKE or counts[-2] >= FEWEST_OF_TWO


def is_html(text: str) -> bool:
    """Whether the text is the source of a web page, or of a part of one."""
    head = text[:HEAD]
    bare = head.lstrip("\ufeff \t\r\n")
    if bare[:1] != "<" or DECLARED.match(head):
        return bare[:1] == "<"
    if bare.startswith("<?"):  # XML, but no page: a feed
        return False
    opened = OPENING.match(head) or len(CLOSING.findall(text, 0, LONG_HEAD)) >= FEWEST_CLOSED
    return bool(opened) and _is_set_in_elements(text[:LONG_HEAD])


PARAGRAPH = re.compile(r"\n[^\S\n]*+\n\s*+(?=\S)")
"""An empty line that parts paragraphs."""
FEWEST_PARAGRAPHS = 3
"""Paragraphs parted by empty lines from which on these, and not elements, may be what a text is set in."""


def _is_set_in_elements(text: str) -> bool:
    """Whether tags, not empty lines, make the paragraphs; Markdown begins with elements too, and goes on without."""
    paragraphs = len(PARAGRAPH.findall(text.rstrip()))
    return paragraphs < FEWEST_PARAGRAPHS or len(CLOSING.findall(text)) >= paragraphs


def is_tree(source: object) -> bool:
    """Whether the source is a tree that somebody has already read, told without loading the trees' packages."""
    if isinstance(source, str | bytes) or not type(source).__module__.startswith(TREES):
        return False
    return any(hasattr(source, name) for name in GROWING)


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


def _from_text(text: str) -> tuple[str, bytes]:
    """The text without a byte order mark, which is no part of it as it is none of bytes; and the input's own bytes."""
    text = _without_surrogates(text)
    return text.removeprefix("\ufeff"), text.encode()


def _without_surrogates(text: str) -> str:
    """Every lone surrogate replaced one for one, since no encoding can carry it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


STATEFUL = frozenset({"iso2022_jp", "iso2022_kr", "hz"})
"""Charsets whose bytes look like plain letters to every other."""
SHIFTS = (b"\x1b", b"~{")
"""What such bytes begin another alphabet with."""


def _decoded(data: bytes, given: str | None) -> tuple[str, str, str]:
    """Text, encoding and what decided.

    A byte order mark, the caller's word, UTF-16 by its NULs, UTF-8, what a web page declares, or windows-1252, in that
    order.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding, "bom"
    if given:
        return data.decode(_known(given), "replace"), _known(given), "caller"
    if data.isascii() and any(map(data.__contains__, SHIFTS)) and (declared := charsets.declared(data)) in STATEFUL:
        return data.decode(declared, "replace"), declared, "declared"
    if wide := _wide(data[:HEAD]):
        return data.decode(wide, "replace"), wide, "fallback"
    try:
        return data.decode(), "utf-8", "utf-8"
    except UnicodeDecodeError:
        return _decoded_otherwise(data, charsets.declared(data))


OFTEN = 20
"""Of so many pairs of bytes one at least holds a NUL where UTF-16 has neither mark nor declaration: a space's half."""
SELDOM = 10
"""So many times rarer are NULs in the other half."""


def _wide(data: bytes) -> str | None:
    """Which UTF-16 the bytes are, as NULs tell that stand in one half of its pairs alone; None for every other."""
    if b"\0" not in data:
        return None
    first, second = data[::2].count(0), data[1::2].count(0)
    many, few, name = (second, first, "utf-16-le") if second > first else (first, second, "utf-16-be")
    return name if many * OFTEN * 2 >= len(data) and many >= few * SELDOM else None


def _decoded_otherwise(data: bytes, declared: str | None) -> tuple[str, str, str]:
    """The same for bytes that are not strictly UTF-8."""
    if _is_mostly_utf_8(data, SOME if declared == "utf-8" else MANY):
        return data.decode("utf-8", "replace"), "utf-8", "declared" if declared == "utf-8" else "utf-8"
    if declared and declared != "utf-8":
        return data.decode(declared, "replace"), declared, "declared"
    return data.decode("windows-1252", "replace"), "windows-1252", "fallback"


SOME, MANY = 1, 20
"""Characters beyond ASCII that must be whole for each broken one: where UTF-8 is declared, and where it is not."""


def _is_mostly_utf_8(data: bytes, whole: int) -> bool:
    """Whether only a few bytes are broken, where a text was cut or joined; other charsets break in every word."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - broken >= whole * broken


def _known(encoding: str) -> str:
    """The charset that a caller means; a page's server calls windows-1252 by its part ISO-8859-1, as pages do."""
    name = charsets.known_name(encoding)
    if not name:
        raise SourceError(f"There is no encoding {encoding!r}: expected a name like 'utf-8' or 'windows-1252'.")
    return name if name.startswith("utf") else charsets.WIDER.get(name, name)
