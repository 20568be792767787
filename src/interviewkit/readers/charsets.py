"""Charsets go by many labels, and a web page's head says which one its bytes are in."""

from __future__ import annotations

import re
from codecs import lookup

HEAD = 8192
"""Bytes in which a page says what its bytes mean."""
PIECE = re.compile(
    rb"""
    <!--.*?(?:-->|\Z)                                            # a comment
  | <(?P<name>[?/]?[a-z][^\s/>"'=]*)                             # a tag
    (?P<attributes>(?:[^>"'=]|=\s*"[^"]*"|=\s*'[^']*'|[="'])*+)>
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(rb"""[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")
CHARSET = re.compile(rb"""charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))""", re.IGNORECASE)
"""What a `Content-Type` says."""


def declared(data: bytes) -> str | None:
    """The charset that a web page's head declares, by Python's name; None where it declares none that anybody knows."""
    head = data[:HEAD]
    if b"charset" not in head.lower() and b"encoding" not in head:
        return None
    labels = (_label(piece) for piece in PIECE.finditer(head) if piece["name"])
    return next((name for label in labels if label and (name := web_name(label))), None)


def _label(tag: re.Match[bytes]) -> str:
    """What a tag says of the page's charset; empty for most."""
    name = tag["name"].lower()
    if name not in {b"meta", b"?xml"}:
        return ""
    told = {found[1].lower(): _value(found, 2) for found in ATTRIBUTE.finditer(tag["attributes"])}
    if name == b"?xml":
        return _text(told.get(b"encoding", b""))
    if b"charset" in told or told.get(b"http-equiv", b"").lower() != b"content-type":
        return _text(told.get(b"charset", b""))
    content = CHARSET.search(told.get(b"content", b""))
    return _text(_value(content, 1)) if content else ""


def _value(found: re.Match[bytes], first: int) -> bytes:
    """The group that holds a value, whether it stands in double quotation marks, in single ones or in none."""
    return next(filter(None, found.groups()[first - 1 :]), b"")


def _text(label: bytes) -> str:
    return label.decode("ascii", "replace").strip()


WIDER = {"iso8859-1": "windows-1252", "ascii": "windows-1252", "cp1252": "windows-1252", "iso8859-9": "windows-1254",
         "iso8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
         "euc_kr": "cp949", "big5": "big5hkscs", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8",
         "utf-32": "utf-8"}  # fmt: skip
"""Charsets that pages declare, and those that browsers read them as; a head that can be read is in no wide one."""
LABELS = {"unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8", "unicode": "utf-16", "ucs-2": "utf-16",
          "csunicode": "utf-16", "visual": "iso8859-8", "logical": "iso8859-8", "koi": "koi8-r", "koi8": "koi8-r",
          "koi8-ru": "koi8-u", "mac": "mac-roman", "macintosh": "mac-roman", "x-mac-ukrainian": "mac-cyrillic",
          "x-mac-ce": "mac-latin2", "dos-874": "cp874", "windows-31j": "cp932", "gb_2312": "gb2312",
          "gb_2312-80": "gb2312", "cn-big5": "big5", "ksc_5601": "euc_kr", "ks_c_5601-1989": "euc_kr",
          "iso-ir-149": "euc_kr", "x-user-defined": "windows-1252"}  # fmt: skip
"""Labels of the web that Python does not know."""
PREFIX = re.compile(r"(?:x-)+")
SUFFIX = re.compile(r"(?<=iso-8859-[68])-[ei]$")
WINDOWS = re.compile(r"windows-(?=\d)")


def web_name(label: str) -> str | None:
    """The charset that browsers read for a label, by Python's name; None for a label that names none of text."""
    name = known_name(label)
    return WIDER.get(name, name) if name else None


def known_name(label: str) -> str | None:
    """Python's name of the charset that a label means; None for a label that names none of text.

    >>> known_name("X-SJIS"), known_name("rot13")
    ('shift_jis', None)
    """
    label = SUFFIX.sub("", label.strip().lower())
    for printed in (label, LABELS.get(label, ""), PREFIX.sub("", label), WINDOWS.sub("cp", label)):
        try:
            name = lookup(printed).name
        except (LookupError, ValueError):  # a NUL in the label
            continue
        return name if TEXTUAL.fullmatch(name) else None
    return None


TEXTUAL = re.compile(
    r"ascii|utf-?(?:8|16|32).*|iso8859-\d+|cp\d+|koi8-[a-z]|mac-\w+|gb\w+|hz|big5\w*|euc_\w+|shift_jis\w*|iso2022_\w+"
    r"|johab|tis-620|ptcp154|kz1048"
)
"""The charsets that hold text, by Python's names."""
