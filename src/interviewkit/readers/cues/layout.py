"""Laying out sets what is said as a page: a paragraph for each voice, what names it before its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from interviewkit.model import Diagnostic, Metadata, Severity, Source
from interviewkit.page import Block, Cue, Page, Voice
from interviewkit.passage import folded
from interviewkit.readers.cues.captions import Aside
from interviewkit.readers.cues.spoken import Label, Spoken
from interviewkit.readers.cues.voices import Line, key_of, told

GAP = "\n\n"
"""What stands between two paragraphs."""
UNNAMED = Label("", "")
"""The label of a voice that speaks before the file names any."""
SOUND = re.compile(r"(?>\s|[♪♫]+[^♪♫]*+[♪♫]*+|\[[^\[\]]*+\]|\([^()]*+\)|（[^（）]*+）|【[^【】]*+】|[-–—>])+\Z")
"""Words that nobody says: what is heard besides, in brackets or between notes."""
SOUNDING = frozenset("♪♫[(（【-–—>")
"""What such words begin with."""
PAUSE = 2.0
"""Seconds of silence that part paragraphs where the file tells no voices."""
SENTENCE = re.compile(r"(?<=[.?!…؟])\s+|(?<=[。？！])(?![。？！」』）])")
ENDS = frozenset(".?!…。？！؟")
"""What sentences end with."""
ASKS = frozenset("?？؟")
CLOSERS = "\"”»’')]」』"
WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Signs of scripts that set no spaces."""


class Paragraph(NamedTuple):
    """What one voice says, or nobody."""

    label: Label | None
    """What tells the voice; None where nothing does."""
    lines: Sequence[Spoken | Aside]


def laid_out(lines: Sequence[Line], source: Source, metadata: Metadata, faults: tuple[Diagnostic, ...]) -> Page:
    """The page of what is said, in paragraphs; where the file tells no voices, sentences and silence part them."""
    lines = told(lines)
    voiced = any(isinstance(line, Spoken) and line.label for line in lines)
    paragraphs = _by_voice(lines) if voiced else _by_sentence(lines)
    return _page([p for p in paragraphs if p.lines], source, metadata, faults if voiced else (*faults, _unvoiced()))


def _unvoiced() -> Diagnostic:
    message = "The file names no voices; who says what is told from the wording alone."
    return Diagnostic(code="no_voices", severity=Severity.INFO, message=message)


def _by_voice(lines: Iterable[Line]) -> Iterator[Paragraph]:
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
        return label or (None if _is_sound(line.words) else UNNAMED)
    same = label is not None and line.label.name and key_of(line.label.name) == key_of(label.name)
    return label if same else line.label


def _is_sound(words: str) -> bool:
    return words[:1] in SOUNDING and SOUND.match(words) is not None


def _closed(label: Label | None, said: Sequence[Spoken], behind: Iterable[Aside]) -> Iterator[Paragraph]:
    yield Paragraph(label, said)
    yield from (Paragraph(None, [aside]) for aside in behind)


def _by_sentence(lines: Iterable[Line]) -> Iterator[Paragraph]:
    """Questions apart from what is said around them, and words before a silence from those behind it."""
    said: list[Spoken] = []
    for line in lines:
        if isinstance(line, Aside):
            yield from _parted(said)
            yield Paragraph(None, [line])
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
        asks.append(end in ASKS if end in ENDS or not asks else asks[-1])
    paired = zip(reversed(asks), parts, strict=True)
    yield from (Paragraph(None, [part for _, part in group]) for _, group in groupby(paired, key=lambda pair: pair[0]))


def _page(paragraphs: Iterable[Paragraph], source: Source, metadata: Metadata, faults: tuple[Diagnostic, ...]) -> Page:
    texts: list[str] = []
    blocks: list[Block] = []
    cues: list[Cue] = []
    voices: list[Voice] = []
    place = 0
    for label, lines in paragraphs:
        head = _head(label) if label else ""
        text, timed = _set(lines, head, place)
        if label:
            voices.append(Voice(place, place + len(head), label.name))
        blocks.append(Block(text, place, 1 if blocks else 0))
        texts.append(text)
        cues += timed
        place += len(text) + len(GAP)
    return Page(
        GAP.join(texts),
        tuple(blocks),
        source,
        metadata,
        cues=tuple(cues),
        voices=tuple(voices),
        diagnostics=faults,
    )


def _head(label: Label) -> str:
    """What stands before a voice's words: a name on its own line, or what is printed in the file."""
    if not label.printed:
        return ""
    return f"{folded(label.printed)}\n" if label.printed == label.name else f"{folded(label.printed)} "


def _set(lines: Sequence[Spoken | Aside], head: str, start: int) -> tuple[str, list[Cue]]:
    """One paragraph's text, and its cues."""
    parts, cues, place, before = [head], [], start + len(head), ""
    for line in lines:
        words = folded(line.text).strip() if isinstance(line, Aside) else line.words
        joint = _joint(before, words) if before else ""
        place += len(joint)
        parts += (joint, words)
        if isinstance(line, Spoken):
            cues.append(Cue(place, place + len(words), line.begins, line.ends, _is_sound(words)))
        place += len(words)
        before = words
    return "".join(parts), cues


def _joint(before: str, after: str) -> str:
    """What stands between two stretches of one paragraph: a space where the script sets any."""
    return "" if WIDE.match(before[-1]) or WIDE.match(after[0]) else " "
