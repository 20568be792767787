"""Leads are marks that open a paragraph: dashes, numbers, bullets, the stars of bold type."""

from __future__ import annotations

import re

from interviewkit.page import Frame

LEAD = re.compile(
    r"""(?:
      (?P<h>\#{1,6}) | (?P<b>\*\*|__) | (?P<l>[*•·●▪►■□○◦‣](?=\s)) | (?P<i>[*_]) | (?P<q>>)
    | </?(?:(?P<strong>b|strong)|(?P<em>i|em)|(?P<head>h[1-6])|(?P<tag>\w+))(?:\s[^<>]*)?/?>
    | (?P<d>[—―─]{1,3}|[-–]{1,3}(?![-–]|\d(?!\d{3}\D))) | (?P<n>\(?\d{1,3}[.)](?=\D)) | (?P<t>[|+=~]+)
    )\s*""",
    re.VERBOSE,
)
"""One mark; the names of the groups are the letters that a lead's kind is spelt with."""
KINDS = {"strong": "b", "em": "i", "head": "h", "tag": ""}
"""The letters for HTML tags that stand in a text."""
OPENS = frozenset("<#*_•·●▪►■□○◦‣>-–—―─(|+=~0123456789")
"""The characters a lead can open with."""
LONGEST = 3
"""Marks that are read as one lead: `1. **` is three letters or fewer."""
CLOSING_TAG = re.compile(r"</\w{1,8}>\Z")
MARKS = "*_#| \t\n"


def lead_of_frame(frame: Frame) -> str:
    """What a frame is worth in marks: those of a heading, a quotation, an item of a list."""
    marks = "h" if frame.level else ""
    near = frame.own | frame.around.own if frame.around else frame.own
    if "quote" in near:
        marks += "q"
    if "item" in near:
        marks += "n" if "numbered" in frame.traits and "list" not in frame.traits else "l"
    return marks


def without_closers(text: str) -> str:
    """The text without the marks and tags at its end that close what its lead opened."""
    while text and text[-1] in "*_#|>":
        if text[-1] != ">":
            text = text.rstrip(MARKS)
        elif tag := CLOSING_TAG.search(text, max(0, len(text) - 12)):
            text = text[: tag.start()].rstrip(MARKS)
        else:
            break
    return text


def lead_of(text: str) -> tuple[str, int]:
    """The kind of marks `text` opens with, and where its words begin; `("", 0)` where there is no lead.

    >>> lead_of("1. **Why?**")
    ('nb', 5)
    """
    if text[0] not in OPENS:
        return "", 0
    kind, place = "", 0
    while len(kind) < LONGEST and (mark := LEAD.match(text, place)) and mark.end() < len(text):
        kind, place = kind + KINDS.get(mark.lastgroup or "", mark.lastgroup or ""), mark.end()
    return kind, place
