"""Front matter stands above an article: headline, kicker, standfirst, byline, dates, machine-readable heads."""

from __future__ import annotations

import pytest

from interviewkit import lexicon as lexica
from interviewkit import parse
from interviewkit.asides import furniture, set_aside
from interviewkit.asides.bylines import people_of
from interviewkit.asides.front_matter import Front, heads, read, signed
from interviewkit.model import Furniture, FurnitureKind, Metadata, Source
from interviewkit.readers import html as html_reader
from interviewkit.readers import markdown as markdown_reader
from interviewkit.readers import text as reader

SOURCE = Source(format="text", encoding="str", encoding_from="caller", sha256="", length=0)


def front(text: str, language: str = "en") -> Front:
    """What the lines of a text say when the talk begins below them."""
    lexicon = lexica.of_language(language)
    blocks = reader.read(text, SOURCE).blocks
    kinds = tuple(furniture.kind_of(block.text, lexicon) for block in blocks)
    return read(blocks, kinds, Metadata(), lexicon)


def test_a_headline_stands_above_its_byline() -> None:
    """Headline, byline and date are found, and are front matter."""
    found = front("Night shift above the sea\n\nBy Nora Whitlock\n\n3 March 2021\n\nThe path ends at a green door.")
    assert found.metadata.headline == "Night shift above the sea"
    assert [author.name for author in found.metadata.authors] == ["Nora Whitlock"]
    assert found.metadata.date_published == "2021-03-03"
    assert found.lines == {0, 1, 2}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("渡口最後一位擺渡人\n\n溫秀琴在河上撐船四十二年。橋通車以後，她每天仍然準時到渡口。", "zh"),
        ("灯台で過ごした最後の夜\n\n守る人は四十年ここに住んだ。船はもう来ない。", "ja"),
        ("Simit satan saat\n\nNuri Karaca kırk yıldır aynı köşede simit satıyor.", "tr"),
    ],
)
def test_a_short_first_line_over_a_sentence_is_the_headline(text: str, language: str) -> None:
    """Where a text begins, few words are enough."""
    assert front(text, language).metadata.headline == text.split("\n")[0]


def test_a_short_first_line_over_others_is_no_headline() -> None:
    """A menu begins a page too."""
    assert front("Skip to content\n\nSign in\n\nHome").metadata.headline is None


def markdown_front(text: str) -> Metadata:
    """What the lines of a Markdown file say above a talk."""
    page = markdown_reader.read(text, SOURCE)
    kinds = tuple(furniture.kind_of(block.text, lexica.of_language("en")) for block in page.blocks)
    return read(page.blocks, kinds, Metadata(), lexica.of_language("en")).metadata


@pytest.mark.parametrize("title", ["Salt", "Simit satan saat", "One tin, and the other one, and all of their lids."])
def test_the_first_of_the_highest_headings_is_the_headline(title: str) -> None:
    """However few words it has, and whatever it ends with."""
    text = f"## News\n\n# {title}\n\nHe has sold them for forty years.\n\n# The second part\n\nHe began."
    assert markdown_front(text).headline == title


def test_a_heading_of_a_paragraphs_length_is_no_headline() -> None:
    """Some files set all their words as headings."""
    assert markdown_front(f"# {'The pier is long. ' * 20}").headline is None


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


def web_front(html: str, language: str = "de") -> tuple[Metadata, list[str]]:
    """The metadata of a web page without a talk, and its front matter."""
    page = html_reader.read(html, SOURCE)
    aside, left = set_aside(page, lexica.of_language(language))
    kinds = tuple(furniture.kind_of(block.text, lexica.of_language(language)) for block in left.blocks)
    found = read(left.blocks, kinds, aside.metadata, lexica.of_language(language))
    return found.metadata, [left.blocks[i].text for i in sorted(found.lines)]


HEAD = '<title>Die längste Ebbe - Pegel</title><meta name="author" content="Jana Roth, Redakteurin">'


def test_every_print_of_a_known_headline_is_front_matter() -> None:
    """A bar and the heading print the headline; what is like a headline elsewhere is none."""
    html = (
        "<div>Die längste Ebbe</div><h2>Möwen kreisen über dem Hafen</h2><h1>»Die längste Ebbe«</h1><p>Es war so.</p>"
    )
    metadata, lines = web_front(HEAD + html)
    assert metadata.headline == "»Die längste Ebbe«"
    assert lines == ["Die längste Ebbe", "»Die längste Ebbe«"]


def test_authors_of_a_head_are_names_alone() -> None:
    """What an author is stays in the name as printed in the head."""
    assert [(a.name, a.name_raw) for a in web_front(HEAD)[0].authors] == [("Jana Roth", "Jana Roth, Redakteurin")]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Von Jana Roth und Uwe Brandt", ["Jana Roth", "Uwe Brandt"]),
        ("Dr. Jana Roth (dpa)", ["Jana Roth"]),
        ("Jana Roth <jana@pegel.example>", ["Jana Roth"]),
        ("janaroth", ["janaroth"]),
        ("Redaktion", []),
    ],
)
def test_people_are_found_in_what_a_head_prints(printed: str, names: list[str]) -> None:
    """By, titles, agencies, addresses and offices name nobody."""
    assert [author.name for author in people_of(printed, lexica.of_language("de"))] == names


