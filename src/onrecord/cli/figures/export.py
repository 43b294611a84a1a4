"""Tables and pictures of figures, printed or written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from onrecord.cli.terminal.errors import misuse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import polars as pl

    from onrecord.archive import Figures
    from onrecord.ledgers.figures import Series

    Rows = Figures | tuple[Series, ...]

FileForm = Literal["csv", "parquet", "json"]
ChartForm = Literal["svg", "png"]
_FILES: dict[str, FileForm] = {".csv": "csv", ".parquet": "parquet", ".json": "json"}
_CHARTS: dict[str, ChartForm] = {".svg": "svg", ".png": "png"}


def file_form(path: str) -> FileForm:
    """Tell the form of a table by the end of its file's name; anything else is a mistake on the command line."""
    form = _FILES.get(Path(path).suffix.lower())
    if form is None:
        raise misuse(f"--to writes {', '.join(_FILES)}, told by the end of the name, not {Path(path).name!r}")
    return form


def chart_form(path: str) -> ChartForm:
    """Tell the form of a picture by the end of its file's name; anything else is a mistake on the command line."""
    form = _CHARTS.get(Path(path).suffix.lower())
    if form is None:
        raise misuse(f"--chart draws .svg and .png, told by the end of the name, not {Path(path).name!r}")
    return form


def print_csv(rows: Rows) -> None:
    """Print a table as CSV, with a line that names the columns."""
    import sys

    records, columns = _table(rows)
    sys.stdout.write(csv_text(records, columns))


def write_table(rows: Rows, path: str, form: FileForm) -> None:
    """Write a table to a file; Parquet needs the extra ``tables``."""
    records, columns = _table(rows)
    if form == "csv":
        Path(path).write_text(csv_text(records, columns), encoding="utf-8", newline="")
    elif form == "json":
        import msgspec

        Path(path).write_bytes(msgspec.json.encode(records) + b"\n")
    else:
        from onrecord.archive.figures.table import frame_of

        frame_of(records, columns).write_parquet(path)
    _tell(f"{len(records):,} {'row' if len(records) == 1 else 'rows'} written to {path}")


def print_records(records: Iterable[dict[str, Any]], columns: Iterable[str]) -> None:
    """Print records as CSV, with a line that names the columns."""
    import sys

    sys.stdout.write(csv_text(records, columns))


def write_records(
    records: Sequence[dict[str, Any]], columns: Iterable[str], path: str, frame: Callable[[], pl.DataFrame]
) -> None:
    """Write records to a file whose name tells its form; Parquet needs the extra ``tables``, and is made of a frame."""
    form = file_form(path)
    if form == "csv":
        Path(path).write_text(csv_text(records, columns), encoding="utf-8", newline="")
    elif form == "json":
        import msgspec

        Path(path).write_bytes(msgspec.json.encode(records) + b"\n")
    else:
        frame().write_parquet(path)
    _tell(f"{len(records):,} {'row' if len(records) == 1 else 'rows'} written to {path}")


def write_chart(series: Sequence[Series], path: str, form: ChartForm) -> None:
    """Draw series to a file; that needs the extra ``charts``."""
    from onrecord.ledgers.figurecharts import draw

    picture = draw(series, form)
    Path(path).write_bytes(picture)
    _tell(f"chart written to {path}")


def _table(rows: Rows) -> tuple[list[dict[str, Any]], Iterable[str]]:
    if isinstance(rows, tuple):
        from onrecord.ledgers.figuretable import COLUMNS, series_records

        return series_records(rows), COLUMNS
    from onrecord.archive.figures.table import COLUMNS as OWN
    from onrecord.archive.figures.table import record

    return [record(row) for row in rows], OWN


def csv_text(records: Iterable[dict[str, Any]], columns: Iterable[str]) -> str:
    """Give records as CSV, with a line that names the columns."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(records)
    return text.getvalue()


def _tell(sentence: str) -> None:
    from onrecord.cli.terminal.errors import tell

    tell(sentence)
