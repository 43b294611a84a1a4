"""What was searched for each section of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ledgers.dossiers.dossier import Looked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import Archive, CommitmentRow, QuestionRow
    from onrecord.ledgers.dossiers.collect import Collected
    from onrecord.ledgers.dossiers.dossier import Part
    from onrecord.ledgers.echoes import Echoes
    from onrecord.ledgers.figures import FoundSeries
    from onrecord.model import Transcript


def looked(
    found: Collected,
    archive: Archive,
    figures: FoundSeries | None,
    promised: Sequence[CommitmentRow],
    asked: Sequence[QuestionRow],
    told: Echoes,
    *,
    new: bool,
) -> dict[Part, Looked]:
    """Say of each section what it was taken from.

    Args:
        found: the passages, and the documents looked at.
        archive: the record.
        figures: what figures there are in the documents with passages.
        promised: the commitments of the documents looked at.
        asked: the question parts of these.
        told: the points that have a use in a passage.
        new: whether only what is new was asked for.
    """
    held_in = [passage.record for passage in found.passages if passage.new or not new]
    passages, holding = len(held_in), len(set(held_in))
    record = f"{_count(found.searched.documents, 'document')} of this record"
    place = f"{_count(passages, 'passage')} in {_count(holding, 'document')}, found among {record}"
    held = figures.figures if figures else 0
    gaps = sum(_items(read.transcript, "gaps") for read in found.documents if read.passages)
    unread = {
        name: sum(name not in read.transcript.layers for read in found.documents)
        for name in ("gaps", "commitments", "questions")
    }
    parts = len({(row.record, row.id) for row in asked})
    edited = len(set(archive.edited()) & {read.row.id for read in found.documents})
    return {
        "summary": Looked(passages, 0, f"chosen from {place}"),
        "timeline": Looked(None, 0, f"the dates of events, of figures and of deadlines, of {place}"),
        "positions": Looked(passages, 0, place),
        "figures": Looked(
            held, figures.unread if figures else 0, f"of {_count(held, 'figure')} in these documents, those in {place}"
        ),
        "commitments": Looked(
            len(promised),
            unread["commitments"],
            f"of {_count(len(promised), 'commitment')} in {record}, those in {place}",
        ),
        "questions": Looked(
            parts,
            unread["questions"],
            f"of {_count(parts, 'question part')} in {record}, those that say a word of the definition or stand "
            f"in one of {place}",
        ),
        "points": Looked(
            told.total, 0, f"of {_count(told.total, 'point')} made here and elsewhere, those made mostly in {place}"
        ),
        "named": Looked(None, 0, f"names with a capital that are said twice, or are known, in {place}"),
        "gaps": Looked(
            gaps, unread["gaps"], f"of {_count(gaps, 'gap')} in these documents, those in or next to {place}"
        ),
        "disagreements": Looked(
            None,
            0,
            f"figures that two people give at one event, {_count(edited, 'document')} with more than one edition, and "
            f"transcripts of one event, for {place}",
        ),
    }  # fmt: skip


def _items(transcript: Transcript, layer: str) -> int:
    found = transcript.layers.get(layer)
    return len(found.items) if found is not None else 0


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
