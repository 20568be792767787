"""The report is one page: every word in its place, nothing that runs, nothing that loads."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Iterator
from enum import Enum
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import html5lib
import pytest
from attrs import evolve, fields, has
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit import Diagnostic, FaqItem, Interview, Severity, Span, parse, write
from interviewkit import testing as invented
from interviewkit.testing import Printed
from interviewkit.writers.html import STYLE

ROOT = Path(__file__).parent.parent
EXAMPLES = {
    path.name.partition(".")[0]: Interview.from_json(path.read_text("utf-8"))
    for path in (ROOT / "examples").glob("*.*.json")
}
PANEL = EXAMPLES["panel"]
HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title></textarea><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>'",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    'https://elsewhere.example/"onclick="alert(1)',
    "data:text/html,<script>alert(1)</script>",
    "<!--",
    "]]>",
    "&lt;script&gt;&#0;&#x3c;",
    "\x1b]0;owned\x07\x1b[2J\x9b31m\x00\x7f",
    "\u202eevil\u2066\u202d",
    "<svg/onload=alert(1)>\n\n<base href=//x>",
    "\ud800\ufffe",
)
"""What must stay text, whatever field it stands in."""
IDS = {"id", "speaker", "turn", "schema_version"}
"""Fields that lead somewhere, or that only some words fit."""
ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "html head meta title style body a header main aside nav section footer div p span bdi small h1 h2 ul ol li"
        " dl dt dd details summary figure figcaption blockquote label input",
    )
)
ATTRIBUTES = frozenset(
    re.findall(
        r"[\w-]+",
        "charset http-equiv content name lang dir id class href rel target tabindex open aria-labelledby type",
    )
)
NOT_OF_THE_PAGE = {"kind", "why", "looks", "told", "picture"}
"""Classes of what the report itself says within the talk."""
LONG = 1_000_000
"""Characters of a field that nobody meant to be so long."""
few = settings(max_examples=1_000 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 25)

strictly = partial(html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse)


def haunted(value: Any, words: str) -> Any:
    """The value with these words in every field that holds words, and in the page's text."""
    if isinstance(value, tuple):
        return tuple(haunted(each, words) for each in value)
    if isinstance(value, str):
        return words
    if not has(type(value)) or isinstance(value, Enum):
        return value
    return evolve(
        value,
        **{
            each.name: haunted(getattr(value, each.name), words) for each in fields(type(value)) if each.name not in IDS
        },
    )


def assert_harmless(page: str) -> None:
    """Fails where the page is not valid, or has anything in it that runs or loads."""
    tree = strictly(page)
    elements = list(tree.iter())
    assert {each.tag for each in elements} <= ELEMENTS
    assert {name for each in elements for name in each.attrib} <= ATTRIBUTES
    assert [each.text for each in elements if each.tag == "style"] == [STYLE.read_text("utf-8")]
    addresses = [each.attrib["href"] for each in elements if "href" in each.attrib]
    assert all(re.match(r"#(talk|contents|looks|place-\d+|look-\d+)$|https?://", address) for address in addresses)
    assert not re.search("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", page)
    names = [each.attrib["id"] for each in elements if "id" in each.attrib]
    assert len(names) == len(set(names))
    assert {address[1:] for address in addresses if address[0] == "#"} <= set(names)


@few
@given(interview=invented.interviews(), words=st.sampled_from(HOSTILE))
def test_hostile_words_stay_words_in_every_hole(interview: Interview, words: str) -> None:
    """Whatever stands in the fields of an interview, the page is valid, and nothing in it runs or loads."""
    assert_harmless(write(haunted(interview, words), "html"))


@few
@given(interview=invented.interviews())
def test_arbitrary_interviews_are_valid_pages(interview: Interview) -> None:
    """So it is with anything else that the types allow."""
    assert_harmless(write(interview, "html"))


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", EXAMPLES)
def test_hostile_words_stay_words_in_examples(name: str, words: str) -> None:
    """So it is with whole pages, whose every paragraph is hostile."""
    text = (words + "\n\n") * (len(EXAMPLES[name].text) // len(words) + 1)
    assert_harmless(write(evolve(haunted(EXAMPLES[name], words), text=text), "html"))


@pytest.mark.parametrize("interview", EXAMPLES.values(), ids=EXAMPLES)
def test_every_word_of_an_example_is_there_once_in_order(interview: Interview) -> None:
    """What the report shows of the page is the page's text, to the letter."""
    page = write(interview, "html")
    assert_harmless(page)
    assert said(page) == unspaced(interview.text)


@few
@given(page=invented.printed())
def test_every_word_of_a_text_is_there_once_in_order(page: Printed) -> None:
    """So it is with invented interviews, however they are marked."""
    interview = parse(page.text)
    assert said(write(interview, "html")) == unspaced(interview.text)


@few
@given(page=invented.printed(invented.LABELLED))
def test_every_word_of_markdown_is_there_once_in_order(page: Printed) -> None:
    """So it is with Markdown, marks and all."""
    interview = parse(f"# Title\n\n{page.text}\n\n*A [link](https://a.example/) and **more***.\n", format="markdown")
    assert said(write(interview, "html")) == unspaced(interview.text)


def test_the_style_sheet_is_all_that_the_page_may_have() -> None:
    """The policy names the digest of the one style sheet, and permits nothing else."""
    meta = [each.attrib for each in strictly(write(PANEL, "html")).iter("meta")]
    (policy,) = (each["content"] for each in meta if each.get("http-equiv") == "Content-Security-Policy")
    digest = b64encode(sha256(STYLE.read_bytes()).digest()).decode()
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "form-action 'none'",
        "base-uri 'none'",
    ]


