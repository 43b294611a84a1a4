"""Editions: a document as its publisher had it at one time, in the last reading of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.archive.citing.resolve import find_record
from onrecord.model import VERSION_DIGITS

if TYPE_CHECKING:
    import sqlite3


class EditionRow(msgspec.Struct, frozen=True):
    """One edit of a document, in the last reading of it.

    Attributes:
        record: the document's id.
        version: first 12 digits of the ``text_sha256``.
        reader: name and version of the reader, with one space between.
        capture: sha256 of the captured bytes.
        part: which transcript of the capture it is, from 1.
        retrieved_at: when the bytes were captured, UTC, ISO 8601.
        added_at: when this reading came into the archive.
        url: where it was published.
    """

    record: str
    version: str
    reader: str
    capture: str
    part: int
    retrieved_at: str
    added_at: str
    url: str | None


_SELECT = (
    "SELECT document.record, substr(content.sha256, 1, ?1), reader || ' ' || reader_version, capture.sha256,"
    " part, version.retrieved_at, version.added_at, version.url FROM version"
    " JOIN document ON document.id = version.document JOIN content ON content.id = version.content"
    " JOIN capture ON capture.id = version.capture"
    " WHERE version.id IN (SELECT max(id) FROM version WHERE document = ?2 GROUP BY edition) ORDER BY edition"
)


def editions(connection: sqlite3.Connection, record: str) -> list[EditionRow]:
    """List the editions of a document, oldest first.

    Raises:
        NotInArchive: there is no such document, or more than one.
    """
    rows = connection.execute(_SELECT, (VERSION_DIGITS, find_record(connection, record)))
    return [EditionRow(*row) for row in rows]


def edited(connection: sqlite3.Connection, since: str | None) -> list[str]:
    """List the ids of documents of which an edit was captured on a day or later, in order of the last capture."""
    rows = connection.execute(
        "SELECT document.record FROM document JOIN version ON version.document = document.id"
        " GROUP BY document.id HAVING count(DISTINCT edition) > 1 AND max(version.retrieved_at) >= ?"
        " ORDER BY max(version.retrieved_at), document.record",
        (since or "",),
    )
    return [record for (record,) in rows]
