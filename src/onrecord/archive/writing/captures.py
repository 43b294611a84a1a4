"""Captures that are held already: what was read from them, where else they were found, what need not be read again.

The caller holds the transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.model import CaptureRef

if TYPE_CHECKING:
    import sqlite3


def keep(connection: sqlite3.Connection, version: int, capture: int, ref: CaptureRef) -> None:
    """Keep that a version's text was captured (again): other bytes that say the same, or another address.

    An address is kept in the version's own record where that has none.

    Args:
        connection: the archive's.
        version: the version's row id.
        capture: the capture's row id.
        ref: the capture; of it part, url and time are kept.
    """
    own, part, url = connection.execute("SELECT capture, part, url FROM version WHERE id = ?", (version,)).fetchone()
    same = (own, part) == (capture, ref.part)
    if same and ref.url in {None, url}:
        return
    if same and url is None:
        _name_address(connection, version, ref)
        return
    connection.execute(
        "INSERT INTO also SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS"
        " (SELECT 1 FROM also WHERE version = ?1 AND capture = ?2 AND part = ?3 AND url IS ?4)",
        (version, capture, ref.part, ref.url, ref.retrieved_at),
    )


def _name_address(connection: sqlite3.Connection, version: int, ref: CaptureRef) -> None:
    (form,) = connection.execute("SELECT record FROM version WHERE id = ?", (version,)).fetchone()
    record = msgspec.json.decode(form)
    record["capture"]["url"] = ref.url
    connection.execute(
        "UPDATE version SET url = ?, record = ? WHERE id = ?", (ref.url, msgspec.json.encode(record), version)
    )
    cursor = connection.execute("UPDATE document SET url = ? WHERE latest = ?", (ref.url, version))
    if cursor.rowcount:
        change = connection.execute("INSERT INTO change (token) VALUES (random())").lastrowid
        connection.execute("UPDATE document SET changed = ? WHERE latest = ?", (change, version))


def versions_of(connection: sqlite3.Connection, sha256: str) -> list[tuple[int, CaptureRef, int]]:
    """Give the last reading of each part of a capture, in order: version, what is known of the capture, its row id."""
    row = connection.execute("SELECT id FROM capture WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        return []
    rows = connection.execute(
        "SELECT part, id, retrieved_at FROM version WHERE capture = ?1"
        " UNION ALL SELECT part, version, retrieved_at FROM also WHERE capture = ?1 ORDER BY 1, 2",
        row,
    )
    last = {part: (version, retrieved_at) for part, version, retrieved_at in rows}
    return [
        (version, CaptureRef(sha256, "", None, None, None, retrieved_at, part), int(row[0]))
        for part, (version, retrieved_at) in last.items()
    ]


def held(connection: sqlite3.Connection, sha256: str, stamp: str) -> tuple[str, ...]:
    """Give the ids of the documents of a capture, if all of it was read under a stamp; else none."""
    row = connection.execute(
        "SELECT stamp FROM reading JOIN capture ON capture.id = reading.capture WHERE sha256 = ? AND size IS NOT NULL",
        (sha256,),
    ).fetchone()
    if row is None or row[0] != stamp:
        return ()
    versions = [version for version, _, _ in versions_of(connection, sha256)]
    rows = connection.execute(
        "SELECT DISTINCT document.record FROM document JOIN version ON version.document = document.id"  # noqa: S608
        f" WHERE version.id IN ({', '.join('?' * len(versions))})",
        versions,
    )
    return tuple(record for (record,) in rows)


def mark_read(connection: sqlite3.Connection, sha256: str, stamp: str) -> None:
    """Keep the stamp under which all of a capture was read."""
    connection.execute("INSERT OR REPLACE INTO reading SELECT id, ? FROM capture WHERE sha256 = ?", (stamp, sha256))
