"""Pictures have captions and credits: a figure's words, told apart by frames, runs and wording."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from interviewkit.asides.controls import SHORTCODE, end_of_lead, is_control, is_label
from interviewkit.asides.credits import (
    AGENCY,
    FINAL,
    FIRST,
    LONGEST_CREDIT,
    Credit,
    credit_behind,
    credit_by_name,
    credit_of,
    has_agency,
    is_credited,
    is_name,
)
from interviewkit.asides.figures import (
    CAPTION,
    CREDIT,
    FIGURE,
    MOST_LINKED,
    SHORTEST,
    Figure,
    figures_of,
)
from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.lexicon import Lexicon
from interviewkit.model import Caption, Furniture, FurnitureKind, Image, Part
from interviewkit.page import Block, Frame, Picture, Run
from interviewkit.passage import Span, folded

FRONT = frozenset({"~title", "~standfirst", "~date"})
"""What may stand with a picture and is about the whole article."""


def take(pictures: Sequence[Picture], blocks: tuple[Block, ...], lexicon: Lexicon) -> Taken:
    """The captions of a web page's pictures, and what is left."""
    reader = _Reader(blocks, figures_of(pictures, blocks, lexicon.of_pictures), lexicon.of_pictures)
    reader.read()
    return Taken(tuple(reader.parts), without(blocks, reader.filled))


class Signed(NamedTuple):
    """A credit and its place in the page."""

    credit: Credit
    span: Span

    @classmethod
    def by(cls, credit: Credit, block: Block) -> Signed:
        """The credit that stands at a block's end, from its first word or sign on."""
        return cls(credit, Span(block.start + credit.start, block.end))

    def joined(self, other: Signed) -> Signed:
        """Both as one, where they stand one right behind the other; else the first."""
        if other.span.start - self.span.end > NEXT:
            return self
        value = f"{self.credit.value}, {other.credit.value}"
        return Signed(self.credit._replace(value=value), Span(self.span.start, other.span.end))


class Told(NamedTuple):
    """What a figure tells."""

    words: list[Block]
    signed: Signed | None
    figure: Figure


