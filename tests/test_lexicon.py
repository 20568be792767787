"""Lexicons: the same lists for every language, the language told from a page's words, and phrases found in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from interviewkit import lexicon as lexica
from interviewkit.lexicon import Phrases
from interviewkit.testing.material import material

LANGUAGES = (
    "ar",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "fi",
    "fr",
    "he",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sv",
    "tr",
    "uk",
    "vi",
    "zh",
)
PARAGRAPHS = {
    "ar": "عندما كنت صغيرة كان البحر بعيدا عن بيتنا، وكانت جدتي تقول إن الملح في الهواء من أثر الحكايات التي لا تنتهي.",
    "cs": "Když jsem byla malá, maják ještě na kopci nestál a ovce byly v noci hlasitější než moře.",
    "da": "Da jeg var lille, stod fyret endnu ikke på bakken, og det var fårene, der larmede mest om natten.",
    "de": "Als ich klein war, stand der Leuchtturm noch nicht auf dem Hügel, und die Schafe waren nachts lauter.",
    "el": "Όταν ήμουν μικρή, ο φάρος δεν ήταν ακόμα στον λόφο και τα πρόβατα έκαναν τη νύχτα πολύ θόρυβο.",
    "en": "When I was small, the lighthouse was not yet on the hill, and the sheep were louder at night.",
    "es": "Cuando era pequeña, el faro no estaba en la colina y las ovejas hacían más ruido por la noche.",
    "fa": "وقتی کوچک بودم فانوس دریایی هنوز روی تپه نبود و گوسفندها شب‌ها از دریا بلندتر صدا می‌کردند.",
    "fi": "Kun olin pieni, majakka ei ollut vielä mäellä, ja lampaat olivat yöllä äänekkäämpiä kuin meri.",
    "fr": "Quand j'étais petite, le phare n'était pas sur la colline et les moutons étaient plus bruyants.",
    "he": "כשהייתי קטנה המגדלור עוד לא היה על הגבעה, והכבשים היו רועשות מאוד בלילה, יותר מן הים.",
    "hi": "जब मैं छोटी थी तब प्रकाश स्तंभ पहाड़ी पर नहीं था और रात में भेड़ें समुद्र से भी ज़्यादा शोर करती थीं।",
    "hu": "Amikor kicsi voltam, a világítótorony még nem állt a dombon, és a juhok éjjel hangosabbak voltak.",
    "id": "Ketika saya masih kecil, mercusuar itu belum ada di bukit dan domba lebih ribut pada malam hari.",
    "it": "Quando ero piccola il faro non era ancora sulla collina e le pecore di notte erano più rumorose.",
    "ja": "子どものころ、灯台はまだ丘の上になくて、夜になると羊の声が海の音よりも大きく聞こえました。",
    "ko": "제가 어릴 때 등대는 아직 언덕 위에 없었고 밤이면 그 양들이 바다보다 더 시끄러웠어요.",
    "nb": "Da jeg var liten, sto ikke fyret på bakken ennå, og det var sauene som bråkte mest av alle om natten.",
    "nl": "Toen ik klein was stond de vuurtoren nog niet op de heuvel en waren de schapen nog veel luider.",
    "pl": "Kiedy byłam mała, latarnia nie stała jeszcze na wzgórzu, a owce były nocą głośniejsze niż morze.",
    "pt": "Quando eu era pequena, o farol não ficava ainda na colina e as ovelhas eram à noite mais ruidosas.",
    "ro": "Când eram mică, farul nu era încă pe deal, iar oile erau noaptea mai zgomotoase decât marea.",
    "ru": "Когда я была маленькой, маяк ещё не стоял на холме, и овцы шумели по ночам так громко, как море.",
    "sv": "När jag var liten stod fyren inte på kullen och det var fåren som lät mest av alla om natten, inte havet.",
    "tr": "Ben küçükken deniz feneri daha tepede değildi ve geceleri koyunlar denizden çok daha gürültülü idi.",
    "uk": "Коли я була маленькою, маяка ще не було на пагорбі, і вівці вночі шуміли дуже голосно, як море.",
    "vi": "Khi tôi còn nhỏ, ngọn hải đăng vẫn chưa có trên đồi và đàn cừu ban đêm kêu to hơn cả sóng biển.",
    "zh": "我小的时候，灯塔还不在山上，夜里羊的叫声比海浪还要响，奶奶说那是山在说梦话。",
}
"""One invented memory in every language."""


def toml(code: str) -> dict[str, Any]:
    """The language's file as it stands."""
    return tomllib.loads((files(lexica) / f"{code}.toml").read_text("utf-8"))


