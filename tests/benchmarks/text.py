"""Processor time of `parse` over the files of some folders, against one pass of `re.findall(r"\\w+", text)` over them.

    python tests/benchmarks/text.py DIR...

File by file, turn about, in one process; of each, the best of three rounds counts.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

# One file here is called as a module of the standard library is, and must not be found in its place.
sys.path[:] = [folder for folder in sys.path if not folder.endswith("benchmarks")]

import interviewkit

ROUNDS = 3


def seconds(act: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    act()
    return time.process_time() - start


def one_round(files: list[tuple[bytes, str]]) -> tuple[float, float]:
    """Processor time of `parse` and of the pass, summed over the files."""
    ours = bare = 0.0
    for data, text in files:
        ours += seconds(lambda data=data: interviewkit.parse(data))  # type: ignore[misc]
        bare += seconds(lambda text=text: re.findall(r"\w+", text))  # type: ignore[misc]
    return ours, bare


def main(folders: list[str]) -> int:
    """Print both times and the ratio."""
    paths = sorted(path for folder in folders for path in Path(folder).iterdir() if path.is_file())
    if not paths:
        print("usage: text.py DIR...   (folders of documents)", file=sys.stderr)
        return 2
    files = [(data := path.read_bytes(), data.decode("utf-8", "replace")) for path in paths]
    rounds = [one_round(files) for _ in range(ROUNDS)]
    ours, bare = (min(times) for times in zip(*rounds, strict=True))
    print(f"{len(files)} files, {sum(len(text) for _, text in files)} characters, best of {ROUNDS} rounds")
    print(f"{'parse':24} {ours * 1000:9.1f} ms")
    print(f"{'findall, one pass':24} {bare * 1000:9.1f} ms")
    print(f"{'ratio':24} {ours / bare:9.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
