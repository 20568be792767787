"""The grammar is Markdown as people write it: CommonMark, a little more forgiving, whose tokens know their place."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token

DEEPEST = 50
"""Quotations and lists in one another; what stands deeper is not read."""
AT = "at"
"""Under this name a token keeps where it begins, in characters of its block's content."""

YEAR = re.compile(r"\d{4,}[.)]")
"""A number that no list counts to."""
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:[ \t]*")
"""What the body of a footnote begins with."""
REFERENCE = re.compile(r"\[\^[^\]\s]+\]")
"""Where a footnote belongs."""


def parse(text: str) -> list[Token]:
    """The blocks that a text is set in; what stands in a line knows where."""
    return _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST})
    parser.inline = _Inline()
    parser.configure("commonmark")
    parser.options["maxNesting"] = DEEPEST
    parser.enable(["table", "strikethrough"])
    parser.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "footnote_reference", _reference)
    # Code that is only indented is nearly always prose; tokens that were joined would have lost their places.
    parser.disable(["code", "fragments_join", "text_join"])
    return parser


def _list(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A list; a year that a sentence begins with, or ends with in the line before, counts no items."""
    year = YEAR.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
    return not year and list_block(state, line, end, silent)


def _footnote(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """The body of a footnote, up to the next or to an empty line."""
    if not _begins_footnote(state, line):
        return False
    if silent:
        return True
    state.line = next((n for n in range(line + 1, end) if state.isEmpty(n) or _begins_footnote(state, n)), end)
    state.push("footnote_open", "div", 1)
    token = state.push("inline", "", 0)
    token.map = [line, state.line]
    token.content = state.getLines(line, state.line, state.blkIndent, False).strip()
    token.children = []
    state.push("footnote_close", "div", -1)
    return True


def _begins_footnote(state: StateBlock, line: int) -> bool:
    return bool(FOOTNOTE.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line]))


def _reference(state: StateInline, silent: bool) -> bool:
    """A mark in the text that leads to a footnote."""
    found = REFERENCE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("footnote_reference", "", 0)
    state.pos = found.end()
    return True


class _Inline(ParserInline):
    """What stands in a block, its tokens with their places."""

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class _State(StateInline):
    """How far a block is read."""

    def __init__(self, src: str, md: MarkdownIt, env: Any, outTokens: list[Token]) -> None:
        super().__init__(src, md, env, outTokens)
        self.begun = 0
        """Where the text began that is pending."""
        self.starred: set[int] = set()
        """The levels at which two stars wait for the next two."""

    def append_pending(self, text: str) -> None:
        if not self._pending and not self._pending_buffer:
            self.begun = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta[AT] = self.begun
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta[AT] = self.pos
        if nesting > 0:
            self.starred.discard(len(self._prev_delimiters))
        before = self.tokens[-2] if len(self.tokens) > 1 else None
        if ttype == "text" and before and before.meta.get("marks") == self.pos:
            token.meta[AT] = before.meta[AT] + len(
                before.content
            )  # the marks of a run come one by one, all from its place
        if ttype == "text" and self.src[self.pos : self.pos + 1] in {"*", "_", "~"}:
            token.meta["marks"] = self.pos
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:
        """Whether marks may open and close emphasis; white space on the wrong side of them forbids it to none."""
        found = super().scanDelims(start, canSplitWord)
        end = start + found.length
        before, after = self.src[start - 1 : start], self.src[end : end + 1]
        level = len(self._prev_delimiters)
        if self.src[start] == "*" and found.length == 2:
            closes = level in self.starred and bool(before)
            self.starred ^= {level}
            return Scanned(not closes, closes, 2)
        if self.src[start] == "_" and found.length <= 2:
            opens = found.can_open or (not before.isalnum() and after.isspace())
            closes = found.can_close or (not after.isalnum() and not found.can_open and bool(before))
            return Scanned(opens, closes, found.length)
        return found
