"""Speakers are the people behind the voices: labels joined, names filled in from headline, intro and byline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from interviewkit.lexicon import Lexicon
from interviewkit.model import Diagnostic, NamedBy, Role, Speaker
from interviewkit.passage import Passage
from interviewkit.speakers import people
from interviewkit.speakers.context import named_around
from interviewkit.speakers.descriptions import description
from interviewkit.speakers.doubts import doubts
from interviewkit.speakers.handles import Handle, unmasked
from interviewkit.speakers.houses import titled
from interviewkit.speakers.initials import Sources, spelt_out
from interviewkit.speakers.known import NOTHING, Known
from interviewkit.speakers.labelling import Labels, gathered
from interviewkit.speakers.labels import Kind
from interviewkit.speakers.names import key_of
from interviewkit.speakers.people import Person
from interviewkit.speakers.prose import Prose, around, sort
from interviewkit.speakers.sides import settled
from interviewkit.talk import Said

__all__ = ["NOTHING", "Cast", "Known", "around", "cast", "settled", "titled"]

PANEL = 3
"""From so many guests on, the one who asks them moderates."""
OPENING, ENDING = 6, 2
"""Turns at the beginning and at the end in which people are called by their names."""

PARAGRAPHS, LONGEST = 12, 2_000
"""Paragraphs of such a turn in which names are looked for, and characters of each."""

Voice = tuple[str | None, NamedBy | None]
"""A speaker's id, and where the name came from."""


@frozen(kw_only=True)
class Cast:
    """Who speaks: the people, and whose voice each turn is."""

    speakers: tuple[Speaker, ...]
    """In order of appearance; only those who are named."""
    voices: tuple[Voice, ...]
    """One a turn."""
    noticed: tuple[Diagnostic, ...] = ()
    """Where an editor would look twice at who is who."""


def cast(said: Sequence[Said], passages: Iterable[Passage], lexicon: Lexicon, known: Known = NOTHING) -> Cast:
    """The people of a talk; `passages` is what the page says outside it, in reading order."""
    prose = sort(passages, said, known)
    labels = gathered(said, prose, lexicon, known.profile)
    introductions = tuple(_introductions(said, labels))
    texts = (*prose.lines, *introductions)
    context = named_around(said, labels.names(), known, prose, texts, lexicon)
    sources = Sources(texts=texts, lines=prose.about, known=context.everybody, lexicon=lexicon)
    joined = people.join(labels, known, texts, lexicon)
    spelt = spelt_out(joined, labels.read, sources)
    everybody = unmasked(spelt, _single(spelt, said, labels), prose.about, introductions, lexicon)
    heard = _numbered(_voices(said, labels, everybody, context.people), prose, lexicon)
    return evolve(heard, noticed=tuple(doubts(labels, everybody, said)))


def _introductions(said: Sequence[Said], labels: Labels) -> Iterator[str]:
    """The labels, and the turns in which people are named: first and last ones, and those about a label's first."""
    yield from list(labels.firsts)[: people.MOST_SOUGHT]
    firsts = list(labels.firsts.values())[: people.MOST_SOUGHT]
    turns = {*range(OPENING), *firsts, *(first - 1 for first in firsts), *range(len(said) - ENDING, len(said))}
    for i in sorted(turns & set(range(len(said)))):
        yield from (passage.text[:LONGEST] for passage in said[i].passages[:PARAGRAPHS])


def _single(known: Sequence[Person], said: Sequence[Said], labels: Labels) -> Iterator[Handle]:
    """Those whom labels give a single name, with what is said when they are first heard."""
    for person in known[: people.MOST_SOUGHT]:
        if len(person.words) == 1 and person.labels and not person.is_house:
            first = min(labels.firsts[reading.printed] for reading in person.labels)
            before = said[first - 1].passages[-1:] if first else ()
            texts = ("".join(passage.text for passage in some) for some in (said[first].passages[:1], before))
            yield Handle(person, *texts)


def _voices(
    said: Sequence[Said], labels: Labels, known: Sequence[Person], context: Sequence[Person]
) -> list[tuple[Person | None, NamedBy | None]]:
    """Each turn's person: by its label, by an earlier one, or by the page around the talk."""
    by_label = {reading.printed: person for person in known for reading in person.labels}
    by_name = {(person.role, key_of(person.words)): person for person in known}
    by_context = {person.role: by_name.get((person.role, key_of(person.words)), person) for person in context}
    heard: dict[Role, Counter[Person]] = {role: Counter() for role in Role}
    voices: list[tuple[Person | None, NamedBy | None]] = []
    for role, reading in zip((one.role for one in said), labels.turns, strict=True):
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


def _numbered(voices: Sequence[tuple[Person | None, NamedBy | None]], prose: Prose, lexicon: Lexicon) -> Cast:
    heard = list(dict.fromkeys(person for person, _ in voices if person))
    ids = {person: f"s{i}" for i, person in enumerate(heard, 1)}
    panel = sum(person.role is Role.INTERVIEWEE for person in heard) >= PANEL
    names = [person.name for person in heard[: people.MOST_SOUGHT]]
    described = {person: description(person.name, names, prose.about, lexicon) for person in heard[: len(names)]}
    return Cast(
        speakers=tuple(_speaker(ids[person], person, described.get(person), panel) for person in heard),
        voices=tuple((ids[person] if person else None, by) for person, by in voices),
    )


def _speaker(id: str, person: Person, described: str | None, panel: bool) -> Speaker:
    return Speaker(
        id=id,
        name=person.name,
        role=Role.MODERATOR if panel and person.role is Role.INTERVIEWER else person.role,
        aliases=tuple(dict.fromkeys(reading.printed for reading in person.labels)),
        description=person.description or described,
        is_organization=person.is_house,
    )
