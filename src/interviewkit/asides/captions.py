"""Captions stand under pictures, with a credit behind them or an enlarge control before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from attrs import frozen

from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.lexicon import Lexicon
from interviewkit.model import Caption, CreditKind, FurnitureKind, Part
from interviewkit.page import Block
from interviewkit.passage import Span, folded

LONGEST = 400
"""Characters that a caption and its credit have together at most."""
LONGEST_CREDIT = 90
"""Characters of a credit's value."""
SHORTEST_WITHOUT, LONGEST_WITHOUT = 12, 220
"""Characters of a caption that no credit in its own line tells."""
MOST_WORDS = 10
"""Words of a credit's value."""
MOST_STOPS = 2
"""Full stops within a credit's value, behind initials and abbreviations."""
MOST_SIGNS = 30
"""Characters of a credit's value in a script without capitals."""
ASKS = re.compile(r"[?？؟]")
FINAL = frozenset(".!?…。！？؟:：")
"""What ends a sentence or a label; a caption that only its control tells has none of these at its end."""
EDGES = " \t\r\n.:!>»›*_|[]()（）【】-–—+"
"""What stands around a control's words."""
WORD = re.compile(r"[^\W\d_]+")
FIRST = re.compile(r"[(\[（【*_\s]*([^\W\d_]+)")
SEPARATOR = re.compile(r"\s{0,3}[:：/／=＝|｜©]\s*")
SIGNS = frozenset("©(ⓒ[（*_")
SIGN = re.compile(r"[(\[（*_]*\s*(?:©|\(c\)|ⓒ)\s*", re.IGNORECASE)
OF_THE_SITE = re.compile(r"\b(?:19|20)\d\d\b|[·•]")
"""With a year, or a row of links, a copyright sign speaks of the whole site."""
AGENCY = re.compile(
    r"\b(?:dpa|afp|ap|epa|efe|apa|epd|kna|ansa|lusa|pap|tass|тасс|reuters|getty(?: images)?|imago|alamy|shutterstock"
    r"|istock(?:photo)?|keystone|picture[ -]alliance|unsplash|pixabay|pexels|adobe stock|flickr|wikimedia(?: commons)?"
    r")\b"
    r"|新华社|新華社|中新社|路透社|法新社|共同通信|時事通信|ロイター|アフロ|ゲッティ",
    re.IGNORECASE,
)
"""Houses that sell pictures all over the world."""
TRAIL = 120
"""Characters from a line's end within which a credit behind a caption begins."""
BEFORE_TRAIL = re.compile(r"(?:[.!…。」”\"»)]\s*|[(\[（【/|·•–—]\s*|\s{2,}|\n)$")
"""What parts a caption from the credit behind it."""


class Credit(NamedTuple):
    """Who made a picture, and where a line says so."""

    start: int
    """Code points from 0 in the block's text; the words before are the caption's."""
    value: str
    """The name alone."""
    word: str
    """The credit word, lower case; empty for a sign."""
    kind: CreditKind


@frozen(eq=False)
class Openings:
    """A lexicon's phrases by their first words."""

    credit: dict[str, tuple[str, ...]]
    enlarge: dict[str, tuple[str, ...]]
    fused: tuple[str, ...]
    """Enlarge controls of scripts without spaces, where no first word ends; empty for other scripts."""


def take(blocks: tuple[Block, ...], lexicon: Lexicon) -> Taken:
    """The captions that are certainly none of the talk, and what is left."""
    seen, controls = _seen(blocks, lexicon)
    credits = _believed(seen)
    if not credits and not controls:
        return Taken((), blocks)
    finder = _Finder(blocks, credits, controls, lexicon)
    parts = tuple(finder.parts())
    return Taken(parts, without(blocks, finder.filled))


