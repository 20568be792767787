"""A teller tells a layout what a Markdown file holds, and remembers where the file has the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from interviewkit.page import Origin, Stretch
from interviewkit.readers.html import tags
from interviewkit.readers.html.layout import Layout
from interviewkit.readers.markdown.masks import Masked

NOTHING: Mapping[str, str] = {}
NOWHERE = -1
"""The place of words that the file does not have as they are."""


class Told(NamedTuple):
    """Words that were told, and where the file has them."""

    words: str
    at: int
    """Code points from 0 in the file."""
    until: int
    """Code points from 0 in the file, exclusive."""


class Teller:
    """Tells of elements and words, in order."""

    def __init__(self, masked: Masked, layout: Layout) -> None:
        self.masked: Masked = masked
        self.layout: Layout = layout
        self.filler: re.Pattern[str] = re.compile(f"({re.escape(masked.filler)}+)")
        self.told: list[Told] = []

    def start(self, tag: str, attributes: Mapping[str, str] = NOTHING) -> None:
        """An element begins."""
        if tags.breaks(tag) and self.layout.counts.get("p"):
            self.layout.end("p")  # a paragraph holds no other element that breaks lines
        self.layout.start(tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        self.layout.end(tag)

    def empty(self, tag: str, attributes: Mapping[str, str] = NOTHING) -> None:
        """An element that nothing stands in."""
        self.start(tag, attributes)
        self.end(tag)

    def white(self, space: str = "\n") -> None:
        """White space follows."""
        self.layout.data(space)

    def say(self, words: str, at: int, length: int) -> None:
        """Words follow, which fill so many characters in the file."""
        if words and at >= 0:
            self.layout.data(words)
            self.told.append(Told(words, at, at + length))

    def words(self, words: str, at: int) -> None:
        """Words follow as the file has them; where a shortcode stands in them, what it shows."""
        if self.masked.filler not in words:
            self.say(words, at, len(words))
            return
        for part in self.filler.split(words):
            if part[:1] == self.masked.filler:
                self._shortcodes(at, at + len(part))
            else:
                self.say(part, at, len(part))
            at += len(part)

    def figure(self, image: Mapping[str, str], below: Iterable[tuple[str, int]]) -> None:
        """A picture, and the words below it with their places."""
        self.start("figure")
        self.empty("img", image)
        for words, at in below:
            self.start("figcaption")
            self.words(words, at)
            self.end("figcaption")
        self.end("figure")

    def _shortcodes(self, start: int, end: int) -> None:
        """The pictures of the shortcodes that stand in a place of the file."""
        at = start
        while at < end:
            shortcode = self.masked.shortcodes.get(at)
            if shortcode and (image := shortcode.image):
                self.figure(image, [(attribute.value, attribute.at) for attribute in shortcode.below])
            at = shortcode.end if shortcode else at + 1

    def origin(self, shown: str, file: str) -> Origin:
        """Where the file has the words of the text that the layout shows: those that were told, in order."""
        return Origin(file, tuple(_joined(_stretches(shown, self.told), file)))


WORD = re.compile(r"\S+")


def _stretches(shown: str, told: Iterable[Told]) -> Iterator[Stretch]:
    """Where the file has each stretch of words that the text shows as they were told, and each entity."""
    at = 0
    for words, start, end in told:
        verbatim = end - start == len(words)
        for first, last in _as_shown(words, shown, _ahead(shown, at)):
            at = _ahead(shown, at)
            place = (start + first, start + last) if verbatim else (start, end)
            yield Stretch(at, at + last - first, *place)
            at += last - first


def _ahead(shown: str, at: int) -> int:
    """Where the next words stand."""
    while at < len(shown) and shown[at].isspace():
        at += 1
    return at


def _as_shown(words: str, shown: str, at: int) -> Iterable[tuple[int, int]]:
    """Where the words begin and end of which the text has each as it is: all together, or one by one."""
    bare = words.strip()
    if bare and shown.startswith(bare, at):
        first = words.index(bare[0])
        return ((first, first + len(bare)),)
    return [word.span() for word in WORD.finditer(words)]


def _joined(found: Iterator[Stretch], file: str) -> Iterator[Stretch]:
    """Stretches put together where as much white space parts them on the page as in the file."""
    last: Stretch | None = None
    for one in found:
        if last and _goes_on(last, one, file):
            last = Stretch(last.start, one.end, last.at, one.until)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _goes_on(last: Stretch, one: Stretch, file: str) -> bool:
    alike = one.at - last.until == one.start - last.end and _is_verbatim(last) and _is_verbatim(one)
    return alike and not file[last.until : one.at].strip()


def _is_verbatim(stretch: Stretch) -> bool:
    return stretch.end - stretch.start == stretch.until - stretch.at