def test_the_agency_stays_in_the_name_as_printed() -> None:
    """What is no part of the name is kept beside it."""
    assert people_of("Jana Roth (dpa)", lexica.of_language("de"))[0].name_raw == "Jana Roth (dpa)"


def test_a_line_that_names_the_known_author_is_the_byline() -> None:
    """Where authors stand, the known author's name makes a line the byline, without any "by"."""
    metadata, lines = web_front(HEAD + '<h1>Die längste Ebbe</h1><div class="author">Jana Roth / Ems</div>')
    assert (metadata.byline, lines) == ("Jana Roth / Ems", ["Die längste Ebbe", "Jana Roth / Ems"])


def test_links_name_the_authors_where_authors_stand() -> None:
    """An author's frame links each author."""
    line = '<div class="byline"><a href="/jr">Jana Roth</a> mit <a href="/ub">Uwe Brandt</a> in Emden</div>'
    metadata, _ = web_front(f"<h1>Die längste Ebbe</h1>{line}")
    assert [author.name for author in metadata.authors] == ["Jana Roth", "Uwe Brandt"]


def test_other_peoples_names_are_no_byline() -> None:
    """Who is quoted is not the author."""
    html = '<h1>Die längste Ebbe</h1><blockquote><p class="author">Uwe Brandt</p></blockquote>'
    assert web_front(html)[0].byline is None


def test_a_printed_byline_that_names_more_people_is_worth_more() -> None:
    """Heads often name only the first author."""
    metadata, _ = web_front(HEAD + "<h1>Die längste Ebbe</h1><p>Von Jana Roth und Uwe Brandt</p>")
    assert [author.name for author in metadata.authors] == ["Jana Roth", "Uwe Brandt"]


def test_a_known_author_is_not_overwritten() -> None:
    """A byline of somebody else is kept as printed, and no more."""
    metadata, _ = web_front(HEAD + "<h1>Die längste Ebbe</h1><p>Von Uwe Brandt</p>")
    assert [author.name for author in metadata.authors] == ["Jana Roth"]
    assert metadata.byline == "Von Uwe Brandt"


def test_the_date_below_the_headline_is_the_article_s() -> None:
    """Above it stands what day it is today."""
    metadata, _ = web_front(HEAD + "<p>26.02.2023</p><h1>Die längste Ebbe</h1><p>3. März 2021</p>")
    assert (metadata.date_published, metadata.date_published_raw) == ("2021-03-03", "3. März 2021")


def test_a_paragraph_in_a_standfirst_s_frame_is_the_standfirst() -> None:
    """The name of a paragraph's frame tells it where nothing else does."""
    lead = "Die Pegelleserin Meike Janssen hat die tiefste Ebbe seit Menschengedenken gesehen."
    html = f'{HEAD}<h1>Die längste Ebbe</h1><p>Küste</p><p class="lead">{lead}</p><p>Es war am Morgen.</p>'
    metadata, lines = web_front(html)
    assert (metadata.standfirst, lines) == (lead, ["Die längste Ebbe", lead])


def test_a_frame_around_everything_makes_no_standfirst() -> None:
    """A name that stands around the headline too lies."""
    text = "Es war am Morgen, und niemand hatte damit gerechnet, dass das Wasser so weit ginge."
    assert web_front(f'{HEAD}<div class="lead"><h1>Die längste Ebbe</h1><p>{text}</p></div>')[0].standfirst is None


def test_a_frame_names_a_kicker() -> None:
    """A short line above the headline is a kicker where its frame says so, menu or not."""
    html = f'{HEAD}<p>Küste</p><p class="kicker">Am Priel</p><h1>Die längste Ebbe</h1>'
    assert web_front(html)[0].kicker == "Am Priel"


def test_a_byline_may_tell_who_asks_whom() -> None:
    """A line with the name of a byline is one, though its words are more than names; what it names stays in it."""
    metadata, lines = web_front('<h1>Die längste Ebbe</h1><p class="author">Meike Janssen spricht mit Jana Roth</p>')
    assert (metadata.byline, metadata.authors) == ("Meike Janssen spricht mit Jana Roth", ())
    assert lines == ["Die längste Ebbe", "Meike Janssen spricht mit Jana Roth"]


def test_a_korean_page_names_its_writer_and_its_day() -> None:
    """The honorific behind a writer's name is no part of it; a Korean date is one."""
    talk = "\n\n".join(
        f"질문: 왜 밤에만 일하시나요 {n}?\n\n답변: 밤에는 강이 조용해서 손이 떨리지 않아요." for n in range(3)
    )
    found = parse(f"종이는 손을 기억한다\n\n2024년 3월 5일\n\n인터뷰: 윤서하 기자\n\n{talk}").metadata
    assert [author.name for author in found.authors] == ["윤서하"]
    assert found.date_published == "2024-03-05"


def test_a_korean_sentence_about_years_is_no_date() -> None:
    """A year or a number of years in a sentence dates nothing."""
    lexicon = lexica.of_language("ko")
    assert furniture.kind_of("앞으로 5년간 강을 지킬 것이다.", lexicon) != "date"
    assert furniture.kind_of("2024년 3월 5일", lexicon) == "date"
