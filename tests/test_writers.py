"""Every writer prints every interview, and what it prints is read by the tools its readers use."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pandas
import pyarrow
import pyarrow.parquet
import pysubs2
import pytest
import webvtt
from attrs import evolve
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from lxml import etree
from pyld import jsonld

from interviewkit import FormatError, Interview, parse, write, write_files
from interviewkit import testing as invented
from interviewkit.passage import Span, folded
from interviewkit.testing import Printed
from interviewkit.writers import FOLDERS, FORMATS, WRITERS
from interviewkit.writers.loss import matrix
from interviewkit.writers.records import records
from interviewkit.writers.voices import cast, paragraphs

ROOT = Path(__file__).parent.parent
EXAMPLES = {
    path.name.partition(".")[0]: Interview.from_json(path.read_text("utf-8"))
    for path in (ROOT / "examples").glob("*.*.json")
}
SCHEMAS = Path(__file__).parents[2] / "shared" / "schemas"
PANEL = EXAMPLES["panel"]
EMPTY = parse("")
THOROUGH = 1_000
"""Interviews a writer where HYPOTHESIS_PROFILE is thorough."""
PARSED_AGAIN = 0.8
"""The share of Markdown scripts, at least, that are parsed to the same turns."""
SCHEMA_ORG = "https://schema.org/"
TEI = "{http://www.tei-c.org/ns/1.0}"
needs_schemas = pytest.mark.skipif(not SCHEMAS.exists(), reason="no ../shared/schemas here")
few = settings(max_examples=THOROUGH if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 25)


def printed(interview: Interview, format: str) -> dict[str, bytes]:
    """What the format's writer prints, file by file; one where the format is a text."""
    return write_files(interview, format) if format in FOLDERS else {"": write(interview, format).encode()}


def saying(*turns: str) -> Interview:
    """An interview in which these words are said, in turns, by an unnamed interviewer and by a named guest."""
    said = tuple(
        evolve(PANEL.turns[i % 2], id=f"t{i + 1}", text=words, spans=(Span(i, i + 1),), label_span=None, label=None)
        for i, words in enumerate(turns)
    )
    return evolve(EMPTY, speakers=PANEL.speakers[1:2], turns=said, text=" " * len(turns))


@pytest.mark.parametrize("format", FORMATS)
@few
@given(interview=invented.interviews())
def test_every_writer_prints_arbitrary_interviews(format: str, interview: Interview) -> None:
    """No value of the model makes a writer fail, and it prints the same again."""
    assert printed(interview, format) == printed(interview, format)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("interview", EXAMPLES.values(), ids=EXAMPLES)
def test_every_writer_prints_every_example(format: str, interview: Interview) -> None:
    """Something is printed wherever somebody talks."""
    assert all(printed(interview, format).values()) or not interview.turns


@pytest.mark.parametrize("format", [name for name, writer in WRITERS.items() if writer.stacks])
def test_what_stacks_is_a_line(format: str) -> None:
    """Formats of which several may follow one another have one line an interview."""
    assert len(write(PANEL, format).splitlines()) == 1


def test_a_folder_is_no_text() -> None:
    """Each of the two functions names the formats it has."""
    with pytest.raises(FormatError, match="No writer of several files"):
        write_files(PANEL, "text")


def test_a_format_without_its_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence is a command."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "interviewkit.writers.arrow", raising=False)
    with pytest.raises(FormatError, match=r'"arrow" needs pyarrow: pip install "interviewkit\[arrow\]"'):
        write_files(PANEL, "arrow")


def test_the_page_of_losses_is_up_to_date() -> None:
    """`interviewkit formats --loss` prints docs/loss.md."""
    assert (ROOT / "docs" / "loss.md").read_text("utf-8") == matrix()


# Markdown and text


def test_markdown_is_parsed_to_the_same_turns() -> None:
    """Nearly every script says again who says what; what is heard is learned, and not exact."""
    same: list[bool] = []

    @few
    @given(invented.printed(invented.LABELLED))
    def print_and_parse(page: Printed) -> None:
        interview = parse(page.text)
        if interview.is_interview:
            same.append(spoken(parse(write(interview, "markdown"), format="markdown")) == spoken(interview))

    print_and_parse()
    assert sum(same) >= PARSED_AGAIN * len(same) > 0


