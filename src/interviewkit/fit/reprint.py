"""Reprints are annotated conversations set once more on their own pages, in other markings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from attrs import evolve

from interviewkit.fit.corpus import Read, states
from interviewkit.hearing.states import SPEAKS
from interviewkit.model import Role
from interviewkit.pipeline import prepare
from interviewkit.testing.conversations import Conversation, Said
from interviewkit.testing.material import LANGUAGES, Person, material
from interviewkit.testing.printers import MARKINGS, NOT_IN

SETTINGS = (
    "sentences",
    "gaps",
    "plain",
    "first_pair_labelled",
    "dashes",
    "dashed_questions",
    "numbered",
    "role_labels",
    "initials",
    "surnames",
    "capitals",
    "own_line",
    "own_line_bare",
    "questions_labelled",
    "lines",
    "wrapped",
    "bold_questions",
    "full_width",
)


LONGEST = 60_000
"""Characters of a page beyond which it is not printed again."""


def reprints(doc: Read, count: int) -> Iterator[Read]:
    """The document's talk in `count` other markings, between what stands above it and below it."""
    dice = Random(doc.document.path.name)
    conversation = _conversation(doc, dice)
    if conversation is None:
        return
    given = states(doc.document.gold["turns"], [block.text for block in doc.page.blocks])
    spoken = [block for block, state in zip(doc.page.blocks, given, strict=True) if state in SPEAKS]
    if not spoken:
        return
    if len(doc.page.text) > LONGEST:
        return
    above, below = doc.page.text[: spoken[0].start], doc.page.text[spoken[-1].end :]
    possible = [name for name in SETTINGS if conversation.language not in NOT_IN.get(name, ())]
    for i, name in enumerate(dice.sample(possible, min(count, len(possible)))):
        talk = MARKINGS[name](conversation).text.strip()
        # Every other reprint stands alone, as pasted text does: nothing announces it, and no headline knows the names.
        text = talk if i % 2 else f"{above.rstrip()}\n\n\n{talk}\n\n\n{below.lstrip()}"
        page, lexicon = prepare(text, doc.page.source, language=doc.lexicon.code)
        yield evolve(doc, page=page, lexicon=lexicon)


def _conversation(doc: Read, dice: Random) -> Conversation | None:
    """The annotated turns as a conversation; voices without a name get an invented one."""
    language, turns = doc.lexicon.code, doc.document.gold["turns"]
    if language not in LANGUAGES:
        return None
    stock = material(language)
    asks, answers = dice.choice(stock.interviewers), dice.choice(stock.interviewees)
    said = tuple(
        _said(turn, asks if turn["role"] == "interviewer" else answers) for turn in turns if turn["text"].strip()
    )
    return Conversation(
        language=language,
        headline="",
        byline=None,
        intro=(),
        interviewer=asks,
        interviewees=(answers,),
        role_labels=dice.choice(stock.roles),
        said=said,
    )


def _said(turn: dict[str, Any], unnamed: Person) -> Said:
    name = turn.get("speaker")
    speaker = Person(name=name, surname=name.split()[-1]) if name else unnamed
    role = Role.INTERVIEWER if turn["role"] == "interviewer" else Role.INTERVIEWEE
    return Said(role=role, speaker=speaker, paragraphs=_paragraphs(turn["text"]))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def all_reprints(documents: Sequence[Read], count: int) -> list[Read]:
    """The reprints of every interview among the documents."""
    return [again for doc in documents if doc.document.gold["is_interview"] for again in reprints(doc, count)]
