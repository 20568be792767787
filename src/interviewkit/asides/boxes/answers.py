"""Answers stand behind their questions, up to the next question or to where something else begins."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from interviewkit.asides.boxes.openings import (
    LINES,
    LINKED,
    Opening,
    is_control,
    is_label,
    is_wholly_bold,
    without_answer_label,
)
from interviewkit.asides.boxes.sheet import Chain, Sheet
from interviewkit.asides.boxes.titles import title_kind
from interviewkit.asides.furniture import FRAMED
from interviewkit.page import Frame
from interviewkit.passage import Passage, letters

MORE = 1
"""Paragraphs that an answer without an end of its own may have beyond the longest of the others."""
ALONE = 3
"""Paragraphs that such an answer may have where there are no others."""
LONGEST = 400
"""Blocks behind a question among which its answer's end is looked for."""
INTRO = 3
"""Paragraphs that may stand between a box's title and its first question."""
WIDE = frozenset({"", "html", "body", "main", "article"})
"""Elements that hold a whole page, and never one box alone."""
BESIDE = FRAMED | {"aside", "button", "caption", "~related", "~caption", "~credit", "~tags", "~author"}
"""What may stand inside an answer and is no part of it."""


class Item(NamedTuple):
    """A question, its answer, and what else they fill."""

    opening: Opening
    answer: tuple[Passage, ...]
    controls: tuple[Passage, ...]
    """More words of its control, labels, and links that only lead back."""
    numbers: frozenset[int]
    """The blocks it fills."""
    stop: int
    """The number of the block behind it."""


def answered(group: list[Opening], sheet: Sheet) -> list[Item]:
    """The group's questions with their answers; those without one are left out."""
    homes = [_home(opening, sheet) for opening in group]
    house = _shared([*(homes[:-1] or homes), sheet.chain(group[-1].number)])
    limits = [opening.first for opening in group[1:]] + [len(sheet.blocks)]
    limits = _before_index(group, limits, sheet)
    back = _leading_back(group, limits, sheet)
    items = [_item(*each, back, sheet) for each in zip(group, limits, homes, strict=True)]
    if _is_wide(house, group, sheet):
        items = _bounded(items, [len(home) > len(house) for home in homes], limits, sheet)
    return [_as_declared(item, sheet) for item in _without_refrain(items, sheet) if item.answer]


def _before_index(group: list[Opening], limits: list[int], sheet: Sheet) -> list[int]:
    """Where the answers end at the latest, if not before a list of the questions that follow."""
    own = {opening.number for opening in group}
    listed = {n for opening in group for n in sheet.listed.get(letters(opening.question.text), ()) if n not in own}
    stops = [*sorted(listed), len(sheet.blocks)]
    return [min(limit, stops[bisect(stops, opening.number)]) for opening, limit in zip(group, limits, strict=True)]


def _home(opening: Opening, sheet: Sheet) -> Chain:
    """The frames that a question shares with its answer."""
    chain = sheet.chain(opening.number)
    begin = _begin(opening, sheet)
    if not opening.rest.text and begin < len(sheet.blocks):
        chain = _shared([chain, sheet.chain(begin)])
    while chain[-1].tag in LINES:
        chain = chain[:-1]
    return chain


def _begin(opening: Opening, sheet: Sheet) -> int:
    """The number of the first block behind the control that the question is."""
    number = opening.last + 1
    while number < len(sheet.blocks) and _is_more(number, opening, sheet):
        number += 1
    return number


def _is_more(number: int, opening: Opening, sheet: Sheet) -> bool:
    """Whether the block is one more line of the control that the question is."""
    if opening.kind != "control" or not is_control(sheet.frame(number)):
        return False
    control = next((frame for frame in sheet.chain(opening.number) if is_control(frame)), None)
    return control is not None and control in sheet.chain(number) and _is_pressed(control)


def _is_pressed(control: Frame) -> bool:
    """Whether the control is no more than what is pressed, and does not hold the answer too."""
    return control.tag in PRESSED or "button" in control.traits


