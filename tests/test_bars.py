"""The bars in bars.toml, on annotated documents that are kept beside the project."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
TRACKS = {
    "reference": SHARED / "reference",
    "text": SHARED / "corpus" / "dev" / "text",
    "flat": SHARED / "corpus" / "dev" / "flat",
    "html": SHARED / "corpus" / "dev" / "html",
    "captions": SHARED / "corpus" / "dev" / "captions",
    "faq": SHARED / "corpus" / "dev" / "faq",
    "negative": SHARED / "corpus" / "dev" / "negative",
}
BARS = tomllib.loads(Path(__file__).with_name("bars.toml").read_text("utf-8"))


@pytest.mark.parametrize("track", TRACKS)
def test_the_bars_are_met(track: str, tmp_path: Path) -> None:
    """The scorer's figures for the track are at least, or at most, what bars.toml says."""
    if not TRACKS[track].is_dir():
        pytest.skip(f"the annotated documents are not here: there is no ../shared/{TRACKS[track].relative_to(SHARED)}")
    figures = tmp_path / "figures.json"
    command = [sys.executable, SHARED / "bench" / "score.py", TRACKS[track], "--by", "", "--json", figures]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    got = json.loads(figures.read_text("utf-8"))[track]["all"]
    low = {name: got[name] for name, bar in BARS[track].get("least", {}).items() if got[name] < bar}
    high = {name: got[name] for name, bar in BARS[track].get("most", {}).items() if got[name] > bar}
    assert not low and not high, done.stdout + done.stderr


def test_every_bar_has_its_track() -> None:
    """A bar for a track that nobody scores would never fail."""
    assert BARS.keys() == TRACKS.keys()
