"""Titles in two lines one below the other: the text has both on a line again, or the second cannot stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.event import names_event

if TYPE_CHECKING:
    from onrecord.reading.page import Page

_JOINS = frozenset(
    "DURING ON OF FOR AND DURANTE SUL SULLA SULLE DEL DELLA DELLE DEI SOBRE SUR DU DES DE ÜBER ZUM ZUR DER PENDANT "
    "WÄHREND OVER TIJDENS NA".split()
)
"""Words in capitals that begin no line but one that goes on; ``BY`` and ``WITH`` begin a line of their own."""
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
    return _goes_on(page, at)


def _goes_on(page: Page, at: int) -> Span | None:
    """Give a title in capitals with the line in capitals right below it that begins with a word that joins the two."""
    pair = page.lines[at : at + 2]
    if len(pair) < 2 or pair[1].gap or max(line.end - line.start for line in pair) > LONGEST:  # noqa: PLR2004 - a pair
        return None
    above, below = map(page.line_text, pair)
    joins = names_event(above) and above.isupper() and above[-1].isalpha() and below.isupper() and below[-1].isalpha()
    return Span(pair[0].start, pair[1].end) if joins and below.split()[0] in _JOINS else None
