"""Pages are what readers hand on: the text as it stands, cut into blocks that know their place."""

from __future__ import annotations

from typing import NamedTuple

from attrs import field, frozen

from interviewkit.model import Diagnostic, Image, Metadata, Source
from interviewkit.passage import Passage


@frozen(eq=False)
class Frame:
    """The element a block is set in, with all that stands around it; equal elements of one frame share one."""

    tag: str
    """`p`, `h2`, `figcaption`, ...; empty where a page has no elements."""
    name: str
    """Its class, as printed."""
    around: Frame | None
    traits: frozenset[str]
    """What it and the frames around it are, by their elements and by the words in their names; see `readers/html`."""
    level: int = 0
    """1 to 6 inside a heading."""
    own: frozenset[str] = frozenset()
    """Those of its traits that are its own."""
    inner: bool = False
    """Whether it holds a part of a text, as a paragraph, a heading and a list do."""
    style: str = field(init=False)
    """What blocks that look alike have in common: the element and the one around it, with their classes."""

    @style.default
    def _(self) -> str:
        own = f"{self.tag}.{self.name}"
        return f"{self.around.tag}.{self.around.name}>{own}" if self.around else own

    @property
    def room(self) -> Frame:
        """The frame in which its text stands: itself, or what is around the paragraph, heading or list that it is."""
        room = self
        while room.inner and room.around:
            room = room.around
        return room

    @property
    def outside(self) -> frozenset[str]:
        """What all the frames around it are."""
        return self.around.traits if self.around else frozenset()

    @property
    def path(self) -> str:
        """The elements from the outermost to this one: `html/body/div/p`."""
        return f"{self.around.path}/{self.tag}" if self.around and self.around.tag else self.tag


UNFRAMED = Frame("", "", None, frozenset())
"""The frame of what stands in plain text."""


class Run(NamedTuple):
    """Characters of a block that are set otherwise than plain."""

    start: int
    """Code points from 0 in the block's text."""
    end: int
    """Code points from 0 in the block's text, exclusive."""
    bold: bool
    italic: bool
    linked: bool
    look: str
    """Colour, typeface or class; empty where it has none of its own."""
    traits: frozenset[str] = frozenset()
    """What the words in the names of its elements tell of it; see `Frame.traits`."""


class Block(NamedTuple):
    """A paragraph-sized stretch of a page's text; a plain tuple, because a page has thousands."""

    text: str
    """As it stands in the page's text, line breaks inside it included; no white space at its ends."""
    start: int
    """Code points from 0 in the page's text."""
    gap: int
    """Empty lines between the block before and this one."""
    frame: Frame = UNFRAMED
    runs: tuple[Run, ...] = ()
    """In reading order; what lies between them is plain."""
    line: int = 0
    """From 1, in the source of a web page: where the tag stands behind which it begins; 0 where nobody knows."""

    @property
    def end(self) -> int:
        """Code points from 0 in the page's text, exclusive."""
        return self.start + len(self.text)

    @property
    def linked(self) -> float:
        """The share of its characters, from 0 to 1, that are a link's."""
        return sum(run.end - run.start for run in self.runs if run.linked) / len(self.text) if self.runs else 0.0


class Picture(NamedTuple):
    """A picture, and where it would stand in the text; a plain tuple, because a page has hundreds."""

    image: Image
    at: int
    """Code points from 0 in the page's text, where the block with it, or behind it, begins."""
    frame: Frame
    reach: tuple[tuple[int, int], ...] = ()
    """What each of the frames around it holds, from `frame` outward: start and end, in code points from 0."""


class Declared(NamedTuple):
    """A question and its answer as a page tells them machines, in plain words."""

    question: str
    answer: str


class Stretch(NamedTuple):
    """Words of a page, and where the user's own file has them; white space between them may differ."""

    start: int
    """Code points from 0 in the page's text."""
    end: int
    """Code points from 0 in the page's text, exclusive."""
    at: int
    """Code points from 0 in the file."""
    until: int
    """Code points from 0 in the file, exclusive; an entity is longer there than what it stands for."""


@frozen(eq=False)
class Origin:
    """The user's own file, where a page's text is only what the file's marks set."""

    text: str
    stretches: tuple[Stretch, ...]
    """In reading order, on the page as in the file; what stands in the file between them is marks."""


class Cue(NamedTuple):
    """Words that are said between two times; a plain tuple, because a transcript has thousands."""

    start: int
    """Code points from 0 in the page's text."""
    end: int
    """Code points from 0 in the page's text, exclusive."""
    begins: float | None
    """Seconds from the beginning of the recording; None where the file does not say."""
    ends: float | None
    """Seconds from the beginning of the recording; None where the file does not say."""
    sound: bool = False
    """Whether it is something that is heard besides, and nobody says it."""


class Voice(NamedTuple):
    """The place where the file itself says that another voice begins."""

    start: int
    """Code points from 0 in the page's text, where the block begins that is all this voice's."""
    end: int
    """Code points from 0 in the page's text, where its words begin, behind what names it."""
    name: str
    """As the file has it; empty where it names nobody."""


NOTHING_SAID = Metadata()


@frozen
class Page:
    """Text with its blocks in reading order; outside them stands nothing but white space and stamps."""

    text: str
    blocks: tuple[Block, ...]
    source: Source
    metadata: Metadata = NOTHING_SAID
    """What the page's machine-readable head says."""
    pictures: tuple[Picture, ...] = ()
    """In reading order."""
    declared: tuple[Declared, ...] = ()
    """The question boxes that the page's machine-readable part tells of."""
    noticed: tuple[Diagnostic, ...] = ()
    """What its reader would have an editor look at."""
    origin: Origin | None = None
    """The file, where spans are to point into it and not into `text`."""
    cues: tuple[Cue, ...] = ()
    """The times of a transcript, in reading order."""
    voices: tuple[Voice, ...] = ()
    """Who speaks, where a transcript says so for certain, in reading order; each has a block of its own."""
    stamps: tuple[Passage, ...] = ()
    """Times that stand between blocks, in reading order: marks of a transcript, and nobody's words."""

    @property
    def framed(self) -> bool:
        """Whether elements set it, as they do web pages."""
        return bool(self.blocks) and self.blocks[0].frame is not UNFRAMED
