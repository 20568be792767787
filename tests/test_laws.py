"""Laws hold for every page, whoever wrote it and whatever befell it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from itertools import pairwise, zip_longest

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from interviewkit import parse
from interviewkit.model import Caption, FaqItem, Interview, Role, Turn
from interviewkit.passage import Span
from interviewkit.testing import (
    DAMAGES,
    IN_TEXT,
    LABELLED,
    LANGUAGES,
    MARKINGS,
    MARKUPS,
    SURROUNDINGS,
    Conversation,
    Printed,
    Taste,
    WebPage,
    combinations,
    conversations,
    damaged,
    fits,
    mangled,
    pages,
    printed,
    suited,
    surrounded,
    web_pages,
    words,
)

Heard = tuple[tuple[Role, tuple[str, ...]], ...]
"""Who says what: what laws about turns compare."""

NAUGHTY = (
    "\0",
    "\ud800",
    "\ufeff",
    "\u200b",
    "\u00ad",
    "\u202e",
    "\u2028",
    "\x85",
    "\x0b",
    "\x1c",
    "\r",
    "\n\n\n",
    "\t",
    "e\u0301\u0301\u0301",
    "Q:",
    "A:",
    "A: \n\n",
    "Anna Berg (AB):",
    "**",
    "**Why?**",
    "_",
    "#",
    "1.",
    "— ",
    "――",
    "\uff1a",
    "«",
    "?",
    "\uff1f\uff01",
    "---",
    "***",
    "Photo:",
    "Enlarge image",
    "FAQ",
    "open",
    "[inaudible]",
    "(laughs)",
    "00:01:02",
    "-->",
    "WEBVTT",
    "<p>",
    "&amp;",
    "{",
    "https://example.org/a:b",
    "😀",
    "👩\u200d🚀",
    "İıß",
    "x" * 3000,
    " " * 3000,
)

NOISE = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=())),
    st.lists(st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=8))).map("".join),
    st.lists(st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=8))).map("\n".join),
)
TEXTS = st.one_of(pages(), NOISE)
WEB = web_pages().flatmap(lambda page: st.one_of(st.just(page.text), mangled(page.text)))
SOURCES = st.one_of(TEXTS, WEB)

SHARE = settings(max_examples=max(12, settings().max_examples // len(LANGUAGES)))
"""A marking gets as many examples as the profile says, divided among the languages; the first few are always short."""
FEW = settings(max_examples=max(2, settings().max_examples // 20))
"""For laws that start a Python for every example."""


@given(SOURCES)
def test_verbatim(text: str) -> None:
    """The words of each part are what stands in the text at its spans, runs of white space as one space.

    tests/test_markdown.py holds the same of Markdown, where marks part the words.
    """
    interview = parse(text)
    assume(interview.source.format != "markdown")

    def words_at(*spans: Span) -> str:
        return "\n\n".join(" ".join(span.of(interview.text).split()) for span in spans)

    for part in interview.parts():
        match part:
            case Turn():
                assert part.text == words_at(*part.spans)
                assert part.label_span is None or (part.label or "") in part.label_span.of(interview.text)
            case Caption():
                assert not part.spans or _ink(part.text) == _ink(*(span.of(interview.text) for span in part.spans))
                assert part.credit_span is None or (part.credit or "") in words_at(part.credit_span)
            case FaqItem():
                assert part.question == words_at(part.question_span)
                assert part.answer == words_at(*part.answer_spans)
            case _:
                assert part.text == words_at(part.span)


@given(SOURCES)
def test_conserved(text: str) -> None:
    """Every character that is not white space is in exactly one part."""
    interview = parse(text)
    held = Counter(at for part in interview.parts() for place in part.places for at in range(place.start, place.end))
    wrong = {at: held[at] for at, sign in enumerate(interview.text) if not sign.isspace() and held[at] != 1}
    assert not wrong, f"{_around(interview, min(wrong))} is in {wrong[min(wrong)]} parts"


@given(TEXTS)
def test_the_text_is_the_input(text: str) -> None:
    """The text of an interview is the plain text that was read, character for character; a byte order mark is none."""
    heard, text = parse(text, format="text").text, text.removeprefix("\ufeff")
    assert len(heard) == len(text)
    assert all(a == b or "\ud800" <= b <= "\udfff" for a, b in zip(heard, text, strict=True))


@given(SOURCES)
def test_ordered(text: str) -> None:
    """Turns and their spans ascend, and no place of any part overlaps another."""
    interview = parse(text)
    starts = [span.start for turn in interview.turns for span in turn.spans]
    assert starts == sorted(starts)
    places = sorted((place.start, place.end) for part in interview.parts() for place in part.places)
    assert all(0 <= start < end <= len(interview.text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(st.one_of(SOURCES, st.binary(), TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass"))))
def test_total(source: str | bytes) -> None:
    """Whatever is read becomes an interview, if one without turns."""
    assert isinstance(parse(source), Interview)


@given(SOURCES)
def test_json_comes_back(text: str) -> None:
    """An interview read from its own JSON is the same interview."""
    interview = parse(text)
    assert Interview.from_json(interview.to_json()) == interview


@pytest.mark.parametrize(("marking", "language"), combinations())
@given(data=st.data())
@SHARE
def test_printed_and_parsed_again(marking: str, language: str, data: st.DataObject) -> None:
    """A conversation printed in any marking and any language is heard turn by turn, as it was said."""
    page = data.draw(printed((marking,), (language,)))
    _agree(_expected(page), _heard(page.text), page.text)


@pytest.mark.parametrize("surrounding", SURROUNDINGS)
@given(data=st.data())
def test_undisturbed_by_surroundings(surrounding: str, data: st.DataObject) -> None:
    """What stands above, below or inside an interview changes no turn."""
    page = data.draw(printed())
    around = data.draw(SURROUNDINGS[surrounding](page))
    _agree(_heard(page.text), _heard(around.text), around.text)


@pytest.mark.parametrize("damage", DAMAGES)
@given(data=st.data())
def test_undisturbed_by_damage(damage: str, data: st.DataObject) -> None:
    """What scrapers and editors' programs do to a text changes no turn."""
    page = data.draw(printed())
    text = data.draw(damaged(page.text, (damage,)))
    _agree(_heard(page.text), _heard(text), text)


