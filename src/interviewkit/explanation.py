"""Explanations are interviews together with what else could have been heard."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from interviewkit.model import Interview
from interviewkit.passage import Span


class Instead(Enum):
    """What the words would be in which a turn could be heard otherwise."""

    QUESTION = "question"
    """A question begins with them."""
    ANSWER = "answer"
    """An answer begins with them."""
    MORE = "more"
    """Whoever speaks before them goes on."""
    NOBODY = "nobody"
    """Nobody says them."""


@frozen(kw_only=True)
class Rival:
    """The next best reading of a turn: where and how it parts from what was heard, and why it lost."""

    span: Span
    """The words of the turn that are least sure."""
    instead: Instead
    margin: float
    """How much worse the rival explains the page; natural logarithm of the odds, before they are calibrated."""
    had: tuple[str, ...] = ()
    """Codes of the evidence that speaks for it, strongest first."""
    lacked: tuple[str, ...] = ()
    """Codes of the evidence that speaks against it, strongest first."""


@frozen(kw_only=True)
class Explanation:
    """A page as it was heard, and each turn's rival."""

    interview: Interview
    rivals: tuple[Rival, ...] = ()
    """One a turn, in the order of `interview.turns`."""
