"""JSON says exactly what an interview says, and nothing else is read as one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import FormatError, SchemaError
from interviewkit.model import (
    Caption,
    Convention,
    CreditKind,
    Genre,
    Interview,
    Metadata,
    Role,
    Source,
    Speaker,
    Turn,
)
from interviewkit.passage import Span
from interviewkit.testing import interviews
from interviewkit.writers import WRITERS, write

INTERVIEWS = interviews()

SMALL = Interview(
    is_interview=True,
    genre=Genre.INTERVIEW,
    source=Source(format="text", encoding="str", encoding_from="caller", sha256="ab", length=11),
    metadata=Metadata(),
    convention=Convention(),
    speakers=(Speaker(id="s1", name="Bo", role=Role.INTERVIEWEE),),
    turns=(
        Turn(id="t1", role=Role.INTERVIEWER, text="Why?", spans=(Span(0, 4),)),
        Turn(id="t2", role=Role.INTERVIEWEE, speaker="s1", text="So.", spans=(Span(6, 9),), start_time=1.5),
    ),
    captions=(Caption(text="", credit="é", credit_kind=CreditKind.AGENCY, credit_span=Span(10, 11)),),
    text="Why?\n\nSo. é",
)


@given(INTERVIEWS)
def test_json_read_again_is_the_same_interview(interview: Interview) -> None:
    """Nothing is lost in JSON and nothing is added."""
    assert Interview.from_json(interview.to_json()) == interview


@given(INTERVIEWS)
def test_indented_json_read_again_is_the_same_interview(interview: Interview) -> None:
    """Indentation is for the eye alone."""
    assert Interview.from_json(interview.to_json(indent=2)) == interview


@given(INTERVIEWS)
def test_a_dict_read_again_is_the_same_interview(interview: Interview) -> None:
    """The way through dicts needs no JSON text."""
    assert Interview.from_dict(interview.to_dict()) == interview


@given(INTERVIEWS)
def test_a_dict_holds_what_its_json_holds(interview: Interview) -> None:
    """A dict has lists, plain values and None alone, so JSON changes none of it."""
    assert json.loads(interview.to_json()) == interview.to_dict()


@given(st.text())
def test_any_text_survives(text: str) -> None:
    """Control characters, line separators and every plane of Unicode come back."""
    source = evolve(SMALL.source, uri=text)
    assert Interview.from_json(evolve(SMALL, source=source).to_json()).source.uri == text


def test_keys_are_the_fields_with_exchanges_after_turns() -> None:
    """JSON follows the order of the model."""
    names = [field.name for field in fields(Interview)]
    after_turns = names.index("turns") + 1
    assert list(SMALL.to_dict()) == [*names[:after_turns], "exchanges", *names[after_turns:]]


def test_exchanges_hold_turn_ids() -> None:
    """The computed exchanges are written out for those who read JSON without Python."""
    assert SMALL.to_dict()["exchanges"] == [{"id": "e1", "questions": ["t1"], "answers": ["t2"]}]


def test_exchanges_are_not_read() -> None:
    """Turns alone decide what the exchanges are."""
    assert Interview.from_dict(SMALL.to_dict() | {"exchanges": "nonsense"}) == SMALL


def test_a_part_is_written_with_names_values_and_nulls() -> None:
    """Enums are their values, spans are objects, what is absent is null."""
    assert SMALL.to_dict()["captions"] == [
        {
            "text": "",
            "credit": "é",
            "credit_kind": "agency",
            "spans": [],
            "credit_span": {"start": 10, "end": 11},
            "image": None,
        }
    ]


def test_letters_of_every_script_stay_readable() -> None:
    """Letters are not escaped."""
    assert '"credit": "é"' in SMALL.to_json()


def test_json_without_indent_is_one_line() -> None:
    """A line a document suits JSON Lines."""
    assert "\n" not in SMALL.to_json()


def test_indent_counts_spaces() -> None:
    """The first key stands as far in as was asked."""
    assert SMALL.to_json(indent=3).startswith('{\n   "schema_version"')


def test_absent_optional_fields_take_their_defaults() -> None:
    """A file by hand needs only what has no default."""
    source = {"format": "text", "encoding": "str", "encoding_from": "caller", "sha256": "ab", "length": 0}
    data = {"is_interview": False, "source": source, "metadata": {}, "convention": {}, "text": ""}
    assert Interview.from_dict(data) == Interview(
        is_interview=False,
        source=Source(format="text", encoding="str", encoding_from="caller", sha256="ab", length=0),
        metadata=Metadata(),
        convention=Convention(),
        text="",
    )


def test_a_whole_number_is_read_as_a_float() -> None:
    """Other programs write 2 for 2.0."""
    data = SMALL.to_dict()
    data["turns"][1]["start_time"] = 2
    assert type(Interview.from_dict(data).turns[1].start_time) is float


def test_reading_leaves_the_dict_as_it_was() -> None:
    """What is read stays the caller's."""
    data = SMALL.to_dict()
    Interview.from_dict(data)
    assert data == SMALL.to_dict()


