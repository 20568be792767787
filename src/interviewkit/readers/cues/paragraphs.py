"""Paragraphs are what one voice says; where a file tells no voices, sentences and silence part them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from interviewkit.passage import folded
from interviewkit.readers.cues.captions import Aside
from interviewkit.readers.cues.spoken import Label, Spoken
from interviewkit.readers.cues.voices import Line, key_of
from interviewkit.script import QUESTION_MARKS, SENTENCE_ENDS, WIDE_ENDS, one_of

UNNAMED = Label("", "")
"""The label of a voice that speaks before the file names any."""
SOUND = re.compile(r"(?>\s|[♪♫]+[^♪♫]*+[♪♫]*+|\[[^\[\]]*+\]|\([^()]*+\)|（[^（）]*+）|【[^【】]*+】|[-–—>])+\Z")
"""Words that nobody says: what is heard besides, in brackets or between notes."""
SOUNDING = frozenset("♪♫[(（【-–—>")
"""What such words begin with."""
PAUSE = 2.0
"""Seconds of silence that part paragraphs where the file tells no voices."""
SENTENCE = re.compile(
    rf"(?<={one_of(SENTENCE_ENDS)})\s+|(?<={one_of(WIDE_ENDS)})(?!{one_of(WIDE_ENDS | frozenset('」』）'))})"
)
CLOSERS = "\"”»’')]」』"


class Paragraph(NamedTuple):
    """What one voice says, or nobody."""

    label: Label | None
    """What tells the voice; None where nothing does."""
    lines: Sequence[Spoken]


def by_voice(lines: Iterable[Line]) -> Iterator[Paragraph]:
    """A paragraph for each voice; comments within one stand behind it, since they do not interrupt it."""
    label: Label | None = None
    said: list[Spoken] = []
    behind: list[Aside] = []
    for line in lines:
        if isinstance(line, Aside):
            behind.append(line)
            continue
        begun = _begun(label, line)
        if begun is not label or not (said or label):
            yield from _closed(label, said, behind)
            label, said, behind = begun, [], []
        if line.words:
            said.append(line)
    yield from _closed(label, said, behind)


def _begun(label: Label | None, line: Spoken) -> Label | None:
    """The label under which a line stands: its own, where that is another voice's."""
    if line.label is None:
        return label or (None if is_sound(line.words) else UNNAMED)
    same = label is not None and line.label.name and key_of(line.label.name) == key_of(label.name)
    return label if same else line.label


def is_sound(words: str) -> bool:
    """Whether nobody says the words: they are in brackets, or between notes."""
    return words[:1] in SOUNDING and SOUND.match(words) is not None


def _closed(label: Label | None, said: Sequence[Spoken], behind: Iterable[Aside]) -> Iterator[Paragraph]:
    yield Paragraph(label, said)
    yield from map(_of_aside, behind)


def _of_aside(aside: Aside) -> Paragraph:
    return Paragraph(None, [Spoken(folded(aside.text).strip(), None, None, None)])


def by_sentence(lines: Iterable[Line]) -> Iterator[Paragraph]:
    """Questions apart from what is said around them, and words before a silence from those behind it."""
    said: list[Spoken] = []
    for line in lines:
        if isinstance(line, Aside):
            yield from _parted(said)
            yield _of_aside(line)
            said = []
        elif said and _is_silent(said[-1], line):
            yield from _parted(said)
            said = [line]
        else:
            said.append(line)
    yield from _parted(said)


def _is_silent(before: Spoken, line: Spoken) -> bool:
    return before.ends is not None and line.begins is not None and line.begins - before.ends >= PAUSE


def _parted(said: Iterable[Spoken]) -> Iterator[Paragraph]:
    parts = [line._replace(words=words) for line in said for words in SENTENCE.split(line.words) if words]
    asks: list[bool] = []
    for part in reversed(parts):  # a sentence asks if it ends so, in however many captions it stands
        end = part.words.rstrip(CLOSERS)[-1:]
        asks.append(end in QUESTION_MARKS if end in SENTENCE_ENDS or not asks else asks[-1])
    paired = zip(reversed(asks), parts, strict=True)
    yield from (Paragraph(None, [part for _, part in group]) for _, group in groupby(paired, key=lambda pair: pair[0]))
