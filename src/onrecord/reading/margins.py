"""Numbers that count the lines of a page at its left edge, as courts print them."""

from __future__ import annotations

import re

from onrecord.model import Span

_NUMBERED = re.compile(r"^[ \t]{0,12}(?P<number>\d{1,2})(?=[ \t]|$)", re.MULTILINE)
_FILLED = re.compile(r"^[ \t]*\S", re.MULTILINE)
FEWEST = 15
"""Lines that are counted at least: shorter lists have numbers too."""
MOST = 45
"""Lines of a page."""
SHARE = 0.6
"""The share of all lines that are counted."""


def line_numbers(text: str) -> tuple[Span, ...]:
    """Find the numbers of lines: a count from 1 that goes up by one and begins again with each page."""
    found: list[Span] = []
    last = 0
    for match in _NUMBERED.finditer(text):
        number = int(match["number"])
        if number == last + 1 or (number == 1 and last):
            found.append(Span(*match.span("number")))
            last = number
    if len(found) < FEWEST or last > MOST:
        return ()
    return tuple(found) if len(found) >= SHARE * sum(1 for _ in _FILLED.finditer(text)) else ()
