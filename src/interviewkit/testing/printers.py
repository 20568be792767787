"""Printers set a conversation as plain text, each in one marking that real pages use."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from attrs import evolve, field, frozen
from hypothesis import strategies as st

from interviewkit.model import Role
from interviewkit.testing.conversations import Conversation, Said, conversations
from interviewkit.testing.material import LANGUAGES, material

COLUMNS = 72
"""Where old mail programs break a line; a Han or Kana sign is two columns wide."""


@frozen(kw_only=True)
class Voice:
    """One turn, as a reader of the printed page would hear it."""

    role: Role
    name: str | None
    """The speaker's name as printed before this turn."""
    words: tuple[str, ...]


@frozen(kw_only=True)
class Printed:
    """A page of plain text, and the turns that stand in it; its `repr` shows the text alone."""

    conversation: Conversation = field(repr=False)
    text: str
    turns: tuple[Voice, ...] = field(repr=False)
    pauses: tuple[int, ...] = field(default=(), repr=False)
    """Code points from 0 in the text: where a paragraph ends and its answer goes on below."""
    ends: tuple[int, ...] = field(default=(), repr=False)
    """Code points from 0 in the text: where an answer ends."""
    gap: str = field(default="\n\n", repr=False)
    """What stands between two paragraphs of one voice."""
    format: str = field(default="text", repr=False)
    """What it is written in: `text` or `markdown`."""

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What Hypothesis says of a failing example: the page itself stands in the test's message."""
        printer.text(f"<Printed {self.conversation.language}: {self.text[:40]!r}..., {len(self.turns)} turns>")


Printer = Callable[[Conversation], Printed]


def full_names(conversation: Conversation) -> Printed:
    """`Ruth Kettering: ...` before each turn."""
    return _labelled(conversation, full_name, colon=": ")


def surnames(conversation: Conversation) -> Printed:
    """`Kettering: ...` before each turn."""
    return _labelled(conversation, surname)


def initials(conversation: Conversation) -> Printed:
    """`Ruth Kettering (RK): ...` at first, then `RK: ...`."""
    seen = [said.speaker for said in conversation.said]

    def label(place: int, said: Said) -> str:
        known = said.speaker in seen[:place]
        return said.speaker.initials if known else f"{said.speaker.name} ({said.speaker.initials})"

    return _labelled(conversation, label)


def role_labels(conversation: Conversation) -> Printed:
    """`Q: ...` and `A: ...`, or what the language has for them; they name nobody."""
    asks, answers = conversation.role_labels
    return _labelled(conversation, lambda _, said: asks if is_question(said) else answers, named=_nobody)


def own_line(conversation: Conversation) -> Printed:
    """`Ruth Kettering:` on a line of its own, the words below it."""
    return _labelled(conversation, full_name, colon=material(conversation.language).colon.rstrip() + "\n")


def own_line_bare(conversation: Conversation) -> Printed:
    """`Ruth Kettering` on a line of its own, without a colon, the words below it."""
    return _labelled(conversation, full_name, colon="\n")


def questions_labelled(conversation: Conversation) -> Printed:
    """A label before each question, nothing before an answer."""
    return _labelled(conversation, lambda _, said: said.speaker.name if is_question(said) else None)


def first_pair_labelled(conversation: Conversation) -> Printed:
    """Labels before the first question and the first answer, then only wording tells."""
    return _labelled(conversation, lambda place, said: said.speaker.name if place < 2 else None)


def full_width(conversation: Conversation) -> Printed:
    """The full name and the wide colon of Chinese and Japanese before each turn."""
    return _labelled(conversation, full_name, colon="\uff1a")


def capitals(conversation: Conversation) -> Printed:
    """`RUTH KETTERING: ...` before each turn."""
    language = conversation.language
    return _labelled(conversation, lambda _, said: capitalised(said.speaker.name, language), colon=": ")


def lines(conversation: Conversation) -> Printed:
    """One paragraph a line without blank lines, a label before each turn."""
    return _labelled(conversation, full_name, between="\n", gap="\n")


def wrapped(conversation: Conversation) -> Printed:
    """Lines broken at 72 columns, a label before each turn."""
    return _labelled(conversation, full_name, fold=wrap)


def dashes(conversation: Conversation) -> Printed:
    """A dash before each turn, none before an answer's further paragraphs."""
    dash = material(conversation.language).dash
    return _lay(conversation, _Style(before=lambda _, said: dash))


