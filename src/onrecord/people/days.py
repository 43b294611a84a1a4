"""Days that are known to the day, the month or the year, compared honestly."""

from __future__ import annotations

from contextlib import suppress
from datetime import date as calendar_day
from typing import TYPE_CHECKING, Literal

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Office

Held = Literal["yes", "maybe", "no"]
WRITTEN = lazy_re(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
"""A day, a month or a year as facts have it."""
_DAY = len("2014-10-01")


def is_day(written: str) -> bool:
    """Tell whether this is a day that there is, a month or a year: ``2031-02-30`` is none of them."""
    if WRITTEN.fullmatch(written):
        with suppress(ValueError):
            return len(written) < _DAY or bool(calendar_day.fromisoformat(written))
    return False


def bounds(written: str) -> tuple[str, str]:
    """Give the first and last day that a day, month or year can mean; every month counts 31 days, for comparing."""
    first, last = "0000-01-01", "0000-12-31"
    return written[:_DAY] + first[len(written) :], written[:_DAY] + last[len(written) :]


def held(office: Office, date: str) -> Held:
    """Tell whether an office was held on a day; ``maybe`` inside an edge that is known to the month or year only.

    Args:
        office: what was held; without a first or last day it is taken to reach as far as is asked.
        date: ISO 8601, the day, or the month or year where no more is known.
    """
    first, last = bounds(date)
    sure = True
    if office.start is not None:
        earliest, latest = bounds(office.start)
        if last < earliest:
            return "no"
        sure = first >= latest if earliest == latest else first > latest
    if office.end is not None:
        earliest, latest = bounds(office.end)
        if first > latest:
            return "no"
        sure = sure and (last <= earliest if earliest == latest else last < earliest)
    return "yes" if sure else "maybe"
