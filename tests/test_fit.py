"""The fit lays annotations upon pages, prints talks once more, learns what tells voices apart, and measures itself."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.fit import __main__ as command
from interviewkit.fit import train as training
from interviewkit.fit.calibrate import (
    SUREST,
    Bin,
    as_table,
    binned,
    calibrate,
    claimed_across,
    error_of,
    log_odds,
    outcomes_of,
)
from interviewkit.fit.corpus import Document, Read, checksum, documents, owners, read, states, words
from interviewkit.fit.folds import FOLDS, fold_of, part_of
from interviewkit.fit.invent import invented
from interviewkit.fit.learn import learn, learn_steps
from interviewkit.fit.reprint import LONGEST, SETTINGS, all_reprints, reprints
from interviewkit.fit.train import first_owner, label_examples, label_truths, train, verdict_example
from interviewkit.hearing.states import BEGINS, SPEAKS, STATES
from interviewkit.model import Interview, Role
from interviewkit.pieces import cut
from interviewkit.pieces.labels import propose
from interviewkit.pipeline import listen, prepare
from interviewkit.readers import read as page_of
from interviewkit.testing import MARKDOWN, MARKUPS, WebPage, web_pages
from interviewkit.testing.conversations import Conversation, Said
from interviewkit.testing.material import material
from interviewkit.testing.printers import MARKINGS, Printed
from interviewkit.weights import Calibration, Weights, from_toml, probability, shipped

PUBLISHERS = ("Kornblatt", "Lagune", "Heron", "Mosel", "Tidewater", "Verdier")
"""Invented houses; both halves and all folds have some of them."""
LANGUAGES = ("en", "de", "es")
SET = ("full_names", "surnames", "questions_labelled", "bold_questions", "gaps", "capitals")
"""The markings in which the corpus is printed."""


def conversation(language: str, dice: Random, exchanges: int = 5) -> Conversation:
    """A talk that nobody has had, of sentences that nobody has said."""
    stock = material(language)
    host, guest = dice.choice(stock.interviewers), dice.choice(stock.interviewees)
    space = " " if stock.spaced else ""
    answers = dice.sample(stock.answers, 3 * exchanges)
    said = []
    for i, question in enumerate(dice.sample(stock.asks, exchanges)):
        said.append(Said(role=Role.INTERVIEWER, speaker=host, paragraphs=(question,)))
        paragraphs = (space.join(answers[3 * i : 3 * i + 2]), answers[3 * i + 2])
        said.append(Said(role=Role.INTERVIEWEE, speaker=guest, paragraphs=paragraphs))
    return Conversation(
        language=language,
        headline=stock.headlines[0].format(guest=guest.name),
        byline=None,
        intro=(stock.intro[0],),
        interviewer=host,
        interviewees=(guest,),
        role_labels=stock.roles[0],
        said=tuple(said),
    )


def gold_of(page: Printed, name: str, publisher: str) -> dict[str, Any]:
    """The annotations of a printed page."""
    return {
        "file": name,
        "format": "text",
        "lang": page.conversation.language,
        "style": "label",
        "is_interview": True,
        "headline": page.conversation.headline,
        "interviewers": [page.conversation.interviewer.name],
        "interviewees": [one.name for one in page.conversation.interviewees],
        "turns": [
            {"role": one.role.value, "speaker": voice.name, "named_by": None, "text": "\n\n".join(one.paragraphs)}
            for one, voice in zip(page.conversation.said, page.turns, strict=True)
        ],
        "captions": [],
        "notes": "Invented.",
        "publisher": publisher,
    }


def put(track: Path, name: str, text: str, gold: dict[str, Any]) -> None:
    """A document and its annotations in a track."""
    for folder in ("docs", "gold"):
        (track / folder).mkdir(parents=True, exist_ok=True)
    (track / "docs" / name).write_text(text, "utf-8")
    (track / "gold" / f"{name}.gold.json").write_text(json.dumps(gold), "utf-8")


def write_talks(track: Path, publishers: Sequence[str] = PUBLISHERS, each: int = 2) -> Path:
    """A track of invented interviews, so many from each publisher."""
    for i, publisher in enumerate(publisher for publisher in publishers for _ in range(each)):
        language = LANGUAGES[i % len(LANGUAGES)]
        page = MARKINGS[SET[i % len(SET)]](conversation(language, Random(i)))
        name = f"{language}__{publisher.lower()}__{i}.txt"
        put(track, name, page.text, gold_of(page, name, publisher))
    return track


def write_reports(track: Path, publishers: Sequence[str] = PUBLISHERS) -> Path:
    """A track of invented pages in which nobody is interviewed, one from each publisher."""
    for i, publisher in enumerate(publishers):
        language = LANGUAGES[i % len(LANGUAGES)]
        stock = material(language)
        text = "\n\n".join((*stock.menu, *stock.intro, *stock.captions, *stock.newsletter, stock.editing))
        name = f"{language}__{publisher.lower()}__report.txt"
        gold = {"file": name, "format": "text", "lang": language, "is_interview": False, "turns": []}
        put(track, name, text, {**gold, "publisher": publisher})
    return track


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A track of twelve invented interviews."""
    return write_talks(tmp_path_factory.mktemp("corpus") / "talks")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A track of six invented pages that are no interviews."""
    return write_reports(tmp_path_factory.mktemp("corpus") / "reports")


@pytest.fixture(scope="module")
def corpus(talks: Path, reports: Path) -> list[Read]:
    """All documents, read."""
    return [read(document) for document in documents([talks, reports])]


@pytest.fixture(scope="module")
def learned(corpus: list[Read]) -> Weights:
    """What the invented documents, and their talks printed once more, teach."""
    return train(corpus, all_reprints(corpus, 2))


@pytest.fixture(scope="module", autouse=True)
def few_inventions() -> Iterator[None]:
    """The command invents no more documents than a test has time for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "INVENTED", 6)
        yield


