"""Stretches of days: months, quarters, weeks, seasons, financial years, and how one is moved or cut."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Stretch = tuple[date, date]
"""First and last day, both inclusive."""

MONTHS_IN_YEAR = 12
WEEK = 7
WORKDAYS = 5
DECADE = 10
CENTURY = 100
SOUTHERN = frozenset(
    "Argentina,Australia,Bolivia,Botswana,Chile,Fiji,Lesotho,Madagascar,Mozambique,Namibia,New Zealand,Paraguay,"
    "South Africa,Uruguay,Zambia,Zimbabwe".split(",")
)
"""States in which summer begins in December."""
FINANCIAL_YEARS = {
    "United States": 10,
    "Australia": 7,
    "New Zealand": 7,
    "United Kingdom": 4,
    "Canada": 4,
    "India": 4,
    "Japan": 4,
}
"""The month in which a state's financial year begins."""
NAMED_BY_END = frozenset({"United States", "Australia", "New Zealand"})
"""States where a financial year of one number is named by the year in which it ends."""
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def year(number: int) -> Stretch:
    """Give a calendar year."""
    return date(number, 1, 1), date(number, 12, 31)


def months(number: int, first: int, count: int = 1) -> Stretch:
    """Give ``count`` months from month ``first`` (which may lie outside 1 to 12) of a year on."""
    start, last = _month(number, first), _month(number, first + count - 1)
    return start, last.replace(day=monthrange(last.year, last.month)[1])


def _month(number: int, month: int) -> date:
    return date(number + (month - 1) // MONTHS_IN_YEAR, (month - 1) % MONTHS_IN_YEAR + 1, 1)


def season(number: int, name: str, *, southern: bool) -> Stretch:
    """Give the three whole months of a season that begins in a year; winter is December to February in the north."""
    first = _SEASONS[name]
    return months(number, (first + 6 - 1) % MONTHS_IN_YEAR + 1 if southern else first, 3)


def week(day: date) -> Stretch:
    """Give Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=WEEK - 1)


def unit(day: date, name: str, ahead: int = 0) -> Stretch:
    """Give the calendar unit that holds a day, or one so many units ahead: ``day``, ``week``, ``weekend``, ``month``,
    ``quarter``, ``year``, ``decade`` or ``century`` (2001 to 2100 is the 21st).
    """  # noqa: D205 - one sentence
    match name:
        case "day":
            return (day + timedelta(days=ahead),) * 2
        case "week" | "weekend":
            first, last = week(day + timedelta(days=WEEK * ahead))
            return (first if name == "week" else last - timedelta(days=1)), last
        case "month":
            return months(day.year, day.month + ahead)
        case "quarter":
            return months(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * ahead, 3)
        case "year":
            return year(day.year + ahead)
        case "decade":
            began = day.year // DECADE * DECADE + DECADE * ahead
            return date(began, 1, 1), date(began + DECADE - 1, 12, 31)
        case _:
            began = (day.year - 1) // CENTURY * CENTURY + 1 + CENTURY * ahead
            return date(began, 1, 1), date(began + CENTURY - 1, 12, 31)


def moved(day: date, count: int, name: str) -> date:
    """Give the day so many units later, or earlier where ``count`` is below zero; the last of the month where none is.

    Hours and minutes move by whole days, workdays from Monday to Friday.
    """
    match name:
        case "minute" | "hour":
            hours = count if name == "hour" else count // 60
            return day + timedelta(days=int(hours / 24))
        case "day" | "week" | "fortnight":
            return day + timedelta(days=count * {"day": 1, "week": WEEK, "fortnight": 2 * WEEK}[name])
        case "workday":
            return _workdays(day, count)
        case _:
            size = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[name]
            first = _month(day.year, day.month + count * size)
            return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def _workdays(day: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    weeks, left = divmod(abs(count), WORKDAYS)
    day += step * weeks * WEEK
    while left:
        day += step
        left -= day.weekday() < WORKDAYS
    return day


def financial(number: int, first: int) -> Stretch:
    """Give the financial year that begins in month ``first`` of a year."""
    return months(number, first, MONTHS_IN_YEAR)


def third(stretch: Stretch, which: int) -> Stretch:
    """Give the first, middle or last third (0 to 2): whole months of a year, else days."""
    return _cut(stretch, 3, which)


def half(stretch: Stretch, which: int) -> Stretch:
    """Give the first or second half (0 or 1)."""
    return _cut(stretch, 2, which)


def _cut(stretch: Stretch, pieces: int, which: int) -> Stretch:
    first, last = stretch
    whole = (last.year - first.year) * MONTHS_IN_YEAR + last.month - first.month + 1
    if first.day == 1 and last == months(first.year, first.month, whole)[1] and whole % pieces == 0:
        size = whole // pieces
        return months(first.year, first.month + size * which, size)
    days = (last - first).days + 1
    return (
        first + timedelta(days=days * which // pieces),
        first + timedelta(days=days * (which + 1) // pieces - 1),
    )


def edge(stretch: Stretch, which: str) -> Stretch:
    """Give the ``start`` or ``end``: a month of a year, a week of a month, a year of a decade, else a day."""
    first, last = stretch
    days = (last - first).days + 1
    if days > 366:  # noqa: PLR2004 - days of the longest year
        return year(first.year if which == "start" else last.year)
    if days > 31:  # noqa: PLR2004 - days of the longest month
        return months(first.year, first.month) if which == "start" else months(last.year, last.month)
    size = timedelta(days=WEEK - 1 if days > WEEK else 0)
    return (first, first + size) if which == "start" else (last - size, last)


def easter(number: int) -> date:
    """Give Easter Sunday of the western churches (the anonymous Gregorian method: Nature 13, 1876, page 487)."""
    a, (b, c) = number % 19, divmod(number, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return date(number, month, day + 1)
