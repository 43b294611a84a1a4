"""Where two readings of a passage differ: between editions of a document, and between two transcripts of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ledgers.dossiers.rows import Differs
from onrecord.ledgers.edits import changes
from onrecord.ledgers.variants import variants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.archive import Archive
    from onrecord.ledgers.dossiers.collect import Collected, Read
    from onrecord.model import Citation

_Spans = dict[str, list[tuple[int, int]]]
"""Where passages stand, by document."""


def differences(archive: Archive, found: Collected, since: str | None) -> tuple[Differs, ...]:
    """Give what differs: what editions changed, in the order of the record, then transcripts of one event.

    A change is on the matter if it is in a passage, or if a side of it says a word of the definition: what a publisher
    took out stands in no passage any more.

    Args:
        archive: the record.
        found: the passages.
        since: a day, ISO 8601, from which on edits were captured, and events were held.
    """
    spans: _Spans = {
        read.row.id: [(each.citation.start, each.citation.end) for each in read.passages] for read in found.documents
    }
    edited = set(archive.edited(since))
    made = [each for row in found.rows if row.id in edited for each in _editions(archive, row.id, found, spans, since)]
    told: set[frozenset[tuple[str, int, int]]] = set()
    for read in found.documents:
        if read.passages and (since is None or any(passage.new for passage in read.passages)):
            made += _transcripts(archive, read, spans, told)
    return tuple(made)


def _editions(archive: Archive, record: str, found: Collected, spans: _Spans, since: str | None) -> Iterator[Differs]:
    latest = archive.get(record).version
    for change in changes(archive, record, since=since).changes:
        for edit in change.edits:
            sides = [side for side in (edit.before, edit.after) if side is not None]
            if any(
                (side.version == latest and _inside(side, spans)) or found.entries.tells(side.words or side.exact)
                for side in sides
            ):
                yield Differs("editions", edit, record)


def _transcripts(
    archive: Archive, read: Read, spans: _Spans, told: set[frozenset[tuple[str, int, int]]]
) -> Iterator[Differs]:
    """Give what differs from other transcripts of the event; what was told from the other side is not told again."""
    if read.row.date is None:
        return
    found = variants(archive, read.row.id)
    for candidate, pair in zip(found.candidates, found.pairs, strict=True):
        for edit in pair.wordings:
            sides = [side for side in (edit.before, edit.after) if side is not None]
            places = frozenset((side.record, side.start, side.end) for side in sides)
            if places not in told and any(_inside(side, spans) for side in sides):
                told.add(places)
                yield Differs("transcripts", edit, read.row.id, candidate.document.id)


def _inside(cited: Citation, spans: _Spans) -> bool:
    return any(start < cited.end and cited.start < end for start, end in spans.get(cited.record, ()))
