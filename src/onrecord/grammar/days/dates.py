"""Dates and clock times as they are printed."""

from __future__ import annotations

import re
from datetime import date
from heapq import merge
from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.days.easterndates import eastern_days
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH_NAMES = (
    "january jan januari janvier enero januar gennaio janeiro января січня stycznia ocak",
    "february feb february février fevrier febrero februar febbraio fevereiro februari февраля лютого lutego şubat",
    "march mar mars maart marzo märz maerz março марта березня marca mart",
    "april apr avril abril aprile апреля квітня kwietnia nisan",
    "may mai mayo maggio maio mei maj мая травня maja mayıs",
    "june jun juin junio juni giugno junho июня червня czerwca haziran",
    "july jul juillet julio juli luglio julho июля липня lipca temmuz",
    "august aug août aout agosto augustus augusti августа серпня sierpnia ağustos",
    "september sep sept septembre septiembre setiembre settembre setembro сентября вересня września eylül",
    "october oct octobre octubre oktober okt ottobre outubro октября жовтня października ekim",
    "november nov novembre noviembre novembro ноября листопада listopada kasım",
    "december dec décembre decembre diciembre dezember dez dicembre dezembro декабря грудня grudnia aralık",
)
_MONTHS_ABROAD = (
    "ledna januára január ianuarie ιανουαρίου ιανουαριου tammikuuta",
    "února februára február februarie φεβρουαρίου φεβρουαριου helmikuuta",
    "března március martie μαρτίου μαρτιου maaliskuuta marts",
    "dubna apríla április aprilie απριλίου απριλιου huhtikuuta",
    "května mája május μαΐου μαϊου toukokuuta",
    "června júna június iunie ιουνίου ιουνιου kesäkuuta",
    "července júla július iulie ιουλίου ιουλιου heinäkuuta",
    "srpna augusta augusztus αυγούστου αυγουστου elokuuta",
    "září szeptember septembrie σεπτεμβρίου σεπτεμβριου syyskuuta septembra",
    "října októbra október octombrie οκτωβρίου οκτωβριου lokakuuta",
    "listopadu novembra noiembrie νοεμβρίου νοεμβριου marraskuuta",
    "prosince decembra desember decembrie δεκεμβρίου δεκεμβριου joulukuuta",
)
"""More of them, in the form that stands beside a day: Czech, Slovak, Hungarian, Romanian, Greek, Finnish, Danish."""
_MONTHS_FURTHER = (
    "януари јануара januara januarja siječnja gener jaanuar janúar",
    "февруари фебруара februara februarja veljače febrer veebruar febrúar",
    "март ožujka març märts",
    "април априла travnja aprill apríl",
    "май маја svibnja maig maí",
    "юни јуна juna junija lipnja juny juuni júní",
    "юли јула jula julija srpnja juliol juuli júlí",
    "август avgusta kolovoza agost ágúst",
    "септември септембра rujna setembre",
    "октомври октобра oktobra oktoober október",
    "ноември новембра studenoga studenog novembre nóvember",
    "декември децембра prosinca desembre detsember",
)
"""And of Bulgarian, Serbian, Slovene, Croatian (whose October is November elsewhere), Catalan, Estonian, Icelandic."""
MONTHS = {
    name: number
    for table in (_MONTH_NAMES, _MONTHS_ABROAD, _MONTHS_FURTHER)
    for number, names in enumerate(table, 1)
    for name in names.split()
}
_LONGEST_FIRST = sorted(MONTHS, key=len, reverse=True)
_MONTH = "|".join(
    f"{first}(?:{'|'.join(name[1:] for name in _LONGEST_FIRST if name[0] == first)})"
    for first in sorted({name[0] for name in MONTHS})
)
"""Parted by their first letters, so that a word is tried against few of them."""
WEEKDAYS_ABROAD = (
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|"
    r"miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|lunedì|martedì|mercoledì|"
    r"giovedì|venerdì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag|poniedziałek|wtorek|środa|czwartek|"
    r"piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle|hétfő|kedd|szerda|csütörtök|péntek|szombat|"
    r"vasárnap|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|"
    r"tirsdag|lørdag|søndag|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|pazartesi|salı|çarşamba|"
    r"perşembe|cuma|cumartesi|pazar"
)
"""Days of the week in other languages, as alternatives of a pattern that heeds no case."""
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = lazy_re(
    rf"\b(?:(?P<y>{_YEAR})[-/.](?P<m>[01]?\d)[-/.](?P<d>[0-3]?\d)(?!\d)"
    rf"|(?P<d1>[0-3]?\d)(?:st|nd|rd|th|er|º)?\.?[ \u00a0-]+(?:of |de |d’|d')?(?P<n1>{_MONTH})\b"
    rf"\.?,?[ \u00a0-]+(?:de |del )?(?P<y1>{_YEAR})"
    rf"|(?P<n2>{_MONTH})\b\.?[ \u00a0]+(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?:,[ \u00a0]*|[ \u00a0]+)(?P<y2>{_YEAR})"
    rf"|(?P<d6>[0-3]?\d)\.[ \u00a0](?P<m6>[01]?\d)\.[ \u00a0](?P<y6>{_YEAR})"
    rf"|(?P<y5>{_YEAR})(?:\.|(?=[ \u00a0](?-i:[A-Z])))[ \u00a0](?P<n5>{_MONTH})\b[ \u00a0](?P<d5>[0-3]?\d)\.?(?!\d)"
    rf"|(?P<a3>[0-3]?\d)[/.](?P<b3>[0-3]?\d)[/.](?P<y3>{_YEAR}))(?!\d)",
    re.IGNORECASE,
)
_CLOCK = lazy_re(
    r"\b(?P<h>[0-2]?\d)[:.h](?P<m>[0-5]\d)(?::\d\d)?(?:[ \u00a0]*(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"(?:[ \u00a0]*(?:[A-Z]{2,4}\b|hrs|hours|Uhr))?"
)
_CLOCK_WORD = lazy_re(r"(?:kl|klo|kell|godz|hod|ob|ore|ora|hora)\b\.?[ \u00a0]*(?=\d)", re.IGNORECASE)
"""``kl. 13.05``, ``godz. 13:05``: words for the clock or the hour that stand before a time."""
_CLOCK_LETTERS = tuple("kKgGhHoO")
_NOON = 12
_DAY_HOURS = 24


