"""Superlatives said of a figure."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.archive import Archive
from onrecord.ledgers.superlatives import superlative


@pytest.mark.parametrize(
    ("words", "claim", "frame"),
    [
        ("Output is up {18 percent}, the biggest rise in decades.", "the biggest rise in decades", "in decades"),
        ("We saw {18 percent}. That’s the largest in a decade, and needed.", "the largest in a decade", "in a decade"),
        ("We saw {18 percent}. This is the steepest rise since 2014.", "the steepest rise since 2014", "since 2014"),
        ("It fell {18 percent}, its lowest level ever.", "its lowest level ever", "ever"),
        ("It is {18 percent}, the highest on record!", "the highest on record", "on record"),
        ("{18 percent}, the worst in more than thirty years.", "the worst in more than thirty years",
         "in more than thirty years"),
        ("{18 percent}, the largest since the end of the cold war.", "the largest since the end of the cold war",
         "since the end of the cold war"),
    ],
)  # fmt: skip
def test_found(archive: Archive, side: Any, words: str, claim: str, frame: str) -> None:
    row = side(words, kind="percent", value="18", unit="%").row
    found = superlative(row)
    assert found is not None
    assert (found.words, found.frame) == (claim, frame)
    text = archive.latest_text(row.record)
    assert text[found.start : found.end] == claim


@pytest.mark.parametrize(
    "words",
    [
        "Output is up {18 percent}, and most of it since 2014.",
        "We saw {18 percent}. The largest port in a decade was opened as well.",  # of something else
        "The largest increase in decades came later; we saw {18 percent}.",
        "We saw {18 percent}. It is the first time that I say so.",
    ],
)
def test_not_found(side: Any, words: str) -> None:
    assert superlative(side(words, kind="percent", value="18", unit="%").row) is None


def test_claims_against_other_times_differ(side: Any) -> None:
    claims = [
        superlative(side(f"It is {{18 percent}}, the largest {frame}.", kind="percent", value="18").row)
        for frame in ("in a decade", "in decades", "In a decade")
    ]
    one, other, again = claims
    assert one is not None
    assert other is not None
    assert again is not None
    assert one.differs(other)
    assert not one.differs(again)
