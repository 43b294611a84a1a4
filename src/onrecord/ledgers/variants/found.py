"""Which documents of an archive are transcripts of one event: by day and by the words they have in common."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from onrecord.archive import DocumentRow
from onrecord.ledgers.edits.speech import Speech
from onrecord.ledgers.variants.pair import Pair, side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.archive import Archive
    from onrecord.model import Transcript

_RUN = 6
"""Words of a run. Two speeches on one matter share set phrases of four and five words; six are seldom chance."""
_SHARED = 0.3
"""Share of the runs of the shorter transcript that the longer one must have. One that leaves the other principal's
answers out has nearly all of its own runs in the full one. Of 510 pairs of real documents with a speaker in common,
none shares more than 0.022, and of the 12 a day apart at most none either; real variants were not at hand, so this
figure is set by hand."""
_FEWEST = 50
"""Runs that a transcript must have to be compared at all."""
_DAYS = 1
"""Days between the dates that two publishers give one event: they may stand on two sides of midnight."""


class Candidate(msgspec.Struct, frozen=True):
    """A document found to be another transcript of an event.

    Attributes:
        document: its row.
        share: share of the word runs of the shorter transcript that both have, 0 to 1.
        speakers: names of speakers that both have.
    """

    document: DocumentRow
    share: float
    speakers: tuple[str, ...]


class Variants(msgspec.Struct, frozen=True):
    """The transcripts of one event.

    Attributes:
        document: the document that was asked about.
        candidates: the others, most words in common first.
        pairs: the document beside each of them, in the same order.
        compared: how many documents of the days around it were compared.
        undated: how many documents of the archive have no date, and were not.
    """

    document: DocumentRow
    candidates: tuple[Candidate, ...]
    pairs: tuple[Pair, ...]
    compared: int
    undated: int


def variants(archive: Archive, record: str) -> Variants:
    """Find the other transcripts of a document's event, and lay it beside each.

    Raises:
        NotInArchive: there is no such document, or more than one.
    """
    own = archive.get(record)
    rows = {row.id: row for row in archive.documents()}
    near = [row for row in rows.values() if row.id != own.id and _close(own.date, row.date)]
    found: list[tuple[Candidate, Pair]] = []
    runs = _runs(own)
    for row in near:
        other = archive.get(row.id)
        share = _share(runs, _runs(other))
        if share >= _SHARED:
            candidate = Candidate(row, round(share, 3), tuple(sorted(_names(own) & _names(other))))
            found.append((candidate, side_by_side(own, other)))
    found.sort(key=lambda one: (-one[0].share, one[0].document.id))
    undated = sum(row.date is None for row in rows.values())
    return Variants(
        rows[own.id], tuple(one for one, _ in found), tuple(pair for _, pair in found), len(near), undated
    )  # fmt: skip


def groups(archive: Archive) -> Iterator[tuple[DocumentRow, ...]]:
    """Give every event of which the archive has several transcripts, in order of date."""
    dated = sorted((row for row in archive.documents() if row.date is not None), key=lambda row: (row.date, row.id))
    taken: set[str] = set()
    kept: dict[str, frozenset[int]] = {}
    for at, row in enumerate(dated):
        if row.id in taken:
            continue
        group = [row]
        for other in dated[at + 1 :]:
            if not _close(row.date, other.date):
                break
            for one in (row.id, other.id):
                if one not in kept:
                    kept[one] = _runs(archive.get(one))
            if other.id not in taken and _share(kept[row.id], kept[other.id]) >= _SHARED:
                group.append(other)
        if len(group) > 1:
            taken.update(one.id for one in group)
            yield tuple(group)


def _close(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    try:
        return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= timedelta(days=_DAYS)
    except ValueError:  # a date known to the month only
        return one[:7] == other[:7]


def _runs(transcript: Transcript) -> frozenset[int]:
    words = [word.plain.casefold() for word in Speech(transcript).words if word.plain[0].isalnum()]
    return frozenset(map(hash, zip(*(words[at:] for at in range(_RUN)), strict=False)))


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller >= _FEWEST else 0.0


def _names(transcript: Transcript) -> set[str]:
    return {speaker.name for speaker in transcript.speakers if speaker.name is not None}
