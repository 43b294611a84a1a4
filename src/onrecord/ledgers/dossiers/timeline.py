"""The timeline of a matter: when it was spoken of, what times its figures are about, and when its deadlines fall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ledgers.dossiers.rows import Moment
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.archive import FigureRow
    from onrecord.ledgers.commitments import Followed
    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.ledgers.dossiers.rows import Passage

_ORDER = ("said", "about", "due")


def timeline(
    documents: Sequence[Read], figures: Iterable[FigureRow], commitments: Iterable[Followed], *, new: bool
) -> tuple[Moment, ...]:
    """Put in order what has a date; what has none is in the other sections."""
    moments = [*_said(documents, new=new), *_about(figures), *_due(commitments)]
    return tuple(
        sorted(moments, key=lambda each: (each.date, _ORDER.index(each.kind), each.record, each.citation.start))
    )


def _said(documents: Sequence[Read], *, new: bool) -> Iterator[Moment]:
    """Give each event with the first passage in which somebody who does not only ask speaks of the matter."""
    for read in documents:
        passages = [passage for passage in read.passages if passage.new or not new]
        if read.row.date is None or not passages:
            continue
        first, opening = _opening(read, passages)
        citation = read.transcript.cite(opening)
        yield Moment(
            date=read.row.date,
            until=None,
            kind="said",
            what=read.row.title or read.row.event or read.row.id,
            words=citation.as_said,
            citation=citation,
            speaker=first.speaker,
            record=read.row.id,
            passages=len(passages),
        )


def _opening(read: Read, passages: Sequence[Passage]) -> tuple[Passage, Span]:
    """Give the first sentence that has a word of the definition, of somebody who does not only ask if there is one."""
    told = [
        (passage, sentence.span)
        for passage in passages
        for sentence, on in zip(read.sentences, read.on, strict=True)
        if on and sentence.tells and passage.citation.start <= sentence.span.start < passage.citation.end
    ]
    first = next((each for each in told if not each[0].premise), told[0] if told else None)
    return first or (passages[0], Span(passages[0].citation.start, passages[0].citation.end))


def _about(figures: Iterable[FigureRow]) -> Iterator[Moment]:
    """Give the times that figures are about, each sentence's once."""
    told = set()
    for row in figures:
        if not row.as_of or not row.as_of_date or row.premise or (row.sentence, row.as_of_date) in told:
            continue
        told.add((row.sentence, row.as_of_date))
        first, last = row.as_of_date
        yield Moment(
            date=first,
            until=last if last != first else None,
            kind="about",
            what=row.as_of,
            words=row.sentence.as_said,
            citation=row.sentence,
            speaker=row.speaker,
            record=row.record,
        )


def _due(commitments: Iterable[Followed]) -> Iterator[Moment]:
    for followed in commitments:
        row = followed.commitment
        if row.due and row.deadline:
            yield Moment(
                date=row.due[1],
                until=None,
                kind="due",
                what=row.deadline,
                words=row.words,
                citation=row.citation,
                speaker=row.speaker,
                record=row.record,
            )
