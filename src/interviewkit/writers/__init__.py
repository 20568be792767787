"""Writers turn an interview into text for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interviewkit.errors import FormatError
from interviewkit.model import Interview
from interviewkit.writers import json

WRITERS: Mapping[str, Callable[[Interview], str]] = {
    "json": json.to_json,
}


def write(interview: Interview, format: str) -> str:
    """The interview in one of the formats of `WRITERS`.

    Raises FormatError, with the formats there are, on any other.
    """
    if format not in WRITERS:
        raise FormatError(f'No writer for "{format}"; there is {", ".join(WRITERS)}.')
    return WRITERS[format](interview)
