"""Markup is XML in the making: elements of one namespace, and words that XML can hold."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from lxml import etree

from interviewkit.writers.checked import clean

Element = Any
"""One of lxml's elements."""
XML = "{http://www.w3.org/XML/1998/namespace}"


@frozen
class Markup:
    """Makes elements of one namespace: `make("p", "words", n="1")`."""

    namespace: str

    def __call__(self, tag: str, *children: Element | str | None, **attributes: str | None) -> Element:
        """An element with these children and attributes; those that are None are left out.

        `xml_id` is the attribute `xml:id`, and a name that is Python's own has an underscore behind it.
        """
        element = etree.Element(f"{{{self.namespace}}}{tag}", nsmap={None: self.namespace})
        for name, value in attributes.items():
            if value is not None:
                element.set(_attribute(name), clean(value))
        for child in children:
            if child is not None:
                _append(element, child)
        return element


def printed(root: Element) -> str:
    """The document, with a declaration; indented where no words are touched by it."""
    etree.indent(root)
    text: str = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _attribute(name: str) -> str:
    return f"{XML}{name[4:]}" if name.startswith("xml_") else name.rstrip("_")


def _append(element: Element, child: Element | str) -> None:
    if not isinstance(child, str):
        element.append(child)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + clean(child)
    else:
        element.text = (element.text or "") + clean(child)
