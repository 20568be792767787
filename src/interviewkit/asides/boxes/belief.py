"""Questions that are set alike are believed to be a box's by what speaks for them, and by what they are not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from interviewkit.asides.boxes.answers import Item, answered
from interviewkit.asides.boxes.openings import BOXED, LINKED, Key, Opening, openings
from interviewkit.asides.boxes.sheet import Sheet
from interviewkit.lexicon import WORD
from interviewkit.passage import Passage, letters

FEWEST = 2
"""Questions that a box has at least, where nothing declares them."""
HALF = 0.5
"""More than this share of a group makes it what they are."""
ADDRESSED = 0.2
"""The share of an interview's questions that say "you" is more than this."""
UNTITLED = 0.25
"""Where pairs lean more than this towards an interview on average, from -2 to 2, they are one."""
TITLED = 1.0
"""The same, under a box's title."""
MOSTLY = 0.7
"""More than this share of a section's headings makes the others questions too."""
KINDS = ("control", "term", "named", "heading", "bold", "apart", "label", "plain")
"""How questions are set; what stands first is told most surely."""
HAND_SET = frozenset({"heading", "bold", "apart"})
"""Settings that serve for other lines too."""


def groups(sheet: Sheet) -> list[list[Opening]]:
    """Openings that are set alike and for which something speaks, the surest setting first."""
    found: defaultdict[Key, list[Opening]] = defaultdict(list)
    for opening in _without_index([*filter(sheet.evidence, openings(sheet.blocks, sheet.promising(), sheet.lexicon))]):
        found[opening.key].append(opening)
    return sorted(found.values(), key=lambda group: (KINDS.index(group[0].kind), -len(group)))


def believed(group: list[Opening], sheet: Sheet) -> list[Item]:
    """The group's questions with their answers, where they are a box."""
    questions = _questions(group, sheet)
    items = answered(questions, sheet) if questions else []
    fewest = 1 if any(sheet.is_declared(item.opening) for item in items) else FEWEST
    if len(items) < fewest or len(items) <= HALF * len(questions):
        return []
    return [] if _leads_away(items, sheet) or _is_talk(items, sheet) else items


def _without_index(found: list[Opening]) -> list[Opening]:
    """The openings but those that an index lists before the questions themselves."""
    said = [letters(opening.question.text) for opening in found]
    counts = Counter(said)
    asking = {opening.first for opening in found if opening.asks}
    return [
        opening
        for opening, words in zip(found, said, strict=True)
        if counts[words] == 1 or opening.last + 1 not in asking
    ]


def _questions(group: list[Opening], sheet: Sheet) -> list[Opening]:
    """Those of the group that may be questions: of some settings all, where most ask, of others only those that ask."""
    asking = [opening for opening in group if opening.asks or sheet.is_declared(opening)]
    kind = group[0].kind
    if kind in HAND_SET and BOXED.isdisjoint(sheet.frame(group[0].number).traits):
        return _between(asking, group) if kind == "heading" and asking else asking
    if len(asking) > HALF * len(group) or all(map(sheet.is_doubly_told, group)):
        return group
    return asking if kind in HAND_SET else []


def _between(asking: list[Opening], group: list[Opening]) -> list[Opening]:
    """The questions, with the headings between them where most are questions."""
    between = [opening for opening in group if asking[0].number <= opening.number <= asking[-1].number]
    return between if len(asking) > MOSTLY * len(between) else asking


def _leads_away(items: list[Item], sheet: Sheet) -> bool:
    """Whether most answers are nothing but links: these are menus."""
    away = [
        not item.opening.rest.text
        and all(sheet.blocks[number].linked >= LINKED for number in item.numbers if number > item.opening.last)
        for item in items
    ]
    return sum(away) > HALF * len(items)


def _is_talk(items: list[Item], sheet: Sheet) -> bool:
    """Whether hardly anything speaks for a box, and the words speak for an interview.

    There, who asks says "you", and who answers says "I"; in a box it is the reader who says "I" and is told "you".
    """
    evidence = Counter(kind for item in items for kind in sheet.evidence(item.opening))
    usual = {kind for kind, count in evidence.items() if count > HALF * len(items)}
    if "page" in usual or len(usual) > 1:
        return False
    said = [_said(item, sheet) for item in items]
    addressed = sum(words.you_asked for words in said)
    leaning = sum(words.leaning for words in said)
    least = TITLED if "titled" in usual else UNTITLED
    return addressed > ADDRESSED * len(items) and leaning > least * len(items)


class Persons(NamedTuple):
    """Whether question and answer say "you" and "I"."""

    you_asked: bool
    i_answered: bool
    i_asked: bool
    you_answered: bool

    @property
    def leaning(self) -> int:
        """How much the words are those of an interview, from -2 to 2."""
        return self.you_asked + self.i_answered - self.i_asked - self.you_answered


def _said(item: Item, sheet: Sheet) -> Persons:
    you, i = sheet.lexicon.wording.you, sheet.lexicon.wording.i
    question, answer = (item.opening.question,), item.answer
    return Persons(
        you_asked=_says(question, you, sheet),
        i_answered=_says(answer, i, sheet),
        i_asked=_says(question, i, sheet),
        you_answered=_says(answer, you, sheet),
    )


def _says(passages: Iterable[Passage], words: frozenset[str], sheet: Sheet) -> bool:
    """Whether one of the words stands in one of the passages."""
    if not sheet.lexicon.spaced:
        return any(word in passage.text for passage in passages for word in words)
    return not all(words.isdisjoint(WORD.findall(passage.text.lower())) for passage in passages)
