"""Assembling puts asides and turns together again, every word of the page in one part."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import lexicon as lexica
from interviewkit import parse
from interviewkit.asides import set_aside
from interviewkit.assemble import assemble, tell_rest
from interviewkit.model import (
    Furniture,
    FurnitureKind,
    Heading,
    Interview,
    Narration,
    NarrationKind,
    Note,
    NoteKind,
    PullQuote,
    Role,
    Source,
)
from interviewkit.page import Page
from interviewkit.passage import Passage
from interviewkit.readers import text as reader
from interviewkit.speakers import Cast
from interviewkit.talk import Label, Said
from interviewkit.verdict import Verdict

SOURCE = Source(format="text", encoding="str", encoding_from="caller", sha256="", length=0)
ROLES = (Role.INTERVIEWER, Role.INTERVIEWEE)


def said(role: Role, *passages: Passage, label: Label | None = None, lead: str = "") -> Said:
    """What a voice says, as hearing hands it on."""
    return Said(role=role, label=label, passages=passages, lead=lead, margin=1.0, evidence=())


def put_together(page: Page, talk: tuple[Said, ...], language: str = "en", *, is_interview: bool = True) -> Interview:
    """The interview of a page in which somebody has heard the talk; nobody is named."""
    lexicon = lexica.of_language(language)
    verdict = Verdict(is_interview=is_interview, genre=None, confidences=(1.0,) * len(talk))
    aside, _ = set_aside(page, lexicon)
    told = tell_rest(page, aside, talk if is_interview else (), lexicon)
    return assemble(page, aside, told, talk, Cast(speakers=(), voices=((None, None),) * len(talk)), verdict, lexicon)


def heard(text: str, *spoken: str, language: str = "en", is_interview: bool = True) -> Interview:
    """The interview of a text in which the spoken words are turns, question and answer by turns."""
    talk = tuple(said(ROLES[i % 2], Passage(words, text.index(words))) for i, words in enumerate(spoken))
    return put_together(reader.read(text, SOURCE), talk, language, is_interview=is_interview)


def misplaced(interview: Interview) -> dict[int, int]:
    """To each place whose character is not in exactly one part: in how many it is."""
    held = Counter(at for part in interview.parts() for span in part.places for at in range(span.start, span.end))
    return {at: held[at] for at, sign in enumerate(interview.text) if not sign.isspace() and held[at] != 1}


LINES = st.sampled_from(
    (
        "Who taught you that?",
        "My grandmother kept the logbook before me, in violet ink.",
        "Anna: Never.",
        "— And the ships?",
        "1. **Why?**",
        "**Why not?**",
        "Enlarge image",
        "The tower from the sea",
        "Photo: Nora Whitlock/dpa",
        "The tower. Photo: Nora Whitlock",
        "© IMAGO",
        "AreaWhat is it?open",
        "AreaWho pays for it? expand",
        "What is it? | open",
        "show more",
        "FAQ",
        "This article is part of a project",
        "This interview has been edited for length.",
        "Nora Whitlock lives in a tower and is the author of nine books.",
        "By Nora Whitlock",
        "3 March 2021",
        "Home",
        "Share on Facebook",
        "Comments (2)",
        "* * *",
        "---",
        "title: x",
        "[#]: author: (x)",
        "17",
        "## The fog",
        "The fog",
        "“kept the logbook before me, in violet ink”",
        "[1] A book.",
        "Footnotes",
        "(laughs)",
        "Фото: Вера",
        "写真：山田",
        "İ",
        "\ufeff",
        "x\u3000y",
    )
)
TEXTS = st.lists(st.tuples(LINES, st.sampled_from(("\n", "\n\n", "\n\n\n", "\r\n", " ", "")))).map(
    lambda lines: "".join(line + end for line, end in lines)
)


@st.composite
def assembled(draw: st.DrawFn) -> Interview:
    """Interviews of random pages in which random pieces of the blocks are talk."""
    page = reader.read(draw(st.one_of(TEXTS, st.text())), SOURCE)
    language = draw(st.sampled_from(("en", "de", "ja", "ru")))
    _, left = set_aside(page, lexica.of_language(language))
    talk = tuple(draw(turns_of(left)))
    return put_together(page, talk, language, is_interview=draw(st.booleans()))


@st.composite
def turns_of(draw: st.DrawFn, page: Page) -> list[Said]:
    """Turns of a page: of any block the words between two places, with or without a label before them."""
    turns: list[Said] = []
    for block in page.blocks:
        length = len(block.text)
        label_end, begin, end = sorted(draw(st.tuples(*[st.integers(0, length)] * 3)))
        words = Passage(block.text, block.start).cut(begin, end)
        if not words.text or draw(st.booleans()):
            continue
        name = block.text[:label_end].strip()
        label = Label(name, name, block.start, block.start + label_end) if name and draw(st.booleans()) else None
        if turns and not label and draw(st.booleans()):
            turns[-1] = said(turns[-1].role, *turns[-1].passages, words, label=turns[-1].label)
        else:
            turns.append(said(draw(st.sampled_from(ROLES)), words, label=label))
    return turns


@given(assembled())
def test_conserved(interview: Interview) -> None:
    """Every character that is not white space is in exactly one part, whatever was heard."""
    assert not misplaced(interview)


@given(assembled())
def test_ordered(interview: Interview) -> None:
    """Every lane is in reading order, and no place is empty or overlaps another."""
    places = sorted((span.start, span.end) for part in interview.parts() for span in part.places)
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    for lane in (interview.captions, interview.narration, interview.notes, interview.furniture, interview.headings):
        starts = [part.places[0].start for part in lane]
        assert starts == sorted(starts)


@given(assembled())
def test_verbatim(interview: Interview) -> None:
    """A part's words are what stands at its places, white space apart."""

    def words(text: str) -> str:
        return " ".join(text.split())

    for turn in interview.turns:
        assert turn.text == "\n\n".join(words(span.of(interview.text)) for span in turn.spans)
    for caption in interview.captions:
        assert caption.text == " ".join(words(span.of(interview.text)) for span in caption.spans)
        assert caption.credit is None or (
            caption.credit_span and caption.credit in words(caption.credit_span.of(interview.text))
        )
    for item in interview.faq:
        assert item.question == words(item.question_span.of(interview.text))
        assert item.answer == "\n\n".join(words(span.of(interview.text)) for span in item.answer_spans)
    plain: tuple[Narration | Note | Heading | PullQuote | Furniture, ...] = (
        *interview.narration,
        *interview.notes,
        *interview.headings,
        *interview.pull_quotes,
        *interview.furniture,
    )
    for part in plain:
        assert part.text == words(part.span.of(interview.text))


