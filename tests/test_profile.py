"""A profile says what a user knows of one site; it is checked, heeded, and never needed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit import Interview, Profile, ProfileError, QuestionStyle, Role, Voice, explain, parse
from interviewkit.cli import main
from interviewkit.hearing.heeding import HINTED, TOLD, heed
from interviewkit.hearing.states import STATES
from interviewkit.pieces import Piece
from interviewkit.talk import Label

ASKED = (
    "Your barge is older than the canal.",
    "Some say you were born on board.",
    "You have carried strange things.",
    "What will become of her?",
)
ANSWERED = (
    "The barge is old. It was my father's, and his father's before him, and I never wanted another one.",
    "I was born on it. My mother counted the locks, and at the ninth I came.",
    "We carried turnips, coal and once a piano. The piano was the worst, because it sang in the wind.",
    "I will sell her in the autumn. Nobody learns this trade, and I am tired of the fog.",
)
BACK = (
    "Would you want another one?",
    "Do you know what a lock sounds like at night?",
    "Have you ever carried a piano?",
    "Who would you sell her to?",
)
MARA = Voice(name="Mara Kovač", role=Role.INTERVIEWER)
OTTO = Voice(name="Otto Dahl", role=Role.INTERVIEWEE)


def talk(pair: str) -> str:
    """A talk in which each question and its answer are printed in a way."""
    pairs = (pair.format(q=asked, a=answered) for asked, answered in zip(ASKED, ANSWERED, strict=True))
    return "The last skipper\n\n" + "\n\n".join(pairs)


def asked(interview: Interview) -> tuple[str, ...]:
    """What is asked."""
    return tuple(turn.text for turn in interview.questions)


def answered(interview: Interview) -> tuple[str, ...]:
    """What is answered."""
    return tuple(turn.text for turn in interview.answers)


def names(interview: Interview) -> list[str]:
    """Who speaks, in order of appearance."""
    return [speaker.name for speaker in interview.speakers]


# What it says is heeded.


@pytest.mark.parametrize(
    "pair",
    [
        "MK/ {q}\n\nOD/ {a}",
        "MK – {q}\n\nOD – {a}",
        "mk: {q}\n\nod: {a}",
        "**MK** | {q}\n\n**OD** | {a}",
        "MK\n{q}\n\nOD\n{a}",
    ],
)
def test_labels_that_are_known_are_labels(pair: str) -> None:
    """Whatever mark sets them off, they name their voices and are no part of what is said."""
    heard = parse(talk(pair), format="text", profile=Profile(labels={"MK": MARA, "OD": OTTO}))
    assert (asked(heard), answered(heard)) == (ASKED, ANSWERED)
    assert names(heard) == ["Mara Kovač", "Otto Dahl"]


def test_labels_that_nobody_knows_may_stay_in_what_is_said() -> None:
    """Two letters and a slash are a label only to those who know the site."""
    assert asked(parse(talk("MK/ {q}\n\nOD/ {a}"))) != ASKED


def test_a_label_set_off_by_its_type_is_one() -> None:
    """On a web page bold type is enough."""
    page = talk("<p><b>MK</b> {q}</p><p><b>OD</b> {a}</p>")
    heard = parse(f"<body>{page}</body>", format="html", profile=Profile(labels={"MK": MARA, "OD": OTTO}))
    assert (asked(heard), names(heard)) == (ASKED, ["Mara Kovač", "Otto Dahl"])


def test_words_that_only_begin_like_a_label_are_none() -> None:
    """A paragraph may begin with the name of somebody who is talked about."""
    page = talk("Kovač: {q}\n\nDahl: {a}\n\nDahl never learned to swim, and nobody ever asked me why that was so.")
    heard = parse(page, profile=Profile(labels={"Kovač": MARA, "Dahl": OTTO}))
    assert all("Dahl never learned" in turn for turn in answered(heard))


@pytest.mark.parametrize(("first", "second"), [(MARA, OTTO), (OTTO, MARA)])
def test_the_role_of_a_known_label_is_what_the_profile_says(first: Voice, second: Voice) -> None:
    """Even where the words speak for the other one."""
    heard = parse(talk("Kovač: {q}\n\nDahl: {a}"), profile=Profile(labels={"Kovač": first, "Dahl": second}))
    assert {turn.label: turn.role for turn in heard.turns} == {"Kovač": first.role, "Dahl": second.role}


def test_a_known_label_in_capitals_is_a_person_where_it_has_a_persons_name() -> None:
    """Initials are no outlet when somebody says whose they are."""
    heard = parse(talk("MK: {q}\n\nDahl: {a}"), profile=Profile(labels={"MK": MARA}))
    assert [(one.name, one.is_organization) for one in heard.speakers] == [("Mara Kovač", False), ("Dahl", False)]


def test_a_mark_that_nobody_knows_is_no_part_of_the_question() -> None:
    """Only the profile tells that a sign is no word."""
    page = talk("≈ {q}\n\n{a}")
    assert asked(parse(page)) != ASKED
    assert asked(parse(page, profile=Profile(asks=QuestionStyle(mark="≈")))) == ASKED


def test_a_mark_that_everybody_knows_may_be_told_too() -> None:
    """What stands before the words as a mark does not have to stand in them."""
    heard = parse(talk("■ {q}\n\n{a}"), profile=Profile(asks=QuestionStyle(mark="■")))
    assert (asked(heard), answered(heard)) == (ASKED, ANSWERED)


@pytest.mark.parametrize(
    ("question", "style"),
    [
        ("<p class='x kx'>{q}</p>", QuestionStyle(name="kx")),
        ("<p class='kx'>{q}</p>", QuestionStyle(element="p", name="kx")),
        ("<div class='kx'><p>{q}</p></div>", QuestionStyle(element="div", name="kx")),
        ("<p><span class='kx'>{q}</span></p>", QuestionStyle(name="kx")),
        ("<p><i>{q}</i></p>", QuestionStyle(italic=True, bold=False)),
        ("<h5>{q}</h5>", QuestionStyle(element="h5")),
    ],
)
def test_words_in_another_style_are_no_questions(question: str, style: QuestionStyle) -> None:
    """Who answers may ask back as often as they like."""
    pairs = zip(ASKED, ANSWERED, BACK, strict=True)
    page = "".join(question.format(q=q) + f"<p>{a}</p><p>{back}</p>" for q, a, back in pairs)
    heard = parse(f"<body><h1>The last skipper</h1>{page}</body>", format="html", profile=Profile(asks=style))
    assert asked(heard) == ASKED


@pytest.mark.parametrize("style", [QuestionStyle(bold=True), QuestionStyle(bold=False), QuestionStyle()])
def test_a_style_that_a_page_does_not_have_says_nothing(style: QuestionStyle) -> None:
    """Nor does one that everything has: a site may once have been set otherwise."""
    page = talk("Kovač: {q}\n\nDahl: {a}")
    assert parse(page, profile=Profile(asks=style)) == parse(page)


@pytest.mark.parametrize(
    "teaser", ["Wir empfehlen: Ten locks that you must see", "» WIR  EMPFEHLEN heute: Zehn Schleusen"]
)
def test_what_begins_with_a_phrase_of_the_site_is_furniture(teaser: str) -> None:
    """A teaser that looks like a turn of its own."""
    page = talk("Kovač: {q}\n\nDahl: {a}\n\n" + teaser)
    heard = parse(page, profile=Profile(furniture=("wir empfehlen",)))
    assert (asked(heard), answered(heard)) == (ASKED, ANSWERED)
    assert sum("empfehlen" in piece.text.lower() for piece in heard.furniture) == 4


def test_a_phrase_within_a_paragraph_is_nobodys_furniture() -> None:
    """People may say what a site says."""
    page = talk("Kovač: {q}\n\nDahl: {a} As they say: wir empfehlen.")
    assert parse(page, profile=Profile(furniture=["wir empfehlen"])) == parse(page)


def test_a_phrase_is_no_beginning_of_a_longer_word() -> None:
    """`Ad` does not take Ada's answers."""
    page = talk("Kovač: {q}\n\nAda: {a}")
    assert parse(page, profile=Profile(furniture=["Ad"])) == parse(page)


