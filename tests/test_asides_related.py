"""A paragraph that is a link and says that it leads to another page is nobody's words. All pages are invented."""

from __future__ import annotations

import pytest

from interviewkit import lexicon as lexica
from interviewkit import parse
from interviewkit.asides.related import take
from interviewkit.model import FurnitureKind
from interviewkit.readers import read


def related(paragraph: str, code: str = "en", format: str = "html") -> list[str]:
    """What leads to other pages among three paragraphs, the second of which is given."""
    around = ("<p>{}</p>", "\n") if format == "html" else ("{}", "\n\n")
    page = read(around[1].join(map(around[0].format, ("The boat is old.", paragraph, "She floats."))), format=format)
    taken = take(page.blocks, lexica.of_language(code))
    assert len(taken.blocks) + len(taken.parts) == 3
    return [part.text for part in taken.parts]


@pytest.mark.parametrize(
    ("code", "paragraph", "text"),
    [
        ("id", '<a href="/a">Baca juga: Lima jalan ke air terjun</a>', "Baca juga: Lima jalan ke air terjun"),
        ("en", 'Read also: <a href="/a">Five paths to the falls</a>', "Read also: Five paths to the falls"),
        ("en", '<b>Read more</b> <a href="/a">Five paths to the falls</a>.', "Read more Five paths to the falls."),
        ("pl", '<a href="/a"><b>Czytaj także:</b> Pięć ścieżek</a>', "Czytaj także: Pięć ścieżek"),
        ("zh", '延伸閱讀：<a href="/a">通往瀑布的五條路</a>', "延伸閱讀：通往瀑布的五條路"),
        ("ar", '<a href="/a">اقرأ أيضا: خمسة طرق إلى الشلال</a>', "اقرأ أيضا: خمسة طرق إلى الشلال"),
    ],
)
def test_a_linked_paragraph_with_such_a_phrase_leads_elsewhere(code: str, paragraph: str, text: str) -> None:
    """The phrase may stand within the link or before it."""
    assert related(paragraph, code) == [text]


def test_a_link_in_markdown_leads_elsewhere_too() -> None:
    """The marks differ, the paragraph does not."""
    assert related("Read also: [Five paths to the falls](/a)", format="markdown") == [
        "Read also: Five paths to the falls"
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Read more of the old poets, I tell them.",
        'Read more in <a href="/a">the old poets</a>, I tell them.',
        '<a href="/a">Related languages interest me more than dead ones.</a>',
        '<a href="/a">The old poets</a>',
        '<a href="/a">Watch makers never sleep.</a>',
    ],
)
def test_other_paragraphs_are_left_to_those_who_say_them(paragraph: str) -> None:
    """A phrase without a link, and a link without a phrase, lead nowhere."""
    assert related(paragraph) == []


def test_an_answer_goes_on_behind_a_related_link() -> None:
    """Both its paragraphs are one turn, and the link is no part of it."""
    talk = [
        ("How long does one gong take?", "Forty days when it rains, thirty when it does not.", "Hurried, it cracks."),
        ("Have you ever refused an order?", "Once, for a gong that was to ring like a telephone.", "He was sad."),
        ("Who will go on with the work?", "My granddaughter, who has the more honest hammer.", "She is nine."),
    ]
    link = '<p><a href="/a">Read also: Five paths to the falls</a></p>'
    paragraphs = [f"<p><em>{asked}</em></p><p>{first}</p>{link}<p>{second}</p>" for asked, first, second in talk]
    heard = parse(f"<h1>The man who makes gongs in the hills</h1>{''.join(paragraphs)}", format="html")
    assert [turn.text for turn in heard.answers] == [f"{a}\n\n{b}" for _, a, b in talk]
    found = [one.text for one in heard.furniture if one.kind is FurnitureKind.RELATED]
    assert found == ["Read also: Five paths to the falls"] * 3
