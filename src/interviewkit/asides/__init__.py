"""Asides are what stands on a page outside the conversation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import partial

from attrs import evolve, frozen

from interviewkit.asides import (
    boxes,
    bylines,
    captions,
    credits,
    faq,
    front_matter,
    furniture,
    narration,
    notes,
    page_numbers,
    pictures,
    related,
    site,
)
from interviewkit.asides.headings import heading_of, is_bare, is_crosshead
from interviewkit.asides.pull_quotes import PullQuotes
from interviewkit.asides.repeats import again, framed
from interviewkit.asides.rest import Rest
from interviewkit.asides.taken import Taken, without
from interviewkit.asides.taken import furniture as taken_as
from interviewkit.lexicon import Lexicon
from interviewkit.model import Caption, FurnitureKind, Heading, Metadata, NarrationKind, NoteKind, Part
from interviewkit.page import UNFRAMED, Block, Page
from interviewkit.passage import Span, folded
from interviewkit.profile import NO_PROFILE, Profile

FURNITURE = {
    "navigation": FurnitureKind.NAVIGATION,
    "address": FurnitureKind.NAVIGATION,
    "share": FurnitureKind.SHARE,
    "newsletter": FurnitureKind.NEWSLETTER,
    "related": FurnitureKind.RELATED,
    "adverts": FurnitureKind.ADVERT,
    "cookies": FurnitureKind.COOKIES,
    "comments": FurnitureKind.COMMENTS,
    "rule": FurnitureKind.RULE,
    "date": FurnitureKind.FRONT_MATTER,
    "byline": FurnitureKind.FRONT_MATTER,
}
"""What kinds of line are furniture."""
CAPTIONED = frozenset({"none", "credit", "address", "date"})
"""What kinds of line may be a caption."""
FOOTNOTE = NoteKind.FOOTNOTE.value
MENU = 3
"""So many short lines in a row are a menu, not crossheads."""


@frozen(kw_only=True)
class SetAside:
    """What certainly is no talk."""

    parts: tuple[Part, ...]
    metadata: Metadata
    """What a machine-readable head says."""


@frozen(kw_only=True)
class Told:
    """What the rest of a page is."""

    parts: tuple[Part, ...]
    """Everything but furniture, in reading order."""
    furniture: tuple[tuple[FurnitureKind, int, int], ...]
    """Kind, start and end; no objects yet, because neighbours may still become one."""
    metadata: Metadata


def set_aside(page: Page, lexicon: Lexicon, profile: Profile = NO_PROFILE) -> tuple[SetAside, Page]:
    """What certainly is no talk, and the page without it; where the page tells its voices, all they say is talk."""
    if page.voices:
        return SetAside(parts=(), metadata=page.metadata), page
    told, head = front_matter.heads(page)
    own = site.take(head.blocks, profile)
    footed = notes.take(own.blocks)
    ends = partial(is_furniture, lexicon=lexicon)
    if page.framed:
        leading = related.take(footed.blocks, lexicon)
        footed = Taken(footed.parts + leading.parts, leading.blocks)
        pictured = pictures.take(page.pictures, footed.blocks, lexicon)
        once = _once(pictured.blocks)
        boxed = boxes.take(evolve(page, blocks=once.blocks), lexicon, ends)
    else:
        numbered = page_numbers.take(page.text, footed.blocks)
        footed = Taken(footed.parts + numbered.parts, numbered.blocks)
        once = _once(footed.blocks)
        pictured = captions.take(once.blocks, lexicon)
        boxed = faq.take(pictured.blocks, lexicon, ends)
    parts = head.parts + own.parts + footed.parts + pictured.parts + once.parts + boxed.parts
    aside = SetAside(parts=parts, metadata=_named(told, lexicon))
    return aside, (page if boxed.blocks is page.blocks else evolve(page, blocks=boxed.blocks))


def _named(told: Metadata, lexicon: Lexicon) -> Metadata:
    """The metadata with the authors' names alone, each author once."""
    people = (author for printed in told.authors for author in bylines.people_of(printed.name_raw, lexicon))
    return evolve(told, authors=tuple({author.name: author for author in people}.values()))


def _once(blocks: tuple[Block, ...]) -> Taken:
    """Each paragraph once: what a scraper printed a second time, run together, is nobody's words."""
    frames = framed(blocks) | again(blocks)
    parts = (taken_as(FurnitureKind.UNKNOWN, blocks[i].text, blocks[i].start) for i in sorted(frames))
    return Taken(tuple(parts), without(blocks, frames))


def is_furniture(text: str, lexicon: Lexicon) -> bool:
    """Whether the line is clearly what the site says about itself."""
    return furniture.kind_of(text, lexicon) in FURNITURE


def tell_apart(rest: Rest, known: Metadata, lexicon: Lexicon) -> Told:
    """What each block is that nobody has claimed."""
    kinds = tuple([furniture.kind_of(block.text, lexicon) for block in rest.blocks])
    count = sum(block.start < rest.first for block in rest.blocks)
    front = front_matter.read(rest.blocks[:count], kinds[:count], known, lexicon)
    parts: list[Part] = []
    pieces: list[tuple[FurnitureKind, int, int]] = []
    metadata = front.metadata
    for i, part in _parts(rest, kinds, front.lines, lexicon):
        if isinstance(part, FurnitureKind):
            block = rest.blocks[i]
            pieces.append((part, block.start, block.end))
            if part is FurnitureKind.FRONT_MATTER and i >= count:
                metadata = front_matter.signed(block.text, metadata, lexicon) or metadata
        else:
            parts.append(part)
            if isinstance(part, Heading) and part.span.start > rest.blocks[i].start:
                pieces.append((FurnitureKind.CONTROL, rest.blocks[i].start, _end_of_marks(rest.blocks[i], part)))
    return Told(parts=tuple(parts), furniture=tuple(pieces), metadata=metadata)


