"""Metadata are what a page says of itself in its head, its linked data and its elements' properties."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import Metadata
from interviewkit.readers import read


def told(html: str) -> Metadata:
    """What a page's source says of itself."""
    return read(html, format="html").metadata


def meta(**contents: str) -> str:
    """A head's elements, with `_` for the colon in their names."""
    return "".join(f'<meta property="{name.replace("_", ":", 1)}" content="{c}">' for name, c in contents.items())


def linked(**keys: Any) -> str:
    """A script of linked data about an article."""
    data = json.dumps({"@type": "NewsArticle", **keys})
    return f'<script type="application/ld+json">{data}</script>'


def test_a_page_that_says_nothing_has_no_metadata() -> None:
    """Nothing is guessed where nothing is said."""
    assert told("<p>Wie war die Ebbe?</p>") == Metadata()


def test_linked_data_say_everything() -> None:
    """One article's node tells headline, authors, dates, publisher, language, address and summary."""
    data = linked(
        headline="Die l&auml;ngste Ebbe",
        description="Was die Pegelleserin gesehen hat.",
        author=[{"@type": "Person", "name": "Jana Roth"}, "Uwe Brandt"],
        datePublished="2021-03-03T10:15:00+0100",
        dateModified="2021-03-04",
        publisher={"@type": "Organization", "name": "Der Pegel"},
        inLanguage="de_at",
        url="https://pegel.example/ebbe",
    )
    found = told(data)
    assert found.headline == "Die längste Ebbe"
    assert found.standfirst == "Was die Pegelleserin gesehen hat."
    assert [author.name for author in found.authors] == ["Jana Roth", "Uwe Brandt"]
    assert (found.date_published, found.date_published_raw) == ("2021-03-03T10:15:00+01:00", "2021-03-03T10:15:00+0100")
    assert (found.date_modified, found.publisher) == ("2021-03-04", "Der Pegel")
    assert (found.language, found.url) == ("de-AT", "https://pegel.example/ebbe")


def test_heads_say_what_linked_data_do_not() -> None:
    """OpenGraph, links and the language of the root are read alike."""
    found = told(
        '<html lang="pt-br"><head><link rel="canonical" href="https://mare.example/1">'
        + meta(og_title="A maré mais longa", og_site_name="Maré", og_description="O que ela viu.")
        + meta(article_published_time="2021-03-03T10:15:00Z", article_modified_time="2021-03-04T00:00:00Z")
        + '<meta name="author" content="Inês Prado"></head><body><p>Olá.</p>'
    )
    assert (found.headline, found.publisher, found.standfirst) == ("A maré mais longa", "Maré", "O que ela viu.")
    assert (found.language, found.url) == ("pt-BR", "https://mare.example/1")
    assert (found.date_published, found.date_modified) == ("2021-03-03T10:15:00Z", "2021-03-04T00:00:00Z")
    assert [author.name for author in found.authors] == ["Inês Prado"]


@pytest.mark.parametrize(
    ("html", "date"),
    [
        ('<p>x <time datetime="2021-03-03">3. März</time>', "2021-03-03"),
        ('<p><span itemprop="datePublished" content="2021-03-03T08:00">gestern</span>', "2021-03-03T08:00"),
        ('<meta name="DC.date.issued" content="20210303">', "2021-03-03"),
        ('<html lang="it"><meta name="date" content="3 Marzo 2021">', "2021-03-03"),
        ('<html lang="en"><meta name="date" content="03/04/2021">', None),
        ('<meta name="date" content="gestern"><meta name="pubdate" content="2021-03-03">', "2021-03-03"),
    ],
)
def test_dates_stand_in_many_places(html: str, date: str | None) -> None:
    """Properties, `time` and names of other vocabularies; words are understood in the page's language."""
    assert told(html).date_published == date


def test_references_are_followed() -> None:
    """An author may stand elsewhere in the graph, named by an address."""
    graph = [
        {"@type": "WebPage", "datePublished": "2021-03-03", "author": {"@id": "#a"}, "name": "Ebbe"},
        {"@type": "Person", "@id": "#a", "name": "Jana Roth"},
    ]
    found = told(f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>')
    assert [author.name for author in found.authors] == ["Jana Roth"]
    assert found.date_published == "2021-03-03"


def test_teasers_are_not_the_article() -> None:
    """Of several articles' nodes the one counts whose headline is the page's."""
    html = linked(headline="Warum Möwen kreisen", author="Uwe Brandt")
    html += linked(headline="Die längste Ebbe", author="Jana Roth") + meta(og_title="Die längste Ebbe | Der Pegel")
    assert [author.name for author in told(html).authors] == ["Jana Roth"]


@pytest.mark.parametrize("name", ["admin", "https://pegel.example/jana", "@jana", "Der Pegel", "pegel.example", "-"])
def test_nobody_is_no_author(name: str) -> None:
    """Accounts, addresses and the site itself name nobody."""
    html = f'<link rel="canonical" href="https://www.pegel.example/1"><meta name="author" content="{name}">'
    assert told(html + meta(og_site_name="Der Pegel")).authors == ()


@pytest.mark.parametrize(
    ("printed", "tag"),
    [("de", "de"), ("DE_ch", "de-CH"), ("zh-hant-tw", "zh-Hant-TW"), ("german", None), ("", None), ("1", None)],
)
def test_languages_are_tagged_alike(printed: str, tag: str | None) -> None:
    """However a page writes it, a language is a BCP 47 tag; what is none is passed over."""
    assert told(f'<html lang="{printed}"><p>x').language == tag


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("/ebbe/2", "https://pegel.example/ebbe/2"),
        ("True", None),
        ("//ebbe.example/1", "https://ebbe.example/1"),
        ("https://ebbe.example/1", "https://ebbe.example/1"),
    ],
)
def test_an_address_without_a_host_is_one_of_the_host_that_the_page_came_from(printed: str, url: str | None) -> None:
    """Where the caller says where that was."""
    html = f'<link rel="canonical" href="{printed}">'
    assert read(html, format="html", url="https://pegel.example/flut/1").metadata.url == url


