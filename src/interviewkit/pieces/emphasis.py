"""Emphasis parts voices where it begins and ends with a sentence; a bold word within one parts nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from interviewkit.page import Block, Run
from interviewkit.script import is_small

QUOTES = frozenset('"”»’」』›')
"""What a sentence may end with, whether or not a mark stands before it."""
BRACKETS = frozenset(")]）")
"""What a sentence may end with behind its last mark."""
ENDING = 12
"""Characters in which a sentence's last mark and a remark in brackets behind it stand."""
WORDY = 5
"""Words in other type that open a paragraph and are a sentence, whatever mark they end with."""


FEWEST_OPENINGS = 3
"""Paragraphs that open with bold words and go on with a new sentence, before a page is read as setting them so."""


class Stretch(NamedTuple):
    """Words of one block that are set alike."""

    start: int
    """Code points from 0 in the block's text."""
    end: int
    """Code points from 0 in the block's text, exclusive."""
    letters: str
    """`b` for bold, `i` for italic, as in `leads`."""
    look: str
    """Colour, typeface or class; empty where it has none of its own."""


def fewest_words(blocks: Sequence[Block]) -> int:
    """How many words in other type that open a paragraph are a sentence, whatever mark they end with.

    On a page that sets such words time after time a single one is.
    """
    openings = sum(block.runs != () and _opens_bold(block) for block in blocks)
    return 1 if openings >= FEWEST_OPENINGS else WORDY


def _opens_bold(block: Block) -> bool:
    """Whether bold words open the paragraph and a new sentence follows them, though no mark ends theirs."""
    first = block.runs[0]
    behind = block.text[first.end : first.end + 2].lstrip()[:1]
    bold = first.bold and not any(map(str.isalnum, block.text[: first.start]))
    plain = len(block.runs) == 1 or block.runs[1].start > first.end + 1
    return bold and plain and behind.isupper() and block.text[first.end - 1].isalnum()


def stretches(block: Block, start: int, end: int, wordy: int, ends: frozenset[str]) -> list[Stretch]:
    """A block's words from `start` to `end`, parted where a voice may change because the type does.

    Words in other type inside a sentence are no stretch of their own; where they open the block, `wordy` of them are a
    sentence; elsewhere one of `ends` closes it.
    """
    if not block.runs:
        return [Stretch(start, end, "", "")]
    segments = [*_segments(block, start, end, ends)]
    if len(segments) == 1:
        return segments
    breaks = [
        True,
        *(_is_break(block.text, a, b, wordy if i == 0 else None, ends) for i, (a, b) in enumerate(pairwise(segments))),
        True,
    ]
    found: list[Stretch] = []
    for i, segment in enumerate(segments):
        whole = breaks[i] and breaks[i + 1]
        letters, look = segment[2:] if whole else ("", "")
        if found and (not breaks[i] or found[-1][2:] == (letters, look) == ("", "")):
            found[-1] = found[-1]._replace(end=segment.end)
        else:
            found.append(Stretch(segment.start, segment.end, letters, look))
    return found


def _segments(block: Block, start: int, end: int, ends: frozenset[str]) -> Iterator[Stretch]:
    """The words, parted wherever their type changes; marks and spaces belong to what stands before them."""
    anew = {after.start for before, after in pairwise(block.runs) if _is_anew(block.text, before, after, ends)}
    last: Stretch | None = None
    for face in _faces(block, start, end):
        if last is None:
            last = face
        elif (last[2:] == face[2:] and face.start not in anew) or not any(
            map(str.isalnum, block.text[face.start : face.end])
        ):
            last = last._replace(end=face.end)
        elif not any(map(str.isalnum, block.text[last.start : last.end])):
            last = face._replace(start=last.start)
        else:
            yield last
            last = face
    if last:
        yield last


def _is_anew(text: str, before: Run, after: Run, ends: frozenset[str]) -> bool:
    """Whether a page sets what follows a sentence in the same bold or italic type once more, instead of going on."""
    alike = before[2:] == after[2:] and (before.bold or before.italic)
    return alike and after.start > before.end and _ends(text[before.start : after.start].rstrip(), ends)


def _faces(block: Block, start: int, end: int) -> Iterator[Stretch]:
    at = start
    for run in block.runs:
        begin, stop = max(run.start, at), min(run.end, end)
        if begin >= stop:
            continue
        if begin > at:
            yield Stretch(at, begin, "", "")
        yield Stretch(begin, stop, "b" * run.bold + "i" * run.italic, run.look)
        at = stop
    if at < end:
        yield Stretch(at, end, "", "")


def _is_break(text: str, before: Stretch, after: Stretch, wordy: int | None, ends: frozenset[str]) -> bool:
    """Whether a sentence ends between two segments; without a mark, `wordy` words end one."""
    words = text[before.start : before.end].rstrip()
    if _ends(words, ends):
        return True
    return (
        wordy is not None and words.count(" ") >= wordy - 1 and not is_small(text[after.start : after.end].lstrip()[:1])
    )


def _ends(words: str, ends: frozenset[str]) -> bool:
    """Whether the words end as a sentence does."""
    last = words[-1:]
    return last in ends or last in QUOTES or (last in BRACKETS and not ends.isdisjoint(words[-ENDING:]))
