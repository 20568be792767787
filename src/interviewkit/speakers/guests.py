"""Guests are found in headline, intro and bio: a small score for each name that could be the one who answers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from interviewkit.lexicon import Lexicon, Words
from interviewkit.model import Role
from interviewkit.script import EXCLAMATION_MARKS, LETTERS, QUESTION_MARKS, SENTENCE_ENDS, SMALL
from interviewkit.speakers.cues import WORD, Cue, cues
from interviewkit.speakers.honoured import honoured
from interviewkit.speakers.meetings import Announced
from interviewkit.speakers.names import Mention, could_be_one, key_of, mentions, vocabulary
from interviewkit.speakers.printings import same_person
from interviewkit.speakers.prose import MOST_BEHIND, Prose
from interviewkit.speakers.unspaced import signs

Key = tuple[str, ...]
"""A name's words, as names are compared."""

WEIGHTS = {
    "told": 6,  # "Ada Berg answers questions from Ines Kolbe"
    "addressed": 4,  # "Ms Berg, why …?"
    "answers": 4,  # "Ada Berg: Because …", which nobody took for a label
    "introduced": 4,  # "a talk with Ada Berg"
    "announced": 2,  # "a talk with the novelist and translator Ada Berg"
    "speaks": 3,  # "Ada Berg: “I was wrong”" as a headline
    "headline": 2,
    "opens": 2,  # "Ada Berg, 70, is …", as bios begin
    "apposed": 2,  # "Ada Berg, a novelist, …"
    "titled": 2,
    "familiar": 1,  # "Ada", or "Berg", later on
    "last": 1,  # in the last words before the talk
}
"""What speaks for a name, and how much."""
MOST_MENTIONED = 3
"""How often being mentioned before the talk counts, one each time."""
SPOKEN_OF, MOST_SPOKEN_OF = -3, 3
"""For each question that names somebody without speaking to them, and how many count."""
MOST_ADDRESSED = 3
"""How often being addressed once more counts, one each time."""
BY_FIRST_NAME = frozenset(("mentioned", "addressed", "plain"))
"""What a first name alone says for the whole name: it may be part of something else."""
UNLIKELY, MANY = -2, 4
"""For a name whose particle is an everyday word ("Alliance of the Brave"), or one of so many words."""
ENOUGH = 3
"""What a name must reach to be believed."""
AHEAD = 1
"""How much more than any other name."""
WINDOW = 60
"""Characters before a name in which a phrase announces it."""
CLOSE, FURTHEST = 1, 6
"""Words between such a phrase and the name: at most, to introduce it and to announce it."""
SHORTEST_HEADLINE, LONGEST_HEADLINE = 16, 160
"""Characters."""
HEADING = "#"
"""What marks a headline of any length."""
SHORTEST_OPENED = 60
"""Characters of a paragraph that may begin with the name it is about."""
PRESENTS = frozenset(":：…–—")
"""What stands in a headline before the name with which it ends: "Meet the captain: Ada Berg"."""
SHORTEST_MENTIONING = 40
"""Characters of a line that says something; shorter ones are menus."""
TITLE_CASE = 0.6
"""From this share of capitalised words on, capitals tell nothing about a line's names."""
LAST = 2
"""Lines before the talk that lead over to it."""
MOST_LINES = 40
"""Lines before the talk that are compared with one another."""
MOST_QUESTIONS = 30
"""Questions in which an address is looked for."""
MOST_ANSWERS = 3
"""Answers that may begin with an unheard label."""
OPENING = 60
"""Characters of a question in which somebody is addressed."""
APPOSED = re.compile(rf"\d\d(?![\d./-])|[{SMALL}]")
"""What an apposition begins with: an age, or a word in lower case."""
HANDLE = re.compile(r"([^\s。、,.!?@(（][^。、,.!?@(（\n]{1,24}?)\s*[(（]\s*@\w")
"""A name that an answer begins with, explained by the address that its bearer has on some network."""
ADDRESS = re.compile(rf"(?:^|[,:!—–-]\s+|^{LETTERS}[,!]?\s+)$")
"""What stands before a name that is spoken to."""
VOCATIVE_ENDS = QUESTION_MARKS | EXCLAMATION_MARKS | frozenset(",،，、")
"""What stands behind it."""
QUOTED_WORDS = frozenset("“„«「")
"""What opens a quotation in a headline."""
CLOSING_QUOTES = ("”", "“", "»", '"', "」")
"""What closes it; German does so with what English opens it with."""
MOST_SAYING = 2
"""Words between it and the name of whom it quotes: "says", "erklärt uns"."""
QUOTES = frozenset(':："“”„«»‘「—–')
"""What follows a name in a headline that quotes its bearer."""
STOPS = (",", ".")
"""What stands behind a phrase that announces nobody."""
OF_AN = 4
"""Characters between a name and the word of an interview that a headline says it gave: "Ada Berg: an interview"."""
FENCE = "---"
"""What stands before and behind a machine-readable head."""
QUOTED = " \"'"
TITLE = "title"
"""The key of its headline."""


