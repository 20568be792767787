"""A corpus is a folder of documents with annotations; here the annotations are laid upon the library's own pieces."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen
from rapidfuzz.distance import Levenshtein

from interviewkit.lexicon import Lexicon
from interviewkit.page import Page
from interviewkit.pipeline import prepare
from interviewkit.readers import read as page_of

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
DROPPED = {ord(c): None for c in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}
ENOUGH = 0.5
"""The share of a piece's words that must be a turn's for the piece to be that turn's."""


@frozen
class Document:
    """One annotated document."""

    track: str
    path: Path
    gold: dict[str, Any]

    @property
    def publisher(self) -> str:
        """Whose page it is: documents of one publisher are never split between training and test."""
        return str(self.gold.get("publisher", self.path.name))


@frozen
class Read:
    """A document with its page and its language's words."""

    document: Document
    page: Page
    lexicon: Lexicon


def read(document: Document) -> Read:
    """The document as the corridor's first stages hand it on."""
    page, lexicon = prepare(page_of(document.path))
    return Read(document, page, lexicon)


def documents(tracks: Sequence[Path]) -> Iterator[Document]:
    """The documents of the given folders, each with `docs/` and `gold/NAME.gold.json`."""
    for track in tracks:
        for path in sorted((track / "gold").glob("*.gold.json")):
            gold = json.loads(path.read_text("utf-8"))
            yield Document(track.name, track / "docs" / gold["file"], gold)


def words(text: str) -> list[str]:
    """The words by which texts are compared."""
    return WORD.findall(unicodedata.normalize("NFKC", text.translate(DROPPED)).casefold())


def owners(turns: Sequence[dict[str, Any]], texts: Sequence[str]) -> list[tuple[int, ...]]:
    """For each text, the turns its words belong to, a turn a word; -1 for words that nobody says."""
    gold = [Placed(word, i) for i, turn in enumerate(turns) for word in words(turn["text"])]
    ours = [Placed(word, i) for i, text in enumerate(texts) for word in words(text)]
    owner = [-1] * len(ours)
    for said, place in zip(gold, _settled(gold, ours, _places(gold, ours)), strict=True):
        if place >= 0:
            owner[place] = said.of
    by_text: list[list[int]] = [[] for _ in texts]
    for (_, i), turn in zip(ours, owner, strict=True):
        by_text[i].append(turn)
    return [tuple(turns) for turns in by_text]


class Placed(NamedTuple):
    """A word, and the turn or the text it stands in."""

    word: str
    of: int


def _places(gold: Sequence[Placed], ours: Sequence[Placed]) -> list[int]:
    """For each annotated word where it stands among ours, or -1."""
    places = [-1] * len(gold)
    for op in Levenshtein.opcodes([one.word for one in gold], [one.word for one in ours]):
        if op.tag == "equal":
            places[op.src_start : op.src_end] = range(op.dest_start, op.dest_end)
    return places


def _settled(gold: Sequence[Placed], ours: Sequence[Placed], places: list[int]) -> list[int]:
    """The places, those of words that stand twice moved to the text with what their turn says behind them, or before.

    A pull quote repeats a sentence, and a headline may begin with a question's first word.
    """
    settled, runs = places.copy(), [*_runs(gold, ours, places)]
    for first, end in reversed(runs):
        if end < len(gold) and gold[end].of == gold[first].of and (behind := settled[end]) >= 0:
            there = range(behind - (end - first), behind)
            if there.start > settled[end - 1] and _says(ours, there, gold[first:end], ours[behind].of):
                settled[first:end] = there
    for first, end in runs:
        if first and gold[first - 1].of == gold[first].of and (before := settled[first - 1]) >= 0:
            there = range(before + 1, before + 1 + end - first)
            if there.stop <= settled[first] and _says(ours, there, gold[first:end], ours[before].of):
                settled[first:end] = there
    return settled


def _says(ours: Sequence[Placed], there: range, run: Sequence[Placed], text: int) -> bool:
    """Whether the run's words stand at a place of a text."""
    return all(ours[place] == (said.word, text) for place, said in zip(there, run, strict=True))


def _runs(gold: Sequence[Placed], ours: Sequence[Placed], places: list[int]) -> Iterator[tuple[int, int]]:
    """Where stretches of a turn begin and end that stand without a gap in one text."""
    first = 0
    for i in range(1, len(gold) + 1):
        together = i < len(gold) and gold[i].of == gold[i - 1].of and 0 <= places[i - 1] == places[i] - 1
        if not together or ours[places[i]].of != ours[places[i - 1]].of:
            if places[first] >= 0:
                yield first, i
            first = i


def states(turns: Sequence[dict[str, Any]], texts: Sequence[str]) -> list[str]:
    """For each piece's text the state that the annotations give it."""
    given: list[str] = []
    last = -1
    of = owners(turns, texts)
    majority = [_majority(own) for own in of]
    final = max((i for i, turn in enumerate(majority) if turn >= 0), default=-1)
    for i, turn in enumerate(majority):
        if turn < 0:
            voice = turns[last]["role"] if last >= 0 and i < final else None
            given.append("N" if voice is None else "x" if voice == "interviewer" else "y")
            continue
        asks = turns[turn]["role"] == "interviewer"
        begins = turn != last
        given.append(("Q" if asks else "A") if begins else ("q" if asks else "a"))
        last = turn
    return given


def _majority(own: tuple[int, ...]) -> int:
    """The turn that at least half of the words belong to, or -1."""
    said = [turn for turn in own if turn >= 0]
    best = max(set(said), key=said.count, default=-1)
    return best if said and said.count(best) >= ENOUGH * len(own) else -1


def checksum(corpus: Sequence[Document]) -> str:
    """SHA-256 over the documents and their annotations, in order of track and name."""
    whole = sha256()
    for document in sorted(corpus, key=lambda one: (one.track, one.path.name)):
        whole.update(document.path.read_bytes())
        whole.update(json.dumps(document.gold, sort_keys=True).encode())
    return whole.hexdigest()
