"""Hearing finds the best reading of a page, says how sure it is, and hands it on turn after turn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from random import Random

import pytest
from attrs import evolve

from interviewkit import lexicon as lexica
from interviewkit.fit.train import talk_features
from interviewkit.hearing import (
    MOST_TOLD,
    NEVER,
    SUREST,
    WILLINGNESS,
    Heard,
    _best,
    _pool,
    _strongest,
    _worth_telling,
    backwards,
    forwards,
    hear,
    transitions,
    turns,
)
from interviewkit.hearing.states import BEGINS, SPEAKS, STATES, VOICE, allowed
from interviewkit.markings import View, look
from interviewkit.model import Role
from interviewkit.pieces import Piece, Pieces
from interviewkit.talk import Label
from interviewkit.weights import Table, Vector

NOTHING = Table(STATES, {}, {})
ASK, ANSWER = STATES.index("Q"), STATES.index("A")


def label(words: str) -> Label:
    """A label, wherever it stands."""
    return Label(words.lower(), words, 0, len(words) + 1)


def pieces(*spoken: tuple[str | None, str]) -> tuple[Piece, ...]:
    """Labelled and unlabelled words, one below the other."""
    found, place = [], 0
    for name, text in spoken:
        found.append(Piece(text, place, 1, "", label(name) if name else None))
        place += len(text) + 2
    return tuple(found)


def view(*spoken: tuple[str | None, str]) -> View:
    """What can be seen of the words while nothing has been learned."""
    return look(Pieces(pieces(*spoken), {}, False), lexica.of_language("en"), Table(("ask", "answer"), {}, {}))


def three_each(*names: str) -> View:
    """A talk in which each name stands before three pieces."""
    return view(*((name, f"The {name} barge carries turnips, load {i}.") for i in range(3) for name in names))


def heard(states: str, margins: Sequence[float] = ()) -> Heard:
    """A reading without a hearing, of which no evidence is told."""
    begun = sum(state in BEGINS for state in states)
    return Heard(tuple(states), tuple(margins or [1.0] * len(states)), 0.0, 0.0, 0.0, [()] * begun)


def leaning(*leans: float) -> list[list[float]]:
    """Emissions that speak so much for a question and against an answer, piece by piece."""
    return [[lean / 2 if s == "Q" else -lean / 2 if s == "A" else 0.0 for s in STATES] for lean in leans]


def lean_of(row: Sequence[float]) -> float:
    """How much a row speaks for a question and against an answer."""
    return row[ASK] - row[ANSWER]


def chance(seed: int) -> tuple[list[list[float]], tuple[Vector, ...]]:
    """Random emissions of one to four pieces, and random moves where moves are allowed."""
    dice = Random(seed)
    learned = {state: tuple(dice.gauss(0, 2) for _ in STATES) for state in STATES}
    emissions = [[dice.gauss(0, 2) for _ in STATES] for _ in range(1 + seed % 4)]
    return emissions, transitions(Table(STATES, {}, learned))


def possible(length: int) -> list[tuple[int, ...]]:
    """Every reading of so many pieces in which a turn goes on only where it has begun."""
    return [
        path
        for path in product(range(len(STATES)), repeat=length)
        if STATES[path[0]] in "NQA" and all(allowed(STATES[a], STATES[b]) for a, b in pairwise(path))
    ]


def score(path: Sequence[int], emissions: list[list[float]], moves: Sequence[Vector]) -> float:
    """How well a reading explains a page."""
    return sum(row[i] for row, i in zip(emissions, path, strict=True)) + sum(moves[a][b] for a, b in pairwise(path))


@pytest.mark.parametrize("seed", range(40))
def test_no_reading_is_better_than_the_one_that_is_heard(seed: int) -> None:
    """The best reading is the best of all that are possible."""
    emissions, moves = chance(seed)
    states, _ = _best(forwards(emissions, moves), backwards(emissions, moves))
    best = max(possible(len(emissions)), key=lambda path: score(path, emissions, moves))
    assert states == tuple(STATES[i] for i in best)


@pytest.mark.parametrize("seed", range(40))
def test_a_margin_is_what_any_other_state_would_cost(seed: int) -> None:
    """A piece's margin is the distance to the best reading that has another state there."""
    emissions, moves = chance(seed)
    _, margins = _best(forwards(emissions, moves), backwards(emissions, moves))
    scores = {path: score(path, emissions, moves) for path in possible(len(emissions))}
    best = max(scores, key=scores.__getitem__)
    costs = [
        scores[best] - max(own for path, own in scores.items() if path[i] != best[i]) for i in range(len(emissions))
    ]
    assert margins == pytest.approx(costs)


