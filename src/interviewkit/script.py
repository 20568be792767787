"""Scripts differ in their letters, capitals and stops; what is one in any of them is one in every room."""

from __future__ import annotations

from itertools import chain
from unicodedata import category, normalize

QUESTION_MARKS = frozenset("?？﹖؟⁇⁈⁉‽\u037e՞፧")
"""What asks in every language; the Greek semicolon does so in Greek alone, and its lexicon says so."""
FULL_STOPS = frozenset(".。．｡।॥۔։።။")
EXCLAMATION_MARKS = frozenset("!！‼՜")
ELLIPSES = frozenset("…⋯")
COLONS = frozenset(":：")
SENTENCE_ENDS = FULL_STOPS | QUESTION_MARKS | EXCLAMATION_MARKS | ELLIPSES
"""What ends a sentence, without the quotes and brackets that may close behind it."""
WIDE_ENDS = frozenset("。．｡！？﹖؟")
"""What ends a sentence with no space behind it."""
ARMENIAN_STOP, ARMENIAN_QUESTION_MARK = "։", "՞"
"""Armenian sets its question mark on the word that asks, and ends the sentence like any other."""


def asks(text: str, marks: frozenset[str] = QUESTION_MARKS) -> bool:
    """Whether the words end as a question does.

    >>> asks("Why?"), asks("为什么？"), asks("Why."), asks("Ինչո՞ւ։")
    (True, True, False, True)
    """
    last = text[-1:]
    return last in marks or (
        last == ARMENIAN_STOP and text.rfind(ARMENIAN_QUESTION_MARK) > text.rfind(ARMENIAN_STOP, 0, -1)
    )


def is_uncased(letter: str) -> bool:
    """Whether the letter is of a script that begins nothing with capitals; Georgian has some, for headlines alone.

    >>> is_uncased("א"), is_uncased("ა"), is_uncased("a"), is_uncased("1")
    (True, True, False, False)
    """
    return letter != "" and (category(letter) == "Lo" or "\u10d0" <= letter <= "\u10ff")


def is_small(letter: str) -> bool:
    """Whether the letter is small, where a sentence or a name would begin with a capital.

    >>> is_small("a"), is_small("A"), is_small("ა")
    (True, False, False)
    """
    return letter.islower() and not is_uncased(letter)


def one_of(signs: frozenset[str]) -> str:
    """The pattern of any of the characters.

    >>> one_of(frozenset("?!]"))
    '[!?\\\\]]'
    """
    return "[" + "".join(f"\\{sign}" if sign in "[]\\^-" else sign for sign in sorted(signs)) + "]"


def _of(kinds: str, *ranges: range) -> str:
    """The characters of two kinds, as they stand between brackets in a pattern."""
    return "".join(sign for sign in map(chr, chain(*ranges)) if category(sign) in kinds)


CAPITALS = _of("Lu Lt", range(0x2000))
"""What begins names and sentences in scripts with two cases, for patterns."""
SMALL = _of("Ll", range(0x10D0), range(0x1D00, 0x2000))
"""Their small letters, for patterns; Georgian writes sentences without capitals."""
UNCASED = _of("Lo", range(0x5D0, 0x2000)) + "\u10d0-\u10ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
"""Letters of scripts that begin nothing with capitals, for patterns."""
SIGNS = _of("Mn Mc", range(0x300, 0x1E00), range(0xA8E0, 0xAC00), range(0xFE20, 0xFE30)) + "\u200c\u200d\u3099\u309a"
"""Vowel signs, accents and joiners: parts of words that `re` takes for no letters, for patterns."""
LETTER = rf"[^\W\d_][{SIGNS}]*"
"""The pattern of one letter with its signs."""
LETTERS = rf"[^\W\d_]+(?:[{SIGNS}]+[^\W\d_]*)*"
"""The pattern of all the letters of a word."""
LETTERS_AND_DIGITS = rf"[^\W_]+(?:[{SIGNS}]+[^\W_]*)*"
"""The pattern of all the letters and digits of a word."""


def composed(text: str) -> str:
    """The text with each accent in its letter, as words are looked up; it may be shorter.

    >>> len("e\\u0301"), len(composed("e\\u0301"))
    (2, 1)
    """
    return text if text.isascii() else normalize("NFC", text)