def spoken(interview: Interview) -> list[tuple[str, str]]:
    """Who says what, in reading order, without regard to line breaks."""
    return [(turn.role.value, folded(turn.text)) for turn in interview.turns]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_markdown_of_examples_is_parsed_to_the_same_turns(name: str) -> None:
    """So do the examples, captions, boxes and all."""
    assert spoken(parse(write(EXAMPLES[name], "markdown"), format="markdown")) == spoken(EXAMPLES[name])


def test_signs_in_markdown_are_words() -> None:
    """Stars, brackets and backticks of a speaker are no marks."""
    answers = [
        "I write [so](a link) or *so* or <b>so</b> & `so`.",
        "Well, ![that] is {no} picture~.",
        "Well, 2_a_b_c \\* 3.",
    ]
    page = saying("How do you write?", answers[0], "What is it, then?", answers[1], "And that?", answers[2])
    assert spoken(parse(write(page, "markdown"), format="markdown")) == spoken(page)


def test_the_head_of_markdown_tells_the_metadata() -> None:
    """Headline, authors, date and language come back."""
    interview = EXAMPLES["question-box"]
    again = parse(write(interview, "markdown"), format="markdown").metadata
    assert (again.headline, again.authors, again.date_published, again.language) == (
        interview.metadata.headline,
        interview.metadata.authors,
        interview.metadata.date_published,
        interview.metadata.language,
    )


def test_text_opens_turns_with_names() -> None:
    """A name and a colon, or Q and A for those whom nobody names."""
    lines = write(PANEL, "text").split("\n\n")
    assert "Carla Fiorin: Quanti anni ha il vostro lievito?" in lines


# Records, CSV, chat


@few
@given(interview=invented.interviews())
def test_csv_says_what_the_records_say(interview: Interview) -> None:
    """One row a turn, cell by cell, but for the sign that makes formulas harmless."""
    rows = list(csv.DictReader(io.StringIO(write(interview, "csv"), newline="")))
    assert [row["text"].removeprefix("'") for row in rows] == [turn.text.removeprefix("'") for turn in interview.turns]
    assert all(list(row) == list(record) for row, record in zip(rows, records(interview), strict=True))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """A spreadsheet shows what would be a formula."""
    rows = list(csv.DictReader(io.StringIO(write(saying("Why?", f"{sign}1+1"), "csv"), newline="")))
    assert rows[1]["text"] == f"'{sign}1+1"


@few
@given(interview=invented.interviews())
def test_records_are_a_data_frame(interview: Interview) -> None:
    """pandas takes them as they are: a row a turn, flat columns."""
    frame = pandas.DataFrame(records(interview))
    assert list(frame["text"]) == [turn.text for turn in interview.turns]
    assert json.loads(write(interview, "records")) == records(interview)


@pytest.mark.parametrize(("format", "role"), [("chat", "assistant"), ("chat-asking", "user")])
def test_chat_gives_the_interviewee_a_part(format: str, role: str) -> None:
    """Messages keep the words, and say who is the model."""
    messages: list[dict[str, Any]] = json.loads(write(PANEL, format))["messages"]
    assert [message["content"] for message in messages] == [turn.text for turn in PANEL.turns]
    assert [message["role"] == role for message in messages] == [
        turn.role.value == "interviewee" for turn in PANEL.turns
    ]


# JSON-LD


@pytest.mark.parametrize("interview", EXAMPLES.values(), ids=EXAMPLES)
def test_json_ld_expands(interview: Interview) -> None:
    """A processor of JSON-LD finds the article and every turn, in the words of schema.org."""
    nodes = list(expanded(interview))
    said = [value for node in nodes if node["@type"] != [f"{SCHEMA_ORG}Conversation"] for value in texts(node)]
    assert [node for node in nodes if node["@type"] == [f"{SCHEMA_ORG}NewsArticle"]]
    assert {turn.text for turn in interview.turns} <= set(said)


