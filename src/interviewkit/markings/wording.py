"""Wording tells voices apart where nothing else does: question marks, first words, you and I, length."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from interviewkit.lexicon import Lexicon
from interviewkit.lexicon import Wording as Lists
from interviewkit.markings.evidence import evidence
from interviewkit.script import COLONS, ELLIPSES, EXCLAMATION_MARKS, FULL_STOPS, QUESTION_MARKS, composed

HEAD, TAIL = 320, 120
"""Characters of a long piece that are read: from its beginning, and from its end."""
LENGTHS = (12, 30, 60, 100, 160, 260, 420, 800)
"""Characters; steps between short and long pieces."""
VOCATIVE = 40
"""Characters in which a comma may stand behind a name that is spoken to."""
DENSE = 2.2
"""How many characters of a script with spaces one character of Han or Kana is worth."""
CLOSERS = "\"'”»«“’‘)]）】」』*_ \t\n\u00a0\u202f"
OPENERS = "\"'“„«»”‘’([（【「『¿¡…*_-–— "
PUNCTUATION = ".,;:!?\"'“”„«»()[]…¿¡’‘*_-–— "
OPENER_KINDS = (
    ("question_words", "question"),
    ("yes_no", "yes_no"),
    ("inverted", "inverted"),
    ("imperatives", "imperative"),
    ("thanks", "thanks"),
    ("greetings", "greeting"),
    ("i", "i"),
    ("you", "you"),
    ("answers", "answer"),
    ("openers", "opener"),
)
UNSPACED_KINDS = tuple(sorted(OPENER_KINDS, key=lambda kind: kind[1] not in ("yes_no", "answer", "thanks", "greeting")))
"""The same for scripts without spaces, where an answer's first words may begin like a question's."""
MARKS = {
    **dict.fromkeys(QUESTION_MARKS, "?"),
    **dict.fromkeys(EXCLAMATION_MARKS, "!"),
    **dict.fromkeys(FULL_STOPS, "."),
    **dict.fromkeys(ELLIPSES, "…"),
    **dict.fromkeys(COLONS, ":"),
    ",": ",",
    ";": ";",
}
"""What each mark at the end is worth."""


class Wording(NamedTuple):
    """What one piece's words show."""

    end: str
    """The last mark: `?`, `.`, `!`, ..., or `word`."""
    asked: str
    """Question marks: `none`, `last`, `middle`, `many`."""
    opener: str
    """What the first word is: `question`, `inverted`, `imperative`, `i`, `yes_no`, ..."""
    last_opener: str
    """The same for the last sentence, where there are several."""
    you: bool
    i: bool
    length: int
    """A step of `LENGTHS`."""
    start: str
    """The first character: `upper`, `lower`, `quote`, `digit`, `mark`, `letter` (of a script without case)."""
    vocative: bool
    """Whether it opens with a word or two and a comma."""
    thanks: bool


def wording_of(text: str, lexicon: Lexicon) -> Wording:
    """What the words of one piece show."""
    if not text:
        return Wording("word", "none", "none", "same", False, False, 0, "mark", False, False)
    text = composed(text)
    for mark in lexicon.question_marks:
        text = text.replace(mark, "?")
    stripped = text.rstrip(CLOSERS)
    last = stripped[-1:] or text[-1]
    questions = text.count("?")
    end = MARKS.get(last, "word" if last.isalnum() else "other")
    return (
        _spaced(text, stripped, end, questions, lexicon) if lexicon.spaced else _unspaced(text, end, questions, lexicon)
    )


def _spaced(text: str, stripped: str, end: str, questions: int, lexicon: Lexicon) -> Wording:
    lists = _lists(lexicon.wording)
    lower = (text if len(text) <= HEAD + TAIL else text[:HEAD] + " " + text[-TAIL:]).lower().replace("’", "'")
    opener, vocative = _opener(lower.split(None, 2), lists.openers), False
    if "," in text[:VOCATIVE]:
        vocative = any(word.endswith(",") for word in lower.split(None, 3)[:3])
        if vocative and opener == "other":
            opener = _opener(lower[lower.find(",") + 1 :].split(None, 2), lists.openers)
    bare = lower.replace(",", " ").replace(".", " ").replace("?", " ").replace("!", " ").replace('"', " ")
    said = lists.telling.intersection(bare.split())
    return Wording(
        end,
        _asked(end, questions),
        opener,
        _last_opener(stripped, lists.openers),
        not lists.you.isdisjoint(said) or _is_ended(bare, lists.endings),
        not lists.i.isdisjoint(said),
        bisect_right(LENGTHS, len(text)),
        _start(text[0]),
        vocative,
        opener == "thanks" or not lists.thanks.isdisjoint(said),
    )


