"""The day of a chamber's sitting, as a line above the talk says that counts its sittings.

``18. Landtagssitzung der XX. Gesetzgebungsperiode am 16.10.2025``
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Span
    from onrecord.reading.page.page import Line, Page

LONGEST = 160
"""Characters of such a line."""
_COUNTS = re.compile(
    r"\b\d{1,4}(?:\.|ª|a|e|ème|th|st|nd|rd)? (?:\w+ ){0,2}?(?:\w*sitzung|seduta|séance|sesión|sessão|posiedzenie|"
    r"schůze|"
    r"schôdza|sitting|ülésnap|ülés|sammanträde|vergadering|tagung)\b"
    r"|\b(?:seduta|séance|sesión|sessão|sitting|posiedzenie|schůze) (?:n\.?|n[°º]|no\.?|nr\.?|núm\.) ?\d{1,4}\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:nächste|vorige|letzte|zur|vorherige|prossima|precedente|prochaine|précédente|próxima|anterior|next|previous|"
    r"last|genehmig\w*|approv\w*|aprob\w*|aprova\w*)\b",
    re.IGNORECASE,
)
"""What tells of another sitting, or of its minutes."""


def sitting_day(page: Page, lines: Iterable[Line]) -> tuple[str, Span] | None:
    """Give the one day that lines which count a sitting end in; None where they say none, or several."""
    found: dict[str, Span] = {}
    for line in lines:
        if line.end - line.start > LONGEST or _COUNTS.search(page.text, line.start, line.end) is None:
            continue
        days = list(dates(page.text, line.start, line.end))
        ends = len(days) == 1 and not page.text[days[0].span.end : line.end].strip(" .)*_\u00a0")
        if ends and _ELSEWHERE.search(page.text, line.start, line.end) is None:
            found.setdefault(days[0].iso, days[0].span)
    return next(iter(found.items())) if len(found) == 1 else None
