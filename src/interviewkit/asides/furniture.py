"""Furniture is what the site says about itself: menus, buttons, teasers, adverts, comments."""

from __future__ import annotations

import re
from functools import lru_cache

from interviewkit.lexicon import Lexicon
from interviewkit.script import EXCLAMATION_MARKS, FULL_STOPS

SHORT = 60
"""Characters up to which a line may be a button or a menu's entry."""
LONGEST_NOTE = 700
"""Characters up to which a paragraph may be a note."""
ADDRESS = re.compile(r"https?://|www\.|(?<=\S)@\S+\.\w|(?<=[\w-])\.(?:com|org|net|de|ru|it|html)\b")
DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d\d|\d年|(?:19|20)\d\d년\s?\d")
ADDRESSED = ("://", "www.", "@", ".com", ".org", ".net", ".de", ".ru", ".it", ".html")
"""One of these stands in every address; looking for them is cheap."""
AGENCIES = frozenset({"dpa", "afp", "ap", "reuters", "getty", "epa", "imago", "alamy", "shutterstock"})
FRAMED = frozenset(
    {
        "navigation",
        "footer",
        "form",
        "~navigation",
        "~footer",
        "~cookies",
        "~comments",
        "~share",
        "~newsletter",
        "~advert",
    }
)
"""What frames tell of the site's own words in them."""
RULE = re.compile(r"[\W_]+$")
DIGIT = re.compile(r"\d")


@lru_cache(4096)
def kind_of(text: str, lexicon: Lexicon) -> str:
    """What kind of furniture or note a piece may be: `share`, `bio`, `credit`, `date`, ...; `none` for most."""
    if not text:
        return "none"
    if len(text) <= SHORT:
        return _of_short(text, lexicon)
    if len(text) > LONGEST_NOTE:
        return "none"
    lower = text.lower()
    words = lower.replace(":", " ").replace(",", " ").replace(".", " ").split()
    return lexicon.note_phrases.find(lower, words) or ("address" if _is_address(text) else "none")


def _of_short(text: str, lexicon: Lexicon) -> str:
    lower = text.lower().strip(" .:!>»›*_|")
    kinds = lexicon.furniture_phrases.kinds
    if kind := kinds.get(lower) or lexicon.note_phrases.kinds.get(lower):
        return kind
    if RULE.match(text):
        return "rule"
    words = (
        lower.replace(":", " ")
        .replace("：", " ")
        .replace(",", " ")
        .replace("/", " ")
        .replace("(", " ")
        .replace(")", " ")
        .split()
    )
    first = words[0] if words else ""
    if first in lexicon.captions.credit or lower in lexicon.captions.enlarge or _is_credit(text, words):
        return "credit"
    if first in lexicon.front_matter.byline:
        return "byline"
    if _is_address(text):
        return "address"
    if DIGIT.search(text) and DATE.search(text):
        return "date"
    return lexicon.furniture_phrases.find(lower, words) or lexicon.note_phrases.find(lower, words) or "none"


def _is_credit(text: str, words: list[str]) -> bool:
    return "©" in text or "(c)" in text or not AGENCIES.isdisjoint(words)


def _is_address(text: str) -> bool:
    # In prose nearly every dot stands before a space or at the end; only one inside a word can be an address's.
    inside = text.count(".") > text.count(". ") + text.endswith(".")
    if not inside and "@" not in text and "://" not in text and "www." not in text:
        return False
    return any(map(text.__contains__, ADDRESSED)) and ADDRESS.search(text) is not None


COUNTED = re.compile(r"[\W\d_]+$")
"""What stands behind a heading's word: how many there are."""
PAGE_NUMBER = re.compile(r"[-–—\[|(\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\]|)\s]*$")
FEWEST_WORDS = 5
"""Words from which a line with a full stop is a sentence, not a button."""
TELLING = FULL_STOPS | EXCLAMATION_MARKS
WORDY = frozenset({"newsletter", "cookies", "related", "comments"})
"""Furniture that speaks in sentences."""


def opens_comments(text: str, lexicon: Lexicon) -> bool:
    """Whether the line is the heading above what readers wrote, a number beside it or not."""
    return COUNTED.sub("", text.lower()).lstrip("#*_ 0123456789") in lexicon.furniture.comments


def is_page_number(text: str) -> bool:
    """Whether the line is a page's number and nothing else."""
    return len(text) <= 12 and bool(PAGE_NUMBER.match(text))


def is_control(text: str, lexicon: Lexicon) -> bool:
    """Whether the line is the control of a box or a picture."""
    if len(text) > SHORT:
        return False
    lower = text.lower()
    return lower in lexicon.boxes.toggles or lower in lexicon.captions.enlarge


def is_sentence(text: str, kind: str) -> bool:
    """Whether a line that holds a word of some furniture is told after all."""
    return text[-1] in TELLING and kind not in WORDY and text.count(" ") >= FEWEST_WORDS - 1
