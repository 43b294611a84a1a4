"""What is told of talking points: plain, immutable rows, every use with its citation."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.archive import Searched, Voice
from onrecord.archive.rows.listing import Listing
from onrecord.model import Citation, Span

if TYPE_CHECKING:
    from collections.abc import Sequence


class Question(msgspec.Struct, frozen=True):
    """The question part that a use is an answer to: its words, and where they stand."""

    words: str
    citation: Citation


class Use(msgspec.Struct, frozen=True):
    """One time that a point was made.

    Attributes:
        record: id of the document.
        version: first 12 digits of the ``text_sha256``.
        title: its title.
        date: the day the event was held.
        publisher: who published it.
        turn: id of the turn.
        turn_kind: what the turn does.
        speaker: who says it; None where that is unknown.
        words: the words spoken, on one line.
        citation: these words.
        sentence: the sentence or the two that hold them.
        typical: how like it is to the other uses, 0 to 1.
        added: spans of ``words`` that the use before it does not have; none for the first.
        dropped: words of the use before it that this one does not have.
        figures: the figures in it, as they are written.
        question: what it answers, where the layer of questions has it.
    """

    record: str
    version: str
    title: str | None
    date: str | None
    publisher: str | None
    turn: str
    turn_kind: str
    speaker: Voice | None
    words: str
    citation: Citation
    sentence: Citation
    typical: float
    added: tuple[Span, ...] = ()
    dropped: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    question: Question | None = None

    @property
    def name(self) -> str | None:
        """Who says it, by the best that is known."""
        return None if self.speaker is None else self.speaker.name or self.speaker.role or self.speaker.label


class TakenOver(msgspec.Struct, frozen=True):
    """Somebody who makes a point that others have made before in this record: who, when, and who had it last."""

    speaker: str
    date: str | None
    citation: Citation
    after: str
    after_date: str | None
    after_citation: Citation


class Point(msgspec.Struct, frozen=True):
    """A talking point.

    Attributes:
        label: its most typical wording.
        uses: in the order of the record: by date, document and text.
        taken_over: for each speaker but the first, how they came to it, as far as this record shows.
        moved: whether the figures inside it are not the same in all uses that have any.
    """

    label: str
    uses: tuple[Use, ...]
    taken_over: tuple[TakenOver, ...]
    moved: bool

    @property
    def documents(self) -> int:
        """How many documents it is in."""
        return len({use.record for use in self.uses})

    @property
    def speakers(self) -> dict[str, int]:
        """How often each speaker makes it, by name, in the order in which they come to it."""
        return dict(Counter(use.name or "unknown" for use in self.uses))

    @property
    def months(self) -> dict[str, int]:
        """How often it is made in each month, ``2031-07``; without a date, under ``unknown``."""
        return by_month([use.date for use in self.uses])


class Echoes(Listing[Point]):
    """The points that were found, those of most documents and uses first.

    Attributes:
        searched: all documents of the record: first and latest use are meant in these.
        sentences: how many sentences these hold.
        total: how many points fit, those beyond the limit too.
        nobody: whether a speaker was asked for who makes no point at all.
    """

    def __init__(
        self, points: Sequence[Point], searched: Searched, sentences: int, total: int, *, nobody: bool = False
    ) -> None:
        super().__init__(points)
        self.searched = searched
        self.sentences = sentences
        self.total = total
        self.nobody = nobody

    def __repr__(self) -> str:
        return f"<Echoes: {len(self)} of {self.total} points in {self.searched.documents} documents>"


def by_month(dates: Sequence[str | None]) -> dict[str, int]:
    """Count dates by month, in order; what has none, or a year alone, comes last, under ``unknown``."""
    counts = Counter(date[: len("2031-07")] if date and len(date) >= len("2031-07") else "unknown" for date in dates)
    return {month: counts[month] for month in sorted(counts, key=lambda each: (each == "unknown", each))}
