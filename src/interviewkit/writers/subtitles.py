"""Subtitles are a line a paragraph with its time: WebVTT with voices, SubRip with names, JSON for podcasts."""

from __future__ import annotations

import json

from interviewkit.model import Interview
from interviewkit.writers.cues import Cue, cues, is_measured

ESTIMATED = "NOTE The times are estimated from the length of the words.\n\n"


def vtt(interview: Interview) -> str:
    """The interview as WebVTT, who speaks in voice tags."""
    note = "" if is_measured(interview) else ESTIMATED
    return "WEBVTT\n\n" + note + "\n".join(map(_vtt_cue, cues(interview)))


def srt(interview: Interview) -> str:
    """The interview as SubRip, which knows no voices: each paragraph opens with a name."""
    return "\n".join(_srt_cue(number, cue) for number, cue in enumerate(cues(interview), start=1))


def podcast(interview: Interview) -> str:
    """The interview as a transcript of the podcast namespace: segments with times in seconds."""
    segments = [
        {"speaker": cue.voice.label, "startTime": cue.start / 1000, "endTime": cue.end / 1000, "body": cue.text}
        for cue in cues(interview)
    ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=2) + "\n"


def _vtt_cue(cue: Cue) -> str:
    times = f"{_clock(cue.start, '.')} --> {_clock(cue.end, '.')}"
    return f"{cue.key}\n{times}\n<v {_escaped(cue.voice.label)}>{_escaped(cue.text)}</v>\n"


def _srt_cue(number: int, cue: Cue) -> str:
    times = f"{_clock(cue.start, ',')} --> {_clock(cue.end, ',')}"
    words = f"{cue.voice.label}: {cue.text}".replace("-->", "->")  # which would be a time, and cannot be escaped
    return f"{number}\n{times}\n{words}\n"


def _clock(milliseconds: int, point: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}{point}{rest:03}"


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
