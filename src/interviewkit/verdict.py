"""The verdict: whether what was heard is an interview; a FAQ, a chat log and a play are question and answer too."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from interviewkit.hearing import Heard
from interviewkit.model import Genre
from interviewkit.talk import Said
from interviewkit.weights import Weights, probability

SUREST = 10.0
"""Log odds beyond which a turn is no surer."""
FEWEST = 2
"""Questions, and answers, without which nothing is an interview."""
OPENINGS = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
"""Natural logarithms a turn by which turns' first pieces are better heard than given to nobody."""
GAINS = (-4.0, -2.0, -0.5, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0)
"""Natural logarithms a turn by which a reading with voices explains the page better than one without."""


@frozen(kw_only=True)
class Verdict:
    """Whether a page is an interview, and how sure its turns are."""

    is_interview: bool
    genre: Genre | None
    confidences: tuple[float, ...]
    """From 0 to 1, one for each turn."""


def judge(heard: Heard, said: tuple[Said, ...], weights: Weights) -> Verdict:
    """Whether what was heard is an interview, and how sure each turn is; told voices make a transcript."""
    features = features_of(heard)
    believed = features != ["silent"] and (heard.given or weights.verdict.odds(features) > 0)
    offset, slope = weights.calibration.offset, weights.calibration.slope
    return Verdict(
        is_interview=believed,
        genre=None if not believed else Genre.TRANSCRIPT if heard.given else _genre(said),
        confidences=tuple(probability(offset + slope * min(SUREST, one.margin)) for one in said),
    )


def features_of(heard: Heard) -> list[str]:
    """What speaks for and against an interview: how much is gained, a turn, by hearing voices at all.

    Question marks, labels, persons and gaps have all been weighed in the hearing; here only their sum counts.
    """
    asked, answered = heard.states.count("Q"), heard.states.count("A")
    if asked < FEWEST or answered < FEWEST:
        return ["silent"]
    turns = asked + answered
    openings = [f"openings>={step}" for step in OPENINGS if heard.openings / turns >= step]
    return ["bias", *openings, *(f"gain>={step}" for step in GAINS if heard.gain / turns >= step)]


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
