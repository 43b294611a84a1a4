"""Search: what the index finds and what it lacks, in one order, each hit checked and cited."""

from __future__ import annotations

import heapq
import itertools
from typing import TYPE_CHECKING

import tantivy

from onrecord.archive.citing.lookup import Lookup
from onrecord.archive.file.database import one_state
from onrecord.archive.index.index import (
    DOCUMENT,
    EARLY,
    LATE,
    PLACE,
    PLACE_BITS,
    STEM,
    IndexDamaged,
    SearchIndex,
    Snapshot,
    guarded,
)
from onrecord.archive.query.compiled import filtered
from onrecord.archive.query.filters import Filters, items_and_unread, make_filters, searched_where
from onrecord.archive.query.matching import matches
from onrecord.archive.query.query import Any, Everything, Node, Word, both, has_phrase, leaves, parse
from onrecord.archive.questions.filters import COUNTED
from onrecord.archive.rows.hits import Hit, HitQuestion, Hits, Order
from onrecord.archive.search.scan import Candidate, scan, stems_by_passage
from onrecord.archive.search.within import within
from onrecord.model import merge

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from onrecord.archive.citing.lookup import FoundPassage
    from onrecord.archive.rows.listing import Searched
    from onrecord.archive.search.within import Place, Within

MOST = 1 << 31
"""More hits than any archive has."""
_WINDOW = 32
_MAX_COUNTED = 2_000
"""Passages checked, at most, to count the hits of a phrase."""
_REMEMBERED = 4_096
"""Filters that are remembered between searches."""


