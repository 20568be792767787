"""Labels are the words that name a voice; many things look like one, and only the whole page can tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from interviewkit.lexicon import Lexicon
from interviewkit.page import Block
from interviewkit.pieces.leads import lead_of
from interviewkit.profile import NO_PROFILE, Profile
from interviewkit.script import (
    CAPITALS,
    COLONS,
    FULL_STOPS,
    LETTER,
    SENTENCE_ENDS,
    SIGNS,
    SMALL,
    UNCASED,
    WIDE_ENDS,
    composed,
    is_small,
    one_of,
)

LONGEST = 90
"""Characters that a label has at most; offices are long."""
MOST_WORDS = 12
MOST_WORDS_ALONE = 6
LONGEST_UNSPACED = 16
"""Characters that a label has at most in a script without spaces."""
LONGEST_ALONE = 60
"""Characters of a line that may be nothing but a label."""
MOST_WORDS_IN_TYPE = 4
LONGEST_IN_TYPE = 40
"""Characters of a label that nothing but its type sets off."""


class Proposal(NamedTuple):
    """Words that could be a label, before they are believed."""

    key: str
    """The words in lower case, without marks and brackets; equal keys are one label."""
    form: str
    """How it is set off: `colon`, `alone`, `bracket`, `initial`, `capitals`, `stamp`, `type`."""
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
INITIALS = re.compile(rf"(?P<words>{LETTER}(?:\.?[ ]?{LETTER}){{0,2}}\d{{0,2}})(?:[ ]?[-–—|)]{{1,2}}|\.)\s+(?=\S)")
"""A letter or three and a dash, a bar, a bracket or a full stop."""
STOPPED = re.compile(
    rf"(?P<words>(?:{LETTER}){{2,20}}(?:[ ]?\d{{1,3}})?)"
    rf"(?:{one_of(FULL_STOPS)}(?=[\s*_])|{one_of(FULL_STOPS & WIDE_ENDS)}(?=\S))"
)
"""A word, or a word and its number, with a full stop before more words."""
IN_CAPITALS = re.compile(rf"(?P<words>(?:[{CAPITALS}][{SIGNS}]*){{2,5}})\s+(?=[{CAPITALS}\"“«'‘])")
"""Initials that nothing but a space sets off."""
NOTHING_BUT_STAMP = re.compile(rf"{STAMP}\Z")
STAMP_ENDS = frozenset("0123456789)]s")
LONGEST_STAMP = 14
"""Characters: `(01:02:03,456)`."""
STAMP_WITHIN = 80
"""Characters within which a label's time must stand."""
TIME = re.compile(r"\d[:s]")
"""What every time holds; looking for it is cheap."""
INITIALS_CASE = re.compile(rf"[{CAPITALS}][{CAPITALS}{SIGNS}. ]*\d*$")
MARKUP = " \t\n*_#\"“”„'«»[]【】《》"
AROUND_KEY = MARKUP + "."
OPENS_ASIDE = frozenset("(（[")
ASIDE = re.compile(r"\s*[(（\[][^)）\]]*[)）\]]\s*")
"""Initials or offices in brackets within a label: `Adam Levine (AL)`."""
BOLD_MARKS = frozenset(("**", "__"))
NO_BEGINNING = frozenset(",.;:!?)]}/|&+-–—")
"""What no sentence begins with."""
STOPS = re.compile(rf"{one_of(SENTENCE_ENDS - frozenset('.') | frozenset(';<>'))}|[.,] ?[{SMALL}]|//")
"""What no label holds."""
NUMBERS = re.compile(r"\d[:：]\d{1,3}(?!\d)")
"""What stands around the colon of a time, a score or a verse; four digits are a year that somebody begins with."""
LONG, LONG_UNSPACED = 40, 20
"""Characters from which a block may hold labels in its middle; signs of scripts without spaces say more."""


