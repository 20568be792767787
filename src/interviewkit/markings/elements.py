"""Elements set voices apart on web pages: by type, class and place; what one style asks and another answers tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice
from math import tanh
from typing import NamedTuple

from interviewkit.markings.evidence import evidence
from interviewkit.markings.view import CLEAR, View, step
from interviewkit.page import UNFRAMED, Frame
from interviewkit.pieces import Piece

LEANS = (-1.2, -0.5, -0.2, 0.2, 0.5, 1.2)
SHARES = (0.02, 0.1, 0.3, 0.6)
EXPLAINS = (0.01, 0.3, 0.6, 0.9)
LINKS = (0.05, 0.3, 0.6, 0.9)
WORTH = 40
"""Characters: shorter pieces without a question mark say nothing about a style."""
PROSE = 80
"""Characters from which an unlinked piece is prose."""
ANCHORED = 400
"""Characters of prose that one piece which looks like talk is worth, where the talk's frame is looked for."""
HOME = 0.6
"""The share of the page's prose that its talk's frame must hold."""
LINKED = 0.5
"""The share of a piece from which it is a link."""
TELLING = (
    "~comments", "~question", "~answer", "~cookies", "~newsletter", "~advert", "~share", "~related", "~navigation",
    "~tags", "~author", "~caption", "~credit", "caption", "navigation", "footer", "~footer", "form", "dialog", "aside",
    "~sidebar", "summary", "details", "~faq", "~collapsible", "~quote", "quote", "~standfirst", "~title", "~date",
    "~figure", "figure", "button", "header", "table", "item", "numbered", "address", "pre", "hidden", "article",
)  # fmt: skip
"""What frames tell of the blocks in them; what stands first here tells most."""


class Framed(NamedTuple):
    """How a piece is framed; `NOWHERE` where its page has no elements."""

    linked: int
    """A step of `LINKS`: how much of its block is a link; -1 on pages without elements."""
    trait: str
    """What its frames tell that those around the talk do not."""
    level: int
    """Of the heading it is in; 0 outside."""
    at_home: bool
    """Whether it stands in the talk's frame."""
    inner: str
    """How it stands there: with `most` prose, in another frame with `some`, or with `none`."""
    lean: int
    """A step of `LEANS`: whether pieces of this style ask more than the others."""
    share: int
    """A step of `SHARES`: how many of the talk frame's pieces have this style."""
    explains: int
    """A step of `EXPLAINS`: how many of the clear questions have this style."""
    carrier: str
    """Whether the style is the one that carries the questions here: `yes`, `no`, or `none` where none does."""
    alike: str
    """Whether the piece before has the same style and frame: `style`, `frame`, `other`."""
    asked: str
    before: int
    """The lean of the style of the piece before."""
    length: int


NOWHERE = Framed(-1, "", 0, False, "", 0, 0, 0, "", "", "", 0, 0)

Style = tuple[str, str, str]
"""A frame's style, the look of the words, the marks they open with."""


class Styles(NamedTuple):
    """What the styles of a page are used for."""

    leans: Mapping[Style, int]
    shares: Mapping[Style, int]
    explains: Mapping[Style, int]
    carriers: frozenset[Style]
    """The styles in which most pieces are clear questions, where these are most of the clear questions."""


def observe(view: View) -> list[Framed]:
    """How each piece is framed."""
    pieces = view.pieces
    if not pieces or pieces[0].frame is UNFRAMED:
        return [NOWHERE] * len(pieces)
    weights = [_weight(view, i) for i in range(len(pieces))]
    home = _home(pieces, weights)
    frames = {piece.frame for piece in pieces}
    within = {frame: home in _outwards(frame) for frame in frames}
    traits = {frame: _trait(frame, home) for frame in frames}
    at_home = [within[piece.frame] for piece in pieces]
    styles = [(piece.frame.style, piece.look, piece.lead) for piece in pieces]
    known = _styles(view, styles, at_home)
    rooms = [piece.frame.room for piece in pieces]
    inner = _inner(rooms, weights)
    seen: list[Framed] = []
    style_before, room_before, lean_before = None, None, 3
    for i, (piece, style, room) in enumerate(zip(pieces, styles, rooms, strict=True)):
        lean = known.leans.get(style, 3)
        carrier = "none" if not known.carriers else "yes" if style in known.carriers else "no"
        alike = "style" if style == style_before else "frame" if room is room_before else "other"
        seen.append(
            Framed(
                step(piece.linked, LINKS), traits[piece.frame], piece.frame.level, at_home[i], inner[room], lean,
                known.shares.get(style, 0), known.explains.get(style, 0), carrier, alike, view.wordings[i].asked,
                lean_before, view.wordings[i].length,
            )
        )  # fmt: skip
        style_before, room_before, lean_before = style, room, lean
    return seen


