"""What stands where words were found: the passages around them, whose turn it is, what the document says of it."""

from __future__ import annotations

from collections import OrderedDict
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

import msgspec

from onrecord.archive.citing.lookup import Lookup
from onrecord.archive.store.versions import parts_of
from onrecord.model import Span, layer_from_dict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from onrecord.archive.citing.lookup import Document
    from onrecord.model import Annotation, Citation

_Row = tuple[int, int | None, int, int, str | None]
"""Of a passage: its number, its turn, start and end, and its runs of speech as stored."""
_K = TypeVar("_K")
_V = TypeVar("_V")
_REMEMBERED, _NAMES = 4_096, 65_536
"""Turns and versions that are remembered, and names, which are shorter and shared."""
_SHORTEST = 16
"""Code points of a passage, as a rule more: so many passages at most are read for a stretch."""
_FEW = 3
"""Passages on each side that are read at first, which nearly always do."""
_PASSAGES = (
    "SELECT number, turn, start, end, parts FROM passage WHERE document = ? AND number BETWEEN ? AND ? ORDER BY number"
)
_LAYERS = ("gaps", "readings")
"""The layers that say what stands in a place, beside the words."""
_OF_THE_WHOLE = (
    "SELECT record, (SELECT form FROM layer WHERE layer.version = version.id AND name = 'gaps'),"
    " (SELECT form FROM layer WHERE layer.version = version.id AND name = 'readings') FROM version WHERE id = ?"
)
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


class _Record(msgspec.Struct, frozen=True):
    delivery: str | None = None


_RECORD = msgspec.json.Decoder(_Record)


class _Head(NamedTuple):
    """What holds for a version as a whole: its manner of delivery, and the items of `_LAYERS`."""

    delivery: str | None
    layers: dict[str, tuple[Annotation, ...]]


