"""Tables and calendars of commitments, printed or written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from onrecord.cli.terminal.errors import misuse, tell
from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import CommitmentRow
    from onrecord.cli.commitments.view import Followings

ExportForm = Literal["csv", "parquet", "json", "ics"]
_FORMS: dict[str, ExportForm] = {".csv": "csv", ".parquet": "parquet", ".json": "json", ".ics": "ics"}
FOLLOWED = ("open", "last_spoken_of", "documents_since", "later", "later_citations")
"""The columns that a table has beside those of the archive's where commitments were followed; ``open`` is yes or no,
several passages are parted by ``|``."""


def export_form(path: str) -> ExportForm:
    """Tell the form of a file by the end of its name; anything else is a mistake on the command line."""
    form = _FORMS.get(Path(path).suffix.lower())
    if form is None:
        raise misuse(f"--to writes {', '.join(_FORMS)}, told by the end of the name, not {Path(path).name!r}")
    return form


def print_csv(rows: Sequence[CommitmentRow], followed: Followings) -> None:
    """Print a table as CSV, with a line that names the columns."""
    import sys

    from onrecord.cli.figures.export import csv_text

    sys.stdout.write(csv_text(*_table(rows, followed)))


def write_export(rows: Sequence[CommitmentRow], followed: Followings, path: str, form: ExportForm) -> None:
    """Write a table or a calendar to a file, and say how much; Parquet needs the extra ``tables``."""
    if form == "ics":
        from onrecord.ledgers.commitments.deadlines import calendar

        data, left = calendar(rows)
        Path(path).write_bytes(data)
        says = f"{counted(len(rows) - left, 'deadline')} written to {path}"
        if left:
            named = counted(left, "commitment names no time and is", "commitments name no time and are")
            says += f"; {named} not in the calendar"
        tell(says)
        return
    records, columns = _table(rows, followed)
    if form == "csv":
        from onrecord.cli.figures.export import csv_text

        Path(path).write_text(csv_text(records, columns), encoding="utf-8", newline="")
    elif form == "json":
        import msgspec

        Path(path).write_bytes(msgspec.json.encode(records) + b"\n")
    else:
        from onrecord.archive.figures.table import frame_of

        frame_of(records, columns).write_parquet(path)
    tell(f"{counted(len(records), 'row')} written to {path}")


def _table(rows: Sequence[CommitmentRow], followed: Followings) -> tuple[list[dict[str, str | None]], tuple[str, ...]]:
    from onrecord.archive.commitments.table import COMMITMENT_COLUMNS, commitment_record

    records = [commitment_record(row) for row in rows]
    if not followed:
        return records, COMMITMENT_COLUMNS
    for row, record in zip(rows, records, strict=True):
        one = followed[str(row.citation), row.id]
        record |= {
            "open": "yes" if one.open else "no",
            "last_spoken_of": one.last,
            "documents_since": str(one.documents),
            "later": " | ".join(f"{each.date} {each.says}" for each in one.later),
            "later_citations": " | ".join(str(each.citation) for each in one.later),
        }
    return records, (*COMMITMENT_COLUMNS, *FOLLOWED)
