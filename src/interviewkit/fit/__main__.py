"""`python -m interviewkit.fit` learns the weights from annotated documents, or measures what they would be worth."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import click

from interviewkit.fit import shipping
from interviewkit.fit.calibrate import (
    Outcome,
    as_table,
    binned,
    calibrate,
    claimed_across,
    error_of,
    outcomes_of,
)
from interviewkit.fit.corpus import Document, Read, checksum, documents, read
from interviewkit.fit.folds import FOLDS, fold_of
from interviewkit.fit.invent import invented
from interviewkit.fit.reprint import all_reprints
from interviewkit.fit.train import train
from interviewkit.pipeline import listen
from interviewkit.readers import read as page_of
from interviewkit.weights import Weights

REPRINTS = 2
"""How often each talk is printed once more."""
INVENTED = 600
"""Documents that nobody had to annotate."""
Folder: click.Path = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def main() -> None:
    """Learn the weights from annotated documents: folders with docs/ and gold/NAME.gold.json."""


@main.command()
@click.argument("tracks", nargs=-1, required=True, type=Folder)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), default=shipping.HOME, show_default=True
)
def weights(tracks: tuple[Path, ...], output: Path) -> None:
    """Fit the weights on all documents, calibrate them on folds that did not see theirs, and write them.

    \b
    python -m interviewkit.fit weights corpus/text corpus/negative
    python -m interviewkit.fit weights corpus/text -o weights.toml
    """
    corpus = [*documents(tracks)]
    outcomes = [outcome for _, _, own in folded(corpus) for outcome in own]
    fitted = learned(corpus)
    output.write_text(shipping.to_toml(fitted, calibrate(outcomes), checksum(corpus), len(corpus)), "utf-8")
    click.echo(f"{output}: {len(corpus)} documents, {len(fitted.talk.features)} features of talk", err=True)


@main.command()
@click.argument("tracks", nargs=-1, required=True, type=Folder)
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), required=True)
def crossvalidate(tracks: tuple[Path, ...], folder: Path) -> None:
    """Parse every document with weights that saw no page of its publisher; write JSON to FOLDER/TRACK/NAME.json.

    \b
    python -m interviewkit.fit crossvalidate corpus/text corpus/negative --to folds
    """
    results = folded([*documents(tracks)], folder)
    verdicts = [verdict for _, given, _ in results for verdict in given]
    outcomes = [outcome for _, _, own in results for outcome in own]
    for gold, name in ((True, "interviews refused"), (False, "non-interviews accepted")):
        own = [heard for truth, heard in verdicts if truth is gold]
        wrong = sum(heard is not gold for heard in own)
        click.echo(f"{name}: {wrong} of {len(own)} ({wrong / max(1, len(own)):.1%})")
    click.echo(f"expected calibration error of turn confidence: {error_of(outcomes, calibrate(outcomes)):.3f}")


@main.command()
@click.argument("tracks", nargs=-1, required=True, type=Folder)
def reliability(tracks: tuple[Path, ...]) -> None:
    """Print how many of the turns are right that are so sure, as a table in Markdown.

    No turn is heard with weights, or calibrated with outcomes, that saw a page of its publisher.

    \b
    python -m interviewkit.fit reliability corpus/text corpus/negative
    """
    results = folded([*documents(tracks)])
    click.echo(as_table(binned(claimed_across([outcomes for _, _, outcomes in results]))))


Result = tuple[int, list[tuple[bool, bool]], list[Outcome]]
"""A fold, its verdicts (annotated, heard), and the outcomes of its turns."""


def folded(corpus: list[Document], folder: Path | None = None) -> list[Result]:
    """What weights that saw no page of a document's publisher make of it."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(partial(_fold, corpus, folder), range(FOLDS)))


def _fold(corpus: list[Document], folder: Path | None, fold: int) -> Result:
    fitted = learned([document for document in corpus if fold_of(document) != fold])
    verdicts, outcomes = [], []
    for document in corpus:
        if fold_of(document) == fold:
            interview = listen(page_of(document.path), None, fitted)
            verdicts.append((bool(document.gold["is_interview"]), interview.is_interview))
            outcomes += outcomes_of(document, interview)
            if folder:
                path = folder / document.track / (document.gold["file"] + ".json")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(interview.to_json(), "utf-8")
    return fold, verdicts, outcomes


def learned(corpus: Sequence[Document]) -> Weights:
    """The weights that these documents, their talks printed once more, and invented ones teach."""
    own: list[Read] = [read(document) for document in corpus]
    return train(own, all_reprints(own, REPRINTS), invented(INVENTED))


if __name__ == "__main__":
    main()
