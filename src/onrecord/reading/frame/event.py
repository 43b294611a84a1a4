"""What a header says of the event: title, dates, place, kind."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.days.dates import WEEKDAYS_ABROAD, dates
from onrecord.model import SegmentKind, Span
from onrecord.reading.frame.columndays import day_in_column
from onrecord.reading.frame.headdays import days_between, told_day
from onrecord.reading.frame.publisher import publisher_of
from onrecord.reading.frame.regions import day_by_region, day_of_title
from onrecord.reading.frame.runninghead import running_head
from onrecord.reading.frame.sittingdays import sitting_day
from onrecord.reading.frame.titledays import titled_first
from onrecord.reading.frame.venue import WEEKDAY_ABROAD, place_line
from onrecord.reading.frame.whereabouts import place_told, whole_place
from onrecord.reading.names.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading.page.page import Line, Page

_EVENTS = (
    (
        re.compile(
            r"press conference|news conference|press availability|media availability|"
            r"(?:press|media) (?:stakeout|encounter)|conferencia de prensa|"
            r"rueda de prensa|pressekonferenz|persconferentie|presskonferens|pressekonferanse|conferenza stampa|"
            r"conférence de presse|conferência de imprensa|(?:entrevista )?coletiva(?: de imprensa)?\b|"
            r"konferencja prasowa|tisková konference|conferință de presă|basın toplantısı|sajtótájékoztató|"
            r"(?:incontro|encuentro|encontro|rencontre|spotkanie)\b.{0,80}\b(?:con i giornalisti|"
            r"con la (?:stampa|prensa)|con (?:los )?periodistas|com (?:os )?jornalistas|com a imprensa|"
            r"avec (?:la presse|les journalistes)|z dziennikarzami)\b|"
            r"lehdistötilaisuus|пресс-конференци|прес-конференці|συνέντευξη τύπου|مؤتمر صحفي|会見|记者会|기자회견",
            re.IGNORECASE,
        ),
        "press conference",
    ),
    (re.compile(r"gaggle|doorstep|doorstop", re.IGNORECASE), "doorstep"),
    (re.compile(r"hearing\b|committee meeting|audition de|anhörung|слушания", re.IGNORECASE), "hearing"),
    (re.compile(r"debate\b|plenarprotokoll|debate del", re.IGNORECASE), "debate"),
    (re.compile(r"interview|entrevista|intervista|entretien|интервью|інтерв’ю", re.IGNORECASE), "interview"),
    (re.compile(r"\bcall\b", re.IGNORECASE), "call"),
    (re.compile(r"briefing|point de presse|брифинг|брифінг|εν[ηή]μ[εέ]ρωση (?:των|του)\b", re.IGNORECASE), "briefing"),
    (re.compile(r"joint statements|statements\b", re.IGNORECASE), "statements"),
    (
        re.compile(r"remarks|speech|address(?!ed)|keynote|lecture|discurso|discours|rede von|ansprache", re.IGNORECASE),
        "remarks",
    ),
    (re.compile(r"statement", re.IGNORECASE), "statements"),
)
_LOOSE = frozenset(("remarks", "statements"))
"""Kinds of event that are parts of a press conference too."""
_EVENT_ALONE = {
    "hearing": "hearing",
    "press conference": "press conference",
    "debate": "debate",
    "interview": "interview",
}
WEEKDAY = re.compile(
    rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{WEEKDAYS_ABROAD}|"
    r"on|le|el|den|am|vom|em|w dniu|dnia|r|date|datum|fecha|data)\b|[(（][月火水木金土日][)）]|日",
    re.IGNORECASE,
)
_DAY_LED = re.compile(
    r"[ \u00a0]*\b(?:w dniu|z dnia|dnia|dne|dňa|le|den|am|vom|il|el|del|em|dnes|от)[ \u00a0]*$", re.IGNORECASE
)
_DAY_ENDS = re.compile(r"[ \u00a0](?:r|года|г|року|р)\b\.?", re.IGNORECASE)
"""What leads to a day and what ends it in other languages: ``w dniu 18 lutego 2031 r.``"""
DAYS = 3
"""Days above a talk, at least, of which one may be the site's: its own, and another that comes back."""
POSTED_WITHIN = 10
"""Days after a talk within which a line below its title tells when the text was posted."""
_WEEKDAY_ASIDE = re.compile(r"[ \u00a0]\((?:mon|tues|wednes|thurs|fri|satur|sun)day\)$", re.IGNORECASE)
"""``October 09, 2031 (Thursday)``"""
_DIALOGUE = re.compile(
    r"conference|briefing|interview|transcript|remarks|doorstop|entrevista|rueda|entretien|konferen|intervista|会見",
    re.IGNORECASE,
)
"""What was spoken on the day in its title; a statement may tell of another day's deed."""
_DAY_FIRST = re.compile(r"\d{2,4}[/.-]\d{1,2}[/.-]\d{2,4}:?[ \u00a0]+(?=[^\W\d_]{2})")
"""``31/03/14 Daily Press Briefing``: a day in figures before a title is no part of it."""
LONGEST_DAY = 60
"""Characters of a line that is no more than a day."""
_NUMBERED = re.compile(r"(\d{1,3})[.)]? (?=[^\W\d_])")
_ITEM = "item|point|punkt|punt|agendapunt|ponto|punto|tagesordnungspunkt|bod"
"""What a record's head calls a matter by its number: ``Record 2030-2031, no. 3, item 2``."""
OUTSIDE = frozenset({"url", "language"})
"""What a medium declares that is no part of a header."""


