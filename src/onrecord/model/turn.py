"""Turns: stretches of words by one speaker between two others."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.model.span import Span

Evidence = Literal["label", "title", "introduced", "self-introduced", "context", "model", "correction", "none"]
TurnKind = Literal["statement", "question", "answer", "moderation", "interjection"]


class Turn(msgspec.Struct, frozen=True):
    """Words spoken by one speaker, from the first to the last character of speech.

    Attributes:
        id: ``t1``, ``t2``, ... in text order; means nothing outside its version.
        start: first code point of speech.
        end: code point after the last of speech.
        speaker: id of the speaker; None only where no label is printed and nothing shows whose words they are.
        label: span of the printed label with its delimiter; None where none is printed.
        affiliation: outlet or body of the speaker, as given for this turn.
        evidence: how the person behind the words is known.
        because: spans of the text that show it.
        confidence: 0 to 1.
        kind: what the turn does in the event.
        began: seconds from the start of the recording at which the words begin, a decimal string (``95.109``); None
            where the medium carries no times.
        ended: seconds at which they end, likewise.
    """

    id: str
    start: int
    end: int
    speaker: str | None = None
    label: Span | None = None
    affiliation: str | None = None
    evidence: Evidence = "none"
    because: tuple[Span, ...] = ()
    confidence: float = 0.0
    kind: TurnKind = "statement"
    began: str | None = None
    ended: str | None = None

    @property
    def span(self) -> Span:
        """The words' place in the text."""
        return Span(self.start, self.end)
