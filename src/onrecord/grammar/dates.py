"""Dates and clock times as they are printed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH_NAMES = (
    (
        "january jan januari janvier enero januar gennaio janeiro января січня stycznia ocak ledna januára ianuarie "
        "tammikuuta ιανουαρίου"
    ),
    (
        "february feb february février fevrier febrero februar febbraio fevereiro februari февраля лютого lutego "
        "şubat února februára februarie helmikuuta φεβρουαρίου"
    ),
    "march mar mars maart marzo märz maerz março марта березня marca mart marts března martie maaliskuuta μαρτίου",
    "april apr avril abril aprile апреля квітня kwietnia nisan dubna apríla aprilie huhtikuuta απριλίου",
    "may mai mayo maggio maio mei maj мая травня maja mayıs května mája toukokuuta μαΐου",
    "june jun juin junio juni giugno junho июня червня czerwca haziran června júna iunie kesäkuuta ιουνίου",
    "july jul juillet julio juli luglio julho июля липня lipca temmuz července júla iulie heinäkuuta ιουλίου",
    "august aug août aout agosto augustus augusti августа серпня sierpnia ağustos srpna augusta elokuuta αυγούστου",
    (
        "september sep sept septembre septiembre setiembre settembre setembro сентября вересня września eylül září "
        "septembra septembrie syyskuuta σεπτεμβρίου"
    ),
    (
        "october oct octobre octubre oktober okt ottobre outubro октября жовтня października ekim října októbra "
        "octombrie lokakuuta οκτωβρίου"
    ),
    (
        "november nov novembre noviembre novembro ноября листопада listopada kasım listopadu novembra noiembrie "
        "marraskuuta νοεμβρίου"
    ),
    (
        "december dec décembre decembre diciembre dezember dez dicembre dezembro декабря грудня grudnia aralık "
        "prosince decembra decembrie joulukuuta δεκεμβρίου"
    ),
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:1[89]|20)\d\d"
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""The year before the first of each era by which Japan counts."""
_DATE = re.compile(
    rf"(?:(?P<era>{'|'.join(_ERAS)})(?P<ey>元|\d{{1,2}})年[ \u3000]?(?P<em>\d{{1,2}})月[ \u3000]?"
    r"(?P<ed>\d{1,2})(?=日)"
    rf"|(?<!\d)(?P<y4>{_YEAR})[年년][ ]?(?P<m4>[01]?\d)[月월][ ]?(?P<d4>[0-3]?\d)(?=[日일])"
    rf"|\b(?P<y>{_YEAR})[-/.](?P<m>[01]?\d)[-/.](?P<d>[0-3]?\d)(?!\d)"
    rf"|\b(?P<d1>[0-3]?\d)(?:st|nd|rd|th|er|º)?\.?[ \u00a0-]+(?:of |de |d’|d')?(?P<n1>{_MONTH})\b"
    rf"\.?,?[ \u00a0-]+(?:de |del )?(?P<y1>{_YEAR})"
    rf"|\b(?P<n2>{_MONTH})\b\.?[ \u00a0]+(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?:,[ \u00a0]*|[ \u00a0]+)(?P<y2>{_YEAR})"
    rf"|\b(?P<a3>[0-3]?\d)[/.](?P<b3>[0-3]?\d)[/.](?P<y3>{_YEAR}))(?!\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?P<h>[0-2]?\d)[:.h](?P<m>[0-5]\d)(?::\d\d)?(?:[ \u00a0]*(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"(?:[ \u00a0]*(?:[A-Z]{2,4}\b|hrs|hours|Uhr))?"
)
_NOON = 12
_DAY_HOURS = 24


class PrintedDate(msgspec.Struct, frozen=True):
    """A date and where it stands. ``iso`` is ``YYYY-MM-DD``."""

    iso: str
    span: Span


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """Give every full date between two offsets; days that no calendar has are passed over.

    ``3/4/2024`` is a day in March to some and in April to others: it is passed over, ``3/14/2024`` is not.
    """
    for found in _DATE.finditer(text, start, len(text) if end is None else end):
        iso = _iso(found)
        if iso is not None:
            yield PrintedDate(iso, Span(found.start(), found.end()))


def clock(text: str, start: int = 0, end: int | None = None) -> tuple[str, Span] | None:
    """Give the first clock time between two offsets as ``HH:MM`` with its place, or None."""
    for found in _CLOCK.finditer(text, start, len(text) if end is None else end):
        hour = int(found["h"])
        if found["half"] and hour <= _NOON:
            hour = hour % _NOON + (_NOON if found["half"].lower() == "p" else 0)
        if hour < _DAY_HOURS:
            return f"{hour:02d}:{found['m']}", Span(found.start(), found.end())
    return None


def is_clock(line: str) -> bool:
    """Tell whether a line holds a clock time and nothing else."""
    return _CLOCK.fullmatch(line.strip()) is not None


def _iso(found: re.Match[str]) -> str | None:
    if found["era"]:
        year = _ERAS[found["era"]] + (1 if found["ey"] == "元" else int(found["ey"]))
        return _day(str(year), found["em"], found["ed"])
    if found["y"]:
        return _day(found["y"], found["m"], found["d"])
    if found["y1"]:
        return _day(found["y1"], MONTHS[found["n1"].lower()], found["d1"])
    if found["y2"]:
        return _day(found["y2"], MONTHS[found["n2"].lower()], found["d2"])
    if found["y4"]:
        return _day(found["y4"], found["m4"], found["d4"])
    day_first = _day(found["y3"], found["b3"], found["a3"])
    month_first = _day(found["y3"], found["a3"], found["b3"])
    if day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


def _day(year: str, month: str | int, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
