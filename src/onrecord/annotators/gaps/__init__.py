"""Gaps: places where the record itself is incomplete or damaged, each with the words that show it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.annotators.exchange import Exchange
from onrecord.annotators.gaps.brackets import bracketed
from onrecord.annotators.gaps.misprints import misprints
from onrecord.annotators.gaps.missing import missing_turns
from onrecord.annotators.gaps.unlabelled import unlabelled_speakers
from onrecord.model import Gap, Layer

if TYPE_CHECKING:
    from onrecord.model import Transcript

name = "gaps"
version = "1"


def annotate(transcript: Transcript) -> Layer:
    """Find the gaps of a transcript, in text order; ``made_at`` is the time of the capture."""
    exchange = Exchange(transcript)
    found = {
        *bracketed(transcript),
        *unlabelled_speakers(transcript),
        *missing_turns(exchange),
        *misprints(transcript),
    }
    items = tuple(
        Gap(id=f"g{number}", start=gap.span.start, end=gap.span.end, kind=gap.kind, why=gap.why)
        for number, gap in enumerate(sorted(found), 1)
    )
    return Layer(name, version, transcript.capture.retrieved_at, items)
