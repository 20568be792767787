"""A corpus is a folder of documents with annotations; here the annotations are laid upon the library's own pieces."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import frozen
from rapidfuzz.distance import Levenshtein

from interviewkit.lexicon import Lexicon
from interviewkit.page import Page
from interviewkit.pipeline import prepare
from interviewkit.readers import sniff

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
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
    text, source = sniff.load(document.path, None)
    page, lexicon = prepare(text, source)
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
    gold = [(word, i) for i, turn in enumerate(turns) for word in words(turn["text"])]
    ours = [(word, i) for i, text in enumerate(texts) for word in words(text)]
    owner = [-1] * len(ours)
    for op in Levenshtein.opcodes([w for w, _ in gold], [w for w, _ in ours]):
        if op.tag == "equal":
            for g, o in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True):
                owner[o] = gold[g][1]
    by_text: list[list[int]] = [[] for _ in texts]
    for (_, i), turn in zip(ours, owner, strict=True):
        by_text[i].append(turn)
    return [tuple(turns) for turns in by_text]


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
    if not own:
        return -1
    best = max(set(own), key=own.count)
    return best if best >= 0 and own.count(best) >= ENOUGH * len(own) else -1


def checksum(corpus: Sequence[Document]) -> str:
    """SHA-256 over the documents and their annotations, in order of track and name."""
    whole = sha256()
    for document in sorted(corpus, key=lambda one: (one.track, one.path.name)):
        whole.update(document.path.read_bytes())
        whole.update(json.dumps(document.gold, sort_keys=True).encode())
    return whole.hexdigest()
