"""By which words a figure is said of the past, of now, or of what is to come."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.ledgers.verbs import time_of


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("will meet", "future"), ("we’ll meet", "future"), ("are going to meet", "future"), ("should meet", "modal"),
        ("were meeting", "past"), ("now meet", "present"), ("meet", "present"), ("would have met", "modal"),
    ],
)  # fmt: skip
def test_the_time_of_a_verb(text: str, time: str) -> None:
    assert time_of(text) == time


@pytest.mark.parametrize(
    ("words", "outlook", "tense"),
    [
        ("Members expect to get {40 ships} in May.", "expect to get", "present"),
        ("We’ll get {40 ships}.", "’ll get", "present"),
        ("Members were building {40 ships} then.", None, "past"),
        ("They will say so, and {40 ships} sail.", None, "present"),
    ],
)
def test_only_the_clause_of_the_figure_counts(side: Any, words: str, outlook: str | None, tense: str) -> None:
    made = side(words, value="40", unit="ship")
    assert (made.outlook, made.tense) == (outlook, tense)
