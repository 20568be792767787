"""Trees that somebody has already read give what their source gives."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from bs4 import BeautifulSoup, NavigableString
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from interviewkit import parse
from interviewkit.errors import SourceError
from interviewkit.page import Page
from interviewkit.readers import read
from interviewkit.testing import printed

TREES: dict[str, Callable[[str], Any]] = {
    "soup over lxml": lambda html: BeautifulSoup(html, "lxml"),
    "soup over html.parser": lambda html: BeautifulSoup(html, "html.parser"),
    "lxml.html": lambda html: lxml.html.document_fromstring(html),
    "lxml tree": lambda html: lxml.html.document_fromstring(html).getroottree(),
    "etree": lambda html: etree.fromstring(html, etree.HTMLParser()),
}
"""Ways to read a page before it is handed over."""
PAGE = (
    "<!DOCTYPE html><html lang='de'><head><title>Die längste Ebbe</title><style>p {}</style></head>"
    "<body class='a b'><h1>Die längste Ebbe</h1><!-- <p>nein</p> --><p><b>Jana:</b> Wie war&nbsp;es?</p>"
    "<p><i>Still</i> und<br>weit &amp; breit.</p><script>var a = '<p>nein</p>';</script></body></html>"
)


def same(page: Page, other: Page) -> bool:
    """Whether two pages are one but for their source."""
    shown = [(b.text, b.start, b.gap, b.frame.path, b.frame.name, b.frame.traits, b.runs) for b in page.blocks]
    others = [(b.text, b.start, b.gap, b.frame.path, b.frame.name, b.frame.traits, b.runs) for b in other.blocks]
    images = [[(picture.image, picture.at) for picture in one.pictures] for one in (page, other)]
    return (page.text, page.metadata, shown, images[0]) == (other.text, other.metadata, others, images[1])


@pytest.mark.parametrize("tree", TREES)
def test_a_tree_is_the_page_that_its_source_is(tree: str) -> None:
    """Words, frames, runs and metadata are those of the source."""
    assert same(read(TREES[tree](PAGE)), read(PAGE.encode()))


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    """Blocks and words in one another, with everything that tells machines something in between."""
    inner = st.text("ab c&<", min_size=1, max_size=6).map(lambda t: t.replace("&", "&amp;").replace("<", "&lt;"))
    noise = st.sampled_from(["<br/>", "<!--c-->", "<hr/>", "<img src='a' alt='b'/>", "<script>x</script>", " ", "\n"])
    if depth:
        inner = st.one_of(inner, noise, elements(depth - 1))
    words = "".join(draw(st.lists(inner, max_size=4)))
    name = draw(st.sampled_from(["div", "section", "blockquote", "span", "b", "i", "em", "figure", "div hidden=''"]))
    kind = draw(st.sampled_from(["", " class='lead x'", " style='color: red'", " id='q'"]))
    return f"<{name}{kind}>{words}</{name.split()[0]}>"


@pytest.mark.parametrize("tree", TREES)
@given(body=elements())
def test_any_tree_is_the_page_that_its_source_is(tree: str, body: str) -> None:
    """Whatever stands in whatever, trees tell it as the parser does."""
    html = f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{body}</body></html>"
    assert same(read(TREES[tree](html)), read(html, format="html"))


@pytest.mark.parametrize("tree", TREES)
@given(page=printed(languages=["de", "en", "ru"]))
def test_a_printed_page_has_the_same_turns_in_every_form(tree: str, page: Any) -> None:
    """The JSON of bytes, soups and elements differs in its source alone."""
    html = "<html><body>" + "".join(f"<p>{p}</p>" for p in page.text.split("\n\n")) + "</body></html>"
    expected, found = (parse(one).to_dict() for one in (html.encode(), TREES[tree](html)))
    assert {**found, "source": None} == {**expected, "source": None}


@pytest.mark.parametrize("parser", ["lxml", "html.parser"])
def test_of_a_tag_only_its_part_is_read(parser: str) -> None:
    """What stands around a tag is not the caller's concern."""
    soup = BeautifulSoup("<p>Vorher</p><div><p>Wie war es?</p><p>Still.</p></div><p>Nachher</p>", parser)
    assert read(soup.div).text == "Wie war es?\n\nStill."


def test_of_an_element_only_its_part_is_read() -> None:
    """Words behind an element are not its own."""
    root = lxml.html.fromstring("<div>Vorher <p>Wie war <b>es</b>?</p> Nachher</div>")
    assert read(root[0]).text == "Wie war es?"


