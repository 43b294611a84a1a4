"""Looking words up for the checking of quotations: where a run of words stands, what is nearly it, and whose it is.

The search index does the looking up: its words with their places find a run; the rarest words and the parts of a run
find what is nearly it. What the index lacks is read from SQLite. The caller checks on the text what is found.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec
from tantivy import Order

from onrecord.archive.compiled import filtered
from onrecord.archive.entries import day, entries
from onrecord.archive.filters import Filters, searched
from onrecord.archive.index import EXACT, PLACE, PLACE_BITS, SEAM_WORDS, IndexDamaged, SearchIndex, Snapshot, guarded
from onrecord.archive.lookup import Lookup
from onrecord.archive.query import Any, Phrase
from onrecord.archive.store import parts_of
from onrecord.model import Span, layer_from_dict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from onrecord.archive.entries import Entry
    from onrecord.archive.hits import Searched
    from onrecord.archive.lookup import Document
    from onrecord.archive.query import Node
    from onrecord.model import Annotation, Citation

_RAREST = 4
_REMEMBERED = 4_096
_HALF = 2
_LABELS = msgspec.json.Decoder(tuple[str, ...])
_K = TypeVar("_K")
_V = TypeVar("_V")


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
    """

    document: int
    about: Document
    text: str
    turn: int | None
    parts: tuple[Span, ...]


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


