"""What an archive answers about citations and editions: a part of `onrecord.archive.Archive`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.citing.editions import edited, editions
from onrecord.archive.citing.resolve import resolve
from onrecord.archive.citing.trace import trace
from onrecord.archive.file.database import translated

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from onrecord.archive.citing.editions import EditionRow
    from onrecord.archive.citing.trace import Traced
    from onrecord.archive.rows.hits import Hit
    from onrecord.archive.rows.rows import Resolved
    from onrecord.model import Citation, CitationRef


class CitationMethods:
    """Citations and editions of an archive."""

    path: Path
    _connection: sqlite3.Connection

    def resolve(self, citation: Citation | CitationRef | Hit | str, *, context: int = 0) -> Resolved:
        """Give the exact characters of a citation (of a hit: of its citation), ``context`` code points around them.

        A citation resolves to the version it names, for ever; it is never re-anchored. `Resolved.newer` tells of a
        later version.

        Raises:
            BadCitation: what is written is no citation.
            NotInArchive: there is no such document or version.
            DoesNotResolve: the version has no such characters, or others than the citation gives.
        """
        with translated(self.path):
            return resolve(self._connection, citation, context)

    def trace(self, citation: Citation | CitationRef | Hit | str, version: str | None = None) -> Traced:
        """Tell what became of a citation in another version of its document, the latest where none is named.

        The citation itself is never re-anchored: it resolves to its own version, and beside it stands what the other
        version has in its place.

        Args:
            citation: as for `resolve`.
            version: the first digits of the other version's ``text_sha256``.

        Raises:
            BadCitation: what is written is no citation.
            NotInArchive: there is no such document or version.
            DoesNotResolve: the version cited has no such characters, or others than the citation gives.
        """
        with translated(self.path):
            return trace(self._connection, citation, version)

    def editions(self, record: str) -> list[EditionRow]:
        """List a document's editions, each as the publisher had it at one time, oldest first.

        Raises:
            NotInArchive: there is no such document, or more than one.
        """
        with translated(self.path):
            return editions(self._connection, record)

    def edited(self, since: str | None = None) -> list[str]:
        """List the ids of documents of which an edit was captured, on a day or later."""
        with translated(self.path):
            return edited(self._connection, since)