class Spaced(NamedTuple):
    """The lists of a language with spaces, as they are looked up."""

    openers: dict[str, str]
    """What a word or two that open a sentence are; where a word is in several lists, the first of `OPENER_KINDS`."""
    you: frozenset[str]
    endings: tuple[str, ...]
    """Of words that say "you"."""
    i: frozenset[str]
    thanks: frozenset[str]
    telling: frozenset[str]
    """The words for "you", "I" and thanks together."""


@cache
def _lists(lists: Lists) -> Spaced:
    openers = {phrase: kind for name, kind in reversed(OPENER_KINDS) for phrase in getattr(lists, name)}
    telling = lists.you | lists.i | lists.thanks
    return Spaced(openers, lists.you, tuple(lists.you_endings), lists.i, lists.thanks, telling)


def _is_ended(words: str, endings: tuple[str, ...]) -> bool:
    """Whether a word ends so."""
    return bool(endings) and any(word.endswith(endings) for word in words.split())


def _opener(words: list[str], kinds: dict[str, str]) -> str:
    """What the first two words are, or else the first."""
    if not words:
        return "other"
    first = words[0].strip(PUNCTUATION)
    if len(words) > 1 and (kind := kinds.get(f"{first} {words[1].strip(PUNCTUATION)}")):
        return kind
    return kinds.get(first, "other")


def _last_opener(stripped: str, kinds: dict[str, str]) -> str:
    """What the last sentence opens with; `same` where it is the only one, `far` where it is long."""
    tail = stripped[-TAIL:]
    place = max(tail.rfind(". "), tail.rfind("? "), tail.rfind("! "), tail.rfind("… "))
    if place < 0:
        return "same" if len(stripped) <= TAIL else "far"
    return _opener(tail[place + 1 :].lower().replace("’", "'").split(None, 2), kinds)


def _unspaced(text: str, end: str, questions: int, lexicon: Lexicon) -> Wording:
    patterns = _patterns(lexicon)
    head, tail = text[:14], text[-10:]
    opener = next((kind for kind, pattern in patterns.openers if pattern.match(head.lstrip(OPENERS))), "other")
    closer = (
        "question"
        if patterns.asks.search(tail)
        else "imperative"
        if patterns.imperatives.search(text[-16:])
        else "other"
    )
    sample = text[:HEAD]
    return Wording(
        end,
        _asked(end, questions),
        opener,
        closer,
        bool(patterns.you.search(sample)),
        bool(patterns.i.search(sample)),
        bisect_right(LENGTHS, int(len(text) * DENSE)),
        _start(text[0]),
        "，" in text[:12] or "、" in text[:12],
        bool(patterns.thanks.search(sample)),
    )


class Patterns(NamedTuple):
    """The lists of a language without spaces, as alternatives."""

    openers: tuple[tuple[str, re.Pattern[str]], ...]
    asks: re.Pattern[str]
    imperatives: re.Pattern[str]
    you: re.Pattern[str]
    i: re.Pattern[str]
    thanks: re.Pattern[str]


@cache
def _patterns(lexicon: Lexicon) -> Patterns:
    lists = lexicon.wording
    return Patterns(
        tuple((kind, _any(getattr(lists, name))) for name, kind in UNSPACED_KINDS),
        _any(lists.question_words | lists.inverted),
        _any(lists.imperatives),
        _any(lists.you),
        _any(lists.i),
        _any(lists.thanks),
    )


def _any(words: frozenset[str]) -> re.Pattern[str]:
    own = sorted((word for word in words if not word.isascii()), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, own)) or r"(?!)")


def _asked(end: str, questions: int) -> str:
    if not questions:
        return "none"
    if end != "?":
        return "middle"
    return "last" if questions == 1 else "many"


@lru_cache(512)
def _start(first: str) -> str:
    if first.isalpha():
        return "upper" if first.isupper() else "lower" if first.islower() else "letter"
    if first.isdigit():
        return "digit"
    return "quote" if first in "\"'“„«”‘「『" else "¿" if first == "¿" else "mark"


def _of_question_mark(asked: str, length: int, you: bool, i: bool, vocative: bool) -> list[str]:
    return [
        f"asked={asked}",
        f"length={length}",
        f"you={you}:i={i}",
        f"vocative={vocative}",
        f"asked={asked}:length={length}",
        f"asked={asked}:you={you}:i={i}",
        f"vocative={vocative}:you={you}:asked={asked}",
    ]


def _of_openers(asked: str, opener: str, last_opener: str) -> list[str]:
    return [
        f"opener={opener}",
        f"last={last_opener}",
        f"asked={asked}:opener={opener}",
        f"asked={asked}:last={last_opener}",
    ]


def _of_length(end: str, length: int, opener: str) -> list[str]:
    return [f"end={end}", f"end={end}:length={length}", f"opener={opener}:length={min(length, 5)}"]


def _of_start(start: str, thanks: bool) -> list[str]:
    return [f"start={start}", f"thanks={thanks}"]


EVIDENCE = tuple(
    evidence(Wording, names, "wording.") for names in (_of_question_mark, _of_openers, _of_length, _of_start)
)
"""What a wording says."""
