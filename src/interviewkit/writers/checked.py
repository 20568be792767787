"""Checked values are what strict formats look into: words, dates, languages and addresses."""

from __future__ import annotations

import re
from datetime import date, datetime

UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold."""
LANGUAGE = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*", re.ASCII)
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!:)")
NOT_IN_ADDRESSES = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9%/?:@!$&'()*+,;=._~-]")


def clean(words: str) -> str:
    """The words, with a replacement character for each that XML cannot hold."""
    return UNPRINTABLE.sub("\ufffd", words)


def day(printed: str | None) -> str | None:
    """The day, as `2024-08-19`, of a date that is ISO 8601."""
    try:
        return date.fromisoformat((printed or "")[:10]).isoformat()
    except ValueError:
        return None


def moment(printed: str | None) -> str | None:
    """The date with its time and zone, as RFC 3339 has it; a day begins at midnight, and without a zone it is UTC."""
    try:
        at = datetime.fromisoformat(printed or "")
    except ValueError:
        return None
    return at.isoformat() if at.tzinfo else f"{at.isoformat()}Z"


def language(code: str | None) -> str | None:
    """The language, where it is spelled as BCP 47 has it."""
    return code if code and LANGUAGE.fullmatch(code) else None


def address(printed: str | None) -> str | None:
    """The address, or a relative one, with every sign written out that addresses cannot have."""
    if not printed:
        return None
    scheme = SCHEME.match(printed)
    rest = printed[scheme.end() :] if scheme else printed
    path, hash_, fragment = rest.partition("#")
    safe = NOT_IN_ADDRESSES.sub(_written_out, path) + hash_ + NOT_IN_ADDRESSES.sub(_written_out, fragment)
    return scheme[0] + safe if scheme else safe.replace(":", "%3A")


def is_absolute(address: str) -> bool:
    """Whether the address leads somewhere without the page it stands on."""
    return bool(SCHEME.match(address))


def _written_out(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace"))
