"""The verdict: whether what was heard is an interview; a FAQ, a chat log and a play are question and answer too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from attrs import frozen

from interviewkit.hearing import Heard, begun
from interviewkit.markings import View
from interviewkit.model import Diagnostic, Genre, Severity
from interviewkit.passage import Span
from interviewkit.talk import Said
from interviewkit.weights import Weights, probability

SUREST = 10.0
"""Log odds beyond which a turn is no surer."""
FEWEST = 2
"""Questions, and answers, without which nothing is an interview."""
CLOSE = 1.0
"""Log odds, for or against an interview, below which the verdict is in doubt."""
CLOSE_ROLES = 2.5
"""Natural logarithms a turn by which a reading must be better than the one in which those who ask answer."""
SILENCE = float("-inf")
"""The log odds of an interview in which too little was heard."""
SILENT = ["silent"]
"""All that there is to say where too little was heard."""
OPENINGS = (1.0, 2.0, 3.0, 3.5, 4.0, 5.0, 6.0)
"""Natural logarithms a turn by which turns' first pieces are better heard than given to nobody."""
MARGINS = (0.25, 0.5, 1.0, 1.5, 2.0, 3.0)
"""Natural logarithms by which three turns of four are surer than what else could have been heard."""
WILLING = (1.5, 0.5)
"""Log odds, a piece, by which the hearing had to be more willing than the evidence."""
HOLES = (0.3, 0.2, 0.1, 0.05, 0.02)
"""Shares of the turns behind which nobody's words stand before the next."""
ANSWERING = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)
"""Log odds by which answers' first words are no question, on average."""
ADDRESSED = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
"""Shares of the questions that say "you"."""
LENGTHS = (2, 3, 4, 5)
"""Steps of `Wording.length`: how long the middle one of all questions is."""
UNSPOKEN = (0.4, 0.2, 0.1, 0.001)
"""Shares of the answers with marks that nobody speaks."""
MARKS = re.compile(r"[][{}<>|=`$]|http")
"""Marks of code, markup and links."""


@frozen(kw_only=True)
class Verdict:
    """Whether a page is an interview, and how sure its turns are."""

    is_interview: bool
    genre: Genre | None
    confidences: tuple[float, ...]
    """From 0 to 1, one for each turn."""
    noticed: tuple[Diagnostic, ...] = ()
    """Where another reading of the page as a whole is nearly as good."""


def judge(view: View, heard: Heard, said: tuple[Said, ...], weights: Weights, *, told: bool = False) -> Verdict:
    """Whether what was heard is an interview, and how sure each turn is; told voices make a transcript.

    Where the caller has `told` that somebody talks, no doubt is left but that nothing was heard.
    """
    features = features_of(view, heard)
    odds = SILENCE if features == SILENT else weights.verdict.odds(features)
    believed = odds >= 0 or ((heard.given or told) and features != SILENT)
    offset, slope = weights.calibration.offset, weights.calibration.slope
    return Verdict(
        is_interview=believed,
        genre=None if not believed else Genre.TRANSCRIPT if heard.given else _genre(said),
        confidences=tuple(probability(offset + slope * min(SUREST, one.margin)) for one in said),
        noticed=tuple(_doubts(odds, heard, said)),
    )


def _doubts(odds: float, heard: Heard, said: tuple[Said, ...]) -> Iterator[Diagnostic]:
    """What else the page as a whole may nearly as well be: no interview, or one with the roles the other way around."""
    place = _extent(said)
    if abs(odds) < CLOSE:
        message = f"Whether this is an interview is in doubt: {probability(odds):.0%} of such pages are interviews."
        yield Diagnostic(code="close_verdict", severity=Severity.INFO, message=message, span=place)
    if odds > 0 and heard.reversed < CLOSE_ROLES * len(said):
        message = "Who asks and who answers could be the other way around."
        yield Diagnostic(code="close_roles", severity=Severity.INFO, message=message, span=place)


def _extent(said: Sequence[Said]) -> Span | None:
    """From the first word that is said to the last."""
    spoken = [passage for one in said for passage in one.passages]
    return Span(spoken[0].start, spoken[-1].end) if spoken else None


def features_of(view: View, heard: Heard) -> list[str]:
    """What speaks for an interview, each a step that is reached; none of them ever speaks against one.

    How sure the voices are and how closely they follow one another; and what tells people who talk to each other from
    a FAQ or a list of job questions, which are asked and answered as neatly: questions of some length, that say "you",
    and answers in words that can be spoken.
    """
    turns = begun(heard.states)
    asked, answered = ([places for state, places in turns if state == role] for role in "QA")
    if len(asked) < FEWEST or len(answered) < FEWEST:
        return SILENT
    margins = sorted(min([heard.margins[i] for i in places]) for _, places in turns)
    holes = _share("N" in heard.states[one[-1] : other[0]] for (_, one), (_, other) in pairwise(turns))
    addressed = _share(any(view.wordings[i].you for i in places) for places in asked)
    length = median([max([view.wordings[i].length for i in places]) for places in asked])
    unspoken = _share(any(MARKS.search(view.pieces[i].text) for i in places) for places in answered)
    return [
        "bias",
        *_reached("openings", heard.openings / len(turns), OPENINGS),
        *_reached("margin", margins[len(margins) // 4], MARGINS),
        *_reached("answering", -_mean(view.odds[places[0]] for places in answered), ANSWERING),
        *_reached("addressed", addressed, ADDRESSED),
        *_reached("length", length, LENGTHS),
        *_spared("willing", heard.willing, WILLING),
        *_spared("holes", holes, HOLES),
        *_spared("unspoken", unspoken, UNSPOKEN),
    ]


def _reached(name: str, number: float, steps: Sequence[float]) -> list[str]:
    """A feature for each of the steps that the number has reached."""
    return [f"{name}>={step}" for step in steps if number >= step]


def _spared(name: str, number: float, steps: Sequence[float]) -> list[str]:
    """A feature for each of the steps that the number has not passed."""
    return [f"{name}<={step}" for step in steps if number <= step]


def _genre(said: tuple[Said, ...]) -> Genre:
    """A transcript labels every short turn; a narrated interview tells more than it quotes."""
    lengths = [sum([len(words) for words, _ in one.passages]) for one in said]
    if _share(one.label is not None for one in said) > 0.9 and _mean(lengths) < 400 and len(said) > 8:
        return Genre.TRANSCRIPT
    first, last = said[0].passages, said[-1].passages
    if first and last and sum(lengths) < (last[-1].end - first[0].start) / 2:
        return Genre.INTERVIEW
    return Genre.QUESTION_AND_ANSWER


def _share(of: Iterable[bool]) -> float:
    return _mean(map(float, of))


def _mean(of: Iterable[float]) -> float:
    found = list(of)
    return sum(found) / len(found) if found else 0.0
