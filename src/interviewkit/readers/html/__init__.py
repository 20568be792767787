"""HTML is read as a browser shows it: tags become blocks, frames and runs, and every visible word is kept."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from attrs import evolve

from interviewkit.model import Diagnostic, Severity, Source
from interviewkit.page import Page
from interviewkit.readers.html import events, metadata
from interviewkit.readers.html.declared import declared
from interviewkit.readers.html.layout import Layout
from interviewkit.readers.html.wrapped import unwrapped
from interviewkit.readers.stamps import printed


def read(text: str, source: Source) -> Page:
    """The page that the source of a web page shows."""
    layout = Layout()
    events.of_text(text, layout)
    return _page(layout, source)


def read_tree(tree: Any, url: str | None) -> Page:
    """The page that a tree shows: an lxml element or tree, a soup or one of its tags."""
    layout = Layout()
    if type(tree).__module__.startswith("bs4"):
        events.of_soup(tree, layout)
    else:
        events.of_tree(tree, layout)
    page = _page(layout, Source(format="html", encoding="str", encoding_from="caller", sha256="", length=0, uri=url))
    data = page.text.encode()
    return evolve(page, source=evolve(page.source, sha256=sha256(data).hexdigest(), length=len(data)))


def _page(layout: Layout, source: Source) -> Page:
    layout.close()
    text = "".join(layout.text)
    blocks = tuple(unwrapped(text, layout.blocks))
    return Page(
        text,
        blocks,
        source,
        metadata.read(layout, source.uri),
        layout.pictures,
        declared(layout.scripts),
        _noticed(layout),
        cues=printed(blocks, len(text)),
    )


def _noticed(layout: Layout) -> tuple[Diagnostic, ...]:
    if not layout.left_off:
        return ()
    message = "The page is fuller or deeper than is laid out; of its end the words are kept, but not how they are set."
    return (Diagnostic(code="left_off", severity=Severity.WARNING, message=message),)
