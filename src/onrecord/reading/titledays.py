"""The day of a talk where its title has it without the year: ``総裁記者会見要旨(6月16日)`` above two days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.model import Span

_DAY = re.compile(r"(?<![年\d])(?P<month>\d{1,2}|[０-９]{1,2})月(?P<day>\d{1,2}|[０-９]{1,2})日")


def titled_first(text: str, title: Span | None, found: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Put the one day first that a title tells without its year, among the days above a talk."""
    named = [] if title is None or len(found) < 2 else list(_DAY.finditer(text, title.start, title.end))  # noqa: PLR2004
    if len(named) != 1:
        return found
    told = f"-{int(named[0]['month']):02}-{int(named[0]['day']):02}"
    days = [each for each in found if each[0].endswith(told)]
    if len({iso for iso, _ in days}) != 1:
        return found
    return [days[0], *(each for each in found if each is not days[0])]
