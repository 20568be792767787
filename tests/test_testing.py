"""The strategies keep what they promise."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.lexicon import codes
from interviewkit.model import Role
from interviewkit.readers import read
from interviewkit.testing import (
    BOXES,
    DAMAGES,
    IN_TEXT,
    LABELLED,
    LANGUAGES,
    MARKINGS,
    MARKUPS,
    NAMING_ALL,
    NAMINGS,
    SOUPS,
    SURROUNDINGS,
    WORDED,
    WORDED_MARKUPS,
    Conversation,
    Printed,
    WebPage,
    combinations,
    conversations,
    damaged,
    fits,
    mangled,
    markup_combinations,
    pages,
    printed,
    suited,
    suits,
    surrounded,
    taste,
    web_pages,
    words,
)
from interviewkit.testing.conversations import EXCHANGES, QUESTION_MARKS
from interviewkit.testing.markups import MARKUP_NOT_IN, NAMING_GUESTS
from interviewkit.testing.material import material
from interviewkit.testing.printers import COLUMNS, NOT_IN
from interviewkit.testing.sites import WRAPPERS, site_of, web_page
from interviewkit.testing.soup import soup

FEW = settings(max_examples=max(4, settings().max_examples // 8))
"""For what is tried with every markup."""


def test_a_language_that_has_a_lexicon_has_interviews() -> None:
    """Interviews are invented in every language that the library knows."""
    assert sorted(LANGUAGES) == list(codes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_enough_of_everything(language: str) -> None:
    """No conversation runs out of questions, answers or people."""
    stock = material(language)
    assert len(stock.asks) >= EXCHANGES[1]
    assert len(stock.statements) >= 3
    assert len(stock.answers) >= 15
    assert len(stock.patterns) >= 3
    assert len(stock.intro) >= 6
    assert min(len(stock.interviewers), len(stock.interviewees)) >= 4
    assert len(stock.menu) >= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_questions_have_question_marks(language: str) -> None:
    """Questions end in a question mark; statements, answers and intros have none."""
    stock = material(language)
    assert all(ask.endswith(QUESTION_MARKS) for ask in stock.asks)
    others = " ".join((*stock.statements, *stock.answers, *stock.patterns, *stock.intro))
    assert not any(mark in others for mark in QUESTION_MARKS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_looks_like_a_label_by_chance(language: str) -> None:
    """No sentence has a colon, a dash or an asterisk."""
    stock = material(language)
    for line in (*stock.asks, *stock.statements, *stock.answers, *stock.patterns, *stock.intro):
        assert not set(":\uff1a*\u2013\u2014\u2015") & set(line), line


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_language_occurs_twice(language: str) -> None:
    """Every sentence is another one."""
    stock = material(language)
    lines = (*stock.asks, *stock.statements, *stock.answers, *stock.dated, *stock.intro, *stock.captions)
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_templates_take_what_they_are_given(language: str) -> None:
    """Patterns have a year, bios a guest, credits a name, bylines an interviewer."""
    stock = material(language)
    assert all("{year}" in pattern for pattern in stock.patterns)
    assert "{guest}" in stock.bio
    assert "{name}" in stock.credit
    assert "{interviewer}" in stock.byline
    assert any("{guest}" in headline for headline in stock.headlines)


@given(conversations())
def test_question_and_answer_alternate(conversation: Conversation) -> None:
    """The interviewer begins, and after each question comes one answer."""
    roles = [said.role for said in conversation.said]
    assert roles == [Role.INTERVIEWER, Role.INTERVIEWEE] * (len(roles) // 2)
    assert EXCHANGES[0] <= len(roles) // 2 <= EXCHANGES[1]


@given(conversations())
def test_no_paragraph_twice(conversation: Conversation) -> None:
    """Sentences are drawn without replacement, so no paragraph occurs twice."""
    paragraphs = [*conversation.intro, *(text for said in conversation.said for text in said.paragraphs)]
    assert len(set(paragraphs)) == len(paragraphs)


@given(conversations())
def test_labels_tell_people_apart(conversation: Conversation) -> None:
    """No two people of a conversation share a name, a surname or initials."""
    people = conversation.people
    assert len({who.name for who in people}) == len({who.surname for who in people}) == len(people)
    assert len({who.initials for who in people}) == len(people)


@given(conversations(statements=False))
def test_without_statements_only_questions(conversation: Conversation) -> None:
    """Every question of a conversation without statements ends in a question mark."""
    assert conversation.only_asks


@pytest.mark.parametrize("marking", MARKINGS)
@given(data=st.data())
def test_a_marking_prints_every_word_of_every_turn_in_order(marking: str, data: st.DataObject) -> None:
    """All that was said stands on the page, turn after turn."""
    page = data.draw(printed((marking,)))
    said = [words("\n".join(said.paragraphs)) for said in page.conversation.said]
    assert [turn.words for turn in page.turns] == said
    assert [turn.role for turn in page.turns] == [said.role for said in page.conversation.said]
    assert _in_order(page)


@pytest.mark.parametrize("marking", MARKINGS)
@given(data=st.data())
def test_names_stand_before_their_turns_as_printed(marking: str, data: st.DataObject) -> None:
    """A turn's name is on the page where the turn has one, and nowhere claimed where it has none."""
    page = data.draw(printed((marking,)))
    assert all(turn.name in page.text for turn in page.turns if turn.name)
    names_all = marking in LABELLED and marking != "role_labels"
    assert all(turn.name for turn in page.turns) or not names_all


