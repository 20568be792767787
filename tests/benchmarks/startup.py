"""How long `interviewkit --help` takes against `python -c pass`: wall time, turn about, the best of all rounds."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 30
SCRIPT = Path(sys.executable).with_name("interviewkit")
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "interviewkit --help": [str(SCRIPT), "--help"] if SCRIPT.exists() else [sys.executable, "-m", "interviewkit", "-h"],
}


def seconds(command: list[str]) -> float:
    """The wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print both times and the ratio."""
    best = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            best[name] = min(best[name], seconds(command))
    for name, time_taken in best.items():
        print(f"{name:20} {time_taken * 1000:8.1f} ms")
    bare, ours = best.values()
    print(f"{'ratio':20} {ours / bare:8.2f}")


if __name__ == "__main__":
    main()