def test_explaining_heeds_the_profile_too() -> None:
    """Reasons are given for the same interview."""
    page, profile = talk("MK/ {q}\n\nOD/ {a}"), Profile(labels={"MK": MARA, "OD": OTTO})
    assert explain(page, profile=profile).interview == parse(page, profile=profile)


def costs(*, asks: bool | None, label: Label | None = None) -> dict[str, float]:
    """What speaks against each state of a piece of which a profile says so."""
    piece = Piece("Since when?", 0, 1, "", label, asks=asks)
    [row] = heed([piece], [[0.0] * len(STATES)])
    return {state: -weight for state, weight in zip(STATES, row, strict=True) if weight}


def test_nothing_speaks_against_what_no_profile_knows() -> None:
    """The emissions are the very same."""
    emissions = [[1.0] * len(STATES)]
    assert heed([Piece("Since when?", 0, 1, "", None)], emissions) is emissions


def test_words_in_the_style_of_questions_are_no_answer() -> None:
    """They are hardly nobody's either."""
    assert costs(asks=True) == {"A": TOLD, "a": TOLD, "y": TOLD, "N": HINTED, "x": HINTED}


def test_words_in_no_style_of_questions_are_none() -> None:
    """Whether somebody says them is for the page to tell."""
    assert costs(asks=False) == {"Q": TOLD, "q": TOLD, "x": TOLD}


