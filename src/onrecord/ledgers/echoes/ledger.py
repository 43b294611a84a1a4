"""The ledger of talking points: the same point in recognisably the same words, in one document or in all."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from onrecord.archive.query.matching import said_in
from onrecord.archive.query.query import All, Everything, Phrase, Word, parse
from onrecord.ledgers.echoes.background import background
from onrecord.ledgers.echoes.candidates import candidates
from onrecord.ledgers.echoes.clusters import clusters
from onrecord.ledgers.echoes.groups import JOINS
from onrecord.ledgers.echoes.likeness import Likeness, Matches
from onrecord.ledgers.echoes.rows import Echoes
from onrecord.ledgers.echoes.runs import runs
from onrecord.ledgers.echoes.speech import Speech
from onrecord.ledgers.echoes.telling import Telling
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.archive import Archive, Spoken, TurnRow
    from onrecord.archive.query.query import Node
    from onrecord.ledgers.echoes.candidates import Candidates
    from onrecord.ledgers.echoes.rows import Point
    from onrecord.ledgers.echoes.runs import Run
    from onrecord.ledgers.echoes.speech import Ints
    from onrecord.model import Span

_TWICE = 2


def echoes(
    archive: Archive,
    words: str = "",
    *,
    speaker: str | None = None,
    since: str | None = None,
    min_uses: int = _TWICE,
    across: bool = False,
    document: str | None = None,
    within: Mapping[str, Sequence[Span]] | None = None,
    limit: int | None = None,
) -> Echoes:
    """Find the talking points of a record.

    A point is found from all uses there are; the filters then choose among points, and every use of a chosen one is
    told: ``since`` leaves no first use out.

    Args:
        archive: the record.
        words: what one use of the point must match, as in `onrecord.archive.Archive.search`.
        speaker: words of the name, the role or the printed label of somebody who makes the point.
        since: a day (or month, or year), ISO 8601; the latest use is of that day or a later one.
        min_uses: the fewest uses.
        across: whether it must be in two documents at least.
        document: the id of a document in which it must be made.
        within: stretches of documents by their ids, code points of the latest version; a use must stand in one.
        limit: how many points to tell; None tells all.

    Raises:
        BadQuery: the words or the date cannot be understood.
        NotInArchive: there is no such document, or more than one.
    """
    from onrecord.archive.query.filters import first_day  # noqa: PLC0415 - here alone

    node, day = parse(words), first_day(since)
    record = None if document is None else archive.record_id(document)
    spoken = archive.spoken()
    ledger = Ledger(archive, spoken)
    points = ledger.points(ledger.places(node, record, within))
    wanted = _Wanted(ledger, node, speaker, day, max(min_uses, _TWICE), across=across, record=record)
    lets = (point for point in points if wanted.lets(point) and (within is None or ledger.stands(point, within)))
    chosen = sorted(lets, key=ledger.order)
    told = [ledger.tell(point) for point in chosen[:limit]]
    return Echoes(told, spoken.searched, len(ledger.speech), len(chosen), nobody=wanted.nobody)


class Ledger:
    """The sentences of a record and what brings them together."""

    def __init__(self, archive: Archive, spoken: Spoken) -> None:
        table = background()
        self.speech = Speech(spoken.rows, table)
        self._candidates: Candidates = candidates(self.speech, table)
        self._likeness = Likeness(self.speech, table.weights)
        self._telling = Telling(archive, self.speech)

    def places(
        self, node: Node, record: str | None, within: Mapping[str, Sequence[Span]] | None = None
    ) -> list[int] | None:
        """Give the sentences from which to look for points; None for all of them."""
        found: np.ndarray[tuple[int], np.dtype[np.bool_]] | None = None
        needed = _needed(node)
        if needed:
            numbers = self.speech.stem_numbers(needed)
            found = np.ones(len(self.speech), np.bool_)
            for number in numbers:
                having = np.zeros(len(self.speech), np.bool_)
                if number is not None:
                    having = self._has(number)
                    # A point may run over two sentences.
                    having[:-1] |= having[1:].copy()
                    having[1:] |= having[:-1].copy()
                found &= having
        if record is not None:
            own = np.array([row.record == record for row in self.speech.rows], np.bool_)[self.speech.document]
            found = own if found is None else found & own
        if within is not None:
            inside = self._inside(within)
            found = inside if found is None else found & inside
        return None if found is None else np.flatnonzero(found).tolist()

    def stands(self, point: list[Run], within: Mapping[str, Sequence[Span]]) -> bool:
        """Tell whether a use of a point stands in one of some stretches."""
        speech = self.speech
        return any(
            span.start < int(speech.end[run.last]) and int(speech.start[run.first]) < span.end
            for run in point
            for span in within.get(speech.rows[int(speech.document[run.first])].record, ())
        )

    def _inside(self, within: Mapping[str, Sequence[Span]]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Tell which sentences have characters of some stretches."""
        speech = self.speech
        inside = np.zeros(len(speech), np.bool_)
        begins = np.searchsorted(speech.document, np.arange(len(speech.rows) + 1))
        for number, row in enumerate(speech.rows):
            own = slice(int(begins[number]), int(begins[number + 1]))
            for span in within.get(row.record, ()):
                inside[own] |= (speech.start[own] < span.end) & (speech.end[own] > span.start)
        return inside

    def points(self, places: list[int] | None) -> list[list[Run]]:
        """Give the points that have a use in these sentences, each with all its uses, and what lies next to them."""
        found = self._matches(places)
        with _uncollected():
            return runs(clusters(self.speech, found, self._likeness.match), self.speech)

    def order(self, point: list[Run]) -> tuple[int, int, int, int]:
        """Give what points are ordered by: most documents, most uses, the first of all."""
        documents = {int(self.speech.document[run.first]) for run in point}
        return -len(documents), -len(point), point[0].start, point[0].end

    def turn(self, run: Run) -> TurnRow:
        """Give the turn of a use."""
        return self._telling.turn(run)

    def said(self, run: Run) -> str:
        """Give the words of a use."""
        return self._telling.said(run)

    def tell(self, point: list[Run]) -> Point:
        """Tell a point."""
        return self._telling.point(point)

    def _matches(self, places: list[int] | None) -> Matches:
        """Give the matches of these sentences, of all that they match, and so on; all matches for None."""
        if places is None:
            return self._alike(self._candidates.first, self._candidates.second)
        begins, lists = self._candidates.neighbours(len(self.speech.begin))
        ahead = self._units_of(places)
        seen = set(ahead)
        found = [self._alike(np.zeros(0, np.int64), np.zeros(0, np.int64))]
        asked: set[tuple[int, int]] = set()
        while ahead:
            near = {
                (min(one, other), max(one, other))
                for one in ahead
                for other in lists[begins[one] : begins[one + 1]].tolist()
            }
            pairs = np.array(sorted(near - asked), np.int64).reshape(-1, 2)
            asked |= near
            found.append(self._alike(pairs[:, 0], pairs[:, 1]))
            met = np.unique(np.concatenate(found[-1][:2]))
            ahead = [unit for unit in self._units_of(self._sentences_of(met)) if unit not in seen]
            seen.update(ahead)
        return Matches(*(np.concatenate(each) for each in zip(*found, strict=True)))

    def _alike(self, first: Ints, second: Ints) -> Matches:
        found = self._likeness.match(first, second)
        return found.of(found.likeness >= JOINS)

    def _has(self, stem: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Tell which sentences have a stem."""
        speech = self.speech
        wordings = np.zeros(len(speech.begin) + 1, np.bool_)
        wordings[np.searchsorted(speech.stop, np.flatnonzero(speech.word == stem), side="right")] = True
        found: np.ndarray[tuple[int], np.dtype[np.bool_]] = wordings[speech.wording]
        return found

    def _sentences_of(self, units: Ints) -> list[int]:
        """Give the sentences of units, and those just before and behind: they may be part of the same point."""
        speech = self.speech
        wanted = np.zeros(len(speech.begin), np.bool_)
        wanted[speech.head[units]] = wanted[speech.tail[units]] = True
        held = wanted[speech.wording]
        near = held.copy()
        near[1:] |= held[:-1]
        near[:-1] |= held[1:]
        found: list[int] = np.flatnonzero(near).tolist()
        return found

    def _units_of(self, sentences: list[int]) -> list[int]:
        """Give the units that hold any of some sentences' wordings."""
        speech = self.speech
        wanted = np.zeros(len(speech.begin), np.bool_)
        wanted[speech.wording[sentences]] = True
        found: list[int] = np.flatnonzero(wanted[speech.head] | wanted[speech.tail]).tolist()
        return found


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no unreachable cycles meanwhile: a great many small objects are made, none of which can be in one.

    Looking through them over and over took a tenth of the time of a million words.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


class _Wanted:
    """Which points are asked for."""

    def __init__(
        self,
        ledger: Ledger,
        node: Node,
        speaker: str | None,
        day: str | None,
        min_uses: int,
        *,
        across: bool,
        record: str | None,
    ) -> None:
        self._ledger = ledger
        self._node = node
        self._speaker = None if speaker is None else set(fold(speaker).split())
        self._day = day
        self._fewest = min_uses
        self._across = across
        self._record = record
        self.nobody = speaker is not None

    def lets(self, point: list[Run]) -> bool:
        speech = self._ledger.speech
        rows = [speech.rows[int(speech.document[run.first])] for run in point]
        if len(point) < self._fewest or (self._across and len({row.about for row in rows}) < _TWICE):
            return False
        if self._day is not None and not any(row.date is not None and row.date >= self._day for row in rows):
            return False
        if self._record is not None and all(row.record != self._record for row in rows):
            return False
        if not isinstance(self._node, Everything) and not any(
            said_in(self._node, self._ledger.said(run)) for run in point
        ):
            return False
        said = self._speaker is None or any(self._said_by(run) for run in point)
        self.nobody = self.nobody and not said
        return said

    def _said_by(self, run: Run) -> bool:
        voice = self._ledger.turn(run).speaker
        named = () if voice is None else (voice.name, voice.role, voice.label)
        return any(self._speaker <= set(fold(name).split()) for name in named if name) if self._speaker else False


def _needed(node: Node) -> list[str]:
    """Give words that every sentence must have that matches a query; none where that cannot be told."""
    if isinstance(node, Word):
        return [node.word]
    if isinstance(node, Phrase):
        return list(node.words)
    if isinstance(node, All):
        return [word for part in node.nodes for word in _needed(part)]
    return []
