"""What ledgers ask of an archive: how rare words are in it, and later passages that share some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.archive.citing.lookup import FoundPassage
from onrecord.archive.file.database import translated
from onrecord.archive.rows.voices import VOICE, VOICE_NAMES, Voice, voice_of
from onrecord.model import VERSION_DIGITS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from onrecord.archive.search.search import Search
    from onrecord.model import Citation, Span


class LikelyPassage(msgspec.Struct, frozen=True):
    """A passage that shares words with what was asked about.

    Attributes:
        found: the passage with its text.
        version: first 12 digits of the ``text_sha256``.
        turn: id of its turn; None for speech outside turns.
        kind: what the turn does.
        speaker: who speaks; None where that is unknown.
    """

    found: FoundPassage
    version: str
    turn: str | None
    kind: str | None
    speaker: Voice | None


class LikenessMethods:
    """Passages of an archive by the words they share with others."""

    path: Path
    _connection: sqlite3.Connection
    _search: Search

    def frequencies(self, stems: Iterable[str]) -> tuple[dict[str, int], int]:
        """Count the passages in which each stem stands (see `onrecord.archive.words.words`), and all passages."""
        with translated(self.path):
            return self._search.frequencies(stems)

    def likely(self, stems: Iterable[str], *, since: str, limit: int) -> list[FoundPassage]:
        """Give the passages of a day and later in which any of these stems stand, those with most of the rarest first.

        Args:
            stems: as `onrecord.archive.words.words.stem` makes them.
            since: the first day, ISO 8601; passages without a date are left out.
            limit: how many to give, at most.
        """
        with translated(self.path):
            return self._search.likely(stems, since, limit)

    def cite(self, passage: LikelyPassage, span: Span) -> Citation:
        """Cite characters of such a passage."""
        with translated(self.path):
            return self._search.lookup.cite_in(passage.found, span)

    def told(self, found: FoundPassage) -> LikelyPassage:
        """Tell who speaks such a passage, and in what kind of turn."""
        with translated(self.path):
            return self._told(found)

    def _told(self, found: FoundPassage) -> LikelyPassage:
        row = self._connection.execute(
            f"SELECT turn.id, turn.kind, {VOICE} FROM turn"  # noqa: S608 - our own
            f" LEFT JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker{VOICE_NAMES}"
            " WHERE turn.version = ? AND turn.number = ?",
            (found.document.version, found.turn),
        ).fetchone()
        turn, kind, *voice = (None,) * 8 if row is None else row
        return LikelyPassage(found, found.document.digest[:VERSION_DIGITS], turn, kind, voice_of(voice))
