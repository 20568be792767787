"""JSON is an interview's plain form: the model's names in the model's order, and back again to the letter."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cache
from typing import Any, get_origin

from attrs import fields, has
from cattrs import (
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from interviewkit.errors import SchemaError
from interviewkit.model import SCHEMA_VERSION, Exchange, Interview
from interviewkit.passage import Span

Hook = Callable[[Any, Any], Any]


def to_dict(interview: Interview) -> dict[str, Any]:
    """The interview as dicts, lists and plain values.

    Keys are the model's names in the model's order, with the computed "exchanges" after "turns"; enums are their
    values; what is absent is None.
    """
    plain: dict[str, Any] = _converter().unstructure(interview, Interview)
    return plain


def to_json(interview: Interview, indent: int | None = None) -> str:
    """The interview as JSON: on one line, or with `indent` spaces a level. Letters of every script stay as they are.

    Raises ValueError on a number that JSON has no word for (NaN, infinity).
    """
    return json.dumps(to_dict(interview), ensure_ascii=False, allow_nan=False, indent=indent)


def indented(interview: Interview) -> str:
    """The interview as JSON that a person can read."""
    return to_json(interview, indent=2)


def from_dict(data: object) -> Interview:
    """The interview that `to_dict` turned into `data`; absent optional fields take their defaults.

    "exchanges" are not read, since the turns give them. Raises SchemaError, with the path of the first fault and the
    number of the others, on anything else that `to_dict` would not write: a missing or an unknown key, a value of
    another type, a span outside the text, an id that nobody has, the major version of another schema.
    """
    _require_own_version(data)
    try:
        interview: Interview = _converter().structure(data, Interview)
    except (BaseValidationError, _Mismatch) as error:
        raise _schema_error(_faults(error, "$")) from None
    if dangling := [*_beyond_text(interview), *_unknown_ids(interview)]:
        raise _schema_error(dangling)
    return interview


def from_json(text: str) -> Interview:
    """The interview that `to_json` turned into `text`.

    Raises SchemaError: with line and column, both from 1, where `text` is no JSON; as `from_dict` does where the JSON
    is no interview.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise SchemaError(f"Line {error.lineno}, column {error.colno}: expected JSON ({error.msg}).") from None
    except (RecursionError, ValueError):
        # Python refuses whole numbers of thousands of digits and thousands of nested brackets.
        raise SchemaError("$: expected an interview, found JSON too deep or a number too long to read.") from None
    return from_dict(data)


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(Interview, _unstructure_interview(converter))
    converter.register_structure_hook(str, _exactly(str, "a text"))
    converter.register_structure_hook(int, _exactly(int, "a whole number"))
    converter.register_structure_hook(bool, _exactly(bool, "true or false"))
    converter.register_structure_hook(float, _structure_number)
    converter.register_structure_hook_factory(_is_enum, _structure_enum)
    converter.register_structure_hook_factory(_is_tuple, _structure_tuple)
    converter.register_structure_hook_factory(has, _structure_object)
    converter.register_structure_hook(Span, _structure_span(converter))
    converter.register_structure_hook(Interview, _structure_interview(converter))
    return converter


def _unstructure_interview(converter: Converter) -> Callable[[Interview], dict[str, Any]]:
    stored = make_dict_unstructure_fn(Interview, converter)

    def hook(interview: Interview) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for name, value in stored(interview).items():
            plain[name] = value
            if name == "turns":
                plain["exchanges"] = converter.unstructure(interview.exchanges, tuple[Exchange, ...])
        return plain

    return hook


