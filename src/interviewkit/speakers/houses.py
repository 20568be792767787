"""Houses are outlets that speak by their own names, as "SPIEGEL" asks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from interviewkit.lexicon import Lexicon
from interviewkit.passage import letters
from interviewkit.speakers.known import Known
from interviewkit.speakers.labels import Kind, Reading
from interviewkit.speakers.names import bare_of, is_address, vocabulary
from interviewkit.talk import Said

TITLE = re.compile(r"[^\w《『]*[《『][^《》『』]+[》』][^\w《『]*")
"""Words in the marks that Chinese and Japanese set around titles of papers and books."""


def titled(text: str, said: Iterable[Said]) -> frozenset[str]:
    """The labels that the page's text prints as titles."""
    labels = {one.label.words: one.label for one in said if one.label}
    return frozenset(words for words, one in labels.items() if TITLE.fullmatch(text, one.start, one.end))


def is_house(reading: Reading, known: Known, lexicon: Lexicon, others_in_capitals: bool) -> bool:
    """Whether a name is an outlet's: the publisher's, or one that is written as people's names are not."""
    if reading.kind is not Kind.NAME or not reading.words:
        return False
    own = letters(known.metadata.publisher or "")
    signs = letters(reading.printed) in {letters(author.name) for author in known.metadata.authors}
    published = own == letters(reading.printed) and not signs
    return published or reading.printed in known.titled or _looks_like_one(reading, lexicon, others_in_capitals)


def _looks_like_one(reading: Reading, lexicon: Lexicon, others_in_capitals: bool) -> bool:
    """Whether a name is an address, has an article before it, or capitals where people have none."""
    words = reading.words
    domain = any(map(is_address, words))
    article = len(words) > 1 and bare_of(words[0]) in lexicon.function_words - vocabulary(lexicon).particles
    shouts = reading.printed.isupper() and " ".join(words).isupper()
    return domain or article or (shouts and not others_in_capitals)
