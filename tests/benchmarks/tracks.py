"""How well annotated documents are heard, as a page of the documentation.

    python tests/benchmarks/tracks.py SHARED > docs/figures.md

SHARED is a folder with the tracks (corpus/dev/TRACK/docs and corpus/dev/TRACK/gold) and their scorer (bench/score.py).

The second table sets `parse` beside extractors that are installed (see html.py), by what both give: words. Of each
annotated interview in HTML, how many of the talk's words come back, and how many of the words that come back are the
talk's. `parse` is measured by its turns; an extractor by all text that it takes for the page's content.
"""

from __future__ import annotations

import sys

# html.py beside this file is called as a module of the standard library is, and must not be found in its place.
sys.path[:] = [folder for folder in sys.path if not folder.endswith("benchmarks")]

import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import html

import interviewkit
from interviewkit.fit.corpus import documents, words

TRACKS = ("html", "text", "flat", "negative", "captions", "faq")
FIGURES = ("docs", "turn", "speaker", "context", "perfect", "detect", "caption", "credit", "faq", "crash")
COUNTS = ("docs", "crash")
"""Figures that are no shares."""
HEAD = """# Figures

Made by `python tests/benchmarks/tracks.py ../shared > docs/figures.md`, with interviewkit {version}; in per cent.
[Evaluation](evaluation.md) says what the columns mean, and what they do not.
"""
TALK = "## The annotated documents\n"
WORDS = "## The talk's words, beside other extractors\n\nMeans over the {count} interviews of the html track.\n"
PER_CENT = 100


def main(shared: Path) -> None:
    """Print the page."""
    print(HEAD.format(version=interviewkit.__version__))
    print(TALK)
    scored = _scored(shared)
    _print_table(["track", *FIGURES], ([track, *_cells(scored[track]["all"])] for track in TRACKS))
    truths = [(each.path.read_bytes(), each.gold["turns"]) for each in documents([shared / "corpus" / "dev" / "html"])]
    print("\n" + WORDS.format(count=len(truths)))
    _print_table(["by", "kept", "talk"], ([name, *_shares(way, truths)] for name, way in _ways().items()))


def _scored(shared: Path) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        out = Path(folder, "figures.json")
        tracks = [shared / "corpus" / "dev" / track for track in TRACKS]
        command = [sys.executable, shared / "bench" / "score.py", *tracks, "--by", "", "--json", out]
        subprocess.run(command, check=True, stdout=sys.stderr)
        figures: dict[str, Any] = json.loads(out.read_text("utf-8"))
        return figures


def _cells(figures: dict[str, float | None]) -> Iterator[str]:
    for name in FIGURES:
        value = figures[name]
        yield "" if value is None else str(value) if name in COUNTS else _percent(value)


def _percent(share: float) -> str:
    return f"{share * PER_CENT:.1f}"


def _ways() -> dict[str, Callable[[bytes], str]]:
    """Ours, and those of the extractors that are installed: the text that each gives."""
    found: dict[str, Callable[[bytes], str]] = {"interviewkit": _said}
    if find_spec("trafilatura"):
        extract = import_module("trafilatura").extract
        found["trafilatura"] = lambda data: extract(data.decode("utf-8", "replace")) or ""
    if find_spec("readability"):
        document = import_module("readability").Document
        found["readability"] = lambda data: html.fromstring(
            document(data.decode("utf-8", "replace")).summary()
        ).text_content()
    if find_spec("newspaper"):
        article = import_module("newspaper").article
        found["newspaper"] = lambda data: article("http://localhost/", input_html=data.decode("utf-8", "replace")).text
    return found


def _said(data: bytes) -> str:
    return "\n".join(turn.text for turn in interviewkit.parse(data).turns)


def _shares(way: Callable[[bytes], str], truths: Sequence[tuple[bytes, Any]]) -> tuple[str, str]:
    """Of all pages, the mean share of the talk's words that come back, and of the words that come back that are its."""
    kept, talk = zip(*(_share(_text(way, page), turns) for page, turns in truths), strict=True)
    return _percent(sum(kept) / len(kept)), _percent(sum(talk) / len(talk))


def _share(text: str, turns: Iterable[dict[str, str]]) -> tuple[float, float]:
    truth = Counter(word for turn in turns for word in words(turn["text"]))
    given = Counter(words(text))
    common = (truth & given).total()
    return common / max(1, truth.total()), common / max(1, given.total())


def _text(way: Callable[[bytes], str], page: bytes) -> str:
    """What the way makes of the page; nothing where it cannot read it."""
    try:
        return way(page)
    except Exception as error:
        print(f"{type(error).__name__}: {error}"[:PER_CENT], file=sys.stderr)
        return ""


def _print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    print(f"| {' | '.join(head)} |\n|{' --- |' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
