"""Pages that set each line of a hard-wrapped text as a paragraph of its own."""

from __future__ import annotations

from interviewkit import parse
from interviewkit.model import Source
from interviewkit.readers.html import read

SOURCE = Source(format="html", encoding="utf-8", encoding_from="caller", sha256="", length=0)
LINES = """
MORROW: The ferry has not crossed the sound since the ice came in, and
the island has flour for nine days. What do you tell the people who
are waiting on the quay?
LINDGREN: I tell them that the ice decides. We went out on Tuesday and
turned back at the second buoy, because the bow plates began to sing
and nobody aboard had heard <b>that song</b> before. We will try again
when the wind turns.
MORROW: And when will that be?
LINDGREN: Ask the gulls. They have been sitting on the roof of the
customs house since Sunday, and they know more about the wind than
the radio does.
""".strip().splitlines()


def page(lines: list[str]) -> str:
    """Each line a paragraph."""
    return "<h1>Ice in the sound</h1>" + "".join(f"<p>\n{line}\n</p>\n" for line in lines)


def test_lines_set_as_paragraphs_are_put_together() -> None:
    """A label begins a paragraph; a line that runs on does not."""
    blocks = read(page(LINES), SOURCE).blocks
    assert [block.text.partition(":")[0] for block in blocks] == [
        "Ice in the sound", "MORROW", "LINDGREN", "MORROW", "LINDGREN",
    ]  # fmt: skip


def test_what_is_bold_in_a_line_is_bold_in_its_paragraph() -> None:
    """Runs move along."""
    _, _, answer, *_ = read(page(LINES), SOURCE).blocks
    assert [answer.text[run.start : run.end] for run in answer.runs] == ["that song"]


def test_every_word_keeps_its_place() -> None:
    """A paragraph's text is what stands in the page between its first line and its last."""
    whole = read(page(LINES), SOURCE)
    assert all(whole.text[block.start : block.end] == block.text for block in whole.blocks)


def test_the_turns_of_wrapped_lines_are_whole() -> None:
    """The answer's three lines are one turn."""
    turns = parse(page(LINES), format="html").turns
    assert [len(turn.text.split()) for turn in turns] == [32, 42, 5, 27]


def test_paragraphs_stay_as_they_are() -> None:
    """Where sentences end with their elements nothing was wrapped."""
    said = ["The ice came early this year.", "We had flour for nine days and no more than that."] * 5
    assert [block.text for block in read(page(said), SOURCE).blocks[1:]] == said
