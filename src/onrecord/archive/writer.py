"""Adding transcripts: which document, which version, and its rows, in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from onrecord.archive import corrections, store
from onrecord.archive.identity import find_document, mint
from onrecord.archive.rows import Added, Status
from onrecord.model import VERSION_DIGITS, utc_now

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.model import Correction, Transcript


class Writer:
    """Writes documents; the caller holds the writer lock."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = store.Names(connection)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            self._names.forget()
            raise

    def add(self, transcript: Transcript) -> Added:
        """Add a transcript, all of it or nothing; see `Added` for what comes of it."""
        with self._transaction():
            document = find_document(self._connection, transcript)
            if document is None:
                return self._add_document(transcript)
            aliases = self._add_alias(document, transcript.id)
            status = self._add_version(document, transcript)
            (record,) = self._connection.execute("SELECT record FROM document WHERE id = ?", (document,)).fetchone()
        return Added(status, record, transcript.version, aliases)

    def correct(self, document: int, correction: Correction) -> None:
        """Keep a correction and apply it to every version that holds its words.

        Raises:
            BadCorrection: the version it names does not hold them, or it sets what cannot be set.
        """
        with self._transaction():
            versions = self._connection.execute(
                "SELECT version.id, version.id = document.latest, content.sha256 FROM version"
                " JOIN document ON document.id = version.document JOIN content ON content.id = version.content"
                " WHERE document.id = ? ORDER BY version.id",
                (document,),
            ).fetchall()
            named = {digest[:VERSION_DIGITS] for _, _, digest in versions}
            for version, latest, digest in versions:
                transcript = store.load_version(self._connection, version)
                if digest[:VERSION_DIGITS] == correction.target.version or (
                    latest and correction.target.version not in named
                ):
                    corrections.check(transcript, correction)
                corrected = corrections.apply(transcript, (correction,))
                cut = store.save_reading(self._connection, self._names, corrected, version)
                store.save_layers(self._connection, version, corrected.layers)
                if latest:
                    store.save_passages(self._connection, document, cut)
            store.save_correction(self._connection, document, correction)
            self._mark_changed(document)

    def _add_document(self, transcript: Transcript) -> Added:
        record = mint(self._connection, transcript.id)
        cursor = self._connection.execute(
            "INSERT INTO document (record, proposed, added_at) VALUES (?, ?, ?)", (record, transcript.id, utc_now())
        )
        document = int(cursor.lastrowid or 0)
        self._write(document, 1, transcript)
        return Added("added", record, transcript.version)

    def _add_version(self, document: int, transcript: Transcript) -> Status:
        ref, reader = transcript.capture, transcript.reader
        versions = self._connection.execute(
            "SELECT version.id, edition, capture.sha256 = ? AND part = ?, content.sha256 = ?,"
            " reader = ? AND reader_version = ? FROM version JOIN capture ON capture.id = version.capture"
            " JOIN content ON content.id = version.content WHERE document = ? ORDER BY version.id DESC",
            (ref.sha256, ref.part, transcript.text_sha256, reader.name, reader.version, document),
        ).fetchall()
        for version, _, same_bytes, _, same_reader in versions:
            if same_bytes and same_reader:
                store.save_capture(self._connection, transcript)
                changed = store.save_layers(self._connection, version, transcript.layers)
                return "new-reader" if changed else "unchanged"
        # A better reading of an old capture does not hide a newer edit of the page.
        known = [edition for _, edition, same_bytes, same_text, _ in versions if same_bytes or same_text]
        edition = known[0] if known else max(edition for _, edition, *_ in versions) + 1
        self._write(document, edition, transcript)
        same_text_read_anew = any(same_text and not same_reader for *_, same_text, same_reader in versions)
        same_bytes_read_anew = any(same_bytes for _, _, same_bytes, *_ in versions)
        return "new-reader" if same_bytes_read_anew or same_text_read_anew else "new-version"

    def _write(self, document: int, edition: int, transcript: Transcript) -> None:
        for correction in transcript.corrections:
            store.save_correction(self._connection, document, correction)
        known = store.load_corrections(self._connection, document)
        read = corrections.apply(transcript, known) if known else transcript
        version, cut = store.save_version(self._connection, self._names, read, document, edition)
        (latest,) = self._connection.execute(
            "SELECT id FROM version WHERE document = ? ORDER BY edition DESC, id DESC LIMIT 1", (document,)
        ).fetchone()
        if latest != version:
            return
        store.save_passages(self._connection, document, cut)
        self._connection.execute(
            "UPDATE document SET title = ?, date = ?, publisher = ?, event = ?, url = ?, latest = ?, changed = ?"
            " WHERE id = ?",
            (
                read.title,
                read.date,
                self._names.id_of("publisher", read.publisher),
                read.event,
                read.capture.url,
                version,
                self._next_change(),
                document,
            ),
        )

    def _add_alias(self, document: int, proposed: str) -> tuple[str, ...]:
        """Make an id that better knowledge proposes an alias of the document, unless it is taken; give all aliases."""
        self._connection.execute(
            "INSERT OR IGNORE INTO alias SELECT ?1, ?2 WHERE NOT EXISTS"
            " (SELECT 1 FROM document WHERE record = ?1 OR (id = ?2 AND proposed = ?1))",
            (proposed, document),
        )
        rows = self._connection.execute("SELECT alias FROM alias WHERE document = ? ORDER BY alias", (document,))
        return tuple(row[0] for row in rows)

    def _mark_changed(self, document: int) -> None:
        self._connection.execute("UPDATE document SET changed = ? WHERE id = ?", (self._next_change(), document))

    def _next_change(self) -> int:
        return int(self._connection.execute("INSERT INTO change (token) VALUES (random())").lastrowid or 0)
