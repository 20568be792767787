"""Hostile families of web pages, each at one size and at four times that size: time and memory must stay in bounds.

    python tests/benchmarks/hostile.py [KILOBYTES [FAMILY]]

Every page is parsed in a process of its own: its processor time, the best of three, and the most memory it ever held.
Ends with 1 if any family's time grows more than 4.6 times, or its memory beyond 40 MB and 12 times the page.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from itertools import count, islice

# A file beside this one is called as a module of the standard library is, and must not be found in its place.
sys.path[:] = [folder for folder in sys.path if not folder.endswith("benchmarks")]

import resource
import time

KILO = 1024
KILOBYTES = 250
TIMES = 4
ROUNDS = 3
BAR = 4.6
"""Times the processor time of the small page that the large one may cost."""
FIXED = 40
"""Megabytes that any page may cost beyond what is loaded before the first."""
SHARE = 12
"""Bytes of memory for each byte of a page."""


def _repeated(unit: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda size: before + unit * (size // len(unit)) + after


def _numbered(unit: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Units that are all different: `{}` stands for a number."""
    return lambda size: before + "".join(islice(map(unit.format, count()), size // (len(unit) + 4))) + after


def _nested(opening: str, closing: str, words: str = "deep") -> Callable[[int], str]:
    return lambda size: (
        opening * (number := size // (len(opening) + len(closing))) + words + closing * number + "<p>after it</p>"
    )


PAGE = "<!doctype html><html><body>"
TALK = "<p><b>Why {}?</b></p><p>Because of {}, I would say.</p>"

FAMILIES: Mapping[str, Callable[[int], str]] = {
    "one text node": _repeated("and so on and on ", PAGE),
    "one text node of one word": _repeated("a", PAGE),
    "labels in one text node": _repeated("Anna: Yes. Ben: No. ", PAGE),
    "questions in one text node": _numbered("Why {}? Because. ", PAGE),
    "a long interview": _numbered(TALK.replace("{}", "{0}"), PAGE),
    "nested divs": _nested("<div>", "</div>"),
    "nested divs, never closed": _repeated("<div>", PAGE),
    "nested spans": _nested("<span>", "</span>"),
    "nested bold": _nested("<b>", "</b>"),
    "nested lists with words": _repeated("<ul><li>item", PAGE),
    "nested tables": _nested("<table><tr><td>", "</td></tr></table>"),
    "nested elements with classes": _numbered('<div class="a{}">', PAGE),
    "nested fonts": _numbered('<font color="#{}">a', PAGE),
    "ends of nothing over nesting": lambda size: PAGE + "<div>" * (size // 10) + "</b>" * (size // 8),
    "misnested": _repeated("<b><i>one</b>two</i> ", PAGE),
    "misnested blocks": _repeated("<b><p>one</b>two</p> ", PAGE),
    "attributes": _numbered(" a{}=b", "<div", "><p>text</p>"),
    "attributes without values": _numbered(" a{}", "<div", "><p>text</p>"),
    "one attribute, again and again": _repeated(" a=b", "<div", "><p>text</p>"),
    "one long attribute": _repeated("a ", '<div class="', '"><p>text</p>'),
    "one long style": _repeated("color: red; ", '<span style="', '">text</span>'),
    "classes": _numbered('<p class="c{}">text</p>', PAGE),
    "an unclosed comment": _repeated("<!-- <p>words</p> ", PAGE),
    "an unclosed comment of many lines": _repeated("<!-- <p>words</p>\n", PAGE),
    "an unclosed script of many lines": _repeated("if (a < b)\n", PAGE + "<p>text</p><script>"),
    "an unclosed attribute of many lines": _repeated("<p>words</p>\n", PAGE + '<a href="'),
    "an unclosed title of many lines": _repeated("words\n", PAGE + "<title>"),
    "attributes of many lines": _repeated("\na=b", PAGE + "<div ", "><p>text</p>"),
    "text of many lines": _repeated("words\n", PAGE),
    "empty lines": _repeated("\n", PAGE, "<p>text</p>"),
    "comments": _repeated("<!-- a -->b", PAGE),
    "an unclosed script": _repeated("if (a < b) ", PAGE + "<p>text</p><script>"),
    "an unclosed attribute": _repeated("<p>words</p> ", PAGE + '<a href="'),
    "unfinished tags": _repeated("<b", PAGE),
    "angle brackets": _repeated("<", PAGE),
    "entities": _repeated("&amp;", PAGE),
    "entities that nobody knows": _repeated("&unknown;", PAGE),
    "ampersands": _repeated("&", PAGE),
    "numeric entities": _repeated("&#x1F600;", PAGE),
    "a numeric entity without end": _repeated("9", PAGE + "&#"),
    "breaks": _repeated("<br>", PAGE),
    "lines": _repeated("line<br>", PAGE),
    "paragraphs": _repeated("<p>a", PAGE),
    "empty paragraphs": _repeated("<p>&nbsp;</p>", PAGE),
    "pictures": _numbered('<img src="{}.jpg">', PAGE),
    "figures": _numbered("<figure><img src=a{}><figcaption>Anna, photo: Ben</figcaption></figure>", PAGE),
    "pictures in one another": _repeated("<div><img src=a>", PAGE),
    "headings": _numbered("<h2>Why {}?</h2>", PAGE),
    "boxes": _numbered("<details><summary>What is {}?</summary>This.</details>", PAGE),
    "boxes in one another": _numbered("<details><summary>What is {}?</summary>This.", PAGE),
    "links": _numbered('<a href="/{}">one</a> ', PAGE),
    "table cells": _repeated("<td>a</td>", PAGE + "<table><tr>"),
    "preformatted lines": _repeated("a line\n", PAGE + "<pre>"),
    "linked data": _repeated("[", '<script type="application/ld+json">'),
    "linked data, many": _repeated('<script type="application/ld+json">{"a":1}</script>', PAGE),
    "linked data, a long box": _numbered(
        '{{"@type":"Question","name":"Why {0}?","acceptedAnswer":{{"text":"So."}}}},',
        '<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[',
        '{"@type":"Thing"}]}</script><p>text</p>',
    ),
    "heads": _numbered('<meta name="author" content="Anna {}">'),
    "titles": _numbered("<title>{}</title>"),
    "templates": _repeated("<template>a", PAGE),
    "namespaces": _repeated("<svg><math>a", PAGE),
    "NUL characters": _repeated("a\0", PAGE),
}

CHILD = "import sys, runpy; runpy.run_path(sys.argv[1])['child'](sys.argv[2], int(sys.argv[3]))"


def child(family: str, size: int) -> None:
    """Parse one page and print its bytes, the seconds of processor time, and the kilobytes held at most."""
    import interviewkit

    interviewkit.parse("<p>loads what is loaded once</p>")
    data = FAMILIES[family](size).encode()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    interviewkit.parse(data)
    spent = time.process_time() - start
    print(len(data), spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)


def measured(family: str, size: int) -> tuple[int, float, int]:
    """The page's bytes, the best time in seconds, and the kilobytes that it cost at most."""
    command = [sys.executable, "-c", CHILD, __file__, family, str(size)]
    rounds = [
        subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        for _ in range(1 if size > 5_000_000 else ROUNDS)
    ]
    return int(rounds[0][0]), min(float(spent) for _, spent, _ in rounds), max(int(held) for *_, held in rounds)


def main(arguments: list[str]) -> int:
    """Print each family's times, their ratio and the memory of the large page."""
    size = int(arguments[0]) * 1000 if arguments else KILOBYTES * 1000
    families = arguments[1:] or list(FAMILIES)
    failed = False
    print(f"{'':32}{size // 1000:>9}{TIMES * size // 1000:>12} kB   growth       memory   at most")
    for family in families:
        _, small, _ = measured(family, size)
        length, large, held = measured(family, TIMES * size)
        most = FIXED + SHARE * length / KILO**2
        bad = large / small > BAR or held / KILO > most
        failed |= bad
        print(
            f"{family:32}{small * 1000:>6.0f} ms{large * 1000:>9.0f} ms{large / small:>9.2f}{held / KILO:>10.1f} MB"
            f"{most:>7.1f} MB{' <--' if bad else ''}",
            flush=True,
        )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