@pytest.mark.parametrize(("asks", "state"), [(True, "Q"), (False, "A")])
def test_a_known_label_begins_the_turn_of_its_voice(asks: bool, state: str) -> None:
    """And nothing else does."""
    known = Label("mk", "MK", 0, 3)
    assert costs(asks=asks, label=known) == dict.fromkeys(set(STATES) - {state}, TOLD)


def test_no_evidence_is_as_strong_as_what_is_told() -> None:
    """What the profile says decides, and what it hints at is evidence among others."""
    assert HINTED == 6.0 < TOLD == 20.0


# What it says is checked.


def test_a_profile_is_read_from_toml(tmp_path: Path) -> None:
    """The file says what the classes hold."""
    path = tmp_path / "site.toml"
    path.write_text(
        'furniture = ["Wir empfehlen"]\n'
        '[labels.MK]\nname = "Mara Kovač"\nrole = "interviewer"\n'
        '[labels."Die Redaktion"]\n'
        '[asks]\nelement = "p"\nclass = "kx"\nbold = true\nitalic = false\nmark = "■"\n',
        "utf-8",
    )
    style = QuestionStyle(element="p", name="kx", bold=True, italic=False, mark="■")
    expected = Profile(labels={"MK": MARA, "Die Redaktion": Voice()}, asks=style, furniture=("Wir empfehlen",))
    assert Profile.read(path) == Profile.read(str(path)) == expected


