"""Laying out sets paragraphs as a page: what names a voice stands before its words, and every line knows its times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from interviewkit.model import Diagnostic, Metadata, Severity, Source
from interviewkit.page import Block, Cue, Page, Voice
from interviewkit.passage import folded
from interviewkit.readers.cues.paragraphs import Paragraph, by_sentence, by_voice, is_sound
from interviewkit.readers.cues.spoken import Label, Spoken
from interviewkit.readers.cues.voices import Line, told

GAP = "\n\n"
"""What stands between two paragraphs."""
WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Signs of scripts that set no spaces."""


def laid_out(lines: Sequence[Line], source: Source, metadata: Metadata, faults: tuple[Diagnostic, ...]) -> Page:
    """The page of what is said, in paragraphs; where the file tells no voices, sentences and silence part them."""
    lines = told(lines)
    voiced = any(isinstance(line, Spoken) and line.label for line in lines)
    paragraphs = by_voice(lines) if voiced else by_sentence(lines)
    return _page(
        [p for p in paragraphs if any(line.words for line in p.lines)],
        source,
        metadata,
        faults if voiced else (*faults, _unvoiced()),
    )


def _unvoiced() -> Diagnostic:
    message = "The file names no voices; who says what is told from the wording alone."
    return Diagnostic(code="no_voices", severity=Severity.INFO, message=message)


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
        noticed=faults,
    )


def _head(label: Label) -> str:
    """What stands before a voice's words: a name on its own line, or what is printed in the file."""
    if not label.printed:
        return ""
    return f"{folded(label.printed)}\n" if label.printed == label.name else f"{folded(label.printed)} "


def _set(lines: Sequence[Spoken], head: str, start: int) -> tuple[str, list[Cue]]:
    """One paragraph's text, and its cues."""
    parts, cues, place, before = [head], [], start + len(head), ""
    for words, begins, ends, _ in lines:
        joint = _joint(before, words) if before else ""
        place += len(joint)
        cues.append(Cue(place, place + len(words), begins, ends, is_sound(words)))
        parts += (joint, words)
        place += len(words)
        before = words
    return "".join(parts), cues


def _joint(before: str, after: str) -> str:
    """What stands between two stretches of one paragraph: a space where the script sets any."""
    return "" if WIDE.match(before[-1]) or WIDE.match(after[0]) else " "
