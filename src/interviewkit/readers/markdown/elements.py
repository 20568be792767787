"""Elements are HTML tags, or tags like HTML's, between the words of a Markdown file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

TAG = re.compile(
    r"""
      <!--.*?(?:-->|\Z) | <!\[CDATA\[.*?(?:\]\]>|\Z) | <[!?][^>]*>?
    | <(?P<end>/)?(?P<name>[A-Za-z][\w:.-]*)
      (?P<attributes>(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*+)>
    """,
    re.VERBOSE | re.DOTALL,
)
"""A tag, a comment or an instruction."""
ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/={}]+)(?:\s*=\s*\{?\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'<>`{}]+)))?"""
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "amp-img"]
)
"""Elements that have no end."""
RAW = frozenset({"script", "style", "template", "iframe", "title", "textarea", "svg"})
"""Elements whose content nobody reads as words."""


class Attribute(NamedTuple):
    """What an attribute says, and where."""

    value: str
    at: int
    """Characters from the beginning of the text that holds the tag."""


class Tag(NamedTuple):
    """The beginning or the end of an element."""

    name: str
    attributes: dict[str, Attribute]
    ends: bool
    """Whether it is the end of an element."""
    alone: bool
    """Whether the element has nothing in it."""


class Words(NamedTuple):
    """What stands between tags."""

    text: str
    at: int
    """Characters from the beginning of the text that holds them."""
    length: int
    """Characters that they fill there; an entity fills more than it stands for."""


def scan(text: str) -> Iterator[Tag | Words]:
    """The tags and the words of a text in order; comments and what stands for machines are left out."""
    at = 0
    raw = ""
    for found in TAG.finditer(text):
        if found.start() < at or (raw and not (found["end"] and found["name"].lower() == raw)):
            continue
        if not raw:
            yield from words(text, at, found.start())
        at, raw = found.end(), ""
        if found["name"]:
            tag = tag_of(found)
            yield tag
            raw = tag.name if tag.name in RAW and not tag.ends and not tag.alone else ""
    if not raw:
        yield from words(text, at, len(text))


def words(text: str, start: int, end: int) -> Iterator[Words]:
    """The words from `start` to `end`, with what entities stand for."""
    at = start
    for found in ENTITY.finditer(text, start, end):
        if (meant := unescape(found[0])) != found[0]:
            if found.start() > at:
                yield Words(text[at : found.start()], at, found.start() - at)
            yield Words(meant, found.start(), len(found[0]))
            at = found.end()
    if end > at:
        yield Words(text[at:end], at, end - at)


def tag_of(found: re.Match[str]) -> Tag:
    """The tag that was found."""
    inside = found["attributes"]
    name = found["name"].lower()
    alone = inside.endswith("/") or name in VOID
    return Tag(name, attributes_of(inside, found.start("attributes")), bool(found["end"]), alone)


def attributes_of(inside: str, at: int) -> dict[str, Attribute]:
    """The attributes that are written behind a tag's name; the first of equals counts."""
    told: dict[str, Attribute] = {}
    for found in ATTRIBUTE.finditer(inside):
        group = next((name for name in ("double", "single", "bare") if found[name] is not None), None)
        value = Attribute(found[group], at + found.start(group)) if group else Attribute("", at + found.end())
        told.setdefault(found["name"].lower(), value)
    return told
