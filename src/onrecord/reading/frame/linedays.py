"""The day of a talk on lines above it: in a table, by a field, in figures, in a sentence, in the heads of pages."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import clock, dates, is_clock
from onrecord.model import Span
from onrecord.reading.frame.days import FIGURES, WEEKDAYS, calendar, may_post, only
from onrecord.reading.frame.titledays import near_before
from onrecord.reading.frame.venue import is_venue
from onrecord.reading.names.mentions import mentions
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.frame.days import Told
    from onrecord.reading.page.page import Line, Page

TABLE_LINES = 60
"""Lines from the top in which a table with the day stands."""
SITTING_LINE = 160
"""Characters of a line that counts a sitting."""
LONGEST = 60
"""Characters of a line with the day of a recording."""
ABOVE = 3
"""Lines between what a release is called and its day."""
FEWEST = 3
"""Pages that have a head with a day, at least."""
HEAD_WORDS = 2
"""Words of it, at least, beside the day."""
_DAY = r"(?:dates?|datum|day|tag|fecha|data|dato|jour|giorno|dzień)"
_SITTING = (
    r"(?:meeting|sitting|hearing|session|event|debate|interview|vergadering|zitting|debat|sitzung|anhörung|séance|"
    r"réunion|sesión|reunión|audiencia|sessão|reunião|seduta|riunione|posiedzeni\w|obrad|jednání|schůze|sammanträde\w*|"
    r"møte\w*|møde\w*)"
)
_COLUMN = lazy_re(
    rf"(?:{_DAY}\b(?: (?:of|the|de|la|du|der|del|della|da|van|posiedzenia)){{0,2}} {_SITTING}|{_SITTING} {_DAY}|"
    r"vergaderdatum|sitzungs(?:tag|datum)|m[øo][td]edato|sammanträdesdatum)",
    re.IGNORECASE,
)
"""What heads the column: ``Published | Date of meeting``."""
_CELL = lazy_re(r"[ \u00a0]*(?:\t|\|)[ \u00a0]*")
_DAY_FIRST = frozenset("gb ie au nz za in ke ng gh mt sg".split())
_MONTH_FIRST = frozenset({"us"})
_FIGURES = lazy_re(FIGURES)
_BESIDE = lazy_re(
    rf"\b(?:{WEEKDAYS}|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|mánudagur|þriðjudagur|"
    r"miðvikudagur|fimmtudagur|föstudagur|понеділок|вівторок|середа|четвер|п[’']ятниця|понеделник|вторник|сряда|"
    r"четвъртък|петък|ponedjeljak|utorak|srijeda|četvrtak|petak|esmaspäev|teisipäev|kolmapäev|neljapäev|reede)"
    r",?[ \u00a0](?:(?:den|dne|dnia|d\.|am|der)[ \u00a0])?"
    r"(?P<one>\d{1,2})\.[ \u00a0]?(?P<two>\d{1,2})\.[ \u00a0]?(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
"""``Torstai 2.10.2031``"""
_COUNTS = lazy_re(
    r"\b\d{1,4}(?:\.|ª|a|e|ème|th|st|nd|rd)? (?:\w+ ){0,2}?(?:\w*sitzung|seduta|séance|sesión|sessão|posiedzenie|"
    r"schůze|schôdza|sitting|ülésnap|ülés|sammanträde|vergadering|tagung)\b"
    r"|\b(?:seduta|séance|sesión|sessão|sitting|posiedzenie|schůze) (?:n\.?|n[°º]|no\.?|nr\.?|núm\.) ?\d{1,4}\b",
    re.IGNORECASE,
)
"""``18. Landtagssitzung der XX. Gesetzgebungsperiode am 16.10.2031``"""
_OTHER_SITTING = lazy_re(
    r"\b(?:nächste|vorige|letzte|zur|vorherige|prossima|precedente|prochaine|précédente|próxima|anterior|next|previous|"
    r"last|genehmig\w*|approv\w*|aprob\w*|aprova\w*)\b",
    re.IGNORECASE,
)
"""What tells of another sitting, or of its minutes."""
_AROUND = lazy_re(rf"[\s(),.\[\]*_]*(?:{WEEKDAYS}[\s(),.\[\]*_]*)?", re.IGNORECASE)
"""What may stand beside a day that has a line to itself."""
_KEY = lazy_re(
    r"(?:interview|recording|meeting|hearing|session|sitting|event|briefing|conference) (?:date|day)\b"
    r"\s?[:.–—-]?\s{0,30}",
    re.IGNORECASE,
)
"""``INTERVIEW DATE Monday, April 22, 2031``"""
_RELEASED = lazy_re(
    r"(?:for )?(?:immediate )?release|remarks|transcript|office of (?:the )?(?:\w{2,20} )?(?:spokesperson|"
    r"press secretary)|embargoed until delivery",
    re.IGNORECASE,
)
"""Lines of a release above its own day."""
_VENUE = lazy_re(rf"(?P<place>[^\n,:;?!]{{3,60}}), {WEEKDAYS},? ", re.IGNORECASE)
"""``Assembly House, Tuesday 14 March 2031, 10:22 a.m.``"""
_DEBATES = lazy_re(r"(?:debates?|proceedings|hansard|official report|verbatim report) (?:of|for|on) ", re.IGNORECASE)
_TIME = lazy_re(r"[\s,–—-]*(?:at )?(?P<time>[(\[]?\d[^\n,;]{2,20})")
_ENGLISH = "january february march april may june july august september october november december".split()
_MONTH = "|".join(_ENGLISH)
_B = r"[ \u00a0]"
_LEAD = lazy_re(
    rf"(?:On|ON){_B}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?{_B})?"
    rf"(?P<day>(?P<d>\d{{1,2}}){_B}(?P<m>{_MONTH})|(?P<m2>{_MONTH}){_B}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
    rf"(?!,?{_B}\d{{4}})\b,?{_B}(?P<rest>[^\n]{{10,400}})",
    re.IGNORECASE,
)
"""``On 13 January, President Reyes was interviewed``"""
_TOOK = lazy_re(
    r"\b(?:was|were)[ \u00a0](?:interviewed|asked|a guest)|\b(?:gave|granted|answered|took questions|spoke|"
    r"addressed|delivered|briefed|"
    r"(?:conference|briefing|interview|question time)[ \u00a0](?:was held|took place)|"
    r"held (?:an? |the |his |her )?(?:\w+ )?(?:press|news|media|briefing|interview))\b",
)
"""What the lead tells of the talk itself."""
_LATER = lazy_re(r"\b(?:today|yesterday|(?:the )?(?:next|following) day|a day later|since then)\b", re.IGNORECASE)
_TRANSCRIPT = lazy_re(
    r"[*_ \u00a0]*(?:(?:the following|below|here|this) is )?(?:an? |the )?(?:(?:full|edited|unedited|rush|verbatim|"
    r"lightly edited|english) )?transcript(?:ion)? of [^\n]{20,400}",
    re.IGNORECASE,
)
"""``Transcript of Minister Dana Reyes's doorstop in Karrin, Ostrelle on 8 October 2031.``"""
_ON = lazy_re(
    r"(?:\bon|,|\bheld)[ \u00a0](?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ \u00a0])?(?:the )?\Z",
    re.IGNORECASE,
)
_OTHER_DAY = lazy_re(
    r"\b(?:publi\w+|post(?:ed|ing)|releas\w+|updat\w+|issu\w+|air(?:s|ed|ing)|broadcast\w*|since|until|before|after|"
    r"of the \d{4}|signed|adopted|announced|elected|appointed|born)\b|[.?!][”\"]?[ \u00a0](?=[A-Z][a-z]+ [a-z])",
    re.IGNORECASE,
)
"""What tells of another day than the talk's, and the end of the first sentence."""
_COUNT = lazy_re(r"(?:[ \t\u00a0]+(?:[|–—-][ \t\u00a0]+)?(?:[Pp]age[ \t\u00a0]+)?\d{1,4}(?: of \d{1,4})?)\Z")
_LINE = lazy_re(r"[^\W\d_][^\n]{10,119}")


