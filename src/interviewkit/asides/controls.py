"""Controls stand with pictures: they enlarge one, leaf through several, or tell which one it is."""

from __future__ import annotations

import re

from interviewkit.asides.credits import AGENCY, FIRST
from interviewkit.lexicon import Lexicon
from interviewkit.page import Block, Frame
from interviewkit.script import LETTER, LETTERS

LONGEST = 400
"""Characters of a line that may begin with a control."""
LONGEST_BUTTON = 60
"""Characters of a button's words, or of any other control's."""
EDGES = " \t\r\n.:!>»›*_|[]()（）【】-–—+"
"""What stands around a control's words."""
FILE = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|avif|svg)")
"""A picture's file name, which some systems print for screen readers."""
COUNTER = re.compile(rf"\(?\d{{1,3}}\s?(?:/|\||(?:{LETTER}){{1,5}})\s?\d{{1,3}}\)?\s?\|?")
"""Which of how many pictures is shown."""
SHORTCODE = re.compile(r"\[caption\b[^\]]{0,300}\]\s*([^\[]+?)\s*\[/caption\]")
"""A caption between the marks that a publishing system should have replaced."""
DURATION = re.compile(rf"\d{{1,2}}:\d\d(?::\d\d)?(?:\s?(?:{LETTER}){{1,4}}\.?)?")
"""How long a video is."""


def is_control(block: Block, lexicon: Lexicon) -> bool:
    """Whether a block that stands with a picture says nothing of it."""
    if len(block.text) > LONGEST_BUTTON:
        return False
    bare = block.text.strip(EDGES).lower()
    if not any(map(str.isalpha, bare)) or bare in lexicon.captions.enlarge or bare in lexicon.boxes.toggles:
        return True
    if FILE.fullmatch(bare) or COUNTER.fullmatch(block.text) or is_label(block.text, lexicon):
        return True
    return _is_button(block)


def is_label(text: str, lexicon: Lexicon) -> bool:
    """Whether the line says nothing but that a credit or a caption follows."""
    bare = text.rstrip(" :：,").lower()
    return bare in lexicon.captions.labels or (bare in lexicon.captions.credit and not AGENCY.search(bare))


def end_of_lead(text: str, lexicon: Lexicon) -> int:
    """Where the control or the label ends that a caption begins with; 0 where there is none."""
    first = FIRST.match(text)
    if not first:
        return 0
    return end_of_control(text, first[1].lower(), lexicon) or _end_of_label(text, lexicon)


def end_of_control(text: str, first: str, lexicon: Lexicon) -> int:
    """Where the enlarge control ends that a line begins with, whose first word is given; 0 where there is none."""
    phrases = lexicon.enlarge_phrases.get(first) or lexicon.fused_controls
    if not phrases or len(text) > LONGEST or not text[0].isalpha():
        return 0
    lower = text.lower()
    if len(lower) != len(text):
        return 0
    for phrase in phrases:
        if lower.startswith(phrase):
            rest = text[len(phrase) :]
            if not rest.strip(EDGES):
                return len(text)
            # One word alone ("Zoom", "Enlarge") begins many a sentence; two words before a capital do not.
            if (" " in phrase or not phrase.isascii()) and (rest[0] in "\n\r:|" or _begins(rest.lstrip())):
                return len(text) - len(rest.lstrip(EDGES))
    return 0


def _begins(rest: str) -> bool:
    return not rest[0].islower()


LABEL = re.compile(rf"({LETTERS}(?: {LETTERS}){{0,3}})\s?[:：,]\s*")


def _end_of_label(text: str, lexicon: Lexicon) -> int:
    found = LABEL.match(text)
    return found.end() if found and found[1].lower() in lexicon.captions.labels else 0


def _is_button(block: Block) -> bool:
    if block.runs and block.runs[0].start == 0 and all("~button" in run.traits for run in block.runs):
        return True
    return "button" in block.frame.traits and _is_in_button(block.frame)


def _is_in_button(frame: Frame) -> bool:
    """Whether a button is nearer around than a caption; some pages set a whole figure in a button."""
    one: Frame | None = frame
    while one and not one.own & {"button", "caption", "~caption"}:
        one = one.around
    return one is not None and "button" in one.own
