"""Assembling puts asides and turns together again, every word of the page in one part."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve

from interviewkit.asides import SetAside, Told, tell_apart
from interviewkit.asides.rest import Rest
from interviewkit.lexicon import Lexicon, codes
from interviewkit.model import (
    Caption,
    Convention,
    FaqItem,
    Furniture,
    FurnitureKind,
    Heading,
    Interview,
    Narration,
    Note,
    Part,
    PullQuote,
    Role,
    Turn,
)
from interviewkit.page import Block, Cue, Page
from interviewkit.passage import Passage, Span, folded
from interviewkit.speakers import Cast
from interviewkit.talk import Said
from interviewkit.verdict import Verdict

Piece = tuple[FurnitureKind, int, int]
"""Furniture before it becomes an object: kind, start and end."""
Place = tuple[int, int]
"""Start and end, in code points from 0 in the page's text."""


def tell_rest(page: Page, aside: SetAside, said: tuple[Said, ...], lexicon: Lexicon) -> Told:
    """What everything on the page is that neither the talk nor an aside has claimed."""
    spoken = [one for one in said if one.passages]
    claims = sorted([*_spoken(page.text, spoken), *_claims(aside.parts)])
    blocks, controls, followed = _unclaimed(page.blocks, claims)
    told = tell_apart(_rest(page.text, blocks, followed, spoken, aside), aside.metadata, lexicon)
    return evolve(told, furniture=(*controls, *told.furniture))


def assemble(
    page: Page, aside: SetAside, told: Told, said: tuple[Said, ...], cast: Cast, verdict: Verdict, lexicon: Lexicon
) -> Interview:
    """The interview: turns, asides, and what was told of the rest of the page."""
    turns = tuple(_timed(_turns(page.text, said, cast, verdict, lexicon), page.cues)) if verdict.is_interview else ()
    lanes = _lanes(told.parts, aside.parts)
    stamps = ((FurnitureKind.CONTROL, stamp.start, stamp.end) for stamp in page.stamps)
    pieces = [*stamps, *told.furniture, *((p.kind, p.span.start, p.span.end) for p in lanes[Furniture])]
    return Interview(
        is_interview=verdict.is_interview,
        genre=verdict.genre,
        source=page.source,
        metadata=evolve(told.metadata, language=_language(told.metadata.language, lexicon)),
        convention=_convention([one for one in said if one.passages] if turns else ()),
        speakers=cast.speakers if verdict.is_interview else (),
        turns=turns,
        captions=tuple(_with_words(lanes[Caption])),
        faq=tuple(lanes[FaqItem]),
        headings=tuple(lanes[Heading]),
        narration=tuple(lanes[Narration]),
        notes=tuple(lanes[Note]),
        pull_quotes=tuple(lanes[PullQuote]),
        furniture=tuple(_furniture(page.text, pieces)),
        text=page.text,
    )


def _language(said: str | None, lexicon: Lexicon) -> str | None:
    """The language that the words tell; the one that the page claims where it is the same, or one nobody here knows."""
    claimed = (said or "").partition("-")[0]
    return lexicon.code if lexicon.code and claimed in {*codes(), ""} - {lexicon.code} else said


def _turns(text: str, said: tuple[Said, ...], cast: Cast, verdict: Verdict, lexicon: Lexicon) -> Iterator[Turn]:
    number = 0
    for one, (speaker, named_by), confidence in zip(said, cast.voices, verdict.confidences, strict=True):
        if not one.passages:
            continue
        number += 1
        paragraphs = list(_paragraphs(text, one.passages))
        yield Turn(
            id=f"t{number}",
            role=one.role,
            speaker=speaker,
            named_by=named_by,
            label=one.label.words if one.label else None,
            text="\n\n".join([folded(words) for words, _ in paragraphs]),
            spans=tuple([Span(start, start + len(words)) for words, start in paragraphs]),
            label_span=_label_span(text, one),
            events=_events(one, lexicon),
            confidence=confidence,
            evidence=one.evidence,
        )


def _paragraphs(text: str, passages: Sequence[Passage]) -> Iterator[Passage]:
    """What a voice says, paragraph by paragraph: what was heard in pieces of one line is one."""
    page = Passage(text, 0)
    start, end = passages[0].start, passages[0].end
    for passage in passages[1:]:
        if text[end : passage.start].strip(SPACES):
            yield page.cut(start, end)
            start = passage.start
        end = passage.end
    yield page.cut(start, end)


