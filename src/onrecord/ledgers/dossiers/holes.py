"""Gaps in the record that touch a matter: inside one of its passages, or where words on it may be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ledgers.dossiers.rows import Hole
from onrecord.model import Gap, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.ledgers.dossiers.rows import Passage

_BESIDE = 400
"""Code points within which a gap beside a passage may be of what the passage says."""


def holes(documents: Sequence[Read], *, new: bool) -> tuple[Hole, ...]:
    """Give the gaps in the order of the record."""
    return tuple(hole for read in documents for hole in _of(read, new=new))


def _of(read: Read, *, new: bool) -> Iterator[Hole]:
    layer = read.transcript.layers.get("gaps")
    passages = [passage for passage in read.passages if passage.new or not new]
    for gap in layer.items if layer is not None else ():
        if not isinstance(gap, Gap):
            continue
        touched = _touched(gap, passages)
        if touched is None:
            continue
        passage, inside = touched
        yield Hole(
            kind=gap.kind,
            why=gap.why,
            citation=read.transcript.cite(Span(gap.start, gap.end)),
            touches=passage.citation,
            how="in" if inside else "beside",
            record=read.row.id,
            title=read.row.title,
            date=read.row.date,
        )


def _touched(gap: Gap, passages: Sequence[Passage]) -> tuple[Passage, bool] | None:
    for passage in passages:
        if passage.citation.start < gap.end and gap.start < passage.citation.end:
            return passage, True
    if gap.kind not in {"elision", "missing-turn", "inaudible"}:
        return None
    near = [
        (max(gap.start - passage.citation.end, passage.citation.start - gap.end), number)
        for number, passage in enumerate(passages)
    ]
    distance, number = min(near, default=(_BESIDE + 1, 0))
    return (passages[number], False) if distance <= _BESIDE else None
