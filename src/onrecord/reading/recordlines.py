"""Lines between turns that a dash sets apart from what is said: ``--Se autoriza.``, ``- La séance est levée à midi.``.

Chambers of the French and the Spanish tongue print so what happens: nobody says it. Lists inside speeches have dashes
as well, and so have the turns of some interviews; a line is believed that stands alone between whole sentences, where
the document prints its labels with a stop and a dash and no such line asks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.proceedings import proceeds_abroad
from onrecord.reading.voices import is_spoken

if TYPE_CHECKING:
    from onrecord.model import SegmentKind
    from onrecord.reading.page import Page

_STOPS = (".-", ". -", ".–", ". –", ".—", ". —")
_LABEL = re.compile(rf"[{UPPER}][^\n:]{{2,90}}?\.[ \u00a0]?[-–—]{{1,2}}[ \u00a0]+\S")
_DASHED = re.compile(r"(?P<dash>[-–—]{1,2}[ \u00a0]?)(?=[^\W\d_a-zà-öø-ÿ]|\()")
_HAPPENS = re.compile(
    r"(?:As[ií] |No )?[Ss]e (?:\w+ ){0,2}?\w{2,20}(?:a|e|ó|an|en|on)\b|Asentimiento\b|Ocupa la [Pp]residencia\b|"
    r"(?:El|La) (?:[^\W\d_]+ ){1,6}(?:es|son|fue|queda) (?:aprobad|rechazad|retirad)|"
    r"(?:Les? |La |L[’'])(?:[^\W\d_]+(?:[ ’'-]|$)){1,8}(?:est|sont) (?:adopté|rejeté|clos|approuvé|retiré)"
)
"""How what happens is told, without anybody who does it."""
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
            alike[dashed["dash"].strip()].append(index)
    if all(len(those) < FEWEST for those in alike.values()) or not any(stop in text for stop in _STOPS):
        return page
    labels = {index for index, line in enumerate(page.lines) if _LABEL.match(text, line.start, line.end)}
    if len(labels) < LABELS:
        return page
    found: set[int] = set()
    for dash, those in alike.items():
        found |= _happenings(page, those, len(dash))
    for index in sorted(found):
        found |= _below(page, index, labels)
    placed: list[tuple[Span, SegmentKind]] = [
        (Span(page.lines[index].start, page.lines[index].end), "note") for index in sorted(found)
    ]
    return msgspec.structs.replace(page, placed=(*page.placed, *placed)) if placed else page


def _happenings(page: Page, dashed: list[int], size: int) -> set[int]:
    """Give those of the lines behind one dash that stand alone, where several tell what happens and none asks."""
    if any(page.text[page.lines[index].end - 1] == "?" for index in dashed):
        return set()
    every = set(dashed)
    alone = {
        index
        for index in dashed
        if index and page.line_text(page.lines[index - 1])[-1] not in ":;," and every.isdisjoint((index - 1, index + 1))
    }
    alone = {index for index in alone if page.lines[index].end - page.lines[index].start <= LONGEST}
    told = {index for index in alone if _tells(page.line_text(page.lines[index])[size:].lstrip())}
    if len(told) < FEWEST:
        return set()
    # A dash with nothing behind it begins no item of a list: whatever stands so is the record's.
    return alone if size > 1 else told


def _tells(said: str) -> bool:
    return said[-1] in ".:" and (_HAPPENS.match(said) is not None or proceeds_abroad(said))


def _below(page: Page, index: int, labels: set[int]) -> set[int]:
    """Give the lines up to the next label that go on with what happened: how all voted, where it is printed."""
    line = page.lines[index]
    if "(" in page.text[line.start : line.start + 4]:
        return set()  # applause, amid what somebody says
    below: list[int] = []
    for at in range(index + 1, len(page.lines)):
        each = page.lines[at]
        if at in labels or page.text[each.start] in "-–—" or page.line_text(each).isupper():
            break
        below.append(at)
    if not below:
        return set()
    start, end = page.lines[below[0]].start, page.lines[below[-1]].end
    return set() if "?" in page.text[start:end] or is_spoken(page.text, start, end) else set(below)
