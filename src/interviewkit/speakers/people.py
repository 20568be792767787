"""People are what stands behind labels: one person may have several, and two people may share a surname."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from interviewkit.lexicon import Lexicon
from interviewkit.model import Role
from interviewkit.speakers.houses import is_house
from interviewkit.speakers.known import Known
from interviewkit.speakers.labelling import PERSONAL, Labels
from interviewkit.speakers.labels import Kind, Reading, given_name
from interviewkit.speakers.misprints import is_misprint
from interviewkit.speakers.names import key_of
from interviewkit.speakers.printings import fullest, same_person

Name = tuple[str, ...]
"""A name's words, without titles."""
Lines = Sequence[str]

FREQUENT = 3
"""Turns of a label of which another may be a misprint."""
MOST_SOUGHT = 24
"""People whose fullest form is looked for; more have no panel."""


@frozen(kw_only=True, eq=False)
class Person:
    """Somebody, or some house, with the labels that name it; compared by identity, since each is made once."""

    words: tuple[str, ...]
    """The name, without titles."""
    role: Role
    labels: tuple[Reading, ...] = ()
    is_house: bool = False
    description: str | None = None

    @property
    def name(self) -> str:
        """The name as printed."""
        return " ".join(self.words)


def join(labels: Labels, known: Known, texts: Lines, lexicon: Lexicon) -> tuple[Person, ...]:
    """The people behind names, in order of appearance, those that the caller has given first."""
    named = [(given_name(words), role) for role, names in known.given.items() for words in names]
    named += [(reading, role) for reading, role in labels.read if reading.kind in PERSONAL]
    groups = _groups(_corrected(named, labels.counts))
    people = tuple(_person(group, texts if i < MOST_SOUGHT else (), lexicon) for i, group in enumerate(groups))
    return _with_houses(merged(people), known, lexicon)


def _corrected(named: Sequence[tuple[Reading, Role]], counts: Mapping[str, int]) -> Iterator[tuple[Reading, Role]]:
    """The labels, those that stand once with the words of the frequent one of which they are a misprint."""
    frequent = [one for one in named if one[0].is_given or counts[one[0].printed] >= FREQUENT][:MOST_SOUGHT]
    for reading, role in named:
        meant = (
            other.words
            for other, _ in frequent
            if not reading.is_given and counts[reading.printed] == 1 and is_misprint(reading.key, other.key)
        )
        yield evolve(reading, words=next(meant, reading.words)), role


def _groups(named: Iterable[tuple[Reading, Role]]) -> list[list[tuple[Reading, Role]]]:
    """Labels with equal words, together; those of fewer words with the only longer one that they fit."""
    groups: dict[tuple[str, ...], list[tuple[Reading, Role]]] = {}
    for reading, role in named:
        groups.setdefault(reading.key, []).append((reading, role))
    ends: dict[str, list[tuple[str, ...]]] = {}
    for key in groups:
        for word in dict.fromkeys((key[0], key[-1])):
            ends.setdefault(word, []).append(key)
    for key in sorted(groups, key=len):
        near = dict.fromkeys((*ends[key[0]][:MOST_SOUGHT], *ends[key[-1]][:MOST_SOUGHT]))
        fits = [other for other in near if other in groups and len(other) > len(key) and _fits(groups, key, other)]
        if len(fits) == 1:
            groups[fits[0]] += groups.pop(key)
    return list(groups.values())


def _fits(
    groups: dict[tuple[str, ...], list[tuple[Reading, Role]]], short: tuple[str, ...], long: tuple[str, ...]
) -> bool:
    joint = any(groups[key][0][0].kind is Kind.JOINT for key in (short, long))
    return not joint and same_person(short, long)


def _person(group: list[tuple[Reading, Role]], texts: Sequence[str], lexicon: Lexicon) -> Person:
    readings = tuple(reading for reading, _ in group if not reading.is_given)
    role = next((role for reading, role in group if reading.is_given), _usual(role for _, role in group))
    longest = max((reading for reading, _ in group), key=_fullness)
    as_it_is = longest.is_given or longest.kind is Kind.JOINT
    words = longest.words if as_it_is else _cased(longest.words, fullest(longest.words, texts, lexicon))
    description = next((reading.description for reading in readings if reading.description), None)
    return Person(words=words, role=role, labels=readings, description=description)


def _usual(roles: Iterable[Role]) -> Role:
    return Counter(roles).most_common(1)[0][0]


def _fullness(reading: Reading) -> tuple[int, bool, bool]:
    """By what a name is chosen among its forms."""
    return len(reading.words), reading.is_given, not " ".join(reading.words).isupper()


def _cased(own: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    """The form that was found, unless it only shouts what the label says quietly."""
    return own if key_of(own) == key_of(found) and " ".join(found).isupper() else found


def merged(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """People of one side whose full names turn out to be equal, made one."""
    by_name: dict[tuple[str, ...], Person] = {}
    for person in people:
        key = key_of(person.words)
        other = by_name.get(key)
        by_name[key] = evolve(other, labels=other.labels + person.labels) if other else person
    return tuple(by_name.values())


def _with_houses(people: tuple[Person, ...], known: Known, lexicon: Lexicon) -> tuple[Person, ...]:
    shouted = _all_in_capitals(people, Role.INTERVIEWEE)
    return tuple(
        evolve(person, is_house=True)
        if person.role is Role.INTERVIEWER
        and person.labels
        and len(person.words) <= len(person.labels[0].words)
        and is_house(person.labels[0], known, lexicon, shouted)
        else person
        for person in people
    )


def _all_in_capitals(people: tuple[Person, ...], role: Role) -> bool:
    printed = [reading.printed for person in people if person.role is role for reading in person.labels]
    return bool(printed) and all(label.isupper() for label in printed)
