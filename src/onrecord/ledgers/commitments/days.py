"""Days of events that may be known to the month or the year alone."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.archive.query.filters import last_day

_LONGEST = 10


def ends(iso: str) -> str:
    """Give the last day of an ISO day, month or year, so that what is later is later for certain."""
    return last_day(iso[:_LONGEST]) or iso


def after(iso: str) -> str | None:
    """Give the day after an ISO day, month or year; None behind the last day that there is."""
    try:
        return (date.fromisoformat(ends(iso)) + timedelta(days=1)).isoformat()
    except OverflowError:
        return None
