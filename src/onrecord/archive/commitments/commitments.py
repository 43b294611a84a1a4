"""Commitments of the record, filtered, in order, and cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.citing.lookup import Lookup
from onrecord.archive.commitments.filters import COUNTED, raw_commitments, wanted_commitments
from onrecord.archive.commitments.rows import CommitmentRow, Commitments
from onrecord.archive.file.database import one_state
from onrecord.archive.query.filters import items_and_unread, searched_where
from onrecord.archive.rows.listing import page_of
from onrecord.archive.rows.voices import voice_of
from onrecord.model import VERSION_DIGITS, Span

if TYPE_CHECKING:
    import sqlite3

    from onrecord.archive.commitments.filters import CommitmentFilters, RawCommitment


def commitments(
    connection: sqlite3.Connection, words: str, given: CommitmentFilters, limit: int | None, offset: int
) -> Commitments:
    """Find commitments; see `onrecord.archive.Archive.commitments`."""
    with one_state(connection):
        want = wanted_commitments(connection, words, given)
        kept, total = page_of(raw_commitments(connection, want), limit, offset)
        lookup = Lookup(connection)
        rows = [_row(lookup, raw) for raw in kept]
        items, unread = items_and_unread(connection, COUNTED, want.documents, want.inside)
        searched = searched_where(connection, want.documents, want.inside)
        return Commitments(rows, searched, items, unread, total, want.suggestions)


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
        speaker=voice_of(raw.speaker),
        words=raw.words,
        citation=lookup.cite_span(raw.about, Span(raw.start, raw.end)),
    )
