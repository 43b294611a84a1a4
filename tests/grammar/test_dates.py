"""Dates and clock times as they are printed."""

from __future__ import annotations

import pytest

from onrecord.grammar.days.dates import clock, dates, is_clock

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2031-03-02", "2031-03-02"),
        ("2031/3/2", "2031-03-02"),
        ("2031.03.02", "2031-03-02"),
        ("2031 Mar 2", "2031-03-02"),
        ("2031 March 2", "2031-03-02"),
        ("2 March 2031", "2031-03-02"),
        ("02 Mar. 2031", "2031-03-02"),
        ("02 Mar 2031", "2031-03-02"),
        ("2nd March 2031", "2031-03-02"),
        ("1st of March, 2031", "2031-03-01"),
        ("3rd Sept. 2031", "2031-09-03"),
        ("2-Mar-2031", "2031-03-02"),
        (f"2{NBSP}March{NBSP}2031", "2031-03-02"),
        ("March 2, 2031", "2031-03-02"),
        ("March 2,2031", "2031-03-02"),
        ("March 2nd, 2031", "2031-03-02"),
        ("MARCH 2 2031", "2031-03-02"),
        ("Mar. 2, 2031", "2031-03-02"),
        ("2 de marzo de 2031", "2031-03-02"),
        ("1º de mayo de 2031", "2031-05-01"),
        ("12 de enero del 2031", "2031-01-12"),
        ("1er août 2031", "2031-08-01"),
        ("2. März 2031", "2031-03-02"),
        ("12 d'octobre 2031", "2031-10-12"),
        ("2 fevereiro 2031", "2031-02-02"),
        ("14 dicembre 2031", "2031-12-14"),
        ("14/03/2031", "2031-03-14"),
        ("03/14/2031", "2031-03-14"),
        ("14.3.2031", "2031-03-14"),
        ("4/4/2031", "2031-04-04"),
        ("3/27/2031", "2031-03-27"),
        ("27/3/2031", "2031-03-27"),
        ("2. března 2031", "2031-03-02"),
        ("2 martie 2031", "2031-03-02"),
        ("2. maaliskuuta 2031", "2031-03-02"),
        # Day and month, or month and day: nobody can tell.
        ("3/4/2031", None),
        ("11.12.2031", None),
        # No calendar has these.
        ("30 February 2031", None),
        ("February 29, 2031", None),
        ("2031-13-01", None),
        ("31 April 2031", None),
        ("39 May 2031", None),
        ("0 May 2031", None),
        ("19/19/2031", None),
        ("February 29, 2032", "2032-02-29"),
        # Not dates.
        ("March 2031", None),
        ("2 March", None),
        ("2 March 31", None),
        ("2 Marching 2031", None),
        ("12 March 20315", None),
        ("2031-03-021", None),
        ("March 2, 1750", None),
        ("2 March 1899", "1899-03-02"),
    ],
)
def test_date(printed: str, iso: str | None) -> None:
    before = "Held on "
    text = f"{before}{printed} at the pier."
    found = list(dates(text))
    assert [date.iso for date in found] == ([] if iso is None else [iso])
    assert all(text[date.span.start : date.span.end] == printed for date in found)


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("於令和13年3月2日（日）", "2031-03-02"),
        ("平成元年１月８日", "1989-01-08"),
        ("令和 13年3月2日", "2031-03-02"),
        ("東京2031年3月2日", "2031-03-02"),
        ("令和13年13月2日", None),
    ],
)
def test_date_of_an_era(printed: str, iso: str | None) -> None:
    assert [date.iso for date in dates(printed)] == ([] if iso is None else [iso])


def test_dates_between_two_offsets() -> None:
    text = "1 May 2031, 2 May 2031, 3 May 2031"
    assert [date.iso for date in dates(text)] == ["2031-05-01", "2031-05-02", "2031-05-03"]
    assert [date.iso for date in dates(text, 12, 22)] == ["2031-05-02"]
    assert [date.iso for date in dates(text, 11)] == ["2031-05-02", "2031-05-03"]


@pytest.mark.parametrize(
    ("printed", "time"),
    [
        ("10:15", "10:15"),
        ("9.05", "09:05"),
        ("14h30", "14:30"),
        ("23:59:59", "23:59"),
        ("2:30 p.m.", "14:30"),
        ("2:30 PM EST", "14:30"),
        (f"2:30{NBSP}pm", "14:30"),
        ("12:00 a.m.", "00:00"),
        ("12:00 p.m.", "12:00"),
        ("13:30 p.m.", "13:30"),
        ("10:15 CET", "10:15"),
        ("10:15 hrs", "10:15"),
        ("10:15 Uhr", "10:15"),
        ("24:10", None),
        ("10:60", None),
        ("half past ten", None),
    ],
)
def test_clock(printed: str, time: str | None) -> None:
    text = f"At {printed}"
    found = clock(text)
    assert (found and found[0]) == time
    if found is not None:
        assert text[found[1].start : found[1].end] == printed
    assert is_clock(f" {printed} ") == (time is not None or printed == "24:10")


def test_clock_passes_over_what_no_day_has() -> None:
    assert clock("29:10, then 10:15, then 11:00") is not None
    found = clock("29:10, then 10:15, then 11:00")
    assert found is not None
    assert found[0] == "10:15"


def test_clock_between_two_offsets() -> None:
    assert clock("10:15 and 11:00", 6, 15) == ("11:00", clock("10:15 and 11:00", 6)[1])  # type: ignore[index]
    assert clock("10:15 and 11:00", 6, 10) is None


@pytest.mark.parametrize("printed", ["Kl. 13:05", "kl. 13.05", "klo 13.05", "godz. 13:05", "ore 13.05"])
def test_a_word_for_the_clock_may_stand_before_a_time(printed: str) -> None:
    assert is_clock(printed)


@pytest.mark.parametrize("printed", ["Kl. Dahl", "Klemens 13:05", "Oregon 13:05", "Kl. 13:05 Dana Reyes"])
def test_other_words_before_a_time_are_none_of_the_clock(printed: str) -> None:
    assert not is_clock(printed)
