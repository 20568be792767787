"""Terminals have columns and obey control characters; a document's words must fit the one and never reach the other."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, combining, east_asian_width

JOINERS = "\u200c\u200d"
"""Format characters that Persian, Hindi and emoji are written with, and that no terminal obeys."""


def visible(text: str) -> str:
    """The text on one line, with every control character shown as its escape.

    >>> visible("Red:\\x1b[31m, and\\nso on")
    'Red:\\\\x1b[31m, and so on'
    """
    return "".join(c if _harmless(c) else c.encode("unicode_escape").decode() for c in " ".join(text.split()))


def width(text: str) -> int:
    """Columns that the text takes: two for a wide character, none for a mark on another one.

    >>> width("né"), width("ne\u0301"), width("記者")
    (2, 2, 4)
    """
    return len(text) if text.isascii() else sum(map(_width, text))


def fold(text: str, columns: int) -> Iterator[str]:
    """Lines of at most so many columns, broken at spaces, beside wide characters, and in words too long for a line."""
    line: list[str] = []
    used = 0
    for space, atom in _atoms(text, columns):
        if line and used + len(space) + width(atom) > columns:
            yield "".join(line)
            line, used = [], 0
        line += [space, atom] if line else [atom]
        used += width(line[-1]) + (len(space) if len(line) > 1 else 0)
    if line:
        yield "".join(line)


def _atoms(text: str, columns: int) -> Iterator[tuple[str, str]]:
    """What no line may be broken in, each with the space before it."""
    for word in text.split():
        space = " "
        for atom in [word] if _is_whole(word, columns) else word:
            yield space, atom
            space = ""


def _is_whole(word: str, columns: int) -> bool:
    return width(word) <= columns and all(_width(c) < 2 for c in word)


def _width(char: str) -> int:
    if combining(char) or category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _harmless(char: str) -> bool:
    return char.isprintable() or char in JOINERS or category(char) == "Zs"
