"""Tables and pictures of figures, printed or written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.cli.showing.files import write_chart, write_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import Figures
    from onrecord.cli.showing.files import ChartForm
    from onrecord.ledgers.figures import Series

    Rows = Figures | tuple[Series, ...]


def write_rows(rows: Rows, path: str | None) -> None:
    """Write a table of figures or series to a file, or print it as CSV where none is named."""
    write_table(*_table(rows), path)


def draw_series(series: Sequence[Series], path: str, form: ChartForm) -> None:
    """Draw series to a file; that needs the extra ``charts``."""
    from onrecord.ledgers.figurecharts import draw

    write_chart(draw(series, form), path)


def _table(rows: Rows) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    if isinstance(rows, tuple):
        from onrecord.ledgers.figuretable import COLUMNS, series_records

        return series_records(rows), COLUMNS
    from onrecord.archive.figures.table import COLUMNS as OWN
    from onrecord.archive.figures.table import record

    return [record(row) for row in rows], OWN