@pytest.mark.parametrize("seed", range(40))
def test_forward_and_backward_scores_add_up_to_the_best_reading_through_a_state(seed: int) -> None:
    """At each piece and state both scores together are those of the best reading that passes there."""
    emissions, moves = chance(seed)
    totals = [
        [a + b for a, b in zip(ahead, behind, strict=True)]
        for ahead, behind in zip(forwards(emissions, moves), backwards(emissions, moves), strict=True)
    ]
    paths = possible(len(emissions))
    through = [
        [max((score(path, emissions, moves) for path in paths if path[i] == s), default=NEVER) for s in range(7)]
        for i in range(len(emissions))
    ]
    assert totals == [pytest.approx(row) for row in through]


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", "NQA")
def test_a_turn_may_begin_anywhere_and_so_may_silence(before: str, after: str) -> None:
    """Nobody's words, a question and an answer may follow everything."""
    assert allowed(before, after)


@pytest.mark.parametrize("after", "qxay")
def test_nothing_goes_on_behind_nobodys_words(after: str) -> None:
    """A turn that has not begun cannot go on."""
    assert not allowed("N", after)


@pytest.mark.parametrize(("before", "after"), [(a, b) for a in "Qqx" for b in "ay"])
def test_a_question_does_not_go_on_as_an_answer(before: str, after: str) -> None:
    """A voice changes only where a turn begins."""
    assert not allowed(before, after)


@pytest.mark.parametrize(("before", "after"), [(a, b) for a in "Aay" for b in "qx"])
def test_an_answer_does_not_go_on_as_a_question(before: str, after: str) -> None:
    """A voice changes only where a turn begins."""
    assert not allowed(before, after)


@pytest.mark.parametrize(("before", "after"), [*product("Qqx", "qx"), *product("Aay", "ay")])
def test_a_turn_that_has_begun_may_go_on_and_be_interrupted(before: str, after: str) -> None:
    """Within one voice every order of going on and interruption is possible."""
    assert allowed(before, after)


def test_every_state_that_speaks_has_a_voice() -> None:
    """Who speaks asks or answers."""
    assert {VOICE[state] for state in SPEAKS} == {"q", "a"}


def test_a_transition_that_is_not_allowed_never_happens() -> None:
    """Learned numbers do not make an impossible move possible."""
    moves = transitions(Table(STATES, {}, {state: (9.0,) * len(STATES) for state in STATES}))
    assert {(STATES[a], STATES[b]) for a in range(7) for b in range(7) if moves[a][b] == NEVER} == {
        pair for pair in product(STATES, STATES) if not allowed(*pair)
    }


def test_a_state_from_which_nothing_was_learned_moves_freely() -> None:
    """Where no transition was learned, every allowed one weighs nothing."""
    assert transitions(NOTHING)[0] == tuple(0.0 if state in "NQA" else NEVER for state in STATES)


def test_a_page_without_pieces_is_heard_as_silence() -> None:
    """Where nothing stands, nothing is said."""
    assert hear(view(), NOTHING).states == ()


def test_a_reading_that_gives_nobody_a_voice_gains_nothing() -> None:
    """The gain is measured against nobody's saying anything."""
    assert hear(view((None, "The barge carries turnips.")), NOTHING).gain == 0.0


def everywhere(page: View, weight: float) -> Table:
    """A talk table in which one feature that every piece has speaks for nobody's words."""
    name = min(set.intersection(*map(set, talk_features(page))))
    return Table(STATES, {name: (weight, *(0.0,) * 6)}, {})


def test_talk_that_evidence_hears_needs_no_willingness() -> None:
    """Where the evidence alone gives labelled pieces to voices, the page is heard once."""
    page = three_each("Imke", "Ralf")
    assert hear(page, everywhere(page, -1.0)).willing == WILLINGNESS[0]


def test_labelled_talk_that_nobody_would_say_is_heard_more_willingly() -> None:
    """Willingness rises until labelled pieces are somebody's."""
    page = three_each("Imke", "Ralf")
    assert hear(page, everywhere(page, 2.5)).willing == 3.0


def test_willingness_makes_labelled_pieces_somebodys_words() -> None:
    """What a second hearing gives to voices is spoken."""
    page = three_each("Imke", "Ralf")
    assert set(hear(page, everywhere(page, 2.5)).states) <= SPEAKS


def test_willingness_has_an_end() -> None:
    """Where the evidence against talk is overwhelming, nobody is heard however often one listens."""
    page = three_each("Imke", "Ralf")
    assert hear(page, everywhere(page, 99.0)).states == ("N",) * 6


def test_the_gain_does_not_count_willingness() -> None:
    """A reading heard against the evidence loses what the evidence said."""
    page = three_each("Imke", "Ralf")
    assert hear(page, everywhere(page, 2.5)).gain == pytest.approx(-15.0)


