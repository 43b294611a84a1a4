"""Labels of sittings that end in the clock time of the speech: ``Mr Speaker 10:22 a.m.``, headings printed so too.

The times go on from line to line. Right below a label stands what is said; right below a heading the next such line.
Read from all of them together: a line of speech may end in a time as well.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.grammar.days.dates import clock, dates
from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.lexicon import CONNECTORS, HEADINGS, UPPER
from onrecord.grammar.labels.offices import is_name, is_person
from onrecord.model import Span
from onrecord.reading.labels.candidates import MAX_CORE, Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from onrecord.reading.page.page import Page

FEWEST = 4
"""Labels that end in a time, at least."""
TIMED_HEADINGS = 2
"""Headings among them, at least, where the times have no halves of the day: tools for meetings print such names too."""
STEPS = 10
"""Lines among which one time may be before the one above it: a slip, or the clock's twelve."""
CERTAIN = 1.5
_STAMP = lazy_re(
    r"(?P<dash>[ \t\u00a0]+(?:[-–—|][ \t\u00a0]*)?[\[(]?)[0-2]?\d[:.][0-5]\d(?::\d\d)?"
    r"(?:[ \u00a0]?(?P<half>[ap]\.?[ ]?m)\b\.?)?[\])]?$",
    re.IGNORECASE,
)
_TAIL = 24
"""Last characters of a line in which such a time stands."""
_LAST = frozenset("mM.0123456789)]")
_OPENS = lazy_re(rf"(?:[•·*_#-]+[ \t\u00a0]*)?(?=[{UPPER}])")
_BEHALF = lazy_re(r"[ \u00a0]\(on behalf of [^()\n]{3,80}\)$", re.IGNORECASE)
"""``Mr Reyes (on behalf of Ms Dahl)``: she does not speak."""

_BUSINESS = frozenset("bill act petition petitions report inquiry debate order regulations budget estimates".split())
"""Last words of headings of a chamber's business."""
_CALLED = lazy_re(
    r"\b(?:mr|mrs|ms|miss|mdm|madam|dr|sir|dame|lord|lady|hon|senator|councillor|deputy|minister|member)\b\.?"
    r"[ \u00a0]([\w’'-]{1,40})(?:[ \u00a0]([\w’'-]{1,40}))?"
)
_AFTER_ARTICLE = lazy_re(r"\b(?:the|an?|this|our)[ \u00a0]([\w’'-]{1,40})")


class _Stamp(NamedTuple):
    """A line that ends in a time: its index, who or what stands before it, the time, whether it tells the half day."""

    line: int
    core: Span
    time: str
    half: bool


def stamped(page: Page) -> tuple[Page, dict[int, Candidate]]:
    """Give the page with the headings that end in a time, and the labels that do; none where no sitting shows it."""
    found = list(_stamps(page))
    if len(found) < FEWEST or sum(one.time > other.time for one, other in pairwise(found)) * STEPS > len(found):
        return page, {}
    lines = {stamp.line for stamp in found}
    labels = [stamp for stamp in found if stamp.line + 1 not in lines and stamp.line + 1 < len(page.lines)]
    shouted = 2 * sum(stamp.core.of(page.text).isupper() for stamp in labels) > len(labels)
    things = frozenset(_AFTER_ARTICLE.findall(page.low))
    printed = Counter(fold(stamp.core.of(page.text)) for stamp in labels)
    labels = [stamp for stamp in labels if shouted or not _is_shouted_heading(page, stamp, printed, things)]
    headings = [stamp for stamp in found if stamp not in labels]
    made = _without_things(page, {stamp.line: _candidate(page, stamp) for stamp in labels}, things)
    keys = Counter(each.key for each in made.values() if not each.parts.nobody)
    timed = all(stamp.half for stamp in found) or len(headings) >= TIMED_HEADINGS
    if not timed or len(made) < FEWEST or not 1 < len(keys) < sum(keys.values()) or 2 * sum(keys.values()) < len(made):
        return page, {}
    placed = [(Span(*page.lines[stamp.line][:2]), "heading") for stamp in headings]
    return msgspec.structs.replace(page, placed=(*page.placed, *placed)), made


