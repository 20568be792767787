"""Front matter is what stands above an article: headline, kicker, standfirst, byline, dates, machine-readable heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrs import evolve, frozen

from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.lexicon import FOR_EVERYBODY, Lexicon, months, of_language
from interviewkit.model import Author, FurnitureKind, Metadata
from interviewkit.page import Block, Page
from interviewkit.passage import folded

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
        return Metadata(), Taken((), page.blocks)
    count, entries = _fenced(page) or _commented(page)
    if not count:
        return Metadata(), Taken((), page.blocks)
    head = page.text[page.blocks[0].start : page.blocks[count - 1].end]
    part = furniture(FurnitureKind.FRONT_MATTER, head, page.blocks[0].start)
    return _said_by(entries), Taken((part,), without(page.blocks, range(count)))


def _fenced(page: Page) -> tuple[int, dict[str, str]] | None:
    """How many blocks a head between fences fills, and its entries."""
    head = page.text[:LONGEST_HEAD].replace("\r\n", " \n")
    found = FENCED.match(head)
    if not found or not all(ENTRY.match(line) or GOES_ON.match(line) for line in found["body"].split("\n")):
        return None
    end = found.end()
    count = sum(block.start < end for block in page.blocks[:LONGEST_HEAD])
    if not any(map(ENTRY.match, found["body"].split("\n"))) or page.blocks[count - 1].end > end:
        return None
    entries = (ENTRY.match(line) for line in found["body"].split("\n"))
    return count, {entry["key"].strip().lower(): entry["value"] for entry in entries if entry}


def _commented(page: Page) -> tuple[int, dict[str, str]]:
    """How many blocks a head of hidden entries fills, and the entries."""
    entries: dict[str, str] = {}
    count = 0
    for block in page.blocks:
        if not block.text.startswith("[#]") or len(block.text) > LONGEST_HEAD:
            break
        count += 1
        if entry := COMMENTED.match(block.text):
            entries.setdefault(entry["key"].lower(), entry["value"])
    return count, entries


ADDRESS = re.compile(r"\s*<?https?://\S+")
QUOTED = re.compile(r"([\"'])(.*)\1$", re.DOTALL)


def _said_by(entries: dict[str, str]) -> Metadata:
    known: dict[str, str] = {}
    for key, value in entries.items():
        words = _unquoted(value)
        if key in KEYS and words and words[0] not in "[{|>":
            known.setdefault(KEYS[key], words)
    if "://" not in known.get("url", "://"):
        del known["url"]
    name = ADDRESS.sub("", known.get("byline", ""))
    authors = (Author(name=name, name_raw=known["byline"]),) if name else ()
    published = iso(known.get("date_published_raw", ""), "")
    modified = iso(known.pop("date_modified", ""), "")
    return Metadata(**known, authors=authors, date_published=published, date_modified=modified)


def _unquoted(value: str) -> str:
    quoted = QUOTED.match(value.strip())
    return folded((quoted[2] if quoted else value).strip())


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
LONGEST_BYLINE = 110
FARTHEST_WORD = 4
"""Characters of marks that may stand before a byline's first word."""
MAY_BE_HEADLINES = frozenset({"none", "navigation", "bio", "related", "byline"})
"""Kinds of line that a headline may be taken for, because it holds a word of theirs."""
LOOKED_AT = 200
"""Blocks above the talk in which a headline is looked for, those nearest to the talk."""
FINAL = frozenset(".。,;:；：，、")
"""What a headline hardly ends with."""
QUOTES = frozenset('"“„«»”‚‘「『')