class _Reader:
    """Reads figures one after the other, and knows what it has read."""

    def __init__(self, blocks: tuple[Block, ...], figures: tuple[Figure, ...], lexicon: Lexicon) -> None:
        self.blocks = blocks
        self.starts = [block.start for block in blocks]
        self.figures = figures
        self.lexicon = lexicon
        self.parts: list[Part] = []
        self.filled = {i for figure in figures for i in range(figure.first, figure.last)}
        self.seen: dict[str, tuple[set[str], set[str]]] = {}
        """Captions that have been read, with the addresses of their pictures and the styles of their frames."""

    def read(self) -> None:
        """Set aside what every figure says, and what the page says again."""
        for words, signed, figure in _joined(map(self._told, self.figures)):
            self._caption(words, signed or self._signed_behind(words, figure), figure)
        self._repeats()

    def _told(self, figure: Figure) -> Told:
        numbers = self._own(figure)
        self.filled.difference_update(set(range(figure.first, figure.last)).difference(numbers))
        return self._parted(self._words([self.blocks[i] for i in numbers]), figure)

    def _own(self, figure: Figure) -> list[int]:
        """The numbers of the figure's blocks that are the picture's, not the article's or a video's.

        Where the page calls some a caption, only those and the credits are.
        """
        numbers = list(range(figure.first, figure.last))
        outside = figure.frame.outside
        if any((self.blocks[i].frame.traits - outside) & CAPTION for i in numbers):
            return [i for i in numbers if self._is_named(self.blocks[i], outside)]
        if any(_is_front_matter(self.blocks[i], figure.image) for i in numbers):
            return [i for i in numbers if is_credited(self.blocks[i].text, self.lexicon)]
        return numbers

    def _is_named(self, block: Block, outside: frozenset[str]) -> bool:
        if (block.frame.traits - outside) & (CAPTION | CREDIT) or is_control(block, self.lexicon):
            return True
        return is_credited(block.text, self.lexicon) or is_name(block.text, self.lexicon)

    def _words(self, blocks: list[Block]) -> list[Block]:
        """The blocks without controls and labels; links are none of the words where a credit stands beside them."""
        words = []
        for block in blocks:
            start, end = _within_marks(block) or (self._end_of_control(block), len(block.text))
            for words_of_control, place in ((block.text[:start], 0), (block.text[end:], end)):
                if words_of_control.strip():
                    self.parts.append(furniture(FurnitureKind.CONTROL, words_of_control, block.start + place))
            if start < end:
                words.append(_cut(block, start, end))
        here = [block for block in words if block.linked <= MOST_LINKED]
        return here if any(is_credited(block.text, self.lexicon) for block in here) else words

    def _end_of_control(self, block: Block) -> int:
        """Where the control, the label or the button ends that a block begins with, or is."""
        if is_control(block, self.lexicon):
            return len(block.text)
        return end_of_lead(block.text, self.lexicon) or _end_of_button(block)

    def _caption(self, words: list[Block], signed: Signed | None, figure: Figure) -> None:
        """Set a caption aside, or what says it again; a figure of nothing but controls has none."""
        if not words and not signed:
            return
        text = "\n\n".join([folded(block.text) for block in words])
        if self._is_repeated(text, signed, figure):
            spans = [Span(block.start, block.end) for block in words] + ([signed.span] if signed else [])
            self.parts += [self._furniture(span) for span in spans]
        else:
            self.parts.append(_made(text, words, signed, figure.image))

    def _parted(self, lines: list[Block], figure: Figure) -> Told:
        """A figure's words without the credit, and the credit; where there are several, all that stand together."""
        words: list[Block] = []
        signed: list[Signed] = []
        for block in lines:
            credit, rest = self._credit_in(block, figure, alone=len(lines) == 1)
            if credit:
                signed.append(Signed.by(credit, block))
            if rest:
                words.append(rest)
        if not signed and len(words) > 1 and (k := _name_among(words, self.lexicon)) is not None:
            credit = credit_by_name(words[k].text, self.lexicon)
            signed = [Signed.by(credit, words.pop(k))] if credit else []
        return Told(words, reduce(Signed.joined, signed) if signed else None, figure)

    def _credit_in(self, block: Block, figure: Figure, *, alone: bool) -> tuple[Credit | None, Block | None]:
        """The credit in a figure's block, and the words of the caption before it."""
        if len(block.text) <= LONGEST_CREDIT and _is_called_credit(block.frame, figure.frame, alone=alone):
            return credit_by_name(block.text, self.lexicon), None
        credit = _set_apart(block, self.lexicon) or credit_behind(block.text, self.lexicon)
        if not credit:
            before = self._follows_label(block)
            return (credit_by_name(block.text, self.lexicon), None) if before else (None, block)
        rest = _cut(block, 0, len(block.text[: credit.start].rstrip(" -–—|/•·(")))
        if not rest.text or is_label(rest.text, self.lexicon):
            return credit._replace(start=0), None
        return credit, rest

    def _follows_label(self, block: Block) -> bool:
        """Whether right before the block stands nothing but that a credit follows."""
        last = self.parts[-1] if self.parts else None
        if not isinstance(last, Furniture) or not 0 <= block.start - last.span.end <= NEXT:
            return False
        return last.text.rstrip(" :：,").lower() in self.lexicon.captions.credit

    def _signed_behind(self, words: list[Block], figure: Figure) -> Signed | None:
        """The credit that stands behind a figure in an element so called, perhaps after its words said again."""
        if not words:
            return None
        said = folded(words[0].text)
        following = range(figure.last, min(figure.last + 2, len(self.blocks)))
        last = next((i for i in following if folded(self.blocks[i].text) != said), None)
        if last is None or last in self.filled or len(self.blocks[last].text) > LONGEST_CREDIT:
            return None
        block = self.blocks[last]
        first = FIRST.match(block.text)
        if first and first[1].lower() in self.lexicon.front_matter.byline:
            return None
        near = block.frame.own | (block.frame.around.own if block.frame.around else frozenset())
        credit = credit_by_name(block.text, self.lexicon) if "~credit" in near else None
        if not credit:
            return None
        self.filled.add(last)
        return Signed.by(credit, block)

    # What is said twice

    def _is_repeated(self, text: str, signed: Signed | None, figure: Figure) -> bool:
        """Whether the caption has been read before: under the same picture, or in another part of the page."""
        key = text or (signed.credit.value if signed else "")
        address, style = _bare(figure.image), self.blocks[figure.first].frame.style
        addresses, styles = self.seen.setdefault(key, (set(), set()))
        again = address in addresses or (text != "" and bool(styles) and style not in styles)
        addresses.add(address)
        styles.add(style)
        return again

    def _repeats(self) -> None:
        """Set aside what says a caption again where no picture stands: in a slide show, say."""
        said = {part.text for part in self.parts if isinstance(part, Caption) and len(part.text) >= SHORTEST}
        for i, block in enumerate(self.blocks):
            if i not in self.filled and not block.frame.level and folded(block.text) in said:
                self.filled.add(i)
                self.parts.append(self._furniture(Span(block.start, block.end)))

    def _furniture(self, span: Span) -> Part:
        block = self.blocks[bisect_right(self.starts, span.start) - 1]
        return furniture(
            FurnitureKind.UNKNOWN, block.text[span.start - block.start : span.end - block.start], span.start
        )


def _joined(told: Iterable[Told]) -> Iterator[Told]:
    """What figures tell, a credit alone together with the words right behind it that have none, under one picture."""
    waiting: Told | None = None
    for one in told:
        if waiting and _is_rest(one, waiting):
            yield one._replace(signed=waiting.signed)
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def _is_rest(told: Told, before: Told) -> bool:
    lacks = not before.words and before.signed and told.words and not told.signed
    return bool(lacks) and before.figure.last == told.figure.first and before.figure.image is told.figure.image