class Header(msgspec.Struct):
    """What was read before the talk.

    Attributes:
        title: where the title stands, if anything is one.
        end: offset at which speech may begin.
        placed: spans of lines with their segment kind, in order.
        mentions: people named, in order.
        values: ``title``, ``date``, ``published``, ``updated``, ``place``, ``publisher``, ``event``, ``delivery``.
        because: the spans that show the values.
        keys: what a key to the labels says of each; nothing where initials are the ones of a name.
    """

    title: Span | None = None
    end: int = 0
    placed: list[tuple[Span, SegmentKind]] = msgspec.field(default_factory=list)
    mentions: list[Mention] = msgspec.field(default_factory=list)
    values: dict[str, str] = msgspec.field(default_factory=dict)
    because: dict[str, list[Span]] = msgspec.field(default_factory=dict)
    keys: dict[str, str] = msgspec.field(default_factory=dict)

    def set(self, field: str, value: str, *spans: Span) -> None:
        """Record a value with the spans that show it."""
        self.values[field] = value
        self.because[field] = list(spans)


def begin(page: Page) -> Header:
    """Make a header of what the medium declares, and of who publishes at the page's address."""
    header = Header()
    for field, (value, span) in page.facts.items():
        if field not in OUTSIDE:
            said = without_item(page, value) if field == "title" else value
            header.set(field, said, *([span] if span else []))
    known = publisher_of(page)
    if known is not None:
        header.set("publisher", known[0], *([known[1]] if known[1] else []))
    header.mentions.extend(page.people)
    return header


def without_item(page: Page, title: str) -> str:
    """Give a title without the number before it that the medium's own head gives as the number of the item."""
    number = _NUMBERED.match(title)
    if number is None or page.head is None:
        return title
    told = re.search(rf"\b(?i:{_ITEM}) {number[1]}\b", page.head.of(page.text))
    return title if told is None else title[number.end() :]


