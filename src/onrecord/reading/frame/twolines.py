"""Titles in two lines one below the other: both stand on one line again, or the second cannot stand alone."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.frame.event import names_event
from onrecord.reading.frame.headings import is_empty
from onrecord.reading.frame.twicetitles import printed_twice

if TYPE_CHECKING:
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

_JOINS = frozenset(
    "DURING ON OF FOR AND DURANTE SUL SULLA SULLE DEL DELLA DELLE DEI SOBRE SUR DU DES DE ÜBER ZUM ZUR DER PENDANT "
    "WÄHREND OVER TIJDENS NA".split()
)
"""Words in capitals that begin no line but one that goes on; ``BY`` and ``WITH`` begin a line of their own."""
_OPEN = re.compile(r"\b(?:of|(?:of|for|on|in|to|by) the|and)\Z", re.IGNORECASE)
"""How a line ends that cannot end a title: ``2031 Session of the``."""
LONGEST = 90
"""Characters of either line."""
FEWEST = 3
"""Words of both together, at least."""
TOGETHER = 300
"""Characters of a title with all whom it names."""
_BY = re.compile(r"by (?=\S)", re.IGNORECASE)
_AND = re.compile(r"and (?=\S)", re.IGNORECASE)


def whole_title(page: Page, header: Header) -> Span | None:
    """Give the whole title of which the one that was found is a line; None where it is whole."""
    return (
        printed_twice(page, header)
        or _signed(page, header)
        or (None if header.title is None else _on_one_line(page, header.title))
    )


def _on_one_line(page: Page, title: Span) -> Span | None:
    """Give a title with the line right above it, or below, where both stand on one line elsewhere as well."""
    at = page.line_at(title.start)
    for first in (at - 1, at):
        pair = page.lines[max(first, 0) : first + 2]
        if len(pair) < 2 or pair[1].gap or max(line.end - line.start for line in pair) > LONGEST:  # noqa: PLR2004 - a pair
            continue
        text = " ".join(page.line_text(line).strip("*#_ ") for line in pair)
        if (
            len(text.split()) >= FEWEST
            and f"\n{text}" in page.text
            and Span(pair[0].start, pair[1].end).contains(title)
        ):
            return Span(pair[0].start, pair[1].end)
    return _goes_on(page, at)


def _signed(page: Page, header: Header) -> Span | None:
    """Give a heading that says only what kind of event it was with headings below: ``by Mr Ivo Dahl, Spokesman``.

    Lines that the medium does not set as headings are no part of a title. The heading is the title, or the title is
    but what the medium's own head calls the page.
    """
    title = header.title
    if title is not None and not is_empty(title.of(page.text)) and not (page.head and page.head.contains(title)):
        return None
    spans = [span for span, kind in header.placed if kind in ("title", "dateline")]
    for at, (first, below) in enumerate(pairwise(spans)):
        text = first.of(page.text)
        if not (is_empty(text) and names_event(text) and _BY.match(page.text, below.start, below.end)):
            continue
        last = below
        for more in spans[at + 2 :]:
            if _AND.match(page.text, more.start, more.end) is None:
                break
            last = more
        named = any(below.contains(found.span) for found in header.mentions)
        set_so = page.is_heading(page.lines[page.line_at(below.start)])
        return Span(first.start, last.end) if named and set_so and last.end - first.start <= TOGETHER else None
    return None


def _goes_on(page: Page, at: int) -> Span | None:
    """Give a title with the line right below it, where its last word leads on to it.

    In capitals it may be the first word below that joins the two.
    """
    pair = page.lines[at : at + 2]
    if len(pair) < 2 or pair[1].gap or max(line.end - line.start for line in pair) > LONGEST:  # noqa: PLR2004 - a pair
        return None
    above, below = map(page.line_text, pair)
    if _OPEN.search(above) is not None and below[0].isupper() and below[-1].isalpha():
        return Span(pair[0].start, pair[1].end)
    joins = names_event(above) and above.isupper() and above[-1].isalpha() and below.isupper() and below[-1].isalpha()
    return Span(pair[0].start, pair[1].end) if joins and below.split()[0] in _JOINS else None
