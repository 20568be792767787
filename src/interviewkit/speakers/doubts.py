"""Doubts are labels that fit several people of one side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interviewkit.model import Diagnostic, Severity
from interviewkit.passage import Span
from interviewkit.speakers.initials import letters_of
from interviewkit.speakers.labelling import Labels
from interviewkit.speakers.labels import Kind, Reading
from interviewkit.speakers.names import key_of
from interviewkit.speakers.people import MOST_SOUGHT, Person
from interviewkit.speakers.printings import same_person, stands_for
from interviewkit.talk import Said

MOST_TOLD = 4
"""People whom a diagnostic names."""


def doubts(labels: Labels, people: Sequence[Person], said: Sequence[Said]) -> Iterator[Diagnostic]:
    """A diagnostic for each such label, where it first stands."""
    for reading, role in labels.read[:MOST_SOUGHT]:
        fits = [person for person in people if person.role is role and _may_be(reading, person)]
        if len(fits) > 1 and not _is_settled(reading, fits):
            names = " or ".join(person.name for person in fits[:MOST_TOLD])
            message = f"“{reading.printed}” may be {names}."
            place = _place(said[labels.firsts[reading.printed]])
            yield Diagnostic(code="shared_label", severity=Severity.INFO, message=message, span=place)


def _is_settled(reading: Reading, fits: Sequence[Person]) -> bool:
    """Whether it is known whom initials mean; a shared surname may have gone to either of its bearers."""
    return reading.kind is Kind.INITIALS and any(reading in person.labels for person in fits)


def _may_be(reading: Reading, person: Person) -> bool:
    """Whether a label may be a shorter form of a person's name."""
    if reading.kind is Kind.INITIALS:
        return len(person.words) > 1 and stands_for(letters_of(reading), person.words)
    longer = len(person.words) > len(reading.words) > 0
    return reading.kind is Kind.NAME and longer and same_person(reading.key, key_of(person.words))


def _place(one: Said) -> Span | None:
    """Where the label stands, or the first words of its turn."""
    if one.label:
        return Span(one.label.start, one.label.end)
    return next((Span(passage.start, passage.end) for passage in one.passages), None)
