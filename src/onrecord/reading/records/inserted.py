"""What a chamber prints into its record between turns: letters, the text of amendments, what became of motions.

A line tells that it comes (``ordered to be printed in the Record, as follows:``), and it stands further in than the
talk, up to the next line that does not. Items of an agenda stand there by their number, with their title below:
``4. punkt porządku dziennego:``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Line, Page

_HINTS = ("as follows:", "agreed to.")
_RECORD = lazy_re(r"\b(?:ordered to be\s+printed|proceeded to\s+call|PRESIDING OFFICER|SPEAKER pro tempore)\b")
"""What shows that a text is the record of a chamber that prints such things."""
_PAPER = (
    r"(?:amendments?|bills?|resolutions?|concurrent resolution|joint resolution|motions?|nominations?|letters?|"
    r"material|preamble|title|conference report|message)"
)
_ANY = r"(?:\([^()]{1,60}\)|[^.?!:()])"
_TOLD = lazy_re(
    rf"^[ \t]*(?P<told>There being no objection,{_ANY}{{5,200}}?\bprinted{_ANY}{{0,90}}?(?:,?\s+as\s+follows:|\.)"
    rf"|The (?:text of the )?{_PAPER}\b{_ANY}{{0,160}}?\b(?:is|are|was|were|reads?),?\s+as\s+follows:"
    rf"|The {_PAPER}\b{_ANY}{{0,120}}?,? (?:was|were)\s+(?:then\s+)?(?:agreed\s+to|rejected|withdrawn)\.)"
    r"[ \t]*$",
    re.MULTILINE,
)
DEEPER = 2
"""Blanks by which what is printed stands further in than the line that tells of it, at least."""

_ITEM_HINT = "punkt porządku"
_ITEM = lazy_re(r"\d{1,3}\. (?:(?:i|oraz) \d{1,3}\. )?punkt porządku (?:dziennego|obrad):")
"""Elsewhere the one who presides reads such a line out: ``Ich rufe auf: Tagesordnungspunkt 4:``."""
TITLE = 300
"""Characters of a title, at most."""
_TITLE = lazy_re(r"[^\W\d_a-zà-öø-ÿ][^\n?!:]{3,300}")


def with_inserted(page: Page) -> Page:
    """Give the page with what the record prints between turns placed as notes."""
    if not any(hint in page.text for hint in _HINTS) or _RECORD.search(page.text) is None:
        return page
    return page.placing(_placed(page))


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


def with_items(page: Page) -> Page:
    """Give the page with the items of an agenda placed as headings, each with the line below it."""
    if _ITEM_HINT not in page.text:
        return page
    placed: list[tuple[Span, SegmentKind]] = []
    for line, below in zip(page.lines, page.lines[1:], strict=False):
        if _ITEM.fullmatch(page.text, line.start, line.end) and _is_title(page, below):
            placed += [(Span(line.start, line.end), "heading"), (Span(below.start, below.end), "heading")]
    return page.placing(placed)


def _is_title(page: Page, line: Line) -> bool:
    """Tell whether a line can be an item's title; a label, or a question, is none."""
    return line.end - line.start <= TITLE and _TITLE.fullmatch(page.text, line.start, line.end) is not None
