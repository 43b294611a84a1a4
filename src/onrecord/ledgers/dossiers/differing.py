"""Where two readings of a passage differ: between editions of a document, and between two transcripts of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ledgers.dossiers.rows import Differs
from onrecord.ledgers.edits import changes
from onrecord.ledgers.variants import variants

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Archive
    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.model import Citation


def differences(archive: Archive, documents: Sequence[Read], *, new: bool) -> tuple[Differs, ...]:
    """Give what differs in the passages, in the order of the record."""
    found = []
    edited = set(archive.edited())
    for read in documents:
        spans = [(passage.citation.start, passage.citation.end) for passage in read.passages if passage.new or not new]
        if spans:
            found += [
                *(_editions(archive, read, spans) if read.row.id in edited else ()),
                *_transcripts(archive, read, spans),
            ]
    return tuple(found)


def _editions(archive: Archive, read: Read, spans: Sequence[tuple[int, int]]) -> Iterator[Differs]:
    version = read.transcript.version
    for change in changes(archive, read.row.id).changes:
        for edit in change.edits:
            sides = [side for side in (edit.before, edit.after) if side is not None and side.version == version]
            if any(_inside(side, spans) for side in sides):
                yield Differs("editions", edit, read.row.id)


def _transcripts(archive: Archive, read: Read, spans: Sequence[tuple[int, int]]) -> Iterator[Differs]:
    if read.row.date is None:
        return
    found = variants(archive, read.row.id)
    for candidate, pair in zip(found.candidates, found.pairs, strict=True):
        for edit in pair.wordings:
            if edit.before is not None and _inside(edit.before, spans):
                yield Differs("transcripts", edit, read.row.id, candidate.document.id)


def _inside(cited: Citation, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < cited.end and cited.start < end for start, end in spans)
