"""Running heads, running feet and page numbers, found by their coming back in the same place from page to page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.formats.pdf.pages import TypeLine, TypePage

_DEEP = 5
"""How many lines from the edge of a page may be furniture."""
_SAME_PLACE = 4.0
"""How far apart, in points, two lines stand that are in the same place."""
_SHARE = 0.3
"""Share of the pages on which furniture comes back; even and odd pages may differ."""
_FEW = 3
_ZONE = 0.2
"""Share of a page's height, from its edge, in which furniture stands."""
_PAGE_NUMBER = lazy_re(
    r"(?:page|pag\.|p\.|seite|página)?[-–—\s|]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|de|von)\s*\d{1,4})?[-–—\s|]*",
    re.IGNORECASE,
)
_NUMBER = lazy_re(r"\d+|\b[ivxl]{1,6}\b")
_APART = 1.35
"""White space between furniture and talk, in usual distances of lines, where nothing else tells them apart."""


def furniture(pages: Sequence[TypePage]) -> list[set[int]]:
    """Give for each page which of its lines (``TypeLine.start``) are furniture."""
    edges = [(_edge(page, from_top=True), _edge(page, from_top=False)) for page in pages]
    counts: Counter[tuple[bool, str, int]] = Counter()
    for page, both in zip(pages, edges, strict=True):
        for from_top, edge in zip((True, False), both, strict=True):
            # Once a page: a line counts for its own place and the two beside it.
            counts.update({key for line in edge for key in _keys(page, line, from_top=from_top)})
    with_text = sum(bool(page.lines) for page in pages)
    needed = max(2, round(_SHARE * with_text))
    found = []
    for page, both in zip(pages, edges, strict=True):
        starts: set[int] = set()
        for from_top, edge in zip((True, False), both, strict=True):
            starts.update(_on_edge(page, edge, counts, needed, with_text, from_top=from_top))
        found.append(starts if len(starts) < len(page.lines) or with_text > 1 else set())
    return found


def _edge(page: TypePage, *, from_top: bool) -> list[TypeLine]:
    lines = sorted(page.lines, key=lambda line: -line.base if from_top else line.base)
    if not lines:
        return []
    top, bottom = _bounds(page)
    near = (top - bottom) * _ZONE
    return [line for line in lines[:_DEEP] if (top - line.base if from_top else line.base - bottom) <= near]


def _bounds(page: TypePage) -> tuple[float, float]:
    """Give upper and lower edge of the page, in the count of its lines, which need not begin at 0."""
    highest = max(line.top for line in page.lines)
    lowest = min(line.bottom for line in page.lines)
    if lowest >= 0 and highest <= page.height:
        return page.height, 0.0
    slack = max(page.height - (highest - lowest), 0.0) / 2
    return highest + slack, lowest - slack


def _keys(page: TypePage, line: TypeLine, *, from_top: bool) -> Iterator[tuple[bool, str, int]]:
    place = round(line.base / _SAME_PLACE)
    says = _says(page, line)
    yield from ((from_top, says, place + by) for by in (-1, 0, 1))


def _says(page: TypePage, line: TypeLine) -> str:
    return _NUMBER.sub("#", " ".join(page.text[line.start : line.end].lower().split()))


def _on_edge(
    page: TypePage,
    edge: Sequence[TypeLine],
    counts: Counter[tuple[bool, str, int]],
    needed: int,
    pages: int,
    *,
    from_top: bool,
) -> list[int]:
    """Take lines from the edge inwards, as long as they are furniture."""
    taken: list[TypeLine] = []
    for line in edge:
        text = page.text[line.start : line.end].strip()
        number = _PAGE_NUMBER.fullmatch(text) is not None
        comes_back = counts[from_top, _says(page, line), round(line.base / _SAME_PLACE)] >= needed and pages > 1
        same_row = bool(taken) and abs(taken[-1].base - line.base) < _SAME_PLACE / 2
        if not (comes_back or (number and (not taken or same_row))):
            break
        taken.append(line)
    # Two pages that begin with the same words, a label perhaps: white space, a number or a third page must tell more.
    rest = [line for line in page.lines if line not in taken]
    if taken and rest and pages < _FEW:
        inner = max(line.base for line in rest) if from_top else min(line.base for line in rest)
        apart = abs(taken[-1].base - inner) > _APART * _pitch(rest)
        if not apart and not any(_NUMBER.search(page.text[line.start : line.end]) for line in taken):
            return []
    return [line.start for line in taken]


def _pitch(lines: Sequence[TypeLine]) -> float:
    """Give the usual distance of one line from the next."""
    bases = sorted({round(line.base, 1) for line in lines}, reverse=True)
    gaps = sorted(above - below for above, below in pairwise(bases))
    return gaps[len(gaps) // 2] if gaps else 14.0
