"""Front matter is what stands above an article: headline, kicker, standfirst, byline, dates, machine-readable heads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from attrs import evolve, frozen

from interviewkit.asides.bylines import LONGEST as LONGEST_BYLINE
from interviewkit.asides.bylines import Byline, byline_of, framed_byline
from interviewkit.asides.entries import Entries, entries_of
from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.lexicon import Lexicon
from interviewkit.lexicon.dates import iso
from interviewkit.model import Author, FurnitureKind, Metadata
from interviewkit.page import Block, Page
from interviewkit.passage import folded, letters
from interviewkit.script import COLONS, FULL_STOPS

LONGEST_HEAD = 8000
"""Characters of a machine-readable head."""
FENCED = re.compile(r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.+?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
ENTRY = re.compile(r"[ \t]*(?P<key>[\w .-]{1,30}?)[ \t]*[:=](?:[ \t]+|$)(?P<value>.*)")
GOES_ON = re.compile(r"[ \t]+\S|[-#]|[\]}]|[ \t]*$")
"""A line of a head that goes on with the entry before it, or says nothing."""
COMMENTED = re.compile(r"\[[#:]*\]:?\s*(?:#\s*)?\(?(?P<key>\w+):?\s*\(?(?P<value>.*?)\)?\s*\)?$")
"""An entry of a head that Markdown hides: `[#]: author: (Anna Berg)`."""
KEYS = {
    "title": "headline",
    "headline": "headline",
    "subject": "headline",
    "subtitle": "standfirst",
    "description": "standfirst",
    "summary": "standfirst",
    "author": "byline",
    "authors": "byline",
    "date": "date_published_raw",
    "published": "date_published_raw",
    "updated": "date_modified",
    "lastmod": "date_modified",
    "site": "publisher",
    "publication": "publisher",
    "lang": "language",
    "language": "language",
    "url": "url",
    "via": "url",
    "link": "url",
    "canonical": "url",
}
"""What the entries of heads are called, and where the metadata keep them."""


def heads(page: Page) -> tuple[Metadata, Taken]:
    """What a machine-readable head says, and the blocks below it."""
    if page.text[:200].lstrip("\ufeff \t\r\n")[:3] not in {"---", "+++", "[#]"}:
        return page.metadata, Taken((), page.blocks)
    count, entries = _told(page) or _fenced(page) or _commented(page)
    if not count:
        return page.metadata, Taken((), page.blocks)
    head = page.text[page.blocks[0].start : page.blocks[count - 1].end]
    part = furniture(FurnitureKind.FRONT_MATTER, head, page.blocks[0].start)
    return _said_by(entries), Taken((part,), without(page.blocks, range(count)))


def _told(page: Page) -> tuple[int, Entries] | None:
    """The same for a head that the reader knows as one, whatever stands in it."""
    head = page.blocks[0]
    if "head" not in head.frame.own:
        return None
    if head.text.startswith("[#]"):
        return 1, _hidden(head.text.splitlines())
    return 1, entries_of(head.text.strip("-+. \t\r\n"))


def _fenced(page: Page) -> tuple[int, Entries] | None:
    """How many blocks a head between fences fills, and its entries."""
    head = page.text[:LONGEST_HEAD].replace("\r\n", " \n")
    found = FENCED.match(head)
    if not found or not all(ENTRY.match(line) or GOES_ON.match(line) for line in found["body"].split("\n")):
        return None
    end = found.end()
    count = sum(block.start < end for block in page.blocks[:LONGEST_HEAD])
    if not any(map(ENTRY.match, found["body"].split("\n"))) or page.blocks[count - 1].end > end:
        return None
    return count, entries_of(found["body"])


def _commented(page: Page) -> tuple[int, Entries]:
    """How many blocks a head of hidden entries fills, and the entries."""
    hidden = [*takewhile(lambda block: block.text.startswith("[#]") and len(block.text) <= LONGEST_HEAD, page.blocks)]
    return len(hidden), _hidden(block.text for block in hidden)


def _hidden(lines: Iterable[str]) -> Entries:
    entries = (entry for line in lines if (entry := COMMENTED.match(line)))
    return {entry["key"].lower(): (_unquoted(entry["value"]),) for entry in reversed([*entries])}


QUOTED = re.compile(r"([\"'])(.*)\1$", re.DOTALL)


def _unquoted(value: str) -> str:
    quoted = QUOTED.match(value.strip())
    return (quoted[2] if quoted else value).strip()


ADDRESS = re.compile(r"\s*<?https?://\S+")
IDENTIFIER = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")
"""What programs call an author whose name stands elsewhere: `anna-berg`."""


def _said_by(entries: Entries) -> Metadata:
    known: dict[str, str] = {}
    for key, values in entries.items():
        words = folded(", ".join(values))
        if key in KEYS and words and words[0] not in "{|>":
            known.setdefault(KEYS[key], words)
    if "://" not in known.get("url", "://"):
        del known["url"]
    if IDENTIFIER.fullmatch(known.get("byline", "")):
        del known["byline"]
    name = ADDRESS.sub("", known.get("byline", ""))
    authors = (Author(name=name, name_raw=known["byline"]),) if name else ()
    published = iso(known.get("date_published_raw", ""), "")
    modified = iso(known.pop("date_modified", ""), "")
    return Metadata(**known, authors=authors, date_published=published, date_modified=modified)


@frozen(eq=False)
class Front:
    """What the lines above the talk say, and which of them say it."""

    metadata: Metadata
    lines: frozenset[int]
    """The numbers of the blocks that are front matter."""


LONGEST_HEADLINE = 220
SHORTEST_HEADLINE = 8
LONGEST_KICKER = 40
LONGEST_STANDFIRST = 600
MAY_BE_HEADLINES = frozenset({"none", "navigation", "bio", "related", "byline"})
"""Kinds of line that a headline may be taken for, because it holds a word of theirs."""
LOOKED_AT = 200
"""Blocks above the talk in which a headline is looked for, those nearest to the talk."""
FINAL = FULL_STOPS | COLONS | frozenset(",;；，、،؛")
"""What a headline hardly ends with."""
QUOTES = frozenset('"“„«»”‚‘「『')


def read(blocks: tuple[Block, ...], kinds: tuple[str, ...], known: Metadata, lexicon: Lexicon) -> Front:
    """What the blocks above the talk say about the article, beside what is `known` of it."""
    first = max(0, len(blocks) - LOOKED_AT)
    printed = _printings(blocks, known.headline)
    set_as_one = _chief(printed, blocks) if printed else _heading(blocks, kinds, first, known)
    headline = _headline(blocks, kinds, first, lexicon) if set_as_one is None else set_as_one
    lines = set(printed)
    metadata = known
    if headline is not None:
        lines.add(headline)
        metadata = evolve(metadata, headline=known.headline or _bare(blocks[headline].text))
        kicker = _kicker(headline, blocks, kinds)
        if kicker is not None:
            lines.add(kicker)
            metadata = evolve(metadata, kicker=known.kicker or _bare(blocks[kicker].text))
    below = headline or first
    for i in (*range(below, len(blocks)), *range(first, below)):  # above it stand today's date and other people's names
        if i not in lines and (signature := _signature(blocks[i], kinds[i], metadata, lexicon)):
            lines.add(i)
            metadata = _with(metadata, blocks[i].text, *signature)
    standfirst = _standfirst(headline, blocks, kinds, lines, known)
    if standfirst:
        lines.update(standfirst)
        words = " ".join(folded(blocks[i].text) for i in standfirst)
        metadata = evolve(metadata, standfirst=metadata.standfirst or words)
    return Front(metadata, frozenset(lines))


def signed(text: str, known: Metadata, lexicon: Lexicon) -> Metadata | None:
    """What is known, with the byline that the line is; None where it is none."""
    found = byline_of(text, lexicon)
    return _with(known, text, found, None) if found else None


def _printings(blocks: tuple[Block, ...], headline: str | None) -> list[int]:
    """The blocks that print the headline, or the headline with its kicker."""
    known = letters(headline or "")
    if not known:
        return []
    longest = len(headline or "") + LONGEST_KICKER
    return [i for i, block in enumerate(blocks) if len(block.text) <= longest and _prints(block, known)]


def _prints(block: Block, headline: str) -> bool:
    words = letters(block.text)
    return words == headline or (block.frame.level > 0 and words.endswith(headline))


def _chief(printed: list[int], blocks: tuple[Block, ...]) -> int:
    """The print that stands at the head of the article, not in a list or a bar: the first of the highest headings."""
    return max(printed, key=lambda i: (-(blocks[i].frame.level or 9), i))


ELSEWHERE = frozenset({"quote", "~quote", "~comments", "~related", "~navigation", "navigation", "~footer", "footer"})
"""Where other people are named than the article's authors."""


