"""A dossier put together by hand from an archive: what a brief is given, without the finding of it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from onrecord.archive import Archive, Searched, Voice
from onrecord.ledgers.commitments import follow
from onrecord.ledgers.dossiers import (
    PARTS,
    Because,
    Differs,
    Dossier,
    Extract,
    Hole,
    Looked,
    Matter,
    Moment,
    Named,
    Passage,
    Position,
    Source,
    Taken,
    name_of,
)
from onrecord.ledgers.echoes import echoes
from onrecord.ledgers.edits.compare import compare
from onrecord.ledgers.figures import figure_series
from onrecord.model import Gap, Span
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from onrecord.archive import CommitmentRow, DocumentRow
    from onrecord.model import Citation, Transcript, Turn


def gathered(archive: Archive, word: str, title: str = "Harbour dues", *, about: str = "What ships pay.") -> Dossier:
    """Gather what has a word, every section filled from the ledgers."""
    matter = Matter(title, about, words=(word,), names=("Port Board",), notes={word: "seen"})
    passages: list[Passage] = []
    gaps: list[Hole] = []
    rows = sorted(archive.documents(), key=lambda row: (row.date or "", row.id))
    for row in rows:
        transcript = archive.get(row.id)
        own = [passage for turn in transcript.turns for passage in _passages(row, transcript, turn, word)]
        passages += own
        layer = transcript.layers.get("gaps")
        for gap in () if layer is None or not own else layer.items:
            if isinstance(gap, Gap):
                place = transcript.cite(Span(gap.start, gap.end))
                gaps.append(Hole(gap.kind, gap.why, place, own[0].citation, "beside", row.id, row.title, row.date))
    series = figure_series(archive, word)
    points = echoes(archive, word)
    with_passages = [row for row in rows if any(passage.record == row.id for passage in passages)]
    return Dossier(
        matter=matter,
        searched=points.searched,
        since=None,
        sources=tuple(
            Source(
                row.id,
                next(passage.version for passage in passages if passage.record == row.id),
                row.title,
                row.date,
                row.publisher,
                row.url,
                sum(passage.record == row.id for passage in passages),
            )
            for row in with_passages
        ),
        passages=tuple(passages),
        summary=tuple(_extract(passage) for passage in passages[:3]),
        timeline=tuple(_moment(row, passages) for row in with_passages),
        positions=_positions(passages, word),
        series=series.series,
        alone=series.alone,
        commitments=tuple(follow(archive, archive.commitments(word))),
        questions=tuple(archive.questions(word)),
        points=tuple(points),
        named=_named(passages),
        gaps=tuple(gaps),
        disagreements=series.disagreements,
        differences=_differences(archive, with_passages),
        looked={part: Looked(None, 0, f"all sentences that have “{word}”") for part in PARTS},
        possible=tuple(_possible(archive, passages)),
    )


def _possible(archive: Archive, passages: list[Passage]) -> list[CommitmentRow]:
    """Give a passage that a commitment stands in for, as what may be one."""
    row, passage = next(iter(archive.commitments())), next(each for each in passages if "where they are" in each.words)
    return [
        msgspec.structs.replace(
            row,
            record=passage.record,
            date=passage.date,
            id="p1",
            actor="The dues",
            action="stay where they are",
            deadline=None,
            due=None,
            words=passage.words,
            citation=passage.citation,
        )
    ]


def empty(title: str = "Nothing at all") -> Dossier:
    """Give a dossier in which nothing was found."""
    return Dossier(
        matter=Matter(title, words=("xyzzy",)),
        searched=Searched(2, 1, "2031-03-12", "2031-06-18"),
        since=None,
        sources=(),
        passages=(),
        summary=(),
        timeline=(),
        positions=(),
        series=(),
        alone=(),
        commitments=(),
        questions=(),
        points=(),
        named=(),
        gaps=(),
        disagreements=(),
        differences=(),
        looked={part: Looked(3, 1, "every sentence of 2 documents") for part in PARTS},
        problems=("no word of the record begins with “xyzzy”",),
    )


def _passages(row: DocumentRow, transcript: Transcript, turn: Turn, word: str) -> list[Passage]:
    found = []
    speaker = transcript.speaker_of(turn)
    voice = None
    if speaker is not None:
        label = speaker.labels[0] if speaker.labels else None
        voice = Voice(speaker.id, speaker.name, speaker.person, speaker.role, label, speaker.affiliation)
    for sentence in sentences(transcript.text, [turn.span]):
        said = sentence.of(transcript.text)
        match = re.search(rf"\b{word}\b", said, re.IGNORECASE)
        if match is None:
            continue
        citation = transcript.cite(sentence)
        place = Span(sentence.start + match.start(), sentence.start + match.end())
        found.append(
            Passage(
                row.id,
                citation.version,
                row.title,
                row.date,
                row.publisher,
                row.event,
                turn.id,
                turn.kind,
                voice,
                " ".join((citation.words or citation.exact).split()),
                citation,
                (Because("word", word, (place,)),),
                premise=turn.kind == "question",
            )
        )
    return found


def _extract(passage: Passage) -> Extract:
    return Extract(
        passage.words, passage.citation, passage.speaker, passage.record, passage.title, passage.date, "it stands first"
    )


def _moment(row: DocumentRow, passages: list[Passage]) -> Moment:
    own = [passage for passage in passages if passage.record == row.id]
    first = own[0]
    return Moment(
        row.date or "2031",
        None,
        "said",
        row.title or row.id,
        first.words,
        first.citation,
        first.speaker,
        row.id,
        len(own),
    )


def _positions(passages: list[Passage], word: str) -> tuple[Position, ...]:
    voices: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for passage in passages:
        voices[name_of(passage.speaker) or "unknown"][passage.record].append(passage)
    positions = []
    for name, events in voices.items():
        taken: list[Taken] = []
        last: Citation | None = None
        for record, own in events.items():
            again = () if last is None else ((own[0].citation, last),)
            first = ((word, own[0].citation),)
            taken.append(
                Taken(record, own[0].title, own[0].date, tuple(own), again, first, () if last is None else ("tax",))
            )
            last = own[0].citation
        first_voice = next(iter(events.values()))[0].speaker
        asks = all(passage.premise for own in events.values() for passage in own)
        positions.append(Position(name, first_voice, asks, tuple(taken)))
    return tuple(sorted(positions, key=lambda each: (each.asks, -each.passages)))


def _named(passages: list[Passage]) -> tuple[Named, ...]:
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        for match in re.finditer(r"(?<=[a-z,] )[A-Z]\w+", passage.words):
            found[match.group()].append(passage)
    return tuple(
        Named(name, "name", None, len(own), len({one.record for one in own}), own[0].citation, own[-1].citation)
        for name, own in sorted(found.items(), key=lambda each: -len(each[1]))
    )


def _differences(archive: Archive, rows: list[DocumentRow]) -> tuple[Differs, ...]:
    found = []
    for row in rows:
        older, *newer = [archive.get(row.id, version=each.version) for each in archive.versions(row.id)]
        for each in newer:
            found += [Differs("editions", edit, row.id) for edit in compare(older, each)]
    return tuple(found)
