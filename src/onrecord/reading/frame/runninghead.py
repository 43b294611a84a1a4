"""The title and the day that a record tells in the heads of its pages alone: ``Harbour Inquiry - 3 March 2031``."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_COUNT = re.compile(r"(?:[ \t\u00a0]+(?:[|–—-][ \t\u00a0]+)?(?:[Pp]age[ \t\u00a0]+)?\d{1,4}(?: of \d{1,4})?)\Z")
_LINE = re.compile(r"[^\W\d_][^\n]{10,119}")
FEWEST = 3
"""Pages that have the head, at least."""
WORDS = 2
"""Words of it, at least, beside the day."""


def running_head(page: Page) -> tuple[str, str, Span] | None:
    """Give the one head of a page's running lines with a day in it, the day, and where it stands first."""
    heads: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    running = [Span(line.start, line.end) for line in page.lines if page.running and line.start in page.running]
    for span in (*page.edges, *running):
        for line in _LINE.finditer(page.text, span.start, span.end):
            text = _COUNT.sub("", line[0].rstrip())
            heads.setdefault(text, Span(line.start(), line.start() + len(text)))
            counts[text] += 1
    told = [
        (text, found[0].iso, span)
        for text, span in heads.items()
        if counts[text] >= FEWEST and len(found := list(dates(text))) == 1
    ]
    if len(told) != 1:
        return None
    text, iso, span = told[0]
    rest = re.findall(r"[^\W\d_]{3,}", text.replace(next(iter(dates(text))).span.of(text), ""))
    return (text, iso, span) if len(rest) >= WORDS else None
