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
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, TextIO, TypeVar

import click
from click.shell_completion import CompletionItem, get_completion_class

import interviewkit
from interviewkit.cli.inputs import STDIN, Input, inputs, is_several
from interviewkit.cli.progress import erase, told
from interviewkit.cli.terminal import Screen, is_painted, painted, visible

if TYPE_CHECKING:
    from interviewkit import Explanation, Interview, Profile

FAILED = 1
"""Exit code when some input or the output failed; usage errors are click's 2."""
INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the signal's number, as shells have it."""

SHELLS = ("bash", "zsh", "fish")
"""Those that can complete words of the command line."""
FILE = click.Path(readable=False, allow_dash=True)
"""A path: shells complete it; whether it can be read, the library tells."""

Command = Callable[..., int]
Decorator = Callable[[Command], Command]
Shown = TypeVar("Shown")

language_option: Decorator = click.option(
    "--language", metavar="CODE", help="The text's language, such as en or pt-BR; without it, the text tells."
)
interviewer_option: Decorator = click.option(
    "--interviewer", "interviewers", metavar="NAME", multiple=True, help="Who asks; may be given several times."
)
interviewee_option: Decorator = click.option(
    "--interviewee", "interviewees", metavar="NAME", multiple=True, help="Who answers; may be given several times."
)


def _profile(_context: click.Context, _option: click.Parameter, path: str | None) -> Profile | None:
    """The profile in a file, read once for all inputs."""
    try:
        return interviewkit.Profile.read(path) if path else None
    except interviewkit.ProfileError as error:
        raise click.UsageError(visible(str(error))) from error


profile_option: Decorator = click.option(
    "--profile", metavar="FILE", callback=_profile, help="What is known of the site, in TOML; see docs/profiles.md."
)


class Sink(Protocol):
    """Where bytes go: a file, a pipe, a terminal."""

    def write(self, data: bytes, /) -> object:
        """Take them."""

    def flush(self) -> None:
        """Send them on their way."""


def _with_hints(command: Command) -> Command:
    """The command with the options by which a caller tells what they know of a text."""
    return language_option(interviewer_option(interviewee_option(profile_option(command))))


def _examples(*worked: tuple[str, str]) -> str:
    """The end of a command's help: words to type, each with what they do."""
    return "\n".join(["\b", "Examples:", *(f"  {typed}\n      {does}" for typed, does in worked)])


def _completed_format(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    from interviewkit.writers import FORMATS

    return [CompletionItem(name, help=writer.says) for name, writer in FORMATS.items() if name.startswith(begun)]


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


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_examples(
        ("interviewkit parse page.html", "the interview on a saved page, as JSON"),
        ("interviewkit COMMAND --help", "what a command does, with examples"),
    ),
)
@click.version_option(interviewkit.__version__, prog_name="interviewkit")
def commands() -> None:
    """Turn web pages and raw text of interviews into typed data."""


@commands.command(
    epilog=_examples(
        ("interviewkit parse page.html --to markdown", "the talk as a script that a person can read"),
        ("interviewkit parse pages -o interviews.ndjson", "all pages in a folder, one line of JSON each, in a file"),
    )
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=FILE)
@click.option(
    "--to",
    "format",
    metavar="NAME",
    default="json",
    help="The format; `interviewkit formats` lists them.",
    shell_complete=_completed_format,
)
@click.option("-o", "--output", metavar="FILE", type=FILE, help="Write here instead of to standard output.")
@click.option("--compact", is_flag=True, help="One line of JSON, even for one input.")
@_with_hints
def parse(paths: tuple[str, ...], format: str, output: str | None, compact: bool, **hints: Any) -> int:
    """Write the interviews as JSON, or in another format.

    PATH is a file, a folder, a pattern such as "*.html", or - for standard input. Of a folder, all files in it and
    below it are read that are not hidden and whose names end as those of web pages, Markdown, text or captions do.

    One file gives indented JSON, several give one line of JSON each. An input that cannot be read is told on standard
    error; the others are still parsed.

    Formats that have no line an interview take several inputs where --output is a folder, and get a file each there.
    """
    if format == "json" and (compact or is_several(paths)):
        format = "ndjson"
    return _parse_all(paths, format, output, hints)


def _parse_all(paths: Sequence[str], format: str, output: str | None, hints: Mapping[str, Any]) -> int:
    from interviewkit.writers import FOLDERS, FORMATS

    if paths.count(STDIN) > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    if format not in FORMATS:
        raise click.UsageError(f'No format "{format}"; there is {", ".join(FORMATS)}.')
    if format in FOLDERS or (is_several(paths) and not FORMATS[format].stacks):
        return _parse_into_folder(paths, format, output, hints)
    return _parse_into_stream(inputs(paths), format, output, hints)


