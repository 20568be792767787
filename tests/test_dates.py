"""Dates stand on pages in words, in figures and in the form that machines read."""

from __future__ import annotations

import pytest

from interviewkit.lexicon.dates import iso


@pytest.mark.parametrize(
    ("words", "language", "date"),
    [
        ("3. März 2021, 10:15 Uhr", "de", "2021-03-03"),
        ("Published March 3, 2021", "en", "2021-03-03"),
        ("3 de marzo de 2021", "es", "2021-03-03"),
        ("le 3 août 2021", "fr", "2021-08-03"),
        ("3 марта 2021", "ru", "2021-03-03"),
        ("3 Ağustos 2021", "tr", "2021-08-03"),
        ("2021年3月3日", "ja", "2021-03-03"),
        ("2021년 8월 3일", "ko", "2021-08-03"),
        ("2021년 8월", "ko", "2021-08"),
        ("Thứ ba, ngày 3 tháng 8 năm 2021", "vi", "2021-08-03"),
        ("३ मार्च २०२१", "hi", "2021-03-03"),
        ("۳ مارس ۲۰۲۱", "fa", "2021-03-03"),
        ("٢٠٢١/٠٨/٠٣", "ar", "2021-08-03"),
        ("le 3 aou\u0302t 2021", "fr", "2021-08-03"),
        ("2021-03-03T10:15:00", "", "2021-03-03T10:15:00"),
        ("2021-03-03T10:15:00.000Z", "", "2021-03-03T10:15:00Z"),
        ("2021-03-03 10:15 +0100", "", "2021-03-03T10:15+01:00"),
        ("2021-03-03T10:15:00-05:00", "", "2021-03-03T10:15:00-05:00"),
        ("2021-03-03T25:15:00", "", "2021-03-03"),
        ("20210303", "", "2021-03-03"),
        ("20210303T101500Z", "", "2021-03-03"),
        ("Wed, 03 Mar 2021 10:15:00 +0100", "en", "2021-03-03"),
        ("03.04.2021", "de", "2021-04-03"),
        ("31/12/2021", "en", "2021-12-31"),
        ("12/31/2021", "en", "2021-12-31"),
        ("03/04/2021", "en", None),
        ("03/04/2021", "fr", "2021-04-03"),
        ("March 2021", "en", "2021-03"),
        ("May I ask you something?", "en", None),
        ("99.99.2021", "de", None),
        ("31.02.2021", "de", None),
        ("2021-02-31T10:15:00", "", None),
        ("", "", None),
    ],
)
def test_dates_become_iso_8601(words: str, language: str, date: str | None) -> None:
    """Months of every language, numbers and stamps are understood; what could be two dates is none."""
    assert iso(words, language) == date
