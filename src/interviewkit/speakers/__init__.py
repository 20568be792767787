"""Speakers are the people behind the voices: labels joined, names filled in from headline, intro and byline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import frozen

from interviewkit.lexicon import Lexicon
from interviewkit.model import NamedBy, Role, Speaker
from interviewkit.passage import Passage
from interviewkit.speakers import credits, guests, labels, people
from interviewkit.speakers.announcements import announced
from interviewkit.speakers.handles import Handle, unmasked
from interviewkit.speakers.initials import Sources, spelt_out
from interviewkit.speakers.labels import Kind, Reading
from interviewkit.speakers.names import key_of
from interviewkit.speakers.people import Person
from interviewkit.speakers.printings import fullest, same_person
from interviewkit.speakers.prose import Prose, around, sort
from interviewkit.talk import Said

__all__ = ["Cast", "around", "cast"]

PANEL = 3
"""From so many guests on, the one who asks them moderates."""

STRAY = 0.2
"""Up to this share of a side's turns, names that label them are none."""

Voice = tuple[str | None, NamedBy | None]
"""A speaker's id, and where the name came from."""
Labels = dict[str, tuple[Reading, Role]]
"""Each label as printed, understood, with the side that it names."""


@frozen(kw_only=True)
class Cast:
    """Who speaks: the people, and whose voice each turn is."""

    speakers: tuple[Speaker, ...]
    """In order of appearance; only those who are named."""
    voices: tuple[Voice, ...]
    """One a turn."""


def cast(said: Sequence[Said], passages: Iterable[Passage], lexicon: Lexicon) -> Cast:
    """The people of a talk; `passages` is what the page says outside it, in reading order."""
    prose = sort(passages, said)
    printed = _printed(said, prose, lexicon)
    roles = [one.role for one in said]
    read = _read(roles, printed, lexicon)
    texts = (*prose.lines, *(passage.text for one in said for passage in one.passages))
    context = _context(said, read, prose, texts, lexicon)
    known = people.join(list(read.values()), texts, lexicon)
    sources = Sources(texts=texts, lines=prose.lines, known=context.everybody, lexicon=lexicon)
    known = spelt_out(known, list(read.values()), sources)
    known = unmasked(known, _single(known, said, printed), prose.lines, lexicon)
    voices = _voices(roles, printed, read, known, context.people)
    return _numbered(voices)


def _printed(said: Sequence[Said], prose: Prose, lexicon: Lexicon) -> list[str | None]:
    """Each turn's label; where one side has none at all, what its first turn begins with like a label."""
    printed = [one.label.words if one.label else None for one in said]
    for role in SIDES:
        turns = [i for i, one in enumerate(said) if one.role is role]
        for stray in _strays(turns, printed, role, lexicon):
            printed[stray] = None
        if turns and printed[turns[0]] is None:
            printed[turns[0]] = labels.opening(said[turns[0]].passages, prose.before, lexicon)
    return printed


def _strays(turns: Sequence[int], printed: Sequence[str | None], role: Role, lexicon: Lexicon) -> list[int]:
    """The few names on a side that begins without one: words before a colon in somebody's speech."""

    @cache
    def is_name(label: str | None) -> bool:
        return label is not None and labels.read(label, role, lexicon).kind in PERSONAL

    if not turns or is_name(printed[turns[0]]):
        return []
    named = [i for i in turns if is_name(printed[i])]
    return named if len(named) <= len(turns) * STRAY else []


def _single(known: Sequence[Person], said: Sequence[Said], printed: Sequence[str | None]) -> list[Handle]:
    """Those whom labels give a single name, with what is said when they are first heard."""
    first = {label: i for i, label in reversed(list(enumerate(printed)))}
    return [
        Handle(person, said[i].text, said[i - 1].text if i else "")
        for person in known[: people.MOST_SOUGHT]
        if len(person.words) == 1 and person.labels and not person.is_house
        for i in [min(first[reading.printed] for reading in person.labels)]
    ]


def _read(roles: Sequence[Role], printed: Sequence[str | None], lexicon: Lexicon) -> Labels:
    """Every distinct label, understood for the side that it stands on most often; first come, first kept."""
    counts = Counter(pair for pair in zip(printed, roles, strict=True) if pair[0])
    sides: dict[str, Role] = {}
    for (label, role), n in counts.items():
        if label and n > counts.get((label, sides.get(label, Role.UNKNOWN)), 0):
            sides[label] = role
    return {label: (labels.read(label, role, lexicon), role) for label, role in sides.items()}


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


