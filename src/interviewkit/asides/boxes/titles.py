"""Titles of question boxes stand over them, over whole pages of them, or in a page's head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from interviewkit.asides.boxes.openings import LINES, LINKED, asks
from interviewkit.asides.furniture import FRAMED
from interviewkit.lexicon import Lexicon, codes, of_language
from interviewkit.page import UNFRAMED, Block, Frame
from interviewkit.script import SENTENCE_ENDS

LONGEST = 120
"""Characters of a box's title."""
UNMARKED = 2
"""The level of a title that is no heading."""
CHROME = FRAMED | {"dialog", "~sidebar"}
"""Where sites fold up their own affairs."""
MISUSED = frozenset({"form"})
"""Elements in which some pages stand as a whole."""
PARTS = re.compile(r"\s[-–—|]\s|[:：|(（]")
EDGES = " \t#*_»«„“”\"'()（）[]【】" + "".join(sorted(SENTENCE_ENDS))


def titled(blocks: tuple[Block, ...], headline: str, lexicon: Lexicon) -> dict[int, str]:
    """What kind of title stands over a block, by the block's number: `page`, `clear` or `vague`.

    `page` is a clear title that stands over all of a page.
    """
    over_all = WHOLE.get(kind_of(headline), kind_of(headline))
    everywhere = dict.fromkeys(range(len(blocks)), over_all) if over_all else {}
    return dict(_sections(blocks, lexicon)) | everywhere


WHOLE = {"clear": "page"}


def title_kind(block: Block, lexicon: Lexicon) -> str:
    """`clear` where the block is the title of question boxes, `vague` where it may be an interview's too, or empty."""
    text, frame = block.text, block.frame
    if len(text) > LONGEST:
        return ""
    is_marked = frame.level or block.runs or "~title" in frame.traits
    if not is_marked and text.lower().strip(EDGES) not in lexicon.boxes.titles:
        return ""
    if block.linked >= LINKED or not CHROME.isdisjoint(frame.traits - MISUSED):
        return ""
    return kind_of(text)


def stands_over(block: Block, lexicon: Lexicon) -> bool:
    """Whether the block may be the own title of a box that begins behind it."""
    level = block.frame.level
    return level != 1 and len(block.text) <= LONGEST and bool(level or title_kind(block, lexicon))


def kind_of(title: str) -> str:
    """`clear`, `vague` or empty, by the words alone.

    >>> kind_of("Rund ums Boot: die wichtigsten Fragen")
    'clear'
    """
    clear, vague = _patterns()
    parts = [part.strip(EDGES) for part in PARTS.split(title.lower())]
    if any(map(clear.search, parts)):
        return "clear"
    return "vague" if any(map(vague.search, parts)) else ""


def _sections(blocks: tuple[Block, ...], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The blocks under titles, and the kind of title they stand under."""
    over, depth, room = "", 0, UNFRAMED
    for i, block in enumerate(blocks):
        if kind := title_kind(block, lexicon):
            depth = block.frame.level or UNMARKED
            over = WHOLE.get(kind, kind) if depth == 1 else kind
            room = _room(block, blocks[i + 1]) if i + 1 < len(blocks) else block.frame
        elif over and (_ends_section(block, depth, lexicon) or not _stands_in(block.frame, room)):
            over = ""
        elif over:
            yield i, over


def _room(title: Block, following: Block) -> Frame:
    """The frame in which a title counts: the innermost that can hold it and what follows; a headline's is the page."""
    outwards = [*_outwards(title.frame)]
    if title.frame.level == 1:
        return outwards[-1]
    around = set(_outwards(following.frame))
    return next((frame for frame in outwards if frame in around and frame.tag not in LINES), outwards[-1])


def _stands_in(frame: Frame, room: Frame) -> bool:
    return any(one is room for one in _outwards(frame))


def _outwards(frame: Frame | None) -> Iterator[Frame]:
    """The frame and all that stand around it, the innermost first."""
    while frame:
        yield frame
        frame = frame.around


def _ends_section(block: Block, depth: int, lexicon: Lexicon) -> bool:
    level = block.frame.level
    return level == 1 or (0 < level <= depth and not asks(block.text, lexicon))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a part of a clear title begins or ends with, and of a vague one, in any language.

    A short page may be told to be in another language than it is; what its box is called tells all the same.
    """
    boxes = [of_language(code).boxes for code in codes()]
    vague = {title for words in boxes for title in words.shared}
    clear = {title for words in boxes for title in words.titles} - vague
    return _beginning_or_ending(clear), _beginning_or_ending(vague)


def _beginning_or_ending(titles: Iterable[str]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(titles, key=lambda title: (-len(title), title))))
    return re.compile(rf"^(?:{either})(?!{SPACED})|(?<!{SPACED})(?:{either})$")


SPACED = r"[^\W\u3040-\u30ff\u3400-\u9fff]"
"""A letter of a script that sets spaces between words."""
