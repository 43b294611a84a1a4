"""What users decide of two figures: that they measure the same, or do not. Anchored by span and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.errors import BadCorrection
from onrecord.model import CitationRef, Span, Target

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from onrecord.archive.figures.rows import FigureRow
    from onrecord.model import Citation

Verdict = Literal["same", "different"]
_ENCODE = msgspec.json.Encoder().encode
_LAYER = "figures"


class Decided(msgspec.Struct, frozen=True):
    """One of the two figures of a decision: the document, and the words as a correction anchors them."""

    record: str
    target: Target

    def place(self, text: str) -> Span | None:
        """Find the figure in its document's latest text, which may be another version than the one it was read in.

        The recorded place counts if its words stand there; otherwise the only other place where they stand, and none
        where they stand in several: a decision is never re-anchored by a guess.
        """
        target = self.target
        if target.exact and text[target.start : target.end] == target.exact:
            return Span(target.start, target.end)
        at = text.find(target.exact) if target.exact else -1
        if at < 0 or text.find(target.exact, at + 1) >= 0:
            return None
        return Span(at, at + len(target.exact))


class Decision(msgspec.Struct, frozen=True):
    """What a user decided of two figures.

    Attributes:
        verdict: ``same`` if they measure the same thing, ``different`` if they do not.
        figures: the two.
        by: who decided.
        at: when, UTC, ISO 8601.
        why: the reason, in words.
    """

    verdict: Verdict
    figures: tuple[Decided, Decided]
    by: str
    at: str
    why: str


_DECODE = msgspec.json.Decoder(Decision)


def decided(citation: Citation) -> Decided:
    """Anchor a figure by its citation."""
    return Decided(citation.record, Target(_LAYER, citation.start, citation.end, citation.exact, citation.version))


def meant(ref: CitationRef, rows: Iterable[FigureRow]) -> FigureRow:
    """Find the figure that a citation means: the one at its place, else the only one that it holds or lies in.

    Raises:
        BadCorrection: there is none, or there are several, or the citation names another version than the latest.
    """
    own = [row for row in rows if row.record == ref.record]
    if own and all(row.version != ref.version for row in own):
        raise BadCorrection(f"{ref} names an older version; cite the figure as `onrecord figures` prints it now")
    places = [(row, row.citation.start, row.citation.end) for row in own]
    for fits in (
        [row for row, start, end in places if (start, end) == (ref.start, ref.end)],
        [row for row, start, end in places if ref.start <= start and end <= ref.end],
        [row for row, start, end in places if start <= ref.start and ref.end <= end],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise BadCorrection(f"{ref} holds {len(fits)} figures; cite one, as `onrecord figures` prints it")
    raise BadCorrection(f"there is no figure at {ref}; cite one, as `onrecord figures` prints it")


def save_decision(connection: sqlite3.Connection, decision: Decision) -> None:
    """Keep a decision (once); the caller holds the transaction."""
    connection.execute("INSERT OR IGNORE INTO decision (form) VALUES (?)", (_ENCODE(decision).decode(),))


def load_decisions(connection: sqlite3.Connection) -> tuple[Decision, ...]:
    """Give all decisions, oldest first."""
    return tuple(_DECODE.decode(row[0]) for row in connection.execute("SELECT form FROM decision ORDER BY id"))
