"""Pieces are blocks cut where a voice can change: behind labels, and behind a question that its answer follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from attrs import frozen

from interviewkit.lexicon import Lexicon
from interviewkit.model import Role
from interviewkit.page import UNFRAMED, Block, Frame, Page, Voice
from interviewkit.passage import Passage
from interviewkit.pieces.belief import Believed, believe
from interviewkit.pieces.emphasis import WORDY, fewest_words, stretches
from interviewkit.pieces.labels import Proposal, is_stamp, key_of, propose_all, propose_within
from interviewkit.pieces.leads import LONGEST, lead_of, lead_of_frame, without_closers
from interviewkit.pieces.menus import fold
from interviewkit.pieces.styles import LONGEST_MARK, is_set_in, mark_of
from interviewkit.pieces.told import beside_times, going_on, timed
from interviewkit.profile import NO_PROFILE, Profile, QuestionStyle
from interviewkit.script import QUESTION_MARKS, SENTENCE_ENDS, WIDE_ENDS, one_of
from interviewkit.talk import Label
from interviewkit.weights import Weights


class Piece(NamedTuple):
    """Words that one voice says, or nobody; a plain tuple, because a page has thousands."""

    text: str
    """Without label, lead and the marks that close a lead."""
    start: int
    """Code points from 0 in the page's text."""
    gap: int
    """Empty lines before it; -1 for a piece that begins in the middle of a block."""
    lead: str
    """The kind of marks it opens with; see `leads`."""
    label: Label | None
    frame: Frame = UNFRAMED
    linked: float = 0.0
    """The share of its block's characters, from 0 to 1, that are a link's."""
    look: str = ""
    """The colour, typeface or class it is set in."""
    told: bool | None = None
    """Whether the page says for certain that another voice begins here, or that none does; see `told`."""
    asks: bool | None = None
    """Whether the caller's profile has it ask; None where that says nothing of it."""

    @property
    def end(self) -> int:
        """Code points from 0 in the page's text, exclusive."""
        return self.start + len(self.text)


@frozen(eq=False)
class Pieces:
    """A page's pieces in reading order, and the labels that were believed."""

    pieces: tuple[Piece, ...]
    believed: Believed
    leading: bool
    """Whether this page sets question and answer in one paragraph."""


MOST_WITHIN = 10_000
"""Labels looked at in the middle of lines; no talk has as many, and each costs as much memory as a paragraph."""


def cut(page: Page, lexicon: Lexicon, weights: Weights, profile: Profile = NO_PROFILE) -> Pieces:
    """The page's blocks, cut where a voice can change; where the page tells its voices, that is where they begin.

    Labels that the profile knows are believed without more ado.
    """
    if page.voices:
        return _told(page, profile)
    blocks = page.blocks if page.stamps else fold(page.text, page.blocks)  # no run of lines may reach over a time
    proposals = propose_all(blocks, lexicon, profile)
    middle = tuple(islice(propose_within(blocks, proposals, lexicon), MOST_WITHIN))
    times = timed(page.cues, blocks)
    believed = {
        **believe(blocks, proposals, middle, lexicon, weights.labels),
        **_known((*proposals, *(proposal for _, proposal in middle)), profile),
        **(beside_times(proposals, times) if times else {}),
    }
    inside: dict[int, list[Proposal]] = {}
    for i, proposal in middle:
        if (proposal.key, proposal.form) in believed:
            inside.setdefault(i, []).append(proposal)
    manner = Manner(_leading(blocks, lexicon), fewest_words(blocks), lexicon)
    resumed = going_on(times, [i for i, p in enumerate(proposals) if p and (p.key, p.form) in believed])
    pieces = tuple(_pieces(blocks, proposals, believed, inside, manner, resumed))
    return Pieces(_heeding(pieces, page.text, profile), believed, manner.leading)


KNOWN = 9.0
"""Log odds of a label that the profile knows."""


def _known(proposals: Iterable[Proposal | None], profile: Profile) -> Believed:
    """The labels that the profile knows."""
    return {(one.key, one.form): KNOWN for one in proposals if one and profile.voice_of(one.words)}