TALK = (
    "When did you first climb the tower?",
    "I was nineteen and carried oranges.",
    "And the ships?",
    "They greet me.",
)
PAGE = "\n\n".join(TALK)


def test_without_an_interview_words_are_narrated() -> None:
    """Where the verdict is that nobody talks, no turns are set."""
    interview = heard(PAGE, *TALK, is_interview=False)
    assert not interview.turns
    assert not misplaced(interview)
    assert any(part.text == TALK[1] for part in interview.narration)


def test_narration_stands_before_between_and_behind() -> None:
    """The writer's sentences are told apart by where they stand."""
    told = ("The path ends at a door.", *TALK[:2], "He looks at the sea.", *TALK[2:], "Then he left us.")
    interview = heard("\n\n".join(told), *TALK)
    assert [part.kind for part in interview.narration] == [
        NarrationKind.INTRO,
        NarrationKind.BETWEEN,
        NarrationKind.OUTRO,
    ]


def test_a_short_line_between_turns_is_a_crosshead() -> None:
    """One short line that ends no sentence parts the talk."""
    interview = heard(f"{TALK[0]}\n\n{TALK[1]}\n\nOranges and oil\n\n{TALK[2]}\n\n{TALK[3]}", *TALK)
    assert [heading.text for heading in interview.headings] == ["Oranges and oil"]


def test_short_lines_in_a_row_are_no_crossheads() -> None:
    """A menu between turns is furniture."""
    interview = heard(f"{TALK[0]}\n\n{TALK[1]}\n\nPolitics\nSport\nCulture\n\n{TALK[2]}\n\n{TALK[3]}", *TALK)
    assert not interview.headings


