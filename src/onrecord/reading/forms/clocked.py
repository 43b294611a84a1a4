"""Names alone on their lines with a clock time alone above or below each, as video archives of chambers print them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import is_clock
from onrecord.grammar.labels.labelasides import TIME
from onrecord.grammar.labels.offices import is_name
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Page

FEWEST = 3
"""Names that have a clock time, at least: one beside a name may be a byline's."""
NAMES = 2
"""Different ones among them, at least."""
PLAIN = 0.5
"""Score of a label with a colon that looks like one; where there are more of them, they are the labels."""
SURE = 1.2
"""Score of a name that stands as they do, whatever the line above it looks like."""

LONGEST = 12
"""Characters of a clock time."""
LONGEST_RANGE = 60
"""Characters of two of them with what stands beside them."""
_EXACT = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,:;]\d{1,3})?"
_RANGE = lazy_re(rf"[\[(]?{_EXACT}[ \t]*(?:[-–—]{{1,2}}>?|→|to)[ \t]*{_EXACT}[\])]?(?:[ \t]*\([^()\n]{{1,20}}\))?")
"""``00:00:26-00:00:31 (5 sec)``, ``00:00:26:12 - 00:00:31:04``, ``[00:26.300 --> 00:31.200]``"""
_GLUED = lazy_re(rf"(?<=[^\W\d_]|[)\]]){TIME}\Z")


def clocked(page: Page, found: Sequence[Candidate]) -> list[Candidate]:
    """Believe the names alone on their lines that have a clock time beside them, each the same side, where several do.

    The time is a link into the recording, and who speaks from then on stands with it. Elsewhere a line above a time is
    a place or a heading, and no label.
    """
    alone = [c for c in found if c.family == "line" and _is_plain(c)]
    colons = sum(c.family == "colon" and c.score >= PLAIN for c in found)
    for side in (1, -1):
        beside = [c for c in alone if is_time(page, _next(page, c.line, side))]
        keys = Counter(c.key for c in beside)
        if len(beside) >= max(FEWEST, colons) and len(keys) >= NAMES and len(beside) > len(keys):
            for c in beside:
                c.score = max(c.score, SURE)
            return list(found)
    return [
        c
        for c in found
        if c.family != "line" or not is_time(page, _next(page, c.line, 1)) or page.recurs(page.lines[c.line])
    ]


def _next(page: Page, index: int, side: int) -> int:
    """Give the next line above or below another that is none of the site's own words."""
    index += side
    while 0 <= index < len(page.lines) and page.told_kind(page.lines[index].start) == "chrome":
        index += side
    return index


def is_time(page: Page, index: int) -> bool:
    """Tell whether a line holds a clock time, or from when until when, and nothing else, brackets around it aside."""
    if not 0 <= index < len(page.lines):
        return False
    line = page.lines[index]
    first = page.text[line.start]
    if not (first.isdecimal() or first in "[]()KkGgHhOo"):
        return False
    text = page.line_text(line)
    return is_clock(text.strip("[]()")) or (
        line.end - line.start <= LONGEST_RANGE and first in "[(0123456789" and _RANGE.fullmatch(text) is not None
    )


def without_time(text: str, start: int, end: int) -> int:
    """Give where a label ends whose clock time is run together with it: ``Dana Reyes09:41``, once a link and a time."""
    glued = _GLUED.search(text, max(start, end - LONGEST), end)
    return end if glued is None else glued.start()


def has_time(page: Page, index: int) -> bool:
    """Tell whether the line above another, or the one below it, holds a clock time and nothing else."""
    return is_time(page, index - 1) or is_time(page, index + 1)


def _is_plain(c: Candidate) -> bool:
    """Tell whether a label holds somebody: an office, or a name of few words."""
    parts = c.parts
    return parts.role is not None or (parts.name is not None and is_name(parts.name))
