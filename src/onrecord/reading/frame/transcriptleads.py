"""The day and the place of a talk in the sentence above it that calls the page its transcript.

``Transcript of Minister Dana Reyes's doorstop in Karrin, Ostrelle on 8 October 2031.``, beside the day of posting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.model import Span
from onrecord.reading.frame.headdays import days_between
from onrecord.reading.frame.venue import place_led

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

WITHIN = 10
"""Days, at most, after a talk on which it was posted."""
_LEAD = re.compile(
    r"[*_ \u00a0]*(?:(?:the following|below|here|this) is )?(?:an? |the )?(?:(?:full|edited|unedited|rush|verbatim|"
    r"lightly edited|english) )?transcript(?:ion)? of [^\n]{20,400}",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:\bon|,|\bheld)[ \u00a0](?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ \u00a0])?(?:the )?\Z",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:publi\w+|post(?:ed|ing)|releas\w+|updat\w+|issu\w+|air(?:s|ed|ing)|broadcast\w*|since|until|before|after|"
    r"of the \d{4}|signed|adopted|announced|elected|appointed|born)\b|[.?!][”\"]?[ \u00a0](?=[A-Z][a-z]+ [a-z])",
    re.IGNORECASE,
)
"""What tells of another day than the talk's, and the end of the first sentence."""


def settle_transcript_of(page: Page, header: Header, lines: Iterable[Span]) -> None:
    """Take the one day, and the place right before it, that a sentence above the talk gives whose transcript it is."""
    for line in lines:
        found = _LEAD.match(page.text, line.start, line.end)
        days = [] if found is None else list(dates(page.text, line.start, line.end))
        if len(days) != 1:
            continue
        before = page.text[line.start : days[0].span.start]
        on = _ON.search(before)
        if on is None or _OTHER.search(before) is not None:
            return
        posted = header.values.get("date")
        if posted is None:
            header.set("date", days[0].iso, days[0].span)
        elif posted[:10] != days[0].iso:
            if not 0 < days_between(days[0].iso, posted) <= WITHIN:
                return
            header.values.setdefault("published", posted)
            header.because.setdefault("published", header.because["date"])
            header.set("date", days[0].iso, days[0].span)
        place = place_led(before)
        known = header.values.get("place")
        if place is not None and (known is None or known in place.split(", ")):
            at = line.start + before.rindex(place)
            header.set("place", place, Span(at, at + len(place)))
        return