def turn(role: str, text: str) -> dict[str, Any]:
    """An annotated turn."""
    return {"role": role, "text": text}


PAIR = [turn("interviewer", "Does the barge float?"), turn("interviewee", "It floats well.\n\nIt always did.")]


# The corpus.


def test_a_track_has_a_document_for_each_of_its_annotations(talks: Path) -> None:
    """Every gold file is a document."""
    assert len(list(documents([talks]))) == 12


def test_documents_come_in_the_order_of_their_names(talks: Path) -> None:
    """The order does not hang on the file system."""
    names = [document.path.name for document in documents([talks])]
    assert names == sorted(names)


def test_a_document_knows_its_track(talks: Path, reports: Path) -> None:
    """Several folders are one corpus."""
    assert {document.track for document in documents([talks, reports])} == {"talks", "reports"}


def test_a_document_is_where_its_annotations_say(talks: Path) -> None:
    """The file named in the gold lies among the docs."""
    assert all(document.path.is_file() for document in documents([talks]))


def test_a_document_has_the_publisher_of_its_annotations() -> None:
    """The publisher is annotated."""
    assert Document("talks", Path("a.txt"), {"publisher": "Heron"}).publisher == "Heron"


def test_a_document_without_a_publisher_is_its_own() -> None:
    """Nothing else can come from the same house."""
    assert Document("talks", Path("a.txt"), {}).publisher == "a.txt"


def test_a_read_document_has_the_words_of_its_page(corpus: list[Read]) -> None:
    """The page's blocks come from the document's text."""
    assert all(block.text in doc.document.path.read_text("utf-8") for doc in corpus for block in doc.page.blocks)


def test_a_document_is_read_in_its_language(corpus: list[Read]) -> None:
    """The lexicon is told by the words."""
    assert all(doc.lexicon.code == doc.document.gold["lang"] for doc in corpus)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Barge, the barge!", ["the", "barge", "the", "barge"]),
        ("soft\u00adhyphen zero\u200bwidth", ["softhyphen", "zerowidth"]),
        ("水门开了", ["水", "门", "开", "了"]),
        ("ﬁve_six", ["five", "six"]),
        ("— … ?", []),
    ],
)
def test_words_are_what_survives_every_printing(text: str, found: list[str]) -> None:
    """Case, marks and invisible characters do not tell words apart; each Han character is a word."""
    assert words(text) == found


def test_a_word_belongs_to_the_turn_that_says_it() -> None:
    """The owner of a word is the number of its turn."""
    assert owners(PAIR, ["Does the barge float?", "It floats well."]) == [(0, 0, 0, 0), (1, 1, 1)]


def test_a_word_that_nobody_says_belongs_to_nobody() -> None:
    """Captions and menus have no turn."""
    assert owners(PAIR, ["Photo: Quay"]) == [(-1, -1)]


def test_half_of_a_piece_is_enough() -> None:
    """An answer of one word behind a label of one word is that answer."""
    assert states([turn("interviewee", "Ja.")], ["AR – Ja."]) == ["A"]


def test_words_that_stand_twice_are_taken_with_the_rest_of_their_turn() -> None:
    """A pull quote before or behind the sentence that it repeats is nobody's turn."""
    turns = [turn("interviewee", "The barge leaks. We bail at night. Nobody sleeps.")]
    assert owners(turns, ["The barge leaks.", "The barge leaks. We bail at night. Nobody sleeps."])[0] == (-1,) * 3
    assert owners(turns, ["The barge leaks. We bail at night.", "We bail at night.", "Nobody sleeps."])[1] == (-1,) * 4


def test_a_first_word_that_stands_in_the_headline_too_is_taken_with_its_question() -> None:
    """Only the question says it."""
    assert owners(PAIR, ["Does wood rot?", "Does the barge float?"]) == [(-1, -1, -1), (0, 0, 0, 0)]


def test_a_text_without_words_has_no_owners() -> None:
    """Marks belong to nobody, and there are none to count."""
    assert owners(PAIR, ["— …"]) == [()]


@pytest.mark.parametrize(
    ("texts", "given"),
    [
        (["Does the barge float?", "It floats well.", "It always did."], "QAa"),
        (["Does the", "barge float?", "It floats well.", "It always did."], "QqAa"),
        (["A talk at the quay", "Does the barge float?", "It floats well.", "It always did."], "NQAa"),
        (["Does the", "Photo: Quay", "barge float?", "It floats well.", "It always did."], "QxqAa"),
        (["Does the barge float?", "It floats well.", "Photo: Quay", "It always did."], "QAya"),
        (["Does the barge float?", "It floats well. It always did.", "Photo: Quay"], "QAN"),
        (["Does the barge float?", "—", "It floats well. It always did."], "QxA"),
        (["Photo: Quay", "More turnips"], "NN"),
        ([], ""),
    ],
)
def test_a_piece_has_the_state_that_its_words_give_it(texts: list[str], given: str) -> None:
    """Turns begin, go on and are interrupted; before and behind the talk are nobody's words."""
    assert "".join(states(PAIR, texts)) == given


def test_a_piece_is_a_turns_where_most_of_its_words_are() -> None:
    """A label left before the words does not make them nobody's."""
    assert states(PAIR, ["Imke Sand asks: does the barge float?"]) == ["Q"]


def test_a_piece_that_is_mostly_nobodys_has_no_voice() -> None:
    """One word in common is chance."""
    assert states(PAIR, ["The newsletter comes by barge every Tuesday morning"]) == ["N"]


def test_a_checksum_does_not_hang_on_the_order_of_the_documents(talks: Path) -> None:
    """The same documents have the same checksum."""
    found = list(documents([talks]))
    assert checksum(found[::-1]) == checksum(found)


