"""Keeping the index up to date with the archive; what fails here loses nothing and is made up for later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.index.entries import entries
from onrecord.archive.index.feed import Change, Feed, open_feed
from onrecord.archive.index.index import IndexDamaged, SearchIndex

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

BATCH = 100_000
"""Passages after which a long addition commits the index.

Each commit makes a segment, eight of a size are merged, and a search pays for each segment: the more are put in at a
time, the fewer there are. What has not been committed is read from SQLite by a search, which is slow, so it is no more.
"""
_NOTICEABLE = 20_000
"""Passages to put in the index before it is said that this is being done."""


class Upkeep:
    """The index of one archive and what it lacks; to write, the caller holds the writer lock.

    Args:
        connection: the archive's.
        folder: where the index lies.
        archive: the archive's own id.
        say: told one sentence where much has to be made anew.
        read_only: True where nothing may be written.
    """

    def __init__(
        self, connection: sqlite3.Connection, folder: Path, archive: str, say: Callable[[str], None], *, read_only: bool
    ) -> None:
        self._connection = connection
        self._say = say
        self.index = SearchIndex(folder, archive, self._token_of, read_only=read_only)
        self._feed: Feed | None = None
        self._fed = 0

    def lags(self) -> bool:
        """Tell whether there is anything that the index lacks."""
        snapshot = self.index.snapshot()
        return snapshot is None or bool(self._lag(snapshot.generation))

    def keep_up(self) -> None:
        """Put in the index what it lacks; commit it when there is much."""
        try:
            if self._feed is None:
                self._feed = self._open()
            for document, change in self._lag(self._feed.generation):
                rows = entries(self._connection, document)
                self._feed.put(document, change, rows)
                self._fed += len(rows)
                if self._fed >= BATCH:
                    self._feed.commit()
                    self._fed = 0
        except IndexDamaged:
            self._drop()

    def finish(self) -> None:
        """Put in what is lacking, commit, and let the index go."""
        self.keep_up()
        feed, self._feed, self._fed = self._feed, None, 0
        if feed is not None:
            try:
                feed.close()
            except IndexDamaged:
                feed.abandon()

    def _token_of(self, change: int) -> int | None:
        row = self._connection.execute("SELECT token FROM change WHERE number = ?", (change,)).fetchone()
        return None if row is None else int(row[0])

    def _lag(self, generation: int) -> list[tuple[int, Change]]:
        """Give the documents that changed after a generation, with their last changes, in the order of these."""
        rows = self._connection.execute(
            "SELECT id, number, token FROM document JOIN change ON number = changed WHERE changed > ? ORDER BY changed",
            (generation,),
        )
        return [(document, Change(number, token)) for document, number, token in rows]

    def _open(self) -> Feed:
        (highest,) = self._connection.execute("SELECT coalesce(max(id), 0) FROM document").fetchone()
        if self.index.snapshot() is None:
            self.index.discard()
            documents, passages = self._connection.execute(
                "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM passage)"
            ).fetchone()
            # The first document of an archive is on its way in: there was no index before it.
            if documents > 1 and passages > _NOTICEABLE:
                self._say(f"Making the search index anew from the archive ({passages:,} passages) ...")
        return open_feed(self.index, highest)

    def _drop(self) -> None:
        feed, self._feed, self._fed = self._feed, None, 0
        if feed is not None:
            feed.abandon()
