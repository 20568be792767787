"""Conventions are ways to tell voices apart that a whole page keeps; breaking one that explains the page costs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from interviewkit import lexicon as lexica
from interviewkit.hearing.conventions import BREAKING, FEWEST, PRICE, Convention, convention
from interviewkit.hearing.states import STATES
from interviewkit.markings import View, look
from interviewkit.pieces import Piece, Pieces
from interviewkit.talk import Label
from interviewkit.weights import Table

ASKED = "How many turnips does the barge carry?"
SAID = "It carries eleven tons of them, and a goat."


def view(*set_as: tuple[str, str, int, str | None]) -> View:
    """Pieces of the given text, lead, gap and label, while nothing has been learned."""
    pieces, place = [], 0
    for text, lead, gap, name in set_as:
        label = Label(name, name, place, place + len(name)) if name else None
        pieces.append(Piece(text, place, gap, lead, label))
        place += len(text) + 2
    return look(Pieces(tuple(pieces), {}, False), lexica.of_language("en"), Table(("ask", "answer"), {}, {}))


def allowed(page: View, heard: str, leans: Sequence[float] = ()) -> list[str]:
    """What the convention of a page that was heard so allows each piece; nothing where there is none."""
    rows = [[lean / 2 if s == "Q" else -lean / 2 if s == "A" else 0.0 for s in STATES] for lean in leans]
    found = convention(page, heard, [1.0] * len(heard), rows if leans else [[0.0] * len(STATES) for _ in heard])
    return list(found.allowed) if found else []


def dashed(*leads: str) -> View:
    """Pieces that differ in what they open with."""
    return view(*((SAID, lead, 1, None) for lead in leads))


def test_marked_pieces_ask_where_their_answers_are_unmarked() -> None:
    """Dashed questions, undashed answers; a statement behind a dash asks too."""
    page = dashed(*["d", ""] * 8)
    assert allowed(page, "QANN" + "QA" * 6) == ["Q", "A"] * 8


def test_an_answer_goes_on_until_the_next_mark() -> None:
    """No turn begins in it, and before the mark it does not end."""
    page = dashed("d", "", "", "", "d", "", "d", "")
    assert allowed(page, "QAaaQAQA")[2:4] == ["Nqxay", "qxay"]


def test_voices_take_turns_where_both_are_marked() -> None:
    """A dash before each turn, none before further paragraphs."""
    page = dashed("d", "d", "", "d", "d")
    assert allowed(page, "QAaQA") == ["Q", "A", "qxay", "Q", "A"]


def test_an_answer_may_come_first() -> None:
    """The first mark is whoever's the page makes it."""
    page = dashed("d", "d", "d", "d", "d")
    assert allowed(page, "AQAQA") == ["A", "Q", "A", "Q", "A"]


def test_larger_gaps_part_voices() -> None:
    """The smallest gap of a page parts nothing."""
    page = view(*((SAID, "", gap, None) for gap in (1, 2, 2, 1, 2, 2)))
    assert allowed(page, "NQAaQA") == ["N", "Q", "A", "qxay", "Q", "A"]


def test_a_label_parts_voices_where_gaps_do() -> None:
    """Many pages name the first voice that answers and leave it at that."""
    page = view(*((SAID, "", gap, name) for gap, name in ((2, None), (1, "Ada"), (2, None), (2, None), (1, None))))
    assert allowed(page, "QAQAa") == ["Q", "A", "Q", "A", "qxay"]


def test_each_label_has_its_own_voice() -> None:
    """Two guests may answer one after the other."""
    page = view(*((SAID, "", 1, name) for name in ("Ada", "Bo", "Cy", "Ada")))
    assert allowed(page, "QAAQ", (2.0, -1.0, -1.0, 2.0)) == ["Q", "A", "A", "Q"]


def test_wording_alone_is_no_convention() -> None:
    """Statements are asked on every other page."""
    page = view(*((text, "", 1, None) for text in (ASKED, SAID, ASKED, SAID, ASKED, SAID)))
    assert not allowed(page, "QAQAQA")


def test_marks_that_account_for_few_turns_are_no_convention() -> None:
    """Three dashes in a talk of ten turns list something."""
    assert not allowed(dashed("", "", "", "", "", "d", "d", "d", "", "", "", ""), "QAQAQAaaQAQA")


def test_a_question_may_be_several_marked_pieces() -> None:
    """Two bold paragraphs in a row are one question, or two."""
    page = dashed("b", "b", "", "b", "", "b", "")
    assert allowed(page, "QqAQAQA")[:3] == ["Q", "Qq", "A"]


def test_an_interruption_does_not_answer() -> None:
    """An advert between a question and its answer leaves the answer to come."""
    page = dashed("d", "", "", "d", "", "d", "")
    assert allowed(page, "QxAQAQA")[1:3] == ["qxay", "A"]


def test_marks_behind_the_talk_may_be_anybodys() -> None:
    """A list at the end of a page is no talk."""
    page = dashed("d", "", "d", "", "d", "", "d")
    assert allowed(page, "QAQAQAN")[-1] == "QN"


def test_nothing_begins_before_the_first_mark() -> None:
    """What stands above a dashed talk is nobody's."""
    page = dashed("", "", *["d", ""] * 8)
    assert allowed(page, "QA" * 9)[:2] == ["Nqxay", "N"]


def test_a_larger_gap_ends_the_last_turn() -> None:
    """Behind it, nobody has to speak on."""
    page = view(
        *((SAID, lead, gap, None) for lead, gap in (("d", 1), ("", 1)) * 3), (SAID, "", 1, None), (SAID, "", 2, None)
    )
    assert allowed(page, "QAQAQAaN")[-2:] == ["qxay", "Nqxay"]


@pytest.mark.parametrize("count", range(FEWEST))
def test_a_few_marks_are_no_convention(count: int) -> None:
    """Two dashes on a page may be anything."""
    assert not allowed(dashed(*["d"] * count, "", ""), "QAQAQA"[: count + 2])


def test_a_break_costs_but_is_not_forbidden() -> None:
    """Overwhelming evidence may still break a convention."""
    kept = Convention(("Q", "Nqxay"), 1.0)
    assert kept.bend([[0.0] * len(STATES)] * 2)[0] == [0.0 if state == "Q" else -BREAKING for state in STATES]


def test_a_convention_is_kept_by_a_reading_without_breaks() -> None:
    """Every piece has one of the states it is allowed."""
    kept = Convention(("Q", "A", "qxay"), 1.0)
    assert kept.by("QAa") and not kept.by("QAA")


def test_the_price_grows_with_the_turns() -> None:
    """Long talks may be explained a little worse at more places."""
    page = dashed("d", "", "d", "", "d", "")
    found = convention(page, "QAQANN", [1.0] * 6, [[0.0] * len(STATES)] * 6)
    assert found and found.price == PRICE * 4
