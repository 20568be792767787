"""The command line among folders, patterns and terminals: what it takes, and what a terminal sees of it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interviewkit.cli import main, progress
from interviewkit.cli.terminal import Screen, is_painted, painted, shown

TALK = "Anna: Why did you begin?\n\nBen: I had no choice.\n\nAnna: And what comes next?\n\nBen: Another winter.\n"


class Terminal(io.TextIOWrapper):
    """A terminal that remembers what it was told."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        """It is one."""
        return True

    def seen(self) -> str:
        """All that was written to it."""
        data = self.buffer
        assert isinstance(data, io.BytesIO)
        return data.getvalue().decode()


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of pages, with what does not belong to them."""
    folder = tmp_path / "pages"
    for name in ("b.txt", "a.HTML", "deep/er/b.txt", ".hidden/c.txt", ".d.txt", "picture.png"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TALK, "utf-8")
    return folder


def uris(out: str) -> list[str]:
    """Where the interviews in NDJSON came from."""
    return [json.loads(line)["source"]["uri"] for line in out.splitlines()]


def test_a_folder_is_walked(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All pages below a folder are parsed, in order; what is hidden or no page stays out."""
    assert main(["parse", str(pages)]) == 0
    assert uris(capsys.readouterr().out) == [str(pages / name) for name in ("a.HTML", "b.txt", "deep/er/b.txt")]


def test_a_folder_of_one_page_is_ndjson_too(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever hands over a folder gets a line an interview, however many there are."""
    assert main(["parse", str(pages / "deep")]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_a_folder_without_pages_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing can be parsed, the folder is named."""
    assert main(["parse", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert str(tmp_path) in err


def test_a_pattern_is_expanded(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a shell has not expanded, the command does."""
    assert main(["parse", str(pages / "**" / "*.txt")]) == 0
    assert uris(capsys.readouterr().out) == [str(pages / name) for name in ("b.txt", "deep/er/b.txt")]


def test_a_pattern_that_matches_nothing_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told as the file that it would be."""
    assert main(["parse", str(tmp_path / "*.txt")]) == 1
    assert capsys.readouterr().err == f"interviewkit: Cannot read {tmp_path}/*.txt: no such file or directory.\n"


def test_a_file_may_be_called_like_a_pattern(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is there is meant itself."""
    page = tmp_path / "talk[1].txt"
    page.write_text(TALK, "utf-8")
    assert main(["parse", str(page), "--compact"]) == 0
    assert uris(capsys.readouterr().out) == [str(page)]


def test_folders_keep_their_shape(pages: Path, tmp_path: Path) -> None:
    """Files that are made of a folder's lie below the output as those lay below the folder."""
    out = tmp_path / "out"
    assert main(["parse", str(pages), "--to", "text", "-o", str(out)]) == 0
    made = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert made == ["a.HTML.txt", "b.txt.txt", "deep/er/b.txt.txt"]


def test_a_folder_of_one_page_gets_a_folder_each_too(pages: Path, tmp_path: Path) -> None:
    """Where a format is several files, what comes out has one shape, however many pages go in."""
    assert main(["parse", str(pages / "deep"), "--to", "convokit", "-o", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "er" / "b.txt" / "utterances.jsonl").is_file()


def test_an_interrupt_leaves_whole_files_in_a_folder(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C between two files leaves the first whole, and nothing of the second."""
    import interviewkit

    parse = interviewkit.parse

    def interrupted(source: Path, **hints: object) -> object:
        if source.name == "b.txt":
            raise KeyboardInterrupt
        return parse(source)

    monkeypatch.setattr(interviewkit, "parse", interrupted)
    out = tmp_path / "out"
    assert main(["parse", str(pages), "--to", "text", "-o", str(out)]) == 130
    assert [path.name for path in out.rglob("*")] == ["a.HTML.txt"]


def test_progress_is_told_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal stands how far the work is, and nothing when it is done."""
    monkeypatch.setattr(progress, "PATIENCE", 0)
    terminal = Terminal()
    assert list(progress.told("ab", ["first\x1b.txt", "second.txt"], terminal)) == ["a", "b"]
    lines = terminal.seen().split("\r")
    assert lines[1].rstrip() == "0 of 2 · first\\x1b.txt"
    assert {len(line) for line in lines if line} == {progress.COLUMNS}
    assert lines[-1] == "" and lines[-2].isspace()


def test_quick_work_is_not_told() -> None:
    """Nobody is told of work that takes less than a second."""
    terminal = Terminal()
    assert list(progress.told("ab", "ab", terminal)) == ["a", "b"]
    assert terminal.seen() == ""


def test_progress_is_for_terminals(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where standard error is no terminal, only what failed is told."""
    monkeypatch.setattr(progress, "PATIENCE", 0)
    assert main(["parse", str(pages), "-o", str(tmp_path / "out.ndjson")]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_sentence_takes_the_place_of_progress(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed stands on a line of its own."""
    terminal = Terminal()
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["parse", str(pages), "/no/such.txt", "-o", str(tmp_path / "out.ndjson")]) == 1
    assert f"{progress.ERASED}interviewkit: Cannot read /no/such.txt" in terminal.seen()


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\r", "\x0b", "\x7f", "\x9b", "\u202e", "\ufeff"])
def test_a_screen_shows_what_it_would_obey(char: str) -> None:
    """Data on a terminal have their controls as escapes, and keep their lines, tabs and spaces."""
    terminal = Terminal()
    Screen(terminal).write(f"a  {char}\tb\r\nc".encode())
    assert terminal.seen() == f"a  {shown(char)}\tb\nc"
    assert shown(char).isprintable()


def test_a_screen_without_the_letters_shows_question_marks() -> None:
    """A terminal that is no UTF-8 is no reason to fail."""
    latin = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", write_through=True)
    Screen(latin).write("né 記者".encode())
    assert isinstance(latin.buffer, io.BytesIO)
    assert latin.buffer.getvalue() == "né ??".encode("latin-1")


@pytest.mark.parametrize(
    ("environment", "is_so"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_no_color_is_heeded(environment: dict[str, str], is_so: bool) -> None:
    """Nothing stands out where NO_COLOR is set, on a dumb terminal, or where there is none."""
    assert is_painted(Terminal(), environment) is is_so
    assert not is_painted(io.StringIO(), environment)


def test_titles_stand_out_and_reasons_stand_back() -> None:
    """The words of the page stay as they are."""
    assert painted("t1 · interviewer") == "\x1b[1mt1 · interviewer\x1b[0m"
    assert painted("    because labels.known") == "\x1b[2m    because labels.known\x1b[0m"
    assert painted("    Why?") == "    Why?"
    assert painted("") == ""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no pseudo-terminals here")
@pytest.mark.parametrize("arguments", [["explain"], ["parse"], ["parse", "--to", "text"], ["parse", "--to", "csv"]])
def test_no_control_of_a_page_reaches_a_terminal(arguments: list[str], tmp_path: Path) -> None:
    """On a real terminal, neither the words nor the name of a page can do anything."""
    page = tmp_path / "evil\x1b]0;title\x07.txt"
    page.write_text(TALK.replace("winter", "win\x1b[31m\x9b2J\x07ter"), "utf-8")
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "interviewkit", *arguments, str(page)]
    environment = {**os.environ, "NO_COLOR": "1"}
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        seen = b"".join(iter(lambda: _read(ours), b"")).decode()
        assert process.wait() == 0
    os.close(ours)
    assert "Another" in seen
    assert all(char.isprintable() for char in seen if char not in "\r\n\t")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so where the other side is closed
        return b""


def test_what_parse_writes_is_valid(pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One interview, and one a line."""
    for name, source in (("one.json", pages / "b.txt"), ("many.ndjson", pages)):
        assert main(["parse", str(source), "-o", str(tmp_path / name)]) == 0
        assert main(["validate", str(tmp_path / name)]) == 0
        assert capsys.readouterr() == (f"{tmp_path / name}: valid\n", "")


def test_a_fault_is_told_with_its_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each fault is a sentence on standard error that names file and place; what is valid is still told."""
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    (tmp_path / "talk.txt").write_text(TALK, "utf-8")
    assert main(["parse", str(tmp_path / "talk.txt"), "-o", str(good)]) == 0
    plain = json.loads(good.read_text("utf-8"))
    plain["turns"][0]["role"] = "ghost"
    bad.write_text(json.dumps(plain), "utf-8")
    assert main(["validate", str(bad), str(good)]) == 1
    out, err = capsys.readouterr()
    assert out == f"{good}: valid\n"
    assert err.startswith(f"interviewkit: {bad}: $.turns[0].role: ")


def test_a_line_that_is_wrong_is_told_with_its_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of several interviews, each is looked at."""
    many = tmp_path / "many.ndjson"
    many.write_text('{"schema_version": "1.0"}\n\n{}\n', "utf-8")
    assert main(["validate", str(many)]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith(f"interviewkit: {many}: line 1: ")
    assert second.startswith(f"interviewkit: {many}: line 3: ")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"\xff", "Byte 0: expected UTF-8."), (b"", "Line 1, column 1: expected JSON (Expecting value).")],
)
def test_what_is_no_json_is_a_sentence(
    data: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes and text that are no JSON are told where they go wrong."""
    file = tmp_path / "x.json"
    file.write_bytes(data)
    assert main(["validate", str(file)]) == 1
    assert capsys.readouterr().err == f"interviewkit: {file}: {sentence}\n"


def test_a_missing_file_is_not_valid(capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read is told with its name, once."""
    assert main(["validate", "/no/such.json"]) == 1
    assert capsys.readouterr().err == "interviewkit: Cannot read /no/such.json: no such file or directory.\n"
