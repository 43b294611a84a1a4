"""Headings inside a talk that a table of contents above it lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.reading.page import Page

LONGEST = 200
SHORTEST = 12
"""Characters of such a heading."""
_LISTED = re.compile(r"(?P<what>[^\n]{12,200}?)(?::|[ \u00a0\t]*\.{2,}[ \u00a0\t]*\d{1,4}|[ \u00a0\t]{2,}\d{1,4})$")
"""``Hearing of the director:``, ``Hearing of the director .... 4``"""


def listed_headings(page: Page, labels: Collection[int]) -> set[int]:
    """Give the lines right above labels that the lines above the first label list, with a colon or a page's number.

    Args:
        page: the document.
        labels: indices of the lines on which labels begin.
    """
    first = min(labels, default=0)
    listed: set[str] = set()
    for line in page.lines[:first]:
        found = _LISTED.fullmatch(page.line_text(line))
        if found is not None:
            listed.add(fold(found["what"]))
    if not listed:
        return set()
    return {
        index
        for index in range(first + 1, len(page.lines) - 1)
        if index + 1 in labels
        and SHORTEST <= page.lines[index].end - page.lines[index].start <= LONGEST
        and page.lines[index].gap
        and fold(page.line_text(page.lines[index])) in listed
    }
