"""Markings: what the wording of one piece shows, what furniture it may be, and how evidence picks its facts."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from interviewkit import lexicon as lexica
from interviewkit.asides.furniture import kind_of
from interviewkit.markings import MARKINGS
from interviewkit.markings import evidence as evidences
from interviewkit.markings.evidence import added, evidence, weigh
from interviewkit.markings.wording import Wording, wording_of
from interviewkit.weights import Table


def wording(text: str, language: str = "en") -> Wording:
    """What the words of one piece show in a language."""
    return wording_of(text, lexica.of_language(language))


def kind(text: str, language: str = "en") -> str:
    """What furniture a piece may be in a language."""
    return kind_of(text, lexica.of_language(language))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I left.", "none"),
        ("Why did you leave?", "last"),
        ("Why? I was bored.", "middle"),
        ("Why? Were you bored?", "many"),
        ("Why? Who knows? I was bored.", "middle"),
    ],
)
def test_question_marks_stand_last_or_in_the_middle(text: str, asked: str) -> None:
    """A question mark that words follow is another one than that which ends a piece."""
    assert wording(text).asked == asked


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "您为什么离开？"), ("ja", "なぜ？"), ("ar", "لماذا غادرت؟"), ("fr", "Pourquoi ?"), ("es", "¿Por qué?")],
)
def test_every_script_has_its_question_mark(language: str, text: str) -> None:
    """Full width, mirrored or behind a space, a question mark asks."""
    assert (wording(text, language).end, wording(text, language).asked) == ("?", "last")


@pytest.mark.parametrize("text", ["“Why?”", "(Why?)", "Why?**", "Why? ", "Why?_"])
def test_what_closes_behind_a_question_mark_hides_nothing(text: str) -> None:
    """Quotation marks, brackets and stars may stand behind the last mark."""
    assert wording(text).end == "?"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("No.", "."),
        ("No!", "!"),
        ("No…", "…"),
        ("No:", ":"),
        ("No,", ","),
        ("No;", ";"),
        ("No", "word"),
        ("No –", "other"),
    ],
)
def test_the_last_mark_is_told(text: str, end: str) -> None:
    """Each mark is its own end; without one a word ends the piece."""
    assert wording(text).end == end


@pytest.mark.parametrize(("language", "text"), [("ja", "海です。"), ("zh", "在海边。")])
def test_full_width_stops_are_stops(language: str, text: str) -> None:
    """The ring of Han ends a sentence as a point does."""
    assert wording(text, language).end == "."


@pytest.mark.parametrize(
    ("language", "text", "opener"),
    [
        ("en", "Why did you leave?", "question"),
        ("en", "Did the goats follow?", "inverted"),
        ("en", "Tell me about the rope.", "imperative"),
        ("en", "Yes, every day.", "yes_no"),
        ("en", "I never left.", "i"),
        ("en", "Honestly it was cold.", "answer"),
        ("en", "Still they came.", "opener"),
        ("en", "Thank you for the tea.", "thanks"),
        ("en", "Goats swim badly.", "other"),
        ("de", "Warum sind Sie gegangen?", "question"),
        ("de", "Erzählen Sie von der Fähre.", "imperative"),
        ("de", "Vielen Dank für das Gespräch.", "thanks"),
        ("fr", "Avez-vous dormi ?", "inverted"),
        ("fr", "Oui, très bien.", "yes_no"),
        ("es", "¿Por qué se fue?", "question"),
        ("es", "Cuéntenos algo del faro.", "imperative"),
        ("it", "Perché?", "question"),
        ("it", "Grazie.", "thanks"),
        ("nl", "Waarom?", "question"),
        ("pl", "Dlaczego?", "question"),
        ("pl", "Dziękuję za rozmowę.", "thanks"),
        ("pt", "Por que saiu?", "question"),
        ("ru", "Почему вы уехали?", "question"),
        ("ru", "Расскажите о море.", "imperative"),
        ("ru", "Я не знаю.", "i"),
        ("sv", "Varför?", "question"),
        ("tr", "Neden gittiniz?", "question"),
        ("tr", "Evet, her gün.", "yes_no"),
        ("ar", "لماذا غادرت؟", "question"),
        ("ar", "نعم كل يوم.", "yes_no"),
    ],
)
def test_first_words_open_a_question_or_an_answer(language: str, text: str, opener: str) -> None:
    """The first word or two tell what kind of sentence follows."""
    assert wording(text, language).opener == opener


@pytest.mark.parametrize("text", ["“Why not?”", "**Why not?**", "¿Why not?", "WHY NOT?"])
def test_marks_and_capitals_hide_no_opener(text: str) -> None:
    """What stands around the first word is no part of it."""
    assert wording(text).opener == "question"


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    """Two ways to print a word are one word."""
    assert wording("Isn’t it cold?").opener == "inverted"


def test_without_spaces_the_end_asks() -> None:
    """In Japanese the question stands at the end of its sentence."""
    assert wording("海へ行ったのですか。", "ja").last_opener == "question"


def test_without_spaces_the_end_bids() -> None:
    """In Japanese a request stands at the end of its sentence."""
    assert wording("海の話を教えてください。", "ja").last_opener == "imperative"


@pytest.mark.parametrize(("language", "text"), [("ja", "海が好きです。"), ("zh", "羊叫得很响。")])
def test_without_spaces_an_end_may_ask_nothing(language: str, text: str) -> None:
    """A statement's end is neither question nor request."""
    assert wording(text, language).last_opener == "other"


