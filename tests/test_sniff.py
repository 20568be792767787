"""Sources: text, bytes, paths and open files become text, and say how."""

from __future__ import annotations

import io
import time
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import InterviewKitError, SourceError
from interviewkit.readers.sniff import is_html, is_markdown, load

WORDS = "Wie weit ist es bis zur Düne? – Zwölf Schritte."


def test_text_is_handed_on_as_it_is() -> None:
    """Text that somebody decoded already is not touched."""
    assert load(WORDS, None)[0] == WORDS


def test_the_caller_decided_how_text_was_decoded() -> None:
    """The source of text has no encoding of its own."""
    _, source = load(WORDS, None)
    assert (source.format, source.encoding, source.encoding_from) == ("text", "str", "caller")


def test_the_hash_of_text_is_that_of_its_utf_8_form() -> None:
    """Text and the bytes it is stored as have one hash."""
    assert load(WORDS, None)[1].sha256 == sha256(WORDS.encode()).hexdigest()


def test_the_length_of_text_is_counted_in_bytes() -> None:
    """An umlaut and a dash are longer than one."""
    assert load("ü–", None)[1].length == 5


def test_bytes_are_read_as_utf_8() -> None:
    """Bytes that are strictly UTF-8 are taken for nothing else."""
    text, source = load(WORDS.encode(), None)
    assert (text, source.encoding, source.encoding_from) == (WORDS, "utf-8", "utf-8")


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_whatever_holds_bytes_is_read_like_bytes(kind: type) -> None:
    """A buffer is a source as bytes are."""
    assert load(kind(WORDS.encode()), "x:1") == load(WORDS.encode(), "x:1")


def test_the_hash_of_bytes_is_that_of_the_input() -> None:
    """Not of the text they become: the mark before the words counts."""
    data = b"\xff\xfe" + WORDS.encode("utf-16-le")
    assert load(data, None)[1].sha256 == sha256(data).hexdigest()


def test_the_length_of_bytes_is_that_of_the_input() -> None:
    """The mark before the words counts."""
    assert load(b"\xef\xbb\xbfNo.", None)[1].length == 6


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding(mark: bytes, encoding: str) -> None:
    """The mark decides, and is no part of the text."""
    text, source = load(mark + WORDS.encode(encoding), None)
    assert (text, source.encoding, source.encoding_from) == (WORDS, encoding, "bom")


def test_a_byte_order_mark_overrules_what_follows() -> None:
    """Bytes behind a mark that are none of its encoding are replaced, not guessed at."""
    assert load(b"\xef\xbb\xbfna\xefve", None)[0] == "na\ufffdve"


def test_a_lone_surrogate_in_utf_16_is_replaced() -> None:
    """Half of a pair is no character."""
    assert load(b"\xff\xfea\x00\x00\xd8b\x00", None)[0] == "a\ufffdb"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", ["<p>Кто там? — Это я.</p>", "<p>船はどこですか。</p>", "Anna: Ja?\n\nBen: Nein."])
def test_utf_16_without_a_mark_is_known_by_its_halves(words: str, encoding: str) -> None:
    """Spaces, line breaks and tags have a NUL in one half, always the same."""
    text, source = load(words.encode(encoding), None)
    assert (text, source.encoding, source.encoding_from) == (words, encoding, "fallback")


@pytest.mark.parametrize("data", [b"a\0b\0\0c\0d" * 9, b"Anna: Ja.\0 " + b"Ben: Nein. " * 20, b"\0" * 40])
def test_other_nuls_make_no_utf_16(data: bytes) -> None:
    """Some pages hold NULs among their letters."""
    assert load(data, None)[1].encoding == "utf-8"


def test_a_byte_order_mark_before_text_is_no_part_of_it() -> None:
    """As before bytes; the input's hash and length know it all the same."""
    text, source = load("\ufeffAnna: Ja?", None)
    assert text == "Anna: Ja?"
    assert (source.length, source.sha256) == (12, sha256("\ufeffAnna: Ja?".encode()).hexdigest())


def test_what_is_no_utf_8_is_windows_1252() -> None:
    """Old pages have curly quotes and dashes from windows-1252."""
    text, source = load(b"\x93na\xefve\x94 \x96 yes", None)
    assert (text, source.encoding, source.encoding_from) == ("“naïve” – yes", "windows-1252", "fallback")


def test_utf_8_is_strict() -> None:
    """One broken byte is enough for the fallback: the rest is not read as UTF-8 around it."""
    assert load("é".encode() + b"\xe9", None)[0] == "Ã©é"


def test_bytes_that_windows_1252_does_not_know_are_replaced() -> None:
    """Five bytes mean nothing there; none of them makes `load` raise."""
    assert load(b"a\x81\x8d\x8f\x90\x9db", None)[0] == "a\ufffd\ufffd\ufffd\ufffd\ufffdb"


@given(st.binary(max_size=60))
def test_any_bytes_become_text_that_can_be_stored(data: bytes) -> None:
    """Whatever the bytes are, their text can be encoded again."""
    text, _ = load(data, None)
    assert text.encode().decode() == text


