"""The time that a figure is about."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.ledgers.windows import Window, overlap, relation, window


def of(side: Any, words: str, date: str | None = "2031-03-31", **figure: Any) -> Window:
    return window(side(words, date, **({"value": "40"} | figure)).row)


@pytest.mark.parametrize(
    ("words", "span", "length"),
    [
        ("Over the last two years we built {40} ships.", ("2029-03-31", "2031-03-31"), "2-year"),
        ("In the past month we built {40} ships.", ("2031-02-28", "2031-03-31"), "1-month"),
        ("We built {40} ships over the previous 10 days.", ("2031-03-21", "2031-03-31"), "10-day"),
        ("During the past couple of weeks we built {40} ships.", ("2031-03-17", "2031-03-31"), "2-week"),
        ("We built {40} ships in the last decade.", ("2021-03-31", "2031-03-31"), "10-year"),
        ("We built {40} ships.", None, None),
        ("Over the last two years we built {40}, and 9 in the last month.", None, None),  # which is meant?
    ],
)
def test_windows_that_end_at_the_event(side: Any, words: str, span: tuple[str, str] | None, length: str | None) -> None:
    found = of(side, words)
    assert (found.span, found.length) == (span, length)
    assert found.moment is (length is None)


def test_the_layer_knows_better(side: Any) -> None:
    found = of(
        side, "We built {40} ships over the last two years.", as_of="in 2029", as_of_date=("2029-01-01", "2029-12-31")
    )
    assert found == Window("in 2029", ("2029-01-01", "2029-12-31"))
    assert found.says == "in 2029 (2029-01-01 to 2029-12-31)"
    assert of(side, "We built {40} ships.", as_of="the last two years").length == "2-year"
    assert of(side, "We built {40} ships.").says == "at the event"


@pytest.mark.parametrize("date", [None, "2031-03", "0001-01-05"])
def test_days_that_cannot_be_told(side: Any, date: str | None) -> None:
    assert of(side, "Over the last 12 years we built {40} ships.", date).span is None


@pytest.mark.parametrize("words", [None, "now", "today", "currently", "as of now", "to date", "so far"])
def test_moments(words: str | None) -> None:
    assert Window(words).moment
    assert Window("at the summit", ("2031-07-01", "2031-07-01")).moment


TWO = Window("last two years", ("2029-01-01", "2031-01-01"), "2-year")
LATER = Window("past two years", ("2030-01-01", "2032-01-01"), "2-year")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Window(), Window("now"), "same"), (Window(), TWO, "different"), (TWO, LATER, "overlapping"),
        (TWO, TWO, "same"),
        (TWO, Window("in 2035", ("2035-01-01", "2035-12-31")), "different"),
        (Window("last two years", None, "2-year"), Window("past two years", None, "2-year"), "unknown"),
        (Window("In the war"), Window("in the war"), "same"),
        (Window("in the war"), Window("since the war"), "unknown"),
    ],
)  # fmt: skip
def test_how_windows_lie(one: Window, other: Window, expected: str) -> None:
    assert relation(one, other) == expected


def test_days_that_both_hold() -> None:
    assert overlap(TWO, LATER) == ("2030-01-01", "2031-01-01")
    assert overlap(TWO, Window()) is None
    assert overlap(TWO, Window("in 2035", ("2035-01-01", "2035-12-31"))) is None