def test_the_last_sentence_has_its_opener_too() -> None:
    """Questions often stand behind a statement."""
    assert wording("The goats are gone. Why did they leave?").last_opener == "question"


def test_a_single_sentence_has_one_opener() -> None:
    """The last sentence is the first."""
    assert wording("Why did they leave?").last_opener == "same"


def test_a_last_sentence_that_is_long_has_its_opener_far_away() -> None:
    """Nobody looks for the beginning of a sentence that does not end."""
    assert wording("The goats " + "and the goats " * 12).last_opener == "far"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Are you cold?"),
        ("de", "Frieren Sie?"),
        ("fr", "Avez-vous froid, vous ?"),
        ("es", "¿Y usted?"),
        ("nl", "Heeft u het koud?"),
        ("ru", "Вам холодно?"),
        ("tr", "Ya siz?"),
        ("zh", "您冷吗？"),
        ("ja", "あなたは寒いですか。"),
    ],
)
def test_you_is_said_in_every_language(language: str, text: str) -> None:
    """Whoever says you speaks to somebody."""
    assert (wording(text, language).you, wording(text, language).i) == (True, False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The goats like me."),
        ("de", "Kalt war mir."),
        ("fr", "Les chèvres et moi."),
        ("es", "Las cabras y yo."),
        ("nl", "De geiten en ik."),
        ("ru", "Козы и я."),
        ("tr", "Keçiler ve ben."),
        ("zh", "山羊和我。"),
        ("ja", "山羊と私。"),
    ],
)
def test_i_is_said_in_every_language(language: str, text: str) -> None:
    """Whoever says I, or me, tells of himself."""
    assert (wording(text, language).you, wording(text, language).i) == (False, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "등대에는 어떻게 오셨나요?"),
        ("tr", "Bu fenere nasıl geldiniz?"),
        ("fi", "Pelkäsittekö koskaan myrskyä?"),
        ("cs", "Jak dlouho tu bydlíte?"),
        ("el", "Πότε ανεβήκατε πρώτη φορά;"),
    ],
)
def test_endings_of_verbs_say_you(language: str, text: str) -> None:
    """Where languages leave the pronoun out."""
    assert wording(text, language).you