@frozen
class Guest:
    """A name and what speaks for it."""

    words: tuple[str, ...]
    score: int
    reasons: tuple[str, ...]


def guest(found: Sequence[Guest], others: Iterable[tuple[str, ...]]) -> Guest | None:
    """The one who answers, unless two names are as likely; `others` are known to be somebody else."""
    left = _left(found, others)
    best = max(left, key=lambda one: one.score, default=None)
    if best is None or best.score < ENOUGH:
        return None
    rival = max((one.score for one in left if not same_person(key_of(one.words), key_of(best.words))), default=0)
    return best if best.score - rival >= AHEAD else None


def only(found: Sequence[Guest], others: Iterable[tuple[str, ...]]) -> Guest | None:
    """The one full name that is left: with no rival, it need not speak for itself."""
    left = [one for one in _left(found, others) if len(one.words) > 1]
    return left[0] if len(left) == 1 and left[0].score > 0 else None


def _left(found: Sequence[Guest], others: Iterable[tuple[str, ...]]) -> list[Guest]:
    taken = list(map(key_of, others))
    return [one for one in found if not any(same_person(key_of(one.words), other) for other in taken)]


def guests(
    prose: Prose, announcements: Sequence[Announced], questions: Sequence[str], answers: Sequence[str], lexicon: Lexicon
) -> tuple[Guest, ...]:
    """Everybody who could be the one who answers, with what speaks for each."""
    seen = [*_told(announcements), *_written(prose, lexicon), *_spoken(questions, answers, lexicon)]
    text = " ".join(prose.before)
    names = _names([mention for mention, _ in seen])
    by_word = {word: name for name in reversed(names) if len(name) > 1 for word in name}
    reasons: dict[Key, list[str]] = defaultdict(list)
    for mention, why in seen:
        key = key_of(mention.words)
        if name := _meant(key, names, by_word):
            reasons[name] += why if key[-1] == name[-1] else [reason for reason in why if reason in BY_FIRST_NAME]
            reasons[name] += ["familiar"] if len(key) == 1 < len(name) else []
    weighed = (_weighed(names[key], Counter(why), text, lexicon) for key, why in reasons.items())
    return tuple(_less_if_spoken_of(one, questions[:MOST_QUESTIONS]) for one in weighed if one)


def _weighed(words: tuple[str, ...], why: Mapping[str, int], text: str, lexicon: Lexicon) -> Guest | None:
    """The name with its score; None for what only looks like one."""
    spoken_to = "addressed" in why and ("mentioned" in why or "titled" in why or why["addressed"] > 1 < len(words))
    if len(words) == 1 and not spoken_to and "told" not in why and not {"plain", "employed"} <= why.keys():
        return None
    known = {reason for reason in WEIGHTS if reason in why and (spoken_to or reason != "addressed")}
    if "plain" not in why and not known & {"told", "addressed", "answers", "introduced", "speaks"}:
        known.discard("headline")
    score = sum(WEIGHTS[reason] for reason in known) + min(MOST_MENTIONED, why.get("mentioned", 0))
    score += min(MOST_ADDRESSED, max(0, why.get("addressed", 0) - 1)) if spoken_to else 0
    if len(words) >= MANY or any(word.islower() and word in lexicon.function_words for word in words):
        score += UNLIKELY
    if score >= ENOUGH and not spoken_to and words[0][0].isupper() and f" {words[0].lower()} " in text:
        return None
    return Guest(words, score, tuple(sorted(known)))


def _less_if_spoken_of(guest: Guest, questions: Sequence[str]) -> Guest:
    """The guest, less likely for each question about somebody of that name: who is asked is spoken to instead."""
    if guest.score < ENOUGH or len(guest.words) == 1:
        return guest
    name = " ".join(guest.words)
    places = ((question, question.find(name)) for question in questions)
    about = sum(start >= 0 and not _is_spoken_to(question, start, start + len(name)) for question, start in places)
    return evolve(guest, score=guest.score + SPOKEN_OF * min(MOST_SPOKEN_OF, about))


Seen = tuple[Mention, tuple[str, ...]]
"""A name and what its place says for it."""


def _told(announcements: Iterable[Announced]) -> Iterator[Seen]:
    """Those of whom a sentence says that they answer."""
    for one in announcements:
        if one.role is Role.INTERVIEWEE:
            yield Mention(one.words, 0, 0, False), ("told",)


