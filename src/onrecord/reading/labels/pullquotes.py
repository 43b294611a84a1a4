"""Quotations that a page prints above the talk with the speaker's label: their words stand again further down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.frame.headings import is_masthead
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Line, Page

FEWEST_WORDS = 6
_MARKS = ("“”", '""', "‘’", "«»", "„“", "„”")
FEWEST_ANSWERS = 3
_QUOTES = lazy_re(
    rf"[{UPPER}][^:–—«“„\"\n]{{2,60}}(?<! )[ \u00a0]?[:–—][ \u00a0]?[«“„\"][^«“„”»\"\n]{{2,200}}[»“”\"][*_ ]{{0,4}}"
)
_ANSWERED = lazy_re(
    r"\?[*_]{0,4}\n{1,3}[*_]{0,4}[«„“\"](?:[^»”\"\n]{1,4000}|[^\n]{1,4000}[»“”\"][.,*_ \u00a0]{0,4})$", re.MULTILINE
)
"""A question, and below it an answer that is in quotation marks to its end: ``“No,” they said.`` is told."""


def without_pulled(page: Page, labels: Sequence[Candidate], header: Header) -> list[Candidate]:
    """Leave out the first labels whose words, in quotation marks, stand again below: these lines are the header's."""
    kept = list(labels)
    line = _headline(page, kept, header)
    if line is not None:
        header.placed.append((Span(line.start, line.end), "title"))
        header.end = line.end
        if header.title is None or is_masthead(header.title.of(page.text)):
            header.title = Span(line.start, line.end)
            header.set("title", page.line_text(line), header.title)
        return []
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


def _headline(page: Page, labels: Sequence[Candidate], header: Header) -> Line | None:
    """Give the line that is a headline with a name and words in quotation marks, above answers that stand in such."""
    if len(labels) > 1:
        return None
    at = labels[0].line if labels else page.line_at(header.end) + bool(header.end)
    line = page.lines[at] if at < len(page.lines) else None
    if line is None or _QUOTES.fullmatch(page.text, line.start, line.end) is None:
        return None
    return line if len(_ANSWERED.findall(page.text, line.end)) >= FEWEST_ANSWERS else None
