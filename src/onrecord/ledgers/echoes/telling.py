"""From a point's uses as numbers to what is told of it: who, when, in which words, and what changed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.archive.words.words import fold
from onrecord.ledgers.echoes.rows import Point, Question, TakenOver, Use
from onrecord.ledgers.echoes.runs import place, typical
from onrecord.model import Span
from onrecord.text.alignment import align, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import Archive, SpokenRow, TurnRow
    from onrecord.ledgers.echoes.runs import Run
    from onrecord.ledgers.echoes.speech import Speech

_ASKS = "question"


class Document:
    """What is read of a document, once, when one of its uses is told."""

    def __init__(self, archive: Archive, row: SpokenRow) -> None:
        self._archive = archive
        self.row = row

    @cached_property
    def text(self) -> str:
        """The text of its latest version."""
        return self._archive.latest_text(self.row.record)

    @cached_property
    def turns(self) -> tuple[TurnRow, ...]:
        """Its turns."""
        return self._archive.turn_rows(self.row.record)

    @cached_property
    def figures(self) -> list[tuple[Span, str]]:
        """Its figures: where each stands, and its words."""
        rows = self._archive.figures(document=self.row.record)
        return [(Span(row.citation.start, row.citation.end), " ".join(row.words.split())) for row in rows]


class Telling:
    """Tells points of a record."""

    def __init__(self, archive: Archive, speech: Speech) -> None:
        self._archive = archive
        self._speech = speech
        self._documents: dict[int, Document] = {}

    def document(self, sentence: int) -> Document:
        """Give the document of a sentence."""
        number = int(self._speech.document[sentence])
        if number not in self._documents:
            self._documents[number] = Document(self._archive, self._speech.rows[number])
        return self._documents[number]

    def turn(self, run: Run) -> TurnRow:
        """Give the turn of a use."""
        return self.document(run.first).turns[int(self._speech.turn[run.first])]

    def said(self, run: Run) -> str:
        """Give the words of a use."""
        text = self.document(run.first).text
        return place(self._speech, text, run).of(text)

    def point(self, point: Sequence[Run]) -> Point:
        """Tell a point."""
        uses: list[Use] = []
        for run in point:
            uses.append(self._use(run, uses[-1] if uses else None))
        told = {use.figures for use in uses if use.figures}
        return Point(uses[typical(point)].words, tuple(uses), taken_over(uses), len(told) > 1)

    def _use(self, run: Run, before: Use | None) -> Use:
        document, turn = self.document(run.first), self.turn(run)
        span = place(self._speech, document.text, run)
        whole = Span(int(self._speech.start[run.first]), int(self._speech.end[run.last]))
        citation, sentence = self._archive.cite_spans(document.row.record, [span, whole])
        said = " ".join((citation.words or citation.exact).split())
        added, dropped = changed(before.words, said) if before is not None else ((), ())
        return Use(
            record=document.row.record,
            version=citation.version,
            title=document.row.title,
            date=document.row.date,
            publisher=document.row.publisher,
            turn=turn.id,
            turn_kind=turn.kind,
            speaker=turn.speaker,
            words=said,
            citation=citation,
            sentence=sentence,
            typical=round(run.typical, 3),
            added=added,
            dropped=dropped,
            figures=tuple(words_ for at, words_ in document.figures if span.start <= at.start and at.end <= span.end),
            question=self._question(document, turn, span),
        )

    def _question(self, document: Document, turn: TurnRow, span: Span) -> Question | None:
        if turn.kind != "answer":
            return None
        asked = self._archive.asked_before(document.row.record, span)
        return None if asked is None else Question(" ".join(asked.words.split()), asked.citation)


def changed(before: str, now: str) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Set two wordings side by side.

    Args:
        before: the words of the earlier use.
        now: those of the later one.

    Returns:
        The stretches of ``now`` that are not in ``before``, and the words of ``before`` that are not in ``now``. Other
        forms of a word (number, tense) count as changed; case and marks do not.
    """
    one, other = _words(before), _words(now)
    added, dropped = [], []
    for block in align([fold(word.of(before)) for word in one], [fold(word.of(now)) for word in other]):
        if block.same:
            continue
        if block.start < block.end:
            dropped.append(before[one[block.start].start : one[block.end - 1].end])
        if block.other_start < block.other_end:
            added.append(Span(other[block.other_start].start, other[block.other_end - 1].end))
    return tuple(added), tuple(dropped)


def _words(text: str) -> list[Span]:
    return [word for word in words(text) if word.of(text)[0].isalnum()]


def taken_over(uses: Sequence[Use]) -> tuple[TakenOver, ...]:
    """Tell who came to a point after whom; unknown speakers come to nothing and hand nothing on.

    Nor do those who ask: they read out what others said, to have it denied as often as not.
    """
    found = []
    known: set[str] = set()
    last: Use | None = None
    for use in uses:
        name = use.name
        if name is None or use.turn_kind == _ASKS:
            continue
        if last is not None and name not in known:
            found.append(TakenOver(name, use.date, use.citation, last.name or "", last.date, last.citation))
        known.add(name)
        last = use
    return tuple(found)
