"""Commands are what a terminal can ask for: data goes to standard output, talk to standard error.

Nothing heavy is imported before a command runs, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copymode
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO, TypeVar

import click

import interviewkit
from interviewkit.cli.terminal import visible

if TYPE_CHECKING:
    from interviewkit import Interview

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

Command = Callable[..., int]
Shown = TypeVar("Shown")


def _with_hints(command: Command) -> Command:
    """The command with the options by which a caller tells what they know of a text."""
    return language_option(interviewer_option(interviewee_option(command)))


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
    except interviewkit.InterviewKitError as error:
        _tell(str(error))
        return FAILED
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
@click.option("--to", "format", metavar="NAME", default="json", help="The format; `interviewkit formats` lists them.")
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to standard output.")
@click.option("--compact", is_flag=True, help="One line of JSON, even for one input.")
@_with_hints
def parse(paths: tuple[str, ...], format: str, output: str | None, compact: bool, **hints: Any) -> int:
    """Write the interviews as JSON, or in another format.

    PATH is a file, or - for standard input. One input gives indented JSON, several give one line of JSON each. An input
    that cannot be read is told on standard error; the others are still parsed.

    Formats that have no line an interview take several inputs where --output is a folder, and get a file each there.
    """
    if format == "json" and (compact or len(paths) > 1):
        format = "ndjson"
    return _parse_all(paths, format, output, hints)


def _parse_all(paths: Sequence[str], format: str, output: str | None, hints: Mapping[str, Any]) -> int:
    from interviewkit.writers import FOLDERS, FORMATS

    if paths.count("-") > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    if format not in FORMATS:
        raise click.UsageError(f'No format "{format}"; there is {", ".join(FORMATS)}.')
    if format in FOLDERS or (len(paths) > 1 and not FORMATS[format].stacks):
        return _parse_into_folder(paths, format, output, hints)
    return _parse_into_stream(paths, format, output, hints)


def _parse_into_stream(paths: Sequence[str], format: str, output: str | None, hints: Mapping[str, Any]) -> int:
    failed = False
    with _writing(output) as stream:
        for path in paths:
            text = _attempt(path, hints, lambda interview: interviewkit.write(interview, format))
            if text is None:
                failed = True
                continue
            stream.write(_encoded(text))
            stream.flush()
    return FAILED if failed else 0


def _parse_into_folder(paths: Sequence[str], format: str, output: str | None, hints: Mapping[str, Any]) -> int:
    """A file an input in the folder that `output` names, or a folder each where the format is one."""
    from interviewkit.writers import FOLDERS, FORMATS

    names = ["stdin" if path == "-" else Path(path).name for path in paths]
    if output is None or output == "-":
        raise click.UsageError(f'"{format}" needs a folder to write to: --output FOLDER.')
    if len(set(names)) < len(names):
        raise click.UsageError("Two inputs have one name, and would have one file.")
    failed = False
    for path, name in zip(paths, names, strict=True):
        if format in FOLDERS:
            files = _attempt(path, hints, lambda interview: interviewkit.write_files(interview, format))
        else:
            text = _attempt(path, hints, lambda interview: interviewkit.write(interview, format))
            files = None if text is None else {f"{name}{FORMATS[format].suffix}": _encoded(text)}
        folder = Path(output, name) if format in FOLDERS and len(paths) > 1 else Path(output)
        failed |= files is None
        _write_all(folder, files or {})
    return FAILED if failed else 0


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    if files:
        folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        with _writing(str(folder / name)) as stream:
            stream.write(data)


def _encoded(text: str) -> bytes:
    # A lone surrogate (a file name that is no UTF-8) becomes the escape that JSON has for it.
    return (text if text.endswith("\n") else f"{text}\n").encode("utf-8", "backslashreplace")


@commands.command()
@click.argument("path", metavar="PATH")
@_with_hints
def explain(path: str, **hints: Any) -> int:
    """Show a page as it was heard.

    Every part in reading order: what it is, who speaks and by what label, how sure that is (0 to 1), and the evidence
    that won, strongest first. PATH is a file, or - for standard input.
    """
    text = _attempt(path, hints, lambda interview: _explained(path, interview))
    if text is None:
        return FAILED
    with _writing(None) as stream:
        stream.write(f"{text}\n".encode(getattr(sys.stdout, "encoding", None) or "utf-8", "replace"))
        stream.flush()
    return 0


@commands.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to standard output; a folder for several.")
@_with_hints
def report(paths: tuple[str, ...], output: str | None, **hints: Any) -> int:
    """Write a page to look at: every part in its colour, who speaks in the margin, and how sure that is.

    PATH is a file, or - for standard input. The page is one file of HTML that runs nothing and loads nothing. Several
    inputs get a page each in the folder that --output names.
    """
    return _parse_all(paths, "html", output, hints)


@commands.command()
@click.option("--loss", is_flag=True, help="Show which fields of the model each format keeps.")
def formats(loss: bool) -> int:
    """List the formats that `parse --to` writes."""
    with _writing(None) as stream:
        stream.write(_encoded(_loss() if loss else _formats()))
    return 0


def _formats() -> str:
    from interviewkit.writers import FORMATS

    width = max(map(len, FORMATS))
    return "\n".join(f"{name:{width}}  {writer.says}" for name, writer in FORMATS.items())


def _loss() -> str:
    from interviewkit.writers.loss import matrix

    return matrix()


@commands.command()
def schema() -> int:
    """Print the JSON Schema of the JSON that `parse` writes."""
    from interviewkit.writers.schema import shipped

    with _writing(None) as stream:
        stream.write(_encoded(shipped()))
    return 0


def _explained(path: str, interview: Interview) -> str:
    from interviewkit.cli.explain import explained

    return "\n".join(explained(path, interview))


def _attempt(path: str, hints: Mapping[str, Any], show: Callable[[Interview], Shown]) -> Shown | None:
    """What `show` makes of the input, parsed with the hints, or None after a sentence about what went wrong."""
    try:
        return show(interviewkit.parse(_source(path), **hints))
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