def settle_dates(page: Page, header: Header, found: list[tuple[str, Span]]) -> None:
    """The first plain date is when the event was held, unless a caption says when: then it is the publication's.

    Where no line has a date, one in the title is the event's, before the day of publication is taken for it.
    """
    title = page.facts.get("title", ("", None))[1]
    if title is not None and not found:
        found = [(printed.iso, printed.span) for printed in dates(page.text, title.start, title.end)][:1]
    found = titled_first(page.text, title or header.title, found[_sites_own(page, found) :])
    if len(found) > 1 and _is_posted(page, found[0], found[1]):
        found = [found[1], found[0], *found[2:]]
    for iso, span in found:
        if "date" not in header.values:
            header.set("date", iso, span)
        elif iso > header.values["date"] and "published" not in header.values:
            header.set("published", iso, span)
    if "date" not in header.values and "published" in header.values:
        header.set("date", header.values["published"], *header.because["published"])
    figures = None if "date" in header.values else day_by_region(page, (span for span, _ in header.placed))
    if figures is not None:
        header.set("date", *figures)
    _day_in_figures(page, header, title or header.title)
    column = day_in_column(page, header.end)
    if column is not None and column[0] != header.values.get("date"):
        if "date" in header.values and column[0] < header.values["date"]:
            header.values.setdefault("published", header.values["date"])
            header.because.setdefault("published", header.because["date"])
        header.set("date", *column)
    title = title or header.title
    if title is not None:
        _day_of_title(page, header, title)
    told = None if title is None else told_day(page, header.placed, header.values.get("date", ""))
    if told is not None:
        header.values.setdefault("published", header.values["date"])
        header.because.setdefault("published", header.because["date"])
        header.set("date", *told)


def _day_in_figures(page: Page, header: Header, title: Span | None) -> None:
    """Take the day in figures that a title in another language has; the one a few days later is the publication's."""
    told = None if title is None else day_of_title(page, title)
    known = header.values.get("date")
    if told is None or (known is not None and not 0 < days_between(told[0], known) <= POSTED_WITHIN):
        return
    if known is not None:
        header.values.setdefault("published", known)
        header.because.setdefault("published", header.because["date"])
    header.set("date", *told)


def _sites_own(page: Page, found: list[tuple[str, Span]]) -> int:
    """Tell how many days at the top are the site's own, of the visit: a later one than the day told twice below."""
    if len(found) < DAYS or not any(True for _ in day_alone(page, page.lines[page.line_at(found[0][1].start)])):
        return 0
    first, *below = (iso for iso, _ in found)
    back, count = Counter(below).most_common(1)[0]
    far = (date.fromisoformat(first) - date.fromisoformat(back)).days > POSTED_WITHIN
    return int(far and count > 1 and first not in below)


def _is_posted(page: Page, first: tuple[str, Span], second: tuple[str, Span]) -> bool:
    """Tell whether the first day is when the text was posted: a bare one, an earlier one has its weekday beside it."""
    lines = [page.lines[page.line_at(span.start)] for _, span in (first, second)]
    if not all(any(True for _ in day_alone(page, line)) for line in lines) or first[0] <= second[0]:
        return False
    near = (date.fromisoformat(first[0]) - date.fromisoformat(second[0])).days <= POSTED_WITHIN
    beside = [
        WEEKDAY.search(page.text, line.start, span.start)
        for line, (_, span) in zip(lines, (first, second), strict=True)
    ]
    return near and beside[0] is None and beside[1] is not None


def _day_of_title(page: Page, header: Header, title: Span) -> None:
    """A title that ends in a day tells when it was; a later day alone on a line is then when the text was posted."""
    days = list(dates(page.text, title.start, title.end))
    told = header.because.get("date", [])
    known = header.values.get("published", header.values.get("date"))
    if len(days) != 1 or not told or days[0].iso >= header.values["date"] or known != header.values["date"]:
        return
    before = page.text[title.start : days[0].span.start].rstrip()
    line = page.lines[page.line_at(told[0].start)]
    posted = told[0].start > title.end and any(True for _ in day_alone(page, line))
    near = (date.fromisoformat(header.values["date"]) - date.fromisoformat(days[0].iso)).days <= POSTED_WITHIN
    behind = _WEEKDAY_ASIDE.sub("", page.text[days[0].span.end : title.end]).strip(" .)]")
    ends = not behind and before.endswith((",", "(", ":", "–", "—", "-", "|"))
    if posted and near and ends and _DIALOGUE.search(before):
        header.set("published", header.values["date"], *told)
        header.set("date", days[0].iso, days[0].span)


