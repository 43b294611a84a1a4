"""Rows that an archive or a ledger answers with: a sequence that never changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, overload

Row = TypeVar("Row")


class Listing(Sequence[Row]):
    """Rows in order; a slice of them is a tuple.

    Args:
        rows: the rows that are listed.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)


def page_of(rows: Iterable[Row], limit: int | None, offset: int) -> tuple[list[Row], int]:
    """Give the rows from ``offset`` on, ``limit`` of them or all, and how many there are in all."""
    stop = None if limit is None else offset + limit
    kept, total = list[Row](), 0
    for row in rows:
        if total >= offset and (stop is None or total < stop):
            kept.append(row)
        total += 1
    return kept, total
