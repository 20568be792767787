"""Explanations show a page as it was heard: every part in reading order, with what decided and what nearly did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interviewkit import (
    Caption,
    Diagnostic,
    Explanation,
    FaqItem,
    Furniture,
    Heading,
    Instead,
    Interview,
    Narration,
    Note,
    Part,
    PullQuote,
    Rival,
    Speaker,
    Turn,
)
from interviewkit.cli.terminal import fold, visible

COLUMNS = 80
INDENT = 4
LONGEST = 280
"""Characters; of longer parts only the two ends are shown, since it is the edges that go wrong."""
HEAD, TAIL = 180, 80
"""Characters shown of the two ends."""


INSTEAD = {
    Instead.QUESTION: "a question that begins at",
    Instead.ANSWER: "an answer that begins at",
    Instead.MORE: "more of the turn before, at",
    Instead.NOBODY: "nobody's words, at",
}
"""What the next best reading takes a turn's least sure words for."""
OPENING = 30
"""Characters shown of such words."""


def explained(name: str, explanation: Explanation) -> Iterator[str]:
    """Lines of at most 80 columns, without line ends and control characters."""
    interview = explanation.interview
    rivals = dict(zip(interview.turns, explanation.rivals, strict=False))
    yield from _lines(name)
    yield from _lines(_verdict(interview))
    yield from _lines(_convention(interview))
    yield from _lines(_front_matter(interview))
    for speaker in interview.speakers:
        yield from _lines(_speaker(speaker))
    for part in interview.parts():
        yield ""
        yield from _part(part, interview, rivals.get(part) if isinstance(part, Turn) else None)
    if interview.diagnostics:
        yield ""
    for diagnostic in interview.diagnostics:
        yield from _lines(_diagnostic(diagnostic, interview))


def _verdict(interview: Interview) -> str:
    kind = "an interview" if interview.is_interview else "no interview"
    turns = f"{len(interview.questions)} questions, {len(interview.answers)} answers"
    return _dotted(kind, interview.genre and interview.genre.value, interview.metadata.language, turns)


def _convention(interview: Interview) -> str:
    marked = interview.convention
    if not interview.turns:
        return ""
    asks, answers = marked.question_marker or "wording", marked.answer_marker or "wording"
    return f"questions told by {asks}, answers by {answers}: {marked.share:.0%} of the turns"


def _front_matter(interview: Interview) -> str:
    known = interview.metadata
    return _dotted(known.headline, known.byline, known.date_published, known.publisher)


def _speaker(speaker: Speaker) -> str:
    aliases = [f'"{alias}"' for alias in speaker.aliases if alias != speaker.name]
    seen = f"also {', '.join(aliases)}" if aliases else None
    return _dotted(speaker.id, speaker.role.value, speaker.name, speaker.description, seen)


def _part(part: Part, interview: Interview, rival: Rival | None) -> Iterator[str]:
    yield from _lines(_title(part, interview))
    if isinstance(part, Turn) and part.evidence:
        yield from _indented(f"because {', '.join(part.evidence)}")
    if rival:
        yield from _indented(_rival(rival, interview.text))
    yield from _indented(_ends(_words(part)))


def _title(part: Part, interview: Interview) -> str:
    match part:
        case Turn():
            return _turn_title(part, interview.speaker_of(part))
        case Caption():
            kind = part.credit_kind.value if part.credit_kind else None
            return _dotted("caption", part.credit and f"credit {part.credit}", kind)
        case FaqItem():
            return _dotted("faq", part.box, part.toggle and f'toggle "{part.toggle}"')
        case Heading():
            return _dotted("crosshead", part.level and f"level {part.level}")
        case Narration() | Note() | Furniture():
            return _dotted(type(part).__name__.lower(), part.kind.value)
        case PullQuote():
            return _dotted("pull quote", part.turn and f"repeats {part.turn}")


def _turn_title(turn: Turn, speaker: Speaker | None) -> str:
    named = f"{speaker.name} (by {turn.named_by.value})" if speaker and turn.named_by else speaker and speaker.name
    label = turn.label and f'label "{turn.label}"'
    return _dotted(turn.id, turn.role.value, named or "nobody named", label, f"{turn.confidence:.2f}")


def _rival(rival: Rival, text: str) -> str:
    words = " ".join(rival.span.of(text).split())
    shown = words if len(words) <= OPENING else f"{words[:OPENING].rstrip()}…"
    had, lacked = (", ".join(codes) or "nothing of its own" for codes in (rival.had, rival.lacked))
    return f'or {INSTEAD[rival.instead]} "{shown}": had {had}; lacked {lacked}'


def _words(part: Part) -> str:
    return f"{part.question}\n\n{part.answer}" if isinstance(part, FaqItem) else part.text


def _diagnostic(diagnostic: Diagnostic, interview: Interview) -> str:
    words = f'"{_ends(diagnostic.span.of(interview.text))}"' if diagnostic.span else None
    return _dotted(f"{diagnostic.severity.value}: {diagnostic.code}", diagnostic.message, words)


def _dotted(*facts: str | int | None) -> str:
    """The facts that are known, on one line."""
    return " · ".join(str(fact) for fact in facts if fact)


def _ends(words: str) -> str:
    """The words with their paragraphs marked, and without their middle where they are long."""
    if len(words) > LONGEST:
        words = f"{words[:HEAD].rstrip()} … {words[-TAIL:].lstrip()}"
    return words.replace("\n\n", " ¶ ")


def _lines(text: str) -> Iterable[str]:
    return fold(visible(text), COLUMNS)


def _indented(text: str) -> Iterator[str]:
    return (" " * INDENT + line for line in fold(visible(text), COLUMNS - INDENT))
