"""What an archive answers about sentences and who said them: the part of `onrecord.archive.Archive` for echoes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.citing.lookup import Lookup
from onrecord.archive.citing.resolve import find_record, parted
from onrecord.archive.file.database import one_state, translated
from onrecord.archive.query.filters import searched_where
from onrecord.archive.questions.saving import answers_of
from onrecord.archive.rows.voices import VOICE, VOICE_NAMES, Voice, voice_of
from onrecord.model import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from pathlib import Path

    from onrecord.archive.rows.listing import Searched
    from onrecord.model import Citation


class SpokenRow(NamedTuple):
    """The sentences of a document's latest version, as numbers.

    Attributes:
        about: row id of the document.
        record: its id.
        date: the day the event was held.
        publisher: who published it.
        title: its title.
        places: of each sentence its turn, start, end and words; see `onrecord.archive.sentences.spoken.save_spoken`.
        words: the words.
        voices: for each turn a number for its speaker, the same in all documents; -1 where nobody is named.
    """

    about: int
    record: str
    date: str | None
    publisher: str | None
    title: str | None
    places: bytes
    words: bytes
    voices: tuple[int, ...]


class Spoken(NamedTuple):
    """What there is to compare: the latest version of each document, in the order of date and id, and how much."""

    rows: tuple[SpokenRow, ...]
    searched: Searched


class TurnRow(NamedTuple):
    """Who says a turn: its id, what it does, and its speaker, None where that is unknown."""

    id: str
    kind: str
    speaker: Voice | None


class Asked(NamedTuple):
    """A question part to which some words are an answer: its words, and where they stand."""

    words: str
    citation: Citation


class SentenceMethods:
    """Sentences of an archive."""

    path: Path
    _connection: sqlite3.Connection

    def spoken(self) -> Spoken:
        """Give the sentences of the latest version of each document, as numbers to be compared."""
        with translated(self.path), one_state(self._connection):
            rows = self._connection.execute(
                "SELECT document.id, record, date, name.text, title, places, words, latest FROM document"
                " JOIN spoken ON spoken.version = latest LEFT JOIN name ON name.id = publisher"
                " ORDER BY date IS NULL, date, record"
            ).fetchall()
            known: dict[object, int] = {}
            made = tuple(SpokenRow._make((*row[:7], self._voices(row[7], known))) for row in rows)
            return Spoken(made, searched_where(self._connection, "latest IS NOT NULL", []))

    def record_id(self, record: str) -> str:
        """Give the id of a document from an alias or a part of it; raises as `onrecord.archive.Archive.get`."""
        with translated(self.path):
            document = find_record(self._connection, *parted(record, None))
            (found,) = self._connection.execute("SELECT record FROM document WHERE id = ?", (document,)).fetchone()
        return str(found)

    def turn_rows(self, record: str) -> tuple[TurnRow, ...]:
        """Give the turns of a document's latest version, in order; raises as `onrecord.archive.Archive.get`."""
        with translated(self.path):
            document = find_record(self._connection, *parted(record, None))
            rows = self._connection.execute(
                f"SELECT turn.id, turn.kind, {VOICE} FROM document JOIN turn ON turn.version = latest"  # noqa: S608 - our own
                f" LEFT JOIN speaker ON speaker.version = latest AND speaker.number = turn.speaker{VOICE_NAMES}"
                " WHERE document.id = ? ORDER BY turn.number",
                (document,),
            )
            return tuple(TurnRow(row[0], row[1], voice_of(row[2:])) for row in rows)

    def cite_spans(self, record: str, spans: Sequence[Span]) -> list[Citation]:
        """Cite characters of a document's latest version; raises as `onrecord.archive.Archive.get`."""
        with translated(self.path):
            document, lookup = find_record(self._connection, *parted(record, None)), Lookup(self._connection)
            return [lookup.cite_span(document, span) for span in spans]

    def asked_before(self, record: str, span: Span) -> Asked | None:
        """Give the question part that characters of a document's latest version are an answer to, if the layer has it.

        Of several, the one whose answer begins last.

        Raises:
            NotInArchive: there is no such document, or more than one.
        """
        with translated(self.path):
            document = find_record(self._connection, *parted(record, None))
            rows = self._connection.execute(
                "SELECT question.start, question.end, words, answers FROM document"
                " JOIN question ON question.version = latest"
                " JOIN reply ON reply.version = latest AND reply.question = question.number WHERE document.id = ?",
                (document,),
            ).fetchall()
            found = [
                (answer.start, start, end, words)
                for start, end, words, packed in rows
                for answer in answers_of(packed)
                if answer.start < span.end and span.start < answer.end
            ]
            if not found:
                return None
            _, start, end, words = max(found)
            return Asked(words, Lookup(self._connection).cite_span(document, Span(start, end)))

    def _voices(self, version: int, known: dict[object, int]) -> tuple[int, ...]:
        """Number the speakers of a version's turns: by person, else by name; -1 for none."""
        rows = self._connection.execute(
            "SELECT person, speaker.name FROM turn LEFT JOIN speaker ON speaker.version = turn.version"
            " AND speaker.number = turn.speaker WHERE turn.version = ? ORDER BY turn.number",
            (version,),
        )
        return tuple(
            -1 if person is None and name is None else known.setdefault(person or name, len(known))
            for person, name in rows
        )
