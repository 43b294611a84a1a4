"""Titles in two lines one below the other, known for one where the text has both on a line again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.reading.page import Page

LONGEST = 90
"""Characters of either line."""
FEWEST = 3
"""Words of both together, at least."""


def whole_title(page: Page, title: Span) -> Span | None:
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
    return None
