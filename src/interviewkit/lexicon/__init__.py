"""Lexicons say what each language calls things: one TOML file a language, and no word of any language in the code."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property
from importlib.resources import files
from string import ascii_lowercase
from typing import Any

from attrs import evolve, fields, frozen

from interviewkit import script

Words = frozenset[str]

UNSPACED = frozenset({"Han", "Kana", "Thai"})
"""Scripts that set no spaces between words."""
FOR_EVERYBODY = "en"
"""Q and A, FAQ and the words of buttons stand on pages of every language."""
SAMPLE = 8_000
"""Characters from which the language is told."""
FEWEST = 0.04
"""From this share of a page's words on, a language's function words tell that it is that language."""


@frozen(kw_only=True, eq=False)
class Roles:
    """Labels that name a voice by what it does."""

    question: Words
    answer: Words
    interviewer: Words
    interviewee: Words
    audience: Words
    everyone: Words
    office: Words


@frozen(kw_only=True, eq=False)
class Names:
    """Words in and around names."""

    titles: Words
    particles: Words
    joiners: Words
    determiners: Words
    after: Words


@frozen(kw_only=True, eq=False)
class Wording:
    """Words by which a voice is known: the one that asks, or the one that answers."""

    question_words: Words
    inverted: Words
    imperatives: Words
    openers: Words
    marks: Words
    you: Words
    you_endings: Words
    """Endings of words that say "you" without a pronoun."""
    i: Words
    yes_no: Words
    answers: Words
    thanks: Words
    greetings: Words


@frozen(kw_only=True, eq=False)
class Captions:
    """Words by and under pictures."""

    enlarge: Words
    credit: Words
    courtesy: Words
    illustration: Words
    position: Words
    sources: Words
    labels: Words


@frozen(kw_only=True, eq=False)
class Boxes:
    """Words of question boxes' controls and titles."""

    toggles: Words
    areas: Words
    titles: Words
    shared: Words


@frozen(kw_only=True, eq=False)
class Furnishing:
    """What sites say about themselves."""

    navigation: Words
    share: Words
    newsletter: Words
    related: Words
    adverts: Words
    cookies: Words
    comments: Words


@frozen(kw_only=True, eq=False)
class FrontMatter:
    """Words of headlines, bylines and dates."""

    interview: Words
    byline: Words
    dates: Words


@frozen(kw_only=True, eq=False)
class Introductions:
    """Words by which sentences tell who asks and who answers, and what people are called."""

    asks: Words
    answers: Words
    meets: Words
    answered_by: Words
    asked_by: Words
    i_am: Words
    am: Words
    aka: Words
    jobs: Words


@frozen(kw_only=True, eq=False)
class Notes:
    """Phrases that tell what a note is about."""

    editors_note: Words
    correction: Words
    editing_disclosure: Words
    translation: Words
    bio: Words
    project: Words
    sponsor: Words
    footnote: Words
    ends: Words


@frozen(kw_only=True, eq=False)
class Events:
    """What stands in brackets inside a turn and is no speech."""

    words: Words


SECTIONS: dict[str, Any] = {
    "roles": Roles,
    "names": Names,
    "wording": Wording,
    "captions": Captions,
    "boxes": Boxes,
    "furniture": Furnishing,
    "front_matter": FrontMatter,
    "introductions": Introductions,
    "notes": Notes,
    "events": Events,
}