def _timed(turns: Iterable[Turn], cues: Sequence[Cue]) -> Iterator[Turn]:
    """The turns, each with the time at which its first cue begins, and that at which the last of its cues ends."""
    starts, stops = [cue.start for cue in cues], [cue.end for cue in cues]
    for turn in turns:
        own = cues[bisect_right(stops, turn.places[0].start) : bisect_left(starts, turn.spans[-1].end)]
        if own:
            turn = evolve(turn, events=_with_sounds(turn, own), start_time=own[0].begins, end_time=_end(own))
        yield turn


def _end(cues: Sequence[Cue]) -> float | None:
    """When the last of the cues ends, since they may overlap; None where it is not known when the words do."""
    if cues[-1].ends is None:
        return None
    return max(cue.ends for cue in cues if cue.ends is not None)


def _with_sounds(turn: Turn, cues: Sequence[Cue]) -> tuple[Span, ...]:
    """The turn's events, and its cues that nobody says, where no event is in them."""
    known, begun = [event.start for event in turn.events], [span.start for span in turn.spans]
    sounds = [Span(cue.start, cue.end) for cue in cues if cue.sound]
    more = [
        sound
        for sound in sounds
        if bisect_left(known, sound.start) == bisect_left(known, sound.end)
        and any(sound.end <= span.end for span in turn.spans[bisect_right(begun, sound.start) - 1 :][:1])
    ]
    return tuple(sorted([*turn.events, *more], key=lambda span: span.start)) if more else turn.events


def _label_span(text: str, one: Said) -> Span | None:
    """Where the label stands, without the white space behind it."""
    if not one.label:
        return None
    words = text[one.label.start : one.label.end].rstrip()
    return Span(one.label.start, one.label.start + len(words)) if words else None


SPACES = " \t\u00a0\u3000"
"""What stands between words of one line."""
SUNG = re.compile(r"[♪♫]+(?:[^♪♫\n]*[♪♫]+)?")
"""Music, with what is sung between its signs."""
BRACKETED = re.compile(r"[(\[（【]([^()\[\]（）【】\n]{1,60})[)\]）】]")
EDGES = " .!*_…"
OPENS = frozenset("([（【")
TIME = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\Z")
"""A time that a transcript prints inside what is said."""


def _events(one: Said, lexicon: Lexicon) -> tuple[Span, ...]:
    """Where stage directions stand in brackets, and music between its signs."""
    return tuple(
        Span(start + found.start(), start + found.end())
        for words, start in one.passages
        for found in _set_apart(words)
        if found.re is SUNG or _is_event(found[1].lower().strip(EDGES), lexicon)
    )


def _set_apart(words: str) -> Iterator[re.Match[str]]:
    """What brackets or signs set apart, in reading order."""
    found = [*BRACKETED.finditer(words)] if not OPENS.isdisjoint(words) else []
    if "♪" not in words and "♫" not in words:
        return iter(found)
    sung = [*SUNG.finditer(words)]
    inside = {at for match in sung for at in range(*match.span())}
    return iter(sorted([*sung, *(match for match in found if match.start() not in inside)], key=re.Match.start))


def _is_event(words: str, lexicon: Lexicon) -> bool:
    known = lexicon.events.words
    return words in known or TIME.match(words) is not None or not known.isdisjoint(words.replace(",", " ").split())


def _spoken(text: str, said: Iterable[Said]) -> Iterator[Place]:
    """Where labels and spoken words stand."""
    for one in said:
        if label := _label_span(text, one):
            yield label.start, label.end
        yield from ((passage.start, passage.end) for passage in one.passages)


def _claims(parts: Iterable[Part]) -> Iterator[Place]:
    return ((span.start, span.end) for part in parts for span in part.places)


def _unclaimed(blocks: tuple[Block, ...], claims: list[Place]) -> tuple[list[Block], list[Piece], list[int]]:
    """The blocks that nobody claims, the marks and labels left over in others, and where words follow each block."""
    free: list[Block] = []
    followed: list[int] = []
    controls: list[Piece] = []
    at, count, covered = 0, len(claims), 0
    for i, block in enumerate(blocks):
        start, end = block.start, block.start + len(block.text)
        if covered <= start and (at == count or claims[at][0] >= end):
            free.append(block)
            followed.append(blocks[i + 1].start if i + 1 < len(blocks) else end)
            continue
        begin = max(start, covered)
        while at < count and claims[at][0] < end:
            if claims[at][0] > begin:
                _leave(block, begin, claims[at][0], free, followed, controls)
            begin = covered = claims[at][1]
            at += 1
        if begin < end:
            _leave(block, begin, end, free, followed, controls)
    return free, controls, followed


