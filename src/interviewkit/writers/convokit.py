"""ConvoKit corpora are folders for the study of conversations: utterances, speakers and what is known of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from interviewkit.model import Interview
from interviewkit.writers.voices import Cast, Voice, cast

Item = dict[str, Any]
VERSION = 1
"""Of the corpus, not of the format."""


def files(interview: Interview) -> dict[str, bytes]:
    """The files of a corpus with this one conversation, in which every turn replies to the one above it."""
    voices = cast(interview)
    utterances = _utterances(interview, voices)
    speakers: Item = {_speaker_id(voice): {"meta": _speaker(voice), "vectors": []} for voice in voices.voices}
    conversation = _conversation(interview)
    conversations: Item = {each["conversation_id"]: {"meta": conversation, "vectors": []} for each in utterances[:1]}
    index = {
        "utterances-index": _index(each["meta"] for each in utterances),
        "speakers-index": _index(each["meta"] for each in speakers.values()),
        "conversations-index": _index(each["meta"] for each in conversations.values()),
        "overall-index": {},
        "version": VERSION,
        "vectors": [],
    }
    return {
        "utterances.jsonl": b"".join(map(_printed, utterances)),
        "speakers.json": _printed(speakers),
        "conversations.json": _printed(conversations),
        "corpus.json": _printed({}),
        "index.json": _printed(index),
    }


def _utterances(interview: Interview, voices: Cast) -> list[Item]:
    exchange = {turn: each.id for each in interview.exchanges for turn in (*each.questions, *each.answers)}
    ids = [f"{interview.source.sha256}.{number}" for number in range(1, len(interview.turns) + 1)]
    return [
        {
            "id": own,
            "conversation_id": ids[0],
            "text": turn.text,
            "speaker": _speaker_id(voices.of(turn)),
            "meta": {
                "role": turn.role.value,
                "exchange": exchange[turn.id],
                "label": turn.label,
                "confidence": turn.confidence,
                "end_time": turn.end_time,
            },
            "reply-to": above,
            "timestamp": turn.start_time,
            "vectors": [],
        }
        for turn, own, above in zip(interview.turns, ids, [None, *ids], strict=False)
    ]


def _speaker_id(voice: Voice) -> str:
    """The name, which makes a speaker the same in every conversation of a corpus, or the role."""
    return voice.name or voice.role.value


def _speaker(voice: Voice) -> Item:
    speaker = voice.speaker
    return {
        "role": voice.role.value,
        "description": speaker.description if speaker else None,
        "is_organization": bool(speaker and speaker.is_organization),
    }


def _conversation(interview: Interview) -> Item:
    data = interview.metadata
    return {
        "headline": data.headline,
        "publisher": data.publisher,
        "date_published": data.date_published,
        "language": data.language,
        "url": data.url or interview.source.uri,
    }


def _index(metas: Iterable[Item]) -> dict[str, list[str]]:
    """The types that each field of the metadata has, as ConvoKit writes them down."""
    types: dict[str, dict[str, None]] = {}
    for meta in metas:
        for name, value in meta.items():
            types.setdefault(name, {})[str(type(value))] = None
    return {name: list(found) for name, found in types.items()}


def _printed(value: object) -> bytes:
    # ConvoKit opens its files in the encoding of the machine; ASCII is the same in all.
    return (json.dumps(value) + "\n").encode("ascii")
