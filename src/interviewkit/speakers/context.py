"""Context is whom the page around the talk, and people's own words, put on a side that no label names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from interviewkit.lexicon import Lexicon
from interviewkit.model import Role
from interviewkit.speakers import credits, guests
from interviewkit.speakers.announcements import announced
from interviewkit.speakers.credits import Credit
from interviewkit.speakers.guests import Guest
from interviewkit.speakers.known import Known
from interviewkit.speakers.meetings import Announced
from interviewkit.speakers.names import key_of
from interviewkit.speakers.own_names import own_name
from interviewkit.speakers.people import Lines, Name, Person
from interviewkit.speakers.printings import fullest, same_person
from interviewkit.speakers.prose import Prose
from interviewkit.talk import Said

INTRODUCING = 2
"""Turns of a side in which people say who they are."""
LEADING = 3
"""Lines before the talk in which the one who asks may do so."""
QUOTES = frozenset("\"'“”„«»‘")


@frozen
class Context:
    """Whom the page around the talk names."""

    people: tuple[Person, ...] = ()
    """At most one for each side that no label names."""
    likely: tuple[Person, ...] = ()
    """Other names that initials may stand for."""

    @property
    def everybody(self) -> tuple[Person, ...]:
        """The people, then the other names."""
        return self.people + self.likely


def named_around(
    said: Sequence[Said],
    labelled: Mapping[Role, Sequence[Name]],
    known: Known,
    prose: Prose,
    texts: Lines,
    lexicon: Lexicon,
) -> Context:
    """The context of a talk; `labelled` is whom labels name on each side. Whom the caller names, nobody guesses."""
    named = {role: [*names, *known.given[role]] for role, names in labelled.items()}
    guessed = Context() if all(named.values()) else _guessed(said, named, known, prose, texts, lexicon)
    given = [
        person
        for role, names in known.given.items()
        if len(names) == 1 and not labelled[role]
        for person in _people(names, role)
    ]
    return evolve(guessed, people=(*guessed.people, *given))


def _guessed(
    said: Sequence[Said],
    named: Mapping[Role, Sequence[Name]],
    known: Known,
    prose: Prose,
    texts: Lines,
    lexicon: Lexicon,
) -> Context:
    """The context of a talk of which not all is known; `named` is who is on each side."""
    questions, answers = (_openings(said, role) for role in (Role.INTERVIEWER, Role.INTERVIEWEE))
    writer = [line for line in prose.before[-LEADING:] if line[0] not in QUOTES]
    told = (
        *announced(prose, known.houses, lexicon),
        *_introduced([*writer, *questions[:INTRODUCING]], answers, lexicon),
    )
    credited = credits.credits(prose, told, known.authors, lexicon)
    likely = () if named[Role.INTERVIEWEE] else guests.guests(prose, told, questions, answers, lexicon)
    answering = _guest(likely, credited, named[Role.INTERVIEWER])
    if answering:
        answering = fullest(answering, texts, lexicon)
    asking = None if named[Role.INTERVIEWER] else _credited(credited, [*named[Role.INTERVIEWEE], answering or ()])
    return Context(
        people=(*_people([answering], Role.INTERVIEWEE), *_people([asking], Role.INTERVIEWER)),
        likely=(
            *_people([guest.words for guest in likely], Role.INTERVIEWEE),
            *_people([credit.words for credit in credited], Role.INTERVIEWER),
        ),
    )


def _openings(said: Sequence[Said], role: Role) -> list[str]:
    """The first paragraphs of a side's turns; scrapers break the very first where a link begins."""
    turns = [one.passages for one in said if one.role is role and one.passages]
    first = ["\n".join(passage.text for passage in passages[:3]) for passages in turns[:INTRODUCING]]
    return first + [passages[0].text for passages in turns[INTRODUCING:]]


def _introduced(questions: Sequence[str], answers: Sequence[str], lexicon: Lexicon) -> Iterator[Announced]:
    """Those who say who they are when they are first heard."""
    for role, turns in ((Role.INTERVIEWER, questions), (Role.INTERVIEWEE, answers[:INTRODUCING])):
        for turn in turns:
            own = own_name(turn, lexicon)
            if len(own) > 1 or (own and not lexicon.spaced):
                yield Announced(own, role)


def _people(names: Sequence[Name | None], role: Role) -> Iterator[Person]:
    """The people of one side who bear the names; an outlet among those who ask is written as names are not."""
    for words in filter(None, names):
        house = role is Role.INTERVIEWER and len(words) == 1 and words[0].islower()
        yield Person(words=words, role=role, is_house=house)


WELL_KNOWN = 7
"""A guest's score from which on an ambiguous credit is read as an announcement."""


def _guest(likely: Sequence[Guest], credited: Sequence[Credit], askers: Sequence[Name]) -> Name | None:
    """The likeliest name that is not credited with asking; the least sure credits are the first to yield."""
    known = {one.words for one in likely if one.score > WELL_KNOWN}
    sure = [one for one in credited if not (one.ambiguous and one.words in known)]
    never = [one.words for one in sure if _binds(one) and one.words not in known]
    for least in (credits.ALONE, credits.BY_WORD, credits.BY_PHRASE, credits.ASKED):
        others = [one.words for one in sure if one.surely >= least]
        if guest := guests.guest(likely, [*askers, *never, *others]):
            return guest.words
    last = guests.only(likely, [*askers, *(one.words for one in credited)])
    return last.words if last else None


def _binds(credit: Credit) -> bool:
    """Whether a credit can mean nothing but that somebody wrote the page."""
    return not credit.ambiguous and credit.surely >= credits.BY_WORD


def _credited(credited: Sequence[Credit], others: Sequence[Name]) -> Name | None:
    """The only one who is most surely credited with asking, and is nobody else."""
    taken = list(map(key_of, others))
    left = [one for one in credited if not any(same_person(key_of(one.words), other) for other in taken)]
    sums: dict[tuple[int, bool], list[Name]] = {}
    for words in dict.fromkeys(one.words for one in left):
        own = [one for one in left if same_person(key_of(one.words), key_of(words))]
        total = sum({one.surely for one in own})
        sums.setdefault((total, any(one.near for one in own)), []).append(words)
    best = sums[max(sums)] if sums else []
    return best[0] if best and all(same_person(key_of(best[0]), key_of(name)) for name in best) else None
