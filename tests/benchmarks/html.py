"""Processor time of `parse` over web pages, against lxml's parse of them with one look at every element.

    python tests/benchmarks/html.py DIR...

Page by page, turn about, in one process; of each, the best of three rounds counts.
Extractors that happen to be installed (trafilatura, readability-lxml, newspaper4k) take their turns too, on the same
pages in the same rounds. Install them in an environment of their own, since they bring many packages along:

    python -m venv peers && peers/bin/pip install -e '.[bench]'
    peers/bin/python tests/benchmarks/html.py DIR...
"""

from __future__ import annotations

import sys

# This file is called as a module of the standard library is, and must not be found in its place.
sys.path[:] = [folder for folder in sys.path if not folder.endswith("benchmarks")]

import resource
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

import interviewkit

ROUNDS = 3
KILO = 1024
SLOW = 0.95
"""The share of pages that the slow end leaves out."""


def tree(data: bytes) -> None:
    """The page as a tree, and all text in it."""
    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    if root is not None:
        for element in root.iter():
            _ = element.text, element.tail


def ways() -> dict[str, Callable[[bytes], object]]:
    """Ours, the tree's, and those of the extractors that are installed."""
    found: dict[str, Callable[[bytes], object]] = {"parse": interviewkit.parse, "lxml": tree}
    if find_spec("trafilatura"):
        extract = import_module("trafilatura").extract
        found["trafilatura"] = lambda data: extract(data.decode("utf-8", "replace"))
    if find_spec("readability"):
        document = import_module("readability").Document
        found["readability"] = lambda data: document(data.decode("utf-8", "replace")).summary()
    if find_spec("newspaper"):
        article = import_module("newspaper").article
        found["newspaper"] = lambda data: article("http://localhost/", input_html=data.decode("utf-8", "replace"))
    return found


def seconds(act: Callable[[bytes], object], data: bytes) -> float:
    """Processor time of one call; what an extractor cannot read costs what it cost to find out."""
    start = time.process_time()
    try:
        act(data)
    except Exception as error:
        spent = time.process_time() - start
        print(f"{type(error).__name__}: {error}"[:100], file=sys.stderr)
        return spent
    return time.process_time() - start


def turn_about(acts: Mapping[str, Callable[[bytes], object]], page: bytes) -> dict[str, float]:
    """The best time of each on one page, round after round, so that what slows one round slows all alike."""
    rounds = [{name: seconds(act, page) for name, act in acts.items()} for _ in range(ROUNDS)]
    return {name: min(times[name] for times in rounds) for name in acts}


def main(folders: list[str]) -> int:
    """Print the times, and each as a multiple of lxml's."""
    paths = sorted(path for folder in folders for path in Path(folder).iterdir() if path.suffix in (".html", ".htm"))
    if not paths:
        print("usage: html.py DIR...   (folders of web pages)", file=sys.stderr)
        return 2
    pages = [path.read_bytes() for path in paths]
    acts = ways()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    best = [turn_about(acts, page) for page in pages]
    total = {name: sum(page[name] for page in best) for name in acts}
    print(f"{len(pages)} pages, {sum(map(len, pages))} bytes, best of {ROUNDS} rounds")
    for name, spent in total.items():
        multiple, share = spent / total["lxml"], total["parse"] / spent
        print(f"{name:12} {spent * 1000:9.1f} ms   {multiple:6.2f} times lxml   parse costs {share:5.2f} of it")
    ratios = sorted(page["parse"] / page["lxml"] for page in best)
    print(f"{'slow page':12} {ratios[int(SLOW * (len(ratios) - 1))]:6.2f} times lxml, at {SLOW:.0%} of the pages")
    print(
        f"{'memory':12} {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / KILO:6.1f} MB more at the end"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