def propose_all(
    blocks: Sequence[Block], lexicon: Lexicon, profile: Profile = NO_PROFILE
) -> tuple[Proposal | None, ...]:
    """What stands in each block where a label would; what nothing but its type sets off has to come back."""
    known = profile.opening
    proposals = [(_known(block, known) if known else None) or propose(block, lexicon) for block in blocks]
    times = Counter(proposal.key for proposal in proposals if proposal and proposal.form == "type")
    return tuple(one if one and (one.form != "type" or times[one.key] > 1) else None for one in proposals)


CLOSER = r"(?:\*\*|__|[*_]|</\w{1,8}>)?"
SETS_OFF = re.compile(
    rf"[ \t]{{0,3}}{CLOSER}[ \t]{{0,3}}(?:[:：]|[-–—/|>•~=»)\]}}.…]{{1,3}}(?=\s|[*_<]|\Z)){CLOSER}",
)
"""What stands behind a label that is known: a colon, or any other mark before white space."""


def _known(block: Block, known: re.Pattern[str]) -> Proposal | None:
    """A label that the page's site is known to have, where a mark, its type or the line's end sets it off."""
    text = block.text
    _, place = lead_of(text)
    match = known.match(text, place)
    if match is None:
        return None
    behind = SETS_OFF.match(text, match.end())
    end = behind.end() if behind else match.end()
    if not behind and end not in (len(text.rstrip(MARKUP)), _end_of_type(block, place)):
        return None
    return Proposal(key_of(match.group()), "colon", place, _skip_marks(text, end), match.group())


def propose(block: Block, lexicon: Lexicon) -> Proposal | None:
    """What stands where a label would, or None."""
    text = block.text
    _, place = lead_of(text)
    return (
        _with_colon(text, place, lexicon)
        or _without_colon(text, place, lexicon)
        or _with_stop(text, place, lexicon)
        or _alone(text, place, lexicon)
        or _in_type(block, place)
    )


def _with_colon(text: str, place: int, lexicon: Lexicon) -> Proposal | None:
    end = _first_colon(text, place)
    if end < 0:
        return None
    words = text[place:end].strip(MARKUP)
    if not words or STOPS.search(words) or text[end + 1 : end + 2] == "/" or not _few(words, lexicon):
        return None
    key = _key(words, lexicon)
    if not _is_role(key, lexicon) and NUMBERS.match(text, end - 1):
        return None
    return Proposal(key, "colon", place, _skip_marks(text, end + 1), words)


def _key(words: str, lexicon: Lexicon) -> str:
    """The key of a label; `Q7` and `Question 7` are the same label as `Q` and `Question`."""
    key = key_of(words)
    bare = key.rstrip("0123456789.# ")
    return bare if _is_role(bare, lexicon) else key


def _is_role(key: str, lexicon: Lexicon) -> bool:
    """Whether the words say what a voice does, as `Question` and `Answer` do."""
    return key in lexicon.roles.question or key in lexicon.roles.answer


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


def _with_stop(text: str, place: int, lexicon: Lexicon) -> Proposal | None:
    """A role that a full stop closes, as one closes initials."""
    match = STOPPED.match(text, place)
    if not match or not _is_role(key := _key(match["words"], lexicon), lexicon):
        return None
    return Proposal(key, "initial", place, _skip_marks(text, match.end()), match["words"])


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
        return "capitals", IN_CAPITALS.match(text, place)
    return "none", None


def _alone(text: str, place: int, lexicon: Lexicon) -> Proposal | None:
    if len(text) > LONGEST_ALONE:
        return None
    words = text[place:].strip(MARKUP)
    # A role that a full stop closes is one; any other word with a full stop is a sentence.
    if words[-1:] in FULL_STOPS and _is_role(_key(words[:-1], lexicon), lexicon):
        words = words[:-1]
    if not words or not words[0].isalpha() or words[-1] in SENTENCE_ENDS or words[-1] in ",;":
        return None
    if words.count(" ") >= MOST_WORDS_ALONE or (not lexicon.spaced and len(words) > 12 and not words.isascii()):
        return None
    return Proposal(_key(words, lexicon), "alone", place, len(text), words)


