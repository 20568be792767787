"""The review reads an interview as an editor would, and says what to look at twice."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from interviewkit.model import Diagnostic, Interview, Severity

DOUBTFUL = 0.5
"""Confidence below which a turn is worth a second look."""
REPLACED = "\ufffd"


def review(interview: Interview) -> Interview:
    """The interview with its diagnostics."""
    return evolve(interview, diagnostics=tuple(_diagnostics(interview)))


def _diagnostics(interview: Interview) -> Iterator[Diagnostic]:
    yield from _of_source(interview)
    if not interview.text.strip():
        message = "There is no text here, only white space or nothing at all."
        yield Diagnostic(code="empty", severity=Severity.INFO, message=message)
    elif not interview.is_interview:
        message = "No conversation was heard here; all words are kept as narration and furniture."
        yield Diagnostic(code="no_interview", severity=Severity.INFO, message=message)
    yield from _of_turns(interview)


def _of_source(interview: Interview) -> Iterator[Diagnostic]:
    if interview.source.encoding_from == "fallback":
        message = f"The bytes are no UTF-8; they were read as {interview.source.encoding}."
        yield Diagnostic(code="guessed_encoding", severity=Severity.WARNING, message=message)
    if count := interview.text.count(REPLACED):
        message = f"{count} characters could not be decoded and stand as U+FFFD."
        yield Diagnostic(code="undecodable", severity=Severity.WARNING, message=message)


def _of_turns(interview: Interview) -> Iterator[Diagnostic]:
    for turn in interview.turns:
        if turn.confidence < DOUBTFUL:
            message = f"{turn.id} may be cut or attributed otherwise: confidence {turn.confidence:.2f}."
            yield Diagnostic(code="doubtful_turn", severity=Severity.INFO, message=message, span=turn.spans[0])
