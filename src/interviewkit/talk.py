"""Talk is what was heard: who says what, before anybody knows their names."""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

from interviewkit.model import Role
from interviewkit.passage import Passage


class Label(NamedTuple):
    """Words that name a voice, and where they stand."""

    key: str
    """The words in lower case, without marks; equal keys are one label."""
    words: str
    """As printed, without colon and marks."""
    start: int
    """Code points from 0 in the page's text."""
    end: int
    """Code points from 0 in the page's text, exclusive; colon, dash and stamp included."""


@frozen(kw_only=True)
class Said:
    """Everything one voice says until another speaks."""

    role: Role
    label: Label | None
    passages: tuple[Passage, ...]
    """One a paragraph."""
    lead: str = ""
    """The kind of marks its first words open with; see `pieces/leads`."""
    margin: float
    """How much worse the best reading is that hears it otherwise; natural logarithm of the odds."""
    evidence: tuple[str, ...]
    """Codes, strongest first."""

    @property
    def text(self) -> str:
        """The spoken words; paragraphs joined by an empty line."""
        return "\n\n".join(" ".join(passage.text.split()) for passage in self.passages)
