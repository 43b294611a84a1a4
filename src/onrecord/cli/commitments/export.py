"""Tables and calendars of commitments, printed or written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.showing.files import file_form, write_table
from onrecord.cli.terminal.errors import tell
from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import CommitmentRow
    from onrecord.cli.commitments.view import Followings

FOLLOWED = ("open", "last_spoken_of", "documents_since", "later", "later_citations")
"""The columns that a table has beside those of the archive's where commitments were followed; ``open`` is yes or no,
several passages are parted by ``|``."""


def write_rows(rows: Sequence[CommitmentRow], followed: Followings, path: str | None) -> None:
    """Write a table or a calendar to a file, and say how much; print the table as CSV where no file is named."""
    if path is None or file_form(path, calendar=True) != "ics":
        write_table(*_table(rows, followed), path)
        return
    from onrecord.ledgers.commitments.deadlines import calendar

    data, left = calendar(rows)
    Path(path).write_bytes(data)
    says = f"{counted(len(rows) - left, 'deadline')} written to {path}"
    if left:
        named = counted(left, "commitment names no time and is", "commitments name no time and are")
        says += f"; {named} not in the calendar"
    tell(says)


def _table(rows: Sequence[CommitmentRow], followed: Followings) -> tuple[list[dict[str, str | None]], tuple[str, ...]]:
    from onrecord.archive.commitments.table import COLUMNS, record

    records = [record(row) for row in rows]
    if not followed:
        return records, COLUMNS
    for row, made in zip(rows, records, strict=True):
        one = followed[str(row.citation), row.id]
        made |= {
            "open": "yes" if one.open else "no",
            "last_spoken_of": one.last,
            "documents_since": str(one.documents),
            "later": " | ".join(f"{each.date} {each.says}" for each in one.later),
            "later_citations": " | ".join(str(each.citation) for each in one.later),
        }
    return records, (*COLUMNS, *FOLLOWED)
