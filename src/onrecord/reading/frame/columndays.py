"""The day of a sitting in a table above its record: ``Published | Date of meeting`` over two days."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_DAY = r"(?:dates?|datum|day|tag|fecha|data|dato|jour|giorno|dzień)"
_SITTING = (
    r"(?:meeting|sitting|hearing|session|event|debate|interview|vergadering|zitting|debat|sitzung|anhörung|séance|"
    r"réunion|sesión|reunión|audiencia|sessão|reunião|seduta|riunione|posiedzeni\w|obrad|jednání|schůze|sammanträde\w*|"
    r"møte\w*|møde\w*)"
)
_HELD = re.compile(
    rf"(?:{_DAY}\b(?: (?:of|the|de|la|du|der|del|della|da|van|posiedzenia)){{0,2}} {_SITTING}|{_SITTING} {_DAY}|"
    r"vergaderdatum|sitzungs(?:tag|datum)|m[øo][td]edato|sammanträdesdatum)",
    re.IGNORECASE,
)
"""What heads the column."""
_CELL = re.compile(r"[ \u00a0]*(?:\t|\|)[ \u00a0]*")
LINES = 60
"""Lines from the top in which such a table stands."""


def day_in_column(page: Page, end: int) -> tuple[str, Span] | None:
    """Give the day below the column for the day of the sitting, in a table above ``end``; None where there is none."""
    for head, row in pairwise(page.lines[:LINES]):
        if row.start >= end:
            return None
        if "\t" not in page.line_text(head) and "|" not in page.line_text(head):
            continue
        names, cells = _CELL.split(page.line_text(head)), _CELL.split(page.line_text(row))
        held = [at for at, name in enumerate(names) if _HELD.fullmatch(name)]
        if len(held) != 1 or len(names) != len(cells):
            continue
        days = list(dates(cells[held[0]]))
        if len(days) == 1:
            at = page.text.index(cells[held[0]], row.start)
            return days[0].iso, Span(at + days[0].span.start, at + days[0].span.end)
    return None
