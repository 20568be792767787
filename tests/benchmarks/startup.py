"""How long `interviewkit --help` and `import interviewkit` take against `python -c pass`.

Wall time, turn about, the best of all rounds.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 30
SCRIPT = Path(sys.executable).with_name("interviewkit")
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "import interviewkit": [sys.executable, "-c", "import interviewkit"],
    "interviewkit --help": [str(SCRIPT), "--help"] if SCRIPT.exists() else [sys.executable, "-m", "interviewkit", "-h"],
}


def seconds(command: list[str]) -> float:
    """The wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print all times, and each as a multiple of Python's own."""
    best = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            best[name] = min(best[name], seconds(command))
    bare = best["python -c pass"]
    for name, time_taken in best.items():
        print(f"{name:20} {time_taken * 1000:8.1f} ms {time_taken / bare:8.2f} times")


if __name__ == "__main__":
    main()
