"""Boxes of questions on web pages are told by what opens them, by names and titles, and by what the page declares."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from interviewkit.asides import faq
from interviewkit.asides.boxes import titles
from interviewkit.asides.boxes.answers import INTRO, Item
from interviewkit.asides.boxes.belief import believed, groups
from interviewkit.asides.boxes.sheet import Sheet
from interviewkit.asides.taken import Taken, furniture, without
from interviewkit.lexicon import Lexicon
from interviewkit.model import FaqItem, FurnitureKind, Part
from interviewkit.page import Block, Page
from interviewkit.passage import Passage, folded


def take(page: Page, lexicon: Lexicon, ends: Callable[[str], bool]) -> Taken:
    """The question boxes of a page with frames, and what is left; `ends` says of a line that it is no answer."""
    sheet = Sheet(page, lexicon, ends)
    kept: list[Item] = []
    filled: set[int] = set()
    for group in groups(sheet):
        items = [item for item in believed(group, sheet) if filled.isdisjoint(item.numbers)]
        kept += items
        filled.update(number for item in items for number in item.numbers)
    parts: list[Part] = []
    for part, numbers in _parts(sorted(kept, key=_place), sheet):
        parts.append(part)
        filled |= numbers
    return Taken(tuple(parts), without(page.blocks, filled))


def _place(item: Item) -> int:
    return item.opening.number


def _parts(items: list[Item], sheet: Sheet) -> Iterator[tuple[Part, set[int]]]:
    """The parts of all boxes, with the numbers of the blocks that titles fill."""
    filled = {number for item in items for number in item.numbers}
    title: Block | None = None
    behind = -1
    for item in items:
        above = item.opening.first - 1
        if above + 1 != behind:
            title = _title(above, filled, sheet)
            if title and title is sheet.blocks[above]:
                yield faq.titling(title, sheet.lexicon), {above}
        behind = item.stop
        yield _faq_item(item, title, sheet), set()
        for words in _controls(item):
            yield furniture(FurnitureKind.CONTROL, words.text, words.start), set()


def _title(above: int, filled: set[int], sheet: Sheet) -> Block | None:
    """The heading that stands over a box, or a little above its first question; a page's headline is none."""
    for number in range(above, max(-1, above - 1 - INTRO), -1):
        if number not in filled and titles.stands_over(sheet.blocks[number], sheet.lexicon):
            return sheet.blocks[number]
    return None


def _controls(item: Item) -> tuple[Passage, ...]:
    toggle = item.opening.toggle
    return (*item.controls, toggle) if toggle and toggle not in item.controls else item.controls


def _faq_item(item: Item, title: Block | None, sheet: Sheet) -> FaqItem:
    question = item.opening.question
    return FaqItem(
        box=folded(title.text) if title else None,
        question=folded(question.text),
        answer="\n\n".join(folded(part.text) for part in item.answer),
        collapsed=_is_collapsed(item, sheet),
        toggle=_toggle(item, sheet.lexicon),
        question_span=question.span,
        answer_spans=tuple(part.span for part in item.answer),
    )


def _toggle(item: Item, lexicon: Lexicon) -> str | None:
    words = (folded(words.text) for words in _controls(item))
    return next((word for word in words if word.lower() in lexicon.boxes.toggles), None)


def _is_collapsed(item: Item, sheet: Sheet) -> bool | None:
    """Whether the page shows the answer only when asked; None where it does not say."""
    for frame in reversed(sheet.chain(item.opening.number)):
        if "open" in frame.own or "shut" in frame.own:
            return "shut" in frame.own
        if frame.tag == "details":
            return True
    return True if item.opening.toggle or "hidden" in sheet.frame(max(item.numbers)).traits else None
