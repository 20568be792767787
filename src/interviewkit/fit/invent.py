"""Invented documents are conversations that nobody had, printed in every marking with what stands around real ones."""

from __future__ import annotations

from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from interviewkit.fit.corpus import Document, Read
from interviewkit.pipeline import prepare
from interviewkit.readers import sniff
from interviewkit.testing import Printed, printed, surrounded


def invented(count: int) -> list[Read]:
    """So many invented documents, the same in every run; about every other one has surroundings."""
    found: list[Read] = []

    @settings(max_examples=count, derandomize=True, database=None, deadline=None, phases=[Phase.generate])
    @given(st.data())
    def collect(data: st.DataObject) -> None:
        page = data.draw(printed())
        found.append(_read(data.draw(surrounded(page)) if data.draw(st.booleans()) else page, len(found)))

    collect()
    return found


def _read(printed_page: Printed, number: int) -> Read:
    turns = [{"role": said.role.value, "text": "\n\n".join(said.paragraphs)} for said in printed_page.conversation.said]
    gold = {"file": f"invented-{number}", "is_interview": True, "publisher": f"invented-{number}", "turns": turns}
    text, source = sniff.load(printed_page.text, None)
    page, lexicon = prepare(text, source, printed_page.conversation.language)
    return Read(Document("invented", Path(f"invented-{number}"), gold), page, lexicon)
