"""Which day, kind of event and place a header tells, of all that its lines say: the rules in their order.

A day that a rule tells is the talk's; a later one that stood for it till then is when the text was posted.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.frame.days import POSTED_WITHIN, WEEKDAY, day_alone, days_between, may_post, own_days
from onrecord.reading.frame.event import EVENTS_ALONE, settle_event
from onrecord.reading.frame.foot import settle_foot
from onrecord.reading.frame.linedays import (
    day_in_column,
    day_in_figures,
    day_of_lead,
    day_of_transcript,
    running_head,
    sitting_day,
    told_day,
)
from onrecord.reading.frame.titledays import (
    day_alone_in,
    day_at_end,
    day_before,
    day_by_line,
    day_by_tongue,
    titled_first,
)
from onrecord.reading.frame.toldplaces import place_fields, spoken_place
from onrecord.reading.frame.venue import place_led
from onrecord.reading.frame.whereabouts import place_line, place_told, whole_place
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.reading.frame.days import Told
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Line, Page

DAYS = 3
"""Days above a talk, at least, of which one may be the site's: its own, and another that comes back."""
_CLOCK = lazy_re(r"[ ,]+(?:at )?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?(?: [A-Z]{2,4})?\Z")
_DAY_FIRST = lazy_re(r"\d{2,4}[/.-]\d{1,2}[/.-]\d{2,4}:?[ \u00a0]+(?=[^\W\d_]{2})")
"""``31/03/14 Daily Press Briefing``: a day in figures before a title is no part of it."""


def settle_dates(page: Page, header: Header, found: list[Told]) -> None:
    """The first plain date is when the event was held, unless a caption says when: then it is the publication's.

    Where no line has a date, one in the title is the event's, before the day of publication is taken for it.
    """
    title = page.facts.get("title", ("", None))[1]
    if title is not None and not found:
        found = [(printed.iso, printed.span) for printed in own_days(page.text, title.start, title.end)][:1]
    title = title or header.title
    found = titled_first(page.text, title, found[_sites_own(page, found) :])
    if len(found) > 1 and _is_posted(page, found[0], found[1]):
        found = [found[1], found[0], *found[2:]]
    for iso, span in found:
        if "date" not in header.values:
            header.set("date", iso, span)
        elif iso > header.values["date"] and "published" not in header.values:
            header.set("published", iso, span)
    if "date" not in header.values and "published" in header.values:
        header.set("date", header.values["published"], *header.because["published"])
    if "date" not in header.values:
        header.hold(day_in_figures(page, (span for span, _ in header.placed)))
    figures = None if title is None else day_by_tongue(page, title)
    known = header.values.get("date")
    if figures is not None and (known is None or may_post(figures[0], known)):
        header.hold(figures)
    header.hold(day_in_column(page, header.end))
    told = header.because.get("date")
    if title is not None and told and header.values.get("published") in (None, header.values["date"]):
        header.hold(day_at_end(page, title, (header.values["date"], told[0])))
    if title is not None:
        header.hold(told_day(page, header.placed, header.values.get("date", "")))


def _sites_own(page: Page, found: Sequence[Told]) -> int:
    """Tell how many days at the top are the site's own, of the visit: a later one than the day told twice below."""
    if len(found) < DAYS or day_alone(page, _line_of(page, found[0])) is None:
        return 0
    first, *below = (iso for iso, _ in found)
    back, count = Counter(below).most_common(1)[0]
    return int(days_between(back, first) > POSTED_WITHIN and count > 1 and first not in below)


def _is_posted(page: Page, first: Told, second: Told) -> bool:
    """Tell whether the first day is when the text was posted: a bare one, an earlier one has its weekday beside it."""
    lines = [_line_of(page, each) for each in (first, second)]
    if not all(_tells_day(page, line) for line in lines) or not may_post(second[0], first[0]):
        return False
    beside = [
        WEEKDAY.search(page.text, line.start, span.start)
        for line, (_, span) in zip(lines, (first, second), strict=True)
    ]
    return beside[0] is None and beside[1] is not None


def _tells_day(page: Page, line: Line) -> bool:
    """Tell whether a line gives a day and nothing else but the time."""
    clock = _CLOCK.search(page.text, line.start, line.end)
    return day_alone(page, line if clock is None else line._replace(end=clock.start())) is not None


def _line_of(page: Page, day: Told) -> Line:
    return page.lines[page.line_at(day[1].start)]