def test_an_empty_profile_is_one() -> None:
    """All of it may be left out."""
    assert Profile.from_toml("") == Profile()


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("label = 1", "label is no key of a profile; did you mean labels?"),
        ("xyz = 1", "xyz is no key of a profile; known are labels, asks, furniture."),
        ("labels = 1", "labels is 1; expected a table."),
        ("[labels]\nMK = 'Mara'", 'labels.MK is "Mara"; expected a table.'),
        ("[labels.MK]\nrole = 'host'", 'labels.MK.role is "host"; expected "interviewer" or "interviewee".'),
        ("[labels.MK]\nrole = []", 'labels.MK.role is a list; expected "interviewer" or "interviewee".'),
        ("[labels.MK]\nname = ' '", 'labels.MK.name is " "; expected words.'),
        ("[labels.MK]\nnames = 'x'", "labels.MK.names is no key of a profile; did you mean name?"),
        ("[labels.' : ']", 'labels. :  is " : "; expected words.'),
        ("[asks]", "asks is empty; expected how questions are set, such as bold = true."),
        ("asks = true", "asks is true; expected a table."),
        ("[asks]\nbold = 'yes'", 'asks.bold is "yes"; expected true or false.'),
        ("[asks]\nelement = 4", "asks.element is 4; expected words."),
        ("[asks]\nitalics = true", "asks.italics is no key of a profile; did you mean italic?"),
        ("furniture = 'More'", 'furniture is "More"; expected a list of phrases.'),
        ("furniture = ['More', '']", 'furniture[1] is ""; expected words.'),
        ("furniture = [{}]", "furniture[0] is a table; expected words."),
    ],
)
def test_what_is_wrong_is_told_with_its_key(toml: str, sentence: str) -> None:
    """What was wrong, what was found, and what would do."""
    with pytest.raises(ProfileError) as caught:
        Profile.from_toml(toml)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "Cannot read profile {path}: no such file or directory."),
        (b"\xff\xfe", "Cannot read profile {path}: it is no UTF-8."),
        (b"xyz = 1", "Cannot use profile {path}: xyz is no key of a profile; known are labels, asks, furniture."),
    ],
)
def test_a_file_that_holds_no_profile_is_named(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    """The sentence begins with the file."""
    path = tmp_path / "site.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ProfileError) as caught:
        parse("Words.", profile=path)
    assert str(caught.value) == sentence.format(path=path)


def test_what_is_no_toml_is_told_with_its_line() -> None:
    """TOML's own words say where."""
    with pytest.raises(ProfileError, match=r"it is no TOML: .*line 2"):
        Profile.from_toml("[asks]\nbold =\n")


def test_what_is_no_profile_is_refused() -> None:
    """A number says nothing of a site."""
    with pytest.raises(ProfileError, match=r"Cannot read profile=3: expected a path or a Profile\."):
        parse("Words.", profile=3)  # type: ignore[arg-type]


# The command line.


def test_a_profile_is_handed_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both commands take one."""
    page, profile = tmp_path / "page.txt", tmp_path / "site.toml"
    page.write_text(talk("MK/ {q}\n\nOD/ {a}"), "utf-8")
    profile.write_text('[labels.MK]\nname = "Mara Kovac"\n[labels.OD]\n', "utf-8")
    for command in ("parse", "explain"):
        assert main([command, str(page), "--profile", str(profile)]) == 0
        assert "Mara Kovac" in capsys.readouterr().out


def test_a_profile_that_cannot_be_used_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told once, before any input is read."""
    profile = tmp_path / "site.toml"
    profile.write_text("xyz = 1", "utf-8")
    assert main(["parse", "a.txt", "b.txt", "--profile", str(profile)]) == 2
    assert capsys.readouterr().err.count("xyz is no key of a profile") == 1


# The laws hold whatever it says.

WORDS = st.sampled_from(["Mara", "The", "I", "Q", "A", "—", "?", ".", "**", "Wir empfehlen", "■", "and", "x y", "1."])
VOICES = st.builds(Voice, name=st.none() | WORDS, role=st.sampled_from([None, Role.INTERVIEWER, Role.INTERVIEWEE]))
STYLES = st.builds(
    QuestionStyle,
    element=st.none() | st.sampled_from(["p", "body", "b"]),
    bold=st.none() | st.booleans(),
    italic=st.none() | st.booleans(),
    mark=st.none() | WORDS,
)
PROFILES = st.builds(
    Profile,
    labels=st.dictionaries(WORDS, VOICES, max_size=4),
    asks=st.none() | STYLES,
    furniture=st.lists(WORDS, max_size=2),
)


def holds(interview: Interview) -> None:
    """Every character that is not white space stands in exactly one part, and turns say what stands there."""
    places = sorted((place.start, place.end) for part in interview.parts() for place in part.places)
    at = 0
    for start, end in places:
        assert start >= at
        assert not interview.text[at:start].strip()
        at = end
    assert not interview.text[at:].strip()
    for turn in interview.turns:
        assert turn.text.split() == " ".join(span.of(interview.text) for span in turn.spans).split()
    assert Interview.from_json(interview.to_json()) == interview


PAIRS = (
    "Mara: {q}\n\nOtto: {a}",
    "**{q}**\n\n{a}",
    "— {q}\n\n■ {a}",
    "1. {q}\n\nWir empfehlen {a}",
    "<p><b>Mara</b> {q}</p><p>{a}</p><figure><img src='a.jpg'><figcaption>Mara, 1912</figcaption></figure>",
)


@given(st.sampled_from(PAIRS), st.sampled_from(["text", "markdown", "html"]), PROFILES)
@settings(deadline=None, max_examples=60)
def test_no_profile_breaks_a_law(pair: str, format: str, profile: Profile) -> None:
    """Nothing is lost, said twice or invented, however wrong a profile is."""
    holds(parse(talk(pair), format=format, profile=profile))


def test_an_empty_profile_changes_nothing() -> None:
    """It is never needed."""
    page = talk("Kovač: {q}\n\nDahl: {a}")
    assert parse(page, profile=Profile()) == parse(page)
