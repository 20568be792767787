"""Markings are the devices by which a page tells its voices apart; each says of every piece what it sees there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from interviewkit.markings import elements, labels, neighbours, places, settings, shapes, wording
from interviewkit.markings.evidence import Evidence, Sight
from interviewkit.markings.view import View, look


class Marking(NamedTuple):
    """One device: what it sees of each piece, and what that says."""

    observe: Callable[[View], Sequence[Sight]]
    evidence: tuple[Evidence, ...]


MARKINGS = (
    Marking(lambda view: view.wordings, wording.EVIDENCE),
    Marking(labels.observe, labels.EVIDENCE),
    Marking(settings.observe, settings.EVIDENCE),
    Marking(neighbours.around, neighbours.OF_AROUND),
    Marking(neighbours.beside, neighbours.OF_BESIDE),
    Marking(neighbours.measured, neighbours.OF_MEASURED),
    Marking(places.observe, places.EVIDENCE),
    Marking(elements.observe, elements.EVIDENCE),
    Marking(shapes.observe, shapes.EVIDENCE),
)
"""Every device that is asked, in no particular order: their evidence adds up."""

__all__ = ["MARKINGS", "Evidence", "Marking", "Sight", "View", "look"]
