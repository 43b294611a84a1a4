"""What a record tells of its sitting, over a whole paragraph: when it was adjourned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import clock
from onrecord.model import Span
from onrecord.reading.blocks.contents import sectioned
from onrecord.reading.chairs.chairlines import chaired
from onrecord.reading.chairs.takers import takings
from onrecord.reading.records.afterwards import with_afterwards
from onrecord.reading.records.buttons import without_buttons
from onrecord.reading.records.inserted import with_inserted, with_items
from onrecord.reading.records.recordlines import recorded
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Page

LONGEST = 300
"""Characters of such a paragraph."""
_HINTS = ("djourned", "uspended")
_SENTENCE = lazy_re(
    r"(?:The )?(?:(?:joint|select|special|standing|sub|full) |sub-?)*"
    r"(?:sitting|meeting|session|committee|house|assembly|council|chamber|senate|dáil|seanad|debate|proceedings|board) "
    r"(?:(?:was|were|then|stood|again) ){0,2}(?:suspended|adjourned|resumed|rose|concluded|ended|closed|recessed)"
    r"(?: (?:(?:suspended|adjourned|adjourn|resumed|resume|until|till|from|at|on|in|into|to|and|the|same|next|private|"
    r"public|closed|open|session|noon|midnight|day|tomorrow|again|sine|die|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"[ap]\.?m|\d{1,4}(?:[.:]\d\d)?(?:st|nd|rd|th)?)[.,]?)){1,30}",
    re.IGNORECASE,
)
"""``The joint committee adjourned at 12.02 p.m. until 9.30 a.m. on Thursday, 10 October 2024.``

In the past tense: that the sitting *is* suspended is what somebody says who leads it.
"""
_NEXT = lazy_re(r"(?<=\.)\s+(?=[A-Z])")


def of_sittings(page: Page) -> Page:
    """Give the page with the lines placed as notes that tell of the sitting, of who takes the chair, or came later."""
    page = with_inserted(with_items(recorded(with_afterwards(chaired(sectioned(without_buttons(page)))))))
    placed: list[tuple[Span, SegmentKind]] = [(taking.span, "note") for taking in takings(page)]
    if any(hint in page.text for hint in _HINTS):
        placed += (
            (Span(line.start, line.end), "note")
            for line in page.lines
            if line.gap and line.end - line.start <= LONGEST and _tells(page.line_text(line))
        )
    return page.placing(placed)


def _tells(text: str) -> bool:
    sentences = _NEXT.split(text) if any(hint in text for hint in _HINTS) else ()
    return bool(sentences) and all(_SENTENCE.fullmatch(each) and clock(each) for each in sentences)
