"""Shipping writes weights as the small readable file that the library reads."""

from __future__ import annotations

import json
from pathlib import Path

import interviewkit
from interviewkit.weights import TABLES, Calibration, Table, Weights

HOME = Path(interviewkit.__file__).with_name("weights.toml")
"""Where the library looks for its weights."""


def to_toml(weights: Weights, calibration: Calibration, checksum: str, documents: int) -> str:
    """The file's text: what was learned, from how many documents, and their checksum."""
    head = [
        "# What was learned from annotated documents, by `python -m interviewkit.fit weights`.",
        "# One number an outcome; four decimals, since fewer change readings.",
        f'corpus = "sha256:{checksum}"',
        f"documents = {documents}",
        "",
        "[calibration]",
        f"offset = {calibration.offset}",
        f"slope = {calibration.slope}",
    ]
    return "\n".join([*head, *(line for name in TABLES for line in _table(name, getattr(weights, name)))]) + "\n"


def _table(name: str, table: Table) -> list[str]:
    lines = ["", f"[{name}]", f"outcomes = {list(table.outcomes)}".replace("'", '"')]
    for part in ("features", "transitions"):
        lines += ["", f"[{name}.{part}]"]
        lines += [
            f"{_quoted(row)} = [{', '.join(f'{round(w, 4):.10g}' for w in weights)}]"
            for row, weights in getattr(table, part).items()
        ]
    return lines


def _quoted(text: str) -> str:
    """A TOML string; JSON's are TOML's."""
    return json.dumps(text)
