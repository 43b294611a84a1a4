"""The day of a talk where a page's own date is some days later: in the lead's first words, in figures in the title.

``On 13 January, President Reyes was interviewed``, below ``14 January 2031``; ``Update on the Fire 9/8/31``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.model import Span
from onrecord.reading.frame.yearless import yearless
from onrecord.reading.names.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

WITHIN = 7
"""Days, at most, after a talk on which a page has its own date."""
_MONTHS = ("january february march april may june july august september october november december").split()
_NAMED = "|".join(_MONTHS)
_B = r"[ \u00a0]"
_LEAD = re.compile(
    rf"(?:On|ON){_B}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?{_B})?"
    rf"(?P<day>(?P<d>\d{{1,2}}){_B}(?P<m>{_NAMED})|(?P<m2>{_NAMED}){_B}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
    rf"(?!,?{_B}\d{{4}})\b,?{_B}(?P<rest>[^\n]{{10,400}})",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"\b(?:was|were)[ \u00a0](?:interviewed|asked|a guest)|\b(?:gave|granted|answered|took questions|spoke|"
    r"addressed|delivered|briefed|"
    r"(?:conference|briefing|interview|question time)[ \u00a0](?:was held|took place)|"
    r"held (?:an? |the |his |her )?(?:\w+ )?(?:press|news|media|briefing|interview))\b",
)
"""What the lead tells of the talk itself."""
_LATER = re.compile(r"\b(?:today|yesterday|(?:the )?(?:next|following) day|a day later|since then)\b", re.IGNORECASE)
_FIGURES = re.compile(
    r"(?<![\d/.-])(?<!\bof )(?<!\bsince )(?<!\bfrom )(?<!\bafter )(?<!\bbefore )"
    r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>(?:20)?\d\d)(?![\d/-])"
)
"""A day in figures: ``the Attack of 9/8/31`` tells of something else's."""
_ALONE = re.compile(r"(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)")
_MONTH = re.compile(rf"\b(?:{_NAMED})\b")


def settle_before(page: Page, header: Header, lines: Iterable[Span]) -> None:
    """Take the day that the lead or the title tells; a later one of the page's own is then the publication's."""
    posted = header.values.get("date")
    title = page.facts.get("title", ("", None))[1] or header.title
    if posted is None:
        lines = list(lines)
        named = None if title is None else _alone(page, title)
        if named is None and title is not None:
            named = day_by_month(page, title, lines) or day_before(page, title, lines)
        if named is not None:
            header.set("date", *named)
        return
    if title is not None and any(title.contains(span) for span in header.because["date"]):
        return
    told = day_of_lead(page, lines, posted)
    if told is None and title is not None:
        told = day_in_title(page, title, posted) or _titled(page, title, {posted[:10]})
    if told is not None and told[0] < posted[:10]:
        header.values.setdefault("published", posted)
        header.because.setdefault("published", header.because["date"])
        header.set("date", *told)


def _alone(page: Page, title: Span) -> tuple[str, Span] | None:
    """Give the one full day that a title holds, which may be a long one that ends as sentences do."""
    days = list(dates(page.text, title.start, title.end))
    return (days[0].iso, days[0].span) if len(days) == 1 else None


def day_of_lead(page: Page, lines: Iterable[Span], posted: str) -> tuple[str, Span] | None:
    """Give the day without a year by which a paragraph above the talk begins that tells of it, some days before."""
    for span in lines:
        found = _LEAD.match(page.text, span.start, span.end)
        took = None if found is None else _TOOK.search(page.text, *found.span("rest"))
        if found is None or took is None or _LATER.search(found["rest"]) is not None:
            continue
        if not any(told.role for told in mentions(page.text, found.start("rest"), took.start())):
            continue  # nobody who holds an office did it: "On 13 January, protesters addressed the port"
        month = _MONTHS.index((found["m"] or found["m2"]).lower()) + 1
        day = _before(posted, month, int(found["d"] or found["d2"]))
        return None if day is None else (day, Span(*found.span("day")))
    return None


def day_in_title(page: Page, title: Span, posted: str) -> tuple[str, Span] | None:
    """Give the one day in figures in a title that, in one order only, is the page's own or a few days before it."""
    found = list(_FIGURES.finditer(page.text, title.start, title.end))
    if len(found) != 1 or any(True for _ in dates(page.text, title.start, title.end)):
        return None
    one, two, year = (int(found[0][group]) for group in ("one", "two", "year"))
    fits = {
        day
        for month, number in ((one, two), (two, one))
        if (day := _before(posted, month, number)) is not None and int(day[:4]) % 100 == year % 100
    }
    return (fits.pop(), Span(*found[0].span())) if len(fits) == 1 else None


def day_by_month(page: Page, title: Span, lines: Iterable[Span]) -> tuple[str, Span] | None:
    """Give the one day in figures, alone on a line, that two orders read differently: the title names one's month."""
    named = set(_MONTH.findall(title.of(page.text).lower()))
    found = [each for span in lines if named and (each := _ALONE.fullmatch(page.text, span.start, span.end))]
    if len(found) != 1:
        return None
    one, two = int(found[0]["one"]), int(found[0]["two"])
    fits = {
        (month, number)
        for month, number in ((one, two), (two, one))
        if month <= len(_MONTHS) and _MONTHS[month - 1] in named
    }
    if len(fits) != 1:
        return None
    month, number = fits.pop()
    day = f"{found[0]['year']}-{month:02d}-{number:02d}"
    return (day, Span(*found[0].span())) if _before(day, month, number) else None


def day_before(page: Page, title: Span, lines: Iterable[Span]) -> tuple[str, Span] | None:
    """Give the day that a title has without its year, by the one day in figures alone on a line, in either order."""
    found = [each for span in lines if (each := _ALONE.fullmatch(page.text, span.start, span.end))]
    if len(found) != 1:
        return None
    one, two = f"{int(found[0]['one']):02d}", f"{int(found[0]['two']):02d}"
    return _titled(page, title, {f"{found[0]['year']}-{one}-{two}", f"{found[0]['year']}-{two}-{one}"})


def _titled(page: Page, title: Span, posted: set[str]) -> tuple[str, Span] | None:
    """Give the day with which a title ends without its year, where it is but a few days before one posting only."""
    told = yearless(page, title)
    fits = set() if told is None else {day for each in posted if (day := _before(each, told.month, told.number))}
    return (fits.pop(), told.span) if told is not None and len(fits) == 1 else None


def _before(posted: str, month: int, number: int) -> str | None:
    """Give the day of a month and a number that is the same as another or up to a week before; None where none is."""
    try:
        last = date.fromisoformat(posted[:10])
    except ValueError:
        return None
    days = (last - timedelta(days=back) for back in range(WITHIN + 1))
    return next((day.isoformat() for day in days if (day.month, day.day) == (month, number)), None)
