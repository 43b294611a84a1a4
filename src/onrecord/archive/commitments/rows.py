"""What the archive answers with about commitments: plain, immutable rows, each with its citation."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.archive.rows.listing import Items
from onrecord.archive.rows.voices import Voice
from onrecord.model import Citation

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


class Commitments(Items[CommitmentRow]):
    """The commitments that fit; where a period is asked for, in the order of by when it ends."""
