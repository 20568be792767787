"""The layout turns tags and text into the text that a reader sees, block after block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from interviewkit.model import Image
from interviewkit.page import Block, Frame, Picture, Run
from interviewkit.readers.html import tags
from interviewkit.readers.html.tags import traits_of
from interviewkit.readers.stamps import Line
from interviewkit.readers.text import SPOKEN_ENDS, joins

DEEPEST = 400
"""Elements in one another; deeper ones are read as parts of the last that counts."""
MOST_OPEN = 5_000
"""Elements in one another from which a page is left off; the parser looks through all of them for each stray end."""
MOST = 10_000
"""Blocks, frames, pictures or heads from which a page is left off; the fullest seen had 1,500."""
MOST_WORDS = 10_000
"""Words set apart in a paragraph from which it goes on in another."""
FARTHEST = 6
"""Elements around a picture of which it is told what they hold."""


class Face(NamedTuple):
    """How words are set."""

    bold: bool = False
    italic: bool = False
    linked: bool = False
    look: str = ""
    traits: frozenset[str] = frozenset()


PLAIN = Face()
Word = tuple[str, Face]
"""Text as the page has it, and how it is set."""
LINE_BREAK = ""
"""The text of a `<br>`; no other is empty."""


class Open(NamedTuple):
    """An element that has begun and not ended."""

    tag: str
    frame: Frame
    face: Face
    first: int
    """How many blocks there were when it began."""
    breaks: bool
    """Whether it begins and ends lines."""


class Seen(NamedTuple):
    """A picture as it is met: its place and what the elements around it hold are numbers of blocks."""

    image: Image
    at: int
    frame: Frame
    reach: list[tuple[int, int]]


class Script(NamedTuple):
    """Text that is there for machines: the page's title, or data."""

    kind: str
    """`title`, or the type of a script."""
    text: str