def test_a_checksum_changes_with_the_annotations(talks: Path) -> None:
    """Other annotations are another corpus."""
    first, *rest = documents([talks])
    assert checksum([evolve(first, gold={**first.gold, "lang": "sv"}), *rest]) != checksum([first, *rest])


def test_a_checksum_changes_with_the_text(tmp_path: Path) -> None:
    """Another text is another corpus."""
    found = list(documents([write_talks(tmp_path / "talks", ("Heron",), 1)]))
    before = checksum(found)
    found[0].path.write_text("Turnips.", "utf-8")
    assert checksum(found) != before


# Folds.


def test_the_folds_are_the_same_in_every_run() -> None:
    """A fold hangs on nothing but the publisher's name."""
    assert [fold_of(Document("", Path(), {"publisher": name})) for name in PUBLISHERS] == [2, 0, 4, 0, 3, 0]


def test_the_parts_are_the_same_in_every_run() -> None:
    """A part hangs on nothing but the publisher's name."""
    assert [part_of(Document("", Path(), {"publisher": name}), 3) for name in PUBLISHERS] == [1, 2, 2, 0, 2, 2]


def test_every_fold_has_a_number() -> None:
    """There are no more folds than are counted, and none is always empty."""
    assert {fold_of(Document("", Path(str(i)), {"publisher": i})) for i in range(200)} == set(range(FOLDS))


def test_documents_of_one_publisher_are_in_one_fold(talks: Path, reports: Path) -> None:
    """Sister pages are never split between training and test."""
    found = list(documents([talks, reports]))
    assert len({(one.publisher, fold_of(one)) for one in found}) == len(PUBLISHERS)


# Reprints.


def gold_words(doc: Read) -> list[str]:
    """All words that are said, in their order."""
    return [word for one in doc.document.gold["turns"] for word in words(one["text"])]


def test_reprints_keep_the_words(corpus: list[Read]) -> None:
    """Every spoken word stands in every reprint, in its order; only labels and marks stand between."""
    for again in all_reprints(corpus, len(SETTINGS)):
        printed = iter(words(again.page.text))
        assert all(word in printed for word in gold_words(again))


def test_every_interview_is_printed_as_often_as_asked(corpus: list[Read]) -> None:
    """What is no interview is not printed again."""
    assert len(all_reprints(corpus, 2)) == 24


def test_a_document_is_printed_in_each_marking_but_once(corpus: list[Read]) -> None:
    """No more reprints than markings, ways of Markdown and markups that the language has."""
    english = next(doc for doc in corpus if doc.lexicon.code == "en" and doc.document.gold["is_interview"])
    assert len(list(reprints(english, 999))) == len(SETTINGS) - 1 + len(MARKDOWN) + len(MARKUPS)


def test_every_other_reprint_is_a_web_page(corpus: list[Read]) -> None:
    """Text or Markdown and HTML take turns, whichever of them begins."""
    formats = [again.page.source.format for again in all_reprints(corpus, 4)]
    assert all(pair.count("html") == 1 for pair in zip(formats[::2], formats[1::2], strict=True))
    assert set(formats) == {"html", "markdown", "text"}


def read_html(track: Path, source: str, gold: dict[str, Any]) -> Read:
    """The document that some HTML and its annotations make."""
    put(track, "page.html", source, {"file": "page.html", **gold})
    return read(next(documents([track])))


def test_a_reprinted_page_stands_in_its_own_elements_again(tmp_path: Path) -> None:
    """What was a menu's item, bold or a link above the talk is so in the reprint."""
    turns = [turn("interviewer", "Wer hat die Brücke gebaut?"), turn("interviewee", "Mein Großvater hat sie gebaut.")]
    doc = read_html(
        tmp_path / "track",
        '<nav class="oben"><ul><li>Der <b>große</b> <a href="/s"><i>Sport</i></a> & mehr</li></ul></nav>'
        "<p>Wer hat die Brücke gebaut?</p><p>Mein Großvater hat sie gebaut.</p><footer>Impressum und Kontakt</footer>",
        {"is_interview": True, "publisher": "Brückenbote", "turns": turns},
    )
    whole = [again.page for again in reprints(doc, 6)][::2]
    pages = [page for page in whole if page.source.format == "html" and page.blocks]  # a box may hold two short turns
    for page in pages:
        item = next(block for block in page.blocks if block.text == "Der große Sport & mehr")
        assert item.frame.path.endswith("nav/ul/li") and "navigation" in item.frame.traits
        assert [(run.bold, run.italic, run.linked) for run in item.runs] == [(True, False, False), (False, True, True)]
    assert pages


def test_reprints_are_the_same_in_every_run(corpus: list[Read]) -> None:
    """Dice are thrown from the document's name."""
    assert [doc.page.text for doc in all_reprints(corpus, 1)] == [doc.page.text for doc in all_reprints(corpus, 1)]


@pytest.fixture(scope="module")
def intros(corpus: list[Read]) -> list[bool]:
    """For each of a document's reprints, whether its page still has the words above the talk."""
    doc = next(doc for doc in corpus if doc.document.gold["is_interview"])
    return [material(doc.lexicon.code).intro[0] in again.page.text for again in reprints(doc, 6)]


def test_a_reprint_keeps_what_stands_above_the_talk(intros: list[bool]) -> None:
    """The page around the talk stays."""
    assert all(intros[::2])


def test_every_other_reprint_stands_alone(intros: list[bool]) -> None:
    """Pasted text has no page around it."""
    assert not any(intros[1::2])


def test_a_reprint_has_the_annotations_of_its_document(corpus: list[Read]) -> None:
    """What is said does not change with the marking."""
    assert all(any(again.document is doc.document for doc in corpus) for again in all_reprints(corpus, 1))


