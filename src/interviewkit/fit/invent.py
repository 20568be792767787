"""Invented documents are conversations that nobody had, printed in every marking with what stands around real ones."""

from __future__ import annotations

from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from interviewkit.fit.corpus import Document, Read
from interviewkit.pipeline import prepare
from interviewkit.readers import read
from interviewkit.testing import Printed, WebPage, markdown_files, printed, surrounded, web_pages

PAGES = st.one_of(
    printed(), printed().flatmap(surrounded), web_pages(boxes=(), soups=()), web_pages(), markdown_files()
)
"""Two in five are texts, two web pages, about half of either with something around the talk; one is Markdown."""


def invented(count: int) -> list[Read]:
    """So many invented documents, the same in every run."""
    found: list[Read] = []

    @settings(max_examples=count, derandomize=True, database=None, deadline=None, phases=[Phase.generate])
    @given(PAGES)
    def collect(page: Printed | WebPage) -> None:
        found.append(_read(page, len(found)))

    collect()
    return found


def _read(page: Printed | WebPage, number: int) -> Read:
    turns = [{"role": said.role.value, "text": "\n\n".join(said.paragraphs)} for said in page.conversation.said]
    gold = {"file": f"invented-{number}", "is_interview": True, "publisher": f"invented-{number}", "turns": turns}
    format = "html" if isinstance(page, WebPage) else page.format
    prepared, lexicon = prepare(read(page.text, format=format), page.conversation.language)
    return Read(Document("invented", Path(f"invented-{number}"), gold), prepared, lexicon)
