"""Loss is what a format does not keep: found by changing one field of an interview and looking whether that shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from attrs import fields, has, resolve_types

from interviewkit.model import SCHEMA_VERSION, Interview
from interviewkit.passage import Span
from interviewkit.writers import FOLDERS, FORMATS, write, write_files

Plain = Any
"""Dicts, lists and plain values, as JSON has them."""
Path = tuple[str | int, ...]
CHECKED: Mapping[str, tuple[Plain, Plain]] = {
    "schema_version": (SCHEMA_VERSION, f"{SCHEMA_VERSION}1"),
    "date_published": ("2024-05-06", "2024-05-07"),
    "date_modified": ("2024-05-08", "2024-05-09"),
    "language": ("pt", "is"),
    "url": ("https://page.example/1", "https://page.example/2"),
    "speaker": ("speakers-id", None),
    "turn": ("turns-id", None),
    "start_time": (1.0, 2.0),
    "end_time": (8.0, 9.0),
    "confidence": (0.25, 0.5),
    "share": (0.25, 0.5),
}
"""Fields in which not every value makes sense: one that does, and another."""
OPENING = """# What each format keeps

This page is what `interviewkit formats --loss` prints.
A field is marked where an interview that differs in it alone is written otherwise: whoever reads the file can tell.
"""


APART = 10
"""Characters between two spans, so that none changes places with another when it is changed."""


def matrix() -> str:
    """A page of Markdown with a row a field and a column a format."""
    whole = _sample()
    kept = {format: _kept(format, whole) for format in FORMATS}
    head = [f"| field | {' | '.join(FORMATS)} |", f"| --- |{' :-: |' * len(FORMATS)}"]
    rows = [
        f"| `{field}` | {' | '.join('●' if field in kept[format] else ' ' for format in FORMATS)} |"
        for field in dict.fromkeys(map(_field, _paths(whole)))
    ]
    return "\n".join([OPENING, *head, *rows]) + "\n"


def _sample() -> Plain:
    """An interview with something in every field, and with spans that lie apart."""
    whole = _filled(Interview, "")
    spans = list(_spans(whole))
    for number, span in enumerate(spans):
        span |= {"start": APART * number, "end": APART * number + 2}
    return whole | {"text": "." * APART * len(spans)}


def _spans(plain: Plain) -> Iterator[dict[str, int]]:
    """Every span in a value."""
    match plain:
        case {"start": _, "end": _}:
            yield plain
        case dict():
            for value in plain.values():
                yield from _spans(value)
        case list():
            for value in plain:
                yield from _spans(value)


def _kept(format: str, whole: Plain) -> set[str]:
    """The fields that the format keeps."""
    before = _written(whole, format)
    return {_field(path) for path in _paths(whole) if _written(_changed(whole, path), format) != before}


def _written(plain: Plain, format: str) -> object:
    interview = Interview.from_dict(plain)
    return write_files(interview, format) if format in FOLDERS else write(interview, format)


def _filled(kind: Any, name: str) -> Plain:
    """A value for a field of this type and name, with something in every field below."""
    own = name.rpartition("-")[2]
    if own in CHECKED:
        return CHECKED[own][0]
    if get_origin(kind) is tuple:
        return [_filled(_inner(kind), name)]
    kind = _inner(kind)
    if kind is Span:
        return {"start": 0, "end": 0}
    if has(kind):
        resolve_types(kind)
        return {each.name: _filled(each.type, f"{name}-{each.name}".strip("-")) for each in fields(kind)}
    if issubclass(kind, Enum):
        return next(member.value for member in kind)
    return {bool: True, int: 1, float: 1.0, str: name}[kind]


def _paths(plain: Plain, path: Path = ()) -> Iterator[Path]:
    """The way to every value that holds no others; exchanges are computed, and no field."""
    match plain:
        case dict():
            for name, value in plain.items():
                yield from _paths(value, (*path, name))
        case list():
            for number, value in enumerate(plain):
                yield from _paths(value, (*path, number))
        case _:
            yield path


def _field(path: Path) -> str:
    """`turns.spans.start`: the names on the way."""
    return ".".join(step for step in path if isinstance(step, str))


def _changed(whole: Plain, path: Path) -> Plain:
    """The interview with another value there, and wherever an id is meant that stands there."""
    copy = deepcopy(whole)
    *way, last = path
    place = copy
    for step in way:
        place = place[step]
    before = place[last]
    place[last] = _other(str(last if isinstance(last, str) else way[-1]), before, _field(path))
    if last == "id":
        _rename(copy, before, place[last])
    return copy


def _other(name: str, value: Plain, field: str) -> Plain:
    """Another value that the field may have."""
    if name in CHECKED:
        return CHECKED[name][1]
    members = _members(field)
    if members:
        return next(member for member in members if member != value)
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case _:
            return f"{value}-2"


def _members(field: str) -> list[str]:
    """The words that the field may have, where it is an enumeration."""
    kind: Any = Interview
    for name in field.split("."):
        resolve_types(kind)
        kind = _inner(next(each.type for each in fields(kind) if each.name == name))
    return [member.value for member in kind] if issubclass(kind, Enum) else []


def _inner(kind: Any) -> Any:
    """What a tuple holds, or an optional value is where it is there."""
    if isinstance(kind, UnionType) or get_origin(kind) is tuple:
        return _inner(next(each for each in get_args(kind) if each is not NoneType))
    return kind


def _rename(plain: Plain, before: str, after: str) -> None:
    """Puts the new id wherever the old one is referred to."""
    for turn in plain["turns"]:
        turn["speaker"] = after if turn["speaker"] == before else turn["speaker"]
    for quote in plain["pull_quotes"]:
        quote["turn"] = after if quote["turn"] == before else quote["turn"]
