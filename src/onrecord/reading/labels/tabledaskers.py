"""Askers named alone on a line, between an item's number and the question that they handed in.

``2031/0471 - Night ferries``, ``Dana Reyes AM``, and on the lines below what nobody reads out. Without a delimiter
only a name that has a label elsewhere is believed, and names printed as the others of the form are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.offices import is_full_name
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.reading.names.introductions import is_personal
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.reading.page.page import Page

_BRACKETS = lazy_re(r"[ \u00a0]\([^()\n]{1,80}\)$")
"""An office or a seat behind a name: ``Cllr Ada Lenz (Carrow)``."""
CERTAIN = 1.5
"""The score of such a label: no other reading of the line is left."""
FULL = 2
"""Words of a name with nothing before or behind it."""
NAME = 80
"""Characters of a name alone on its line."""
TITLE = 160
"""Characters of an item's title, on each line."""
TITLE_LINES = 2
"""Lines between a name and an item's number, at most."""
QUESTION = 1500
"""Characters of a question that was handed in."""
_ITEM = lazy_re(
    r"[*_#\s]*(?:(?:Oral |Written |Tabled )?(?:Questions?|Item|Q)\b\.?[ \u00a0]?)?(?:No\.?[ \u00a0]?)?"
    r"\(?(?:\d{2,4}/\d{1,6}|\d{1,3}(?:\.\d{1,2})?)[.):]?\)?"
    r"(?:(?:[ \u00a0]?[-–—:][ \u00a0]?|[ \u00a0])[^\W\d_][^\n?!:]*)?"
)
"""``2031/0471 - Night ferries``, ``Question 4: Night ferries``, ``12. Night ferries``, ``Question No. 4``."""


_ASKS = lazy_re(r"\?|\b(?:ask|move|put|question)\b")
"""What whoever handed a question in says of it, when the chair calls him."""


def tabled_askers(page: Page, labels: Sequence[Candidate]) -> list[Candidate]:
    """Give the names alone on lines right below a numbered item, above a question that another's label ends."""
    colons = [label for label in labels if label.family == "colon" and label.parts.name is not None]
    if 2 * len(colons) < len(labels) or not colons:
        return []
    known = {label.key: label.parts for label in colons}
    for label in colons:
        known.setdefault(fold(_BRACKETS.sub("", label.core.of(page.text))), label.parts)
    tried = list(_alone(page, labels, known))
    sure = [label for label in tried if label.key in known]
    letters = {label.key.split()[-1] for label in sure}
    styles = {label.key.split()[0] for label in sure if len(label.key.split()) > FULL}
    found = []
    for label in tried:
        if label.key in known:
            label.parts = known[label.key]
        elif not sure or not _is_alike(label, letters, styles):
            continue
        found.append(label)
    return found


def _is_alike(label: Candidate, letters: Collection[str], styles: Collection[str]) -> bool:
    """Tell whether a name without a label elsewhere has a form of address, or what stands before or behind another."""
    name, words = label.parts.name or "", label.key.split()
    styled = label.parts.honorific is not None or words[-1] in letters or (len(words) > FULL and words[0] in styles)
    return styled and is_full_name(name) and is_personal(name)


def _alone(page: Page, labels: Sequence[Candidate], known: Collection[str]) -> Iterator[Candidate]:
    """Give the lines that name somebody below an item and above a question, each as a label.

    The question stands right above the label of whoever answers, or of the chair.
    """
    at = {label.line: label for label in labels}
    for end, label in at.items():
        for index in range(end - 2, 0, -1):
            line = page.lines[index]
            if index in at or page.lines[end].start - line.start > QUESTION:
                break
            if line.end - line.start > NAME or page.text[line.end - 1] in ".:?!,;":
                continue
            item = item_above(page, index, at)
            if item is None or page.told_kind(line.start) is not None:
                continue
            core = page.line_text(line).strip("*_ ")
            parts, key, below = parse_label(core), fold(core), page.lines[index + 1]
            if key not in known and (parts.name is None or not is_full_name(parts.name)):
                continue
            asks = page.text.find("?", below.start, page.lines[end].start) >= 0 and _begins(page, below.start)
            asks = asks and key != _answers(page, labels, label)
            two = any(_key(page, other) in known for other in (*item[1:], index + 1))
            if asks and key != label.key and not two:
                begin = page.text.index(core, line.start)
                span = Span(begin, begin + len(core))
                yield Candidate(index, span, line.end, below.start, "line", parts, key, CERTAIN)
            break


def _begins(page: Page, start: int) -> bool:
    """Tell whether a question begins here: in a small letter a sentence goes on that the name began."""
    return not page.text[start].islower() or page.low.startswith(("to ask", "to move"), start)


def _answers(page: Page, labels: Sequence[Candidate], first: Candidate) -> str | None:
    """Give who answers first, whom a line above may name as the one asked; None where whoever speaks asks."""
    for each in labels:
        if each.line >= first.line and each.parts.name is not None:
            return None if _ASKS.search(page.text, each.body, page.lines[page.line_at(each.body)].end) else each.key
    return None


def _key(page: Page, index: int) -> str:
    return fold(page.line_text(page.lines[index]).strip("*_ "))


def item_above(page: Page, index: int, labels: Collection[int]) -> range | None:
    """Give the lines right above another that number an item and tell its title; None where none do."""
    for first in range(index - 1, max(index - 2 - TITLE_LINES, -1), -1):
        line = page.lines[first]
        if first in labels or line.end - line.start > TITLE or page.text[line.end - 1] in ".?!:,;":
            return None
        if _ITEM.fullmatch(page.text, line.start, line.end) is not None:
            above = first == 0 or line.gap > 0 or page.ends_sentence(page.lines[first - 1])
            return range(first, index) if above else None
    return None


def tabled_headings(page: Page, labels: Sequence[Candidate]) -> set[int]:
    """Find the lines of the items above such names, where most labels have a delimiter."""
    lines = [label for label in labels if label.family == "line" and label.score == CERTAIN]
    at = {label.line for label in labels} if lines else set()
    return {index for label in lines for index in item_above(page, label.line, at) or ()}
