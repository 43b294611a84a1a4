"""What was written afterwards and printed among the turns: written answers that came later, and corrections."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.labels.candidates import candidates
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Page

_HINTS = (
    "correction",
    "earlier version",
    "previous version",
    "corrigend",
    "erratum",
    "errata",
    "following",
    "written",
    "subsequent",
)
LONGEST = 2500
"""Characters of such a paragraph."""
HEAD = 200
"""Characters at its beginning in which a word tells that it may be one."""
AGAIN = 2
"""Turns under a label, at least, by which it is known as one."""
_ANSWER = lazy_re(
    r"[\[(*_]*(?:(?:the|an?) )?(?:(?:following|written|subsequent|further|additional|supplementary|later) ){1,3}"
    r"(?:answer|reply|response|information|statement|clarification|note)s? "
    r"(?:(?:was|were|has been|have been) )?(?:(?:subsequently|later|afterwards|since|then|also) )?"
    r"(?:sent|supplied|provided|received|given|submitted|forwarded|circulated|furnished|tabled)\b[^?!:\n]{0,160}:",
    re.IGNORECASE,
)
"""``The following written answer was sent to Councillor Lenz on 12 March: We will open the strait.``"""
_LATER = lazy_re(r"\A[*_]*[\[(]|\b(?:written|subsequent(?:ly)?|supplementary|later|afterwards|since)\b", re.IGNORECASE)
"""What shows that it was not said: it came later, in writing, or stands in brackets."""
_DAY = r"(?:,? (?:(?:on |of )?\w{2,12}[ ,.]{1,2}){0,3}\d{1,4}(?:[ .,/-]{1,2}\w{1,10}){0,3})?"
"""``, 22 May``"""
_CORRECTION = lazy_re(
    r"[\[(*_]*(?:(?:Correction|CORRECTION|Corrigendum|CORRIGENDUM|Erratum|ERRATUM|Errata|ERRATA)"
    rf"(?: (?:to|of) the (?:transcript|record|minutes))?{_DAY}|"
    r"Correction (?:by|from) the (?:editor|clerk|secretariat|publisher))"
    r"[*_]*:[*_]* \S"
)
"""``Correction: the figure is 14 millions.``, as a paragraph of its own."""
_VERSION = r"(?:An|The) (?:earlier|previous|original) version of th(?:is|e) "
_EARLIER = lazy_re(
    rf"[\[(*_†‡]*(?:(?:Correction|CORRECTION|Clarification|CLARIFICATION|Editor[’']s [Nn]ote|Note|NOTE|Update|UPDATE)s?"
    rf"{_DAY}[*_]*[:.–—-][*_]* {_VERSION}\w|{_VERSION}(?:article|interview|transcript|(?:web ?)?page|story)\b)"
)
"""``Correction, 22 May: An earlier version of this interview said ...``: whoever prints a talk tells of it."""
_LETTER = lazy_re(
    r"[*_]*[\[(][^\[\]()?!]{0,160}\b(?:(?:letter|notice|note)s? of correction|corrections? (?:to|of) the record|"
    r"(?:ministerial|written|official) corrections?)\b[^\[\]]{0,2000}[\])][*_]*",
    re.IGNORECASE,
)
"""``[Official Report, 19 May: Letter of correction: Dana Reyes: ...]``: in brackets, its writer may say *I*."""
_ADDED_WORDS = (
    "nachtrag", "ergänzung", "berichtigung", "rectificatif", "rettifica", "rectificación", "retificação",
    "sprostowanie", "поправка", "уточнение",
)  # fmt: skip
_ADDED = lazy_re(
    rf"[*_]*[\[(](?:{'|'.join(_ADDED_WORDS)})\b[^\[\]()?!:]{{0,120}}:[^\[\]]{{0,2000}}[\])][*_]*", re.IGNORECASE
)
"""``(Nachtrag des Ministeriums: Es sind 14 Millionen.)``, which Germany's government sends in after its conferences."""
_SAID = lazy_re(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Ss]orry)\b")
"""How somebody corrects what he has just said: ``Correction: I meant fourteen.``"""
_ASKER = lazy_re(r"[*_]{0,2}(?:Q|[QA](?:\d{1,4}[.:)]?|[.:)]|(?=[*_]{0,2}(?:\t|[ \u00a0]{2}))))[*_]{0,2}[ \t\u00a0]")
"""``Q   And the ferries?``; ``A wall`` begins as any sentence does."""
_HEAD = lazy_re(r"(?P<label>[^\n:?!]{2,60}):(?:\s|$)")


