"""What the documents say is so: links lead somewhere, examples run, the model is complete."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from enum import Enum
from pathlib import Path

import attrs
import pytest

from interviewkit import model
from interviewkit.hearing.rivals import PAGE, SEQUENCE
from interviewkit.markings import MARKINGS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<target>[^)#]*)(?:#(?P<anchor>[^)]*))?\)")
EXAMPLE = re.compile(r"^```python\n(?P<code>.*?)^```\n(?:\n```text\n(?P<output>.*?)^```\n)?", re.MULTILINE | re.DOTALL)
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
    """docs/index.md links every page beside it."""
    linked = {link["target"] for link in LINK.finditer((ROOT / "docs" / "index.md").read_text("utf-8"))}
    assert {page.name for page in PAGES if page.parent.name == "docs"} - {"index.md"} <= linked


def test_the_examples_of_the_readme_run() -> None:
    """Each Python example runs, and prints what stands below it."""
    examples = list(EXAMPLE.finditer((ROOT / "README.md").read_text("utf-8")))
    assert examples
    for example in examples:
        command = [sys.executable, "-W", "error", "-c", example["code"]]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        assert done.stderr.decode() == ""
        assert done.stdout.decode() == (example["output"] or "")


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