def test_a_language_without_material_is_not_printed(corpus: list[Read]) -> None:
    """Nobody has invented names in it."""
    assert list(reprints(evolve(corpus[0], lexicon=evolve(corpus[0].lexicon, code="eo")), 1)) == []


def test_a_page_on_which_no_turn_stands_is_not_printed(corpus: list[Read]) -> None:
    """Where the annotated words are missing, there is nothing to set anew."""
    stray = evolve(corpus[0].document, gold={**corpus[0].document.gold, "turns": [turn("interviewer", "Rhubarb?")]})
    assert list(reprints(evolve(corpus[0], document=stray), 1)) == []


def test_a_very_long_page_is_not_printed(corpus: list[Read]) -> None:
    """It would weigh more than all others."""
    doc = next(doc for doc in corpus if doc.document.gold["is_interview"])
    assert list(reprints(evolve(doc, page=evolve(doc.page, text=doc.page.text.ljust(LONGEST + 1))), 1)) == []


def test_an_annotated_turn_without_words_is_not_printed(corpus: list[Read]) -> None:
    """An empty turn adds nothing to a reprint."""
    doc = next(doc for doc in corpus if doc.document.gold["is_interview"])
    gold = {**doc.document.gold, "turns": [*doc.document.gold["turns"], turn("interviewee", " \n ")]}
    fuller = evolve(doc, document=evolve(doc.document, gold=gold))
    assert [one.page.text for one in reprints(fuller, 3)] == [one.page.text for one in reprints(doc, 3)]


# Invented documents.


@pytest.fixture(scope="module")
def inventions() -> list[Read]:
    """Thirty documents that nobody wrote."""
    return invented(30)


def test_as_many_documents_are_invented_as_asked(inventions: list[Read]) -> None:
    """None is discarded."""
    assert len(inventions) == 30


def test_inventions_are_the_same_in_every_run(inventions: list[Read]) -> None:
    """What is learned from them does not change with the day."""
    assert [doc.page.text for doc in invented(30)] == [doc.page.text for doc in inventions]


def test_inventions_differ(inventions: list[Read]) -> None:
    """Not all are the first one again."""
    assert len({doc.page.text for doc in inventions}) > 20


def test_about_half_of_the_inventions_are_web_pages(inventions: list[Read]) -> None:
    """The others are texts."""
    assert 8 <= sum(doc.page.source.format == "html" for doc in inventions) <= 22


def test_each_invention_is_its_own_publisher(inventions: list[Read]) -> None:
    """Inventions are spread over all folds."""
    assert len({doc.document.publisher for doc in inventions}) == 30


def test_every_annotated_word_of_an_invention_stands_on_its_page(inventions: list[Read]) -> None:
    """What is annotated is what is printed; wrapped lines may part a Chinese word and nothing else."""
    for doc in inventions:
        printed = iter(words(doc.page.text))
        assert all(word in printed for word in gold_words(doc))


def gold_turns(page: WebPage) -> list[dict[str, Any]]:
    """The turns of a page, as annotated."""
    return [turn(said.role.value, "\n\n".join(said.paragraphs)) for said in page.conversation.said]


@pytest.mark.parametrize("markup", MARKUPS)
@given(data=st.data())
@settings(max_examples=8)
def test_no_voice_changes_inside_a_piece_of_a_web_page(markup: str, data: st.DataObject) -> None:
    """What the library cuts a page into can carry its turns, so that they can be learned."""
    page = data.draw(web_pages((markup,)))
    own = owners(gold_turns(page), pieces_of(page))
    assert all(len({*turns} - {-1}) <= 1 for turns in own)
    assert sum(turn >= 0 for turns in own for turn in turns) == sum(len(words(one["text"])) for one in gold_turns(page))


@pytest.mark.parametrize("markup", MARKUPS)
@given(data=st.data())
@settings(max_examples=8)
def test_the_states_of_the_pieces_of_a_web_page_are_its_turns(markup: str, data: st.DataObject) -> None:
    """Joined by their states, the pieces say again what was said; labels not yet believed are taken off first."""
    page = data.draw(web_pages((markup,)))
    turns = gold_turns(page)
    texts = [*without_labels(turns, pieces_of(page))]
    assert rebuilt(states(turns, texts), texts) == [(one["role"], words(one["text"])) for one in turns]


def pieces_of(page: WebPage) -> list[str]:
    """The words of the pieces that the library cuts a page into."""
    whole, lexicon = prepare(page_of(page.text, format="html"), page.conversation.language)
    return [piece.text for piece in cut(whole, lexicon, shipped()).pieces]


def without_labels(turns: list[dict[str, Any]], texts: list[str]) -> Iterator[str]:
    """The pieces, of those that a turn has a part in only that part."""
    for text, own in zip(texts, owners(turns, texts), strict=True):
        said = [word for word, owner in zip(words(text), own, strict=True) if owner >= 0]
        yield " ".join(said) or text


def rebuilt(given: list[str], texts: list[str]) -> list[tuple[str, list[str]]]:
    """The turns that the pieces make in the states given."""
    said: list[tuple[str, list[str]]] = []
    for state, text in zip(given, texts, strict=True):
        if state in BEGINS:
            said.append(("interviewer" if state == "Q" else "interviewee", []))
        if state in SPEAKS:
            said[-1][1].extend(words(text))
    return said


def test_signs_and_numbers_are_words_of_their_own() -> None:
    """Where a line breaks behind a number, a Chinese text has the same words as before."""
    assert words("在1983年盖了") == words("在1983\n年盖了") == ["在", "1983", "年", "盖", "了"]


# Learning.

SAILS = [([[f"sail={i % 2}", "wind"]], ["go" if i % 2 else "stay"]) for i in range(20)]


