"""Make a table of all interviews in a folder, one row a turn, and print who talks how much in which language.

python examples/corpus_to_dataframe.py examples turns.csv
"""

import json
import sys
from pathlib import Path

import pandas

import interviewkit

PAGES = {".html", ".md", ".srt", ".txt", ".vtt"}


def main(folder: str, table: str) -> None:
    """Save the turns, and print a summary."""
    turns = turns_of(Path(folder))
    turns.to_csv(table, index=False)
    print(summary(turns).to_string())


def turns_of(folder: Path) -> pandas.DataFrame:
    """A row a turn; a page that cannot be read is told of and left out."""
    rows = []
    for page in sorted(folder.rglob("*")):
        if page.suffix not in PAGES:
            continue
        try:
            interview = interviewkit.parse(page)
        except interviewkit.InterviewKitError as error:
            print(f"{page}: {error}", file=sys.stderr)
            continue
        rows += json.loads(interviewkit.write(interview, "records"))
    return pandas.DataFrame(rows)


def summary(turns: pandas.DataFrame) -> pandas.DataFrame:
    """Turns in each language, and how long they are on average, by role."""
    lengths = turns.assign(characters=turns["text"].str.len())
    return lengths.pivot_table(index="language", columns="role", values="characters", aggfunc=["count", "mean"]).round(
        0
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
