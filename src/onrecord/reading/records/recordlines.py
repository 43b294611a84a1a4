"""Lines between turns that a dash sets apart from what is said: ``--Se autoriza.``, ``- La séance est levée à midi.``.

Chambers of the French and the Spanish tongue print so what happens: nobody says it. Lists inside speeches have dashes
as well, and so have the turns of some interviews; a line is believed that stands alone between whole sentences, where
the document prints its labels with a stop and a dash and no such line asks.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.page.proceedings import proceeds_abroad
from onrecord.reading.unlabelled.voices import is_spoken
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_STOPS = (".-", ". -", ".–", ". –", ".—", ". —")
_LABEL = lazy_re(rf"[{UPPER}][^\n:]{{2,90}}?\.[ \u00a0]?[-–—]{{1,2}}[ \u00a0]+\S")
_DASHED = lazy_re(r"(?P<dash>[-–—]{1,2}[ \u00a0]?)(?=[^\W\d_a-zà-öø-ÿ]|\()")
_HAPPENS = lazy_re(
    r"(?:As[ií] |No )?[Ss]e (?:\w+ ){0,2}?\w{2,20}(?:a|e|ó|an|en|on)\b|Asentimiento\b|Ocupa la [Pp]residencia\b|"
    r"(?:El|La) (?:[^\W\d_]+ ){1,6}(?:es|son|fue|queda) (?:aprobad|rechazad|retirad)|"
    r"(?:Les? |La |L[’'])(?:[^\W\d_]+(?:[ ’'-]|$)){1,8}(?:est|sont) (?:adopté|rejeté|clos|approuvé|retiré)"
)
"""How what happens is told, without anybody who does it."""
_VOTES = lazy_re(
    r"(?:Votaron|Votó|Se (?:abstuv|excus|par)\w+|No vot\w+|Ont voté|A voté|Se sont abstenus|S[’']est abstenu\w*)\b"
)
"""How a record tells who voted for what."""
LABELS = 3
"""Lines with a stop and a dash behind whoever speaks, at least."""
FEWEST = 2
"""Lines behind dashes that tell what happens, at least."""
LONGEST = 400


def recorded(page: Page) -> Page:
    """Give the page with the lines placed as notes that a dash sets apart, and what the record tells below them."""
    text = page.text
    alike: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(page.lines):
        dashed = _DASHED.match(text, line.start, line.end) if text[line.start] in "-–—" else None
        if dashed is not None:
            alike[dashed["dash"]].append(index)
    if all(len(those) < FEWEST for those in alike.values()) or not any(stop in text for stop in _STOPS):
        return page
    labels = {index for index, line in enumerate(page.lines) if _LABEL.match(text, line.start, line.end)}
    if len(labels) < LABELS:
        return page
    found: set[int] = set()
    for dash, those in alike.items():
        found |= _happenings(page, those, dash)
    for index in sorted(found):
        found |= _below(page, index, labels)
    return page.placing((Span(page.lines[index].start, page.lines[index].end), "note") for index in sorted(found))


def _happenings(page: Page, dashed: list[int], dash: str) -> set[int]:
    """Give those of the lines behind one dash that stand alone, where several tell what happens and none asks."""
    lines = page.lines
    if any(page.text[lines[index].end - 1] == "?" for index in dashed):
        return set()
    every = set(dashed)
    joined = dash[-1] in "-–—"
    alone = {
        index
        for index in dashed
        if index
        and page.text[lines[index - 1].end - 1] not in ":;,"
        and lines[index].end - lines[index].start <= LONGEST
        and (every.isdisjoint((index - 1, index + 1)) or (joined and lines[index].gap))
    }
    told = {index for index in alone if _tells(page.line_text(lines[index])[len(dash) :].lstrip())}
    if len(told) < FEWEST:
        return set()
    # A dash joined to its first word begins no item of a list: whatever stands so is the record's.
    return alone if joined else told


def _tells(said: str) -> bool:
    return said[-1] in ".:" and (_HAPPENS.match(said) is not None or proceeds_abroad(said))


def _below(page: Page, index: int, labels: set[int]) -> set[int]:
    """Give the lines up to the next label that go on with what happened: what was read, how all voted, who signs."""
    line = page.lines[index]
    below: list[int] = []
    for at in range(index + 1, len(page.lines)):
        each = page.lines[at]
        if at in labels or page.text[each.start] in "-–—" or page.line_text(each).isupper():
            break
        below.append(at)
    last = index > max(labels) and index + len(below) + 1 == len(page.lines)
    if page.text[line.end - 1] != ":" and not last:
        # Else whoever spoke may go on, without a label.
        below = list(takewhile(lambda at: _VOTES.match(page.line_text(page.lines[at])) is not None, below))
    if not below:
        return set()
    start, end = page.lines[below[0]].start, page.lines[below[-1]].end
    return set() if "?" in page.text[start:end] or is_spoken(page.text, start, end) else set(below)
