"""Validation reads JSON that claims to be interviews, as strictly as the library does."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit import Interview, SchemaError


def faults(text: str) -> Iterator[str]:
    """A sentence about each interview of the text that is none; it may hold one, or one a line."""
    for where, document in _documents(text):
        try:
            Interview.from_json(document)
        except SchemaError as error:
            yield f"{where}{error}"


def _documents(text: str) -> Iterator[tuple[str, str]]:
    lines = text.split("\n")  # not splitlines: JSON may hold U+2028 as it stands
    written = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if len(written) > 1 and all(_is_object(line.strip()) for _, line in written):
        yield from ((f"line {number}: ", line) for number, line in written)
    else:
        yield "", text


def _is_object(line: str) -> bool:
    return line.startswith("{") and line.endswith("}")
