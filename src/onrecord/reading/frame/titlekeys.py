"""Where a title begins that stands behind its key, or below the number of the first page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import clock, dates
from onrecord.model import Span
from onrecord.people import states
from onrecord.reading.frame.headings import is_empty, is_masthead
from onrecord.reading.frame.venue import is_place
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Page

_KEYED = re.compile(
    r"(?:title|titre|titel|título|titolo|tytuł|titulek|otsikko|tittel|заголовок|(?:full )?transcript (?:for|title))"
    r"\s?:\s{1,10}(?=\S{2})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-–—\s]*(?:[Pp]age )?\d{1,4}[-–—\s]*")
LINES = 8
"""Lines below a page's number among which the title is."""


def behind_key(text: str, title: Span) -> Span:
    """Give the title without what names it: ``Title: Lamps for the strait``."""
    key = _KEYED.match(text, title.start, title.end)
    return title if key is None else Span(key.end(), title.end)


def below_number(page: Page, placed: Sequence[tuple[Span, SegmentKind]], title: Span) -> Span | None:
    """Give the first line that may be a title below one that is a page's number, or a state above its body.

    That is no body, state, place or day.
    """
    below = [span for span, kind in placed if kind in ("title", "dateline") and span.start >= title.end][:LINES]
    head = title.of(page.text)
    number = _NUMBER.fullmatch(head) is not None
    if not number and not (head.isupper() and _is_state(head) and below and is_masthead(below[0].of(page.text))):
        return None
    return next((span for span in below if _may_title(span.of(page.text))), None)


def _is_state(text: str) -> bool:
    return any(fold(text) == fold(name) for each in states() for name in (each.name, *each.names))


def _may_title(text: str) -> bool:
    none = _is_state(text) or is_masthead(text) or is_empty(text) or is_place(text) or _NUMBER.fullmatch(text)
    return not none and len(text.split()) > 1 and clock(text) is None and next(dates(text), None) is None
