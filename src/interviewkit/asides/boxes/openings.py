"""Openings are blocks, or the leads of blocks, in which a web page may set a box's question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from interviewkit.asides import faq
from interviewkit.lexicon import WORD, Lexicon
from interviewkit.page import Block, Frame, Run
from interviewkit.passage import Passage
from interviewkit.script import COLONS, EXCLAMATION_MARKS, FULL_STOPS, one_of

LONGEST = 300
"""Characters of a question."""
CLOSING = " \"'»”’“)]*"
"""What may stand behind a question mark."""
LINKED = 0.8
"""From this share on, a block is a link."""
LINES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "center"})
"""Elements that hold a line, and never all of a question and its answer."""
BOXED = frozenset({"~faq", "~collapsible"})
Key = tuple[str, str]
"""How a page sets a question: the kind of setting, and which of its kind."""


class Opening(NamedTuple):
    """A block that may put a question, with what belongs to it."""

    first: int
    """The number of the first block it fills: a label's or a number's, or the question's own."""
    number: int
    """The number of the block that the question stands in."""
    last: int
    """The number of the last block it fills: a toggle's, or the question's own."""
    key: Key
    question: Passage
    toggle: Passage | None
    rest: Passage
    """What stands behind the question in its block, where an answer begins."""
    asks: bool
    labelled: bool

    @property
    def kind(self) -> str:
        """`control`, `term`, `named`, `heading`, `bold`, `apart`, `label` or `plain`."""
        return self.key[0]


def openings(blocks: tuple[Block, ...], numbers: Iterable[int], lexicon: Lexicon) -> Iterator[Opening]:
    """Of the blocks with these numbers those that may open a pair, in reading order."""
    for i in numbers:
        block = blocks[i]
        before = i > 0 and _is_labelled(blocks[i - 1], block, lexicon)
        opening = _fused(i, block, lexicon) or _opening(i, block, lexicon, labelled=before)
        if opening:
            yield _with_neighbours(opening, blocks, lexicon, before=before)


def asks(text: str, lexicon: Lexicon) -> bool:
    """Whether the words end as a question does, marks that close included."""
    return lexicon.asks(text.rstrip(CLOSING))


def is_control(frame: Frame) -> bool:
    """Whether pressing what stands in the frame opens something."""
    return "summary" in frame.traits or "expands" in frame.traits


def is_wholly_bold(block: Block) -> bool:
    """Whether all its words are bold."""
    return _until(block, BOLD) >= len(block.text)


def without_answer_label(passage: Passage, lexicon: Lexicon) -> Passage:
    """The words behind a label such as `A:`."""
    found = _labels(lexicon.roles.answer).match(passage.text)
    return passage.cut(found.end()) if found else passage


def is_label(text: str, lexicon: Lexicon) -> bool:
    """Whether the words are a question's or an answer's label, or a number, and nothing else."""
    bare = text.lower().strip(" .:：)-–—#")
    word = bare.rstrip("0123456789").rstrip()
    known = word in lexicon.roles.question or word in lexicon.roles.answer
    return len(text) <= LONGEST_LABEL and (known or bare.isdigit())


LONGEST_LABEL = 16
"""Characters of a label with its number and marks."""


def _is_labelled(before: Block, block: Block, lexicon: Lexicon) -> bool:
    """Whether the block before is a label of this one, or its number, in an element of its own."""
    if before.frame.around not in (block.frame, block.frame.around) and before.frame is not block.frame.around:
        return False
    beside = block.gap == 0 or before.frame is not block.frame  # in a row of numbers, each is an answer
    return is_label(before.text, lexicon) and (beside or not before.text[0].isdigit())


def _with_neighbours(opening: Opening, blocks: tuple[Block, ...], lexicon: Lexicon, *, before: bool) -> Opening:
    """The opening with the label before it and the toggle behind it, where they stand in blocks of their own."""
    i = opening.number
    if before:
        opening = opening._replace(first=i - 1)
    elif opening.kind == "bold" and i > 0 and _goes_on(blocks[i - 1], blocks[i], lexicon):
        opening = opening._replace(first=i - 1, question=_joined(blocks[i - 1], opening))
    if not opening.rest.text and i + 1 < len(blocks) and blocks[i + 1].text.lower() in lexicon.boxes.toggles:
        toggle = Passage(blocks[i + 1].text, blocks[i + 1].start)
        opening = opening._replace(last=i + 1, toggle=toggle)
    return opening


def _goes_on(before: Block, block: Block, lexicon: Lexicon) -> bool:
    """Whether a bold question is the second line of what the block before it begins."""
    alike = before.frame is block.frame and block.gap == 0 and before.frame.tag not in ROWS
    fits = len(before.text) + len(block.text) <= LONGEST
    return alike and fits and is_wholly_bold(before) and not asks(before.text, lexicon)


ROWS = frozenset({"li", "td", "th", "dt", "dd"})
"""Elements whose neighbours stand on lines without a gap between."""


def _joined(before: Block, opening: Opening) -> Passage:
    """The question with the line before it, and the line break between."""
    parting = "\n" * (opening.question.start - before.end)
    return Passage(before.text + parting + opening.question.text, before.start)


