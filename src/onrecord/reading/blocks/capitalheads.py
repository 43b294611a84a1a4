"""Headings in capitals that are longer than a line, stand right above a label, or have a Roman number before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_ROMAN = lazy_re(r"[IVXL]{1,6}(?:\.[-–—]?|[ \u00a0]?[-–—])[ \u00a0][^\n.?!:]{4,80}")
"""``V. ORDEN DEL DÍA``"""
_ENDS = frozenset(".?!:;,…")
LONGEST = 400
"""Characters of a heading in capitals."""
LETTERS = 6


def is_long_heading(page: Page, index: int) -> bool:
    """Tell whether a line longer than others is all in capitals, alone between blank lines, and ends no sentence."""
    line = page.lines[index]
    below = page.lines[index + 1 : index + 2]
    return (
        line.gap > 0
        and all(each.gap for each in below)
        and line.end - line.start <= LONGEST
        and page.text[line.end - 1] not in _ENDS
        and page.line_text(line).isupper()
    )


def in_capitals(page: Page, index: int) -> bool:
    """Tell whether a line right above a label is a heading: words in capitals with a blank line above, no sentence."""
    line = page.lines[index]
    text = page.line_text(line)
    return (
        line.gap > 0
        and text.isupper()
        and not page.shouted
        and text[-1] not in _ENDS
        and " " in text
        and sum(map(str.isalpha, text)) >= LETTERS
    )


def is_counted_heading(page: Page, index: int) -> bool:
    """Tell whether a line in capitals behind a whole sentence has a Roman number before it."""
    line = page.lines[index]
    return (
        index > 0
        and _ROMAN.fullmatch(page.text, line.start, line.end) is not None
        and page.ends_sentence(page.lines[index - 1])
    )


def told_by_dashes(page: Page) -> bool:
    """Tell whether the record sets what happens apart by dashes: the same without a dash is then what somebody says."""
    return any(kind == "note" and page.text[span.start] in "-–—" for span, kind in page.placed)
