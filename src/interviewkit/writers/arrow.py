"""Arrow tables hold interviews for data frames and databases: one table a kind of part, with typed columns."""

from __future__ import annotations

from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import pyarrow
import pyarrow.parquet
from attrs import fields, resolve_types

from interviewkit.model import (
    Caption,
    Diagnostic,
    FaqItem,
    Furniture,
    Heading,
    Interview,
    Metadata,
    Narration,
    Note,
    PullQuote,
    Source,
    Speaker,
    Turn,
)

TABLES: dict[str, type] = {
    "speakers": Speaker,
    "turns": Turn,
    "captions": Caption,
    "faq": FaqItem,
    "headings": Heading,
    "narration": Narration,
    "notes": Note,
    "pull_quotes": PullQuote,
    "furniture": Furniture,
    "diagnostics": Diagnostic,
}
"""The fields of an interview that have a table each, and what stands in its rows."""
PAGE = ("is_interview", "genre", "text")
"""What the table of documents has of an interview besides its source and its metadata."""
PLAIN: dict[type, Any] = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
DOCUMENT: Any = pyarrow.field("document", pyarrow.string(), nullable=False)
"""Every row tells from which document it is, by its SHA-256."""


def tables(interview: Interview) -> dict[str, Any]:
    """A `pyarrow.Table` for the page, as "documents", and one for each kind of part, by the names of the JSON."""
    plain = interview.to_dict()
    own = {"document": interview.source.sha256}
    page = {name: plain[name] for name in PAGE} | plain["source"] | plain["metadata"]
    parts = {
        name: pyarrow.Table.from_pylist([own | row for row in plain[name]], schema=_schema(kind))
        for name, kind in TABLES.items()
    }
    return {"documents": pyarrow.Table.from_pylist([own | page], schema=_page_schema()), **parts}


def arrow_files(interview: Interview) -> dict[str, bytes]:
    """The tables as files of Arrow's interprocess format."""
    return {f"{name}.arrow": _arrow(table) for name, table in tables(interview).items()}


def parquet_files(interview: Interview) -> dict[str, bytes]:
    """The tables as Parquet files."""
    return {f"{name}.parquet": _parquet(table) for name, table in tables(interview).items()}


def _arrow(table: Any) -> bytes:
    sink = pyarrow.BufferOutputStream()
    with pyarrow.ipc.new_file(sink, table.schema) as file:
        file.write_table(table)
    return bytes(sink.getvalue())


def _parquet(table: Any) -> bytes:
    sink = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(table, sink)
    return bytes(sink.getvalue())


@cache
def _page_schema() -> Any:
    own = [column for column in _columns(Interview) if column.name in PAGE]
    return pyarrow.schema([DOCUMENT, *own, *_columns(Source), *_columns(Metadata)])


@cache
def _schema(kind: type) -> Any:
    return pyarrow.schema([DOCUMENT, *_columns(kind)])


def _columns(kind: Any) -> list[Any]:
    resolve_types(kind)
    return [pyarrow.field(each.name, _type(each.type)) for each in fields(kind)]


def _type(kind: Any) -> Any:
    """Arrow's type for a type of the model; enumerations are their words."""
    if isinstance(kind, UnionType):
        return _type(next(each for each in get_args(kind) if each is not NoneType))
    if get_origin(kind) is tuple:
        return pyarrow.list_(_type(get_args(kind)[0]))
    if kind in PLAIN:
        return PLAIN[kind]
    return pyarrow.string() if issubclass(kind, Enum) else pyarrow.struct(_columns(kind))
