"""Question boxes stand beside an interview, each question with a control that opens its answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.lexicon import Lexicon
from interviewkit.model import FaqItem, FurnitureKind, Heading, Note, NoteKind, Part
from interviewkit.page import Block
from interviewkit.passage import Span, folded
from interviewkit.script import COLONS, SENTENCE_ENDS

FEWEST = 2
"""Controls of one kind a page must bear before any is believed."""
LONGEST_QUESTION = 300
"""Characters of a question with its control."""
LONGEST_TITLE = 120
"""Characters of a box's title."""
MOST_PARAGRAPHS = 12
"""Paragraphs between two controls; with more between them they belong to two boxes."""
MOST_CHARACTERS = 4000
"""Characters between two controls; with more between them they belong to two boxes."""
MORE = 1
"""Paragraphs that the last answer of a box may have beyond the longest of the others."""
FINAL = SENTENCE_ENDS | COLONS | frozenset(",;")
EDGES = " \t\r\n|–—-([+"
"""What may stand between a question and its toggle."""
SHORT_ENTRY = 30
"""Characters of a line that looks like a menu's entry."""


class Control(NamedTuple):
    """A question and the chrome around it."""

    first: int
    """The number of the first block it fills."""
    last: int
    """The number of the last block it fills."""
    kind: str
    """What controls of one page have in common: the area word, or where the toggle stands."""
    area: Span | None
    question: Span
    toggle: Span | None


@frozen(eq=False)
class Chrome:
    """A lexicon's toggle and area words, ready to be looked for."""

    toggles: tuple[str, ...]
    """The longest first."""
    areas: tuple[str, ...]
    """The longest first."""
    ends: frozenset[str]
    """Characters that toggles end with, small and capital."""
    titles: frozenset[str]
    lexicon: Lexicon
    """Titles that stand over question boxes only."""


def take(blocks: tuple[Block, ...], lexicon: Lexicon, ends: Callable[[str], bool]) -> Taken:
    """The question boxes and what is left; `ends` says of a line that it is clearly no answer."""
    chrome = _chrome(lexicon)
    controls = _believed(_controls(blocks, chrome)) or _titled(blocks, chrome)
    parts: list[Part] = []
    filled: set[int] = set()
    for box in _boxes(controls, blocks):
        for part, numbers in _box(box, blocks, lexicon, ends):
            parts.append(part)
            filled |= numbers
    return Taken(tuple(parts), without(blocks, filled))


def fused(block: Block, lexicon: Lexicon) -> Control | None:
    """The control that a block is whose question and toggle are run together."""
    chrome = _chrome(lexicon)
    fits = block.text[-1] in chrome.ends and len(block.text) <= LONGEST_QUESTION
    return _control(0, (block,), chrome) if fits else None


def titling(title: Block, lexicon: Lexicon) -> Part:
    """A box's title as a part of its own."""
    lower = title.text.lower()
    place = Span(title.start, title.end)
    if any(phrase in lower for phrase in lexicon.notes.project):
        return Note(kind=NoteKind.PROJECT, text=folded(title.text), span=place)
    return Heading(text=folded(title.text), level=title.frame.level or None, span=place)


def _controls(blocks: tuple[Block, ...], chrome: Chrome) -> list[Control]:
    found = []
    for i, block in enumerate(blocks):
        text = block.text
        if text[-1] in chrome.ends and len(text) <= LONGEST_QUESTION and (control := _control(i, blocks, chrome)):
            found.append(control)
    return found


