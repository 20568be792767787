"""Elements are HTML in the making: every word in them is escaped here, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

VOID = frozenset({"base", "meta", "input"})
"""Elements without children."""
HARMFUL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no HTML may hold, or that terminals obey."""
ENDLESS = re.compile(r"(?<![!-\u052f])[!-\u052f]{500,}")
"""What nobody would call a word; browsers take minutes to break one into lines while they kern it."""
FOLLOWED = re.compile(r"https?://[^\s\\]+", re.IGNORECASE)
"""Addresses that a reader may follow: none that run, none that lead into the reader's own files."""


class Html(str):
    """Markup, made here; any other text is words."""

    __slots__ = ()


def element(tag: str, *children: str | None, **attributes: str | bool | None) -> Html:
    """An element; children that are no Html are words, and what is None or False is left out.

    A name that is Python's own has an underscore behind it, and other underscores are hyphens.

    >>> element("p", "1 < 2", class_="sum")
    '<p class="sum">1 &lt; 2</p>'
    """
    given = "".join(_attribute(name, value) for name, value in attributes.items() if value not in (None, False))
    return Html(f"<{tag}{given}>" if tag in VOID else f"<{tag}{given}>{joined(children)}</{tag}>")


def joined(children: Iterable[str | None]) -> Html:
    """The children, one behind the other; those that are no Html are words."""
    return Html("".join(child if isinstance(child, Html) else _breakable(child) for child in children if child))


def title(words: str) -> Html:
    """The title of the window, which knows no markup."""
    return Html(f"<title>{_escaped(words)}</title>")


def link(words: str, address: str | None) -> Html:
    """The words, leading to the address where it is one on the web."""
    if not address or not FOLLOWED.fullmatch(address):
        return element("bdi", words)
    return element("a", element("bdi", words), href=address, rel="noopener noreferrer", target="_blank")


def _attribute(name: str, value: str | bool | None) -> str:
    spelled = name.rstrip("_").replace("_", "-")
    return f" {spelled}" if value is True else f' {spelled}="{_escaped(str(value))}"'


def _breakable(words: str) -> str:
    return ENDLESS.sub(r'<span class="endless">\g<0></span>', _escaped(words))


def _escaped(words: str) -> str:
    return escape(HARMFUL.sub("\ufffd", words))
