"""Scripts are interviews as people read them: what stands above the talk, then every part but the site's own words."""

from __future__ import annotations

from itertools import pairwise

from interviewkit.model import Furniture, Heading, Interview, Part


def scenes(interview: Interview) -> tuple[Part, ...]:
    """The parts in reading order, without furniture; headline and byline are told by the metadata."""
    return tuple(part for part in interview.parts() if not isinstance(part, Furniture))


def chapters(interview: Interview) -> tuple[tuple[Part, ...], ...]:
    """The scenes, cut before every crosshead; at least one chapter, which may be empty."""
    parts = scenes(interview)
    cuts = [0, *(i for i, part in enumerate(parts) if i and isinstance(part, Heading)), len(parts)]
    return tuple(parts[start:end] for start, end in pairwise(cuts))


def imprint(interview: Interview) -> str:
    """The byline, or the authors, then publisher and date, on one line; empty where the page tells none."""
    data = interview.metadata
    by = data.byline or ", ".join(author.name for author in data.authors)
    return " · ".join(" ".join(words.split()) for words in (by, data.publisher, data.date_published) if words)