def _written(prose: Prose, lexicon: Lexicon) -> Iterator[Seen]:
    """The names before the talk, and those that bios behind it begin with."""
    last = len(prose.before) - LAST
    for i, (line, headline) in enumerate(_headlines(prose.before)):
        found = list(mentions(line, lexicon)) if len(line) >= SHORTEST_HEADLINE or line[0] == HEADING else []
        if not found:
            continue
        shouted = lexicon.spaced and _is_title_case(line, found)
        phrases = [cue for cue in _announcements(line, lexicon) if line[cue.end : cue.end + 1] not in STOPS]
        for mention in found:
            reasons = tuple(_reasons(line, mention, headline, phrases, lexicon))
            if not shouted or mention.titled or "introduced" in reasons:
                yield mention, (*reasons, "last") if i >= last else reasons
    yield from (_uncased if lexicon.spaced else _unspaced)(prose.before[-MOST_LINES:], lexicon)
    for line in prose.behind[:MOST_BEHIND]:
        first = next(mentions(line[: 2 * OPENING], lexicon), None)
        if first and _opens(line, first):
            yield first, ("opens",)


def _unspaced(lines: Sequence[str], lexicon: Lexicon) -> Iterator[Seen]:
    """In scripts without spaces, names by what stands beside them; a part means the longest that begins with it."""
    found = [sign for line in lines for sign in signs(line, lexicon)]
    full = sorted({sign.name for sign in found}, key=lambda name: (-len(name), name))
    for sign in found:
        name = next(longer for longer in full if longer.startswith(sign.name))
        yield Mention((name,), 0, 0, True), ("mentioned", "plain", "told") if sign.announced else ("mentioned", "plain")


def _uncased(lines: Sequence[str], lexicon: Lexicon) -> Iterator[Seen]:
    """In scripts without capitals, names before honorifics, and words that open a paragraph and stand in another."""
    for one in honoured(lines, lexicon):
        yield Mention(one.words, 0, 0, True), ("mentioned", "plain", *(("told",) if one.announced else ()))
    for line in lines:
        if len(line) < SHORTEST_OPENED or line[0].isascii() or line[0].lower() != line[0].upper():
            continue
        words = line.split(" ", MANY)[:MANY]
        for n in range(len(words), 1, -1):
            name = " ".join(words[:n])
            others = sum(other.find(name) > 0 for other in lines)
            if others:
                mention = Mention(tuple(words[:n]), 0, len(name), False)
                yield mention, ("opens", "mentioned", *(("titled", "apposed") if n > 2 else ()))
                yield from [(mention, ("mentioned",))] * others
                break