def keys(table: dict[str, Any], path: str = "") -> Iterator[str]:
    """The paths of all tables and lists."""
    for key, value in table.items():
        yield f"{path}{key}"
        if isinstance(value, dict):
            yield from keys(value, f"{path}{key}.")


def lists(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list with its path."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from lists(value, f"{path}{key}.")
        elif isinstance(value, list):
            yield f"{path}{key}", value


def test_there_are_twenty_eight_languages() -> None:
    """Each has its file, and no file is left over."""
    assert lexica.codes() == LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_file_has_the_sections_and_keys_of_the_english_one(code: str) -> None:
    """No list is missing in any language, and none is there that nobody reads."""
    assert sorted(keys(toml(code))) == sorted(keys(toml("en")))


SPACED_ONLY = {f"introductions.{key}" for key in ("asks", "answers", "meets")}
"""Verbs between two names: where nothing sets words apart, they are not looked for."""


@pytest.mark.parametrize("code", LANGUAGES)
def test_only_lists_of_what_stands_beside_names_may_be_empty(code: str) -> None:
    """Not every language has honorifics, a verb behind a name, one that says "you" or an own question mark."""
    behind = {"names.after", "introductions.am", "wording.marks", "wording.you_endings"}
    may_be_empty = behind if lexica.of_language(code).spaced else behind | SPACED_ONLY
    assert {path for path, words in lists(toml(code)) if not words} <= may_be_empty


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_words_are_lower_case(code: str) -> None:
    """What is compared with lower-cased text must be lower-case itself."""
    assert [word for _, words in lists(toml(code)) for word in words if word != word.lower()] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_has_white_space_around_it(code: str) -> None:
    """A word with a space before it is never found."""
    assert [word for _, words in lists(toml(code)) for word in words if word.split() != word.strip().split(" ")] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_file_is_called_after_its_language(code: str) -> None:
    """The name of the file and the code inside are one."""
    assert toml(code)["code"] == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_twelve_months(code: str) -> None:
    """Their place in the list is their number."""
    assert len(toml(code)["months"]) == 12


@pytest.mark.parametrize(("name", "number"), [("january", 1), ("märz", 3), ("août", 8), ("grudnia", 12)])
def test_months_have_their_numbers(name: str, number: int) -> None:
    """A month is known by its name in any language."""
    assert lexica.months()[name] == number


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_paragraph_tells_its_language(code: str) -> None:
    """One paragraph of plain words is enough."""
    assert lexica.tell(PARAGRAPHS[code]) == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_capitals_tell_their_language_too(code: str) -> None:
    """A shouted page is written in the same language."""
    assert lexica.tell(PARAGRAPHS[code].upper()) == code


@pytest.mark.parametrize(
    "text", ["", "   \n", "Brumf klaxo wirtle, snorpa fi gruntel oxbi. Flurp zanti!", "12 + 30 = 42", "?!"]
)
def test_gibberish_tells_no_language(text: str) -> None:
    """Without a known word nobody guesses."""
    assert lexica.tell(text) is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_three_answers_tell_their_language(code: str) -> None:
    """Some thirty words suffice between languages that share most of theirs, or nobody guesses."""
    answers = material(code).answers
    told = {lexica.tell(" ".join(three)) for three in zip(answers, answers[1:], answers[2:], strict=False)}
    assert told <= {code, None} and code in told


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_questions_tell_their_language(code: str) -> None:
    """Questions have other words than answers."""
    assert lexica.tell(" ".join(material(code).asks)) == code


@pytest.mark.parametrize(("code", "text"), [("ko", "등대지기 할머니"), ("el", "φαροφύλακας καπετάνισσα")])
def test_letters_of_one_language_tell_it_without_a_known_word(code: str, text: str) -> None:
    """Hangul and Greek letters are written in one language alone."""
    assert lexica.tell(text) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("pl", "Na stole leżą lornetka i mapa."),
        ("cs", "Na stole leží dalekohled i mapa, říká."),
        ("tr", "Halıyı ve düğümlerin yorgunluğuna."),
        ("da", "Der er æbler på øen."),
    ],
)
def test_letters_tell_where_the_known_words_do_not(code: str, text: str) -> None:
    """Where two languages have the same words of a short text, one of them lacks its letters."""
    assert lexica.tell(text) == code


