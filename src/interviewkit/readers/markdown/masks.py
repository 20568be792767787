"""Masks hide from Markdown what site generators left in it: shortcodes, components, anchors, lists of attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from interviewkit.readers.markdown.elements import Attribute, attributes_of

HIDDEN = re.compile(
    r"""(?<!\\)(?:
      \{\{[<%]-?\s*/?[\w./-]+(?P<of_short>(?:[^{}>%"'`]|"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[>%](?!\}\}))*+)[>%]\}\}
    | \{%-?\s*\w+(?P<of_liquid>(?:[^{}%"']|"[^"]*"|'[^']*'|%(?!\}))*+)%\}
    | \{\{[^{}\n]*\}\}
    | \{/\*(?:[^{}*]|\*(?!/))*+\*/\}
    | (?:(?<=[ \t])|^)\{[:\#.][^{}\n]*\}[ \t]*$
    | <[A-Z][\w.]*(?P<of_component>(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*+\})*+)>
    | </[A-Z][\w.]*\s*>
    | ^(?:import\b[^\n]*\bfrom\s*|import\s+)["'][^"'\n]*["'];?[ \t]*$
    | (?<!\S):[a-z][a-z0-9_+-]+:(?!\S)
    | ^export[ ](?:const|default|function|let)\b[^\n]*$
    )""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
"""What is meant for a program that makes pages."""
FILLERS = range(0xFDD0, 0xFDF0)
"""Characters that no text has: Unicode keeps them for a program's own use."""
SIGNS = re.compile(r"[{<]|^(?:import|export)\b|:\w+:", re.MULTILINE)
"""What all of it begins with."""
NOT_A_BREAK = re.compile(r"[^\r\n]")
BYTE_ORDER_MARK = "\ufeff"
"""What some programs begin a text with; it would hide the marks behind it."""

ADDRESSES = ("src", "url", "link", "image", "img", "href")
"""What site generators call where a picture is."""
CAPTIONS = ("caption", "legend", "title")
"""What they call the words under it."""
CREDITS = ("credit", "attr", "attribution", "copyright")
"""What they call its maker."""


class Shortcode(NamedTuple):
    """What a program was to put into the page."""

    attributes: dict[str, Attribute]
    """Where their values stand is counted from the beginning of the file."""
    end: int
    """Code points from 0 in the file, exclusive."""

    @property
    def image(self) -> dict[str, str] | None:
        """The attributes of the picture that it shows, if it shows one."""
        address = next(self._those(ADDRESSES), None)
        alt = next(self._those(("alt",)), None)
        return {"src": address.value, "alt": alt.value if alt else ""} if address else None

    @property
    def below(self) -> list[Attribute]:
        """The words under its picture: the caption, then the credit."""
        return [found for names in (CAPTIONS, CREDITS) for found in islice(self._those(names), 1)]

    def _those(self, names: Iterable[str]) -> Iterator[Attribute]:
        """The attributes with one of the names that say anything."""
        return (self.attributes[name] for name in names if name in self.attributes and self.attributes[name].value)


class Masked(NamedTuple):
    """A text of the same length with a character that says nothing for each that is hidden."""

    text: str
    filler: str
    shortcodes: dict[int, Shortcode]
    """By where they begin in the file."""


def mask(text: str, head: int = 0) -> Masked:
    """The text without its head and what is meant for programs, every other character in its place."""
    filler = next((chr(code) for code in FILLERS if chr(code) not in text), "\ufffd")
    shortcodes: dict[int, Shortcode] = {}
    parts = [NOT_A_BREAK.sub(" ", text[:head])]
    at = head
    for found in HIDDEN.finditer(text, head) if SIGNS.search(text) else ():
        parts += text[at : found.start()], NOT_A_BREAK.sub(filler, found[0])
        at = found.end()
        shortcodes.update(_shortcodes(found))
    parts.append(text[at:])
    hidden = "".join(parts).replace("\0", "\ufffd")
    return Masked(" " + hidden[1:] if hidden[:1] == BYTE_ORDER_MARK else hidden, filler, shortcodes)


def _shortcodes(found: re.Match[str]) -> Iterator[tuple[int, Shortcode]]:
    for inside in ("of_short", "of_liquid", "of_component"):
        if found[inside] is not None:
            yield found.start(), Shortcode(attributes_of(found[inside], found.start(inside)), found.end())
