"""Programs are what a user would write: the scripts and the notebook among the examples, each of which runs."""

from __future__ import annotations

import ast
import json
import re
import runpy
import sys
from contextlib import chdir
from pathlib import Path
from typing import Any

import pandas
import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
SCRIPTS = tuple(sorted(EXAMPLES.glob("*.py")))
NOTEBOOKS = tuple(sorted(EXAMPLES.glob("*.ipynb")))
PROGRAM = re.compile(r"^\| \[(?P<name>[^\]]+)\]\((?P=name)\) \| [^|]+ \|$", re.MULTILINE)
"""What the examples' README says of a program."""


def run(script: str, *words: str) -> None:
    """Run a script of the examples as the command line does."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "argv", [script, *words])
        runpy.run_path(str(EXAMPLES / script), run_name="__main__")


def cells_of(notebook: Path) -> list[dict[str, Any]]:
    """A notebook's cells."""
    cells: list[dict[str, Any]] = json.loads(notebook.read_text("utf-8"))["cells"]
    return cells


def test_readers_are_told_what_a_program_does() -> None:
    """Each program has one row in the examples' README, and each row its program."""
    rows = PROGRAM.findall((EXAMPLES / "README.md").read_text("utf-8"))
    assert sorted(rows) == sorted(path.name for path in SCRIPTS + NOTEBOOKS)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_says_how_it_is_run(script: Path) -> None:
    """The second paragraph of its docstring is a line to type."""
    typed = (ast.get_docstring(ast.parse(script.read_text("utf-8"))) or "").splitlines()[-1]
    assert typed.startswith(f"python examples/{script.name} ")


def test_a_soup_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Every turn is a line with a name, every picture one with its credit."""
    run("scrape_with_bs4.py", str(EXAMPLES / "whole-page.html"), "article")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 9
    assert lines[1].startswith("Barnaby Quill: That depends")
    assert lines[-1].endswith("| Enid Marlow]")


def test_a_folder_becomes_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table has the turns of all pages, the summary their languages."""
    run("corpus_to_dataframe.py", str(EXAMPLES), str(tmp_path / "turns.csv"))
    table = pandas.read_csv(tmp_path / "turns.csv")
    said = capsys.readouterr()
    assert said.err == ""
    assert {"interviewer", "interviewee"} == set(table["role"])
    assert all(f"\n{language} " in said.out for language in table["language"].unique())


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_kept_without_outputs(notebook: Path) -> None:
    """It is of format 4.5: every cell has a name of its own, and code cells hold nothing that was printed."""
    book, cells = json.loads(notebook.read_text("utf-8")), cells_of(notebook)
    assert (book["nbformat"], book["nbformat_minor"]) == (4, 5)
    assert len({cell["id"] for cell in cells}) == len(cells)
    assert all({"cell_type", "id", "metadata", "source"} <= set(cell) for cell in cells)
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert code and all((cell["outputs"], cell["execution_count"]) == ([], None) for cell in code)


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_the_cells_of_a_notebook_run(notebook: Path) -> None:
    """One after the other, in the folder in which the notebook lies."""
    names: dict[str, Any] = {"__name__": "__main__"}
    with chdir(notebook.parent):
        for cell in cells_of(notebook):
            if cell["cell_type"] == "code":
                exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
    assert names["interview"].is_interview
