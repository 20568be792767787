"""Markdown is read as it would be shown, and every span points into the user's own file."""

from __future__ import annotations

import textwrap
import time
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interviewkit import parse
from interviewkit.model import Caption, FaqItem, FurnitureKind, Interview, Turn
from interviewkit.page import Block, Page
from interviewkit.readers import read
from interviewkit.testing import MARKDOWN, markdown_files, printed, words


def page_of(text: str) -> Page:
    """The page that a Markdown text shows."""
    return read(text, format="markdown")


def shown(text: str) -> list[str]:
    """The words of each block."""
    return [block.text for block in page_of(text).blocks]


def only(text: str) -> Block:
    """The one block of a text."""
    (block,) = page_of(text).blocks
    return block


def bold(block: Block) -> list[str]:
    """What is bold in a block."""
    return [block.text[run.start : run.end] for run in block.runs if run.bold]


def italic(block: Block) -> list[str]:
    """What is italic in a block."""
    return [block.text[run.start : run.end] for run in block.runs if run.italic]


def ink(*texts: str) -> str:
    """The texts without white space."""
    return "".join("".join(texts).split())


def at_home(text: str) -> list[str]:
    """What stands in the file where the page has its words."""
    origin = page_of(text).origin
    assert origin
    return [text[stretch.at : stretch.until] for stretch in origin.stretches]


# Blocks


def test_marks_are_no_words() -> None:
    """Stars, brackets and addresses set words, and are none."""
    block = only("Ich war **lange** im [Archiv](https://example.org/a) und *las*.")
    assert block.text == "Ich war lange im Archiv und las."
    assert bold(block) == ["lange"]
    assert italic(block) == ["las"]
    assert [block.text[run.start : run.end] for run in block.runs if run.linked] == ["Archiv"]


@pytest.mark.parametrize(
    ("text", "tag", "words"),
    [
        ("## Tell me about your work.", "h2", "Tell me about your work."),
        ("### Q: Why paper?", "h3", "Q: Why paper?"),
        ("### Pourquoi ? ###", "h3", "Pourquoi ?"),
        ("## 1. ¿Por qué? {#por-que}", "h2", "1. ¿Por qué?"),
        ("Warum?\n------", "h2", "Warum?"),
        ("###问：为什么？", "h3", "问：为什么？"),
    ],
)
def test_headings(text: str, tag: str, words: str) -> None:
    """A heading is one however its marks are set: closed, underlined, with an anchor, or without a space."""
    block = only(text)
    assert (block.frame.tag, block.frame.level, block.text) == (tag, int(tag[1]), words)


def test_crossheads_have_their_level() -> None:
    """What the marks say of a heading is told of the crosshead, above the talk and below it too."""
    talk = "\n\n".join(f"**Anna:** What of year {i}?\n\n**Ben:** It was a good year." for i in range(4))
    found = parse(f"{talk}\n\n## What came then\n\n{talk}\n\n### What Ben wrote\n", format="markdown")
    assert [(heading.level, heading.text) for heading in found.headings] == [
        (2, "What came then"),
        (3, "What Ben wrote"),
    ]


def test_a_byte_order_mark_hides_no_mark() -> None:
    """Some programs begin a text with one."""
    assert only("\ufeff# Papier hält").frame.level == 1


def test_a_long_paragraph_above_dashes_is_no_heading() -> None:
    """Who forgets the empty line above a rule does not mean a heading of several lines."""
    text = "We had nothing but the press,\n" + "and all winter it was cold,\n" * 9 + "until it thawed.\n---\n"
    assert [block.frame.level for block in page_of(text).blocks] == [0]


def test_a_sentence_above_dashes_is_no_heading() -> None:
    """Nor is a sentence one that a rule follows at once."""
    blocks = page_of("I stayed for the winter.\n---\nWhy did you stay?\n---\n").blocks
    assert [(block.text, block.frame.level) for block in blocks] == [
        ("I stayed for the winter.", 0),
        ("Why did you stay?", 2),
    ]


def test_a_year_counts_no_items() -> None:
    """A sentence may begin with a year and a full stop."""
    assert shown("1994. That was the year.") == ["1994. That was the year."]


