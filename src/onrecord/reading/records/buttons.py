"""What a site prints above each speech for its readers to press, whatever its words.

The same two short lines (``star_border``, ``2:30 p.m.``) stand right above nearly every label; they, and the short
lines beside them that come back as often, are the site's own.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_LABEL = lazy_re(r"[^\W\d_][^:\n]{1,90}:[ \u00a0]\S")
_DIGITS = lazy_re(r"\d+")
FEWEST = 6
"""Labels above which the lines stand, at least."""
SHARE = 0.7
"""The share of the labels that have them above, at least."""
RECURRING = 0.25
"""The share of a page's lines that come back, at least."""
LONGEST = 40
"""Characters of such a line."""


def without_buttons(page: Page) -> Page:
    """Give the page with such lines as the site's own."""
    lines = page.lines
    if sum(map(page.recurs, lines)) < max(2 * FEWEST, RECURRING * len(lines)):
        return page
    forms = [_form(page, at) for at in range(len(lines))]
    labels = [at for at, line in enumerate(lines) if at > 1 and _LABEL.match(page.text, line.start, line.end)]
    above = Counter((forms[at - 2], forms[at - 1]) for at in labels)
    pair, count = above.most_common(1)[0] if above else (("", ""), 0)
    if count < max(FEWEST, SHARE * len(labels)) or not all(pair) or pair[0] == pair[1]:
        return page
    often = {form for form, times in Counter(forms).items() if form and times * 2 >= count}
    placed = {
        at
        for one, two in pairwise(range(len(lines)))
        if forms[one] in often and forms[two] in often
        for at in (one, two)
    }
    return page.placing((Span(lines[at].start, lines[at].end), "chrome") for at in sorted(placed))


def _form(page: Page, at: int) -> str:
    """Give a short line with its numbers made alike; nothing of a longer one, a label's, or one in brackets."""
    line = page.lines[at]
    if (
        line.end - line.start > LONGEST
        or page.text[line.start] in "([<"
        or _LABEL.match(page.text, line.start, line.end)
    ):
        return ""
    return _DIGITS.sub("0", page.line_text(line))