PRESSED = frozenset({"summary", "a", "h1", "h2", "h3", "h4", "h5", "h6", "dt"})


def _shared(chains: Iterable[Chain]) -> Chain:
    """The frames with which all the chains begin."""
    frames = zip(*chains, strict=False)
    return tuple(one[0] for one in takewhile(_are_one, frames))


def _are_one(frames: Chain) -> bool:
    return all(frame is frames[0] for frame in frames)


def _leading_back(group: list[Opening], limits: list[int], sheet: Sheet) -> frozenset[str]:
    """The words of short links that come back in answer after answer: back to the top."""
    counts: Counter[str] = Counter()
    for opening, limit in zip(group, limits, strict=True):
        behind = sheet.blocks[opening.last + 1 : min(limit, opening.last + 1 + NEAR)]
        counts.update({block.text for block in behind if block.linked >= LINKED and len(block.text) <= SHORT})
    return frozenset(text for text, count in counts.items() if count > 1)


NEAR = 60
"""Blocks behind a question among which a link back is looked for."""
SHORT = 40
"""Characters of a link that says nothing but where it leads, and of a line that parts a box."""


def _item(opening: Opening, limit: int, home: Chain, back: frozenset[str], sheet: Sheet) -> Item:
    """The question with all blocks behind it up to its answer's end, each put where it belongs."""
    stop = _stop(opening, limit, home, sheet)
    answer: list[int] = []
    beside: list[int] = []
    controls = [n for n in range(opening.first, opening.last + 1) if not _is_in_question(n, opening, sheet)]
    for number in range(opening.last + 1, stop):
        if _is_control(number, opening, back, sheet, first=not answer):
            controls.append(number)
        elif _is_beside(number, opening, sheet, first=not answer):
            beside.append(number)
        else:
            answer.append(number)
    if not answer and not opening.rest.text:
        answer = beside
    return Item(
        opening,
        _passages(opening, answer, sheet),
        controls=tuple(map(sheet.passage, controls)),
        numbers=frozenset({*range(opening.first, opening.last + 1), *answer, *controls}),
        stop=stop,
    )


def _is_in_question(number: int, opening: Opening, sheet: Sheet) -> bool:
    return sheet.blocks[number].end > opening.question.start and sheet.blocks[number].start < opening.question.end


def _passages(opening: Opening, numbers: list[int], sheet: Sheet) -> tuple[Passage, ...]:
    found = [opening.rest] if opening.rest.text else []
    found += map(sheet.passage, numbers)
    if found and opening.labelled:
        found[0] = without_answer_label(found[0], sheet.lexicon)
    return tuple(found)


def _is_control(number: int, opening: Opening, back: frozenset[str], sheet: Sheet, *, first: bool) -> bool:
    text = sheet.blocks[number].text
    is_answers_label = first and opening.labelled and is_label(text, sheet.lexicon)
    return text in back or is_answers_label or _is_more(number, opening, sheet)


def _is_beside(number: int, opening: Opening, sheet: Sheet, *, first: bool) -> bool:
    """Whether the block merely stands in an answer."""
    block = sheet.blocks[number]
    gained = block.frame.traits - sheet.frame(opening.number).traits
    if not BESIDE.isdisjoint(gained):
        return True
    return not first and len(block.text) <= SHORT and block.linked >= LINKED and sheet.ends(block.text)


def _stop(opening: Opening, limit: int, home: Chain, sheet: Sheet) -> int:
    """The number of the block before which the answer ends."""
    limit = min(limit, opening.last + 1 + LONGEST)
    fold = _fold(opening, home, sheet)
    behind = range(opening.last + 1, limit)
    return next((number for number in behind if _ends(number, opening, home, fold, sheet)), limit)


