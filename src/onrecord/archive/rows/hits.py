"""What a search gives: hits in order, with what was searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.rows.listing import Listing, Searched
from onrecord.model import AskedBy, Citation, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Order = Literal["relevance", "first", "last"]


class HitQuestion(msgspec.Struct, frozen=True):
    """A question part that a hit lies in, or that it answers.

    Attributes:
        id: the part's id in the hit's version.
        words: the part's words.
        citation: the part.
        answer: the sentences that take it up, in a search for what was said in reply; they may run on beyond the hit.
        says: what became of the part, in plain words, in such a search.
        asked_by: who asks it, where the speaker of its turn reads it out.
    """

    id: str
    words: str
    citation: Citation
    answer: Citation | None = None
    says: str | None = None
    asked_by: AskedBy | None = None


class Hit(msgspec.Struct, frozen=True):
    """A passage that matches.

    Attributes:
        citation: the passage, and as much behind it as a phrase that begins in it runs on.
        record: id of the document.
        title: its title.
        date: the day the event was held.
        publisher: who published it.
        speaker_name: who speaks; None where nobody is named.
        role: the speaker's office as printed.
        affiliation: outlet or body, as given for the turn, else for the speaker.
        label: the label printed before the turn.
        turn_id: the turn's id in this version; None for speech outside turns.
        turn_kind: what the turn does.
        passage: the passage's place (code points, half-open).
        marks: the places of the matched words in the same text, in order.
        text: the characters of the passage.
        score: BM25 for the order by relevance, else 0.
        questions: in a search for questions or for replies, the parts that the passage lies in or answers.
    """

    citation: Citation
    record: str
    title: str | None
    date: str | None
    publisher: str | None
    speaker_name: str | None
    role: str | None
    affiliation: str | None
    label: str | None
    turn_id: str | None
    turn_kind: str | None
    passage: Span
    marks: tuple[Span, ...]
    text: str
    score: float
    questions: tuple[HitQuestion, ...] = ()


class Hits(Listing[Hit]):
    """The hits of a search, in order.

    Attributes:
        searched: what was searched.
        suggestions: for each filter that matches nobody, the nearest names there are.
        unread: in a search for questions or for replies, how many of the documents searched nobody has looked for
            questions in; None in any other search.
    """

    def __init__(
        self,
        hits: Sequence[Hit],
        searched: Searched,
        suggestions: dict[str, list[str]],
        count: Callable[[], int | None],
        unread: int | None = None,
    ) -> None:
        super().__init__(hits)
        self._count: Callable[[], int | None] | None = count
        self._total: int | None = None
        self.searched = searched
        self.suggestions = suggestions
        self.unread = unread

    @property
    def total(self) -> int | None:
        """How many passages match in all, counted when first asked for; None where that would take too long."""
        if self._count is not None:
            self._total = self._count()
            self._count = None
        return self._total

    def __repr__(self) -> str:
        return f"<Hits: {len(self)} of {self.searched.documents} documents>"