def dashed_questions(conversation: Conversation) -> Printed:
    """A dash before each question, nothing before an answer."""
    dash = material(conversation.language).dash
    return _lay(conversation, _Style(before=lambda _, said: dash if is_question(said) else ""))


def numbered(conversation: Conversation) -> Printed:
    """`1. ...?` before each question, nothing before an answer."""
    return _lay(conversation, _Style(before=lambda place, said: f"{place // 2 + 1}. " if is_question(said) else ""))


def gaps(conversation: Conversation) -> Printed:
    """Two blank lines between voices and one between paragraphs, as page scrapers leave them."""
    return _lay(conversation, _Style(between="\n\n\n"))


def sentences(conversation: Conversation) -> Printed:
    """One sentence a paragraph, two blank lines between voices, a name before the first answer alone.

    This is what a scraper and a machine translation leave of a page.
    """
    said = tuple(evolve(one, paragraphs=tuple(sentences_of(one.paragraphs))) for one in conversation.said)
    first = next((place for place, one in enumerate(said) if not is_question(one)), -1)
    return _labelled(
        evolve(conversation, said=said),
        lambda place, one: one.speaker.name if place == first else None,
        colon=":\n\n",
        between="\n\n\n",
    )


def bold_questions(conversation: Conversation) -> Printed:
    """`**...?**` for each question, as Markdown has it."""
    stars = _Style(
        before=lambda _, said: "**" if is_question(said) else "",
        after=lambda said: "**" if is_question(said) else "",
    )
    return _lay(conversation, stars)


def plain(conversation: Conversation) -> Printed:
    """No marking at all: voices alternate, only wording tells."""
    return _lay(conversation, _Style())


MARKINGS: dict[str, Printer] = {
    "full_names": full_names,
    "surnames": surnames,
    "initials": initials,
    "role_labels": role_labels,
    "own_line": own_line,
    "own_line_bare": own_line_bare,
    "questions_labelled": questions_labelled,
    "first_pair_labelled": first_pair_labelled,
    "full_width": full_width,
    "capitals": capitals,
    "lines": lines,
    "wrapped": wrapped,
    "dashes": dashes,
    "dashed_questions": dashed_questions,
    "numbered": numbered,
    "gaps": gaps,
    "sentences": sentences,
    "bold_questions": bold_questions,
    "plain": plain,
}
"""Every way to tell voices apart, by name."""

LABELLED = (
    "full_names",
    "surnames",
    "initials",
    "role_labels",
    "own_line",
    "own_line_bare",
    "full_width",
    "capitals",
    "lines",
    "wrapped",
)
"""Markings with a label before each turn."""

WORDED = ("first_pair_labelled", "plain")
"""Markings that need question marks, since only wording tells."""

CAPITALLESS = ("ar", "fa", "he", "hi", "ja", "ko", "zh")
"""Languages whose script has no capitals."""
NOT_IN: dict[str, tuple[str, ...]] = {
    "surnames": ("zh",),
    "initials": CAPITALLESS,
    "capitals": CAPITALLESS,
    "full_width": tuple(language for language in LANGUAGES if language not in ("ja", "zh")),
}
"""Languages whose script or custom has no such marking."""


def fits(marking: str, conversation: Conversation) -> bool:
    """Whether a conversation can be set in a marking so that a reader would understand it."""
    possible = conversation.language not in NOT_IN.get(marking, ())
    return possible and (marking not in WORDED or conversation.only_asks)


def combinations(
    markings: Sequence[str] = tuple(MARKINGS), languages: Sequence[str] = LANGUAGES
) -> tuple[tuple[str, str], ...]:
    """All pairs of a marking and a language that has it."""
    return tuple((marking, code) for marking in markings for code in languages if code not in NOT_IN.get(marking, ()))


@st.composite
def printed(
    draw: st.DrawFn, markings: Sequence[str] = tuple(MARKINGS), languages: Sequence[str] = LANGUAGES
) -> Printed:
    """Conversations set in one of the markings, each of a kind that suits it.

    Two guests talk only where each turn names its speaker.
    """
    marking, language = draw(st.sampled_from(combinations(markings, languages)))
    guests = 2 if marking in LABELLED and marking != "role_labels" else 1
    conversation = draw(conversations((language,), statements=marking not in WORDED, most_guests=guests))
    return MARKINGS[marking](conversation)