class Layout:
    """Hears what stands in a page, in order; in the end it knows the text, its blocks and its pictures."""

    def __init__(self) -> None:
        root = Frame("", "", None, frozenset())
        self.printed: dict[tuple[Any, ...], Frame] = {}
        self.frames: dict[tuple[Frame, str, str, frozenset[str]], Frame] = {}
        self.faces: dict[tuple[Any, ...], Face] = {}
        self.open: list[Open] = [Open("", root, PLAIN, 0, True)]
        self.counts: dict[str, int] = {}
        self.silent: int = 0
        self.words: list[Word] = []
        self.broken: bool = False
        self.gap: int = 0
        self.at: int = 0
        self.text: list[str] = []
        self.blocks: list[Block] = []
        self.images: list[Seen] = []
        self.held: dict[int, list[Seen]] = {}
        self.scripts: list[Script] = []
        self.heads: list[tuple[str, dict[str, str]]] = []
        """Elements that tell machines something by their attributes."""
        self.machine: list[str] = []
        self.line: int = 0
        """Where in the source what is heard stands, from 1; 0 where nobody knows."""
        self.begun: int = 0
        """The line of the tag behind which the next block begins."""
        self.left_off: bool = False
        """Whether the page was too full or too deep to be laid out to its end; of the rest it has the words alone."""

    def open_with(self, text: str, frame: Frame) -> None:
        """A block stands above everything else, as it is."""
        self.blocks.append(Block(text, 0, 0, frame))
        self.text.append(text)
        self.at, self.gap = len(text), 1

    # What the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        tag = tag if tag.islower() else tag.lower()
        _, frame, face, *_ = self.open[-1]
        if tag in tags.TELLING or "itemprop" in attributes:
            self._note(tag, attributes, frame)
        inline = not tags.breaks(tag)
        breaks = not inline or (bool(attributes) and self._stands_apart(frame, attributes))
        if breaks:
            self._end_block(frame, close=tag in tags.CLOSE)
            frame = self._frame(frame, tag, attributes)
        if inline:
            face = self._face(face, tag, attributes) if attributes else _plainly(face, tag)
        elif "style" in attributes:
            face = _styled(face, tag, attributes)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.open.append(Open(tag, frame, face, len(self.blocks), breaks))
        if tag == "hr":
            self.gap = max(self.gap, 2)

    def end(self, tag: str) -> None:
        """An element ends; one that never began says nothing."""
        tag = tag if tag.islower() else tag.lower()
        if not self.counts.get(tag):
            return
        while True:
            last = self.open.pop()
            self.counts[last.tag] -= 1
            self._close(last)
            if last.tag == tag:
                return

    def data(self, text: str) -> None:
        """Words follow."""
        if self.silent:
            self.machine.append(text)
            return
        _, frame, face, *_ = self.open[-1]
        if "pre" in frame.traits:
            self._preformatted(text, face)
        elif self.words or not text.isspace() or "\xa0" in text:  # white space begins no line
            self.words.append((text, face))
            if len(self.words) > MOST_WORDS:
                self._end_block(frame)

    TEMPLATE_ENDS = "the template ends here"
    """A comment that says so, because the parser keeps back an end while elements in it are open."""

    def comment(self, text: str) -> None:
        """Any other comment says nothing."""
        if text == self.TEMPLATE_ENDS:
            self.end("template")

    def pi(self, target: str, data: str | None = None) -> None:
        """An instruction says nothing."""

    def close(self) -> Layout:
        """The end of the page."""
        while len(self.open) > 1:
            self._close(self.open.pop())
        self._end_block(self.open[0].frame)
        return self

    @property
    def is_full(self) -> bool:
        """Whether it holds more, or stands deeper, than any page that people read; never within a script."""
        held = self.blocks, self.frames, self.images, self.heads, self.scripts
        return (max(map(len, held)) > MOST or len(self.open) > MOST_OPEN) and self.open[-1].tag not in tags.RAW

    # What that means

    def _note(self, tag: str, attributes: Mapping[str, str], frame: Frame) -> None:
        """What an element does beside holding words: it breaks the line, shows a picture, tells machines something."""
        if tag in tags.SILENT:
            self.silent += 1
            self.machine = []
            if tag == "script":
                self.scripts.append(Script(attributes.get("type", ""), ""))
        elif tag == "br":
            self._break_line()
        elif tag in tags.PICTURES:
            self._picture(attributes, frame)
        elif tag in tags.HEADS or "itemprop" in attributes:
            self.heads.append((tag, dict(attributes)))

    def _stands_apart(self, frame: Frame, attributes: Mapping[str, str]) -> bool:
        """Whether an inline element begins and ends a line all the same, as captions and controls do."""
        return self._captions(frame, attributes) or self._opens_with_control(attributes)

    def _opens_with_control(self, attributes: Mapping[str, str]) -> bool:
        """Whether an inline element shows more of the page and nothing stands before it on its line."""
        return tags.expands(attributes) and not any(text.strip() for text, _ in self.words)

    def _frame(self, around: Frame, tag: str, attributes: Mapping[str, str]) -> Frame:
        """The frame that an element makes; elements that are printed alike in one frame share it."""
        if len(self.open) > DEEPEST:
            return around
        printed = (around, tag, *attributes.items())
        found = self.printed.get(printed)
        if found is None:
            found = self.printed[printed] = self._equal_frame(around, tag, attributes)
        return found

    def _equal_frame(self, around: Frame, tag: str, attributes: Mapping[str, str]) -> Frame:
        """The same for elements that differ in nothing that tells of the text in them."""
        name, own = attributes.get("class") or "", traits_of(tag, _names(attributes))
        if not tags.STATES.isdisjoint(attributes):
            own |= tags.states_of(tag, attributes)
        key = (around, tag, name, own)
        found = self.frames.get(key)
        if found is None:
            level = tags.HEADINGS.get(tag, around.level)
            traits = around.traits if own <= around.traits else around.traits | own
            found = self.frames[key] = Frame(tag, name, around, traits, level, own, tag in tags.INNER)
        return found

    def _face(self, face: Face, tag: str, attributes: Mapping[str, str]) -> Face:
        """How words are set in an inline element; remembered, since elements that are printed alike set them alike."""
        printed = (face, tag, "href" in attributes, *map(attributes.get, tags.SETTING))
        found = self.faces.get(printed)
        if found is None:
            bare = face._replace(linked=True) if tag == "a" and "href" in attributes else _plainly(face, tag)
            found = self.faces[printed] = _styled(bare, tag, attributes)
        return found

    def _captions(self, frame: Frame, attributes: Mapping[str, str]) -> bool:
        """Whether an element is called a caption and stands beside a picture, in the middle of a paragraph perhaps."""
        if not self.images or "class" not in attributes:
            return False
        seen = self.images[-1]
        beside = seen.at == len(self.blocks) and seen.frame is frame
        return beside and "~caption" in tags.run_traits_of(attributes["class"] or "")

    def _picture(self, attributes: Mapping[str, str], frame: Frame) -> None:
        image = Image(url=_address(attributes), alt=attributes.get("alt") or None)
        seen = Seen(image, len(self.blocks), frame, [])
        self.images.append(seen)
        self.held.setdefault(len(self.open) - 1, []).append(seen)

    def _let_go(self, last: Open, pictures: list[Seen]) -> None:
        """Tell the pictures in an element that has ended what it held, and hand them to the element around it."""
        if last.breaks:
            held = last.first, len(self.blocks)
            for seen in pictures:
                seen.reach.append(held)
            pictures = [seen for seen in pictures if len(seen.reach) < FARTHEST]
        if pictures:
            self.held.setdefault(len(self.open) - 1, []).extend(pictures)

    def _close(self, last: Open) -> None:
        if last.tag in tags.SILENT:
            self.silent -= 1
            text = "".join(self.machine)
            self.machine = []
            if last.tag == "title":
                self.scripts.append(Script("title", text))
            elif last.tag == "script" and self.scripts:
                self.scripts[-1] = Script(self.scripts[-1].kind, text)
        elif last.breaks:
            self._end_block(last.frame, close=last.tag in tags.CLOSE)
        if self.held and (pictures := self.held.pop(len(self.open), None)):
            self._let_go(last, pictures)

    def _preformatted(self, text: str, face: Face) -> None:
        for i, line in enumerate(text.split("\n")):
            if i:
                self._break_line()
            if line:
                self.words.append((line, face))

    def _break_line(self) -> None:
        self.words.append((LINE_BREAK, PLAIN))
        self.broken = True
        if len(self.words) > MOST_WORDS:
            self._end_block(self.open[-1].frame)

    def _end_block(self, frame: Frame, *, close: bool = False) -> None:
        """What has been heard since the last break is a block, or one a line."""
        if self.words:
            words, self.words = self.words, []
            if not self.broken:
                self._line(words, frame)
            else:
                self.broken = False
                self._lines(words, frame)
        self.begun = self.line
        if not close and not self.gap:
            self.gap = 1

    def _lines(self, words: list[Word], frame: Frame) -> None:
        """A block for each line, but one for lines that belong to one paragraph, as in plain text."""
        lines: list[list[Word]] = []
        shown: list[Line] = []
        gap = self.gap
        for number, line in enumerate(_split(words)):
            text = "".join([text for text, _ in line])
            if bare := text.strip():
                lines.append(line)
                shown.append(Line(bare, 0, gap))
                gap = 0
            else:
                gap += number > 0 or "\xa0" in text
        paragraph: list[Word] = []
        for line, seen, goes_on in zip(lines, shown, (False, *joins(tuple(shown))), strict=False):
            if goes_on:
                paragraph += [(" ", line[0][1]), *line]
                continue
            self._line(paragraph, frame)
            paragraph, self.gap = line, seen.gap
        self._line(paragraph, frame)
        self.gap = gap

    def _line(self, words: list[Word], frame: Frame) -> None:
        if not words:
            return
        text, runs = _folded(words)
        if not text:
            self.gap += any("\xa0" in text for text, _ in words)  # a paragraph with nothing but that is an empty line
            return
        if self.blocks:
            self.text.append("\n" * (self.gap + 1))
            self.at += self.gap + 1
            self.blocks.append(Block(text, self.at, self.gap, frame, runs, self.begun))
        else:
            self.blocks.append(Block(text, 0, 0, frame, runs, self.begun))
        self.text.append(text)
        self.at += len(text)
        self.gap = 0

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures, each where the block behind it begins."""
        places = [block.start for block in self.blocks] + [self.at]
        return tuple(
            Picture(image, places[at], frame, tuple([(places[first], places[end]) for first, end in reach]))
            for image, at, frame, reach in self.images
        )


ADDRESSES = ("data-src", "data-lazy-src", "data-original", "src", "srcset", "data-srcset")
"""Attributes that may say where a picture is; `src` often holds a stopgap until the picture is loaded."""


def _address(attributes: Mapping[str, str]) -> str | None:
    """Where the picture is; nothing where the page holds the picture itself."""
    addresses = (attributes.get(name, "").strip().split(" ")[0].rstrip(",") for name in ADDRESSES)
    return next((address for address in addresses if address and not address.startswith("data:")), None)


def _names(attributes: Mapping[str, str]) -> str:
    """An element's names: its class, its id, and what it is a property of."""
    return " ".join([attributes[name] or "" for name in ("class", "id", "itemprop") if name in attributes])