def settle_words(page: Page, header: Header) -> None:
    """Write the title down; read the kind of event and the place."""
    if header.title is not None:
        day = _DAY_FIRST.match(page.text, header.title.start, header.title.end)
        title = header.title if day is None else Span(day.end(), header.title.end)
        header.set("title", " ".join(title.of(page.text).strip("*#_ ").split()), title)
    settle_event(page, header)
    if "place" not in header.values:
        lines = (page, header.placed, header.title, header.mentions)
        place = place_line(*lines) or place_told(*lines)
        if place is not None:
            said, whole = whole_place(page, place, header.title)
            header.set("place", said, whole)


def settle_late(page: Page, header: Header, talk: Sequence[Span], names: Iterable[str]) -> None:
    """Take what the lines above and below the talk, and the talk itself, say of the day, the event and the place.

    Args:
        page: the document.
        header: what was read before the talk.
        talk: the turns.
        names: the names of those who speak.
    """
    lines = page.lines_between(0, talk[0].start)
    above = [Span(line.start, line.end) for line in lines]
    _alone_above(page, header, lines)
    _by_title_and_lead(page, header, above)
    _of_transcript(page, header, above)
    field = None if "place" in header.values else place_fields(page, talk[0].start)
    if field is not None:
        header.set("place", *field)
    settle_foot(page, header, talk[-1].end, names)
    spoken = spoken_place(page.text, talk[0].start, talk[:2][-1].end) if "place" not in header.values else None
    if spoken is not None:
        header.set("place", *spoken)


def _alone_above(page: Page, header: Header, lines: Sequence[Line]) -> None:
    """Take the day and the kind of event from lines that say nothing else.

    Printed hearings have pages of committees and contents before them, through which a header is not read.
    """
    if "date" not in header.values or header.values["date"] == header.values.get("published"):
        # Nothing is published before it was said: a later day is the site's, of the visit.
        last = header.values.get("date", "9999")[:10]
        alone = [found for line in lines if (found := day_alone(page, line)) is not None and found[0] <= last]
        counts = Counter(iso for iso, _ in alone).most_common(2)
        if counts and counts[0][1] > sum(count for _, count in counts[1:]):
            header.set("date", counts[0][0], next(span for iso, span in alone if iso == counts[0][0]))
    if "date" not in header.values:
        header.hold(sitting_day(page, lines))
    # A record that begins with those present has its title nowhere but in the heads of its pages.
    on = header.title is not None and header.placed[:1] != [] and header.placed[0][1] == "table"
    head = running_head(page) if on or "title" not in header.values or "date" not in header.values else None
    if head is not None:
        title, day, span = head
        if on or "title" not in header.values:
            header.set("title", title, span)
        if "date" not in header.values:
            header.set("date", day, span)
    if "event" not in header.values:
        for line in lines:
            told = page.line_text(line).strip("*_# ").lower()
            if told in EVENTS_ALONE:
                header.set("event", told, Span(line.start, line.end))
                return


def _by_title_and_lead(page: Page, header: Header, lines: Sequence[Span]) -> None:
    """Take the day that the lead or the title tells; a later one of the page's own is then the publication's."""
    posted = header.values.get("date")
    title = page.facts.get("title", ("", None))[1] or header.title
    if posted is None:
        if title is not None:
            header.hold(day_alone_in(page, title) or day_by_line(page, title, lines))
        return
    if title is not None and any(title.contains(span) for span in header.because["date"]):
        return
    told = day_of_lead(page, lines, posted) or (None if title is None else day_before(page, title, posted))
    if told is not None and told[0] < posted[:10]:
        header.hold(told)


def _of_transcript(page: Page, header: Header, lines: Sequence[Span]) -> None:
    """Take the day, and the place right before it, that a sentence above the talk gives whose transcript it is."""
    told = day_of_transcript(page, lines)
    posted = header.values.get("date")
    if told is None or not (posted is None or posted[:10] == told[0] or may_post(told[0], posted)):
        return
    if posted is None or posted[:10] != told[0]:
        header.hold(told)
    start = _line_of(page, told).start
    place = place_led(page.text[start : told[1].start])
    known = header.values.get("place")
    if place is not None and (known is None or known in place.split(", ")):
        at = page.text.rindex(place, start, told[1].start)
        header.set("place", place, Span(at, at + len(place)))
