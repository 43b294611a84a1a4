"""What a line says of a day: that it has one, or nothing else; one in figures; one that is another matter's."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import WEEKDAYS_ABROAD, dates
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.grammar.days.dates import PrintedDate
    from onrecord.reading.page.page import Line, Page

Told = tuple[str, Span]
"""A day, and where it stands."""
WEEKDAYS = rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{WEEKDAYS_ABROAD})"
FIGURES = r"(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)"
"""``12/05/2031``, which two orders read differently."""
POSTED_WITHIN = 10
"""Days, at most, after a talk on which its text was posted."""
LONGEST_DAY = 60
"""Characters of a line that is no more than a day."""
DAY_LETTERS = 3
"""Letters of a word that a line may have beside a day and still say nothing else: ``PM``, ``GMT``."""
BELOW, DAY_WORDS = 4, 10
"""Lines below a title in which its day stands, and their words, at most."""
_FIGURES = lazy_re(FIGURES)
_LETTERS = lazy_re(r"[^\W\d_]+")
WEEKDAY = lazy_re(
    rf"\b(?:{WEEKDAYS}|on|le|el|den|am|vom|em|w dniu|dnia|r|date|datum|fecha|data)\b|[(（][月火水木金土日][)）]|日",
    re.IGNORECASE,
)
WEEKDAY_ABROAD = lazy_re(rf"[\s,–—-]*\b(?:{WEEKDAYS_ABROAD})\b[\s,–—-]*$", re.IGNORECASE)
"""A day of the week in other languages, at the end of what stands before the day: ``Kiel, Dienstag``."""
_LED = lazy_re(
    r"[ \u00a0]*\b(?:w dniu|z dnia|dnia|dne|dňa|le|den|am|vom|il|el|del|em|dnes|от)[ \u00a0]*$", re.IGNORECASE
)
_ENDS = lazy_re(r"[ \u00a0](?:r|года|г|року|р)\b\.?", re.IGNORECASE)
"""What leads to a day and what ends it in other languages: ``w dniu 18 lutego 2031 r.``"""

_ANOTHERS = lazy_re(
    r"\b(?:since|(?:aniversario|tratado|acuerdo|atentados?) del?|"
    r"(?:anniversary|treaty|agreement|accords?|protocol|convention|declaration|resolution|attacks?|events|elections?|"
    r"referendum|massacre|disaster|fire|storm|earthquake|accident|decision|judgment|act|law) of|"
    r"(?:anniversaire|traité|accords?|attentats?) du|(?:jahrestag|vertrag|abkommen|anschlag)\w{0,2} vom)"
    r"[ \u00a0](?:the[ \u00a0])?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ \u00a0])?\Z",
    re.IGNORECASE,
)
"""``Remarks on the anniversary of the treaty of 3 March 1991``"""

_TARGET = lazy_re(r"\w\]\([^()\s]{1,300}\Z")
"""``the [closed](https://post.example/2031/03/03/``: where a link in Markdown leads."""


def own_days(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """Give the days on a line that are not another matter's by the words before them, nor of a page linked there."""
    for found in dates(text, start, end):
        linked = _TARGET.search(text, start, found.span.start) is not None
        if not linked and _ANOTHERS.search(text, start, found.span.start) is None:
            yield found


def has_day(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether a day with its year stands in a text."""
    return next(dates(text, start, end), None) is not None


def is_day(text: str) -> bool:
    """Tell whether a line gives a day and says nothing else: ``Thursday, 3 March 2031 (PM)``."""
    rest = text
    for found in dates(text):
        rest = rest.replace(found.span.of(text), "")
    return rest != text and not any(len(word) > DAY_LETTERS for word in _LETTERS.findall(WEEKDAY.sub("", rest)))


def is_figures(text: str) -> bool:
    """Tell whether a line gives a day in figures and nothing else."""
    return _FIGURES.fullmatch(text) is not None


def day_alone(page: Page, line: Line, start: int | None = None) -> Told | None:
    """Give the date of a line that holds nothing else but a day of the week, from ``start`` on or its beginning."""
    begin = line.start if start is None else start
    found = list(dates(page.text, begin, line.end)) if line.end - line.start <= LONGEST_DAY else []
    if len(found) != 1:
        return None
    before = _LED.sub("", WEEKDAY_ABROAD.sub("", page.text[begin : found[0].span.start]))
    rest = before + _ENDS.sub("", page.text[found[0].span.end : line.end])
    return None if WEEKDAY.sub("", rest).strip(" ,.:;*_\u00a0") else (found[0].iso, found[0].span)


def is_dated_below(page: Page, index: int) -> bool:
    """Tell whether a short line with a day stands right below a line."""
    return any(
        len(page.line_text(line).split()) <= DAY_WORDS and has_day(page.text, line.start, line.end)
        for line in page.lines[index + 1 : index + 1 + BELOW]
    )


def days_between(one: str, other: str) -> int:
    """Count the days from one to the other; 0 where either is none that a calendar has."""
    try:
        return (date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])).days
    except ValueError:
        return 0


def may_post(held: str, posted: str) -> bool:
    """Tell whether the text of a talk may have been posted on a day: a few days behind it."""
    return 0 < days_between(held, posted) <= POSTED_WITHIN


def calendar(year: str | int, month: str | int, day: str | int) -> str | None:
    """Give a day that the calendar has."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def only(found: Iterable[tuple[str | None, Span]]) -> Told | None:
    """Give the day that several lines tell, where all tell the same."""
    days: dict[str, Span] = {}
    for iso, span in found:
        if iso is not None:
            days.setdefault(iso, span)
    return next(iter(days.items())) if len(days) == 1 else None
