"""Credits say who asked: bylines, author lines, a signature behind the last answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from interviewkit.lexicon import Lexicon, Words, foreign_bylines, months
from interviewkit.model import Role
from interviewkit.script import COLONS, SENTENCE_ENDS, one_of
from interviewkit.speakers.cues import LONGEST_SEARCHED, WORD, cues
from interviewkit.speakers.meetings import Announced
from interviewkit.speakers.names import could_be_one, key_of, listed, mentions, untitled
from interviewkit.speakers.printings import same_person
from interviewkit.speakers.prose import MARKS, MOST_BEHIND, Prose

LONGEST_LINE = 160
"""Characters of a line that is a credit from its first word on."""
LONG_CUE = 2
"""Spaces in a phrase that is a credit wherever it stands."""
LEAST, LONGEST_NAME = 4, 60
"""Characters of a name."""
MOST_UNCASED = 4
"""Words of a name on a line of its own, or in a script without capitals."""
LONGEST_BYLINE = 30
"""Characters that a byline or the text of a portrait has besides the name."""
QUOTED = "'\""
SIGNED_UNTIL = re.compile(r"[,/|(]")
"""What ends a signature."""
BETWEEN = re.compile(r"[\s:：/／=＝|｜*_\[\]\"“”()（）·>-]*")
"""What may stand between a credit's words and its name."""
COLON = re.compile(r"\s*[*_]*[:：/／=＝|｜]")
REST = re.compile(r"[^\n,，;；|(（\[\]*_/／。@<>\"“”]{2,40}")
"""The name in a script without capitals."""


class Credit(NamedTuple):
    """A name and how surely it is the one who asked."""

    words: tuple[str, ...]
    surely: int
    near: bool
    """Whether it stands next to the talk."""
    ambiguous: bool
    """Whether the words before it announce a guest as often as they credit an author."""


TOLD, ASKED, BY_PHRASE, SIGNED, BY_WORD, DECLARED, DATED, ALONE = 8, 7, 6, 5, 4, 3, 2, 1
"""How surely: a sentence, an interview's own word or a phrase says who asked, a signature who wrote it down, a single
word or the page's head who put it on the page; a name on a line of its own says only that, and a little more beside a
date."""
NEAR = 25
"""Lines before the talk among which bylines stand."""
ENDING = 3
"""Lines at the end among which a signature stands, or a single word's credit; further on those are other pages'."""
BESIDE = 3
"""Lines from a byline within which its date stands."""
DATE = re.compile(r"\b(?:19|20)\d\d\b")


def credits(
    prose: Prose, announcements: Iterable[Announced], authors: Iterable[tuple[str, ...]], lexicon: Lexicon
) -> tuple[Credit, ...]:
    """Everybody whom the page credits, in reading order; `authors` are those of whom its head tells."""
    near = len(prose.before) - NEAR
    lines = prose.about
    found = [
        credit
        for i, (line, following) in enumerate(pairwise((*lines, "")))
        for credit in _in_line(line, following, near <= i, i < len(prose.before) + ENDING, lexicon)
    ]
    found += _strays(prose.strays, lexicon)
    found += _signature(prose.behind, lexicon) if len(prose.behind) <= ENDING else ()
    found += _bios(prose.behind[:MOST_BEHIND], lexicon)
    last = prose.before[-NEAR:]
    found += _slugs(prose.before, lines, lexicon)
    found += _declared(authors, found)
    return (*_told(announcements), *found, *_alone(last, lines, lexicon), *_greeting(last, lexicon))


def _strays(lines: Sequence[str], lexicon: Lexicon) -> Iterator[Credit]:
    """The credits that were heard as speech: their words and a name, and nothing else."""
    for line in lines:
        for credit in _in_line(line, "", True, True, lexicon):
            if credit.surely >= BY_PHRASE and line.rstrip(" .").endswith(credit.words[-1]):
                yield credit


def _declared(authors: Iterable[tuple[str, ...]], found: Sequence[Credit]) -> list[Credit]:
    """The authors whom no line credits: what head and byline both say, the page says once."""
    printed = [key_of(credit.words) for credit in found]
    return [
        Credit(words, DECLARED, True, False)
        for words in authors
        if not any(same_person(key_of(words), key) for key in printed)
    ]


def _told(announcements: Iterable[Announced]) -> Iterator[Credit]:
    """Those of whom a sentence says that they ask, or that they are one of the two."""
    for one in announcements:
        if one.role is not Role.INTERVIEWEE:
            sure = one.role is Role.INTERVIEWER
            yield Credit(one.words, TOLD if sure else SIGNED, True, not sure)