def test_the_tags_that_a_selection_finds_are_read_in_order() -> None:
    """A list of tags is the page that they make."""
    assert read(BeautifulSoup("<p>Wie?<div>nein</div><p>So.", "lxml").select("p")).text == "Wie?\n\nSo."


def test_what_a_tree_holds_for_machines_is_no_text() -> None:
    """Comments, instructions, declarations and CDATA of soups say nothing; CDATA of XML are words."""
    source = "<div><!--a--><p>Wie<?b c?> war<!--d--> es?</p><![CDATA[e]]></div>"
    assert read(BeautifulSoup(source, "html.parser")).text == "Wie war es?"
    assert read(etree.fromstring(source)).text == "Wie war es?\n\ne"


def test_elements_of_xml_are_known_without_their_namespaces() -> None:
    """XHTML is HTML, and its attributes are HTML's."""
    source = (
        '<h:html xmlns:h="http://www.w3.org/1999/xhtml" xml:lang="de-ch"><h:body>'
        '<h:p class="lead">Wie war <h:b>es</h:b>?</h:p></h:body></h:html>'
    )
    for tree in (etree.fromstring(source), etree.ElementTree(etree.fromstring(source)), BeautifulSoup(source, "xml")):
        page = read(tree)
        assert (page.text, page.blocks[0].frame.path, page.blocks[0].frame.name) == (
            "Wie war es?",
            "html/body/p",
            "lead",
        )
        assert page.metadata.language == "de-CH"


def test_an_entity_that_nobody_resolved_is_kept_as_printed() -> None:
    """No word around it is lost either."""
    source = '<!DOCTYPE p [<!ENTITY e "Ebbe">]><p>Die &e; war <b>lang</b>.</p>'
    assert read(etree.fromstring(source, etree.XMLParser(resolve_entities=False))).text == "Die &e; war lang."


@pytest.mark.parametrize(
    "tree", [etree.ElementTree(), BeautifulSoup("", "lxml"), etree.Element("p"), etree.Comment("a")]
)
def test_an_empty_tree_is_an_empty_page(tree: Any) -> None:
    """A tree without words is a page without blocks."""
    assert read(tree).blocks == ()


def test_a_comment_among_elements_is_an_empty_page() -> None:
    """A node that is no element tells nothing, not even what stands behind it."""
    assert read(etree.fromstring("<p><!--a-->b</p>")[0]).text == ""


@pytest.mark.parametrize("thing", [etree.HTMLParser(), etree.QName("p")])
def test_what_is_no_tree_is_no_source(thing: object) -> None:
    """Not everything of those packages can be read."""
    with pytest.raises(SourceError, match="expected text, bytes, a path or an open file, found"):
        read(thing)


def test_characters_that_nothing_can_store_are_replaced() -> None:
    """Half a pair of surrogates and NUL become one character each."""
    soup = BeautifulSoup("", "html.parser")
    soup.append(soup.new_tag("img", alt="x\ud800"))
    soup.append("a\ud800b\0c")
    page = read(soup)
    assert (page.text, page.pictures[0].image.alt) == ("a\ufffdb\ufffdc", "x\ufffd")


def test_a_deep_tree_is_read_to_the_last_word() -> None:
    """Elements in one another are no danger, be they deeper than any parser lets them be."""
    root = inner = etree.Element("div")
    for _ in range(10_000):
        inner = etree.SubElement(inner, "div")
    inner.text = "Unten"
    assert read(root).text == "Unten"


def test_a_deep_soup_is_read_to_the_last_word() -> None:
    """A hundred thousand tags in one another are no danger."""
    soup = BeautifulSoup("", "html.parser")
    inner: Any = soup
    for _ in range(100_000):
        outer, inner = inner, soup.new_tag("div")
        outer.contents.append(inner)
    inner.contents.append(NavigableString("Unten"))
    assert read(soup).text == "Unten"


LOADED = "import sys, interviewkit; interviewkit.parse({!r}); print(*sorted({{'bs4', 'lxml'}} & sys.modules.keys()))"


@pytest.mark.parametrize(("source", "loaded"), [("<p>x", "lxml"), ("x", ""), ("a < b", "")])
def test_only_what_is_needed_is_loaded(source: str, loaded: str) -> None:
    """No page loads bs4, and plain text loads neither."""
    found = subprocess.run([sys.executable, "-c", LOADED.format(source)], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == loaded
