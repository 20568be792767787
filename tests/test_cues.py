"""Cues: WebVTT, SubRip, podcast and stamped transcripts become turns with times, whoever wrote the file."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pysubs2
import pytest
import webvtt
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import Diagnostic, FurnitureKind, Genre, Interview, Role, Turn, parse
from interviewkit.testing import Conversation, conversations, pages

UNSPACED = frozenset({"ja", "zh"})
SIGN = r"[0-9A-Za-z.]+|(?s:.)"
"""What nobody breaks a line within, where no spaces part words."""
LONGEST_CUE = 9_000
"""Milliseconds."""


@frozen(kw_only=True)
class Shown:
    """What one caption shows."""

    speaker: str
    lines: tuple[str, ...]
    begins: int
    """Milliseconds."""
    ends: int
    """Milliseconds."""
    opens: bool
    """Whether another voice spoke before."""


Recording = tuple[Conversation, tuple[Shown, ...]]
Said = tuple[str | None, str, float | None, float | None]
"""Speaker, words, start and end in seconds."""


@st.composite
def recordings(draw: st.DrawFn) -> Recording:
    """A conversation, and the captions that show it: cut anywhere, with silence between them or none."""
    talk = draw(conversations())
    joint = "" if talk.language in UNSPACED else " "
    shown: list[Shown] = []
    clock = draw(st.integers(0, 5_000_000))
    for said in talk.said:
        whole = " ".join(joint.join(said.paragraphs).split())
        pieces = whole.split() if joint else re.findall(SIGN, whole)
        size = draw(st.integers(1, 3)) * (12 if not joint else 6)
        chunks = [joint.join(pieces[i : i + size]).strip() for i in range(0, len(pieces), size)]
        for number, chunk in enumerate(filter(None, chunks)):
            clock += draw(st.sampled_from((0, 0, 1, 400, 3_000)))
            ends = clock + draw(st.integers(1, LONGEST_CUE))
            shown.append(
                Shown(
                    speaker=said.speaker.name,
                    lines=_two_lines(chunk, joint) if draw(st.booleans()) else (chunk,),
                    begins=clock,
                    ends=ends,
                    opens=not number,
                )
            )
            clock = ends
    return talk, tuple(shown)


def _two_lines(chunk: str, joint: str) -> tuple[str, ...]:
    pieces = chunk.split() if joint else re.findall(SIGN, chunk)
    half = len(pieces) // 2
    return tuple(filter(None, (joint.join(pieces[:half]).strip(), joint.join(pieces[half:]).strip())))


def _expected(talk: Conversation, shown: Sequence[Shown]) -> list[Said]:
    joint = "" if talk.language in UNSPACED else " "
    places = [i for i, one in enumerate(shown) if one.opens]
    turns = [shown[start:end] for start, end in pairwise([*places, len(shown)])]
    return [
        (
            own[0].speaker,
            joint.join(line for one in own for line in one.lines),
            own[0].begins / 1000,
            own[-1].ends / 1000,
        )
        for own in turns
    ]


def _heard(interview: Interview) -> list[Said]:
    return [(_speaker(interview, turn), turn.text, *_times(turn)) for turn in interview.turns]


def _speaker(interview: Interview, turn: Turn) -> str | None:
    speaker = interview.speaker_of(turn)
    return speaker.name if speaker else None


def _times(turn: Turn) -> tuple[float | None, float | None]:
    return turn.start_time, turn.end_time


def written_as_webvtt(shown: Sequence[Shown], only_changes: bool) -> str:
    """The captions as webvtt-py writes them, with voice tags."""
    file = webvtt.WebVTT()
    for one in shown:
        first, *rest = one.lines
        tag = f"<v {one.speaker.replace('&', '&amp;')}>" if one.opens or not only_changes else ""
        start, end = (str(webvtt.models.Timestamp.from_seconds(at / 1000)) for at in (one.begins, one.ends))
        file.captions.append(webvtt.Caption(start, end, [tag + first, *rest]))
    return file.content


def written_as_subrip(shown: Sequence[Shown], format: str, only_changes: bool) -> str:
    """The captions as pysubs2 writes them, with names before colons."""
    file = pysubs2.SSAFile()
    for one in shown:
        first, *rest = one.lines
        name = f"{one.speaker}: " if one.opens or not only_changes else ""
        file.append(pysubs2.SSAEvent(start=one.begins, end=one.ends, text="\\N".join([name + first, *rest])))
    return file.to_string(format)


def written_as_podcast(shown: Sequence[Shown]) -> str:
    """The captions as a podcast's transcript."""
    segments = [
        {
            "speaker": one.speaker,
            "startTime": one.begins / 1000,
            "endTime": one.ends / 1000,
            "body": "\n".join(one.lines),
        }
        for one in shown
    ]
    return json.dumps({"version": "1.0.0", "segments": segments})


