"""Labelling is how turns are labelled: what each label says, and which of them are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from interviewkit.lexicon import Lexicon
from interviewkit.model import Role
from interviewkit.profile import NO_PROFILE, Profile
from interviewkit.speakers.labels import Kind, Reading, opening, read
from interviewkit.speakers.prose import Prose
from interviewkit.talk import Said

SIDES = (Role.INTERVIEWER, Role.INTERVIEWEE)
PERSONAL = (Kind.NAME, Kind.JOINT)
STRAY = 0.2
"""Up to this share of a side's turns, names that label them are none."""


@frozen(kw_only=True)
class Labels:
    """The labels of a talk, understood."""

    turns: Sequence[Reading | None]
    """One a turn."""
    read: Sequence[tuple[Reading, Role]]
    """Each distinct label, with the side on which it stands most often; first come, first kept."""
    counts: Mapping[str, int]
    """How many turns each label has, by its words."""
    firsts: Mapping[str, int]
    """The turn at which each label first stands, by its words."""

    def names(self) -> dict[Role, list[tuple[str, ...]]]:
        """Whom labels name on each side."""
        return {side: [one.words for one, role in self.read if role is side and one.kind in PERSONAL] for side in SIDES}


def gathered(said: Sequence[Said], prose: Prose, lexicon: Lexicon, profile: Profile = NO_PROFILE) -> Labels:
    """The labels of all turns."""
    printed = _printed(said, prose, lexicon, profile)
    sides = _sides(printed, [one.role for one in said])
    read_alone = {label: _told(label, profile) or read(label, role, lexicon) for label, role in sides.items()}
    by_words = _shortened(read_alone)
    return Labels(
        turns=[by_words[label] if label else None for label in printed],
        read=[(by_words[label], role) for label, role in sides.items()],
        counts=Counter(filter(None, printed)),
        firsts={label: i for i, label in reversed(list(enumerate(printed))) if label},
    )


def _told(label: str, profile: Profile) -> Reading | None:
    """The label as the caller's profile reads it; None where that names nobody."""
    voice = profile.voice_of(label)
    return Reading(kind=Kind.NAME, printed=label, words=tuple(voice.name.split())) if voice and voice.name else None


def _shortened(readings: dict[str, Reading]) -> dict[str, Reading]:
    """The labels, known as initials where another declares them in brackets: the `Pen.` of `Ada Pennick (Pen.)`."""
    declared = {reading.initials for reading in readings.values() if reading.initials}
    return {
        label: evolve(one, kind=Kind.INITIALS) if len(one.words) == 1 and one.key[0] in declared else one
        for label, one in readings.items()
    }


def _printed(said: Sequence[Said], prose: Prose, lexicon: Lexicon, profile: Profile) -> list[str | None]:
    """Each turn's label; where one side has none at all, what its first turn begins with like a label."""
    printed = [one.label.words if one.label else None for one in said]
    for role in SIDES:
        turns = [i for i, one in enumerate(said) if one.role is role]
        for stray in _strays(turns, printed, role, lexicon, profile):
            printed[stray] = None
        if turns and printed[turns[0]] is None:
            printed[turns[0]] = opening(said[turns[0]].passages, prose.before, lexicon)
    return printed


def _strays(
    turns: Sequence[int], printed: Sequence[str | None], role: Role, lexicon: Lexicon, profile: Profile
) -> list[int]:
    """The few names on a side that begins without one: words before a colon in somebody's speech."""

    @cache
    def is_name(label: str | None) -> bool:
        if label is None or profile.voice_of(label):
            return False
        return read(label, role, lexicon).kind in PERSONAL

    if not turns or is_name(printed[turns[0]]):
        return []
    named = [i for i in turns if is_name(printed[i])]
    return named if len(named) <= len(turns) * STRAY else []


def _sides(printed: Sequence[str | None], roles: Sequence[Role]) -> dict[str, Role]:
    """The side on which each label stands most often."""
    counts = Counter(pair for pair in zip(printed, roles, strict=True) if pair[0])
    sides: dict[str, Role] = {}
    for (label, role), n in counts.items():
        if label and n > counts.get((label, sides.get(label, Role.UNKNOWN)), 0):
            sides[label] = role
    return sides
