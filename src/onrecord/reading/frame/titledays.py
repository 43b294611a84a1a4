"""The day of a talk in its title: without a year, in figures that two orders read differently, or in full at the end.

The year and the order are told by the language of the page, or by the day on which the page was posted, which is the
same or a few days later.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.days.dates import MONTHS, dates
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.frame.days import FIGURES, POSTED_WITHIN, calendar, day_alone, has_day, may_post, only, own_days
from onrecord.reading.page.language import language_of
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading.frame.days import Told
    from onrecord.reading.page.page import Page

_TONGUES = frozenset("de fr es it pt nl pl cs sk ru uk bg ro hr sr sl da nb no fi el tr ca gl".split())
"""Languages in which a day in figures begins with the day, unless the region that goes with them says otherwise."""
_ELSEWHERE = frozenset("us ca za ph pr".split())
_NUMBERED = lazy_re(r"\b(?:nr|no|n[.º°]|núm|num|č|sp)[.:]?[ \u00a0]?\Z|№[ \u00a0]?\Z", re.IGNORECASE)
"""``Protokół nr 4/12/2031``: no day."""
_FIGURES = lazy_re(rf"(?<![\d/.-]){FIGURES}(?![\d/-])")
_SHORT_FIGURES = lazy_re(
    r"(?<![\d/.-])(?<!\bof )(?<!\bsince )(?<!\bfrom )(?<!\bafter )(?<!\bbefore )"
    r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>(?:20)?\d\d)(?![\d/-])"
)
"""``Update on the Fire 9/8/31``; ``the Attack of 9/8/31`` tells of something else's."""
_ALONE = lazy_re(FIGURES)
_ENGLISH = "january february march april may june july august september october november december".split()
_MONTH_NAMED = lazy_re(rf"\b(?:{'|'.join(_ENGLISH)})\b")
_B = r"[ \u00a0]"
_MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))  # noqa: PLR2004
_BRACKETED = lazy_re(
    rf"\((?:(?P<town>[{UPPER}][\w’'-]+(?:[ -](?:(?:de|del|di|la|le|el|am|an|der|sur){_B})?[{UPPER}][\w’'-]+){{0,2}}),"
    rf"{_B})?"
    rf"(?:(?:le|il|el|am|vom|den|on|dnia|em){_B})?"
    rf"(?P<day>(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th|er|º)?{_B}(?:de{_B}|d[’'])?(?P<m>(?i:{_MONTH}))"
    rf"|(?P<m2>(?i:{_MONTH})){_B}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\)[ .*_]*\Z"
)
"""``Interview ... (Karrin, 3 March)``"""
_JAPANESE = lazy_re(r"(?<![年\d])(?P<month>\d{1,2}|[０-９]{1,2})月(?P<day>\d{1,2}|[０-９]{1,2})日")
"""``総裁記者会見要旨(6月16日)``"""
_WEEKDAY_ASIDE = lazy_re(r"[ \u00a0]\((?:mon|tues|wednes|thurs|fri|satur|sun)day\)$", re.IGNORECASE)
"""``October 09, 2031 (Thursday)``"""
_DIALOGUE = lazy_re(
    r"conference|briefing|interview|transcript|remarks|doorstop|entrevista|rueda|entretien|konferen|intervista|会見",
    re.IGNORECASE,
)
"""What was spoken on the day in its title; a statement may tell of another day's deed."""


class TitledDay(NamedTuple):
    """A day without its year at the end of a title, and the town before it, if one is."""

    month: int
    number: int
    span: Span
    town: Span | None


def yearless(page: Page, title: Span) -> TitledDay | None:
    """Give the day, without a year, with which a title ends in brackets."""
    if page.text.find("(", title.start, title.end) < 0:
        return None
    found = _BRACKETED.search(page.text[: title.end], page.text.rindex("(", title.start, title.end))
    if found is None:
        return None
    month = MONTHS[(found["m"] or found["m2"]).lower()]
    town = None if found["town"] is None else Span(*found.span("town"))
    return TitledDay(month, int(found["d"] or found["d2"]), Span(*found.span("day")), town)


def titled_first(text: str, title: Span | None, found: list[Told]) -> list[Told]:
    """Put the one day first that a Japanese title tells without its year, among the days above a talk."""
    named = [] if title is None or len(found) < 2 else list(_JAPANESE.finditer(text, title.start, title.end))  # noqa: PLR2004
    if len(named) != 1:
        return found
    told = f"-{int(named[0]['month']):02}-{int(named[0]['day']):02}"
    first = only(each for each in found if each[0].endswith(told))
    return found if first is None else [first, *(each for each in found if each != first)]


