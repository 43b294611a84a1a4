"""What an archive knows of web addresses: every time one was asked for, and the pages that lists name."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from onrecord.archive.file.database import translated
from onrecord.archive.rows.rows import FetchOutcome, FetchRow, ListedRow

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from pathlib import Path

_COLUMNS = (
    "fetch.url, fetch.landed, fetch.at, status, outcome, sha256, media_type, etag, modified, says, kept, not_before,"
    " coalesce((SELECT document.record FROM document JOIN version ON version.document = document.id"
    " WHERE version.url IN (fetch.url, fetch.landed) ORDER BY document.id LIMIT 1),"
    " (SELECT document.record FROM document JOIN version ON version.document = document.id"
    " JOIN also ON also.version = version.id WHERE also.url IN (fetch.url, fetch.landed) ORDER BY document.id LIMIT 1))"
)


class FetchMethods:
    """The history of web addresses."""

    path: Path
    _connection: sqlite3.Connection

    if TYPE_CHECKING:

        def writing(self) -> AbstractContextManager[object]:
            """Be the writer; see `onrecord.archive.Archive.writing`."""

    def note_fetch(
        self,
        url: str,
        at: str,
        status: int,
        outcome: FetchOutcome,
        *,
        landed: str | None = None,
        sha256: str | None = None,
        media_type: str | None = None,
        etag: str | None = None,
        modified: str | None = None,
        says: str | None = None,
        kept: str | None = None,
        not_before: str | None = None,
    ) -> None:
        """Keep that an address was asked for, and what came of it; `FetchRow` says what each argument is.

        Rows are only ever added: that a page was there, was gone, and was there again are three.

        Args:
            url: the address asked for.
            at: when, UTC, ISO 8601 with seconds.
            status: the HTTP status; 0 where no answer came.
            outcome: what came of it.
            landed: the address that answered; None where that is ``url``.
            sha256: digest of the bytes; where the server said that nothing is new, of those it spoke of.
            media_type: what the server said the bytes are.
            etag: the server's mark for them.
            modified: when they were changed, by its word and as it wrote it.
            says: why there are no bytes.
            kept: name of the WARC file that has the exchange.
            not_before: when the server wants to be asked again, at the earliest.

        Raises:
            ValueError: there is no such outcome.
            ArchiveReadOnly: the archive can only be read.
            ArchiveBusy: another writer did not finish in time.
            ArchiveFailed: the disk is full.
        """
        if outcome not in get_args(FetchOutcome):
            raise ValueError(f"outcome is one of {', '.join(get_args(FetchOutcome))}, not {outcome!r}")
        with self.writing(), translated(self.path):
            self._connection.execute(
                "INSERT INTO fetch (url, landed, at, status, outcome, sha256, media_type, etag, modified, says, kept,"
                " not_before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (url, landed or url, at, status, outcome, sha256, media_type, etag, modified, says, kept, not_before),
            )

    def fetches(
        self,
        url: str | None = None,
        *,
        since: str | None = None,
        until: str | None = None,
        outcome: FetchOutcome | None = None,
    ) -> list[FetchRow]:
        """List the times that addresses were asked for, oldest first.

        Args:
            url: only this address, asked for or landed at.
            since: from this day or time on, ISO 8601 (``2024-01-29``).
            until: up to the end of this day (or to this time).
            outcome: only those of which this came; ``gone`` are the removals, and ``record`` tells of what.
        """
        tests, values = ["1"], list[str]()
        if url is not None:
            tests.append("fetch.id IN (SELECT id FROM fetch WHERE url = ? UNION SELECT id FROM fetch WHERE landed = ?"
                         " AND landed != url)")  # fmt: skip
            values += [url, url]
        if since is not None:
            tests.append("fetch.at >= ?")
            values.append(since)
        if until is not None:
            tests.append("substr(fetch.at, 1, length(?)) <= ?")
            values += [until, until]
        if outcome is not None:
            tests.append("outcome = ?")
            values.append(outcome)
        with translated(self.path):
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM fetch WHERE {' AND '.join(tests)} ORDER BY fetch.at, fetch.id",  # noqa: S608
                values,
            )
            return [FetchRow(*row) for row in rows]

    def last_fetch(self, url: str) -> FetchRow | None:
        """Give the last time that an address was asked for, whatever came of it; None where it never was."""
        with translated(self.path):
            row = self._connection.execute(
                f"SELECT {_COLUMNS} FROM fetch WHERE fetch.url = ? ORDER BY fetch.id DESC LIMIT 1",  # noqa: S608
                (url,),
            ).fetchone()
        return None if row is None else FetchRow(*row)

    def last_read(self, url: str, *, held: bool = True) -> FetchRow | None:
        """Give the last time that an address gave bytes (or was said to have the same), if that is its state now.

        None where it never gave any or where it was found to be gone since: the page is to be asked for whole then.

        Args:
            url: the address asked for.
            held: only if the archive has the bytes.
        """
        with translated(self.path):
            row = self._connection.execute(
                f"SELECT {_COLUMNS} FROM fetch WHERE fetch.url = ?"  # noqa: S608
                " AND outcome IN ('read', 'unchanged', 'gone') ORDER BY fetch.id DESC LIMIT 1",
                (url,),
            ).fetchone()
            if row is None:
                return None
            found = FetchRow(*row)
            if found.outcome == "gone" or found.sha256 is None:
                return None
            has = self._connection.execute(
                "SELECT 1 FROM capture WHERE sha256 = ? AND size IS NOT NULL", (found.sha256,)
            ).fetchone()
        return found if has or not held else None

    def records_at(self, url: str) -> tuple[str, ...]:
        """Give the ids of the documents that were read from an address."""
        with translated(self.path):
            rows = self._connection.execute(
                "SELECT record FROM document WHERE id IN (SELECT document FROM version WHERE url = ?1 UNION"
                " SELECT version.document FROM also JOIN version ON version.id = also.version WHERE also.url = ?1"
                " UNION SELECT version.document FROM fetch JOIN version ON version.url = fetch.landed"
                " WHERE fetch.url = ?1) ORDER BY id",
                (url,),
            )
            return tuple(str(record) for (record,) in rows)

    def note_listed(self, source: str, links: Iterable[tuple[str, str | None]], at: str) -> None:
        """Keep the pages that a feed or a sitemap names; those it named before and names no more stay.

        Args:
            source: the list's address.
            links: addresses, and when each was changed by the list's word.
            at: now, UTC, ISO 8601 with seconds.

        Raises:
            ArchiveReadOnly: as `note_fetch`, and so are the others.
        """
        with self.writing(), translated(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.executemany(
                    "INSERT INTO listed VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE"
                    " SET updated = ?3, at = ?4 WHERE updated IS NOT ?3 AND ?3 IS NOT NULL",
                    [(source, url, updated, at) for url, updated in links],
                )
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise

    def listed(self, source: str) -> list[ListedRow]:
        """List the pages that a feed or a sitemap has named, those never asked for first, then by when they were."""
        with translated(self.path):
            rows = self._connection.execute(
                "SELECT listed.url, updated, listed.at, fetch.at, outcome, not_before"
                " FROM listed LEFT JOIN fetch ON fetch.id ="
                " (SELECT max(id) FROM fetch AS other WHERE other.url = listed.url) WHERE source = ?"
                " ORDER BY fetch.at IS NOT NULL, fetch.at, updated DESC, listed.url",
                (source,),
            )
            return [ListedRow(*row) for row in rows]