def _control(i: int, blocks: tuple[Block, ...], chrome: Chrome) -> Control | None:
    """The control that the block is, or closes, or opens."""
    text, start = blocks[i].text, blocks[i].start
    lower = text.lower()
    if len(lower) != len(text) or not lower.endswith(chrome.toggles):
        return None
    toggle = next(word for word in chrome.toggles if lower.endswith(word))
    head = text[: -len(toggle)].rstrip(EDGES)
    if not head:
        return _beside(i, blocks, chrome.lexicon)
    area = _area(lower, text, chrome)
    place = len(text[:area]) + len(text[area:]) - len(text[area:].lstrip())
    if not chrome.lexicon.asks(head) and not area:
        return None
    if place >= len(head):
        return None
    return Control(
        first=i,
        last=i,
        kind=lower[:area] or "fused",
        area=Span(start, start + len(text[:area].rstrip())) if area else None,
        question=Span(start + place, start + len(head)),
        toggle=Span(start + len(text) - len(toggle), start + len(text)),
    )


def _area(lower: str, text: str, chrome: Chrome) -> int:
    """Where the area word ends that the line begins with; 0 where there is none."""
    if not lower.startswith(chrome.areas):
        return 0
    area = next(word for word in chrome.areas if lower.startswith(word))
    after = text[len(area) : len(area) + 1]
    return len(area) if after and not after.islower() else 0


def _beside(i: int, blocks: tuple[Block, ...], lexicon: Lexicon) -> Control | None:
    """A toggle on its own line, with the question before it or else behind it."""
    toggle = Span(blocks[i].start, blocks[i].end)
    if i and _asks(blocks[i - 1].text, lexicon):
        before = blocks[i - 1]
        return Control(i - 1, i, "behind", None, Span(before.start, before.end), toggle)
    if i + 1 < len(blocks) and _asks(blocks[i + 1].text, lexicon):
        behind = blocks[i + 1]
        return Control(i, i + 1, "before", None, Span(behind.start, behind.end), toggle)
    return None


def _asks(text: str, lexicon: Lexicon) -> bool:
    return len(text) <= LONGEST_QUESTION and lexicon.asks(text)


def _believed(controls: list[Control]) -> list[Control]:
    """Controls of a kind that the page bears at least twice, none of them in another's blocks."""
    counts = Counter(control.kind for control in controls)
    often = [control for control in controls if counts[control.kind] >= FEWEST]
    kept: list[Control] = []
    for control in often:
        if not kept or kept[-1].last < control.first:
            kept.append(control)
    return kept if len(kept) >= FEWEST else []


def _titled(blocks: tuple[Block, ...], chrome: Chrome) -> list[Control]:
    """The questions of a plain box, right behind a title that says so."""
    for i, block in enumerate(blocks):
        if len(block.text) <= LONGEST_TITLE and _title_words(block.text) in chrome.titles and not _in_menu(i, blocks):
            found = [*_answered(i + 1, blocks, chrome.lexicon)]
            if len(found) >= FEWEST:
                return found
    return []


def _answered(start: int, blocks: tuple[Block, ...], lexicon: Lexicon) -> Iterator[Control]:
    """Questions from a block on, each right behind the answer to the one before, up to the first without an answer."""
    at = start
    while at + 1 < len(blocks) and _asks(blocks[at].text, lexicon) and not _asks(blocks[at + 1].text, lexicon):
        yield Control(at, at, "plain", None, Span(blocks[at].start, blocks[at].end), None)
        rest = range(at + 1, min(len(blocks), at + 2 + MOST_PARAGRAPHS))
        at = next((k for k in rest if _asks(blocks[k].text, lexicon)), len(blocks))


def _title_words(text: str) -> str:
    return text.lower().strip(" \t#*_:.!>»-–—")


def _in_menu(i: int, blocks: tuple[Block, ...]) -> bool:
    """Whether the line before looks like the entry before this one."""
    return i > 0 and len(blocks[i - 1].text) <= SHORT_ENTRY and blocks[i - 1].text[-1] not in FINAL


def _boxes(controls: list[Control], blocks: tuple[Block, ...]) -> Iterator[list[Control]]:
    """Controls grouped by the boxes they stand in; a control alone makes no box."""
    box: list[Control] = []
    for control in controls:
        if box and not _near(box[-1], control, blocks):
            if len(box) >= FEWEST:
                yield box
            box = []
        box.append(control)
    if len(box) >= FEWEST:
        yield box