def test_what_tells_outcomes_apart_is_learned() -> None:
    """A feature that goes with an outcome speaks for it."""
    table = learn(SAILS, ("go", "stay"), lasso=0.0, ridge=0.1)
    assert (table.odds(["sail=1"]) > 0, table.odds(["sail=0"]) > 0) == (True, False)


def test_the_outcomes_keep_their_order() -> None:
    """The first outcome is the one that odds speak for."""
    assert learn(SAILS, ("stay", "go"), lasso=0.0, ridge=0.1).odds(["sail=1"]) < 0


def test_weights_that_do_not_matter_are_not_kept() -> None:
    """What goes with both outcomes alike says nothing."""
    assert "wind" not in learn(SAILS, ("go", "stay"), lasso=0.5, ridge=0.1).features


def test_a_rare_feature_is_not_learned() -> None:
    """What was seen once may be chance."""
    once = [*SAILS, ([["whale"]], ["go"])]
    assert "whale" not in learn(once, ("go", "stay"), lasso=0.0, ridge=0.1).features


def test_weights_have_four_decimals() -> None:
    """What is learned can be written as it is."""
    table = learn(SAILS, ("go", "stay"), lasso=0.0, ridge=0.1)
    assert all(weight == round(weight, 4) for row in table.features.values() for weight in row)


def test_two_outcomes_do_not_follow_one_another() -> None:
    """A table of two outcomes judges one thing at a time."""
    assert learn(SAILS, ("go", "stay"), lasso=0.0, ridge=0.1).transitions == {}


def test_what_follows_what_is_learned_of_more_outcomes() -> None:
    """After ebb comes flood, and never ebb again."""
    tides = [([["sea"]] * 6, ["ebb", "slack", "flood"] * 2)] * 5
    table = learn(tides, ("ebb", "slack", "flood"), lasso=0.0, ridge=0.1)
    assert max(range(3), key=table.transitions["ebb"].__getitem__) == 1


def test_features_stand_in_the_order_of_their_names() -> None:
    """Two fits can be compared line by line."""
    names = list(learn(SAILS, ("go", "stay"), lasso=0.0, ridge=0.1).features)
    assert names == sorted(names)


def test_nothing_is_learned_from_nothing() -> None:
    """A table without examples has no features."""
    assert learn([], ("go", "stay"), lasso=0.0, ridge=0.1).features == {}


# Training.


def listened(doc: Read, weights: Weights) -> Interview:
    """The document's page as these weights hear it."""
    return listen(page_of(doc.document.path), None, weights)


def test_a_trained_hearing_knows_every_state(learned: Weights) -> None:
    """The hearing and what it learned speak of the same states."""
    assert learned.talk.outcomes == STATES


def test_what_was_learned_hears_a_page_that_it_has_seen(corpus: list[Read], learned: Weights) -> None:
    """A dozen documents teach enough to hear one of them again, turn by turn."""
    doc = next(doc for doc in corpus if doc.document.path.name == "en__kornblatt__0.txt")
    assert [(one.role.value, one.text) for one in listened(doc, learned).turns] == [
        (one["role"], one["text"]) for one in doc.document.gold["turns"]
    ]


def test_what_was_learned_hears_a_talk_that_it_has_not_seen(learned: Weights) -> None:
    """What tells voices apart holds on a new page."""
    page = MARKINGS["full_names"](conversation("en", Random("new")))
    heard = listen(page_of(page.text), "en", learned)
    assert [one.role for one in heard.turns] == [one.role for one in page.conversation.said]


def test_what_was_learned_refuses_reports(corpus: list[Read], learned: Weights) -> None:
    """Menus, captions and narration are no interview."""
    own = [doc for doc in corpus if not doc.document.gold["is_interview"]]
    assert not any(listened(doc, learned).is_interview for doc in own)


def test_labels_are_learned(learned: Weights) -> None:
    """The corpus has labelled talks, so something tells labels from other words."""
    assert learned.labels.features


def test_training_twice_teaches_the_same(corpus: list[Read]) -> None:
    """No dice are thrown in training."""
    few = [doc for doc in corpus if doc.document.gold["lang"] == "en"]
    assert train(few).talk.features == train(few).talk.features


def test_a_verdict_is_learned_from_both_kinds_of_pages(corpus: list[Read], learned: Weights) -> None:
    """Each example says what its annotations say."""
    assert [verdict_example(doc, learned)[1] for doc in corpus] == [doc.document.gold["is_interview"] for doc in corpus]


