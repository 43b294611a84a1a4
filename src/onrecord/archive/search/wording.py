"""Looking words up for the checking of quotations: where a run of words stands, what is nearly it, and whose it is.

The search index does the looking up: its words with their places find a run; the rarest words and the parts of a run
find what is nearly it. What the index lacks is read from SQLite. The caller checks on the text what is found.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from tantivy import Order

from onrecord.archive.index.entries import day, entries
from onrecord.archive.index.index import (
    EXACT,
    PLACE,
    PLACE_BITS,
    SEAM_WORDS,
    IndexDamaged,
    SearchIndex,
    Snapshot,
    guarded,
)
from onrecord.archive.query.compiled import filtered
from onrecord.archive.query.filters import Filters, searched_where
from onrecord.archive.query.query import All, Any, Phrase
from onrecord.archive.search.stretches import Found, Stretches

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from tantivy import DocAddress

    from onrecord.archive.index.entries import Entry
    from onrecord.archive.query.query import Node
    from onrecord.archive.rows.listing import Searched

Where = Literal["anywhere", "inside", "seam"]
_RAREST = 4
_PARTS = 6
_REMEMBERED = 4_096
_HALF = 2


class Wording(Stretches):
    """Looks words up in one archive; the caller holds a transaction open (`onrecord.archive.Archive.wording`)."""

    def __init__(self, connection: sqlite3.Connection, index: SearchIndex) -> None:
        super().__init__(connection)
        self._index = index
        self._state = -1
        self._known = (-1, -1)
        self._snapshot: Snapshot | None = None
        self._stale: list[int] = []
        self._entries: dict[int, list[Entry]] = {}
        self._held: dict[str, int] = {}
        self._searched: dict[tuple[str | None, str | None], Searched] = {}
        self._names: dict[str, frozenset[int]] | None = None
        self._speakers: int | None = None
        self._cut: tuple[Sequence[str], list[tuple[str, ...]]] = ((), [])

    def is_current(self) -> bool:
        """Tell whether nothing has changed and nothing is lacking, so that no snapshot need be opened."""
        if self._snapshot is None or self._stale:
            return False
        return self._seen() == self._known

    def _seen(self) -> tuple[int, int]:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version), self._connection.total_changes

    def prepare(self, snapshot: Snapshot | None) -> None:
        """Take notice of what has changed; ``snapshot`` was opened before the transaction began.

        It is None where `is_current`, or where there is no index.
        """
        seen = self._seen()
        if snapshot is None and self._snapshot is not None and seen == self._known:
            return
        self._known = seen
        self._turns.clear()
        self._cut = ((), [])
        (state,) = self._connection.execute("SELECT coalesce(max(number), 0) FROM change").fetchone()
        if state == self._state and snapshot is self._snapshot:
            return
        self._state, self._snapshot = state, snapshot
        self.forget()
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
        where: Where = "anywhere",
    ) -> list[Found]:
        """Give passages in which a run of folded words begins, at most ``limit`` of them.

        Of a long run a part is looked up, or several until one is rare: the passage is where that part begins.

        Args:
            words: one at least.
            limit: how many.
            days: first and last day of the event, as ordinals, both included.
            names: row ids of speakers' names of which one must be the passage's.
            where: ``inside`` one passage, over a ``seam`` of two, or anywhere; what the index lacks is not read for
                ``seam``.
        """
        lacking = [] if names or where == "seam" else self._stale_with(words, days)
        parts = self._parts(words)
        if not parts:
            return lacking
        ids = {"name": list(names)} if names else {}

        def search(*chosen: tuple[str, ...]) -> list[DocAddress]:
            nodes = tuple(Phrase(part, where) for part in chosen)
            return self._hits(nodes[0] if len(nodes) == 1 else All(nodes), ids, days, limit)

        found = search(parts[0])
        if len(found) == limit and len(parts) > 1:
            found = _rarer(parts, found, search, limit)
        return [*self._found(found), *lacking]

    def _parts(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """Cut a run into the parts that are looked up, the rarest first; none where one of the words is missing."""
        if self._cut[0] is words:  # one quotation is looked for inside passages, and then over their seams
            return self._cut[1]
        self._cut = words, self._parts_of(words)
        return self._cut[1]

    def _parts_of(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        held = self._held.get
        counts = [held(word) or self._count(word) for word in words]
        if not all(counts):
            return []
        if len(words) <= SEAM_WORDS:
            return [tuple(words)]
        last = max(len(words) - SEAM_WORDS, 0)
        starts = dict.fromkeys([*range(0, last, SEAM_WORDS), last])
        ordered = sorted(starts, key=lambda at: sum(map(math.log, counts[at : at + SEAM_WORDS])))
        return [tuple(words[at : at + SEAM_WORDS]) for at in ordered[:_PARTS]]

    def near(
        self, words: Sequence[str], limit: int, *, thorough: bool, days: tuple[int, int] | None = None
    ) -> list[Found]:
        """Give the passages that hold most of the rarest words of a run, best first.

        Args:
            words: the run, folded.
            limit: how many to give, beside those that the index lacks.
            thorough: look for both halves of the run instead (of a long one for parts of them), one of which stands
                where only one word differs.
            days: as in `phrase`.
        """
        counts = {word: self._count(word) for word in words}
        rarest = sorted((word for word in counts if counts[word]), key=lambda word: counts[word])[:_RAREST]
        nodes: list[Node] = [Phrase((word,)) for word in rarest]
        if not thorough:
            found = self._found(self._hits(Any(tuple(nodes)), {}, days, limit)) if nodes else []
            return [*found, *self._stale_near(set(words), days, limit)]
        half, last = len(words) // _HALF, max(len(words) - SEAM_WORDS, 0)
        spans = [(0, half), (half, len(words))]
        if half >= SEAM_WORDS:  # of a long run its beginning, its end, and what stands before and behind the middle
            spans = [(at, at + SEAM_WORDS) for at in (0, half - SEAM_WORDS, half, last)]
        parts = dict.fromkeys(tuple(words[first:end]) for first, end in spans)
        halves: list[Node] = [
            Phrase(part, "inside") for part in parts if len(part) > 1 and all(counts[word] for word in part)
        ]
        # Halves of a few words are everywhere: the rarest words choose among them.
        nodes = halves + nodes[:-1] if len(words) <= SEAM_WORDS else halves
        return self._found(self._hits(Any(tuple(nodes)), {}, days, limit)) if nodes else []

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

    def _hits(
        self, node: Node, ids: dict[str, list[int]], days: tuple[int, int] | None, limit: int
    ) -> list[DocAddress]:
        """Give where in the index the best passages are; nothing where it turns out to be damaged."""
        if self._snapshot is None:
            return []
        query = filtered(node, self._snapshot.schema, ids, days, self._stale)
        try:
            with guarded():
                hits = self._snapshot.searcher.search(query, limit, count=False, order=Order.Desc).hits
        except IndexDamaged:
            self._give_up()
            return []
        return [address for _, address in hits]

    def _found(self, addresses: list[DocAddress]) -> list[Found]:
        """Give what passages these are, which takes a while: it is asked only of those that are looked at."""
        if self._snapshot is None or not addresses:
            return []
        try:
            with guarded():
                places = self._snapshot.searcher.fast_field_values(PLACE, addresses)
        except IndexDamaged:
            self._give_up()
            return []
        return [Found(*divmod(int(place or 0), 1 << PLACE_BITS)) for place in places]

    def _give_up(self) -> None:
        """Do without an index that is damaged."""
        self._index.discard()
        self._snapshot = None
        self._held.clear()
        self._cut = ((), [])
        self._find_stale()

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

    # The record as a whole

    def searched(self, first: str | None, last: str | None) -> Searched:
        """Count the documents between two days, both included; raises nothing, the days are ISO 8601."""
        key = first, last
        if key not in self._searched:
            self._searched[key] = searched_where(self._connection, *Filters({}, first, last, {}).where())
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


def _rarer(
    parts: Sequence[tuple[str, ...]],
    found: list[DocAddress],
    search: Callable[..., list[DocAddress]],
    limit: int,
) -> list[DocAddress]:
    """Find a run whose first part is common: all its parts in one passage, or another part that is rare."""
    together = search(*parts)
    if together:
        return together
    for part in parts[1:]:  # the run goes on from one passage into another
        other = search(part)
        if len(other) < limit:
            return other
    return found
