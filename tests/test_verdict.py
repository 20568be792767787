"""The verdict says whether what was heard is an interview, how sure its turns are, and of what genre it is."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import lexicon as lexica
from interviewkit.hearing import Heard
from interviewkit.markings import View, look
from interviewkit.model import Genre, Role
from interviewkit.passage import Passage, Span
from interviewkit.pieces import Piece, Pieces
from interviewkit.talk import Label, Said
from interviewkit.verdict import (
    ADDRESSED,
    CLOSE_ROLES,
    FEWEST,
    HOLES,
    OPENINGS,
    SILENT,
    UNSPOKEN,
    WILLING,
    Verdict,
    features_of,
    judge,
)
from interviewkit.weights import Calibration, Table, Weights

NOTHING = Table((), {}, {})


def weights(*, bias: float = 1.0, calibration: Calibration | None = None, **features: float) -> Weights:
    """Weights that believe everything but what is silent."""
    learned = {"bias": (bias, 0.0), "silent": (99.0, 0.0), **{name: (w, 0.0) for name, w in features.items()}}
    verdict = Table(("interview", "other"), learned, {})
    return Weights(NOTHING, NOTHING, NOTHING, verdict, calibration or Calibration(0.0, 1.0))


def heard(states: str, openings: float = -99.0, *, willing: float = 0.0) -> Heard:
    """A reading whose turns' first pieces are so much better heard than given to nobody."""
    return Heard(tuple(states), (1.0,) * len(states), willing, 0.0, openings, ())


def view(*texts: str, language: str = "en") -> View:
    """Pieces with these words, as they are seen while nothing has been learned."""
    pieces = tuple(Piece(text, i, 1, "", None) for i, text in enumerate(texts))
    return look(Pieces(pieces, {}, False), lexica.of_language(language), Table(("ask", "answer"), {}, {}))


def seen(states: str) -> View:
    """As many pieces as there are states, with hardly a word."""
    return view(*["Oh."] * len(states))


def of(features: list[str], name: str) -> list[str]:
    """The steps that one feature has reached."""
    return [feature for feature in features if feature.startswith((f"{name}>", f"{name}<"))]


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
    return judge(seen("QA" * 6), heard("QA" * 6), talk, weights()).genre


@pytest.mark.parametrize("states", ["", "N", "QA", "QAN", "QAA", "QQQA", "QQqqq", "AAaa", "QAaaaaa"])
def test_too_few_turns_are_never_an_interview(states: str) -> None:
    """One question, or one answer, is no conversation, whatever was learned."""
    assert not judge(seen(states), heard(states, 999.0), (), weights(bias=99.0)).is_interview


def test_too_few_turns_have_no_genre() -> None:
    """What is no interview is of no genre."""
    assert judge(seen("QA"), heard("QA", 999.0), said(2), weights()).genre is None


def test_the_fewest_questions_and_answers_may_be_an_interview() -> None:
    """Two of each are enough."""
    assert judge(seen("QA" * FEWEST), heard("QA" * FEWEST), said(4), weights()).is_interview


def test_odds_against_an_interview_are_believed() -> None:
    """Question and answer alone make no interview."""
    assert not judge(seen("QAQA"), heard("QAQA"), said(4), weights(bias=-1.0)).is_interview


def test_whom_the_caller_names_is_believed_to_talk() -> None:
    """Whatever the odds, if only something was heard."""
    assert judge(seen("QAQA"), heard("QAQA"), said(4), weights(bias=-9.0), told=True).is_interview
    assert not judge(seen("QA"), heard("QA"), said(2), weights(bias=-9.0), told=True).is_interview


def test_clear_openings_can_tip_the_scales() -> None:
    """What hearing voices gains where turns begin counts for an interview."""
    learned = weights(bias=-1.0, **{"openings>=3.0": 2.0})
    assert judge(seen("QAQA"), heard("QAQA", 12.0), said(4), learned).is_interview


def test_silence_says_nothing_else() -> None:
    """Where too little was heard, nothing else counts."""
    assert features_of(seen("NQA"), heard("NQA", 99.0)) == SILENT