def _in_line(line: str, following: str, near: bool, close: bool, lexicon: Lexicon) -> Iterator[Credit]:
    """The name behind a credit's words: a phrase anywhere in a line, or a word that begins it.

    A single word needs a colon where it does not stand `close`: teasers of other pages have bylines too.
    """
    for cue in cues(line, _bylines(lexicon, len(line) > LONGEST_LINE)):
        end = _with_others(line, cue.end, lexicon)
        colon = bool(COLON.match(line, end))
        spaces = cue.phrase.count(" ")
        begins = len(line) <= LONGEST_LINE and not WORD.search(line, 0, cue.start)
        opens = begins and (spaces or colon or close)
        if not opens and not (spaces and (colon or line[cue.start].isupper() or spaces >= LONG_CUE)):
            continue
        rest = line[end:] if line[end:].strip(" :：*_") else following
        words = _name(rest, colon, lexicon)
        behind = rest.rpartition(words[-1])[2].strip(" .*_)]") if words else ""
        interview = cue.phrase in lexicon.front_matter.interview
        ambiguous = interview and end == cue.end and not _goes_on(behind, lexicon)
        if words and (not ambiguous or not behind or (colon and not behind[0].islower())):
            surely = ASKED if interview and colon else BY_PHRASE if spaces and not interview else BY_WORD
            yield Credit(words, surely, near, ambiguous)
            yield from (Credit(other, surely, near, True) for other in _together(words, rest, lexicon))
            return


@cache
def _bylines(lexicon: Lexicon, phrases: bool) -> Words:
    """What credits begin with, or those alone that are phrases; a page's frame may be in another language."""
    own = (line for line in lexicon.front_matter.byline if " " in line or not phrases)
    return frozenset(own) | foreign_bylines()


def _name(rest: str, colon: bool, lexicon: Lexicon) -> tuple[str, ...]:
    """The name that words begin with, behind marks and titles."""
    match = BETWEEN.match(rest)
    rest = rest[match.end() if match else 0 :][:LONGEST_NAME]
    if rest and rest[0].lower() == rest[0].upper():
        return _uncased(rest, lexicon) if colon else ()
    found = next(mentions(rest, lexicon), None)
    if found is None or found.start > 0:
        return ()
    undated = tuple(takewhile(lambda word: not _is_date(word.casefold(), lexicon), found.words))
    words = undated if len(undated) > 1 else found.words
    return words if len(words) > 1 or (colon and len(words[0]) > 1) else ()


def _with_others(line: str, end: int, lexicon: Lexicon) -> int:
    """Where a credit's words end that say what else somebody did: "Interview and photos:"."""
    head, colon, _ = line[end : end + LONGEST_NAME].partition(":")
    words = head.casefold().replace("&", " & ").replace("/", " ").split()
    does = lexicon.names.joiners | lexicon.captions.credit | lexicon.front_matter.byline
    return end + len(head) if colon and words and does.issuperset(words) else end


def _goes_on(behind: str, lexicon: Lexicon) -> bool:
    """Whether a line names more people who worked on the page, and what they did."""
    words = [match.group().casefold() for match in WORD.finditer(behind) if COLON.match(behind, match.end())]
    return not (lexicon.captions.credit | lexicon.front_matter.byline).isdisjoint(words)


def _together(words: tuple[str, ...], rest: str, lexicon: Lexicon) -> Sequence[tuple[str, ...]]:
    """Those who are credited in one breath with the first name; a single one behind a comma is a place or an outlet."""
    run = next(listed(rest[:LONGEST_LINE], lexicon))
    if run[:1] != [words]:
        return ()
    behind = rest.partition(words[-1])[2].strip(" ,").partition(" ")[0]
    run = [name for name in run if not _is_of_pictures(name, rest, lexicon)]
    return run[1:] if behind.casefold() in lexicon.names.joiners or len(run) > 2 else ()


def _is_of_pictures(name: tuple[str, ...], rest: str, lexicon: Lexicon) -> bool:
    """Whether brackets behind a name say that it made the pictures: "Ines Kolbe and Eva Roth (photos)"."""
    behind = rest.partition(" ".join(name))[2].lstrip()
    return behind[:1] == "(" and behind[1:].partition(")")[0].casefold() in lexicon.captions.credit


