"""Initials that take turns at the beginnings of lines, with nothing behind them that parts them from the words.

``DR Before the break you said ...``, ``PM No, I said ...``: a line proves nothing, since words in capitals begin
sentences too. They are believed only where a document has no other labels, two or more of them come back in turn, and
each is explained: by a name above the talk, or as the abbreviation of an office.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.labels.candidates import Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container

    from onrecord.reading.page.page import Page

_BEGINS = lazy_re(rf"(?:(?:cont|CONT)[. ]+)?(?P<core>[{UPPER}]{{2,3}})[ \u00a0]+(?=[\"“'‘(]?[{UPPER}])")
_OFFICES = frozenset("pm dpm sg".split())
AGAIN = 3
"""Lines that each label begins at least."""
TURNS = 0.8
"""The share of labels that another than the one before them must be."""
SCORE = 0.7


def undelimited(page: Page, named: Container[str], start: int) -> list[Candidate]:
    """Find labels of initials alone; none where the document as a whole does not show that they are labels.

    Args:
        page: the document, in which no other labels were found.
        named: folded names, and initials of names, that stand above the talk.
        start: offset of the first line that can hold a label.
    """
    if page.shouted:
        return []
    found: list[tuple[Candidate, bool]] = []
    for index, line in enumerate(page.lines):
        tried = line.start >= start and (
            page.text[line.start] == "c" or page.text[line.start : line.start + 2].isupper()
        )
        match = _BEGINS.match(page.text, line.start, line.end) if tried else None
        if match is None:
            continue
        before = page.lines[index - 1] if index else None
        new = before is None or line.gap > 0 or before.start < start or page.ends_sentence(before)
        core = match["core"]
        parts = parse_label(core) if fold(core) in _OFFICES else LabelParts(name=core)
        span = Span(*match.span("core"))
        label = Candidate(index, span, span.end, match.end(), "gap", parts, fold(core), SCORE, upper=True)
        found.append((label, new))
    sure = [c for c, new in found if new]
    counts = Counter(c.key for c in sure)
    known = {key for key, count in counts.items() if count >= AGAIN and (key in _OFFICES or key in named)}
    sure = [c for c in sure if c.key in known]
    changes = sum(one.key != two.key for one, two in pairwise(sure))
    if len(known) < 2 or changes < TURNS * (len(sure) - 1):  # noqa: PLR2004 - two who talk to each other
        return []
    return [c for c, _ in found if c.key in known]
