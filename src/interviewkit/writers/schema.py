"""The JSON Schema tells other programs what an interview's JSON looks like; it is made from the model's own classes."""

from __future__ import annotations

import ast
import inspect
import json
from enum import Enum
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from attrs import NOTHING, Attribute, fields, resolve_types

from interviewkit.model import SCHEMA_VERSION, Exchange, Interview
from interviewkit.passage import Span

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SHIPPED = Path(__file__).with_name("schema.json")
PLAIN: dict[type, str] = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
"""What JSON Schema calls Python's types."""

Schema = dict[str, Any]


def shipped() -> str:
    """The schema as the package ships it."""
    return SHIPPED.read_text("utf-8")


def made() -> str:
    """The schema, made from the model as it stands."""
    return json.dumps(_schema(), ensure_ascii=False, indent=2) + "\n"


def _schema() -> Schema:
    kinds: dict[str, type] = {}
    root = _object(Interview, kinds)
    root["properties"] = _with_exchanges(root["properties"], kinds)
    root["properties"]["schema_version"]["pattern"] = rf"^{SCHEMA_VERSION.partition('.')[0]}(\.|$)"
    return {
        "$schema": DIALECT,
        "$id": f"urn:interviewkit:interview:{SCHEMA_VERSION}",
        "title": Interview.__name__,
        **root,
        "$defs": _definitions(kinds),
    }


def _with_exchanges(properties: Schema, kinds: dict[str, type]) -> Schema:
    """The properties with the computed exchanges, which JSON has after the turns."""
    names = list(properties)
    after = names.index("turns") + 1
    exchanges = _of(tuple[Exchange, ...], kinds)
    return {name: properties.get(name, exchanges) for name in (*names[:after], "exchanges", *names[after:])}


def _definitions(kinds: dict[str, type]) -> Schema:
    """A definition for every class that was met, and for those that they lead to."""
    definitions: Schema = {}
    while missing := kinds.keys() - definitions.keys():
        for name in missing:
            definitions[name] = _definition(kinds[name], kinds)
    return {name: definitions[name] for name in sorted(definitions)}


def _definition(kind: type, kinds: dict[str, type]) -> Schema:
    if issubclass(kind, Enum):
        return {"description": _sentence(kind), "enum": [member.value for member in kind]}
    return _object(kind, kinds)


def _object(kind: Any, kinds: dict[str, type]) -> Schema:
    resolve_types(kind)
    said = _said_of_fields(kind)
    properties = {each.name: _property(each, said.get(each.name), kinds) for each in fields(kind)}
    if kind is Span:
        properties = {name: place | {"minimum": 0} for name, place in properties.items()}
    return {
        "description": _sentence(kind),
        "type": "object",
        "properties": properties,
        "required": [each.name for each in fields(kind) if each.default is NOTHING],
        "additionalProperties": False,
    }


def _property(each: Attribute[Any], said: str | None, kinds: dict[str, type]) -> Schema:
    return ({"description": said} if said else {}) | _of(each.type, kinds)


def _of(kind: Any, kinds: dict[str, type]) -> Schema:
    """What may stand where the model has this type; `kinds` learns of every class on the way."""
    if isinstance(kind, UnionType):
        choices = [_of(each, kinds) for each in get_args(kind)]
        plain = all(choice.keys() == {"type"} for choice in choices)
        return {"type": [choice["type"] for choice in choices]} if plain else {"anyOf": choices}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0], kinds)}
    if kind in PLAIN:
        return {"type": PLAIN[kind]}
    kinds[kind.__name__] = kind
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _sentence(kind: type) -> str:
    return _folded((kind.__doc__ or "").split("\n\n")[0])


def _said_of_fields(kind: type) -> dict[str, str]:
    """The docstrings under a class's fields, which Python itself forgets."""
    tree = ast.parse(dedent(inspect.getsource(kind)))
    body = next(node for node in tree.body if isinstance(node, ast.ClassDef)).body
    said: dict[str, str] = {}
    for above, below in pairwise(body):
        match above, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                said[name] = _folded(words)
    return said


def _folded(words: str) -> str:
    return " ".join(words.split())


if __name__ == "__main__":
    SHIPPED.write_text(made(), "utf-8")