@pytest.mark.parametrize("marking", MARKINGS)
@given(data=st.data())
def test_a_printed_conversation_fits_its_marking(marking: str, data: st.DataObject) -> None:
    """`printed` sets no conversation in a marking that does not suit it."""
    assert fits(marking, data.draw(printed((marking,))).conversation)


def test_most_markings_exist_in_every_language() -> None:
    """Combinations leave out only what a script or a custom does not have."""
    assert len(combinations()) == len(MARKINGS) * len(LANGUAGES) - sum(map(len, NOT_IN.values()))
    assert set(LABELLED) | set(WORDED) | set(NOT_IN) <= set(MARKINGS)


@given(printed(("wrapped",)))
def test_wrapped_lines_are_short(page: Printed) -> None:
    """No line is longer than the page is wide, and some are broken."""
    assert max(map(len, page.text.splitlines())) <= COLUMNS


@given(printed())
def test_places_for_asides_are_ends_of_paragraphs(page: Printed) -> None:
    """A pause has the rest of its answer below it; an end has a new voice, or nothing."""
    assert all(page.text.startswith(page.gap, at) for at in page.pauses)
    assert page.ends[-1] == len(page.text.rstrip("\n"))
    answers = [said.paragraphs for said in page.conversation.said if said.role is Role.INTERVIEWEE]
    assert len(page.pauses) == sum(map(len, answers)) - len(answers)


@pytest.mark.parametrize("name", SURROUNDINGS)
@given(data=st.data())
def test_surroundings_add_lines_and_change_none(name: str, data: st.DataObject) -> None:
    """A surrounded page has more words, and all that was said still in order."""
    page = data.draw(printed())
    around = data.draw(SURROUNDINGS[name](page))
    assert len(around.text) > len(page.text)
    assert around.turns == page.turns
    assert set(page.text.splitlines()) <= set(around.text.splitlines())
    assert _in_order(around)


@given(data=st.data())
def test_surroundings_remember_where_paragraphs_end(data: st.DataObject) -> None:
    """After lines were put in, pauses and ends still point behind the same words."""
    page = data.draw(printed())
    around = data.draw(surrounded(page))
    for before, after in zip((*page.pauses, *page.ends), (*around.pauses, *around.ends), strict=True):
        assert words(around.text[:after])[-1:] and page.text[:before][-3:] in around.text[:after]


@pytest.mark.parametrize("name", DAMAGES)
@given(data=st.data())
def test_damage_keeps_every_word(name: str, data: st.DataObject) -> None:
    """A damaged text has the same words in the same order."""
    page = data.draw(printed())
    assert words(data.draw(damaged(page.text, (name,)))) == words(page.text)


