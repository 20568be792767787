"""Who may import whom: the picture in docs/architecture.md, checked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent / "src" / "interviewkit"
FILES = sorted(HOME.rglob("*.py"))
NOUNS = "script passage page model talk explanation profile lexicon weights"
MAY_IMPORT = {
    "script": "",
    "passage": "script",
    "errors": "",
    "lexicon": "script",
    "weights": "passage",
    "model": "passage writers",  # writers inside methods: to_json and its siblings
    "page": "passage model",
    "talk": "passage model",
    "explanation": "passage model",
    "profile": "model errors",
    "readers": "script passage page model errors lexicon",
    "asides": NOUNS,
    "pieces": NOUNS,
    "markings": f"{NOUNS} asides pieces",
    "hearing": f"{NOUNS} pieces markings",
    "verdict": f"{NOUNS} asides pieces markings hearing",
    "speakers": f"{NOUNS} asides pieces markings hearing",
    "assemble": f"{NOUNS} asides pieces hearing verdict speakers",
    "review": "script passage model",
    "home": "passage page model explanation",
    "writers": "passage model errors",
    "pipeline": f"{NOUNS} errors readers asides pieces markings hearing verdict speakers assemble review home",
    "fit": f"{NOUNS} errors readers asides pieces markings hearing verdict speakers assemble pipeline testing",
    "testing": "passage model",
    "cli": "writers",
    "__init__": "errors passage model explanation profile pipeline writers",
    "__main__": "cli",
}
"""For each room, the rooms it may import besides itself; everybody may import the public surface by its own name."""
ONLY_IN = {
    "json": ("writers", "fit", "testing", "readers/cues/podcast", "readers/html/linked_data"),
    "bs4": ("readers/html",),
    "lxml": ("readers/html", "writers/markup"),
    "cattrs": ("writers/json",),
    "pyarrow": ("writers/arrow",),
    "markdown_it": ("readers/markdown",),
    "click": ("cli", "fit"),
    "hypothesis": ("testing", "fit"),
    "pycrfsuite": ("fit",),
    "rapidfuzz": ("fit",),
    **dict.fromkeys(("logging", "warnings", "requests", "socket", "urllib"), ()),
}
"""What only some rooms may import from outside."""


def imports(path: Path) -> Iterator[str]:
    """The dotted names of the modules that a file imports, `from interviewkit import x` as `interviewkit.x`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module="interviewkit", names=names):
                yield from (f"interviewkit.{name.name}" for name in names)
            case ast.ImportFrom(module=module, level=level):
                assert level == 0, f"{path}: relative imports hide the room"
                yield str(module)


def place(path: Path) -> str:
    """A file's place in the house, such as `readers/text`."""
    return path.relative_to(HOME).with_suffix("").as_posix()


@pytest.mark.parametrize("path", FILES, ids=place)
def test_rooms_import_only_what_they_may(path: Path) -> None:
    """Every import of another room is one that the table allows."""
    room = place(path).split("/")[0]
    rooms = {name.split(".")[1] for name in imports(path) if name.startswith("interviewkit.")} & MAY_IMPORT.keys()
    assert rooms - {room} <= set(MAY_IMPORT[room].split())


@pytest.mark.parametrize("path", FILES, ids=place)
def test_the_outside_comes_in_through_its_own_doors(path: Path) -> None:
    """JSON, HTML and the tools of the wings are imported where they belong and nowhere else."""
    outside = {name.split(".")[0] for name in imports(path)} & ONLY_IN.keys()
    assert all(place(path).startswith(tuple(ONLY_IN[name])) for name in outside), outside


def test_every_room_is_in_the_table() -> None:
    """A room that the table does not know is not built yet, or misnamed."""
    assert {place(path).split("/")[0] for path in FILES} <= MAY_IMPORT.keys()


def test_no_room_is_for_everything() -> None:
    """What two rooms need is a property of some noun."""
    assert not {"utils", "helpers", "common", "core", "base"} & {part for path in FILES for part in path.parts}
    assert not {"utils", "helpers", "common", "core", "base"} & {path.stem for path in FILES}
