"""The hostile families of the growth benchmark, small: not for their time, but each must be heard to its end."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import interviewkit

FAMILIES = runpy.run_path(str(Path(__file__).with_name("benchmarks") / "growth.py"))["FAMILIES"]
CHARACTERS = 3_000


@pytest.mark.parametrize("name", FAMILIES)
def test_hostile_text_is_heard_to_its_end(name: str) -> None:
    """Nothing is raised, and the text comes back to the letter."""
    text = FAMILIES[name](CHARACTERS)
    assert interviewkit.parse(text).text == text


@pytest.mark.parametrize("name", FAMILIES)
def test_hostile_families_are_as_long_as_they_are_asked_to_be(name: str) -> None:
    """A family that is shorter would make the growth look smaller than it is."""
    assert CHARACTERS * 0.95 <= len(FAMILIES[name](CHARACTERS)) <= CHARACTERS * 1.2
