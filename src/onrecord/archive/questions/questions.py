"""Questions of the record, filtered, in order, and cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.archive.citing.lookup import Lookup
from onrecord.archive.file.database import one_state
from onrecord.archive.query.filters import items_and_unread, searched_where
from onrecord.archive.questions.filters import COUNTED, raw, wanted
from onrecord.archive.questions.leftout import NO_REPLY, covering, no_reply_after, no_turn_after
from onrecord.archive.questions.rows import AnswerRow, LeftOut, QuestionRow, Questions, in_words, is_sure
from onrecord.archive.rows.listing import page_of
from onrecord.archive.rows.voices import VOICE, VOICE_NAMES, Voice, first_label, voice_of
from onrecord.archive.store.versions import load_gaps, load_turns
from onrecord.model import VERSION_DIGITS, Citation, Span

if TYPE_CHECKING:
    import sqlite3

    from onrecord.archive.questions.filters import QuestionFilters, Raw
    from onrecord.model import Gap, Turn

_SPANS = msgspec.json.Decoder(tuple[Span, ...])


def questions(
    connection: sqlite3.Connection, words: str, given: QuestionFilters, limit: int | None, offset: int
) -> Questions:
    """Find questions; see `onrecord.archive.Archive.questions`."""
    with one_state(connection):
        want = wanted(connection, words, given)
        kept, total = page_of(raw(connection, want), limit, offset)
        builder = _Builder(connection)
        rows = [builder.row(row) for row in kept]
        inside = want.filters.where()
        parts, unread = items_and_unread(connection, COUNTED, *inside)
        return Questions(rows, searched_where(connection, *inside), parts, unread, total, want.suggestions)


class _Builder:
    """Makes rows with their citations; remembers the version it is at."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lookup = Lookup(connection)
        self._turns: tuple[int, tuple[Turn, ...]] = (-1, ())
        self._gaps: tuple[int, tuple[Gap, ...]] = (-1, ())

    def row(self, row: Raw) -> QuestionRow:
        about = self._lookup.document(row.about)
        *known, labels, body = row.to
        to = voice_of((*known, first_label(labels), body))
        sure = is_sure(row.status, row.confidence, named=to is not None)
        speaker, named = voice_of(row.speaker), row.named

        def cite(start: int, end: int) -> Citation:
            return self._lookup.cite_span(row.about, Span(start, end))

        return QuestionRow(
            record=about.record,
            version=about.digest[:VERSION_DIGITS],
            title=about.title,
            date=about.date,
            publisher=about.publisher,
            id=row.id,
            turn=row.turn_id,
            follows=row.follows,
            asker=speaker if named is None else Voice(None, named.name, affiliation=row.outlet),
            outlet=row.outlet,
            to=to,
            because=_SPANS.decode(row.because),
            status=row.status,
            says=in_words(row.status, sure=sure),
            confidence=row.confidence,
            words=row.words,
            citation=cite(row.start, row.end),
            answers=tuple(
                AnswerRow(place.turn, self._speaker(row.version, place.turn), cite(place.start, place.end))
                for place in row.answers
            ),
            refusal=None if row.refusal is None else cite(*row.refusal),
            left_out=self._left_out(row, to) if row.status == "cut" else None,
            sure=sure,
            read_out_by=None if named is None else speaker,
            asker_named=None if named is None or named.place is None else cite(*named.place),
        )

    def _speaker(self, version: int, turn: str) -> Voice | None:
        row = self._connection.execute(
            f"SELECT {VOICE} FROM turn"  # noqa: S608 - our own
            f" JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker{VOICE_NAMES}"
            " WHERE turn.version = ? AND turn.id = ?",
            (version, turn),
        ).fetchone()
        return None if row is None else voice_of(row)

    def _left_out(self, row: Raw, to: Voice | None) -> LeftOut | None:
        if row.turn is None:
            return None
        if self._turns[0] != row.version:
            self._turns = row.version, load_turns(self._connection, row.version)
            self._gaps = row.version, load_gaps(self._connection, row.version)
        turns, text = self._turns[1], self._lookup.text(row.about)
        gap = covering(self._gaps[1], turns, row.turn, None if to is None else to.name, text)
        if gap is not None:
            return LeftOut(gap.kind, gap.why, self._lookup.cite_span(row.about, Span(gap.start, gap.end)))
        if to is not None and no_turn_after(turns, row.turn, to.id):
            return LeftOut("no-turn", f"{to.name or to.role or to.label or to.id} has no turn after the question")
        return LeftOut("no-reply", NO_REPLY) if no_reply_after(turns, row.turn) else None