class Wording:
    """Looks words up in one archive; the caller holds a transaction open (`onrecord.archive.Archive.wording`)."""

    def __init__(self, connection: sqlite3.Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._index = index
        self._lookup = Lookup(connection)
        self._state = -1
        self._snapshot: Snapshot | None = None
        self._stale: list[int] = []
        self._entries: dict[int, list[Entry]] = {}
        self._held: dict[str, int] = {}
        self._searched: dict[tuple[str | None, str | None], Searched] = {}
        self._names: dict[str, frozenset[int]] | None = None
        self._speakers: int | None = None
        self._layers: OrderedDict[tuple[int, str], tuple[Annotation, ...]] = OrderedDict()
        self._heads: OrderedDict[int, str | None] = OrderedDict()

    def prepare(self, snapshot: Snapshot | None) -> None:
        """Take notice of what has changed; ``snapshot`` was opened before the transaction began."""
        (state,) = self._connection.execute("SELECT coalesce(max(number), 0) FROM change").fetchone()
        if state == self._state and snapshot is self._snapshot:
            return
        self._state, self._snapshot = state, snapshot
        self._lookup.forget()
        self._names = self._speakers = None
        for known in (self._entries, self._held, self._searched):
            known.clear()
        self._find_stale()

    def _find_stale(self) -> None:
        generation = 0 if self._snapshot is None else self._snapshot.generation
        rows = self._connection.execute(
            "SELECT id FROM document WHERE changed > ? AND latest IS NOT NULL ORDER BY id", (generation,)
        )
        self._stale = [row[0] for row in rows]

    # Finding

    def phrase(
        self,
        words: Sequence[str],
        limit: int,
        *,
        days: tuple[int, int] | None = None,
        names: Sequence[int] = (),
    ) -> list[Found]:
        """Give passages in which a run of folded words begins, at most ``limit`` of them.

        Of a long run only a part is looked up, the one with the rarest word: the passage is where that part begins.

        Args:
            words: one at least.
            limit: how many.
            days: first and last day of the event, as ordinals, both included.
            names: row ids of speakers' names of which one must be the passage's.
        """
        at = self.part_looked_up(words)
        if at is None:
            return self._stale_with(words, days) if not names else []
        part = tuple(words[at : at + SEAM_WORDS])
        ids = {"name": list(names)} if names else {}
        found = self._search(Phrase(part), ids, days, limit)
        return found if names else [*found, *self._stale_with(part, days)][:limit]

    def part_looked_up(self, words: Sequence[str]) -> int | None:
        """Give where in a run the part begins that `phrase` looks up; None where the index lacks one of the words."""
        counts = [self._count(word) for word in words]
        if not all(counts):
            return None
        if len(words) <= SEAM_WORDS:
            return 0
        rarest = counts.index(min(counts))
        return max(0, min(rarest - SEAM_WORDS // 2, len(words) - SEAM_WORDS))

    def near(
        self, words: Sequence[str], limit: int, *, thorough: bool, days: tuple[int, int] | None = None
    ) -> list[Found]:
        """Give the passages that hold most of the rarest words of a run, best first.

        Args:
            words: the run, folded.
            limit: how many to give, beside those that the index lacks.
            thorough: look for both halves of the run as well, which finds it where only one word differs.
            days: as in `phrase`.
        """
        counts = {word: self._count(word) for word in words}
        rarest = sorted((word for word in counts if counts[word]), key=lambda word: counts[word])[:_RAREST]
        nodes: list[Node] = [Phrase((word,)) for word in rarest]
        if thorough:
            half = len(words) // _HALF
            halves = (tuple(words[:half]), tuple(words[half:]))
            nodes += [Phrase(part) for part in halves if len(part) > 1 and all(counts[word] for word in part)]
        found = self._search(Any(tuple(nodes)), {}, days, limit) if nodes else []
        return [*found, *self._stale_near(set(words), days, limit)]

    def _count(self, word: str) -> int:
        if self._snapshot is None:
            return 0
        count = self._held.get(word)
        if count is None:
            if len(self._held) > _REMEMBERED * 16:
                self._held.clear()
            with guarded():
                count = int(self._snapshot.searcher.doc_freq(EXACT, word))
            self._held[word] = count
        return count

    def _search(self, node: Node, ids: dict[str, list[int]], days: tuple[int, int] | None, limit: int) -> list[Found]:
        if self._snapshot is None:
            return []
        try:
            query = filtered(node, self._snapshot.schema, ids, days, self._stale)
            with guarded():
                searcher = self._snapshot.searcher
                hits = searcher.search(query, limit, count=False, order=Order.Desc).hits
                places = searcher.fast_field_values(PLACE, [address for _, address in hits])
        except IndexDamaged:
            self._index.discard()
            self._snapshot = None
            self._held.clear()
            self._find_stale()
            return []
        return [Found(*divmod(int(place or 0), 1 << PLACE_BITS)) for place in places]

    # What the index lacks

    def _lacking(self, days: tuple[int, int] | None) -> Iterable[tuple[int, list[Entry]]]:
        for document in self._stale:
            if document not in self._entries:
                self._entries[document] = entries(self._connection, document)
            if days is None or days[0] <= day(self._lookup.document(document).date) <= days[1]:
                yield document, self._entries[document]

    def _stale_with(self, words: Sequence[str], days: tuple[int, int] | None) -> list[Found]:
        run = f" {' '.join(words[:SEAM_WORDS])} "
        return [
            Found(document, entry.number)
            for document, held in self._lacking(days)
            for entry in held
            if run in f" {entry.text} " or run in f" {entry.seam} "
        ]

    def _stale_near(self, words: set[str], days: tuple[int, int] | None, limit: int) -> list[Found]:
        scored = [
            (len(words.intersection(entry.text.split())), document, entry.number)
            for document, held in self._lacking(days)
            for entry in held
        ]
        best = sorted((each for each in scored if each[0]), key=lambda each: -each[0])[:limit]
        return [Found(document, number) for _, document, number in best]

    # Reading

    def stretch(self, found: Found, before: int, behind: int) -> Stretch | None:
        """Give a passage with what lies around it in its turn.

        Args:
            found: the passage; None is given where it is no longer there.
            before: code points of speech wanted before it, whole passages, one passage at least.
            behind: the same behind it.
        """
        document, number = found
        reach = max(before, behind) // 16 + 2
        rows = self._connection.execute(
            "SELECT number, turn, start, end, parts FROM passage WHERE document = ? AND number BETWEEN ? AND ?"
            " ORDER BY number",
            (document, number - reach, number + reach),
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
        parts = [part for _, _, start, end, packed in rows[first : last + 1] for part in parts_of(start, end, packed)]
        return Stretch(document, self._lookup.document(document), self._lookup.text(document), turn, tuple(parts))

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
        rows = self._voices("turn.version = ? AND turn.number = ?", stretch.about.version, stretch.turn)
        return rows[0] if rows else VoiceRow()

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
        return [VoiceRow(*rest, labels=_LABELS.decode(labels)) for *rest, labels in rows]

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
        return self._lookup.cite_span(stretch.document, span)

    # The record as a whole

    def searched(self, first: str | None, last: str | None) -> Searched:
        """Count the documents between two days, both included; raises nothing, the days are ISO 8601."""
        key = first, last
        if key not in self._searched:
            self._searched[key] = searched(self._connection, Filters({}, first, last, {}))
        return self._searched[key]

    def speakers(self) -> int:
        """Count the different names of speakers in the latest versions."""
        if self._speakers is None:
            (self._speakers,) = self._connection.execute(
                "SELECT count(DISTINCT name) FROM speaker JOIN document ON latest = version"
            ).fetchone()
        return int(self._speakers or 0)

    def names_with(self, words: Iterable[str]) -> list[int]:
        """Give the row ids of the speakers' names that hold all these folded words."""
        if self._names is None:
            held: dict[str, set[int]] = {}
            for id_, folded in self._connection.execute("SELECT id, folded FROM name WHERE kind = 'name'"):
                for word in folded.split():
                    held.setdefault(word, set()).add(id_)
            self._names = {word: frozenset(ids) for word, ids in held.items()}
        fitting = [self._names.get(word, frozenset()) for word in words]
        return sorted(frozenset.intersection(*fitting)) if fitting else []


def _keep(known: OrderedDict[_K, _V], key: _K, value: _V) -> None:
    known[key] = value
    if len(known) > _REMEMBERED:
        known.popitem(last=False)
