"""What may be an undertaking on the matter, though the record calls it none: below the bar of the layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.annotators import commitments
from onrecord.archive import CommitmentRow
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.ledgers.dossiers.items import Items


def possible(documents: Iterable[Read], judge: Items) -> Iterator[CommitmentRow]:
    """Give those in passages of the matter, in the order of the record; none of a document without the layer."""
    for read in documents:
        if commitments.name in read.transcript.layers:
            yield from (row for row in _rows(read) if judge.commitment(row))


def _rows(read: Read) -> Iterator[CommitmentRow]:
    said_by = {turn.id: turn.speaker for turn in read.turns}
    for item in commitments.possible(read.transcript):
        citation = read.transcript.cite(Span(item.start, item.end))
        yield CommitmentRow(
            record=read.row.id,
            version=citation.version,
            title=read.row.title,
            date=read.row.date,
            publisher=read.row.publisher,
            id=item.id,
            turn=item.turn,
            actor=item.actor,
            action=item.action,
            force=item.force,
            deadline=item.deadline,
            due=item.due,
            condition=item.condition,
            beneficiary=item.beneficiary,
            speaker=said_by[item.turn],
            words=citation.as_said,
            citation=citation,
        )
