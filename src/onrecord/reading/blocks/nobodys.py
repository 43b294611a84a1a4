"""Whether a line tells how a sitting goes on, or somebody says it.

``Amendment withdrawn.`` and ``The house was closed.`` are sentences that anybody may say. Such a line is nobody's words
only as a paragraph of its own at the end of a turn, in a document that shows by more than it that it records a sitting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import is_clock
from onrecord.grammar.labels.notes import is_note
from onrecord.reading.page.proceedings import LONGEST, form_of, is_motion
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page
    from onrecord.reading.page.proceedings import Form

OTHERS = 2
"""Other lines that tell of a sitting, at least, where its head does not."""
RUN = 6
"""Lines between such a line and the label below it that are told too."""
HEAD = 3000
"""Characters of a document's head that are looked at."""
_RECORDS = lazy_re(
    r"\b(?:hansard|official report|sitting|parliament(?:ary)?|assembly|senate|legislat\w+|house of|chamber|council|"
    r"(?:sub-?)?committee|congress|plenary|minutes)\b",
    re.IGNORECASE,
)
_COURTS = lazy_re(r"\b(?:meeting|session|hearing|court|tribunal|inquiry|proceedings)\b", re.IGNORECASE)
"""What else sits, where nothing is agreed to."""
_TALKS = lazy_re(r"\b(?:press|news|media|interview|briefing|podcast|radio|talk)\b", re.IGNORECASE)
"""What may be held in a chamber's name without being a sitting of it."""
_PRESIDES = lazy_re(
    r"(?:the |mr\.? |madame? |ms\.? )?(?:(?:deputy|acting|vice|temporary)[ -])*"
    r"(?:chair(?:man|woman|person)?|speaker|convener|president|presiding officer)(?: ?\(.*)?"
)

_RULE = lazy_re(r"(?:[-=_*~–—][ \u00a0]?){3,200}")
"""What parts one turn from the next, or a talk from what stands below it."""


def is_rule(text: str, start: int, end: int) -> bool:
    """Tell whether a line is drawn, and not said."""
    return text[start] in "-=_*~–—" and _RULE.fullmatch(text, start, end) is not None


def proceeds(page: Page, index: int, labels: Mapping[int, Sequence[Candidate]]) -> bool:
    """Tell whether a line tells how the meeting goes on, and nobody says it.

    Args:
        page: the document.
        index: of the line.
        labels: those that begin on each line.
    """
    form = form_of(page.line_text(page.lines[index]))
    if form is None or form == "sure":
        return form is not None
    if not _is_own(page, index, labels):
        return False
    ends = _ends_turn(page, index, labels)
    if form == "timed" and ends:
        return True
    return (ends or form == "timed") and _is_record(page, index, labels, form)


def _is_own(page: Page, index: int, labels: Mapping[int, Sequence[Candidate]]) -> bool:
    """Tell whether a line is a paragraph of its own, and not the first below a label."""
    line = page.lines[index]
    if index:
        above = page.lines[index - 1]
        if any(label.body > above.end for label in labels.get(index - 1, ())):
            return False
        text = page.line_text(above)
        if not (line.gap or (not page.wrapped and (page.ends_sentence(above) or is_clock(text)))):
            return False
    if index + 1 == len(page.lines) or not page.wrapped or index + 1 in labels:
        return True
    below = page.lines[index + 1]
    return below.gap > 0 or not any(map(str.isalpha, page.line_text(below)))


def _ends_turn(page: Page, index: int, labels: Mapping[int, Sequence[Candidate]]) -> bool:
    """Tell whether a turn ends above a line: a label, a heading or the end stands below it and lines like it."""
    for at in range(index + 1, index + 1 + RUN):
        if at == len(page.lines) or at in labels:
            return True
        line = page.lines[at]
        kind = page.told_kind(line.start)
        if page.is_heading(line) or kind in ("heading", "chrome"):
            return True
        text = page.line_text(line)
        # "Repair of the wall", or a rule
        headed = line.end - line.start <= LONGEST and (not page.ends_sentence(line) or not any(map(str.isalpha, text)))
        if not (
            headed
            or kind is not None
            or is_clock(text)
            or is_note(text)
            or is_motion(text)
            or form_of(text) is not None
        ):
            return False
    return False


def _is_record(page: Page, index: int, labels: Mapping[int, Sequence[Candidate]], form: Form) -> bool:
    """Tell whether a document shows that it records a sitting: its head, other such lines, whoever presides."""
    head = page.text[: min(HEAD, page.lines[next(iter(labels), 0)].start)]
    told = _RECORDS.search(head) or (form != "vote" and _COURTS.search(head))
    if told and _TALKS.search(head) is None:
        return True
    own = page.line_text(page.lines[index]).lower()
    others = [each for each, other in page.proceedings.items() if each != own and (form != "vote" or other == "vote")]
    return len(others) >= OTHERS or any(_PRESIDES.fullmatch(each.key) for found in labels.values() for each in found)
