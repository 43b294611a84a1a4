"""Feet of pages whose lines are counted, on lines that have numbers themselves: the firm that took the record down."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.page.page import Page

DEEP = 3
"""Lines of a foot, at most."""
FEWEST = 2
"""Pages at whose end it stands, at least."""
SHARE = 0.5
"""The share of the pages at whose end it stands, at least."""
LONGEST = 100
"""Characters of such a line."""
_SHORTENED = re.compile(r"\b(?:inc|corp|co|ltd|llc|llp|[a-z]\.[a-z])\.$", re.IGNORECASE)
"""Ends in a full stop and is no sentence: ``Quayside Reporting, Inc.``, ``Carrow, D.C.``"""


def counted_feet(page: Page, starts: Sequence[int], ends: Sequence[int]) -> set[int]:
    """Find the lines that stand last on half of the pages or more, in one order, and nowhere else.

    Args:
        page: the document, whose margins number its lines.
        starts: where its lines start.
        ends: which of the margins are the last of their pages.
    """
    everywhere = Counter(_key(page, index) for index in range(len(page.lines)))
    found: set[int] = set()
    line_ends = (page.text.find("\n", page.margins[at].end) for at in ends)
    feet = [bisect_right(starts, len(page.text) if end < 0 else end) - 1 for end in line_ends]
    for _ in range(DEEP):
        beside: dict[str, set[int]] = defaultdict(set)
        for index in feet:
            if index >= 0:
                beside[_key(page, index)].add(index)
        heads = {
            index
            for key, indices in beside.items()
            if len(indices) >= max(FEWEST, SHARE * len(ends))
            and everywhere[key] == len(indices)
            and _may_foot(page, key, min(indices))
            for index in indices
        }
        if not heads:
            break
        found |= heads
        feet = [index - 1 for index in feet if index in heads]
    return found


def _key(page: Page, index: int) -> str:
    return fold(page.line_text(page.lines[index]))


def _may_foot(page: Page, key: str, index: int) -> bool:
    text = page.line_text(page.lines[index])
    ends = text[-1] in ":?!,;…" or (text[-1] == "." and _SHORTENED.search(text) is None)
    return len(text) <= LONGEST and len(key.split()) > 1 and not ends
