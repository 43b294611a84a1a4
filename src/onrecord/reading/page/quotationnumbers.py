"""Numbers that count what a site sets in quotation marks, each behind the last mark of a line: ``"We agreed." 14``."""

from __future__ import annotations

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

FEWEST = 4
"""Such numbers, at least."""
_NUMBERED = lazy_re(r"(?<=[\"”»])[ \t\u00a0]+(?P<number>\d{1,5})(?=[ \t\u00a0\r]*(?:\n|\Z))")


def quotation_numbers(text: str) -> tuple[Span, ...]:
    """Find the numbers that stand behind quotation marks at the ends of lines; none where they do not count by one."""
    found = list(_NUMBERED.finditer(text))
    if len(found) < FEWEST:
        return ()
    first = int(found[0]["number"])
    if any(int(each["number"]) != first + count for count, each in enumerate(found)):
        return ()
    return tuple(Span(*each.span()) for each in found)
