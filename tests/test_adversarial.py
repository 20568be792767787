"""Adversarial files that are kept beside the project: no visible word of them is lost, and nothing raises."""

from __future__ import annotations

import json
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interviewkit.readers import read
from interviewkit.readers.html.tags import SILENT

html5lib = pytest.importorskip("html5lib")
FILES = Path(__file__).parents[2] / "shared" / "adversarial"
NO_WORDS = re.compile("[\\s\x00-\x1f\x7f-\x9f\ufeff\ufffd]+")
"""What is no word: white space, and characters that nobody could show."""
UNSHOWN = re.compile(rb"<!\[CDATA\[|<isindex|<template|<svg>.*<title>", re.IGNORECASE | re.DOTALL)
"""Where the reference shows what browsers do not, or only inside drawings."""
TREES = re.compile(rb"(?:^|\n)#data\n")


def cases() -> Iterator[tuple[str, bytes]]:
    """Every page in the files, named."""
    for path in sorted(FILES.rglob("*")):
        match path.suffix:
            case ".htm" | ".html":
                yield path.name, path.read_bytes()
            case ".dat" if "tree-construction" in path.parts:
                pages = (page.partition(b"\n#errors")[::2] for page in TREES.split(path.read_bytes())[1:])
                yield from ((path.name, page) for page, told in pages if b"#document-fragment" not in told)
            case ".test":
                tests = json.loads(path.read_text("utf-8", "surrogatepass")).get("tests", ())
                yield from ((path.name, test["input"].encode("utf-8", "replace")) for test in tests)
            case ".json":
                yield from ((path.name, text.encode()) for text in json.loads(path.read_text("utf-8")))


def shown(element: Any) -> Iterator[str]:
    """The words that a browser's tree holds, but for scripts and their like."""
    waiting = [element]
    while waiting:
        match waiting.pop():
            case str() as words:
                yield words
            case one:
                if one.tail and one is not element:
                    waiting.append(one.tail)
                if isinstance(one.tag, str) and one.tag.rpartition("}")[2] not in SILENT | {"noembed", "noframes"}:
                    waiting.extend(reversed(one))
                    waiting.append(one.text or "")


def bare(words: str) -> str:
    """The words without white space."""
    return NO_WORDS.sub("", words)


@pytest.mark.skipif(not FILES.is_dir(), reason="there is no ../shared/adversarial")
def test_no_visible_character_of_adversarial_pages_is_lost() -> None:
    """Each character that html5lib's tree shows, as often as it shows it, is in the page's text."""
    lost = []
    with warnings.catch_warnings(action="ignore"):
        for name, data in cases():
            reference = html5lib.parse(data, treebuilder="etree", transport_encoding="utf-8")
            wanted = Counter(bare("".join(shown(reference))))
            if not UNSHOWN.search(data) and wanted - Counter(bare(read(data, format="html", encoding="utf-8").text)):
                lost.append((name, data[:80]))
    assert not lost


def test_the_reference_shows_words_in_order() -> None:
    """Elements, the words in them and those behind them."""
    reference = html5lib.parse("a<b>b<i>c</i>d</b>e<script>no</script>f", treebuilder="etree")
    assert bare("".join(shown(reference))) == "abcdef"