def _context(said: Sequence[Said], read: Labels, prose: Prose, texts: Sequence[str], lexicon: Lexicon) -> Context:
    """Whom the prose names for each side that no label does."""
    named = {
        role: [reading.words for reading, side in read.values() if side is role and reading.kind in PERSONAL]
        for role in SIDES
    }
    if all(named.values()):
        return Context()
    questions = [one.passages[0].text for one in said if one.role is Role.INTERVIEWER and one.passages]
    answers = [one.passages[0].text for one in said if one.role is Role.INTERVIEWEE and one.passages]
    told = tuple(announced(prose, lexicon))
    credited = credits.credits(prose, told, lexicon)
    found: list[Person] = []
    likely: tuple[guests.Guest, ...] = ()
    if not named[Role.INTERVIEWEE]:
        likely = guests.guests(prose, told, questions, answers, lexicon)
        if guest := _guest(likely, credited, named[Role.INTERVIEWER]):
            found.append(Person(words=fullest(guest, texts, lexicon), role=Role.INTERVIEWEE))
    if not named[Role.INTERVIEWER]:
        answering = [*named[Role.INTERVIEWEE], *(person.words for person in found)]
        if words := _credited(credited, answering):
            house = len(words) == 1 and words[0].islower()
            found.append(Person(words=words, role=Role.INTERVIEWER, is_house=house))
    others = [Person(words=guest.words, role=Role.INTERVIEWEE) for guest in likely]
    others += [Person(words=credit.words, role=Role.INTERVIEWER) for credit in credited]
    return Context(tuple(found), tuple(others))


WELL_KNOWN = 7
"""A guest's score from which on an ambiguous credit is read as an announcement."""


def _guest(
    likely: Sequence[guests.Guest], credited: Sequence[credits.Credit], askers: Sequence[tuple[str, ...]]
) -> tuple[str, ...] | None:
    """The likeliest name that is not credited with asking; the least sure credits are the first to yield."""
    known = {one.words for one in likely if one.score > WELL_KNOWN}
    sure = [one for one in credited if not (one.ambiguous and one.words in known)]
    for least in (credits.ALONE, credits.BY_WORD, credits.BY_PHRASE):
        others = [one.words for one in sure if one.surely >= least]
        if guest := guests.guest(likely, [*askers, *others]):
            return guest.words
    guest = guests.guest(likely, askers)
    return guest.words if guest else None


SIDES = (Role.INTERVIEWER, Role.INTERVIEWEE)
PERSONAL = (Kind.NAME, Kind.JOINT)


def _credited(credited: Sequence[credits.Credit], others: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The only one who is most surely credited with asking, and is nobody else."""
    taken = list(map(key_of, others))
    left = [one for one in credited if not any(same_person(key_of(one.words), other) for other in taken)]
    sums: dict[tuple[int, bool], list[tuple[str, ...]]] = {}
    for words in dict.fromkeys(one.words for one in left):
        own = [one for one in left if same_person(key_of(one.words), key_of(words))]
        total = sum({one.surely for one in own})
        sums.setdefault((total, any(one.near for one in own)), []).append(words)
    best = sums[max(sums)] if sums else []
    return best[0] if best and all(same_person(key_of(best[0]), key_of(name)) for name in best) else None


def _voices(
    roles: Sequence[Role],
    printed: Sequence[str | None],
    read: Labels,
    known: Sequence[Person],
    context: Sequence[Person],
) -> list[tuple[Person | None, NamedBy | None]]:
    """Each turn's person: by its label, by an earlier one, or by the page around the talk."""
    by_label = {reading.printed: person for person in known for reading in person.labels}
    by_context = {person.role: person for person in context}
    heard: dict[Role, Counter[Person]] = {role: Counter() for role in Role}
    voices: list[tuple[Person | None, NamedBy | None]] = []
    for role, label in zip(roles, printed, strict=True):
        reading = read[label][0] if label else None
        person = by_label.get(reading.printed) if reading else None
        if person:
            heard[person.role][person] += 1
            voices.append((person, NamedBy.LABEL))
        elif reading and reading.kind is Kind.AUDIENCE:
            voices.append((None, None))
        elif heard[role]:
            alone = len(heard[role]) == 1 and not (reading and reading.kind is Kind.NAME)
            voices.append((next(iter(heard[role])), NamedBy.CARRIED) if alone else (None, None))
        else:
            voices.append((by_context[role], NamedBy.CONTEXT) if role in by_context else (None, None))
    return voices


def _numbered(voices: Sequence[tuple[Person | None, NamedBy | None]]) -> Cast:
    people_heard = list(dict.fromkeys(person for person, _ in voices if person))
    ids = {person: f"s{i}" for i, person in enumerate(people_heard, 1)}
    guests_heard = sum(person.role is Role.INTERVIEWEE for person in people_heard)
    return Cast(
        speakers=tuple(_speaker(ids[person], person, guests_heard) for person in people_heard),
        voices=tuple((ids[person] if person else None, by) for person, by in voices),
    )


def _speaker(id: str, person: Person, guests_heard: int) -> Speaker:
    asks = person.role is Role.INTERVIEWER
    return Speaker(
        id=id,
        name=person.name,
        role=Role.MODERATOR if asks and guests_heard >= PANEL else person.role,
        aliases=tuple(dict.fromkeys(reading.printed for reading in person.labels)),
        description=person.description,
        is_organization=person.is_house,
    )
