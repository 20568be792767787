"""What every script has is known in one room, and in every room."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import category

import pytest

from interviewkit import script
from interviewkit.lexicon import of_language

HOME = Path(__file__).parent.parent / "src" / "interviewkit"
ROOMS = [path for path in sorted(HOME.rglob("*.py")) if path.relative_to(HOME).parts[0] not in {"testing", "script.py"}]


def place(path: Path) -> str:
    """A file's place in the house, such as `readers/text.py`."""
    return path.relative_to(HOME).as_posix()


@pytest.mark.parametrize("path", ROOMS, ids=place)
def test_no_room_lists_question_marks_of_its_own(path: Path) -> None:
    """Question marks of several scripts stand together in one room and in no other."""
    assert not re.search(r"\?！？|\?？|？\?|？؟|؟？", path.read_text("utf-8"))


@pytest.mark.parametrize("question", ["Why?", "为什么？", "لماذا؟", "Why⁇", "Really⁈", "Really‽", "Ինչո՞ւ եք եկել։"])
def test_questions_of_every_script_ask(question: str) -> None:
    """Each script's question mark asks, wherever its language sets it."""
    assert script.asks(question)
    assert of_language("en").asks(question)


def test_a_semicolon_asks_in_greek_alone() -> None:
    """What is a semicolon elsewhere is the Greek question mark."""
    assert of_language("el").asks("Πώς αρχίσατε;")
    assert of_language("el").asks("Πώς αρχίσατε\u037e")
    assert not of_language("fr").asks("On le sait ;")


@pytest.mark.parametrize("stop", [*"。।॥۔։！", "？", "؟", "…"])
def test_sentences_of_every_script_end(stop: str) -> None:
    """Each script's stops end its sentences."""
    assert stop in script.SENTENCE_ENDS


@pytest.mark.parametrize("word", ["कावेरी", "தமிழ்", "বাংলা", "ไม่", "می\u200cروم", "שָׁלוֹם", "e\u0301tude", "မြန်မာ"])
def test_a_word_is_one_word_in_every_script(word: str) -> None:
    """Vowel signs, accents and joiners part no word."""
    assert re.fullmatch(script.LETTERS, word)
    assert re.fullmatch(script.LETTERS_AND_DIGITS, word)


@pytest.mark.parametrize("letter", "ČŘŠŐȚĐІЇЄҐΆΩԱႠ")
def test_capitals_of_every_script_are_capitals(letter: str) -> None:
    """Capitals are not those of a few languages alone."""
    assert re.fullmatch(f"[{script.CAPITALS}]", letter)


@pytest.mark.parametrize("letter", "שعकक한答あაไবத")
def test_letters_without_capitals_are_known(letter: str) -> None:
    """Scripts without capitals begin their sentences with any letter."""
    assert re.fullmatch(f"[{script.UNCASED}]", letter)


def test_signs_are_no_letters_and_letters_are_no_signs() -> None:
    """What a word's pattern joins is just what `re` takes for no part of it."""
    assert {category(sign) for sign in script.SIGNS} <= {"Mn", "Mc", "Cf"}
    assert not re.search(r"\w", script.SIGNS)


def test_composed_words_are_shorter_and_equal() -> None:
    """Letters and accents that stand apart are looked up as one letter."""
    assert script.composed("Rene\u0301") == "René"
    assert script.composed("plain") == "plain"


CUT = re.compile(r"\[\^\\W(?:\\d)?_?\](?:\+|\{\d)|\[\\w\]\+|(?<![\\\[])\\w\+")
"""A pattern that ends a word at its first vowel sign."""
MAY_CUT = {
    "asides/bylines.py": "the digits behind a month",
    "asides/front_matter.py": "keys that machines read",
    "pieces/__init__.py": "tags",
    "pieces/leads.py": "tags",
    "readers/charsets.py": "names of charsets",
    "readers/markdown/masks.py": "tags",
}
"""Rooms whose patterns read no words of a human language, and what they read."""


@pytest.mark.parametrize("path", ROOMS, ids=place)
def test_no_room_cuts_words_at_their_signs(path: Path) -> None:
    """Words are matched with the patterns of one room, which knows vowel signs and accents."""
    if path.parent.name == "fit" or place(path) in MAY_CUT:
        return
    assert not CUT.search(path.read_text("utf-8")), place(path)


def test_rooms_that_may_cut_words_are_there() -> None:
    """The list of exceptions names no room that is gone."""
    assert {place(path) for path in ROOMS} >= MAY_CUT.keys()
