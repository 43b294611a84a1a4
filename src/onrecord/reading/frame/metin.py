"""Where a body met, as the sentence above its record tells: ``The committee met, at 10 a.m., in Room 12, ...``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.frame.venue import is_place, is_venue

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_WORDS = rf"(?:the\s+)?(?:[{UPPER}][\w.’'-]*\s+){{1,6}}"
_HOUSE = r"(?:Building|Hall|Cent(?:er|re)|Capitol|Courthouse|House|Library|Auditorium|Chambers?)"
_MET = re.compile(
    r"^[ \t]*(?:(?P<town>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}, ?"
    r"(?:D\. ?C\.|DC|[A-Z][a-z]+(?: [A-Z][a-z]+)?))\.?[ \t]*\n\s*)?"
    r"The\s+(?:(?:[A-Z]\w+|[Jj]oint|[Ss]elect)\s+){0,4}"
    r"(?i:(?:sub)?committees?|commission|panel|council|board|tribunal|task\s+force),?\s+(?:met|convened)\b"
    r"[^;()\[\]?!]{0,120}?\b(?:in|at)\s+"
    rf"(?P<place>[Rr]oom\s+(?:No\.\s+)?[A-Z]{{0,3}}-?\d{{1,4}}(?:-?[A-Z])?,?\s+(?:(?:of|in)\s+)?{_WORDS}{_HOUSE}\b"
    rf"|{_WORDS}{_HOUSE}\b)(?=[,.;\s])",
    re.MULTILINE,
)
_HELD = re.compile(
    r"^[ \t]*(?i:held|heard|taken|sitting)[ \u00a0](?i:in|at)[ \u00a0]{1,4}(?:the[ \u00a0])?"
    rf"(?P<place>[{UPPER}0-9][\w.’'-]*(?:,?[ \u00a0](?:of|and|the|on|[{UPPER}0-9][\w.’'-]*)){{0,14}})[ \t]*$",
    re.MULTILINE,
)
"""``Held in Port Carrow, Ostrelle``, alone on its line above a court's or an inquiry's record."""
_PART = rf"[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+){{0,3}}"
_SAID = re.compile(
    r"(?:^[ \t]*|[.;][ \u00a0])(?:(?i:the|this)[ \u00a0])?(?!(?i:last|previous|earlier|first|next|former|only|other)\b)"
    r"(?:[^\W\d_]+[ \u00a0])?"
    r"(?:debate|hearing|interview|conference|forum|meeting|discussion)[ \u00a0](?:was|were)[ \u00a0]"
    rf"(?:held|recorded|conducted)[ \u00a0](?:in|at)[ \u00a0](?P<place>{_PART}(?:, {_PART}){{1,2}})"
    r"(?=[.;]|[ \u00a0]on\b|\s*$)",
    re.MULTILINE,
)
"""``The debate was held in Port Carrow, Ostrelle.``, as whoever prints it says above it; ``The last`` is another."""
ABOVE = 4000
"""Code points above the first turn in which the sentence stands."""


def _is_told(page: Page, span: Span) -> bool:
    """Tell whether such a line is no title's second one: it stands apart, or what it names plainly is a place."""
    place = span.of(page.text)
    apart = page.lines[page.line_at(span.start)].gap > 0
    return apart or "," in place or is_venue(place) or is_place(place)


def met_in(page: Page, end: int) -> tuple[str, Span] | None:
    """Give the room and the house of such a sentence above ``end``, with the town on the line above it.

    A line may say no more than where it was held.
    """
    begin = max(0, end - ABOVE)
    held = list(_HELD.finditer(page.text, begin, end))
    span = Span(*held[0].span("place")) if len(held) == 1 else None
    if span is not None and _is_told(page, span) and next(dates(page.text, span.start, span.end), None) is None:
        return span.of(page.text), span
    said = list(_SAID.finditer(page.text, begin, end))
    if len(said) == 1:
        return said[0]["place"], Span(*said[0].span("place"))
    if page.text.find(" met", begin, end) < 0 and page.text.find(" convened", begin, end) < 0:
        return None
    found = _MET.search(page.text, begin, end)
    if found is None:
        return None
    place = " ".join(found["place"].split())
    if found["town"] is None:
        return place, Span(*found.span("place"))
    return f"{place}, {found['town']}", Span(found.start("town"), found.end("place"))
