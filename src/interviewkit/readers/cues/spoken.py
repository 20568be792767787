"""Spoken words are what a caption says, without the tags that set it; a caption may hold several voices."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from interviewkit.passage import folded
from interviewkit.readers.cues.captions import Aside, Caption

TAG = re.compile(
    r"</?(?:v|c|i|b|u|s|lang|ruby|rt|font|em|strong|span|br)(?:\.[^\s<>]*)?(?:\s[^<>]*)?/?>"
    r"|<[0-9:.,]{5,20}>"  # the time at which the next word is said
    r"|\{\\[^{}]*\}",  # SubStation's settings, which find their way into SubRip
    re.IGNORECASE,
)
VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+(?P<name>[^<>]*)>", re.IGNORECASE)
"""What opens a voice's words; all that follows is the voice's, whether anything closes it or not."""
ESCAPE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


class Label(NamedTuple):
    """What says that a voice begins."""

    name: str
    """Empty where it names nobody."""
    printed: str
    """What stands before the words: a name alone where a tag told it."""


class Spoken(NamedTuple):
    """Words of one voice between two times."""

    words: str
    begins: float | None
    ends: float | None
    label: Label | None
    """None where nothing says that a voice begins."""


Shown = list[Spoken]
"""What one caption says, a line each."""


def plain(line: str) -> str:
    """A line's words without tags.

    >>> plain("<i>Salt</i> &amp; sand")
    'Salt & sand'
    """
    words = TAG.sub("", line) if "<" in line or "{" in line else line
    return folded(ESCAPE.sub(_unescaped, words) if "&" in words else words).strip()


def _unescaped(escape: re.Match[str]) -> str:
    return html.unescape(escape[0])


def spoken(items: Iterable[Caption | Aside]) -> Iterator[Shown | Aside]:
    """What each caption says, parted where its lines begin and where a tag opens a voice; nothing of empty ones."""
    for item in items:
        if isinstance(item, Aside):
            yield item
        elif lines := [*_of_caption(item)]:
            yield lines


def _of_caption(caption: Caption) -> Iterator[Spoken]:
    text = "\n".join(caption.lines)
    opened: Label | None = None
    place = 0
    for tag in VOICE.finditer(text):
        yield from _lines(text[place : tag.start()], caption, opened)
        opened, place = _named(tag["name"]), tag.end()
    yield from _lines(text[place:], caption, opened)


def _named(words: str) -> Label | None:
    name = plain(words)
    return Label(name, name) if name else None


def _lines(text: str, caption: Caption, label: Label | None) -> Iterator[Spoken]:
    """The lines of a voice that have words; the first carries the label."""
    for line in text.split("\n"):
        if words := plain(line):
            yield Spoken(words, caption.begins, caption.ends, label)
            label = None
