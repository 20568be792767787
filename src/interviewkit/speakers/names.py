"""Names are runs of capitalised words; titles stand before them, honorifics behind, particles between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from interviewkit.lexicon import Lexicon, Words
from interviewkit.script import CAPITALS, LETTERS, SIGNS, composed

MOST_WORDS = 5
"""Words that a name has at most."""
LETTER = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
"""A letter of a script that sets spaces between words."""
CAPITAL = f"[{CAPITALS}]"
REST = rf"(?:{LETTER}|[{SIGNS}]|['’\-.](?={LETTER}))*\.?"
TOKEN = re.compile(LETTER + REST)
"""A word; an initial keeps its full stop."""
CAPITALISED = re.compile(rf"(?<!{LETTER})(?<![\d°ºª{SIGNS}]){CAPITAL}{REST}")
"""A word that may be part of a name."""
FULL = re.compile(rf" {CAPITAL}{REST} (?:{LETTERS} )?{CAPITAL}")
"""A full name, behind a job that begins a line."""
OPENERS = " \"'“”„«»*_#>-–—•"
"""What may stand before the first word of a line."""
POSSESSIVE = ("'s", "’s")
MAY_GO = frozenset("s.")
"""Last characters of words that may not be part of a name."""
LONGEST_TITLE = 20
"""Letters of a title."""
SHORTEST_ENDING = 6
"""Letters of a title that may end a compound: what comes before it says of what kind."""
LONGEST_GAP = 12
"""Characters of the particles between two words of a name."""
SPACES = frozenset((" ", "\u00a0", "\n"))
"""What may stand between two words of a name."""


class Mention(NamedTuple):
    """A name as it stands in a text; a plain tuple, because a page has hundreds."""

    words: tuple[str, ...]
    """Without titles."""
    start: int
    """Code points from 0 in the text at hand; titles included."""
    end: int
    """Code points from 0 in the text at hand, exclusive."""
    titled: bool
    """Whether a title stands before it."""

    @property
    def name(self) -> str:
        """The words as they are printed."""
        return " ".join(self.words)


class Vocabulary(NamedTuple):
    """The words of a language that a name is known by."""

    titles: Words
    jobs: Words
    """What else says small before a name what somebody is."""
    endings: tuple[str, ...]
    """Titles that may end longer words."""
    particles: Words
    stops: Words
    """Words that may be capitalised and yet are no part of a name."""


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The language's words in and around names, each in lower case without its full stop."""
    front, wording, roles = lexicon.front_matter, lexicon.wording, lexicon.roles
    titles = frozenset(word.rstrip(".") for word in lexicon.names.titles | roles.office if len(word) > 1)
    stops = (
        lexicon.function_words | wording.question_words | wording.inverted | wording.you | wording.i
        | wording.answers | wording.yes_no | wording.openers | wording.greetings | wording.thanks
        | front.interview | front.byline | lexicon.captions.credit | roles.interviewer | roles.question
        | lexicon.names.joiners | lexicon.names.determiners
    )  # fmt: skip
    particles = frozenset(word.strip() for word in lexicon.names.particles) - lexicon.names.joiners
    endings = tuple(sorted(word for word in titles if len(word) >= SHORTEST_ENDING))
    return Vocabulary(titles, titles | lexicon.introductions.jobs, endings, particles, stops - titles)


