"""Labels say who speaks: a person or a house by name, by initials, by office, or only by what the voice does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from attrs import frozen

from interviewkit.lexicon import Lexicon
from interviewkit.model import Role
from interviewkit.passage import Passage
from interviewkit.script import LETTER, composed
from interviewkit.speakers.names import bare_of, is_address, key_of, untitled, vocabulary


class Kind(Enum):
    """What a label gives away."""

    NAME = "name"
    INITIALS = "initials"
    JOINT = "joint"
    """Several people who speak with one voice."""
    ROLE = "role"
    """What the voice does: it asks, or it answers."""
    OFFICE = "office"
    AUDIENCE = "audience"
    """People of whom there are many: callers, listeners, everybody together."""


@frozen(kw_only=True)
class Reading:
    """A label, understood."""

    kind: Kind
    printed: str
    """The label as it stands on the page."""
    words: tuple[str, ...]
    """The name without titles and job."""
    initials: str = ""
    """Declared in brackets behind the name, in lower case."""
    description: str | None = None
    """What follows the name: a job, a place."""

    @property
    def is_given(self) -> bool:
        """Whether no label says it, but the caller."""
        return not self.printed

    @property
    def key(self) -> tuple[str, ...]:
        """The words by which names are compared."""
        return key_of(self.words)


def given_name(words: tuple[str, ...]) -> Reading:
    """A name that the caller has given, as a label that stands nowhere."""
    return Reading(kind=Kind.NAME, printed="", words=words)


NUMBER = re.compile(r"[\s#№]*\d+\s*\.?$")
"""Questions may be numbered: `Q1`, `Question 2`."""
TAIL = re.compile(r"\s*(?:[,(（\[/|]|\s[-–—]\s)")
"""Where a name ends and what else a label says begins."""
DECLARED = re.compile(rf"[(（\[]\s*((?:{LETTER}\.?\s?){{2,4}})[)）\]]")
"""Initials in brackets: `Ada Berg (AB)`."""
EDGES = " \t\n*_#\"“”„'«»[]【】《》<>.,:"
MOST_OPENING = 8
"""Words of a label that only a turn's beginning shows."""
MOST_INITIALS = 3
"""Letters that initials have at most."""
MOST_DOTTED = 5
"""Letters that they have where double names are shortened with hyphens: `J.-P. S.-L.`"""


def read(printed: str, role: Role, lexicon: Lexicon) -> Reading:
    """What a label says, given which side the voice is on."""
    words = printed.strip(EDGES)
    bare = composed(NUMBER.sub("", words)).casefold().strip(EDGES)
    if kind := _impersonal(bare, role, lexicon) or (Kind.ROLE if CODE.fullmatch(words.casefold()) else None):
        return Reading(kind=kind, printed=printed, words=())
    head, tail = _parted(words)
    if (named := _in_brackets(tail)) and _impersonal(head.casefold().strip(EDGES), role, lexicon) is Kind.ROLE:
        head, tail = named, ""
    tokens = _without_role(head.split(), lexicon)
    if any(bare_of(token) in lexicon.names.joiners for token in tokens[1:-1]):
        return Reading(kind=Kind.JOINT, printed=printed, words=tuple(tokens))
    names = untitled(_without_office(tokens, lexicon), lexicon)
    if not any(map(str.isalpha, "".join(names))):
        return Reading(kind=Kind.OFFICE, printed=printed, words=())
    declared = DECLARED.search(tail)
    return Reading(
        kind=Kind.INITIALS if len(names) == len(tokens) and _are_initials(names) else Kind.NAME,
        printed=printed,
        words=tuple(names),
        initials=_letters(declared[1]) if declared else "",
        description=None if declared else _description(tail),
    )


def _impersonal(bare: str, role: Role, lexicon: Lexicon) -> Kind | None:
    """The kind of a label that names nobody; a letter that stands for the other side is somebody's initial."""
    roles = lexicon.roles
    asks = role is Role.INTERVIEWER
    own, other = roles.question | roles.interviewer, roles.answer | roles.interviewee
    if not asks:
        own, other = other, own
    if bare in roles.audience and bare not in own:
        return Kind.AUDIENCE
    if bare in roles.everyone:
        return Kind.AUDIENCE
    if bare in own or (bare in other and len(bare) > MOST_INITIALS):
        return Kind.ROLE
    return Kind.OFFICE if roles.office & {bare, _behind_article(bare, lexicon)} else None


CODE = re.compile(rf"(?:{LETTER}){{1,2}}\d+")
"""A letter and a number, as studies call those whose names they keep: `P3`."""


def _behind_article(bare: str, lexicon: Lexicon) -> str:
    first, _, rest = bare.partition(" ")
    return rest if first in lexicon.function_words else bare


BRACKETED = re.compile(r"\s*[(（\[]([^\W\d_][^()\[\]（）]+ [^()\[\]（）]+)[)\]）]")


def _in_brackets(tail: str) -> str:
    """A name of several words in brackets, as in `Q (Ada Berg)`; empty if there is none."""
    match = BRACKETED.fullmatch(tail)
    return match[1] if match else ""


def _without_role(tokens: list[str], lexicon: Lexicon) -> list[str]:
    """The words behind what a voice does, as in `Host Ada Berg`; all of them where that is no name."""
    does = lexicon.roles.interviewer | lexicon.roles.interviewee
    behind = tokens[1:]
    named = behind and tokens[0].casefold() in does and all(word[0].isupper() for word in behind)
    return behind if named else tokens


def _parted(words: str) -> tuple[str, str]:
    match = TAIL.search(words, 1)
    return (words[: match.start()], words[match.start() :]) if match else (words, "")


def _without_office(tokens: list[str], lexicon: Lexicon) -> list[str]:
    """The words behind the office that they begin with; none where an office is all there is."""
    for n in range(min(4, len(tokens)), 0, -1):
        if " ".join(map(bare_of, tokens[:n])) in lexicon.roles.office:
            return tokens[n:]
    return tokens


def _are_initials(names: list[str]) -> bool:
    """Whether the words are single letters, or two or three capitals that nobody could pronounce together."""
    printed = "".join(names)
    letters = printed.replace(".", "").replace("-", "")
    if not letters.isalpha() or not letters[0].isupper():
        return False
    most = MOST_DOTTED if ".-" in printed else MOST_INITIALS
    return len(letters) == 1 or (len(letters) <= most and letters.isupper())


def _description(tail: str) -> str | None:
    """What follows the name, as printed; without brackets around all of it."""
    words = tail.strip(" ,/|-–—")
    inside = words[1:-1]
    return (inside if words[:1] in "(（[" and words[-1:] in ")）]" and "(" not in inside else words) or None


def _letters(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalpha())


OPENING = re.compile(r"([^\s:：][^:：\n?!;]{1,60}?)\s?[:：]\s")
"""What stands at the beginning of a turn like a label."""


def opening(passages: tuple[Passage, ...], lines: Sequence[str], lexicon: Lexicon) -> str | None:
    """The name that a turn begins with as with a label; a single word must be known from elsewhere on the page."""
    match = OPENING.match(passages[0].text) if passages else None
    if not match:
        return None
    words = match[1].strip(EDGES).split()
    stops = vocabulary(lexicon).stops - lexicon.names.joiners
    small = lexicon.names.joiners | vocabulary(lexicon).particles
    named = all((word[0].isupper() and bare_of(word) not in stops) or word in small for word in words)
    if not words or not len(words) <= MOST_OPENING or words[-1] in small:
        return None
    if len(words) == 1:
        named = is_address(words[0]) or (named and any(words[0] in line for line in lines))
    return match[1] if named else None