def test_marks_before_a_crosshead_are_a_control() -> None:
    """The number signs of a Markdown heading tell its level and are no words of it."""
    interview = heard(f"{TALK[0]}\n\n{TALK[1]}\n\n### Oranges\n\n{TALK[2]}\n\n{TALK[3]}", *TALK)
    assert [(heading.text, heading.level) for heading in interview.headings] == [("Oranges", 3)]
    assert [part.kind for part in interview.furniture] == [FurnitureKind.CONTROL]


def test_a_pull_quote_names_its_turn() -> None:
    """A line that repeats a turn's words, in quotation marks or with another first letter, belongs to that turn."""
    text = f"{TALK[0]}\n\n{TALK[1]}\n\n“Nineteen and carried oranges”\n\n{TALK[2]}\n\n{TALK[3]}"
    assert [(quote.turn) for quote in heard(text, *TALK).pull_quotes] == ["t2"]


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("This interview has been edited for length and clarity.", "en", NoteKind.EDITING_DISCLOSURE),
        ("George Hathersage, who was born in a village by the sea, lives in the tower.", "en", NoteKind.BIO),
        ("Dieses Interview wurde von Jana Roth ins Netz gestellt. Anm. d. Red.", "de", NoteKind.EDITORS_NOTE),
    ],
)
def test_notes_are_known_by_their_phrases(line: str, language: str, kind: NoteKind) -> None:
    """A phrase of the lexicon tells what a note behind the talk is about."""
    assert [note.kind for note in heard(f"{PAGE}\n\n{line}", *TALK, language=language).notes] == [kind]


def test_a_biography_above_the_talk_is_its_introduction() -> None:
    """Who the guest is, told before the first turn, is the writer's narration."""
    interview = heard(f"George Hathersage lives in the last tower of the coast, with two goats.\n\n{PAGE}", *TALK)
    assert not interview.notes
    assert [part.kind for part in interview.narration] == [NarrationKind.INTRO]


def test_everything_below_a_heading_of_comments_is_comments() -> None:
    """What readers wrote is one piece of furniture."""
    interview = heard(f"{PAGE}\n\nComments (2)\n\nWhat a lovely piece!\n\nMy uncle served there.", *TALK)
    assert [(part.kind, part.text) for part in interview.furniture] == [
        (FurnitureKind.COMMENTS, "Comments (2) What a lovely piece! My uncle served there.")
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share on Facebook", FurnitureKind.SHARE),
        ("Sign up for our free newsletter", FurnitureKind.NEWSLETTER),
        ("* * *", FurnitureKind.RULE),
        ("3/7", FurnitureKind.PAGE_NUMBER),
        ("show more", FurnitureKind.CONTROL),
    ],
)
def test_kinds_of_furniture(line: str, kind: FurnitureKind) -> None:
    """What the site says about itself is told apart."""
    assert [part.kind for part in heard(f"{PAGE}\n\n{line}", *TALK).furniture] == [kind]


def test_neighbours_of_one_kind_are_one_piece() -> None:
    """Share buttons in a row are one piece of furniture."""
    interview = heard(f"{PAGE}\n\nTweet\n\nWhatsApp", *TALK)
    assert [part.text for part in interview.furniture] == ["Tweet WhatsApp"]


def test_words_above_a_credit_become_its_caption() -> None:
    """A line that nobody said gets the credit below it."""
    text = f"{TALK[0]}\n\n{TALK[1]}\n\nThe tower from the sea\n\nPhoto: Nora Whitlock\n\n{TALK[2]}\n\n{TALK[3]}"
    assert [(c.text, c.credit) for c in heard(text, *TALK).captions] == [("The tower from the sea", "Nora Whitlock")]


def test_labels_and_marks_are_kept() -> None:
    """A label is the turn's, and a dash before a turn is a control."""
    text = f"— {TALK[0]}\n\nAlban:  {TALK[1]}"
    label = Label("alban", "Alban", text.index("Alban"), text.index("I was"))
    talk = (
        said(Role.INTERVIEWER, Passage(TALK[0], 2), lead="d"),
        said(Role.INTERVIEWEE, Passage(TALK[1], text.index("I was")), label=label),
    )
    interview = put_together(reader.read(text, SOURCE), talk)
    answer = interview.turns[1]
    assert answer.label == "Alban"
    assert answer.label_span is not None
    assert answer.label_span.of(text) == "Alban:"
    assert [(part.kind, part.text) for part in interview.furniture] == [(FurnitureKind.CONTROL, "—")]
    assert (interview.convention.question_marker, interview.convention.answer_marker) == ("dash", "label")
    assert interview.convention.share == 1.0


