"""Descriptions say what somebody is: "Ada Berg, director of the Ice Institute, ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interviewkit.lexicon import Lexicon
from interviewkit.speakers.names import LISTED, bare_of, mentions

APPOSITION = re.compile(r", ([^\W\d_][^,.;:!?()\[\]@\n]{3,80}),|\s?[(（]([^\W\d_][^()（）@\n]{3,80})[)）]")
"""What stands between commas or in brackets behind a name."""


def description(name: str, others: Sequence[str], lines: Sequence[str], lexicon: Lexicon) -> str | None:
    """What the first line that explains a name says of its bearer, as printed; `others` are names of other speakers."""
    for line in lines:
        place = line.find(name)
        match = APPOSITION.match(line, place + len(name)) if place >= 0 else None
        words = (match[1] or match[2]).strip() if match else ""
        if words and not _is_else(words, lexicon) and not _are(words, others, lexicon):
            return words
    return None


def _is_else(words: str, lexicon: Lexicon) -> bool:
    """Whether words are another name, initials, or begin a clause."""
    first = next(mentions(words, lexicon), None)
    named = first is not None and (first.start, first.end) == (0, len(words)) and not first.titled
    opener = bare_of(words.split()[0])
    return named or words.isupper() or opener in lexicon.wording.question_words | lexicon.names.joiners


def _are(words: str, names: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words are nothing but some of the names, and what joins them."""
    for name in names:
        words = words.replace(name, " ")
    return lexicon.names.joiners.issuperset(word.strip(LISTED) for word in words.casefold().replace(",", " ").split())
