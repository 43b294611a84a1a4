"""What can go wrong with an archive, each in one sentence that says what to do."""

from __future__ import annotations

from onrecord.model import OnRecordError


class NotAnArchive(OnRecordError):
    """The file is missing, or is no archive of this program."""


class NewerSchema(OnRecordError):
    """The archive was made by a newer release than this one."""


class ArchiveReadOnly(OnRecordError):
    """Something was to be written to an archive that can only be read."""


class ArchiveBusy(OnRecordError):
    """Another writer held the archive for longer than this one would wait."""


class ArchiveFailed(OnRecordError):
    """The disk is full, or the archive's file could not be written or read."""


class NotInArchive(OnRecordError):
    """The archive holds no such document, version or capture."""


class DoesNotResolve(OnRecordError):
    """A citation that is well formed, but whose characters are not in the record."""


class BadQuery(OnRecordError):
    """A search that cannot be understood."""


class BadCorrection(OnRecordError):
    """A correction that has no place in the document or sets what cannot be set."""


class NeedsExtra(OnRecordError):
    """Something was asked for that an optional extra does, which is not installed."""


class NoSuchTable(OnRecordError):
    """A table was asked for that there is not."""
