"""Captions stand under pictures, with a credit behind them or an enlarge control before."""

from __future__ import annotations

import pytest

from interviewkit import lexicon as lexica
from interviewkit.asides import set_aside
from interviewkit.asides.credits import credit_of
from interviewkit.model import Caption, CreditKind, Furniture, FurnitureKind, Source
from interviewkit.readers import text as reader

SOURCE = Source(format="text", encoding="str", encoding_from="caller", sha256="", length=0)


def taken(text: str, language: str = "en") -> tuple[list[Caption], list[str]]:
    """The captions that are set aside, and the blocks that are left."""
    aside, page = set_aside(reader.read(text, SOURCE), lexica.of_language(language))
    return [part for part in aside.parts if isinstance(part, Caption)], [block.text for block in page.blocks]


def test_a_control_stands_before_a_caption_with_its_credit() -> None:
    """Enlarge control, words and credit are one caption; nothing of them stays in the talk."""
    text = "Enlarge image\n\nThe lamp room in March\n\nPhoto: Nora Whitlock/dpa\n\n\nWho taught you that?"
    captions, left = taken(text)
    assert [(c.text, c.credit) for c in captions] == [("The lamp room in March", "Nora Whitlock/dpa")]
    assert left == ["Who taught you that?"]


def test_a_control_is_furniture() -> None:
    """The words of an enlarge control are kept as a control."""
    aside, _ = set_aside(reader.read("Bild vergrößern\n\nDie alte Mühle", SOURCE), lexica.of_language("de"))
    controls = [part for part in aside.parts if isinstance(part, Furniture)]
    assert [(c.kind, c.text) for c in controls] == [(FurnitureKind.CONTROL, "Bild vergrößern")]


def test_a_caption_may_have_no_credit() -> None:
    """Words behind a control that end no sentence are a caption without a credit."""
    captions, left = taken("I slept well.\n\nEnlarge image\n\nThe tower seen from the landing\n\n\n\nAnd the ships?")
    assert [(c.text, c.credit, c.credit_kind) for c in captions] == [("The tower seen from the landing", None, None)]
    assert left == ["I slept well.", "And the ships?"]


def test_what_follows_a_control_in_full_sentences_stays() -> None:
    """A paragraph that may go on with the answer is worth more than a caption."""
    captions, left = taken("I slept well.\n\nEnlarge image\n\nThen I woke up at four.\n\nAnd the ships?")
    assert not captions
    assert left == ["I slept well.", "Then I woke up at four.", "And the ships?"]


def test_control_and_caption_share_a_line() -> None:
    """The caption begins behind the control, even where no space parts them."""
    captions, left = taken("Enlarge imageThe old boathouse Photo: Lewis Okafor\n\nYes, I do.")
    assert left == ["Yes, I do."]
    assert captions[0].text.startswith("The old boathouse")


def test_a_credit_closes_its_caption_in_one_line() -> None:
    """Words and credit in one line behind a control are parted where the credit begins."""
    captions, _ = taken("Enlarge image\nThe lamp room on a windless morning. Photo: Imogen Tate\n\nYes, I do.")
    assert [(c.text, c.credit) for c in captions] == [("The lamp room on a windless morning.", "Imogen Tate")]


def test_a_control_may_stand_behind_its_picture() -> None:
    """A line, its credit right below and the control last are one caption; the answer goes on."""
    text = "I slept well.\n\nThe lamp room in March.\nPhoto: Imogen Tate\nEnlarge image\n\nThen I woke up at four."
    captions, left = taken(text)
    assert [(c.text, c.credit) for c in captions] == [("The lamp room in March.", "Imogen Tate")]
    assert left == ["I slept well.", "Then I woke up at four."]


@pytest.mark.parametrize(
    ("language", "line", "credit"),
    [
        ("en", "Photo: Nora Whitlock", "Nora Whitlock"),
        ("en", "(Photo: Nora Whitlock)", "Nora Whitlock"),
        ("en", "Photo by Desmond Pryce", "Desmond Pryce"),
        ("en", "© Desmond Pryce", "Desmond Pryce"),
        ("de", "Foto: Jens Ahlborn/dpa", "Jens Ahlborn/dpa"),
        ("de", "Foto von Jens Ahlborn", "Jens Ahlborn"),
        ("de", "Bild: privat", "privat"),
        ("fr", "Photo : Claire Aubin", "Claire Aubin"),
        ("ru", "Фото: Вера Синицына", "Вера Синицына"),
        ("ja", "写真：山田花子", "山田花子"),
        ("zh", "图/陈小雨", "陈小雨"),
        ("ar", "تصوير: سليم حداد", "سليم حداد"),
    ],
)
def test_a_credit_alone_is_a_caption(language: str, line: str, credit: str) -> None:
    """A line that is nothing but a credit is set aside, without its credit word."""
    captions, left = taken(f"{line}", language)
    assert [(c.text, c.credit) for c in captions] == [("", credit)]
    assert not left


def test_a_label_that_is_a_credit_word_stays_a_label() -> None:
    """Where lines open with the word and go on talking, somebody is called so."""
    text = "Bild: Wie geht es Ihnen heute?\n\nFischer: Gut.\n\nBild: Wirklich\n\nFischer: Ja."
    captions, left = taken(text, "de")
    assert not captions
    assert len(left) == 4


@pytest.mark.parametrize(
    "line",
    [
        "Photo: I keep it in my wallet, next to the one of my brother.",
        "Photo: really?",
        "© 2024 The Harbour Post. All rights reserved",
        "Picture the scene and tell me what you see.",
        "My best photo: Anna in the snow",
    ],
)
def test_what_is_said_is_no_credit(line: str) -> None:
    """Sentences, questions and a site's own copyright are no credits."""
    assert not taken(line)[0]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo: Nora Whitlock", CreditKind.PHOTOGRAPHER),
        ("Photo: Nora Whitlock/dpa", CreditKind.PHOTOGRAPHER),
        ("Photo: Reuters", CreditKind.AGENCY),
        ("Photo courtesy of Nora Whitlock", CreditKind.COURTESY),
        ("Illustration: Nora Whitlock", CreditKind.ILLUSTRATION),
        ("Photo: Saltmarsh", CreditKind.UNKNOWN),
    ],
)
def test_kinds_of_credit(line: str, kind: CreditKind) -> None:
    """What the credited did for the picture."""
    credit = credit_of(line, lexica.of_language("en"))
    assert credit is not None
    assert credit.kind is kind


def test_the_gap_goes_to_what_follows() -> None:
    """Behind a removed caption stands the widest gap of what was removed."""
    text = "I slept well.\n\n\n\nEnlarge image\n\nThe tower from the sea\n\nPhoto: Imogen Tate\n\nAnd the ships?"
    _, page = set_aside(reader.read(text, SOURCE), lexica.of_language("en"))
    assert [block.gap for block in page.blocks] == [0, 3]


def test_a_page_without_captions_stays_the_same() -> None:
    """Where nothing is set aside the page is handed on as it is."""
    page = reader.read("Who are you?\n\nNobody.", SOURCE)
    assert set_aside(page, lexica.of_language("en"))[1] is page
