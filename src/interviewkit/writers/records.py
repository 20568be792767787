"""Records are flat dicts, one a turn, as `pandas.DataFrame` and spreadsheets take them."""

from __future__ import annotations

import json
from typing import Any

from interviewkit.model import Interview, Turn
from interviewkit.writers.voices import cast

Record = dict[str, str | int | float | None]
COLUMNS = (
    *("document", "uri", "headline", "publisher", "date_published", "language", "genre"),
    *("turn", "exchange", "role", "speaker", "speaker_id", "speaker_role", "named_by", "label"),
    *("text", "start", "end", "start_time", "end_time", "confidence", "evidence"),
)
"""The keys of every record."""


def records(interview: Interview) -> list[Record]:
    """A dict a turn, all with the same keys: the page, the turn, who speaks, the words and their place."""
    voices = cast(interview)
    exchange = {turn: each.id for each in interview.exchanges for turn in (*each.questions, *each.answers)}
    page = _page(interview)
    return [
        page
        | {"turn": turn.id, "exchange": exchange[turn.id], "role": turn.role.value}
        | {"speaker": voices.of(turn).name, "speaker_id": turn.speaker, "speaker_role": voices.of(turn).role.value}
        | {"named_by": turn.named_by.value if turn.named_by else None, "label": turn.label}
        | _words(turn)
        for turn in interview.turns
    ]


def write(interview: Interview) -> str:
    """The records as a JSON list, a line each."""
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records(interview))
    return f"[\n{lines}\n]\n"


def _page(interview: Interview) -> Record:
    data = interview.metadata
    return {
        "document": interview.source.sha256,
        "uri": data.url or interview.source.uri,
        "headline": data.headline,
        "publisher": data.publisher,
        "date_published": data.date_published,
        "language": data.language,
        "genre": interview.genre.value if interview.genre else None,
    }


def _words(turn: Turn) -> dict[str, Any]:
    return {
        "text": turn.text,
        "start": min((place.start for place in turn.spans), default=None),
        "end": max((place.end for place in turn.spans), default=None),
        "start_time": turn.start_time,
        "end_time": turn.end_time,
        "confidence": turn.confidence,
        "evidence": " ".join(turn.evidence),
    }