def day_in_column(page: Page, end: int) -> Told | None:
    """Give the day below the column for the day of the sitting, in a table above ``end``; None where there is none."""
    for head, row in pairwise(page.lines[:TABLE_LINES]):
        if row.start >= end:
            return None
        names, cells = _CELL.split(page.line_text(head)), _CELL.split(page.line_text(row))
        held = [at for at, name in enumerate(names) if _COLUMN.fullmatch(name)] if len(names) > 1 else []
        if len(held) != 1 or len(names) != len(cells):
            continue
        days = list(dates(cells[held[0]]))
        if len(days) == 1:
            at = page.text.index(cells[held[0]], row.start)
            return days[0].iso, Span(at + days[0].span.start, at + days[0].span.end)
    return None


def day_in_figures(page: Page, lines: Iterable[Span]) -> Told | None:
    """Give the one day in figures alone on a line above the talk, ``12/05/2031``, read as the page's region writes it.

    So is one with dots and a weekday of another language beside it, where the day stands first. None where the page
    tells no region, and where two such lines say different days.
    """
    lines = list(lines)
    beside = (each for span in lines for each in _BESIDE.finditer(page.text, span.start, span.end))
    found = only((calendar(day["year"], day["two"], day["one"]), Span(day.start("one"), day.end())) for day in beside)
    tag = page.facts.get("language", ("", None))[0].lower().replace("_", "-")
    region = tag.rpartition("-")[2] if "-" in tag else ""
    if found is not None or region not in _DAY_FIRST | _MONTH_FIRST:
        return found
    alone = filter(None, (_FIGURES.fullmatch(page.text, span.start, span.end) for span in lines))
    order = ("two", "one") if region in _DAY_FIRST else ("one", "two")
    return only((calendar(day["year"], *map(day.group, order)), Span(*day.span())) for day in alone)


