"""Dates stand on pages in words, in figures and in the form that machines read."""

from __future__ import annotations

import re
from datetime import date
from unicodedata import decimal

from interviewkit.lexicon import months
from interviewkit.script import LETTERS, composed

STAMP = re.compile(
    r"(?P<day>(?:19|20)\d\d-\d\d-\d\d)[T ](?P<time>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?:[.,]\d+)?"
    r"(?:\s?(?P<offset>[+-](?:[01]\d):?[0-5]\d|Z)(?!\d))?"
)
"""A day with a time, fractions of a second left out."""
YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?!\d)")
YEAR_LAST = re.compile(r"\b(\d{1,2})(\s?[./-]\s?)(\d{1,2})\s?[./-]\s?((?:19|20)\d\d)\b")
COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\s*$")
TOKEN = re.compile(rf"{LETTERS}|\d+")
DIGITS = {number: str(decimal(chr(number))) for number in range(0x660, 0x1000) if chr(number).isdecimal()}
"""The digits of other scripts."""
MONTH_FIRST = frozenset({"en"})
"""Languages in which 3/4 may be the fourth of March."""


def iso(text: str, language: str) -> str | None:
    """The first date in the words as ISO 8601; None where there is none, or where day and month cannot be told apart.

    >>> iso("Berlin, 3. März 2021, 10:15 Uhr", "de")
    '2021-03-03'
    >>> iso("2021-03-03T10:15:00.000+0100", "")
    '2021-03-03T10:15:00+01:00'
    """
    text = text if text.isascii() else text.translate(DIGITS)
    if (stamp := STAMP.search(text)) and _is_day(stamp["day"]):
        return f"{stamp['day']}T{stamp['time']}{_offset(stamp['offset'] or '')}"
    if found := YEAR_FIRST.search(text) or COMPACT.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := YEAR_LAST.search(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if second > 12:
            return _day(year, first, second)
        if first <= 12 and first != second and "/" in found[2] and language in MONTH_FIRST:
            return None
        return _day(year, second, first)
    return _in_words(TOKEN.findall(composed(text.lower())))


def _offset(printed: str) -> str:
    return printed if len(printed) != len("+0100") else f"{printed[:3]}:{printed[3:]}"


def _in_words(tokens: list[str]) -> str | None:
    """The date whose month is a word, or a number with a word: `3월`, `tháng 5`."""
    for i, token in enumerate(tokens):
        end = i + 2 if (number := months().get("".join(tokens[i : i + 2]))) else i + 1
        month = number or months().get(token)
        if not month:
            continue
        near = tokens[max(0, i - 2) : i] + tokens[end : end + 4]
        year = next((int(t) for t in near if t.isdecimal() and len(t) == 4 and int(t) // 100 in {19, 20}), None)
        if not year:
            continue
        before = [t for t in tokens[max(0, i - 2) : i] if t.isdecimal() and len(t) <= 2]
        after = [t for t in tokens[end : end + 1] if t.isdecimal() and len(t) <= 2]
        day = int((before[-1:] or after or ["0"])[0])
        return _day(year, month, day) if day else f"{year:04}-{month:02}"
    return None


def _is_day(printed: str) -> bool:
    return _day(*map(int, printed.split("-"))) is not None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