def _parse_into_stream(found: Sequence[Input], format: str, output: str | None, hints: Mapping[str, Any]) -> int:
    failed = False
    with _writing(output) as stream:
        for path, _ in _watched(found, output):
            text = _parsed(path, hints, lambda interview: interviewkit.write(interview, format))
            if text is None:
                failed = True
                continue
            stream.write(_encoded(text))
            stream.flush()
    return FAILED if failed else 0


def _watched(found: Sequence[Input], output: str | None) -> Iterator[Input]:
    """The inputs; how far they are is told on a terminal where what they give does not go to one."""
    quiet = not _is_terminal(sys.stderr) or (output in (None, STDIN) and _is_terminal(sys.stdout))
    return told(found, [name for _, name in found], None if quiet else sys.stderr)


def _parse_into_folder(paths: Sequence[str], format: str, output: str | None, hints: Mapping[str, Any]) -> int:
    """A file an input in the folder that `output` names, or a folder each where the format is one."""
    from interviewkit.writers import FOLDERS, FORMATS

    if output is None or output == STDIN:
        raise click.UsageError(f'"{format}" needs a folder to write to: --output FOLDER.')
    found = inputs(paths)
    if len({name for _, name in found}) < len(found):
        raise click.UsageError("Two inputs have one name, and would have one file.")
    failed = False
    for path, name in _watched(found, output):
        if format in FOLDERS:
            files = _parsed(path, hints, lambda interview: interviewkit.write_files(interview, format))
        else:
            text = _parsed(path, hints, lambda interview: interviewkit.write(interview, format))
            files = None if text is None else {f"{name}{FORMATS[format].suffix}": _encoded(text)}
        folder = Path(output, name) if format in FOLDERS and is_several(paths) else Path(output)
        failed |= files is None
        _write_all(folder, files or {})
    return FAILED if failed else 0


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with _writing(str(folder / name)) as stream:
            stream.write(data)


def _encoded(text: str) -> bytes:
    # A lone surrogate (a file name that is no UTF-8) becomes the escape that JSON has for it.
    return (text if text.endswith("\n") else f"{text}\n").encode("utf-8", "backslashreplace")


@commands.command(
    epilog=_examples(
        ("interviewkit explain page.html", "what every part of the page was taken for, and why"),
        ('interviewkit explain page.html --interviewee "Ada Berg"', "the same, once you know who answers"),
    )
)
@click.argument("path", metavar="PATH", type=FILE)
@_with_hints
def explain(path: str, **hints: Any) -> int:
    """Show a page as it was heard.

    Every part in reading order: what it is, who speaks and by what label, how sure that is (0 to 1), the evidence that
    won, strongest first, and the next best reading of a turn: what it had, and what it lacked. PATH is a file, or - for
    standard input.

    On a terminal, what the parts are stands out, unless NO_COLOR is set.
    """
    lines = _attempt(path, lambda source: _explained(path, interviewkit.explain(source, **hints)))
    if lines is None:
        return FAILED
    stream = _bytes_of(sys.stdout)
    text = "\n".join(map(painted, lines) if is_painted(sys.stdout, os.environ) else lines)
    stream.write(f"{text}\n".encode(sys.stdout.encoding or "utf-8", "replace"))
    stream.flush()
    return 0


@commands.command(
    epilog=_examples(
        ("interviewkit report page.html -o report.html", "one page to look at"),
        ("interviewkit report pages -o reports", "a page for every file in a folder"),
    )
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=FILE)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=FILE,
    help="Write here instead of to standard output; a folder for several.",
)
@_with_hints
def report(paths: tuple[str, ...], output: str | None, **hints: Any) -> int:
    """Write a page to look at: every part in its colour, who speaks in the margin, and how sure that is.

    PATH is a file, a folder, a pattern such as "*.html", or - for standard input. The page is one file of HTML that
    runs nothing and loads nothing. Several inputs get a page each in the folder that --output names.
    """
    return _parse_all(paths, "html", output, hints)


@commands.command(
    epilog=_examples(
        ("interviewkit formats", "the formats, a line each"),
        ("interviewkit formats --loss", "a table of what each of them keeps"),
    )
)
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