def sitting_day(page: Page, lines: Iterable[Line]) -> Told | None:
    """Give the one day that lines which count a sitting end in; None where they say none, or several."""
    return only(_sittings(page, lines))


def _sittings(page: Page, lines: Iterable[Line]) -> Iterator[Told]:
    for line in lines:
        if line.end - line.start > SITTING_LINE or _COUNTS.search(page.text, line.start, line.end) is None:
            continue
        days = list(dates(page.text, line.start, line.end))
        ends = len(days) == 1 and not page.text[days[0].span.end : line.end].strip(" .)*_\u00a0")
        if ends and _OTHER_SITTING.search(page.text, line.start, line.end) is None:
            yield days[0].iso, days[0].span


def told_day(page: Page, placed: Sequence[tuple[Span, SegmentKind]], posted: str) -> Told | None:
    """Give the one day before ``posted`` that a line above the talk gives with its time below it, or by its field.

    ``(June 13, 2031)``, with ``10:34 A.M.`` on the next line: the day above the title may be the site's. A release has
    its own day below ``For Immediate Release``.
    """
    told = only(_plain_days(page, [span for span, kind in placed if kind != "chrome"]))
    return told if told is not None and may_post(told[0], posted) else None


def _plain_days(page: Page, lines: Sequence[Span]) -> Iterator[Told]:
    for at, span in enumerate(lines):
        days = list(dates(page.text, span.start, span.end)) if span.end - span.start <= LONGEST else []
        if len(days) != 1:
            continue
        key = _KEY.match(page.text, span.start, span.end)
        timed = at + 1 < len(lines) and is_clock(lines[at + 1].of(page.text).strip("*_()[] "))
        above = (each.of(page.text).strip("*_()[] :") for each in lines[max(at - ABOVE, 0) : at])
        if key is not None or timed or any(map(_RELEASED.fullmatch, above)):
            before = page.text[span.start if key is None else key.end() : days[0].span.start]
            if _AROUND.fullmatch(before) and _AROUND.fullmatch(page.text, days[0].span.end, span.end):
                yield days[0].iso, days[0].span


def names_sitting(text: str) -> bool:
    """Tell whether a line with a day calls the record of a sitting by it: ``Debates of 14 March 2031``."""
    return _DEBATES.match(text) is not None


def sits_at(text: str) -> str | None:
    """Give the building that a line names with the day and the time of a sitting, and nothing else."""
    found = _VENUE.match(text)
    day = None if found is None else next(dates(text, found.end()), None)
    if found is None or day is None or day.span.start != found.end() or not is_venue(found["place"]):
        return None
    time = _TIME.fullmatch(text, day.span.end)
    return found["place"] if time is not None and clock(time["time"]) is not None else None


def day_of_lead(page: Page, lines: Iterable[Span], posted: str) -> Told | None:
    """Give the day without a year by which a paragraph above the talk begins that tells of it, some days before."""
    for span in lines:
        found = _LEAD.match(page.text, span.start, span.end)
        took = None if found is None else _TOOK.search(page.text, *found.span("rest"))
        if found is None or took is None or _LATER.search(found["rest"]) is not None:
            continue
        if not any(told.role for told in mentions(page.text, found.start("rest"), took.start())):
            continue  # nobody who holds an office did it: "On 13 January, protesters addressed the port"
        month = _ENGLISH.index((found["m"] or found["m2"]).lower()) + 1
        day = near_before(posted, month, int(found["d"] or found["d2"]))
        return None if day is None else (day, Span(*found.span("day")))
    return None


def day_of_transcript(page: Page, lines: Iterable[Span]) -> Told | None:
    """Give the one day in the sentence above a talk that calls the page its transcript."""
    for line in lines:
        lead = _TRANSCRIPT.match(page.text, line.start, line.end)
        days = [] if lead is None else list(dates(page.text, line.start, line.end))
        if len(days) == 1:
            before = page.text[line.start : days[0].span.start]
            its = _ON.search(before) is not None and _OTHER_DAY.search(before) is None
            return (days[0].iso, days[0].span) if its else None
    return None


def running_head(page: Page) -> tuple[str, str, Span] | None:
    """Give the one head of a page's running lines with a day in it, the day, and where it stands first.

    ``Harbour Inquiry - 3 March 2031``
    """
    heads: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    running = [Span(line.start, line.end) for line in page.lines if page.running and line.start in page.running]
    for span in (*page.edges, *running):
        for line in _LINE.finditer(page.text, span.start, span.end):
            text = _COUNT.sub("", line[0].rstrip())
            heads.setdefault(text, Span(line.start(), line.start() + len(text)))
            counts[text] += 1
    often = ((text, list(dates(text))) for text in heads if counts[text] >= FEWEST)
    told = [(text, days[0]) for text, days in often if len(days) == 1]
    if len(told) != 1:
        return None
    text, day = told[0]
    rest = re.findall(r"[^\W\d_]{3,}", text.replace(day.span.of(text), ""))
    return (text, day.iso, heads[text]) if len(rest) >= HEAD_WORDS else None
