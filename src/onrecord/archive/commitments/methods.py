"""What an archive answers about commitments: the part of `onrecord.archive.Archive` that gives their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.commitments.commitments import commitments
from onrecord.archive.file.database import translated

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path
    from typing import Unpack

    from onrecord.archive.commitments.filters import CommitmentFilters
    from onrecord.archive.commitments.rows import Commitments


class CommitmentMethods:
    """Commitments of an archive."""

    path: Path
    _connection: sqlite3.Connection

    def commitments(
        self, words: str = "", *, limit: int | None = None, offset: int = 0, **filters: Unpack[CommitmentFilters]
    ) -> Commitments:
        """Give the commitments in the latest version of each document: who will, or has agreed to, do what.

        Args:
            words: what the words spoken, the actor, the action, the deadline, the condition or the beneficiary must
                match, as in `onrecord.archive.Archive.search`.
            limit: how many to give; None gives all.
            offset: how many to leave out before them.
            filters: ``actor``, ``speaker``, ``force``, ``due``, ``today``, ``document``, ``publisher``, ``since``,
                ``until``; see `onrecord.archive.CommitmentFilters`.

        Raises:
            BadQuery: the words, a force, a period or a date cannot be understood.
            NotInArchive: there is no such document.
            TypeError: there is no such filter.
            ValueError: ``limit`` or ``offset`` is below 0.
        """
        with translated(self.path):
            return commitments(self._connection, words, filters, limit, offset)
