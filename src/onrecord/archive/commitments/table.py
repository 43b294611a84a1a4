"""Commitments as a table, every column of it text: days are ISO 8601."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.figures.table import polars
from onrecord.archive.questions.rows import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    import polars as pl

    from onrecord.archive.commitments.rows import CommitmentRow

COMMITMENT_COLUMNS = (
    "record", "version", "title", "date", "publisher", "commitment", "turn", "speaker", "speaker_person",
    "speaker_role", "speaker_label", "actor", "action", "force", "deadline", "due_from", "due_to", "condition",
    "beneficiary", "words", "citation",
)  # fmt: skip
"""The columns of the table of commitments, in order."""


def commitment_record(row: CommitmentRow) -> dict[str, str | None]:
    """Give a commitment as the columns of its table."""
    first, last = row.due or (None, None)
    said_by = row.speaker or Voice("")
    given: dict[str, str | None] = {
        "commitment": row.id,
        "speaker": said_by.name,
        "speaker_person": said_by.person,
        "speaker_role": said_by.role,
        "speaker_label": said_by.label,
        "due_from": first,
        "due_to": last,
        "citation": str(row.citation),
    }
    return {name: given[name] if name in given else getattr(row, name) for name in COMMITMENT_COLUMNS}


def commitment_frame(rows: Iterable[CommitmentRow]) -> pl.DataFrame:
    """Give commitments as a data frame; raises `NeedsExtra` where Polars is not installed."""
    library = polars()
    columns = dict.fromkeys(COMMITMENT_COLUMNS, library.String)
    made: pl.DataFrame = library.DataFrame([commitment_record(row) for row in rows], schema=columns, orient="row")
    return made