def _signature(block: Block, kind: str, known: Metadata, lexicon: Lexicon) -> tuple[Byline | None, str | None] | None:
    """The byline and the date that a block is; None where it is neither."""
    by = byline_of(block.text, lexicon) if kind in {"byline", "none", "date", "credit"} else None
    if not by and "~author" in block.frame.traits and ELSEWHERE.isdisjoint(block.frame.traits):
        by = framed_byline(block, known.authors, lexicon) or (_own_byline(block) if kind == "none" else None)
    dated = iso(block.text, lexicon.code) if kind in {"date", "byline"} else None
    return (by, dated) if by or dated or kind == "date" else None


def _own_byline(block: Block) -> Byline | None:
    """The byline that a short line is by its own element's name, though it tells in words who asks whom."""
    around = block.frame.around
    own = around is None or "~author" not in around.traits
    return Byline(folded(block.text), ()) if own and len(block.text) <= LONGEST_BYLINE else None


def _with(known: Metadata, text: str, found: Byline | None, dated: str | None) -> Metadata:
    """What is known, with byline and date where none was known."""
    if found:
        more = found.authors and {author.name for author in found.authors} > {author.name for author in known.authors}
        known = evolve(known, byline=known.byline or found.words, authors=found.authors if more else known.authors)
    if dated and not known.date_published:
        known = evolve(known, date_published=dated, date_published_raw=folded(text))
    return known


