"""Handles are made-up names; what the page prints beside them, and what is said, tells whose they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import islice

from attrs import evolve, frozen

from interviewkit.lexicon import Lexicon
from interviewkit.speakers.names import key_of, listed, mentions
from interviewkit.speakers.own_names import own_name
from interviewkit.speakers.people import Lines, Name, Person, merged
from interviewkit.speakers.printings import same_person

IN_COMMON = 4
"""Letters in a row that a handle has in common with the name of its bearer."""
BESIDE = 60
"""Characters to each side of a handle within which its name stands."""
MOST_NAMES = 100
"""Names that may be those of handles."""
ADDRESSING = 300
"""Characters before somebody's first turn in which the one before speaks to them."""
OPENS, CLOSES = frozenset('([（{@"“„«='), " \t()[]（）{}@\"“”„«»'’*_="
"""What sets a handle off from the name beside it, and what else may stand there."""
SEPARATOR = ";\n"
"""What keeps the names of two lines apart."""


@frozen
class Handle:
    """A single name that may be made up, and where its bearer comes in."""

    person: Person
    opening: str
    """Their first turn."""
    before: str
    """The turn before that; empty where theirs is the first."""

    @property
    def letters(self) -> str:
        """The handle in lower case."""
        return self.person.name.lower()

    @property
    def is_made_up(self) -> bool:
        """Whether the name is written as names are not."""
        return self.person.name[0].islower() or not self.person.name.isalpha()


Link = tuple[Handle, Name]


def unmasked(
    people: tuple[Person, ...], single: Iterable[Handle], lines: Lines, spoken: Lines, lexicon: Lexicon
) -> tuple[Person, ...]:
    """The people, those behind handles by the full names that lines about the talk or its first words print."""
    handles = list(single)
    if not handles:
        return people
    made_up = any(handle.is_made_up for handle in handles)
    lists = _lists(lines, lexicon) if made_up else []
    names = [*lists, *_lists(spoken, lexicon)] if made_up else []
    found: dict[Person, Name] = {}
    for sense in (_beside, _introduced, _addressed, _alike):
        left = [handle for handle in handles if handle.person not in found]
        free = _free(names, [*(found.get(person, person.words) for person in people)])
        found |= _certain(sense(left, free, (*lines, *spoken), lexicon))
    found |= _left_over(people, [handle.person for handle in handles if handle.is_made_up], found, lists)
    return merged(tuple(evolve(one, words=found.get(one, one.words)) for one in people)) if found else people


def _lists(lines: Lines, lexicon: Lexicon) -> list[list[Name]]:
    return list(listed(SEPARATOR.join(lines), lexicon))


def _free(lists: Sequence[Sequence[Name]], taken: Sequence[Name]) -> list[Name]:
    """The names of lists that nobody bears yet."""
    keys = list(map(key_of, taken))
    every = dict.fromkeys(name for names in lists for name in names)
    return [name for name in islice(every, MOST_NAMES) if not any(same_person(key_of(name), key) for key in keys)]


def _certain(links: Iterable[Link]) -> dict[Person, Name]:
    """The links by which one handle has one name, and no other handle has it."""
    pairs = {(handle.person, key_of(name)): name for handle, name in links}
    persons, names = Counter(person for person, _ in pairs), Counter(key for _, key in pairs)
    return {person: name for (person, key), name in pairs.items() if persons[person] == names[key] == 1}


def _beside(handles: Sequence[Handle], free: Sequence[Name], lines: Lines, lexicon: Lexicon) -> Iterator[Link]:
    """Names that a line explains by a handle, or a handle by them: "Ada Berg (icebear)", "icebear aka Ada Berg"."""
    lower = [line.lower() for line in lines] if handles else []
    for handle in handles:
        for line, letters in zip(lines, lower, strict=True):
            place = letters.find(handle.letters)
            if place < 0:
                continue
            end = place + len(handle.letters)
            ahead, behind = line[max(0, place - BESIDE) : place], line[end : end + BESIDE]
            names = [(ahead[mention.end :], mention.words) for mention in mentions(ahead, lexicon)]
            names += [(behind[: mention.start], mention.words) for mention in islice(mentions(behind, lexicon), 1)]
            yield from ((handle, words) for gap, words in names if len(words) > 1 and _explains(gap, lexicon))


def _explains(between: str, lexicon: Lexicon) -> bool:
    """Whether what stands between two names says that they are one person's."""
    words = between.strip(CLOSES + ",")
    return words.casefold() in lexicon.introductions.aka if words else not OPENS.isdisjoint(between)


def _introduced(handles: Sequence[Handle], free: Sequence[Name], lines: Lines, lexicon: Lexicon) -> Iterator[Link]:
    """Names by which handles introduce themselves."""
    for handle in handles:
        own = own_name(handle.opening, lexicon)
        full = [name for name in free if own and same_person(key_of(name), key_of(own))]
        yield from ((handle, name) for name in full or ([own] if len(own) > 1 else []))


def _addressed(handles: Sequence[Handle], free: Sequence[Name], lines: Lines, lexicon: Lexicon) -> Iterator[Link]:
    """Names that are spoken just before a handle is first heard."""
    for handle in (handle for handle in handles if handle.is_made_up):
        spoken = [key_of(mention.words) for mention in mentions(handle.before[-ADDRESSING:], lexicon)]
        yield from ((handle, name) for name in free if any(same_person(key_of(name), key) for key in spoken))


def _alike(handles: Sequence[Handle], free: Sequence[Name], lines: Lines, lexicon: Lexicon) -> Iterator[Link]:
    """Names that have letters in common with a handle."""
    for handle in (handle for handle in handles if handle.is_made_up):
        shared = {name: max(_in_common(handle.letters, word) for word in key_of(name)) for name in free}
        most = max(shared.values(), default=0)
        yield from ((handle, name) for name, n in shared.items() if n == most >= IN_COMMON)


def _in_common(one: str, other: str) -> int:
    """How many letters in a row two words have in common."""
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def _left_over(
    people: Sequence[Person], masked: Sequence[Person], found: Mapping[Person, Name], lists: Sequence[Sequence[Name]]
) -> dict[Person, Name]:
    """The last names of a list for the last handles: one for one, or in the order in which the others stand there."""
    left = [person for person in masked if person not in found]
    for names in lists:
        borne = {person: name for person in people for name in names if _bears(found.get(person, person.words), name)}
        free = [name for name in names if name not in borne.values()]
        if not borne or len(left) != len(free):
            continue
        links = dict(zip(left, free, strict=True))
        order = [names.index((borne | links)[person]) for person in people if person in borne | links]
        if len(left) == 1 or order == sorted(order):
            return links
    return {}


def _bears(words: Name, name: Name) -> bool:
    return same_person(key_of(words), key_of(name))