@pytest.mark.parametrize(
    ("language", "event"), [("en", "(laughs)"), ("en", "[inaudible]"), ("de", "(lacht)"), ("ja", "（笑）")]
)
def test_stage_directions_are_events(language: str, event: str) -> None:
    """What stands in brackets and is no speech is found inside the turn."""
    answer = f"They greet me {event} every time (or nearly)."
    interview = heard(f"And the ships?\n\n{answer}", "And the ships?", answer, language=language)
    assert [span.of(interview.text) for span in interview.turns[1].events] == [event]


def test_the_head_of_the_page_is_front_matter() -> None:
    """Headline, byline and date are metadata and furniture."""
    interview = heard(f"Night shift above the sea\n\nBy Nora Whitlock\n\n3 March 2021\n\n{PAGE}", *TALK)
    assert interview.metadata.headline == "Night shift above the sea"
    assert interview.metadata.byline == "By Nora Whitlock"
    assert interview.metadata.date_published == "2021-03-03"
    kinds = [part.kind for part in interview.parts() if isinstance(part, Furniture)]
    assert kinds == [FurnitureKind.FRONT_MATTER]


def test_a_byline_behind_the_talk_counts_too() -> None:
    """Some pages name the interviewer below the last answer."""
    interview = heard(f"{PAGE}\n\nInterview: Nora Whitlock", *TALK)
    assert [author.name for author in interview.metadata.authors] == ["Nora Whitlock"]


@pytest.mark.parametrize(("lead", "answers"), [("nb", None), ("d", "dash")])
def test_a_number_counts_questions_alone(lead: str, answers: str | None) -> None:
    """An answer in the item of its question has no number of its own; dashes may well begin both."""
    words = ("¿Qué pasa si llueve?", "Arreglo paraguas.", "¿Y si nieva?", "Duermo.")
    text = "\n\n".join(words)
    leads = (lead, lead[0], lead, lead[0])
    talk = [
        said(ROLES[i % 2], Passage(one, text.index(one)), lead=marks)
        for i, (one, marks) in enumerate(zip(words, leads, strict=True))
    ]
    convention = put_together(reader.read(text, SOURCE), tuple(talk), "es").convention
    assert convention.question_marker is not None
    assert convention.answer_marker == answers


SUNDAYS = (
    ("How do you conduct an instrument that weighs four tons?", "With a flag. Each of them needs nine seconds."),
    ("Do the neighbours mind?", "The nearest neighbour is a seal, and he leaves before the slow movement."),
    ("What do you play?", "*Mostly lullabies.* At that volume they are the only thing people forgive."),
    ("Has a ship ever answered you?", "Once, in March. I have never found out who was on watch."),
)


def test_what_stands_in_one_line_is_one_paragraph() -> None:
    """A voice that begins in italics, or asks and goes on, has not begun a paragraph."""
    text = "\n\n".join(f"**{question}**\n\n{answer}" for question, answer in SUNDAYS)
    interview = parse(f"# The foghorn choir on the pier\n\n{text}", format="markdown")
    assert [turn.text for turn in interview.answers] == [answer.replace("*", "") for _, answer in SUNDAYS]
    third = interview.answers[2]
    assert " ".join(span.of(interview.text) for span in third.spans) == third.text


def test_what_is_heard_in_pieces_of_a_line_is_one_paragraph() -> None:
    """A question may go on behind its mark, in every script; another line is another paragraph."""
    text = "问：雾有多厚？我听说很薄。\n那为什么要响？"
    pieces = [Passage(words, text.index(words)) for words in ("雾有多厚？", "我听说很薄。", "那为什么要响？")]
    interview = put_together(reader.read(text, SOURCE), (said(Role.INTERVIEWER, *pieces),), "zh")
    assert interview.turns[0].text == "雾有多厚？我听说很薄。\n\n那为什么要响？"
    assert [span.of(text) for span in interview.turns[0].spans] == ["雾有多厚？我听说很薄。", "那为什么要响？"]
