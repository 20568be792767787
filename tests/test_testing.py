"""The strategies keep what they promise."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import Role
from interviewkit.testing import (
    DAMAGES,
    LABELLED,
    LANGUAGES,
    MARKINGS,
    SURROUNDINGS,
    WORDED,
    Conversation,
    Printed,
    combinations,
    conversations,
    damaged,
    fits,
    pages,
    printed,
    surrounded,
    words,
)
from interviewkit.testing.conversations import EXCHANGES, QUESTION_MARKS
from interviewkit.testing.material import material
from interviewkit.testing.printers import COLUMNS, NOT_IN


def test_fourteen_languages() -> None:
    """Interviews are invented in fourteen languages."""
    assert sorted(LANGUAGES) == ["ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "sv", "tr", "zh"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_enough_of_everything(language: str) -> None:
    """No conversation runs out of questions, answers or people."""
    stock = material(language)
    assert len(stock.asks) >= EXCHANGES[1]
    assert len(stock.statements) >= 3
    assert len(stock.answers) >= 20
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
    from random import Random

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


def test_the_library_does_not_import_hypothesis() -> None:
    """Whoever only parses needs no Hypothesis."""
    code = "import sys, interviewkit; raise SystemExit('hypothesis' in sys.modules)"
    assert subprocess.run((sys.executable, "-c", code), check=False).returncode == 0


def _example() -> Conversation:
    from hypothesis import Phase, find, settings

    quick = settings(max_examples=1, phases=(Phase.generate,), database=None)
    return find(conversations(("en",)), lambda _: True, settings=quick)


def _in_order(page: Printed) -> bool:
    """Whether every paragraph's words follow the ones before, label and asides in between."""
    left = "".join(words(page.text))
    for said in page.conversation.said:
        for paragraph in said.paragraphs:
            _, found, left = left.partition("".join(words(paragraph)))
            if not found:
                return False
    return True
