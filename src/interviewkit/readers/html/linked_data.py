"""Linked data is what a page tells machines in JSON: nodes with a type, in one another and beside each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from interviewkit.passage import folded
from interviewkit.readers.html.layout import Script

Node = dict[str, Any]
"""A JSON object as it was printed."""
MIME = "ld+json"


def nodes(scripts: Iterable[Script]) -> tuple[Node, ...]:
    """Every object in the pages' scripts of linked data, outer ones before those in them.

    What is broken ends its script and no other.
    """
    return tuple(node for script in scripts if MIME in script.kind.lower() for node in _within(_values(script.text)))


def kinds(node: Node) -> tuple[str, ...]:
    """The types of a node without their vocabulary: `NewsArticle`, `FAQPage`.

    >>> kinds({"@type": ["https://schema.org/NewsArticle", "Article"]})
    ('NewsArticle', 'Article')
    """
    told = node.get("@type")
    told = told if isinstance(told, list) else [told]
    return tuple(VOCABULARY.sub("", kind) for kind in told if isinstance(kind, str))


VOCABULARY = re.compile(r".*[/#:]", re.DOTALL)
TAG = re.compile(r"<(?:[a-zA-Z/!][^<>]*)?>")


def words(value: Any) -> str:
    """The words of a value as a reader would see them; empty where it holds none.

    >>> words({"@type": "Answer", "text": "<p>Ja,&nbsp;bald.</p>"})
    'Ja, bald.'
    """
    while isinstance(value, list | dict) and value:
        value = value[0] if isinstance(value, list) else next(filter(None, map(value.get, NAMED_BY)), "")
    if not isinstance(value, str):
        return ""
    marked = "<" in value or "&" in value
    return folded(unescape(TAG.sub(" ", unescape(value))) if marked else value).strip()


NAMED_BY = ("@value", "text", "name", "headline")
"""The keys under which a node keeps its own words."""


def _within(values: Iterable[Any]) -> Iterator[Node]:
    """The objects among the values and in them, without recursion: some pages nest on purpose."""
    waiting = list(values)[::-1]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            value = list(value.values())
        if isinstance(value, list):
            waiting.extend(inner for inner in reversed(value) if isinstance(inner, dict | list))


DECODER = json.JSONDecoder(strict=False)
"""Lets line breaks and other control characters stand in strings."""
WRAPPING = re.compile(r"<!--|-->|(?:/[/*]\s*)?<!\[CDATA\[(?:\s*\*/)?|(?:/[/*]\s*)?\]\]>(?:\s*\*/)?|[\s;,\ufeff]")
"""What stands around linked data and is none."""


def _values(text: str) -> Iterator[Any]:
    """The values that stand in a script, one behind another, until something stands there that nobody can mend."""
    at, mended = _behind_wrapping(text, 0), False
    while at < len(text):
        try:
            value, at = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            if mended:
                return
            text, at, mended = _mended(text[at:]), 0, True
        else:
            yield value
        at = _behind_wrapping(text, at)


def _behind_wrapping(text: str, at: int) -> int:
    while found := WRAPPING.match(text, at):
        at = found.end()
    return at


PIECE = re.compile(
    r"""
    "((?:[^"\\]|\\.|"(?!\s*+(?:[,:\]}]|/[/*]|\Z)))*+)"?   # a string: a quotation mark inside it ends nothing
  | ,(?=\s*+[\]}])                                      # a comma behind the last of a list
  | /\*(?:[^*]|\*(?!/))*+(?:\*/)?                       # a comment
  | //[^\n"]*+                                          # a comment up to the line's end
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"""(\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))|\\|(")""")
"""An escape that JSON knows, a stroke that escapes nothing, or a quotation mark that must be escaped."""


def _mended(text: str) -> str:
    """The text without what only JavaScript allows, and with quotation marks escaped that stand inside strings."""
    return PIECE.sub(_piece, unescape(text) if text.count("&quot;") > text.count('"') else text)


def _piece(found: re.Match[str]) -> str:
    return "" if found[1] is None else f'"{ESCAPE.sub(_escape, found[1])}"'


def _escape(found: re.Match[str]) -> str:
    return found[1] or ('\\"' if found[2] else "")
