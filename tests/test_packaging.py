"""The package as it is installed: typed, complete, and light until it is used."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

import interviewkit

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """The wheel, built from the tree as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return ZipFile(next(folder.glob("*.whl")))


def test_the_wheel_holds_every_file_of_the_package(wheel: ZipFile) -> None:
    """Modules, lexicons, weights, material, JSON Schema, style sheet and the mark that it is typed are all in it."""
    source = ROOT / "src"
    files = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.suffix in {".py", ".toml", ".typed", ".json", ".css"}
    }
    assert "interviewkit/py.typed" in files
    assert files <= set(wheel.namelist())


def test_the_wheel_holds_nothing_else(wheel: ZipFile) -> None:
    """Besides the package there is what describes it, its license and the page for `man`."""
    rest = {name.split("/", 1)[1] for name in wheel.namelist() if not name.startswith("interviewkit/")}
    manual = "data/share/man/man1/interviewkit.1"
    assert rest == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE", manual}


def test_the_wheel_has_the_version_and_the_command(wheel: ZipFile) -> None:
    """The version is the package's own, and `interviewkit` is its command line."""
    info = f"interviewkit-{interviewkit.__version__}.dist-info"
    assert f"\nVersion: {interviewkit.__version__}\n" in wheel.read(f"{info}/METADATA").decode()
    assert "interviewkit = interviewkit.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()


def test_the_changelog_tells_of_this_version() -> None:
    """The newest entry of the changelog is this version's."""
    entry = next(line for line in (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines() if line.startswith("## "))
    assert entry.split()[1] == interviewkit.__version__


def test_dev_holds_the_other_extras() -> None:
    """One extra is enough to run everything, but for the extractors that a benchmark compares with."""
    extras = PROJECT["optional-dependencies"]
    assert f"interviewkit[{','.join(name for name in extras if name not in {'dev', 'bench'})}]" in extras["dev"]


def test_every_public_name_is_there() -> None:
    """All names of `__all__` can be imported, and `dir` shows them."""
    assert all(getattr(interviewkit, name) is not None for name in interviewkit.__all__)
    assert dir(interviewkit) == sorted(interviewkit.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """What is not public is not there."""
    with pytest.raises(AttributeError, match="module 'interviewkit' has no attribute 'nonsense'"):
        _ = interviewkit.nonsense  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "code", ["import interviewkit", "from interviewkit import *", "import interviewkit; interviewkit.parse('')"]
)
def test_nothing_is_loaded_that_is_not_used(code: str) -> None:
    """Neither importing nor parsing text loads HTML parsers, any writer, the command line or the wings."""
    code += "; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    heavy = {
        "bs4",
        "lxml",
        "cattrs",
        "click",
        "json",
        "hypothesis",
        "interviewkit.writers.json",
        "pyarrow",
        "interviewkit.cli",
        "pycrfsuite",
    }
    assert not heavy & set(done.stdout.split())


PYRIGHT = Path(sys.executable).with_name("pyright")


@pytest.mark.skipif(not PYRIGHT.exists(), reason="pyright is not installed")
def test_every_public_name_has_a_known_type() -> None:
    """Whoever checks types against the library finds none missing, but for what is open in other packages."""
    way = os.pathsep.join([str(PYRIGHT.parent), os.environ["PATH"]])  # where it finds Python, and so what is installed
    command = [PYRIGHT, "--ignoreexternal", "--verifytypes", "interviewkit"]
    done = subprocess.run(command, env={**os.environ, "PATH": way}, capture_output=True, text=True, check=False)
    assert "Type completeness score: 100%" in done.stdout, done.stdout


def test_help_loads_no_writer() -> None:
    """The command line answers before it knows any format."""
    code = "import sys; from interviewkit.cli import main; main(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not {"json", "lxml", "cattrs", "pyarrow", "interviewkit.writers"} & set(done.stdout.split())


def test_the_module_is_the_command_line() -> None:
    """`python -m interviewkit` is the same as `interviewkit`."""
    done = subprocess.run(
        [sys.executable, "-m", "interviewkit", "--version"], check=True, capture_output=True, text=True
    )
    assert done.stdout == f"interviewkit, version {interviewkit.__version__}\n"
