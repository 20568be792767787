"""Commands are what a terminal can ask for: data goes to standard output, talk to standard error.

Nothing heavy is imported before a command runs, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copymode
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

import click

import interviewkit
from interviewkit.cli.terminal import visible

if TYPE_CHECKING:
    from interviewkit import Explanation, Profile

FAILED = 1
"""Exit code when some input or the output failed; usage errors are click's 2."""
INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the signal's number, as shells have it."""

language_option = click.option(
    "--language", metavar="CODE", help="The text's language, such as en or pt-BR; without it, the text tells."
)
interviewer_option = click.option(
    "--interviewer", "interviewers", metavar="NAME", multiple=True, help="Who asks; may be given several times."
)
interviewee_option = click.option(
    "--interviewee", "interviewees", metavar="NAME", multiple=True, help="Who answers; may be given several times."
)


def _profile(_context: click.Context, _option: click.Parameter, path: str | None) -> Profile | None:
    """The profile in a file, read once for all inputs."""
    try:
        return interviewkit.Profile.read(path) if path else None
    except interviewkit.ProfileError as error:
        raise click.UsageError(visible(str(error))) from error


profile_option = click.option(
    "--profile", metavar="FILE", callback=_profile, help="What is known of the site, in TOML; see docs/profiles.md."
)

Command = Callable[..., int]


def _with_hints(command: Command) -> Command:
    """The command with the options by which a caller tells what they know of a text."""
    return language_option(interviewer_option(interviewee_option(profile_option(command))))


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 all went well, 1 some input failed, 2 called wrongly, 130 interrupted."""
    try:
        code: int = commands.main(arguments, prog_name="interviewkit", standalone_mode=False)
        return code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except OSError as error:
        _tell(f"Cannot write {error.filename or 'to standard output'}: {_reason(error)}.")
        _give_up_stdout()
        return FAILED


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(interviewkit.__version__, prog_name="interviewkit")
def commands() -> None:
    """Turn the raw text of interviews into typed data."""


@commands.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to standard output.")
@click.option("--compact", is_flag=True, help="One line, even for one input.")
@_with_hints
def parse(paths: tuple[str, ...], output: str | None, compact: bool, **hints: Any) -> int:
    """Write the interviews as JSON.

    PATH is a file, or - for standard input. One input gives indented JSON, several give one line of JSON each. An input
    that cannot be read is told on standard error; the others are still parsed.
    """
    if paths.count("-") > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    indent = None if compact or len(paths) > 1 else 2
    failed = False
    with _writing(output) as stream:
        for path in paths:
            text = _attempt(path, lambda source: interviewkit.parse(source, **hints).to_json(indent))
            if text is None:
                failed = True
                continue
            # A lone surrogate (a file name that is no UTF-8) becomes the escape that JSON has for it.
            stream.write(f"{text}\n".encode("utf-8", "backslashreplace"))
            stream.flush()
    return FAILED if failed else 0


@commands.command()
@click.argument("path", metavar="PATH")
@_with_hints
def explain(path: str, **hints: Any) -> int:
    """Show a page as it was heard.

    Every part in reading order: what it is, who speaks and by what label, how sure that is (0 to 1), the evidence that
    won, strongest first, and the next best reading of a turn: what it had, and what it lacked. PATH is a file, or - for
    standard input.
    """
    text = _attempt(path, lambda source: _explained(path, interviewkit.explain(source, **hints)))
    if text is None:
        return FAILED
    with _writing(None) as stream:
        stream.write(f"{text}\n".encode(getattr(sys.stdout, "encoding", None) or "utf-8", "replace"))
        stream.flush()
    return 0


def _explained(path: str, explanation: Explanation) -> str:
    from interviewkit.cli.explain import explained

    return "\n".join(explained(path, explanation))


def _attempt(path: str, show: Callable[[Path | bytes], str]) -> str | None:
    """What `show` makes of the input, or None after a sentence about what went wrong."""
    try:
        return show(_source(path))
    except interviewkit.InterviewKitError as error:
        sentence = str(error)
    except Exception as error:
        sentence = f"Cannot parse {_name(path)}, and that is a fault of interviewkit: {type(error).__name__}: {error}"
    _tell(sentence if _name(path) in sentence else f"{_name(path)}: {sentence}")
    return None


def _source(path: str) -> Path | bytes:
    if path != "-":
        return Path(path)
    try:
        return _bytes_of(sys.stdin).read()
    except OSError as error:
        raise interviewkit.SourceError(f"Cannot read standard input: {_reason(error)}.") from error


@contextmanager
def _writing(output: str | None) -> Iterator[BinaryIO]:
    """Standard output, or a new file beside `output` that takes its place once all is written."""
    if output is None or output == "-":
        yield _bytes_of(sys.stdout)
        return
    try:
        if os.path.exists(output) and not os.path.isfile(output):  # a device, a pipe: nothing may take its place
            with open(output, "wb") as stream:
                yield stream
        else:
            with _replacing(Path(output).resolve()) as stream:
                yield stream
    except OSError as error:
        raise OSError(error.errno, _reason(error), output) from error


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    beside = target.with_name(f".{os.getpid()}.{target.name}")
    try:
        with beside.open("xb") as stream:
            yield stream
            written = stream.tell()
        if target.exists():
            copymode(target, beside)
        if written:
            beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _bytes_of(stream: TextIO | None) -> BinaryIO:
    if stream is None:
        raise OSError("it is closed")
    return stream.buffer


def _give_up_stdout() -> None:
    """Lets what standard output could not take go nowhere, lest Python tries again as it ends, with a traceback."""
    with suppress(OSError, ValueError, AttributeError):  # it is closed, or there is none
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _name(path: str) -> str:
    return "standard input" if path == "-" else path


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _tell(sentence: str) -> None:
    click.echo(f"interviewkit: {visible(sentence)}", err=True)