def said(page: str) -> str:
    """The page's own words, without white space, as the report shows them within the talk."""
    main = next(strictly(page).iter("main"))
    return unspaced("".join(_said(main)))


def unspaced(words: str) -> str:
    """The words without white space, and without what no HTML may hold."""
    return "".join(re.sub("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", words).split())


def _said(each: Any) -> Iterator[str]:
    yield each.text or ""
    for child in each:
        if not (set(child.attrib.get("class", "").split()) & NOT_OF_THE_PAGE or child.tag == "bdi"):
            yield from _said(child)
        yield child.tail or ""


def test_a_label_that_names_a_voice_in_full_is_its_name() -> None:
    """It is not said twice; a shorter one stands below the name."""
    page = write(PANEL, "html")
    names = [text_of(each) for each in elements_of(page, "name", "main")]
    labels = [text_of(each) for each in elements_of(page, "label", "main")]
    assert names[:5] == ["Carla Fiorin:", "Bruno Taddei:", "Ilaria Monfrini:", "Carla Fiorin", "Bruno Taddei"]
    assert labels[:2] == ["Fiorin:", "Taddei:"]


def elements_of(page: str, kind: str, within: str) -> list[Any]:
    """The elements of a class within the first element with this tag."""
    return [each for each in next(strictly(page).iter(within)).iter() if kind in each.attrib.get("class", "").split()]


def text_of(each: Any) -> str:
    """All words of an element."""
    return "".join(each.itertext())


def test_a_caption_stands_between_the_paragraphs_of_an_answer() -> None:
    """The answer goes on below it without a second name."""
    page = write(EXAMPLES["gallery"], "html")
    kinds = [each.attrib["class"].split()[1] for each in elements_of(page, "row", "main")]
    begin = kinds.index("foldable", 2)
    assert kinds[begin - 1 : begin + 3] == ["turn", "foldable", "foldable", "turn"]
    assert len(elements_of(page, "name", "main")) == len(EXAMPLES["gallery"].turns)


def test_questions_are_listed_with_links() -> None:
    """The contents lead to every question."""
    page = write(PANEL, "html")
    links = next(strictly(page).iter("nav")).iter("a")
    assert [text_of(each) for each in links] == [turn.text for turn in PANEL.questions]


def test_a_diagnostic_leads_to_its_place_and_back() -> None:
    """The row that it is about has a link to it."""
    span = PANEL.turns[2].spans[0]
    look = Diagnostic(code="doubtful_turn", severity=Severity.INFO, message="It is doubtful.", span=span)
    page = write(evolve(PANEL, diagnostics=(look,)), "html")
    (row,) = [
        each
        for each in strictly(page).iter("div")
        if "#look-1" in [a.attrib["href"] for a in each.iter("a")] and "id" in each.attrib
    ]
    (entry,) = [each for each in strictly(page).iter("li") if each.attrib.get("id") == "look-1"]
    assert next(entry.iter("a")).attrib["href"] == f"#{row.attrib['id']}"
    assert span.of(PANEL.text) in text_of(row)


def test_confidence_and_evidence_are_there_on_demand() -> None:
    """They are folded away in the margin."""
    first = elements_of(write(PANEL, "html"), "why", "main")[0]
    assert first.tag == "details"
    assert "open" not in first.attrib
    assert all(code in text_of(first) for code in PANEL.turns[0].evidence)


def test_a_page_from_right_to_left_is_set_so() -> None:
    """The margin stands at the right where the words begin there."""
    bodies = [next(strictly(write(EXAMPLES[name], "html")).iter("body")) for name in ("right-to-left", "panel")]
    assert [body.attrib["dir"] for body in bodies] == ["rtl", "ltr"]


def test_words_that_two_parts_claim_are_said_once() -> None:
    """Places that a stranger made overlap as they like, and the page is as long as its text all the same."""
    turns = tuple(evolve(PANEL.turns[0], id=f"t{i}", spans=(Span(0, LONG),), text="x") for i in range(500))
    page = write(evolve(PANEL, turns=turns, text="a" * LONG, diagnostics=()), "html")
    assert len(page) < 2 * LONG


def test_a_long_name_is_said_once_in_full() -> None:
    """In the margin it is shortened, so that the page grows with the interview alone."""
    speaker = evolve(PANEL.speakers[0], name="N" * LONG)
    page = write(evolve(PANEL, speakers=(speaker, *PANEL.speakers[1:]), turns=PANEL.turns * 50), "html")
    assert LONG < len(page) < 2 * LONG


def test_a_box_answer_without_its_question_is_shown() -> None:
    """What was told apart by a strange place is not lost."""
    item = FaqItem(question="Why?", answer="So.", question_span=Span(0, 0), answer_spans=(Span(0, 3),))
    page = write(evolve(parse(""), faq=(item,), text="So."), "html")
    assert "So." in page


def test_a_notebook_shows_the_report_in_a_frame() -> None:
    """The frame runs nothing, and its page is the report."""
    (frame,) = html5lib.parseFragment(PANEL._repr_html_(), namespaceHTMLElements=False)
    assert frame.tag == "iframe"
    assert "allow-scripts" not in frame.attrib["sandbox"]
    assert said(frame.attrib["srcdoc"]) == unspaced(PANEL.text)
