"""Days known to the month or the year: a day inside the uncertain edge fits nobody."""

from __future__ import annotations

import pytest

from onrecord.model import Office, Person
from onrecord.people import Authority
from onrecord.people.days import held, is_day


@pytest.mark.parametrize(
    ("start", "end", "day", "state"),
    [
        ("2031-02-10", "2033-06-20", "2031-02-10", "yes"),
        ("2031-02-10", "2033-06-20", "2033-06-20", "yes"),
        ("2031-02-10", "2033-06-20", "2031-02-09", "no"),
        ("2031-02-10", "2033-06-20", "2033-06-21", "no"),
        ("2031-02", "2033-06", "2031-01-31", "no"),
        ("2031-02", "2033-06", "2031-02-15", "maybe"),
        ("2031-02", "2033-06", "2031-03-01", "yes"),
        ("2031-02", "2033-06", "2033-05-31", "yes"),
        ("2031-02", "2033-06", "2033-06-01", "maybe"),
        ("2031-02", "2033-06", "2033-07-01", "no"),
        ("2031", "2033", "2031-12-31", "maybe"),
        ("2031", "2033", "2032-06-01", "yes"),
        ("2031", None, "2040-06-01", "yes"),
        (None, "2033", "2000-06-01", "yes"),
        # The event's own day may be known to the month.
        ("2031-02-10", None, "2031-02", "maybe"),
        ("2031-02-10", None, "2031-03", "yes"),
        ("2031-02-10", None, "2031-01", "no"),
    ],
)
def test_held(start: str | None, end: str | None, day: str, state: str) -> None:
    assert held(Office("Chair", "Harbour Board", start, end), day) == state


def test_whoever_may_hold_the_office_keeps_others_from_it() -> None:
    ada = Person("ada-falk", "Ada Falk", (), (Office("Prime Minister", "Ostrelle", "2030-01-01"),))
    iver = Person("iver-falk", "Iver Falk", (), (Office("Prime Minister", "Halvaria", "2031-02"),))
    known = Authority([ada, iver])
    assert known.find("Falk", "2031-01-15", role="Prime Minister") == ada
    assert known.find("Falk", "2031-02-15", role="Prime Minister") is None
    assert known.find("Falk", "2031-02-15", role="Prime Minister of Ostrelle") == ada
    assert known.find("Falk", "2031-03-15", role="Prime Minister") is None


@pytest.mark.parametrize("day", ["2031", "2031-02", "2031-02-28", "2032-02-29", "2031-12-31"])
def test_days_that_there_are(day: str) -> None:
    assert is_day(day)


@pytest.mark.parametrize(
    "day", ["", "soon", "31", "2031-13", "2031-00", "2031-02-29", "2031-04-31", "2031-2-1", "0000-01-01"]
)
def test_days_that_there_are_not(day: str) -> None:
    assert not is_day(day)