def read(blocks: tuple[Block, ...], kinds: tuple[str, ...], known: Metadata, lexicon: Lexicon) -> Front:
    """What the blocks above the talk say about the article, beside what is `known` of it."""
    first = max(0, len(blocks) - LOOKED_AT)
    lines: set[int] = set()
    metadata = known
    headline = _headline(blocks, kinds, first, lexicon)
    if headline is not None:
        lines.add(headline)
        metadata = evolve(metadata, headline=known.headline or _bare(blocks[headline].text))
        kicker = _kicker(headline, blocks, kinds)
        if kicker:
            lines.add(headline - 1)
            metadata = evolve(metadata, kicker=kicker)
    for i in range(first, len(blocks)):
        found = _byline(blocks[i].text, lexicon) if kinds[i] in {"byline", "none", "date", "credit"} else None
        dated = iso(blocks[i].text, lexicon.code) if kinds[i] in {"date", "byline"} else None
        if i not in lines and (found or dated or kinds[i] == "date"):
            lines.add(i)
            metadata = _with(metadata, blocks[i].text, found, dated)
    standfirst = _standfirst(headline, blocks, kinds, lines) if headline is not None else None
    if standfirst is not None:
        lines.add(standfirst)
        metadata = evolve(metadata, standfirst=metadata.standfirst or folded(blocks[standfirst].text))
    return Front(metadata, frozenset(lines))


def signed(text: str, known: Metadata, lexicon: Lexicon) -> Metadata | None:
    """What is known, with the byline that the line is; None where it is none."""
    found = _byline(text, lexicon)
    return _with(known, text, found, None) if found else None


def _with(known: Metadata, text: str, found: Byline | None, dated: str | None) -> Metadata:
    """What is known, with byline and date where none was known."""
    if found and not known.authors:
        known = evolve(known, byline=known.byline or found.words, authors=found.authors)
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
    if words < 3 or text[-1] in FINAL or (kinds[i] == "byline" and _byline(text, lexicon)):
        return 0.0
    follows = i + 1 < len(blocks) and (kinds[i + 1] in {"byline", "date"} or len(blocks[i + 1].text) > PARAGRAPH)
    score = 0.3 * min(words, MOST_WORDS_COUNTED) + follows + _quoted(text) + 0.5 * (": " in text)
    score -= 2 * (len(text) > LONG) + 2 * (not LISTED.isdisjoint(text)) + 1.5 * (text[0] in POINTS)
    if YEAR.search(text):
        score -= 1.5
    if score >= 1:
        lower = text.lower()
        score += 0.5 * any(word in lower for word in lexicon.front_matter.interview)
    return score


def _quoted(text: str) -> float:
    """How much its quotation marks make a line a headline."""
    if text[0] in QUOTES and text[-1] in QUOTES:
        return 2.0 if len(text) <= LONGEST_QUOTED else 0.0
    return 0.0 if QUOTES.isdisjoint(text) else 1.0


def _bare(text: str) -> str:
    return folded(text.strip("#*_ \t\r\n")) or folded(text)


def _kicker(headline: int, blocks: tuple[Block, ...], kinds: tuple[str, ...]) -> str | None:
    """The short line right above the headline, where it is no entry of a menu."""
    if not headline or len(blocks[headline - 1].text) > LONGEST_KICKER or kinds[headline - 1] != "none":
        return None
    above = blocks[headline - 2].text if headline > 1 else ""
    words = blocks[headline - 1].text
    return None if above and len(above) <= LONGEST_KICKER else _bare(words) if words[-1] not in FINAL else None


def _standfirst(headline: int, blocks: tuple[Block, ...], kinds: tuple[str, ...], lines: set[int]) -> int | None:
    """The paragraph between a headline and the byline or date below it."""
    i = headline + 1
    if i + 1 < len(blocks) and i not in lines and i + 1 in lines and kinds[i] in {"none", "bio"}:
        return i if len(blocks[i].text) <= LONGEST_STANDFIRST else None
    return None


class Byline(NamedTuple):
    """Who wrote the article."""

    words: str
    """As printed."""
    authors: tuple[Author, ...]


PARTED = re.compile(r"\s*[:：=＝/／|｜・]\s*|\s+")
DATED = re.compile(r"\s*(?:[|•·–—,]\s*)?(?:\d.*|\b\w+ \d.*)$")
"""A date behind the names."""
WORD = re.compile(r"[^\W\d_]+")


