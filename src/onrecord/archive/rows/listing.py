"""Rows that an archive or a ledger answers with: a sequence that never changes, and what was searched for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, overload

import msgspec

Row = TypeVar("Row")


class Searched(msgspec.Struct, frozen=True):
    """The denominator: how many documents of how many publishers were searched, and their first and last dates.

    The filters for publisher and date count; those for speakers do not.
    """

    documents: int
    publishers: int
    since: str | None
    until: str | None


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


class Items(Listing[Row]):
    """The items of a layer that fit, in the order of date, document and text.

    Attributes:
        searched: the documents that the filters for document, publisher and date let through.
        items: how many items of the layer these hold in all.
        unread: how many of them nobody has looked for such items in.
        total: how many rows fit, those beyond the limit too.
        suggestions: for each filter that matches nobody, the nearest names there are.
    """

    def __init__(
        self,
        rows: Sequence[Row],
        searched: Searched,
        items: int,
        unread: int,
        total: int,
        suggestions: dict[str, list[str]],
    ) -> None:
        super().__init__(rows)
        self.searched = searched
        self.items = items
        self.unread = unread
        self.total = total
        self.suggestions = suggestions

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)} of {self.total} in {self.searched.documents} documents>"


def page_of(rows: Iterable[Row], limit: int | None, offset: int) -> tuple[list[Row], int]:
    """Give the rows from ``offset`` on, ``limit`` of them or all, and how many there are in all.

    Raises:
        ValueError: ``limit`` or ``offset`` is below 0.
    """
    if offset < 0 or (limit is not None and limit < 0):
        raise ValueError("limit and offset count rows; they are 0 or more")
    stop = None if limit is None else offset + limit
    kept, total = list[Row](), 0
    for row in rows:
        if total >= offset and (stop is None or total < stop):
            kept.append(row)
        total += 1
    return kept, total
