"""Labels that fit several people are said to, where they first stand."""

from __future__ import annotations

import pytest

from interviewkit import Profile, Voice, parse

SAID = (
    "Who of you went out first that winter?",
    "I did, in January, when the ice still lay on the nets.",
    "And you followed?",
    "A week later. I had to mend the sail before I could leave.",
    "Were you not afraid?",
    "Every night, and I told nobody. My brother knew all the same.",
    "Would you do it again?",
    "I would go tomorrow if somebody gave me a boat that floats.",
)


def talk(*guests: str) -> str:
    """A talk whose answers are labelled so."""
    labels = [label for guest in guests for label in ("Tobin Hale", guest)]
    return "A winter at sea\n\n" + "\n\n".join(f"{label}: {words}" for label, words in zip(labels, SAID, strict=True))


def shared(text: str, profile: Profile | None = None) -> list[tuple[str, str]]:
    """What is said of labels that fit several people, and the words it is said of."""
    heard = parse(text, profile=profile)
    found = [one for one in heard.diagnostics if one.code == "shared_label"]
    return [(one.message, one.span.of(heard.text).strip()) for one in found if one.span]


@pytest.mark.parametrize(
    ("guests", "message"),
    [
        (("Orla Pennick", "Finn Pennick", "Pennick", "Pennick"), "“Pennick” may be Orla Pennick or Finn Pennick."),
        (("Orla Pennick", "Otto Pryce", "OP", "OP"), "“OP” may be Orla Pennick or Otto Pryce."),
    ],
)
def test_a_label_that_fits_two_people_is_told(guests: tuple[str, ...], message: str) -> None:
    """A surname that two guests share, initials that two names have."""
    assert shared(talk(*guests)) == [(message, f"{guests[-1]}:")]


@pytest.mark.parametrize(
    "guests",
    [
        ("Orla Pennick", "Otto Pryce", "Pennick", "Pryce"),
        ("Orla Pennick", "Finn Pennick", "Orla", "Finn"),
        ("Orla Pennick", "Otto Hale", "OP", "OH"),
        ("Orla Hale", "Orla Hale", "Hale", "Hale"),
    ],
)
def test_a_label_that_fits_one_is_not(guests: tuple[str, ...]) -> None:
    """Those who ask have their own names."""
    assert shared(talk(*guests)) == []


def test_whoever_says_whose_it_is_ends_the_doubt() -> None:
    """A profile knows."""
    known = Profile(labels={"Pennick": Voice(name="Orla Pennick")})
    assert shared(talk("Orla Pennick", "Finn Pennick", "Pennick", "Pennick"), known) == []