OTHER_PAGES = frozenset({"navigation", "~navigation", "~related", "~comments"})
"""What frames are whose words are about other pages, or other people's."""


def elsewhere(page: Page, told: Told, talk: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where words stand that are about other pages; `talk` is where turns begin.

    Names lie: where turns stand in a frame of some kind, that kind means nothing on this page.
    """
    starts = [block.start for block in page.blocks]
    lies = frozenset[str]().union(*(page.blocks[bisect_right(starts, at) - 1].frame.traits for at in talk))
    foreign = OTHER_PAGES - lies
    yield from ((block.start, block.end) for block in page.blocks if not foreign.isdisjoint(block.frame.traits))
    yield from ((start, end) for kind, start, end in told.furniture if kind is FurnitureKind.COMMENTS)


def _end_of_marks(block: Block, heading: Heading) -> int:
    """Where the marks end that stand before a crosshead's words."""
    return block.start + len(block.text[: heading.span.start - block.start].rstrip())


def _parts(
    rest: Rest, kinds: tuple[str, ...], front: frozenset[int], lexicon: Lexicon
) -> Iterator[tuple[int, Part | FurnitureKind]]:
    """For each block what it is; a caption comes with its credit."""
    quotes = PullQuotes(rest)
    blocks, skip, footnotes = rest.blocks, -1, False
    for i, block in enumerate(blocks):
        if i <= skip:
            continue
        kind = kinds[i]
        if i in front:
            yield i, FurnitureKind.FRONT_MATTER
            continue
        if kind == "comments" and block.start >= rest.last and furniture.opens_comments(block.text, lexicon):
            yield from ((k, FurnitureKind.COMMENTS) for k in range(i, len(blocks)))
            return
        if captioned := _caption(i, rest, kinds, lexicon):
            caption, skip = captioned
            yield i, caption
            continue
        footnotes = footnotes or (kind == FOOTNOTE and block.start >= rest.last)
        if (kind != "none" or len(block.text) <= furniture.SHORT) and (told := _furniture(block.text, kind, lexicon)):
            yield i, told
        elif note := _note(block, kind, rest, footnotes=footnotes):
            yield i, note
        elif kind == "none" and (quote := quotes.of(block)):
            yield i, quote
        else:
            yield i, _words(i, rest, kinds)


def _furniture(text: str, kind: str, lexicon: Lexicon) -> FurnitureKind | None:
    if furniture.is_page_number(text):
        return FurnitureKind.PAGE_NUMBER
    if furniture.is_control(text, lexicon):
        return FurnitureKind.CONTROL
    found = FURNITURE.get(kind)
    return None if found and furniture.is_sentence(text, kind) else found


def _note(block: Block, kind: str, rest: Rest, *, footnotes: bool) -> Part | None:
    if footnotes and (note := notes.footnote_of(block)):
        return note
    return None if kind == "none" else notes.note_of(block, kind, above=block.start < rest.first)


def _caption(i: int, rest: Rest, kinds: tuple[str, ...], lexicon: Lexicon) -> tuple[Caption, int] | None:
    """The block as a caption, and the number of the last block it fills: its own, or the credit's behind it."""
    block, following = rest.blocks[i], rest.followed[i]
    if kinds[i] not in CAPTIONED or block.frame is not UNFRAMED:
        return None
    if following in rest.credited and captions.stands_over(block, following, rest.text, lexicon):
        return evolve(rest.credited[following], text=folded(block.text), spans=(Span(block.start, block.end),)), i
    if (kinds[i] == "credit" or credits.has_mark(block.text)) and (credit := credits.credit_of(block.text, lexicon)):
        return captions.captioned(block, credit), i
    if i + 1 < len(kinds) and kinds[i + 1] == "credit" and following == rest.blocks[i + 1].start:
        credit = credits.credit_of(rest.blocks[i + 1].text, lexicon)
        if credit and not credit.start and captions.stands_over(block, following, rest.text, lexicon):
            return captions.joined(block, rest.blocks[i + 1], credit), i + 1
    return None


def _words(i: int, rest: Rest, kinds: tuple[str, ...]) -> Part | FurnitureKind:
    """The block as a crosshead, the writer's words, or nothing that anybody knows."""
    block = rest.blocks[i]
    between = rest.first <= block.start < rest.last
    if (between and not _in_menu(i, rest, kinds)) or block.text[0] == "#" or is_bare(block):
        heading = heading_of(block)
        if heading:
            return heading
    if narration.is_told(block.text):
        return narration.narration_of(block, _where(block, rest))
    return FurnitureKind.UNKNOWN


def _in_menu(i: int, rest: Rest, kinds: tuple[str, ...]) -> bool:
    """Whether the block is one of several short lines in a row."""
    first = last = i
    while first > 0 and i - first < MENU and _follows(first - 1, rest) and is_crosshead(rest.blocks[first - 1].text):
        first -= 1
    while (
        last + 1 < len(kinds) and last - i < MENU and _follows(last, rest) and is_crosshead(rest.blocks[last + 1].text)
    ):
        last += 1
    return last - first + 1 >= MENU


def _follows(i: int, rest: Rest) -> bool:
    """Whether nothing stands between the block and the next of the rest."""
    return rest.followed[i] == rest.blocks[i + 1].start


def _where(block: Block, rest: Rest) -> NarrationKind:
    if block.start < rest.first:
        return NarrationKind.INTRO
    return NarrationKind.BETWEEN if block.start < rest.last else NarrationKind.OUTRO