def test_a_quotation() -> None:
    """Quotations stand in a frame; the marks before their lines are no words."""
    text = "> Ein Satz, der\n> weitergeht.\n>\n> Noch einer.\n\nDanach."
    blocks = page_of(text).blocks
    assert [block.text for block in blocks] == ["Ein Satz, der weitergeht.", "Noch einer.", "Danach."]
    assert ["quote" in block.frame.traits for block in blocks] == [True, True, False]


def test_a_list_whose_items_are_all_first() -> None:
    """Numbered questions with answers between them are items of lists, whatever their numbers."""
    blocks = page_of("1. **Why?**\n\nBecause.\n\n1. **Where?**\n\nThere.").blocks
    assert [(block.text, "numbered" in block.frame.traits) for block in blocks] == [
        ("Why?", True),
        ("Because.", False),
        ("Where?", True),
        ("There.", False),
    ]


def test_an_indented_paragraph_is_prose() -> None:
    """What is indented as code would be is nearly always a paragraph."""
    assert only("    Yes, **always**.").text == "Yes, always."


def test_a_table() -> None:
    """Cells of a table are blocks."""
    assert shown("| Q | A |\n|---|---|\n| Why? | So. |\n| a | a |") == ["Q", "A", "Why?", "So.", "a", "a"]


def test_code_keeps_its_words() -> None:
    """Code is words, its marks are not."""
    assert shown("Use `a * b`:\n\n```py\nX = 1.\n\nY = 2.\n```\n") == ["Use a * b:", "X = 1.", "Y = 2."]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Lines that were broken for lack of room belong together."""
    words = (
        "We printed the first issue in a garage that belonged to my uncle, who sold bicycles. Nobody had told him what "
        "a press weighs. When it came, the floor gave way, and for two weeks we printed in the cellar below. "
    )
    paragraphs = [(words * count).strip() for count in (3, 2, 4)]
    text = "\n\n".join(textwrap.fill(paragraph, 70) for paragraph in paragraphs)
    assert shown(text) == paragraphs


def test_lines_with_labels_are_paragraphs() -> None:
    """A label at the beginning of a line begins something of its own, empty line or not."""
    assert shown("**Q:** Why?\n**A:** Because.\n**Q:** And then?\n**A:** Nothing.") == [
        "Q: Why?",
        "A: Because.",
        "Q: And then?",
        "A: Nothing.",
    ]


# Emphasis


@pytest.mark.parametrize(
    "text",
    [
        "**Why?**",
        "__Why?__",
        "** Why? **",
        "**Why? **",
        "**\nWhy?\n**",
        "**Why?\n**",
        "<b>Why?</b>",
        "<strong class='q'>Why?</strong>",
    ],
)
def test_bold_questions(text: str) -> None:
    """Bold is what its author meant to be bold, where the marks open and close on other lines or beside a space."""
    block = only(text)
    assert block.text == "Why?"
    assert bold(block) == ["Why?"]


@pytest.mark.parametrize("text", ["_\nWarum?_", "_Warum?_", "*Warum?*", "<b>Berg:</b>_ Warum?_", "<em>Warum?</em>"])
def test_italic_questions(text: str) -> None:
    """The same for italics."""
    assert [words.strip() for words in italic(only(text))][-1:] == ["Warum?"]


def test_bold_type_ends_behind_other_scripts_marks() -> None:
    """A bold question may end with a full-width mark and be followed by its answer at once."""
    block = only("**问：为什么？**因为。")
    assert block.text == "问：为什么？因为。"
    assert bold(block) == ["问：为什么？"]


def test_emphasis_is_carried_over_paragraphs() -> None:
    """Marks that open in one paragraph and close in the next set both."""
    blocks = page_of("**First you came to the city.\n\nWhy?**\n\nFor the *work*.").blocks
    assert [block.text for block in blocks] == ["First you came to the city.", "Why?", "For the work."]
    assert [bold(block) for block in blocks] == [["First you came to the city."], ["Why?"], []]


def test_marks_that_set_nothing_are_words() -> None:
    """A lonely star, an underscore in a name and an escaped mark stay."""
    assert shown("2 * 3, snake_case_name and \\*this\\*") == ["2 * 3, snake_case_name and *this*"]


@pytest.mark.parametrize("label", ["**Anna Berg:**", "**Anna Berg**:", "**Anna Berg: **", "**Anna Berg** :"])
def test_labels_inside_and_outside_of_bold(label: str) -> None:
    """A label is one wherever its colon stands, and its marks are no words."""
    talk = "\n\n".join(f"{label} What did you see in year {i}?\n\n**Ben Carr:** I saw snow, twice." for i in range(4))
    turns = parse(talk, format="markdown").turns
    assert [turn.label for turn in turns] == ["Anna Berg", "Ben Carr"] * 4
    assert [turn.text for turn in turns[:2]] == ["What did you see in year 0?", "I saw snow, twice."]


# Links, pictures, notes


def test_links_of_every_kind() -> None:
    """Inline, by reference, by name, bare: a link's words stay, its address is a mark."""
    text = 'See [one](a "b"), [two][r], [three] and <https://x.org/y>.\n\n[r]: https://r.org "Title"\n[three]: /3\n'
    assert shown(text) == ["See one, two, three and https://x.org/y."]


