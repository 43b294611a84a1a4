"""What the archive answers with about commitments: plain, immutable rows, each with its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.questions.rows import Voice
from onrecord.model import Citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive.rows.hits import Searched
from onrecord.archive.rows.listing import Listing

Force = Literal["committed", "intends", "expects", "calls-for", "conditional"]

FORCES: dict[str, str] = {
    "committed": "will, or has agreed to",
    "intends": "means to",
    "expects": "is expected to",
    "calls-for": "is called on to",
    "conditional": "will, on a condition",
}
"""Each force in plain words, to be read behind the actor."""


class CommitmentRow(msgspec.Struct, frozen=True):
    """One undertaking on the record: who will, or has agreed to, do what.

    Attributes:
        record: id of the document.
        version: first 12 digits of the ``text_sha256``.
        title: its title.
        date: the day the event was held.
        publisher: who published it.
        id: the commitment's id in that version.
        turn: id of the turn that holds it; None where the layer names no turn of the version.
        actor: who is to do it.
        action: what is to be done.
        force: how firmly it is said.
        deadline: the words that say by when; None where none do.
        due: the period that these words stand for, first and last day, ISO 8601; None where they do not allow it.
        condition: what it depends on.
        beneficiary: for whom it is to be done.
        speaker: who says so; None where that is unknown.
        words: the words spoken.
        citation: these words.
    """

    record: str
    version: str
    title: str | None
    date: str | None
    publisher: str | None
    id: str
    turn: str | None
    actor: str
    action: str
    force: Force
    deadline: str | None
    due: tuple[str, str] | None
    condition: str | None
    beneficiary: str | None
    speaker: Voice | None
    words: str
    citation: Citation


class Commitments(Listing[CommitmentRow]):
    """The commitments that fit, in the order of date, document and text; where a period is asked for, by when it ends.

    Attributes:
        searched: the documents that the filters for document, publisher and date let through.
        items: how many commitments these hold in all.
        unread: how many of them nobody has looked for commitments in.
        total: how many fit, those beyond the limit too.
        suggestions: for each filter that matches nobody, the nearest names there are.
    """

    def __init__(
        self,
        rows: Sequence[CommitmentRow],
        searched: Searched,
        items: int,
        unread: int,
        total: int,
        suggestions: dict[str, list[str]],
    ) -> None:
        super().__init__(rows)
        self.searched = searched
        self.items = items
        self.unread = unread
        self.total = total
        self.suggestions = suggestions

    def __repr__(self) -> str:
        return f"<Commitments: {len(self)} of {self.total} in {self.searched.documents} documents>"
