"""Announcements say in a sentence who asks and who answers: "Ada Berg answers questions from Ines Kolbe"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from interviewkit.lexicon import Lexicon, Words
from interviewkit.model import Role
from interviewkit.speakers.cues import WORD, Cue, cues
from interviewkit.speakers.meetings import Announced, Name, meeting
from interviewkit.speakers.names import POSSESSIVE, Mention, could_be_one, is_address, mentions
from interviewkit.speakers.prose import MARKS, Prose

SHORTEST = 12
"""Characters of a line that says who somebody is; shorter ones are menus."""
REACH = 120
"""Characters to each side of a cue within which its names stand."""
GAP = 4
"""Words that may stand between a phrase and the name behind it; none behind a single word."""
QUOTES = " \"'“”„«»’*_"
LONGEST_NAME = 60
"""Characters of a line that may be nothing but a name."""


def announced(prose: Prose, houses: Words, lexicon: Lexicon) -> Iterator[Announced]:
    """Everybody whom a sentence outside the talk puts on one side of it; `houses` are outlets, in lower case."""
    phrases = _phrases(lexicon)
    alone = frozenset(line.strip(MARKS).casefold() for line in prose.before if len(line) <= LONGEST_NAME)
    alone |= houses
    lines = (line for line in prose.about if len(line) >= SHORTEST)
    for line in lines:
        for cue in cues(line, phrases):
            yield from _sides(line, cue, alone, lexicon)
            if cue.phrase in lexicon.introductions.meets:
                yield from meeting(line, cue, prose.about, lexicon)
        if ":" in line[:LONGEST_NAME] or "：" in line[:LONGEST_NAME]:
            yield from _listed(line, lexicon)


def _listed(line: str, lexicon: Lexicon) -> Iterator[Announced]:
    """The name behind what somebody does: "Host: Ines Kolbe"."""
    head, _, rest = line.lstrip(MARKS).replace("：", ":").partition(":")
    role = _role(head.strip(MARKS).casefold(), lexicon) if rest and len(head) <= LONGEST_NAME else Role.UNKNOWN
    if role is not Role.UNKNOWN:
        yield from _named(_behind(rest[:REACH], GAP, lexicon), role)


def _role(does: str, lexicon: Lexicon) -> Role:
    if does in lexicon.roles.interviewee:
        return Role.INTERVIEWEE
    return Role.INTERVIEWER if does in lexicon.roles.interviewer else Role.UNKNOWN


@cache
def _phrases(lexicon: Lexicon) -> Words:
    told = lexicon.introductions
    return told.asks | told.answers | told.meets | told.asked_by | told.answered_by


def _sides(line: str, cue: Cue, alone: Words, lexicon: Lexicon) -> Iterator[Announced]:
    told = lexicon.introductions
    behind = _behind(line[cue.end : cue.end + REACH], GAP if " " in cue.phrase else 0, lexicon)
    if cue.phrase in told.answered_by:
        yield from _named(behind, Role.INTERVIEWEE)
    if cue.phrase in told.asked_by:
        yield from _named(behind, Role.INTERVIEWER)
    if not (ahead := _ahead(line[: cue.start], alone, lexicon)):
        if cue.phrase in told.answers:
            yield from _told_to(line[cue.end : cue.end + REACH], lexicon)
        return
    if cue.phrase in told.asks and _behind(line[cue.end : cue.end + REACH], GAP, lexicon):
        yield from _named(ahead, Role.INTERVIEWER)
    if cue.phrase in told.answers and (asks := behind or _address(line[cue.end :])):
        yield from _named(ahead, Role.INTERVIEWEE)
        yield from _named(asks, Role.INTERVIEWER)
    if cue.phrase in told.meets and behind and _is_house(ahead, alone):
        yield from _named(ahead, Role.UNKNOWN)


def _told_to(rest: str, lexicon: Lexicon) -> Iterator[Announced]:
    """The two of a sentence that begins with the talk: "In an interview with Ines Kolbe, Ada Berg says ..."."""
    found = [mention for mention in mentions(rest, lexicon) if could_be_one(mention.words)][:2]
    if len(found) == 2 and not rest[: found[0].start].strip() and rest[found[0].end : found[1].start].strip() == ",":
        yield Announced(found[0].words, Role.INTERVIEWER)
        yield Announced(found[1].words, Role.INTERVIEWEE)


def _named(words: Name, role: Role) -> Iterator[Announced]:
    if words:
        yield Announced(words, role)


def _behind(rest: str, gap: int, lexicon: Lexicon) -> Name:
    """The first person behind a cue; a name with a job behind it only says what somebody works for."""
    place = 0
    for mention in mentions(rest, lexicon):
        if len(WORD.findall(rest, place, mention.start)) > gap:
            break
        following = rest[mention.end :].split(None, 1)
        owns = rest[mention.end : mention.end + 2] in POSSESSIVE
        if owns or (following and following[0].strip(",") in lexicon.introductions.jobs):
            place = mention.end
        else:
            return mention.words if could_be_one(mention.words) else ()
    return ()


def _address(rest: str) -> Name:
    """The address right behind a cue."""
    first = rest.strip(QUOTES + ":(").split(None, 1)
    return (address,) if first and is_address(address := first[0].strip(QUOTES + ",;()")) else ()


def _ahead(line: str, alone: Words, lexicon: Lexicon) -> Name:
    """The name that ends where a cue begins, or before the apposition that ends there."""
    head = line[-REACH:].rstrip(QUOTES)
    if head.endswith(","):
        head = head[:-1].rpartition(",")[0]
    found = list(mentions(head, lexicon))
    if found and found[-1].end == len(head):
        words = _owner(head, found, lexicon).words
        return words if could_be_one(words) else ()
    last = head.rpartition(" ")[2]
    return (last,) if last and (is_address(last) or last.casefold() in alone) else ()


def _owner(head: str, found: list[Mention], lexicon: Lexicon) -> Mention:
    """The last name, or the one before it where a small word makes it that one's: "Ada from Ulm"."""
    *_, before, last = found if len(found) > 1 else (found[0], found[0])
    between = head[before.end : last.start].strip()
    return before if between.islower() and between in lexicon.function_words else last


def _is_house(words: Name, alone: Words) -> bool:
    """Whether a name is one word, as outlets' often are, or stands alone on some line, as theirs do."""
    return len(words) == 1 or " ".join(words).casefold() in alone