def test_each_damage_does_what_it_is_called() -> None:
    """Every damage leaves its mark on a text that can bear it."""
    text = "Überraschung am Meer: warum nur?\n\n" * 20
    found = {name: damage(text, Random(1)) for name, damage in DAMAGES.items()}
    assert all(after != text for after in found.values())
    assert "\u00ad" in found["soft_hyphens"]
    assert unicodedata.is_normalized("NFD", found["decomposed"])
    assert "\n\n\n" in found["blank_lines"]
    assert found["crlf"].count("\r\n") == text.count("\n")
    assert found["byte_order_mark"].startswith("\ufeff")


@given(pages(languages=("de", "ja")))
def test_pages_are_texts(page: str) -> None:
    """A whole page has words."""
    assert words(page)


def test_a_conversation_of_ones_own_can_be_printed() -> None:
    """Every printer takes a changed conversation, a question of two paragraphs for one."""
    conversation = _example()
    first, *rest = conversation.said
    longer = evolve(conversation, said=(evolve(first, paragraphs=("I have come by boat.", *first.paragraphs)), *rest))
    for marking, printer in MARKINGS.items():
        assert _in_order(printer(longer)), marking


# Web pages.


@pytest.mark.parametrize("markup", MARKUPS)
@given(data=st.data())
@FEW
def test_a_markup_sets_every_word_of_every_turn_in_order(markup: str, data: st.DataObject) -> None:
    """All that was said stands on the page as a browser shows it, turn after turn."""
    page = data.draw(web_pages((markup,)))
    assert [turn.words for turn in page.turns] == [words("\n".join(said.paragraphs)) for said in page.conversation.said]
    assert [turn.role for turn in page.turns] == [said.role for said in page.conversation.said]
    assert _in_order(evolve(page, text=_shown(page.text)))


@pytest.mark.parametrize("markup", MARKUPS)
@given(data=st.data())
@FEW
def test_names_stand_on_the_page_as_printed(markup: str, data: st.DataObject) -> None:
    """A turn's name is on the page where the turn has one, and nowhere claimed where it has none."""
    page = data.draw(web_pages((markup,), boxes=()))
    shown = "".join(words(_shown(page.text)))
    assert all("".join(words(turn.name)) in shown for turn in page.turns if turn.name)
    assert all(turn.name for turn in page.turns) or markup not in NAMING_ALL


@given(suited())
def test_a_conversation_suits_its_markup(suited: tuple[str, Conversation]) -> None:
    """`suited` gives no markup a conversation that nobody would understand in it."""
    markup, conversation = suited
    assert suits(markup, conversation)
    assert len(conversation.interviewees) == 1 or markup in NAMING_GUESTS


def test_most_markups_exist_in_every_language() -> None:
    """Combinations leave out only what a script or a custom does not have."""
    assert len(markup_combinations()) == len(MARKUPS) * len(LANGUAGES) - sum(map(len, MARKUP_NOT_IN.values()))
    assert {*NAMING_GUESTS, *WORDED_MARKUPS, *MARKUP_NOT_IN, *IN_TEXT} <= set(MARKUPS)
    assert set(NAMING_ALL) <= set(NAMING_GUESTS)
    assert set(IN_TEXT.values()) <= set(MARKINGS)


def test_each_markup_is_another() -> None:
    """No two markups set a conversation in the same HTML."""
    conversation = _example()
    assert len({markup(conversation, taste(Random(0))).text for markup in MARKUPS.values()}) == len(MARKUPS)


def test_each_way_of_naming_is_another() -> None:
    """A question has as many names as there are ways to name elements, the empty one among them."""
    assert len({naming("question") for naming in NAMINGS.values()}) == len(NAMINGS)
    assert NAMINGS["none"]("question") == ""


def test_tastes_are_the_same_for_the_same_dice() -> None:
    """Dice decide all that a page does in its own way."""
    assert taste(Random(7)) == taste(Random(7))
    assert len({taste(Random(seed)) for seed in range(50)}) > 40


