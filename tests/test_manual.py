"""Help, manuals and completion: what a command says of itself is so, and says the same everywhere."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from interviewkit.cli import commands, main
from interviewkit.cli.manual import man, manuals, worked

ROOT = Path(__file__).parent.parent
EXAMPLES = [(name, typed) for name, command in commands.commands.items() for typed, _ in worked(command)]
OURS = f'interviewkit() {{ {shlex.quote(sys.executable)} -m interviewkit "$@"; }}'
"""The command as a shell function, whether or not it is installed."""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the files that examples name."""
    (tmp_path / "pages").mkdir()
    for name in ("page.html", "pages/dashes.html"):
        shutil.copy(ROOT / "examples" / "dashes.html", tmp_path / name)
    shutil.copy(ROOT / "examples" / "dashes.html.json", tmp_path / "page.json")
    return tmp_path


@pytest.mark.parametrize("command", commands.commands.values(), ids=lambda command: str(command.name))
def test_every_command_has_two_examples(command: object) -> None:
    """`--help` ends with two examples, each with what it does."""
    assert len(worked(command)) == 2  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "typed"), EXAMPLES, ids=[typed for _, typed in EXAMPLES])
def test_examples_of_help_work(name: str, typed: str, desk: Path) -> None:
    """What `--help` says to type can be typed."""
    shell = ["bash", "-euo", "pipefail", "-c", f"{OURS}; {typed}"]
    done = subprocess.run(shell, cwd=desk, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("manual", manuals())
def test_manuals_say_what_the_help_says(manual: str) -> None:
    """What lies in docs/ is what `python -m interviewkit.cli.manual docs` writes."""
    assert (ROOT / "docs" / manual).read_text("utf-8") == manuals()[manual]


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_man_reads_the_page_without_a_warning() -> None:
    """The page is set without a complaint, and shows every command."""
    command = ["groff", "-man", "-Tutf8", "-ww", "-P-c"]
    done = subprocess.run(command, input=man(), capture_output=True, text=True, check=True)
    assert done.stderr == ""
    page = re.sub(".\b", "", done.stdout)  # bold is printed twice
    assert all(f"interviewkit {name}" in page for name in commands.commands)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each shell gets a script that asks this command for words."""
    assert main(["completion", shell]) == 0
    assert f"_INTERVIEWKIT_COMPLETE={shell}_complete" in capsys.readouterr().out


@pytest.mark.parametrize(("words", "found"), [("interviewkit va", "validate"), ("interviewkit parse --to te", "tei")])
def test_completion_knows_commands_and_formats(words: str, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is begun is completed: a command, the name of a format."""
    monkeypatch.setenv("_INTERVIEWKIT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
    done = subprocess.run([sys.executable, "-m", "interviewkit"], capture_output=True, text=True, check=True)
    assert f"plain,{found}" in done.stdout.split()


def test_an_unknown_shell_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A shell for which there is nothing ends with 2, and the others are told."""
    assert main(["completion", "cmd"]) == 2
    assert "fish" in capsys.readouterr().err
