"""Titles over several lines: cut at a width, printed twice, or with a second line that cannot stand alone."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.frame.days import has_day
from onrecord.reading.frame.event import names_event
from onrecord.reading.frame.headings import is_empty
from onrecord.reading.frame.nolabels import goes_on_above
from onrecord.reading.frame.sitewords import SPEAKS
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

TOP_LINES = 6
"""Lines of a title that is cut at a width, at most."""
COVER = 30
"""Lines from the top in which the title of a cover begins."""
AGAIN = 400
"""Lines from the top within which it is printed again."""
MOST = 6
"""Lines of such a title, at most."""
TWICE_WORDS = 4
"""Words of it, at least."""
LONGEST = 90
"""Characters of each line of a title."""
FEWEST = 3
"""Words of two lines together, at least."""
TOGETHER = 300
"""Characters of a title with all whom it names."""
_BYLINE = lazy_re(r"(?:by|with|von|por|par|avec|con|mit|ahead of|following)\b")
_BRACKETED = lazy_re(r"\[[^\[\]\n]{4,80}\]")
"""``[House Hearing, 118 Congress]``: what the one who prints it files it under."""
_JOINS = frozenset(
    "DURING ON OF FOR AND DURANTE SUL SULLA SULLE DEL DELLA DELLE DEI SOBRE SUR DU DES DE ÜBER ZUM ZUR DER PENDANT "
    "WÄHREND OVER TIJDENS NA".split()
)
"""Words in capitals that begin no line but one that goes on; ``BY`` and ``WITH`` begin a line of their own."""
_OPEN = lazy_re(r"\b(?:of|(?:of|for|on|in|to|by) the|and)\Z", re.IGNORECASE)
"""How a line ends that cannot end a title: ``2031 Session of the``."""
_BY = lazy_re(r"by (?=\S)", re.IGNORECASE)
_AND = lazy_re(r"and (?=\S)", re.IGNORECASE)


def goes_on(page: Page, header: Header, index: int) -> bool:
    """Tell whether a line is one of a title that is cut at a width: in one block with it, a small letter and a day."""
    if header.title is None or SPEAKS.search(page.line_text(page.lines[index])):
        return False
    first = page.line_at(header.title.start)
    block = [first]
    for at in range(first + 1, min(first + TOP_LINES, len(page.lines))):
        if page.lines[at].gap or page.text[page.lines[block[-1]].end - 1] in ".?!…:":
            break
        block.append(at)
    small = [at for at in block if page.text[page.lines[at].start].islower()]
    dated = any(has_day(page.text, page.lines[at].start, page.lines[at].end) for at in block)
    return index in block and bool(small) and index <= small[-1] and dated


def cut_title(page: Page, header: Header) -> Span | None:
    """Give a title that is cut at a width with lines right below it, up to the last that begins small."""
    if header.title is None:
        return None
    first = last = page.line_at(header.title.start)
    chrome = {span.start for span, kind in header.placed if kind == "chrome"}
    for index in range(first + 1, min(first + TOP_LINES, len(page.lines))):
        line = page.lines[index]
        if line.gap or line.start >= header.end or page.told_kind(line.start) is not None or line.start in chrome:
            break
        small = page.text[line.start].islower() and not _BYLINE.match(page.text, line.start)
        if goes_on_above(page, index) or (small and page.text[page.lines[index - 1].end - 1] not in ".?!…:"):
            last = index
    return Span(header.title.start, page.lines[last].end) if last > first else None


def whole_title(page: Page, header: Header) -> Span | None:
    """Give the whole title of which the one that was found is a line; None where it is whole."""
    found = _signed(page, header)
    if header.title is None:
        return found
    at = page.line_at(header.title.start)
    return _printed_twice(page, header.title) or found or _on_one_line(page, header.title, at) or _leads_on(page, at)


def _printed_twice(page: Page, title: Span) -> Span | None:
    """Give the lines in capitals that a record prints twice, one below the other: on its cover, and above the talk.

    One of them is the title so far, or that stands in square brackets.
    """
    filed = _BRACKETED.fullmatch(title.of(page.text).strip()) is not None
    if not filed and not title.of(page.text).isupper():
        return None
    blocks = list(_blocks(page))
    for at, (span, text) in enumerate(blocks):
        if page.line_at(span.start) > COVER:
            return None
        again = any(text == other for _, other in blocks[at + 1 :])
        if again and len(text.split()) >= TWICE_WORDS and (filed or span.contains(title)):
            return span
    return None


def _blocks(page: Page) -> Iterator[tuple[Span, str]]:
    """Give the runs of lines in capitals near the top, each with its words."""
    lines = page.lines[:AGAIN]
    at = 0
    while at < len(lines):
        last = at
        while last < len(lines) and _is_capital(page, last) and (last == at or not lines[last].gap):
            last += 1
        if 1 < last - at <= MOST:
            span = Span(lines[at].start, lines[last - 1].end)
            yield span, " ".join(span.of(page.text).split())
        at = max(last, at + 1)


def _is_capital(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.end - line.start <= LONGEST and page.line_text(line).isupper()


def _pair(page: Page, first: int) -> tuple[Span, list[str]] | None:
    """Give a line and the one right below it, where both may be a title's."""
    pair = page.lines[max(first, 0) : first + 2]
    if len(pair) < 2 or pair[1].gap or max(line.end - line.start for line in pair) > LONGEST:  # noqa: PLR2004 - a pair
        return None
    return Span(pair[0].start, pair[1].end), [page.line_text(line) for line in pair]


def _on_one_line(page: Page, title: Span, at: int) -> Span | None:
    """Give a title with the line right above it, or below, where both stand on one line elsewhere as well."""
    for first in (at - 1, at):
        span, texts = _pair(page, first) or (title, [])
        text = " ".join(each.strip("*#_ ") for each in texts)
        if len(text.split()) >= FEWEST and f"\n{text}" in page.text and span.contains(title):
            return span
    return None


def _leads_on(page: Page, at: int) -> Span | None:
    """Give a title with the line right below it, where its last word leads on to it.

    In capitals it may be the first word below that joins the two.
    """
    pair = _pair(page, at)
    if pair is None:
        return None
    above, below = pair[1]
    if _OPEN.search(above) is not None and below[0].isupper() and below[-1].isalpha():
        return pair[0]
    capitals = above.isupper() and above[-1].isalpha() and below.isupper() and below[-1].isalpha()
    return pair[0] if capitals and names_event(above) and below.split()[0] in _JOINS else None


def _signed(page: Page, header: Header) -> Span | None:
    """Give a heading that says only what kind of event it was with headings below: ``by Mr Ivo Dahl, Spokesman``.

    Lines that the medium does not set as headings are no part of a title. The heading is the title, or the title is
    but what the medium's own head calls the page.
    """
    title = header.title
    if title is not None and not is_empty(title.of(page.text)) and not (page.head and page.head.contains(title)):
        return None
    spans = header.own
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
