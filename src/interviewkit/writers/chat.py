"""Chat data are interviews as the messages that language models are trained on, one interview a line."""

from __future__ import annotations

import json
from collections.abc import Mapping

from interviewkit.model import Interview, Role
from interviewkit.writers.voices import cast


def answering(interview: Interview) -> str:
    """The interview for a model that answers: interviewees are its assistant, everybody else its user."""
    return _messages(interview, {True: "assistant", False: "user"})


def asking(interview: Interview) -> str:
    """The interview for a model that asks: interviewees are its user, everybody else its assistant."""
    return _messages(interview, {True: "user", False: "assistant"})


def _messages(interview: Interview, parts: Mapping[bool, str]) -> str:
    """A line with the messages; `parts` says who an interviewee is, and who everybody else."""
    voices = cast(interview)
    messages: list[dict[str, str]] = []
    for turn in interview.turns:
        name = voices.of(turn).name
        message = {"role": parts[turn.role is Role.INTERVIEWEE], "content": turn.text}
        messages.append(message | ({"name": name} if name else {}))
    return json.dumps({"messages": messages}, ensure_ascii=False) + "\n"
