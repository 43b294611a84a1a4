"""Commitments of the record, filtered, in order, and cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.citing.lookup import Lookup
from onrecord.archive.commitments.filters import items_and_unread, raw_commitments, wanted_commitments
from onrecord.archive.commitments.rows import CommitmentRow, Commitments
from onrecord.archive.query.filters import searched_where
from onrecord.archive.questions.rows import Voice
from onrecord.archive.rows.listing import page_of
from onrecord.model import VERSION_DIGITS, Span

if TYPE_CHECKING:
    import sqlite3

    from onrecord.archive.commitments.filters import CommitmentFilters, RawCommitment


def commitments(
    connection: sqlite3.Connection, words: str, given: CommitmentFilters, limit: int | None, offset: int
) -> Commitments:
    """Find commitments; see `onrecord.archive.Archive.commitments`."""
    connection.execute("BEGIN")
    try:
        want = wanted_commitments(connection, words, given)
        kept, total = page_of(raw_commitments(connection, want), limit, offset)
        lookup = Lookup(connection)
        rows = [_row(lookup, raw) for raw in kept]
        items, unread = items_and_unread(connection, want)
        searched = searched_where(connection, want.documents, want.inside)
        return Commitments(rows, searched, items, unread, total, want.suggestions)
    finally:
        connection.execute("COMMIT")


def _row(lookup: Lookup, raw: RawCommitment) -> CommitmentRow:
    about = lookup.document(raw.about)
    return CommitmentRow(
        record=about.record,
        version=about.digest[:VERSION_DIGITS],
        title=about.title,
        date=about.date,
        publisher=about.publisher,
        id=raw.id,
        turn=raw.turn,
        actor=raw.actor,
        action=raw.action,
        force=raw.force,
        deadline=raw.deadline,
        due=None if raw.due_from is None or raw.due_to is None else (raw.due_from, raw.due_to),
        condition=raw.condition,
        beneficiary=raw.beneficiary,
        speaker=None if raw.speaker[0] is None else Voice(raw.speaker[0], *raw.speaker[1:]),
        words=raw.words,
        citation=lookup.cite_span(raw.about, Span(raw.start, raw.end)),
    )
