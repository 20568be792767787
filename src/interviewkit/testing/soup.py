"""Soups are what careless hands and old tools make of HTML; a browser shows the same words, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from html.entities import codepoint2name
from random import Random

from hypothesis import strategies as st

Soup = Callable[[str, Random], str]


def unclosed(html: str, dice: Random) -> str:
    """Paragraphs, items and cells that begin and never end, since the next one ends them."""
    return _ENDED_ANYWAY.sub("", html)


def html_twice(html: str, dice: Random) -> str:
    """`</html>` twice before the body begins."""
    return html.replace("<body>", "</html>\n</html>\n<body>")


def uppercase(html: str, dice: Random) -> str:
    """Tags as they were written in the nineties."""
    return _tags(html, lambda tag: _NAME.sub(lambda name: name[0].upper(), tag, count=1))


def unquoted(html: str, dice: Random) -> str:
    """Attributes without quotation marks, where they can do without."""
    return _tags(html, lambda tag: _SIMPLE.sub(r"=\1", tag))


def entities(html: str, dice: Random) -> str:
    """Letters beyond ASCII as entities, by name or by number."""
    return _words(html, lambda words: _BEYOND.sub(lambda letter: _entity(letter[0], dice), words))


def crlf(html: str, dice: Random) -> str:
    """Lines that end as on Windows."""
    return html.replace("\r\n", "\n").replace("\n", "\r\n")


def indented(html: str, dice: Random) -> str:
    """Every line moved to the right."""
    return html.replace("\n", "\n" + dice.choice(("\t", "    ", " " * 16)))


def commented(html: str, dice: Random) -> str:
    """Comments between elements."""
    return re.sub(r">\n<", lambda _: ">\n<!-- <p>x?</p> -->\n<" if dice.random() < OFTEN else ">\n<", html)


def hard_spaces(html: str, dice: Random) -> str:
    """Some spaces that break no line."""
    return _words(html, lambda words: _SPACE.sub(lambda _: "&nbsp;" if dice.random() < SELDOM else " ", words))


def empty_paragraphs(html: str, dice: Random) -> str:
    """Paragraphs with nothing in them for the sake of their height."""
    return re.sub(r"</p>\n<p\b", lambda seen: _heightened(seen[0]) if dice.random() < OFTEN else seen[0], html)


def empty_marks(html: str, dice: Random) -> str:
    """Bold type that an editor's program has left behind with nothing in it."""
    return re.sub(r"<p>", lambda seen: "<p><strong></strong>" if dice.random() < OFTEN else seen[0], html)


SOUPS: dict[str, Soup] = {
    "unclosed": unclosed,
    "empty_paragraphs": empty_paragraphs,
    "empty_marks": empty_marks,
    "commented": commented,
    "html_twice": html_twice,
    "entities": entities,
    "hard_spaces": hard_spaces,
    "unquoted": unquoted,
    "uppercase": uppercase,
    "indented": indented,
    "crlf": crlf,
}
"""Everything that may befall a page, in the order it does."""
OFTEN, SELDOM = 0.3, 0.05
"""How often a chance is taken, from 0 to 1."""


def soup(html: str, soups: Collection[str], dice: Random) -> str:
    """The page after the given carelessness."""
    for name in filter(soups.__contains__, SOUPS):
        html = SOUPS[name](html, dice)
    return html


@st.composite
def mangled(draw: st.DrawFn, html: str) -> str:
    """The page with tags lost, ends swapped and its end cut off: no reader may break over it."""
    dice = Random(draw(st.integers(0, 2**32)))
    kept = "".join(part for part in _TAG.split(html) if part[:1] != "<" or dice.random() >= SELDOM)
    swapped = _END.sub(lambda tag: dice.choice(("</p>", "</div>", "</b>")) if dice.random() < SELDOM else tag[0], kept)
    return swapped[: draw(st.integers(0, len(swapped)))] if draw(st.booleans()) else swapped


_TAG = re.compile(r"(<script\b.*?</script>|<style\b.*?</style>|<title\b.*?</title>|<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"\w+")
_END = re.compile(r"</\w+>")
_ENDED_ANYWAY = re.compile(
    r"</p>(?=\s*(?:<(?:p|h[1-6]|ul|ol|dl|div|blockquote|table|figure|aside)\b|</(?:div|blockquote|article|td)>))"
    r"|</li>(?=\s*(?:<li\b|</[uo]l>))|</d[td]>(?=\s*(?:<d[td]\b|</dl>))|</t[dr]>(?=\s*(?:<t[dr]\b|</t(?:r|able)>))"
)
_SIMPLE = re.compile(r'="([\w#-]+)"')
_BEYOND = re.compile(r"[^\W\d_a-zA-Z]")
_SPACE = re.compile(r"(?<=\w) (?=\w)")


def _tags(html: str, change: Callable[[str], str]) -> str:
    """The page with its tags changed; scripts, styles and comments are left alone."""
    parts = _TAG.split(html)
    return "".join(change(part) if part[:1] == "<" and part.count("<") == 1 else part for part in parts)


def _words(html: str, change: Callable[[str], str]) -> str:
    """The page with its words changed, and no tag."""
    return "".join(part if i % 2 else change(part) for i, part in enumerate(_TAG.split(html)))


def _entity(letter: str, dice: Random) -> str:
    name = codepoint2name.get(ord(letter))
    return f"&{name};" if name and dice.random() < OFTEN else f"&#{ord(letter)};"


def _heightened(seen: str) -> str:
    return seen.replace("\n", "\n<p>&nbsp;</p>\n")