def _heeding(pieces: tuple[Piece, ...], text: str, profile: Profile) -> tuple[Piece, ...]:
    """The pieces, each with what the profile says of it."""
    styled = _styled(pieces, text, profile.asks) if profile.asks else pieces
    voices = [profile.voice_of(piece.label.words) if piece.label else None for piece in styled]
    return tuple(
        piece._replace(asks=voice.role is Role.INTERVIEWER) if voice and voice.role else piece
        for piece, voice in zip(styled, voices, strict=True)
    )


def _styled(pieces: tuple[Piece, ...], text: str, style: QuestionStyle) -> tuple[Piece, ...]:
    """The pieces, those in the style asking without its mark, the others not; as they were where none is or all are."""
    marks = [_mark(piece, text, style) for piece in pieces]
    if len({mark is None for mark in marks}) < 2:
        return pieces
    return tuple(map(_asking, pieces, marks))


def _mark(piece: Piece, text: str, style: QuestionStyle) -> int | None:
    """How many of the piece's characters are the style's mark; None where it is set otherwise."""
    before = text[max(0, piece.start - LONGEST_MARK) : piece.start]
    return mark_of(style, before, piece.text) if is_set_in(style, piece.frame, piece.lead, piece.look) else None


def _asking(piece: Piece, mark: int | None) -> Piece:
    """The piece as one that asks, or does not; set plainly under a label that nobody knows, it may do either."""
    if mark is None:
        return piece._replace(asks=None if piece.label else False)
    return piece._replace(asks=True, text=piece.text[mark:], start=piece.start + mark)


def _told(page: Page, profile: Profile) -> Pieces:
    """The blocks of a page that tells its voices; every label is believed."""
    voices = {voice.start: voice for voice in page.voices}
    pieces = []
    for block in page.blocks:
        voice = voices.get(block.start, Voice(block.start, block.start, ""))
        words = Passage(block.text, block.start).cut(voice.end - block.start)
        label = Label(key_of(voice.name), voice.name, voice.start, voice.end) if voice.name else None
        pieces.append(Piece(words.text, words.start, block.gap, "", label, told=block.start in voices or None))
    return Pieces(_heeding(tuple(pieces), page.text, profile), {}, leading=False)


STATEMENT = re.compile(rf"{one_of(SENTENCE_ENDS - QUESTION_MARKS)}\s|{one_of(WIDE_ENDS - QUESTION_MARKS)}")
FEWEST_LEADING = 3
"""Paragraphs that open with a question and go on, before a page is read as setting both voices in one paragraph."""
LEADING_SHARE = 0.7
"""How many such paragraphs there must be for each that ends with its question."""
LONGEST_LEADING = 600
"""Characters; a question that ends further on in its paragraph is asked by the one who answers."""
FEWEST_REST = 12
"""Characters that must follow a question in its paragraph to be an answer."""


class Questions(NamedTuple):
    """What finds a language's questions in a paragraph."""

    ended: re.Pattern[str]
    """The end of a question that more words follow."""
    last: re.Pattern[str]
    """The end of a question that ends the paragraph."""


@cache
def _questions(marks: frozenset[str]) -> Questions:
    mark, wide = one_of(marks), one_of(WIDE_ENDS & QUESTION_MARKS)
    return Questions(
        re.compile(rf"{mark}(?:[*_)\]]|</\w+>)*(?=\s|(?<={wide})\S)"),
        re.compile(rf"{mark}[\"”»’')\]*_\s]*(?:</\w+>)*\Z"),
    )


def _leading(blocks: tuple[Block, ...], lexicon: Lexicon) -> bool:
    """Whether enough paragraphs hold a question and what may be its answer."""
    questions = _questions(lexicon.question_marks)
    asked = [block.text for block in blocks if lexicon.asks_within(block.text) and not _is_marked(block, lexicon)]
    both = sum(_after_question(text, questions) is not None for text in asked)
    ends = sum(bool(questions.last.search(text, max(0, len(text) - 12))) for text in asked)
    return both >= FEWEST_LEADING and both >= LEADING_SHARE * ends


def _is_marked(block: Block, lexicon: Lexicon) -> bool:
    """Whether the block's type or frame sets it apart as a whole, or its beginning."""
    if block.frame.level or not block.runs:
        return bool(block.frame.level)
    return bool(stretches(block, 0, len(block.text), WORDY, lexicon.sentence_ends)[0].letters)