def _stamps(page: Page) -> Iterator[_Stamp]:
    """Find the short lines that end in a time, with what neither a sentence nor a date is before it."""
    text = page.text
    for index, line in enumerate(page.lines):
        if text[line.end - 1] not in _LAST or line.end - line.start > MAX_CORE + _TAIL:
            continue
        found = _STAMP.search(text, max(line.start, line.end - _TAIL), line.end)
        if found is None or page.told_kind(line.start) is not None:
            continue
        opens = _OPENS.match(text, line.start, found.start())
        time = clock(text, found.end("dash"), line.end)
        if opens is None or time is None:
            continue
        core = Span(opens.end(), found.start())
        if _is_plain(core.of(text)) and next(dates(text, core.start, core.end), None) is None:
            yield _Stamp(index, core, time[0], found["half"] is not None)


def _is_plain(printed: str) -> bool:
    """Tell whether words before a time are no sentence: they end in a name, a bracket or a heading's last word."""
    last = printed.rsplit(maxsplit=1)[-1].lstrip("([")
    return printed[-1] == ")" or (printed[-1].isalnum() and last[0].isupper() and last.lower() not in CONNECTORS)


def _is_shouted_heading(page: Page, stamp: _Stamp, printed: Counter[str], things: AbstractSet[str]) -> bool:
    """Tell whether a line in capitals among labels that are not is a heading: no office, nor a name that comes back."""
    core = stamp.core.of(page.text)
    if not core.isupper():
        return False
    parts = parse_label(core)
    if parts.honorific is not None or (parts.name is None and (parts.role is not None or parts.generic)):
        return False
    name = parts.name if parts.role is None else None
    return name is None or printed[fold(core)] == 1 or not is_person(name) or _is_thing(page, name, things)


def _is_thing(page: Page, name: str, things: AbstractSet[str]) -> bool:
    """Tell whether what looks like a name is a thing: a heading's word, or spoken of with an article."""
    low = name.lower()
    last = low.rsplit(maxsplit=1)[-1]
    return last in HEADINGS or last in _BUSINESS or last in things or f"the {low}" in page.low


def _without_things(page: Page, made: dict[int, Candidate], things: AbstractSet[str]) -> dict[int, Candidate]:
    """Leave open who says what stands below bare names printed once, where one of them is a thing's: ``Karrin Bridge``.

    The document then has headings printed as labels are, and only those named elsewhere are people for certain.
    """
    counts = Counter(each.key for each in made.values())
    called = {word for found in _CALLED.finditer(page.low) for word in found.groups()}
    bare = {
        line: each.parts.name
        for line, each in made.items()
        if counts[each.key] == 1 and each.parts.name is not None and each.parts == LabelParts(name=each.parts.name)
    }
    once = {line: name for line, name in bare.items() if name.lower().rsplit(maxsplit=1)[-1] not in called}
    if any(_is_thing(page, name, things) for name in once.values()):
        for line, name in once.items():
            if page.low.count(name.lower()) == 1 or _is_thing(page, name, things):
                made[line].parts = LabelParts(generic=True, nobody=True)
    return made


def _candidate(page: Page, stamp: _Stamp) -> Candidate:
    core = stamp.core
    behalf = _BEHALF.search(page.text, core.start, core.end)
    parts = parse_label(page.text[core.start : core.end if behalf is None else behalf.start()])
    if parts.role is None and not parts.generic and not (parts.name and is_name(parts.name)):
        parts = LabelParts(generic=True, nobody=True)  # whose the words below are nothing tells
    key = fold(core.of(page.text))
    upper = (parts.name or parts.role or key).isupper()
    line, below = page.lines[stamp.line], page.lines[stamp.line + 1]
    return Candidate(stamp.line, core, line.end, below.start, "colon", parts, key, CERTAIN, upper=upper, timed=True)