def with_afterwards(page: Page) -> Page:
    """Give the page with the paragraphs placed as notes that nobody at the talk said."""
    if not any(hint in page.low for hint in (*_HINTS, *_ADDED_WORDS)):
        return page
    return page.placing(_placed(page))


def _placed(page: Page) -> Iterator[tuple[Span, SegmentKind]]:
    """Give such paragraphs; a written answer goes on in the paragraph below where nothing stands behind its colon.

    Each ends above the line on which another may begin to speak.
    """
    starts = [index for index, line in enumerate(page.lines) if line.gap or not index]
    ends = [*(index - 1 for index in starts[1:]), len(page.lines) - 1]
    labels = _Labels(page)
    goes_on = False
    for first, last in zip(starts, ends, strict=True):
        span = Span(page.lines[first].start, page.lines[last].end)
        head = page.low[span.start : min(span.end, span.start + HEAD)]
        if page.text[span.start] in "*_[(" and _ADDED.fullmatch(page.text, span.start, span.end):
            yield span, "note"
            goes_on = False
            continue
        told = any(hint in head for hint in _HINTS)
        if not (told or goes_on):
            continue
        if told and span.end - span.start <= LONGEST and _LETTER.fullmatch(page.text, span.start, span.end):
            yield span, "note"
            goes_on = False
            continue
        answer = _ANSWER.match(page.text, span.start, span.end) if told else None
        if answer is not None and (_LATER.search(answer[0]) is None or _SAID.search(answer[0]) is not None):
            answer = None  # "The following answer was given to us: ..." may be read out
        earlier = told and _EARLIER.match(page.text, span.start, span.end) is not None
        corrected = earlier or (told and _CORRECTION.match(page.text, span.start, span.end) is not None)
        if not (goes_on or answer is not None or corrected):
            continue
        until = next(
            (at for at in range(first + (answer is not None or corrected), last + 1) if labels.begins(at)), last + 1
        )
        goes_on = False
        if until == first:
            continue
        span = Span(span.start, page.lines[until - 1].end)
        said = corrected and not earlier and _SAID.search(page.text, span.start, span.end) is not None
        if span.end - span.start > LONGEST or said:
            continue
        yield span, "note"
        goes_on = answer is not None and until > last and not page.text[answer.end() : span.end].strip(" *_])")


class _Labels:
    """On which lines of a document somebody may begin to speak, asked only where something came afterwards."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def begins(self, index: int) -> bool:
        """Tell whether another may begin to speak on a line."""
        page, line = self._page, self._page.lines[index]
        if any(each.match(page.text, line.start, line.end) is not None for each in (_ASKER, _HEAD)):
            return True
        known = self._known
        return index in self._lines or (known is not None and known.match(page.text, line.start, line.end) is not None)

    @cached_property
    def _lines(self) -> frozenset[int]:
        return frozenset(each.line for each in candidates(self._page))

    @cached_property
    def _known(self) -> re.Pattern[str] | None:
        """Labels with a colon, to be found with brackets or a dash behind them: ``Councillor Falk (Leader) – We``."""
        found = (_HEAD.match(self._page.text, line.start, line.end) for line in self._page.lines)
        heads = Counter(each["label"].strip(" *_") for each in found if each is not None)
        known = sorted((re.escape(head) for head, count in heads.items() if count >= AGAIN), key=len, reverse=True)
        return re.compile(rf"[*_]*(?:{'|'.join(known)})(?=[ \u00a0]*[^\w\s]|\s*$)") if known else None
