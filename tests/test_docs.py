"""What the documents say is so: links lead somewhere, examples run, the model is complete.

`python tests/test_docs.py --write` writes anew what stands below examples, as it is printed today.
"""

from __future__ import annotations

import ast
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import chdir, redirect_stdout
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import pytest

import interviewkit
from interviewkit import model
from interviewkit.hearing.rivals import PAGE, SEQUENCE
from interviewkit.markings import MARKINGS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
PLAYED = [page for page in PAGES if page.name != "commands.md"]
"""Those with examples of their own; commands.md has those of --help, which tests/test_manual.py runs."""
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<target>[^)#]*)(?:#(?P<anchor>[^)]*))?\)")
EXAMPLE = re.compile(
    r"(?:`(?P<file>[^`\n]+)`:\n\n)?^```(?P<kind>[a-z]+)\n(?P<code>.*?)^```\n(?:\n```text\n(?P<output>.*?)^```\n)?",
    re.MULTILINE | re.DOTALL,
)
"""Something fenced: a file, where the line above ends with its name and a colon; else Python or words for a shell."""
ELSEWHERE = re.compile(r"pip install|PATH")
"""What a reader does and a test does not: install, or read a page of the reader's own."""
CLASSES = [kind for kind in vars(model).values() if attrs.has(kind) and kind.__module__ == model.__name__]


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings give."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


def fields_of(kind: str) -> list[str]:
    """The fields that docs/model.md lists under a class's heading."""
    section = (ROOT / "docs" / "model.md").read_text("utf-8").split(f"\n## {kind}\n")[1].split("\n## ")[0]
    table = section.split("| field | what |\n| --- | --- |\n")[1].split("\n\n")[0]
    return re.findall(r"^\| (\w+) \|", table, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link leads to a file of the project, and to a heading of it where it names one."""
    for link in LINK.finditer(page.read_text("utf-8")):
        target = page.parent / link["target"] if link["target"] else page
        if "://" not in link["target"]:
            assert target.exists(), link[0]
            assert not link["anchor"] or link["anchor"] in anchors(target), link[0]


def test_every_page_is_in_the_index() -> None:
    """docs/index.md leads to every other page."""
    docs = ROOT / "docs"
    listed = {f"{line}.md" for line in (docs / "index.md").read_text("utf-8").splitlines()}
    assert {page.relative_to(docs).as_posix() for page in docs.rglob("*.md")} - {"index.md"} <= listed


@pytest.mark.parametrize("page", PLAYED, ids=lambda page: page.name)
def test_examples_run(page: Path) -> None:
    """Each example runs, one after the other, and prints what stands below it."""
    assert played(page) == page.read_text("utf-8")


def played(page: Path) -> str:
    """The page, with what its examples print today."""
    with TemporaryDirectory() as desk, chdir(desk):
        shutil.copytree(ROOT / "examples", "examples")
        names: dict[str, Any] = {"__name__": "__main__"}
        return EXAMPLE.sub(lambda example: _played(example, names), page.read_text("utf-8"))


def _played(example: re.Match[str], names: dict[str, Any]) -> str:
    match example["kind"]:
        case _ if example["file"]:
            Path(example["file"]).write_text(example["code"], "utf-8")
            return example[0]
        case "python":
            return _with_output(example, _run(example["code"], names))
        case "sh" if not ELSEWHERE.search(example["code"]):
            printed = _typed(example["code"])
            return example[0] if example["output"] is None else _with_output(example, printed)
    return example[0]


def _with_output(example: re.Match[str], printed: str) -> str:
    fence = example[0].split("\n\n```text\n")[0].rstrip("\n")
    return f"{fence}\n\n```text\n{printed}```\n" if printed else f"{fence}\n"


def _run(code: str, names: dict[str, Any]) -> str:
    with redirect_stdout(io.StringIO()) as out:
        exec(compile(code, "example", "exec"), names)
    return out.getvalue()


def _typed(code: str) -> str:
    ours = f'interviewkit() {{ {shlex.quote(sys.executable)} -m interviewkit "$@"; }}'
    shell = ["bash", "-euo", "pipefail", "-c", f"{ours}\n{code}"]
    done = subprocess.run(shell, capture_output=True, text=True, check=False, env=_environment())
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def _environment() -> dict[str, str]:
    """Ours, with the way to the library from wherever the example runs."""
    way = [str(ROOT / "src"), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, way))}


def test_the_model_is_documented_whole() -> None:
    """docs/model.md lists the fields of every class, in their order."""
    assert {kind.__name__: fields_of(kind.__name__) for kind in CLASSES} == {
        kind.__name__: [field.name for field in attrs.fields(kind)] for kind in CLASSES
    }


def test_every_value_of_the_model_is_documented() -> None:
    """docs/model.md names every value that an enumeration of the model can have."""
    page = (ROOT / "docs" / "model.md").read_text("utf-8")
    kinds = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Enum)]
    values = {member.value for kind in kinds for member in kind if kind.__module__ == model.__name__}
    assert {value for value in values if f"`{value}`" not in page} == set()


def test_every_kind_of_evidence_is_documented() -> None:
    """docs/confidence.md has a row for every code that evidence has, and no other."""
    rows = re.findall(r"^\| `([\w.]+)` \|", (ROOT / "docs" / "confidence.md").read_text("utf-8"), re.MULTILINE)
    assert rows == [*(part.code for marking in MARKINGS for part in marking.evidence), SEQUENCE, PAGE]


def test_every_public_name_is_documented() -> None:
    """docs/reference/api.md has every name of the public surface."""
    page = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    shown = {name.removesuffix("()") for name in re.findall(r":: interviewkit\.([^\s.]+)$", page, re.MULTILINE)}
    assert shown == set(interviewkit.__all__) - {"__version__"}


def test_every_diagnostic_is_documented() -> None:
    """docs/diagnostics.md has a row for every code that is written out where a Diagnostic is made, and no other."""
    rows = re.findall(r"^\| `(\w+)` \|", (ROOT / "docs" / "diagnostics.md").read_text("utf-8"), re.MULTILINE)
    calls = [
        node
        for path in (ROOT / "src").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Diagnostic"
    ]
    codes = {
        word.value.value
        for call in calls
        for word in call.keywords
        if word.arg == "code" and isinstance(word.value, ast.Constant)
    }
    assert set(rows) == codes


if __name__ == "__main__" and "--write" in sys.argv:
    for page in PLAYED:
        page.write_text(played(page), "utf-8")
