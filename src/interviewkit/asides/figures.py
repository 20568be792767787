"""Figures are pictures with the few words that belong to them, found by their frames."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from interviewkit.asides.controls import DURATION, SHORTCODE, is_control
from interviewkit.asides.credits import AGENCY, LONGEST, STOPS, credit_alone, credit_of, is_credited, is_name
from interviewkit.asides.furniture import FRAMED
from interviewkit.lexicon import Lexicon
from interviewkit.model import Image
from interviewkit.page import Block, Frame, Picture
from interviewkit.passage import folded
from interviewkit.script import COLONS

CAPTION = frozenset({"caption", "~caption"})
FIGURE = frozenset({"figure", "~figure"})
CREDIT = frozenset({"~credit", "~author"})
ELSEWHERE = FRAMED | {"~related", "~author", "hidden", "dialog", "~tags", "aside", "~sidebar", "~faq"}
"""What tells that a figure stands outside the article, unless most of the article stands in the same."""
WITHIN = frozenset({"aside", "~sidebar", "~tags", "~faq", "~share"})
"""What tells nothing of a frame that stands among the article's paragraphs; widgets hold their pictures, too."""
MOST_BLOCKS, MOST_SIGNS = 8, 1_200
"""Blocks, and characters, that belong to one picture."""
MOST_LINES = 3
"""Blocks that belong to a picture where no name says so, and to a caption of which no picture is known."""
PROSE = 80
"""Characters from which an unlinked block is prose."""
MOST_LINKED = 0.5
"""A larger share of links leads to another page, unless a credit tells that the picture is shown here."""
SHORTEST = 15
"""Characters of a caption that nothing tells but its place."""
LONGEST_LINE = 220
"""Characters of a line behind a picture that is known by its style alone."""
MOST_PER_PROSE = 0.25
"""Lines behind pictures for each paragraph of the article: where there are more, they are answers beside portraits."""
FEWEST_ASKED = 3
"""Blocks that end with a question mark, and paragraphs, of a conversation."""
SHORTEST_ALT = 8
"""Characters of a text alternative that is more than a word."""
LEAD, NEAR, BEHIND = 40, 12, 6
"""Blocks before the first of prose, and behind the last, among which a picture of the article may stand; and before
the first, where nothing tells but its place."""


class Figure(NamedTuple):
    """A picture's words, as blocks by their numbers."""

    first: int
    last: int
    """Exclusive."""
    frame: Frame
    """What holds them all."""
    image: Image | None


def figures_of(pictures: Sequence[Picture], blocks: tuple[Block, ...], lexicon: Lexicon) -> tuple[Figure, ...]:
    """The figures of the article, in reading order; none has a block of another."""
    finder = _Finder(pictures, blocks, lexicon)
    ways = (
        finder.by_shortcode,
        finder.with_pictures,
        finder.by_name,
        finder.behind_pictures,
        finder.in_their_own_style,
        finder.credits_alone,
    )
    return tuple(sorted((figure for way in ways for figure in finder.found(way())), key=lambda figure: figure.first))


def is_headline(block: Block) -> bool:
    """Whether the words are set as a headline; one ends no sentence."""
    return block.frame.level == 1 and block.text[-1] not in STOPS


class Story(NamedTuple):
    """Where the article stands."""

    first: int
    """The number of its first block of prose."""
    last: int
    """The number of its last block of prose."""
    style: str
    """How most of its prose is framed."""
    frame: Frame | None
    """What holds its first paragraph."""
    usual: frozenset[str]
    """What most of its prose stands in."""
    talks: bool
    """Whether it asks so often that it is a conversation; then even frames called captions hold answers."""
    headlines: frozenset[str]
    """The page's headlines, in small letters."""

    @classmethod
    def of(cls, blocks: tuple[Block, ...], lexicon: Lexicon) -> Story:
        """The article that a page tells: the long blocks that look like most of them."""
        prose = [i for i, block in enumerate(blocks) if len(block.text) >= PROSE and block.linked <= MOST_LINKED]
        lengths: Counter[str] = Counter()
        traits: Counter[str] = Counter()
        for i in prose:
            lengths[blocks[i].frame.style] += len(blocks[i].text)
            traits.update(dict.fromkeys(blocks[i].frame.traits, len(blocks[i].text)))
        style = max(lengths, key=lengths.__getitem__, default="")
        own = [i for i in prose if blocks[i].frame.style == style]
        usual = frozenset(trait for trait, length in traits.items() if 2 * length > lengths.total())
        headlines = frozenset(_plain(block.text) for block in blocks if is_headline(block))
        first, last = min(own, default=0), max(own, default=0)
        asked = sum([lexicon.asks(block.text) for block in blocks[max(0, first - NEAR) : last]])
        frame = blocks[first].frame.around if own else None
        return cls(first, last, style, frame, usual, asked >= FEWEST_ASKED and len(own) >= FEWEST_ASKED, headlines)

    def tells(self, block: Block) -> bool:
        """Whether a block is set as the article's paragraphs are."""
        return block.frame.style == self.style and len(block.text) >= PROSE


