"""Clock times are how transcripts write seconds: hours may be missing, and a comma or a dot parts the fraction."""

from __future__ import annotations

import re

CLOCK = r"(?:[0-9]{1,10}:)?[0-9]{1,2}:[0-9]{1,2}(?:[.,][0-9]{1,9})?"
"""A pattern for one time, without groups."""
TIMING = re.compile(rf"\s*{CLOCK}\s*-{{1,3}}>\s*{CLOCK}(?:\s|$)")
"""A line of the two times between which a caption is shown; settings may follow."""
MINUTE = 60
"""Seconds; also the minutes of an hour."""
DIGITS = 3
"""Digits of a fraction that count: milliseconds."""
THOUSAND = 1000
"""Milliseconds of a second."""
PARTS = re.compile(r"[.,]")


def seconds(clock: str) -> float:
    """The seconds that a time on the clock is, to the millisecond.

    >>> seconds("01:02:03,5"), seconds("2:03.045")
    (3723.5, 123.045)
    """
    whole, *fraction = PARTS.split(clock)
    total = 0
    for figure in whole.split(":"):
        total = total * MINUTE + int(figure)
    thousandths = int("".join(fraction)[:DIGITS].ljust(DIGITS, "0"))
    return (total * THOUSAND + thousandths) / THOUSAND