def test_each_lone_surrogate_is_replaced_by_one_character() -> None:
    """One for one, so that every place in the text stays where the caller counts it."""
    assert load("a\ud800\udc00b\udfffc", None)[0] == "a\ufffd\ufffdb\ufffdc"


@given(st.text(st.one_of(st.characters(), st.characters(categories=["Cs"])), max_size=30))
def test_text_keeps_its_length(text: str) -> None:
    """No character is added and none is lost."""
    assert len(load(text, None)[0]) == len(text)


def test_a_path_is_read(tmp_path: Path) -> None:
    """A path means the file there."""
    path = tmp_path / "dune.txt"
    path.write_bytes(WORDS.encode())
    assert load(path, None)[0] == WORDS


def test_the_lines_of_a_file_keep_their_ends(tmp_path: Path) -> None:
    """Nothing translates line ends, so that places are those of the file."""
    path = tmp_path / "dune.txt"
    path.write_bytes(b"Why?\r\nSo.\r")
    assert load(path, None)[0] == "Why?\r\nSo.\r"


def test_a_path_is_where_its_text_came_from(tmp_path: Path) -> None:
    """Without an address the path is remembered."""
    path = tmp_path / "dune.txt"
    path.write_bytes(b"No.")
    assert load(path, None)[1].uri == str(path)


def test_the_address_is_worth_more_than_the_path(tmp_path: Path) -> None:
    """Where the caller says where it came from, the path is only a place on a disk."""
    path = tmp_path / "dune.txt"
    path.write_bytes(b"No.")
    assert load(path, "https://dune.example/1")[1].uri == "https://dune.example/1"


def test_text_that_looks_like_a_path_is_text(tmp_path: Path) -> None:
    """A `str` is content, even where a file of that name exists."""
    path = tmp_path / "dune.txt"
    path.write_bytes(b"No.")
    assert load(str(path), None)[0] == str(path)


def test_an_open_binary_file_is_read(tmp_path: Path) -> None:
    """What reads bytes is decoded as bytes are."""
    path = tmp_path / "dune.txt"
    path.write_bytes(b"na\xefve")
    with path.open("rb") as file:
        assert load(file, None)[0] == "naïve"


def test_an_open_text_file_is_read(tmp_path: Path) -> None:
    """What reads text was decoded by the caller."""
    path = tmp_path / "dune.txt"
    path.write_bytes(WORDS.encode())
    with path.open(encoding="utf-8") as file:
        text, source = load(file, None)
    assert (text, source.encoding_from) == (WORDS, "caller")


def test_an_open_file_is_where_its_text_came_from(tmp_path: Path) -> None:
    """The name of an open file is remembered."""
    path = tmp_path / "dune.txt"
    path.write_bytes(b"No.")
    with path.open("rb") as file:
        assert load(file, None)[1].uri == str(path)


def test_a_stream_without_a_name_came_from_nowhere() -> None:
    """Text in memory has no address."""
    assert load(io.StringIO("No."), None)[1].uri is None


def test_the_name_of_a_standard_stream_is_no_address() -> None:
    """`<stdin>` is not a place one could go to."""
    stream = io.BytesIO(b"No.")
    stream.name = "<stdin>"  # type: ignore[attr-defined]
    assert load(stream, None)[1].uri is None


def test_the_number_of_a_file_is_no_address() -> None:
    """Files opened by their descriptor have a number for a name."""
    stream = io.BytesIO(b"No.")
    stream.name = 3  # type: ignore[attr-defined]
    assert load(stream, None)[1].uri is None


def test_a_missing_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    """The sentence names the file and what is wrong with it."""
    path = tmp_path / "nowhere.txt"
    with pytest.raises(SourceError) as caught:
        load(path, None)
    assert str(caught.value) == f"Cannot read {path}: no such file or directory."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A path to a folder is told like a missing file."""
    with pytest.raises(SourceError, match=r"^Cannot read .+: .+\.$"):
        load(tmp_path, None)


def test_a_path_that_no_file_can_have_is_told_in_a_sentence() -> None:
    """A NUL in a path is the caller's mistake too."""
    with pytest.raises(SourceError, match=r"^Cannot read 'a\\x00b': .+\.$"):
        load(Path("a\0b"), None)


@pytest.mark.parametrize(("wrong", "name"), [(7, "int"), (None, "NoneType"), (["Why?"], "list")])
def test_a_wrong_object_is_named(wrong: object, name: str) -> None:
    """The sentence says what was expected, and what was found."""
    with pytest.raises(SourceError) as caught:
        load(wrong, None)  # type: ignore[arg-type]
    expected = "This is no source: expected text, bytes, a path or an open file, found"
    assert str(caught.value) == f"{expected} {name}."


def test_what_reads_something_else_is_named() -> None:
    """An object whose `read` gives no text is no source, and its sentence says what came."""

    class Counter:
        def read(self) -> int:
            return 7

    with pytest.raises(SourceError, match=r"found Counter that reads int\.$"):
        load(Counter(), None)  # type: ignore[arg-type]


def test_source_errors_are_errors_of_this_library() -> None:
    """One `except` catches everything that is raised on purpose."""
    with pytest.raises(InterviewKitError):
        load(7, None)  # type: ignore[arg-type]


