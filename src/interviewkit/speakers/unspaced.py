"""Names in scripts without capitals and spaces are known by what stands beside them: 山田花子さん, 专访作家李小舟."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from interviewkit.lexicon import Lexicon, Words
from interviewkit.script import COLONS, SENTENCE_ENDS, one_of

HAN = "[\u4e00-\u9fff々]"
KATAKANA = "[\u30a1-\u30faー]"
END = one_of(COLONS | SENTENCE_ENDS - frozenset(".?!"))
LONGEST = 5
"""Signs of a name in Han."""
FOREIGN = rf"{KATAKANA}{{2,12}}(?:[・＝]{KATAKANA}{{2,12}}){{1,4}}|{HAN}{{1,4}}(?:[·•‧]{HAN}{{1,5}}){{1,4}}"
"""A name of another language, its words parted by a dot."""
NATIVE = rf"{HAN}{{2,8}}(?:[ \u3000]?(?:{HAN}{{1,3}}|[\u3041-\u3096]{{2,3}}|{KATAKANA}{{2,4}}))??"


class Sign(NamedTuple):
    """A name and what stands beside it."""

    name: str
    announced: bool
    """Whether an interview's word stands beside it too."""


def signs(line: str, lexicon: Lexicon) -> Iterator[Sign]:
    """The names of a line: before an honorific, behind an interview's word, or in foreign form."""
    honoured, introduced = _patterns(lexicon)
    for match in honoured.finditer(line):
        said = any(line.startswith(phrase, match.end()) for phrase in lexicon.front_matter.interview)
        yield from _named(match[1], said, lexicon)
    for match in introduced.finditer(line):
        yield from _named(match[1], True, lexicon)


def _named(words: str, announced: bool, lexicon: Lexicon) -> Iterator[Sign]:
    name = _without_jobs(words, lexicon.introductions.jobs | lexicon.names.titles)
    if len(name) > 1 and (len(name.replace(" ", "")) <= LONGEST or not name.isalpha()):
        yield Sign(name, announced)


def _without_jobs(words: str, jobs: Words) -> str:
    while job := max((job for job in jobs if words.startswith(job) and len(words) > len(job)), key=len, default=""):
        words = words.removeprefix(job).strip()
    return words


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Names before an honorific, and names behind an interview's word that end with their line or at a mark."""
    after, cues = _any(lexicon.names.after), _any(lexicon.front_matter.interview)
    jobs = _any(lexicon.introductions.jobs)
    return (
        re.compile(rf"({FOREIGN}|{NATIVE})[ \u3000]?(?:{after})"),
        re.compile(rf"(?:{cues})[：: ]?((?:{jobs})?(?:{FOREIGN}|{HAN}{{2,4}}))(?={END}|[，,、|｜\s—\-（(「“《]|$)"),
    )


def _any(words: Words) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def completed(name: str, texts: Iterable[str], lexicon: Lexicon) -> str:
    """The fullest form of a name that begins with it, as honorifics and brackets show; the name if there is none."""
    form = re.compile(rf"{re.escape(name)}[ \u3000]?{HAN}{{1,3}}?(?=(?:{_any(lexicon.names.after)})|[（(])")
    found = Counter(match.group() for text in texts if name in text for match in form.finditer(text))
    if not found:
        alone = re.compile(
            rf"(?:^|[：:／/　 ])({re.escape(name)}[ \u3000]?{HAN}{{1,3}})(?=$|[／/　 、,])", re.MULTILINE
        )
        found = Counter(match[1] for text in texts if name in text for match in alone.finditer(text))
    full = {form: n for form, n in found.items() if form.removeprefix(name).strip() not in lexicon.names.after}
    return max(full, key=full.__getitem__) if len(full) == 1 else name
