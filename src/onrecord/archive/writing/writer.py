"""Adding transcripts: which document, which version, and its rows, in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from onrecord.archive.commitments.saving import COMMITMENTS
from onrecord.archive.figures.saving import FIGURES
from onrecord.archive.questions.saving import QUESTIONS
from onrecord.archive.rows.rows import Added, Status
from onrecord.archive.sentences.spoken import SENTENCES
from onrecord.archive.store import versions as store
from onrecord.archive.words.passages import passages
from onrecord.archive.writing import captures, corrections
from onrecord.archive.writing.identity import Documents, mint
from onrecord.model import VERSION_DIGITS, utc_now

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.archive.words.passages import Passage
    from onrecord.model import Correction, Transcript

DERIVED = (QUESTIONS, FIGURES, COMMITMENTS, SENTENCES)
"""The rows that are made of layers and of sentences, and made again for an archive of an older release."""


class Writer:
    """Writes documents; the caller holds the writer lock."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = store.Names(connection)
        self._documents = Documents(connection)

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
            document = self._documents.find(transcript)
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
                self._save_rows(version, corrected)
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
        read_so = [(version, same_bytes) for version, _, same_bytes, same_text, same_reader in versions
                   if same_reader and (same_bytes or same_text)]  # fmt: skip
        if read_so:
            version, same_bytes = next((one for one in read_so if one[1]), read_so[0])
            changed = same_bytes and self._annotate(document, version, transcript)
            captures.keep(self._connection, version, store.save_capture(self._connection, transcript), ref)
            if not self._is_past(document, ref.retrieved_at) and self._restore(document, version):
                return "new-version"
            return "new-reader" if changed else "unchanged"
        # A better reading of an old capture does not hide a newer edit of the page.
        known = [edition for _, edition, same_bytes, same_text, _ in versions if same_bytes or same_text]
        edition = known[0] if known else self._make_room(document, ref.retrieved_at)
        self._write(document, edition, transcript)
        return "new-reader" if known else "new-version"

    def _annotate(self, document: int, version: int, transcript: Transcript) -> bool:
        """Keep the layers of a version that is annotated anew, corrected by hand as before; tell of any change."""
        known = store.load_corrections(self._connection, document)
        read = corrections.apply(transcript, known) if known else transcript
        changed = store.save_layers(self._connection, version, read.layers)
        if changed:
            self._save_rows(version, read)
        return changed

    def _save_rows(self, version: int, read: Transcript) -> None:
        """Make the rows anew; a layer that is not given stays, and so do its rows."""
        for derived in DERIVED:
            if derived.layer is None or derived.layer in read.layers:
                derived.save(self._connection, version, read)

    def add_again(self, sha256: str, url: str | None, at: str | None, *, latest: bool) -> tuple[Added, ...]:
        """Add a capture that is held already, without reading it; see `onrecord.archive.Archive.add_again`."""
        added = []
        with self._transaction():
            for version, ref, capture in captures.versions_of(self._connection, sha256):
                # The same place, its address, and when it was seen there.
                ref = msgspec.structs.replace(ref, url=url or ref.url, retrieved_at=at or ref.retrieved_at)  # noqa: PLW2901
                captures.keep(self._connection, version, capture, ref)
                document, record, digest = self._connection.execute(
                    "SELECT document.id, document.record, sha256 FROM version"
                    " JOIN document ON document.id = version.document"
                    " JOIN content ON content.id = version.content WHERE version.id = ?",
                    (version,),
                ).fetchone()
                again = latest and (at is None or not self._is_past(document, at))
                status: Status = "new-version" if again and self._restore(document, version) else "unchanged"
                added.append(Added(status, record, digest[:VERSION_DIGITS], self._aliases(document)))
        return tuple(added)

    def _is_past(self, document: int, at: str) -> bool:
        """Tell whether a capture is older than what the latest edit was seen in: from a web archive, say."""
        (seen,) = self._connection.execute(
            "SELECT max(seen.retrieved_at) FROM (SELECT id, retrieved_at FROM version WHERE document = ?1"
            " UNION ALL SELECT version.id, also.retrieved_at FROM also JOIN version ON version.id = also.version"
            " WHERE document = ?1) AS seen JOIN version ON version.id = seen.id WHERE edition ="
            " (SELECT max(edition) FROM version WHERE document = ?1)",
            (document,),
        ).fetchone()
        return at < str(seen)

    def _make_room(self, document: int, at: str) -> int:
        """Give the number of a new edit by when it was captured, moving those captured later up by one."""
        (later,) = self._connection.execute(
            "SELECT min(edition) FROM (SELECT edition, min(retrieved_at) AS first FROM version WHERE document = ?"
            " GROUP BY edition) WHERE first > ?",
            (document, at),
        ).fetchone()
        if later is None:
            (last,) = self._connection.execute(
                "SELECT max(edition) FROM version WHERE document = ?", (document,)
            ).fetchone()
            return int(last) + 1
        self._connection.execute(
            "UPDATE version SET edition = edition + 1 WHERE document = ? AND edition >= ?", (document, later)
        )
        return int(later)

    def _restore(self, document: int, version: int) -> bool:
        """Make the edit that a version is of the latest one again; tell whether it was not."""
        edition, newest = self._connection.execute(
            "SELECT edition, (SELECT max(edition) FROM version WHERE document = ?1) FROM version WHERE id = ?2",
            (document, version),
        ).fetchone()
        if edition == newest:
            return False
        self._connection.execute(
            "UPDATE version SET edition = ? WHERE document = ? AND edition = ?", (newest + 1, document, edition)
        )
        latest = self._latest(document)
        read = store.load_version(self._connection, latest)
        self._put_forward(document, latest, read, passages(read))
        return True

    def _latest(self, document: int) -> int:
        row = self._connection.execute(
            "SELECT id FROM version WHERE document = ? ORDER BY edition DESC, id DESC LIMIT 1", (document,)
        ).fetchone()
        return int(row[0])

    def _write(self, document: int, edition: int, transcript: Transcript) -> None:
        for correction in transcript.corrections:
            store.save_correction(self._connection, document, correction)
        known = store.load_corrections(self._connection, document)
        read = corrections.apply(transcript, known) if known else transcript
        version, cut = store.save_version(self._connection, self._names, read, document, edition)
        self._save_rows(version, read)
        if self._latest(document) == version:
            self._put_forward(document, version, read, cut)

    def _put_forward(self, document: int, version: int, read: Transcript, cut: list[Passage]) -> None:
        """Make a version the one that is listed and searched."""
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
        return self._aliases(document)

    def _aliases(self, document: int) -> tuple[str, ...]:
        rows = self._connection.execute("SELECT alias FROM alias WHERE document = ? ORDER BY alias", (document,))
        return tuple(row[0] for row in rows)

    def _mark_changed(self, document: int) -> None:
        self._connection.execute("UPDATE document SET changed = ? WHERE id = ?", (self._next_change(), document))

    def _next_change(self) -> int:
        return int(self._connection.execute("INSERT INTO change (token) VALUES (random())").lastrowid or 0)
