"""Profiles are what a user knows of one site: its labels, how it sets questions, and how its furniture begins."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from attrs import field, frozen

from interviewkit.errors import ProfileError
from interviewkit.model import Role

ROLES = {role.value: role for role in (Role.INTERVIEWER, Role.INTERVIEWEE)}
"""The roles that a label may have."""
EDGES = " \t\n*_:："
"""What may stand around a label in a profile as on a page."""


@frozen(kw_only=True)
class Voice:
    """Whose label it is; what is not known is None."""

    name: str | None = None
    role: Role | None = None
    """`interviewer` or `interviewee`."""


@frozen(kw_only=True)
class QuestionStyle:
    """How a site sets its questions; everything that is given must hold."""

    element: str | None = None
    """The element around them, `h4` say."""
    name: str | None = None
    """One of that element's class names; `class` in TOML."""
    bold: bool | None = None
    italic: bool | None = None
    mark: str | None = None
    """What each begins with, `■` say."""


@frozen(kw_only=True)
class Profile:
    """What a user knows of one site; all of it may be left out."""

    labels: Mapping[str, Voice] = field(factory=dict)
    """To each label, as printed, whose it is."""
    asks: QuestionStyle | None = None
    furniture: Sequence[str] = ()
    """What paragraphs begin with that are the site's own words."""
    _voices: Mapping[str, Voice] = field(init=False, repr=False, eq=False)

    @_voices.default
    def _(self) -> dict[str, Voice]:
        return {_folded(label): voice for label, voice in self.labels.items()}

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Profile:
        """The profile that a TOML file holds; raises `ProfileError` where it holds none."""
        try:
            return cls.from_toml(Path(path).read_text("utf-8"))
        except OSError as error:
            raise ProfileError(f"Cannot read profile {path}: {(error.strerror or str(error)).lower()}.") from error
        except UnicodeDecodeError as error:
            raise ProfileError(f"Cannot read profile {path}: it is no UTF-8.") from error
        except ProfileError as error:
            raise ProfileError(f"Cannot use profile {path}: {error}") from None

    @classmethod
    def from_toml(cls, text: str) -> Profile:
        """The profile that is written in TOML; raises `ProfileError`, with the key that is wrong."""
        try:
            table = _table(tomllib.loads(text), "", ("labels", "asks", "furniture"))
        except tomllib.TOMLDecodeError as error:
            raise ProfileError(f"it is no TOML: {error}.") from error
        labels = _table(table.get("labels", {}), "labels")
        return cls(
            labels={_text(label, f"labels.{label}"): _voice(told, f"labels.{label}") for label, told in labels.items()},
            asks=_style(table["asks"]) if "asks" in table else None,
            furniture=_phrases(table.get("furniture", [])),
        )

    def voice_of(self, label: str) -> Voice | None:
        """Whose label the printed words are, or None where nobody says."""
        return self._voices.get(_folded(label)) if self._voices else None

    @property
    def opening(self) -> re.Pattern[str] | None:
        """What a label looks like where a paragraph begins, or None where no labels are known."""
        words = sorted(filter(None, self._voices), key=len, reverse=True)
        return _any_of(words) if words else None

    @property
    def own_words(self) -> re.Pattern[str] | None:
        """What the site's own words look like where a paragraph begins, or None where none are known."""
        phrases = [" ".join(phrase.split()) for phrase in self.furniture if phrase.strip()]
        return _any_of(phrases) if phrases else None


NO_PROFILE = Profile()
"""Where a page comes without its site."""


def _any_of(phrases: Collection[str]) -> re.Pattern[str]:
    """One of the phrases, in any case, however white space is set in it, and not as the beginning of a longer word."""
    return re.compile(f"(?:{'|'.join(map(_spelt, phrases))})", re.IGNORECASE)


def _spelt(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split())) + (r"\b" if phrase[-1].isalnum() else "")


def _folded(label: str) -> str:
    return " ".join(label.strip(EDGES).casefold().split())


def _table(value: object, path: str, known: Collection[str] | None = None) -> Mapping[str, Any]:
    """The value as a table whose keys are all known."""
    if not isinstance(value, dict):
        raise ProfileError(f"{path} is {_shown(value)}; expected a table.")
    if known is not None and (strange := [key for key in value if key not in known]):
        near = get_close_matches(strange[0], known, 1)
        hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}."
        raise ProfileError(f"{_joined(path, strange[0])} is no key of a profile; {hint}")
    return value


def _voice(value: object, path: str) -> Voice:
    table = _table(value, path, ("name", "role"))
    role = table.get("role")
    if "role" in table and role not in [*ROLES]:
        raise ProfileError(f'{path}.role is {_shown(role)}; expected "interviewer" or "interviewee".')
    return Voice(name=_text(table["name"], f"{path}.name") if "name" in table else None, role=ROLES.get(role or ""))


def _style(value: object) -> QuestionStyle:
    table = _table(value, "asks", ("element", "class", "bold", "italic", "mark"))
    if not table:
        raise ProfileError("asks is empty; expected how questions are set, such as bold = true.")
    words = {key: _text(table[key], f"asks.{key}") for key in ("element", "class", "mark") if key in table}
    flags = {key: _flag(table[key], f"asks.{key}") for key in ("bold", "italic") if key in table}
    return QuestionStyle(element=words.get("element"), name=words.get("class"), mark=words.get("mark"), **flags)


def _phrases(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ProfileError(f"furniture is {_shown(value)}; expected a list of phrases.")
    return tuple(_text(phrase, f"furniture[{i}]") for i, phrase in enumerate(value))


def _text(value: object, path: str) -> str:
    if not isinstance(value, str) or not value.strip(EDGES):
        raise ProfileError(f"{path} is {_shown(value)}; expected words.")
    return value.strip()


def _flag(value: object, path: str) -> bool:
    if not isinstance(value, bool):
        raise ProfileError(f"{path} is {_shown(value)}; expected true or false.")
    return value


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _shown(value: object) -> str:
    """A value as a sentence can have it."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return str(value)
