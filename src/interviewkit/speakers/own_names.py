"""Own names are what people say that they are called: "I'm Ada Berg"."""

from __future__ import annotations

import re

from interviewkit.lexicon import Lexicon
from interviewkit.script import COLONS, SENTENCE_ENDS, one_of
from interviewkit.speakers.cues import cues
from interviewkit.speakers.names import POSSESSIVE, could_be_one, mentions

OPENING = 200
"""Characters at the beginning of a turn in which people introduce themselves."""
LONGEST = 60
"""Characters of a name."""
MOST_BETWEEN = 4
"""Words between "I'm" and a name."""
MOST_SIGNS = 8
"""Characters of a name in a script without spaces."""
PIECE = re.compile(one_of(SENTENCE_ENDS | COLONS | frozenset(",，、،\n")))
"""What ends a clause."""

Name = tuple[str, ...]


def own_name(turn: str, lexicon: Lexicon) -> Name:
    """The name by which the speaker of a turn introduces themselves; empty if they do not."""
    opening = turn[:OPENING]
    if not lexicon.spaced:
        return _unspaced(opening, lexicon)
    for cue in cues(opening, lexicon.introductions.i_am):
        rest = opening[cue.end : cue.end + LONGEST]
        mention = next(mentions(rest, lexicon), None)
        owns = mention and rest[mention.end : mention.end + 2] in POSSESSIVE
        if mention and not owns and could_be_one(mention.words) and _leads_to_name(rest[: mention.start], lexicon):
            return mention.words
    return ()


def _leads_to_name(words: str, lexicon: Lexicon) -> bool:
    """Whether nothing stands between "I'm" and a name but what its bearer does: "your host"."""
    between = words.strip(" ,").lower().split()
    does = lexicon.roles.interviewer | lexicon.roles.interviewee | lexicon.introductions.jobs
    return not between or (len(between) <= MOST_BETWEEN and between[-1] in does)


def _unspaced(opening: str, lexicon: Lexicon) -> Name:
    """What stands between such words, or behind them up to the next mark, in scripts without spaces."""
    i_am, am = lexicon.introductions.i_am, lexicon.introductions.am
    for piece in PIECE.split(opening):
        behind = next((words for words in am if piece.endswith(words)), "")
        rest = piece.removesuffix(behind)
        start = max((rest.rfind(words) + len(words) for words in i_am if words in rest), default=0)
        name = rest[start:].rpartition(" ")[2]
        if (behind if am else start) and 0 < len(name) <= MOST_SIGNS:
            return (name,)
    return ()
