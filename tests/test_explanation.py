"""An explanation says of each turn what the next best reading was, what it had, and what it lacked."""

from __future__ import annotations

import pytest

from interviewkit import Instead, explain, parse
from interviewkit import lexicon as lexica
from interviewkit.hearing import Heard, begun, transitions
from interviewkit.hearing.rivals import NEAR, Trellis, brought_by, leaning, rivals
from interviewkit.hearing.states import STATES
from interviewkit.markings import View, look
from interviewkit.pieces import Piece, Pieces
from interviewkit.pipeline import overhear, prepare
from interviewkit.readers import read
from interviewkit.weights import Table, shipped

TALK = """The lock keeper

Imke Sand: When did you load the first turnip?

Ralf Duin: In the winter of the long frost, when nobody else would sail. I had a barge and no money.

We carried forty tons and a goat. The ice was afraid of us.

Imke Sand: What became of the goat?

Ralf Duin: She lives in the lock house and eats the tariff tables. I visit her on Sundays.

Imke Sand: And the barge?

Ralf Duin: It is a museum now. Nobody asks me for a ticket, which is kind of them.
"""
MARKDOWN = TALK.replace("Imke Sand:", "**Imke Sand:**").replace("Ralf Duin:", "**Ralf Duin:**")
SPANISH = """El esclusero

**¿Cuándo cargó usted el primer nabo?**

En el invierno de la gran helada, cuando nadie más quería navegar. Yo tenía una barcaza y ningún dinero.

**¿Qué fue de la cabra?**

Vive en la casa de la esclusa y se come las tarifas. Yo la visito los domingos.

**¿Y la barcaza?**

Ahora es un museo. Nadie me pide la entrada, y yo se lo agradezco mucho.
"""
FREE = Table(STATES, {}, {})
"""Weights of which nothing is known."""


def seen(count: int) -> View:
    """So many pieces of a few words."""
    found = tuple(Piece("So it was.", 12 * i, 1, "", None) for i in range(count))
    return look(Pieces(found, {}, False), lexica.of_language("en"), Table(("ask", "answer"), {}, {}))


def heard(*rows: dict[str, float]) -> Heard:
    """What is heard where each piece brings so much to each state."""
    emissions = [[row.get(state, 0.0) for state in STATES] for row in rows]
    trellis = Trellis(emissions, transitions(FREE))
    states, margins = [], []
    for ahead, behind in zip(trellis.forward, trellis.backward, strict=True):
        totals = sorted(((a + b, s) for a, b, s in zip(ahead, behind, STATES, strict=True)), reverse=True)
        states.append(totals[0][1])
        margins.append(totals[0][0] - totals[1][0])
    told = [()] * len(begun(states))
    return Heard(tuple(states), tuple(margins), 0.0, 0.0, 0.0, told, emissions)


@pytest.mark.parametrize(
    ("rival", "instead"),
    [
        ({"Q": 4.0, "A": 5.0}, Instead.QUESTION),
        ({"N": 4.0, "A": 5.0}, Instead.NOBODY),
        ({"x": 4.0, "A": 5.0}, Instead.NOBODY),
        ({"q": 4.0, "A": 5.0}, Instead.MORE),
        ({"A": 4.0, "Q": 5.0}, Instead.ANSWER),
    ],
)
def test_a_rival_is_what_a_piece_could_be_instead(rival: dict[str, float], instead: Instead) -> None:
    """Another role, the going on of what stands before, or nobody's words."""
    found = rivals(seen(2), heard({"Q": 9.0}, rival), FREE)
    assert (found[1].instead, round(found[1].margin, 6)) == (instead, 1.0)


def test_a_rival_is_that_of_the_least_sure_piece() -> None:
    """A turn is as sure as the least sure of its pieces."""
    [found] = rivals(seen(3), heard({"A": 9.0}, {"a": 5.0, "A": 3.0}, {"a": 5.0, "N": 1.0}), FREE)
    assert (found.instead, found.span.start) == (Instead.ANSWER, 12)


def test_what_only_the_page_tells_is_said_so() -> None:
    """A label's one role and a page's convention are no piece's own evidence."""
    [found] = rivals(seen(1), heard({"Q": 5.0, "A": 1.0}), FREE)
    assert (found.had, found.lacked) == ((), ("page",))


