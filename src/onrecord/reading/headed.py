"""Headings that say whose words stand below: ``Welcome Remarks by Ambassador Dana Reyes, Director General``.

Where a talk of several speakers is printed so, nothing else tells who speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels import parse_label
from onrecord.grammar.offices import is_person
from onrecord.model import Span
from onrecord.reading.candidates import Candidate
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.event import Header
    from onrecord.reading.page import Page

_HEADED = re.compile(
    r"[*_#\s]*(?:(?:welcome|opening|closing|concluding|introductory|inaugural|keynote|special|valedictory|presidential|"
    r"chair(?:man|person|woman)?[’']s) )*"
    r"(?:remarks|address|lecture|speech|statement|keynote|presentation|introduction|comments|vote of thanks|response|"
    r"talk|welcome)(?: by |: ?|[ \u00a0][–—-][ \u00a0])(?P<who>[^\n:;?!]{4,110}?)[*_\s]*",
    re.IGNORECASE,
)
FEWEST = 2
"""Headings of the kind, at least."""
SAID = 15
"""Words of the paragraph below, at least."""
SCORE = 1.0


def headed(page: Page, labels: Sequence[Candidate], header: Header) -> list[Candidate]:
    """Give the labels with those headings among them; a heading right above the talk is taken out of the header."""
    lines = {label.line for label in labels}
    found: list[Candidate] = []
    for index, line in enumerate(page.lines[:-1]):
        below = page.lines[index + 1]
        if not line.gap or not below.gap or index + 1 in lines:
            continue
        match = _HEADED.fullmatch(page.text, line.start, line.end)
        if match is None:
            continue
        parts = parse_label(match["who"])
        said = len(page.line_text(below).split()) >= SAID and page.ends_sentence(below)
        if said and parts.name is not None and is_person(parts.name) and (parts.role or parts.honorific):
            core = Span(line.start, line.end)
            key = fold(core.of(page.text))
            found.append(Candidate(index, core, line.end, below.start, "line", parts, key, SCORE))
    above = [label for label in found if label.core.start < header.end]
    last = page.lines[above[-1].line] if above else None
    ends = last is not None and last.end == header.end
    if len(found) < FEWEST or len(above) != int(ends) or not {label.line for label in found}.isdisjoint(lines):
        return list(labels)
    if last is not None:
        header.end = last.start
        header.placed[:] = [(span, kind) for span, kind in header.placed if span.start < last.start]
    return sorted([*labels, *found], key=lambda label: label.core.start)
