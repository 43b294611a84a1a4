"""Numbers that chambers print before who asks: ``T1. Dana Reyes (Carrow) (Lib):``, and the headings above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Page

_B = r"[ \t\u00a0]+"
_ORDER = r"[\[(](?:[A-Z]{1,8}[ /-]?)?\d{3,8}[\])]"
"""``[904422]``, the number under which it was handed in."""
_COUNT = r"(?:[B-Z]{1,2}\d{1,3}\.?|\d{1,3}\.)"
"""``T1.``, ``Q1.``, ``12.``; ``A1.`` begins an answer."""
_SEAT = r"[^()\[\]\n:]{4,40}\([^()\n:]+\)[^\n:]{0,24}"
_BOLD = r"\*{0,2}"
_NUMBER = rf"{_BOLD}(?:{_COUNT}{_BOLD}{_B}{_BOLD}{_ORDER}|{_ORDER}(?:{_BOLD}{_B}{_BOLD}{_COUNT})?|{_COUNT}){_BOLD}{_B}"
NUMBER = (
    rf"(?:{_NUMBER}(?={_BOLD}{_SEAT}:)"
    rf"|{_COUNT}{_B}\[\d{{5,8}}\]{_B}(?=[^\W\d_a-z][^()\[\]\n:]{{4,40}}:))"
)
"""Before a label with a place or a party in brackets; before any name where a number in brackets stands too."""
ALONE = lazy_re(rf"(?:{_COUNT}(?:{_B}{_ORDER})?|{_ORDER}(?:{_B}{_COUNT})?){_B}(?={_SEAT}$)")
"""The same before a label that fills its line."""
_BEFORE = lazy_re(rf"{_NUMBER}{_BOLD}")
_ASKED = lazy_re(rf"{_BOLD}(?:[TQ]\d{{1,3}}\b|{_ORDER}|{_COUNT}{_BOLD}{_B}{_BOLD}{_ORDER})")
"""What only a question is counted with: speeches have plain numbers too."""
HEADING_WORDS = 14
"""Words of a heading above a question, at most."""
STACKED = 3
"""Headings one above another, at most: a department, a kind of question, a matter."""


def is_number(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but a question's number stands between two offsets."""
    return _BEFORE.fullmatch(text, start, end) is not None


def is_asked(page: Page, label: Candidate) -> bool:
    """Tell whether a label stands behind the number of a question: ``T1. Dana Reyes (Carrow) (Lib): If ...``."""
    start = page.lines[label.line].start
    numbered = start < label.core.start and is_number(page.text, start, label.core.start)
    return numbered and _ASKED.match(page.text, start, label.core.start) is not None


def question_headings(page: Page, by_line: Mapping[int, Sequence[Candidate]]) -> set[int]:
    """Find the lines alone between blank ones above a numbered question that are no sentence: what it is about."""
    found: set[int] = set()
    for index, labels in by_line.items():
        line = page.lines[index]
        if line.gap and is_number(page.text, line.start, labels[0].core.start):
            found.update(_above(page, index, by_line))
    return found


def _above(page: Page, label: int, by_line: Mapping[int, Sequence[Candidate]]) -> list[int]:
    """Give the headings right above a label, where the line above them ends as what is said does."""
    found: list[int] = []
    at = label - 1
    while at > 0 and at not in by_line and len(found) < STACKED and _may_head(page, at):
        found.append(at)
        at -= 1
    above = page.lines[at]
    # Below "The Minister:" and "four of them:" stands what he says.
    told = page.ends_sentence(above) or page.told_kind(above.start) is not None
    ends = told and page.text[above.end - 1] != ":"
    return found if ends else []


def _may_head(page: Page, index: int) -> bool:
    line, text = page.lines[index], page.line_text(page.lines[index]).strip("*_ ")
    stands = line.gap > 0 and text[:1].isupper() and text[-1:].isalnum()
    return stands and len(text.split()) <= HEADING_WORDS