def test_every_step_that_is_reached_counts() -> None:
    """What is clear has the features of all that is less clear."""
    features = features_of(seen("QAQA"), heard("QAQA", 4 * 3.0))
    assert of(features, "openings") == [f"openings>={step}" for step in OPENINGS if step <= 3.0]


def test_openings_are_counted_by_turns() -> None:
    """A long page gains no more a turn than a short one; going on is no turn."""
    long, short = (
        features_of(seen("QA" * 20), heard("QA" * 20, 80.0)),
        features_of(seen("QAaaaQA"), heard("QAaaaQA", 8.0)),
    )
    assert of(long, "openings") == of(short, "openings") != []


def test_a_reading_that_had_to_be_willing_counts_for_less() -> None:
    """Where the evidence alone heard nobody, doubt remains."""
    steps = [len(of(features_of(seen("QAQA"), heard("QAQA", willing=w)), "willing")) for w in (0.0, 1.0, 2.0)]
    assert steps == [len(WILLING), 1, 0]


def test_turns_that_follow_one_another_count_for_more_than_scattered_ones() -> None:
    """Between the turns of a talk stands hardly anything that nobody says."""
    close, far = (of(features_of(seen(states), heard(states)), "holes") for states in ("QAQA", "QNANNQNA"))
    assert (len(close), far) == (len(HOLES), [])


def test_answers_that_ask_count_for_less() -> None:
    """A list of rhetorical questions answers none of them."""
    plain, asking = (
        features_of(evolve(seen("QAQA"), odds=[2.0, odds, 2.0, odds]), heard("QAQA")) for odds in (-2.0, 1.0)
    )
    assert (len(of(plain, "answering")), of(asking, "answering")) == (5, [])


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "And what did you plant behind the mill?"),
        ("de", "Und was haben Sie hinter der Mühle gepflanzt?"),
        ("zh", "您在磨坊后面种了什么？"),
        ("es", "¿Y qué plantó usted detrás del molino?"),
    ],
)
def test_questions_that_say_you_are_addressed_to_somebody(language: str, asked: str) -> None:
    """Who is spoken to is spoken to as "you"."""
    talk = view(asked, "Pears.", asked, "Plums.", language=language)
    assert len(of(features_of(talk, heard("QAQA")), "addressed")) == len(ADDRESSED)


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "Where is the config file kept?"), ("de", "Wo liegt die Datei?"), ("zh", "文件在哪里？")],
)
def test_questions_about_things_are_addressed_to_nobody(language: str, asked: str) -> None:
    """A FAQ asks how a thing is done, and nobody how he did it."""
    talk = view(asked, "In the cellar.", asked, "In the attic.", language=language)
    assert of(features_of(talk, heard("QAQA")), "addressed") == []


@pytest.mark.parametrize(
    "mark", ["`mill --start`", "a => b", "[the manual](mill.html)", "$HOME", "https://mill.example", "<br>", "{wheel}"]
)
def test_answers_in_code_are_not_spoken(mark: str) -> None:
    """Nobody speaks code, markup or links."""
    talk = view("How does it start?", f"With {mark}, always.", "And then?", f"See {mark}.")
    assert of(features_of(talk, heard("QAQA")), "unspoken") == []


def test_answers_in_words_are_spoken() -> None:
    """Words, figures and quotation marks are heard every day."""
    talk = view("How does it start?", "With a “push”, at 7:30.", "And then?", "It turns - slowly (I hope)!")
    assert len(of(features_of(talk, heard("QAQA")), "unspoken")) == len(UNSPOKEN)


def test_code_in_questions_does_not_count() -> None:
    """Editors put links into questions."""
    talk = view("Does [this](mill.html) start?", "Yes.", "And [that](barn.html)?", "No.")
    assert len(of(features_of(talk, heard("QAQA")), "unspoken")) == len(UNSPOKEN)


def test_long_questions_are_told_from_short_ones() -> None:
    """Who prepares a talk asks in sentences."""
    short = view("Why?", "So.", "How?", "Thus.")
    question = "Why did the mill by the river stop turning in the year of the great flood, of all years?"
    long = view(question, "So.", question, "Thus.")
    counted = [len(of(features_of(talk, heard("QAQA")), "length")) for talk in (short, long)]
    assert counted[0] < counted[1]