def _is_date(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.front_matter.dates or word in months()


def _slugs(head: Sequence[str], lines: Sequence[str], lexicon: Lexicon) -> Iterator[Credit]:
    """Those whom the head of a page credits by a short form: the `aberg` of an author line is the Ada Berg of a bio."""
    for line, following in pairwise((*head, "")):
        if ":" not in line:
            continue
        key, _, value = line.partition(":")
        slug = (value or following).strip(MARKS + QUOTED)
        if key.casefold() in lexicon.front_matter.byline and slug.isalnum() and slug.islower():
            full = {mention.words for line in lines for mention in mentions(line, lexicon) if len(mention.words) > 1}
            yield from (Credit(words, BY_WORD, True, False) for words in full if _shortens(slug, key_of(words)))


def _shortens(slug: str, key: tuple[str, ...]) -> bool:
    """Whether sites shorten a name like this; the letter before a surname may be a nickname's."""
    first, last = key[0], key[-1]
    return slug in (first + last, first + last[0], last + first[0]) or slug[1:] == last


def _uncased(rest: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A name in a script without capitals: all that stands up to the next mark, but for honorifics."""
    match = REST.match(rest)
    words = tuple(untitled(match.group().split(), lexicon)) if match else ()
    return words if len(words) <= MOST_UNCASED else ()


def _signature(behind: Sequence[str], lexicon: Lexicon) -> Iterator[Credit]:
    """The name alone on the first line behind the last answer."""
    head = SIGNED_UNTIL.split(behind[0])[0].strip(" .*_—–-") if behind else ""
    if words := _all_name(head, lexicon):
        yield Credit(words, SIGNED, True, False)


def _bios(behind: Sequence[str], lexicon: Lexicon) -> Iterator[Credit]:
    """Those of whom a line behind the talk says that they do what those do who ask: "Ines Kolbe is a reporter"."""
    for line in behind:
        first = next(mentions(line[:LONGEST_NAME].lstrip(" *_"), lexicon), None)
        if first and first.start == 0 and len(first.words) > 1 and could_be_one(first.words):
            does = WORD.findall(line[first.end : first.end + LONGEST_NAME].partition(".")[0].casefold())
            if not lexicon.roles.interviewer.isdisjoint(does):
                yield Credit(first.words, DECLARED, True, True)


def _alone(lines: Sequence[str], all_lines: Sequence[str], lexicon: Lexicon) -> Iterator[Credit]:
    """Names alone on their lines, but not those in lists of such lines, as menus are."""
    names = [_all_name(_undated(line, lexicon), lexicon) for line in lines]
    for i, words in enumerate(names):
        listed = any(names[max(0, i - 1) : i]) or any(names[i + 1 : i + 2])
        if not words or listed or _is_everyday(words, all_lines, lexicon) or _is_topic(words, lines):
            continue
        if i and _is_picture_credit(lines[i - 1], lexicon):
            continue
        dated = any(map(DATE.search, lines[max(0, i - BESIDE) : i + BESIDE + 1]))
        yield Credit(words, DATED if dated else ALONE, True, False)


def _undated(line: str, lexicon: Lexicon) -> str:
    """What a line says besides its date: bylines stand before or behind it."""
    if not DATE.search(line) or len(line) > LONGEST_NAME:
        return line
    words = line.replace("|", " ").replace("·", " ").split()
    named = [word for word in words if not _is_of_date(word.strip(",.").casefold(), lexicon)]
    while named and named[-1].islower():  # the "de" of "4 de mayo de 2019"
        named.pop()
    return " ".join(named).strip(" ,–—-")


def _is_of_date(word: str, lexicon: Lexicon) -> bool:
    return any(map(str.isdigit, word)) or _is_date(word, lexicon)


HANDLE = re.compile(r"\s*[(（]?\s*@\w")
PIECE = re.compile(one_of(SENTENCE_ENDS | COLONS | frozenset(",，、،")))


def _greeting(lines: Sequence[str], lexicon: Lexicon) -> Iterator[Credit]:
    """The writer who greets the readers and gives an address on some network: "Hello, I am Ada @berg"."""
    for line, following in pairwise((*lines, "")):
        line = f"{line}\n{following}" if following.startswith("@") else line
        match = HANDLE.search(line, 0, LONGEST_SEARCHED) if "@" in line else None
        greets = match and PIECE.split(line, maxsplit=1)[0].casefold() in lexicon.wording.greetings
        words = PIECE.split(line[: match.start()])[-1].split() if match and greets else []
        if words:
            yield Credit((words[-1],) if not lexicon.spaced else tuple(words[-2:]), BY_WORD, True, False)
            return


def _is_picture_credit(line: str, lexicon: Lexicon) -> bool:
    return line.casefold().rstrip(" :") in lexicon.captions.credit


def _is_everyday(words: tuple[str, ...], lines: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one of the words is printed in lower case too, or is a button's."""
    lower = [word.casefold() for word in words if not word.islower()]
    furniture = _furniture(lexicon)
    return any(word in furniture for word in lower) or any(f" {word} " in line for word in lower for line in lines)


def _is_topic(words: tuple[str, ...], lines: Sequence[str]) -> bool:
    """Whether another line says something of the name: what a page is about did not write it."""
    name = " ".join(words)
    return any(name in line and len(line) > len(name) + LONGEST_BYLINE for line in lines)


def _all_name(line: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a line that is nothing but a name of several words."""
    line = line.lstrip(MARKS)
    if not LEAST < len(line) <= LONGEST_NAME or not line[0].isalpha() or line.casefold() in _furniture(lexicon):
        return ()
    found = next(mentions(line, lexicon), None)
    if found is None or found.start or found.end != len(line):
        return ()
    return found.words if 1 < len(found.words) <= MOST_UNCASED and could_be_one(found.words) else ()


def _furniture(lexicon: Lexicon) -> Mapping[str, str]:
    return lexicon.furniture_phrases.kinds
