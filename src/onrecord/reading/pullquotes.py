"""Quotations that a page prints above the talk with the speaker's label: their words stand again further down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.candidates import Candidate
    from onrecord.reading.event import Header
    from onrecord.reading.page import Page

FEWEST_WORDS = 6
_MARKS = ("“”", '""', "‘’", "«»")


def without_pulled(page: Page, labels: Sequence[Candidate], header: Header) -> list[Candidate]:
    """Leave out the first labels whose words, in quotation marks, stand again below: these lines are the header's."""
    kept = list(labels)
    while len(kept) > 1:
        line = page.lines[kept[0].line]
        said = page.text[kept[0].body : line.end].strip("*_ ")
        marks = next((marks for marks in _MARKS if said[:1] == marks[0] and said[-1:] == marks[1]), None)
        words = said[1:-1].rstrip(".,;!? ")
        if marks is None or len(words.split()) < FEWEST_WORDS or page.text.find(words, line.end) < 0:
            break
        header.placed.append((Span(line.start, line.end), "quotation"))
        header.end = line.end
        kept.pop(0)
    return kept
