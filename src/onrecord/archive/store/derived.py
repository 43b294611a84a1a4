"""Rows that are made from what an archive holds, made again once where an older release has not made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.store.versions import load_version

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from onrecord.model import Transcript


def refill(
    connection: sqlite3.Connection,
    key: str,
    layer: str | None,
    save: Callable[[sqlite3.Connection, int, Transcript], None],
) -> None:
    """Make the rows of all versions, in one transaction.

    Args:
        connection: to the archive, in no transaction.
        key: of ``meta``, by which the migration that made the tables says that they are to be filled.
        layer: the layer that the rows are made from; None where it is the text, which every version has.
        save: makes the rows of a version.
    """
    query, values = "SELECT id FROM version ORDER BY id", list[str]()
    if layer is not None:
        query, values = "SELECT version FROM layer WHERE name = ? ORDER BY version", [layer]
    connection.execute("BEGIN IMMEDIATE")
    try:
        for (version,) in connection.execute(query, values).fetchall():
            save(connection, version, load_version(connection, version))
        connection.execute("DELETE FROM meta WHERE key = ?", (key,))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def is_pending(connection: sqlite3.Connection, key: str) -> bool:
    """Tell whether `refill` is still to be done for a key."""
    return connection.execute("SELECT 1 FROM meta WHERE key = ?", (key,)).fetchone() is not None
