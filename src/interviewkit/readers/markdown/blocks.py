"""Blocks are headings, paragraphs, items and quotations: what an empty line or a mark at the beginning parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from interviewkit.readers.markdown import elements
from interviewkit.readers.markdown.carried import WHOLE, Carried, carried
from interviewkit.readers.markdown.elements import Tag
from interviewkit.readers.markdown.grammar import FOOTNOTE
from interviewkit.readers.markdown.inline import Content, Inline
from interviewkit.readers.markdown.places import Lines
from interviewkit.readers.markdown.teller import Teller
from interviewkit.readers.stamps import Line
from interviewkit.readers.text import joins

LONGEST_HEADING = 200
"""Characters; longer words that a line of dashes follows are a paragraph above a rule."""
UNDERLINES = frozenset("-=")
STOPS = frozenset(".。")
"""What ends a sentence, and no heading."""
UNSPACED = re.compile(r"#{2,6}(?=[^\s#])")
"""The marks of a heading whose space was forgotten."""
OPENINGS = {"paragraph_open": UNSPACED, "footnote_open": FOOTNOTE}
"""What is no words at the beginning of some blocks."""
ROLES = {"footnote_open": {"role": "doc-footnote"}}
"""What is told of the elements that have no tag of their own."""
CELLS = frozenset({"th", "td"})
MARKS = "*_"
"""What sets words that stand in a line, and may begin it."""


class Blocks:
    """The blocks of one file, as the grammar found them."""

    def __init__(self, tokens: list[Token], teller: Teller) -> None:
        filled = [token for token in tokens if token.type == "inline"]
        self.tokens: list[Token] = tokens
        self.teller: Teller = teller
        self.lines: Lines = Lines(teller.masked.text)
        self.inline: Inline = Inline(teller, frozenset(_breaks(filled)))
        self.carried: dict[int, Carried] = carried(filled)
        self.open: list[str] = []
        """The tags that elements are told with, which have begun and not ended; empty where one is not told of."""

    def tell(self) -> None:
        """Tell of all of them."""
        for number, token in enumerate(self.tokens):
            if token.nesting > 0:
                self._begin(token, self.tokens[number + 1])
            elif token.nesting < 0:
                self._finish()
            elif token.type == "inline":
                self._words(token, self.tokens[number - 1])
            elif token.type == "html_block":
                self._html(token)
            elif token.type == "fence":
                self._code(token)
            elif token.type == "hr":
                self.teller.empty("hr")

    def _begin(self, token: Token, following: Token) -> None:
        tag = self._tag_of(token, following)
        self.open.append(tag)
        if tag:
            self.teller.start(tag, ROLES.get(token.type, {}))

    def _finish(self) -> None:
        if tag := self.open.pop():
            self.teller.end(tag)

    def _tag_of(self, token: Token, following: Token) -> str:
        """The tag that an element is told with; none for pictures alone and for a tight list's words."""
        if token.type == "heading_open":
            return "p" if token.markup in UNDERLINES and _is_paragraph(following.content) else token.tag
        if token.type != "paragraph_open":
            return token.tag
        if token.hidden or self.inline.is_figure(following):
            return ""
        marks = UNSPACED.match(following.content)
        return f"h{marks.end()}" if marks and "\n" not in following.content else "p"

    def _words(self, token: Token, opening: Token) -> None:
        """Tell of what stands in a block, unless it is marks alone."""
        if not token.content.strip(MARKS + " \n"):
            return
        line = token.map[0] if token.map else 0
        spots = (self.lines.cell if opening.tag in CELLS else self.lines.spots)(token.content, line)
        marks = OPENINGS[opening.type].match(token.content) if opening.type in OPENINGS else None
        set_by = self.carried.get(id(token), WHOLE)
        if set_by.tag:
            self.teller.start(set_by.tag)
        self.inline.tell(token, Content(token.content, spots), set_by.without_marks(token), marks.end() if marks else 0)
        if set_by.tag:
            self.teller.end(set_by.tag)

    def _html(self, token: Token) -> None:
        content = Content(token.content, self.lines.spots(token.content, token.map[0] if token.map else 0))
        for found in elements.scan(token.content):
            if isinstance(found, Tag):
                self.inline.element(found)
            else:
                self.inline.verbatim(found, content)

    def _code(self, token: Token) -> None:
        self.teller.start("pre")
        first = (token.map[0] if token.map else 0) + 1
        spots = {spot.start: spot.at for spot in self.lines.spots(token.content, first)}
        for found in re.finditer(r"(\S[^\n]*)|\n", token.content):
            if not found[1]:
                self.teller.white()
            elif found.start() in spots:
                self.teller.words(found[1].rstrip(), spots[found.start()])
        self.teller.end("pre")


def _is_paragraph(heading: str) -> bool:
    """Whether the words of a heading are a paragraph's, above a rule that no empty line parts from it."""
    return len(heading) > LONGEST_HEADING or heading[-1:] in STOPS


def _breaks(blocks: list[Token]) -> Iterator[tuple[int, int]]:
    """Which lines of which blocks begin something of their own, as lines of plain text do."""
    owners: list[tuple[int, int]] = []
    lines: list[Line] = []
    for block in blocks:
        for number, words in enumerate(block.content.split("\n")):
            if bare := words.strip().strip(MARKS):
                owners.append((id(block), number))
                lines.append(Line(bare, 0, 0 if number else 1))
    together = (False, *joins(tuple(lines))) if lines else ()
    return (owner for owner, goes_on in zip(owners, together, strict=True) if owner[1] and not goes_on)
