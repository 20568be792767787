"""Markdown is read as it would be shown; every word keeps its place in the file, and the marks become elements."""

from __future__ import annotations

from interviewkit.model import Source
from interviewkit.page import Page
from interviewkit.readers.html.layout import Layout
from interviewkit.readers.html.wrapped import unwrapped
from interviewkit.readers.markdown import grammar
from interviewkit.readers.markdown.blocks import Blocks
from interviewkit.readers.markdown.head import FRAME, head_of
from interviewkit.readers.markdown.masks import mask
from interviewkit.readers.markdown.teller import Teller, Told
from interviewkit.readers.stamps import printed


def read(text: str, source: Source) -> Page:
    """The page that a Markdown file shows, and where the file has its words."""
    layout = Layout()
    head = head_of(text)
    teller = Teller(mask(text, head[1] if head else 0), layout)
    if head:
        words = text[slice(*head)]
        layout.open_with(words, FRAME)
        teller.told.append(Told(words, *head))
    Blocks(grammar.parse(teller.masked.text), teller).tell()
    layout.close()
    shown = "".join(layout.text)
    blocks = tuple(unwrapped(shown, layout.blocks))
    return Page(
        shown,
        blocks,
        source,
        pictures=layout.pictures,
        origin=teller.origin(shown, text),
        cues=printed(blocks, len(shown)),
    )
