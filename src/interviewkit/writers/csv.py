"""CSV has one row a turn, with cells that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
from io import StringIO

from interviewkit.model import Interview
from interviewkit.writers.records import COLUMNS, records

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that spreadsheets would run."""
HARMLESS = "'"
"""Behind it, spreadsheets take a cell for text."""


def write(interview: Interview) -> str:
    """The rows under a line with the columns' names; what is absent is an empty cell."""
    table = StringIO(newline="")
    rows = csv.DictWriter(table, COLUMNS)
    rows.writeheader()
    rows.writerows({name: _harmless(cell) for name, cell in record.items()} for record in records(interview))
    return table.getvalue()


def _harmless(cell: str | int | float | None) -> str | int | float | None:
    return HARMLESS + cell if isinstance(cell, str) and cell.startswith(FORMULA) else cell