def test_a_number_that_json_cannot_say_is_not_written() -> None:
    """NaN in a file would break every other reader."""
    interview = evolve(SMALL, convention=Convention(share=float("nan")))
    with pytest.raises(ValueError, match="not JSON compliant"):
        interview.to_json()


def put(value: object, *path: str | int) -> Callable[[dict[str, Any]], None]:
    """A change that puts the value at the path."""

    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return change


def drop(*path: str | int) -> Callable[[dict[str, Any]], None]:
    """A change that drops the last key of the path."""

    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        del data[path[-1]]

    return change


def both(*changes: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, Any]], None]:
    """One change after the other."""

    def change(data: dict[str, Any]) -> None:
        for each in changes:
            each(data)

    return change


START = ("turns", 0, "spans", 0, "start")
END = ("turns", 0, "spans", 0, "end")

FAULTS = {
    "a text for a number": (put("x", *START), '$.turns[0].spans[0].start: expected a whole number, found "x".'),
    "digits in quotes": (put("3", *START), '$.turns[0].spans[0].start: expected a whole number, found "3".'),
    "a bool for a number": (put(True, *START), "$.turns[0].spans[0].start: expected a whole number, found true."),
    "a float for a whole number": (put(3.0, *START), "$.turns[0].spans[0].start: expected a whole number, found 3.0."),
    "null for a number": (put(None, *START), "$.turns[0].spans[0].start: expected a whole number, found null."),
    "a number for a bool": (put(1, "is_interview"), "$.is_interview: expected true or false, found 1."),
    "a number for a text": (put(3, "text"), "$.text: expected a text, found 3."),
    "a list for an optional text": (
        put(["x"], "metadata", "headline"),
        "$.metadata.headline: expected a text, found a list.",
    ),
    "a long text": (
        put("abcdefgh" * 6, "source", "length"),
        f'$.source.length: expected a whole number, found "{"abcdefgh" * 5}…".',
    ),
    "a text for a float": (
        put("1.5", "turns", 1, "start_time"),
        '$.turns[1].start_time: expected a number, found "1.5".',
    ),
    "a bool for a float": (put(True, "convention", "share"), "$.convention.share: expected a number, found true."),
    "an infinite float": (
        put(float("inf"), "convention", "share"),
        "$.convention.share: expected a number, found Infinity.",
    ),
    "a float infinite downwards": (
        put(float("-inf"), "convention", "share"),
        "$.convention.share: expected a number, found -Infinity.",
    ),
    "no number": (put(float("nan"), "convention", "share"), "$.convention.share: expected a number, found NaN."),
    "a number too large for a float": (
        put(10**400, "convention", "share"),
        "$.convention.share: expected a number, found a number of hundreds of digits.",
    ),
    "a span with a number too long to print": (
        put(10**5000, *END),
        "$.turns[0].spans[0].end: expected at most 11, the length of the text, found a number of hundreds of digits.",
    ),
    "a tuple for a list": (put((), "turns"), "$.turns: expected a list, found Python's tuple."),
    "another word for an enum": (
        put("novel", "genre"),
        '$.genre: expected "question_and_answer" or "interview" or "transcript", found "novel".',
    ),
    "a list for an enum": (
        put([], "genre"),
        '$.genre: expected "question_and_answer" or "interview" or "transcript", found a list.',
    ),
    "a text for a list": (put("t1", "turns"), '$.turns: expected a list, found "t1".'),
    "null for a list": (put(None, "turns"), "$.turns: expected a list, found null."),
    "an object for a list": (put({}, "turns"), "$.turns: expected a list, found an object."),
    "a list for an object": (put([], "metadata"), "$.metadata: expected an object, found a list."),
    "a pair for a span": (
        put([0, 4], "turns", 0, "spans", 0),
        "$.turns[0].spans[0]: expected an object, found a list.",
    ),
    "a missing key": (drop("turns", 1, "id"), "$.turns[1].id: expected a value, found none."),
    "a missing text": (drop("text"), "$.text: expected a value, found none."),
    "an unknown key": (put(1, "turns", 1, "hat"), '$.turns[1]: expected no other keys, found "hat".'),
    "unknown keys": (
        both(put(1, "shoe"), put(2, "hat")),
        '$: expected no other keys, found "hat", "shoe".',
    ),
    "exchanges inside a part": (
        put([], "turns", 1, "exchanges"),
        '$.turns[1]: expected no other keys, found "exchanges".',
    ),
    "a negative start": (
        put(-1, *START),
        "$.turns[0].spans[0]: expected 0 <= start <= end, found start -1 and end 4.",
    ),
    "an end before its start": (
        put(5, *START),
        "$.turns[0].spans[0]: expected 0 <= start <= end, found start 5 and end 4.",
    ),
    "an end beyond the text": (
        put(12, *END),
        "$.turns[0].spans[0].end: expected at most 11, the length of the text, found 12.",
    ),
    "an optional span beyond the text": (
        put({"start": 0, "end": 12}, "turns", 0, "label_span"),
        "$.turns[0].label_span.end: expected at most 11, the length of the text, found 12.",
    ),
    "an unknown speaker": (
        put("s9", "turns", 1, "speaker"),
        '$.turns[1].speaker: expected the id of a speaker, found "s9".',
    ),
    "an unknown turn": (
        put([{"text": "", "span": {"start": 0, "end": 0}, "turn": "t9"}], "pull_quotes"),
        '$.pull_quotes[0].turn: expected the id of a turn, found "t9".',
    ),
    "another major version": (put("2.0", "schema_version"), '$.schema_version: expected "1.x", found "2.0".'),
    "a longer major version": (put("10.0", "schema_version"), '$.schema_version: expected "1.x", found "10.0".'),
    "a version that is no text": (put(1.0, "schema_version"), "$.schema_version: expected a text, found 1.0."),
    "another schema altogether": (
        both(put("2.0", "schema_version"), put("x", "turns")),
        '$.schema_version: expected "1.x", found "2.0".',
    ),
    "three faults": (
        both(put("x", *START), put(3, "text"), drop("is_interview")),
        "$.is_interview: expected a value, found none (and 2 more).",
    ),
    "two dangling ids": (
        both(put("s8", "turns", 0, "speaker"), put("s9", "turns", 1, "speaker")),
        '$.turns[0].speaker: expected the id of a speaker, found "s8" (and 1 more).',
    ),
}


