"""What the archive answers with about figures: plain, immutable rows, each with its words and its sentence."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.archive.rows.listing import Items
from onrecord.archive.rows.voices import Voice
from onrecord.model import Citation

FigureKind = Literal["money", "percent", "points", "count", "duration", "ratio", "multiple", "other"]
Comparator = Literal["=", "~", ">", ">=", "<", "<=", "range"]
Modality = Literal["fact", "target", "forecast", "plan", "question"]
PREMISE = "question"
"""The kind of turn in which a figure is a questioner's premise and no official's figure."""

PRESS = "press"
"""The kind of speaker who is no official, in whatever turn."""


class FigureRow(msgspec.Struct, frozen=True):
    """One figure; what the fields from ``kind`` to ``modality`` mean is said at `onrecord.model.Figure`.

    Attributes:
        record: id of the document.
        version: first 12 digits of the ``text_sha256``.
        title: its title.
        date: the day the event was held.
        publisher: who published it.
        event: what the event is called, if that is known.
        id: the figure's id in that version.
        turn: id of the turn that holds it; None where the layer names no turn of the version.
        turn_kind: what that turn does; in a ``question`` the figure is a premise of whoever asks.
        speaker: who says it; None where that is unknown.
        words: the figure's words.
        citation: the figure.
        sentence: the sentence that holds it.
        before: the sentence before, in the same turn.
        after: the sentence behind.
        low_value: ``low`` as a number, near enough to sort by; None where it is no number.
        high_value: the same of ``high``.
        denied: the words say that it is not so.
        speaker_kind: what the speaker does in the event.
    """

    record: str
    version: str
    title: str | None
    date: str | None
    publisher: str | None
    event: str | None
    id: str
    turn: str | None
    turn_kind: str | None
    kind: FigureKind
    low: str | None
    high: str | None
    comparator: Comparator
    direction: Literal["up", "down"] | None
    unit: str | None
    per: str | None
    of: str | None
    measure: str | None
    scope: str | None
    as_of: str | None
    as_of_date: tuple[str, str] | None
    modality: Modality
    speaker: Voice | None
    attributed_to: str | None
    words: str
    citation: Citation
    sentence: Citation
    before: Citation | None = None
    after: Citation | None = None
    low_value: float | None = None
    high_value: float | None = None
    denied: bool = False
    speaker_kind: str | None = None

    @property
    def premise(self) -> bool:
        """Tell whether the figure is a premise of whoever asks: it stands in a question, or the press says it."""
        return self.turn_kind == PREMISE or self.speaker_kind == PRESS


class Figures(Items[FigureRow]):
    """The figures that fit; ``figures`` is how many the documents searched hold in all."""

    @property
    def figures(self) -> int:
        """How many figures the documents searched hold in all."""
        return self.items
