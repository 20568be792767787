"""Plain text: which lines are one paragraph, and where each paragraph stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import Source
from interviewkit.page import Page
from interviewkit.readers import text as reader

SOURCE = Source(format="text", encoding="str", encoding_from="caller", sha256="", length=0)

WRAPPED = (
    "My grandmother kept the ferry for forty years and never once",
    "learned to swim, which nobody in the village thought was odd",
    "because the river was slow and the rope was thick, and when it",
    "did break one spring, she simply poled the whole boat across",
    "with the doctor and two goats on board and went on talking to",
    "them about the price of onions as if nothing had happened at",
    "all, and the goats were sold.",
)
"""One paragraph, broken where a narrow page had no more room."""
FULL = "all of us, and the goats were sold in the market next morning."
"""A line of that page that ends with its sentence, and just fits."""
TORN = (
    "When I came to the",
    "island",
    "there was only one shop, and it sold nothing but rope and",
    "lemons",
    "because the owner had lost a bet with a captain from",
    "the mainland",
    "whose ship still lies off the pier with its whole cargo of",
    "umbrellas",
    "that nobody ever came to claim, not even the insurance.",
)
"""One paragraph, broken at the links it had."""
PIECES = st.sampled_from(
    [
        "why?",
        "So it",
        "was",
        "Anna:",
        "– no",
        "a, b",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\f",
        "\x85",
        "\u2028",
        "\t",
        " ",
        "\xa0",
    ]
)


def read(text: str) -> Page:
    """The page of a text."""
    return reader.read(text, SOURCE)


def blocks(text: str) -> list[str]:
    """The words of the text's blocks."""
    return [block.text for block in read(text).blocks]


def test_an_empty_text_has_no_blocks() -> None:
    """Nothing is read where nothing stands."""
    assert read("").blocks == ()


def test_white_space_alone_has_no_blocks() -> None:
    """Lines of nothing but white space are empty lines."""
    assert read(" \n\t\n\xa0\n").blocks == ()


def test_an_empty_line_ends_a_paragraph() -> None:
    """What an empty line parts are two blocks."""
    assert blocks("Why?\n\nBecause.") == ["Why?", "Because."]


def test_each_line_may_be_a_paragraph() -> None:
    """Lines that end their sentences need no empty line between them."""
    assert blocks("Why?\nBecause.\nI see.") == ["Why?", "Because.", "I see."]


def test_a_line_of_spaces_is_empty() -> None:
    """What cannot be seen parts paragraphs all the same."""
    assert blocks("Why?\n \t \nBecause.") == ["Why?", "Because."]


@pytest.mark.parametrize("empty", [0, 1, 2, 5])
def test_the_gap_is_the_number_of_empty_lines(empty: int) -> None:
    """A block knows how many empty lines stand before it."""
    assert read("Why?\n" + "\n" * empty + "Because.").blocks[1].gap == empty


def test_the_first_block_has_no_gap() -> None:
    """Before the first line stands nothing."""
    assert read("Why?").blocks[0].gap == 0


def test_spaces_around_a_line_are_no_part_of_its_block() -> None:
    """A block begins and ends with a character that can be seen."""
    assert blocks("  Why? \t\n\n\xa0Because.  ") == ["Why?", "Because."]