@pytest.mark.parametrize(("change", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_path(change: Callable[[dict[str, Any]], None], message: str) -> None:
    """A dict that is no interview is refused in one sentence."""
    data = SMALL.to_dict()
    change(data)
    with pytest.raises(SchemaError) as refusal:
        Interview.from_dict(data)
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"text":\n  oops}', "Line 2, column 3: expected JSON (Expecting value)."),
        ("", "Line 1, column 1: expected JSON (Expecting value)."),
        ("{} {}", "Line 1, column 4: expected JSON (Extra data)."),
        ("[" * 100_000, "$: expected an interview, found JSON too deep or a number too long to read."),
        ("9" * 5_000, "$: expected an interview, found JSON too deep or a number too long to read."),
        ("[]", "$: expected an object, found a list."),
        ("null", "$: expected an object, found null."),
        ('"hello"', '$: expected an object, found "hello".'),
    ],
)
def test_other_text_is_refused(text: str, message: str) -> None:
    """What is no JSON is refused with line and column, other JSON with a path."""
    with pytest.raises(SchemaError) as refusal:
        Interview.from_json(text)
    assert str(refusal.value) == message


def test_a_refusal_shows_no_inner_errors() -> None:
    """The traceback ends with the sentence; how the reader found out is left out."""
    with pytest.raises(SchemaError) as refusal:
        Interview.from_dict([])
    assert refusal.value.__suppress_context__


def test_a_span_may_end_where_the_text_ends() -> None:
    """Ends are exclusive."""
    data = SMALL.to_dict()
    data["turns"][1]["spans"] = [{"start": 11, "end": 11}]
    assert Interview.from_dict(data).turns[1].spans == (Span(11, 11),)


def test_later_minor_versions_are_read() -> None:
    """A minor version only adds."""
    assert Interview.from_dict(SMALL.to_dict() | {"schema_version": "1.9"}).schema_version == "1.9"


def test_a_negative_zero_keeps_its_sign() -> None:
    """Floats come back bit by bit, where equality would not tell."""
    interview = evolve(SMALL, convention=Convention(share=-0.0))
    assert str(Interview.from_json(interview.to_json()).convention.share) == "-0.0"


def test_json_stands_in_the_table_of_writers() -> None:
    """A writer is found by the name of its format, and what both write is read by `from_json`."""
    assert write(SMALL, "json") == SMALL.to_json(indent=2)
    assert write(SMALL, "ndjson") == SMALL.to_json()


def test_a_format_without_a_writer_is_refused() -> None:
    """The refusal names the formats there are."""
    with pytest.raises(FormatError) as refusal:
        write(SMALL, "papyrus")
    assert str(refusal.value) == f'No writer of one text for "papyrus"; there is {", ".join(WRITERS)}.'
