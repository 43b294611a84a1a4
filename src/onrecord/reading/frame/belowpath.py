"""A title that stands between a site's path and its own day, where the heading above the path is the site's name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.reading.frame.headings import is_day
from onrecord.reading.frame.sitelines import is_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import SegmentKind, Span
    from onrecord.reading.page.page import Page

FEWEST = 4
"""Words of such a title."""
WITHIN = 4
"""Lines below the path in which it stands."""


def dated_below_path(page: Page, placed: Iterable[tuple[Span, SegmentKind]], title: Span) -> Span | None:
    """Give the line below a path that has its day alone on the next line, where the title stands above the path."""
    lines = [span for span, _ in placed]
    at = next((index for index, span in enumerate(lines) if span.start > title.start and _leads(page, span)), None)
    if at is None:
        return None
    return next(
        (
            line
            for line, below in pairwise(lines[at + 1 : at + 2 + WITHIN])
            if len(line.of(page.text).split()) >= FEWEST
            and not is_day(line.of(page.text))
            and is_day(below.of(page.text))
        ),
        None,
    )


def _leads(page: Page, span: Span) -> bool:
    return is_path(span.of(page.text).strip("*_ "))
