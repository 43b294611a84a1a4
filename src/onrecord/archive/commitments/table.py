"""Commitments as the rows of a table, every column of it text: days are ISO 8601."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.rows.voices import Voice

if TYPE_CHECKING:
    from onrecord.archive.commitments.rows import CommitmentRow

COLUMNS = (
    "record", "version", "title", "date", "publisher", "commitment", "turn", "speaker", "speaker_person",
    "speaker_role", "speaker_label", "actor", "action", "force", "deadline", "due_from", "due_to", "condition",
    "beneficiary", "words", "citation",
)  # fmt: skip
"""The columns of the table of commitments, in order."""


def record(row: CommitmentRow) -> dict[str, str | None]:
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
    return {name: given[name] if name in given else getattr(row, name) for name in COLUMNS}
