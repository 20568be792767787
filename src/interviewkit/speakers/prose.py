"""Prose is what stands on the page outside the talk: before it, within it, behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from interviewkit.passage import Passage
from interviewkit.speakers.known import NOTHING, Known
from interviewkit.talk import Said

LONGEST_TOP, LONGEST_BEFORE = 2_000, 5_000
"""Characters from the top, and next to the talk, in which names are looked for."""
LONGEST_BEHIND = 3_000
"""Characters behind the talk: what follows bios and credits are comments."""

MOST_BEHIND = 10
"""Lines behind the talk that are about it still; further on they are other pages'."""
LONGEST_LAST = 300
"""Characters of a last paragraph that may be no speech any more."""
MARKS = "*-–—•· "
"""What may stand before the words of a line in a list."""
LONGEST_STRAY = 80
"""Characters of a credit that may be heard as speech."""
STRAY = 10
"""One turn in so many, at either end, may be heard where the talk has not begun yet, or is over."""


@frozen
class Prose:
    """Lines that nobody says, by their place."""

    before: tuple[str, ...]
    within: tuple[str, ...]
    behind: tuple[str, ...]
    strays: tuple[str, ...] = ()
    """Short paragraphs that were heard as speech at either end of the talk, and may be none."""

    @property
    def about(self) -> tuple[str, ...]:
        """Those that may tell whose talk it is: before it, and right behind it."""
        return self.before + self.behind[:MOST_BEHIND]

    @property
    def lines(self) -> tuple[str, ...]:
        """All of them, in reading order."""
        return self.before + self.within + self.behind


def sort(passages: Iterable[Passage], said: Sequence[Said], known: Known = NOTHING) -> Prose:
    """The passages' lines, by their place around the talk; above them what only the page's head says."""
    turns = [one.passages for one in said if one.passages]
    stray = len(turns) // STRAY
    first = turns[stray][0].start if turns else 0
    last = turns[-1 - stray][-1].end if turns else 0
    before: list[str] = []
    within: list[str] = []
    behind: list[str] = []
    for passage in passages:
        (before if passage.end <= first else behind if passage.start >= last else within).extend(_lines(passage.text))
    behind[:0] = _last_words(turns)
    strays = (passage.text for turn in (turns[:stray], turns[-stray:]) if stray for one in turn for passage in one)
    return Prose(
        before=(*known.unprinted(before), *_ends(before)),
        within=tuple(within),
        behind=tuple(_until(behind, LONGEST_BEHIND)),
        strays=tuple(text for text in strays if len(text) <= LONGEST_STRAY),
    )


def _last_words(turns: Sequence[Sequence[Passage]]) -> list[str]:
    """The paragraph in which the last turn ends, behind others of its own: who asked may be told in it."""
    return [turns[-1][-1].text] if turns and len(turns[-1]) > 1 and len(turns[-1][-1].text) <= LONGEST_LAST else []


def _lines(text: str) -> Iterator[str]:
    return (line for line in map(str.strip, text.splitlines()) if line)


def _ends(lines: list[str]) -> tuple[str, ...]:
    """The lines from the top and those next to the talk."""
    top = list(_until(lines, LONGEST_TOP))
    near = list(_until(reversed(lines[len(top) :]), LONGEST_BEFORE))
    return (*top, *reversed(near))


def _until(lines: Iterable[str], most: int) -> Iterator[str]:
    for line in lines:
        if most <= 0:
            return
        yield line[:most]
        most -= len(line)


def around(text: str, said: Sequence[Said], furniture: Iterable[tuple[int, int]] = ()) -> tuple[Passage, ...]:
    """What a page's text says outside the talk, its labels and the furniture."""
    taken = sorted(
        [(passage.start, passage.end) for one in said for passage in one.passages]
        + [(one.label.start, one.label.end) for one in said if one.label]
        + list(furniture)
    )
    page, passages, place = Passage(text, 0), [], 0
    for start, end in [*taken, (len(text), len(text))]:
        if start > place and not text[place:start].isspace():
            passages.append(page.cut(place, start))
        place = max(place, end)
    return tuple(passages)
