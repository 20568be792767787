"""interviewkit turns the raw text of an interview into a typed value: who asks, who answers, what else the page says.

One corridor. A page walks through it once, from left to right, and every stage hands a finished value to the next:

    raw -> readers -> pieces -> markings -> hearing -> verdict -> speakers -> assemble -> Interview -> writers
           Page       cut where evidence    who says  is it an   who is      with the
                      a voice   for who     what      interview  who         asides
                      can       speaks
                      change

`parse` walks it, and `explain` tells what else could have been heard. `Interview` and its parts are what comes out;
`write` turns them into text for other programs.
`InterviewKitError` is the root of what goes wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interviewkit.errors import FormatError, InterviewKitError, ProfileError, SchemaError, SourceError, SpeakerError
    from interviewkit.explanation import Explanation, Instead, Rival
    from interviewkit.model import (
        SCHEMA_VERSION,
        Author,
        Caption,
        Convention,
        CreditKind,
        Diagnostic,
        Exchange,
        FaqItem,
        Furniture,
        FurnitureKind,
        Genre,
        Heading,
        Image,
        Interview,
        Metadata,
        NamedBy,
        Narration,
        NarrationKind,
        Note,
        NoteKind,
        Part,
        PullQuote,
        Role,
        Severity,
        Source,
        Speaker,
        Turn,
    )
    from interviewkit.passage import Span
    from interviewkit.pipeline import explain, parse
    from interviewkit.profile import Profile, QuestionStyle, Voice
    from interviewkit.writers import write, write_files

__version__ = "0.1.0"

__all__ = [
    "SCHEMA_VERSION",
    "Author",
    "Caption",
    "Convention",
    "CreditKind",
    "Diagnostic",
    "Exchange",
    "Explanation",
    "FaqItem",
    "FormatError",
    "Furniture",
    "FurnitureKind",
    "Genre",
    "Heading",
    "Image",
    "Instead",
    "Interview",
    "InterviewKitError",
    "Metadata",
    "NamedBy",
    "Narration",
    "NarrationKind",
    "Note",
    "NoteKind",
    "Part",
    "Profile",
    "ProfileError",
    "PullQuote",
    "QuestionStyle",
    "Rival",
    "Role",
    "SchemaError",
    "Severity",
    "Source",
    "SourceError",
    "Span",
    "Speaker",
    "SpeakerError",
    "Turn",
    "Voice",
    "__version__",
    "explain",
    "parse",
    "write",
    "write_files",
]

_ROOMS = ("errors", "passage", "model", "explanation", "profile", "pipeline", "writers")
"""Where the public names live; the corridor comes late, since it loads all that stand before it."""


def __getattr__(name: str) -> object:
    """A public name, loaded when it is first asked for: the command line answers `--help` without the corridor."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    rooms = (vars(import_module(f"{__name__}.{room}")) for room in _ROOMS)
    value: object = next(room[name] for room in rooms if name in room)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
