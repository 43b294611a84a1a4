"""Rows that are made from what an archive holds, made again once where an older release has not made them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.store.versions import load_version

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from onrecord.model import Transcript


class Derived(NamedTuple):
    """Rows of a version that are made from its layer or its text; the layer itself is kept as it came.

    Attributes:
        layer: the layer that the rows are made from; None where it is the text, which every version has.
        key: of ``meta``, by which the migration that made the tables says that they are to be filled.
        save: makes the rows of a version anew; the caller holds the transaction.
    """

    layer: str | None
    key: str
    save: Callable[[sqlite3.Connection, int, Transcript], None]

    def is_pending(self, connection: sqlite3.Connection) -> bool:
        """Tell whether `fill` is still to be done."""
        return connection.execute("SELECT 1 FROM meta WHERE key = ?", (self.key,)).fetchone() is not None

    def fill(self, connection: sqlite3.Connection) -> None:
        """Make the rows of all versions that an archive of an older release holds, in one transaction of its own."""
        query, values = "SELECT id FROM version ORDER BY id", list[str]()
        if self.layer is not None:
            query, values = "SELECT version FROM layer WHERE name = ? ORDER BY version", [self.layer]
        connection.execute("BEGIN IMMEDIATE")
        try:
            for (version,) in connection.execute(query, values).fetchall():
                self.save(connection, version, load_version(connection, version))
            connection.execute("DELETE FROM meta WHERE key = ?", (self.key,))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
