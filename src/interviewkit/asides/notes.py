"""Notes speak about the text itself: who edited it, who is who, what it belongs to."""

from __future__ import annotations

from interviewkit.asides.taken import Taken, without
from interviewkit.model import Note, NoteKind
from interviewkit.page import Block
from interviewkit.passage import Span, folded

KINDS = {kind.value: kind for kind in NoteKind}
FOOTNOTE_MARKS = frozenset("[*†‡^¹²³⁴⁵⁶⁷⁸⁹0123456789")
"""What a footnote's body begins with."""
LONGEST_FOOTNOTE = 2000


def take(blocks: tuple[Block, ...]) -> Taken:
    """The footnotes that are framed as such, wherever they stand."""
    filled = {i: _note(NoteKind.FOOTNOTE, block) for i, block in enumerate(blocks) if "footnote" in block.frame.traits}
    return Taken(tuple(filled.values()), without(blocks, filled))


def note_of(block: Block, kind: str, *, above: bool) -> Note | None:
    """The block as a note of a kind; a biography `above` the talk is the writer's introduction."""
    found = KINDS.get(kind)
    return None if found is None or (above and found is NoteKind.BIO) else _note(found, block)


def footnote_of(block: Block) -> Note | None:
    """The block as a footnote's body, where it begins with its mark."""
    fits = block.text[0] in FOOTNOTE_MARKS and len(block.text) <= LONGEST_FOOTNOTE
    return _note(NoteKind.FOOTNOTE, block) if fits else None


def _note(kind: NoteKind, block: Block) -> Note:
    return Note(kind=kind, text=folded(block.text), span=Span(block.start, block.end))
