"""Arbitrary interviews have anything in every field that its type allows; a writer must print them all."""

from __future__ import annotations

from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin

from attrs import fields, has, resolve_types
from hypothesis import strategies as st

from interviewkit.model import Interview, PullQuote, Speaker, Turn
from interviewkit.passage import Span

TEXT_LENGTH = 12
WHOLE_NUMBERS = (-(2**63), 2**63 - 1)
"""Those that programs of every kind can hold."""


def interviews() -> st.SearchStrategy[Interview]:
    """Arbitrary interviews: spans stay inside the text and ids lead somewhere, nothing else needs to make sense."""
    turns = st.lists(objects(Turn, id=st.just("t1"), speaker=st.sampled_from([None, "s1", "s2"])), min_size=1)
    return objects(
        Interview,
        schema_version=st.sampled_from(["1.0", "1.12"]),
        speakers=st.tuples(objects(Speaker, id=st.just("s1")), objects(Speaker, id=st.just("s2"))),
        turns=turns.map(tuple),
        pull_quotes=st.lists(objects(PullQuote, turn=st.sampled_from([None, "t1"])), max_size=2).map(tuple),
        text=st.text(min_size=TEXT_LENGTH),
    )


def objects(kind: Any, **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Objects of this class, every field filled; `known` says what stands in some."""
    resolve_types(kind)
    types = {field.name: field.type for field in fields(kind)}
    return st.builds(kind, **{name: _values(type_) for name, type_ in types.items() if name not in known}, **known)


def _values(kind: Any) -> st.SearchStrategy[Any]:
    """Everything that may stand in a field of this type."""
    if isinstance(kind, UnionType):
        return st.one_of([_values(each) for each in get_args(kind)])
    if get_origin(kind) is tuple:
        return st.lists(_values(get_args(kind)[0]), max_size=3).map(tuple)
    if kind is Span:
        return st.lists(st.integers(0, TEXT_LENGTH), min_size=2, max_size=2).map(lambda ends: Span(*sorted(ends)))
    if has(kind):
        return objects(kind)
    if kind is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    if kind is type(None) or issubclass(kind, Enum):
        return st.from_type(kind)
    return {str: st.text(), int: st.integers(*WHOLE_NUMBERS), bool: st.booleans()}[kind]