@given(data=st.data())
def test_undisturbed_by_everything_at_once(data: st.DataObject) -> None:
    """All surroundings and all damages together change no turn."""
    page = data.draw(printed())
    text = data.draw(damaged(data.draw(surrounded(page)).text))
    _agree(_heard(page.text), _heard(text), text)


@pytest.mark.parametrize("marking", MARKINGS)
@given(data=st.data())
@SHARE
def test_twins(marking: str, data: st.DataObject) -> None:
    """A paragraph that an answer repeats is heard twice."""
    page = data.draw(printed((marking,)))
    twins = MARKINGS[marking](_with_twins(page.conversation))
    _agree(_expected(twins), _heard(twins.text), twins.text)


@pytest.mark.parametrize("markup", MARKUPS)
@given(data=st.data())
@SHARE
def test_set_in_html_and_parsed_again(markup: str, data: st.DataObject) -> None:
    """What was set in a markup on a web page is heard again, turn by turn."""
    page = data.draw(web_pages((markup,)))
    _agree(_expected(page), _heard(page.text), page.text)


@pytest.mark.parametrize("markup", IN_TEXT)
@given(data=st.data())
@SHARE
def test_a_page_and_its_plain_text_give_the_same_turns(markup: str, data: st.DataObject) -> None:
    """Markup kept as labels and dashes says what the markup said."""
    _, conversation = data.draw(suited((markup,)))
    if fits(IN_TEXT[markup], conversation):
        page = MARKUPS[markup](conversation, Taste())
        _agree(_heard(MARKINGS[IN_TEXT[markup]](conversation).text), _heard(page.text), page.text)


@given(conversations())
def test_same_turns_in_every_labelled_marking(conversation: Conversation) -> None:
    """A conversation gives the same turns under every marking with a label before each turn."""
    first, *others = (MARKINGS[marking](conversation) for marking in LABELLED if fits(marking, conversation))
    heard = _heard(first.text)
    for page in others:
        _agree(heard, _heard(page.text), page.text)


@given(SOURCES)
def test_same_json_twice(text: str) -> None:
    """Two parses of one text give the same JSON."""
    assert parse(text).to_json() == parse(text).to_json()


@given(st.lists(SOURCES, min_size=1, max_size=8), st.integers(1, 1000))
@FEW
def test_same_json_elsewhere(texts: list[str], seed: int) -> None:
    """Neither the hash seed nor the locale of the process changes the JSON."""
    assert _parsed_elsewhere(texts, seed) == [parse(text).to_json() for text in texts]


ELSEWHERE = """
import json, sys
from interviewkit import parse
print(json.dumps([parse(text).to_json() for text in json.load(sys.stdin)]))
"""


def _parsed_elsewhere(texts: list[str], seed: int) -> list[str]:
    """The JSON of the texts, made by another Python that knows no language and hashes otherwise."""
    environment = os.environ | {
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONHASHSEED": str(seed),
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }
    command = (sys.executable, "-c", ELSEWHERE)
    done = subprocess.run(command, input=json.dumps(texts), env=environment, capture_output=True, text=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


def _with_twins(conversation: Conversation) -> Conversation:
    """The conversation, its first answer saying its first paragraph again at its end."""
    question, answer, *rest = conversation.said
    twice = evolve(answer, paragraphs=(*answer.paragraphs, answer.paragraphs[0]))
    return evolve(conversation, said=(question, twice, *rest))


def _expected(page: Printed | WebPage) -> Heard:
    return tuple((turn.role, turn.words) for turn in page.turns)


def _heard(text: str) -> Heard:
    return tuple((turn.role, words(turn.text)) for turn in parse(text).turns)


def _agree(expected: Heard, heard: Heard, text: str) -> None:
    """Fail with the page and both lists of turns, those that differ marked."""
    if expected != heard:
        rows = [f"{' ' if a == b else '!'} {_brief(a):55} {_brief(b)}" for a, b in zip_longest(expected, heard)]
        raise AssertionError("\n".join(("turns differ", "-" * 60, text, "-" * 60, "  expected / heard", *rows)))


def _brief(turn: tuple[Role, tuple[str, ...]] | None) -> str:
    """Role, number of words, first and last words."""
    if turn is None:
        return "-"
    role, said = turn
    short = " ".join(said) if len(said) < 7 else " ".join((*said[:4], "...", *said[-2:]))
    return f"{'Q' if role is Role.INTERVIEWER else 'A'}{len(said):>4} {short[:46]}"


def _ink(*texts: str) -> str:
    return "".join("".join(texts).split())


def _around(interview: Interview, at: int) -> str:
    return f"{interview.text[at]!r} at {at} in {interview.text[max(0, at - 20) : at + 20]!r}"
