"""Plain tables for a terminal or a log."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Lay out a table: the first column to the left, the others to the right; floats are shares, in percent."""
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(len(row[column]) for row in [list(head), *cells]) for column in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in [list(head), *cells]
    ]
    return "\n".join([title, *(f"  {line}" for line in lines), ""])


def _cell(value: object) -> str:
    return f"{100 * value:.2f} %" if isinstance(value, float) else str(value)
