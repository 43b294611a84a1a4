"""Days in figures that two orders read differently, by the region that the page's own language tag names."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Span
    from onrecord.reading.page import Page

_DAY_FIRST = frozenset("gb ie au nz za in ke ng gh mt sg".split())
_MONTH_FIRST = frozenset({"us"})
_FIGURES = re.compile(r"(?P<one>\d{1,2})(?P<sign>[/.])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)")


def day_by_region(page: Page, lines: Iterable[Span]) -> tuple[str, Span] | None:
    """Give the one day in figures alone on a line above the talk, ``12/05/2031``, read as the page's region writes it.

    None where the page tells no region, and where two such lines say different days.
    """
    tag = page.facts.get("language", ("", None))[0].lower()
    region = tag.replace("_", "-").rpartition("-")[2] if "-" in tag or "_" in tag else ""
    if region not in _DAY_FIRST | _MONTH_FIRST:
        return None
    found: dict[str, Span] = {}
    for span in lines:
        written = _FIGURES.fullmatch(page.text, span.start, span.end)
        if written is not None:
            day, month = (written["one"], written["two"])[:: 1 if region in _DAY_FIRST else -1]
            iso = f"{written['year']}-{int(month):02d}-{int(day):02d}"
            if _is_day(iso):
                found.setdefault(iso, span)
    return next(iter(found.items())) if len(found) == 1 else None


def _is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
