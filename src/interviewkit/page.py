"""Pages are what readers hand on: the text as it stands, cut into blocks that know their place."""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

from interviewkit.model import Source


class Block(NamedTuple):
    """A paragraph-sized stretch of a page's text; a plain tuple, because a page has thousands."""

    text: str
    """As it stands in the page's text, line breaks inside it included; no white space at its ends."""
    start: int
    """Code points from 0 in the page's text."""
    gap: int
    """Empty lines between the block before and this one."""

    @property
    def end(self) -> int:
        """Code points from 0 in the page's text, exclusive."""
        return self.start + len(self.text)


@frozen
class Page:
    """Text with its blocks in reading order; outside them stands nothing but white space."""

    text: str
    blocks: tuple[Block, ...]
    source: Source
