"""What stands where words were found: the passages around them, whose turn it is, what the document says of it."""

from __future__ import annotations

from collections import OrderedDict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from onrecord.archive.lookup import Lookup
from onrecord.archive.store import parts_of
from onrecord.model import Span, layer_from_dict

if TYPE_CHECKING:
    import sqlite3

    from onrecord.archive.lookup import Document
    from onrecord.model import Annotation, Citation

_K = TypeVar("_K")
_V = TypeVar("_V")
_REMEMBERED = 4_096
_SHORTEST = 16
"""Code points of a passage, as a rule more: so many passages at most are read for a stretch."""
_LABELS = msgspec.json.Decoder(tuple[str, ...])


class Found(NamedTuple):
    """A passage that holds the words, or begins before they end: the document's row id and the passage's number."""

    document: int
    number: int


class Stretch(NamedTuple):
    """Some passages of one turn that lie one behind the other.

    Attributes:
        document: the document's row id.
        about: what is known of it.
        text: its text, all of it.
        turn: number of the turn; None for speech in no turn.
        parts: the runs of speech, in order; what lies between them is notes, furniture and white space.
        own: those of the passage that was found.
    """

    document: int
    about: Document
    text: str
    turn: int | None
    parts: tuple[Span, ...]
    own: tuple[Span, ...]


class VoiceRow(NamedTuple):
    """Whose turn it is, as the archive stores it; all None for speech in no turn."""

    turn_id: str | None = None
    turn_kind: str | None = None
    start: int = 0
    evidence: str | None = None
    label_end: int | None = None
    label: str | None = None
    number: int | None = None
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    person: str | None = None
    one_person: bool = False
    kind: str | None = None
    labels: tuple[str, ...] = ()


class _Head(msgspec.Struct, frozen=True):
    delivery: str | None = None


_HEAD = msgspec.json.Decoder(_Head)