NEXT = 3
"""Characters between two blocks that follow each other closely."""
SIZE = re.compile(r"[?#].*|[-_.]?\d+x\d+|[/,_]?[wh]_?\d+")
"""What addresses of one picture differ in."""


def _bare(image: Image | None) -> str:
    """A picture's address without what tells its size."""
    return SIZE.sub("", image.url) if image and image.url else ""


def _made(text: str, words: list[Block], signed: Signed | None, image: Image | None) -> Caption:
    return Caption(
        text=text,
        credit=signed.credit.value if signed else None,
        credit_kind=signed.credit.kind if signed else None,
        spans=tuple(Span(block.start, block.end) for block in words),
        credit_span=signed.span if signed else None,
        image=image,
    )


def _is_front_matter(block: Block, image: Image | None) -> bool:
    """Whether the words are about the article; headings are, but for sentences and for what the picture shows."""
    level = block.frame.level
    if 0 < level <= LOWEST_TITLE:
        shown = level > 1 and image is not None and image.alt is not None and folded(image.alt) == folded(block.text)
        return block.text[-1] not in FINAL and not shown
    return bool(block.frame.own & FRONT) and not block.frame.own & FIGURE


LOWEST_TITLE = 3
"""The level of headings from which on they may be small type."""


def _within_marks(block: Block) -> tuple[int, int] | None:
    """Where the words begin and end that stand between the marks of a publishing system."""
    found = SHORTCODE.fullmatch(block.text) if block.text[0] == "[" else None
    return found.span(1) if found else None


def _end_of_button(block: Block) -> int:
    """Where a button's words end that stand before the words which are called a caption."""
    called = next((k for k, run in enumerate(block.runs) if run.traits & CAPTION and not run.traits & CREDIT), 0)
    before = block.runs[:called]
    lead = before and before[0].start == 0 and all(run.traits & (CREDIT | {"~button"}) for run in before)
    return block.runs[called].start if lead else 0


def _name_among(words: list[Block], lexicon: Lexicon) -> int | None:
    """Which of a caption's lines, the last or the first, is nothing but a name."""
    first, last = words[0], words[-1]
    if is_name(last.text, lexicon) and (first.frame is not last.frame or AGENCY.search(last.text)):
        return len(words) - 1
    told = last.text[-1] in FINAL or ("caption" in last.frame.traits and "caption" not in first.frame.traits)
    return 0 if is_name(first.text, lexicon) and told else None


def _is_called_credit(frame: Frame, figure: Frame, *, alone: bool) -> bool:
    """Whether the nearest name says that the words are a credit; the only words of a figure may be more than that."""
    one: Frame | None = frame
    while one and one is not figure.around:
        if one.own & (CAPTION | CREDIT):
            return "~credit" in one.own and not one.own & CAPTION if alone else bool(one.own & CREDIT)
        one = one.around
    return False


def _set_apart(block: Block, lexicon: Lexicon) -> Credit | None:
    """The credit at a block's end that is set otherwise than the words before it."""
    if not block.runs or block.runs[-1].end < len(block.text.rstrip(" .)")):
        return None
    worded = max([run.end for run in block.runs if run.traits & CAPTION and not run.traits & CREDIT], default=0)
    least = max(worded, len(block.text) - LONGEST_CREDIT)
    called = next((run for run in block.runs if run.traits & CREDIT and run.start >= least), None)
    if called:
        credit = credit_by_name(block.text[called.start :], lexicon)
        return credit and credit._replace(start=called.start)
    return _set_otherwise(block, block.runs[-1], lexicon)


def _set_otherwise(block: Block, run: Run, lexicon: Lexicon) -> Credit | None:
    """The credit that the last run is, if it looks like one and like nothing before it."""
    before = block.runs[-2] if len(block.runs) > 1 and block.runs[-2].end >= run.start - 1 else None
    tail = block.text[run.start :]
    if not run.start or len(tail) > LONGEST_CREDIT or (before and before[2:] == run[2:]):
        return None
    if opening := credit_of(tail, lexicon):
        return None if opening.start else opening._replace(start=run.start)
    otherwise = (run.look, run.traits) != (before.look if before else "", before.traits if before else frozenset())
    stopped = block.text[: run.start].rstrip()[-1:] in FINAL
    if run.linked or not (otherwise or stopped or has_agency(tail)) or not is_name(tail.strip("()/|–— "), lexicon):
        return None
    credit = credit_by_name(tail.lstrip("/|–— "), lexicon)
    return credit and credit._replace(start=run.start)


def _cut(block: Block, start: int, end: int) -> Block:
    """A part of the block, without white space at its ends."""
    text = block.text[start:end]
    bare = text.strip()
    start += len(text) - len(text.lstrip())
    runs = [
        run._replace(start=max(run.start - start, 0), end=min(run.end - start, len(bare)))
        for run in block.runs
        if run.end > start and run.start < start + len(bare)
    ]
    return block._replace(text=bare, start=block.start + start, runs=tuple(runs))