def _after_question(text: str, questions: Questions) -> int | None:
    """Where the words go on behind the questions that a paragraph opens with."""
    place = None
    for match in questions.ended.finditer(text, 0, LONGEST_LEADING):
        if place is not None and STATEMENT.search(text, place, match.start()):
            break
        place = match.end()
    if place is None or len(text) - place < FEWEST_REST:
        return None
    return place


class Manner(NamedTuple):
    """How a page sets voices in one paragraph."""

    leading: bool
    """Whether question and answer share it."""
    wordy: int
    """Words in other type that open it and are a sentence."""
    lexicon: Lexicon


Named = tuple[int, int, Label | None]
"""Where words of a block begin and end, and the label before them."""


def _pieces(
    blocks: tuple[Block, ...],
    proposals: tuple[Proposal | None, ...],
    believed: Believed,
    inside: dict[int, list[Proposal]],
    manner: Manner,
    resumed: frozenset[int],
) -> Iterator[Piece]:
    waiting: Label | None = None
    gap = 0
    for i, (block, proposal) in enumerate(zip(blocks, proposals, strict=True)):
        if believed and is_stamp(block.text):
            waiting = waiting._replace(end=block.end) if waiting else None
            continue
        own = proposal if proposal and (proposal.key, proposal.form) in believed else None
        label = _label(block, own) if own else waiting
        gap = gap if waiting and not own else block.gap
        waiting = None
        if own and own.end >= len(block.text):
            waiting = label
            continue
        marks, place = _opening(block.text, own)
        labels = [(p.start, p.end, _label(block, p)) for p in inside.get(i, ()) if p.start >= place]
        spans = _spans(place, len(block.text), labels, label)
        for n, piece in enumerate(_of_block(block, gap, marks, spans, manner)):
            yield piece._replace(told=False) if i in resumed and not n and not label else piece


def _label(block: Block, proposal: Proposal) -> Label:
    return Label(proposal.key, proposal.words, block.start + proposal.start, block.start + proposal.end)


def _opening(text: str, label: Proposal | None) -> tuple[str, int]:
    """The marks that a block's words open with, and where they begin behind them and the label.

    Marks that close with the label set it in other type, not the words.
    """
    marks, place = lead_of(text)
    if not label:
        return marks, place
    if not EMPHASIS.isdisjoint(text[label.start : label.end]):
        marks = marks.replace("b", "").replace("i", "")
    more, further = lead_of(text[label.end :])
    return marks + more, label.end + further


EMPHASIS = frozenset("*_>")
"""What may close emphasis in plain text."""


def _spans(place: int, end: int, labels: list[tuple[int, int, Label]], label: Label | None) -> Iterator[Named]:
    begin, name = place, label
    for label_start, label_end, next_name in labels:
        if label_start > begin:
            yield begin, label_start, name
        begin, name = label_end, next_name
    yield begin, end, name


def _of_block(block: Block, gap: int, marks: str, spans: Iterator[Named], manner: Manner) -> Iterator[Piece]:
    """The pieces of one block; what follows the first has no marks of its own but its type's.

    Words that type sets apart as a whole are one voice's, question or not.
    """
    framed, linked = lead_of_frame(block.frame), block.linked
    for begin, end, label in spans:
        for part in stretches(block, begin, end, manner.wordy, manner.lexicon.sentence_ends):
            lead = (framed + part.letters + marks)[:LONGEST]
            both = manner.leading and not part.letters and not block.frame.level
            for start, stop in _halves(block.text, part.start, part.end, manner.lexicon if both else None):
                words, start = _bare(block.text, start, stop)
                if words or label:
                    yield Piece(words, block.start + start, gap, lead, label, block.frame, linked, part.look)
                    gap, label = -1, None
                lead = ""
            marks = ""


def _halves(text: str, start: int, stop: int, lexicon: Lexicon | None) -> tuple[tuple[int, int], ...]:
    """Where words begin and end; where the question's paragraph may answer it in a language, those of both voices."""
    rest = _after_question(text[start:stop], _questions(lexicon.question_marks)) if lexicon else None
    return ((start, stop),) if rest is None else ((start, start + rest), (start + rest, stop))


def _bare(text: str, start: int, stop: int) -> tuple[str, int]:
    """The words of a place without white space and closing marks around them, and where they begin."""
    words = text[start:stop]
    stripped = words.lstrip()
    start += len(words) - len(stripped)
    stripped = stripped.rstrip()
    return without_closers(stripped).rstrip() or stripped, start
