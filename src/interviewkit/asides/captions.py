"""Captions stand under pictures, with a credit behind them or an enlarge control before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from interviewkit.asides.controls import end_of_control
from interviewkit.asides.credits import (
    FINAL,
    FIRST,
    LONGEST,
    Credit,
    credit_of,
    has_mark,
    labelled,
    signed,
    trailing,
)
from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.lexicon import Lexicon
from interviewkit.model import Caption, FurnitureKind, Part
from interviewkit.page import Block
from interviewkit.passage import Span, folded
from interviewkit.script import COLONS

SHORTEST_WITHOUT, LONGEST_WITHOUT = 12, 220
"""Characters of a caption that no credit in its own line tells."""
SIGNS = frozenset("©(ⓒ[（*_")


def take(blocks: tuple[Block, ...], lexicon: Lexicon) -> Taken:
    """The captions that are certainly none of the talk, and what is left."""
    seen, controls = _seen(blocks, lexicon)
    credits = _believed(seen)
    if not credits and not controls:
        return Taken((), blocks)
    finder = _Finder(blocks, credits, controls, lexicon)
    parts = tuple(finder.parts())
    return Taken(parts, without(blocks, finder.filled))


def captioned(block: Block, credit: Credit) -> Caption:
    """The block as a caption, split where its credit begins."""
    end = len(block.text[: credit.start].rstrip())
    return joined(Block(block.text[:end], block.start, block.gap) if end else None, block, credit)


def joined(words: Block | None, block: Block, credit: Credit) -> Caption:
    """The words, if any, with the credit that a block holds."""
    return Caption(
        text=folded(words.text) if words else "",
        credit=credit.value,
        credit_kind=credit.kind,
        spans=(Span(words.start, words.end),) if words else (),
        credit_span=Span(block.start + credit.start, block.end),
    )


def stands_over(block: Block, credit: int, text: str, lexicon: Lexicon) -> bool:
    """Whether the block is the caption of the credit that begins at a place of the text, by its shape."""
    words = block.text
    if len(words) > LONGEST_WITHOUT or not _tells(words, lexicon):
        return False
    return words[-1] not in FINAL or (block.gap > 0 and text.count("\n", block.end, credit) == 1)


def _seen(blocks: tuple[Block, ...], lexicon: Lexicon) -> tuple[dict[int, Credit | str], dict[int, int]]:
    """By the blocks' numbers: the credits, or the credit words that only open a speech; and where controls end."""
    credits: dict[int, Credit | str] = {}
    controls: dict[int, int] = {}
    for i, (text, *_) in enumerate(blocks):
        if text[0] in SIGNS and (sign := signed(text, lexicon)):
            credits[i] = sign
        elif first := FIRST.match(text):
            word = first[1].lower()
            if word in lexicon.credit_phrases and (credit := labelled(text, first.start(1), lexicon)):
                credits[i] = credit
            if place := end_of_control(text, word, lexicon):
                controls[i] = place
        if i not in credits and len(text) <= LONGEST and has_mark(text) and (trail := trailing(text, lexicon)):
            credits[i] = trail
    return credits, controls


def _tells(words: str, lexicon: Lexicon) -> bool:
    """Whether the words may be a caption's: no question, no byline, no button."""
    if lexicon.asks_within(words) or words[-1] in COLONS:
        return False
    first = FIRST.match(words)
    signed = first and first[1].lower() in lexicon.front_matter.byline
    lower = words.lower()
    return not signed and lower not in lexicon.boxes.toggles and lower not in lexicon.captions.enlarge


def _believed(found: dict[int, Credit | str]) -> dict[int, Credit]:
    """The credits whose word names no speaker: most lines it opens are nothing but a short name."""
    spoken = Counter(word for word in found.values() if isinstance(word, str))
    return {i: credit for i, credit in found.items() if isinstance(credit, Credit) and credit.word not in spoken}