class Says(Enum):
    """What tells whether words that stand with a picture are about it."""

    CAPTION = "caption"
    """A name, a credit, or the picture's text alternative does."""
    OTHER = "other"
    """A link, a heading or a question tells that they are not."""
    NOTHING = "nothing"


class _Finder:
    """Looks for figures, one way after the other, in blocks that are still free."""

    def __init__(self, pictures: Sequence[Picture], blocks: tuple[Block, ...], lexicon: Lexicon) -> None:
        self.pictures = pictures
        self.blocks = blocks
        self.lexicon = lexicon
        self.story = Story.of(blocks, lexicon)
        self.starts = [block.start for block in blocks]
        self.places = [picture.at for picture in pictures]
        self.free = set(range(len(blocks)))
        self.called = {frame: _called(frame) for frame in {block.frame for block in blocks}}
        """The frames around each that are called captions."""
        self.long: dict[Frame, int] = {}
        """Frames that hold too much for a caption, with the number of the block up to which that is known."""

    def found(self, figures: Iterator[Figure]) -> Iterator[Figure]:
        """Those of the figures whose blocks are free and that are the article's."""
        for figure in figures:
            numbers = range(figure.first, figure.last)
            if self.free.issuperset(numbers):
                self.free.difference_update(numbers)
                if self._is_of_article(figure) and not self._answers(figure):
                    yield figure

    def _answers(self, figure: Figure) -> bool:
        """Whether the words are all that stands between two questions, and no credit tells that they are no answer."""
        around = [*self.blocks[max(0, figure.first - 1) : figure.first], *self.blocks[figure.last : figure.last + 1]]
        asked = len(around) == 2 and all(self.lexicon.asks(block.text) for block in around)
        return asked and not any(is_credited(block.text, self.lexicon) for block in self._within(figure))

    def _is_of_article(self, figure: Figure) -> bool:
        inside = self.story.first - LEAD <= figure.first <= self.story.last + BEHIND
        titled = all(_plain(block.text) in self.story.headlines for block in self._within(figure))
        elsewhere = _elsewhere(figure.frame, self.story.usual) - self.story.usual
        if elsewhere and any(frame is self.story.frame for frame in _chain(figure.frame)):
            elsewhere -= WITHIN
        return inside and not titled and not elsewhere

    def _is_near_article(self, picture: Picture) -> bool:
        """Whether a figure around the picture may be the article's; most pictures of many pages are teasers'."""
        i = bisect_left(self.starts, picture.at)
        return self.story.first - LEAD <= i <= self.story.last + BEHIND + MOST_BLOCKS

    # Frames that hold a picture and few words

    def with_pictures(self) -> Iterator[Figure]:
        """What stands with each picture in a frame that holds little else."""
        found: dict[tuple[int, int], Figure] = {}
        for picture in filter(self._is_near_article, self.pictures):
            if (figure := self._around(picture)) and self._is_of_article(figure):
                found.setdefault((figure.first, figure.last), figure)
        told = [(figure, self._says(figure)) for figure in found.values()]
        sure = [
            figure for figure, says in told if says is Says.CAPTION or (says is Says.NOTHING and self._is_plate(figure))
        ]
        styles = {block.frame.style for figure in sure for block in self._within(figure)}
        for figure, says in told:
            if says is Says.OTHER:
                self.free.difference_update(range(figure.first, figure.last))
            elif says is Says.CAPTION or self._resembles(figure, styles):
                yield figure

    def _around(self, picture: Picture) -> Figure | None:
        """The words of the smallest frame that has any; or of the whole figure, where the page calls it one."""
        figure = None
        for frame, (start, end) in zip(_chain(picture.frame), picture.reach, strict=False):
            first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
            if last - first > MOST_BLOCKS or self._has_prose(first, last, frame):
                break
            wider = Figure(first, last, frame, picture.image)
            if frame.tag == "figure" and self._words(wider):
                return wider
            if not figure:
                figure = wider if self._words(wider) else None
            elif self._completes(wider, figure):
                figure = wider
        return figure

    def _has_prose(self, first: int, last: int, frame: Frame) -> bool:
        """Whether the blocks are too long for a figure, or paragraphs of the article stand among them."""
        within = self.blocks[first:last]
        return sum([len(block.text) for block in within]) > MOST_SIGNS or any(
            self.story.tells(block) and (self.story.talks or not (block.frame.traits - frame.outside) & CAPTION)
            for block in within
        )

    def _completes(self, wider: Figure, figure: Figure) -> bool:
        """Whether a larger frame adds nothing but what a figure lacks: a caption, a credit, the words over a credit."""
        more = [*self.blocks[wider.first : figure.first], *self.blocks[figure.last : wider.last]]
        more = [block for block in more if not is_control(block, self.lexicon)]
        if not 0 < len(more) < MOST_LINES:
            return False
        words = self._words(figure)
        lacks = CREDIT if any(block.frame.traits & CAPTION for block in words) else CAPTION | CREDIT
        if all((block.frame.traits - wider.frame.traits) & lacks for block in more):
            return True
        return all(map(self._is_credit, words)) and len(more) == 1 and self._is_alternative(more[0], figure.image)

    def _is_credit(self, block: Block) -> bool:
        return credit_alone(block.text, self.lexicon) is not None

    def _is_alternative(self, block: Block, image: Image | None) -> bool:
        """Whether the words are those that stand for the picture where it is not seen; headlines often are, too."""
        alt = _plain(image.alt) if image and image.alt else ""
        if len(alt) < SHORTEST_ALT or block.linked > MOST_LINKED:
            return False
        words = _plain(block.text)
        return words not in self.story.headlines and (words == alt or (len(words) >= SHORTEST and words in alt))

    def _within(self, figure: Figure) -> tuple[Block, ...]:
        return self.blocks[figure.first : figure.last]

    def _words(self, figure: Figure) -> list[Block]:
        return [block for block in self._within(figure) if not is_control(block, self.lexicon)]

    def _says(self, figure: Figure) -> Says:
        words = self._words(figure)
        words = [block for block in words if (block.frame.traits - figure.frame.outside) & CAPTION] or words
        own = [block.frame.traits - figure.frame.outside for block in words]
        called = bool(own[0] & CAPTION) or any(run.traits & CAPTION for block in words for run in block.runs)
        if not called and (len(words) > MOST_LINES or words[0].text[-1] in COLONS):
            return Says.OTHER
        if any(is_credited(block.text, self.lexicon) for block in words):
            return Says.CAPTION
        asks = any(self.lexicon.asks_within(block.text) for block in words)
        if _leads_on(words) or (asks and not (called and len(words) == 1)):
            return Says.OTHER
        if any(self._is_alternative(block, figure.image) for block in words):
            return Says.CAPTION
        if any(block.frame.level for block in words):
            return Says.OTHER
        return Says.CAPTION if called or any("figure" in traits for traits in own) else Says.NOTHING

    def _resembles(self, figure: Figure, styles: set[str]) -> bool:
        """Whether a figure of which nothing tells looks like those of which something does."""
        alike = all(block.frame.style in styles for block in self._words(figure))
        return self._is_near(figure) and (alike or self._is_plate(figure))

    def _is_plate(self, figure: Figure) -> bool:
        """Whether the words stand with the picture as a caption does: with a name below, or alone in its own frame."""
        words = self._words(figure)
        if len(words[0].text) < SHORTEST or not self._is_near(figure):
            return False
        if len(words) == 2:
            return words[0].frame is not words[1].frame and is_name(words[1].text, self.lexicon)
        return len(words) == 1 and bool((words[0].frame.traits - figure.frame.outside) & {"~figure", "table"})

    def _is_near(self, figure: Figure) -> bool:
        short = all(len(block.text) <= LONGEST for block in self._words(figure))
        return short and self.story.first - NEAR <= figure.first and figure.last <= self.story.last

    # Frames that are called captions

    def by_name(self) -> Iterator[Figure]:
        """What stands in a frame that is called a caption."""
        at = frozenset(self.places)
        i, before = 0, None
        while i < len(self.blocks):
            last, frame = self._named(i, at) or (i + 1, None)
            words = [block for block in self.blocks[i:last] if not is_control(block, self.lexicon)] if frame else []
            pictured = self.starts[i] in at or (frame is not None and frame is before)
            before = None
            if frame and words and self._tells(words, frame, pictured=pictured):
                yield Figure(i, last, frame, self._image_before(self.starts[i]))
                before = frame
            i = last

    def _tells(self, words: list[Block], frame: Frame, *, pictured: bool) -> bool:
        """Whether the words may be a caption's: they lead to no other page or video, and are no conversation.

        A name alone does not tell: some call small type so. A figure, a picture right before or a credit has to.
        """
        if any(is_credited(block.text, self.lexicon) for block in words):
            return True
        if self.story.talks and any(map(self.story.tells, words)):
            return False
        if not pictured and (
            self._is_of_other(words[0]) or not (frame.traits - self.story.usual) & (FIGURE | {"caption"})
        ):
            return False
        titled = any(block.frame.level or DURATION.fullmatch(block.text) for block in words)
        asks = len(words) > 1 and any(self.lexicon.asks_within(block.text) for block in words)
        return not (titled or asks or _leads_on(words))

    def _is_of_other(self, block: Block) -> bool:
        """Whether a figure without a picture shows a quotation, a table or a program above the block."""
        outside = {id(frame) for frame in _chain(block.frame) if frame.tag == "figure"}
        i = bisect_left(self.starts, block.start) - 1
        above = self.blocks[i].frame if i >= 0 else None
        inside = any(id(frame) in outside for frame in _chain(above))
        return inside and above is not None and not above.traits & CAPTION

    def _named(self, i: int, at: frozenset[int]) -> tuple[int, Frame | None] | None:
        """Where the caption ends that begins with the block, and its frame; no frame where too much stands in it."""
        most = MOST_BLOCKS if self.starts[i] in at else MOST_LINES
        long = False
        for root in self.called[self.blocks[i].frame]:
            if self.long.get(root) == i:
                self.long[root] = i + 1
                long = True
                continue
            last = i
            while last < min(len(self.blocks), i + most + 1) and self._goes_on(i, last, root, at):
                last += 1
            if i < last <= i + most and sum([len(block.text) for block in self.blocks[i:last]]) <= MOST_SIGNS:
                return last, root
            if last > i:
                self.long[root] = i + 1
                long = True
        return (i + 1, None) if long else None

    def _goes_on(self, i: int, k: int, root: Frame, at: frozenset[int]) -> bool:
        """Whether a caption that begins with one block goes on with another; equal frames are not always one."""
        block = self.blocks[k]
        if k not in self.free or root not in self.called[block.frame]:
            return False
        again = block.frame is self.blocks[i].frame and block.gap > 0
        again = again and (block.frame is root or self.blocks[k - 1].frame is not block.frame)
        again = again or ("list" in root.own and "item" in block.frame.own)
        return k == i or not (again or block.start in at)

    def _image_before(self, start: int) -> Image | None:
        k = bisect_left(self.places, start + 1) - 1
        return self.pictures[k].image if k >= 0 else None

    def by_shortcode(self) -> Iterator[Figure]:
        """Captions between the marks of a publishing system that nobody has replaced by a figure."""
        for i, block in enumerate(self.blocks):
            if block.text[0] == "[" and SHORTCODE.fullmatch(block.text):
                yield Figure(i, i + 1, block.frame, self._image_before(block.start))

    # Lines right behind pictures, and credits

    def behind_pictures(self) -> Iterator[Figure]:
        """What stands right behind a picture and has a credit, is one, or is the picture's text alternative."""
        for picture in self.pictures:
            i = bisect_left(self.starts, picture.at)
            if count := self._lines_with_credit(i) or self._lines_of_alternative(i, picture.image):
                yield Figure(i, i + count, self.blocks[i].frame, picture.image)

    def _lines_of_alternative(self, i: int, image: Image) -> int:
        """One, if the block from a picture on says among the paragraphs what stands for the picture; else none."""
        if not self.story.first - NEAR <= i <= self.story.last or self.blocks[i].frame.level:
            return 0
        return int(len(self.blocks[i].text) <= LONGEST_LINE and self._is_alternative(self.blocks[i], image))

    def _lines_with_credit(self, i: int) -> int:
        """How many blocks from a picture on are its caption with the credit; none where no credit tells."""
        for count, block in enumerate(self.blocks[i : i + 2], start=1):
            if len(block.text) > LONGEST or is_headline(block) or block.linked > MOST_LINKED:
                return 0
            credit = credit_of(block.text, self.lexicon)
            if credit and (count == 1 or not credit.start):
                return count
        return 0

    def in_their_own_style(self) -> Iterator[Figure]:
        """What is framed as nothing is but the lines right behind pictures: short, each different, none a question."""
        at = {picture.at: picture for picture in self.pictures}
        lines: defaultdict[str, list[int]] = defaultdict(list)
        for i in range(max(0, self.story.first - NEAR), min(len(self.blocks), self.story.last + 1)):
            lines[self.blocks[i].frame.style].append(i)
        prose = len(lines[self.story.style])
        for style, numbers in lines.items():
            few = 1 < len(numbers) <= MOST_PER_PROSE * prose and style != self.story.style
            if few and all(self._may_be_line(i, at) for i in numbers) and self._differ(numbers):
                yield from (Figure(i, i + 1, self.blocks[i].frame, at[self.starts[i]].image) for i in numbers)

    def _differ(self, numbers: list[int]) -> bool:
        return len({self.blocks[i].text for i in numbers}) == len(numbers)

    def _may_be_line(self, i: int, at: Mapping[int, Picture]) -> bool:
        block = self.blocks[i]
        if (
            self.starts[i] not in at
            or len(block.text) > LONGEST_LINE
            or block.frame.level
            or block.linked > MOST_LINKED
        ):
            return False
        speaks = self.lexicon.asks_within(block.text) or block.text[-1] in COLONS
        return not speaks and not is_control(block, self.lexicon)

    def credits_alone(self) -> Iterator[Figure]:
        """Credits that name a picture and stand by themselves between the article's paragraphs."""
        for i in range(max(0, self.story.first - NEAR), min(len(self.blocks), self.story.last + BEHIND + 1)):
            credit = credit_alone(self.blocks[i].text, self.lexicon)
            word = credit.word if credit else ""
            if word and word not in self.lexicon.captions.sources and not AGENCY.search(word):
                yield Figure(i, i + 1, self.blocks[i].frame, None)


def _leads_on(words: list[Block]) -> bool:
    """Whether most of the words are a link."""
    return sum(block.linked * len(block.text) for block in words) > MOST_LINKED * sum(
        len(block.text) for block in words
    )


def _plain(text: str) -> str:
    return folded(text).casefold()


def _chain(frame: Frame | None) -> Iterator[Frame]:
    while frame:
        yield frame
        frame = frame.around


def _called(frame: Frame) -> tuple[Frame, ...]:
    """The frames that are called captions, from the outermost in."""
    chain = tuple(_chain(frame)) if frame.traits & CAPTION else ()
    return tuple(one for one in reversed(chain) if one.own & CAPTION)


def _elsewhere(frame: Frame, usual: frozenset[str]) -> frozenset[str]:
    """What the frames around tell of another place than the article; a frame named for a picture tells nothing."""
    nameless = (one for one in _chain(frame) if not (one.traits - usual) & (FIGURE | CAPTION))
    return frozenset().union(*[one.own & ELSEWHERE for one in nameless])
