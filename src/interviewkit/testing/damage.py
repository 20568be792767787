"""Damages are what scrapers and editors' programs do to a text without changing what it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from random import Random

from hypothesis import strategies as st

Damage = Callable[[str, Random], str]


def soft_hyphens(text: str, dice: Random) -> str:
    """A soft hyphen in every long Latin, Greek or Cyrillic word, the same one wherever the word stands."""
    return _LONG_WORD.sub(lambda word: word[0][:3] + "\u00ad" + word[0][3:], text)


def decomposed(text: str, dice: Random) -> str:
    """Letters and their accents as two characters, as some file systems and PDF tools leave them."""
    return unicodedata.normalize("NFD", text)


def doubled_spaces(text: str, dice: Random) -> str:
    """Some spaces between words doubled."""
    return _SPACE.sub(lambda space: "  " if dice.random() < 0.1 else space[0], text)


def tabs(text: str, dice: Random) -> str:
    """A tab instead of some spaces between words."""
    return _SPACE.sub(lambda space: "\t" if dice.random() < 0.1 else space[0], text)


def indented(text: str, dice: Random) -> str:
    """Every line moved to the right by the same white space."""
    indent = dice.choice(("\t", "  ", "        "))
    return _LINE_START.sub(indent, text)


def trailing_spaces(text: str, dice: Random) -> str:
    """Spaces at the end of some lines, empty ones included."""
    return _LINE_END.sub(lambda _: dice.choice(("", " ", "   ")), text)


def blank_lines(text: str, dice: Random) -> str:
    """One to three blank lines more wherever the page has its largest gaps; what was a larger gap stays so."""
    largest = max(_GAP.findall(text), key=len, default="")
    more = "\n" * dice.randint(1, 3)
    return _GAP.sub(lambda gap: gap[0] + more if gap[0] == largest else gap[0], text)


def crlf(text: str, dice: Random) -> str:
    """Lines that end as on Windows."""
    return text.replace("\n", "\r\n")


def byte_order_mark(text: str, dice: Random) -> str:
    """A byte order mark before everything."""
    return "\ufeff" + text


DAMAGES: dict[str, Damage] = {
    "soft_hyphens": soft_hyphens,
    "decomposed": decomposed,
    "doubled_spaces": doubled_spaces,
    "tabs": tabs,
    "blank_lines": blank_lines,
    "indented": indented,
    "trailing_spaces": trailing_spaces,
    "crlf": crlf,
    "byte_order_mark": byte_order_mark,
}
"""Everything that may befall a text, in the order it does."""


@st.composite
def damaged(draw: st.DrawFn, text: str, damages: Sequence[str] = tuple(DAMAGES)) -> str:
    """The text after some of the damages; every word of it is still there, in order."""
    chosen = draw(st.sets(st.sampled_from(damages)))
    dice = Random(draw(st.integers(0, 2**16)))
    for name in filter(chosen.__contains__, DAMAGES):
        text = DAMAGES[name](text, dice)
    return text


_LONG_WORD = re.compile(r"[A-Za-z\u00c0-\u052f]{8,}")
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_LINE_START = re.compile(r"^", re.MULTILINE)
_LINE_END = re.compile(r"$", re.MULTILINE)
_GAP = re.compile(r"\n{2,}")
