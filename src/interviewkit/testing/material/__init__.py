"""Materials are the sentences, names and site words that invented interviews are made of: one TOML file a language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import fields, frozen

Lines = tuple[str, ...]

YEARS = range(1971, 2021)
"""What `{year}` in a pattern becomes, so that long interviews never run out of new sentences."""


@frozen(kw_only=True)
class Person:
    """Somebody, or an outlet, that speaks in an invented interview."""

    name: str
    """As a headline prints it."""
    surname: str
    """As a short label prints it; an outlet has no other than its name."""

    @property
    def initials(self) -> str:
        """The first letter of each word of the name.

        >>> Person(name="Ruth Kettering", surname="Kettering").initials
        'RK'
        """
        return "".join(word[0] for word in self.name.split()).upper()


@frozen(kw_only=True)
class Material:
    """Everything one language brings along."""

    language: str
    """BCP 47."""
    colon: str
    """What stands between a label and the words, white space included."""
    dash: str
    """What opens a turn in dash dialogue, white space included."""
    roles: tuple[tuple[str, str], ...]
    """Pairs of labels, for the one that asks and the one that answers."""
    outlets: tuple[Person, ...]
    interviewers: tuple[Person, ...]
    interviewees: tuple[Person, ...]
    byline: str
    headlines: Lines
    asks: Lines
    """Questions that end in a question mark."""
    statements: Lines
    """The interviewer's imperatives and remarks, without a question mark."""
    answers: Lines
    patterns: Lines
    """Answers with a `{year}` in them."""
    intro: Lines
    captions: Lines
    enlarge: str
    credit: str
    titled: str
    """A `{name}` with the title that politeness gives it."""
    advert: str
    """What stands over an advertisement."""
    menu: Lines
    share: Lines
    newsletter: Lines
    related: Lines
    cookies: Lines
    editing: str
    bio: str
    comments: Lines
    """A heading, and what readers wrote below."""

    @property
    def spaced(self) -> bool:
        """Whether the script sets spaces between words."""
        return any(" " in answer for answer in self.answers)

    @property
    def dated(self) -> Lines:
        """All patterns in all years."""
        return tuple(pattern.format(year=year) for year in YEARS for pattern in self.patterns)


@cache
def material(language: str) -> Material:
    """The material of a language; `FileNotFoundError` where nobody has invented any."""
    data = tomllib.loads(files(__name__).joinpath(f"{language}.toml").read_text("utf-8"))
    return Material(**{field.name: _value(field.name, data[field.name]) for field in fields(Material)})


def _languages() -> tuple[str, ...]:
    codes = sorted(file.name.removesuffix(".toml") for file in files(__name__).iterdir() if file.name.endswith(".toml"))
    return ("en", *(code for code in codes if code != "en"))


def _value(name: str, found: Any) -> Any:
    match name, found:
        case (("outlets" | "interviewers" | "interviewees"), [*entries]):
            return tuple(_person(entry, whole=name == "outlets") for entry in entries)
        case "roles", [*pairs]:
            return tuple((asks, answers) for asks, answers in pairs)
        case _, [*lines]:
            return tuple(lines)
        case _:
            return found


def _person(entry: Any, *, whole: bool) -> Person:
    match entry:
        case [name, surname]:
            return Person(name=name, surname=surname)
        case _:
            return Person(name=entry, surname=entry if whole else entry.split()[-1])


LANGUAGES: tuple[str, ...] = _languages()
"""BCP 47 codes of the languages interviews can be invented in; English first, because failures shrink to it."""
