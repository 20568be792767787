"""Declared are the questions and answers of boxes that a page's linked data hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interviewkit.page import Declared
from interviewkit.readers.html.layout import Script
from interviewkit.readers.html.linked_data import Node, kinds, nodes, words

BOX = "FAQPage"
QUESTION = "Question"


def declared(scripts: Iterable[Script]) -> tuple[Declared, ...]:
    """The pairs, each once; none where no node is a box, since forums ask questions too."""
    told = [(node, kinds(node)) for node in nodes(script for script in scripts if BOX in script.text)]
    if not any(BOX in kind for _, kind in told):
        return ()
    return tuple(dict.fromkeys(_pairs(node for node, kind in told if QUESTION in kind)))


def _pairs(nodes: Iterable[Node]) -> Iterator[Declared]:
    for node in nodes:
        pair = Declared(words(node.get("name") or node.get("text")), words(node.get("acceptedAnswer")))
        if all(pair):
            yield pair
