"""Labels are the words that name a voice; many things look like one, and only the whole page can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from interviewkit.lexicon import Lexicon
from interviewkit.page import Block
from interviewkit.pieces.leads import lead_of

LONGEST = 90
"""Characters that a label has at most; offices are long."""
MOST_WORDS = 12
MOST_WORDS_ALONE = 6
LONGEST_UNSPACED = 16
"""Characters that a label has at most in a script without spaces."""
LONGEST_ALONE = 60
"""Characters of a line that may be nothing but a label."""


class Proposal(NamedTuple):
    """Words that could be a label, before they are believed."""

    key: str
    """The words in lower case, without marks and brackets; equal keys are one label."""
    form: str
    """How it is set off: `colon`, `alone`, `bracket`, `initial`, `capitals`, `stamp`."""
    start: int
    """Code points from 0 in the block's text, where the label begins."""
    end: int
    """Code points from 0 in the block's text, where its colon, dash or stamp ends."""
    words: str
    """As printed, without colon and marks."""


STAMP = r"(?:[(\[]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[)\]]?|(?:\d{1,2}h ?)?(?:\d{1,2}m ?)?\d{1,2}s)"
STAMPED = re.compile(
    rf"(?P<words>[^\W\d_][^\n:：?!()\[\]\d]{{0,50}}?)[ \t]{{0,3}}[-–—]?[ \t]{{0,3}}{STAMP}[ \t]{{0,3}}[:：]?\s*(?=\S|$)"
)
"""A name and a time: `Courtland Allen 1m 51s`, `Jane Doe (00:01:02):`."""
BRACKETED = re.compile(r"[\[【《〈「<(](?P<words>[^\]】》〉」>)\n]{1,40})[\]】》〉」>)][ \t]{0,3}[:：]?\s*(?=\S)")
"""A name in brackets, with or without a colon."""
INITIALS = re.compile(r"(?P<words>[^\W\d_](?:\.?[ ]?[^\W\d_]){0,2}\d{0,2})(?:[ ]?[-–—|)]{1,2}|\.)\s+(?=\S)")
"""A letter or three and a dash, a bar, a bracket or a full stop."""
CAPITALS = re.compile(r"(?P<words>[A-ZА-ЯЁÀ-Þ]{2,5})\s+(?=[A-ZА-ЯЁÀ-Þ\"“«'‘])")
"""Initials that nothing but a space sets off."""
STAMP_WITHIN = 80
"""Characters within which a label's time must stand."""
TIME = re.compile(r"\d[:s]")
"""What every time holds; looking for it is cheap."""
INITIALS_CASE = re.compile(r"[A-ZА-ЯЁÀ-Þ][A-ZА-ЯЁÀ-Þ. ]*\d*$")
MARKUP = " \t\n*_#\"“”„'«»[]【】《》"
AROUND_KEY = MARKUP + "."
OPENS_ASIDE = frozenset("(（[")
ASIDE = re.compile(r"\s*[(（\[][^)）\]]*[)）\]]\s*")
"""Initials or offices in brackets within a label: `Adam Levine (AL)`."""
STOPS = re.compile(r"[?!;…。？！<>]|[.,] ?[a-zà-ÿа-яё]|//")
"""What no label holds."""
MIDDLE = re.compile(
    # The capital comes before what must stand in front of it, since capitals are found fast.
    r"(?P<label>[A-ZА-ЯЁÀ-Þ](?:(?<=[.?!…\"”»’)\]] .)|(?<=\s\s.)|(?<=\n.))"
    r"[^\s:：.?!]*(?:[ ]{1,2}[^\s:：?!]+){0,10}?)\s?[:：](?=\s)"
)
"""A label in the middle of a line: behind the end of a sentence, or a wide gap."""
LONG = 40
"""Characters from which a block may hold labels in its middle."""


def propose(block: Block, lexicon: Lexicon) -> Proposal | None:
    """What stands where a label would, or None."""
    text = block.text
    _, place = lead_of(text)
    return _with_colon(text, place, lexicon) or _without_colon(text, place, lexicon) or _alone(text, place, lexicon)


