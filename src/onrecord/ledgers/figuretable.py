"""Series as the rows of a table: one for each point, with what changed since the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.archive.figures import table
from onrecord.archive.rows.frames import frame_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    import polars as pl

    from onrecord.ledgers.changes import Change
    from onrecord.ledgers.figures import Point, Series

ADDED = ("series", "series_name", "window", "window_from", "window_until", "change", "words_differ", "again")
COLUMNS = (*ADDED, *table.COLUMNS)
"""The columns of a table of series, in order."""


def series_records(series: Iterable[Series]) -> list[dict[str, Any]]:
    """Give one row for each point, in the order of series and points; series are numbered from 1."""
    return [
        _record(number, one, point, one.changes[at - 1] if at else None)
        for number, one in enumerate(series, start=1)
        for at, point in enumerate(one.points)
    ]


def series_frame(series: Iterable[Series]) -> pl.DataFrame:
    """Give the same as a data frame of Polars; raises `onrecord.archive.NeedsExtra` where that is not installed."""
    return frame_of(series_records(series), COLUMNS)


def differing_words(change: Change) -> str:
    """Say in one line which words differ: ``measure: “of GDP” beside “of their budgets”``."""
    return "; ".join(
        f"{each.field}: {_quoted(each.before)} beside {_quoted(each.after)}" for each in change.differences
    )


def _quoted(words: str | None) -> str:
    return "nothing" if words is None else f"“{words}”"


def _record(number: int, series: Series, point: Point, change: Change | None) -> dict[str, Any]:
    since, until = point.window.span or (None, None)
    return {
        "series": number,
        "series_name": series.name,
        "window": point.window.words,
        "window_from": since,
        "window_until": until,
        "change": None if change is None else "; ".join(change.names),
        "words_differ": None if change is None else differing_words(change) or None,
        "again": " ".join(str(row.citation) for row in point.again) or None,
        **table.record(point.figure),
    }
