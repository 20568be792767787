"""Who is who on many short pages, in many languages and layouts; all of them are invented."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice, repeat
from typing import NamedTuple

import pytest

from interviewkit import lexicon as lexica
from interviewkit import parse
from interviewkit.model import Role
from interviewkit.passage import Passage
from interviewkit.speakers import cast
from interviewkit.talk import Label, Said

Who = str | tuple[str | None, ...] | None
WORDS = ("Since when?", "For twenty years.", "And then?", "Then the boats were sold.", "Why?", "So.", "When?", "Soon.")


class Case(NamedTuple):
    """A page whose turns carry pairs of labels, the last pair to the end, and who asks and answers."""

    code: str
    before: str
    """Lines before the talk, parted by ` / `."""
    labels: tuple[tuple[str | None, str | None], ...]
    behind: str
    asks: Who
    answers: Who


PLAIN = ((None, None),)


def told(code: str, before: str, asks: Who, answers: Who, behind: str = "") -> Case:
    """A page without labels."""
    return Case(code, before, PLAIN, behind, asks, answers)


def labelled(before: str, *labels: tuple[str | None, str | None], asks: Who, answers: Who, code: str = "en") -> Case:
    """A page whose turns are labelled."""
    return Case(code, before, labels, "", asks, answers)


HALE, ORLA, FINN = "Tobin Hale", "Orla Pennick", "Finn Pennick"
BOTH = "Orla Pennick fished for twenty years. / Interview by Tobin Hale."

CASES = [
    # labels that change
    labelled("A talk.", (HALE, ORLA), ("Hale", "Pennick"), asks=HALE, answers=ORLA),
    labelled("A talk.", (HALE, ORLA), ("Tobin", "Orla"), asks=HALE, answers=ORLA),
    labelled("A talk.", (HALE, ORLA), ("HALE", "PENNICK"), asks=HALE, answers=ORLA),
    labelled("A talk.", (HALE, "Orla von Pennick"), ("Hale", "von Pennick"), asks=HALE, answers="Orla von Pennick"),
    labelled("A talk.", (f"{HALE}, Harbour Radio", f"{ORLA}, fisher"), ("Hale", "Pennick"), asks=HALE, answers=ORLA),
    labelled("Ein Gespräch.", (f"{HALE} (Funk)", f"{ORLA} (Fischerin)"), ("Hale", "Pennick"), asks=HALE, answers=ORLA),
    labelled("A talk.", ("Mr Hale", "Capt. Pennick"), asks="Hale", answers="Pennick"),
    labelled("Orla J. Pennick fished.", ("Q", ORLA), ("Q", "Pennick"), asks=None, answers="Orla J. Pennick"),
    labelled("Orla Pennick’s boat is in a museum now.", ("Q", "Pennick"), asks=None, answers=ORLA),
    labelled("Orla van der Meer viste.", (HALE, "Van der Meer"), asks=HALE, answers="Orla van der Meer", code="nl"),
    labelled("Dr. Orla Pennick fischte.", ("Hafenfunk", "Dr. Pennick"), asks="Hafenfunk", answers=ORLA, code="de"),
    # initials
    labelled("A talk.", (f"{HALE} (TH)", f"{ORLA} (OP)"), ("TH", "OP"), asks=HALE, answers=ORLA),
    labelled("TH = Tobin Hale / OP = Orla Pennick", ("TH", "OP"), asks=HALE, answers=ORLA),
    labelled("- Tobin Hale (TH), radio / - Orla Pennick (OP), fisher", ("TH", "OP"), asks=HALE, answers=ORLA),
    labelled(BOTH, ("TH", "OP"), asks=HALE, answers=ORLA),
    labelled(BOTH, ("T", "O"), asks=HALE, answers=ORLA),
    labelled(BOTH, ("H", "P"), asks=HALE, answers=ORLA),
    labelled(BOTH, ("T.H.", "O.P."), asks=HALE, answers=ORLA),
    labelled(
        "Marie-Ève Pennick-Roux a pêché.", ("D", "M.-È. P.-R."), asks=None, answers="Marie-Ève Pennick-Roux", code="fr"
    ),
    labelled("Jean-Paul Pennick a pêché.", ("D", "J.-P. P."), asks=None, answers="Jean-Paul Pennick", code="fr"),
    labelled("Jean-Paul Pennick a pêché.", ("D", "JPP"), asks=None, answers="Jean-Paul Pennick", code="fr"),
    # two people with part of a name in common
    labelled("A talk.", (HALE, ORLA), (HALE, FINN), asks=HALE, answers=(ORLA, FINN)),
    labelled("Orla Pennick and Finn Pennick fished.", (HALE, "Orla"), (HALE, "Finn"), asks=HALE, answers=(ORLA, FINN)),
    labelled("Orla and Finn Pennick fished.", (HALE, "Orla"), (HALE, "Finn"), asks=HALE, answers=(ORLA, FINN)),
    labelled(
        "Orla Pennick und Owen Pennick fischten.",
        (HALE, "Orla P."),
        (HALE, "Owen P."),
        asks=HALE,
        answers=(ORLA, "Owen Pennick"),
        code="de",
    ),
    labelled(
        "A talk.",
        (HALE, ORLA),
        ("Hale", "Orla Quist"),
        ("Hale", "Pennick"),
        ("Hale", "Quist"),
        asks=HALE,
        answers=(ORLA, "Orla Quist"),
    ),
    # outlets, roles, voices of many
    labelled("Orla Pennick fished.", ("Harbour Radio", "Pennick"), asks="Harbour Radio", answers=ORLA),
    labelled("Harbour Radio meets Orla Pennick.", ("HR", ORLA), asks="Harbour Radio", answers=ORLA),
    labelled("Orla Pennick fischte.", ("hafenfunk.de", "Pennick"), asks="hafenfunk.de", answers=ORLA, code="de"),
    labelled("Interviewer: Tobin Hale / Interviewee: Orla Pennick", ("INT", "RESP"), asks=HALE, answers=ORLA),
    labelled("Hosted by Tobin Hale. / Guest: Orla Pennick, fisher.", ("Host", "Guest"), asks=HALE, answers=ORLA),
    labelled("Moderation: Tobin Hale / Gast: Orla Pennick", ("Moderator", "Gast"), asks=HALE, answers=ORLA, code="de"),
    labelled("A talk.", (HALE, ORLA), ("Caller", ORLA), asks=(HALE, None), answers=ORLA),
    labelled("Ein Gespräch.", (HALE, ORLA), ("Publikum", ORLA), asks=(HALE, None), answers=ORLA, code="de"),
    labelled("A talk.", (HALE, ORLA), (HALE, "Orla and Finn"), asks=HALE, answers=(ORLA, "Orla and Finn")),
    labelled("A talk.", ("Speaker 1", "Speaker 2"), asks=None, answers=None),
    # capitals and letters without their marks, first initials, what voices do, and codes
    labelled("Seán O’Brien and Fiona McKay met.", ("O’BRIEN", "MCKAY"), asks="Seán O’Brien", answers="Fiona McKay"),
    labelled("El capitán José García habla.", ("P", "GARCIA"), asks=None, answers="José García", code="es"),
    labelled("İsmail Işık konuştu.", ("Soru", "İSMAİL IŞIK"), asks=None, answers="İsmail Işık", code="tr"),
    labelled("Орла Пенник — капитан.", ("Корр.", "О. Пенник"), asks=None, answers="Орла Пенник", code="ru"),
    labelled("Orla Pennick est capitaine.", ("Le Môle", "O. Pennick"), asks="Le Môle", answers=ORLA, code="fr"),
    labelled("Ein Gespräch.", (HALE, "Dr. med. Orla Pennick"), ("Hale", "Pennick"), asks=HALE, answers=ORLA, code="de"),
    labelled("A talk.", ("Host Tobin Hale", "Guest Orla Pennick"), ("Hale", "Pennick"), asks=HALE, answers=ORLA),
    labelled("A talk.", ("Q (Tobin Hale)", "A (Orla Pennick)"), ("Q", "A"), asks=HALE, answers=ORLA),
    labelled("A talk.", (f"{HALE} (Hal.)", f"{ORLA} (Pen.)"), ("Hal.", "Pen."), asks=HALE, answers=ORLA),
    labelled("President Orla Pennick met the press.", ("Q", "THE PRESIDENT"), asks=None, answers=ORLA),
    labelled("A talk.", (HALE, "Unidentified Male"), asks=HALE, answers=None),
    labelled("A talk.", ("Int.", "P3"), asks=None, answers=None),
    labelled("聞き手：田中太郎 / 山田花子さん", ("田中", "山田"), asks="田中太郎", answers="山田花子", code="ja"),
    # a name misspelt once, even where it is heard on the wrong side
    labelled("A talk.", *[(HALE, ORLA)] * 3, (HALE, "Orla Pennnick"), asks=HALE, answers=ORLA),
    labelled("A talk.", *[("Hale", "Pennick")] * 3, ("Pennik", "Pennick"), asks=("Hale", "Pennick"), answers="Pennick"),
    # no labels: headlines, intros, bylines, bios
    told(
        "en",
        "The last captain / Words: Tobin Hale. Pictures: Mirte Dros / Orla Pennick was the last captain.",
        HALE,
        ORLA,
    ),
    told("en", "Meet the captain: Orla Pennick / by Tobin Hale | May 4, 2019", HALE, ORLA),
    told("en", "“The boats were sold”: Orla Pennick on leaving the sea / By Tobin Hale", HALE, ORLA),
    told("en", "Interview with Captain Orla Pennick of the Marisol", None, ORLA),
    told("en", "Orla Pennick Interview", None, ORLA),
    told("en", "10 Questions with Orla Pennick", None, ORLA),
    told("en", "In the spotlight – Orla Pennick", None, ORLA),
    told("en", "Orla Pennick, captain of the Marisol, tells Tobin Hale why she left.", HALE, ORLA),
    told(
        "en",
        "I met Orla Pennick at her house above the mole.",
        HALE,
        ORLA,
        "Tobin Hale is a reporter with the Gazette.",
    ),
    told("en", "Orla Pennick fished.", HALE, ORLA, "This interview was conducted by Tobin Hale."),
    told("en", "Orla Pennick fished.", HALE, ORLA, "– Tobin Hale"),
    told("en", "Orla Pennick fished.", HALE, ORLA, "Interviewer: Tobin Hale"),
    told("en", "Orla Pennick, a captain, sat down with the Harbour Gazette's Tobin Hale.", HALE, ORLA),
    told("en", "Harbour Gazette reporter Tobin Hale speaks with Captain Orla Pennick about the sea.", HALE, ORLA),
    told("en", "Captain Orla Pennick spoke with our reporter Tobin Hale about the sea.", HALE, ORLA),
    told(
        "en",
        "Orla Pennick talks to Tobin Hale about the sea. / Orla Pennick left the sea last spring, after twenty years.",
        HALE,
        ORLA,
    ),
    told("de", "Ein Gespräch mit Orla Pennick / Von Tobin Hale und Mirte Dros (Fotos)", HALE, ORLA),
    told(
        "de", "Kapitänin Orla Pennick im Gespräch mit Tobin Hale / Orla Pennick fischte zwanzig Jahre lang.", HALE, ORLA
    ),
    told("de", "Orla Pennick ist Kapitänin. Ein Interview. / Das Gespräch führte Tobin Hale.", HALE, ORLA),
    told("de", "Orla Pennick, Kapitänin der „Marisol“, über das Meer.", HALE, ORLA, "Die Fragen stellte Tobin Hale."),
    told("de", "Nachgefragt bei … Orla Pennick / Tobin Hale, 04.05.2019", HALE, ORLA),
    told("de", "Drei Fragen an Orla Pennick", None, ORLA),
    told("de", "Die Kapitänin Orla Pennick erzählt Tobin Hale, warum sie ging.", HALE, ORLA),
    told(
        "fr", "Orla Pennick, capitaine : « Les bateaux ont été vendus » / Entretien réalisé par Tobin Hale", HALE, ORLA
    ),
    told("fr", "Rencontre avec Orla Pennick / Par Tobin Hale, le 4 mai 2019", HALE, ORLA),
    told("fr", "Orla Pennick répond aux questions de Tobin Hale.", HALE, ORLA),
    told("fr", "3 questions à Orla Pennick", None, ORLA),
    told("es", "Entrevista con la capitana Orla Pennick / Tomás Hale | 4 de mayo de 2019", "Tomás Hale", ORLA),
    told(
        "es",
        "Orla Pennick, capitana: “Vendieron los barcos” / Texto: Tomás Hale. Fotos: Mirta Dros",
        "Tomás Hale",
        ORLA,
    ),
    told("it", "L’ultima capitana. Intervista a Orla Pennick / A cura di Tommaso Hale", "Tommaso Hale", ORLA),
    told("it", "A tu per tu con Orla Pennick", None, ORLA),
    told("nl", "In gesprek met Orla Pennick / Tekst: Tobin Hale, foto’s: Mirte Dros", HALE, ORLA),
    told("nl", "Interview Orla Pennick / auteur: Tobin Hale", HALE, ORLA),
    told("pt", "Em entrevista a Tomás Hale, Orla Pennick fala sobre o mar.", "Tomás Hale", ORLA),
    told("pt", "Entrevista: Orla Pennick, capitã / Reportagem de Tomás Hale", "Tomás Hale", ORLA),
    told("pl", "Orla Pennick, kapitan: „Łodzie zostały sprzedane” / Rozmawiała Anna Halek", "Anna Halek", ORLA),
    told("sv", "Orla Pennick: ”Båtarna såldes” / Tobin Hale / 4 maj 2019", HALE, ORLA),
    told("ru", "Орла Пенник: «Лодки продали» / Интервью взял Томас Галек", "Томас Галек", "Орла Пенник"),
    told("tr", "Orla Pennick ile söyleşi / Söyleşi: Tobin Hale", HALE, ORLA),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.before[:40]} {case.labels[0]}")
def test_who_asks_and_who_answers(case: Case) -> None:
    """Each turn's name is that of the one who asks, or of the one who answers."""
    pairs = islice((*case.labels, *repeat(case.labels[-1], len(WORDS))), len(WORDS) // 2)
    found = list(named(case, [label for pair in pairs for label in pair]))
    assert tuple(dict.fromkeys(found[::2])) == several(case.asks)
    assert tuple(dict.fromkeys(found[1::2])) == several(case.answers)


def named(case: Case, labels: list[str | None]) -> Iterator[str | None]:
    """Each turn's name."""
    before, behind = case.before.split(" / "), [case.behind] if case.behind else []
    lines = [Passage(line, 1_000 * i) for i, line in enumerate([*before, *WORDS, *behind])]
    spoken = lines[len(before) : len(before) + len(WORDS)]
    said = [turn(*one) for one in zip(cycle((Role.INTERVIEWER, Role.INTERVIEWEE)), labels, spoken, strict=False)]
    found = cast(said, [line for line in lines if line not in spoken], lexica.of_language(case.code))
    by_id = {speaker.id: speaker.name for speaker in found.speakers}
    return (by_id[voice] if voice else None for voice, _ in found.voices)


def turn(role: Role, label: str | None, words: Passage) -> Said:
    """A turn whose label stands before its words."""
    before = Label(label.casefold(), label, words.start - len(label) - 1, words.start) if label else None
    return Said(role=role, label=before, passages=(words,), margin=1.0, evidence=())


def several(who: Who) -> tuple[str | None, ...]:
    """The names of one side, as a tuple."""
    return who if isinstance(who, tuple) else (who,)


INTRO = "<p>Orla Pennick fished for twenty years before she sold her boat to a museum.</p>"
BY = "<p>By Tobin Hale</p>"
TALK = """
<p><strong>Why did you leave the harbour after twenty years?</strong></p>
<p>Because the boats were sold. I could not watch it any longer.</p>
<p><strong>And what do you do in the mornings now?</strong></p>
<p>I walk to the mole and count the gulls. It is a good life.</p>
<p><strong>Do you miss the crew?</strong></p>
<p>Every day. We were nine, and I can still tell you their birthdays.</p>
"""
TEASERS = """<div class="teaser"><h3>Xaver Holm: “I never wanted to win”</h3><p>By Ruth Quell</p></div>
<div class="teaser"><h3>Interview with Jonna Frisk</h3><p>By Ben Adder</p></div>"""
MENU = "<nav><ul><li>Interview with Xaver Holm</li><li>Ruth Quell speaks to Ben Adder</li></ul></nav>"
COMMENTS = "<section id=comments><h3>Comments</h3><p>Great interview by Ruth Quell! – Ben Adder</p></section>"
LINKED = (
    '<script type="application/ld+json">{"@type": "Article", "headline": "x", "author": %s, "publisher": %s}</script>'
)
PERSON, HOUSE = '{"@type": "Person", "name": "Tobin Hale"}', '{"@type": "Organization", "name": "Mole Post"}'

PAGES = {
    "a menu above": (MENU + INTRO + BY + TALK, HALE),
    "teasers above": (TEASERS + INTRO + TALK, None),
    "teasers above, a byline": (TEASERS + INTRO + BY + TALK, HALE),
    "teasers behind": (INTRO + TALK + TEASERS, None),
    "comments": (INTRO + TALK + COMMENTS, None),
    "linked data": (LINKED % (PERSON, HOUSE) + INTRO + TALK, HALE),
    "a meta element": ("<meta name=author content='Tobin Hale'>" + INTRO + TALK, HALE),
    "an outlet as author": (LINKED % (HOUSE, HOUSE) + INTRO + TALK, None),
    "an office as author": (
        "<meta name=author content='Mole Post Editors'>" + LINKED % ('""', HOUSE) + INTRO + TALK,
        None,
    ),
    "two authors": (LINKED % (f'[{PERSON}, {{"@type": "Person", "name": "Mirte Dros"}}]', HOUSE) + INTRO + TALK, None),
}


@pytest.mark.parametrize("kind", PAGES)
def test_what_stands_around_an_article_names_nobody_in_it(kind: str) -> None:
    """Names in menus, teasers and comments are other people's; the page's head tells who wrote it."""
    content, asks = PAGES[kind]
    heard = parse(f"<!doctype html><html lang=en><body><h1>“The boats were sold”</h1>{content}</body></html>")
    voices = {turn.role.value: heard.speaker_of(turn) for turn in heard.turns}
    assert {role: one and one.name for role, one in voices.items()} == {"interviewer": asks, "interviewee": ORLA}
