"""Weights are tables of named numbers; what the fit writes, the library reads."""

from __future__ import annotations

import re
import tomllib
from math import exp, inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.fit.shipping import HOME, to_toml
from interviewkit.hearing.states import STATES
from interviewkit.weights import TABLES, Calibration, Table, Vector, Weights, from_toml, probability, shipped

LARGEST = 250_000
"""Bytes of the file that comes with the library."""

BOATS = Table(("ask", "answer"), {"oar": (1.5, 0.25), "sail": (-2.0, 0.5)}, {})


def weights(**tables: Table) -> Weights:
    """Weights whose tables are all alike but for those given."""
    return Weights(**{name: tables.get(name, BOATS) for name in TABLES})


def again(table: Table) -> Table:
    """The table, written by the fit and read by the library."""
    return from_toml(to_toml(weights(labels=table), Calibration(0.0, 1.0), "00", 1)).labels


def test_a_total_adds_up_the_features_for_each_outcome() -> None:
    """The weights of all features are summed, outcome by outcome."""
    assert BOATS.total(["oar", "sail"]) == [-0.5, 0.75]


def test_a_feature_that_stands_twice_weighs_twice() -> None:
    """Features are counted, not only noticed."""
    assert BOATS.total(("oar", "oar")) == [3.0, 0.5]


def test_a_feature_that_was_never_seen_weighs_nothing() -> None:
    """What nobody learned says nothing."""
    assert BOATS.total(["anchor"]) == [0.0, 0.0]


def test_the_odds_are_the_first_outcome_against_the_second() -> None:
    """Log odds are the difference of the totals."""
    assert BOATS.odds(["oar"]) == 1.25


@given(st.floats(-1000, 1000))
def test_a_probability_is_a_share(odds: float) -> None:
    """Every log odds is a share between 0 and 1."""
    assert 0.0 <= probability(odds) <= 1.0


@given(st.floats(-1000, 1000), st.floats(-1000, 1000))
def test_larger_odds_are_never_less_probable(one: float, other: float) -> None:
    """Probability rises with the log odds."""
    assert probability(min(one, other)) <= probability(max(one, other))


@given(st.floats(-30, 30))
def test_odds_for_and_against_share_what_is_probable(odds: float) -> None:
    """What speaks for one outcome speaks against the other."""
    assert probability(odds) + probability(-odds) == pytest.approx(1.0)


def test_a_probability_is_the_logistic_function() -> None:
    """Odds of three to one are three quarters."""
    assert probability(1.0) == pytest.approx(exp(1.0) / (1 + exp(1.0)))


@pytest.mark.parametrize(("odds", "share"), [(-inf, 0.0), (-1e9, 0.0), (-701.0, 0.0), (1e9, 1.0), (inf, 1.0)])
def test_the_largest_odds_are_certainty(odds: float, share: float) -> None:
    """No odds are too large to be told."""
    assert probability(odds) == share


@pytest.mark.parametrize("name", TABLES)
def test_each_table_is_read_where_it_was_written(name: str) -> None:
    """No table is mistaken for another."""
    own = Table(("one", "other"), {"keel": (4.0, -4.0)}, {})
    assert getattr(from_toml(to_toml(weights(**{name: own}), Calibration(0.0, 1.0), "00", 1)), name).features == (
        own.features
    )


def test_features_are_read_as_they_were_written() -> None:
    """Names and numbers survive."""
    assert again(BOATS).features == BOATS.features


def test_outcomes_are_read_in_their_order() -> None:
    """The order of the outcomes is that of each row."""
    assert again(BOATS).outcomes == ("ask", "answer")


def test_transitions_are_read_as_they_were_written() -> None:
    """Where outcomes follow one another, the file says so."""
    rows: dict[str, Vector] = {"N": (1.0, 2.0), "Q": (0.25, -8.0)}
    assert again(Table(("N", "Q"), {"oar": (1.0, 0.0)}, rows)).transitions == rows


def test_a_table_without_transitions_is_read_without_any() -> None:
    """Where nothing follows, the file says nothing."""
    assert again(BOATS).transitions == {}


def test_the_calibration_is_read_as_it_was_written() -> None:
    """How a margin becomes a confidence is part of the file."""
    text = to_toml(weights(), Calibration(-0.125, 0.75), "00", 1)
    assert from_toml(text).calibration == Calibration(-0.125, 0.75)


@pytest.mark.parametrize("name", ['says "yes"', "back\\slash", "starts='", "¿qué?", "他说：", "a = [1]", "#"])
def test_a_feature_may_have_any_printable_name(name: str) -> None:
    """Quotes, backslashes and every script are written so that they can be read."""
    assert again(Table(("one", "other"), {name: (1.0, 2.0)}, {})).features == {name: (1.0, 2.0)}


@given(st.lists(st.integers(-99_9999, 99_9999), min_size=2, max_size=2))
def test_four_decimals_survive(numbers: list[int]) -> None:
    """Weights below a hundred are written with all the decimals that they were rounded to."""
    row = tuple(number / 10_000 for number in numbers)
    assert again(Table(("one", "other"), {"oar": row}, {})).features == {"oar": row}


def test_the_file_says_from_what_it_was_learned() -> None:
    """Checksum and number of the documents stand in it."""
    data = tomllib.loads(to_toml(weights(), Calibration(0.0, 1.0), "c0ffee", 12))
    assert (data["corpus"], data["documents"]) == ("sha256:c0ffee", 12)


def test_the_shipped_weights_are_read_once() -> None:
    """Reading them costs time, so they are kept."""
    assert shipped() is shipped()


def test_the_shipped_talk_knows_every_state() -> None:
    """The hearing and its weights speak of the same states in the same order."""
    assert shipped().talk.outcomes == STATES


@pytest.mark.parametrize(
    ("name", "outcomes"),
    [("labels", ("label", "other")), ("wording", ("ask", "answer")), ("verdict", ("interview", "other"))],
)
def test_the_first_shipped_outcome_is_the_one_that_odds_speak_for(name: str, outcomes: tuple[str, str]) -> None:
    """Odds are read as odds for a label, a question, an interview."""
    assert getattr(shipped(), name).outcomes == outcomes


@pytest.mark.parametrize("name", TABLES)
def test_every_shipped_row_has_a_number_an_outcome(name: str) -> None:
    """No weight is missing."""
    table = getattr(shipped(), name)
    assert {len(row) for row in table.features.values()} == {len(table.outcomes)}


def test_the_shipped_file_names_the_checksum_of_its_corpus() -> None:
    """Whoever has the documents can tell whether the weights were learned from them."""
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", tomllib.loads(HOME.read_text("utf-8"))["corpus"])


def test_the_shipped_file_counts_its_documents() -> None:
    """Weights were learned from something."""
    assert tomllib.loads(HOME.read_text("utf-8"))["documents"] > 0


def test_the_shipped_file_is_small() -> None:
    """Weights are a file that can be read and reviewed."""
    assert HOME.stat().st_size < LARGEST


def test_a_surer_margin_is_a_surer_turn_in_the_shipped_calibration() -> None:
    """The slope is positive."""
    assert shipped().calibration.slope > 0


def test_the_shipped_calibration_tells_more_than_yes_and_no() -> None:
    """Margins from 0 to 10 are spread over many confidences; they do not all become 0 or 1."""
    offset, slope = shipped().calibration.offset, shipped().calibration.slope
    assert sum(0.01 < probability(offset + slope * margin) < 0.99 for margin in range(11)) >= 2
