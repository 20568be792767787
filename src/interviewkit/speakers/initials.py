"""Initials stand for somebody whom the page names in full, or for an outlet that is called by them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from interviewkit.lexicon import Lexicon
from interviewkit.model import Role
from interviewkit.speakers.labels import Kind, Reading
from interviewkit.speakers.names import TOKEN, could_be_one, key_of, mentions
from interviewkit.speakers.people import MOST_SOUGHT, Lines, Name, Person
from interviewkit.speakers.printings import declared, stands_for


@frozen(kw_only=True)
class Sources:
    """Where the names are that initials may stand for."""

    texts: Lines
    """All that the page says."""
    lines: Lines
    """What it says about the talk."""
    known: Sequence[Person]
    """Whom headline, intro and byline put on a side."""
    lexicon: Lexicon


def spelt_out(
    people: tuple[Person, ...], labels: Sequence[tuple[Reading, Role]], sources: Sources
) -> tuple[Person, ...]:
    """The people, each with the initials that stand for their name, and those whom only initials name."""
    initials = [(reading, role) for reading, role in labels if reading.kind is Kind.INITIALS]
    for reading, role in initials[:MOST_SOUGHT]:
        people = _given(people, reading, role, sources)
    return people


def _given(people: tuple[Person, ...], reading: Reading, role: Role, sources: Sources) -> tuple[Person, ...]:
    """The people, one of whom has been given the label; the same people where initials fit nobody or several."""
    letters = letters_of(reading)
    own = [person for person in people if any(other.initials == letters for other in person.labels)]
    if not own and (explained := declared(letters, sources.texts, sources.lexicon)):
        return (*people, Person(words=explained, role=role, labels=(reading,)))
    if own := own or _whom(letters, [person for person in people if person.role is role]):
        return tuple(evolve(p, labels=(*p.labels, reading)) if [p] == own else p for p in people)
    named = list(_elsewhere(reading, role, sources))
    return (*people, evolve(named[0], labels=(reading,))) if len(named) == 1 else people


def _elsewhere(reading: Reading, role: Role, sources: Sources) -> Sequence[Person]:
    """Those outside the talk for whom the initials may stand; or else an outlet that is called by them."""
    letters = letters_of(reading)
    others = [person for person in sources.known if person.role is role]
    if found := _whom(letters, others) or [Person(words=words, role=role) for words in _printed(letters, sources)]:
        return found
    house = role is Role.INTERVIEWER
    if len(letters) == 1 or (others and not house):
        return ()
    return [Person(words=reading.words, role=role, is_house=house)]


def _whom(letters: str, people: Sequence[Person]) -> list[Person]:
    """Those for whom initials may stand: the only one whose letters they are, or else all who have them."""
    fits = {key_of(person.words): person for person in reversed(people) if stands_for(letters, person.words)}
    for fit in (letters.__eq__, lambda own: own[:1] == letters):
        only = [person for person in fits.values() if fit(initials_of(person.words))]
        if len(only) == 1:
            return only
    return list(fits.values())


def _printed(letters: str, sources: Sources) -> set[Name]:
    """The names printed about the talk that have just these initials."""
    if len(letters) == 1:
        return set()
    found = (mention.words for line in sources.lines for mention in mentions(line, sources.lexicon))
    return {words for words in found if could_be_one(words) and initials_of(words) == letters}


def initials_of(words: Name) -> str:
    """The first letters of a name.

    >>> initials_of(("Ada", "von", "Berg"))
    'avb'
    """
    return "".join(token.group()[0] for word in words if (token := TOKEN.match(word))).casefold()


def letters_of(reading: Reading) -> str:
    """The letters of a label that is nothing but initials, in lower case."""
    return "".join(letter for word in reading.words for letter in word if letter.isalpha()).casefold()