def _with_colon(text: str, place: int, lexicon: Lexicon) -> Proposal | None:
    end = _first_colon(text, place)
    if end < 0:
        return None
    words = text[place:end].strip(MARKUP)
    if not words or STOPS.search(words) or text[end + 1 : end + 2] == "/" or not _few(words, lexicon):
        return None
    if text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit():
        return None
    return Proposal(_key(words, lexicon), "colon", place, _skip_marks(text, end + 1), words)


def _key(words: str, lexicon: Lexicon) -> str:
    """The key of a label; `Q7` and `Question 7` are the same label as `Q` and `Question`."""
    key = key_of(words)
    bare = key.rstrip("0123456789.# ")
    return bare if bare in lexicon.roles.question or bare in lexicon.roles.answer else key


def _first_colon(text: str, place: int) -> int:
    narrow, wide = text.find(":", place, place + LONGEST), text.find("：", place, place + LONGEST)
    return narrow if wide < 0 else wide if narrow < 0 else min(narrow, wide)


def _few(words: str, lexicon: Lexicon) -> bool:
    return words.count(" ") < MOST_WORDS and (lexicon.spaced or len(words) <= LONGEST_UNSPACED or words.isascii())


MARKS = re.compile(r"(?:[*_\s]|</?(?:b|i|em|strong|span)>)*")


def _skip_marks(text: str, place: int) -> int:
    """Where the words begin behind a label: white space and the marks that close its type are the label's."""
    match = MARKS.match(text, place)
    return match.end() if match else place


def _without_colon(text: str, place: int, lexicon: Lexicon) -> Proposal | None:
    form, match = _set_off(text, place)
    if match is None:
        return None
    words = match["words"]
    if form == "initial" and not INITIALS_CASE.match(words):
        return None
    if form == "stamp" and match.end() == len(text):
        form = "alone"
    return Proposal(_key(words, lexicon), form, place, match.end(), words.strip(MARKUP))


def _set_off(text: str, place: int) -> tuple[str, re.Match[str] | None]:
    """How something that no colon closes is set off as a label; the first characters tell what is worth trying."""
    first, second = text[place : place + 1], text[place + 1 : place + 2]
    if first in "[【《〈「<(":
        return "bracket", BRACKETED.match(text, place)
    if TIME.search(text, place, place + STAMP_WITHIN) and (match := STAMPED.match(text, place)):
        return "stamp", match
    if not first.isupper():
        return "none", None
    if match := INITIALS.match(text, place):
        return "initial", match
    if second.isupper():
        return "capitals", CAPITALS.match(text, place)
    return "none", None


def _alone(text: str, place: int, lexicon: Lexicon) -> Proposal | None:
    if len(text) > LONGEST_ALONE:
        return None
    words = text[place:].strip(MARKUP)
    if not words or not words[0].isalpha() or words[-1] in ".,;?!…。？！":
        return None
    if words.count(" ") >= MOST_WORDS_ALONE or (not lexicon.spaced and len(words) > 12 and not words.isascii()):
        return None
    return Proposal(key_of(words), "alone", place, len(text), words)


def in_the_middle(block: Block, lexicon: Lexicon) -> Iterator[Proposal]:
    """What could be labels behind the first of a long block."""
    text = block.text
    if len(text) < LONG:
        return
    last = max(text.rfind(":"), text.rfind("："))
    for match in MIDDLE.finditer(text, 1, last + 2) if last > 0 else ():
        words = match["label"].strip(MARKUP)
        if words and not STOPS.search(words):
            yield Proposal(_key(words, lexicon), "colon", match.start(), match.end(), words)


def key_of(words: str) -> str:
    """The words by which equal labels are known.

    >>> key_of("Adam  Levine (AL)")
    'adam levine'
    """
    bare = words if OPENS_ASIDE.isdisjoint(words) else ASIDE.sub(" ", words).strip() or words
    return " ".join(bare.strip(AROUND_KEY).casefold().split()) or words
