"""Searching in SQLite what the index lacks, as the index would."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.index.entries import KINDS, day
from onrecord.archive.index.index import UNDATED, date_key
from onrecord.archive.query.matching import Words, matches, may_match
from onrecord.archive.query.query import leaves
from onrecord.archive.store.versions import parts_of
from onrecord.archive.words.broken import has_signs
from onrecord.archive.words.passages import speech_text
from onrecord.archive.words.words import fold, stem, words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from onrecord.archive.query.filters import Filters
    from onrecord.archive.query.query import Leaf, Node
    from onrecord.archive.rows.hits import Order
    from onrecord.model import Span

_K1, _B = 1.2, 0.75


class Candidate(NamedTuple):
    """A passage that matches: its rank in the order (least first), score, document and number."""

    rank: tuple[float, int, int]
    score: float
    document: int
    number: int


class _Found(NamedTuple):
    document: int
    number: int
    ordinal: int
    length: int
    counts: tuple[int, ...]


def scan(
    connection: sqlite3.Connection,
    documents: Sequence[int],
    node: Node,
    filters: Filters,
    order: Order,
    indexed: int,
) -> list[Candidate]:
    """Find the passages of some documents that match, in order.

    Scores follow the index's formula (BM25) with what is known here, so that both lists can be merged; ``indexed`` is
    how many passages the index has.
    """
    wanted = list(dict.fromkeys(leaves(node)))
    found = [each for document in documents for each in _in_document(connection, document, node, filters, wanted)]
    if order == "relevance":
        scores = _scores(found, indexed)
        ranked = [
            Candidate((-score, each.document, each.number), score, each.document, each.number)
            for each, score in zip(found, scores, strict=True)
        ]
    else:
        ranked = []
        for each in found:
            if order == "first":
                key = date_key(each.ordinal or UNDATED, each.document, each.number)
            else:
                key = -date_key(each.ordinal, each.document, each.number)
            ranked.append(Candidate((key, each.document, each.number), 0.0, each.document, each.number))
    return sorted(ranked)


def stems_by_passage(connection: sqlite3.Connection, generation: int) -> Iterator[frozenset[str]]:
    """Give the stems of each passage of the documents that changed after a change of that number."""
    rows = connection.execute(
        "SELECT content.text, passage.start, passage.end, parts FROM document"
        " JOIN version ON version.id = latest JOIN content ON content.id = version.content"
        " JOIN passage ON passage.document = document.id WHERE changed > ?",
        (generation,),
    )
    for text, start, end, parts in rows:
        yield frozenset(map(stem, words(speech_text(text, parts_of(start, end, parts)))))


def _in_document(
    connection: sqlite3.Connection, document: int, node: Node, filters: Filters, wanted: list[Leaf]
) -> Iterator[_Found]:
    held, version, text = connection.execute(
        "SELECT date, latest, content.text FROM document JOIN version ON version.id = latest"
        " JOIN content ON content.id = version.content WHERE document.id = ?",
        (document,),
    ).fetchone()
    if not has_signs(text) and not may_match(node, fold(text)):  # furniture may stand between the halves of a word
        return
    turns = _fitting_turns(connection, version, filters)
    rows = connection.execute(
        "SELECT number, turn, start, end, parts FROM passage WHERE document = ? ORDER BY number", (document,)
    ).fetchall()
    spoken = [parts_of(start, end, parts) for _, _, start, end, parts in rows]
    for at, (number, turn, *_) in enumerate(rows):
        if turns is not None and turn not in turns:
            continue

        def following(at: int = at, turn: int | None = turn) -> Iterator[Span]:
            for other in range(at + 1, len(rows)):
                if turn is None or rows[other][1] != turn:
                    return
                yield from spoken[other]

        own = Words(text, spoken[at], following)
        if matches(node, own):
            counts = tuple(len(own.places(leaf)) for leaf in wanted)
            yield _Found(document, number, day(held), len(own.own), counts)


def _fitting_turns(connection: sqlite3.Connection, version: int, filters: Filters) -> set[int] | None:
    """Give the turns that fit the filters for people and kinds; None where there are no such filters."""
    ids = {field: set(wanted) for field, wanted in filters.ids.items() if field != "publisher"}
    if not ids:
        return None
    rows = connection.execute(
        "SELECT turn.number, speaker.name, turn.label, speaker.role,"
        " coalesce(turn.affiliation, speaker.affiliation), turn.kind"
        " FROM turn LEFT JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker"
        " WHERE turn.version = ?",
        (version,),
    )
    fitting = set()
    for number, name, label, role, affiliation, kind in rows:
        has = {
            "name": {name},
            "label": {label, role},
            "affiliation": {affiliation},
            "kind": {KINDS.index(kind) + 1},
        }
        if all(has[field] & wanted for field, wanted in ids.items()):
            fitting.add(int(number))
    return fitting


def _scores(found: list[_Found], indexed: int) -> list[float]:
    if not found:
        return []
    size = indexed + len(found)
    average = sum(each.length for each in found) / len(found) or 1.0
    weights = []
    for at in range(len(found[0].counts)):
        holding = sum(1 for each in found if each.counts[at])
        weights.append(math.log(1 + (size - holding + 0.5) / (holding + 0.5)))
    scores = []
    for each in found:
        norm = _K1 * (1 - _B + _B * each.length / average)
        scores.append(
            sum(weight * count * (_K1 + 1) / (count + norm) for weight, count in zip(weights, each.counts, strict=True))
        )
    return scores