@frozen(kw_only=True, eq=False, slots=False)
class Lexicon:
    """One language's words, or those of several taken together; compared by identity, since each is made once."""

    code: str
    """BCP 47; empty where nobody here knows the language."""
    spaced: bool
    """Whether the script sets spaces between words."""
    function_words: Words
    roles: Roles
    names: Names
    wording: Wording
    captions: Captions
    boxes: Boxes
    furniture: Furnishing
    front_matter: FrontMatter
    introductions: Introductions
    notes: Notes
    events: Events

    @cached_property
    def furniture_phrases(self) -> Phrases:
        """What kind of furniture a phrase is: `navigation`, `share`, ..."""
        return Phrases.of(self.furniture)

    @cached_property
    def of_pictures(self) -> Lexicon:
        """The same language with the words that any language has by and under pictures, since pictures travel."""
        return evolve(self, captions=_union(Captions, [_read(code)["captions"] for code in codes()]))

    @cached_property
    def credit_phrases(self) -> dict[str, tuple[str, ...]]:
        """What opens a credit, by its first word, the longest first."""
        return _by_first(self.captions.credit)

    @cached_property
    def enlarge_phrases(self) -> dict[str, tuple[str, ...]]:
        """What enlarges a picture, by its first word, the longest first."""
        return _by_first(self.captions.enlarge)

    @cached_property
    def fused_controls(self) -> tuple[str, ...]:
        """What enlarges a picture where no spaces tell a first word, the longest first."""
        return () if self.spaced else tuple(sorted(self.captions.enlarge, key=_longest_first))

    @cached_property
    def question_marks(self) -> Words:
        """What ends a question: the marks of every language and the language's own."""
        return script.QUESTION_MARKS | self.wording.marks

    @cached_property
    def sentence_ends(self) -> Words:
        """What ends a sentence, without the quotes and brackets that may close behind it."""
        return script.SENTENCE_ENDS | self.wording.marks

    def asks(self, text: str) -> bool:
        """Whether the words end as a question does."""
        return script.asks(text, self.question_marks)

    def asks_within(self, text: str) -> bool:
        """Whether a question mark stands anywhere in the words."""
        return any(map(text.__contains__, self.question_marks))

    @cached_property
    def note_phrases(self) -> Phrases:
        """What kind of note a phrase tells of: `bio`, `translation`, ..."""
        return Phrases.of(self.notes)


def _by_first(phrases: Words) -> dict[str, tuple[str, ...]]:
    """Phrases by their first words, the longest first."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=_longest_first):
        first = LETTERS.match(phrase)
        if first:
            groups.setdefault(first[0], []).append(phrase)
    return {first: tuple(group) for first, group in groups.items()}


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase


LETTERS = re.compile(script.LETTERS)


class Phrases:
    """Finds many phrases at once by the longest word of each."""

    def __init__(self, kinds: dict[str, str]) -> None:
        self.kinds = kinds
        self.by_trigger: dict[str, list[str]] = {}
        for phrase in sorted(kinds):
            words = WORD.findall(phrase)
            if words:
                self.by_trigger.setdefault(max(words, key=len), []).append(phrase)
        self.triggers: frozenset[str] = frozenset(self.by_trigger)

    @classmethod
    def of(cls, section: Any) -> Phrases:
        """The phrases of every key of a section, each known by its key."""
        return cls({phrase: f.name for f in fields(type(section)) for phrase in sorted(getattr(section, f.name))})

    def find(self, text: str, words: Iterable[str]) -> str | None:
        """The kind of a phrase that stands in the lower-case `text`, whose words are `words`."""
        for trigger in sorted(self.triggers.intersection(words)):
            for phrase in self.by_trigger[trigger]:
                if phrase in text:
                    return self.kinds[phrase]
        return None


WORD = re.compile(script.LETTERS_AND_DIGITS)


@cache
def codes() -> tuple[str, ...]:
    """The languages there is a lexicon for, as BCP 47 codes."""
    names = (file.name for file in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def of_language(code: str | None) -> Lexicon:
    """The language's words with those that stand on pages of every language; a region changes none of them."""
    primary = (code or "").replace("_", "-").partition("-")[0].lower()
    known = primary if primary in codes() else None
    both = [_read(name) for name in dict.fromkeys((known or FOR_EVERYBODY, FOR_EVERYBODY))]
    sections = {name: _union(make, [data[name] for data in both]) for name, make in SECTIONS.items()}
    return Lexicon(
        code=known or "",
        spaced=both[0]["script"] not in UNSPACED,
        function_words=frozenset(both[0]["function_words"]),
        **sections,
    )


def _union(make: Any, tables: list[dict[str, list[str]]]) -> Any:
    return make(**{key: frozenset(word for table in tables for word in table[key]) for key in tables[0]})


