"""Meetings are sentences about two people who talked, which do not say who asked: "Ada Berg talks to Ines Kolbe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from interviewkit.lexicon import Lexicon
from interviewkit.model import Role
from interviewkit.speakers.cues import Cue
from interviewkit.speakers.names import POSSESSIVE, Mention, bare_of, could_be_one, mentions, vocabulary

Name = tuple[str, ...]

REACH = 120
"""Characters to each side of a verb within which the two stand."""
MOST_BEHIND = 3
"""Names behind the verb that are looked at: an outlet may own the one who asks."""
BESIDES = 30
"""Characters that a line has besides a name of which it tells; shorter lines are bylines."""


class Announced(NamedTuple):
    """A name and its side; `UNKNOWN` where the sentence tells only that it is one of the two."""

    words: Name
    role: Role


def meeting(line: str, cue: Cue, lines: Sequence[str], lexicon: Lexicon) -> Iterator[Announced]:
    """Who asks and who answers, by what each is called, or else by whom the lines tell more; nobody where both fit."""
    start = max(0, cue.start - REACH)
    before, behind = line[start : cue.start], line[cue.end : cue.end + REACH]
    subject = next((m for m in reversed(list(mentions(before, lexicon))) if _is_person(m)), None)
    found = islice(mentions(behind, lexicon), MOST_BEHIND)
    other = next((m for m in found if _is_person(m) and behind[m.end : m.end + 2] not in POSSESSIVE), None)
    if subject is None or other is None or subject.words == other.words:
        return
    lean = _asks(before, subject, lexicon) - _asks(behind, other, lexicon)
    lean = lean or _told_of(other.words, lines) - _told_of(subject.words, lines)
    if lean:
        asks, answers = (subject, other) if lean > 0 else (other, subject)
        yield Announced(asks.words, Role.INTERVIEWER)
        yield Announced(answers.words, Role.INTERVIEWEE)


def _is_person(mention: Mention) -> bool:
    return len(mention.words) > 1 and could_be_one(mention.words)


def _asks(text: str, mention: Mention, lexicon: Lexicon) -> int:
    """1 if somebody is called what those are who ask, -1 if what those are who answer, 0 if nothing."""
    before = text[: mention.start].rstrip()
    word = bare_of(before.rpartition(" ")[2])
    if word in lexicon.roles.interviewer or before.endswith(POSSESSIVE):
        return 1
    return -1 if mention.titled or word in vocabulary(lexicon).jobs else 0


def _told_of(name: Name, lines: Sequence[str]) -> int:
    """How many lines tell of somebody."""
    words = " ".join(name)
    return sum(len(line) > len(words) + BESIDES and words in line for line in lines)
