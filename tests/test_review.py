"""The review says what an editor would look at twice."""

from __future__ import annotations

import pytest
from attrs import evolve

from interviewkit.model import Convention, Diagnostic, Interview, Metadata, Role, Severity, Source, Turn
from interviewkit.passage import Span
from interviewkit.review import review

TEXT = "Imke: Does it float?\n\nRalf: It does."


def source(encoding_from: str = "caller") -> Source:
    """A source that became text in one of the ways."""
    return Source(format="text", encoding="windows-1252", encoding_from=encoding_from, sha256="", length=0)


def turn(confidence: float, number: int = 1) -> Turn:
    """A turn that is so sure."""
    return Turn(
        id=f"t{number}",
        role=Role.INTERVIEWER,
        text="Does it float?",
        spans=(Span(6, 20), Span(28, 36)),
        confidence=confidence,
    )


def interview(text: str = TEXT, *, is_interview: bool = True) -> Interview:
    """An interview that nobody has reviewed."""
    return Interview(
        is_interview=is_interview, source=source(), metadata=Metadata(), convention=Convention(), text=text
    )


def codes(reviewed: Interview) -> list[str]:
    """The codes of what is to be looked at twice."""
    return [diagnostic.code for diagnostic in review(reviewed).diagnostics]


def only(reviewed: Interview) -> Diagnostic:
    """The one thing to be looked at twice."""
    [found] = review(reviewed).diagnostics
    return found


def test_an_interview_without_fault_has_no_diagnostics() -> None:
    """Where all is well, nothing is said."""
    assert codes(evolve(interview(), turns=(turn(1.0),))) == []


@pytest.mark.parametrize("text", ["", "  \n\n\t", "\u3000\u00a0"])
def test_a_text_without_words_is_empty(text: str) -> None:
    """White space of any kind is nothing to hear, and no second diagnostic says so."""
    assert codes(interview(text, is_interview=False)) == ["empty"]


def test_words_that_are_no_conversation_are_no_interview() -> None:
    """A page in which nobody was heard says so."""
    assert codes(interview(is_interview=False)) == ["no_interview"]


@pytest.mark.parametrize("text", ["", TEXT])
def test_what_holds_no_interview_is_worth_knowing_and_no_fault(text: str) -> None:
    """Neither an empty page nor a report is a warning."""
    assert only(interview(text, is_interview=False)).severity is Severity.INFO


def test_bytes_that_are_no_utf_8_have_a_guessed_encoding() -> None:
    """An encoding that nobody declared may be wrong."""
    assert codes(evolve(interview(), source=source("fallback"))) == ["guessed_encoding"]


@pytest.mark.parametrize("how", ["bom", "utf-8", "caller"])
def test_an_encoding_that_is_known_is_not_guessed(how: str) -> None:
    """Only the fallback is a guess."""
    assert codes(evolve(interview(), source=source(how))) == []


def test_a_guessed_encoding_is_named() -> None:
    """The message says as what the bytes were read."""
    assert "windows-1252" in only(evolve(interview(), source=source("fallback"))).message


def test_a_replaced_character_is_undecodable() -> None:
    """U+FFFD stands where a byte was lost."""
    assert codes(interview("It fl\ufffdats.")) == ["undecodable"]


def test_replaced_characters_are_counted() -> None:
    """The message says how many were lost."""
    assert only(interview("\ufffdIt fl\ufffdats.\ufffd")).message.startswith("3 characters")


@pytest.mark.parametrize("reviewed", [evolve(interview(), source=source("fallback")), interview("\ufffd")])
def test_lost_characters_are_a_warning(reviewed: Interview) -> None:
    """What was read may not be what was written."""
    assert only(reviewed).severity is Severity.WARNING


def test_a_turn_below_the_line_is_doubtful() -> None:
    """A turn that is more likely wrong than right is to be looked at."""
    assert codes(evolve(interview(), turns=(turn(0.49),))) == ["doubtful_turn"]


def test_a_turn_on_the_line_is_not_doubtful() -> None:
    """One half is enough."""
    assert codes(evolve(interview(), turns=(turn(0.5),))) == []


def test_each_doubtful_turn_is_named() -> None:
    """The message begins with the turn's id."""
    doubted = review(evolve(interview(), turns=(turn(0.2), turn(0.9, 2), turn(0.3, 3)))).diagnostics
    assert [found.message.split()[0] for found in doubted] == ["t1", "t3"]


def test_a_doubtful_turn_has_the_place_of_its_first_paragraph() -> None:
    """An editor finds it where it begins."""
    assert only(evolve(interview(), turns=(turn(0.2),))).span == Span(6, 20)


def test_a_doubtful_turn_is_no_warning() -> None:
    """Doubt is worth knowing and no fault."""
    assert only(evolve(interview(), turns=(turn(0.2),))).severity is Severity.INFO


def test_the_source_is_looked_at_before_the_turns() -> None:
    """Diagnostics are in the order in which a page is read."""
    everything = evolve(interview("\ufffd", is_interview=False), source=source("fallback"), turns=(turn(0.1),))
    assert codes(everything) == ["guessed_encoding", "undecodable", "no_interview", "doubtful_turn"]


def test_a_second_review_says_the_same() -> None:
    """Diagnostics are found anew, not added to."""
    once = review(interview(is_interview=False))
    assert review(once) == once


def test_the_review_changes_nothing_else() -> None:
    """All but the diagnostics stays as it was heard."""
    before = evolve(interview(), turns=(turn(0.2),))
    assert evolve(review(before), diagnostics=()) == before