def _in_type(block: Block, place: int) -> Proposal | None:
    """The words that a paragraph opens with in type of their own, where a sentence begins behind them."""
    text = block.text
    end = _end_of_type(block, place)
    words = text[place:end]
    if not words or not words[-1].isalnum() or is_small(words[0]) or words.count(" ") >= MOST_WORDS_IN_TYPE:
        return None
    behind = _skip_marks(text, end)
    said = text[behind : behind + 1]
    if not words[0].isalpha() or not text[end:behind].endswith(" ") or is_small(said) or said in NO_BEGINNING:
        return None
    return Proposal(key_of(words), "type", place, behind, words)


def _end_of_type(block: Block, place: int) -> int:
    """Up to where the type goes that the words at `place` are set in; `place` itself where they are plain."""
    text = block.text
    if not block.runs:
        mark = text[max(0, place - 2) : place]
        return max(place, text.find(mark, place, place + LONGEST_IN_TYPE)) if mark in BOLD_MARKS else place
    first = block.runs[0]
    own = first.start <= place and (first.bold or first.italic or first.look)
    return first.end if own and first.end <= place + LONGEST_IN_TYPE else place


def propose_within(
    blocks: Sequence[Block], proposals: Sequence[Proposal | None], lexicon: Lexicon
) -> Iterator[tuple[int, Proposal]]:
    """What could be labels in the middle of long blocks, each with its block's place."""
    known = frozenset(proposal.key for proposal in proposals if proposal and proposal.form == "colon")
    return ((i, proposal) for i, block in enumerate(blocks) for proposal in _in_the_middle(block, known, lexicon))


def _in_the_middle(block: Block, known: Collection[str], lexicon: Lexicon) -> Iterator[Proposal]:
    """What could be labels behind the first of a long block; `known` are the keys of those that open blocks."""
    text = block.text
    if len(text) < (LONG if lexicon.spaced else LONG_UNSPACED):
        return
    last = max(text.rfind(":"), text.rfind("："))
    for match in _middle(lexicon.sentence_ends).finditer(text, 1, last + 2) if last > 0 else ():
        words = match["label"].strip(MARKUP)
        if not words or STOPS.search(words):
            continue
        key = _key(words, lexicon)
        # Where no capital tells a label from a sentence, the page has to know it from elsewhere.
        if words[0].isupper() or key in known or _is_role(key, lexicon):
            yield Proposal(key, "colon", match.start(), match.end(), words)


CLOSERS = frozenset('"”»’)]」』')
"""What may close the sentence before a label."""
UNDOTTED = one_of(SENTENCE_ENDS | COLONS | frozenset("，、")).replace("[", r"[^\s", 1)
DOTTED = one_of(SENTENCE_ENDS - frozenset(".") | COLONS | frozenset("，、")).replace("[", r"[^\s", 1)


@cache
def _middle(ends: frozenset[str]) -> re.Pattern[str]:
    """A label in the middle of a line: behind the end of a sentence, or a wide gap."""
    # The capital comes before what must stand in front of it, since capitals are found fast.
    return re.compile(
        rf"(?P<label>[{CAPITALS}{UNCASED}]"
        rf"(?:(?<={one_of(ends | CLOSERS)} .)|(?<=\s\s.)|(?<=\n.)|(?<={one_of(WIDE_ENDS)}.))"
        rf"{UNDOTTED}{{0,{LONGEST}}}(?:[ ]{{1,2}}{DOTTED}{{1,{LONGEST}}}){{0,10}}?)\s?[:：](?=\s|(?<=：))"
    )


def is_stamp(text: str) -> bool:
    """Whether a block is nothing but the time at which somebody begins to speak."""
    return len(text) <= LONGEST_STAMP and text[-1] in STAMP_ENDS and NOTHING_BUT_STAMP.match(text) is not None


def key_of(words: str) -> str:
    """The words by which equal labels are known.

    >>> key_of("Adam  Levine (AL)")
    'adam levine'
    """
    bare = words if OPENS_ASIDE.isdisjoint(words) else ASIDE.sub(" ", words).strip() or words
    return " ".join(composed(bare).strip(AROUND_KEY).casefold().split()) or words