def settle_late(page: Page, header: Header, end: int) -> None:
    """Take the day and the kind of event from lines that say nothing else, before the talk begins at ``end``.

    Printed hearings have pages of committees and contents before it, through which a header is not read.
    """
    lines = page.lines_between(0, end)
    if "date" not in header.values or header.values["date"] == header.values.get("published"):
        # Nothing is published before it was said: a later day is the site's, of the visit.
        last = header.values.get("date", "9999")[:10]
        alone = [found for line in lines for found in day_alone(page, line) if found[0] <= last]
        counts = Counter(iso for iso, _ in alone).most_common(2)
        if counts and counts[0][1] > sum(count for _, count in counts[1:]):
            header.set("date", counts[0][0], next(span for iso, span in alone if iso == counts[0][0]))
    sat = None if "date" in header.values else sitting_day(page, lines)
    if sat is not None:
        header.set("date", *sat)
    # A record that begins with those present has its title nowhere but in the heads of its pages.
    on = header.title is not None and header.placed[:1] != [] and header.placed[0][1] == "table"
    head = running_head(page) if on or "title" not in header.values or "date" not in header.values else None
    if head is not None:
        title, day, span = head
        if on or "title" not in header.values:
            header.set("title", title, span)
        if "date" not in header.values:
            header.set("date", day, span)
    if "event" not in header.values:
        for line in lines:
            told = _EVENT_ALONE.get(page.line_text(line).strip("*_# ").lower())
            if told is not None:
                header.set("event", told, Span(line.start, line.end))
                return


def day_alone(page: Page, line: Line, start: int | None = None) -> Iterator[tuple[str, Span]]:
    """Give the date of a line that holds nothing else but a day of the week, from ``start`` on or its beginning."""
    begin = line.start if start is None else start
    if line.end - line.start > LONGEST_DAY:
        return
    found = list(dates(page.text, begin, line.end))
    if len(found) == 1:
        before = _DAY_LED.sub("", WEEKDAY_ABROAD.sub("", page.text[begin : found[0].span.start]))
        rest = before + _DAY_ENDS.sub("", page.text[found[0].span.end : line.end])
        if WEEKDAY.sub("", rest).strip(" ,.:;*_\u00a0") == "":
            yield found[0].iso, found[0].span


def settle_words(page: Page, header: Header) -> None:
    """Write the title down; read the kind of event and the place."""
    if header.title is not None:
        day = _DAY_FIRST.match(page.text, header.title.start, header.title.end)
        title = header.title if day is None else Span(day.end(), header.title.end)
        header.set("title", " ".join(title.of(page.text).strip("*#_ ").split()), title)
    if "title" in page.facts:
        _event(header, page.facts["title"][0], *header.because["title"])
    for span, kind in header.placed:
        text = span.of(page.text)
        if kind == "title" and header.values.get("event") in _LOOSE and _EVENTS[0][0].search(text):
            header.set("event", _EVENTS[0][1], span)
        if kind == "title" or (kind == "dateline" and "event" not in header.values):
            _event(header, text, span)
    if "place" not in header.values:
        place = place_line(page, header.placed, header.title, header.mentions)
        if place is None:
            place = place_told(page, header.placed, header.title, header.mentions)
        if place is not None:
            said, whole = whole_place(page, place, header.title)
            header.set("place", said, whole)


def names_event(text: str) -> bool:
    """Tell whether a line says what kind of event it was."""
    return any(pattern.search(text) for pattern, _ in _EVENTS)


def _event(header: Header, text: str, *spans: Span) -> None:
    if "event" in header.values:
        return
    for pattern, event in _EVENTS:
        if pattern.search(text):
            header.set("event", event, *spans)
            return


_READERS = re.compile(r"frequently asked questions|\bfaqs?\b|\bquiz\b", re.IGNORECASE)
"""Titles of pages whose questions nobody asked aloud."""


def asks_readers(page: Page, header: Header) -> bool:
    """Tell whether a page's questions are put for its readers, as its title says; it then has no labels."""
    title = header.values.get("title") or ("" if header.title is None else header.title.of(page.text))
    return _READERS.search(title) is not None