def _fused(i: int, block: Block, lexicon: Lexicon) -> Opening | None:
    """A question with a toggle's words run together with it."""
    control = faq.fused(block, lexicon)
    if not control or not control.toggle:
        return None
    whole = Passage(block.text, block.start)
    question = whole.cut(control.question.start - block.start, control.question.end - block.start)
    toggle = whole.cut(control.toggle.start - block.start)
    return Opening(
        first=i,
        number=i,
        last=i,
        key=("control", block.frame.path),
        question=question,
        toggle=toggle,
        rest=whole.cut(len(block.text)),
        asks=True,
        labelled=False,
    )


def _opening(i: int, block: Block, lexicon: Lexicon, *, labelled: bool) -> Opening | None:
    text = block.text
    label = _labels(lexicon.roles.question).match(text)
    start = LEAD.match(text, label.end() if label else 0).end()  # type: ignore[union-attr]
    end = _end(block, start, lexicon)
    if start >= len(text) or end - start > LONGEST:
        return None
    whole = Passage(text, block.start)
    question = whole.cut(start, end)
    asking = asks(question.text, lexicon) or _opens_with_question(question.text, lexicon)
    key = _key(block, lexicon, labelled=labelled or bool(label), end=end, asking=asking)
    if not key or not any(map(str.isalpha, question.text)):
        return None
    return Opening(
        first=i,
        number=i,
        last=i,
        key=key,
        question=question,
        toggle=None,
        rest=whole.cut(end),
        asks=asking,
        labelled=labelled or bool(label),
    )


LEAD = re.compile(r"(?:[^\w¿¡\"'«“„‚「『（(]+|\d{1,3}(?:\.\d{1,2})*\s*[.:)、：．](?!\d))*+")
"""Numbers, bullets and other marks before a question."""


@cache
def _labels(words: frozenset[str]) -> re.Pattern[str]:
    """One of the words as a label, with what stands around it."""
    either = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    return re.compile(rf"[^\w¿¡]*+(?:{either})\s*\d{{0,3}}\s*[.:：)．、–—-]+\s*", re.IGNORECASE)


def _end(block: Block, start: int, lexicon: Lexicon) -> int:
    """Where a block's question ends: with its bold lead, before the answer's label, or with the block."""
    text = block.text
    apart = _until(block, _face(block))
    if start < apart < len(text) and asks(text[:apart], lexicon):
        return apart
    if not apart and (question := _asked(lexicon.question_marks).match(text, start)) and question.end() < len(text):
        label = text[question.end() :].lstrip()[:2]
        if label[:1].isalpha() and label[1:] in COLONS:
            return question.end()
    return len(text)


@cache
def _asked(marks: frozenset[str]) -> re.Pattern[str]:
    """Words up to their first question mark."""
    mark = one_of(marks)
    return re.compile(rf"[^{mark[1:]}{{1,300}}{mark}")


Face = tuple[bool, bool, str]
"""Bold, italic, and the look."""
PLAIN: Face = (False, False, "")
BOLD: Face = (True, False, "")


def _face(block: Block) -> Face:
    """How the block's first words are set; bold is bold, whatever else it is."""
    if not block.runs or any(map(str.isalpha, block.text[: block.runs[0].start])):
        return PLAIN
    return _of_run(block.runs[0])


def _of_run(run: Run) -> Face:
    return BOLD if run.bold else (False, run.italic, run.look)


def _until(block: Block, face: Face) -> int:
    """Up to where the words are set so from the block's beginning on, but for marks; 0 where they are plain."""
    end = 0
    for run in block.runs if face != PLAIN else ():
        if _of_run(run) != face or any(map(str.isalpha, block.text[end : run.start])):
            break
        end = run.end
    return end if any(map(str.isalnum, block.text[end:])) else max(end, len(block.text) if end else 0)


def _opens_with_question(text: str, lexicon: Lexicon) -> bool:
    """Whether a line without a question mark begins as a question does."""
    if text[-1] in FULL_STOPS | EXCLAMATION_MARKS | COLONS:
        return False
    first = WORD.match(text.lower())
    return bool(first) and first[0] in lexicon.wording.question_words  # type: ignore[index]


def _key(block: Block, lexicon: Lexicon, *, labelled: bool, end: int, asking: bool) -> Key | None:
    """How the page sets the block, where a question may be set so."""
    frame = block.frame
    if is_control(frame):
        return "control", frame.path
    if "term" in frame.traits:
        return "term", frame.path
    if _is_named(frame):
        return "named", frame.path
    if frame.level:
        return "heading", str(frame.level) if BOXED.isdisjoint(frame.traits) else frame.path
    if labelled and asking:
        return "label", ""
    face = _face(block)
    if face != PLAIN and _until(block, face) >= end and (face == BOLD or asks(block.text[:end], lexicon)):
        return ("bold", "") if face == BOLD else ("apart", str(face))
    return ("plain", frame.style) if asks(block.text[:end], lexicon) else None


def _is_named(frame: Frame) -> bool:
    traits = frame.traits
    if "answer" in traits or "~answer" in traits:
        return False
    return "question" in traits or "~question" in traits or ("~title" in traits and not BOXED.isdisjoint(traits))
