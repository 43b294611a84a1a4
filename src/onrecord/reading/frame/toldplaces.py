"""Where it was, as fields above a talk, a sentence of its record or the speakers' own words tell.

``Venue: Briefing Room``; ``The committee met, at 10 a.m., in Room 12, ...``; ``It is good to be in Karrin``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.grammar.labels.lexicon import INSTITUTIONS, OUTLET_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.frame.days import has_day
from onrecord.reading.frame.venue import is_place, is_venue
from onrecord.reading.frame.whereabouts import town_in_front
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_WORDS = rf"(?:the\s+)?(?:[{UPPER}][\w.’'-]*\s+){{1,6}}"
_HOUSE = r"(?:Building|Hall|Cent(?:er|re)|Capitol|Courthouse|House|Library|Auditorium|Chambers?)"
_MET = lazy_re(
    r"^[ \t]*(?:(?P<town>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}, ?"
    r"(?:D\. ?C\.|DC|[A-Z][a-z]+(?: [A-Z][a-z]+)?))\.?[ \t]*\n\s*)?"
    r"The\s+(?:(?:[A-Z]\w+|[Jj]oint|[Ss]elect)\s+){0,4}"
    r"(?i:(?:sub)?committees?|commission|panel|council|board|tribunal|task\s+force),?\s+(?:met|convened)\b"
    r"[^;()\[\]?!]{0,120}?\b(?:in|at)\s+"
    rf"(?P<place>[Rr]oom\s+(?:No\.\s+)?[A-Z]{{0,3}}-?\d{{1,4}}(?:-?[A-Z])?,?\s+(?:(?:of|in)\s+)?{_WORDS}{_HOUSE}\b"
    rf"|{_WORDS}{_HOUSE}\b)(?=[,.;\s])",
    re.MULTILINE,
)
_HELD = lazy_re(
    r"^[ \t]*(?i:held|heard|taken|sitting)[ \u00a0](?i:in|at)[ \u00a0]{1,4}(?:the[ \u00a0])?"
    rf"(?P<place>[{UPPER}0-9][\w.’'-]*(?:,?[ \u00a0](?:of|and|the|on|[{UPPER}0-9][\w.’'-]*)){{0,14}})[ \t]*$",
    re.MULTILINE,
)
"""``Held in Port Carrow, Ostrelle``, alone on its line above a court's or an inquiry's record."""
_PART = rf"[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+){{0,3}}"
_SAID = lazy_re(
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


_KEY = (
    r"(?:place|venue|location|ort|lieu|lugar|local|luogo|plaats|locatie|miejsce|sted|plats|paikka|helyszín|místo|miesto|"
    r"место|місце|място|場所|会場|地点|장소)"
)
_OF = r"(?:(?:interview|meeting|event|hearing|recording|session|briefing) )?"
_CAPITALS = r"(?:INTERVIEW|MEETING|EVENT|HEARING|RECORDING|SESSION) (?:LOCATION|VENUE|PLACE)[ \u00a0]{1,9}(?=[A-Z])|"
"""``INTERVIEW LOCATION Harbour House``, in a table copied as text."""
_FIELD = lazy_re(
    rf"(?:{_CAPITALS}(?i:{_OF}{_KEY})(?:\s?[:：]\s{{0,40}}|(?:\t|[ \u00a0]{{2}})[ \t\u00a0]{{0,30}}(?=[{UPPER}0-9]))|"
    r"(?i:(?:held|sitting)[ \u00a0](?:at|in))\s?:\s{0,40}(?!\d{1,4}[ \u00a0][a-z]|\d\d?(?:[.:h]\d|[ap]\.?m))|"
    r"於\s?[:：]\s{0,40})"
    r"(?P<place>[^\W_][^\n:;?!：]{2,120}(?:[\w)）]|\b[A-Z]\.))"
)
"""``Venue: Briefing Room``; in a table copied as text wide blanks stand for the colon."""
_KEY_ALONE = lazy_re(rf"{_KEY}\s?[:：]?", re.IGNORECASE)
_VALUE = lazy_re(rf"[{UPPER}0-9](?:[^\n:;?!.]|(?<=\b[A-Z])\.){{2,80}}(?:[\w)]|(?<=\b[A-Z])\.)")
_SPOKEN = lazy_re(
    r"\b(?:here in|(?:good|great|pleasure|honou?red|honou?r|glad|happy|delighted|pleased|pleasant) to be "
    r"(?:back |here )*in|"
    r"welcome (?:back )?(?:you )?(?:here )?to) (?P<first>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?:, in "
    r"(?P<second>[A-Z][\w’'-]+))?"
    r"|\b(?:[Gg]ood (?:day|morning|afternoon|evening)|[Hh]ello|[Ww]elcome),? (?:to )?"
    r"(?:everybody|everyone|all|you all),? (?:here )?from (?P<third>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
"""``It is good to be in Karrin``, ``Good day to everybody from Karrin``"""
_SHOWS = ("This is", "this is", "This has been", "listening to", "watching", "back on", "today on", "week on")
"""Words before the name of a programme, to which its hearers are welcomed as to a place."""
_NO_PLACES = frozenset("Our The This All Europe America Africa Asia Congress Parliament NATO".split())


def field_place(text: str) -> tuple[str, int] | None:
    """Give the place that a field names, ``Venue: Briefing Room``, and where it begins in the line."""
    found = _FIELD.fullmatch(text.strip("*_"))
    return None if found is None else (found["place"], text.index(found["place"]))


def place_below(text: str, below: str) -> str | None:
    """Give the place on the line below a field's name that stands alone, ``Location``."""
    return below if _KEY_ALONE.fullmatch(text) and _VALUE.fullmatch(below) else None


