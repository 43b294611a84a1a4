"""What a site offers beside each speech in words of its own: lines of links only, the same again and again.

``Record | Profile | Votes`` below each name is told by its form: no list has the words of every site.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.offices import is_name
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

FEWEST = 3
"""Times that such a line stands, at least."""
LONGEST = 60
"""Characters of such a line."""
_DIGITS = lazy_re(r"\d+")


def numberless(text: str) -> str:
    """Give a line with its numbers made alike."""
    return _DIGITS.sub("0", text)


def linked_lines(page: Page) -> frozenset[str]:
    """Give the short lines that the medium tells to be links only and that come back, numbers made alike.

    A line that may name somebody is none of them: a name often leads to a page of its own.
    """
    if not page.chrome:
        return frozenset()
    counts = Counter(
        numberless(page.line_text(line))
        for line in page.lines
        if line.end - line.start <= LONGEST and page.told_kind(line.start) == "chrome"
    )
    return frozenset(text for text, count in counts.items() if count >= FEWEST and not _is_somebody(text))


def _is_somebody(text: str) -> bool:
    parts = parse_label(text)
    named = parts.name is not None and parts.affiliation is None and " " in parts.name and is_name(parts.name)
    return named or parts.honorific is not None or parts.role is not None or parts.generic
