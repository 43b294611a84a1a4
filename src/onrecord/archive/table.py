"""Rows of the archive as data frames, by the optional extra ``onrecord[tables]``."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from onrecord.archive.commitments import table as of_commitments
from onrecord.archive.commitments.commitments import commitments
from onrecord.archive.errors import NoSuchTable
from onrecord.archive.figures import table as of_figures
from onrecord.archive.figures.figures import figures
from onrecord.archive.file import schema
from onrecord.archive.file.database import translated
from onrecord.archive.questions import table as of_questions
from onrecord.archive.questions.questions import questions
from onrecord.archive.rows.frames import frame_of, polars
from onrecord.archive.writing.writer import Writer
from onrecord.model import Transcript

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import polars as pl

_TABLES: dict[str, tuple[Callable[..., Iterable[Any]], Callable[[Any], dict[str, Any]], tuple[str, ...]]] = {
    "questions": (questions, of_questions.record, of_questions.COLUMNS),
    "figures": (figures, of_figures.record, of_figures.COLUMNS),
    "commitments": (commitments, of_commitments.record, of_commitments.COLUMNS),
}
"""Of each table: what gives its rows, what makes a record of a row, and the columns."""


@runtime_checkable
class _Tabled(Protocol):
    """An archive, as far as it matters here."""

    def table(self, name: str) -> pl.DataFrame: ...


def tables(source: _Tabled | Transcript | Iterable[Transcript], name: str = "questions") -> pl.DataFrame:
    """Give a table of an archive, or of transcripts that are in none, as a data frame of Polars.

    Transcripts of one document count as its versions, as in an archive: the last one given is the one that counts.
    Those without the layer (`onrecord.annotate` makes it) have no rows.

    Args:
        source: an archive, a transcript, or several.
        name: ``questions``: a row for each question part and person asked; ``figures``: a row for each figure;
            ``commitments``: a row for each commitment.

    Raises:
        NoSuchTable: there is no table of this name.
        NeedsExtra: Polars is not installed.
    """
    if isinstance(source, _Tabled):
        return source.table(name)
    transcripts = [source] if isinstance(source, Transcript) else list(source)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        schema.migrate(connection)
        writer = Writer(connection)
        for transcript in transcripts:
            writer.add(transcript)
        return _frame(name, connection, "", {})
    finally:
        connection.close()


class TableMethods:
    """Tables of an archive."""

    path: Path
    _connection: sqlite3.Connection

    def table(self, name: str = "questions", words: str = "", **filters: Any) -> pl.DataFrame:  # noqa: ANN401 - see below
        """Give rows as a data frame of Polars, which hands its columns on as an Arrow stream.

        Args:
            name: ``questions``, ``figures`` or ``commitments``.
            words: as `onrecord.archive.Archive.questions`, and the methods of the other names.
            filters: the same.

        Raises:
            NoSuchTable: there is no table of this name.
            NeedsExtra: Polars is not installed.
            BadQuery: as `onrecord.archive.Archive.questions`.
        """
        with translated(self.path):
            return _frame(name, self._connection, words, filters)


def _frame(name: str, connection: sqlite3.Connection, words: str, filters: Any) -> pl.DataFrame:  # noqa: ANN401
    if name not in _TABLES:
        raise NoSuchTable(f"there is no table {name!r}; there is {' and '.join(_TABLES)}")
    polars()  # before anything is looked for
    rows, record, columns = _TABLES[name]
    return frame_of([record(row) for row in rows(connection, words, filters, None, 0)], columns)