def day_at_end(page: Page, title: Span, posted: Told) -> Told | None:
    """Give the one day in which a talk's title ends, where a later one alone on a line tells when it was posted."""
    days = list(dates(page.text, title.start, title.end))
    if len(days) != 1 or not may_post(days[0].iso, posted[0]) or posted[1].start <= title.end:
        return None
    before = page.text[title.start : days[0].span.start].rstrip()
    behind = _WEEKDAY_ASIDE.sub("", page.text[days[0].span.end : title.end]).strip(" .)]")
    ends = not behind and before.endswith((",", "(", ":", "–", "—", "-", "|")) and _DIALOGUE.search(before)
    alone = ends and day_alone(page, page.lines[page.line_at(posted[1].start)])
    return (days[0].iso, days[0].span) if alone else None


def day_by_tongue(page: Page, title: Span) -> Told | None:
    """Give the one day in figures in a title, ``Pytania (11-12-2031)``, where the page's language puts the day first.

    None where the title has another day as well, and where the language's own days could begin with the month.
    """
    found = list(_FIGURES.finditer(page.text, title.start, title.end))
    if len(found) != 1 or has_day(page.text, title.start, title.end):
        return None
    declared = page.facts.get("language", (None, None))[0]
    region = (declared or "").lower().replace("_", "-").partition("-")[2]
    if _NUMBERED.search(page.text, title.start, found[0].start()) is not None or region in _ELSEWHERE:
        return None
    iso = calendar(found[0]["year"], found[0]["two"], found[0]["one"])
    first = language_of(page.text, declared).partition("-")[0] in _TONGUES
    return (iso, Span(*found[0].span())) if iso is not None and first else None


def day_before(page: Page, title: Span, posted: str) -> Told | None:
    """Give the day that a title tells in figures or without its year, by the day of the page's own, as it or before.

    In figures it must be so in one order only.
    """
    found = list(_SHORT_FIGURES.finditer(page.text, title.start, title.end))
    if len(found) == 1 and not has_day(page.text, title.start, title.end):
        one, two, year = (int(found[0][group]) for group in ("one", "two", "year"))
        fits = {near_before(posted, month, number) for month, number in ((one, two), (two, one))}
        days = [day for day in fits if day is not None and int(day[2:4]) == year % 100]
        if len(days) == 1:
            return days[0], Span(*found[0].span())
    return _titled(page, title, {posted[:10]})


def day_by_line(page: Page, title: Span, lines: Iterable[Span]) -> Told | None:
    """Give the day by the one line that is a day in figures alone, whose order the title tells.

    It names the month of one reading, or ends in a day without its year that is the same as one, or a little before.
    """
    found = [each for span in lines if (each := _ALONE.fullmatch(page.text, span.start, span.end))]
    if len(found) != 1:
        return None
    one, two, year = (int(found[0][group]) for group in ("one", "two", "year"))
    orders = {iso: month for month, day in ((one, two), (two, one)) if (iso := calendar(year, month, day))}
    named = set(_MONTH_NAMED.findall(title.of(page.text).lower()))
    fits = [iso for iso, month in orders.items() if _ENGLISH[month - 1] in named]
    return (fits[0], Span(*found[0].span())) if len(fits) == 1 else _titled(page, title, orders)


def day_alone_in(page: Page, title: Span) -> Told | None:
    """Give the one full day that a title holds, which may be a long one that ends as sentences do."""
    days = list(own_days(page.text, title.start, title.end))
    return (days[0].iso, days[0].span) if len(days) == 1 else None


def _titled(page: Page, title: Span, posted: Iterable[str]) -> Told | None:
    """Give the day with which a title ends without its year, where it is but a few days before one posting only."""
    told = yearless(page, title)
    fits = set() if told is None else {near_before(each, told.month, told.number) for each in posted} - {None}
    return (str(fits.pop()), told.span) if told is not None and len(fits) == 1 else None


def near_before(posted: str, month: int, number: int) -> str | None:
    """Give the day of a month and a number that is the same as another or a few days before; None where none is."""
    try:
        last = date.fromisoformat(posted[:10])
    except ValueError:
        return None
    days = (last - timedelta(days=back) for back in range(POSTED_WITHIN + 1))
    return next((day.isoformat() for day in days if (day.month, day.day) == (month, number)), None)
