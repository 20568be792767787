"""The review reads an interview as an editor would, and says what to look at twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from interviewkit.model import Diagnostic, Interview, Severity
from interviewkit.passage import letters
from interviewkit.script import LETTERS_AND_DIGITS

DOUBTFUL = 0.5
"""Confidence below which a turn is worth a second look."""
REPLACED = "\ufffd"
ALIKE = 0.9
"""The share of their words that two printings of an answer have in common at least."""

Pairs = Sequence[tuple[str, str]]
"""Questions and their answers."""


def review(interview: Interview, declared: Pairs = (), noticed: Sequence[Diagnostic] = ()) -> Interview:
    """The interview with its diagnostics.

    `declared` is what the page tells machines of its question boxes, `noticed` what was found when it was read.
    """
    return evolve(interview, diagnostics=(*noticed, *_diagnostics(interview, declared)))


def _diagnostics(interview: Interview, declared: Pairs) -> Iterator[Diagnostic]:
    yield from _of_source(interview)
    if not interview.text.strip():
        message = "There is no text here, only white space or nothing at all."
        yield Diagnostic(code="empty", severity=Severity.INFO, message=message)
    elif not interview.is_interview:
        message = "No conversation was heard here; all words are kept as narration and furniture."
        yield Diagnostic(code="no_interview", severity=Severity.INFO, message=message)
    yield from _of_turns(interview)
    if declared:
        yield from _of_boxes(interview, declared)


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


def _of_boxes(interview: Interview, declared: Pairs) -> Iterator[Diagnostic]:
    """Where a page tells machines something else than people."""
    items = {letters(item.question): item for item in interview.faq}
    lines = set(map(letters, interview.text.split("\n")))
    for question, answer in declared:
        item = items.get(letters(question))
        if item and not _is_alike(item.answer, answer):
            message = f"The page declares another answer to “{item.question}” than it shows."
            yield Diagnostic(
                code="declared_otherwise", severity=Severity.INFO, message=message, span=item.question_span
            )
        elif not item and letters(question) not in lines:
            message = f"The page declares a question that it does not show: “{question}”"
            yield Diagnostic(code="declared_unseen", severity=Severity.INFO, message=message)


WORD = re.compile(LETTERS_AND_DIGITS)


def _is_alike(shown: str, declared: str) -> bool:
    """Whether two printings of an answer differ in little more than marks and white space."""
    if letters(shown) == letters(declared):
        return True
    one, other = (Counter(WORD.findall(text.casefold())) for text in (shown, declared))
    return (one & other).total() >= ALIKE * max(one.total(), other.total())
