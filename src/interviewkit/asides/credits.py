"""Credits say who made a picture, or whose it is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from interviewkit.lexicon import Lexicon
from interviewkit.model import CreditKind
from interviewkit.passage import folded
from interviewkit.script import COLONS, EXCLAMATION_MARKS, LETTERS, SENTENCE_ENDS, SMALL

LONGEST = 400
"""Characters that a caption and its credit have together at most."""
LONGEST_CREDIT = 90
"""Characters of a credit's value."""
MOST_WORDS = 10
"""Words of a credit's value."""
MOST_STOPS = 2
"""Full stops within a credit's value, behind initials and abbreviations."""
MOST_SIGNS = 30
"""Characters of a credit's value in a script without capitals."""
FINAL = SENTENCE_ENDS | COLONS
"""What ends a sentence or a label; a caption that only its control tells has none of these at its end."""
WORD = re.compile(LETTERS)
FIRST = re.compile(rf"[(\[（【*_\s]*({LETTERS})")
SEPARATOR = re.compile(r"\s{0,3}[:：/／=＝|｜©]\s*")
SEPARATORS = ":：/／=＝"
"""What some credit words have at their end."""
ABBREVIATED = re.compile(rf"\.\s+(?=[^\W\d_{SMALL}])")
"""The full stop of a credit word such as "fot.", before a name."""
COMMA = re.compile(r",\s+")
SIGN = re.compile(r"[(\[（*_]*\s*(?:©|[(（][cｃ][)）]|ⓒ)\s*", re.IGNORECASE)
INNER_SIGN = re.compile(r"©|ⓒ|[(（][CＣ][)）]")
OF_THE_SITE = re.compile(r"\b(?:19|20)\d\d\b|[·•]")
"""With a year, or a row of links, a copyright sign speaks of the whole site."""
AGENCY = re.compile(
    r"\b(?:dpa|afp|ap|epa|efe|apa|epd|kna|ansa|lusa|pap|tass|тасс|reuters|getty(?: images)?|imago|alamy|shutterstock"
    r"|istock(?:photo)?|keystone|picture[ -]alliance|unsplash|pixabay|pexels|adobe stock|flickr|wikimedia(?: commons)?"
    r"|sipa|belga|anp|ntb|ritzau|aap|yonhap|xinhua|anadolu|depositphotos|freepik|zuma|bloomberg|magnum"
    r")\b"
    r"|연합뉴스|뉴시스|뉴스1|로이터|新华社|新華社|中新社|路透社|法新社|共同通信|時事通信|ロイター|アフロ|ゲッティ",
    re.IGNORECASE,
)
"""Houses that sell pictures all over the world."""
TRAIL = 120
"""Characters from a line's end within which a credit behind a caption begins."""
BEFORE_TRAIL = re.compile(r"(?:[.!?…。।۔」”\"»)]\s*|[(\[（【/|·•–—]\s*|\s{2,}|\n)$")
"""What parts a caption from the credit behind it."""


class Credit(NamedTuple):
    """Who made a picture, and where a line says so."""

    start: int
    """Code points from 0 in the block's text; the words before are the caption's."""
    value: str
    """The name alone."""
    word: str
    """The credit word, lower case; empty for a sign."""
    kind: CreditKind


