"""Folds part a corpus by publisher, so that nothing is measured on a page whose sisters were learned from."""

from __future__ import annotations

from hashlib import sha256

from interviewkit.fit.corpus import Document

FOLDS = 5


def fold_of(document: Document) -> int:
    """The fold of the document's publisher, the same in every run."""
    return int(sha256(document.publisher.encode()).hexdigest(), 16) % FOLDS


def half_of(document: Document) -> int:
    """One of two halves, by publisher, independent of the fold."""
    return sha256(document.publisher.encode()).digest()[-1] % 2
