"""Heeding is hearing what the caller's profile says: which pieces ask, and which do not."""

from __future__ import annotations

from collections.abc import Sequence

from interviewkit.hearing.states import STATES, VOICE
from interviewkit.pieces import Piece

SILENT = "Nx"
"""The states in which nobody says what could be a question."""
TOLD = 20.0
"""Log odds that speak against what the profile says is not so; no evidence of a piece is as strong."""
HINTED = 6.0
"""Log odds that speak against nobody's saying what is set as questions are."""


def heed(pieces: Sequence[Piece], emissions: list[list[float]]) -> list[list[float]]:
    """What each piece brings to the reading in each state, once the profile is heeded."""
    if all(piece.asks is None for piece in pieces):
        return emissions
    return [
        row if piece.asks is None else [weight - _cost(piece, state) for weight, state in zip(row, STATES, strict=True)]
        for piece, row in zip(pieces, emissions, strict=True)
    ]


def _cost(piece: Piece, state: str) -> float:
    """What speaks against a state: a known label begins its voice's turn; what is set as a question is no answer."""
    if piece.label:
        return 0.0 if state == ("Q" if piece.asks else "A") else TOLD
    if VOICE[state] == ("a" if piece.asks else "q"):
        return TOLD
    return HINTED if piece.asks and state in SILENT else 0.0
