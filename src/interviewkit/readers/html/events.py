"""Events are what a parser, a tree or a soup tells: an element begins, words follow, it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any

from lxml import etree

from interviewkit.readers.html.layout import Layout

CHUNK = 65_536
"""Characters that the parser gets at once, or a few more."""


def of_text(text: str, layout: Layout) -> None:
    """What a page's source tells; unlike a tree, the parser's events lose nothing in the depths or at broken ends.

    Of a page that is fuller or deeper than is laid out, the rest tells its words alone.
    """
    if not text:
        return
    text = ENDLESS.sub(_short_number, text.replace("\0", "\ufffd"))
    text = text.replace("</template>", f"</template><!--{Layout.TEMPLATE_ENDS}-->")
    parser = etree.HTMLParser(encoding="utf-8", target=layout, huge_tree=True)
    start = 0
    layout.line = 1
    while start < len(text) and not layout.is_full:
        end = _end_of_chunk(text, start)
        # Line by line, since the parser keeps to itself where it is; it tells each tag as soon as it has seen it.
        for line in text[start:end].encode().splitlines(keepends=True):
            parser.feed(line)
            layout.line += line[-1] in LINE_ENDS
        start = end
    parser.close()
    if start < len(text):
        _words_alone(text, start, layout)


LINE_ENDS = b"\r\n"
ENDLESS = re.compile(r"(&#[xX]?)((?<=[xX])[0-9a-fA-F]{9,}|[0-9]{9,})")
"""A character's number with more digits than any has; the parser would look for its end again with every chunk."""


def _short_number(endless: re.Match[str]) -> str:
    """The same number without zeros before it, or another that is no character's."""
    return endless[1] + (endless[2].lstrip("0") or "0")[:8]


def _end_of_chunk(text: str, start: int) -> int:
    """Where a tag begins, if one does, so that no chunk ends within one and a page can be left off there."""
    end = text.find("<", start + CHUNK, start + 2 * CHUNK)
    return end if end >= 0 else start + CHUNK


MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z) | <(script|style|template|title|iframe)\b.*?(?:</\1\b[^<>]*>?|\Z) | </?[a-z][^<>]*>?",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""What no reader sees of a source; each alternative takes all that it looks at."""


def _words_alone(text: str, start: int, layout: Layout) -> None:
    """Tell the words from `start` on, as one paragraph."""
    layout.left_off = True
    while start < len(text):
        markup = MARKUP.search(text, start)
        end = markup.start() if markup else len(text)
        for part in range(start, end, CHUNK):
            layout.data(unescape(text[part : min(part + CHUNK, end)]))
        start = markup.end() if markup else end
        layout.data(" ")


def of_tree(root: Any, layout: Layout) -> None:
    """What an lxml element tells, or a whole tree, and all that is in it."""
    if hasattr(root, "getroot"):
        root = root.getroot()
    if root is None or not isinstance(root.tag, str):  # an empty tree, a comment, an instruction
        return
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        named = isinstance(element.tag, str)  # an entity that nobody has resolved has no name
        if event == "start":
            layout.line = element.sourceline or 0
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
                layout.line = tag.sourceline or 0
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
