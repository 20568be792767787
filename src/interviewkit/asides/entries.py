"""Entries are what a machine-readable head says, in YAML or in TOML: keys, and the words they stand for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, time

ENTRY = re.compile(r"""["']?(?P<key>\w[\w .-]{0,40}?)["']?[ \t]*[:=](?:[ \t]+|(?=["'\[])|$)(?P<value>.*)""")
BLOCK = re.compile(r"[|>][-+\d]*$")
"""What the words of an entry follow on the next lines."""
ITEM = re.compile(r"-[ \t]+(?P<value>.*)")
QUOTED = re.compile(r"([\"'])(.*)\1$", re.DOTALL)
LISTED = re.compile(
    r"""\s*(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)'|(?P<bare>[^,\]]+))\s*(?:,|\]|$)"""
)
NAMES = ("name", "title")
"""Under these keys an entry that is a table has its own words."""

Entries = dict[str, tuple[str, ...]]
"""Keys in lower case; lists have several words, everything else has one."""


def entries_of(body: str) -> Entries:
    """The entries of a head; one that no parser would read is read line by line, as people do."""
    try:
        told = tomllib.loads(body) if "=" in body else {}
    except (tomllib.TOMLDecodeError, RecursionError):
        told = {}
    if told:
        return {key.lower(): words for key, value in told.items() if (words := _plain(value))}
    return dict(reversed([*_read(body.splitlines())]))  # the first of equals counts


def _plain(value: object) -> tuple[str, ...]:
    """The words of a value of TOML."""
    match value:
        case str():
            return (value,) if value.strip() else ()
        case date() | time():
            return (value.isoformat(),)
        case list():
            return tuple(words for one in value for words in _plain(one))
        case dict():
            return next((words for name in NAMES if (words := _plain(value.get(name)))), ())
    return ()


def _read(lines: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each entry, with the lines below it that are indented or items of its list."""
    key, own = "", list[str]()
    for line in lines:
        entry = ENTRY.match(line)
        if entry:
            if words := _words(own):
                yield key, words
            key, own = entry["key"].strip().lower(), [entry["value"].strip()]
        elif key:
            own.append(line.strip())
    if words := _words(own):
        yield key, words


def _words(lines: list[str]) -> tuple[str, ...]:
    """What the lines of an entry say."""
    if not lines:
        return ()
    first, *below = lines
    if first.startswith("["):
        return _listed(" ".join(lines))
    if first and not BLOCK.match(first):
        return tuple(filter(None, [_unquoted(" ".join(lines))]))
    if not first and (items := [item["value"] for line in below if (item := ITEM.match(line))]):
        return tuple(filter(None, [_unquoted(_named(item)) for item in items]))
    if not first and (entries := [entry for line in below if (entry := ENTRY.match(line))]):
        return tuple([_unquoted(entry["value"]) for entry in entries if entry["key"] in NAMES])[:1]
    return tuple(filter(None, [" ".join(below).strip()]))


def _named(item: str) -> str:
    """The words of an item that is a table on its own line: `- name: Anna Berg`."""
    entry = ENTRY.match(item)
    return entry["value"] if entry and entry["key"] in NAMES else item


def _listed(words: str) -> tuple[str, ...]:
    """The items of a list in brackets."""
    found = (item[item.lastgroup or "bare"].strip() for item in LISTED.finditer(words, 1))
    return tuple(filter(None, found))


def _unquoted(value: str) -> str:
    quoted = QUOTED.match(value.strip())
    if not quoted:
        return value.strip()
    return quoted[2].replace("''", "'").strip() if quoted[1] == "'" else quoted[2].replace('\\"', '"').strip()