def test_a_block_knows_its_place_behind_spaces() -> None:
    """The place is that of the first character that can be seen."""
    assert read("\n\t Why?").blocks[0].start == 3


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken for lack of room are put together again."""
    text = "\n".join(WRAPPED)
    assert blocks(text) == [text]


def test_hard_wrapped_lines_may_all_have_an_empty_line_behind_them() -> None:
    """Some scrapers double every line end; the lines are one paragraph none the less."""
    text = "\n\n".join(WRAPPED)
    assert blocks(text) == [text]


def test_a_name_may_begin_a_wrapped_line() -> None:
    """In a hard-wrapped text a full line runs on even into a capital."""
    text = "\n".join((*WRAPPED[:5], "them about the price of onions and the health of old", "Matilda, the cow."))
    assert blocks(text) == [text]


def test_a_sentence_may_end_at_the_edge_of_a_narrow_page() -> None:
    """In a hard-wrapped text a full line runs on even where its last sentence ends with it."""
    text = "\n".join((*WRAPPED[:6], FULL, "Then it rained."))
    assert blocks(text) == [text]


def test_a_short_line_ends_a_hard_wrapped_paragraph() -> None:
    """Where there was room left, the writer wanted a new line."""
    assert blocks("\n".join((*WRAPPED, "Nobody drowned.", "Was she proud?")))[1:] == [
        "Nobody drowned.",
        "Was she proud?",
    ]


def test_hard_wrapped_paragraphs_are_parted_by_empty_lines() -> None:
    """An empty line parts what the narrow page did not."""
    one = "\n".join(WRAPPED)
    assert blocks(f"{one}\n\n{one}") == [one, one]


def test_doubled_line_ends_do_not_join_a_question_to_its_answer() -> None:
    """Where every line has an empty line behind it, a full stop or a question mark ends the paragraph."""
    question = "And did anybody ever dare to ask her whether she was afraid?"
    assert blocks("\n\n".join((*WRAPPED, question, "Never."))) == ["\n\n".join(WRAPPED), question, "Never."]


def test_a_sentence_that_visibly_goes_on_is_joined_on_any_page() -> None:
    """A line without an end and one that begins with a small letter are one paragraph."""
    assert blocks("I lived on the\nisland.") == ["I lived on the\nisland."]


def test_a_comma_at_the_beginning_of_a_line_goes_on() -> None:
    """No paragraph begins with a comma."""
    assert blocks("I lived on Rope Island\n, alone.") == ["I lived on Rope Island\n, alone."]


def test_torn_lines_are_one_paragraph() -> None:
    """Lines broken at links and bold words are put together again."""
    text = "\n".join(TORN)
    assert blocks(text) == [text]


def test_torn_lines_are_joined_before_a_capital() -> None:
    """On a page of torn lines a name that was a link goes back into its sentence."""
    text = "\n".join((*TORN[:-1], "that", "Captain Olafson", "never came to claim."))
    assert blocks(text) == [text]


def test_lines_before_capitals_are_not_torn_by_themselves() -> None:
    """A headline above a sentence is no torn line."""
    assert blocks("The Island of Lemons\nWhen I came there was one shop.") == [
        "The Island of Lemons",
        "When I came there was one shop.",
    ]


def test_torn_lines_end_at_an_empty_line() -> None:
    """Tags tear lines, not paragraphs: an empty line before a capital parts them."""
    text = "\n".join(TORN)
    assert blocks(f"{text[:-1]}\n\nThe Lemons") == [text[:-1], "The Lemons"]


@pytest.mark.parametrize("line", ["anna: no.", "ana maría: no.", "the ferry times: no.", "anna： no."])
def test_a_label_is_never_joined_to_the_line_before(line: str) -> None:
    """Somebody else begins to talk, even in small letters and in the middle of a sentence."""
    assert blocks(f"I lived on the\n{line}") == ["I lived on the", line]


def test_a_label_is_not_joined_on_a_hard_wrapped_page() -> None:
    """Even behind a full line a label begins a paragraph."""
    lines = (*WRAPPED[:6], FULL, "Anna: Where were the goats sold?")
    assert blocks("\n".join(lines))[1:] == ["Anna: Where were the goats sold?"]


def test_a_dash_is_not_joined_on_a_hard_wrapped_page() -> None:
    """Even behind a full line a dash begins a paragraph."""
    lines = (*WRAPPED[:6], FULL, "– Where were the goats sold?")
    assert blocks("\n".join(lines))[1:] == ["– Where were the goats sold?"]


def test_an_address_is_no_label() -> None:
    """The colon of an address names nobody."""
    assert blocks("I put it all on\nhttp://rope.example") == ["I put it all on\nhttp://rope.example"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\x85", "\u2028"])
def test_lines_may_end_in_many_ways(end: str) -> None:
    """Whatever ends a line on some machine ends it here."""
    assert blocks(f"Why?{end}Because.") == ["Why?", "Because."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_once(end: str) -> None:
    """A carriage return with its line feed is one line end, not two."""
    assert read(f"Why?{end}{end}Because.").blocks[1].gap == 1


def test_a_form_feed_between_pages_does_not_join_them() -> None:
    """Where a page was turned another block begins."""
    assert blocks("Why?\n\fBecause.") == ["Why?", "Because."]


def test_the_text_is_kept() -> None:
    """Line ends, spaces and all."""
    assert read(" Why?\r\n\r\n\fSo. ").text == " Why?\r\n\r\n\fSo. "


def test_the_source_is_handed_on() -> None:
    """The page knows how its text became text."""
    assert read("Why?").source is SOURCE


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("lines", [WRAPPED, TORN], ids=["wrapped", "torn"])
def test_a_joined_paragraph_stands_as_it_was_broken(lines: tuple[str, ...], end: str) -> None:
    """The line breaks inside stay where they are, whatever they are made of."""
    assert blocks(end.join(lines)) == [end.join(lines)]


def lines_of(words: list[str]) -> str:
    """Words and line ends without anything between them."""
    return "".join(words)


TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map(lines_of))
"""Anything, and what looks like a page."""
BROKEN = st.builds(
    lambda lines, ends: "".join(line + end for line, end in zip(lines, ends, strict=False)),
    st.permutations([*WRAPPED, *TORN, "Anna: Why?", "– So."]),
    st.lists(st.sampled_from(["\n", "\n\n", "\r\n"]), min_size=18, max_size=18),
)
"""Lines of torn and hard-wrapped paragraphs in any order."""


@given(st.one_of(TEXTS, BROKEN))
def test_blocks_stand_verbatim_at_their_places(text: str) -> None:
    """Each block's words are the text's from its start to its end."""
    page = read(text)
    assert [page.text[block.start : block.end] for block in page.blocks] == [block.text for block in page.blocks]


@given(st.one_of(TEXTS, BROKEN))
def test_blocks_cover_every_visible_character_once_and_in_order(text: str) -> None:
    """Between the blocks stands nothing but white space, and no two overlap."""
    page = read(text)
    edges = [0, *(edge for block in page.blocks for edge in (block.start, block.end)), len(text)]
    assert all(before <= behind for before, behind in pairwise(edges))
    assert not "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)).strip()


@given(st.one_of(TEXTS, BROKEN))
def test_no_block_has_white_space_at_its_ends(text: str) -> None:
    """Every block begins and ends with a character that can be seen."""
    assert all(block.text == block.text.strip() != "" for block in read(text).blocks)


UNCASED = (
    (
        "דנה לוי",
        "איך הגעת למגדלור הזה בכלל",
        "יוסי כהן",
        "דודה שלי שמרה עליו לפניי",
    ),
    (
        "نيفين سالم",
        "كيف وصلت إلى هذه المنارة",
        "كريم حداد",
        "عمتي كانت تحرسها قبلي",
    ),
    (
        "मीरा जोशी",
        "आप इस बत्तीघर तक कैसे पहुँचे",
        "बंसी लाल",
        "मुझसे पहले मेरी बुआ इसे सँभालती थीं",
    ),
    (
        "ნინო",
        "როგორ მოხვდით ამ შუქურაზე",
        "გია",
        "ჩემამდე დეიდაჩემი უვლიდა",
    ),
)


@pytest.mark.parametrize(("asks", "question", "answers", "answer"), UNCASED)
def test_names_on_their_own_lines_stay_there_without_capitals(
    asks: str, question: str, answers: str, answer: str
) -> None:
    """A line that comes back is no torn half of a sentence, though no capital says so."""
    talk = [
        line for n in range(6) for line in (asks, f"{question} {question} {n}؟", answers, f"{answer} {answer} {n}.")
    ]
    page = reader.read("\n".join(talk), SOURCE)
    assert [block.text for block in page.blocks] == talk


@pytest.mark.parametrize("label", ["कावेरी जोशी", "தமிழ் செல்வி", "สมชาย ใจดี"])
def test_a_label_with_vowel_signs_begins_a_line_of_its_own(label: str) -> None:
    """Signs that stand on letters end no label."""
    page = reader.read(f"{label}: आपने कब शुरू किया\n{label}: बहुत पहले", SOURCE)
    assert len(page.blocks) == 2


def test_a_torn_label_keeps_its_colon_without_capitals() -> None:
    """Where a scraper tore bold labels from what follows them, a line that begins with a mark goes on with the name."""
    speech = "：今日は皆さんと実際の研修の内容について話していきたいと思いますので、よろしくお願いします"
    talk = [line for n in range(6) for line in ("うづら", f"{speech}{n}")]
    page = reader.read("\n".join(talk), SOURCE)
    assert [block.text[:4] for block in page.blocks] == ["うづら\n"] * 6


@pytest.mark.parametrize("number", ["2", "- 2 -", "٢", "---"])
def test_no_sentence_goes_on_with_the_number_of_a_page(number: str) -> None:
    """A sheet may end in the middle of a sentence, and its number is no part of it."""
    text = f"They accepted anybody who\n\n{number}\n\ncould turn the wheel."
    assert [block.text for block in read(text).blocks] == text.split("\n\n")
