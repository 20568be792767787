"""Hostile web pages are read to their end, with every word, or say that they were left off."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import interviewkit
from interviewkit.page import Page
from interviewkit.readers import read
from interviewkit.readers.html.layout import MOST, MOST_OPEN, MOST_WORDS

FAMILIES = runpy.run_path(str(Path(__file__).with_name("benchmarks") / "hostile.py"))["FAMILIES"]
CHARACTERS = 3_000
TALK = "<p><b>Kim ho wapas aayega?</b></p><p>Jab nadi utregi.</p>"


def html(text: str) -> Page:
    """The page that some HTML shows."""
    return read(text, format="html")


def codes(text: str) -> list[str]:
    """What an editor is told of the page."""
    return [diagnostic.code for diagnostic in interviewkit.parse(text, format="html").diagnostics]


@pytest.mark.parametrize("name", FAMILIES)
def test_a_small_hostile_page_is_read_to_its_end(name: str) -> None:
    """The families of the benchmark raise nothing, and a page of that size is never left off."""
    assert "left_off" not in codes(FAMILIES[name](CHARACTERS))


@pytest.mark.parametrize(
    "filler",
    [
        "<p>Wasser</p>" * (MOST + 1),
        "<i>" * (MOST_OPEN + 1),
        "<img src=a.jpg>" * (MOST + 1),
        "".join(f"<div class='a{i}'></div>" for i in range(MOST + 1)),
        "<meta name=a content=b>" * (MOST + 1),
    ],
    ids=["blocks", "depth", "pictures", "frames", "heads"],
)
def test_the_words_of_a_page_that_is_left_off_are_kept(filler: str) -> None:
    """What stood before keeps its frames; the rest is words alone, without tags, scripts and comments."""
    rest = "<p>Die <em>letzte</em> Zeile &amp; ihr Ende</p><script>no</script><!-- no <p> --><p>Aus.</p>"
    page = html(TALK + filler + " " * 200_000 + rest)
    assert [block.frame.tag for block in page.blocks[:2]] == ["p", "p"]
    assert page.text.endswith("Die letzte Zeile & ihr Ende Aus.")
    assert [diagnostic.code for diagnostic in page.noticed] == ["left_off"]


def test_a_page_is_not_left_off_within_a_script() -> None:
    """A long script behind ten thousand paragraphs shows none of its words."""
    page = html("<p>a</p>" * (MOST + 1) + "<script>" + "x " * 100_000 + "</script><p>Ende.</p>")
    assert page.text.endswith("a Ende.") or page.text.endswith("a\n\nEnde.")
    assert "x" not in page.text


def test_a_script_that_never_ends_hides_the_rest_of_a_page_left_off() -> None:
    """As it does in browsers."""
    page = html("<p>a</p>" * 30_000 + "<p>Ende.</p><script>var x")
    assert page.text.endswith("Ende.")


def test_a_paragraph_of_very_many_words_set_apart_goes_on_in_another() -> None:
    """No word of it is lost."""
    page = html("<p>" + "<b>a</b> b " * MOST_WORDS)
    assert len(page.blocks) > 1
    assert page.text.split() == ["a", "b"] * MOST_WORDS


def test_a_stray_end_far_down_costs_no_more_than_it_does_near_the_top() -> None:
    """Elements that are left off in the depths leave nothing for stray ends to look through."""
    page = html("<div>" * 50_000 + "</b>" * 50_000 + "<p>Tiefe</p>")
    assert page.text == "Tiefe"


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("&#" + "0" * 5000 + "65;", "A"),
        ("&#x" + "0" * 5000 + "41;", "A"),
        ("&#65abcdefabcdef", "Aabcdefabcdef"),
    ],
)
def test_a_number_with_many_zeros_is_the_same_character(printed: str, shown: str) -> None:
    """However many they are; letters behind a decimal number are no part of it."""
    assert html(f"<p>{printed}</p>").text == shown


def test_a_template_with_an_open_element_hides_nothing_behind_it() -> None:
    """The parser keeps its end to itself, and the rest of the page would be silent."""
    page = html("<template><div>Nicht zu sehen</template><p>Wer fährt?</p><div><p>Ich fahre.</p></div>")
    assert page.text == "Wer fährt?\n\nIch fahre."


def test_labels_in_one_huge_paragraph_are_heard_as_far_as_anybody_speaks() -> None:
    """More labels than any talk has are not all looked at; every word stays."""
    text = "Anna: Ja. Ben: Nein. " * 12_000
    interview = interviewkit.parse(f"<p>{text}</p>")
    assert interview.text == text.strip()
