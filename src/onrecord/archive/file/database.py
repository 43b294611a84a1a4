"""Opening the archive's SQLite file, for writing or only for reading."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from onrecord.archive.errors import ArchiveFailed, NotAnArchive
from onrecord.archive.file import schema
from onrecord.model import OnRecordError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Mode = Literal["create", "write", "read"]
_BUSY_SECONDS = 60.0


def open_database(path: Path, mode: Mode) -> tuple[sqlite3.Connection, bool]:
    """Open the file; give the connection and whether it can be written.

    A file or folder that cannot be written opens for reading by itself. Nothing is created here unless ``mode`` is
    ``create``.

    Raises:
        NotAnArchive: there is no such file (and ``mode`` is not ``create``), or it is no SQLite file.
    """
    if path.is_dir():
        raise NotAnArchive(f"{path} is a folder; name the archive's file in it, for example {path / 'onrecord.db'}")
    if path.exists() and not path.is_file():
        raise NotAnArchive(f"{path} is a device or a pipe, and no archive; name a file")
    if path.parent.exists() and not path.parent.is_dir():
        raise NotAnArchive(f"{path.parent} is a file, not a folder that could hold an archive; name another file")
    if not path.exists():
        if mode != "create":
            raise NotAnArchive(f"there is no archive at {path}; make one with: onrecord add FILE... --archive {path}")
        if not path.parent.is_dir():
            raise NotAnArchive(f"there is no folder {path.parent} for the archive; make it first")
        if not _is_writable(path.parent):
            raise NotAnArchive(f"there is no archive at {path} and its folder cannot be written; name another file")
    writable = mode != "read" and _can_write(path)
    with translated(path):
        connection = _connect(path, writable=writable)
    return connection, writable


def _can_write(path: Path) -> bool:
    return _is_writable(path.parent) and (not path.exists() or _is_writable(path))


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    address = f"file:{quote(str(path.absolute()))}"
    if writable:
        connection = _prepared(f"{address}?mode=rwc")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        return connection
    try:
        return _prepared(f"{address}?mode=ro")
    except sqlite3.OperationalError:
        # A log that cannot be made or read beside the file: nobody writes here, so the file alone is all there is.
        return _prepared(f"{address}?immutable=1")


def _prepared(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA cache_size = -32768")
    except BaseException:
        connection.close()
        raise
    return connection


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure that a file opened for reading has the schema of this release.

    Raises:
        NotAnArchive: the file is empty, another program's, or older and must be opened for writing once.
        NewerSchema: a newer release made it.
    """
    if not schema.applied(connection):
        raise NotAnArchive(f"{path} is no archive yet; add a transcript first")
    if schema.pending(connection):
        raise NotAnArchive(
            f"{path} was made by an older release; open it once where it can be written, as `onrecord add` does"
        )


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors inside the ``with`` into one clear sentence."""
    try:
        yield
    except OnRecordError:
        raise
    except sqlite3.DatabaseError as error:
        code, says = getattr(error, "sqlite_errorcode", 0) & 0xFF, str(error)
        if isinstance(error, sqlite3.ProgrammingError) and "closed" in says:
            raise ArchiveFailed(f"the archive {path.name} was closed; open it again to go on") from error
        if code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
            raise ArchiveFailed(
                f"{path.name} could not be written ({says}); free some space on the disk and go on: "
                "all documents added before are safe"
            ) from error
        if code == sqlite3.SQLITE_NOTADB:
            raise NotAnArchive(f"{path} is not an archive of onrecord; name another file") from error
        if code == sqlite3.SQLITE_CORRUPT:
            raise ArchiveFailed(f"{path.name} is damaged ({says}); restore it from a copy") from error
        if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY}:
            raise ArchiveFailed(f"{path.name} could not be used ({says}); check the file and its folder") from error
        raise


@contextmanager
def one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all queries inside the ``with`` see the archive as it is at one time, whoever writes meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")