def test_a_file_is_no_host() -> None:
    """Its path makes no address whole."""
    assert read('<link rel="canonical" href="/ebbe">', format="html", url="pages/1.html").metadata.url is None


def test_an_address_that_leads_nowhere_alone_is_none() -> None:
    """A canonical address without a host is passed over."""
    assert told('<link rel="canonical" href="/ebbe">' + meta(og_url="https://p.example/e")).url == "https://p.example/e"


@pytest.mark.parametrize(
    ("heads", "headline"),
    [
        ("<title>Die längste Ebbe - Der Pegel</title>", "Die längste Ebbe"),
        ("<title>Der Pegel: Die längste Ebbe</title>", "Die längste Ebbe"),
        ("<title>Die längste Ebbe | Küste | Der Pegel</title>", "Die längste Ebbe | Küste"),
        ("<title>Ebbe - Flut - Der Pegel</title>", "Ebbe - Flut"),
        ("<title>Der Pegel</title>", None),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_headline(heads: str, headline: str | None) -> None:
    """A title says before or behind the headline whose it is."""
    assert told(heads + meta(og_site_name="Der Pegel")).headline == headline


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Die längste Ebbe - Pegel - Küste", "Die längste Ebbe"),
        ("Küste aktuell: Die längste Ebbe", "Die längste Ebbe"),
        ("„Die längste Ebbe“", "»Die längste Ebbe«"),
        ("Die längste Ebbe", "Interview: Die längste Ebbe"),
        ("最も長い引き潮について聞く｜潮", "最も長い引き潮について聞く"),
    ],
)
def test_the_heading_that_agrees_is_the_headline(title: str, heading: str) -> None:
    """What readers see counts where it agrees with what the head says, whatever other headings say."""
    html = f"<title>{title}</title><h1>Der Pegel</h1><h1>Meistgelesen</h1><h1>{heading}</h1><p>x"
    assert told(html).headline == heading


def test_a_title_that_disagrees_with_the_only_heading_is_for_machines() -> None:
    """A page's one first heading is its headline though its title is another."""
    assert told("<title>Ebbe, Flut, Interview</title><h1>Die längste Nacht</h1><p>x").headline == "Die längste Nacht"


def test_linked_data_know_better_than_a_heading_that_disagrees() -> None:
    """Where no heading agrees, the linked data's headline is the article's."""
    html = linked(headline="Die längste Ebbe") + "<h1>Küste heute</h1><p>x"
    assert told(html).headline == "Die längste Ebbe"


def test_a_kicker_may_stand_in_the_heading() -> None:
    """What a heading sets apart as its kicker is no part of the headline."""
    html = '<title>Küste - Die längste Ebbe</title><h1><span class="overline">Küste</span>Die längste Ebbe</h1>'
    assert (told(html).headline, told(html).kicker) == ("Die längste Ebbe", "Küste")


@pytest.mark.parametrize(
    "heading", ["<span class=kicker>Küste</span>: lange Ebbe", "<span class=kicker>Küste:</span> lange Ebbe"]
)
def test_a_kicker_with_a_colon_is_part_of_the_headline(heading: str) -> None:
    """Both are one sentence."""
    found = told(f"<h1>{heading}</h1>")
    assert (found.headline, found.kicker) == ("Küste: lange Ebbe", None)


@pytest.mark.parametrize("summary", ["Wir standen am Priel und …", "Die längste Ebbe", "Wir standen am Priel"])
def test_what_a_machine_has_cut_out_is_no_standfirst(summary: str) -> None:
    """The headline once more and the beginning of a paragraph tell nothing."""
    html = f"{meta(og_description=summary)}<h1>Die längste Ebbe</h1><p>Wir standen am Priel und warteten lange.</p>"
    assert told(html).standfirst is None


def test_a_standfirst_is_told_as_the_page_prints_it() -> None:
    """Marks that the head leaves out are kept."""
    html = meta(og_description="Ein Gespräch am Priel") + "<p>Ein Gespräch am Priel.</p>"
    assert told(html).standfirst == "Ein Gespräch am Priel."


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("2021-03-03"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["@id", "name", "url"]), inner),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(
            ["@type", "@id", "headline", "author", "publisher", "datePublished", "url", "description", "inLanguage"]
        ),
        VALUES,
    )
)
def test_no_linked_data_raise(data: dict[str, Any]) -> None:
    """Whatever stands under a key, the page is read."""
    told(linked(**data) + f'<script type="application/ld+json">{json.dumps([data])}</script>')


@pytest.mark.parametrize(
    "part",
    [
        "<h1>Ebbe und Flut</h1>",
        '<meta property="og:title" content="Ebbe und Flut">',
        '<time datetime="2021-03-03">',
        linked(headline="Ebbe und Flut", author={"@id": "#a"}),
        "<title>Ebbe | Ebbe | Ebbe : Ebbe",
        '<p itemprop="headline">Ebbe',
    ],
)
def test_what_pages_say_is_read_in_linear_time(part: str) -> None:
    """A page that says a thing ten thousand times is read as fast as one that has ten thousand words."""
    html = linked(headline="Ebbe und Flut") + meta(og_title="Ebbe | Flut | x", og_site_name="x") + part * 10_000
    start = time.perf_counter()
    told(html)
    assert time.perf_counter() - start < 5