def _split(words: list[Word]) -> Iterator[list[Word]]:
    """The words, line by line."""
    line: list[Word] = []
    for word in words:
        if word[0] == LINE_BREAK:
            yield line
            line = []
        else:
            line.append(word)
    yield line


def _folded(words: list[Word]) -> tuple[str, tuple[Run, ...]]:
    """The words with one space wherever white space parts them, and which of them are not set plain."""
    if len(words) == 1:
        text = " ".join(words[0][0].split())
        return text, (Run(0, len(text), *words[0][1]),) if text and words[0][1] is not PLAIN else ()
    parts: list[str] = []
    runs: list[Run] = []
    at, parted, anew = 0, False, False
    for text, face in words:
        bare = " ".join(text.split())
        if not bare:
            parted = parted or text != ""
            # A sentence may go on in another element of the same type; behind its end, another one begins anew.
            anew = anew or (runs != [] and runs[-1].end == at and runs[-1][2:] != face and parts[-1][-1] in SPOKEN_ENDS)
            continue
        if at and (parted or text[0].isspace()):
            parts.append(" ")
            at += 1
        parts.append(bare)
        if face is not PLAIN:
            _run(runs, at, at + len(bare), face, anew)
        at += len(bare)
        parted, anew = text[-1].isspace(), False
    return "".join(parts), tuple(runs)