class _Finder:
    """Puts controls, words and credits together, picture by picture."""

    def __init__(
        self, blocks: tuple[Block, ...], credits: dict[int, Credit], controls: dict[int, int], lexicon: Lexicon
    ) -> None:
        self.blocks = blocks
        self.credits = credits
        self.controls = controls
        self.lexicon = lexicon
        self.filled: set[int] = set()

    def parts(self) -> Iterator[Part]:
        """Captions, credits alone and controls, in no order."""
        ordered = any(self._words_before_credit(i) for i in self.controls)
        for i in sorted({*self.credits, *self.controls}):
            if i in self.filled:
                continue
            if i in self.controls:
                yield from self._controlled(i, ordered)
            else:
                yield from self._credited(i)

    def _controlled(self, i: int, ordered: bool) -> Iterator[Part]:
        """What an enlarge control stands before."""
        block, place = self.blocks[i], self.controls[i]
        self.filled.add(i)
        yield furniture(FurnitureKind.CONTROL, block.text[:place], block.start)
        if place < len(block.text):
            yield from self._words(Block(block.text[place:], block.start + place, 0), i, i + 1)
        elif self._after_picture(i):
            return
        elif self._is_caption(i + 1, ordered):
            self.filled.add(i + 1)
            yield from self._words(self.blocks[i + 1], i + 1, i + 2)
        elif self._is_credit(i + 1):
            self.filled.add(i + 1)
            yield joined(None, self.blocks[i + 1], self.credits[i + 1])

    def _words(self, words: Block, i: int, behind: int) -> Iterator[Part]:
        """A caption's words with the credit they end with, or that follows them."""
        credit = credit_of(words.text, self.lexicon)
        if credit:
            yield captioned(words, credit)
        elif self._is_credit(behind):
            self.filled.add(behind)
            yield joined(words, self.blocks[behind], self.credits[behind])
        else:
            yield Caption(text=folded(words.text), spans=(Span(words.start, words.end),))

    def _credited(self, i: int) -> Iterator[Part]:
        """What a credit stands behind: words in its own line, a line right above it, or nothing."""
        block, credit = self.blocks[i], self.credits[i]
        if credit.start:
            if self._speaks(block.text[: credit.start]):
                return
            yield captioned(block, credit)
        elif self._is_under_words(i):
            self.filled.add(i - 1)
            yield joined(self.blocks[i - 1], block, credit)
        else:
            yield joined(None, block, credit)
        self.filled.add(i)

    def _after_picture(self, i: int) -> bool:
        """Whether the control stands behind the credit of its picture, not before the caption of the next."""
        return i - 1 in self.credits and not self._words_before_credit(i)

    def _words_before_credit(self, i: int) -> bool:
        return self._is_credit(i + 2) and self._may_be_caption(i + 1)

    def _is_credit(self, i: int) -> bool:
        return i in self.credits and i not in self.filled and not self.credits[i].start

    def _is_caption(self, i: int, ordered: bool) -> bool:
        """Whether the block is the caption of a control before it: by its credit, its shape, or the gap behind it."""
        if not self._may_be_caption(i):
            return False
        if i in self.credits or self._words_before_credit(i - 1):
            return True
        text = self.blocks[i].text
        if not SHORTEST_WITHOUT <= len(text) <= LONGEST_WITHOUT:
            return False
        wide = i + 1 >= len(self.blocks) or self.blocks[i + 1].gap > self.blocks[i].gap
        return text[-1] not in FINAL or (ordered and wide)

    def _may_be_caption(self, i: int) -> bool:
        if i >= len(self.blocks) or i in self.filled or i in self.controls or self._is_credit(i):
            return False
        text = self.blocks[i].text
        return len(text) <= LONGEST and _tells(text, self.lexicon)

    def _is_under_words(self, i: int) -> bool:
        """Whether the line above stands closer to the credit than to what is above it."""
        if i < 1 or not self._may_be_caption(i - 1) or self.blocks[i - 1].gap <= self.blocks[i].gap:
            return False
        text = self.blocks[i - 1].text
        above = i < 2 or self.blocks[i - 1].gap > 0
        return above and len(text) <= LONGEST_WITHOUT and not self._speaks(text)

    def _speaks(self, words: str) -> bool:
        """Whether the words ask, or speak of the one who says them, as captions hardly do."""
        return self.lexicon.asks_within(words) or not self.lexicon.wording.i.isdisjoint(words.lower().split())
