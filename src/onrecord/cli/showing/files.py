"""Tables and pictures, printed or written to a file whose name tells its form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from onrecord.cli.terminal.errors import misuse, tell
from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FileForm = Literal["csv", "parquet", "json", "ics"]
ChartForm = Literal["svg", "png"]
_TABLES: dict[str, FileForm] = {".csv": "csv", ".parquet": "parquet", ".json": "json"}
_CALENDAR: dict[str, FileForm] = {".ics": "ics"}
_CHARTS: dict[str, ChartForm] = {".svg": "svg", ".png": "png"}


def file_form(path: str | None, *, calendar: bool = False) -> FileForm | None:
    """Tell the form of a table by the end of its file's name, None where there is no file.

    Any other end is a mistake on the command line; a calendar is one of the forms where that is said.
    """
    if path is None:
        return None
    forms = _TABLES | _CALENDAR if calendar else _TABLES
    form = forms.get(Path(path).suffix.lower())
    if form is None:
        raise misuse(f"--to writes {', '.join(forms)}, told by the end of the name, not {Path(path).name!r}")
    return form


def chart_form(path: str | None) -> ChartForm | None:
    """Tell the form of a picture as `file_form` tells that of a table."""
    if path is None:
        return None
    form = _CHARTS.get(Path(path).suffix.lower())
    if form is None:
        raise misuse(f"--chart draws .svg and .png, told by the end of the name, not {Path(path).name!r}")
    return form


def csv_alone(*, csv: bool, as_json: bool, to: str | None) -> None:
    """Refuse another form of output beside ``--csv``."""
    if csv and (as_json or to is not None):
        raise misuse("--csv prints a table; leave --json and --to out")


def write_table(records: Sequence[dict[str, Any]], columns: Iterable[str], path: str | None) -> None:
    """Write a table to a file, or print it as CSV where none is named; Parquet needs the extra ``tables``."""
    if path is None:
        import sys

        sys.stdout.write(_csv_text(records, columns))
        return
    form = file_form(path)
    if form == "csv":
        Path(path).write_text(_csv_text(records, columns), encoding="utf-8", newline="")
    elif form == "json":
        import msgspec

        Path(path).write_bytes(msgspec.json.encode(records) + b"\n")
    else:
        from onrecord.archive.rows.frames import frame_of

        frame_of(records, columns).write_parquet(path)
    tell(f"{counted(len(records), 'row')} written to {path}")


def write_chart(picture: bytes, path: str) -> None:
    """Write a picture to a file."""
    Path(path).write_bytes(picture)
    tell(f"chart written to {path}")


def _csv_text(records: Iterable[dict[str, Any]], columns: Iterable[str]) -> str:
    """Give records as CSV, with a line that names the columns."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(records)
    return text.getvalue()