def test_unsure_turns_count_for_less() -> None:
    """One doubtful turn in four changes nothing."""
    doubtful = ((5.0,) * 4, (5.0, 5.0, 0.1, 5.0), (0.1,) * 4)
    steps = [
        of(features_of(seen("QAQA"), Heard(tuple("QAQA"), margins, 0.0, 0.0, 0.0, ())), "margin")
        for margins in doubtful
    ]
    assert steps[0] == steps[1] and not steps[2]


@given(states=st.text("NQA", min_size=1, max_size=12), openings=st.floats(-99, 99), more=st.floats(0, 99))
def test_clearer_openings_never_lose_a_feature(states: str, openings: float, more: float) -> None:
    """Every feature but the bias speaks for an interview, and more of what it counts only adds to them."""
    features = features_of(seen(states), heard(states, openings))
    assert set(features) <= set(features_of(seen(states), heard(states, openings + more)))


@given(
    margin=st.floats(0, 1e6),
    offset=st.floats(-1e6, 1e6),
    slope=st.floats(-1e3, 1e3),
)
def test_a_confidence_is_a_share(margin: float, offset: float, slope: float) -> None:
    """Whatever was learned, a confidence stays between 0 and 1."""
    verdict = judge(
        seen("QAQA"), heard("QAQA"), said(1, margin=margin), weights(calibration=Calibration(offset, slope))
    )
    assert 0.0 <= verdict.confidences[0] <= 1.0


def test_each_turn_has_its_confidence() -> None:
    """There are as many confidences as turns."""
    assert len(judge(seen("QAQAQ"), heard("QAQAQ"), said(5), weights()).confidences) == 5


def test_a_larger_margin_is_a_surer_turn() -> None:
    """The calibration's slope says how much surer."""
    doubtful, sure = (*said(1, margin=0.5), *said(1, margin=5.0))
    verdict = judge(seen("QAQA"), heard("QAQA"), (doubtful, sure), weights())
    assert verdict.confidences[0] < verdict.confidences[1]


def test_the_calibration_makes_a_margin_a_confidence() -> None:
    """Log odds are the offset and the slope times the margin."""
    verdict = judge(seen("QAQA"), heard("QAQA"), said(1, margin=2.0), weights(calibration=Calibration(-1.0, 0.5)))
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
    assert Verdict(is_interview=False, genre=None, confidences=()) == judge(seen(""), heard(""), (), weights())


def noticed(odds: float, reversed: float = 999.0, states: str = "QAQA") -> list[str]:
    """What is said of a page of which so much speaks for an interview."""
    reading = evolve(heard(states), reversed=reversed)
    return [one.code for one in judge(seen(states), reading, said(len(states)), weights(bias=odds)).noticed]


@pytest.mark.parametrize(
    ("odds", "codes"), [(2.0, []), (0.9, ["close_verdict"]), (-0.9, ["close_verdict"]), (-2.0, [])]
)
def test_a_verdict_near_even_odds_is_in_doubt(odds: float, codes: list[str]) -> None:
    """Whichever side it falls on."""
    assert noticed(odds) == codes


def test_a_page_on_which_too_little_is_heard_is_in_no_doubt() -> None:
    """One question and its answer are no interview, nearly or not."""
    assert noticed(0.0, states="QA") == []


def test_a_verdict_in_doubt_says_how_likely_an_interview_is() -> None:
    """The place is that of the whole talk."""
    [doubt] = judge(seen("QAQA"), heard("QAQA"), said(4), weights(bias=0.5)).noticed
    assert doubt.message == "Whether this is an interview is in doubt: 62% of such pages are interviews."
    assert doubt.span == Span(0, 3 * 62 + 60)


@pytest.mark.parametrize(("reversed", "codes"), [(4 * CLOSE_ROLES, []), (4 * CLOSE_ROLES - 0.1, ["close_roles"])])
def test_roles_that_could_be_reversed_are_in_doubt(reversed: float, codes: list[str]) -> None:
    """The more turns there are, the better the reading has to be."""
    assert noticed(5.0, reversed) == codes


def test_roles_of_what_is_no_interview_are_in_no_doubt() -> None:
    """Nobody asks there."""
    assert noticed(-5.0, 0.0) == []
