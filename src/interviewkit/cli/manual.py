"""Manuals say what `--help` says: one for `man`, one for the documentation.

`python -m interviewkit.cli.manual FOLDER` writes both below FOLDER, where the documentation lies.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

import interviewkit
from interviewkit.cli import commands

CODES = {
    "0": "all went well",
    "1": "an input could not be read, or JSON is not valid",
    "2": "the command was called wrongly",
    "130": "Ctrl-C",
}
"""Exit codes, and what they say."""
VARIABLES = {"NO_COLOR": "where it is set to anything, nothing stands out on a terminal"}
"""What the environment can tell."""


def manuals() -> dict[str, str]:
    """Each manual by its place in the documentation."""
    return {"man/interviewkit.1": man(), "reference/commands.md": markdown()}


def markdown() -> str:
    """All commands on one page of the documentation."""
    return "\n".join(_markdown())


def man() -> str:
    """All commands as a page for `man`."""
    return "\n".join(_man()) + "\n"


def worked(command: click.Command) -> list[tuple[str, str]]:
    """The examples of a command: what to type, and what it does."""
    return re.findall(r"^  (\S.*)\n      (.+)$", command.epilog or "", re.MULTILINE)


def main(folder: Path) -> None:
    """Write both manuals."""
    for name, text in manuals().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def _markdown() -> Iterator[str]:
    yield "# Commands\n"
    yield f"{commands.help}\n"
    yield "Data goes to standard output and talk to standard error.\n"
    yield from _table("exit code", CODES)
    yield from _table("variable", {f"`{name}`": does for name, does in VARIABLES.items()})
    for name, command in commands.commands.items():
        yield f"## {name}\n"
        yield f"```text\n{_usage(command)}\n```\n"
        yield from (f"{paragraph}\n" for paragraph in _paragraphs(command))
        if options := _options(command):
            yield from _table("option", {f"`{option}`": does for option, does in options.items()})
        yield from (f"{does[0].upper()}{does[1:]}:\n\n```sh\n{typed}\n```\n" for typed, does in worked(command))


def _table(head: str, rows: Mapping[str, str]) -> Iterator[str]:
    yield f"| {head} | |\n| --- | --- |"
    yield from (f"| {name} | {does} |" for name, does in rows.items())
    yield ""


def _man() -> Iterator[str]:
    yield f'.TH INTERVIEWKIT 1 "" "interviewkit {interviewkit.__version__}"'
    yield f".SH NAME\ninterviewkit \\- {_roff(str(commands.help))}"
    yield ".SH SYNOPSIS\n.B interviewkit\n.I COMMAND\n[OPTIONS] ..."
    yield ".SH DESCRIPTION\nData goes to standard output and talk to standard error."
    yield ".SH COMMANDS"
    for command in commands.commands.values():
        yield f'.SS "{_roff(_usage(command))}"'
        yield "\n.PP\n".join(map(_roff, _paragraphs(command)))
        yield from _tagged(_options(command))
        yield from _tagged(dict(worked(command)))
    yield ".SH EXIT STATUS"
    yield from _tagged(CODES)
    yield ".SH ENVIRONMENT"
    yield from _tagged(VARIABLES)


def _tagged(rows: Mapping[str, str]) -> Iterator[str]:
    yield from (f".TP\n.B {_roff(name)}\n{_roff(does)}" for name, does in rows.items())


def _usage(command: click.Command) -> str:
    arguments = [str(one.metavar) for one in command.params if isinstance(one, click.Argument)]
    return " ".join(["interviewkit", str(command.name), *["[OPTIONS]"] * bool(_options(command)), *arguments])


def _paragraphs(command: click.Command) -> list[str]:
    return [" ".join(paragraph.split()) for paragraph in str(command.help).split("\n\n")]


def _options(command: click.Command) -> dict[str, str]:
    """What each option does, by how it is typed."""
    options = (one for one in command.params if isinstance(one, click.Option))
    return {" ".join([", ".join(one.opts), one.metavar or ""]).strip(): str(one.help) for one in options}


def _roff(text: str) -> str:
    """The text with nothing in it that `man` would take for its own."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq").replace("'", "\\(aq")
    return f"\\&{escaped}" if escaped.startswith(".") else escaped


if __name__ == "__main__":
    main(Path(sys.argv[1]))
