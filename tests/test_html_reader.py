"""The HTML reader shows what a browser shows, and every word of it once."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from interviewkit.page import Page
from interviewkit.readers import read
from interviewkit.readers.html.tags import SILENT
from interviewkit.testing import IN_TEXT, MARKINGS, MARKUPS, Taste, WebPage, fits, mangled, suited, web_pages

FEW = settings(max_examples=max(8, settings().max_examples // 4))
"""For laws that hold under every markup."""


class Shown(HTMLParser):
    """What stands between tags, as Python's own tokenizer tells it; it builds no tree and mends nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.silent = 0
        self.heard: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Scripts and their like say nothing."""
        self.silent += tag in SILENT

    def handle_endtag(self, tag: str) -> None:
        """They end where they end."""
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self.silent:
            self.heard.append(data)


def shown(html: str) -> str:
    """All characters that a page shows, without white space."""
    reference = Shown()
    reference.feed(html)
    reference.close()
    return ink("".join(reference.heard))


def ink(text: str) -> str:
    """The characters that are not white space."""
    return "".join(text.split())


def html(text: str) -> Page:
    """The page that some HTML shows."""
    return read(text, format="html")


def hold_their_places(page: Page) -> None:
    """Blocks and runs come in order, overlap nowhere, and stand where they say that they do."""
    covered = [False] * len(page.text)
    for block in page.blocks:
        assert page.text[block.start : block.end] == block.text == block.text.strip() != ""
        covered[block.start : block.end] = [True] * len(block.text)
        places = [place for run in block.runs for place in (run.start, run.end)]
        assert places == sorted(places) and set(places) <= set(range(len(block.text) + 1))
        assert all(run.start < run.end for run in block.runs)
    assert all(before.end < after.start for before, after in pairwise(page.blocks))
    assert all(held or sign.isspace() for held, sign in zip(covered, page.text, strict=True))
    assert all(0 <= picture.at <= len(page.text) for picture in page.pictures)


@pytest.mark.parametrize("markup", MARKUPS)
@given(data=st.data())
@FEW
def test_every_visible_word_is_read_once_and_in_order(markup: str, data: st.DataObject) -> None:
    """The text of a page has every character that stands outside tags and scripts, and no other."""
    page = data.draw(web_pages((markup,)))
    assert ink(html(page.text).text) == shown(page.text)


@given(web_pages())
def test_blocks_hold_their_places(page: WebPage) -> None:
    """Outside the blocks of a page stands nothing but white space."""
    hold_their_places(html(page.text))


@given(web_pages().flatmap(lambda page: mangled(page.text)))
def test_a_mangled_page_is_a_page(text: str) -> None:
    """Whatever is left of the tags, there are blocks, and they hold their places."""
    hold_their_places(html(text))


NAUGHTY = (
    *(
        "<p>",
        "</p>",
        "<p",
        "<b>",
        "</b>",
        "<br>",
        "</br>",
        "<div class=",
        "<td>",
        "</table>",
        "<li>",
        "<pre>",
        "</html>",
    ),
    *(
        "&",
        "&#",
        "&#0;",
        "&#x110000;",
        "&nbsp;",
        "<!--",
        "-->",
        "<![CDATA[",
        "<script>",
        "</script",
        "<title>",
        "<body>",
    ),
    *("<textarea>", "<?xml", "<!DOCTYPE", "<svg><path/>", "<math>", "<template>", "<select><option>", "<noscript>"),
    *("\0", '"', "\ufeff", "\u2028", "\x1c", "\ud800", " " * 3000, "<div>" * 500, "<b>" * 500),
)


@given(st.lists(st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=6))).map("".join))
def test_noise_is_a_page(text: str) -> None:
    """Nothing that looks like HTML makes the reader raise."""
    hold_their_places(html(text))


@pytest.mark.parametrize("markup", IN_TEXT)
@given(data=st.data())
@FEW
def test_a_page_and_its_plain_text_say_the_same(markup: str, data: st.DataObject) -> None:
    """A talk in HTML is read with the words of the same talk in plain text, and with the same labels before them."""
    _, conversation = data.draw(suited((markup,)))
    if fits(IN_TEXT[markup], conversation):
        _, _, printed = MARKINGS[IN_TEXT[markup]](conversation).text.partition(conversation.front[-1])
        assert letters(html(MARKUPS[markup](conversation, Taste()).text).text) == letters(printed)


def letters(text: str) -> str:
    """Letters and digits alone, since a colon is another in every language."""
    return "".join(filter(str.isalnum, text))


def test_the_reference_is_one() -> None:
    """The tokenizer that the reader is compared with leaves out scripts and keeps entities."""
    assert shown("<title>x</title><p>a &amp; b<script>1<2</script></p>") == "a&b"
    assert not re.search(r"\s", shown("a b"))


@pytest.mark.parametrize(
    ("text", "gaps"),
    [("<pre>The barge sails.\n\nIt is late.</pre>", [0, 1]), ("<pre>\nHow many?\n\n\nEleven tons.\n</pre>", [0, 2])],
)
def test_an_empty_line_in_preformatted_text_is_one_empty_line(text: str, gaps: list[int]) -> None:
    """It is no further line break of its own."""
    assert [block.gap for block in html(text).blocks] == gaps


SOURCE = "<html>\n<body><p>Onde?</p><p>Ali.</p>\r\n<div\n class=x>\n\nPorquê?<br>Porque sim.</div>\n<p>\nFim.\n</body>"


def test_a_block_knows_its_line_in_the_source() -> None:
    """It is the line of the tag behind which the block begins, however the lines end."""
    assert [(block.text, block.line) for block in html(SOURCE).blocks] == [
        ("Onde?", 2),
        ("Ali.", 2),
        ("Porquê?", 4),
        ("Porque sim.", 4),
        ("Fim.", 7),
    ]


def test_lines_are_counted_across_long_pages() -> None:
    """Wherever the source is cut for the parser."""
    lines = [f"<p>linha {number}</p>" for number in range(1, 9_001)]
    assert all(block.text == f"linha {block.line}" for block in html("\n".join(lines)).blocks)


def test_a_block_of_a_tree_knows_its_line_where_the_tree_does() -> None:
    """lxml's elements know theirs; those that were never parsed have none."""
    parsed = etree.HTML("<html>\n<body>\n<p>Onde?</p></body></html>")
    made = etree.Element("p")
    made.text = "Ali."
    assert [read(tree).blocks[0].line for tree in (parsed, made)] == [3, 0]


def test_a_block_knows_the_path_of_its_elements() -> None:
    """From the outermost in."""
    assert html("<body><div><p>Ali.</p></div>").blocks[0].frame.path == "html/body/div/p"
