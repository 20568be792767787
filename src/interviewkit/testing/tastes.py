"""Tastes are what one web page spells otherwise than the next: its tags, its classes, its colours."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from html import escape
from random import Random

from attrs import frozen

Naming = Callable[[str], str]
"""What a page calls an element that is, in truth, a `question`, a `caption`, ..."""

GERMAN = {
    "question": "frage",
    "answer": "antwort",
    "speaker": "sprecher",
    "article": "artikel",
    "intro": "vorspann",
    "byline": "autor",
    "caption": "bildunterschrift",
    "credit": "bildnachweis",
    "quote": "zitat",
    "teaser": "weiterlesen",
    "advert": "anzeige",
}
SPANISH = {
    "question": "pregunta",
    "answer": "respuesta",
    "speaker": "persona",
    "article": "articulo",
    "intro": "entradilla",
    "byline": "firma",
    "caption": "pie-de-foto",
    "credit": "autor-foto",
    "quote": "destacado",
    "teaser": "relacionadas",
    "advert": "publicidad",
}
LIES = {
    "question": "title",
    "answer": "summary",
    "article": "sidebar",
    "intro": "caption",
    "caption": "text",
    "credit": "small",
    "quote": "lead",
    "teaser": "content",
    "advert": "box",
    "bio": "intro",
    "comment": "article-body",
}
"""Names that say what the element is not."""
NAMINGS: dict[str, Naming] = {
    "none": lambda word: "",
    "plain": lambda word: word,
    "bem": lambda word: f"c-story__{word} c-story__{word}--default",
    "camel": lambda word: f"story{word.capitalize()}",
    "utilities": lambda word: f"{word} mt-4 text-lg",
    "hashed": lambda word: f"css-{sha256(word.encode()).hexdigest()[:6]}",
    "german": lambda word: GERMAN.get(word, word),
    "spanish": lambda word: SPANISH.get(word, word),
    "lying": lambda word: LIES.get(word, ""),
}
"""The ways in which pages name their elements; most name nothing, some name it wrongly."""
COLOURS = ("#c00", "#0055a4", "rgb(120, 20, 60)", "teal", "#999999")
ACCENTED = ("", "", "", "b", "strong", "em", "a")
"""What may set off a word within an answer; often nothing does."""


@frozen(kw_only=True)
class Taste:
    """How one page spells its HTML; what it spells does not change with it."""

    naming: str = "none"
    """A name of `NAMINGS`."""
    bold_tag: str = "strong"
    italic_tag: str = "em"
    level: int = 3
    """Of the headings that stand for turns, 2 to 6."""
    colour: str = "#c00"
    colon_inside: bool = True
    """Whether a label's colon is set as the label is."""
    broken: bool = False
    """Whether an answer's paragraphs are lines of one element, parted by `<br>`."""
    listed: bool = False
    """Whether a long paragraph that goes on with an answer is a list."""
    accent: str = ""
    """The tag that sets off a word within each answer; empty where nothing does."""

    def start(self, tag: str, word: str = "") -> str:
        """The tag that begins an element, with the class that this page gives it."""
        name = NAMINGS[self.naming](word) if word else ""
        return f'<{tag} class="{name}">' if name else f"<{tag}>"

    def element(self, tag: str, inner: str, word: str = "") -> str:
        """The whole element around some HTML."""
        return f"{self.start(tag, word)}{inner}</{tag}>"

    def bold(self, text: str) -> str:
        """The words in bold type."""
        return f"<{self.bold_tag}>{escaped(text)}</{self.bold_tag}>"

    def italic(self, text: str) -> str:
        """The words in italics."""
        return f"<{self.italic_tag}>{escaped(text)}</{self.italic_tag}>"

    def accented(self, text: str) -> str:
        """The words of an answer, the longest of them perhaps set off."""
        words = text.split(" ")
        if not self.accent or len(words) < FEWEST_ACCENTED:
            return escaped(text)
        longest = max(words[1:], key=len)
        before, _, behind = text.partition(longest)
        attributes = ' href="/themen/a-1?b=2&amp;c=3"' if self.accent == "a" else ""
        return f"{escaped(before)}<{self.accent}{attributes}>{escaped(longest)}</{self.accent}>{escaped(behind)}"


FEWEST_ACCENTED = 4
"""Words that a paragraph has before one of them is set off."""


def escaped(text: str) -> str:
    """The words as HTML."""
    return escape(text, quote=False)


def taste(dice: Random) -> Taste:
    """The taste of some page."""
    return Taste(
        naming=dice.choice(tuple(NAMINGS)),
        bold_tag=dice.choice(("b", "strong")),
        italic_tag=dice.choice(("i", "em")),
        level=dice.randint(2, 5),
        colour=dice.choice(COLOURS),
        colon_inside=dice.random() < 0.6,
        broken=dice.random() < 0.15,
        listed=dice.random() < 0.2,
        accent=dice.choice(ACCENTED),
    )
