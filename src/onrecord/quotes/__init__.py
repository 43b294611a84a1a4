"""Verification of quotations: are these the words, whose are they, and what would a careful reader add."""

from __future__ import annotations

from onrecord.quotes.verification import (
    DIFFERENCES,
    VERDICTS,
    VOICES,
    WARNINGS,
    WORDS,
    Difference,
    EmptyQuote,
    Place,
    SearchedRecord,
    Verification,
)
from onrecord.quotes.verify import verify

__all__ = [
    "DIFFERENCES",
    "VERDICTS",
    "VOICES",
    "WARNINGS",
    "WORDS",
    "Difference",
    "EmptyQuote",
    "Place",
    "SearchedRecord",
    "Verification",
    "verify",
]