@few
@given(interview=invented.interviews())
def test_json_ld_of_arbitrary_interviews_expands(interview: Interview) -> None:
    """No value confuses a processor."""
    assert list(expanded(interview))


def test_json_ld_names_who_speaks() -> None:
    """The author of a question or an answer is a person of the graph."""
    nodes = {node["@id"]: node for node in expanded(PANEL) if "@id" in node}
    question = next(node for node in expanded(PANEL) if node["@type"] == [f"{SCHEMA_ORG}Question"])
    author = nodes[question[f"{SCHEMA_ORG}author"][0]["@id"]]
    assert author[f"{SCHEMA_ORG}name"] == [{"@value": "Carla Fiorin"}]


def test_only_question_boxes_are_a_faq_page() -> None:
    """An interview is no FAQ page; its boxes are."""
    assert '"FAQPage"' not in write(PANEL, "jsonld")
    assert '"FAQPage"' in write(EXAMPLES["question-box"], "jsonld")


def expanded(interview: Interview) -> Iterator[dict[str, Any]]:
    """Every node with a type of the JSON-LD, expanded without a network."""
    vocabulary = {"@context": {"@vocab": SCHEMA_ORG}}
    answer = {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": None, "document": vocabulary}
    data = json.loads(write(interview, "jsonld"))
    options = {"documentLoader": lambda url, _: answer, "base": "https://page.example/"}
    return typed(jsonld.expand(data, options))


def typed(value: Any) -> Iterator[dict[str, Any]]:
    """Every node with a type, however deep."""
    if isinstance(value, dict) and "@type" in value:
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from typed(each)


def texts(node: dict[str, Any]) -> list[str]:
    """What a node says."""
    return [value["@value"] for value in node.get(f"{SCHEMA_ORG}text", ())]


# TEI


@needs_schemas
@pytest.mark.parametrize("interview", EXAMPLES.values(), ids=EXAMPLES)
def test_tei_of_examples_is_valid(interview: Interview) -> None:
    """The examples are TEI P5, as print and as transcripts."""
    for each in (interview, timed(interview)):
        assert_valid(tei_schema(), write(each, "tei"))


@needs_schemas
@few
@given(interview=invented.interviews())
def test_tei_of_arbitrary_interviews_is_valid(interview: Interview) -> None:
    """No value of the model makes TEI invalid."""
    assert_valid(tei_schema(), write(interview, "tei"))


@needs_schemas
@few
@given(page=invented.printed())
def test_tei_of_invented_interviews_is_valid(page: Printed) -> None:
    """Nor do interviews of any language."""
    assert_valid(tei_schema(), write(parse(page.text), "tei"))


def test_tei_says_who_speaks() -> None:
    """An utterance points to a person of the header, who has a role."""
    tree = etree.fromstring(write(PANEL, "tei").encode())
    person = tree.find(f".//{TEI}person")
    speech = tree.find(f".//{TEI}u")
    assert (person.get("role"), person.find(f"{TEI}persName").text) == ("moderator", "Carla Fiorin")
    assert speech.get("who") == f"#{person.get('{http://www.w3.org/XML/1998/namespace}id')}"


def test_tei_of_transcripts_has_times() -> None:
    """Where somebody measured, utterances point to the timeline."""
    tree = etree.fromstring(write(timed(PANEL), "tei").encode())
    assert [each.get("start") for each in tree.iter(f"{TEI}u")][:2] == ["#T1", "#T2"]
    assert [each.get("interval") for each in tree.iter(f"{TEI}when")][:3] == [None, "0.0", "4.0"]


def test_what_xml_cannot_hold_is_replaced() -> None:
    """Control characters are no reason to fail."""
    assert "bell \ufffd" in write(saying("bell \a"), "tei")


@cache
def tei_schema() -> etree.RelaxNG:
    """The schema of all of TEI."""
    return etree.RelaxNG(etree.parse(SCHEMAS / "tei_all.rng"))


def assert_valid(schema: Any, text: str) -> None:
    """Fails with what the schema says of the document."""
    tree = etree.fromstring(text.encode())
    assert schema.validate(tree), f"{schema.error_log}\n{text}"


def timed(interview: Interview) -> Interview:
    """The interview, four seconds a turn."""
    turns = (evolve(turn, start_time=4.0 * i, end_time=4.0 * i + 4) for i, turn in enumerate(interview.turns))
    return evolve(interview, turns=tuple(turns))


# Subtitles


@pytest.mark.parametrize("interview", EXAMPLES.values(), ids=EXAMPLES)
def test_subtitles_are_read_by_their_players(interview: Interview) -> None:
    """WebVTT, SubRip and the podcasts' JSON have the same lines, with and without measured times."""
    for each in (interview, timed(interview)):
        assert from_vtt(each) == from_srt(each) == from_podcast(each) == lines(each)


@few
@given(page=invented.printed())
def test_subtitles_of_invented_interviews_are_read(page: Printed) -> None:
    """So do interviews of any language."""
    interview = parse(page.text)
    assert from_vtt(interview) == from_srt(interview) == from_podcast(interview) == lines(interview)


@few
@given(interview=invented.interviews())
def test_subtitles_of_arbitrary_interviews_are_read(interview: Interview) -> None:
    """Whatever stands in the fields, there is a cue a paragraph, and time goes on."""
    expected = sum(len(paragraphs(turn.text)) for turn in interview.turns)
    assert len(webvtt.from_string(write(interview, "vtt"))) == expected
    assert len(pysubs2.SSAFile.from_string(write(interview, "srt"), format_="srt")) == expected
    starts = [segment["startTime"] for segment in json.loads(write(interview, "podcast"))["segments"]]
    assert starts == sorted(starts)


def test_measured_times_are_kept() -> None:
    """Subtitles begin when the turn did."""
    captions = webvtt.from_string(write(timed(PANEL), "vtt"))
    assert [caption.start for caption in captions][:2] == ["00:00:00.000", "00:00:04.000"]


def test_estimated_times_are_told() -> None:
    """WebVTT says that nobody measured."""
    assert "NOTE" in write(PANEL, "vtt")
    assert "NOTE" not in write(timed(PANEL), "vtt")


def test_tags_in_words_are_escaped() -> None:
    """Nobody can speak a voice tag."""
    captions = webvtt.from_string(write(saying("What?", "<v Eve>No</v> --> & so on"), "vtt"))
    assert [(each.voice, unescape(each.text)) for each in captions][1][1] == "<v Eve>No</v> --> & so on"
    assert captions[1].voice == "Bruno Taddei"


def lines(interview: Interview) -> list[tuple[str, str]]:
    """Who says which paragraph."""
    voices = cast(interview)
    return [(voices.of(turn).label, folded(part)) for turn in interview.turns for part in paragraphs(turn.text)]


def from_vtt(interview: Interview) -> list[tuple[str, str]]:
    """Who says what, as a player of WebVTT reads it."""
    captions = webvtt.from_string(write(interview, "vtt"))
    return [(unescape(str(each.voice)), unescape(each.text)) for each in captions]


def from_srt(interview: Interview) -> list[tuple[str, str]]:
    """Who says what, as a player of SubRip reads it."""
    events = pysubs2.SSAFile.from_string(write(interview, "srt"), format_="srt")
    return [(who, said) for who, _, said in (each.plaintext.partition(": ") for each in events)]


def from_podcast(interview: Interview) -> list[tuple[str, str]]:
    """Who says what, as an app for podcasts reads it."""
    return [(each["speaker"], each["body"]) for each in json.loads(write(interview, "podcast"))["segments"]]


# ninjs


@needs_schemas
@pytest.mark.parametrize("interview", EXAMPLES.values(), ids=EXAMPLES)
def test_ninjs_of_examples_is_valid(interview: Interview) -> None:
    """The examples are ninjs 3.1."""
    ninjs_schema().validate(json.loads(write(interview, "ninjs")))


@needs_schemas
@few
@given(interview=invented.interviews())
def test_ninjs_of_arbitrary_interviews_is_valid(interview: Interview) -> None:
    """No value of the model makes an item invalid."""
    ninjs_schema().validate(json.loads(write(interview, "ninjs")))


def test_ninjs_escapes_what_is_said() -> None:
    """A tag that somebody says is no tag."""
    bodies = json.loads(write(saying("What?", "<script>alert(1)</script>"), "ninjs"))["bodies"]
    assert "&lt;script&gt;" in bodies[0]["value"]


@cache
def ninjs_schema() -> Draft202012Validator:
    """IPTC's schema."""
    return Draft202012Validator(json.loads((SCHEMAS / "ninjs-3.1.json").read_text("utf-8")))


# Akoma Ntoso


@needs_schemas
@pytest.mark.parametrize("interview", EXAMPLES.values(), ids=EXAMPLES)
def test_akoma_ntoso_of_examples_is_valid(interview: Interview) -> None:
    """The examples are debates of Akoma Ntoso."""
    assert_valid(akn_schema(), as_draft(write(interview, "akn")))


@needs_schemas
@few
@given(interview=invented.interviews())
def test_akoma_ntoso_of_arbitrary_interviews_is_valid(interview: Interview) -> None:
    """No value of the model makes a debate invalid."""
    assert_valid(akn_schema(), as_draft(write(interview, "akn")))


def test_akoma_ntoso_has_questions_and_answers() -> None:
    """Who asks and who answers are persons of its references."""
    tree = etree.fromstring(write(PANEL, "akn").encode())
    people = {each.get("eId"): each.get("showAs") for each in tree.iter("{*}TLCPerson")}
    said = [(etree.QName(each).localname, people[each.get("by")[1:]]) for each in tree.iter("{*}question", "{*}answer")]
    assert said[:2] == [("question", "Carla Fiorin"), ("answer", "Bruno Taddei")]


@cache
def akn_schema() -> etree.XMLSchema:
    """The schema of Akoma Ntoso, as it was in the draft of the standard."""
    return etree.XMLSchema(etree.parse(SCHEMAS / "akomantoso30.xsd"))


def as_draft(text: str) -> str:
    """The document in the namespace of the draft whose schema is at hand."""
    return text.replace("/akn/3.0", "/akn/3.0/WD17", 1)


# Folders


@pytest.mark.parametrize("interview", EXAMPLES.values(), ids=EXAMPLES)
def test_convokit_has_a_chain_of_replies(interview: Interview) -> None:
    """Every utterance replies to the one above it, and its speaker and conversation are told of."""
    files = write_files(interview, "convokit")
    utterances = [json.loads(line) for line in files["utterances.jsonl"].splitlines()]
    assert [each["text"] for each in utterances] == [turn.text for turn in interview.turns]
    assert [each["reply-to"] for each in utterances] == [None, *(each["id"] for each in utterances)][
        :-1
    ] or not utterances
    assert {each["speaker"] for each in utterances} <= json.loads(files["speakers.json"]).keys()
    assert {each["conversation_id"] for each in utterances} == json.loads(files["conversations.json"]).keys()


@few
@given(interview=invented.interviews())
def test_arrow_and_parquet_say_what_the_json_says(interview: Interview) -> None:
    """Every part is a row, with every field; the document's own words are in a table too."""
    whole = interview.to_dict()
    for name, data in write_files(interview, "arrow").items():
        assert_rows(whole, name.removesuffix(".arrow"), pyarrow.ipc.open_file(data).read_all().to_pylist())
    for name, data in write_files(interview, "parquet").items():
        assert_rows(whole, name.removesuffix(".parquet"), pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist())


def assert_rows(whole: dict[str, Any], name: str, rows: list[dict[str, Any]]) -> None:
    """Fails where the rows of a table are not what stands in the JSON."""
    assert {row.pop("document") for row in rows} <= {whole["source"]["sha256"]}
    assert rows == whole[name] if name in whole else [row["text"] for row in rows] == [whole["text"]]
