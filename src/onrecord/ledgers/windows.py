"""The time that a figure is about: a moment, or a window such as the last two years."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.archive import FigureRow

Relation = Literal["same", "overlapping", "different", "unknown"]

_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1, "": 1, "couple of": 2, "a couple of": 2}
_ROLLING = lazy_re(
    r"\b(?:over|in|during|within|for|across|throughout)\s+(?:the\s+|these\s+)?(?:last|past|previous)\s+"
    rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(filter(None, _NUMBERS), key=len, reverse=True))})?\s*"
    r"(?P<unit>day|week|month|year|decade)s?\b",
    re.IGNORECASE,
)
_YEARS = lazy_re(r"\b(?:in|during|for|throughout)\s+(?P<year>(?:19|20)\d\d)\b(?!\s*[-–/]\s*\d)", re.IGNORECASE)
_NOW = lazy_re(
    r"(?:right |as of |until |by |so far|up to )?(?:now|today|currently|at present|at the moment|this moment|to date|"
    r"already|so far)?",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_DAY = len("2024-01-29")
_FIRST_YEAR = 1


class Window(msgspec.Struct, frozen=True):
    """The time that a figure is about.

    Attributes:
        words: as said; None where nothing is said, and the figure holds when it is given.
        span: first and last day, ISO 8601; None where the words do not allow it.
        length: of a window that ends when the figure is given, its length: ``2-year``; None for any other.
    """

    words: str | None = None
    span: tuple[str, str] | None = None
    length: str | None = None

    @property
    def moment(self) -> bool:
        """Tell whether the figure holds at a moment: that of the event, if nothing else is said."""
        return (
            self.words is None
            or _NOW.fullmatch(self.words) is not None
            or (self.span is not None and self.span[0] == self.span[1])
        )

    @property
    def says(self) -> str:
        """The words, with the days in brackets where they are known."""
        words = self.words or "at the event"
        return words if self.span is None or self.moment else f"{words} ({self.span[0]} to {self.span[1]})"


def window(row: FigureRow) -> Window:
    """Read a figure's window: as the layer has it, else from words such as ``over the last two years`` beside it."""
    text = row.as_of
    found = _ROLLING.search(text) or _ROLLING.search(f"over {text}") if text else None
    if found is None and text is None:
        said = list(_ROLLING.finditer(row.sentence.words or row.sentence.exact))
        found = said[0] if len(said) == 1 else None  # of two, nothing tells which is meant
    if found is None:
        return _year(row) if text is None else Window(text, row.as_of_date)
    number = (found["number"] or "").lower()
    count = int(number) if number.isdecimal() else _NUMBERS.get(number, 1)
    unit = found["unit"].lower()
    if unit == "decade":
        count, unit = count * 10, "year"
    span = row.as_of_date or _rolling(row.date, count, unit)
    return Window(" ".join((text or found[0]).split()), span, f"{count}-{unit}")


def _year(row: FigureRow) -> Window:
    """Read a year that the sentence names: ``in 2008``; of two, nothing tells which is meant."""
    years = {found[0]: found["year"] for found in _YEARS.finditer(row.sentence.words or row.sentence.exact)}
    if len(set(years.values())) != 1 or row.as_of_date is not None:
        return Window(None, row.as_of_date)
    words, year = next(iter(years.items()))
    return Window(" ".join(words.split()), (f"{year}-01-01", f"{year}-12-31"))


def relation(before: Window, after: Window) -> Relation:
    """Tell how the windows of two figures lie to each other; two moments are of one kind, whenever they are."""
    if before.moment and after.moment:
        return "same"
    if before.moment or after.moment:
        return "different"
    if before.span is not None and after.span is not None:
        if before.span == after.span:
            return "same"
        apart = before.span[1] < after.span[0] or after.span[1] < before.span[0]
        return "different" if apart else "overlapping"
    if before.length is not None and before.length == after.length:
        return "unknown"
    return "same" if fold(before.words or "") == fold(after.words or "") and before.length is None else "unknown"


def overlap(before: Window, after: Window) -> tuple[str, str] | None:
    """Give the first and last day that both windows hold; None where there is none, or the days are not known."""
    if before.span is None or after.span is None:
        return None
    first, last = max(before.span[0], after.span[0]), min(before.span[1], after.span[1])
    return (first, last) if first <= last else None


def _rolling(held: str | None, count: int, unit: str) -> tuple[str, str] | None:
    """Give the days of a window that ends on the day of the event."""
    if held is None or len(held) != _DAY:
        return None
    try:
        end = date.fromisoformat(held)
        if unit in _DAYS:
            return (end - timedelta(days=count * _DAYS[unit])).isoformat(), held
        months = end.year * 12 + end.month - 1 - count * _MONTHS[unit]
        year, month = divmod(months, 12)
        if year < _FIRST_YEAR:
            return None
        day = min(end.day, calendar.monthrange(year, month + 1)[1])
        return date(year, month + 1, day).isoformat(), held
    except (ValueError, OverflowError):
        return None
