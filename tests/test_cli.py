"""The command line: data on standard output, talk on standard error, an exit code, and never a traceback."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import interviewkit
from interviewkit import (
    Author,
    Caption,
    Convention,
    CreditKind,
    Diagnostic,
    Explanation,
    FaqItem,
    Furniture,
    FurnitureKind,
    Genre,
    Heading,
    Instead,
    Interview,
    Metadata,
    NamedBy,
    Narration,
    NarrationKind,
    Note,
    NoteKind,
    PullQuote,
    Rival,
    Role,
    Severity,
    Source,
    SourceError,
    Span,
    Speaker,
    Turn,
)
from interviewkit.cli import main
from interviewkit.cli.terminal import fold, visible, width
from interviewkit.writers import FORMATS
from interviewkit.writers.schema import shipped

ESCAPE = "\x1b[31m"


def heard(text: str, turns: tuple[Turn, ...] = (), **parts: Any) -> Interview:
    """An interview as the corridor would hand it over."""
    source = Source(format="text", encoding="utf-8", encoding_from="utf-8", sha256="0" * 64, length=len(text))
    return Interview(
        **{
            "is_interview": bool(turns),
            "source": source,
            "metadata": Metadata(language="en"),
            "convention": Convention(),
            "turns": turns,
            "text": text,
            **parts,
        }
    )


def full() -> Interview:
    """An interview with a part of every kind, and with control characters in all its words."""
    text = f"Why{ESCAPE}?" + "Because. " * 60 + "記者" * 60
    place = Span(0, 3)
    return heard(
        text,
        (
            Turn(id="t1", role=Role.INTERVIEWER, text="Why\x07?", spans=(place,), confidence=0.5),
            Turn(
                id="t2",
                role=Role.INTERVIEWEE,
                speaker="s1",
                named_by=NamedBy.CARRIED,
                label=f"Berg{ESCAPE}:",
                text=text,
                spans=(Span(4, len(text)),),
                confidence=0.987,
                evidence=("labels.known", "wording.first_person"),
            ),
        ),
        genre=Genre.QUESTION_AND_ANSWER,
        metadata=Metadata(
            headline="A talk", byline="By Ana", authors=(Author(name="Ana", name_raw="Ana"),), language="en"
        ),
        convention=Convention(question_marker="gap", answer_marker="label", share=0.75),
        speakers=(Speaker(id="s1", name="Tom Berg", role=Role.INTERVIEWEE, aliases=("Berg",), description="baker"),),
        captions=(Caption(text="A bird", credit="Li/dpa", credit_kind=CreditKind.AGENCY, spans=(place,)),),
        faq=(FaqItem(box="About us", question="Who?", answer="We.", toggle="open", question_span=place),),
        headings=(Heading(text="The birds", level=2, span=place),),
        narration=(Narration(kind=NarrationKind.INTRO, text="They met.", span=place),),
        notes=(Note(kind=NoteKind.BIO, text="Tom Berg bakes.", span=place),),
        pull_quotes=(PullQuote(text="Because", span=place, turn="t2"),),
        furniture=(Furniture(kind=FurnitureKind.SHARE, text="Share this", span=place),),
        diagnostics=(Diagnostic(code="odd_turn", severity=Severity.WARNING, message="Look twice.", span=place),),
    )


def explained() -> Explanation:
    """The same interview, and what else its turns could be."""
    had = ("setting.gap",)
    rivals = (
        Rival(span=Span(0, 3), instead=Instead.NOBODY, margin=0.3, lacked=("label.order", "sequence")),
        Rival(span=Span(4, 200), instead=Instead.MORE, margin=3.0, had=had, lacked=("label.label",)),
    )
    return Explanation(interview=full(), rivals=rivals)


@pytest.fixture
def page(tmp_path: Path) -> str:
    """A file that can be read."""
    path = tmp_path / "page.txt"
    path.write_text("Anna: Why?\nBen: So.\n", "utf-8")
    return str(path)


@pytest.fixture
def corridor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A corridor that hears nothing but hands over what it read."""

    def parse(source: Path | bytes, *, language: str | None = None, **hints: object) -> Interview:
        if isinstance(source, Path) and not source.exists():
            raise SourceError(f"Cannot read {source}: no such file or directory.")
        text = source.read_text("utf-8") if isinstance(source, Path) else source.decode()
        return heard(text, metadata=Metadata(language=language))

    monkeypatch.setattr(interviewkit, "parse", parse)
    monkeypatch.setattr(interviewkit, "explain", lambda *told, **hints: Explanation(interview=parse(*told, **hints)))