def test_you_inside_a_word_is_not_you() -> None:
    """Young goats are nobody's address."""
    assert not wording("Young goats are loud.").you


@pytest.mark.parametrize("text", ["Tom, is it cold?", "Mr Birk, is it cold?"])
def test_a_vocative_is_a_word_or_two_and_a_comma(text: str) -> None:
    """Somebody is called before the question."""
    assert wording(text).vocative


def test_the_opener_stands_behind_a_vocative() -> None:
    """The name is no opener; the word behind its comma is."""
    assert wording("Mr Birk, why is it cold?").opener == "question"


def test_a_comma_further_on_is_no_vocative() -> None:
    """Commas part clauses as well."""
    assert not wording("It was cold up there, and loud.").vocative


@pytest.mark.parametrize(("language", "text"), [("zh", "林老师，冷吗？"), ("ja", "花子さん、寒いですか。")])
def test_full_width_commas_call_too(language: str, text: str) -> None:
    """The comma of Han calls as the narrow one does."""
    assert wording(text, language).vocative


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("No.", "upper"),
        ("no.", "lower"),
        ("“No.”", "quote"),
        ("7 goats.", "digit"),
        ("¿No?", "¿"),
        ("… no.", "mark"),
        ("不。", "letter"),
    ],
)
def test_the_first_character_is_told(text: str, start: str) -> None:
    """Capital, small letter, quotation mark, digit, mark, or a letter of a script without case."""
    assert wording(text).start == start


@pytest.mark.parametrize(("characters", "step"), [(11, 0), (12, 1), (30, 2), (100, 4), (799, 7), (800, 8), (9000, 8)])
def test_length_goes_in_steps(characters: int, step: int) -> None:
    """From its first character on a step is reached."""
    assert wording("a" * characters).length == step


def test_a_character_of_han_is_worth_more_than_a_letter() -> None:
    """Six of them say as much as twelve letters do."""
    assert wording("羊叫得很响。", "zh").length == wording("goats bleat.").length == 1


def test_thanks_are_heard_in_the_middle() -> None:
    """Whoever ends a conversation may talk before he thanks."""
    assert wording("That was cold. Thanks.").thanks


def test_no_words_show_nothing() -> None:
    """A piece that is only a label asks nothing and answers nothing."""
    assert wording("") == Wording("word", "none", "none", "same", False, False, 0, "mark", False, False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Menu", "navigation"),
        ("Share this", "share"),
        ("Subscribe now", "newsletter"),
        ("Related articles", "related"),
        ("Advertisement", "adverts"),
        ("We use cookies", "cookies"),
        ("Leave a comment", "comments"),
        ("Photo: Nora Whitlock", "credit"),
        ("© Nora Whitlock", "credit"),
        ("Nora Whitlock/dpa", "credit"),
        ("Enlarge image", "credit"),
        ("By Nora Whitlock", "byline"),
        ("www.rope.example", "address"),
        ("12 March 2021", "date"),
        ("* * *", "rule"),
        ("Editor's note", "editors_note"),
        ("I never left.", "none"),
    ],
)
def test_short_lines_are_kinds_of_furniture(text: str, found: str) -> None:
    """A button, a credit or a date is told by its words."""
    assert kind(text) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "إعلان"),
        ("de", "Anzeige"),
        ("es", "Publicidad"),
        ("fr", "Publicité"),
        ("it", "Pubblicità"),
        ("ja", "広告"),
        ("nl", "Advertentie"),
        ("pl", "Reklama"),
        ("pt", "Publicidade"),
        ("ru", "Реклама"),
        ("sv", "Annons"),
        ("tr", "Reklam"),
        ("zh", "广告"),
    ],
)
def test_adverts_are_announced_in_every_language(language: str, text: str) -> None:
    """Every language has its word for what is paid for."""
    assert kind(text, language) == "adverts"


