"""Plain text is lines; a paragraph is what an empty line, a full stop or a narrow page lets stand together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from interviewkit.model import Source
from interviewkit.page import Block, Page
from interviewkit.readers.stamps import Line, unstamped
from interviewkit.script import COLONS, SENTENCE_ENDS, SIGNS, is_small, is_uncased

CLOSED = SENTENCE_ENDS | COLONS | frozenset(";\"'”»“’)]）】」』*_|>")
"""A line that ends with one of these may end a paragraph."""
GOES_ON = frozenset(",;:.)]!?»”…、。，：）」』")
"""A line that begins with one of these goes on with the line before."""
MARKS = frozenset("-–—―─•·*#>|=_~+")
"""A line that begins with one of these begins something of its own."""
LABEL = re.compile(rf"[^\W\d_][\w{SIGNS}.'’-]*(?: [^\W\d_][\w{SIGNS}.'’-]*){{0,4}} ?[:：](?!/)(?=\s|$)")
"""A line that begins like a speaker's label begins something of its own."""
RULE_OR_NUMBER = re.compile(r"[-–—―~| ]*\d{0,4}[-–—―~| ]*")
"""What ends a sheet or a head; no sentence goes on behind it and an empty line."""
NARROW, WIDE = 40, 100
"""Characters: hard-wrapped lines are at least and at most so long."""
WRAPPED_SHARE = 0.3
"""From this share of full lines on that run on into the next, a text is hard-wrapped."""
SPOKEN_ENDS = SENTENCE_ENDS | COLONS | frozenset(';"”»」』*_)）')
"""Where lines are torn, a line that ends with one of these is whole."""
TORN_SHARE = 0.25
"""From this share of single line breaks on that stand inside a sentence, lines were torn at the page's tags."""
PROSE = 40
"""Characters: longer lines are prose, not a menu."""
FEWEST_TORN = 5
"""Lines that must be torn before a text may be called torn."""
FEWEST_WRAPPED = 5
"""Lines that must run on before a text may be called hard-wrapped."""


def read(text: str, source: Source) -> Page:
    """The text's paragraphs, with torn and hard-wrapped lines put together again; a time begins one."""
    lines, opened, stamps, cues = unstamped(tuple(_lines(text)), len(text))
    joined = (join and line.start not in opened for line, join in zip(lines[1:], joins(lines), strict=False))
    return Page(text, tuple(_blocks(text, lines, joined)), source, cues=cues, stamps=stamps)


def joins(lines: tuple[Line, ...]) -> Iterator[bool]:
    """For each line but the first, whether it belongs to the paragraph of the line before."""
    own = _own_lines(lines)
    return _joins(lines, own, _wrap(lines), _torn(lines, own))


def are_wrapped(lines: tuple[Line, ...]) -> bool:
    """Whether sentences run on over the ends of lines of about one length."""
    return _wrap(lines) is not None


def _lines(text: str) -> Iterator[Line]:
    place, gap = 0, -1
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            yield Line(words, place + raw.index(words[0]), max(gap, 0))
            gap = 0
        else:
            gap += 1
        place += len(raw)


class Wrap(NamedTuple):
    """How a hard-wrapped text was wrapped."""

    gap: int
    """Empty lines between two lines of one paragraph."""
    full: int
    """Characters: a line at least so long was broken for lack of room."""


def _wrap(lines: tuple[Line, ...]) -> Wrap | None:
    """The wrapping that most of the text's long lines show, if they do."""
    long = [(a, b, gap) for (a, _, _), (b, _, gap) in pairwise(lines) if gap < 2 and len(a) >= NARROW]
    for gap in (0, 1):
        pairs = [(a, b) for a, b, between in long if between == gap]
        lengths = [len(a) for a, b in pairs if len(a) <= WIDE and _runs_on(a, b)]
        if len(lengths) >= FEWEST_WRAPPED and len(lengths) >= WRAPPED_SHARE * len(pairs):
            return Wrap(gap, sorted(lengths)[len(lengths) // 10])
    return None


def _runs_on(line: str, following: str) -> bool:
    """Whether a sentence visibly goes on over the end of the line."""
    return line[-1] not in CLOSED and (is_small(following[0]) or following[0] in GOES_ON)


def _own_lines(lines: tuple[Line, ...]) -> frozenset[str]:
    """Lines of scripts without capitals that come back word for word: labels, where others have capitals to tell."""
    return frozenset(
        text for text, n in Counter(line.text for line in lines if is_uncased(line.text[0])).items() if n > 1
    )


def _torn(lines: tuple[Line, ...], own: frozenset[str]) -> bool:
    """Whether many single line breaks stand inside sentences: what a scraper makes of links and bold words."""
    prose = [
        (before, line)
        for before, line in pairwise(lines)
        if not line.gap and (len(before.text) >= PROSE or len(line.text) >= PROSE) and not _is_labelled(line.text)
    ]
    inside = sum(before.text[-1] not in SPOKEN_ENDS and _may_go_on(before, line, own) for before, line in prose)
    return inside >= FEWEST_TORN and inside >= TORN_SHARE * len(prose)


def _may_go_on(before: Line, line: Line, own: frozenset[str]) -> bool:
    """Whether a sentence could go on with the line; in scripts without case it could but behind or with a label."""
    first = line.text[0]
    return is_small(first) or first in GOES_ON or (is_uncased(first) and own.isdisjoint((before.text, line.text)))


def _joins(lines: tuple[Line, ...], own: frozenset[str], wrap: Wrap | None, torn: bool) -> Iterator[bool]:
    for before, line in pairwise(lines):
        first = line.text[0]
        begins = first in MARKS or line.text in own or (before.text in own and first not in GOES_ON)
        yield not begins and _joined(before, line, wrap, torn) and not _is_labelled(line.text)


def _joined(before: Line, line: Line, wrap: Wrap | None, torn: bool) -> bool:
    """Whether a line that begins nothing of its own goes on with the one before."""
    if torn and not line.gap and before.text[-1] not in SPOKEN_ENDS:
        return True
    if wrap and line.gap == wrap.gap and len(before.text) >= wrap.full:
        return len(before.text) <= 2 * WIDE and (before.text[-1] not in CLOSED or not wrap.gap)
    return _runs_on(before.text, line.text) and not (line.gap and RULE_OR_NUMBER.fullmatch(before.text))


def _is_labelled(line: str) -> bool:
    return (":" in line or "：" in line) and LABEL.match(line) is not None


def _blocks(text: str, lines: tuple[Line, ...], joins: Iterable[bool]) -> Iterator[Block]:
    if not lines:
        return
    first = last = lines[0]
    for line, joined in zip(lines[1:], joins, strict=True):
        if not joined:
            yield _block(text, first, last)
            first = line
        last = line
    yield _block(text, first, last)


def _block(text: str, first: Line, last: Line) -> Block:
    words = first.text if first is last else text[first.start : last.start + len(last.text)]
    return Block(words, first.start, first.gap)