def test_a_picture_with_its_caption_in_the_title() -> None:
    """A picture alone in its paragraph has its title as its caption."""
    page = page_of('Before.\n\n![Anna in her shop](shop.jpg "Anna Berg at the press. Photo: Ben Carr")\n\nBehind.')
    (picture,) = page.pictures
    assert (picture.image.url, picture.image.alt) == ("shop.jpg", "Anna in her shop")
    assert [(block.text, block.frame.tag) for block in page.blocks] == [
        ("Before.", "p"),
        ("Anna Berg at the press. Photo: Ben Carr", "figcaption"),
        ("Behind.", "p"),
    ]


def test_a_caption_below_a_picture() -> None:
    """What stands in the line below a picture is a block of its own."""
    assert shown("![](a.jpg)\n*Die Werkstatt. Foto: Ben Carr*") == ["Die Werkstatt. Foto: Ben Carr"]


@pytest.mark.parametrize(
    "shortcode",
    [
        '{{< figure src="a.jpg" alt="A shop" caption="The shop in winter" >}}',
        '{{% img src="a.jpg" caption="The shop in winter" %}}',
        '{% include figure.html src="a.jpg" caption="The shop in winter" %}',
        '<Figure src="a.jpg" caption="The shop in winter" />',
        "<Figure src={shop} style={{width: 1}} src='a.jpg' caption={'The shop in winter'} />",
    ],
)
def test_shortcodes_of_pictures(shortcode: str) -> None:
    """What a site generator would make a picture of is one, and its caption stands in the file."""
    text = f"One.\n\n{shortcode}\n\nTwo."
    page = page_of(text)
    assert [block.text for block in page.blocks] == ["One.", "The shop in winter", "Two."]
    assert len(page.pictures) == 1
    assert "The shop in winter" in at_home(text)


def test_other_shortcodes_say_nothing() -> None:
    """Imports, components, lists of attributes and shortcodes in addresses are marks."""
    text = (
        'import Box from "./box"\n\nSee [the shop]({{< ref "/shop" >}}).\n{: .lead }\n\n<Box>\n\nYes.\n\n</Box>\n\n'
        "{{< youtube abc >}} {/* to do */}\n"
    )
    assert shown(text) == ["See the shop.", "Yes."]


def test_footnotes_are_notes() -> None:
    """A footnote's body is a note, and its mark in the text is no word."""
    text = "Anna: Why?\n\nBen: Because of the press.[^1]\n\n[^1]: A press of 1890.\n[^2]: Another\n\nAnna: And?"
    found = parse(text, format="markdown")
    assert "Because of the press.[" not in found.text or all("^" not in turn.text for turn in found.turns)
    assert [note.text for note in found.notes] == ["A press of 1890.", "Another"]


# HTML