class _Mismatch(Exception):
    """A value that stands where another kind is expected."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(f"expected {expected}, found {found}")


def _exactly(kind: type, name: str) -> Hook:
    def hook(value: Any, _: Any) -> Any:
        # Neither isinstance, for a bool is an int, nor a conversion, for "3" is none.
        if type(value) is not kind:
            raise _Mismatch(name, _shown(value))
        return value

    return hook


def _structure_number(value: Any, _: Any) -> float:
    # NaN, infinity and whole numbers too large for a float all fail the comparison.
    if type(value) in (int, float) and abs(value) <= sys.float_info.max:
        return float(value)
    raise _Mismatch("a number", _shown(value))


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _structure_enum(kind: type[Enum]) -> Hook:
    members = {member.value: member for member in kind}
    names = " or ".join(map(_shown, members))

    def hook(value: Any, _: Any) -> Enum:
        if type(value) is not str or value not in members:
            raise _Mismatch(names, _shown(value))
        return members[value]

    return hook


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _structure_tuple(kind: Any, converter: Converter) -> Hook:
    structure = homogenous_tuple_structure_factory(kind, converter)

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, list):
            raise _Mismatch("a list", _shown(value))
        return structure(value, kind)

    return hook


def _structure_object(kind: Any, converter: Converter) -> Hook:
    structure = make_dict_structure_fn(kind, converter)

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise _Mismatch("an object", _shown(value))
        return structure(value, kind)

    return hook


def _structure_span(converter: Converter) -> Hook:
    structure = _structure_object(Span, converter)

    def hook(value: Any, kind: Any) -> Span:
        span: Span = structure(value, kind)
        if not 0 <= span.start <= span.end:
            raise _Mismatch("0 <= start <= end", f"start {_shown(span.start)} and end {_shown(span.end)}")
        return span

    return hook


def _structure_interview(converter: Converter) -> Hook:
    structure = _structure_object(Interview, converter)

    def hook(value: Any, kind: Any) -> Any:
        stored = {key: value[key] for key in value if key != "exchanges"} if isinstance(value, dict) else value
        return structure(stored, kind)

    return hook


def _require_own_version(data: object) -> None:
    """Before all else, since the faults found in another schema say nothing. Raises SchemaError."""
    version = data.get("schema_version") if isinstance(data, dict) else None
    if isinstance(version, str) and _major(version) != _major(SCHEMA_VERSION):
        raise SchemaError(f'$.schema_version: expected "{_major(SCHEMA_VERSION)}.x", found {_shown(version)}.')


def _major(version: str) -> str:
    return version.partition(".")[0]


def _beyond_text(interview: Interview) -> Iterator[str]:
    length = len(interview.text)
    for path, span in _spans(interview, "$"):
        if span.end > length:
            yield f"{path}.end: expected at most {length}, the length of the text, found {_shown(span.end)}"


def _spans(value: Any, path: str) -> Iterator[tuple[str, Span]]:
    """Every span inside `value`, with its JSON path."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _spans(item, f"{path}[{index}]")
    elif has(type(value)):
        for field in fields(type(value)):
            yield from _spans(getattr(value, field.name), f"{path}.{field.name}")


def _unknown_ids(interview: Interview) -> Iterator[str]:
    speakers = {None, *(speaker.id for speaker in interview.speakers)}
    for index, turn in enumerate(interview.turns):
        if turn.speaker not in speakers:
            yield f"$.turns[{index}].speaker: expected the id of a speaker, found {_shown(turn.speaker)}"
    turns = {None, *(turn.id for turn in interview.turns)}
    for index, quote in enumerate(interview.pull_quotes):
        if quote.turn not in turns:
            yield f"$.pull_quotes[{index}].turn: expected the id of a turn, found {_shown(quote.turn)}"


def _faults(error: Exception, path: str) -> Iterator[str]:
    """What cattrs found wrong, fault by fault in the order of the fields, each with its JSON path."""
    match error:
        case ClassValidationError():
            placed, rest = error.group_exceptions()
            for fault, note in placed:
                yield from _faults(fault, f"{path}.{note.name}")
            for fault in rest:
                yield from _faults(fault, path)
        case IterableValidationError():
            for fault, place in error.group_exceptions()[0]:
                yield from _faults(fault, f"{path}[{place.index}]")
        case ForbiddenExtraKeysError():
            yield f"{path}: expected no other keys, found {', '.join(sorted(map(_shown, error.extra_fields)))}"
        case KeyError():
            yield f"{path}: expected a value, found none"
        case _:
            yield f"{path}: {error}"


def _schema_error(faults: Iterable[str]) -> SchemaError:
    first, *others = faults
    more = f" (and {len(others)} more)" if others else ""
    return SchemaError(f"{first}{more}.")


def _shown(value: object) -> str:
    match value:
        case dict():
            return "an object"
        case list():
            return "a list"
        case str() if len(value) > _SHOWN_LENGTH:
            return json.dumps(value[:_SHOWN_LENGTH] + "…", ensure_ascii=False)
        case int() if abs(value) > sys.float_info.max:
            return "a number of hundreds of digits"
        case None | str() | int() | float():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return f"Python's {type(value).__name__}"


_SHOWN_LENGTH = 40
"""Characters of a wrong text that its error repeats."""
