"""Feasts and workdays."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.grammar.days import calendars


@pytest.mark.parametrize(
    ("number", "sunday"),
    # The dates that the tables of the Book of Common Prayer and the United States Naval Observatory give.
    [(1961, "1961-04-02"), (2000, "2000-04-23"), (2011, "2011-04-24"), (2024, "2024-03-31"), (2049, "2049-04-18")],
)
def test_easter(number: int, sunday: str) -> None:
    assert calendars.easter(number).isoformat() == sunday


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_workdays_are_counted_from_monday_to_friday(day: date, count: int) -> None:
    later = calendars.moved(day, count, "workday")
    between = sum(date.fromordinal(at).weekday() < 5 for at in range(day.toordinal() + 1, later.toordinal() + 1))
    assert between == count
    back = calendars.moved(day, -count, "workday")
    assert sum(date.fromordinal(at).weekday() < 5 for at in range(back.toordinal(), day.toordinal())) == count
