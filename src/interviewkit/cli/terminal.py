"""Terminals have columns and obey control characters; a document's words must fit the one and never reach the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TextIO
from unicodedata import category, combining, east_asian_width

JOINERS = "\u200c\u200d"
"""Format characters that Persian, Hindi and emoji are written with, and that no terminal obeys."""


BOLD, FAINT, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def visible(text: str) -> str:
    """The text on one line, with every control character shown as its escape.

    >>> visible("Red:\\x1b[31m, and\\nso on")
    'Red:\\\\x1b[31m, and so on'
    """
    return "".join(c if _harmless(c) else c.encode("unicode_escape").decode() for c in " ".join(text.split()))


def shown(text: str) -> str:
    """The text as it stands, with every control character but line ends and tabs shown as its escape.

    >>> shown("one\\r\\n\\ttwo\\rthree")
    'one\\n\\ttwo\\\\rthree'
    """
    plain = text.replace("\r\n", "\n")
    return "".join(c if c in "\n\t" or _harmless(c) else c.encode("unicode_escape").decode() for c in plain)


class Screen:
    """Standard output that is a terminal: it takes UTF-8, and shows what it would otherwise obey."""

    def __init__(self, stream: TextIO) -> None:
        self._stream: TextIO = stream

    def write(self, data: bytes) -> object:
        """Show the characters, those that the terminal's encoding lacks as question marks."""
        text = shown(data.decode("utf-8", "backslashreplace"))
        return self._stream.buffer.write(text.encode(self._stream.encoding or "utf-8", "replace"))

    def flush(self) -> None:
        """Let it all be seen."""
        self._stream.buffer.flush()


def is_painted(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether it is a terminal that can make words stand out, and its owner has nothing against that."""
    return stream.isatty() and environment.get("TERM") != "dumb" and not environment.get("NO_COLOR")


def painted(line: str) -> str:
    """A line of an explanation: what a part is stands out, and why it was taken for that stands back."""
    if not line.startswith(" "):
        return f"{BOLD}{line}{PLAIN}" if line else ""
    return f"{FAINT}{line}{PLAIN}" if line.lstrip().startswith("because ") else line


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