class Search:
    """Search over one archive; keeps what it has read of texts, which never change."""

    def __init__(self, connection: sqlite3.Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._index = index
        self._lookup = Lookup(connection)
        self._known: dict[tuple[object, ...], tuple[Filters, Searched]] = {}
        self._state = -1

    def search(
        self,
        query: str,
        given: dict[str, str | None],
        since: str | None,
        until: str | None,
        order: Order,
        limit: int | None,
        offset: int,
        asked: str | None = None,
        in_answer_to: str | None = None,
    ) -> Hits:
        """Search; see `onrecord.archive.Archive.search`."""
        node = both(parse(query), Everything() if asked is None else parse(asked))
        if isinstance(node, Everything) and order == "relevance":
            order = "first"
        # The index is opened before the database is looked at, so that it is never the newer of the two by more than
        # what the excluded documents account for.
        snapshot = self._index.snapshot()
        with one_state(self._connection):
            filters, denominator = self._filters(given, since, until)
            inside = within(self._connection, asked, in_answer_to, filters)
            unread = None if inside is None else items_and_unread(self._connection, COUNTED, *filters.where())[1]
            if filters.nobody or (inside is not None and inside.documents == frozenset()):
                return Hits((), denominator, filters.suggestions, lambda: 0, unread)
            try:
                run = _Run(self._connection, self._lookup, node, filters, snapshot, order, inside)
                found = run.hits(limit, offset)
            except IndexDamaged:
                self._index.discard()
                run = _Run(self._connection, self._lookup, node, filters, None, order, inside)
                found = run.hits(limit, offset)
            return Hits(found, denominator, filters.suggestions, run.count, unread)

    def likely(self, stems: Iterable[str], since: str, limit: int) -> list[FoundPassage]:
        """Give the passages of a day and later in which any of these stems stand, those with most of the rarest first.

        ``limit`` is how many to give.
        """
        node = Any(tuple(Word(stem, stem) for stem in stems))
        if not node.nodes:
            return []
        snapshot = self._index.snapshot()
        with one_state(self._connection):
            filters, _ = self._filters({}, since, None)
            try:
                found = _Run(self._connection, self._lookup, node, filters, snapshot, "relevance", None).passages(limit)
            except IndexDamaged:
                self._index.discard()
                found = _Run(self._connection, self._lookup, node, filters, None, "relevance", None).passages(limit)
            return found

    def frequencies(self, stems: Iterable[str]) -> tuple[dict[str, int], int]:
        """Count the passages in which each stem stands, and all passages.

        What the index lacks is read; of a document that has changed since, the index's older passages count too.
        """
        counts = dict.fromkeys(stems, 0)
        snapshot = self._index.snapshot()
        total = 0
        if snapshot is not None:
            total = int(snapshot.searcher.num_docs)
            for stem_ in counts:
                counts[stem_] = int(snapshot.searcher.doc_freq(STEM, stem_))
        for own in stems_by_passage(self._connection, snapshot.generation if snapshot else 0):
            total += 1
            for stem_ in own & counts.keys():
                counts[stem_] += 1
        return counts, total

    @property
    def lookup(self) -> Lookup:
        """What the searches of this archive read of it."""
        return self._lookup

    def _filters(self, given: dict[str, str | None], since: str | None, until: str | None) -> tuple[Filters, Searched]:
        (state,) = self._connection.execute("SELECT coalesce(max(number), 0) FROM change").fetchone()
        if state != self._state or len(self._known) > _REMEMBERED:
            self._known.clear()
            self._lookup.forget()
            self._state = state
        key = (*given.values(), since, until)
        if key not in self._known:
            filters = make_filters(self._connection, given, since, until)
            self._known[key] = filters, searched_where(self._connection, *filters.where())
        return self._known[key]


class _Run:
    """One search."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        lookup: Lookup,
        node: Node,
        filters: Filters,
        snapshot: Snapshot | None,
        order: Order,
        inside: Within | None,
    ) -> None:
        self._lookup = lookup
        self._connection = connection
        self._node = node
        self._filters = filters
        self._snapshot = snapshot
        self._order = order
        self._inside = inside
        self._checked = has_phrase(node) or inside is not None
        self._last: tuple[Candidate, FoundPassage] | None = None
        stale = self._connection.execute(
            "SELECT id FROM document WHERE changed > ?", (snapshot.generation if snapshot else 0,)
        )
        self._stale = [row[0] for row in stale]
        self._scanned = self._scan()
        if snapshot is not None:
            chosen = {} if inside is None or inside.documents is None else {DOCUMENT: sorted(inside.documents)}
            self._query = filtered(node, snapshot.schema, filters.ids | chosen, filters.days, self._stale)

    def hits(self, limit: int | None, offset: int) -> list[Hit]:
        stop = None if limit is None else offset + limit
        found = itertools.islice(self._candidates(stop), offset, stop)
        return [hit for hit in map(self._hit, found) if hit is not None]

    def passages(self, limit: int) -> list[FoundPassage]:
        found = map(self._passage, itertools.islice(self._candidates(limit), limit))
        return [passage for passage in found if passage is not None]

    def count(self) -> int | None:
        """Count what matches; None where too much would have to be checked for it."""
        if self._snapshot is None:
            return len(self._scanned)
        try:
            with guarded():
                most = int(self._snapshot.searcher.search(self._query, 1, count=True).count)  # type: ignore[attr-defined]
            if not self._checked:
                return most + len(self._scanned)
            if most > _MAX_COUNTED:
                return None
            return sum(1 for _ in self._indexed(None)) + len(self._scanned)
        except IndexDamaged:
            return None

    def _candidates(self, stop: int | None) -> Iterator[Candidate]:
        if self._snapshot is None:
            return iter(self._scanned)
        return heapq.merge(self._indexed(stop), self._scanned, key=lambda candidate: candidate.rank)

    def _indexed(self, stop: int | None) -> Iterator[Candidate]:
        """Give what the index finds, in order, checked on the text where that is needed."""
        if self._snapshot is None:
            return
        searcher = self._snapshot.searcher
        field, direction = {
            "relevance": (None, tantivy.Order.Desc),
            "first": (EARLY, tantivy.Order.Asc),
            "last": (LATE, tantivy.Order.Desc),
        }[self._order]
        at, window = 0, max(searcher.num_docs, 1)
        if stop is not None:
            window = max(min(stop, window), 1)
        if self._checked and stop is not None:
            window += _WINDOW
        while True:
            with guarded():
                result = searcher.search(
                    self._query, window, count=False, order_by_field=field, offset=at, order=direction
                ).hits
                places = searcher.fast_field_values(PLACE, [address for _, address in result])
            found = []
            for (value, _), place in zip(result, places, strict=True):
                document, number = divmod(int(place or 0), 1 << PLACE_BITS)
                score = float(value) if field is None else 0.0
                rank = (-score, document, number) if field is None else (
                    int(value) if field == EARLY else -int(value), document, number)  # fmt: skip
                found.append(Candidate(rank, score, document, number))
            for candidate in sorted(found):
                if not self._checked or self._matches(candidate):
                    yield candidate
            if len(result) < window:
                return
            at += window
            window *= 2

    def _passage(self, candidate: Candidate) -> FoundPassage | None:
        """Give a candidate's passage; None where it is gone, or lies where nothing is looked for."""
        passage = self._lookup.passage(candidate.document, candidate.number)
        if passage is None or self._inside is None:
            return passage
        places = [place.span for place in self._places(candidate, passage)]
        return self._lookup.inside(passage, places, clipped=self._inside.clips)

    def _places(self, candidate: Candidate, passage: FoundPassage) -> list[Place]:
        """Give the questions or answers in which a passage lies."""
        places = [] if self._inside is None else self._inside.places(candidate.document)
        return [place for place in places if place.span.overlaps(passage.span)]

    def _matches(self, candidate: Candidate) -> bool:
        passage = self._passage(candidate)
        if passage is None or not matches(self._node, passage.words):
            return False
        self._last = candidate, passage  # a hit is made of it next, as a rule
        return True

    def _scan(self) -> list[Candidate]:
        if not self._stale:
            return []
        where, values = self._filters.where()
        fitting = {
            row[0]
            for row in self._connection.execute(
                f"SELECT id FROM document WHERE {where} AND changed > ?",  # noqa: S608 - the condition is our own
                (*values, self._snapshot.generation if self._snapshot else 0),
            )
        }
        documents = [document for document in self._stale if document in fitting]
        indexed = self._snapshot.searcher.num_docs if self._snapshot else 0
        found = scan(self._connection, documents, self._node, self._filters, self._order, indexed)
        return found if self._inside is None else [candidate for candidate in found if self._matches(candidate)]

    def _hit(self, candidate: Candidate) -> Hit | None:
        if self._last is not None and self._last[0] == candidate:
            passage: FoundPassage | None = self._last[1]
        else:
            passage = self._passage(candidate)
        if passage is None:
            return None
        document, text, turn = passage.document, passage.text, passage.turn
        marks = merge(
            span for leaf in set(leaves(self._node)) for place in passage.words.places(leaf) for span in place
        )
        said: tuple[str | None, ...] = (None,) * 6
        if turn is not None:
            said = self._connection.execute(
                "SELECT name.text, role.text, affiliation.text, label.text, turn.id, turn.kind FROM turn"
                " LEFT JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker"
                " LEFT JOIN name ON name.id = speaker.name LEFT JOIN name AS role ON role.id = speaker.role"
                " LEFT JOIN name AS affiliation"
                " ON affiliation.id = coalesce(turn.affiliation, speaker.affiliation)"
                " LEFT JOIN name AS label ON label.id = turn.label WHERE turn.version = ? AND turn.number = ?",
                (document.version, turn),
            ).fetchone()
        name, role, affiliation, label, turn_id, turn_kind = said
        return Hit(
            citation=self._lookup.cite(passage, marks),
            record=document.record,
            title=document.title,
            date=document.date,
            publisher=document.publisher,
            speaker_name=name,
            role=role,
            affiliation=affiliation,
            label=label,
            turn_id=turn_id,
            turn_kind=turn_kind,
            passage=passage.span,
            marks=marks,
            text=passage.span.of(text),
            score=candidate.score,
            questions=self._questions(candidate, passage),
        )

    def _questions(self, candidate: Candidate, passage: FoundPassage) -> tuple[HitQuestion, ...]:
        places = self._places(candidate, passage)
        if self._inside is not None and not self._inside.clips:
            # A passage of the turn that asks: the parts in it, or all of the turn where it holds none itself.
            places = [place for place in places if place.part.overlaps(passage.span)] or places
        cite, document = self._lookup.cite_span, candidate.document
        found = [
            HitQuestion(
                id=place.id,
                words=place.words,
                citation=cite(document, place.part),
                answer=cite(document, place.span) if self._inside is not None and self._inside.clips else None,
                says=place.says,
                asked_by=place.asked_by,
            )
            for place in places
        ]
        return tuple(dict.fromkeys(found))
