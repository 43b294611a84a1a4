"""What was written afterwards and printed among the turns: written answers that came later, and corrections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import SegmentKind
    from onrecord.reading.page import Page

_HINTS = ("correction", "corrigend", "erratum", "errata", "following", "written", "subsequent")
LONGEST = 2500
"""Characters of such a paragraph."""
_ANSWER = re.compile(
    r"[\[(*_]*(?:(?:the|an?) )?(?:(?:following|written|subsequent|further|additional|supplementary|later) ){1,3}"
    r"(?:answer|reply|response|information|statement|clarification|note)s? "
    r"(?:(?:was|were|has been|have been) )?(?:(?:subsequently|later|afterwards|since|then|also) )?"
    r"(?:sent|supplied|provided|received|given|submitted|forwarded|circulated|furnished|tabled)\b[^?!:\n]{0,160}:",
    re.IGNORECASE,
)
"""``The following written answer was sent to Councillor Lenz on 12 March: We will open the strait.``"""
_LATER = re.compile(
    r"\A[*_]*[\[(]|\b(?:written|subsequent(?:ly)?|supplementary|later|afterwards|since)\b", re.IGNORECASE
)
"""What shows that it was not said: it came later, in writing, or stands in brackets."""
_CORRECTION = re.compile(
    r"[\[(*_]*(?:(?:Correction|CORRECTION|Corrigendum|CORRIGENDUM|Erratum|ERRATUM|Errata|ERRATA)"
    r"(?: (?:to|of) the (?:transcript|record|minutes))?|"
    r"Correction (?:by|from) the (?:editor|clerk|secretariat|publisher))"
    r"[*_]*:[*_]* \S"
)
"""``Correction: the figure is 14 millions.``, as a paragraph of its own."""
_LABEL = re.compile(r"[^\n:?!]{2,60}:(?:\s|$)")


def with_afterwards(page: Page) -> Page:
    """Give the page with the paragraphs placed as notes that nobody at the talk said."""
    if not any(hint in page.low for hint in _HINTS):
        return page
    placed = list(_placed(page))
    return msgspec.structs.replace(page, placed=(*page.placed, *placed)) if placed else page


def _placed(page: Page) -> Iterator[tuple[Span, SegmentKind]]:
    """Give such paragraphs; a written answer goes on in the paragraph below where nothing stands behind its colon."""
    starts = [index for index, line in enumerate(page.lines) if line.gap or not index]
    ends = [*(index - 1 for index in starts[1:]), len(page.lines) - 1]
    goes_on = False
    for first, last in zip(starts, ends, strict=True):
        span = Span(page.lines[first].start, page.lines[last].end)
        head = page.low[span.start : span.start + 60]
        told = any(hint in head for hint in _HINTS) and span.end - span.start <= LONGEST
        answer = _ANSWER.match(page.text, span.start, span.end) if told else None
        if answer is not None and _LATER.search(answer[0]) is None:
            answer = None  # "The following answer was given: ..." may be read out
        on = goes_on and _LABEL.match(page.text, span.start, span.end) is None
        if on or answer is not None or (told and _CORRECTION.match(page.text, span.start, span.end) is not None):
            yield span, "note"
        goes_on = answer is not None and not page.text[answer.end() : span.end].strip(" *_])")
