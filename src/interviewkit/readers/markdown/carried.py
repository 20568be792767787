"""Emphasis that is carried on: marks that open one paragraph and close another."""

from __future__ import annotations

from typing import NamedTuple

from markdown_it.token import Token

FARTHEST = 3
"""Paragraphs that marks may lie apart."""
TAGS = {"**": "strong", "__": "strong", "*": "em", "_": "em"}


class Carried(NamedTuple):
    """How a paragraph is set by marks of which at least one stands in another."""

    tag: str
    opening: int
    """Marks at its beginning."""
    closing: int
    """Marks at its end."""

    def without_marks(self, block: Token) -> list[Token]:
        """What stands in the paragraph, without those marks."""
        tokens = block.children or []
        return tokens[self.opening : len(tokens) - self.closing]


WHOLE = Carried("", 0, 0)
"""How paragraphs are set whose marks all stand in themselves."""


def carried(blocks: list[Token]) -> dict[int, Carried]:
    """The paragraphs that marks set which open in one and close in another, by their tokens' ids."""
    edges = [_edges(block.children or []) for block in blocks]
    found: dict[int, Carried] = {}
    last = -1
    for i, (opening, _) in enumerate(edges):
        if opening not in TAGS or i <= last:
            continue
        end = next((k for k in range(i + 1, min(i + 1 + FARTHEST, len(edges))) if any(edges[k])), None)
        if end is None or edges[end][1] != opening or edges[end][0]:
            continue
        last = end
        for k in range(i, end + 1):
            marks = len(opening)
            found[id(blocks[k])] = Carried(TAGS[opening], marks * (k == i), marks * (k == end))
    return found


def _edges(children: list[Token]) -> tuple[str, str]:
    """The marks that stand at the beginning and at the end of a paragraph and set nothing in it."""
    opening = closing = ""
    for child in children:
        if not _is_mark(child):
            break
        opening += child.content
    for child in reversed(children):
        if not _is_mark(child):
            break
        closing += child.content
    return ("", "") if len(opening) == len(children) else (opening, closing)


def _is_mark(token: Token) -> bool:
    return token.type == "text" and "marks" in token.meta and token.content != ""