def test_words_that_languages_share_tell_little() -> None:
    """Each word has one vote: what stands in many languages does not outweigh what stands in one."""
    assert lexica.tell("un este la de se o el al los toros y las vacas de la dehesa") == "es"


def test_the_middle_of_a_long_page_tells_its_language() -> None:
    """Menus and footers at the ends of a page may be in another language than its talk."""
    menu = (PARAGRAPHS["en"] + " ") * 60
    assert lexica.tell(menu + (PARAGRAPHS["de"] + " ") * 100 + menu) == "de"


def test_a_name_in_another_script_does_not_tell_the_language() -> None:
    """A few signs of Han in an English paragraph leave it English."""
    assert lexica.tell(PARAGRAPHS["en"] + " 小舟") == "en"


def test_japanese_with_much_han_is_japanese() -> None:
    """Kana stand on no Chinese page, so a few among many Han are enough."""
    assert lexica.tell("灯台守の孫である山田花子は東京の海洋研究所の所長") == "ja"


@pytest.mark.parametrize(
    ("code", "spaced"), [("en", True), ("ar", True), ("ru", True), ("ko", True), ("ja", False), ("zh", False)]
)
def test_scripts_are_spaced_or_not(code: str, spaced: bool) -> None:
    """Han and Kana set no spaces between words."""
    assert lexica.of_language(code).spaced is spaced


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_of_every_page_are_known_in_every_language(code: str) -> None:
    """FAQ and Q stand on pages of all languages."""
    lexicon = lexica.of_language(code)
    assert "faq" in lexicon.boxes.titles and "q" in lexicon.roles.question


@pytest.mark.parametrize("code", ["xx", "", None])
def test_an_unknown_language_has_no_code(code: str | None) -> None:
    """Nobody claims to know the language of such a page."""
    assert lexica.of_language(code).code == ""


def test_an_unknown_language_has_the_words_of_every_page() -> None:
    """What stands on pages of every language stands there too."""
    assert "share this" in lexica.of_language("xx").furniture.share


def test_a_lexicon_is_made_once() -> None:
    """It is compared by identity, so two of one language would be two languages."""
    assert lexica.of_language("de") is lexica.of_language("de")


def test_words_of_other_languages_are_not_mixed_in() -> None:
    """German buttons stand on no French page."""
    assert "teilen" not in lexica.of_language("fr").furniture.share


PHRASES = Phrases({"mind the rope": "warning", "rope": "thing", "goats for sale": "advert", "...": "mark"})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("they sold goats for sale again", "advert"),
        ("a rope", "thing"),
        ("goats and a sale", None),
        ("ropes everywhere", None),
        ("", None),
    ],
)
def test_phrases_are_found_where_they_stand_whole(text: str, kind: str | None) -> None:
    """A phrase must stand there word by word; its longest word alone is not enough."""
    assert PHRASES.find(text, text.split()) == kind


def test_phrases_are_found_only_by_the_words_given() -> None:
    """Whoever leaves out the words of a text finds nothing in it."""
    assert PHRASES.find("goats for sale", ["for"]) is None


def test_a_phrase_without_a_word_is_never_found() -> None:
    """Marks alone are no phrase."""
    assert PHRASES.find("...", ["..."]) is None


def test_of_several_phrases_always_the_same_one_is_found() -> None:
    """Neither the order of the words nor the hash seed decides."""
    words = ["goats", "for", "sale", "mind", "the", "rope"]
    assert PHRASES.find(" ".join(words), words) == PHRASES.find(" ".join(words), words[::-1]) == "advert"


def test_phrases_of_a_section_are_known_by_their_key() -> None:
    """The name of the list is the kind."""
    phrases = lexica.of_language("en").furniture_phrases
    assert phrases.find("please leave a comment", ["please", "leave", "a", "comment"]) == "comments"


def test_of_several_phrases_the_first_by_its_longest_word_is_told() -> None:
    """Sets have no order that every run shares; the alphabet has."""
    words = [f"word{i}" for i in range(50)]
    phrases = Phrases({word: f"kind of {word}" for word in reversed(words)})
    assert phrases.find(" ".join(words), words) == "kind of word0"


@pytest.mark.parametrize("code", ["de-AT", "DE", "de_CH"])
def test_a_region_has_the_words_of_its_language(code: str) -> None:
    """Callers write languages with a region, and in capitals."""
    assert lexica.of_language(code).code == "de"