@cache
def _read(code: str) -> dict[str, Any]:
    return tomllib.loads(script.composed((files(__name__) / f"{code}.toml").read_text("utf-8")))


@cache
def months() -> dict[str, int]:
    """The number of each month from 1 to 12 by its names in all languages, lower case."""
    numbered = ((names, number) for code in codes() for number, names in enumerate(_read(code)["months"], start=1))
    return {name: number for names, number in numbered for name in names.split()}


@cache
def foreign_bylines() -> Words:
    """Bylines of several words in all languages: the frame of a page may be in another one than its talk."""
    fronts = [_read(code)["front_matter"] for code in codes()]
    announcing = {phrase for front in fronts for phrase in front["interview"]}
    return frozenset(line for front in fronts for line in front["byline"] if " " in line) - announcing


def tell(text: str) -> str | None:
    """The language whose function words and script the text shows, or None."""
    middle = max(0, (len(text) - SAMPLE) // 2)
    sample = script.composed(text[middle : middle + SAMPLE]).lower()
    if unspaced := _tell_unspaced(sample):
        return unspaced
    words = sample.split()
    told = _told_by()
    counts = Counter(filter(told.__contains__, words))
    best = _best(sample, counts, told)
    known = sum(count for word, count in counts.items() if best in told[word])
    return best if known / max(1, len(words)) >= FEWEST else _tell_by_letters(sample)


def _best(sample: str, counts: Counter[str], told: dict[str, tuple[str, ...]]) -> str:
    """The language that the words speak for most; each word has one vote, parted among those it is one of.

    Where several are equal, the letters tell.
    """
    votes = dict.fromkeys(_spaced_codes(), 0.0)
    for word, count in counts.items():
        for code in told[word]:
            votes[code] += count / len(told[word])
    most = max(votes.values())
    equal = [code for code, vote in votes.items() if vote == most]
    return equal[0] if len(equal) == 1 else min(equal, key=lambda code: _strange_letters(sample, code))


def _strange_letters(sample: str, code: str) -> int:
    """How many letters no function word of the language has."""
    strange = set(sample) - _letters(code)
    return sum(sample.count(letter) for letter in strange if letter.isalpha())


@cache
def _letters(code: str) -> frozenset[str]:
    return frozenset(ascii_lowercase).union(*_read(code)["function_words"])


@cache
def _told_by() -> dict[str, tuple[str, ...]]:
    """The languages that each function word is one of."""
    told: dict[str, tuple[str, ...]] = {}
    for code in _spaced_codes():
        for word in _read(code)["function_words"]:
            told[word] = (*told.get(word, ()), code)
    return told


@cache
def _spaced_codes() -> tuple[str, ...]:
    return tuple(code for code in codes() if _read(code)["script"] not in UNSPACED)


LETTERS_OF_ONE = {"el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"), "ko": re.compile(r"[\uac00-\ud7a3]")}
"""Scripts that one language alone is written in."""
LETTERS_SHARE = 0.5
"""From this share of a page's characters on, such a script tells its language where no word does."""


def _tell_by_letters(sample: str) -> str | None:
    fewest = max(1, LETTERS_SHARE * len(sample))
    return next((code for code, letter in LETTERS_OF_ONE.items() if len(letter.findall(sample)) >= fewest), None)


KANA = re.compile(r"[\u3041-\u30fa]")
HAN = re.compile(r"[\u4e00-\u9fff]")
SCRIPT_SAMPLE = 2_000
"""Characters from which a script without spaces is told."""
UNSPACED_SHARE = 0.1
"""From this share of a page's characters on, Han or Kana tell its language."""


def _tell_unspaced(sample: str) -> str | None:
    sample = sample[:SCRIPT_SAMPLE]
    if sample.isascii():
        return None
    kana, han = len(KANA.findall(sample)), len(HAN.findall(sample))
    if kana + han < UNSPACED_SHARE * len(sample):
        return None
    return "ja" if kana > han / 5 else "zh"
