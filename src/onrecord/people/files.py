"""The files of shipped facts, cut into their tables.

Parsing TOML is slow (all facts take longer than reading a transcript does), so that files are cut at their table heads
and a table is parsed only when it is asked for. A table head stands alone at the start of a line.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = lazy_re(r"^\[([^\]\n]+)\]\n", re.MULTILINE)
_FOLDER = Path(__file__).with_name("facts")
PLACES = ("events.toml", "states.toml")
"""Files that hold no people."""


def tables(text: str) -> Iterator[tuple[str, str]]:
    """Cut a file of facts at its table heads: the key of each table, and its lines as TOML of their own."""
    heads = list(_TABLE.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        yield head[1], text[head.end() : end]


def read(name: str) -> str:
    """Give the text of one file of facts."""
    return (_FOLDER / name).read_text("utf-8")


def people_files() -> dict[str, str]:
    """Give the texts of the files that hold people, by name."""
    return {path.name: read(path.name) for path in sorted(_FOLDER.glob("*.toml")) if path.name not in PLACES}


@cache
def table_file(name: str) -> dict[str, dict[str, Any]]:
    """Give a whole file of facts by key; read once."""
    return tomllib.loads(read(name))
