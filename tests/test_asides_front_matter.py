"""Front matter stands above an article: headline, kicker, standfirst, byline, dates, machine-readable heads."""

from __future__ import annotations

import pytest

from interviewkit import lexicon as lexica
from interviewkit.asides import furniture, set_aside
from interviewkit.asides.front_matter import Front, heads, iso, read, signed
from interviewkit.model import Furniture, FurnitureKind, Metadata, Source
from interviewkit.readers import text as reader

SOURCE = Source(format="text", encoding="str", encoding_from="caller", sha256="", length=0)


def front(text: str, language: str = "en") -> Front:
    """What the lines of a text say when the talk begins below them."""
    lexicon = lexica.of_language(language)
    blocks = reader.read(text, SOURCE).blocks
    kinds = tuple(furniture.kind_of(block.text, lexicon) for block in blocks)
    return read(blocks, kinds, Metadata(), lexicon)


@pytest.mark.parametrize(
    ("words", "language", "date"),
    [
        ("3. März 2021, 10:15 Uhr", "de", "2021-03-03"),
        ("Published March 3, 2021", "en", "2021-03-03"),
        ("3 de marzo de 2021", "es", "2021-03-03"),
        ("le 3 août 2021", "fr", "2021-08-03"),
        ("3 марта 2021", "ru", "2021-03-03"),
        ("3 Ağustos 2021", "tr", "2021-08-03"),
        ("2021年3月3日", "ja", "2021-03-03"),
        ("2021-03-03T10:15:00", "", "2021-03-03"),
        ("03.04.2021", "de", "2021-04-03"),
        ("31/12/2021", "en", "2021-12-31"),
        ("12/31/2021", "en", "2021-12-31"),
        ("03/04/2021", "en", None),
        ("03/04/2021", "fr", "2021-04-03"),
        ("March 2021", "en", "2021-03"),
        ("May I ask you something?", "en", None),
        ("99.99.2021", "de", None),
    ],
)
def test_dates_become_iso_8601(words: str, language: str, date: str | None) -> None:
    """Months of every language and numbers are understood; what could be two dates is none."""
    assert iso(words, language) == date


def test_a_headline_stands_above_its_byline() -> None:
    """Headline, byline and date are found, and are front matter."""
    found = front("Night shift above the sea\n\nBy Nora Whitlock\n\n3 March 2021\n\nThe path ends at a green door.")
    assert found.metadata.headline == "Night shift above the sea"
    assert [author.name for author in found.metadata.authors] == ["Nora Whitlock"]
    assert found.metadata.date_published == "2021-03-03"
    assert found.lines == {0, 1, 2}


def test_a_standfirst_stands_between_headline_and_byline() -> None:
    """The paragraph below the headline is the standfirst where the byline follows it."""
    found = front("Night shift above the sea\n\nA keeper tells of the last lamp.\n\nBy Nora Whitlock")
    assert found.metadata.standfirst == "A keeper tells of the last lamp."


def test_a_kicker_stands_above_the_headline() -> None:
    """A short line right above the headline is its kicker."""
    assert front("Lighthouses\n\nNight shift above the wide sea").metadata.kicker == "Lighthouses"


def test_an_entry_of_a_menu_is_no_kicker() -> None:
    """Where short lines stand in a row the last of them is no kicker."""
    assert front("Politics\n\nSport\n\nCulture\n\nNight shift above the wide sea").metadata.kicker is None


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("By Nora Whitlock", "en", ["Nora Whitlock"]),
        ("Interview by Nora Whitlock and Lewis Okafor", "en", ["Nora Whitlock", "Lewis Okafor"]),
        ("Interview: Jana Roth", "de", ["Jana Roth"]),
        ("Von Dr. Jana Roth, 3. März 2021", "de", ["Jana Roth"]),
        ("Propos recueillis par Claire Aubin", "fr", ["Claire Aubin"]),
        ("Беседовала Вера Синицына", "ru", ["Вера Синицына"]),
    ],
)
def test_bylines_name_authors(line: str, language: str, names: list[str]) -> None:
    """The people of a byline, without titles and date."""
    found = signed(line, Metadata(), lexica.of_language(language))
    assert found is not None
    assert [author.name for author in found.authors] == names


@pytest.mark.parametrize("line", ["By and by we got used to it", "Interview mit Jana Roth", "By the sea"])
def test_sentences_are_no_bylines(line: str) -> None:
    """A line that only begins like a byline is none."""
    assert signed(line, Metadata(), lexica.of_language("de" if "mit" in line else "en")) is None


def test_a_fenced_head_is_metadata() -> None:
    """YAML between fences is read and set aside as one piece of front matter."""
    text = '---\ntitle: "Night shift"\nauthor: Nora Whitlock\ndate: 2021-03-03\ntags:\n  - sea\n---\n\nWho are you?\n'
    page = reader.read(text, SOURCE)
    aside, left = set_aside(page, lexica.of_language("en"))
    assert (aside.metadata.headline, aside.metadata.byline) == ("Night shift", "Nora Whitlock")
    assert aside.metadata.date_published == "2021-03-03"
    assert [block.text for block in left.blocks] == ["Who are you?"]
    assert [part.kind for part in aside.parts if isinstance(part, Furniture)] == [FurnitureKind.FRONT_MATTER]


def test_toml_between_plus_signs_is_metadata() -> None:
    """TOML between fences of plus signs is read alike."""
    metadata, left = heads(reader.read('+++\ntitle = "Night shift"\n+++\n\nWho are you?\n', SOURCE))
    assert metadata.headline == "Night shift"
    assert [block.text for block in left.blocks] == ["Who are you?"]


def test_hidden_entries_are_metadata() -> None:
    """Entries that Markdown hides are read: `[#]: key: (value)`."""
    text = "[#]: subject: (Night shift)\n[#]: author: (Nora Whitlock https://example.org/nora)\n\nWho are you?"
    metadata, left = heads(reader.read(text, SOURCE))
    assert metadata.headline == "Night shift"
    assert [author.name for author in metadata.authors] == ["Nora Whitlock"]
    assert len(left.blocks) == 1


@pytest.mark.parametrize(
    "text", ["---\n\nWho are you?\n\n---\n\nNobody.", "---\nAnna: Who are you?\nnobody knows\n---\n"]
)
def test_rules_are_no_fences(text: str) -> None:
    """What stands between two rules of dashes is a head only where every line is an entry."""
    page = reader.read(text, SOURCE)
    assert heads(page)[1].blocks == page.blocks