def mentions(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """The names in a text, in reading order; single capitalised words are among them."""
    known = vocabulary(lexicon)
    words: list[str] = []
    start = end = last = 0
    titled = False
    for match in CAPITALISED.finditer(text):
        word, place = match.group(), match.start()
        bare = bare_of(word)
        between = _between(text[last:place], known.particles) if words else None
        if words and between is None:
            yield Mention(tuple(words), start, end, titled)
            words = []
        if not words and not (titled and text[last:place] in SPACES):
            start, titled = _title_before(text, place, known.jobs)
        last = match.end()
        if (
            bare in known.titles
            or (len(bare) > SHORTEST_ENDING and bare.endswith(known.endings))
            or (not words and bare in known.jobs and FULL.match(text, last) and not text[:place].strip(OPENERS))
        ):
            if words:
                yield Mention(tuple(words), start, end, titled)
                words = []
            if not titled:
                start = place
            titled = True
        elif (bare in known.stops and not between) or text[last : last + 1].isdigit():
            if words:
                yield Mention(tuple(words), start, end, titled)
            words, titled = [], False
        else:
            name = word if word[-1] not in MAY_GO else clean(word)
            words += [*(between or ()), name]
            end = last - len(word) + len(name)
            if len(words) >= MOST_WORDS or (word[-1] in MAY_GO and ends(word)):
                yield Mention(tuple(words), start, end, titled)
                words, titled = [], False
    if words:
        yield Mention(tuple(words), start, end, titled)


LISTED = " \t\n,;/|'\"[]()*_•·–—-"
"""What may stand between the names of a list."""


def listed(text: str, lexicon: Lexicon) -> Iterator[list[tuple[str, ...]]]:
    """The full names of a text, those together that stand one behind the other with nothing but marks between."""
    run, end = list[tuple[str, ...]](), 0
    for mention in mentions(text, lexicon):
        between = text[end : mention.start].strip(LISTED)
        if between and between.casefold() not in lexicon.names.joiners:
            yield run
            run = []
        if len(mention.words) > 1 and could_be_one(mention.words):
            run.append(mention.words)
        end = mention.end
    yield run


def _between(gap: str, particles: Words) -> list[str] | None:
    """The particles that join two capitalised words; None where the words stand apart."""
    if gap in SPACES:
        return []
    if len(gap) > LONGEST_GAP or gap[:1] != " " or gap[-1:] not in SPACES:
        return None
    words = gap.split()
    return words if words and particles.issuperset(words) else None


def _title_before(text: str, place: int, titles: Words) -> tuple[int, bool]:
    """Where a name begins whose title is printed small, and whether it has one."""
    before = text[max(0, place - LONGEST_TITLE - 1) : place]
    if before[-1:] not in SPACES or before[-2:-1].isspace() or len(before) < 2:
        return place, False
    word = before[:-1].rsplit(None, 1)[-1]
    found = word[:1].islower() and bare_of(word) in titles
    return (place - 1 - len(word), True) if found else (place, False)


def ends(word: str) -> bool:
    """Whether a name cannot go on behind this word: a full stop that is no initial's, or a possessive."""
    return word.endswith(POSSESSIVE) or (word.endswith(".") and len(word) > 2)


def clean(word: str) -> str:
    """The word without a full stop that is no initial's, and without a possessive's ending.

    >>> clean("Weber's"), clean("W."), clean("Weber.")
    ('Weber', 'W.', 'Weber')
    """
    if word.endswith(POSSESSIVE):
        return word[:-2]
    return word if len(word) <= 2 else word.rstrip(".")


def bare_of(word: str) -> str:
    """The word as names are compared by it.

    >>> bare_of("Gov.")
    'gov'
    """
    return composed(word.rstrip(".")).casefold()


BARE: dict[int, str] = {
    number: base.lower()
    for number in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    for base in normalize("NFD", chr(number))[0]
    if base.isascii()
} | {ord("ı"): "i", ord("ł"): "l", ord("Ł"): "l", ord("ø"): "o", ord("Ø"): "o", ord("đ"): "d", ord("Đ"): "d"}
"""Letters without the marks that labels in capitals and careless writers leave out."""


def plain(text: str) -> str:
    """The text in lower case and without its letters' marks, each letter in its place.

    >>> plain("İsmail García")
    'ismail garcia'
    """
    return text.lower() if text.isascii() else text.translate(BARE).lower()


def key_of(words: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """The words as names are compared by them.

    >>> key_of(("Ana", "García"))
    ('ana', 'garcia')
    """
    return tuple([plain(composed(word.rstrip("."))).casefold() for word in words])


def is_address(word: str) -> bool:
    """Whether a word is a site's: lower case with a full stop inside."""
    return "." in word[1:-1] and word.islower()


def untitled(words: list[str], lexicon: Lexicon) -> list[str]:
    """A label's words without the titles before them and the honorifics behind."""
    titles, after = vocabulary(lexicon).titles, lexicon.names.after
    while len(words) > 1 and bare_of(words[0]) in titles:
        words = words[1:]
    while len(words) > 1 and (bare_of(words[-1]) in after or (bare_of(words[-1]) in titles and words[-1].isupper())):
        words = words[:-1]
    if words and not lexicon.spaced:
        words = [*words[:-1], _without_suffix(words[-1], lexicon)]
    return words


def _without_suffix(word: str, lexicon: Lexicon) -> str:
    suffixes = (suffix for suffix in lexicon.names.after if word.endswith(suffix) and len(word) > len(suffix))
    return word.removesuffix(max(suffixes, key=len, default=""))


def could_be_one(words: tuple[str, ...]) -> bool:
    """Whether words can be a person's name: not too many, no abbreviation among them, no address."""
    if len(words) >= MOST_WORDS or (len(words) == 1 and len(words[0]) < 3):
        return False
    shouted = [len(word) > 1 and word.isupper() and "." not in word for word in words]
    dotted = any("." in word[:-1] and not word.isupper() for word in words)
    return not dotted and (all(shouted) or not any(shouted) or all(len(w) < 3 or w.isupper() for w in words))