def _near(before: Control, control: Control, blocks: tuple[Block, ...]) -> bool:
    between = control.first - before.last - 1
    characters = blocks[control.first].start - blocks[before.last].end
    return between <= MOST_PARAGRAPHS and characters <= MOST_CHARACTERS


def _box(
    box: list[Control], blocks: tuple[Block, ...], lexicon: Lexicon, ends: Callable[[str], bool]
) -> Iterator[tuple[Part, set[int]]]:
    """The parts of one box, each with the numbers of the blocks it fills."""
    answers = [blocks[a.last + 1 : b.first] for a, b in pairwise(box)]
    if box[0].kind in {"behind", "before"} and not all(answers):
        return
    answers.append(_last_answer(box, answers, blocks, lexicon, ends))
    title = _title(box, blocks, ends)
    if title:
        yield titling(title, lexicon), {box[0].first - 1}
    for control, answer in zip(box, answers, strict=True):
        for place in filter(None, (control.area, control.toggle)):
            yield furniture(FurnitureKind.CONTROL, _words(place, control, blocks), place.start), set()
        filled = {*range(control.first, control.last + 1 + len(answer))}
        yield _item(control, answer, title, blocks), filled


def _item(control: Control, answer: tuple[Block, ...], title: Block | None, blocks: tuple[Block, ...]) -> FaqItem:
    return FaqItem(
        box=folded(title.text) if title else None,
        question=folded(_words(control.question, control, blocks)),
        answer="\n\n".join(folded(block.text) for block in answer),
        # Words that open and words that expand are renderings of one control; a page prints it where the box is shut.
        collapsed=True if control.toggle else None,
        toggle=folded(_words(control.toggle, control, blocks)) if control.toggle else None,
        question_span=control.question,
        answer_spans=tuple(Span(block.start, block.end) for block in answer),
    )


def _words(place: Span, control: Control, blocks: tuple[Block, ...]) -> str:
    block = next(b for b in blocks[control.first : control.last + 1] if b.start <= place.start < b.end)
    return block.text[place.start - block.start : place.end - block.start]


def _last_answer(
    box: list[Control],
    answers: list[tuple[Block, ...]],
    blocks: tuple[Block, ...],
    lexicon: Lexicon,
    ends: Callable[[str], bool],
) -> tuple[Block, ...]:
    """What follows the last control, as long as it looks like the answers before."""
    widest = max((block.gap for answer in answers for block in answer), default=0)
    most = max(map(len, answers)) + MORE
    start = box[-1].last + 1
    stop = start
    while stop < min(len(blocks), start + most):
        text = blocks[stop].text
        if (stop > start and blocks[stop].gap > widest) or text[-1] in COLONS or lexicon.asks(text) or ends(text):
            break
        stop += 1
    return blocks[start:stop]


def _title(box: list[Control], blocks: tuple[Block, ...], ends: Callable[[str], bool]) -> Block | None:
    """The line over the box: one line that ends no sentence."""
    if not box[0].first:
        return None
    above = blocks[box[0].first - 1]
    fits = len(above.text) <= LONGEST_TITLE and above.text[-1] not in FINAL and "\n" not in above.text
    return above if fits and box[0].kind != "before" and not ends(above.text) else None


@cache
def _chrome(lexicon: Lexicon) -> Chrome:
    toggles = lexicon.boxes.toggles
    return Chrome(
        toggles=_longest_first(toggles),
        areas=_longest_first(lexicon.boxes.areas),
        ends=frozenset(sign for word in toggles for sign in (word[-1], word[-1].upper())),
        titles=lexicon.boxes.titles - lexicon.boxes.shared,
        lexicon=lexicon,
    )


def _longest_first(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
