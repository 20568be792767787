"""Cues: WebVTT, SubRip and podcast transcripts become turns with times, whoever wrote the file."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import pysubs2
import pytest
import webvtt
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import Interview, parse
from interviewkit.testing import Conversation, conversations

UNSPACED = frozenset({"ja", "zh"})
SIGN = r"[0-9A-Za-z.]+|(?s:.)"
"""What nobody breaks a line within, where no spaces part words."""
LONGEST_CUE = 9_000
"""Milliseconds."""


@frozen(kw_only=True)
class Shown:
    """What one caption shows."""

    speaker: str
    lines: tuple[str, ...]
    begins: int
    """Milliseconds."""
    ends: int
    """Milliseconds."""
    opens: bool
    """Whether another voice spoke before."""


Said = tuple[str, str, float, float]
"""Speaker, words, start and end in seconds."""


@st.composite
def recordings(draw: st.DrawFn) -> tuple[Conversation, tuple[Shown, ...]]:
    """A conversation, and the captions that show it: cut anywhere, with silence between them or none."""
    talk = draw(conversations())
    joint = "" if talk.language in UNSPACED else " "
    shown: list[Shown] = []
    clock = draw(st.integers(0, 5_000_000))
    for said in talk.said:
        whole = " ".join(joint.join(said.paragraphs).split())
        pieces = whole.split() if joint else re.findall(SIGN, whole)
        size = draw(st.integers(1, 3)) * (12 if not joint else 6)
        chunks = [joint.join(pieces[i : i + size]).strip() for i in range(0, len(pieces), size)]
        for number, chunk in enumerate(filter(None, chunks)):
            clock += draw(st.sampled_from((0, 0, 1, 400, 3_000)))
            ends = clock + draw(st.integers(1, LONGEST_CUE))
            shown.append(
                Shown(
                    speaker=said.speaker.name,
                    lines=_two_lines(chunk, joint) if draw(st.booleans()) else (chunk,),
                    begins=clock,
                    ends=ends,
                    opens=not number,
                )
            )
            clock = ends
    return talk, tuple(shown)


def _two_lines(chunk: str, joint: str) -> tuple[str, ...]:
    pieces = chunk.split() if joint else re.findall(SIGN, chunk)
    half = len(pieces) // 2
    return tuple(filter(None, (joint.join(pieces[:half]).strip(), joint.join(pieces[half:]).strip())))


def _expected(talk: Conversation, shown: Sequence[Shown]) -> list[Said]:
    joint = "" if talk.language in UNSPACED else " "
    turns: list[Said] = []
    for one in shown:
        words = joint.join(one.lines)
        if one.opens:
            turns.append((one.speaker, words, one.begins / 1000, one.ends / 1000))
        else:
            speaker, before, begins, _ = turns[-1]
            turns[-1] = (speaker, before + joint + words, begins, one.ends / 1000)
    return turns


def _heard(interview: Interview) -> list[Said]:
    return [(t.label or "", t.text, t.start_time or 0.0, t.end_time or 0.0) for t in interview.turns]


def written_as_webvtt(shown: Sequence[Shown], only_changes: bool) -> str:
    """The captions as webvtt-py writes them, with voice tags."""
    file = webvtt.WebVTT()
    for one in shown:
        first, *rest = one.lines
        tag = f"<v {one.speaker.replace('&', '&amp;')}>" if one.opens or not only_changes else ""
        start, end = (str(webvtt.models.Timestamp.from_seconds(at / 1000)) for at in (one.begins, one.ends))
        file.captions.append(webvtt.Caption(start, end, [tag + first, *rest]))
    return file.content


def written_as_subrip(shown: Sequence[Shown], format: str, only_changes: bool) -> str:
    """The captions as pysubs2 writes them, with names before colons."""
    file = pysubs2.SSAFile()
    for one in shown:
        first, *rest = one.lines
        name = f"{one.speaker}: " if one.opens or not only_changes else ""
        file.append(pysubs2.SSAEvent(start=one.begins, end=one.ends, text="\\N".join([name + first, *rest])))
    return file.to_string(format)


def written_as_podcast(shown: Sequence[Shown]) -> str:
    """The captions as a podcast's transcript."""
    segments = [
        {"speaker": one.speaker, "startTime": one.begins / 1000, "endTime": one.ends / 1000, "body": "\n".join(one.lines)}
        for one in shown
    ]
    return json.dumps({"version": "1.0.0", "segments": segments})


@given(recordings(), st.booleans())
def test_what_webvtt_py_writes_is_heard_as_it_was_said(
    recording: tuple[Conversation, tuple[Shown, ...]], only_changes: bool
) -> None:
    """Voice tags give every turn its speaker, its words and its times."""
    talk, shown = recording
    interview = parse(written_as_webvtt(shown, only_changes))
    assert _heard(interview) == _expected(talk, shown)
    assert interview.source.format == "vtt"


@given(recordings())
def test_podcast(recording: tuple[Conversation, tuple[Shown, ...]]) -> None:
    """Segments give every turn its speaker, its words and its times."""
    talk, shown = recording
    interview = parse(written_as_podcast(shown))
    assert _heard(interview) == _expected(talk, shown)
    assert interview.source.format == "podcast"


@pytest.mark.parametrize("format", ["srt", "vtt"])
@given(recordings(), st.booleans())
def test_pysubs2(format: str, recording: tuple[Conversation, tuple[Shown, ...]], only_changes: bool) -> None:
    """Names before colons give every turn its speaker, its words and its times."""
    talk, shown = recording
    interview = parse(written_as_subrip(shown, format, only_changes))
    assert _heard(interview) == _expected(talk, shown)
    assert interview.source.format == format