def test_willingness_alone_gains_nothing() -> None:
    """Where nobody is heard however willingly, the page is explained as well as by silence."""
    page = three_each("Imke", "Ralf")
    assert hear(page, everywhere(page, 99.0)).gain == 0.0


def willing_where_heard(asked: int, answered: int) -> float:
    """How willing a hearing is in which the evidence gives voices to those alone who ask."""
    page = view(*[("Imke", "Why?")] * asked, *[("Ralf", "We carried forty tons and a goat.")] * answered)
    rows = list(map(set, talk_features(page)))
    own = min(set.intersection(*rows[:asked]) - set.union(*rows[asked:]))
    table = everywhere(page, 2.5)
    return hear(page, evolve(table, features={**table.features, own: (-9.0, *(0.0,) * 6)})).willing


def test_half_of_the_talk_is_enough_to_be_heard() -> None:
    """Where three of six labelled pieces are somebody's, the page is heard once."""
    assert willing_where_heard(3, 3) == 0.0


def test_less_than_half_of_the_talk_is_not_enough() -> None:
    """Where two of six labelled pieces are somebody's, the page is heard more willingly."""
    assert willing_where_heard(2, 4) == 3.0


def test_all_pieces_of_one_label_lean_alike() -> None:
    """A label has one lean, whatever its pieces say by themselves."""
    sums = leaning(9.0, -5.0, 1.0, -5.0, 2.0, -5.0)
    _pool(three_each("Imke", "Ralf"), sums)
    assert {round(lean_of(sums[i]), 9) for i in (0, 2, 4)} == {12.0}


@pytest.mark.parametrize("seed", range(8))
def test_a_label_has_one_role(seed: int) -> None:
    """Whoever is heard behind a label asks everywhere or answers everywhere."""
    dice = Random(seed)
    page = three_each("Imke", "Ralf", "Tomma")
    names = sorted({name for row in talk_features(page) for name in row})
    weights = {name: (-9.0, *(dice.gauss(0, 1) for _ in STATES[1:])) for name in names}
    states = hear(page, Table(STATES, weights, {})).states
    roles = {(piece.label, VOICE[state]) for piece, state in zip(page.pieces, states, strict=True) if state in BEGINS}
    assert len(roles) == len({words for words, _ in roles})


def test_a_label_never_becomes_surer_than_the_surest() -> None:
    """However many pieces speak for one role, the pooled lean is cut off."""
    sums = leaning(40.0, -40.0, 40.0, -40.0, 40.0, -40.0)
    _pool(three_each("Imke", "Ralf"), sums)
    assert {lean_of(row) for row in sums} == {SUREST, -SUREST}


def test_pooling_leaves_the_middle_between_both_roles_alone() -> None:
    """A pooled label is no more and no less anybody's words."""
    sums = [[0.0, 5.0, 0.0, 0.0, 1.0, 0.0, 0.0] for _ in range(3)]
    _pool(view(*[("Imke", "Turnips float.")] * 3), sums)
    assert [row[ASK] + row[ANSWER] for row in sums] == [6.0] * 3


def test_pieces_without_a_label_keep_their_lean() -> None:
    """Only labels are pooled."""
    sums = leaning(3.0, -3.0)
    _pool(view((None, "Turnips float."), (None, "Barges sink.")), sums)
    assert sums == leaning(3.0, -3.0)


def test_where_every_label_seems_to_answer_the_least_answering_asks() -> None:
    """Where all voices are labelled, somebody asks."""
    sums = leaning(-1.0, -3.0, -1.0, -3.0, -1.0, -3.0)
    _pool(three_each("Imke", "Ralf"), sums)
    assert [lean_of(row) > 0 for row in sums] == [True, False] * 3


def test_where_every_label_seems_to_ask_the_least_asking_answers() -> None:
    """Where all voices are labelled, somebody answers."""
    sums = leaning(1.0, 3.0, 1.0, 3.0, 1.0, 3.0)
    _pool(three_each("Imke", "Ralf"), sums)
    assert [lean_of(row) < 0 for row in sums] == [True, False] * 3


def test_labels_that_already_differ_are_not_shifted() -> None:
    """Where one label asks and one answers, each keeps its own sum."""
    sums = leaning(1.0, -3.0, 1.0, -3.0, 1.0, -3.0)
    _pool(three_each("Imke", "Ralf"), sums)
    assert [lean_of(row) for row in sums[:2]] == [3.0, -9.0]


def test_one_label_alone_is_not_shifted() -> None:
    """A label that has no other beside it is compared with nothing."""
    sums = leaning(-1.0, -1.0, -1.0)
    _pool(view(*[("Ralf", "Turnips float.")] * 3), sums)
    assert lean_of(sums[0]) == -3.0