def raising(error: BaseException) -> Any:
    """A corridor in which something goes wrong."""

    def parse(source: object, **hints: object) -> Interview:
        raise error

    return parse


def run(*arguments: str, stdin: bytes = b"", **options: Any) -> subprocess.CompletedProcess[bytes]:
    """The command line in a process of its own."""
    command = [sys.executable, "-m", "interviewkit", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, **options)


@pytest.mark.usefixtures("corridor")
def test_one_input_is_indented_json(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One input gives indented JSON that reads back as the interview, and nothing on standard error."""
    assert main(["parse", page]) == 0
    out, err = capsys.readouterr()
    assert Interview.from_json(out).text == Path(page).read_text("utf-8")
    assert out.startswith('{\n  "schema_version"')
    assert err == ""


@pytest.mark.usefixtures("corridor")
def test_several_inputs_are_one_line_each(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Several inputs give NDJSON, in their order."""
    assert main(["parse", page, page]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["text"] for line in lines] == [Path(page).read_text("utf-8")] * 2


@pytest.mark.usefixtures("corridor")
def test_compact_is_one_line(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--compact` gives one line for one input too."""
    assert main(["parse", "--compact", page]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_names_are_handed_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--interviewer` and `--interviewee` complete the labels; each may be given several times."""
    page = str(tmp_path / "talk.txt")
    Path(page).write_text(
        "Anna: Why did you begin?\n\nBen: I had no choice.\n\nAnna: And what comes next?\n\nBen: Another winter.",
        "utf-8",
    )
    names = ["--interviewer", "Anna Roth", "--interviewee", "Ben Adder", "--interviewee", "Cem Demir"]
    assert main(["parse", *names, page]) == 0
    speakers = json.loads(capsys.readouterr().out)["speakers"]
    assert [speaker["name"] for speaker in speakers] == ["Anna Roth", "Ben Adder"]


def test_an_empty_name_is_told(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A name without letters is the caller's mistake."""
    assert main(["parse", "--interviewer", " ", page]) == 1
    assert capsys.readouterr().err.endswith("Cannot read ' ' in interviewers: expected a name.\n")


@pytest.mark.usefixtures("corridor")
def test_the_language_is_handed_on(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--language` tells the corridor the language."""
    assert main(["parse", "--language", "tr", page]) == 0
    assert json.loads(capsys.readouterr().out)["metadata"]["language"] == "tr"


@pytest.mark.usefixtures("corridor")
def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`-` is standard input, read as bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Grüße".encode())))
    assert main(["parse", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "Grüße"


def test_standard_input_is_read_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A second `-` is a usage error."""
    assert main(["parse", "-", "-"]) == 2
    assert "only once" in capsys.readouterr().err


def test_closed_standard_input_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a standard input, `-` fails like a missing file."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["parse", "-"]) == 1
    assert capsys.readouterr() == ("", "interviewkit: Cannot read standard input: it is closed.\n")


@pytest.mark.usefixtures("corridor")
def test_a_missing_file_does_not_stop_the_others(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read is one sentence that names it; the others are still parsed."""
    assert main(["parse", page, "/no/such/page.txt", page]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err == "interviewkit: Cannot read /no/such/page.txt: no such file or directory.\n"


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_a_fault_of_the_library_is_a_sentence_too(
    command: str, page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What should never be raised is told in one line, without a traceback, and names the input."""
    monkeypatch.setattr(interviewkit, command, raising(ZeroDivisionError("by\nzero")))
    assert main([command, page]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert (
        err == f"interviewkit: Cannot parse {page}, and that is a fault of interviewkit: ZeroDivisionError: by zero\n"
    )


def test_an_error_that_names_no_input_gets_its_name(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence on standard error always says which input failed."""
    monkeypatch.setattr(interviewkit, "parse", raising(SourceError("Nobody can read this.")))
    assert main(["parse", page]) == 1
    assert capsys.readouterr().err == f"interviewkit: {page}: Nobody can read this.\n"


EXAMPLE = str(Path(__file__).parent.parent / "examples" / "panel.html")
OTHER = str(Path(__file__).parent.parent / "examples" / "gallery.html")


def test_parse_writes_other_formats(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`--to` names the format."""
    assert main(["parse", EXAMPLE, "--to", "text"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"Tre fornai e un lievito\n")


def test_lines_of_several_inputs_follow_one_another(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Formats that have a line an interview need no folder."""
    assert main(["parse", EXAMPLE, OTHER, "--to", "chat"]) == 0
    assert len(capfdbinary.readouterr().out.splitlines()) == 2


def test_other_formats_of_several_inputs_go_to_a_folder(tmp_path: Path) -> None:
    """There is a file an input."""
    assert main(["parse", EXAMPLE, OTHER, "--to", "tei", "-o", str(tmp_path / "new")]) == 0
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"panel.html.tei.xml", "gallery.html.tei.xml"}


def test_formats_of_several_files_go_to_a_folder(tmp_path: Path) -> None:
    """There is a folder an input where there are several."""
    assert main(["parse", EXAMPLE, "--to", "convokit", "-o", str(tmp_path / "one")]) == 0
    assert "utterances.jsonl" in {path.name for path in (tmp_path / "one").iterdir()}
    assert main(["parse", EXAMPLE, OTHER, "--to", "convokit", "-o", str(tmp_path / "two")]) == 0
    assert {path.name for path in (tmp_path / "two").iterdir()} == {"panel.html", "gallery.html"}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([EXAMPLE, "--to", "papyrus"], 'No format "papyrus"; there is json, '),
        ([EXAMPLE, OTHER, "--to", "tei"], '"tei" needs a folder to write to: --output FOLDER.'),
        ([EXAMPLE, "--to", "convokit"], '"convokit" needs a folder to write to: --output FOLDER.'),
        ([EXAMPLE, EXAMPLE, "--to", "tei", "-o", "x"], "Two inputs have one name, and would have one file."),
    ],
)
def test_what_cannot_be_written_is_a_usage_error(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence says what is missing."""
    assert main(["parse", *arguments]) == 2
    assert sentence in " ".join(capsys.readouterr().err.split())


def test_an_input_that_fails_leaves_no_file(tmp_path: Path) -> None:
    """The others have theirs."""
    assert main(["parse", EXAMPLE, str(tmp_path / "none"), "--to", "srt", "-o", str(tmp_path / "new")]) == 1
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"panel.html.srt"}


def test_formats_lists_them(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A line a format."""
    assert main(["formats"]) == 0
    assert [line.split()[0].decode() for line in capfdbinary.readouterr().out.splitlines()] == list(FORMATS)


def test_schema_prints_the_schema(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """What the package ships."""
    assert main(["schema"]) == 0
    assert capfdbinary.readouterr().out.decode() == shipped()


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_an_interrupt_ends_with_130(command: str, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with 130 and leaves nothing half-written."""
    monkeypatch.setattr(interviewkit, command, raising(KeyboardInterrupt()))
    before = set(tmp_path.iterdir())
    options = ["-o", str(tmp_path / "out.json")] if command == "parse" else []
    assert main([command, page, *options]) == 130
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "arguments", [[], ["parse"], ["explain"], ["parse", "--nonsense", "x"], ["nonsense"], ["explain", "a", "b"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Usage errors are told on standard error and end with 2."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Usage: interviewkit" in err


def test_help_and_version_end_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` lists the commands, `--version` prints the version."""
    assert main(["--help"]) == 0
    assert main(["--version"]) == 0
    out = capsys.readouterr().out
    assert "explain" in out
    assert out.endswith(f"interviewkit, version {interviewkit.__version__}\n")


@pytest.mark.usefixtures("corridor")
def test_output_takes_its_place_when_all_is_written(page: str, tmp_path: Path) -> None:
    """`-o` replaces the file, keeps its mode, and leaves nothing beside it."""
    out = tmp_path / "out.json"
    out.write_text("old", "utf-8")
    out.chmod(0o640)
    assert main(["parse", page, "-o", str(out)]) == 0
    assert Interview.from_json(out.read_text("utf-8")).text == Path(page).read_text("utf-8")
    assert out.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "page.txt"]


@pytest.mark.usefixtures("corridor")
def test_output_goes_through_a_link(page: str, tmp_path: Path) -> None:
    """`-o` writes what a symbolic link points to, and the link stays one."""
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "out.json")
    assert main(["parse", page, "-o", str(link)]) == 0
    assert link.is_symlink()
    assert (tmp_path / "out.json").is_file()


@pytest.mark.usefixtures("corridor")
def test_output_stays_when_all_input_fails(tmp_path: Path) -> None:
    """Where nothing could be parsed, the file keeps what it held."""
    out = tmp_path / "out.json"
    out.write_text("old", "utf-8")
    assert main(["parse", str(tmp_path / "missing"), "-o", str(out)]) == 1
    assert out.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.usefixtures("corridor")
def test_output_that_cannot_be_written_is_a_sentence(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An output that cannot be written is told with its name, and ends with 1."""
    assert main(["parse", page, "-o", "/no/such/folder/out.json"]) == 1
    assert (
        capsys.readouterr().err == "interviewkit: Cannot write /no/such/folder/out.json: no such file or directory.\n"
    )


@pytest.mark.usefixtures("corridor")
def test_a_folder_is_no_output(page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder cannot be written over."""
    assert main(["parse", page, "-o", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"interviewkit: Cannot write {tmp_path}: is a directory.\n"


@pytest.mark.usefixtures("corridor")
def test_a_device_is_written_and_not_replaced(page: str) -> None:
    """`-o /dev/null` leaves /dev/null what it is."""
    assert main(["parse", page, "-o", os.devnull]) == 0
    assert not Path(os.devnull).is_file()


@pytest.mark.usefixtures("corridor")
def test_a_dash_as_output_is_standard_output(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`-o -` writes to standard output."""
    assert main(["parse", page, "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("{")


@pytest.mark.usefixtures("corridor")
def test_closed_standard_output_is_a_sentence(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a standard output there is one sentence on standard error."""
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["parse", page]) == 1
    assert main(["explain", page]) == 1
    assert capsys.readouterr().err == "interviewkit: Cannot write to standard output: it is closed.\n" * 2


def test_a_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    """When the reader of a pipe goes away, the command ends in silence."""
    page = tmp_path / "page.txt"
    page.write_text("So it was.\n\n" * 20_000, "utf-8")
    command = [sys.executable, "-m", "interviewkit", "parse", str(page)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_a_sentence(page: str) -> None:
    """Standard output that takes nothing is told in one sentence."""
    command = [sys.executable, "-m", "interviewkit", "parse", page]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.stderr == b"interviewkit: Cannot write to standard output: no space left on device.\n"
    assert done.returncode == 1


def test_help_loads_nothing_heavy() -> None:
    """Before a command runs, neither the model nor the corridor is loaded."""
    code = "import sys, interviewkit.cli as cli; cli.main(['--help']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    heavy = {"attrs", "attr", "cattrs", "lxml", "bs4", "tomllib", "json", "hypothesis", "interviewkit.model"}
    assert not heavy & set(done.stderr.split())


def test_a_real_page_goes_through_the_real_corridor() -> None:
    """Standard input in, JSON out, in a process of its own."""
    done = run("parse", "-", "--compact", stdin="Anna: Warum?\r\nBen: Darum.\r\n".encode("utf-16"))
    assert done.stderr == b""
    assert json.loads(done.stdout)["source"]["encoding"].startswith("utf-16")


def test_a_file_name_that_is_no_utf_8_is_carried(tmp_path: Path) -> None:
    """A name that no encoding can carry is written as JSON's escape for it."""
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_bytes(b"Why?")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    done = run("parse", os.fsdecode(name))
    assert done.stderr == b""
    assert json.loads(done.stdout)["source"]["uri"] == os.fsdecode(name)


def test_explain_shows_every_part(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every part is shown with its kind; a turn with voice, label, confidence, what decided and its rival."""
    monkeypatch.setattr(interviewkit, "explain", lambda *_, **__: explained())
    assert main(["explain", page]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for line in (
        "an interview · question_and_answer · en · 1 questions, 1 answers",
        "questions told by gap, answers by label: 75% of the turns",
        "A talk · By Ana",
        's1 · interviewee · Tom Berg · baker · also "Berg"',
        "t1 · interviewer · nobody named · 0.50",
        't2 · interviewee · Tom Berg (by carried) · label "Berg\\x1b[31m:" · 0.99',
        "    because labels.known, wording.first_person",
        '    or nobody\'s words, at "Why": had nothing of its own; lacked label.order,',
        '    or more of the turn before, at "[31m?Because. Because. Because…": had',
        "caption · credit Li/dpa · agency",
        'faq · About us · toggle "open"',
        "    Who? ¶ We.",
        "crosshead · level 2",
        "narration · intro",
        "note · bio",
        "pull quote · repeats t2",
        "furniture · share",
        'warning: odd_turn · Look twice. · "Why"',
    ):
        assert line in out.splitlines()


def test_explain_fits_the_terminal(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No line takes more than 80 columns, and no control character of the page gets through."""
    monkeypatch.setattr(interviewkit, "explain", lambda *_, **__: explained())
    main(["explain", page])
    lines = capsys.readouterr().out.split("\n")
    assert max(map(width, lines)) <= 80
    assert all(line.isprintable() for line in lines)


@pytest.mark.usefixtures("corridor")
def test_explain_says_that_a_page_is_no_interview(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A page without turns is told to be none."""
    assert main(["explain", page, "--language", "en"]) == 0
    assert "no interview · en · 0 questions, 0 answers" in capsys.readouterr().out


@pytest.mark.usefixtures("corridor")
def test_explain_of_a_missing_file_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read ends with 1."""
    assert main(["explain", "/no/such/page.txt"]) == 1
    assert capsys.readouterr() == ("", "interviewkit: Cannot read /no/such/page.txt: no such file or directory.\n")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\ufeff", "\udc80"])
def test_control_characters_become_their_escapes(char: str) -> None:
    """Controls, bidirectional overrides and lone surrogates are shown, not sent."""
    assert visible(f"a{char}b").isprintable()
    assert visible(f"a{char}b") != f"a{char}b"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("to be or not", ["to be", "or not"]),
        ("incomprehensible", ["incompr", "ehensib", "le"]),
        ("記者会見です", ["記者会", "見です"]),
        ("e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301", ["e\u0301" * 4 + " " + "e\u0301" * 2]),
    ],
)
def test_folded_lines_are_as_wide_as_they_look(text: str, lines: list[str]) -> None:
    """Lines break at spaces, beside wide characters, and inside words that are longer than a line."""
    assert list(fold(text, 7)) == lines


def test_report_writes_a_page(tmp_path: Path) -> None:
    """One input is one file, written beside its place and then put there."""
    assert main(["report", EXAMPLE, "-o", str(tmp_path / "report.html")]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!DOCTYPE html>\n")


def test_reports_of_several_inputs_go_to_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is a page an input; without a folder that is told."""
    assert main(["report", EXAMPLE, OTHER, "-o", str(tmp_path / "new")]) == 0
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"panel.html.html", "gallery.html.html"}
    assert main(["report", EXAMPLE, OTHER]) == 2
    assert "needs a folder to write to: --output FOLDER" in capsys.readouterr().err