def test_what_a_verdict_learns_from_was_heard_by_weights_that_had_not_seen_it(
    corpus: list[Read], learned: Weights, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two thirds of the publishers teach the hearing of the last."""
    seen: list[set[str]] = []
    both: list[tuple[str, bool]] = []

    def remember(docs: list[Read]) -> Weights:
        seen.append({doc.document.publisher for doc in docs})
        return learned

    def compare(doc: Read, _: Weights) -> tuple[list[str], bool]:
        both.append((doc.document.publisher, doc.document.publisher in seen[-1]))
        return ["bias"], True

    monkeypatch.setattr(training, "train_hearing", remember)
    monkeypatch.setattr(training, "verdict_example", compare)
    train(corpus)
    assert set(both) == {(name, False) for name in PUBLISHERS}


def test_a_report_teaches_that_nobody_speaks(corpus: list[Read], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every piece of what is no interview is nobody's words."""
    taught: list[set[str]] = []

    def remember(sequences: Iterable[Any], outcomes: Sequence[str], **settings: Any) -> Any:
        sequences = list(sequences)
        taught.append({state for _, given in sequences for state in given})
        return learn(sequences, outcomes, **settings)

    monkeypatch.setattr(training, "learn", remember)
    training.train_hearing([doc for doc in corpus if not doc.document.gold["is_interview"]])
    assert taught[-1] == {"N"}


Example = tuple[list[str], bool]
"""What an example has, and whether it is one."""


def chances(*given: tuple[str, int, int]) -> list[Example]:
    """For each list of features as many examples that are one as are not."""
    return [
        (["bias", *features.split()], outcome)
        for features, ones, others in given
        for outcome in [True] * ones + [False] * others
    ]


def steps_learned(examples: list[Example]) -> dict[str, float]:
    """What each feature weighs."""
    table = learn_steps(examples, ("one", "other"), ridge=1.0)
    return {name: weight for name, (weight, _) in table.features.items()}


def test_a_step_that_more_ones_have_speaks_for_one() -> None:
    """What tells two kinds apart has a weight."""
    assert steps_learned(chances(("", 1, 9), ("tall", 9, 1)))["tall"] > 1


def test_a_step_never_speaks_against() -> None:
    """A step that the others have more often is chance, and weighs nothing."""
    assert "tall" not in steps_learned(chances(("", 9, 1), ("tall", 1, 9)))


def test_the_bias_may_speak_against() -> None:
    """Without any step few are one."""
    assert steps_learned(chances(("", 1, 9)))["bias"] == pytest.approx(-2.197, abs=0.01)


@given(st.lists(st.tuples(st.sets(st.sampled_from("abcd")), st.booleans()), min_size=1, max_size=30))
@settings(deadline=None)
def test_no_step_that_is_learned_speaks_against(drawn: list[tuple[set[str], bool]]) -> None:
    """Whatever the examples are, every weight but the bias is for the first outcome."""
    learned = steps_learned([(["bias", *sorted(features)], outcome) for features, outcome in drawn])
    assert all(weight > 0 for name, weight in learned.items() if name != "bias")


def truths_of(text: str) -> dict[str, list[bool]]:
    """For each proposal on a page of which the pair is annotated, whether its places are labels."""
    page, lexicon = prepare(page_of(text), "en")
    doc = Read(Document("talks", Path("a.txt"), {"turns": PAIR}), page, lexicon)
    found = label_truths(doc, page.blocks, [propose(block, lexicon) for block in page.blocks], ())
    return {key: places for (key, _), places in found.items()}


def test_words_behind_which_a_turn_begins_are_a_label() -> None:
    """A label is nobody's words before somebody's."""
    found = truths_of("Imke: Does the barge float?\n\nRalf: It floats well.\n\nIt always did.")
    assert (found["imke"], found["ralf"]) == ([True], [True])


def test_words_behind_which_a_turn_only_goes_on_are_no_label() -> None:
    """What stands inside a turn names no voice."""
    found = truths_of("Imke: Does the barge float?\n\nRalf: It floats well.\n\nQuay: It always did.")
    assert found["quay"] == [False]


def test_a_proposal_is_a_label_where_half_of_its_places_are() -> None:
    """Most places decide, and a tie is a label."""
    truths = {("imke", "colon"): [True, False], ("quay", "colon"): [True, False, False]}
    found = {key: [key[0]] for key in truths}
    assert {(*features, outcome) for features, outcome in label_examples(found, truths)} == {
        ("imke", "label"),
        ("quay", "other"),
    }


def test_labels_at_many_places_are_told_oftener() -> None:
    """A name that stands thirty times teaches more than one that stands once, though not thirty times as much."""
    told = [len([*label_examples({("imke", "colon"): []}, {("imke", "colon"): [True] * n})]) for n in (1, 3, 30)]
    assert told == [1, 2, 4]


def test_a_proposal_without_a_place_teaches_nothing() -> None:
    """What was not aligned is no example."""
    assert list(label_examples({("imke", "colon"): ["seen"]}, {})) == []


def test_a_word_aligned_astray_does_not_hide_the_first_owner() -> None:
    """The first of five words that somebody says decides."""
    assert first_owner((-1, -1, 4, 4, 4)) == 4


def test_words_of_nobody_have_no_first_owner() -> None:
    """Five words of nobody are nobody's, whatever comes behind."""
    assert first_owner((-1, -1, -1, -1, -1, 4)) == -1


# Calibration.


def outcomes(*shares: tuple[float, int, int]) -> list[tuple[float, bool]]:
    """For each odds so many turns, so many of which are right."""
    return [(odds, i < right) for odds, count, right in shares for i in range(count)]


SPREAD = outcomes((-2.0, 100, 30), (0.0, 100, 50), (2.0, 100, 70))


def test_a_calibrated_turn_is_as_sure_as_it_is_often_right() -> None:
    """The logistic line goes through the shares."""
    line = calibrate(SPREAD)
    assert probability(line.offset + 2.0 * line.slope) == pytest.approx(0.7, abs=0.001)


def test_turns_that_are_right_everywhere_alike_have_one_confidence() -> None:
    """Where the odds say nothing, the slope is flat."""
    assert calibrate(outcomes((-2.0, 100, 60), (2.0, 100, 60))).slope == pytest.approx(0.0, abs=0.001)


def test_no_outcomes_leave_every_turn_in_even_doubt() -> None:
    """Where nothing was measured, nothing is claimed."""
    assert calibrate([]) == Calibration(0.0, 0.0)


def test_turns_of_one_confidence_are_as_sure_as_they_are_often_right() -> None:
    """Without two different odds the line still goes through the share."""
    line = calibrate(outcomes((1.0, 100, 40)))
    assert probability(line.offset + line.slope) == pytest.approx(0.4, abs=0.001)


RUNAWAYS = (
    outcomes((1.0, 1, 1), (2.0, 1, 1)),
    [(0.0, True), (2.0, True), (3.0, False)],
    outcomes((0.0, 10, 4), (3.0, 10, 7), (12.0, 200, 190), (20.7, 200, 195)),
    outcomes((10.0, 500, 500)),
    outcomes((-10.0, 50, 0), (10.0, 50, 50)),
)
"""Turns that are all right, or are parted by a line, let Newton's steps overshoot."""


@pytest.mark.parametrize("seen", RUNAWAYS)
def test_calibration_does_not_run_away(seen: list[tuple[float, bool]]) -> None:
    """However few or one-sided the outcomes are, the line stays among numbers that tell shares."""
    line = calibrate(seen)
    assert abs(line.offset) < 50 and abs(line.slope) < 50


def test_calibration_makes_the_error_smaller() -> None:
    """A fitted line is nearer to the outcomes than the odds by themselves."""
    assert error_of(SPREAD, calibrate(SPREAD)) < error_of(SPREAD, Calibration(0.0, 1.0))


def test_confidences_that_mean_what_they_say_have_no_error() -> None:
    """Half of the turns with even odds are right."""
    assert error_of(outcomes((0.0, 10, 5)), Calibration(0.0, 1.0)) == 0.0


def test_certainty_that_is_always_wrong_has_the_largest_error() -> None:
    """The error is a share between 0 and 1."""
    assert error_of(outcomes((50.0, 10, 0)), Calibration(0.0, 1.0)) == pytest.approx(1.0)


def test_no_outcomes_have_no_error() -> None:
    """Where nothing was heard, nothing was claimed."""
    assert error_of([], Calibration(0.0, 1.0)) == 0.0


def test_turns_that_are_about_equally_sure_share_a_bin() -> None:
    """Bins have equal widths, and none is empty."""
    claims = [(0.92, True), (0.98, False), (0.31, False), (1.0, True)]
    assert [(own.start, own.turns, round(own.right, 2)) for own in binned(claims)] == [(0.3, 1, 0.0), (0.9, 3, 0.67)]


def test_a_bin_tells_what_its_turns_claim() -> None:
    """The mean of the confidences stands beside the share that is right."""
    assert binned([(0.62, True), (0.66, False)])[0].confidence == pytest.approx(0.64)


def test_a_fold_is_calibrated_on_the_others() -> None:
    """Turns that are right here say nothing of what those here claim."""
    right, wrong = outcomes((1.0, 100, 90)), outcomes((1.0, 100, 10))
    claims = claimed_across([right, wrong])
    assert [claims[0][0], claims[-1][0]] == pytest.approx([0.1, 0.9], abs=0.01)


def test_a_fold_of_its_own_claims_nothing() -> None:
    """Without others every turn is in even doubt."""
    assert claimed_across([outcomes((1.0, 2, 1)), []]) == [(0.5, True), (0.5, False)]


def test_the_reliability_table_is_markdown() -> None:
    """One row a bin, and what they come to."""
    assert as_table([Bin(0.5, 1000, 0.55, 0.5), Bin(0.9, 3000, 0.95, 0.96)]) == (
        "| confidence | turns | mean confidence | share right |\n"
        "| --- | ---: | ---: | ---: |\n"
        "| 0.5 to 0.6 | 1,000 | 0.55 | 0.50 |\n"
        "| 0.9 to 1.0 | 3,000 | 0.95 | 0.96 |\n"
        "\n"
        "Expected calibration error: 0.020 over 4,000 turns."
    )


def test_a_table_of_nothing_has_no_error() -> None:
    """Where nothing was heard, nothing is off."""
    assert as_table([]).endswith("Expected calibration error: 0.000 over 0 turns.")


@pytest.mark.parametrize("confidence", [0.01, 0.25, 0.5, 0.999])
def test_log_odds_are_the_probability_undone(confidence: float) -> None:
    """A share becomes odds and odds a share."""
    assert probability(log_odds(confidence)) == pytest.approx(confidence)


def test_certainty_is_no_surer_than_the_surest() -> None:
    """Odds are cut off where a turn is sure enough."""
    assert log_odds(1.0) == log_odds(1 - 1e-6) == SUREST


def test_impossibility_has_finite_odds() -> None:
    """No confidence is too small to have a logarithm."""
    assert log_odds(0.0) == pytest.approx(-20.72, abs=0.01)


def judged(doc: Read, weights: Weights, turns: Iterable[dict[str, Any]], *, is_interview: bool = True) -> list[bool]:
    """For each turn that is heard, whether these annotations agree."""
    gold = {**doc.document.gold, "is_interview": is_interview, "turns": list(turns)}
    return [right for _, right in outcomes_of(evolve(doc.document, gold=gold), listened(doc, weights))]


@pytest.fixture(scope="module")
def known(corpus: list[Read]) -> Read:
    """A document that what was learned hears without fault."""
    return next(doc for doc in corpus if doc.document.path.name == "en__kornblatt__0.txt")


def test_turns_as_annotated_are_right(known: Read, learned: Weights) -> None:
    """Words and role agree."""
    assert judged(known, learned, known.document.gold["turns"]) == [True] * 10


def test_turns_of_the_other_role_are_wrong(known: Read, learned: Weights) -> None:
    """The words alone do not make a turn right."""
    other = {"interviewer": "interviewee", "interviewee": "interviewer"}
    turned = [{**one, "role": other[one["role"]]} for one in known.document.gold["turns"]]
    assert judged(known, learned, turned) == [False] * 10


def test_a_turn_that_lacks_annotated_words_is_wrong(known: Read, learned: Weights) -> None:
    """A turn that was cut too short is not right."""
    first, *rest = known.document.gold["turns"]
    longer = {**first, "text": first["text"] + " And why on earth would anybody ask?"}
    assert judged(known, learned, [longer, *rest]) == [False] + [True] * 9


def test_a_turn_with_more_than_annotated_words_is_wrong(known: Read, learned: Weights) -> None:
    """A turn that holds somebody else's words is not right."""
    first, second, *rest = known.document.gold["turns"]
    shorter = {**second, "text": second["text"].split("\n\n")[0]}
    assert judged(known, learned, [first, shorter, *rest]) == [True, False] + [True] * 8


def test_turns_heard_in_what_is_no_interview_are_wrong(known: Read, learned: Weights) -> None:
    """Where nobody speaks, no turn is right."""
    assert judged(known, learned, known.document.gold["turns"], is_interview=False) == [False] * 10


# The command.


class InProcess:
    """A pool that does the work itself, so that it is seen by coverage and quick with few documents."""

    def __enter__(self) -> InProcess:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def map(self, work: Callable[[int], Any], folds: Iterable[int]) -> Iterator[Any]:
        """One fold after another."""
        return map(work, folds)


def run(*arguments: object) -> Result:
    """What the command does."""
    return CliRunner().invoke(command.main, list(map(str, arguments)), catch_exceptions=False)


@pytest.fixture(scope="module")
def fitted(talks: Path, reports: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    """What `weights` says, and the file that it writes."""
    path = tmp_path_factory.mktemp("fitted") / "weights.toml"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "ProcessPoolExecutor", InProcess)
        return run("weights", talks, reports, "-o", path), path


@pytest.fixture(scope="module")
def crossed(talks: Path, reports: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    """What `crossvalidate` says, and the folder that it fills."""
    folder = tmp_path_factory.mktemp("crossed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "ProcessPoolExecutor", InProcess)
        return run("crossvalidate", talks, reports, "--to", folder), folder


def test_weights_are_written_where_asked(fitted: tuple[Result, Path]) -> None:
    """The file is one that the library reads."""
    assert from_toml(fitted[1].read_text("utf-8")).talk.outcomes == STATES


def test_written_weights_name_their_corpus(fitted: tuple[Result, Path], talks: Path, reports: Path) -> None:
    """The checksum is that of all documents."""
    assert checksum(list(documents([talks, reports]))) in fitted[1].read_text("utf-8")


def test_written_weights_are_what_the_documents_teach(fitted: tuple[Result, Path], talks: Path, reports: Path) -> None:
    """The command trains on all documents; no fold is left out."""
    taught = command.learned([*documents([talks, reports])])
    assert from_toml(fitted[1].read_text("utf-8")).wording.features == taught.wording.features


def test_the_command_says_how_much_it_learned_from(fitted: tuple[Result, Path]) -> None:
    """The number of documents is told."""
    assert "18 documents" in fitted[0].output


def test_crossvalidation_writes_json_for_every_document(crossed: tuple[Result, Path]) -> None:
    """Each track has its folder, each document its file."""
    assert len(list(crossed[1].glob("talks/*.txt.json")) + list(crossed[1].glob("reports/*.txt.json"))) == 18


def test_crossvalidation_writes_interviews(crossed: tuple[Result, Path]) -> None:
    """The files are what the library's JSON reader reads."""
    texts = [path.read_text("utf-8") for path in crossed[1].rglob("*.json")]
    assert all(Interview.from_json(text).to_json() == text for text in texts)


@pytest.mark.parametrize("line", ["interviews refused: ", "non-interviews accepted: ", "expected calibration error"])
def test_crossvalidation_says_what_the_weights_are_worth(crossed: tuple[Result, Path], line: str) -> None:
    """Verdicts and confidences are measured."""
    assert line in crossed[0].output


def test_crossvalidation_counts_every_document(crossed: tuple[Result, Path]) -> None:
    """All interviews and all others have a verdict."""
    assert ("of 12 (" in crossed[0].output, "of 6 (" in crossed[0].output) == (True, True)


def test_reliability_prints_a_table(talks: Path, monkeypatch: pytest.MonkeyPatch, learned: Weights) -> None:
    """The turns of all folds are in it."""
    monkeypatch.setattr(command, "ProcessPoolExecutor", InProcess)
    monkeypatch.setattr(command, "learned", lambda _: learned)
    done = run("reliability", talks)
    assert done.output.startswith("| confidence | turns | mean confidence | share right |\n")
    assert "Expected calibration error: " in done.output


def test_a_fold_is_measured_with_weights_that_saw_no_page_of_its_publishers(
    talks: Path, reports: Path, monkeypatch: pytest.MonkeyPatch, learned: Weights
) -> None:
    """What is taught and what is measured have no publisher in common."""
    corpus, taught = [*documents([talks, reports])], []

    def remember(seen: list[Document]) -> Weights:
        taught.extend(document.publisher for document in seen)
        return learned

    monkeypatch.setattr(command, "learned", remember)
    command._fold(corpus, None, 0)
    assert set(taught) == {"Kornblatt", "Heron", "Tidewater"}


def test_a_fold_without_documents_is_measured_as_nothing(talks: Path) -> None:
    """Few publishers leave some folds empty."""
    assert command._fold([*documents([talks])], None, 1) == (1, [], [])


def test_the_work_on_a_fold_can_be_sent_to_another_process(talks: Path) -> None:
    """Folds are learned side by side, so documents must travel."""
    work = partial(command._fold, [*documents([talks])], None)
    assert pickle.loads(pickle.dumps(work)).args == work.args


def test_a_track_that_is_missing_is_an_error(tmp_path: Path) -> None:
    """The command says so and learns nothing."""
    assert run("weights", tmp_path / "nowhere").exit_code == 2


def test_the_command_needs_a_track() -> None:
    """There is no corpus by default."""
    assert run("weights").exit_code == 2


@pytest.mark.parametrize("name", ["weights", "crossvalidate", "reliability"])
def test_each_command_shows_an_example(name: str) -> None:
    """Help has a line that can be copied."""
    assert f"python -m interviewkit.fit {name} corpus/text" in run(name, "--help").output