def test_a_closed_file_is_told_in_a_sentence() -> None:
    """A file that can no longer be read is the caller's mistake."""
    file = io.StringIO("Ahoy")
    file.close()
    with pytest.raises(SourceError, match="Cannot read from StringIO: I/O operation on closed file"):
        load(file, None)


def test_a_file_opened_in_the_wrong_encoding_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A text file whose bytes are of another encoding is the caller's mistake too."""
    path = tmp_path / "tide.txt"
    path.write_bytes(b"\xff\xfe\xfa")
    with path.open(encoding="utf-8") as file, pytest.raises(SourceError, match="Cannot read from TextIOWrapper"):
        load(file, None)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>x",
        "\ufeff\n <html>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html>',
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
        "<!-- saved from url --><!-- x -->\n<html>",
        "<p>Why?</p>",
        "<div class=a>Why?",
        "<b>Anna:</b> Why?<br>So.",
        "<!-- Interview --><h1>Ebb</h1>",
        "<p>Why?</p>\n\n<p>So.</p>\n\n<p>And?</p>\n\n<p>No.</p>",
        "<style>p {}</style>" + "<x-story><p>a</p><p>b</p></x-story>" * 3,
    ],
)
def test_pages_and_their_parts_are_html(text: str) -> None:
    """Whatever stands before the first element, and whether or not it is all of a page."""
    assert is_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<",
        "<3 is what she wrote.",
        "<Anna> Why?\n<Bert> So.",
        "< p > is how he writes it.",
        "Anna: You write <p>x</p>?",
        'He said "<html><body>", and laughed.',
        "<https://ebb.example/1>\n\nWhy?",
        "# Ebb\n\n<p>Why?</p>",
        '<p align="center">\n  <img src="a">\n</p>\n\n# Ebb\n\n**Why?**\n\nSo.\n\n**And?**\n\nNo.',
        "<!-- draft -->\n\n# Ebb\n\n**Why?**\n\nSo.",
        "<i>Anna Berg keeps a lighthouse.</i>\n\nWhy?\n\nSo.\n\nAnd?\n\nNo.",
        '<?xml version="1.0"?><rss><channel><item><description><![CDATA[' + "<p>x</p>" * 9 + "]]></description>",
        '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Ebb</title></feed>',
        "<" * 9000,
        "<!--" * 3000,
    ],
)
def test_text_that_begins_like_a_page_or_speaks_of_one_is_text(text: str) -> None:
    """Hearts, addresses, quoted tags, feeds, and Markdown that begins with an element."""
    assert not is_html(text)


def test_looking_for_elements_is_linear() -> None:
    """Empty lines without an end are no danger."""
    start = time.perf_counter()
    for text in ("<p>" + "\n" * 60_000, "<p>" + "\n " * 30_000 + "x", "<!--" + "-" * 60_000, "<x " * 20_000):
        is_html(text)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("name", ["talk.md", "TALK.MD", "talk.markdown", "https://example.org/talk.mdx"])
def test_the_name_tells_markdown(name: str) -> None:
    """What is called Markdown is, whatever it begins with."""
    assert load("<figure>\n<img src=a>\n</figure>\n\nHello.", name)[1].format == "markdown"


def test_a_whole_web_page_is_one_whatever_its_name() -> None:
    """A page that was saved under another name is a page."""
    assert load("<!doctype html><p>Hello.", "talk.md")[1].format == "html"


def test_a_name_that_is_no_ending_tells_nothing() -> None:
    """Only the end of a name counts."""
    assert load("Hello.", "notes.md.txt")[1].format == "text"


@pytest.mark.parametrize(
    "text",
    [
        "**Why?**\n\nSo.\n\n**Where?**\n\nThere.\n\n**When?**\n\nThen.",
        "# Talk\n\n## Why?\n\nSo.\n\n## Where?\n\nThere.",
        "See [a](/a) and [b][1] and [c](/c).\n\n[1]: /b\n[2]: /d",
    ],
)
def test_marks_tell_markdown(text: str) -> None:
    """Text without a name is Markdown where marks of one kind come often, or of two kinds twice."""
    assert load(text)[1].format == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        "Anna: Why?\n\nBen: *So*.",
        "# 1\n\n**Bold** is not enough.",
        "---\ntitle: Talk\n---\n\nWhy?",
        "2 ** 3 ** 4 and f**k, b**h, s**t",
        "[1] [2] [3] (laughs)",
    ],
)
def test_a_mark_or_two_tell_nothing(text: str) -> None:
    """People write stars and signs in plain text, and scrapers set heads above it."""
    assert load(text)[1].format == "text"


def test_a_text_with_another_name_is_text() -> None:
    """Who calls a file a text means one."""
    assert load("**a**\n\n**b**\n\n**c**", "talk.txt")[1].format == "text"


def test_looking_for_marks_is_linear() -> None:
    """A long text of broken marks costs little."""
    begun = time.process_time()
    for mark in ("**a", "[", "[a](", "# ", "[a]:"):
        is_markdown(mark * 100_000)
    assert time.process_time() - begun < 5
