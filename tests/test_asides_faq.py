"""Question boxes stand beside an interview, each question with a control that opens its answer."""

from __future__ import annotations

import pytest

from interviewkit import lexicon as lexica
from interviewkit.asides import set_aside
from interviewkit.model import FaqItem, Furniture, Heading, Note, NoteKind, Source
from interviewkit.readers import text as reader

SOURCE = Source(format="text", encoding="str", encoding_from="caller", sha256="", length=0)
TALK = "Who taught you to trim the wick?\n\n\nMy grandmother did.\n\nShe had violet ink.\n\n"


def taken(text: str, language: str = "en") -> tuple[list[FaqItem], list[str]]:
    """The items that are set aside, and the blocks that are left."""
    aside, page = set_aside(reader.read(text, SOURCE), lexica.of_language(language))
    return [part for part in aside.parts if isinstance(part, FaqItem)], [block.text for block in page.blocks]


BOX = (
    "This article is part of the Lighthouse project\n\n"
    "AreaWhat is the Lighthouse project?open\n\nReporters visit towers.\n\nAnd islands.\n\n"
    "AreaWho pays for it? expand\n\n\nThe readers pay."
)


def test_a_box_has_its_questions_and_answers() -> None:
    """Area word and toggle are no part of the question; an answer runs until the next control."""
    items, left = taken(TALK + BOX)
    assert [(item.question, item.answer) for item in items] == [
        ("What is the Lighthouse project?", "Reporters visit towers.\n\nAnd islands."),
        ("Who pays for it?", "The readers pay."),
    ]
    assert left == ["Who taught you to trim the wick?", "My grandmother did.", "She had violet ink."]


def test_toggles_are_kept_as_printed() -> None:
    """Different words of one control are kept, and the box is taken to be shut."""
    items, _ = taken(TALK + BOX)
    assert [(item.toggle, item.collapsed) for item in items] == [("open", True), ("expand", True)]


def test_a_box_has_its_title() -> None:
    """The line over the first control is the box's title, and a note once."""
    aside, _ = set_aside(reader.read(TALK + BOX, SOURCE), lexica.of_language("en"))
    notes = [part for part in aside.parts if isinstance(part, Note)]
    assert [(note.kind, note.text) for note in notes] == [
        (NoteKind.PROJECT, "This article is part of the Lighthouse project")
    ]
    assert {part.box for part in aside.parts if isinstance(part, FaqItem)} == {notes[0].text}


def test_a_title_that_names_no_project_is_a_heading() -> None:
    """Any other title of a box is a crosshead."""
    text = (
        "Es war kalt.\n\nRund ums Eis\n\nWas ist Firn?aufklappen\n\nAlter Schnee.\n\nWas ist Eis?aufklappen\n\nWasser."
    )
    aside, _ = set_aside(reader.read(text, SOURCE), lexica.of_language("de"))
    assert [part.text for part in aside.parts if isinstance(part, Heading)] == ["Rund ums Eis"]


def test_the_last_sentence_of_an_answer_is_no_title() -> None:
    """What ends a sentence before the box stays in the talk."""
    _, left = taken("Who?\n\nI do.\n\nAreaWhat is it?open\n\nA tower.\n\nAreaWho pays?open\n\nNobody.")
    assert left == ["Who?", "I do."]


@pytest.mark.parametrize(
    ("language", "control"),
    [
        ("de", "Bereich {} aufklappen"),
        ("de", "{}ausklappen"),
        ("fr", "Zone{} afficher"),
        ("es", "{} desplegar"),
        ("ru", "{} раскрыть"),
        ("ja", "{}開く"),
        ("zh", "区域{}展开"),
        ("en", "{}\n\nshow more"),
        ("en", "Expand\n\n{}"),
    ],
)
def test_controls_of_many_languages(language: str, control: str) -> None:
    """The toggle words of a language are known behind a question, fused to it or on a line of their own."""
    questions = ("Was 1?", "Was 2?")
    text = "\n\n".join(control.format(question) + "\n\nSo ist es." for question in questions)
    items, left = taken(text, language)
    assert [(item.question, item.answer) for item in items] == [(question, "So ist es.") for question in questions]
    assert not left


def test_one_control_is_not_believed() -> None:
    """A single question that a toggle word follows may be anything."""
    items, left = taken(TALK + "What is it?open\n\nA tower.")
    assert not items
    assert len(left) == 5


def test_an_interview_between_two_controls_stays() -> None:
    """Boxes far from each other are two boxes, and a control alone makes none."""
    talk = "Who was that?\n\nThat was me, as I said before.\n\n" * 10
    items, left = taken(f"What is it?open\n\nA tower.\n\n{talk}What is it?open\n\nA tower.")
    assert not items
    assert len(left) == 24


def test_the_last_answer_ends_at_furniture() -> None:
    """What the site says about itself is no answer."""
    items, left = taken(BOX + "\n\nShare on Facebook\n\nHome")
    assert items[-1].answer == "The readers pay."
    assert left == ["Share on Facebook", "Home"]


def test_the_last_answer_is_hardly_longer_than_the_others() -> None:
    """An interview behind a box is not its last answer."""
    talk = "\n\n".join(f"Sentence number {number} of the talk." for number in range(9))
    items, _ = taken(f"{BOX}\n\n{talk}")
    assert items[-1].answer.count("\n\n") <= 2


def test_a_plain_box_has_a_title_that_says_so() -> None:
    """Questions with answers behind a title such as FAQ are a box without controls."""
    text = f"{TALK}FAQ\n\nWhat is a wick?\n\nA cord.\n\nWhat is a lamp?\n\nA light."
    items, left = taken(text)
    assert [(item.question, item.answer, item.collapsed) for item in items] == [
        ("What is a wick?", "A cord.", None),
        ("What is a lamp?", "A light.", None),
    ]
    assert len(left) == 3


def test_questions_and_answers_is_the_title_of_interviews_too() -> None:
    """A title that names answers makes no box of an interview."""
    assert not taken("Questions and answers\n\nWhat is a wick?\n\nA cord.\n\nWhat is a lamp?\n\nA light.")[0]


def test_faq_in_a_menu_is_no_title() -> None:
    """An entry of a menu does not make a box of what follows."""
    assert not taken("Home\n\nFAQ\n\nWhat is a wick?\n\nA cord.\n\nWhat is a lamp?\n\nA light.")[0]


def test_control_words_are_furniture() -> None:
    """Area and toggle words are kept as controls."""
    aside, _ = set_aside(reader.read(BOX, SOURCE), lexica.of_language("en"))
    assert [part.text for part in aside.parts if isinstance(part, Furniture)] == ["Area", "open", "Area", "expand"]
