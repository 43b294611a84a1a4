"""A site's name above a title, known by the line at the page's foot that says whose the rights are: ``© 2031 Harbour``.

It is known as well where the site prints it twice at the top. The title is then the line below that names an event or
somebody with an office and has a day above or below it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.frame.event import day_alone, names_event
from onrecord.reading.frame.headings import is_empty
from onrecord.reading.names.mentions import mentions
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import SegmentKind, Span
    from onrecord.reading.page.page import Page

FOOT = 4000
"""Code points at the end of a page in which such a line stands."""
WORDS = 4
"""Words, at least, of a title that has somebody's name in it."""
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^\n]{0,200}", re.IGNORECASE)
_FIGURES = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d")


def below_own_name(page: Page, placed: Sequence[tuple[Span, SegmentKind]], title: Span) -> Span | None:
    """Give the title below a site's own name, where that stands for the title so far."""
    name = fold(title.of(page.text))
    if names_event(name) or not name or not _is_own(page, placed, name):
        return None
    lines = [span for span, kind in placed if kind in ("title", "dateline") and span.start > title.start]
    for at, span in enumerate(lines):
        beside = [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]
        if fold(span.of(page.text)) != name and _may_be(page, span) and any(_is_day(page, each) for each in beside):
            return span
    return None


def _is_own(page: Page, placed: Sequence[tuple[Span, SegmentKind]], name: str) -> bool:
    top = [fold(span.of(page.text)) for span, _ in placed]
    if top.count(name) > 1 and top[:2] == [name, name]:
        return True
    rights = _RIGHTS.finditer(page.text, max(len(page.text) - FOOT, placed[-1][0].end))
    return any(f" {name} " in f" {fold(found[0])} " for found in rights)


def _may_be(page: Page, span: Span) -> bool:
    text = span.of(page.text)
    if _is_day(page, span) or text[-1] in ".:;,?" or is_empty(text):
        return False
    told = (found.role for found in mentions(page.text, span.start, span.end))
    return len(text.split()) >= WORDS and (names_event(text) or any(told))


def _is_day(page: Page, span: Span) -> bool:
    line = page.lines[page.line_at(span.start)]
    return _FIGURES.fullmatch(span.of(page.text).strip()) is not None or any(True for _ in day_alone(page, line))
