"""Linked data are the nodes that a page tells machines in JSON."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.readers.html.layout import Script
from interviewkit.readers.html.linked_data import Node, kinds, nodes, words


def told(*texts: str) -> tuple[Node, ...]:
    """The nodes of scripts with these texts."""
    return nodes(Script("application/ld+json", text) for text in texts)


def test_an_object_is_a_node() -> None:
    """A script holds one object in most pages."""
    assert told('{"@type": "NewsArticle", "headline": "Ebbe"}') == ({"@type": "NewsArticle", "headline": "Ebbe"},)


@pytest.mark.parametrize("kind", ["", "text/javascript", "application/json", "title"])
def test_other_scripts_are_not_read(kind: str) -> None:
    """Only scripts that call themselves linked data are."""
    assert nodes([Script(kind, '{"name": "Ebbe"}')]) == ()


def test_the_type_of_a_script_may_have_parameters_and_capitals() -> None:
    """A charset behind the type changes nothing."""
    assert len(nodes([Script("application/LD+JSON; charset=utf-8", "{}")])) == 1


def test_lists_and_graphs_are_flattened_in_order() -> None:
    """Nodes of lists and of `@graph` stand beside each other, outer ones first."""
    found = told('[{"n": 1, "@graph": [{"n": 2, "author": {"n": 3}}, [{"n": 4}]]}, {"n": 5}]')
    assert [node["n"] for node in found] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "text",
    [
        '<!-- {"n": 1} -->',
        '<![CDATA[{"n": 1}]]>',
        '//<![CDATA[\n{"n": 1}\n//]]>',
        '/* <![CDATA[ */ {"n": 1} /* ]]> */',
        '\ufeff {"n": 1};',
        '{"n": 1,}',
        '/* Ebbe */ {"n": 1 // Flut\n}',
        "{&quot;n&quot;: 1}",
    ],
)
def test_what_stands_around_the_data_is_passed_over(text: str) -> None:
    """Comments, CDATA, marks and last commas are no reason to lose a node."""
    assert told(text) == ({"n": 1},)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Ebbe\nund\tFlut", "Ebbe\nund\tFlut"),
        ("l\\'estran", "l'estran"),
        ("\\u00c9bb \\/ flut", "Ébb / flut"),
        ('Die "kleine" Ebbe', 'Die "kleine" Ebbe'),
        ("http://ebbe.example/*a*/ // b", "http://ebbe.example/*a*/ // b"),
        ("a\\\\", "a\\"),
        ("ends in a stroke and a comma ,}", "ends in a stroke and a comma ,}"),
    ],
)
def test_strings_are_read_as_they_were_meant(printed: str, meant: str) -> None:
    """Line breaks, needless escapes and bare quotation marks stand in many pages' strings."""
    assert told(f'{{"name": "{printed}", "n": 1,}}') == ({"name": meant, "n": 1},)


def test_values_behind_one_another_are_all_read() -> None:
    """Some scripts hold two objects without a list around them, the first mended or not."""
    assert [node["n"] for node in told('{"n": 1} {"n": 2}\n, {"n": 3,} {"n": 4}')] == [1, 2, 3, 4]


def test_a_broken_script_takes_no_other_with_it() -> None:
    """What nobody can mend is skipped, and what stands before it and in other scripts is kept."""
    assert [node["n"] for node in told('{"n": 1', '{"n": 2} {"n": }', "Ebbe", "", '{"n": 3}')] == [2, 3]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, '{"a":' * 900 + "1" + "}" * 900])
def test_depth_raises_nothing(text: str) -> None:
    """A script that nests on purpose is skipped or read."""
    assert [node["n"] for node in told(text, '{"n": 1}') if "n" in node] == [1]


@given(st.lists(st.text('{}[]",:/*\\<!->&quot;ntu0 1a\n', max_size=40), max_size=3))
def test_no_script_raises(texts: list[str]) -> None:
    """Whatever a script holds, it becomes nodes or nothing."""
    told(*texts)


@pytest.mark.parametrize("part", ["/*", "//", '"\\', '"', '", ', "{,", '{"a": 1} ', '{"a": [1,],},', "<!--", "&quot;"])
def test_reading_is_linear(part: str) -> None:
    """Ten times as much costs about ten times as long, not a hundred."""
    few, many = (_seconds(part * count) for count in (3_000, 30_000))
    assert many < 40 * few + 0.05


def _seconds(text: str) -> float:
    start = time.perf_counter()
    told(text)
    return time.perf_counter() - start


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        ("FAQPage", ("FAQPage",)),
        ("http://schema.org/Article", ("Article",)),
        (["schema:Person", 7, "Thing"], ("Person", "Thing")),
        (None, ()),
        ({"@id": "x"}, ()),
    ],
)
def test_types_are_known_without_their_vocabulary(type_: Any, expected: tuple[str, ...]) -> None:
    """Addresses and prefixes before a type's name are left out."""
    assert kinds({"@type": type_}) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (" Ebbe &amp;\n Flut ", "Ebbe & Flut"),
        ("<p>Ebbe</p><p>&lt;b&gt;Flut&lt;/b&gt;</p>", "Ebbe Flut"),
        ("3 < 4", "3 < 4"),
        ({"@value": "Ebbe", "@language": "de"}, "Ebbe"),
        ([{"name": "Ebbe"}, "Flut"], "Ebbe"),
        ({"name": {"text": ["Ebbe"]}}, "Ebbe"),
        (7, ""),
        ([], ""),
        ({}, ""),
        (None, ""),
    ],
)
def test_the_words_of_a_value_are_plain(value: Any, expected: str) -> None:
    """Tags, entities and the objects around the words are left out."""
    assert words(value) == expected
