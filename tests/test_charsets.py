"""Charsets go by many labels, and a web page's head says which one its bytes are in."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import SourceError
from interviewkit.readers.charsets import declared, known_name, web_name
from interviewkit.readers.sniff import load

BROKEN = b"\xff\x81 "
"""Bytes that are no UTF-8."""


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("iso-8859-1", "windows-1252"),
        ("US-ASCII", "windows-1252"),
        ("latin1", "windows-1252"),
        ("iso-8859-9", "windows-1254"),
        ("gb2312", "gb18030"),
        ("x-gbk", "gb18030"),
        ("GB_2312-80", "gb18030"),
        ("x-sjis", "cp932"),
        ("windows-31j", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("ks_c_5601-1989", "cp949"),
        ("big5", "big5hkscs"),
        ("x-euc-jp", "euc_jp"),
        ("x-cp1251", "cp1251"),
        ("windows-874", "cp874"),
        ("iso-8859-8-i", "iso8859-8"),
        ("x-mac-ukrainian", "mac-cyrillic"),
        ("utf-16", "utf-8"),
        ("UTF-16BE", "utf-8"),
        ("unicode", "utf-8"),
        (" utf8 ", "utf-8"),
        ("utf-7", None),
        ("rot13", None),
        ("hex", None),
        ("", None),
        ("bogus", None),
        ("a\0b", None),
    ],
)
def test_labels_are_read_as_browsers_read_them(label: str, name: str | None) -> None:
    """Narrow charsets mean wider ones, labels of the web are known, and codecs that hold no text are none."""
    assert web_name(label) == name


@given(st.text(max_size=20))
def test_no_label_raises(label: str) -> None:
    """Pages declare nonsense."""
    known_name(label)


@pytest.mark.parametrize(
    "head",
    [
        b"<meta charset=koi8-r>",
        b"<META\nCHARSET = 'koi8-r' />",
        b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
        b"<meta content='text/html;charset=\"koi8-r\"' http-equiv=content-type>",
        b'<?xml version="1.0" encoding="koi8-r"?><html>',
        b'<!-- <meta charset="utf-8"> --><meta charset="koi8-r">',
        b'<meta charset="bogus"><meta charset="koi8-r">',
        b'<meta name="a" content="charset=utf-8"><meta charset=koi8-r>',
        b'<p title="<meta charset=utf-8>"><meta charset=koi8-r>',
    ],
)
def test_a_head_declares_a_charset(head: bytes) -> None:
    """By an element or an instruction, whatever else speaks of charsets there."""
    assert declared(head) == "koi8-r"


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"charset=koi8-r",
        b"<meta charset>",
        b'<meta content="charset=koi8-r">',
        b" " * 9000 + b"<meta charset=utf-8>",
    ],
)
def test_other_words_declare_nothing(head: bytes) -> None:
    """A charset in the text, without an element or far from the head is none of the page."""
    assert declared(head) is None


@pytest.mark.parametrize("part", [b"<meta ", b"<!--", b"<a b='", b"<meta charset=", b'="', b"<meta a=\"'"])
def test_heads_are_read_in_linear_time(part: bytes) -> None:
    """Elements that never end are no danger."""
    start = time.perf_counter()
    declared(b"charset" + part * 8000)
    assert time.perf_counter() - start < 1


def test_a_declared_charset_is_read_where_bytes_are_no_utf_8() -> None:
    """A page in an old charset says so."""
    text, source = load("<meta charset=koi8-r><p>Прилив".encode("koi8-r"))
    assert (text[21:], source.encoding, source.encoding_from) == ("<p>Прилив", "koi8-r", "declared")


def test_utf_8_wins_over_what_is_declared() -> None:
    """Heads lie more often than bytes."""
    assert load("<meta charset=koi8-r><p>Прилив".encode())[1].encoding == "utf-8"


def test_declared_utf_8_with_broken_bytes_is_still_utf_8() -> None:
    """Where characters are whole more often than not, the broken ones are replaced."""
    text, source = load(b"<meta charset=utf-8><p>" + "Düne und Möwe".encode() + b"\xc3")
    assert (text[20:], source.encoding, source.encoding_from) == ("<p>Düne und Möwe\ufffd", "utf-8", "declared")


def test_declared_utf_8_that_is_none_is_windows_1252() -> None:
    """Where no character is whole, the declaration lies."""
    assert load("<meta charset=utf-8><p>Düne".encode("cp1252"))[0][20:] == "<p>Düne"


def test_a_long_text_with_one_broken_byte_is_utf_8() -> None:
    """A text that was cut in the middle of a character is not read as another charset from the first word on."""
    text, source = load(("Прилив и отлив у дюны. " * 3).encode()[:-3] + b"\xd0")
    assert (text[:6], source.encoding) == ("Прилив", "utf-8")


@pytest.mark.parametrize("charset", ["cp1251", "shift_jis", "gb18030", "euc_kr", "big5", "iso8859-7", "cp1252"])
def test_old_charsets_are_not_taken_for_broken_utf_8(charset: str) -> None:
    """Their bytes break in every word."""
    words = {
        "cp1251": "Прилив",
        "iso8859-7": "παλίρροια",
        "cp1252": "Düne",
        "euc_kr": "밀물과 썰물",
        "big5": "滿潮",
    }.get(charset, "満潮")
    data = f"<meta charset={charset}><p>{words * 30}".encode(charset)
    assert load(data)[0].endswith(words)


def test_a_charset_of_plain_letters_is_read_where_it_is_declared() -> None:
    """ISO-2022-JP would be UTF-8 without a meaning."""
    text, source = load("<meta charset=iso-2022-jp><p>満潮".encode("iso-2022-jp"))
    assert (text[26:], source.encoding) == ("<p>満潮", "iso2022_jp")


def test_what_is_utf_16_says_so_in_a_mark() -> None:
    """An element that can be read is in no charset of wide characters, whatever it says."""
    assert load("<meta charset=utf-16><p>Düne".encode())[1].encoding == "utf-8"


@pytest.mark.parametrize(("given_", "text"), [("iso-8859-1", "“Ahoy”"), ("x-sjis", "満潮"), ("KOI8-R", "Прилив")])
def test_callers_name_charsets_as_servers_do(given_: str, text: str) -> None:
    """A `Content-Type` says ISO-8859-1 where windows-1252 is meant."""
    assert load(text.encode(web_name(given_) or ""), encoding=given_)[0] == text


@pytest.mark.parametrize("wrong", ["bogus", "rot13", "utf-7", "a\0b"])
def test_a_charset_that_nobody_knows_is_the_caller_s_mistake(wrong: str) -> None:
    """Its sentence names it."""
    with pytest.raises(SourceError, match="There is no encoding"):
        load(b"a", encoding=wrong)


SHARED = Path(__file__).parents[2] / "shared" / "adversarial" / "html5lib" / "encoding"
OTHERWISE = (b'http-equiv="Content-Type content=', b'charset=iso8859-2">\n<p>"', b"multi-script", b"Yahoo")
"""Declarations that browsers read otherwise: unbalanced quotation marks, far from the head, or belied by the bytes."""


def cases() -> Iterator[tuple[bytes, str]]:
    """Pages with the charset that browsers read them in; bytes that are no UTF-8 at the end of all that are in none."""
    for path in sorted(SHARED.glob("*.dat")):
        for case in re.split(rb"(?m)^#data\n", path.read_bytes())[1:]:
            page, _, expected = case.partition(b"\n#encoding\n")
            name = web_name(expected.decode().strip()) or ""
            yield (page if name == "utf-8" else page + BROKEN), name


@pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared here")
def test_pages_made_to_break_parsers_are_in_the_charset_that_browsers_read() -> None:
    """The encoding tests of html5lib, but for the known exceptions."""
    pages = [(page, name) for page, name in cases() if not any(part in page for part in OTHERWISE)]
    assert len(pages) > 70
    assert [page for page, name in pages if load(page)[1].encoding != name] == []
