"""The day that a talk's title gives in brackets without its year, and the town: ``Interview ... (Karrin, 3 March)``.

The year is that of the day on which the page was posted, which is the same or a few days later.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.days.dates import MONTHS
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_B = r"[ \u00a0]"
_MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))  # noqa: PLR2004
_DAY = (
    rf"(?P<day>(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th|er|º)?{_B}(?:de{_B}|d[’'])?(?P<m>(?i:{_MONTH}))"
    rf"|(?P<m2>(?i:{_MONTH})){_B}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
)
_LED = rf"(?:(?:le|il|el|am|vom|den|on|dnia|em){_B})?"
_TOWN = rf"(?P<town>[{UPPER}][\w’'-]+(?:[ -](?:(?:de|del|di|la|le|el|am|an|der|sur){_B})?[{UPPER}][\w’'-]+){{0,2}})"
_BRACKETED = re.compile(rf"\((?:{_TOWN},{_B})?{_LED}{_DAY}\)[ .*_]*\Z")


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
