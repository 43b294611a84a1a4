"""What `onrecord` is measured beside: search engines, and the text of markup, each bare.

SQLite FTS5 and tantivy have one field, English stems, and give the best ten passages by BM25, nothing around them.

Both give ten passage numbers for a query and no more. `onrecord` gives ten hits: it leaves out what is stale, checks a
phrase on the text, reads each passage, its document and its speaker, marks the words found and makes the citation.
In both baselines a phrase is one of stems; in `onrecord` it is one of words as typed.
"""

from __future__ import annotations

import sqlite3
import time
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import tantivy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

LIMIT = 10
_HEAP = 128_000_000
_BATCH = 50_000


def build_fts5(path: Path, passages: Iterable[str]) -> float:
    """Make the FTS5 table (without a copy of the texts); give the seconds it took."""
    began = time.perf_counter()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("CREATE VIRTUAL TABLE passage USING fts5 (words, content = '', tokenize = 'porter unicode61')")
    with connection:
        connection.executemany("INSERT INTO passage (rowid, words) VALUES (?, ?)", enumerate(passages, start=1))
    connection.close()
    return time.perf_counter() - began


def build_tantivy(folder: Path, passages: Iterable[str]) -> float:
    """Make the tantivy index, by one thread with commits as `onrecord` does; give the seconds it took."""
    began = time.perf_counter()
    folder.mkdir(parents=True)
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", tokenizer_name="en_stem", index_option="position")
    builder.add_unsigned_field("id", fast=True)
    index = tantivy.Index(builder.build(), str(folder))
    writer = index.writer(_HEAP, 1)
    for number, passage in enumerate(passages, start=1):
        document = tantivy.Document()
        document.add_text("words", passage)
        document.add_unsigned("id", number)
        writer.add_document(document)
        if number % _BATCH == 0:
            writer.commit()
    writer.commit()
    writer.wait_merging_threads()
    return time.perf_counter() - began


class BareFts5:
    """Searches the FTS5 table."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)

    def search(self, query: str) -> list[int]:
        """Give the numbers of the best passages."""
        rows = self._connection.execute(
            "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?", (query, LIMIT)
        )
        return [row[0] for row in rows]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class BareTantivy:
    """Searches the tantivy index."""

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    def search(self, query: str) -> list[int]:
        """Give the numbers of the best passages."""
        parsed = self._index.parse_query(query, ["words"])
        hits = self._searcher.search(parsed, LIMIT, count=False).hits
        return [int(number or 0) for number in self._searcher.fast_field_values("id", [at for _, at in hits])]

    def count(self, query: str) -> int:
        """Count the passages that match."""
        parsed = self._index.parse_query(query, ["words"])
        return int(self._searcher.search(parsed, 1, count=True).count)  # type: ignore[attr-defined]


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _text_of_html(source: str) -> str:
    """html.parser"""  # noqa: D415 - the name that the report shows
    parser = _Texts()
    parser.feed(source)
    parser.close()
    return "".join(parser.texts)


def _text_of_xml(source: str) -> str:
    """xml.etree"""  # noqa: D415 - the name that the report shows
    return "".join(ET.fromstring(source.encode()).itertext())  # noqa: S314 - we made the source ourselves


EXTRACTED: dict[str, Callable[[str], str]] = {".html": _text_of_html, ".xml": _text_of_xml}
"""What gives the text of markup by the suffix of its file, with nothing of where it stood; in one process."""
