"""Scores of what figures mean, on an invented press conference."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation import figure_meaning
from onrecord import formats
from onrecord.model import Capture, Transcript

TEXT = """Press conference

by the President of Ostrelle, Maren Holt

12 March 2031

President Holt: Good morning to Vessland. Vessland pays 40 percent of the harbour dues this year.
We have lost 12 boats since 2029.

QUESTION: Did 30 boats sink in the storm, Madam President, or was it more than that?

President Holt: I can't say. Thank you.
"""


def record() -> Transcript:
    return formats.read(Capture(TEXT.encode(), retrieved_at="2031-03-12T00:00:00Z"))[0]


def gold(**changes: Any) -> list[dict[str, Any]]:
    start = TEXT.index("40 percent")
    one = {
        "id": "f1",
        "start": start,
        "end": start + len("40 percent"),
        "measure": "share of the harbour dues paid by Vessland",
        "scope": "Vessland",
        "as_of": "this year",
        "speaker": "Maren Holt",
        "attributed_to": None,
    }
    return [one | changes]


def test_what_is_the_same_is_right() -> None:
    score = figure_meaning.score("x", gold(measure="the harbour dues"), record())
    assert score.paired == 1
    assert figure_meaning.figures([score]) == {
        f"seeds_{name}": 1.0 for name in (*figure_meaning.WORDS, *figure_meaning.NAMES)
    }
    assert score.amiss == []


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("measure", "share of the harbour dues paid by Vessland", 2 * 2 / (5 + 2)),
        ("measure", "lighthouse", 0.0),
        ("scope", None, 0.0),
        ("as_of", None, 0.0),
        ("as_of", "this year, so far", 2 * 1 / (3 + 1)),
        ("speaker", "unknown", 0.0),
        ("speaker", "Tomas Iddin", 0.0),
        ("attributed_to", "Tomas Iddin", 0.0),
    ],
)
def test_what_differs_costs(field: str, value: str | None, expected: float) -> None:
    score = figure_meaning.score("x", gold(**{field: value}), record())
    assert figure_meaning.figures([score])[f"seeds_{field}"] == pytest.approx(expected)
    assert (f"f1 {field}" in " ".join(score.amiss)) is (field in figure_meaning.NAMES)


def test_a_figure_elsewhere_is_no_pair() -> None:
    score = figure_meaning.score("x", gold(start=0, end=5), record())
    assert score.paired == 0
    assert figure_meaning.figures([score])["seeds_measure"] == 1.0
    assert "x" in figure_meaning.show([score])


def test_a_reporter_without_a_name_is_unknown() -> None:
    start = TEXT.index("30 boats")
    one = gold(start=start, end=start + len("30 boats"), speaker="unknown")
    assert figure_meaning.figures([figure_meaning.score("x", one, record())])["seeds_speaker"] == 1.0
