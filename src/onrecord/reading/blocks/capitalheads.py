"""Headings in capitals that are longer than a line, stand right above a label, or have a Roman number before them.

And those that a rule of the same length below them shows, as plain text sets them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import CONNECTORS
from onrecord.reading.frame.tail import COURTESY
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_ROMAN = lazy_re(r"[IVXL]{1,6}(?:\.[-–—]?|[ \u00a0]?[-–—])[ \u00a0][^\n.?!:]{4,80}")
"""``V. ORDEN DEL DÍA``"""
_ENDS = frozenset(".?!:;,…")
LONGEST = 400
"""Characters of a heading in capitals."""
LETTERS = 6
_DASHES = frozenset(("-", "--", "–", "—"))
TOPIC_WORDS = 6
"""Words of a heading, at most, that nothing but its capitals shows."""
_RULE = lazy_re(r"={4,}|-{4,}|~{4,}")
UNEVEN = 2
"""Characters by which a rule may be longer or shorter than the heading above it."""


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


def names_topic(page: Page, index: int) -> bool:
    """Tell whether a line right above a label names what comes: few words in capitals behind a whole sentence."""
    text = page.line_text(page.lines[index])
    words = [word for word in text.split() if word not in _DASHES]
    return (
        index > 0
        and (not page.wrapped or min(page.lines[index].gap, page.lines[index + 1].gap) > 0)
        and len(words) <= TOPIC_WORDS
        and text[-1].isalpha()
        and all(word[0].isupper() or word.lower() in CONNECTORS for word in words)
        and text[0].isupper()
        and page.ends_sentence(page.lines[index - 1])
        and not COURTESY.match(text)
    )


def is_underlined(page: Page, index: int) -> bool:
    """Tell whether a line is a heading with a rule of its length right below, or that rule."""
    if _RULE.fullmatch(page.text, page.lines[index].start, page.lines[index].end):
        index -= 1
    if index < 0 or index + 1 >= len(page.lines):
        return False
    line, below = page.lines[index], page.lines[index + 1]
    return (
        (line.gap > 0 or index == 0)
        and below.gap == 0
        and abs((below.end - below.start) - (line.end - line.start)) <= UNEVEN
        and page.text[line.end - 1] not in _ENDS
        and _RULE.fullmatch(page.text, below.start, below.end) is not None
    )
