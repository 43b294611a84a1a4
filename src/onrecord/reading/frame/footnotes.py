"""Notes below a talk that a mark inside it points to: ``* The final report has 36 recommendations.``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.reading.page.page import Line, Page

WITHIN = 200_000
"""Code points above a note in which its mark stands."""
_NOTE = re.compile(r"(?P<mark>[*†‡§])[ \u00a0]?(?=[^\W\d_a-zß-öø-ÿ])[^*†‡§\n]{9,}")
_POINTS = {
    mark: re.compile(rf"^[^*†‡§\n]{{2,}}\w[.,;:!?)”»]?{re.escape(mark)}(?![\w*])[^*†‡§\n]*$", re.MULTILINE)
    for mark in "*†‡§"
}
"""A line in which the mark stands once, behind a word and its stop: two of them may set type."""


def is_footnote(page: Page, line: Line) -> bool:
    """Tell whether a line begins with a mark that stands behind a word above it."""
    found = _NOTE.fullmatch(page.text, line.start, line.end)
    if found is None:
        return False
    return _POINTS[found["mark"]].search(page.text, max(line.start - WITHIN, 0), line.start - 1) is not None
