"""What a chamber prints into its record between turns: letters, the text of amendments, what became of motions.

A line tells that it comes (``ordered to be printed in the Record, as follows:``), and it stands further in than the
talk, up to the next line that does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Page

_HINTS = ("as follows:", "agreed to.")
_RECORD = re.compile(r"\b(?:ordered to be\s+printed|proceeded to\s+call|PRESIDING OFFICER|SPEAKER pro tempore)\b")
"""What shows that a text is the record of a chamber that prints such things."""
_PAPER = (
    r"(?:amendments?|bills?|resolutions?|concurrent resolution|joint resolution|motions?|nominations?|letters?|"
    r"material|preamble|title|conference report|message)"
)
_ANY = r"(?:\([^()]{1,60}\)|[^.?!:()])"
_TOLD = re.compile(
    rf"^[ \t]*(?P<told>There being no objection,{_ANY}{{5,200}}?\bprinted{_ANY}{{0,90}}?(?:,?\s+as\s+follows:|\.)"
    rf"|The (?:text of the )?{_PAPER}\b{_ANY}{{0,160}}?\b(?:is|are|was|were|reads?),?\s+as\s+follows:"
    rf"|The {_PAPER}\b{_ANY}{{0,120}}?,? (?:was|were)\s+(?:then\s+)?(?:agreed\s+to|rejected|withdrawn)\.)"
    r"[ \t]*$",
    re.MULTILINE,
)
DEEPER = 2
"""Blanks by which what is printed stands further in than the line that tells of it, at least."""


def with_inserted(page: Page) -> Page:
    """Give the page with what the record prints between turns placed as notes."""
    if not any(hint in page.text for hint in _HINTS) or _RECORD.search(page.text) is None:
        return page
    placed = list(_placed(page))
    return msgspec.structs.replace(page, placed=(*page.placed, *placed)) if placed else page


def _placed(page: Page) -> Iterator[tuple[Span, SegmentKind]]:
    for found in _TOLD.finditer(page.text):
        lines = page.lines_between(found.start("told"), found.end("told"))
        if not (lines[0].gap or lines[0].indent):
            continue  # the next line of somebody's words
        for line in lines:
            yield Span(line.start, line.end), "note"
        if not found["told"].endswith(":"):
            continue
        for line in page.lines[page.line_at(lines[-1].start) + 1 :]:
            if line.indent < lines[0].indent + DEEPER:
                break
            yield Span(line.start, line.end), "note"
