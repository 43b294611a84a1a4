"""What an archive answers about figures: the part of `onrecord.archive.Archive` that gives figure rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.archive.citing.resolve import find_record
from onrecord.archive.errors import BadCorrection
from onrecord.archive.figures.decisions import Decision, Verdict, decided, load_decisions, meant, save_decision
from onrecord.archive.figures.figures import figures
from onrecord.archive.file.database import translated
from onrecord.model import CitationRef, utc_now

if TYPE_CHECKING:
    import sqlite3
    from contextlib import AbstractContextManager
    from pathlib import Path
    from typing import Unpack

    from onrecord.archive.figures.filters import FigureFilters
    from onrecord.archive.figures.rows import FigureRow, Figures


class FigureMethods:
    """Figures of an archive."""

    path: Path
    _connection: sqlite3.Connection

    if TYPE_CHECKING:

        def writing(self) -> AbstractContextManager[Any]: ...  # noqa: D102 - that of the archive

    def figures(
        self, words: str = "", *, limit: int | None = None, offset: int = 0, **filters: Unpack[FigureFilters]
    ) -> Figures:
        """Give the figures of the latest version of each document.

        Args:
            words: what the figure's sentence, its measure or its scope must match, as in
                `onrecord.archive.Archive.search`. A sentence that refers back (``that mark``) has the words of the one
                before as well; ``2%`` and ``2 percent`` are the same.
            limit: how many rows to give; None gives all.
            offset: how many to leave out before them.
            filters: ``speaker``, ``kind``, ``unit``, ``publisher``, ``since``, ``until``, ``document``, ``official``;
                see `onrecord.archive.FigureFilters`.

        Raises:
            BadQuery: the words, a kind or a date cannot be understood.
            NotInArchive: there is no such document.
            TypeError: there is no such filter.
            ValueError: ``limit`` or ``offset`` is below 0.
        """
        with translated(self.path):
            return figures(self._connection, words, filters, limit, offset)

    def decide(self, verdict: Verdict, first: str, second: str, *, by: str, why: str) -> Decision:
        """Keep that two figures measure the same thing, or do not; it holds until it is decided anew.

        Args:
            verdict: ``same`` or ``different``.
            first: citation of a figure, as `figures` gives it.
            second: that of the other.
            by: who decides.
            why: the reason, in words.

        Raises:
            BadCorrection: there is no figure at a citation, or the two are one; or nobody decides, or for no reason.
            BadCitation: what is written is no citation.
            NotInArchive: there is no such document.
            ArchiveReadOnly: the archive can only be read.
        """
        if verdict not in {"same", "different"}:
            raise BadCorrection(f"two figures are 'same' or 'different', not {verdict!r}")
        if not by.strip() or not why.strip():
            raise BadCorrection("a decision says who decided, and why")
        rows = [self._figure_at(CitationRef.parse(written)) for written in (first, second)]
        if rows[0].citation == rows[1].citation:
            raise BadCorrection(f"{first} and {second} are one figure; cite two")
        one, other = (decided(row.citation) for row in rows)
        decision = Decision(verdict, (one, other), by.strip(), utc_now(), why.strip())
        with self.writing(), translated(self.path):
            save_decision(self._connection, decision)
        return decision

    def decisions(self) -> tuple[Decision, ...]:
        """Give what was decided of figures, oldest first."""
        with translated(self.path):
            return load_decisions(self._connection)

    def latest_text(self, record: str) -> str:
        """Give the text of a document's latest version; raises as `onrecord.archive.Archive.get`."""
        with translated(self.path):
            (text,) = self._connection.execute(
                "SELECT text FROM document JOIN version ON version.id = latest"
                " JOIN content ON content.id = version.content WHERE document.id = ?",
                (find_record(self._connection, record),),
            ).fetchone()
        return str(text)

    def _figure_at(self, ref: CitationRef) -> FigureRow:
        with translated(self.path):
            return meant(ref, figures(self._connection, "", {"document": ref.record}, None, 0))
