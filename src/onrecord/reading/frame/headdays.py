"""The day of a talk where a line above it says so plainly, beside the day on which a site posted it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import WEEKDAYS_ABROAD, clock, dates, is_clock
from onrecord.reading.frame.venue import is_venue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import SegmentKind, Span
    from onrecord.reading.page.page import Page

WITHIN = 10
"""Days, at most, after a talk on which it was posted."""
LONGEST = 60
_WEEKDAY = rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{WEEKDAYS_ABROAD})"
_AROUND = re.compile(rf"[\s(),.\[\]*_]*(?:{_WEEKDAY}[\s(),.\[\]*_]*)?", re.IGNORECASE)
"""What may stand beside a day that has a line to itself."""
_KEY = re.compile(
    r"(?:interview|recording|meeting|hearing|session|sitting|event|briefing|conference) (?:date|day)\b"
    r"\s?[:.–—-]?\s{0,30}",
    re.IGNORECASE,
)
"""``INTERVIEW DATE Monday, April 22, 2031``"""
_RELEASED = re.compile(
    r"(?:for )?(?:immediate )?release|remarks|transcript|office of (?:the )?(?:\w{2,20} )?(?:spokesperson|"
    r"press secretary)|embargoed until delivery",
    re.IGNORECASE,
)
"""Lines of a release above its own day."""
ABOVE = 3
_VENUE = re.compile(rf"(?P<place>[^\n,:;?!]{{3,60}}), {_WEEKDAY},? ", re.IGNORECASE)
"""``Assembly House, Tuesday 14 March 2031, 10:22 a.m.``"""
_SITTING = re.compile(r"(?:debates?|proceedings|hansard|official report|verbatim report) (?:of|for|on) ", re.IGNORECASE)
_TIME = re.compile(r"[\s,–—-]*(?:at )?(?P<time>[(\[]?\d[^\n,;]{2,20})")


def told_day(page: Page, placed: Sequence[tuple[Span, SegmentKind]], posted: str) -> tuple[str, Span] | None:
    """Give the one day before ``posted`` that a line above the talk gives with its time below it, or by its field.

    A release has its own day below ``For Immediate Release``.

    ``(June 13, 2031)``, with ``10:34 A.M.`` on the next line: the day above the title may be the site's.
    """
    found: dict[str, Span] = {}
    lines = [span for span, kind in placed if kind != "chrome"]
    for at, span in enumerate(lines):
        if span.end - span.start > LONGEST:
            continue
        days = list(dates(page.text, span.start, span.end))
        key = _KEY.match(page.text, span.start, span.end)
        timed = at + 1 < len(lines) and is_clock(lines[at + 1].of(page.text).strip("*_()[] "))
        released = any(
            _RELEASED.fullmatch(each.of(page.text).strip("*_()[] :")) for each in lines[max(at - ABOVE, 0) : at]
        )
        if len(days) == 1 and (key is not None or timed or released):
            before = page.text[span.start if key is None else key.end() : days[0].span.start]
            if _AROUND.fullmatch(before) and _AROUND.fullmatch(page.text, days[0].span.end, span.end):
                found.setdefault(days[0].iso, days[0].span)
    earlier = {iso: span for iso, span in found.items() if 0 < days_between(iso, posted) <= WITHIN}
    return next(iter(earlier.items())) if len(earlier) == 1 == len(found) else None


def days_between(one: str, other: str) -> int:
    """Count the days from one to the other; 0 where the other is none that a calendar has."""
    try:
        return (date.fromisoformat(other[:10]) - date.fromisoformat(one)).days
    except ValueError:
        return 0


def names_sitting(text: str) -> bool:
    """Tell whether a line with a day calls the record of a sitting by it: ``Debates of 14 March 2031``."""
    return _SITTING.match(text) is not None


def sits_at(text: str) -> str | None:
    """Give the building that a line names with the day and the time of a sitting, and nothing else."""
    found = _VENUE.match(text)
    day = None if found is None else next(dates(text, found.end()), None)
    if found is None or day is None or day.span.start != found.end() or not is_venue(found["place"]):
        return None
    time = _TIME.fullmatch(text, day.span.end)
    return found["place"] if time is not None and clock(time["time"]) is not None else None
