"""Conversations are invented interviews, before any page has set them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from interviewkit.model import Role
from interviewkit.testing.material import LANGUAGES, Material, Person, material

EXCHANGES = (3, 12)
PARAGRAPHS = (1, 4)
SENTENCES = (1, 4)
QUESTION_MARKS = ("?", "\uff1f", "\u061f", ";")
Draw = st.DrawFn
Shape = list[list[int]]
"""How many sentences each paragraph of each answer has."""


@frozen(kw_only=True)
class Said:
    """What one voice says until another speaks."""

    role: Role
    speaker: Person
    paragraphs: tuple[str, ...]


@frozen(kw_only=True)
class Conversation:
    """An interview: who talks, what stands above it, and what is said, question and answer by turns."""

    language: str
    """BCP 47."""
    headline: str
    byline: str | None
    intro: tuple[str, ...]
    interviewer: Person
    """A person or an outlet."""
    interviewees: tuple[Person, ...]
    role_labels: tuple[str, str]
    """What this page would call question and answer."""
    said: tuple[Said, ...]

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What Hypothesis says of a failing example: the page itself stands in the test's message."""
        printer.text(f"<Conversation {self.language}: {self.headline!r}, {len(self.said)} turns>")

    @property
    def front(self) -> tuple[str, ...]:
        """The paragraphs above the talk."""
        return (self.headline, *([self.byline] if self.byline else []), *self.intro)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody who talks, the interviewer first."""
        return (self.interviewer, *self.interviewees)

    @property
    def only_asks(self) -> bool:
        """Whether every turn of the interviewer ends in a question mark, so that wording alone could tell."""
        asked = (said for said in self.said if said.role is Role.INTERVIEWER)
        return all(said.paragraphs[-1].endswith(QUESTION_MARKS) for said in asked)


@st.composite
def conversations(
    draw: Draw,
    languages: Sequence[str] = LANGUAGES,
    *,
    statements: bool = True,
    most_guests: int = 2,
) -> Conversation:
    """Conversations of 3 to 12 exchanges in one of the languages; no sentence occurs twice in one.

    `statements` allows the interviewer turns without a question mark.
    """
    stock = material(draw(st.sampled_from(languages)))
    people = draw(_people(stock, most_guests))
    host, *guests = people
    return Conversation(
        language=stock.language,
        headline=draw(st.sampled_from(stock.headlines)).format(guest=guests[0].name),
        byline=draw(st.sampled_from((None, stock.byline.format(interviewer=host.name)))),
        intro=draw(_intros(stock)),
        interviewer=host,
        interviewees=tuple(guests),
        role_labels=draw(st.sampled_from(stock.roles)),
        said=draw(_talks(stock, host, tuple(guests), statements=statements)),
    )


@st.composite
def _people(draw: Draw, stock: Material, most_guests: int) -> tuple[Person, ...]:
    """The interviewer and then the guests, no two of them with the same short label."""
    host = draw(st.sampled_from((*stock.interviewers, *stock.outlets)))
    others = [
        guest for guest in stock.interviewees if guest.initials != host.initials and guest.surname != host.surname
    ]
    guests = st.lists(
        st.sampled_from(others),
        min_size=1,
        max_size=most_guests,
        unique_by=(lambda guest: guest.initials, lambda guest: guest.surname),
    )
    return (host, *draw(guests))


@st.composite
def _intros(draw: Draw, stock: Material) -> tuple[str, ...]:
    sentences = iter(draw(st.permutations(stock.intro)))
    sizes = draw(st.lists(st.integers(1, 2), max_size=3))
    return _paragraphs(stock, sizes, sentences)


@st.composite
def _talks(
    draw: Draw, stock: Material, host: Person, guests: tuple[Person, ...], *, statements: bool
) -> tuple[Said, ...]:
    shape = draw(_shapes())
    questions = draw(_some(_questions(stock, statements=statements), len(shape)))
    sentences = iter(draw(_answers(stock, sum(map(sum, shape)))))
    talk: list[Said] = []
    for question, sizes in zip(questions, shape, strict=True):
        guest = guests[len(talk) // 2 % len(guests)]
        talk.append(Said(role=Role.INTERVIEWER, speaker=host, paragraphs=(question,)))
        answer = _paragraphs(stock, sizes, sentences)
        talk.append(Said(role=Role.INTERVIEWEE, speaker=guest, paragraphs=answer))
    return tuple(talk)


def _shapes() -> st.SearchStrategy[Shape]:
    answer = st.lists(st.integers(*SENTENCES), min_size=PARAGRAPHS[0], max_size=PARAGRAPHS[1])
    # Left to itself, a list strategy stays near its least length.
    return st.integers(*EXCHANGES).flatmap(lambda count: st.lists(answer, min_size=count, max_size=count))


def _questions(stock: Material, *, statements: bool) -> tuple[str, ...]:
    return stock.asks + stock.statements if statements else stock.asks


@st.composite
def _answers(draw: Draw, stock: Material, count: int) -> Sequence[str]:
    """So many sentences, dated ones only where the plain ones do not suffice."""
    missing = max(0, count - len(stock.answers))
    plain = draw(_some(stock.answers, count - missing))
    return draw(st.permutations([*plain, *draw(_some(stock.dated, missing))])) if missing else plain


def _some(lines: Sequence[str], count: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(lines), min_size=count, max_size=count, unique=True)


def _paragraphs(stock: Material, sizes: Sequence[int], sentences: Iterator[str]) -> tuple[str, ...]:
    space = " " if stock.spaced else ""
    return tuple(space.join(next(sentences) for _ in range(size)) for size in sizes)
