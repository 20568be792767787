"""Hostile families of text, each at one size and at four times that size: the time must grow no faster than the text.

    python tests/benchmarks/growth.py [CHARACTERS]

Processor time of `parse`, turn about, the best of three rounds; ends with 1 if any family costs more than 4.6 times.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from itertools import count, islice

# One file here is called as a module of the standard library is, and must not be found in its place.
sys.path[:] = [folder for folder in sys.path if not folder.endswith("benchmarks")]

import interviewkit

CHARACTERS = 100_000
TIMES = 4
BAR = 4.6
ROUNDS = 3


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _numbered(line: str) -> Callable[[int], str]:
    """Lines that are all different: `{}` stands for a number in letters, as names have none."""
    letters = str.maketrans("0123456789", "abcdefghij")
    return lambda size: "".join(islice((line.format(str(n).translate(letters)) for n in count()), size // len(line)))


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda size: opening * (size // 2) + closing * (size // 2)


FAMILIES: Mapping[str, Callable[[int], str]] = {
    "one huge line": _repeated("and so on and on "),
    "one huge word": _repeated("a"),
    "blank lines": _repeated("\n"),
    "blank lines between letters": _repeated("a\n\n\n\n"),
    "spaces in a line": lambda size: "a" + " " * (size - 2) + "b",
    "one label, again and again": _repeated("Anna: Yes.\n"),
    "labels, all different": _numbered("Anna X{}: Yes.\n"),
    "labels in mid-line": _repeated("Anna: Yes. Ben: No. "),
    "labels alone on their lines": _repeated("Anna:\n\n"),
    "question marks": _repeated("?"),
    "questions in one line": _repeated("Why? "),
    "a question a line": _numbered("Why {}?\n\nBecause.\n\n"),
    "dashes": _repeated("- "),
    "dashed lines": _repeated("– Why?\n– Because.\n"),
    "brackets": _nested("(", ")"),
    "open brackets": _repeated("["),
    "colons": _repeated(": "),
    "quotes in quotes": _nested("“", "”"),
    "quote marks": _repeated('"'),
    "combining marks": _repeated("\u0301"),
    "zero-width characters": _repeated("a\u200b\u00ad"),
    "a menu": _numbered("Item {}\n"),
    "credits": _repeated("Photo: Anna Berg/dpa\n\n"),
    "question boxes": _numbered("AreaWhat is {}?open\n\nThis.\n\n"),
    "numbers": _numbered("1. Why {}?\n\n2) Because.\n\n"),
    "stamps": _repeated("[00:01:02] Anna: Yes.\n"),
    "emphasis marks": _repeated("**"),
    "angle brackets": _repeated("<b"),
    "one paragraph, again and again": _repeated("Why did you leave, after all these years?\n\n"),
    "Chinese": _repeated("记者：为什么？\n答：因为。\n"),
}


def seconds(text: str) -> float:
    """Processor time of one `parse`."""
    start = time.process_time()
    interviewkit.parse(text)
    return time.process_time() - start


def growth(family: Callable[[int], str], size: int) -> tuple[float, float]:
    """The best times at `size` characters and at four times as many."""
    texts = family(size), family(TIMES * size)
    rounds = [tuple(map(seconds, texts)) for _ in range(ROUNDS)]
    small, large = (min(times) for times in zip(*rounds, strict=True))
    return small, large


def main(arguments: list[str]) -> int:
    """Print each family's times and their ratio."""
    size = int(arguments[0]) if arguments else CHARACTERS
    interviewkit.parse("")  # what is loaded once costs no family anything
    worst = 0.0
    print(f"{'':32}{size:>10}{TIMES * size:>10} characters")
    for name, family in FAMILIES.items():
        small, large = growth(family, size)
        worst = max(worst, large / small)
        print(f"{name:32}{small * 1000:>7.1f} ms{large * 1000:>7.1f} ms {large / small:>6.2f}", flush=True)
    print(f"{'worst':32}{worst:27.2f}, at most {BAR}")
    return int(worst > BAR)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