def credit_of(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit that a line is, or has at its end."""
    if len(text) > LONGEST:
        return None
    return _opening(text, lexicon) or _trailing(text, lexicon)


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
    openings = _openings(lexicon)
    credits: dict[int, Credit | str] = {}
    controls: dict[int, int] = {}
    for i, (text, _, _) in enumerate(blocks):
        if text[0] in SIGNS and (signed := _signed(text, lexicon)):
            credits[i] = signed
        elif first := FIRST.match(text):
            word = first[1].lower()
            if word in openings.credit and (credit := _labelled(text, first.start(1), lexicon)):
                credits[i] = credit
            phrases = openings.enlarge.get(word) or openings.fused
            if phrases and (place := _control(text, phrases)):
                controls[i] = place
        if i not in credits and len(text) <= LONGEST and has_mark(text) and (trailing := _trailing(text, lexicon)):
            credits[i] = trailing
    return credits, controls


def _tells(words: str, lexicon: Lexicon) -> bool:
    """Whether the words may be a caption's: no question, no byline, no button."""
    if ASKS.search(words) or words[-1] in ":：":
        return False
    first = FIRST.match(words)
    signed = first and first[1].lower() in lexicon.front_matter.byline
    lower = words.lower()
    return not signed and lower not in lexicon.boxes.toggles and lower not in lexicon.captions.enlarge


def has_mark(text: str) -> bool:
    """Whether a colon or a copyright sign stands near the text's end."""
    tail = text[-TRAIL:]
    return ":" in tail or "©" in tail or "：" in tail


def _believed(found: dict[int, Credit | str]) -> dict[int, Credit]:
    """The credits whose word names no speaker: most lines it opens are nothing but a short name."""
    spoken = Counter(word for word in found.values() if isinstance(word, str))
    return {i: credit for i, credit in found.items() if isinstance(credit, Credit) and credit.word not in spoken}


def _opening(text: str, lexicon: Lexicon) -> Credit | None:
    first = FIRST.match(text)
    if first and first[1].lower() in _openings(lexicon).credit:
        credit = _labelled(text, first.start(1), lexicon)
        return credit if isinstance(credit, Credit) else None
    return _signed(text, lexicon)


def _labelled(text: str, place: int, lexicon: Lexicon) -> Credit | str | None:
    """What a line that opens with a credit word is: a credit, a speech of somebody so called (the word), or neither."""
    lower = text[place : place + LONGEST_CREDIT].lower()
    first = WORD.match(lower)
    for phrase in _openings(lexicon).credit.get(first[0], ()) if first else ():
        if not lower.startswith(phrase):
            continue
        separator = SEPARATOR.match(text, place + len(phrase)) or (
            SEPARATOR.match(text, place + len(phrase) - 1) if phrase[-1] in ":：/／=＝" else None
        )
        rest = text[separator.end() :] if separator else text[place + len(phrase) :]
        if not separator and (" " not in phrase or not rest[:1].isspace()):
            continue
        value = _value(rest)
        if _names(value, lexicon):
            return Credit(0, value, phrase, _kind(phrase, value, lexicon))
        return phrase if separator and (len(rest) > MOST_SIGNS or rest[-1:] in FINAL) else None
    return None


def _signed(text: str, lexicon: Lexicon) -> Credit | None:
    sign = SIGN.match(text)
    if not sign or len(text) > LONGEST_CREDIT or OF_THE_SITE.search(text):
        return None
    value = _value(text[sign.end() :])
    return Credit(0, value, "", _kind("", value, lexicon)) if _names(value, lexicon) else None


def _trailing(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit at the end of a caption's own line."""
    least = max(1, len(text) - TRAIL)
    at = max(text.rfind(":", least), text.rfind("：", least), text.rfind("©", least))
    if at < 1:
        return None
    if text[at] == "©":
        start, word, rest = at, "", text[at + 1 :]
        if OF_THE_SITE.search(rest):
            return None
    else:
        found = _word_before(text, at, lexicon)
        if not found:
            return None
        start, word = found
        rest = text[at + 1 :]
    before = text[:start]
    if not before.strip() or not (word == "" or BEFORE_TRAIL.search(before, max(0, start - 8))):
        return None
    value = _value(rest)
    if not _names(value, lexicon):
        return None
    while start and text[start - 1] in "([（【/|·•–— \t":
        start -= 1
    return Credit(start, value, word, _kind(word, value, lexicon)) if text[:start].strip() else None


def _word_before(text: str, at: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """The credit phrase of at most three words that ends at a colon, and where it begins."""
    head = text[max(0, at - 40) : at].rstrip()
    words = [*WORD.finditer(head)][-3:]
    for word in words:
        phrase = head[word.start() :].lower()
        if phrase in lexicon.captions.credit and not head[word.start()].islower():
            return max(0, at - 40) + word.start(), phrase
    return None


def _value(rest: str) -> str:
    """A credit's name, without brackets and marks around it."""
    return folded(rest.strip(" \t\r\n*_:：,;.|©")).strip("()[]（）【】 .")


def _names(value: str, lexicon: Lexicon) -> bool:
    """Whether the words could be a person, a house or a note like `private`: few, with capitals, no sentence."""
    if not value or len(value) > LONGEST_CREDIT or ASKS.search(value) or "!" in value or value.count(". ") > MOST_STOPS:
        return False
    words = value.split()
    if len(words) > MOST_WORDS:
        return False
    if not any(letter.isupper() or letter.islower() for letter in value):
        return len(value) <= MOST_SIGNS
    lower = value.lower()
    if lower in lexicon.captions.courtesy or any(phrase in lower for phrase in lexicon.captions.courtesy):
        return True
    if AGENCY.search(value):
        return True
    small = [word for word in words if word[0].islower() and word not in lexicon.names.particles]
    small = [word for word in small if word not in lexicon.names.joiners and "/" not in word and "." not in word]
    return not small or (len(small) == 1 and len(words) > 2)


def _kind(word: str, value: str, lexicon: Lexicon) -> CreditKind:
    lower = f"{word} {value}".lower()
    if any(phrase in lower for phrase in lexicon.captions.courtesy if len(phrase) > 2):
        return CreditKind.COURTESY
    if word in lexicon.captions.illustration:
        return CreditKind.ILLUSTRATION
    agency = AGENCY.search(value)
    rest = AGENCY.sub("", value).strip(" /,|-–") if agency else value
    if agency and not rest:
        return CreditKind.AGENCY
    if " " in rest.strip() or (agency and rest):
        return CreditKind.PHOTOGRAPHER
    return CreditKind.UNKNOWN


def _control(text: str, phrases: tuple[str, ...]) -> int:
    """Where the enlarge control ends that a block begins with; 0 where there is none."""
    if len(text) > LONGEST or not text[0].isalpha():
        return 0
    lower = text.lower()
    if len(lower) != len(text):
        return 0
    for phrase in phrases:
        if lower.startswith(phrase):
            rest = text[len(phrase) :]
            if not rest.strip(EDGES):
                return len(text)
            # One word alone ("Zoom", "Enlarge") begins many a sentence; two words before a capital do not.
            if (" " in phrase or not phrase.isascii()) and (rest[0] in "\n\r:|" or _begins(rest.lstrip())):
                return len(text) - len(rest.lstrip(EDGES))
    return 0


def _begins(rest: str) -> bool:
    return not rest[0].islower()


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
        return bool(ASKS.search(words)) or not self.lexicon.wording.i.isdisjoint(words.lower().split())


@cache
def _openings(lexicon: Lexicon) -> Openings:
    enlarge = lexicon.captions.enlarge
    fused = () if lexicon.spaced else tuple(sorted(enlarge, key=lambda phrase: (-len(phrase), phrase)))
    return Openings(_by_first(lexicon.captions.credit), _by_first(enlarge), fused)


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Phrases by their first words, the longest first."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        first = WORD.match(phrase)
        if first:
            groups.setdefault(first[0], []).append(phrase)
    return {first: tuple(group) for first, group in groups.items()}
