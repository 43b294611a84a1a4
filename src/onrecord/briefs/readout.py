"""Cited words that one reads out and another asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.search.stretches import VoiceRow
from onrecord.model import QuestionPart
from onrecord.quotes.voices import claim, fits

if TYPE_CHECKING:
    from onrecord.model import Citation, Transcript


def is_asked_by(who: str, cited: Citation, transcript: Transcript) -> bool:
    """Tell whether all of the words cited are a question part that another reads out for ``who``."""
    layer = transcript.layers.get("questions")
    return any(
        isinstance(part, QuestionPart)
        and part.asked_by is not None
        and part.start <= cited.start < cited.end <= part.end
        and fits(claim(who), VoiceRow(name=part.asked_by.name, affiliation=part.asked_by.affiliation)) == "yes"
        for part in (layer.items if layer is not None else ())
    )