@pytest.mark.parametrize("text", ["MENU", "menu »", "Menu:", "| Menu |"])
def test_marks_and_capitals_hide_no_button(text: str) -> None:
    """What decorates a button is no part of its words."""
    assert kind(text) == "navigation"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This interview was edited for length and clarity by two patient people.", "editing_disclosure"),
        ("Nora Whitlock lives in a lighthouse and writes about rope, lemons and goats.", "bio"),
        ("You will find the drawings at https://rope.example and nowhere else on land.", "address"),
        ("The menu had rope on it, and lemons, and we laughed until the ferry came in.", "none"),
    ],
)
def test_paragraphs_are_notes_or_nothing(text: str, found: str) -> None:
    """In a paragraph the words of a note count, those of a button do not."""
    assert kind(text) == found


def test_what_is_long_is_no_note() -> None:
    """In an answer anything may be said."""
    assert kind("Nora Whitlock lives in a lighthouse. " * 20) == "none"


class Weather(NamedTuple):
    """A sight with fields in an order of its own."""

    wind: str
    fog: bool
    waves: int


def _of_sea(waves: int, wind: str) -> list[str]:
    return [f"waves={waves}", f"waves={waves}:wind={wind}"]


def _of_fog(fog: bool) -> list[str]:
    return [f"fog={fog}"]


CALM, STORM = Weather("west", True, 1), Weather("north", False, 9)
TABLE = Table(("stay", "go"), {"sky.waves=9": (0.0, 2.0), "sky.fog=True": (1.5, 0.0)}, {})


def test_evidence_is_asked_with_the_fields_it_names() -> None:
    """The parameters of the function choose the fields, whatever their order."""
    assert evidence(Weather, _of_sea, "sky.").features(STORM) == ["sky.waves=9", "sky.waves=9:wind=north"]


def test_evidence_may_look_at_a_single_field() -> None:
    """One parameter is one field, not a field's characters."""
    assert evidence(Weather, _of_fog, "sky.").features(CALM) == ["sky.fog=True"]


def test_evidence_is_called_after_its_function() -> None:
    """The code of a turn's evidence is the prefix and what the function looks at."""
    assert evidence(Weather, _of_sea, "sky.").code == "sky.sea"


def test_evidence_wants_fields_that_exist() -> None:
    """A parameter that no sight has is a mistake of the one who wrote it."""
    with pytest.raises(ValueError, match="tuple"):
        evidence(Wording, _of_sea, "sky.")


PARTS = (evidence(Weather, _of_sea, "sky."), evidence(Weather, _of_fog, "sky."))


def test_a_sight_weighs_what_its_parts_weigh_together() -> None:
    """One vector a sight, whatever parts have something to say of it; features without a weight weigh nothing."""
    assert weigh(PARTS, [CALM, STORM, Weather("north", True, 9)], TABLE) == [(1.5, 0.0), (0.0, 2.0), (1.5, 2.0)]


def test_no_number_of_pages_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full memory is emptied, and what was in it is weighed anew."""
    monkeypatch.setattr(evidences, "MOST", 2)
    table = Table(TABLE.outcomes, TABLE.features, {})
    sights = [Weather("north", False, height) for height in (9, 1, 2, 3, 9)]
    assert weigh(PARTS, sights, table)[0] == weigh(PARTS, sights, table)[-1] == (0.0, 2.0)
    assert len(evidences.scale(PARTS, table)) <= 2


def test_the_parts_of_the_evidence_add_up() -> None:
    """Sight by sight, outcome by outcome."""
    assert added([[(1.0, 2.0), (0.0, 1.0)], [(0.5, 0.0), (0.0, 3.0)]]) == [[1.5, 2.0], [0.0, 4.0]]


def test_no_two_parts_of_the_evidence_share_a_code() -> None:
    """A code in a turn's evidence names one part of one marking."""
    codes = [part.code for marking in MARKINGS for part in marking.evidence]
    assert len(codes) == len(set(codes)) > len(MARKINGS)
