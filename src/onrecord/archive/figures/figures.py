"""Figures of the record, filtered, in order, and cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.archive.citing.lookup import Lookup
from onrecord.archive.figures.filters import COUNTED, raw, wanted
from onrecord.archive.figures.rows import FigureRow, Figures
from onrecord.archive.file.database import one_state
from onrecord.archive.query.filters import items_and_unread, searched_where
from onrecord.archive.rows.listing import page_of
from onrecord.archive.rows.voices import voice_of
from onrecord.model import VERSION_DIGITS, Citation, Span

if TYPE_CHECKING:
    import sqlite3

    from onrecord.archive.figures.filters import FigureFilters, Raw


def figures(
    connection: sqlite3.Connection, words: str, given: FigureFilters, limit: int | None, offset: int
) -> Figures:
    """Find figures; see `onrecord.archive.Archive.figures`."""
    with one_state(connection):
        want = wanted(connection, words, given)
        kept, total = page_of(raw(connection, want), limit, offset)
        builder = _Builder(connection)
        rows = [builder.row(row) for row in kept]
        inside = want.searched()
        count, unread = items_and_unread(connection, COUNTED, *inside)
        return Figures(rows, searched_where(connection, *inside), count, unread, total, want.suggestions)


class _Builder:
    """Makes rows with their citations; figures of one sentence share its citation."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lookup = Lookup(connection)
        self._events: dict[int, str | None] = {}
        self._sentences: dict[tuple[int, int, int], Citation] = {}

    def row(self, row: Raw) -> FigureRow:
        about = self._lookup.document(row.about)
        (id_, turn, turn_kind, kind, low, high, comparator, direction, unit, per, of, measure, scope, as_of, since,
         until, modality, attributed_to, low_value, high_value, denied,
         speaker_kind) = self._typed(row.columns)  # fmt: skip
        start, end, first, last, lead, tail = row.places
        citation = self._cite(row.about, start, end)
        if citation is None:  # never so: both are given in every row
            raise TypeError("a figure without a place")
        return FigureRow(
            record=about.record,
            version=about.digest[:VERSION_DIGITS],
            title=about.title,
            date=about.date,
            publisher=about.publisher,
            event=self._event(row.about),
            id=id_,
            turn=turn,
            turn_kind=turn_kind,
            kind=kind,
            low=low,
            high=high,
            comparator=comparator,
            direction=direction,
            unit=unit,
            per=per,
            of=of,
            measure=measure,
            scope=scope,
            as_of=as_of,
            as_of_date=None if since is None or until is None else (since, until),
            modality=modality,
            speaker=voice_of(row.voice),
            attributed_to=attributed_to,
            words=citation.as_said,
            citation=citation,
            sentence=self._cite(row.about, first, last) or citation,
            before=self._cite(row.about, lead, first),
            after=self._cite(row.about, last, tail),
            low_value=low_value,
            high_value=high_value,
            denied=bool(denied),
            speaker_kind=speaker_kind,
        )

    @staticmethod
    def _typed(columns: tuple[object, ...]) -> tuple[Any, ...]:
        return columns

    def _event(self, about: int) -> str | None:
        if about not in self._events:
            (self._events[about],) = self._connection.execute(
                "SELECT event FROM document WHERE id = ?", (about,)
            ).fetchone()
        return self._events[about]

    def _cite(self, about: int, start: int | None, end: int | None) -> Citation | None:
        """Cite a stretch without the white space at its ends; None where there is none."""
        if start is None or end is None:
            return None
        key = (about, start, end)
        if key not in self._sentences:
            text = self._lookup.text(about)[start:end]
            start += len(text) - len(text.lstrip())
            end -= len(text) - len(text.rstrip())
            if start >= end:
                return None
            self._sentences[key] = self._lookup.cite_span(about, Span(start, end))
        return self._sentences[key]
