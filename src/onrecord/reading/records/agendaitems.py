"""Items of an agenda that stand between turns by their number: ``4. punkt porządku dziennego:`` and its title below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Line, Page

_HINT = "punkt porządku"
_ITEM = re.compile(r"\d{1,3}\. (?:(?:i|oraz) \d{1,3}\. )?punkt porządku (?:dziennego|obrad):")
"""Elsewhere the one who presides reads such a line out: ``Ich rufe auf: Tagesordnungspunkt 4:``."""
TITLE = 300
"""Characters of a title, at most."""
_TITLE = re.compile(r"[^\W\d_a-zà-öø-ÿ][^\n?!:]{3,300}")


def with_items(page: Page) -> Page:
    """Give the page with such items placed as headings, each with the line below it."""
    if _HINT not in page.text:
        return page
    placed: list[tuple[Span, SegmentKind]] = []
    for line, below in zip(page.lines, page.lines[1:], strict=False):
        if _ITEM.fullmatch(page.text, line.start, line.end) and _is_title(page, below):
            placed += [(Span(line.start, line.end), "heading"), (Span(below.start, below.end), "heading")]
    return msgspec.structs.replace(page, placed=(*page.placed, *placed)) if placed else page


def _is_title(page: Page, line: Line) -> bool:
    """Tell whether a line can be an item's title; a label, or a question, is none."""
    return line.end - line.start <= TITLE and _TITLE.fullmatch(page.text, line.start, line.end) is not None