@given(recordings(), st.booleans())
def test_what_webvtt_py_writes_is_heard_as_it_was_said(recording: Recording, only_changes: bool) -> None:
    """Voice tags give every turn its speaker, its words and its times."""
    talk, shown = recording
    interview = parse(written_as_webvtt(shown, only_changes))
    assert _heard(interview) == _expected(talk, shown)
    assert interview.source.format == "vtt"


@pytest.mark.parametrize("format", ["srt", "vtt"])
@given(recordings(), st.booleans())
def test_what_pysubs2_writes_is_heard_as_it_was_said(format: str, recording: Recording, only_changes: bool) -> None:
    """Names before colons give every turn its speaker, its words and its times."""
    talk, shown = recording
    interview = parse(written_as_subrip(shown, format, only_changes))
    assert _heard(interview) == _expected(talk, shown)
    assert interview.source.format == format


@given(recordings())
def test_a_podcasts_transcript_is_heard_as_it_was_said(recording: Recording) -> None:
    """Segments give every turn its speaker, its words and its times."""
    talk, shown = recording
    interview = parse(written_as_podcast(shown))
    assert _heard(interview) == _expected(talk, shown)
    assert interview.source.format == "podcast"


NAUGHTY = (
    *("", " ", "1", "00:00:01.000 --> 00:00:02.000", "00:61:01,5 --> 99", "--> -->", "->", "[00:01:02]"),
    *("<v ", "<v Anna", "<v Tom>", "</v>", "<c.x.y>", "<i>", "{\\an8}", "&amp;", "&amp", "&#xD800;", "&#0;"),
    *(">>", ">> Anna:", "Anna:", "Tom: ", "- ", "[Laughter]", "(", "♪", "♪♪ ♪", "Why?", "Because.", "？", "《", "🎈"),
    *("NOTE", "NOTE x", "STYLE", "REGION", "WEBVTT", "{", "[", '"segments"', "x" * 300),
    *("\ufeff", "\0", "\x1c", "\u2028", "\r", "\u00a0", "\u200b"),
)
LINES = st.lists(st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=6)), max_size=40)


@st.composite
def broken(draw: st.DrawFn) -> tuple[str, str]:
    """Files that careless hands wrote, with their formats: noise alone, or noise between the lines of a good one."""
    format = draw(st.sampled_from(("vtt", "srt", "podcast")))
    if format == "podcast":
        segment = st.fixed_dictionaries({}, optional=dict.fromkeys(("body", "speaker", "startTime", "endTime"), JUNK))
        text = json.dumps(draw(st.one_of(JUNK, st.fixed_dictionaries({"segments": st.lists(segment)}))))
        return text[: draw(st.sampled_from((None, None, 40)))], format
    _, shown = draw(recordings())
    good = draw(st.sampled_from(("", written_as_webvtt(shown, True), written_as_subrip(shown, "srt", False))))
    lines = good.split("\n")
    for noise in draw(LINES):
        lines.insert(draw(st.integers(0, len(lines))), noise)
    return draw(st.sampled_from(("\n", "\r\n", "\r"))).join(lines), format


JUNK = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(alphabet=st.characters(exclude_categories=()))
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=6,
)


@st.composite
def stamped(draw: st.DrawFn) -> tuple[str, str]:
    """Plain texts between whose lines times stand, going on and on."""
    lines = [*draw(st.one_of(pages().map(str.splitlines), LINES)), *draw(LINES)]
    clock, printed = 0, []
    for line in lines:
        clock += draw(st.integers(0, 90))
        time = draw(st.sampled_from(("{0}:{1:02}", "[{0:02}:{1:02}]", "({0:02}:{1:02})"))).format(*divmod(clock, 60))
        pattern = draw(
            st.sampled_from(("{1}", "{1}", "{0} {1}", "{0}{1}", "{0}\n{1}", "{1} {0}", "{1}\n{0}", "Anna {0}\n{1}"))
        )
        printed.append(pattern.format(time, line))
    return "\n".join(printed), "text"


