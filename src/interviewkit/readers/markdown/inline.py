"""Inline is what stands in the lines of a block: words, emphasis, links, pictures and tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token

from interviewkit.readers.markdown import elements
from interviewkit.readers.markdown.elements import RAW, Tag, Words
from interviewkit.readers.markdown.grammar import AT
from interviewkit.readers.markdown.places import Spot, spot
from interviewkit.readers.markdown.teller import NOWHERE, Teller

BREAKS = frozenset({"softbreak", "hardbreak"})
BESIDE = BREAKS | {"link_open", "link_close"}
"""What may stand beside a picture that is alone in its paragraph."""


class Content(NamedTuple):
    """What a block holds, and where in the file its lines stand."""

    text: str
    spots: Sequence[Spot]

    def place(self, at: int) -> int:
        """Where in the file a character stands."""
        return spot(self.spots, at)


class Inline:
    """Tells of what stands in blocks, one after the other."""

    def __init__(self, teller: Teller, breaks: frozenset[tuple[int, int]]) -> None:
        self.teller: Teller = teller
        self.breaks: frozenset[tuple[int, int]] = breaks
        """The lines that begin something of their own: a block's id, and their numbers in it."""
        self.raw: str = ""
        """The element that is open and whose content nobody reads."""

    def tell(self, block: Token, content: Content, tokens: Sequence[Token], first: int) -> None:
        """Tell of a block's tokens, from a character on."""
        self.raw = ""
        alone = self.is_figure(block)
        line = 0
        before: Token | None = None
        for token in tokens:
            if token.type in BREAKS:
                line += 1
                hard = token.type == "hardbreak" or (id(block), line) in self.breaks
                self._break(hard=hard or (before is not None and before.type == "image"))
            elif token.type == "html_inline":
                self._tag(token.content)
            elif not self.raw:
                self._token(token, before, content, first, alone=alone)
            before = token

    def is_figure(self, block: Token) -> bool:
        """Whether nothing stands in a block but pictures."""
        shown = [token for token in block.children or [] if token.type not in BESIDE]
        nothing = self.teller.masked.filler + " \t"
        return bool(shown) and all(
            token.type == "image" or (token.type == "text" and not token.content.strip(nothing)) for token in shown
        )

    def element(self, tag: Tag) -> None:
        """Tell of a tag."""
        if tag.name in RAW:
            return
        if tag.ends:
            self.teller.end(tag.name)
            return
        self.teller.start(tag.name, {name: attribute.value for name, attribute in tag.attributes.items()})
        if tag.alone:
            self.teller.end(tag.name)

    def verbatim(self, words: Words, content: Content) -> None:
        """Tell of words that may fill several lines."""
        if words.length != len(words.text):
            self.teller.say(words.text, content.place(words.at), words.length)
            return
        at = words.at
        for number, part in enumerate(words.text.split("\n")):
            if number:
                self.teller.white()
            bare = part.lstrip()
            self.teller.white(part[: len(part) - len(bare)])
            self.teller.words(bare, content.place(at + len(part) - len(bare)))
            at += len(part) + 1

    def _break(self, *, hard: bool) -> None:
        if hard:
            self.teller.empty("br")
        else:
            self.teller.white()

    def _token(self, token: Token, before: Token | None, content: Content, first: int, *, alone: bool) -> None:
        at = token.meta.get(AT, 0)
        match token.type:
            case "text" if before and before.type == "link_open" and before.markup == "autolink":
                address = content.text[at + 1 : content.text.find(">", at)]
                self.teller.words(address, content.place(at + 1))
            case "text":
                begin = max(at, first)
                self.teller.words(token.content[begin - at :], content.place(begin))
            case "text_special" if token.info == "escape":
                self.teller.words(token.content, content.place(at + (token.content != token.markup)))
            case "text_special":
                self.teller.say(token.content, content.place(at), len(token.markup))
            case "code_inline":
                self._code(token, content)
            case "image":
                self._picture(token, content, alone=alone)
            case "link_open":
                self.teller.start("a", {"href": str(token.attrs.get("href", ""))})
            case _ if token.nesting > 0:
                self.teller.start(token.tag)
            case _ if token.nesting < 0:
                self.teller.end(token.tag)

    def _code(self, token: Token, content: Content) -> None:
        at = token.meta.get(AT, 0) + len(token.markup)
        if content.text[at : at + len(token.content)].replace("\n", " ") != token.content:
            at += 1  # the space that parts ticks from ticks
        self.teller.start("code")
        self.verbatim(Words(content.text[at : at + len(token.content)], at, len(token.content)), content)
        self.teller.end("code")

    def _picture(self, token: Token, content: Content, *, alone: bool) -> None:
        """Tell of a picture, and of its title as a caption where no words stand beside it."""
        image = {"src": str(token.attrs.get("src", "")), "alt": token.content}
        if not alone:
            self.teller.empty("img", image)
            return
        title = str(token.attrs.get("title", ""))
        behind = token.meta.get(AT, 0) + len("![") + len(token.content)
        at = content.text.find(title, behind) if title and "\n" not in title else NOWHERE
        self.teller.figure(image, [(title, content.place(at))] if at >= 0 else [])

    def _tag(self, source: str) -> None:
        """Tell of the tag that stands in a line."""
        tag = next((found for found in elements.scan(source) if isinstance(found, Tag)), None)
        if not tag:
            return
        if self.raw:
            self.raw = "" if tag.ends and tag.name == self.raw else self.raw
            return
        self.element(tag)
        self.raw = tag.name if tag.name in RAW and not tag.ends and not tag.alone else ""