class Stretches:
    """Reads stretches of one archive and what is known of them; remembers what does not change."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lookup = Lookup(connection)
        self._heads: OrderedDict[int, _Head] = OrderedDict()
        self._strings: dict[int, str] = {}
        self._turns: OrderedDict[tuple[int, int], VoiceRow] = OrderedDict()

    def stretch(self, found: Found, before: int, behind: int) -> Stretch | None:
        """Give a passage with what lies around it in its turn.

        Args:
            found: the passage; None is given where it is no longer there.
            before: code points of speech wanted before it, whole passages, one passage at least.
            behind: the same behind it.
        """
        on = max(before, behind) // _SHORTEST + 2
        back = on if before > 0 else 1
        rows, at = self._passages(found, min(back, _FEW), min(on, _FEW))
        if not rows:
            return None
        first, last = _reached(rows, at, before, behind)
        if (first == 0 and at == _FEW < back) or (last == at + _FEW and on > _FEW):  # it may go on in those not read
            rows, at = self._passages(found, back, on)
            first, last = _reached(rows, at, before, behind)
        held = [parts_of(start, end, packed) for _, _, start, end, packed in rows[first : last + 1]]
        about, text = self._lookup.with_text(found.document)
        return Stretch(found.document, about, text, rows[at][1], tuple(chain.from_iterable(held)), held[at - first])

    def _passages(self, found: Found, back: int, on: int) -> tuple[list[_Row], int]:
        """Read a passage with some before and behind it; give their rows and its place there, no rows without it."""
        document, number = found
        rows: list[_Row] = self._connection.execute(_PASSAGES, (document, number - back, number + on)).fetchall()
        at = next((at for at, row in enumerate(rows) if row[0] == number), None)
        return ([], 0) if at is None else (rows, at)

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

    def asker_named(self, stretch: Stretch, span: Span) -> VoiceRow | None:
        """Give who is said to ask what whoever speaks here reads out; None where these words are no such question."""
        row = self._connection.execute(
            "SELECT read_out.name, read_out.affiliation FROM question JOIN read_out"
            " ON read_out.version = question.version AND read_out.question = question.number"
            " WHERE question.version = ? AND question.start <= ? AND question.end >= ?",
            (stretch.about.version, span.start, span.end),
        ).fetchone()
        return None if row is None else VoiceRow(name=self._name(row[0]), affiliation=self._name(row[1]))

    def forget(self) -> None:
        """Forget what a change of the archive may change: all but the texts of documents, which never do."""
        self._lookup.forget()
        for known in (self._turns, self._heads, self._strings):
            known.clear()

    def voices(self, stretch: Stretch) -> list[VoiceRow]:
        """Give the voices of the stretch's document, each with one of its turns."""
        return self._voices("turn.version = ? GROUP BY turn.speaker", stretch.about.version)

    def _voices(self, where: str, *values: int) -> list[VoiceRow]:
        rows = self._connection.execute(
            "SELECT turn.label, speaker.name, speaker.role, coalesce(turn.affiliation, speaker.affiliation),"  # noqa: S608
            " coalesce(speaker.labels, '[]'), turn.id, turn.kind, turn.start, turn.evidence, turn.label_end,"
            " speaker.number, speaker.person, coalesce(speaker.one_person, 0), speaker.kind FROM turn"
            " LEFT JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker"
            f" WHERE {where}",
            values,
        ).fetchall()
        found = []
        for *ids, labels, turn, turn_kind, start, evidence, label_end, number, person, one_person, kind in rows:
            label, name, role, affiliation = map(self._name, ids)
            found.append(
                VoiceRow(turn, turn_kind, start, evidence, label_end, label, number, name, role, affiliation, person,
                         one_person, kind, _LABELS.decode(labels))
            )  # fmt: skip
        return found

    def _name(self, id_: int | None) -> str | None:
        """Give a name, role or label by its row id: there are few, which many turns share."""
        if id_ is None:
            return None
        if id_ not in self._strings:
            if len(self._strings) >= _NAMES:
                self._strings.clear()
            (self._strings[id_],) = self._connection.execute("SELECT text FROM name WHERE id = ?", (id_,)).fetchone()
        return self._strings[id_]

    def segments(self, stretch: Stretch, start: int, end: int) -> list[tuple[Span, str]]:
        """Give the segments that share a character with a place of the text, whole, each with its kind."""
        rows = self._connection.execute(
            # They tile the text: those before the one in which the place begins need not be gone through.
            "SELECT start, end, kind FROM segment WHERE version = ?1 AND start < ?2 AND end > ?3 AND start >="
            " coalesce((SELECT max(start) FROM segment WHERE version = ?1 AND start <= ?3), 0) ORDER BY start",
            (stretch.about.version, end, start),
        )
        return [(Span(first, last), kind) for first, last, kind in rows]

    def items(self, stretch: Stretch, layer: Literal["gaps", "readings"], start: int, end: int) -> list[Annotation]:
        """Give the items of a layer that share a character with a place of the text."""
        items = self._head(stretch.about.version).layers.get(layer, ())
        return [item for item in items if item.start < end and item.end > start]

    def delivery(self, stretch: Stretch) -> str | None:
        """Give the manner of delivery that the document names: ``as prepared``."""
        return self._head(stretch.about.version).delivery

    def _head(self, version: int) -> _Head:
        if version not in self._heads:
            record, *forms = self._connection.execute(_OF_THE_WHOLE, (version,)).fetchone()
            layers = {
                name: layer_from_dict(name, msgspec.json.decode(form)).items
                for name, form in zip(_LAYERS, forms, strict=True)
                if form is not None
            }
            _keep(self._heads, version, _Head(_RECORD.decode(record).delivery, layers))
        return self._heads[version]

    def cite(self, stretch: Stretch, span: Span) -> Citation:
        """Cite characters of the stretch's document, as the transcript itself would."""
        if any(part.contains(span) for part in stretch.parts):
            return self._lookup.citation(stretch.about, stretch.text, span, (span,))
        return self._lookup.cite_span(stretch.document, span)


def _reached(rows: Sequence[_Row], at: int, before: int, behind: int) -> tuple[int, int]:
    """Give the first and the last of the passages of one turn that are wanted around one, as places in ``rows``."""
    turn = rows[at][1]
    first = last = at
    while first > 0 and turn is not None and rows[first - 1][1] == turn and (before > 0 or first == at):
        first -= 1
        before -= rows[first][3] - rows[first][2]
    while last + 1 < len(rows) and turn is not None and rows[last + 1][1] == turn and (behind > 0 or last == at):
        last += 1
        behind -= rows[last][3] - rows[last][2]
    return first, last


def _keep(known: OrderedDict[_K, _V], key: _K, value: _V) -> None:
    known[key] = value
    if len(known) > _REMEMBERED:
        known.popitem(last=False)