# In a wrapped page a Chinese sentence is broken anywhere, so each of its signs counts as a word.
_WORD = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\s\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))


def words(text: str) -> tuple[str, ...]:
    """The words of a text in a form that survives what scrapers do to it.

    >>> words("So\\u00adft  and\\nWide?")
    ('soft', 'and', 'wide?')
    """
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).casefold()))


Label = Callable[[int, Said], str | None]


def _nothing(place: int, said: Said) -> str:
    return ""


def _nobody(place: int, said: Said) -> None:
    return None


@frozen(kw_only=True)
class _Style:
    before: Callable[[int, Said], str] = _nothing
    """What stands before a turn's first paragraph."""
    after: Callable[[Said], str] = lambda said: ""
    """What stands behind a turn's first paragraph."""
    named: Label = _nobody
    between: str = "\n\n"
    """What stands between two voices."""
    gap: str = "\n\n"
    fold: Callable[[str], str] = str

    def blocks(self, place: int, said: Said) -> tuple[str, ...]:
        first, *rest = said.paragraphs
        return tuple(self.fold(block) for block in (self.before(place, said) + first + self.after(said), *rest))


def _labelled(
    conversation: Conversation,
    label: Label,
    *,
    colon: str | None = None,
    named: Label | None = None,
    between: str = "\n\n",
    gap: str = "\n\n",
    fold: Callable[[str], str] = str,
) -> Printed:
    after_label = material(conversation.language).colon if colon is None else colon

    def before(place: int, said: Said) -> str:
        found = label(place, said)
        return f"{found}{after_label}" if found else ""

    style = _Style(before=before, named=named or label, between=between, gap=gap, fold=fold)
    return _lay(conversation, style)


def _lay(conversation: Conversation, style: _Style) -> Printed:
    text = style.gap.join(map(style.fold, conversation.front))
    pauses: list[int] = []
    ends: list[int] = []
    for place, said in enumerate(conversation.said):
        first, *rest = style.blocks(place, said)
        text += style.between + first
        for block in rest:
            pauses += [] if is_question(said) else [len(text)]
            text += style.gap + block
        ends += [] if is_question(said) else [len(text)]
    return Printed(
        conversation=conversation,
        text=text + "\n",
        turns=tuple(voice_of(style.named(place, said), said) for place, said in enumerate(conversation.said)),
        pauses=tuple(pauses),
        ends=tuple(ends),
        gap=style.gap,
    )


def voice_of(name: str | None, said: Said) -> Voice:
    """What a reader hears of a turn."""
    return Voice(role=said.role, name=name, words=words("\n".join(said.paragraphs)))


_SENTENCE = re.compile(r"(?<=[.?!;\u061f\u0964])\s+|(?<=[\u3002\uff1f])")


def sentences_of(paragraphs: Sequence[str]) -> list[str]:
    """The sentences of some paragraphs, in order."""
    return [sentence for paragraph in paragraphs for sentence in _SENTENCE.split(paragraph) if sentence]


def is_question(said: Said) -> bool:
    """Whether it is a question."""
    return said.role is Role.INTERVIEWER


def full_name(place: int, said: Said) -> str:
    """The speaker's full name."""
    return said.speaker.name


def surname(place: int, said: Said) -> str:
    """The speaker's surname."""
    return said.speaker.surname


def capitalised(name: str, language: str) -> str:
    """The name in capitals, as its language writes them."""
    return (name.replace("i", "İ") if language == "tr" else name).upper()


def wrap(paragraph: str) -> str:
    """The paragraph with lines no wider than `COLUMNS`."""
    return "\n".join(_wide_lines(paragraph) if _WIDE.search(paragraph) else _narrow_lines(paragraph))


def _narrow_lines(paragraph: str) -> list[str]:
    return textwrap.wrap(paragraph, COLUMNS, break_long_words=False, break_on_hyphens=False)


# No line begins with a closing sign, and none breaks a number.
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_UNBROKEN = re.compile(r"(?:[0-9A-Za-z]+|.)[ \u3001\u3002\u300d\u300f\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*")


def _wide_lines(paragraph: str) -> list[str]:
    lines = [""]
    for piece in _UNBROKEN.findall(paragraph):
        if lines[-1] and len(lines[-1]) + len(piece) > COLUMNS // 2:
            lines.append("")
        lines[-1] += piece
    return lines
