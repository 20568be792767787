"""Headlines are what readers see above an article; heads of pages print them too, with the site's name and more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from attrs import frozen

from interviewkit.page import Block
from interviewkit.passage import folded, letters
from interviewkit.readers.html import tags


class Headline(NamedTuple):
    """What stands above an article."""

    words: str | None = None
    kicker: str | None = None
    """The words above it, where both are set in one element."""


@frozen
class Sites:
    """The names that a page's site goes by."""

    names: frozenset[str]
    """Letters only, in one case."""

    @classmethod
    def of(cls, printed: Iterable[str], url: str | None) -> Sites:
        """The names as printed, and those that an address tells."""
        found = HOST.match(url or "")
        host = found[1] if found else ""
        told = (host, host.rpartition(".")[0], *host.split(".")[-2:-1])
        return cls(frozenset(filter(None, map(letters, (*printed, *told)))))

    def __contains__(self, name: str) -> bool:
        return letters(name) in self.names


HOST = re.compile(r"https?://(?:www\.)?([\w.-]+)")
SHORTEST = 8
"""Letters from which words are enough to know a headline by."""
LONGEST = 300
"""Characters of a headline, or of a title with the site's name."""


def headline_of(linked: str, titles: Iterable[str], title: str, blocks: Iterable[Block], sites: Sites) -> Headline:
    """The heading that agrees with what the page's head calls it; where none does, the likeliest of those titles.

    `linked` is the headline of the linked data, `titles` are those of other heads and `title` is the browser's.
    """
    printed = (one for one in (linked, *titles, title) if len(one) <= LONGEST)
    told = tuple(dict.fromkeys(bare for one in printed if (bare := _without(sites, one))))
    keys = frozenset(map(letters, told))
    headings = [block for block in blocks if _is_heading(block) and block.text not in sites]
    best = max(headings, key=lambda block: (_agreement(block.text, keys), block.frame.level == 1), default=None)
    if best and _agreement(best.text, keys):
        return _parted(best)
    first = [block for block in headings if block.frame.level == 1]
    if len(first) == 1 and not linked:
        return _parted(first[0])
    return Headline(next(iter(told), None))


def _is_heading(block: Block) -> bool:
    return bool(block.frame.level or "~title" in block.frame.traits) and len(block.text) <= LONGEST


WHOLE, PARTLY = 2, 1
"""How far a heading agrees with a title: it prints all of it, or what it prints begins or ends it."""


def _agreement(heading: str, titles: frozenset[str]) -> int:
    printed = letters(heading)
    return max((_agrees(printed, title) for title in titles), default=0)


def _agrees(printed: str, title: str) -> int:
    if printed == title or (len(title) >= SHORTEST and title in printed):
        return WHOLE
    return PARTLY if len(printed) >= SHORTEST and (title.startswith(printed) or title.endswith(printed)) else 0


PARTED = re.compile(r"(?P<first>.*?\S)(?:\s*[|｜]\s*|\s+[-–—·•»«:/]+\s+|:\s+)(?P<rest>\S.*)")
"""A title's first part."""
LAST = re.compile(r"(?P<rest>.*\S)(?:\s*[|｜]\s*|\s+[-–—·•»«:/]+\s+)(?P<last>\S.*)")
"""A title's last part."""


def _without(sites: Sites, title: str) -> str:
    """The title without the site's name before or behind it."""
    while (parted := LAST.match(title)) and parted["last"] in sites:
        title = parted["rest"]
    first = PARTED.match(title)
    return first["rest"] if first and first["first"] in sites else "" if title in sites else title


def _parted(heading: Block) -> Headline:
    """A heading's words, and those before them that are set as a kicker; a colon makes one sentence of both."""
    kicker = next((run for run in heading.runs if "~kicker" in tags.traits_of("span", run.look)), None)
    rest = heading.text[kicker.end :].strip() if kicker and not kicker.start else ""
    if not rest or kicker is None or rest[0] in COLONS or heading.text[kicker.end - 1] in COLONS:
        return Headline(folded(heading.text))
    return Headline(rest, heading.text[: kicker.end])


COLONS = frozenset(":：")