@given(st.one_of(broken(), stamped()))
def test_the_laws_hold_for_every_file(file: tuple[str, str]) -> None:
    """Nothing raises, words stand at their places, each in one part, in order, and JSON comes back."""
    text, format = file
    interview = parse(text, format=format)
    places = sorted((place.start, place.end) for part in interview.parts() for place in part.places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    held = Counter(at for start, end in places for at in range(start, end))
    assert all(held[at] == 1 for at, sign in enumerate(interview.text) if not sign.isspace())
    for turn in interview.turns:
        assert turn.text == "\n\n".join(" ".join(span.of(interview.text).split()) for span in turn.spans)
        assert all(any(s.start <= e.start < e.end <= s.end for s in turn.spans) for e in turn.events)
    assert Interview.from_json(interview.to_json()) == interview


def vtt(*cues: str, head: str = "WEBVTT") -> str:
    """A file with one second for each cue."""
    return "\n\n".join([head, *(f"00:{i:02}.000 --> 00:{i + 1:02}.000\n{cue}" for i, cue in enumerate(cues))])


def said(text: str, **asked: str) -> list[tuple[str | None, str]]:
    """Who says what, by the labels of the turns."""
    return [(turn.label, turn.text) for turn in parse(text, **asked).turns]


def codes(interview: Interview) -> list[str]:
    """The codes of the diagnostics."""
    return [diagnostic.code for diagnostic in interview.diagnostics]


TALK = (
    "<v Ina Holm>Warum ein Boot?",
    "<v Per Lund>Wegen der Inseln.",
    "<v Ina Holm>Und wohin?",
    "<v Per Lund>Nach Osten.",
)
HEARD = [
    ("Ina Holm", "Warum ein Boot?"),
    ("Per Lund", "Wegen der Inseln."),
    ("Ina Holm", "Und wohin?"),
    ("Per Lund", "Nach Osten."),
]


def test_voice_tags_tell_who_speaks() -> None:
    """A voice tag is a label that is certain; whether the voice asks is heard."""
    interview = parse(vtt(*TALK))
    assert said(vtt(*TALK)) == HEARD
    assert [turn.role for turn in interview.turns] == [Role.INTERVIEWER, Role.INTERVIEWEE] * 2
    assert [_times(turn) for turn in interview.turns] == [(0.0, 1.0), (1.0, 2.0), (2.0, 3.0), (3.0, 4.0)]
    assert interview.genre is Genre.TRANSCRIPT


def test_voice_tags_may_have_classes_and_escapes_and_need_no_end() -> None:
    """`<v.loud.first Ina &amp; Ole>` is the voice of Ina & Ole."""
    file = vtt(
        "<v.loud.first Ina &amp; Ole>Pourquoi&nbsp;?</v>", "<v  Zoé>Pour rien.", "<v Ina & Ole>Rien ?", "<v Zoé>Rien."
    )
    assert said(file) == [("Ina & Ole", "Pourquoi ?"), ("Zoé", "Pour rien."), ("Ina & Ole", "Rien ?"), ("Zoé", "Rien.")]


def test_two_voices_may_share_a_cue() -> None:
    """Each has the cue's times."""
    interview = parse(vtt("<v Ina>Boot?\n<v Per>Ja, ein Boot.", "<v Ina>Warum?</v> <v Per>Darum, sagt man."))
    assert [(turn.label, *_times(turn)) for turn in interview.turns] == [
        ("Ina", 0.0, 1.0), ("Per", 0.0, 1.0), ("Ina", 1.0, 2.0), ("Per", 1.0, 2.0)
    ]  # fmt: skip


def test_a_sentence_flows_on_over_cues_and_lines() -> None:
    """Cues of one voice are one paragraph of one turn, tagged again or not."""
    file = vtt("<v Ina>Warum ein\nBoot", "<v Ina>aus Holz?", "<v Per>Wegen", "der Inseln.", *TALK[2:])
    assert said(file)[:2] == [("Ina", "Warum ein Boot aus Holz?"), ("Per", "Wegen der Inseln.")]


def test_no_space_comes_where_the_script_sets_none() -> None:
    """Japanese flows on over a cue's end without a space."""
    file = vtt("<v 森>なぜ船\nですか？", "<v 林>島が", "あるからです。", "<v 森>どこへ？", "<v 林>東へ。")
    assert said(file)[:2] == [("森", "なぜ船ですか？"), ("林", "島があるからです。")]


def test_comments_styles_settings_and_names_of_cues_are_nobodys_words() -> None:
    """A comment inside what a voice says does not interrupt it, and is kept."""
    file = "\n\n".join(
        [
            "WEBVTT - Un paseo\nKind: captions\nLanguage: es",
            "STYLE\n::cue { color: red }",
            "uno\n00:00.000 --> 00:01.000 align:start position:10%\n<v Eva>¿Por qué un",
            "NOTE revisar aquí",
            "2\n00:01.000 --> 00:02.000\n<v Eva>barco?",
            "00:02.000 --> 00:03.000\n<v Leo>Por las <i>islas</i>.",
            "00:03.000 --> 00:04.000\n<v Eva>¿Y luego?",
            "00:04.000 --> 00:05.000\n<v Leo>Luego nada.",
        ]
    )
    interview = parse(file)
    assert said(file)[:2] == [("Eva", "¿Por qué un barco?"), ("Leo", "Por las islas.")]
    assert interview.text.startswith("Un paseo\n\nEva\n¿Por qué un barco?\n\nrevisar aquí\n\nLeo\n")
    assert not any(word in interview.text for word in ("STYLE", "color", "align", "uno", "captions"))
    assert interview.metadata.language == "es"


def test_an_empty_comment_is_nothing() -> None:
    """A caption's own line may begin with the word, and is said."""
    file = "WEBVTT\n\nNOTE\n\n" + vtt("<v Ina>Was?", "NOTE that we sing.\n\nNOTE", *TALK, head="")
    assert said(file)[0] == ("Ina", "Was? NOTE that we sing.")


def test_names_before_colons_tell_who_speaks() -> None:
    """So do brackets around them, in SubRip and in WebVTT that knows no tags."""
    file = vtt(
        "Ina Holm: Warum ein Boot?",
        "[Per Lund]: Wegen",
        "der Inseln.",
        "Ina Holm: Und wohin?",
        "[Per Lund]: Nach Osten.",
    )
    assert said(file) == HEARD


def test_a_colon_alone_makes_no_voice() -> None:
    """Words before a colon that no name's shape has, or that come once, are what somebody says."""
    answer = "Und eins noch: es war rot.", "Wichtig: es schwamm."
    file = vtt("Ina: Warum ein Boot?", "Per: Wegen der Inseln.", *answer, "Ina: Und wohin?", "Per: Nach Osten.")
    assert said(file)[1] == ("Per", "Wegen der Inseln. Und eins noch: es war rot. Wichtig: es schwamm.")


def test_two_chevrons_begin_a_voice_without_a_name() -> None:
    """They are kept as marks; a name behind them is a name."""
    file = vtt(
        "&gt;&gt; Why bees?", "&gt;&gt; They need us,", "badly.", "&gt;&gt; And wasps?", "&gt;&gt; Nobody needs wasps."
    )
    interview = parse(file)
    assert said(file) == [
        (None, "Why bees?"),
        (None, "They need us, badly."),
        (None, "And wasps?"),
        (None, "Nobody needs wasps."),
    ]
    assert {piece.kind for piece in interview.furniture} == {FurnitureKind.CONTROL}
    named = vtt(">> HOST: Why bees?", ">> LENA: They need us.", ">> HOST: And wasps?", ">> LENA: Nobody does.")
    assert said(named)[:2] == [("HOST", "Why bees?"), ("LENA", "They need us.")]


@pytest.mark.parametrize("event", ["[Laughter]", "(APPLAUSE)", "♪ la la la ♪", "[door slams]", "（拍手）"])
def test_sounds_are_events(event: str) -> None:
    """What stands alone in brackets, or between notes, is an event of the turn."""
    interview = parse(vtt(TALK[0], TALK[1], event, *TALK[2:]))
    assert interview.turns[1].text.startswith("Wegen der Inseln.")
    assert [span.of(interview.text) for span in interview.turns[1].events] == [event]


def test_rolling_captions_say_every_line_once() -> None:
    """Lines that are shown again above the next are not said again, and words timed one by one are words."""
    file = "\n\n".join(
        [
            "WEBVTT",
            "00:00.000 --> 00:02.000 align:start\n \nso<00:00:00.400><c> how</c> did you",
            "00:02.000 --> 00:02.010\nso how did you\n ",
            "00:02.010 --> 00:04.000\nso how did you\nbegin?",
            "00:04.000 --> 00:04.010\nbegin?\n ",
            "00:04.010 --> 00:06.000\nbegin?\n&gt;&gt; well, I sold",
            "00:06.000 --> 00:08.000\n&gt;&gt; well, I sold\npots and pans.",
            "00:09.000 --> 00:10.000\n&gt;&gt; and now?",
            "00:10.500 --> 00:12.000\n&gt;&gt; now I sell the pans.",
        ]
    )
    interview = parse(file)
    assert [turn.text for turn in interview.turns[:2]] == ["so how did you begin?", "well, I sold pots and pans."]
    assert [_times(turn) for turn in interview.turns[:2]] == [(0.0, 4.01), (4.01, 8.0)]


def test_what_is_said_twice_in_a_file_that_does_not_roll_is_said_twice() -> None:
    """A repeated word is no rolling caption."""
    file = vtt("<v Ina>Warum?", "<v Per>Nein.", "Nein.", *TALK[2:], "Nach Süden.", "Nach Westen.", "Nach Norden.")
    assert said(file)[1] == ("Per", "Nein. Nein.")


def test_a_file_without_voices_says_so_and_is_heard_by_its_wording() -> None:
    """Questions and silence part paragraphs; who says what is for the hearing."""
    file = vtt(
        "Why did you come",
        "to the island? Because",
        "the sea was calm there.",
        "Did you ever want to",
        "go back? Never, I think.",
    )
    interview = parse(file)
    assert codes(interview) == ["no_voices"]
    assert [(turn.role, turn.text) for turn in interview.turns] == [
        (Role.INTERVIEWER, "Why did you come to the island?"),
        (Role.INTERVIEWEE, "Because the sea was calm there."),
        (Role.INTERVIEWER, "Did you ever want to go back?"),
        (Role.INTERVIEWEE, "Never, I think."),
    ]
    assert [_times(turn) for turn in interview.turns] == [(0.0, 2.0), (1.0, 3.0), (3.0, 5.0), (4.0, 5.0)]


def test_one_voice_alone_is_no_interview() -> None:
    """Its words are kept."""
    interview = parse(vtt("<v Ina>Heute spreche ich allein.", "Über Boote."))
    assert not interview.is_interview
    assert interview.text == "Ina\nHeute spreche ich allein. Über Boote."


def srt(*cues: tuple[str, str], end: str = "\n") -> str:
    """Numbered captions, each with the line of its times."""
    return end.join(f"{i}{end}{times}{end}{words}{end}" for i, (times, words) in enumerate(cues, 1))


SPOKEN = ("Ina: Warum ein Boot?", "Per: Wegen der Inseln.", "Ina: Und wohin?", "Per: Nach Osten.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("first", ["", "\ufeff", "\n\n"])
def test_line_ends_and_marks_before_the_file_change_nothing(end: str, first: str) -> None:
    """A byte order mark, empty lines, and any line end."""
    file = first + srt(*((f"00:00:0{i},500 --> 00:00:0{i + 1},250", words) for i, words in enumerate(SPOKEN)), end=end)
    interview = parse(file)
    assert interview.source.format == "srt"
    assert [_times(turn) for turn in interview.turns] == [(0.5, 1.25), (1.5, 2.25), (2.5, 3.25), (3.5, 4.25)]


@pytest.mark.parametrize(
    ("times", "seconds"),
    [
        ("00:00:01,500 --> 00:00:02,000", (1.5, 2.0)),
        ("00:00:01.5 --> 00:00:02.0", (1.5, 2.0)),
        ("0:01,500-->0:02,000", (1.5, 2.0)),
        ("1:00:01 -> 1:00:02", (3601.0, 3602.0)),
        ("100:00:01.000 --> 100:00:02.000 X1:10 Y1:20", (360001.0, 360002.0)),
    ],
)
def test_times_may_lack_hours_and_have_any_fraction(times: str, seconds: tuple[float, float]) -> None:
    """A comma or a dot parts the fraction; settings may follow."""
    later = [(f"200:00:0{i},000 --> 200:00:0{i},500", words) for i, words in enumerate(SPOKEN[1:])]
    interview = parse(srt((times, SPOKEN[0]), *later), format="srt")
    assert _times(interview.turns[0]) == seconds


def test_broken_times_are_kept_as_words_and_told() -> None:
    """What can be read of them counts; the caption's words are said all the same."""
    times = (
        "00:00:00,000 --> 00:00:01,000",
        "00:00:01,000 --> 00:0x",
        "00:00:02,000 --> 00:00:03,000",
        "--> 00:00:04,000",
    )
    interview = parse(srt(*zip(times, SPOKEN, strict=True)))
    assert [turn.text for turn in interview.turns] == [text for _, text in HEARD]
    assert [_times(turn) for turn in interview.turns] == [(0.0, 1.0), (1.0, None), (2.0, 3.0), (None, 4.0)]
    assert times[1] in interview.text
    [diagnostic] = interview.diagnostics
    assert diagnostic.code == "broken_times"
    assert "00:00:01,000 --> 00:0x" in diagnostic.message


def test_captions_may_overlap_and_be_empty_and_hold_empty_lines() -> None:
    """A turn ends with the last of its captions to end; no word behind an empty line is lost."""
    file = srt(
        ("00:00:00,000 --> 00:00:02,000", SPOKEN[0]),
        ("00:00:01,000 --> 00:00:06,000", "Per: Wegen\n\nder"),
        ("00:00:02,000 --> 00:00:03,000", ""),
        ("00:00:02,000 --> 00:00:04,000", "Inseln."),
        ("00:00:06,000 --> 00:00:07,000", SPOKEN[2]),
        ("00:00:07,000 --> 00:00:08,000", "<font color='#fff'>{\\an8}Per: Nach Osten.</font>"),
    )
    interview = parse(file)
    assert [turn.text for turn in interview.turns] == [text for _, text in HEARD]
    assert _times(interview.turns[1]) == (1.0, 6.0)


def test_words_of_a_podcast_join_into_turns() -> None:
    """A segment may be a single word."""
    words = [
        ("Ana", "Por"),
        ("Ana", "quê?"),
        ("Rui", "Pelas"),
        ("Rui", "ilhas."),
        ("Ana", "E"),
        ("Ana", "depois?"),
        ("Rui", "Nada."),
    ]
    segments = [
        {"speaker": name, "startTime": i, "endTime": i + 0.5, "body": word} for i, (name, word) in enumerate(words)
    ]
    file = json.dumps({"version": "1.0.0", "segments": segments})
    assert said(file) == [("Ana", "Por quê?"), ("Rui", "Pelas ilhas."), ("Ana", "E depois?"), ("Rui", "Nada.")]
    assert [_times(turn) for turn in parse(file).turns][:2] == [(0.0, 1.5), (2.0, 3.5)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"segments": [', "line 1, column 15"),
        ('{"segments": [{"body": 3}]}', "no segments"),
        ("[1, 2]", "no segments"),
        ("[" * 100_000, "too deep"),
        ("9" * 5_000, "no podcast transcript"),
    ],
)
def test_json_that_is_no_transcript_is_text(text: str, says: str) -> None:
    """It is kept to the letter, and a diagnostic says why."""
    interview = parse(text, format="podcast")
    assert interview.text == text
    assert interview.source.format == "text"
    assert says in _first(interview, "no_transcript").message


def _first(interview: Interview, code: str) -> Diagnostic:
    return next(diagnostic for diagnostic in interview.diagnostics if diagnostic.code == code)


@pytest.mark.parametrize(
    ("name", "text", "format"),
    [
        ("talk.txt", vtt(*TALK), "vtt"),
        ("talk.VTT", vtt(*TALK), "vtt"),
        ("talk.vtt", vtt(*TALK, head=""), "srt"),
        ("talk.json", '{"segments": [{"body": "Hej."}]}', "podcast"),
        ("talk.srt", "<html><body><p>Hej.</p></body></html>", "html"),
        ("talk.srt", "Hej.", "text"),
        ("talk.txt", "WEBVTT is a format.", "text"),
        ("talk.txt", "We go 00:01 --> 00:02 and on.", "text"),
    ],
)
def test_formats_show_themselves(tmp_path: Path, name: str, text: str, format: str) -> None:
    """What a file holds tells its format; its name only where that does not."""
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert parse(path).source.format == format


def test_a_name_that_promises_a_transcript_is_told_when_there_is_none(tmp_path: Path) -> None:
    """The text is read as plain text."""
    path = tmp_path / "talk.srt"
    path.write_text("Hej.", "utf-8")
    assert "no_transcript" in codes(parse(path))


STAMPED = {
    "behind the name": "{name} ({time}): {words}",
    "behind the name, alone": "{name} {time}\n{words}",
    "before the name, in brackets": "[{time}] {name}: {words}",
    "before the name, alone": "{time} {name}\n{words}",
}
LONG = (
    ("Ina Holm", "00:00:03", "Warum haben Sie ein Boot gebaut?"),
    ("Per Lund", "00:00:09", "Wegen der Inseln, die man vom Ufer aus sieht, und weil ich Holz hatte."),
    ("", "00:00:40", "Es war das Holz einer alten Scheune, die mein Vater abgerissen hat."),
    ("Ina Holm", "00:01:15", "Und wohin sind Sie damit gefahren?"),
    ("Per Lund", "00:01:20", "Nach Osten zuerst, dann im Kreis um alle Inseln, bis der Wind aufhörte."),
    ("Ina Holm", "00:02:00", "Was sagte Ihr Vater dazu?"),
    ("Per Lund", "00:02:04", "Er sagte nichts. [00:02:10] Er hat nur genickt und ist hineingegangen."),
)


@pytest.mark.parametrize("pattern", STAMPED.values(), ids=STAMPED)
def test_plain_transcripts_with_stamps_have_times(pattern: str) -> None:
    """Each turn begins at its stamp and ends at the next voice's; a bare stamp means that the same voice goes on."""
    text = "\n\n".join(
        pattern.format(name=name, time=time, words=words) if name else f"[{time}]\n{words}"
        for name, time, words in LONG
    )
    interview = parse(text)
    assert [(turn.label, *_times(turn)) for turn in interview.turns] == [
        ("Ina Holm", 3.0, 9.0),
        ("Per Lund", 9.0, 75.0),
        ("Ina Holm", 75.0, 80.0),
        ("Per Lund", 80.0, 120.0),
        ("Ina Holm", 120.0, 124.0),
        ("Per Lund", 124.0, None),
    ]
    assert interview.turns[1].text == f"{LONG[1][2]}\n\n{LONG[2][2]}"
    assert [span.of(text) for span in interview.turns[-1].events] == ["[00:02:10]"]
    assert interview.text == text


PRINTED = {
    "a header": ("html", "<section><header><b>{name}</b> <time>{time}</time></header><p>{words}</p></section>"),
    "a label": ("html", "<p><b>{name}</b> ({time}): {words}</p>"),
    "a line above": ("html", "<p><b>{name}</b> [{time}]<br>{words}</p>"),
    "markdown": ("markdown", "**{name}** ({time}): {words}\n\n"),
}


@pytest.mark.parametrize("printed", PRINTED.values(), ids=PRINTED)
def test_a_page_prints_when_a_turn_begins(printed: tuple[str, str]) -> None:
    """The times of a transcript are those of its turns, in whatever element they stand."""
    format, pattern = printed
    talk = [line for line in LONG if line[0]]
    source = "".join(pattern.format(name=name, time=time[3:], words=words) for name, time, words in talk)
    heard = parse(source, format=format)
    assert [turn.start_time for turn in heard.turns] == [3.0, 9.0, 75.0, 80.0, 120.0, 124.0]
    assert heard.turns[0].end_time == 9.0


def test_the_time_of_day_is_no_turns() -> None:
    """A recording is not at its eighth hour when somebody first speaks."""
    talk = [line for line in LONG if line[0]][:-1]
    source = "".join(f"<p><b>{name}</b> (08{time[2:]}): {words}</p>" for name, time, words in talk)
    heard = parse(source, format="html")
    assert heard.turns and {turn.start_time for turn in heard.turns} == {None}


def test_a_programmes_times_are_no_stamps() -> None:
    """Times that do not go on and on are words."""
    interview = parse("10:15 Kaffee\n\n09:00 Anfang\n\n08:15 Frühstück\n\n07:00 Yoga")
    assert "10:15 Kaffee" in [part.text for part in interview.parts()] or "10:15" in interview.furniture[0].text
