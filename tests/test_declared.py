"""Declared are the questions and answers that a page's linked data hold."""

from __future__ import annotations

import pytest

from interviewkit.readers.html.declared import declared
from interviewkit.readers.html.layout import Script


def told(*texts: str) -> list[tuple[str, str]]:
    """The pairs that scripts with these texts declare."""
    return [tuple(pair) for pair in declared(Script("application/ld+json", text) for text in texts)]


QUESTION = '{"@type": "Question", "name": "Wie tief?", "acceptedAnswer": {"@type": "Answer", "text": "Vier Meter."}}'
BOX = f'{{"@type": "FAQPage", "mainEntity": [{QUESTION}]}}'


@pytest.mark.parametrize(
    "text",
    [
        BOX,
        f"[{BOX}]",
        f'{{"@graph": [{{"@type": "WebSite"}}, {BOX}]}}',
        f'{{"@type": ["WebPage", "https://schema.org/FAQPage"], "mainEntity": {QUESTION}}}',
        BOX.replace("Vier Meter.", "<p>Vier&nbsp;<b>Meter.</b></p>"),
        BOX.replace("Vier Meter.", "Vier\n\tMeter."),
        BOX.replace('{"@type": "Answer", "text": "Vier Meter."}', '[{"@type": "Answer", "text": "Vier Meter."}]'),
        f'{{"@type": "FAQPage", "mainEntity": {{"@type": "ItemList", "itemListElement": [{QUESTION}]}}}}',
    ],
)
def test_a_box_declares_its_pairs(text: str) -> None:
    """Lists, graphs, markup and control characters make no difference."""
    assert told(text) == [("Wie tief?", "Vier Meter.")]


def test_a_pair_is_declared_once() -> None:
    """Plugins often declare the same box twice."""
    assert told(BOX, BOX) == [("Wie tief?", "Vier Meter.")]


def test_forums_declare_no_box() -> None:
    """Questions of a forum have answers too, and are none of a box."""
    assert told(f'{{"@type": "QAPage", "mainEntity": {QUESTION}}}') == []


def test_a_question_without_an_answer_is_not_declared() -> None:
    """Half a pair says nothing."""
    assert told('{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Wie tief?"}]}') == []