class PrintedDate(msgspec.Struct, frozen=True):
    """A date and where it stands. ``iso`` is ``YYYY-MM-DD``."""

    iso: str
    span: Span


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """Give every full date between two offsets; days that no calendar has are passed over.

    ``3. 7. 2025``, with blanks behind its full stops, is printed only where the day comes first.

    ``3/4/2024`` is a day in March to some and in April to others: it is passed over, ``3/14/2024`` is not.
    """
    stop = len(text) if end is None else end
    found = ((_iso(match), *match.span()) for match in _DATE.finditer(text, start, stop))
    east = () if text.isascii() else tuple(eastern_days(text, start, stop))
    for iso, begin, after in merge(found, east, key=itemgetter(1)) if east else found:
        if iso is not None:
            yield PrintedDate(iso, Span(begin, after))


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
    """Tell whether a line holds a clock time and nothing else, a word for the clock before it aside: ``Kl. 13:05``."""
    line = line.strip()
    if line[:1] in _CLOCK_LETTERS:
        line = _CLOCK_WORD.sub("", line)
    return line[:1].isdecimal() and _CLOCK.fullmatch(line) is not None


def _iso(found: re.Match[str]) -> str | None:
    if found["y"]:
        return _day(found["y"], found["m"], found["d"])
    if found["y1"]:
        return _day(found["y1"], MONTHS[found["n1"].lower()], found["d1"])
    if found["y2"]:
        return _day(found["y2"], MONTHS[found["n2"].lower()], found["d2"])
    if found["y6"]:
        return _day(found["y6"], found["m6"], found["d6"])
    if found["y5"]:
        return _day(found["y5"], MONTHS[found["n5"].lower()], found["d5"])
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