def place_fields(page: Page, end: int) -> tuple[str, Span] | None:
    """Find a field that names the place above the talk, which begins at ``end``: ``Place:  Washington, D.C.``."""
    lines = [line for line in page.lines_between(0, end) if line.end <= end]
    for at, line in enumerate(lines):
        text = page.line_text(line)
        found = field_place(text)
        if found is not None:
            return found[0], Span(line.start + found[1], line.start + found[1] + len(found[0]))
        below = lines[at + 1] if at + 1 < len(lines) else None
        value = None if below is None else place_below(text, page.line_text(below))
        if value is not None and below is not None:
            return value, Span(below.start, below.end)
        bracket = text.rfind("(")
        for day in dates(page.text, line.start + bracket, line.end) if bracket >= 0 else ():
            town = town_in_front(page, Span(line.start + bracket, line.end), day.span, [])
            if town is not None and town.start == line.start + bracket + 1:
                return town.of(page.text), town  # "... took questions (Karrin, 3 March 2031)."
    return _met_in(page, end)


def _is_told(page: Page, span: Span) -> bool:
    """Tell whether such a line is no title's second one: it stands apart, or what it names plainly is a place."""
    place = span.of(page.text)
    apart = page.lines[page.line_at(span.start)].gap > 0
    return apart or "," in place or is_venue(place) or is_place(place)


def _met_in(page: Page, end: int) -> tuple[str, Span] | None:
    """Give the room and the house of such a sentence above ``end``, with the town on the line above it.

    A line may say no more than where it was held.
    """
    begin = max(0, end - ABOVE)
    held = list(_HELD.finditer(page.text, begin, end))
    span = Span(*held[0].span("place")) if len(held) == 1 else None
    if span is not None and _is_told(page, span) and not has_day(page.text, span.start, span.end):
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


def spoken_place(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """Find where the speakers say they are (``here in Washington``) between two offsets."""
    found = _SPOKEN.search(text, start, end)
    if found is None:
        return None
    group = "second" if found["second"] else "third" if found["third"] else "first"
    bodies = {*fold(found[group]).split()} & (OUTLET_WORDS | INSTITUTIONS) if group == "third" else ()
    if bodies or found[group].split()[0] in _NO_PLACES or any(f"{each} {found[group]}" in text for each in _SHOWS):
        return None
    return found[group], Span(found.start(group), found.end(group))