def _fold(opening: Opening, home: Chain, sheet: Sheet) -> Frame | None:
    """The element that holds the answer, and the question not; None where they stand in a row."""
    begin = _begin(opening, sheet)
    if opening.rest.text or begin >= len(sheet.blocks):
        return None
    first, question = (sheet.chain(number)[len(home) : len(home) + 1] for number in (begin, opening.number))
    return first[0] if first and first != question and first[0].tag not in LINES else None


def _ends(number: int, opening: Opening, home: Chain, fold: Frame | None, sheet: Sheet) -> bool:
    """Whether something else begins with the block."""
    if not _is_inside(number, home, sheet):
        return True
    if fold and (fold in sheet.chain(number)[len(home) : len(home) + 1] or opening.kind == "control"):
        return fold not in sheet.chain(number)
    block, level = sheet.blocks[number], sheet.frame(opening.number).level
    if block.frame.level:
        return not level or block.frame.level <= level or bool(title_kind(block, sheet.lexicon))
    return _parts_box(number, opening, sheet)


def _is_inside(number: int, home: Chain, sheet: Sheet) -> bool:
    chain = sheet.chain(number)
    return len(chain) >= len(home) and chain[len(home) - 1] is home[-1]


def _parts_box(number: int, opening: Opening, sheet: Sheet) -> bool:
    """Whether the block is set as bold questions are, and is none: the title of what follows."""
    block = sheet.blocks[number]
    alike = opening.kind == "bold" and not opening.rest.text and block.frame.style == sheet.frame(opening.number).style
    return alike and len(block.text) <= SHORT and block.text[-1].isalnum() and is_wholly_bold(block)


def _is_wide(house: Chain, group: list[Opening], sheet: Sheet) -> bool:
    """Whether more than the box stands in the frames that it shares."""
    before = range(max(0, group[0].first - INTRO - 2), group[0].first)
    return house[-1].tag in WIDE or sum(_is_inside(number, house, sheet) for number in before) > INTRO


def _without_refrain(items: list[Item], sheet: Sheet) -> list[Item]:
    """The items; a sentence with which several answers end, all of them others before it, is none of theirs."""
    ends = Counter(item.answer[-1].text for item in items if item.answer)
    heads = Counter(map(_head, items))
    refrains = {text for text, count in ends.items() if count > 1 and len(text) > SHORT}
    return [
        _cut(item, len(item.answer) - 1, sheet)
        if len(item.answer) > 1 and item.answer[-1].text in refrains and heads[_head(item)] == 1
        else item
        for item in items
    ]


def _head(item: Item) -> tuple[str, ...]:
    return tuple(part.text for part in item.answer[:-1])


def _bounded(items: list[Item], housed: list[bool], limits: list[int], sheet: Sheet) -> list[Item]:
    """The items; an answer with no question behind it and no element around it is hardly longer than the others."""
    sure = [
        is_housed or item.stop == limit < len(sheet.blocks)
        for item, is_housed, limit in zip(items, housed, limits, strict=True)
    ]
    most = max((len(item.answer) + MORE for item, is_sure in zip(items, sure, strict=True) if is_sure), default=ALONE)
    return [item if is_sure else _cut(item, most, sheet) for item, is_sure in zip(items, sure, strict=True)]


def _as_declared(item: Item, sheet: Sheet) -> Item:
    """The item with its answer as long as the page declares it, where the words are the same so far."""
    told = sheet.declared.get(letters(item.opening.question.text)) if sheet.declared else None
    said = ""
    for count, part in enumerate(item.answer if told else (), start=1):
        said += letters(part.text)
        if told and len(said) >= len(told):
            return _cut(item, count, sheet) if said.startswith(told) else item
    return item


def _cut(item: Item, most: int, sheet: Sheet) -> Item:
    """The item with no more paragraphs than that."""
    if len(item.answer) <= most:
        return item
    answer = item.answer[:most]
    end = answer[-1].end
    numbers = frozenset(number for number in item.numbers if sheet.blocks[number].start < end)
    controls = tuple(words for words in item.controls if words.start < end)
    return Item(item.opening, answer, controls, numbers, max(numbers) + 1)