def _headlines(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it may be a headline; of a machine-readable head only its title."""
    head = bool(lines) and lines[0] == FENCE
    for i, line in enumerate(lines):
        if head:
            head = not (i and line == FENCE)
            title = line.startswith(TITLE)
            yield (f"{HEADING} {line.partition(':')[2].strip(QUOTED)}", True) if title else (line, False)
        else:
            yield line, len(line) <= LONGEST_HEADLINE and line[-1] not in ".:"


def _is_title_case(line: str, found: Sequence[Mention]) -> bool:
    """Whether so many words are capitalised that capitals tell nothing."""
    words = sum(len(mention.words) for mention in found)
    return words > 3 and words >= TITLE_CASE * len(line.split())


def _reasons(line: str, mention: Mention, headline: bool, phrases: Sequence[Cue], lexicon: Lexicon) -> Iterator[str]:
    if len(line) >= SHORTEST_MENTIONING:
        yield "mentioned"
    if not headline:
        yield "plain"
    elif len(mention.words) > 1:
        rest = line[mention.end :].lstrip(" *_#=")
        quoted = _is_behind_quotation(line[: mention.start].lstrip(" *_#="))
        begins = not line[: mention.start].strip(" *_#\"'“")
        titles = any(0 < cue.start - mention.end <= OF_AN for cue in phrases)
        leads = rest[:1] in QUOTES or titles or not QUOTED_WORDS.isdisjoint(rest) if rest else line[0] == HEADING
        if quoted or (begins and leads) or (not rest and _presents(line[: mention.start], lexicon)):
            yield "speaks"
        else:
            yield "headline"
    if mention.titled:
        yield "titled"
    if _opens(line, mention):
        yield "opens"
    if line[mention.end : mention.end + 2] == ", " and APPOSED.match(line, mention.end + 2):
        yield "apposed"
    phrase = max((cue.end for cue in phrases if mention.start - WINDOW <= cue.end <= mention.start), default=None)
    if phrase is not None:
        yield from _announced(line[phrase : mention.start], lexicon)


def _presents(before: str, lexicon: Lexicon) -> bool:
    """Whether the beginning of a headline leads to the name with which it ends, and is no credit."""
    head = before.rstrip()
    return head[-1:] in PRESENTS and head[:-1].strip(" *_#").casefold() not in lexicon.front_matter.byline


def _is_behind_quotation(before: str) -> bool:
    """Whether a headline begins with a quotation and then names somebody: "“I was wrong”: ", "“I was wrong”, says "."""
    if before[:1] not in QUOTED_WORDS | {'"'}:
        return False
    between = before[max(map(before.rfind, CLOSING_QUOTES)) + 1 :].strip(" :,–—-|")
    return len(before) > len(between) + 2 and between.count(" ") < MOST_SAYING and between == between.lower()


def _opens(line: str, mention: Mention) -> bool:
    """Whether a sentence about the name begins the line."""
    told = len(line) >= SHORTEST_OPENED or line[-1] in SENTENCE_ENDS
    if len(mention.words) < 2 or not told or line[: mention.start].strip(" *_>[#-–—|("):
        return False
    rest = line[mention.end :].lstrip("*_]) ")
    return rest[:1] in (",", "(", "[") or rest[:1].islower() or rest[:1] > "\u2fff"


def _announcements(line: str, lexicon: Lexicon) -> Iterator[Cue]:
    """The phrases of a line behind which the one who answers may stand, but those that begin a credit's phrase."""
    announcing, phrases = _announcing(lexicon)
    return (cue for cue in cues(line, phrases) if cue.phrase in announcing)


@cache
def _announcing(lexicon: Lexicon) -> tuple[Words, Words]:
    """All such phrases, and they together with those that credit an author."""
    front, told = lexicon.front_matter, lexicon.introductions
    announcing = front.interview | told.meets | told.asks
    return announcing, announcing | frozenset(line for line in front.byline if " " in line)


def _announced(between: str, lexicon: Lexicon) -> Iterator[str]:
    """What the words between such a phrase and a name make of it."""
    words = [match.group().casefold() for match in WORD.finditer(between)]
    if len(words) <= FURTHEST:
        yield "introduced" if len(words) <= CLOSE else "announced"
    if not vocabulary(lexicon).jobs.isdisjoint(words):
        yield "employed"


def _spoken(questions: Sequence[str], answers: Sequence[str], lexicon: Lexicon) -> Iterator[Seen]:
    """The names to which questions speak, and those that answers begin with as with a label."""
    for question in questions[:MOST_QUESTIONS]:
        opening = question[:OPENING]
        if VOCATIVE_ENDS.isdisjoint(opening):
            continue
        for mention in mentions(opening, lexicon):
            if _is_spoken_to(question, mention.start, mention.end):
                yield mention, ("addressed", "titled") if mention.titled else ("addressed",)
    for answer in answers[:MOST_ANSWERS]:
        first = next(mentions(answer[:OPENING], lexicon), None)
        if first and first.start == 0 and answer[first.end : first.end + 1] in (":", "："):
            yield first, ("answers",)
        if match := HANDLE.match(answer):
            yield Mention(tuple(match[1].split()), 0, match.end(1), False), ("answers",)


def _is_spoken_to(question: str, start: int, end: int) -> bool:
    """Whether the name between two places of a question is an address."""
    return question[end : end + 1] in VOCATIVE_ENDS and bool(ADDRESS.search(question[:start]))


def _names(found: Iterable[Mention]) -> dict[Key, tuple[str, ...]]:
    """The distinct names; what differs before equal names is no part of them."""
    names: dict[Key, tuple[str, ...]] = {}
    ends: dict[Key, set[str]] = defaultdict(set)
    for words in filter(could_be_one, [mention.words for mention in found]):
        key = key_of(words)
        if key not in names or " ".join(names[key]).isupper():
            names[key] = words
        if len(key) > 2 and not words[-2].islower():
            ends[key[-2:]].add(key[-3])
    for key, words in list(names.items()):
        if len(key) > 2 and len(ends[key[-2:]]) > 1 and len(key[-2]) > 2:
            names[key[-2:]] = words[-2:]
    return names


def _meant(key: Key, names: Mapping[Key, tuple[str, ...]], by_word: Mapping[str, Key]) -> Key | None:
    """The name that a mention means: the shortest that it ends with, or the first that its only word is part of."""
    if len(key) == 1:
        key = by_word.get(key[0], key)
    shorter = (key[-n:] for n in range(2, len(key)))
    return next((name for name in (*shorter, key) if name in names), None)
