"""Voices are who speaks, as every format needs to know it, whether anybody names them or not."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from interviewkit.model import Interview, Role, Speaker, Turn
from interviewkit.passage import folded
from interviewkit.writers.checked import clean

LETTERS = {Role.INTERVIEWEE: "A"}
ASKING = "Q"
"""What stands for the name of a voice that nobody names; print of every language knows the two letters."""


@frozen(kw_only=True)
class Voice:
    """One that talks: a speaker, or all those of a role whom nobody names."""

    key: str
    """`s1`, `s2`, ... in the order of the speakers, or the role's word; fit for an XML id."""
    role: Role
    """The speaker's own, such as `moderator`, or that of the turn."""
    speaker: Speaker | None = None

    @property
    def name(self) -> str | None:
        """The speaker's name, or None where nobody names them."""
        return self.speaker.name if self.speaker else None

    @property
    def label(self) -> str:
        """The name, on one line, or a letter for those who have none."""
        return clean(folded(self.name or "")) or LETTERS.get(self.role, ASKING)


@frozen
class Cast:
    """All those who talk."""

    named: Mapping[str, Voice]
    """By the speaker's id."""
    unnamed: Mapping[Role, Voice]
    """By the turn's role; those who have a turn."""

    def of(self, turn: Turn) -> Voice:
        """The voice whose turn it is."""
        return self.named.get(turn.speaker or "") or self.unnamed[turn.role]

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Every voice: the speakers in their order, then those without a name."""
        return (*self.named.values(), *self.unnamed.values())


def cast(interview: Interview) -> Cast:
    """Those who talk in the interview."""
    named = {
        speaker.id: Voice(key=f"s{number}", role=speaker.role, speaker=speaker)
        for number, speaker in enumerate(interview.speakers, start=1)
    }
    roles = dict.fromkeys(turn.role for turn in interview.turns if (turn.speaker or "") not in named)
    return Cast(named, {role: Voice(key=role.value, role=role) for role in roles})


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a turn, an answer or a note, none of them empty."""
    return tuple(part for part in map(str.strip, text.split("\n\n")) if part)