LIKELY = 1.5
"""From this score on a line is taken for the headline."""
GOOD = 3.0
"""From this score on a line may be the headline whose standfirst follows it."""
MOST_WORDS_COUNTED = 6
LONG = 140
"""Characters from which a line is long for a headline."""
LONGEST_QUOTED = 120
"""Characters of a headline that is a quotation as a whole; pull quotes are longer."""
PARAGRAPH = 100
"""Characters from which the next line is a paragraph."""
LISTED = frozenset("·|•\n")
"""What parts the entries of a menu in one line."""
POINTS = frozenset("-+*>")
"""What entries of lists begin with."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _heading(blocks: tuple[Block, ...], kinds: tuple[str, ...], first: int, known: Metadata) -> int | None:
    """The number of the first of the highest headings, where nothing else tells the headline."""
    if known.headline:
        return None
    found = (i for i in range(first, len(blocks)) if blocks[i].frame.level and kinds[i] in MAY_BE_HEADLINES)
    short = (i for i in found if len(blocks[i].text) <= LONGEST_HEADLINE)
    return min(short, key=lambda i: blocks[i].frame.level, default=None)


def _headline(blocks: tuple[Block, ...], kinds: tuple[str, ...], first: int, lexicon: Lexicon) -> int | None:
    """The number of the block that is most like a headline; the first of equals."""
    scores = {i: _like_headline(i, blocks, kinds, lexicon) for i in range(first, len(blocks))}
    below = {i for i in scores if max(scores.get(i - 1, 0), scores.get(i - 2, 0)) >= GOOD and blocks[i].text[0] != "#"}
    likely = {i: score - (i in below) for i, score in scores.items() if score - (i in below) >= LIKELY}
    return max(likely, key=likely.__getitem__, default=None)


def _like_headline(i: int, blocks: tuple[Block, ...], kinds: tuple[str, ...], lexicon: Lexicon) -> float:
    """How much a line is like a headline; the weights were set on annotated pages."""
    text = blocks[i].text
    if not SHORTEST_HEADLINE <= len(text) <= LONGEST_HEADLINE or kinds[i] not in MAY_BE_HEADLINES:
        return 0.0
    if text[0] == "#":
        return 8.0 - text.index(" ") if " " in text[:8] else 0.0
    words = text.count(" ") + 1 if lexicon.spaced else len(text) / 3
    if words < 3 or text[-1] in FINAL or (kinds[i] == "byline" and byline_of(text, lexicon)):
        return 0.0
    follows = i + 1 < len(blocks) and (kinds[i + 1] in {"byline", "date"} or len(blocks[i + 1].text) > PARAGRAPH)
    score = 0.3 * min(words, MOST_WORDS_COUNTED) + (follows or _is_over_prose(i, blocks)) + _quoted(text)
    score += 0.5 * (": " in text)
    score -= 2 * (len(text) > LONG) + 2 * (not LISTED.isdisjoint(text)) + 1.5 * (text[0] in POINTS)
    if YEAR.search(text):
        score -= 1.5
    if score >= 1:
        lower = text.lower()
        score += 0.5 * any(word in lower for word in lexicon.front_matter.interview)
    return score


def _is_over_prose(i: int, blocks: tuple[Block, ...]) -> bool:
    """Whether a line is a text's first, and the next is longer and a sentence."""
    below = blocks[i + 1].text if i == 0 and len(blocks) > 1 else ""
    return len(below) > len(blocks[i].text) and below[-1] in FULL_STOPS


