"""The verdict says whether what was heard is an interview, how sure its turns are, and of what genre it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.hearing import Heard
from interviewkit.model import Genre, Role
from interviewkit.passage import Passage
from interviewkit.talk import Label, Said
from interviewkit.verdict import FEWEST, GAINS, Verdict, features_of, judge
from interviewkit.weights import Calibration, Table, Weights

NOTHING = Table((), {}, {})


def weights(*, bias: float = 1.0, calibration: Calibration | None = None, **features: float) -> Weights:
    """Weights that believe everything but what is silent."""
    learned = {"bias": (bias, 0.0), "silent": (99.0, 0.0), **{name: (w, 0.0) for name, w in features.items()}}
    verdict = Table(("interview", "other"), learned, {})
    return Weights(NOTHING, NOTHING, NOTHING, verdict, calibration or Calibration(0.0, 1.0))


def heard(states: str, gain: float = 0.0, openings: float = -99.0) -> Heard:
    """A reading that explains its page so much better than silence."""
    return Heard(tuple(states), (1.0,) * len(states), 0.0, gain, openings, ())


def said(
    turns: int, *, length: int = 60, labelled: bool = True, apart: int = 2, margin: float = 1.0
) -> tuple[Said, ...]:
    """So many turns of so many characters, so far apart from each other."""
    label = Label("imke", "Imke", 0, 5) if labelled else None
    return tuple(
        Said(
            role=(Role.INTERVIEWER, Role.INTERVIEWEE)[i % 2],
            label=label,
            passages=(Passage("x" * length, i * (length + apart)),),
            margin=margin,
            evidence=(),
        )
        for i in range(turns)
    )


def genre_of(talk: tuple[Said, ...]) -> Genre | None:
    """The genre of a talk that is believed."""
    return judge(heard("QA" * 6), talk, weights()).genre


@pytest.mark.parametrize("states", ["", "N", "QA", "QAN", "QAA", "QQQA", "QQqqq", "AAaa", "QAaaaaa"])
def test_too_few_turns_are_never_an_interview(states: str) -> None:
    """One question, or one answer, is no conversation, whatever was learned."""
    assert not judge(heard(states, 999.0), (), weights(bias=99.0)).is_interview


def test_too_few_turns_have_no_genre() -> None:
    """What is no interview is of no genre."""
    assert judge(heard("QA", 999.0), said(2), weights()).genre is None


def test_the_fewest_questions_and_answers_may_be_an_interview() -> None:
    """Two of each are enough."""
    assert judge(heard("QA" * FEWEST), said(4), weights()).is_interview


def test_odds_against_an_interview_are_believed() -> None:
    """Question and answer alone make no interview."""
    assert not judge(heard("QAQA"), said(4), weights(bias=-1.0)).is_interview


def test_even_odds_are_no_interview() -> None:
    """Where nothing tips the scales, nothing is claimed."""
    assert not judge(heard("QAQA"), said(4), weights(bias=0.0)).is_interview


def test_a_gain_can_tip_the_scales() -> None:
    """What hearing voices gains counts for an interview."""
    learned = weights(bias=-1.0, **{"gain>=3.0": 2.0})
    assert judge(heard("QAQA", 12.0), said(4), learned).is_interview


def test_silence_says_nothing_else() -> None:
    """Where too little was heard, no gain counts."""
    assert features_of(heard("NQA", 99.0)) == ["silent"]


def test_every_step_of_the_gain_that_is_reached_counts() -> None:
    """A gain has the features of all smaller gains."""
    reached = ["bias", "gain>=-4.0", "gain>=-2.0", "gain>=-0.5", "gain>=0.5", "gain>=1.0", "gain>=1.5"]
    assert features_of(heard("QAQA", 4 * 1.5)) == reached


def test_openings_count_beside_the_gain() -> None:
    """How well turns begin is told apart from how well they go on."""
    assert features_of(heard("QAQA", -99.0, 4 * 1.0)) == ["bias", "openings>=0.5", "openings>=1.0"]


def test_a_reading_worse_than_silence_has_only_the_bias() -> None:
    """A loss reaches no step."""
    assert features_of(heard("QAQA", -99.0)) == ["bias"]


def test_the_gain_is_counted_by_turns() -> None:
    """A long page gains no more a turn than a short one; going on is no turn."""
    assert features_of(heard("QA" * 20, 40.0)) == features_of(heard("QAaaaQA", 4.0))


def test_a_great_gain_reaches_all_steps() -> None:
    """There is a largest step."""
    assert len(features_of(heard("QAQA", 1e6))) == 1 + len(GAINS)


@given(
    margin=st.floats(0, 1e6),
    offset=st.floats(-1e6, 1e6),
    slope=st.floats(-1e3, 1e3),
)
def test_a_confidence_is_a_share(margin: float, offset: float, slope: float) -> None:
    """Whatever was learned, a confidence stays between 0 and 1."""
    verdict = judge(heard("QAQA"), said(1, margin=margin), weights(calibration=Calibration(offset, slope)))
    assert 0.0 <= verdict.confidences[0] <= 1.0


def test_each_turn_has_its_confidence() -> None:
    """There are as many confidences as turns."""
    assert len(judge(heard("QAQAQ"), said(5), weights()).confidences) == 5


def test_a_larger_margin_is_a_surer_turn() -> None:
    """The calibration's slope says how much surer."""
    doubtful, sure = (*said(1, margin=0.5), *said(1, margin=5.0))
    verdict = judge(heard("QAQA"), (doubtful, sure), weights())
    assert verdict.confidences[0] < verdict.confidences[1]


def test_the_calibration_makes_a_margin_a_confidence() -> None:
    """Log odds are the offset and the slope times the margin."""
    verdict = judge(heard("QAQA"), said(1, margin=2.0), weights(calibration=Calibration(-1.0, 0.5)))
    assert verdict.confidences == (0.5,)


def test_many_short_labelled_turns_are_a_transcript() -> None:
    """A transcript labels every short turn."""
    assert genre_of(said(9)) is Genre.TRANSCRIPT


@pytest.mark.parametrize(
    "talk",
    [said(8), said(9, length=400), said(9, labelled=False), (*said(8), *said(1, labelled=False))],
    ids=["few turns", "long turns", "no labels", "one turn in nine without a label"],
)
def test_what_lacks_one_sign_of_a_transcript_is_question_and_answer(talk: tuple[Said, ...]) -> None:
    """A transcript has more than eight turns, all of them short and labelled."""
    assert genre_of(talk) is Genre.QUESTION_AND_ANSWER


def test_a_page_that_tells_more_than_it_quotes_is_an_interview() -> None:
    """More than half of the page between first and last turn is narration."""
    assert genre_of(said(4, apart=100)) is Genre.INTERVIEW


def test_turns_without_words_are_question_and_answer() -> None:
    """Labels without words say nothing of how much is told between them."""
    empty = tuple(Said(role=Role.INTERVIEWER, label=None, passages=(), margin=1.0, evidence=()) for _ in range(2))
    assert genre_of(empty) is Genre.QUESTION_AND_ANSWER


def test_a_verdict_is_a_value() -> None:
    """Two verdicts that say the same are the same."""
    assert Verdict(is_interview=False, genre=None, confidences=()) == judge(heard(""), (), weights())
