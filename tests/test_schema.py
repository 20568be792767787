"""The JSON Schema is the model's, and every interview's JSON is valid against it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from interviewkit import Interview, parse
from interviewkit.testing import interviews
from interviewkit.writers import schema

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.*.json"))
VALIDATOR = Draft202012Validator(json.loads(schema.shipped()))


def test_the_shipped_schema_is_up_to_date() -> None:
    """`python -m interviewkit.writers.schema` writes what the package ships."""
    assert schema.shipped() == schema.made()


def test_the_schema_is_one() -> None:
    """It follows draft 2020-12 of JSON Schema."""
    Draft202012Validator.check_schema(json.loads(schema.shipped()))


@given(interviews())
def test_what_is_written_is_valid(interview: Interview) -> None:
    """Every JSON that can be written is valid."""
    VALIDATOR.validate(json.loads(interview.to_json()))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_valid(path: Path) -> None:
    """The JSON of the examples is valid."""
    VALIDATOR.validate(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize(
    "fault",
    [
        {"hat": 1},
        {"schema_version": "2.0"},
        {"schema_version": "10.0"},
        {"text": None},
        {"genre": "novel"},
        {"turns": [{"id": "t1"}]},
        {"headings": [{"text": "", "span": {"start": -1, "end": 0}}]},
    ],
    ids=str,
)
def test_what_is_no_interview_is_not_valid(fault: dict[str, object]) -> None:
    """Unknown keys, other versions, missing and wrong values are told."""
    assert not VALIDATOR.is_valid(parse("Why?\n\nSo.").to_dict() | fault)


def test_fields_are_described() -> None:
    """What the model says of a field, its schema says too."""
    turn = json.loads(schema.shipped())["$defs"]["Turn"]
    assert turn["description"] == "Everything one voice says until another speaks."
    assert turn["properties"]["spans"]["description"].startswith("One a paragraph")