def test_what_follows_what_is_evidence() -> None:
    """Answers that usually follow questions speak for one where nothing else does."""
    moves = {"Q": tuple(2.0 if state == "A" else 0.0 for state in STATES)}
    talk = Table(STATES, {}, moves)
    emissions = [[5.0 if state == "Q" else 0.0 for state in STATES], [0.0] * len(STATES)]
    reading = Heard(("Q", "A"), (5.0, 2.0), 0.0, 0.0, 0.0, [(), ()], emissions)
    assert rivals(seen(2), reading, talk)[1].lacked == ("sequence",)


def test_silence_has_no_rivals() -> None:
    """Where nobody speaks, nobody could have spoken otherwise."""
    assert rivals(seen(0), Heard((), (), 0.0, 0.0, 0.0, ()), FREE) == ()


@pytest.mark.parametrize("text", [TALK, SPANISH])
def test_what_a_rival_had_and_lacked_is_its_margin(text: str) -> None:
    """Nothing that decided is left out, as far as rivals are looked at."""
    view, reading = overhear(*prepare(read(text, format="text")), shipped())
    trellis = Trellis(reading.emissions, transitions(shipped().talk))
    brought = brought_by(view, shipped().talk)
    assert len(reading.states) <= NEAR
    for at, state in enumerate(reading.states):
        other = dict(trellis.parting(at, trellis.second(at, state), reading.states))
        leans = leaning(other, reading.states, trellis, brought)
        assert sum(leans.values()) == pytest.approx(reading.margins[at])


@pytest.mark.parametrize(("text", "format"), [(TALK, "text"), (MARKDOWN, "markdown"), (SPANISH, "markdown")])
def test_explaining_hears_what_parsing_hears(text: str, format: str) -> None:
    """Whoever asks for reasons gets the same interview."""
    assert explain(text, format=format).interview == parse(text, format=format)


@pytest.mark.parametrize(("text", "format"), [(TALK, "text"), (MARKDOWN, "markdown"), (SPANISH, "markdown")])
def test_a_rival_stands_in_its_turn(text: str, format: str) -> None:
    """Each turn has one, and its words are the turn's, in the user's own file."""
    explained = explain(text, format=format)
    assert explained.interview.turns
    for turn, rival in zip(explained.interview.turns, explained.rivals, strict=True):
        assert any(place.start <= rival.span.start and rival.span.end <= place.end for place in turn.places)


def test_a_page_that_is_no_interview_has_no_rivals() -> None:
    """Without turns there is nothing to hear otherwise."""
    explained = explain("The harbour was closed on Monday. Nobody knows why.")
    assert (explained.interview.is_interview, explained.rivals) == (False, ())


def test_names_and_formats_are_checked_as_by_parse() -> None:
    """What the caller knows is handed on."""
    explained = explain(TALK.replace("Imke Sand", "IS"), interviewers=["Imke Sand"])
    assert explained.interview.speakers[0].name == "Imke Sand"


FRIENDS = (
    "It rained on the canal for nine days and nine nights, and the herons left.",
    "The herons always leave when the barges come home.",
    "Barges are slow, and herons have no patience with slow things.",
    "I have met patient herons. They live near the mill.",
    "The mill is closed now, and the miller sells tiles.",
    "Tiles are better than flour. Nobody sneezes.",
    "Bakers sneeze all their lives and are happy.",
    "Happiness is a matter of flour.",
)


def reversed_by(text: str) -> float:
    """How much worse it is, a turn, to have those who ask answer."""
    _, reading = overhear(*prepare(read(text, format="text")), shipped())
    return reading.reversed / len(begun(reading.states))


def test_friends_who_talk_could_as_well_ask_each_other() -> None:
    """Where nobody asks, either may be the one who does; who asks about turnips is in no doubt."""
    talk = "\n\n".join(f"{name}: {words}" for name, words in zip(("Ada", "Bo") * 4, FRIENDS, strict=True))
    assert reversed_by("Two friends\n\n" + talk) < reversed_by(TALK)
