"""A dossier: everything in the record on one matter.

    from onrecord.ledgers.dossiers import gather, load_matter

    found = gather(archive, load_matter("harbour-dues.toml"))
    found.passages[0].words, found.passages[0].citation

Nothing in it is written by the program but headings: every line is the record's words, with their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive import BadQuery, Decision, DoesNotResolve, NotInArchive
from onrecord.archive.figures.decisions import decided
from onrecord.archive.query.filters import first_day
from onrecord.ledgers.commitments import follow
from onrecord.ledgers.dossiers.collect import collect
from onrecord.ledgers.dossiers.differing import differences
from onrecord.ledgers.dossiers.dossier import Dossier, Source
from onrecord.ledgers.dossiers.holes import holes
from onrecord.ledgers.dossiers.items import Items
from onrecord.ledgers.dossiers.looked import looked
from onrecord.ledgers.dossiers.naming import named
from onrecord.ledgers.dossiers.positions import positions
from onrecord.ledgers.dossiers.possible import possible
from onrecord.ledgers.dossiers.rows import is_called
from onrecord.ledgers.dossiers.summary import summary
from onrecord.ledgers.dossiers.timeline import timeline
from onrecord.ledgers.echoes import echoes
from onrecord.ledgers.figures import figure_series
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.archive import Archive, FigureRow, QuestionRow
    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.ledgers.dossiers.matter import Matter
    from onrecord.ledgers.echoes import Point
    from onrecord.ledgers.figures import Disagreement, Series


def gather(archive: Archive, matter: Matter, *, since: str | None = None) -> Dossier:
    """Gather a dossier; the same record, matter and day give the same dossier.

    Args:
        archive: the record.
        matter: what to gather.
        since: only what is new from this day (or month, or year) on: passages of events held then or later, and what
            goes with them. Series keep the figures before, points their earlier uses, and speakers what they said.

    Raises:
        BadQuery: a date cannot be understood.
    """
    day = first_day(since)
    new = day is not None
    found = collect(archive, matter, day)
    read = [each for each in found.documents if each.passages]
    fresh = {each.row.id for each in read if not new or any(passage.new for passage in each.passages)}
    judge = Items({each.row.id: each for each in found.documents}, found.entries, found.kindred)
    records = [each.row.id for each in read]
    looked_at = {row.id for row in found.rows}
    verdicts, lost = _verdicts(archive, matter)
    try:
        figures = figure_series(archive, among=judge.figure, verdicts=verdicts, document=records) if read else None
    except BadQuery as error:
        figures = None
        lost.append(f"figures are left out: {error}")
    series = tuple(each for each in figures.series if _has(each, fresh)) if figures else ()
    alone = tuple(row for row in figures.alone if row.record in fresh) if figures else ()
    promised = [row for row in archive.commitments() if row.record in looked_at]
    commitments = tuple(follow(archive, [row for row in promised if row.record in fresh and judge.commitment(row)]))
    asked = [row for row in archive.questions() if row.record in looked_at and _of(matter, row)]
    spans = {each.row.id: [Span(one.citation.start, one.citation.end) for one in each.passages] for each in read}
    told = echoes(archive, within=spans)
    points = tuple(point for point in told if _about(point, read, fresh))
    return Dossier(
        matter=matter,
        searched=found.searched,
        since=since,
        sources=tuple(_source(each, new=new) for each in read if each.row.id in fresh),
        passages=tuple(passage for passage in found.passages if passage.new or not new),
        summary=summary(read, new=new),
        timeline=timeline(read, _rows(series, alone, fresh), commitments, new=new),
        positions=positions(read, points, new=new),
        series=series,
        alone=alone,
        commitments=commitments,
        questions=tuple(row for row in asked if row.record in judge and judge.question(row) and _new(row.date, day)),
        points=points,
        named=named(read, new=new),
        gaps=holes(read, new=new),
        disagreements=tuple(each for each in figures.disagreements if _apart(each, fresh)) if figures else (),
        differences=differences(archive, found, day),
        looked=looked(found, archive, figures, promised, asked, told, new=new),
        problems=(*found.problems, *lost),
        possible=tuple(possible((each for each in read if each.row.id in fresh), judge)),
    )


def _verdicts(archive: Archive, matter: Matter) -> tuple[list[Decision], list[str]]:
    """Give what people decided of pairs of figures; one whose words cannot be found is told."""
    made, lost = [], []
    for ruled in matter.decisions:
        if ruled.verdict not in {"same", "different"}:
            continue
        try:
            one, other = (decided(archive.resolve(ref).citation) for ref in ruled.refs)
        except (NotInArchive, DoesNotResolve) as error:
            lost.append(f"the decision on {' and '.join(ruled.citations)} cannot be used: {error}")
            continue
        made.append(Decision(ruled.verdict, (one, other), ruled.by, ruled.at, ruled.why))
    return made, lost


def _has(series: Series, records: set[str]) -> bool:
    return any(row.record in records for point in series.points for row in (point.figure, *point.again))


def _apart(disagreement: Disagreement, records: set[str]) -> bool:
    return any(row.record in records for row in disagreement.figures)


def _rows(series: Iterable[Series], alone: Iterable[FigureRow], records: set[str]) -> list[FigureRow]:
    """Give the figures of the documents wanted, each once."""
    rows = [point.figure for each in series for point in each.points] + list(alone)
    return [row for row in rows if row.record in records]


def _about(point: Point, read: list[Read], fresh: set[str]) -> bool:
    """Tell whether most uses of a point stand in passages, and one of them in a document that is wanted."""
    by_record = {each.row.id: each for each in read}
    inside = [
        use.record
        for use in point.uses
        if use.record in by_record and by_record[use.record].holds(use.citation.start, use.citation.end) is not None
    ]
    return 2 * len(inside) > len(point.uses) and not fresh.isdisjoint(inside)


def _of(matter: Matter, row: QuestionRow) -> bool:
    """Tell whether a question is put to, asked by or read out by one of the speakers named, if any are."""
    voices = (row.to, row.asker, row.read_out_by)
    return not matter.speakers or any(is_called(voice, name) for name in matter.speakers for voice in voices)


def _new(date: str | None, day: str | None) -> bool:
    return day is None or (date or "") >= day


def _source(read: Read, *, new: bool) -> Source:
    return Source(
        record=read.row.id,
        version=read.transcript.version,
        title=read.row.title,
        date=read.row.date,
        publisher=read.row.publisher,
        url=read.row.url,
        passages=sum(passage.new or not new for passage in read.passages),
    )