def _quoted(text: str) -> float:
    """How much its quotation marks make a line a headline."""
    if text[0] in QUOTES and text[-1] in QUOTES:
        return 2.0 if len(text) <= LONGEST_QUOTED else 0.0
    return 0.0 if QUOTES.isdisjoint(text) else 1.0


def _bare(text: str) -> str:
    return folded(text.strip("#*_ \t\r\n")) or folded(text)


def _kicker(headline: int, blocks: tuple[Block, ...], kinds: tuple[str, ...]) -> int | None:
    """The number of the short line right above the headline, where it is no entry of a menu."""
    if not headline or len(blocks[headline - 1].text) > LONGEST_KICKER or kinds[headline - 1] != "none":
        return None
    words = blocks[headline - 1].text
    if "~kicker" in blocks[headline - 1].frame.traits:
        return headline - 1
    above = blocks[headline - 2].text if headline > 1 else ""
    return None if (above and len(above) <= LONGEST_KICKER) or words[-1] in FINAL else headline - 1


NEAR = 4
"""Blocks below the headline among which a standfirst begins."""
MOST_PARAGRAPHS = 3
"""Paragraphs of a standfirst; where more stand in one frame, its name lies."""


def _standfirst(
    headline: int | None, blocks: tuple[Block, ...], kinds: tuple[str, ...], lines: set[int], known: Metadata
) -> tuple[int, ...]:
    """The blocks that are known to be the standfirst, are set as one, or stand between a headline and the byline."""
    if printed := _printings(blocks, known.standfirst):
        return tuple(printed)
    if headline is None:
        return ()
    if framed := _framed_standfirst(headline, blocks, lines):
        return framed
    i = headline + 1
    if i + 1 < len(blocks) and i not in lines and i + 1 in lines and kinds[i] in {"none", "bio"}:
        return (i,) if len(blocks[i].text) <= LONGEST_STANDFIRST else ()
    return ()


def _framed_standfirst(headline: int, blocks: tuple[Block, ...], lines: set[int]) -> tuple[int, ...]:
    """The paragraphs below the headline that are set in a frame of their own with the name of a standfirst."""
    below = range(headline + 1, min(headline + 1 + NEAR + MOST_PARAGRAPHS, len(blocks)))
    framed = [i for i in below if "~standfirst" in blocks[i].frame.traits and i not in lines]
    if not framed or framed[0] > headline + NEAR or len(framed) > MOST_PARAGRAPHS:
        return ()
    lies = "~standfirst" in blocks[headline].frame.traits or max(len(blocks[i].text) for i in framed) < PARAGRAPH // 2
    return () if lies else tuple(i for i in framed if len(blocks[i].text) <= LONGEST_STANDFIRST)