@commands.command(
    epilog=_examples(
        ("interviewkit schema", "the schema, to read"),
        ("interviewkit schema > interview.schema.json", "the same in a file, for other programs"),
    )
)
def schema() -> int:
    """Print the JSON Schema of the JSON that `parse` writes."""
    from interviewkit.writers.schema import shipped

    with _writing(None) as stream:
        stream.write(_encoded(shipped()))
    return 0


@commands.command(
    epilog=_examples(
        ("interviewkit validate page.json", "whether it is an interview, and if not, where it goes wrong"),
        ("interviewkit parse pages | interviewkit validate -", "the same of every line"),
    )
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
def validate(files: tuple[str, ...]) -> int:
    """Tell whether JSON is what `parse` writes.

    FILE holds one interview, or one a line; - is standard input. What is wrong is told on standard error with its path,
    such as $.turns[3].spans[0].start. More is looked at than a JSON Schema can say: spans have to lie in the text, and
    ids have to be somebody's.
    """
    failed = [file for file in files if not _is_valid(file)]
    return FAILED if failed else 0


def _is_valid(file: str) -> bool:
    from interviewkit.cli.validate import faults

    try:
        found = list(faults(_text_of(file)))
    except interviewkit.SourceError as error:
        found = [str(error)]
    for sentence in found:
        _tell_of(file, sentence)
    if not found:
        with _writing(None) as stream:
            stream.write(_encoded(f"{_name(file)}: valid"))
    return not found


def _text_of(file: str) -> str:
    try:
        data = _bytes_of(sys.stdin).read() if file == STDIN else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise interviewkit.SourceError(f"Cannot read {_name(file)}: {_reason(error)}.") from error
    except UnicodeDecodeError as error:
        raise interviewkit.SourceError(f"Byte {error.start}: expected UTF-8.") from error


@commands.command(
    epilog=_examples(
        ('eval "$(interviewkit completion bash)"', "complete words in this shell"),
        ("interviewkit completion fish > interviewkit.fish", "a file for the folder where fish looks for completions"),
    )
)
@click.argument("shell", metavar="SHELL", type=click.Choice(SHELLS))
def completion(shell: str) -> int:
    """Print what makes a shell complete this command's words.

    SHELL is bash, zsh or fish.
    """
    kind = get_completion_class(shell)
    assert kind is not None, f"click knows no {shell}"
    script = kind(commands, {}, "interviewkit", "_INTERVIEWKIT_COMPLETE").source()
    with _writing(None) as stream:
        stream.write(_encoded(script))
    return 0


def _explained(path: str, explanation: Explanation) -> list[str]:
    from interviewkit.cli.explain import explained

    return list(explained(path, explanation))


def _parsed(path: str, hints: Mapping[str, Any], show: Callable[[Interview], Shown]) -> Shown | None:
    """What `show` makes of the interview in the input, or None after a sentence about what went wrong."""
    return _attempt(path, lambda source: show(interviewkit.parse(source, **hints)))


def _attempt(path: str, show: Callable[[Path | bytes], Shown]) -> Shown | None:
    """What `show` makes of the input, or None after a sentence about what went wrong."""
    try:
        return show(_source(path))
    except interviewkit.InterviewKitError as error:
        sentence = str(error)
    except Exception as error:
        sentence = f"Cannot parse {_name(path)}, and that is a fault of interviewkit: {type(error).__name__}: {error}"
    _tell_of(path, sentence)
    return None


def _source(path: str) -> Path | bytes:
    if path != STDIN:
        return Path(path)
    try:
        return _bytes_of(sys.stdin).read()
    except OSError as error:
        raise interviewkit.SourceError(f"Cannot read standard input: {_reason(error)}.") from error


@contextmanager
def _writing(output: str | None) -> Iterator[Sink]:
    """Standard output, or a new file beside `output` that takes its place once all is written."""
    if output is None or output == STDIN:
        yield Screen(sys.stdout) if _is_terminal(sys.stdout) else _bytes_of(sys.stdout)
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


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _give_up_stdout() -> None:
    """Lets what standard output could not take go nowhere, lest Python tries again as it ends, with a traceback."""
    with suppress(OSError, ValueError, AttributeError):  # it is closed, or there is none
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _name(path: str) -> str:
    return "standard input" if path == STDIN else path


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _tell_of(path: str, sentence: str) -> None:
    """A sentence about an input, which always names it."""
    _tell(sentence if _name(path) in sentence else f"{_name(path)}: {sentence}")


def _tell(sentence: str) -> None:
    if _is_terminal(sys.stderr):
        erase(sys.stderr)  # progress may stand there
    click.echo(f"interviewkit: {visible(sentence)}", err=True)