def _byline(text: str, lexicon: Lexicon) -> Byline | None:
    if len(text) > LONGEST_BYLINE:
        return None
    first = WORD.search(text)
    if not first or first.start() > FARTHEST_WORD:
        return None
    for phrase in _by_first(lexicon).get(first[0].lower(), ()):
        if text[first.start() :].lower().startswith(phrase):
            rest = text[first.start() + len(phrase) :]
            parted = PARTED.match(rest)
            marked = parted and (not parted[0].isspace() or not _names_guests(phrase, lexicon))
            if (parted and marked) or phrase[-1] in ":：＝=/":
                authors = tuple(_authors(DATED.sub("", rest[parted.end() if parted else 0 :]), lexicon))
                return Byline(folded(text), authors) if authors else None
    return None


def _names_guests(phrase: str, lexicon: Lexicon) -> bool:
    """Whether the words stand before a guest's name as often as before a writer's: "Interview", "Entretien"."""
    words = lexicon.front_matter.interview
    return phrase in of_language(FOR_EVERYBODY).front_matter.interview or (
        phrase in words and any(longer.startswith(f"{phrase} ") for longer in words)
    )


def _authors(names: str, lexicon: Lexicon) -> Iterator[Author]:
    """The people of a byline; none where its words are no names."""
    joiners = "|".join(sorted(map(re.escape, lexicon.names.joiners)))
    parts = [part.strip(" .*_()[]") for part in re.split(rf"\s*[,;/&、・]\s*|\s+(?:{joiners})\s+", names)]
    if not parts or not all(_is_name(part, lexicon) for part in parts if part):
        return
    for part in filter(None, parts):
        words = [word for word in part.split() if word.lower().rstrip(".") not in lexicon.names.titles]
        yield Author(name=" ".join(words) or part, name_raw=part)


def _is_name(words: str, lexicon: Lexicon) -> bool:
    parts = words.split()
    if not 1 <= len(parts) <= 5 or words[-1] in "?!？！" or parts[0].lower() in lexicon.names.joiners:
        return False
    return all(not part[0].islower() or part in lexicon.names.particles for part in parts)


@cache
def _by_first(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for phrase in sorted(lexicon.front_matter.byline, key=lambda phrase: (-len(phrase), phrase)):
        if first := WORD.match(phrase):
            groups.setdefault(first[0], []).append(phrase)
    return {first: tuple(group) for first, group in groups.items()}


YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?!\d)")
YEAR_LAST = re.compile(r"\b(\d{1,2})(\s?[./-]\s?)(\d{1,2})\s?[./-]\s?((?:19|20)\d\d)\b")
TOKEN = re.compile(r"[^\W\d_]+|\d+")
MONTH_FIRST = frozenset({"en"})
"""Languages in which 3/4 may be the fourth of March."""


def iso(text: str, language: str) -> str | None:
    """The first date in the words as ISO 8601; None where there is none, or where day and month cannot be told apart.

    >>> iso("Berlin, 3. März 2021, 10:15 Uhr", "de")
    '2021-03-03'
    """
    if found := YEAR_FIRST.search(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := YEAR_LAST.search(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if second > 12:
            return _date(year, first, second)
        if first <= 12 and first != second and "/" in found[2] and language in MONTH_FIRST:
            return None
        return _date(year, second, first)
    return _in_words(TOKEN.findall(text.lower()))


def _in_words(tokens: list[str]) -> str | None:
    """The date whose month is a word."""
    for i, token in enumerate(tokens):
        month = months().get(token)
        if not month:
            continue
        near = tokens[max(0, i - 2) : i] + tokens[i + 1 : i + 5]
        year = next((int(t) for t in near if len(t) == 4 and t[:2] in {"19", "20"} and t.isdigit()), None)
        if not year:
            continue
        before = [t for t in tokens[max(0, i - 2) : i] if t.isdecimal() and len(t) <= 2]
        after = [t for t in tokens[i + 1 : i + 2] if t.isdecimal() and len(t) <= 2]
        day = int((before[-1:] or after or ["0"])[0])
        return _date(year, month, day) if day else f"{year:04}-{month:02}"
    return None


def _date(year: int, month: int, day: int) -> str | None:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None