LONGEST_LABEL = 90
"""Characters left over before or behind claimed words that are marks or a label."""
CLOSES_LABEL = frozenset(":：)]）】>-–—―.|*_")


def _leave(block: Block, begin: int, end: int, free: list[Block], followed: list[int], controls: list[Piece]) -> None:
    """Put what is left over of a block where it belongs."""
    words = block.text[begin - block.start : end - block.start]
    bare = words.strip()
    if not bare:
        return
    begin += len(words) - len(words.lstrip())
    if _is_mark(bare, before=end < block.end):
        controls.append((FurnitureKind.CONTROL, begin, begin + len(bare)))
    else:
        free.append(Block(bare, begin, block.gap if begin == block.start else 0))
        followed.append(end)


def _is_mark(words: str, *, before: bool) -> bool:
    """Whether words beside claimed ones are marks, a number, a tag, or a label that a turn goes on behind."""
    if not any(map(str.isalpha, words)) or words[0] == "<":
        return len(words) <= LONGEST_LABEL
    return before and len(words) <= LONGEST_LABEL and words[-1] in CLOSES_LABEL


def _rest(text: str, blocks: list[Block], followed: list[int], said: Sequence[Said], aside: SetAside) -> Rest:
    return Rest(
        text=text,
        blocks=tuple(blocks),
        followed=tuple(followed),
        first=min(_spoken(text, said[:1]))[0] if said else len(text),
        last=said[-1].passages[-1].end if said else len(text),
        turns=tuple([(passage.start, f"t{i}") for i, one in enumerate(said, 1) for passage in one.passages]),
        credited={
            part.credit_span.start: part
            for part in aside.parts
            if isinstance(part, Caption) and part.credit_span and not part.spans
        },
    )


def _lanes(*groups: Iterable[Part]) -> defaultdict[type, list[Any]]:
    """Parts by their kind, each kind in reading order."""
    lanes: defaultdict[type, list[Any]] = defaultdict(list)
    for group in groups:
        for part in group:
            lanes[type(part)].append(part)
    for lane in lanes.values():
        lane.sort(key=_start)
    return lanes


def _start(part: Part) -> int:
    return part.places[0].start


def _with_words(captions: list[Caption]) -> Iterator[Caption]:
    """The captions; a credit alone is left out where it has meanwhile got words."""
    worded = {caption.credit_span for caption in captions if caption.spans}
    return (caption for caption in captions if caption.spans or caption.credit_span not in worded)


def _furniture(text: str, pieces: list[Piece]) -> Iterator[Furniture]:
    """The pieces in reading order, neighbours of one kind as one."""
    pieces.sort(key=lambda piece: piece[1])
    kind, start, end = pieces[0] if pieces else (FurnitureKind.UNKNOWN, 0, 0)
    for next_kind, next_start, next_end in pieces[1:]:
        if next_kind is kind and text[end:next_start].isspace():
            end = next_end
        else:
            yield Furniture(kind=kind, text=folded(text[start:end]), span=Span(start, end))
            kind, start, end = next_kind, next_start, next_end
    if end:
        yield Furniture(kind=kind, text=folded(text[start:end]), span=Span(start, end))


MARKERS = {"d": "dash", "n": "number", "b": "emphasis", "i": "emphasis", "h": "heading"}
"""What a lead's letters are called."""
COUNTS = "number"
"""The marker that counts the questions: an answer has one only because it goes on in the item of its question."""
FROM = 0.5
"""A role has the marker that more than this share of its turns open with."""


def _convention(said: Sequence[Said]) -> Convention:
    """How most turns of each role open."""
    if not said:
        return Convention()
    openings = [(one.role, _marker(one)) for one in said]
    markers = {role: _usual([m for r, m in openings if r is role]) for role in (Role.INTERVIEWER, Role.INTERVIEWEE)}
    if set(markers.values()) == {COUNTS}:
        markers[Role.INTERVIEWEE] = None
    hits = sum(marker is not None and marker == markers.get(role) for role, marker in openings)
    return Convention(
        question_marker=markers[Role.INTERVIEWER],
        answer_marker=markers[Role.INTERVIEWEE],
        share=hits / len(said),
    )


def _usual(markers: list[str | None]) -> str | None:
    known = [marker for marker in markers if marker]
    best = max(dict.fromkeys(known), key=known.count, default=None)
    return best if best and known.count(best) > FROM * len(markers) else None


def _marker(said: Said) -> str | None:
    """What a turn opens with."""
    if said.label:
        return "label"
    return next((MARKERS[mark] for mark in said.lead if mark in MARKERS), None)
