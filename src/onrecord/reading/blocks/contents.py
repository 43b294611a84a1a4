"""Headings inside a talk that a table of contents above it lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Span
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Page

LONGEST = 200
SHORTEST = 12
"""Characters of such a heading."""
_LISTED = lazy_re(
    r"(?P<what>[^\n]{12,200}?)"
    r"(?::|[ \u00a0\t]*(?:\.{2,}|(?:…[ \u00a0]*){2,})[ \u00a0\t]*\d{1,4}(?:[-–]\d{1,4})?|[ \u00a0\t]{2,}\d{1,4})$"
)
"""``Hearing of the director:``, ``Hearing of the director .... 4``"""
_NUMBER = (
    r"(?:(?:[IVXLC]{1,7}|\d{1,3})\.(?:\d{1,3}\.?)?(?:[-–—]|(?=\s))|(?:Sak|Punkt|Point|Punto|Item|TOP|Bod|Kohta)\b)"
)
_ENTRY = lazy_re(rf"{_NUMBER}[^\n]{{4,240}}[^\n.?!:;,]")
"""``II.- QUESTIONS``, ``Sak nr. 1 [10:02:14] Muntlig spørretime``"""
RUN = 3
"""Lines, at most, of headings one below the other right above a label."""
_MARK = r"(?:\.?[ \u00a0]?[-–—]|\))"
_FILED = lazy_re(r"\((?:[A-Z]/?)?(?:Question|Q|Motion|Item|Bill|No)\b[^()\n]{0,24}\d[^()\n]{0,24}\)")
"""``(Question No. 118/2031)``: what is filed under a number, below the heading that names it."""
SUBJECT = 90
"""Characters of such a heading."""
_SECTION = lazy_re(
    rf"^[ \t]*(?P<line>(?P<number>[IVXLC]{{1,7}})(?P<mark>{_MARK})[ \t\u00a0]?[^\W\d_](?=[^\n]{{3}})[^\na-z]{{2,120}}"
    r"(?<![.?!:,]))$",
    re.MULTILINE,
)
_SECOND = lazy_re(rf"^[ \t]*II{_MARK}", re.MULTILINE)
_NUMBERS = {number: at for at, number in enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(), 1)}


def sectioned(page: Page) -> Page:
    """Give the page with the lines placed as headings that number its sections: ``II.- QUESTIONS``, ``II – QUESTIONS``.

    They are in capitals and count from one up, none left out, once more where the contents list them; such a number
    before a dash is nobody's label.
    """
    if _SECOND.search(page.text) is None or page.shouted:
        return page
    alike: dict[str, list[tuple[int, Span]]] = {}
    for each in _SECTION.finditer(page.text):
        if each["line"].isupper():
            alike.setdefault(each["mark"], []).append((_NUMBERS.get(each["number"], 0), Span(*each.span("line"))))
    placed: list[tuple[Span, SegmentKind]] = [
        (span, "heading") for found in alike.values() if _counts([count for count, _ in found]) for _, span in found
    ]
    return msgspec.structs.replace(page, placed=(*page.placed, *placed)) if placed else page


def _counts(numbers: Sequence[int]) -> bool:
    """Tell whether numbers count from one up: their first mentions come in order, and none is left out."""
    return len(set(numbers)) > 1 and [*dict.fromkeys(numbers)] == [*range(1, len(set(numbers)) + 1)]


def entries_again(page: Page, labels: Collection[int]) -> set[int]:
    """Give the lines right above labels that print a numbered entry of the contents again, on one line or on two.

    Args:
        page: the document.
        labels: indices of the lines on which labels begin.
    """
    first = min(labels, default=0)
    entries = {
        fold(page.line_text(line)) for line in page.lines[:first] if _ENTRY.fullmatch(page.text, line.start, line.end)
    }
    return {index for at in labels for index in _again(page, at, first, entries)} if entries else set()


def _again(page: Page, at: int, first: int, entries: Collection[str]) -> Iterator[int]:
    """Give the lines above one label that print entries again."""
    index = at - 1
    while index > first and at - index <= RUN and page.lines[index].gap:
        one = fold(page.line_text(page.lines[index]))
        two = f"{fold(page.line_text(page.lines[index - 1]))} {one}"
        if one in entries:
            yield index
            index -= 1
        elif two in entries:
            yield from (index, index - 1)
            index -= 2
        else:
            return


def filed_headings(page: Page, labels: Collection[int]) -> set[int]:
    """Give the lines above labels that name what is filed under the number right above the label, and the number's."""
    return {index for at in labels if at for index in _filed(page, at)}


def _filed(page: Page, at: int) -> Iterator[int]:
    line = page.lines[at - 1]
    if page.text[line.start] != "(" or _FILED.fullmatch(page.text, line.start, line.end) is None:
        return
    yield at - 1
    for index in range(at - 2, max(at - 2 - RUN, 0), -1):
        above = page.lines[index]
        text = page.line_text(above)
        if not above.gap or len(text) > SUBJECT or not text[0].isupper() or text[-1] in '.,:;?!…–—-"”’':
            return
        yield index


def listed_headings(page: Page, labels: Collection[int]) -> set[int]:
    """Give the lines right above labels that the lines above the first label list, with a number or a colon.

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
    again = entries_again(page, labels) | filed_headings(page, labels)
    if not listed:
        return again
    return again | {
        index
        for index in range(first + 1, len(page.lines) - 1)
        if index + 1 in labels
        and SHORTEST <= page.lines[index].end - page.lines[index].start <= LONGEST
        and page.lines[index].gap
        and fold(page.line_text(page.lines[index])) in listed
    }
