"""The passages of a record that belong to a matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive import DoesNotResolve, NotInArchive, Searched
from onrecord.archive.figures.rows import PREMISE, PRESS
from onrecord.ledgers.dossiers.belonging import Kin, belongs, joined, kin
from onrecord.ledgers.dossiers.entries import Entries
from onrecord.ledgers.dossiers.queries import queries
from onrecord.ledgers.dossiers.reasons import reasons
from onrecord.ledgers.dossiers.rows import Passage, is_called, name_of
from onrecord.ledgers.dossiers.speech import sentences_of
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Archive, DocumentRow, TurnRow
    from onrecord.ledgers.dossiers.matter import Matter
    from onrecord.ledgers.dossiers.speech import Sentence
    from onrecord.model import Transcript

_ALL = 200
"""Documents up to which all are read; of more, only those that the index says have an entry."""


class Read(NamedTuple):
    """A document that was read for a matter.

    Attributes:
        row: as the archive lists it.
        transcript: its latest version.
        turns: who says each turn.
        sentences: all of them.
        on: which belong.
        passages: its passages.
    """

    row: DocumentRow
    transcript: Transcript
    turns: tuple[TurnRow, ...]
    sentences: list[Sentence]
    on: list[bool]
    passages: tuple[Passage, ...]

    def holds(self, start: int, end: int) -> Passage | None:
        """Give the passage that holds most of some characters, if it holds half of them."""
        best, most = None, 0
        for passage in self.passages:
            shared = min(end, passage.citation.end) - max(start, passage.citation.start)
            if shared > most:
                best, most = passage, shared
        return best if 2 * most >= end - start else None


class Collected(NamedTuple):
    """What was read.

    Attributes:
        searched: the documents looked at, counted.
        rows: these documents.
        documents: those that were read, in the order of the record; some may have no passage.
        entries: of the definition.
        kindred: words that keep the matter's company in this record.
        problems: what of the definition could not be used.
    """

    searched: Searched
    rows: tuple[DocumentRow, ...]
    documents: tuple[Read, ...]
    entries: Entries
    kindred: Kin
    problems: tuple[str, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages, in the order of the record."""
        return tuple(passage for read in self.documents for passage in read.passages)


def collect(archive: Archive, matter: Matter, since: str | None = None) -> Collected:
    """Find the passages of a matter; those of events from ``since`` on are marked as new."""
    entries = Entries(matter)
    rows = _rows(archive, matter)
    problems = [f"{entry!r} holds no word that can be looked for" for entry in entries.empty]
    cited = [ruled for ruled in matter.decisions if ruled.verdict in {"belongs", "apart"}]
    wanted = {ref.record for ruled in cited for ref in ruled.refs}
    read: dict[str, tuple[DocumentRow, Transcript, list[Sentence]]] = {}
    for row in _candidates(archive, matter, rows, wanted):
        transcript = archive.get(row.id)
        read[row.id] = row, transcript, sentences_of(transcript, entries)
    kindred = kin(sentences for _, _, sentences in read.values())
    ruled, lost = _rulings(archive, matter, {record: transcript for record, (_, transcript, _) in read.items()})
    documents = []
    for record, (row, transcript, sentences) in read.items():
        on = belongs(sentences, kindred)
        turns = archive.turn_rows(record)
        for span, belonging, _ in ruled.get(record, ()):
            touched = [number for number, sentence in enumerate(sentences) if _touch(sentence.span, span)]
            for number in touched:
                on[number] = belonging
            if not touched:
                lost.append(f"the decision on {record} at {span.start}-{span.end} is on no words of a turn")
        lost += _leave_out_others(matter, sentences, turns, on, [span for span, one, _ in ruled.get(record, ()) if one])
        made = _Maker(row, transcript, turns, kindred, ruled.get(record, []), since)
        passages = tuple(made.passage([sentences[number] for number in run]) for run in joined(sentences, on))
        documents.append(Read(row, transcript, turns, sentences, on, passages))
    empty = _empty(archive, matter, rows, documents)
    return Collected(_searched(rows), tuple(rows), tuple(documents), entries, kindred, (*problems, *lost, *empty))


def _rows(archive: Archive, matter: Matter) -> list[DocumentRow]:
    """List the documents looked at, in the order of the record."""
    found = {
        row.id: row
        for publisher in matter.publishers or (None,)
        for row in archive.documents(publisher=publisher, since=matter.since, until=matter.until)
    }
    return sorted(found.values(), key=lambda row: (row.date is None, row.date or "", row.id))


