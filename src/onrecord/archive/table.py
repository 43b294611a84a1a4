"""Rows of the archive as data frames, by the optional extra ``onrecord[tables]``."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from onrecord.archive.commitments.commitments import commitments
from onrecord.archive.commitments.table import commitment_frame
from onrecord.archive.errors import NoSuchTable
from onrecord.archive.figures.figures import figures
from onrecord.archive.figures.table import figure_frame, polars
from onrecord.archive.file import schema
from onrecord.archive.questions.questions import questions
from onrecord.archive.writing.writer import Writer
from onrecord.model import Transcript

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    import polars as pl

    from onrecord.archive.questions.rows import QuestionRow, Voice

NAMES = ("questions", "figures", "commitments")
_TEXT = (
    "record", "version", "title", "date", "publisher", "part", "turn", "follows", "asker", "asker_person",
    "asker_label", "outlet", "to", "to_person", "to_role", "to_label", "status",
)  # fmt: skip


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
        return frame(name, connection, "", {})
    finally:
        connection.close()


def frame(name: str, connection: sqlite3.Connection, words: str, filters: Any) -> pl.DataFrame:  # noqa: ANN401
    """Give the data frame of a table, its rows filtered by what the table's own rows are filtered by.

    Raises:
        NoSuchTable: there is no table of this name.
        NeedsExtra: Polars is not installed.
        BadQuery: as `onrecord.archive.Archive.questions` and the methods of the other names.
    """
    if name not in NAMES:
        raise NoSuchTable(f"there is no table {name!r}; there is {' and '.join(NAMES)}")
    library = polars()
    if name == "figures":
        return figure_frame(figures(connection, words, filters, None, 0))
    if name == "commitments":
        return commitment_frame(commitments(connection, words, filters, None, 0))
    records = [_record(row) for row in questions(connection, words, filters, None, 0)]
    made: pl.DataFrame = library.DataFrame(records, schema=_question_columns(library), orient="row")
    return made


def _question_columns(library: ModuleType) -> dict[str, Any]:
    text, texts = library.String, library.List(library.String)
    columns = dict.fromkeys(_TEXT, text)
    columns |= {
        "confidence": library.Float64,
        "sure": library.Boolean,
        "words": text,
        "citation": text,
        "answers": texts,
    }
    columns |= {"answer_citations": texts, "answered_by": texts, "answer_turns": texts}
    return (
        columns
        | {"refusal": text, "refusal_citation": text, "gap": text, "gap_citation": text}
        | {
            "read_out_by": text,
            "asker_named": text,
            "asker_named_citation": text,
        }
    )


def _record(row: QuestionRow) -> dict[str, Any]:
    return {
        "record": row.record,
        "version": row.version,
        "title": row.title,
        "date": row.date,
        "publisher": row.publisher,
        "part": row.id,
        "turn": row.turn,
        "follows": row.follows,
        "asker": row.asker and row.asker.name,
        "asker_person": row.asker and row.asker.person,
        "asker_label": row.asker and row.asker.label,
        "outlet": row.outlet,
        "to": row.to and row.to.name,
        "to_person": row.to and row.to.person,
        "to_role": row.to and row.to.role,
        "to_label": row.to and row.to.label,
        "status": row.status,
        "confidence": row.confidence,
        "sure": row.sure,
        "words": row.words,
        "citation": str(row.citation),
        "answers": [answer.citation.words for answer in row.answers],
        "answer_citations": [str(answer.citation) for answer in row.answers],
        "answered_by": [_named(answer.speaker) for answer in row.answers],
        "answer_turns": [answer.turn for answer in row.answers],
        "refusal": row.refusal and row.refusal.words,
        "refusal_citation": row.refusal and str(row.refusal),
        "gap": row.left_out and row.left_out.why,
        "gap_citation": row.left_out and row.left_out.citation and str(row.left_out.citation),
        "read_out_by": _named(row.read_out_by),
        "asker_named": row.asker_named and row.asker_named.words,
        "asker_named_citation": row.asker_named and str(row.asker_named),
    }


def _named(voice: Voice | None) -> str | None:
    return None if voice is None else voice.name or voice.role or voice.label
