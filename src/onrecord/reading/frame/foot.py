"""The day and the place that stand below a talk: ``Skarnhavn / September 18, 2031``, ``Ends/June 17, 2031``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.grammar.labels.lexicon import INSTITUTIONS, OUTLET_WORDS, ROLE_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.frame.datelines import LED, PUBLISHED
from onrecord.reading.frame.days import day_alone
from onrecord.reading.frame.venue import is_place, town_before
from onrecord.reading.frame.whereabouts import is_common, is_told
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Line, Page

LINES = 12
"""Lines below the talk in which its day is looked for."""
LONGEST = 80
"""Characters of a line that gives a town and a day."""
TOWN_WORDS = 3
_POSTED = lazy_re(
    r"\b(?:updated?|reviewed|modified|revised|posted|issued|accessed|retrieved|printed|archived|downloaded|copyright|"
    r"expires|valid|next|previous|mis à jour|actualizado|atualizado|aktualisiert|stand|bijgewerkt|aggiornato)\b",
    re.IGNORECASE,
)
"""What a site says of its own days."""
_END = lazy_re(r"[(\[]?(?:ends?|fin|fim|ende|fine)\b[)\]]?\s?[/|.,:–—-]?\s{0,3}", re.IGNORECASE)
_TOWN = lazy_re(rf"[{UPPER}][\w’'-]+(?:[ -][\w’'-]+){{0,3}}")


def settle_foot(page: Page, header: Header, end: int, people: Iterable[str]) -> None:
    """Take the day from below the talk, which ends at ``end``, where the head has none of its own.

    A town and a day that sign a text are when and where it was spoken: a later day in its head is when it was posted.
    What the site says of its own days (``Page last updated on``) is neither.
    """
    names = {word for name in people for word in name.lower().split()}
    lines = [line for line in page.lines_between(end, len(page.text)) if line.start >= end][:LINES]
    for at, line in enumerate(lines):
        if page.told_kind(line.start) == "chrome":
            continue
        above = lines[at - 1] if at and line.gap == 0 and lines[at - 1].gap else None
        day = _day(page, line)
        if day is None:
            continue
        held = header.values.get("date")
        town = _town(page, line, above, day[1], names)
        if town is None and above is not None and held == day[0]:
            town = _signed(page, line, above, names)
        if held is None or (town is not None and day[0] < held and _is_plain(page, header, line)):
            header.hold(day)
        if town is not None and "place" not in header.values:
            header.set("place", town.of(page.text), town)
        return


def _is_plain(page: Page, header: Header, line: Line) -> bool:
    """Tell whether the day in the head stands in no title and in no sentence: it may be when the text was posted."""
    told = header.because.get("date", [])
    titled = [span for span, kind in header.placed if kind == "title"]
    return header.values.get("published") in (None, header.values["date"]) and all(
        span.end <= line.start
        and not any(title.contains(span) for title in titled)
        and _only(page, page.lines[page.line_at(span.start)])
        for span in told
    )


def _only(page: Page, line: Line) -> bool:
    """Tell whether a line of the head gives a day and nothing else, but that it is when the text was posted."""
    return PUBLISHED.match(page.text, line.start) is not None or day_alone(page, line) is not None


def _day(page: Page, line: Line) -> tuple[str, Span] | None:
    """Give the day of a line that has nothing else but an end mark or a town before it."""
    marked = _END.match(page.text, line.start, line.end)
    found = day_alone(page, line, marked.end() if marked else None)
    if found is not None:
        return found
    first = next(dates(page.text, line.start, line.end), None)
    if first is None or page.text[first.span.end : line.end].strip(" .,;*_") or line.end - line.start > LONGEST:
        return None
    before = LED.sub("", page.text[line.start : first.span.start])
    if _POSTED.search(before):
        return None
    return (first.iso, first.span) if before[:1].isupper() and town_before(before) is not None else None


def _town(page: Page, line: Line, above: Line | None, day: Span, names: set[str]) -> Span | None:
    """Give the town that stands before the day, or alone above it, and is nobody's name."""
    before = LED.sub("", page.text[line.start : day.start])
    place = town_before(before) if before.strip() and not _END.match(before) else None
    if place is not None:
        start = page.text.index(place, line.start)
    elif above is not None and _TOWN.fullmatch(page.line_text(above)):
        start, place = above.start, page.line_text(above)
    else:
        return None
    words = place.lower().split()
    known = is_place(place) or (len(words) == 1 and above is None) or is_told(page, place)
    strange = any(word in names or word in INSTITUTIONS or word in ROLE_WORDS for word in words)
    return Span(start, start + len(place)) if known and not strange and len(words) <= TOWN_WORDS else None


def _signed(page: Page, line: Line, above: Line, names: set[str]) -> Span | None:
    """Give the one word right above the day of the talk, where both stand alone: the town where a text is signed."""
    word = page.line_text(above)
    after = page.line_at(line.start) + 1
    alone = after == len(page.lines) or page.lines[after].gap > 0
    strange = word.lower() in names | INSTITUTIONS | ROLE_WORDS | OUTLET_WORDS or is_common(page, word)
    plain = _TOWN.fullmatch(word) is not None and len(word.split()) == 1 and not word.isupper()
    return Span(above.start, above.end) if alone and plain and not strange else None
