"""Sides are who asks and who answers, as voices behave: a name that never asks beside an asking `Q` answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from interviewkit.lexicon import Lexicon
from interviewkit.model import Role
from interviewkit.speakers.known import NOTHING, Known
from interviewkit.speakers.labels import Kind, read
from interviewkit.talk import Said

ASKING = 0.5
"""From this share of its turns on that end in a question, a role's label is that of those who ask."""
FEWEST = 2
"""Turns from which on it is known how a voice behaves."""
CLOSING = " \"'»”’“)]*」』"
"""What may stand behind a question's mark."""
NAMED = (Kind.NAME, Kind.JOINT, Kind.INITIALS)

Voices = Mapping[str, Sequence[Said]]
"""Turns by their labels' keys."""


def settled(said: Sequence[Said], lexicon: Lexicon, known: Known = NOTHING) -> tuple[Said, ...]:
    """The talk, in which those who stand beside an asking `Q` and never ask are among those who answer."""
    asking = _asking(said)
    kinds = {key: read(_words(turns), Role.INTERVIEWER, lexicon).kind for key, turns in asking.items()}
    nameless = [one for key, turns in asking.items() if kinds[key] is Kind.ROLE for one in turns]
    if known.interviewers or len(nameless) < FEWEST or _questions(nameless, lexicon) < ASKING * len(nameless):
        return tuple(said)
    answering = {
        key
        for key, turns in asking.items()
        if kinds[key] in NAMED and len(turns) >= FEWEST and not _questions(turns, lexicon)
        if not known.profile.voice_of(_words(turns))
    }
    return tuple(
        evolve(one, role=Role.INTERVIEWEE) if one.label and one.label.key in answering else one for one in said
    )


def _asking(said: Iterable[Said]) -> Voices:
    """The turns of those who were heard to ask, by label."""
    voices: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        if one.label and one.passages and one.role is Role.INTERVIEWER:
            voices[one.label.key].append(one)
    return voices


def _words(turns: Sequence[Said]) -> str:
    return turns[0].label.words if turns[0].label else ""


def _questions(turns: Iterable[Said], lexicon: Lexicon) -> int:
    """How many of the turns end in a question."""
    return sum(lexicon.asks(one.passages[-1].text.rstrip(CLOSING)) for one in turns)
