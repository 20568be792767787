"""Pieces are blocks cut where a voice can change: behind labels, and behind a question that its answer follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from interviewkit.lexicon import Lexicon
from interviewkit.page import Block, Page
from interviewkit.pieces.belief import Believed, believe
from interviewkit.pieces.labels import Proposal, in_the_middle, propose
from interviewkit.pieces.leads import lead_of, without_closers
from interviewkit.pieces.menus import fold
from interviewkit.talk import Label
from interviewkit.weights import Weights


class Piece(NamedTuple):
    """Words that one voice says, or nobody; a plain tuple, because a page has thousands."""

    text: str
    """Without label, lead and the marks that close a lead."""
    start: int
    """Code points from 0 in the page's text."""
    gap: int
    """Empty lines before it; -1 for a piece that begins in the middle of a block."""
    lead: str
    """The kind of marks it opens with; see `leads`."""
    label: Label | None

    @property
    def end(self) -> int:
        """Code points from 0 in the page's text, exclusive."""
        return self.start + len(self.text)


@frozen(eq=False)
class Pieces:
    """A page's pieces in reading order, and the labels that were believed."""

    pieces: tuple[Piece, ...]
    believed: Believed
    leading: bool
    """Whether this page sets question and answer in one paragraph."""


def cut(page: Page, lexicon: Lexicon, weights: Weights) -> Pieces:
    """The page's blocks, cut where a voice can change."""
    blocks = fold(page.text, page.blocks)
    proposals = tuple(propose(block, lexicon) for block in blocks)
    middle = tuple((i, proposal) for i, block in enumerate(blocks) for proposal in in_the_middle(block, lexicon))
    believed = believe(blocks, proposals, middle, lexicon, weights.labels)
    inside: dict[int, list[Proposal]] = {}
    for i, proposal in middle:
        if (proposal.key, proposal.form) in believed:
            inside.setdefault(i, []).append(proposal)
    leading = _leading(blocks)
    pieces = _pieces(blocks, proposals, believed, inside, leading)
    return Pieces(tuple(pieces), believed, leading)


QUESTION = re.compile(r"[?？؟](?:[*_)\]]|</\w+>)*(?=\s|(?<=[？؟])\S)")
STATEMENT = re.compile(r"[.!…]\s|[。！]")
FEWEST_LEADING = 3
"""Paragraphs that open with a question and go on, before a page is read as setting both voices in one paragraph."""
LEADING_SHARE = 0.7
"""How many such paragraphs there must be for each that ends with its question."""
LONGEST_LEADING = 600
"""Characters; a question that ends further on in its paragraph is asked by the one who answers."""
ENDS_ASKING = re.compile(r"[?？؟][\"”»’')\]*_\s]*(?:</\w+>)*\Z")
FEWEST_REST = 12
"""Characters that must follow a question in its paragraph to be an answer."""


def _leading(blocks: tuple[Block, ...]) -> bool:
    """Whether enough paragraphs hold a question and what may be its answer."""
    asked = [block.text for block in blocks if "?" in block.text or "？" in block.text or "؟" in block.text]
    both = sum(_after_question(text) is not None for text in asked)
    ends = sum(bool(ENDS_ASKING.search(text, max(0, len(text) - 12))) for text in asked)
    return both >= FEWEST_LEADING and both >= LEADING_SHARE * ends


def _after_question(text: str) -> int | None:
    """Where the words go on behind the questions that a paragraph opens with."""
    place = None
    for match in QUESTION.finditer(text, 0, LONGEST_LEADING):
        if place is not None and STATEMENT.search(text, place, match.start()):
            break
        place = match.end()
    if place is None or len(text) - place < FEWEST_REST:
        return None
    return place


def _pieces(
    blocks: tuple[Block, ...],
    proposals: tuple[Proposal | None, ...],
    believed: Believed,
    inside: dict[int, list[Proposal]],
    leading: bool,
) -> Iterator[Piece]:
    waiting: Label | None = None
    waiting_gap = 0
    for i, block in enumerate(blocks):
        text, start, gap = block
        proposal = proposals[i]
        label = None
        if proposal and (proposal.key, proposal.form) in believed:
            label = Label(proposal.key, proposal.words, start + proposal.start, start + proposal.end)
            if proposal.end >= len(text):
                waiting, waiting_gap = label, gap
                continue
        if waiting and not label:
            label, gap = waiting, waiting_gap
        waiting = None
        kind, place = lead_of(text)
        if proposal and label and label is not waiting and label.start >= start:
            place = proposal.end
            more, further = lead_of(text[place:])
            kind, place = kind + more, place + further
        spans = _spans(block, place, label, inside[i]) if i in inside else ((place, len(text), label),)
        for begin, end, name in spans:
            words = text[begin:end]
            rest = _after_question(words) if leading else None
            yield from _piece(words[:rest], start + begin, gap, kind, name)
            if rest is not None:
                yield from _piece(words[rest:], start + begin + rest, -1, "", None)
            gap, kind = -1, ""


def _spans(
    block: Block, place: int, label: Label | None, inside: list[Proposal]
) -> Iterator[tuple[int, int, Label | None]]:
    """Where each voice in a block speaks, and by which label."""
    begin = place
    for proposal in inside:
        if proposal.start < place:
            continue
        if proposal.start > begin:
            yield begin, proposal.start, label
        begin = proposal.end
        label = Label(proposal.key, proposal.words, block.start + proposal.start, block.start + proposal.end)
    yield begin, len(block.text), label


def _piece(words: str, start: int, gap: int, lead: str, label: Label | None) -> tuple[Piece, ...]:
    """The words as a piece, without the marks that close its lead; nothing where there are none."""
    stripped = words.strip()
    if not stripped and not label:
        return ()
    bare = without_closers(stripped).rstrip() or stripped
    return (Piece(bare, start + len(words) - len(words.lstrip()), gap, lead, label),)