def credit_of(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit that a line is, or has at its end."""
    if len(text) > LONGEST:
        return None
    return credit_alone(text, lexicon) or trailing(text, lexicon)


def credit_alone(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit that a line is from its first word or sign on."""
    first = FIRST.match(text)
    if first and first[1].lower() in lexicon.credit_phrases:
        credit = labelled(text, first.start(1), lexicon)
        return credit if isinstance(credit, Credit) else None
    return signed(text, lexicon)


def credit_behind(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit that a picture's words are, or end with: less tells it there than in any other line."""
    ways = (credit_of, _opened, _enclosed, _worded, _foreign, _run_on, _dated, _closed, _bracketed, _parted)
    return next((credit for way in ways if (credit := way(text, lexicon))), None)


def is_credited(text: str, lexicon: Lexicon) -> bool:
    """Whether words by a picture certainly are, or end with, a credit."""
    if credit_of(text, lexicon):
        return True
    credit = credit_behind(text, lexicon)
    return credit is not None and bool(credit.word or AGENCY.search(credit.value))


def credit_by_name(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit that a line is known to be, by the name of its element say."""
    credit = credit_alone(text, lexicon) or _opened(text, lexicon) or _enclosed(text, lexicon)
    if credit or len(text) > LONGEST_CREDIT:
        return credit
    return _unnamed(0, _unlabelled(SIGN.sub("", text)), lexicon)


def is_name(text: str, lexicon: Lexicon) -> bool:
    """Whether a line by a picture could be nothing but a name; in scripts without capitals, an agency's alone."""
    value = _value(text)
    if not any(letter.isupper() for letter in value):
        return bool(AGENCY.search(value))
    return text[-1] not in FINAL and not value[0].isdigit() and _names(value, lexicon)


def has_agency(text: str) -> bool:
    """Whether the words name a house that sells pictures, or several makers."""
    return bool(AGENCY.search(text)) or "/" in text


def has_mark(text: str) -> bool:
    """Whether a colon or a copyright sign stands near the text's end."""
    tail = text[-TRAIL:]
    return ":" in tail or "©" in tail or "：" in tail


def labelled(text: str, place: int, lexicon: Lexicon) -> Credit | str | None:
    """What a line that opens with a credit word is: a credit, a speech of somebody so called (the word), or neither."""
    lower = text[place : place + LONGEST_CREDIT].lower()
    first = WORD.match(lower)
    for phrase in lexicon.credit_phrases.get(first[0], ()) if first else ():
        if not lower.startswith(phrase):
            continue
        separator = SEPARATOR.match(text, place + len(phrase)) or (
            SEPARATOR.match(text, place + len(phrase) - 1) if phrase[-1] in SEPARATORS else None
        )
        separator = (
            separator
            or ABBREVIATED.match(text, place + len(phrase) - 1)
            or (COMMA.match(text, place + len(phrase)) if " " in phrase else None)
        )
        rest = text[separator.end() :] if separator else text[place + len(phrase) :]
        if not separator and (" " not in phrase or not rest[:1].isspace()):
            continue
        value = _value(text[place:] if AGENCY.fullmatch(phrase) else rest)
        if _names(value, lexicon):
            word = phrase.rstrip(SEPARATORS)
            return Credit(0, value, word, _kind(word, value, lexicon))
        return phrase if separator and (len(rest) > MOST_SIGNS or rest[-1:] in FINAL) else None
    return None


def signed(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit of a line that opens with a copyright sign."""
    sign = SIGN.match(text)
    if not sign or len(text) > LONGEST_CREDIT or OF_THE_SITE.search(text):
        return None
    value = _value(text[sign.end() :])
    return Credit(0, value, "", _kind("", value, lexicon)) if _names(value, lexicon) else None


def trailing(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit at the end of a caption's own line."""
    least = max(1, len(text) - TRAIL)
    sign = max(INNER_SIGN.finditer(text, least), key=lambda found: found.start(), default=None)
    at = max(text.rfind(":", least), text.rfind("：", least), sign.start() if sign else -1)
    if at < 1:
        return None
    if sign and at == sign.start():
        start, word, rest = at, "", text[sign.end() :]
        if OF_THE_SITE.search(rest):
            return None
    else:
        found = _word_before(text, at, lexicon)
        if not found:
            return None
        start, word = found
        rest = text[at + 1 :]
    before = text[:start]
    if not before.strip() or not (word == "" or BEFORE_TRAIL.search(before, max(0, start - 8))):
        return None
    value = _value(rest)
    if not _names(value, lexicon):
        return None
    start = _before_marks(text, start)
    return Credit(start, value, word, _kind(word, value, lexicon)) if text[:start].strip() else None


def _word_before(text: str, at: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """The credit phrase of at most three words that ends at a colon, and where it begins."""
    head = text[max(0, at - 40) : at].rstrip()
    words = [*WORD.finditer(head)][-3:]
    for word in words:
        phrase = head[word.start() :].lower()
        if phrase in lexicon.captions.credit and not head[word.start()].islower():
            return max(0, at - 40) + word.start(), phrase
    return None


def _value(rest: str) -> str:
    """A credit's name, without marks around it, and without brackets that only open or only close."""
    value = folded(rest.strip(" \t\r\n*_:：,;.|©"))
    if value[:1] in OPENING and value[-1:] in CLOSING:
        value = value[1:-1]
    if not any(mark in value for mark in OPENING):
        value = value.rstrip(CLOSING)
    return value.lstrip(OPENING).strip(" .")


def _names(value: str, lexicon: Lexicon) -> bool:
    """Whether the words could be a person, a house or a note like `private`: few, with capitals, no sentence."""
    if not value or len(value) > LONGEST_CREDIT or value.count(". ") > MOST_STOPS:
        return False
    if lexicon.asks_within(value) or not EXCLAMATION_MARKS.isdisjoint(value):
        return False
    words = value.split()
    if len(words) > MOST_WORDS:
        return False
    if not any(letter.isupper() or letter.islower() for letter in value):
        return len(value) <= MOST_SIGNS
    lower = value.lower()
    if AGENCY.search(value):
        return True
    small = [word for word in words if word[0].islower() and word not in lexicon.names.particles]
    small = [word for word in small if word not in lexicon.names.joiners and "/" not in word and "." not in word]
    if not small or (len(small) == 1 and len(words) > 2):
        return True
    return lower in lexicon.captions.courtesy or _courtesy(lexicon).search(lower) is not None


@cache
def _courtesy(lexicon: Lexicon) -> re.Pattern[str]:
    """Finds the phrases that tell of a courtesy, those alone that are too long to stand in another word by chance."""
    long = (phrase for phrase in lexicon.captions.courtesy if len(phrase) >= SHORTEST_PHRASE or not phrase.isascii())
    return re.compile("|".join(map(re.escape, sorted(long, key=len, reverse=True))))


SHORTEST_PHRASE = 5
"""Letters."""


def _kind(word: str, value: str, lexicon: Lexicon) -> CreditKind:
    lower = f"{word} {value}".lower()
    if (
        word in lexicon.captions.courtesy
        or value.lower() in lexicon.captions.courtesy
        or _courtesy(lexicon).search(lower)
    ):
        return CreditKind.COURTESY
    if word in lexicon.captions.illustration:
        return CreditKind.ILLUSTRATION
    agency = AGENCY.search(value)
    rest = AGENCY.sub("", value).strip(" /,|-–") if agency else value
    if agency and not rest:
        return CreditKind.AGENCY
    if " " in rest.strip() or (agency and rest):
        return CreditKind.PHOTOGRAPHER
    return CreditKind.UNKNOWN


# What tells a credit under a picture alone

STOPS = SENTENCE_ENDS | frozenset('」”"»')
"""What ends a caption's last sentence."""
OPENING, CLOSING = "([（【", ")]）】"
BRACKETS = re.compile(r"[(\[（【]((?:[^()\[\]（）【】]|\([^()]*\)){1,90})[)\]）】]\s*[.。]?$")
"""A line's last brackets."""
LABEL = re.compile(r"\s*[^\W\d_][^\s\d:=/|()]*(?:[ .-][^\W\d_][^\s\d:=/|()]*){0,2}\s?[:：=＝]\s*")
"""What stands before a name, in any language."""
FOREIGN = re.compile(
    r"""(?:(?<=[.!?…।۔»”"])\s+|\s*[/|–—(\[]\s*)  # a stop or a mark
    ([^\W\d_][^\s\d.:=/|()]{1,12}(?:\ [^\W\d_][^\s\d.:=/|()]{1,12})?)  # one word or two
    \s?[:=]\s?
    ([^.:;!?]{2,50})[)\].]*$                    # a name""",
    re.VERBOSE,
)
RUN_ON = re.compile(rf"\s({LETTERS})\s?[:：]\s*([^:.;!?]{{2,50}})$")
"""A word and a name at the end of a caption."""
DATED = re.compile(r"(?:©|ⓒ|[(（][CcＣ][)）])\s*((?:19|20)\d\d,?\s+[^©:;!?]{2,60})$")
BARE = re.compile(r"\s[|/•·–—-]\s|\s[|/](?=\w)|(?<=[^\s.][^\s.][.!?…।۔»”\"])\s|(?<=[。」])")
"""What may part a caption from a name that no credit word opens."""
LONGEST_BARE, MOST_BARE = 30, 4
"""Characters, and words, of a name that only a full stop parts from the caption."""
INNER = re.compile(r"[、，,＝=（(。/／]")
"""What parts a caption from a name that a credit word closes, in scripts without spaces."""


def _opened(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit of a short line that opens with a credit word and a colon, whatever its name looks like."""
    found = LABEL.match(text) if len(text) <= LONGEST_BARE else None
    if not found or found[0].strip(" :：=＝").lower() not in lexicon.captions.credit:
        return None
    return _unnamed(0, text[found.end() :], lexicon, found[0].strip(" :：=＝").lower())


def _enclosed(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit of a line in brackets that opens with several credit words."""
    if text[0] not in OPENING or text[-1] not in CLOSING or len(text) > LONGEST_CREDIT:
        return None
    first = FIRST.match(text)
    if not first:
        return None
    lower = text[first.start(1) :].lower()
    phrases = lexicon.credit_phrases.get(first[1].lower(), ())
    phrase = next((phrase for phrase in phrases if " " in phrase and lower.startswith(phrase)), None)
    return _unnamed(0, text[first.start(1) + len(phrase) : -1], lexicon, phrase) if phrase else None


def _worded(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit at the end that its words open without a colon: "Photo by", "Courtesy of"."""
    for word in WORD.finditer(text, max(1, len(text) - TRAIL)):
        if word[0].lower() not in lexicon.credit_phrases or AGENCY.match(text, word.start()):
            continue
        if BEFORE_TRAIL.search(text, max(0, word.start() - 8), word.start()):
            credit = labelled(text, word.start(), lexicon)
            if isinstance(credit, Credit):
                return credit._replace(start=_before_marks(text, word.start()))
    return None


def _foreign(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit behind a caption in a language that nobody here knows: a word, a colon, a name."""
    found = None if lexicon.code else FOREIGN.search(text, max(0, len(text) - TRAIL))
    return _unnamed(found.start(), found[2], lexicon, found[1].lower()) if found else None


def _run_on(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit at the end that nothing parts from the caption but its word, with a capital where there are any."""
    found = RUN_ON.search(text, max(0, len(text) - TRAIL))
    if not found or found[1][0].islower() or not all(map(_is_of_name, found[2].split())):
        return None
    known = found[1].lower() in lexicon.captions.credit or (not lexicon.code and found[1][0].isupper())
    return _unnamed(found.start(), found[2], lexicon, found[1].lower()) if known else None


def _is_of_name(word: str) -> bool:
    return not word[0].islower() or "/" in word


def _dated(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit behind a copyright sign and a year."""
    found = DATED.search(text, max(0, len(text) - TRAIL))
    return _unnamed(found.start(), found[1], lexicon) if found else None


def _closed(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit at the end that a credit word closes, in scripts without capitals."""
    end = len(text.rstrip("）)。.】"))
    closings = _closings(lexicon)
    if not text.endswith(closings, 0, end):
        return None
    word = next(word for word in closings if text.endswith(word, 0, end))
    mark = max(
        INNER.finditer(text, max(0, end - MOST_SIGNS), end - len(word)), key=lambda mark: mark.end(), default=None
    )
    name = text[mark.end() : end - len(word)] if mark else ""
    if not mark or not name.strip():
        return None
    return _unnamed(mark.end() if mark[0] in STOPS else mark.start(), name, lexicon, word)


@cache
def _closings(lexicon: Lexicon) -> tuple[str, ...]:
    """Credit words of scripts without capitals, the longest first."""
    words = (word for word in lexicon.captions.credit if word == word.upper())
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _bracketed(text: str, lexicon: Lexicon) -> Credit | None:
    """The credit in brackets at the end of a caption."""
    least = max(0, len(text) - LONGEST_CREDIT)
    found = BRACKETS.search(text, least)
    before = text[: found.start()].rstrip() if found else ""
    if not found or not before:
        return None
    bare = _unlabelled(found[1])
    value = _value(bare)
    told = bare != found[1] or has_agency(value)
    if not _names(value, lexicon) or not (told or (before[-1] in STOPS and value not in before)):
        return None
    return _unnamed(found.start(), bare, lexicon)


def _parted(text: str, lexicon: Lexicon) -> Credit | None:
    """The name that a caption ends with, behind its last full stop or behind a mark."""
    breaks = [*BARE.finditer(text, max(1, len(text) - LONGEST_CREDIT))]
    last = max([k for k, part in enumerate(breaks) if not part[0].strip()], default=0)
    for part in breaks[last:]:
        tail = text[part.end() :]
        if tail and _is_parted_name(tail, lexicon, marked=part[0].strip() in MARKS):
            return _unnamed(_before_marks(text, part.end()), _unlabelled(tail), lexicon)
    return None


MARKS = frozenset("|/")


def _is_parted_name(tail: str, lexicon: Lexicon, *, marked: bool) -> bool:
    """Whether the words behind a mark, or a full stop, are a name; a script without capitals has only their number."""
    named = is_name(tail, lexicon) or not any(letter.isupper() or letter.islower() for letter in tail)
    return named and (marked or has_agency(tail) or _is_bare_name(tail))


def _is_bare_name(tail: str) -> bool:
    """Whether the words behind a caption's last full stop are few enough for a name."""
    if len(tail) > LONGEST_BARE or tail[-1] in FINAL or any(map(str.isdigit, tail)):
        return False
    least = 2 if any(map(str.isupper, tail)) else 1
    return least <= len(tail.split()) <= MOST_BARE


def _unlabelled(text: str) -> str:
    """The words without the brackets around them, and without a label of any language before them."""
    bare = text.strip(" \t\r\n")
    bare = bare[1:-1] if bare[:1] in OPENING and bare[-1:] in CLOSING and len(bare) > 1 else bare
    return bare[found.end() :] if (found := LABEL.match(bare)) else bare


def _unnamed(start: int, words: str, lexicon: Lexicon, word: str = "") -> Credit | None:
    """The words as a credit, whether or not they look like a name."""
    value = _value(words)
    return Credit(start, value, word, _kind(word, value, lexicon)) if value else None


def _before_marks(text: str, start: int) -> int:
    """Where the marks begin that stand right before a place."""
    return len(text[:start].rstrip("([（【/|·•–—- \t\n"))
