"""Bylines name the people who wrote an article, with what they are and whom they write for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrs import evolve

from interviewkit.lexicon import FOR_EVERYBODY, Lexicon, of_language
from interviewkit.model import Author
from interviewkit.page import Block
from interviewkit.passage import folded, letters
from interviewkit.script import FULL_STOPS, LETTERS, SENTENCE_ENDS, one_of


class Byline(NamedTuple):
    """Who wrote the article."""

    words: str
    """As printed."""
    authors: tuple[Author, ...]


LONGEST = 110
"""Characters of a byline."""
FARTHEST_WORD = 4
"""Characters of marks that may stand before a byline's first word."""
PARTED = re.compile(r"\s*[:：=＝/／|｜・]\s*|\s+")
DATED = re.compile(r"\s*(?:[|•·–—,]\s*)?(?:\d.*|\b\w+ \d.*)$")
"""A date behind the names."""
WORD = re.compile(LETTERS)


def byline_of(text: str, lexicon: Lexicon) -> Byline | None:
    """The byline that a line is by the words it begins with; None for a line that is none."""
    if len(text) > LONGEST:
        return None
    names = _behind_phrase(text, lexicon)
    authors = tuple(_people(DATED.sub("", names), lexicon)) if names else ()
    return Byline(folded(text), authors) if authors else None


def framed_byline(block: Block, known: tuple[Author, ...], lexicon: Lexicon) -> Byline | None:
    """The byline that a line is because it stands where authors do, and names those that are known, or somebody."""
    if len(block.text) > LONGEST:
        return None
    if known:
        printed = letters(block.text)
        named = any(letters(author.name) in printed for author in known)
        return Byline(folded(block.text), known) if named else None
    linked = [block.text[run.start : run.end] for run in block.runs if run.linked]
    authors = tuple(_people(", ".join(linked) or DATED.sub("", block.text), lexicon))
    return Byline(folded(block.text), authors) if authors and all(" " in author.name for author in authors) else None


def people_of(printed: str, lexicon: Lexicon) -> tuple[Author, ...]:
    """The people that a page's head names as authors, without "by", titles, roles and addresses."""
    names = _behind_phrase(printed, lexicon) or printed
    if people := tuple(_people(names, lexicon)):
        return people if len(people) > 1 else (evolve(people[0], name_raw=printed),)
    return () if _is_office(names, lexicon) else (Author(name=printed, name_raw=printed),)


def _behind_phrase(text: str, lexicon: Lexicon) -> str:
    """What stands behind the words that a byline begins with; empty where it begins otherwise."""
    first = WORD.search(text)
    if not first or first.start() > FARTHEST_WORD:
        return ""
    lower = text[first.start() :].lower()
    for phrase in _by_first(lexicon).get(first[0].lower(), ()):
        if lower.startswith(phrase):
            rest = text[first.start() + len(phrase) :]
            parted = PARTED.match(rest)
            marked = parted and (not parted[0].isspace() or not _names_guests(phrase, lexicon))
            if (parted and marked) or phrase[-1] in ":：＝=/":
                return rest[parted.end() if parted else 0 :]
    return ""


def _names_guests(phrase: str, lexicon: Lexicon) -> bool:
    """Whether the words stand before a guest's name as often as before a writer's: "Interview", "Entretien"."""
    words = lexicon.front_matter.interview
    return phrase in of_language(FOR_EVERYBODY).front_matter.interview or (
        phrase in words and any(longer.startswith(f"{phrase} ") for longer in words)
    )


MAIL = re.compile(r"\s*[<(\[]?[\w.+-]+@[\w-]+\.[\w.-]+[>)\]]?")
BRACKETED = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]")
MARKS = " .*_()[]|–—-•·"
NO_NAME = re.compile(rf"[\d$€£%@#]|{one_of(SENTENCE_ENDS - FULL_STOPS)}")


def _people(names: str, lexicon: Lexicon) -> Iterator[Author]:
    """The people of a byline; none where its words are no names."""
    parts = [part.strip() for part in _parting(lexicon).split(MAIL.sub("", names))]
    people = {part: name for part in parts if (name := BRACKETED.sub("", part).strip(MARKS))}
    people = {part: name for part, name in people.items() if not _is_office(name, lexicon)}
    if not all(_is_name(name, lexicon) for name in people.values()):
        return
    for part, name in people.items():
        words = [word for word in name.split() if word.lower().rstrip(".") not in lexicon.names.titles]
        while len(words) > 1 and words[-1].lower() in lexicon.names.after:
            words.pop()
        yield Author(name=" ".join(words) or name, name_raw=part.strip(" .*_|"))


@cache
def _parting(lexicon: Lexicon) -> re.Pattern[str]:
    """What stands between the people of a byline."""
    joiners = "|".join(sorted(map(re.escape, lexicon.names.joiners)))
    return re.compile(rf"\s*[,;/&、・|｜]\s*|\s+(?:{joiners})\s+")


def _is_office(name: str, lexicon: Lexicon) -> bool:
    """Whether the words say what somebody is, not who."""
    words = name.lower().split() or [""]
    if len(words) > 1 and words[-1] in lexicon.names.after:
        return False
    return words[-1] in lexicon.roles.interviewer or words[-1] in lexicon.names.titles


def _is_name(words: str, lexicon: Lexicon) -> bool:
    parts = words.split()
    if not 1 <= len(parts) <= 5 or NO_NAME.search(words) or parts[0].lower() in lexicon.names.joiners:
        return False
    return all(not part[0].islower() or part in lexicon.names.particles for part in parts)


@cache
def _by_first(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for phrase in sorted(lexicon.front_matter.byline, key=lambda phrase: (-len(phrase), phrase)):
        if first := WORD.match(phrase):
            groups.setdefault(first[0], []).append(phrase)
    return {first: tuple(group) for first, group in groups.items()}
