"""Voices are told by tags, by names before a colon, or by `>>` where another begins; the whole file says by which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from interviewkit.readers.cues.captions import Aside
from interviewkit.readers.cues.spoken import Label, Spoken

Line = Spoken | Aside

PREFIX = re.compile(
    r"(?:(?:>{1,3}|[-–—])\s*)?(?P<open>[\[(（【])?"
    r"(?P<name>[^\W\d][^:：\n?!;,\[\]()（）【】<>…。？！]{0,48}?)"
    r"(?(open)\s?[\])）】])\s?(?::(?=\s|$)|：)\s*"
)
"""A name before a colon, in brackets or not, behind a mark or not."""
MARK = re.compile(r">{2,3}\s*")
"""What stands where another voice begins."""
FEWEST_MARKS = 2
"""Marks from which they are a convention of the file."""
MOST_WORDS = 5
"""Words of a name."""
OFTEN = 2
"""Times that a name must stand before words to be one by that alone."""
FEWEST_NAMES = 2
"""Names without which a colon is no convention: one voice alone tells nothing apart."""
EVERYWHERE = 0.9
"""The share of captions from which a file names the voice of each, and whatever stands before a colon is a name."""
MOSTLY = 0.75
"""The share of captions that names which come back must account for then."""
PARTICLE = 3
"""Letters up to which a word of a name may be in lower case."""


def told(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that begin a voice with their labels; none has one where the file tells no voices."""
    if any(isinstance(line, Spoken) and line.label for line in lines):
        return list(lines)
    names = _names([line for line in lines if isinstance(line, Spoken)])
    marks = sum(isinstance(line, Spoken) and MARK.match(line.words) is not None for line in lines)
    if not names and marks < FEWEST_MARKS:
        return list(lines)
    return [_labelled(line, names) if isinstance(line, Spoken) else line for line in lines]


def _labelled(line: Spoken, names: Collection[str]) -> Spoken:
    found = PREFIX.match(line.words)
    if found and key_of(found["name"]) in names:
        return _cut(line, found["name"], found.end())
    mark = MARK.match(line.words)
    return _cut(line, "", mark.end()) if mark else line


def _cut(line: Spoken, name: str, end: int) -> Spoken:
    """The line without what stands before its words."""
    return line._replace(words=line.words[end:], label=Label(name, line.words[:end].strip()))


def key_of(name: str) -> str:
    """The words by which equal names are known."""
    return " ".join(name.casefold().split())


def _names(lines: Sequence[Spoken]) -> Collection[str]:
    """The names that the file tells its voices apart by; none where too few come back."""
    found = [match["name"] for match in (PREFIX.match(line.words) for line in lines) if match]
    found = [name for name in found if _may_be_name(name)]
    counts = Counter(map(key_of, found))
    names = {key for key, times in counts.items() if times >= OFTEN}
    if len(names) < FEWEST_NAMES:
        return ()
    captions = len({(line.begins, line.ends) for line in lines})
    if len(found) >= EVERYWHERE * captions and sum(counts[name] for name in names) >= MOSTLY * captions:
        return counts.keys()
    known = {word for name in names for word in name.split()}
    sure = names | {
        key_of(name) for name in found if _is_full_name(name) or not known.isdisjoint(name.casefold().split())
    }
    return sure | _between([key_of(name) for name in found], sure)


def _between(keys: Sequence[str], sure: Collection[str]) -> set[str]:
    """What stands between two places of one name, in a file that names a voice only where another spoke before."""
    if any(one == other for one, other in pairwise(keys)):
        return set()
    return {key for before, key, after in zip(keys, keys[1:], keys[2:], strict=False) if before == after in sure}


def _may_be_name(words: str) -> bool:
    """Whether words begin as names do; those of a machine may be in lower case, with a number."""
    return words.count(" ") < MOST_WORDS and (not words[0].islower() or any(map(str.isdigit, words)))


def _is_full_name(words: str) -> bool:
    """Whether words that stand once are a name: several of them, all set so, or one with a number."""
    if any(map(str.isdigit, words)):
        return True
    cased = words.upper() != words.lower()
    return cased and " " in words and all(len(word) <= PARTICLE or not word[0].islower() for word in words.split())