def _searched(rows: Sequence[DocumentRow]) -> Searched:
    dates = [row.date for row in rows if row.date]
    publishers = {row.publisher for row in rows if row.publisher}
    return Searched(len(rows), len(publishers), min(dates, default=None), max(dates, default=None))


def _empty(archive: Archive, matter: Matter, rows: Sequence[DocumentRow], documents: Sequence[Read]) -> Iterator[str]:
    """Say what of a definition lets nothing through."""
    for publisher in matter.publishers:
        if not archive.documents(publisher=publisher):
            yield f"the record has no publisher {publisher!r}"
    if not rows and not matter.publishers:
        yield "the record has no documents of these dates"
    for speaker in matter.speakers:
        if documents and not any(is_called(turn.speaker, speaker) for read in documents for turn in read.turns):
            yield f"nobody called {speaker!r} speaks in the documents that were read"


def _candidates(archive: Archive, matter: Matter, rows: list[DocumentRow], wanted: set[str]) -> list[DocumentRow]:
    """Give the documents to read: all where they are few, else those that may have an entry by the index."""
    asked = queries((*matter.words, *matter.names)) if len(rows) > _ALL else None
    if asked is None:
        return rows
    found = set(wanted)
    for query in asked:
        found.update(hit.record for hit in archive.search(query, order="first", limit=None))
    return [row for row in rows if row.id in found]


def _rulings(
    archive: Archive, matter: Matter, transcripts: dict[str, Transcript]
) -> tuple[dict[str, list[tuple[Span, bool, str]]], list[str]]:
    """Place what people decided on the latest versions; one whose words are gone is told, never moved in silence."""
    placed: dict[str, list[tuple[Span, bool, str]]] = {}
    lost = []
    for ruled in matter.decisions:
        if ruled.verdict not in {"belongs", "apart"}:
            continue
        ref = ruled.refs[0]
        says = ruled.why or f"decided by {ruled.by}" if ruled.by or ruled.why else "decided"
        try:
            traced = archive.trace(ref)
        except NotInArchive:
            lost.append(f"the decision on {ref} cannot be used: the archive has no such document or version")
            continue
        except DoesNotResolve as error:
            lost.append(f"the decision on {ref} cannot be used: {error}")
            continue
        if traced.there is None or traced.fate == "changed":
            lost.append(f"the decision on {ref} cannot be used: its words have changed in the latest version")
            continue
        if traced.fate == "moved":
            lost.append(f"the decision on {ref} is used for the same words at {traced.there.ref}")
        record = traced.there.record
        if record in transcripts:
            span = Span(traced.there.start, traced.there.end)
            placed.setdefault(record, []).append((span, ruled.verdict == "belongs", says))
        else:
            lost.append(f"the decision on {ref} cannot be used: its document is none of those looked at")
    return placed, lost


def _leave_out_others(
    matter: Matter,
    sentences: Sequence[Sentence],
    turns: Sequence[TurnRow],
    on: list[bool],
    decided: Sequence[Span],
) -> list[str]:
    """Where speakers are named, leave out what others say; tell of decisions that were for others' words."""
    if not matter.speakers:
        return []
    lost = []
    for number, sentence in enumerate(sentences):
        speaker = turns[sentence.turn].speaker
        if on[number] and not any(is_called(speaker, wanted) for wanted in matter.speakers):
            on[number] = False
            if any(_touch(sentence.span, span) for span in decided):
                name = name_of(speaker) or "nobody known"
                lost.append(f"a decision is for words of {name}, who is none of the speakers named")
    return list(dict.fromkeys(lost))


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


class _Maker(NamedTuple):
    """Makes the passages of one document."""

    row: DocumentRow
    transcript: Transcript
    turns: tuple[TurnRow, ...]
    kindred: Kin
    ruled: list[tuple[Span, bool, str]]
    since: str | None

    def passage(self, run: Sequence[Sentence]) -> Passage:
        turn = self.turns[run[0].turn]
        whole = self.transcript.turns[run[0].turn]
        citation = self.transcript.cite(Span(run[0].span.start, run[-1].span.end))
        speaker = self.transcript.speaker_of(whole)
        decided = [(span, why) for span, belonging, why in self.ruled if belonging]
        return Passage(
            record=self.row.id,
            version=citation.version,
            title=self.row.title,
            date=self.row.date,
            publisher=self.row.publisher,
            event=self.row.event,
            turn=turn.id,
            turn_kind=turn.kind,
            speaker=turn.speaker,
            words=citation.as_said,
            citation=citation,
            because=tuple(reasons(run, self.kindred, decided)),
            premise=turn.kind == PREMISE or (speaker is not None and speaker.kind == PRESS),
            new=self.since is not None and (self.row.date or "") >= self.since,
        )
