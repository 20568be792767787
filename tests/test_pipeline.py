"""The corridor takes every source there is, and no content makes it raise."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import lexicon as lexica
from interviewkit import parse
from interviewkit.errors import FormatError, SourceError, SpeakerError
from interviewkit.model import Interview
from interviewkit.pipeline import overhear, prepare
from interviewkit.readers import read
from interviewkit.weights import shipped

TALK = """Of turnips and canals

Imke Sand: When did you load the first turnip?

Ralf Duin: In the winter of the long frost, when nobody else would sail.

Imke Sand: Were you not afraid of the ice?

Ralf Duin: The ice was afraid of us. We carried forty tons and a goat.

Imke Sand: What became of the goat?

Ralf Duin: She lives in the lock house and eats the tariff tables.
"""

HARD = {
    "nothing": "",
    "white space": " \t\r\n\u3000\n",
    "binary bytes": bytes(range(256)) * 40,
    "zero bytes": b"\0" * 1000,
    "one line of a megabyte": "turnip " * 150_000,
    "one word of a megabyte": "t" * 1_000_000,
    "blank lines": "\n" * 100_000,
    "labels": "\n\n".join(f"Skipper {i % 7}: Lock number {i} was closed." for i in range(10_000)),
    "label lines": "Skipper:\n" * 10_000,
    "a label alone": "Imke Sand:",
    "question marks": "?\n\n" * 2_000,
    "a lone surrogate": "Imke: \ud800?",
    "labels in a row": "Ralf Duin:  Ralf Duin:  Ralf Duin:  It does.Why?",
    "labels in a paragraph": "Q: **Why?Why? Ralf Duin:  Ralf Duin: Q: Ah.",
}
"""Content that is no interview, or hardly one."""


@cache
def heard(name: str) -> Interview:
    """What is heard in one of the hard contents."""
    return parse(HARD[name])


@pytest.mark.parametrize("name", HARD)
def test_no_content_makes_it_raise(name: str) -> None:
    """Whatever is read becomes an interview, if one without turns."""
    assert isinstance(heard(name), Interview)


@pytest.mark.parametrize("name", HARD)
def test_where_nothing_is_heard_a_diagnostic_says_so(name: str) -> None:
    """Silence is explained, and only silence."""
    told = {found.code for found in heard(name).diagnostics} & {"empty", "no_interview"}
    assert bool(told) is not heard(name).is_interview


@pytest.mark.parametrize("name", ["nothing", "white space", "blank lines"])
def test_a_text_without_words_has_no_parts(name: str) -> None:
    """Where nothing stands, nothing is kept."""
    assert list(heard(name).parts()) == []


@pytest.mark.parametrize("name", ["nothing", "white space", "blank lines"])
def test_a_text_without_words_is_called_empty(name: str) -> None:
    """The diagnostic says that there was nothing to hear."""
    assert [found.code for found in heard(name).diagnostics] == ["empty"]


@pytest.mark.parametrize("name", ["one line of a megabyte", "one word of a megabyte", "zero bytes", "a label alone"])
def test_words_without_a_voice_are_no_interview(name: str) -> None:
    """A single paragraph holds no conversation."""
    assert not heard(name).is_interview


@pytest.mark.parametrize("name", HARD)
def test_what_is_no_interview_has_no_turns(name: str) -> None:
    """Nobody speaks where there is no conversation."""
    assert heard(name).is_interview or heard(name).turns == ()


@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    """Any characters in any order become an interview."""
    assert isinstance(parse(text), Interview)


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """Any bytes in any order become an interview."""
    assert isinstance(parse(data), Interview)


@given(
    st.lists(
        st.sampled_from(
            ["Imke:", "Ralf: ", "Does it float?", "It does.", "\n", "\n\n", "- ", "**", "(", "[Photo: ", "1. "]
        ),
        max_size=40,
    ).map("".join)
)
def test_no_heap_of_labels_and_marks_makes_it_raise(text: str) -> None:
    """Labels without words, marks without ends and questions without answers become an interview."""
    assert isinstance(parse(text), Interview)


@pytest.mark.parametrize("content", [TALK, HARD["binary bytes"], HARD["question marks"]])
def test_the_same_page_is_heard_alike_every_time(content: str | bytes) -> None:
    """A repeated parse gives an equal interview."""
    assert parse(content) == parse(content)


def test_another_page_between_changes_nothing() -> None:
    """What was heard before is not remembered."""
    first = parse(TALK)
    parse("Ein Gespräch.\n\nWas tun Sie?\n\nIch segle.", language="de")
    assert parse(TALK) == first


def test_a_format_that_nobody_reads_is_a_format_error() -> None:
    """The error is a sentence that names what was asked for and what can be."""
    formats = "text, html, markdown, vtt, srt, podcast"
    with pytest.raises(FormatError, match=rf"^Cannot read the format 'pdf': expected one of {formats}, or None\.$"):
        parse(TALK, format="pdf")


def test_a_format_is_refused_before_the_source_is_read(tmp_path: Path) -> None:
    """A file that is not there does not hide the first fault."""
    with pytest.raises(FormatError):
        parse(tmp_path / "missing.pdf", format="pdf")


def test_plain_text_can_be_asked_for() -> None:
    """The format that is found out is the one that can be named."""
    assert parse(TALK, format="text") == parse(TALK)


def test_a_file_that_is_missing_is_a_source_error(tmp_path: Path) -> None:
    """No content is made up for it."""
    with pytest.raises(SourceError):
        parse(tmp_path / "missing.txt")


def test_the_url_is_where_the_source_came_from() -> None:
    """The caller knows the address."""
    assert parse(TALK, url="https://canal.example/turnips").source.uri == "https://canal.example/turnips"


def test_text_without_a_url_came_from_nowhere() -> None:
    """No address is made up."""
    assert parse(TALK).source.uri is None


def test_a_file_and_its_text_are_heard_alike(tmp_path: Path) -> None:
    """Where the words came from changes nothing in what is heard."""
    path = tmp_path / "turnips.txt"
    path.write_text(TALK, "utf-8")
    assert parse(path).turns == parse(TALK).turns


@pytest.mark.parametrize("language", ["de", "fr", "ja"])
def test_the_language_that_the_caller_gives_is_the_page_s(language: str) -> None:
    """The caller knows better than the words do."""
    assert parse(TALK, language=language).metadata.language == language


@pytest.mark.parametrize(
    ("claimed", "language"), [("en-GB", "en-GB"), ("de-AT", "en"), ("", "en"), ("mul", "mul"), ("english", "en")]
)
def test_a_page_s_words_tell_more_than_what_it_claims(claimed: str, language: str) -> None:
    """A region is taken over where the language is right, and a language that nobody here knows; a lie is not."""
    assert parse(f'<html lang="{claimed}"><body><p>{TALK}</p></body></html>').metadata.language == language


def test_a_language_that_words_do_not_tell_is_the_claimed_one() -> None:
    """A page of figures is in the language that its root says."""
    assert parse('<html lang="de-at"><body><p>1 2 3</p></body></html>').metadata.language == "de-AT"


def test_a_language_that_nobody_gives_is_told_by_the_words() -> None:
    """English words are English."""
    assert parse(TALK).metadata.language == "en"


def test_the_words_decide_which_lexicon_is_opened() -> None:
    """Preparing a page opens the lexicon of its language."""
    text = "Wann haben Sie die erste Rübe geladen?\n\nDas war im Winter, als sonst niemand fahren wollte."
    assert prepare(read(text))[1].code == "de"


def test_the_caller_decides_which_lexicon_is_opened() -> None:
    """A given language is not told by the words."""
    assert prepare(read(TALK), "sv")[1] == lexica.of_language("sv")


def test_each_piece_of_a_page_is_heard() -> None:
    """There are as many states as pieces."""
    view, heard = overhear(*prepare(read(TALK)), shipped())
    assert len(heard.states) == len(view.pieces)


def test_the_text_is_kept_to_the_letter() -> None:
    """Spans count the characters of the text that was handed over."""
    assert parse(TALK).text == TALK


@pytest.mark.parametrize(
    ("question", "marker"),
    [("<p><b>{}</b></p>", "emphasis"), ("<h3>{}</h3>", "heading"), ("<p>– {}</p>", "dash"), ("<p>{}</p>", None)],
)
def test_a_web_page_tells_how_it_marks_its_questions(question: str, marker: str | None) -> None:
    """Type and headings are markers as marks in a text are."""
    asked = (
        "What do you keep in the barrel?", "Who filled it for you?", "Why do you keep it in the chapel?",
        "Have you ever tasted it?",
    )  # fmt: skip
    answered = (
        "I keep vinegar in it, mostly, and one very old eel that my father left me.",
        "My aunt did, in the winter of the flood, when we had nothing else to do.",
        "It is cool there, and I like the quiet when I come down to look after it.",
        "I have, once, and I would not do it again for all the herring in the bay.",
    )
    page = "".join(f"{question.format(q)}<p>{a}</p>" for q, a in zip(asked, answered, strict=True))
    interview = parse(page)
    assert len(interview.turns) == 8
    assert interview.convention.question_marker == marker


LABELLED = (
    "KOLBE: Why did you begin?\n\nAB: I had no choice at all.\n\nKOLBE: And what comes next?\n\nAB: Another winter."
)


def test_names_that_the_caller_has_complete_the_labels() -> None:
    """A surname and initials are those of the names that fit them."""
    known = parse(LABELLED, interviewers=["Ines Kolbe"], interviewees=["Ada Berg"])
    assert [(speaker.name, speaker.aliases) for speaker in known.speakers] == [
        ("Ines Kolbe", ("KOLBE",)),
        ("Ada Berg", ("AB",)),
    ]


def test_a_name_that_the_caller_has_is_the_only_voice_of_its_side() -> None:
    """Where nothing labels the turns, nobody is looked for whose name is given."""
    text = TALK.replace("Imke Sand: ", "").replace("Ralf Duin: ", "")
    known = parse(text, interviewers=["Ines Kolbe"], interviewees=["Ada Berg"])
    assert {(turn.role.value, known.speaker_of(turn).name) for turn in known.turns} == {  # type: ignore[union-attr]
        ("interviewer", "Ines Kolbe"),
        ("interviewee", "Ada Berg"),
    }


@pytest.mark.parametrize("names", ["Ada Berg", b"Ada", None, 7, {"Ada Berg"}])
def test_what_is_no_list_of_names_is_a_speaker_error(names: object) -> None:
    """One text is no list: its letters would be read as names."""
    with pytest.raises(SpeakerError, match=r"^Cannot read interviewees=.+: expected a list of names\.$"):
        parse(TALK, interviewees=names)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["", " ", 7, None])
def test_what_is_no_name_is_a_speaker_error(name: object) -> None:
    """The error names the first that is none."""
    with pytest.raises(SpeakerError, match=r"^Cannot read .+ in interviewers: expected a name\.$"):
        parse(TALK, interviewers=["Ada Berg", name])  # type: ignore[list-item]
