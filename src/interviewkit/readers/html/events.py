"""Events are what a parser, a tree or a soup tells: an element begins, words follow, it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from interviewkit.readers.html.layout import Layout

CHUNK = 65_536
"""Bytes that the parser gets at once."""


def of_text(text: str, layout: Layout) -> None:
    """What a page's source tells; unlike a tree, the parser's events lose nothing in the depths or at broken ends."""
    data = text.replace("\0", "\ufffd").encode()
    parser = etree.HTMLParser(encoding="utf-8", target=layout, huge_tree=True)
    for start in range(0, len(data), CHUNK):
        parser.feed(data[start : start + CHUNK])
    if data:
        parser.close()


def of_tree(root: Any, layout: Layout) -> None:
    """What an lxml element tells, or a whole tree, and all that is in it."""
    if hasattr(root, "getroot"):
        root = root.getroot()
    if root is None or not isinstance(root.tag, str):  # an empty tree, a comment, an instruction
        return
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        named = isinstance(element.tag, str)  # an entity that nobody has resolved has no name
        if event == "start":
            if named:
                layout.start(_local(element.tag), _plain(element.attrib))
            if element.text:
                layout.data(element.text)
            continue
        if event == "end" and named:
            layout.end(_local(element.tag))
        if element.tail and element is not root:
            layout.data(element.tail)


def _local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def _plain(attributes: Mapping[str, str]) -> dict[str, str]:
    return {_local(name): value for name, value in attributes.items()}


def of_soup(root: Any, layout: Layout) -> None:
    """What a soup tells, one of its tags, or a list of them."""
    from bs4.element import NavigableString, PreformattedString, Tag

    waiting: list[Any] = list(root[::-1]) if isinstance(root, list) else [root]
    while waiting:
        match waiting.pop():
            case PreformattedString():  # a comment, a declaration or an instruction
                continue
            case NavigableString() as words:
                layout.data(_sound(words))
            case Tag(name=name, attrs=attributes, contents=contents) as tag:
                if name != "[document]":
                    name = name.removeprefix(f"{tag.prefix}:")
                    layout.start(name, {key: _value(value) for key, value in attributes.items()})
                    waiting.append(name)
                waiting.extend(reversed(contents))
            case str() as ended:
                layout.end(ended)


def _value(value: str | Iterable[str] | None) -> str:
    """An attribute's words; a soup keeps classes in a list."""
    return _sound(value if isinstance(value, str) else " ".join(value or ()))


UNSOUND = re.compile("[\0\ud800-\udfff]")
"""Characters that no parser of bytes lets in, and that nothing could store."""


def _sound(text: str) -> str:
    return UNSOUND.sub("\ufffd", text)