def test_html_in_markdown() -> None:
    """Elements are frames and runs, as on web pages; entities are what they stand for."""
    figure = '<figure>\n<img src="a.jpg" alt=shop>\n<figcaption>The shop &amp; Anna</figcaption>\n</figure>'
    text = f"{figure}\n\nA&nbsp;b&#8217;s<br>C."
    page = page_of(text)
    assert [(block.text, block.frame.tag) for block in page.blocks] == [
        ("The shop & Anna", "figcaption"),
        ("A b’s", "p"),
        ("C.", "p"),
    ]
    assert page.pictures[0].image.url == "a.jpg"


def test_what_is_no_words_in_html() -> None:
    """Scripts, styles and comments say nothing, and swallow nothing behind them."""
    script = "<script>\nvar a = '<p>no</p>';\n</script>"
    text = f"{script}\n\n<!-- no\n\nno -->\n\nYes, <style>p</style>always.\n\n<iframe src=x>\n\nLast."
    assert shown(text) == ["Yes, always.", "Last."]


# Heads


def test_a_head_in_yaml() -> None:
    """What a head says is metadata, though a parser of YAML would refuse it."""
    text = (
        "---\ntitle: Interview: “Paper lasts”\nauthors:\n  - Anna Berg\n  - Ben Carr\ndate: 2021-03-04\n"
        "summary: >-\n  Two years\n  of print.\ncover:\n  title: no\n---\n\nAnna: Why?\n"
    )
    found = parse(text, format="markdown")
    assert found.metadata.headline == "Interview: “Paper lasts”"
    assert [author.name for author in found.metadata.authors] == ["Anna Berg", "Ben Carr"]
    assert found.metadata.date_published == "2021-03-04"
    assert found.metadata.standfirst == "Two years of print."
    assert found.furniture[0].kind is FurnitureKind.FRONT_MATTER
    assert found.furniture[0].span.of(text).endswith("no\n---")


def test_a_head_in_toml() -> None:
    """The same in TOML."""
    text = '+++\ntitle = "Papier hält"\nauthors = ["Anna Berg", "Ben Carr"]\ndate = 2021-03-04\n+++\nHallo.\n'
    metadata = parse(text, format="markdown").metadata
    assert (metadata.headline, metadata.date_published) == ("Papier hält", "2021-03-04")
    assert [author.name for author in metadata.authors] == ["Anna Berg", "Ben Carr"]


def test_a_broken_head_is_kept() -> None:
    """What nobody can read of a head is furniture all the same."""
    text = "---\ntitle: “Paper\n  : lasts\n!! nobody knows\n---\n\nHello.\n"
    found = parse(text, format="markdown")
    assert found.furniture[0].span.of(text) == text[: text.index("\n\nHello")]


def test_a_rule_is_no_head() -> None:
    """A file may begin with a rule."""
    assert shown("---\n\nAnna said nothing.\n\n---\n\nBen did.") == ["Anna said nothing.", "Ben did."]


# Laws

MARKS = (
    "**",
    "*",
    "_",
    "__",
    "`",
    "~~",
    "[",
    "](x)",
    "![",
    "[r]",
    "[r]: /u 'ti'\n",
    "[^1]",
    "[^1]: ",
    "# ",
    "## q ##",
    "###q",
    "> ",
    ">> ",
    "- ",
    "1. ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "  \n",
    "\\",
    "\\*",
    "&amp;",
    "&#0;",
    "&nbsp;",
    "&",
    "<b>",
    "</b>",
    "<p>",
    "<div>\n",
    "</div>",
    "<li>",
    "</blockquote>",
    "<!--",
    "-->",
    "<script>",
    "<br>",
    "<img src=a>",
    "<Figure src='a' caption='c d' />",
    '{{< figure src="a" caption="b" >}}',
    "{{ x }}",
    "{#a}",
    "{% a %}",
    "|",
    "|-|-|\n",
    "---\n",
    "+++\n",
    "title: a\n",
    "[#]: a: (b)\n",
    "```\n",
    "===\n",
    "<https://x.y>",
    "Q: ",
    "**A:** ",
    "Why?",
    "a",
    "ü",
    "\u3000",
    "\x1c",
    "\x0b",
    "\u2028",
    "\0",
    "\ufdd0",
    "\ufffd",
    "\xa0",
)
FILES = st.one_of(
    st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=5)), max_size=40).map("".join),
    printed().map(lambda page: page.text),
    markdown_files().map(lambda page: page.text),
    st.text(alphabet=st.characters(exclude_categories=("Cs",))),
)