class Stretches:
    """Reads stretches of one archive and what is known of them; remembers what does not change."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lookup = Lookup(connection)
        self._layers: OrderedDict[tuple[int, str], tuple[Annotation, ...]] = OrderedDict()
        self._heads: OrderedDict[int, str | None] = OrderedDict()
        self._turns: OrderedDict[tuple[int, int], VoiceRow] = OrderedDict()

    def stretch(self, found: Found, before: int, behind: int) -> Stretch | None:
        """Give a passage with what lies around it in its turn.

        Args:
            found: the passage; None is given where it is no longer there.
            before: code points of speech wanted before it, whole passages, one passage at least.
            behind: the same behind it.
        """
        document, number = found
        reach = max(before, behind) // _SHORTEST + 2
        rows = self._connection.execute(
            "SELECT number, turn, start, end, parts FROM passage WHERE document = ? AND number BETWEEN ? AND ?"
            " ORDER BY number",
            # Where none is wanted before it, the one that is given all the same.
            (document, number - (reach if before > 0 else 1), number + reach),
        ).fetchall()
        at = next((at for at, row in enumerate(rows) if row[0] == number), None)
        if at is None:
            return None
        turn = rows[at][1]
        first = last = at
        while first > 0 and turn is not None and rows[first - 1][1] == turn and (before > 0 or first == at):
            first -= 1
            before -= rows[first][3] - rows[first][2]
        while last + 1 < len(rows) and turn is not None and rows[last + 1][1] == turn and (behind > 0 or last == at):
            last += 1
            behind -= rows[last][3] - rows[last][2]
        held = [parts_of(start, end, packed) for _, _, start, end, packed in rows[first : last + 1]]
        about, text = self._lookup.document(document), self._lookup.text(document)
        return Stretch(document, about, text, turn, tuple(chain.from_iterable(held)), held[at - first])

    def speech(self, stretch: Stretch, start: int, end: int) -> tuple[Span, ...]:
        """Give the runs of speech of a stretch's turn between two places of the text, in order."""
        rows = self._connection.execute(
            "SELECT start, end, parts FROM passage WHERE document = ? AND turn IS ? AND start < ? AND end > ?"
            " ORDER BY number",
            (stretch.document, stretch.turn, end, start),
        )
        spans = (part.clip(Span(start, end)) for first, last, packed in rows for part in parts_of(first, last, packed))
        return tuple(span for span in spans if span is not None)

    def voice(self, stretch: Stretch) -> VoiceRow:
        """Give whose turn it is."""
        if stretch.turn is None:
            return VoiceRow()
        key = stretch.about.version, stretch.turn
        if key not in self._turns:
            rows = self._voices("turn.version = ? AND turn.number = ?", *key)
            _keep(self._turns, key, rows[0] if rows else VoiceRow())
        return self._turns[key]

    def forget(self) -> None:
        """Forget what a change of the archive may change: the documents and whose the turns are; texts never do."""
        self._lookup.forget()
        self._turns.clear()

    def voices(self, stretch: Stretch) -> list[VoiceRow]:
        """Give the voices of the stretch's document, each with one of its turns."""
        return self._voices("turn.version = ? GROUP BY turn.speaker", stretch.about.version)

    def _voices(self, where: str, *values: int) -> list[VoiceRow]:
        rows = self._connection.execute(
            "SELECT turn.id, turn.kind, turn.start, turn.evidence, turn.label_end, label.text, speaker.number,"  # noqa: S608
            " name.text, role.text, affiliation.text, speaker.person, coalesce(speaker.one_person, 0), speaker.kind,"
            " coalesce(speaker.labels, '[]') FROM turn"
            " LEFT JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker"
            " LEFT JOIN name ON name.id = speaker.name LEFT JOIN name AS role ON role.id = speaker.role"
            " LEFT JOIN name AS affiliation ON affiliation.id = coalesce(turn.affiliation, speaker.affiliation)"
            f" LEFT JOIN name AS label ON label.id = turn.label WHERE {where}",
            values,
        )
        return [VoiceRow._make((*row[:-1], _LABELS.decode(row[-1]))) for row in rows]

    def segments(self, stretch: Stretch, start: int, end: int) -> list[tuple[Span, str]]:
        """Give the segments that share a character with a place of the text, whole, each with its kind."""
        rows = self._connection.execute(
            "SELECT start, end, kind FROM segment WHERE version = ? AND start < ? AND end > ? ORDER BY start",
            (stretch.about.version, end, start),
        )
        return [(Span(first, last), kind) for first, last, kind in rows]

    def items(self, stretch: Stretch, layer: str, start: int, end: int) -> list[Annotation]:
        """Give the items of a layer that share a character with a place of the text."""
        key = stretch.about.version, layer
        if key not in self._layers:
            row = self._connection.execute("SELECT form FROM layer WHERE version = ? AND name = ?", key).fetchone()
            found = () if row is None else layer_from_dict(layer, msgspec.json.decode(row[0])).items
            _keep(self._layers, key, found)
        return [item for item in self._layers[key] if item.start < end and item.end > start]

    def delivery(self, stretch: Stretch) -> str | None:
        """Give the manner of delivery that the document names: ``as prepared``."""
        version = stretch.about.version
        if version not in self._heads:
            row = self._connection.execute("SELECT record FROM version WHERE id = ?", (version,)).fetchone()
            _keep(self._heads, version, _HEAD.decode(row[0]).delivery)
        return self._heads[version]

    def cite(self, stretch: Stretch, span: Span) -> Citation:
        """Cite characters of the stretch's document, as the transcript itself would."""
        if any(part.contains(span) for part in stretch.parts):
            return self._lookup.citation(stretch.about, stretch.text, span, (span,))
        return self._lookup.cite_span(stretch.document, span)


def _keep(known: OrderedDict[_K, _V], key: _K, value: _V) -> None:
    known[key] = value
    if len(known) > _REMEMBERED:
        known.popitem(last=False)
