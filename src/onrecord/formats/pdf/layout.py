"""The order of a page's lines, and where paragraphs begin among them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from onrecord.formats.pdf.pages import TypeLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.formats.pdf.pages import TypePage

_BESIDE = 4
"""Lines that must stand beside others for a page to have columns."""
_NARROW = 0.18
"""Share of the page's width below which a row of short lines is no column of talk but of labels or line numbers."""
_CROSSING = 0.3
"""Share of a page's lines that may run across its columns."""
_SLACK = 3.0
_INDENT = 6.0
"""Points by which a line must begin further in, or out, to begin a paragraph."""
_GAP = 1.35
"""Distance from the line before, in usual distances, from which a line begins a paragraph."""
_ENDS = frozenset('.?!…:;—)]"”’')
_MARGIN_LINES = 6
_WORD = 40.0
_MOST_DEEP = 3


class Column(msgspec.Struct):
    """Lines that stand under one another, from top to bottom.

    Attributes:
        lines: rows of type; several in a row where white space cuts it.
        left: where its lines usually begin.
        right: where the longest ends.
        pitch: the usual distance of one row from the next.
    """

    rows: list[list[TypeLine]]
    left: float = 0.0
    right: float = 0.0
    pitch: float = 0.0


def columns(page: TypePage, lines: Sequence[TypeLine]) -> list[Column]:
    """Give the columns of a page in reading order; what runs across columns is a column of its own."""
    return [_measured(Column(_rows(part))) for part in _parted(list(lines), page.width, 0)]


def _parted(lines: list[TypeLine], width: float, deep: int) -> list[list[TypeLine]]:
    gutter = _gutter(lines, width) if deep < _MOST_DEEP else None
    if gutter is None:
        return [lines] if lines else []
    across = sorted((line for line in lines if line.left < gutter < line.right), key=lambda line: -line.base)
    sides = [line for line in lines if not line.left < gutter < line.right]
    parts: list[list[TypeLine]] = []
    for line in [*across, None]:
        band = [one for one in sides if line is None or one.base > line.base]
        sides = [one for one in sides if one not in band]
        for side in (
            [one for one in band if one.right <= gutter],
            [one for one in band if one.right > gutter],
        ):
            parts += _parted(side, width, deep + 1)
        if line is not None:
            if parts and not band and parts[-1][-1] in across:
                parts[-1].append(line)
            else:
                parts.append([line])
    return parts


def _gutter(lines: Sequence[TypeLine], width: float) -> float | None:
    """Give where two columns part, None where there are none."""
    if len(lines) < 2 * _BESIDE:
        return None
    for edge, count in Counter(round(line.left) for line in lines).most_common(6):
        at = edge - _SLACK
        left = [line for line in lines if line.right <= at]
        right = [line for line in lines if line.left >= at]
        crossing = len(lines) - len(left) - len(right)
        if count < _BESIDE or crossing > _CROSSING * len(lines) or min(len(left), len(right)) < _BESIDE:
            continue
        wide = min(max(one.right for one in side) - min(one.left for one in side) for side in (left, right))
        beside = sum(any(abs(one.base - other.base) < other.top - other.bottom for other in right) for one in left)
        if wide >= _NARROW * width and beside >= _BESIDE and _usual(left) >= _NARROW * width:
            return at
    return None


def _usual(lines: Sequence[TypeLine]) -> float:
    widths = sorted(line.right - line.left for line in lines)
    return widths[len(widths) // 2]


def _rows(lines: Sequence[TypeLine]) -> list[list[TypeLine]]:
    rows: list[list[TypeLine]] = []
    for line in sorted(lines, key=lambda one: (-one.base, one.left)):
        last = rows[-1][0] if rows else None
        if last is not None and abs(last.base - line.base) < 0.3 * max(line.top - line.bottom, 4.0):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda one: one.left)
    return rows


def _measured(column: Column) -> Column:
    firsts = [row[0] for row in column.rows]
    column.left = _common([line.left for line in firsts])
    column.right = max(row[-1].right for row in column.rows)
    gaps = sorted(above.base - below.base for above, below in pairwise(firsts))
    column.pitch = gaps[len(gaps) // 2] if gaps else 0.0
    return column


def _common(lefts: Sequence[float]) -> float:
    counts = Counter(round(left / 2) for left in lefts)
    most = max(counts.values())
    place = min(place for place, count in counts.items() if count == most)
    return min(left for left in lefts if round(left / 2) == place)


def settle_margins(found: Sequence[Column]) -> None:
    """Let short columns take the measures of long ones that they stand under or over."""
    long = [column for column in found if len(column.rows) >= _MARGIN_LINES]
    pitches = sorted(column.pitch for column in long)
    for column in found:
        if len(column.rows) >= _MARGIN_LINES or not long:
            continue
        near = min(long, key=lambda one: abs(one.left - column.left))
        if abs(near.left - column.left) < _WORD * 2:
            column.left = near.left
            column.right = max(column.right, near.right)
        column.pitch = pitches[len(pitches) // 2]


def begins_paragraph(
    text: str, row: list[TypeLine], column: Column, before: list[TypeLine] | None, at: Column | None, last: str
) -> bool:
    """Tell whether a row begins a paragraph.

    Args:
        text: the text of the row's page.
        row: the row.
        column: its column.
        before: the row before it in reading order, on this page or an earlier one.
        at: the column of that row.
        last: the last character of that row.
    """
    if before is None or at is None:
        return True
    line = row[0]
    ends = last in _ENDS
    if column is at:
        if before[0].base - line.base > _GAP * column.pitch:
            return True
        left_before = before[0].left
    else:
        left_before = before[0].left - at.left + column.left
    if line.bold and not before[0].bold and ends:
        return True
    word = text[line.start : line.end].split(maxsplit=1)[0]
    fits = before[-1].right - at.left + _width(line, word) < at.right - at.left - _SLACK
    if fits and abs(line.left - left_before) > _INDENT:
        return True  # a centred line, the end of a list, a heading: nothing but its own end ended the line before
    indented = line.left - column.left > _INDENT
    if indented and (line.left - left_before > _INDENT or (fits and ends)):
        return True
    if line.left < column.left - _INDENT < left_before - _INDENT + _SLACK:
        return True
    return fits and ends and (word[0].isupper() or not word[0].isalpha())


def _width(line: TypeLine, word: str) -> float:
    """Give about how wide a word of a line is, with a space."""
    return (line.right - line.left) * (len(word) + 1) / max(line.end - line.start, 1)
