"""Days in figures that two orders read differently, by the region that the page's own language tag names."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from onrecord.grammar.dates import WEEKDAYS_ABROAD
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading.page import Page

_DAY_FIRST = frozenset("gb ie au nz za in ke ng gh mt sg".split())
_MONTH_FIRST = frozenset({"us"})
_FIGURES = re.compile(r"(?P<one>\d{1,2})(?P<sign>[/.])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)")

_BESIDE = re.compile(
    rf"\b(?:{WEEKDAYS_ABROAD}|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|mánudagur|þriðjudagur|"
    r"miðvikudagur|fimmtudagur|föstudagur|понеділок|вівторок|середа|четвер|п[’']ятниця|понеделник|вторник|сряда|"
    r"четвъртък|петък|ponedjeljak|utorak|srijeda|četvrtak|petak|esmaspäev|teisipäev|kolmapäev|neljapäev|reede)"
    r",?[ \u00a0](?:(?:den|dne|dnia|d\.|am|der)[ \u00a0])?"
    r"(?P<one>\d{1,2})\.[ \u00a0]?(?P<two>\d{1,2})\.[ \u00a0]?(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""``Torstai 2.10.2031``"""


def day_by_region(page: Page, lines: Iterable[Span]) -> tuple[str, Span] | None:
    """Give the one day in figures alone on a line above the talk, ``12/05/2031``, read as the page's region writes it.

    So is one with dots and a weekday of another language beside it, ``Torstai 2.10.2031``. None where the page tells no
    region, and where two such lines say different days.
    """
    lines = list(lines)
    beside = _by_weekday(page, lines)
    if beside is not None:
        return beside
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


def _by_weekday(page: Page, lines: Iterable[Span]) -> tuple[str, Span] | None:
    """Give the one day in figures with dots behind a weekday that is not English: the day stands first in it."""
    found: dict[str, Span] = {}
    for span in lines:
        for written in _BESIDE.finditer(page.text, span.start, span.end):
            iso = f"{written['year']}-{int(written['two']):02d}-{int(written['one']):02d}"
            if _is_day(iso):
                found.setdefault(iso, Span(written.start("one"), written.end("year")))
    return next(iter(found.items())) if len(found) == 1 else None


def _is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
