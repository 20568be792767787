"""Folds part a corpus by publisher, so that nothing is measured on a page whose sisters were learned from."""

from __future__ import annotations

from hashlib import sha256

from interviewkit.fit.corpus import Document

FOLDS = 5


def fold_of(document: Document) -> int:
    """The fold of the document's publisher, the same in every run."""
    return int(sha256(document.publisher.encode()).hexdigest(), 16) % FOLDS


def part_of(document: Document, parts: int) -> int:
    """One of so many parts, by publisher, independent of the fold."""
    return int(sha256(document.publisher.encode()[::-1]).hexdigest(), 16) % parts
