"""Numbers that count the lines of a page at its left edge, each or each fifth; tags where pages of a site end."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

_SECONDS = r"[0-2]?\d:[0-5]\d:[0-5]\d"
_NUMBERED = lazy_re(
    rf"^[ \t]{{0,12}}(?P<margin>(?:(?P<time>[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d)?)[ \t]{{1,12}})?(?P<number>\d{{1,2}})"
    rf"(?:[ \t]{{1,8}}(?P<time2>{_SECONDS}))?)(?=[ \t]|$)",
    re.MULTILINE,
)
"""The number of a line, and beside it the time at which it was said: ``10:04:16   1``."""
_FILLED = lazy_re(r"^[ \t]*\S", re.MULTILINE)
_FIFTH = lazy_re(r"^[ \t]{0,12}(?P<number>\d{0,2}[05])(?=[ \t]{2,}[^\s\d])", re.MULTILINE)
STEP = 5
FEWEST_FIFTHS = 4
"""Numbers of each fifth line, at least."""
APART = (3, 16)
"""Lines from one such number to the next, at least and at most: headings may go uncounted."""
FEWEST = 15
"""Lines that are counted at least: shorter lists have numbers too."""
MOST = 45
"""Lines of a page."""
MOST_CLOCKED = 60
"""The same where the lines have clock times as well: nothing else is counted so."""
SHARE = 0.6
"""The share of all lines that are counted."""

_TAG_HINTS = ("page_break", "page-break", "page break", "pagebreak", "nextpage", "#p#", ".page--]")
"""One of these stands in each such tag, in small letters."""
_TAG = lazy_re(
    r"(?<!\w)_(?:[a-z]{1,20}_){0,3}page_?break(?:_[a-z]{1,20}){0,3}_|"
    r"[\[{][-=!* ]{0,4}(?:page[ _-]?break|next[_-]?page|[a-z]{2,20}\.page)[-=!* ]{0,4}[\]}]|"
    r"<!-{2,3} {0,2}(?:page[ _-]?break|next[_-]?page) {0,2}-{2,3}>|"
    r"#p#[^#\n]{0,40}#e#"
)
"""``_editor_page_break_tag_``, ``[page break]``, ``<!--nextpage-->``, ``#p#...#e#``: nobody speaks so."""


def line_numbers(text: str) -> tuple[Span, ...]:
    """Find the numbers of lines: a count from 1 that goes up by one and begins again with each page.

    A clock time beside a number is part of the margin.
    """
    found: list[Span] = []
    last = clocked = 0
    for match in _NUMBERED.finditer(text):
        number = int(match["number"])
        if number == last + 1 or (number == 1 and last):
            found.append(Span(*match.span("margin")))
            clocked += match["time"] is not None or match["time2"] is not None
            last = number
    if len(found) < FEWEST or last > (MOST_CLOCKED if 2 * clocked > len(found) else MOST):
        return ()
    return tuple(found) if len(found) >= SHARE * sum(1 for _ in _FILLED.finditer(text)) else ()


def counted(margin: str) -> int:
    """Give the number of a line that stands in its margin, a clock time beside it or not."""
    return next(int(part) for part in margin.split() if part.isdecimal())


def fifth_lines(text: str) -> tuple[Span, ...]:
    """Find the numbers of each fifth line: a count by fives that begins again with each page or goes on.

    A list or a table may begin lines with such numbers; its rows stand closer.
    """
    first = _FIFTH.search(text)
    if first is None or int(first["number"]) != STEP:
        return ()
    found = list(_FIFTH.finditer(text))
    if len(found) < FEWEST_FIFTHS:
        return ()
    for one, other in pairwise(found):
        number = int(other["number"])
        again = number == STEP
        lines = sum(1 for _ in _FILLED.finditer(text, one.end(), other.end("number")))
        if not again and (number != int(one["number"]) + STEP or not APART[0] <= lines <= APART[1]):
            return ()
    return tuple(Span(*each.span("number")) for each in found)


def break_tags(low: str) -> tuple[Span, ...]:
    """Find the tags of page breaks in a text in small letters, on lines of their own or beside what is printed.

    An editor's program leaves them where a page of a web site ends: ``_editor_page_break_tag_``.
    """
    if not any(hint in low for hint in _TAG_HINTS):
        return ()
    return tuple(Span(*found.span()) for found in _TAG.finditer(low))
