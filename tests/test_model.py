"""The model's views are computed from what it stores."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from interviewkit.model import (
    Caption,
    Convention,
    Exchange,
    FaqItem,
    Furniture,
    FurnitureKind,
    Heading,
    Interview,
    Metadata,
    Narration,
    NarrationKind,
    Note,
    NoteKind,
    Part,
    PullQuote,
    Role,
    Source,
    Speaker,
    Turn,
)
from interviewkit.passage import Span

SOURCE = Source(format="text", encoding="str", encoding_from="caller", sha256="0" * 64, length=0)


def interview_of(text: str = "", *, headline: str | None = None, **lanes: Any) -> Interview:
    """An interview that holds nothing but these lanes."""
    return Interview(
        is_interview=True,
        source=SOURCE,
        metadata=Metadata(headline=headline),
        convention=Convention(),
        text=text,
        **lanes,
    )


def turns_of(voices: str) -> tuple[Turn, ...]:
    """One turn a letter: q asks, a answers, m moderates; ids are "q1", "a2", ..."""
    roles = {"q": Role.INTERVIEWER, "a": Role.INTERVIEWEE, "m": Role.MODERATOR}
    return tuple(
        Turn(id=f"{voice}{number}", role=roles[voice], text="", spans=())
        for number, voice in enumerate(voices, start=1)
    )


def paired(voices: str) -> list[tuple[str, str, str]]:
    """The exchanges of such turns: id, questions, answers."""
    exchanges = interview_of(turns=turns_of(voices)).exchanges
    return [(exchange.id, " ".join(exchange.questions), " ".join(exchange.answers)) for exchange in exchanges]


@pytest.mark.parametrize(
    ("part", "places"),
    [
        (
            Turn(id="t1", role=Role.INTERVIEWER, text="", label_span=Span(0, 2), spans=(Span(3, 5), Span(6, 8))),
            (Span(0, 2), Span(3, 5), Span(6, 8)),
        ),
        (Turn(id="t1", role=Role.INTERVIEWER, text="", spans=(Span(3, 5),)), (Span(3, 5),)),
        (Caption(text="", spans=(Span(1, 2),), credit_span=Span(3, 4)), (Span(1, 2), Span(3, 4))),
        (Caption(text="", credit_span=Span(3, 4)), (Span(3, 4),)),
        (Caption(text=""), ()),
        (
            FaqItem(question="", answer="", question_span=Span(1, 2), answer_spans=(Span(3, 4),)),
            (Span(1, 2), Span(3, 4)),
        ),
        (Heading(text="", span=Span(1, 2)), (Span(1, 2),)),
        (Narration(kind=NarrationKind.INTRO, text="", span=Span(1, 2)), (Span(1, 2),)),
        (Note(kind=NoteKind.BIO, text="", span=Span(1, 2)), (Span(1, 2),)),
        (PullQuote(text="", span=Span(1, 2)), (Span(1, 2),)),
        (Furniture(kind=FurnitureKind.SHARE, text="", span=Span(1, 2)), (Span(1, 2),)),
    ],
)
def test_a_part_knows_all_its_places(part: Part, places: tuple[Span, ...]) -> None:
    """Labels and credits are places of their part, as paragraphs are."""
    assert part.places == places


def test_parts_come_from_every_lane_in_reading_order() -> None:
    """Parts of all lanes are merged by where they start."""
    parts: dict[str, Any] = {
        "turns": (Turn(id="t1", role=Role.INTERVIEWER, text="", label_span=Span(3, 4), spans=(Span(14, 15),)),),
        "captions": (Caption(text="", spans=(Span(7, 8),), credit_span=Span(1, 2)),),
        "faq": (FaqItem(question="", answer="", question_span=Span(4, 5)),),
        "headings": (Heading(text="", span=Span(2, 3)),),
        "narration": (Narration(kind=NarrationKind.INTRO, text="", span=Span(6, 7)),),
        "notes": (Note(kind=NoteKind.BIO, text="", span=Span(5, 6)),),
        "pull_quotes": (PullQuote(text="", span=Span(8, 9)),),
        "furniture": (Furniture(kind=FurnitureKind.SHARE, text="", span=Span(0, 1)),),
    }
    order = ["furniture", "captions", "headings", "turns", "faq", "notes", "narration", "pull_quotes"]
    assert list(interview_of("x" * 15, **parts).parts()) == [part for lane in order for part in parts[lane]]


def test_a_part_without_a_place_comes_last() -> None:
    """A caption known from its picture alone stands after everything that is printed."""
    caption = Caption(text="")
    heading = Heading(text="x", span=Span(4, 5))
    assert list(interview_of("    x", captions=(caption,), headings=(heading,)).parts()) == [heading, caption]


def test_no_turns_make_no_exchange() -> None:
    """An interview without turns has no exchanges."""
    assert paired("") == []


def test_a_question_and_its_answer_are_an_exchange() -> None:
    """An exchange holds the ids of its turns."""
    exchange = Exchange(id="e1", questions=("q1",), answers=("a2",))
    assert interview_of(turns=turns_of("qa")).exchanges == (exchange,)


def test_a_follow_up_question_starts_an_exchange() -> None:
    """The next question after an answer opens the next exchange."""
    assert paired("qaqa") == [("e1", "q1", "a2"), ("e2", "q3", "a4")]


def test_several_guests_may_answer_one_question() -> None:
    """Answers that follow each other belong to the same exchange."""
    assert paired("qaaqa") == [("e1", "q1", "a2 a3"), ("e2", "q4", "a5")]


def test_questions_that_follow_each_other_share_an_exchange() -> None:
    """Two questions in a row are answered together."""
    assert paired("qqa") == [("e1", "q1 q2", "a3")]


def test_a_statement_before_the_first_question_is_an_exchange_without_questions() -> None:
    """A guest who speaks first answers nobody."""
    assert paired("aqa") == [("e1", "", "a1"), ("e2", "q2", "a3")]


def test_a_last_question_without_an_answer_is_an_exchange() -> None:
    """An unanswered question is kept."""
    assert paired("qaq") == [("e1", "q1", "a2"), ("e2", "q3", "")]


def test_whoever_does_not_answer_asks() -> None:
    """A moderator's turn counts as a question."""
    assert paired("mqa") == [("e1", "m1 q2", "a3")]


