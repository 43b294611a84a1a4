"""The record on disk: SQLite for the truth, a tantivy index derived from it."""

from __future__ import annotations

from onrecord.archive.archive import Archive
from onrecord.archive.errors import (
    ArchiveBusy,
    ArchiveFailed,
    ArchiveReadOnly,
    BadCorrection,
    BadQuery,
    DoesNotResolve,
    NewerSchema,
    NotAnArchive,
    NotInArchive,
)
from onrecord.archive.hits import Hit, Hits, Searched
from onrecord.archive.rows import Added, Appearance, DocumentRow, PersonRow, Resolved, Shown, Stats, VersionRow

__all__ = [
    "Added",
    "Appearance",
    "Archive",
    "ArchiveBusy",
    "ArchiveFailed",
    "ArchiveReadOnly",
    "BadCorrection",
    "BadQuery",
    "DocumentRow",
    "DoesNotResolve",
    "Hit",
    "Hits",
    "NewerSchema",
    "NotAnArchive",
    "NotInArchive",
    "PersonRow",
    "Resolved",
    "Searched",
    "Shown",
    "Stats",
    "VersionRow",
]
