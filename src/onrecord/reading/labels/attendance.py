"""Fields of a list of who attends that look like labels: ``Counsel:`` on one line, and names on the lines below."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Line, Page

FEWEST = 2
"""Such fields above the first label that comes back, at least."""
LONGEST = 45
"""Characters of a line in such a list, at most: a name, and perhaps an office."""


def without_attendance(page: Page, found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out the fields that stand once each above all labels that come back, with no sentence below any."""
    colons = [c for c in found if c.family == "colon"]
    counts = Counter(c.key for c in colons)
    first = next((at for at, c in enumerate(colons) if counts[c.key] > 1), 0)
    fields = [c for c, after in pairwise(colons[: first + 1]) if _heads_list(page, c, after.core.start)]
    if len(fields) < FEWEST:
        return list(found)
    return [c for c in found if c not in fields]


def _heads_list(page: Page, c: Candidate, end: int) -> bool:
    """Tell whether nothing stands beside a label, and only short lines below, down to a blank line or a heading."""
    if c.body < page.lines[c.line].end:
        return False
    below: list[Line] = []
    for line in page.lines[c.line + 1 :]:
        if line.start >= end or (line.gap and below) or page.told_kind(line.start) is not None:
            break
        if page.text[line.end - 1] == ":":
            break  # the next field
        below.append(line)
    return bool(below) and all(line.end - line.start <= LONGEST and not page.ends_sentence(line) for line in below)