def test_questions_are_the_turns_of_those_who_ask() -> None:
    """Questions are whole turns, in reading order."""
    assert [turn.id for turn in interview_of(turns=turns_of("qamqa")).questions] == ["q1", "m3", "q4"]


def test_answers_are_the_turns_of_the_interviewees() -> None:
    """Answers are whole turns, in reading order."""
    assert [turn.id for turn in interview_of(turns=turns_of("qamqa")).answers] == ["a2", "a5"]


SPEAKERS = (
    Speaker(id="s1", name="Anna & Co", role=Role.INTERVIEWER),
    Speaker(id="s2", name="Bo", role=Role.INTERVIEWEE),
)


def turn_of(speaker: str | None, text: str = "") -> Turn:
    """A turn of the speaker with this id."""
    return Turn(id="t1", role=Role.INTERVIEWEE, speaker=speaker, text=text, spans=())


def test_a_turn_leads_to_its_speaker() -> None:
    """The id in a turn finds the person."""
    assert interview_of(speakers=SPEAKERS).speaker_of(turn_of("s2")) == SPEAKERS[1]


def test_a_turn_of_nobody_has_no_speaker() -> None:
    """A voice without a name has no speaker."""
    assert interview_of(speakers=SPEAKERS).speaker_of(turn_of(None)) is None


def test_a_notebook_shows_the_words_escaped() -> None:
    """Words of the page never become markup of the notebook, nor of the frame in it."""
    interview = interview_of(headline="<Hi>", speakers=SPEAKERS, turns=(turn_of("s1", "1 < 2"), turn_of(None, "Yes.")))
    page = interview._repr_html_()
    assert all(words in page for words in ("&amp;lt;Hi&amp;gt;", "1 &amp;lt; 2", "Anna &amp;amp; Co"))


@pytest.mark.parametrize("module", ["cattrs", "json"])
def test_the_model_loads_no_writer(module: str) -> None:
    """Whoever only reads an interview does not pay for writing one."""
    program = f"import sys, interviewkit.model; print({module!r} in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