@given(FILES)
@example("> 1. - a\r\n>    b\r\n")
@example("a [b\nc](d) `e\nf` <b\nclass='x'>g</b>")
@example("**~~~~")
@example("| a\\|b | c |\n|-|-|\n| d | d |")
def test_words_are_at_home(text: str) -> None:
    """Every word of the page stands in the file where the page says, an entity for what it stands for."""
    page = page_of(text)
    assert page.origin
    stretches = page.origin.stretches
    assert ink(page.text) == ink(*(page.text[s.start : s.end] for s in stretches))
    assert all(a.end <= b.start and a.until <= b.at for a, b in pairwise(stretches))
    for s in stretches:
        words, there = page.text[s.start : s.end], text[s.at : s.until].replace("\0", "\ufffd")
        assert words.split() == there.split() or there.startswith("&")
    assert all(page.text[block.start : block.end] == block.text for block in page.blocks)


@given(FILES)
def test_conserved_at_home(text: str) -> None:
    """Every character of the file that is not white space is in exactly one part, marks too."""
    found = parse(text, format="markdown")
    held = Counter(at for part in found.parts() for place in part.places for at in range(place.start, place.end))
    assert found.text == text
    assert all(held[at] == 1 for at, sign in enumerate(text) if not sign.isspace())
    assert Interview.from_json(found.to_json()) == found


@given(FILES.filter(lambda text: "&" not in text and "\0" not in text))
def test_verbatim_at_home(text: str) -> None:
    """Turns, captions and answers have spans of their very words; other parts' spans hold marks too."""
    found = parse(text, format="markdown")
    for part in found.parts():
        match part:
            case Turn():
                assert ink(part.text) == ink(*(span.of(text) for span in part.spans))
            case Caption():
                assert not part.spans or ink(part.text) == ink(*(span.of(text) for span in part.spans))
            case FaqItem():
                assert ink(part.answer) == ink(*(span.of(text) for span in part.answer_spans))
            case _:
                rest = iter(part.span.of(text))
                assert all(sign in rest for sign in ink(part.text))


@given(FILES.filter(lambda text: "\r" not in text))
def test_carriage_returns_change_nothing(text: str) -> None:
    """A file from another system shows the same page."""
    assert page_of(text.replace("\n", "\r\n")).text == page_of(text).text


@pytest.mark.parametrize("way", MARKDOWN)
@given(data=st.data())
def test_every_word_of_a_file_is_shown(way: str, data: st.DataObject) -> None:
    """Whatever sets the voices apart, all that is said is shown, in order, without a mark."""
    page = data.draw(markdown_files((way,)))
    text = page_of(page.text).text
    ahead = "".join(words(text))
    for turn in page.turns:
        _, found, ahead = ahead.partition("".join(turn.words))
        assert found
    assert not any(mark in text for mark in "*#>")


HOSTILE = {
    "stars": "*",
    "stars and words": "*a ",
    "two stars": "**a ",
    "brackets": "[",
    "links": "[a](",
    "pictures": "![",
    "quotations": ">",
    "lists": "- ",
    "tags": "<a ",
    "elements": "<b>",
    "paragraphs": "<p>",
    "components": "<A {",
    "comments": "{/*",
    "shortcodes": '{{< a "',
    "programs": "{% a ",
    "entities": "&amp",
    "ticks": "`a",
    "attributes": "<a b='",
    "heads": "---\na: b\n",
    "entries": "[#]: a\n",
    "notes": "[^a]: b\n",
    "rules": "a\n---\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_linear_time(kind: str) -> None:
    """Four times as long a file takes little more than four times the time, the best of three."""

    def seconds(length: int) -> float:
        text = HOSTILE[kind] * (length // len(HOSTILE[kind]))
        begun = time.process_time()
        page_of(text)
        return time.process_time() - begun

    long, short = (min(seconds(length) for _ in range(3)) for length in (40_000, 10_000))
    assert long < 0.15 + 6 * short