def test_a_label_that_is_seen_twice_is_not_compared() -> None:
    """Two pieces say too little about a label to shift another."""
    sums = leaning(-1.0, -3.0, -1.0, -3.0, -1.0)
    _pool(view(*((("Ralf", "Imke")[i % 2], "Turnips float.") for i in range(5))), sums)
    assert lean_of(sums[0]) == -3.0


def test_unlabelled_questions_keep_labels_from_being_shifted() -> None:
    """Where questions stand without a label, all labels may be answers."""
    labelled = [(("Ralf", "Imke")[i % 2], "Turnips float on every canal, said the old skipper.") for i in range(6)]
    asked: list[tuple[str | None, str]] = [
        (None, "Do turnips float on the canal?"),
        (None, "They float on every canal, said the old skipper, and have always done so in winter."),
    ] * 2
    page = view(*labelled, *asked)
    odds = [5.0 if piece.text.endswith("?") else -5.0 for piece in page.pieces]
    sums = leaning(*[-1.0, -3.0] * 3, *[0.0] * 4)
    _pool(evolve(page, odds=odds), sums)
    assert lean_of(sums[0]) == -3.0


TALK = pieces(
    ("Imke", "Does it float?"),
    ("Ralf", "It does."),
    (None, "Photo: a barge"),
    (None, "It always did."),
    (None, "Then he left."),
)


def test_turns_group_the_pieces_that_one_voice_says() -> None:
    """A turn has the piece that begins it and those that go on."""
    assert [[p.text for p in one.passages] for one in turns(TALK, heard("QAyaN"))] == [
        ["Does it float?"],
        ["It does.", "It always did."],
    ]


def test_a_question_and_an_answer_have_their_roles() -> None:
    """Who asks is the interviewer, who answers the interviewee."""
    assert [one.role for one in turns(TALK, heard("QAyaN"))] == [Role.INTERVIEWER, Role.INTERVIEWEE]


def test_a_question_goes_on_where_it_was_interrupted() -> None:
    """Between two parts of a question nobody's words may stand."""
    assert [len(one.passages) for one in turns(TALK, heard("QqxqN"))] == [3]


def test_silence_has_no_turns() -> None:
    """Where nobody speaks, no turn is handed on."""
    assert turns(TALK, heard("NNNNN")) == ()


def test_a_turn_has_the_label_of_the_piece_that_begins_it() -> None:
    """The label stands before the turn's first piece."""
    assert [one.label.words if one.label else None for one in turns(TALK, heard("QAyaA"))] == [
        "Imke",
        "Ralf",
        None,
    ]


def test_a_passage_stands_where_its_piece_stands() -> None:
    """Words keep their place on the page."""
    assert [p.start for one in turns(TALK, heard("QAyaN")) for p in one.passages] == [
        TALK[0].start,
        TALK[1].start,
        TALK[3].start,
    ]


def test_a_label_without_words_gives_no_passage() -> None:
    """An empty piece begins its turn and adds nothing to it."""
    only = turns(pieces(("Ralf", ""), (None, "It floats.")), heard("Aa"))
    assert [p.text for p in only[0].passages] == ["It floats."]


def test_a_turn_is_as_sure_as_its_least_sure_piece() -> None:
    """The margin of a turn is the smallest of those of its pieces; an interruption is none of them."""
    assert [one.margin for one in turns(TALK, heard("QAyaN", (7.0, 5.0, 0.5, 2.0, 0.1)))] == [7.0, 2.0]


def told(*leans: float) -> tuple[str, ...]:
    """The evidence told of a turn for which a, b, c, ... speak so much."""
    return _strongest(_worth_telling([*zip(leans, "abcdefg", strict=False)]))


def test_at_most_three_codes_are_told() -> None:
    """However much speaks for a turn, only the strongest is told."""
    assert len(told(1.0, 2.0, 3.0, 4.0, 5.0)) == MOST_TOLD == 3


def test_the_strongest_evidence_is_told_first() -> None:
    """Codes are in order of what they weigh."""
    assert told(1.0, 3.0, 2.0) == ("b", "c", "a")


def test_weak_evidence_is_not_told() -> None:
    """What adds next to nothing explains nothing."""
    assert told(0.29, 0.31) == ("b",)


def test_evidence_against_a_turns_role_is_not_told() -> None:
    """Only what speaks for the role explains it."""
    assert told(-4.0, 1.0) == ("b",)


@pytest.mark.parametrize("role", ["Q", "A"])
def test_evidence_speaks_for_the_role_that_is_heard(role: str) -> None:
    """An answer is explained from its own side: by what speaks for it and against a question."""
    page = view((None, "Why do turnips float?"))
    weights = tuple(9.0 if state == role else 0.0 for state in STATES)
    heard = hear(page, Table(STATES, {"wording.asked=last": weights}, {}))
    assert [one.evidence for one in turns(page.pieces, heard)] == [("wording.question_mark",)]
