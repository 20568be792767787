"""Heads are what stands between fences at the very beginning of a Markdown file, written for programs."""

from __future__ import annotations

import re

from interviewkit.page import Frame

FRAME = Frame("head", "", None, frozenset({"head"}), own=frozenset({"head"}))
"""What a head stands in."""
LONGEST = 65_536
"""Characters of a head."""
FENCED = re.compile(
    r"""\ufeff?\s*?(?P<head>(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)
    (?P<body>(?:(?!(?P=fence)|\.\.\.)[^\r\n]*(?:\r\n?|\n))+)
    (?:(?P=fence)|\.\.\.)[ \t]*)(?=[\r\n]|\Z)""",
    re.VERBOSE,
)
COMMENTED = re.compile(r"\ufeff?\s*?(?P<head>\[#\]:[^\r\n]*(?:(?:\r\n?|\n)\[#\]:[^\r\n]*)*)")
"""A head that Markdown hides as definitions of links: `[#]: author: (Anna Berg)`."""
ENTRY = re.compile(r"""["']?[^\W\d][\w .-]{0,40}?["']?[ \t]*[:=](?=\s|$|["'\[\d])""")
LISTED = re.compile(r"[ \t]|[-#\[\]}]|$")
"""How a line of a head goes on with the entry before it, or says nothing."""
FEWEST = 0.5
"""The share of its lines that must look like a head's; not all do where somebody wrote it by hand."""


def head_of(text: str) -> tuple[int, int] | None:
    """Where a file's head begins and ends, if it has one."""
    if hidden := COMMENTED.match(text):
        return hidden.span("head")
    found = FENCED.match(text, 0, LONGEST)
    if not found:
        return None
    lines = [line for line in found["body"].splitlines() if not line.startswith("#")]
    alike = sum(bool(ENTRY.match(line) or LISTED.match(line)) for line in lines)
    return found.span("head") if lines and ENTRY.match(lines[0]) and alike >= FEWEST * len(lines) else None
