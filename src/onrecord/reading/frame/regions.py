"""Days in figures that two orders read differently, by the region that the page's own language tag names."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import WEEKDAYS_ABROAD, dates
from onrecord.model import Span
from onrecord.reading.page.language import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading.page.page import Page

_DAY_FIRST = frozenset("gb ie au nz za in ke ng gh mt sg".split())
_TONGUES = frozenset("de fr es it pt nl pl cs sk ru uk bg ro hr sr sl da nb no fi el tr ca gl".split())
"""Languages in which a day in figures begins with the day, unless the region that goes with them says otherwise."""
_ELSEWHERE = frozenset("us ca za ph pr".split())
_MONTH_FIRST = frozenset({"us"})
_FIGURES = re.compile(r"(?P<one>\d{1,2})(?P<sign>[/.])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)")

_NUMBERED = re.compile(r"\b(?:nr|no|n[.º°]|núm|num|č|sp)[.:]?[ \u00a0]?\Z|№[ \u00a0]?\Z", re.IGNORECASE)
"""``Protokół nr 4/12/2031``: no day."""
_IN_TITLE = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
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


def day_of_title(page: Page, title: Span) -> tuple[str, Span] | None:
    """Give the one day in figures in a title, ``Pytania (11-12-2031)``, where the page's language puts the day first.

    None where the title has another day as well, and where the language's own days could begin with the month.
    """
    found = list(_IN_TITLE.finditer(page.text, title.start, title.end))
    if len(found) != 1 or any(True for _ in dates(page.text, title.start, title.end)):
        return None
    declared = page.facts.get("language", (None, None))[0]
    tongue = language_of(page.text, declared).partition("-")[0]
    region = (declared or "").lower().replace("_", "-").partition("-")[2]
    iso = f"{found[0]['year']}-{int(found[0]['two']):02d}-{int(found[0]['one']):02d}"
    if _NUMBERED.search(page.text, title.start, found[0].start()) is not None:
        return None
    if tongue not in _TONGUES or region in _ELSEWHERE or not _is_day(iso):
        return None
    return iso, Span(*found[0].span())


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
