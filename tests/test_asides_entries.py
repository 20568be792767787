"""Entries are what a machine-readable head says, in YAML or in TOML, and in what people write for either."""

from __future__ import annotations

import time

import pytest

from interviewkit import parse
from interviewkit.asides.entries import entries_of
from interviewkit.model import NoteKind


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("author: Anna Berg", ("Anna Berg",)),
        ('author: "Anna Berg"', ("Anna Berg",)),
        ("author: 'Anna O''Hara'", ("Anna O'Hara",)),
        ("Author: Anna: die Bergin", ("Anna: die Bergin",)),
        ("author: Anna\n  Berg", ("Anna Berg",)),
        ("author: >-\n  Anna\n  Berg", ("Anna Berg",)),
        ("author:\n  - Anna Berg\n  - 'Ben Carr'", ("Anna Berg", "Ben Carr")),
        ("author:\n- name: Anna Berg\n  url: x\n- name: Ben Carr", ("Anna Berg", "Ben Carr")),
        ("author:\n  name: Anna Berg\n  url: x", ("Anna Berg",)),
        ('author: [Anna Berg, "Ben Carr"]', ("Anna Berg", "Ben Carr")),
        ('author = "Anna Berg"', ("Anna Berg",)),
        ('author = ["Anna Berg", "Ben Carr"]', ("Anna Berg", "Ben Carr")),
        ('[author]\nname = "Anna Berg"', ("Anna Berg",)),
        ('author = "Anna Berg"\nbroken = = 1', ("Anna Berg",)),
        ("author: Anna Berg\nauthor: Ben Carr", ("Anna Berg",)),
    ],
)
def test_what_an_entry_says(body: str, words: tuple[str, ...]) -> None:
    """Lists have several words, everything else has one, however it is written."""
    assert entries_of(body)["author"] == words


@pytest.mark.parametrize("body", ["", "author:", "author: ''", "author: []", "cover:\n  author: Anna Berg", "- author"])
def test_an_entry_that_says_nothing_is_none(body: str) -> None:
    """Nor is one that stands in another entry."""
    assert "author" not in entries_of(body)


def test_entries_are_read_in_linear_time() -> None:
    """A long head costs little, however broken it is."""
    begun = time.process_time()
    for body in ("a: [" * 20_000, "a: b\n" * 20_000, "a = [" * 20_000, "a:\n" + "- b\n" * 20_000, 'a: ["' * 20_000):
        entries_of(body)
    assert time.process_time() - begun < 3


def test_an_element_may_say_that_it_is_a_footnote() -> None:
    """What publishers' roles call a footnote is a note, in the middle of the talk too."""
    page = (
        "<p>Anna: Why?</p><p>Ben: So.</p><div role=doc-footnote>A press of 1890.</div><p>Anna: And?</p><p>Ben: No.</p>"
    )
    assert [(note.kind, note.text) for note in parse(page).notes] == [(NoteKind.FOOTNOTE, "A press of 1890.")]
