"""What an archive answers about questions: the part of `onrecord.archive.Archive` that gives question rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.file.database import translated
from onrecord.archive.questions.counts import count_questions
from onrecord.archive.questions.questions import questions

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path
    from typing import Unpack

    from onrecord.archive.questions.filters import QuestionFilters
    from onrecord.archive.questions.rows import By, QuestionCounts, Questions


class QuestionMethods:
    """Questions of an archive."""

    path: Path
    _connection: sqlite3.Connection

    def questions(
        self, words: str = "", *, limit: int | None = None, offset: int = 0, **filters: Unpack[QuestionFilters]
    ) -> Questions:
        """Give question parts of the latest version of each document, one row for each person asked.

        Args:
            words: what the part's own words must match, as in `onrecord.archive.Archive.search`.
            limit: how many rows to give; None gives all.
            offset: how many to leave out before them.
            filters: ``asker``, ``outlet``, ``to``, ``status``, ``publisher``, ``since``, ``until``; see
                `onrecord.archive.QuestionFilters`.

        Raises:
            BadQuery: the words, a status or a date cannot be understood.
            TypeError: there is no such filter.
            ValueError: ``limit`` or ``offset`` is below 0.
        """
        with translated(self.path):
            return questions(self._connection, words, filters, limit, offset)

    def count_questions(self, by: By, words: str = "", **filters: Unpack[QuestionFilters]) -> QuestionCounts:
        """Count question parts by ``asker``, ``outlet``, ``addressee`` or ``status``, most first.

        The filters are as above.

        Raises:
            BadQuery: as `questions`, or ``by`` is none of the four.
        """
        with translated(self.path):
            return count_questions(self._connection, by, words, filters)