def _run(runs: list[Run], start: int, end: int, face: Face, anew: bool) -> None:
    """Another run, or more of the last, unless it begins anew."""
    if not anew and runs and runs[-1].end >= start - 1 and runs[-1][2:] == face:
        start = runs.pop().start
    runs.append(Run(start, end, *face))


def _plainly(face: Face, tag: str) -> Face:
    """How words are set in an inline element without attributes."""
    if tag in tags.BOLD:
        return face._replace(bold=True)
    if tag in tags.ITALIC:
        return face._replace(italic=True)
    return face._replace(traits=face.traits | {"small"}) if tag == "small" else face


def _styled(face: Face, tag: str, attributes: Mapping[str, str]) -> Face:
    """How words are set by their element's own style, class, colour or typeface."""
    style = attributes.get("style") or ""
    name = attributes.get("class") or ""
    if (name or "itemprop" in attributes) and (traits := tags.run_traits_of(_names(attributes))):
        face = face._replace(traits=face.traits | traits)
    if style:
        if tags.BOLD_LOOK.search(style):
            face = face._replace(bold=True)
        elif tags.NORMAL_LOOK.search(style):
            face = face._replace(bold=False)
        if tags.ITALIC_LOOK.search(style):
            face = face._replace(italic=True)
    if tag not in tags.LOOKS:
        return face
    colour = tags.COLOUR.search(style)
    own = (attributes.get("class"), attributes.get("color"), attributes.get("face"), colour and colour[1])
    look = " ".join(filter(None, own))
    return face._replace(look=look) if look else face
