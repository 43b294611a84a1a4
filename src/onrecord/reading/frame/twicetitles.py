"""Titles in capitals over several lines that a record prints twice: on its cover, and again above the talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

TOP = 30
"""Lines from the top in which the cover's title begins."""
MOST = 6
"""Lines of such a title, at most."""
FEWEST = 4
"""Words of it, at least."""
LONGEST = 90
"""Characters of each line."""
AGAIN = 400
"""Lines from the top within which it is printed again."""
_BRACKETED = re.compile(r"\[[^\[\]\n]{4,80}\]")
"""``[House Hearing, 118 Congress]``: what the one who prints it files it under."""


def printed_twice(page: Page, header: Header) -> Span | None:
    """Give the lines of a title that stand so twice, one below the other, where one of them is the title so far.

    Or where the title so far stands in square brackets.
    """
    if header.title is None:
        return None
    filed = _BRACKETED.fullmatch(header.title.of(page.text).strip()) is not None
    if not filed and not header.title.of(page.text).isupper():
        return None
    blocks = list(_blocks(page))
    for at, (span, text) in enumerate(blocks):
        if page.line_at(span.start) > TOP:
            return None
        again = any(text == other for _, other in blocks[at + 1 :])
        if again and len(text.split()) >= FEWEST and (filed or span.contains(header.title)):
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