@pytest.mark.parametrize("name", BOXES)
@given(data=st.data())
@FEW
def test_a_box_adds_words_and_changes_none(name: str, data: st.DataObject) -> None:
    """A page with a box has the box's words among its own, and all that was said still in order."""
    markup, conversation = data.draw(suited())
    site = site_of(conversation, Random(data.draw(st.integers(0, 99))))
    page = web_page(MARKUPS[markup](conversation, site.taste), site, (name,))
    (box,) = page.boxes
    assert box.kind == name
    assert box.html in page.text
    assert "".join(words(_shown(box.html))) in "".join(words(_shown(page.text)))
    assert _in_order(evolve(page, text=_shown(page.text)))


@given(web_pages(boxes=("figure", "teaser"), soups=()))
def test_captions_are_known(page: WebPage) -> None:
    """A page knows the words under its picture and who made it; both stand on it, in the box."""
    for box in page.captions:
        assert box.kind == "figure" and box.caption and box.credit
        assert "".join(words(box.caption + box.credit))[-3:] in "".join(words(_shown(page.text)))
        assert box.caption in box.html and box.credit in box.html


@given(web_pages(soups=()))
def test_boxes_are_told_in_reading_order(page: WebPage) -> None:
    """A page's boxes come as they stand on it."""
    places = [page.text.index(box.html) for box in page.boxes]
    assert places == sorted(places)


def test_every_wrapper_is_closed() -> None:
    """What an article stands in ends with it."""
    for opening, closing in WRAPPERS.values():
        assert opening.count("<") == closing.count("</")


@pytest.mark.parametrize("name", SOUPS)
@given(data=st.data())
@FEW
def test_soup_keeps_every_word(name: str, data: st.DataObject) -> None:
    """A browser shows the same words, whatever careless hands have done to the tags."""
    page = data.draw(web_pages(soups=()))
    assert words(_shown(soup(page.text, (name,), Random(1)))) == words(_shown(page.text))


def test_each_soup_does_what_it_is_called() -> None:
    """Every soup leaves its mark on a page that can bear it."""
    page = (
        "<html>\n<body>\n"
        + '<p class="frage">Wo überwintert der Kahn?</p>\n<p>Im Röhricht.</p>\n' * 20
        + "</body>\n</html>\n"
    )
    found = {name: soup(page, (name,), Random(1)) for name in SOUPS}
    assert all(after != page for after in found.values())
    assert found["unclosed"].count("</p>") == 1
    assert found["html_twice"].count("</html>") == 3
    assert "<P class=" in found["uppercase"]
    assert "<p class=frage>" in found["unquoted"]
    assert "ü" not in found["entities"]
    assert found["crlf"].count("\r\n") == page.count("\n")
    assert "<p>&nbsp;</p>" in found["empty_paragraphs"]
    assert "&nbsp;" in found["hard_spaces"]


@given(web_pages().flatmap(lambda page: mangled(page.text)))
def test_mangled_pages_are_texts(text: str) -> None:
    """What is left of a page is a text; it may be empty."""
    assert isinstance(text, str)


def _shown(html: str) -> str:
    """The words that a browser would show."""
    return read(html, format="html").text


def test_the_library_does_not_import_hypothesis() -> None:
    """Whoever only parses needs no Hypothesis."""
    code = "import sys, interviewkit; raise SystemExit('hypothesis' in sys.modules)"
    assert subprocess.run((sys.executable, "-c", code), check=False).returncode == 0


def _example() -> Conversation:
    from hypothesis import Phase, find, settings

    quick = settings(max_examples=1, phases=(Phase.generate,), database=None)
    return find(conversations(("en",)), lambda _: True, settings=quick)


def _in_order(page: Printed | WebPage) -> bool:
    """Whether every paragraph's words follow the ones before, label and asides in between."""
    left = "".join(words(page.text))
    for said in page.conversation.said:
        for paragraph in said.paragraphs:
            _, found, left = left.partition("".join(words(paragraph)))
            if not found:
                return False
    return True
