"""Inputs are files, what folders hold, and what patterns match."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

STDIN = "-"
PAGES = (".htm", ".html", ".markdown", ".md", ".mdx", ".srt", ".text", ".txt", ".vtt", ".xhtml")
"""What a file's name ends with that is taken from a folder; files that are named themselves may be called anything."""


class Input(NamedTuple):
    """Something to parse."""

    path: str
    """A file, or - for standard input."""
    name: str
    """What it is called below the folder in which it was found: a file that is made of it is called so too."""


def inputs(paths: Iterable[str]) -> list[Input]:
    """All that the paths lead to, in their order; what lies in a folder by its name."""
    return [found for path in paths for match in _matches(path) for found in _held(match)]


def is_several(paths: Sequence[str]) -> bool:
    """Whether the paths may lead to several inputs, even where they happen to lead to one."""
    return len(paths) > 1 or os.path.isdir(paths[0]) or _is_pattern(paths[0])


def _matches(path: str) -> Sequence[str]:
    """What a pattern matches; where that is nothing, or where it is none, the path itself."""
    return (_is_pattern(path) and sorted(glob(path, recursive=True))) or [path]


def _is_pattern(path: str) -> bool:
    return has_magic(path) and not os.path.lexists(path)


def _held(path: str) -> Iterator[Input]:
    """The pages below a folder, but for what is hidden; any other path, and a folder without pages, as it stands."""
    pages = _walked(Path(path)) if path != STDIN and os.path.isdir(path) else ()
    held = [Input(str(page), page.relative_to(path).as_posix()) for page in pages]
    yield from held or [Input(path, "stdin" if path == STDIN else Path(path).name)]


def _walked(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(files) if _is_page(name))


def _is_page(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith(PAGES)