def _weight(view: View, i: int) -> int:
    """How much a piece tells of where the talk stands, in characters of prose."""
    piece = view.pieces[i]
    if piece.linked >= LINKED:
        return 0
    return (len(piece.text) if len(piece.text) >= PROSE else 0) + ANCHORED * view.anchors[i]


def _home(pieces: tuple[Piece, ...], weights: list[int]) -> Frame:
    """The innermost frame that holds most of the prose and of what looks like talk."""
    held: Counter[Frame] = Counter()
    for piece, weight in zip(pieces, weights, strict=True):
        if weight:
            held[piece.frame.room] += weight
    for frame, weight in tuple(held.items()):
        held.update(dict.fromkeys(islice(_outwards(frame), 1, None), weight))
    least = HOME * sum(weights)
    # Frames that hold more than half each stand in one another.
    most = (frame for frame, weight in held.items() if weight >= least)
    return max(most, key=lambda frame: sum(1 for _ in _outwards(frame)), default=UNFRAMED)


def _outwards(frame: Frame | None) -> Iterator[Frame]:
    """The frame, and those around it."""
    while frame:
        yield frame
        frame = frame.around


def _inner(rooms: list[Frame], weights: list[int]) -> dict[Frame, str]:
    held: Counter[Frame] = Counter()
    for room, weight in zip(rooms, weights, strict=True):
        held[room] += weight
    total = sum(weights) or 1
    return {room: "most" if 2 * weight >= total else "some" if weight else "none" for room, weight in held.items()}


def _trait(frame: Frame, home: Frame) -> str:
    return next((trait for trait in TELLING if trait in frame.traits and trait not in home.traits), "none")


CARRIES = 0.5
"""The share of a style's pieces that must be clear questions for it to carry them."""
FEWEST_CARRIED = 2
MOST_QUESTIONS = 0.5
"""The share of all clear questions that the styles which carry them must have."""


def _styles(view: View, styles: list[Style], at_home: list[bool]) -> Styles:
    asks: dict[Style, list[float]] = defaultdict(list)
    clear: Counter[Style] = Counter()
    for i, style in _weighty(view, styles, at_home):
        asks[style].append(tanh(view.odds[i] / 2))
        clear[style] += view.odds[i] >= CLEAR
    total = sum(map(len, asks.values())) or 1
    mean = sum(map(sum, asks.values())) / total
    questions = clear.total() or 1
    carriers = {s for s, count in clear.items() if count >= FEWEST_CARRIED and count >= CARRIES * len(asks[s])}
    if sum(clear[s] for s in carriers) < MOST_QUESTIONS * questions or len(carriers) == len(asks):
        carriers = set()
    return Styles(
        {s: step(2 * ((sum(own) + 2 * mean) / (len(own) + 2) - mean), LEANS) for s, own in asks.items()},
        {s: step(len(own) / total, SHARES) for s, own in asks.items()},
        {s: step(count / questions, EXPLAINS) for s, count in clear.items()},
        frozenset(carriers),
    )


def _weighty(view: View, styles: list[Style], at_home: list[bool]) -> Iterator[tuple[int, Style]]:
    for i, (style, home) in enumerate(zip(styles, at_home, strict=True)):
        piece = view.pieces[i]
        if home and piece.linked < LINKED and (len(piece.text) >= WORTH or view.wordings[i].asked != "none"):
            yield i, style


def _of_frame(linked: int, trait: str, at_home: bool, inner: str, length: int) -> list[str]:
    if linked < 0:
        return []
    return [
        f"linked={linked}",
        f"linked={linked}:length={min(length, 4)}",
        f"trait={trait}",
        f"trait={trait}:inner={inner}",
        f"home={at_home}",
        f"home={at_home}:inner={inner}",
        f"home={at_home}:inner={inner}:linked={min(linked, 3)}",
        f"inner={inner}:length={min(length, 4)}",
    ]


def _of_style(linked: int, lean: int, share: int, explains: int, level: int, at_home: bool, carrier: str) -> list[str]:
    if linked < 0:
        return []
    return [
        f"level={level}:home={at_home}",
        f"lean={lean}:home={at_home}",
        f"share={share}:home={at_home}",
        f"lean={lean}:share={share}",
        f"explains={explains}:lean={lean}",
        f"carrier={carrier}:home={at_home}",
        f"carrier={carrier}:share={share}",
        f"carrier={carrier}:level={level > 0}",
    ]


def _of_order(linked: int, alike: str, asked: str, lean: int, before: int, inner: str, carrier: str) -> list[str]:
    if linked < 0:
        return []
    return [
        f"alike={alike}:inner={inner}",
        f"alike={alike}:asked={asked}",
        f"alike={alike}:carrier={carrier}",
        f"lean={lean}:before={before}",
        f"carrier={carrier}:asked={asked}",
        f"carrier={carrier}:before={before}",
    ]


EVIDENCE = tuple(evidence(Framed, names, "element.") for names in (_of_frame, _of_style, _of_order))
"""What elements say."""
