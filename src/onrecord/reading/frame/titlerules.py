"""Lines that stand for the title and are none, each with where the title stands then.

A page's number or a state's name, a site's name, the session a record is of, that it is a record, the kind of a
document. Each rule gives the better title, or None.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import clock, dates
from onrecord.model import Span
from onrecord.people import states
from onrecord.reading.frame.days import day_alone, has_day, is_day, is_figures
from onrecord.reading.frame.event import names_event
from onrecord.reading.frame.headings import is_empty, is_masthead, is_period, is_record, words_of
from onrecord.reading.frame.sitelines import is_path, is_site_line, is_site_notice
from onrecord.reading.frame.venue import is_place
from onrecord.reading.names.mentions import mentions
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

FOOT = 4000
"""Code points at the end of a page in which a line says whose the rights are."""
TITLE_WORDS = 4
"""Words, at least, of a title that only what stands beside it tells."""
NUMBER_LINES = 8
"""Lines below a page's number among which the title is."""
PATH_LINES = 4
"""Lines below a path in which the title stands."""
PERIOD_LINES = 14
"""Lines below the session in which what sat stands, above the day."""
FIELD_LINES = 3
"""Lines above a field with the document's kind among which the title stands."""
RECORD_WORDS = 3
"""Words of a sitting's heading, at least, its day aside."""
RECORD_LINES = 3
"""Headings behind the one that a record follows, of which one tells of the sitting."""
_RIGHTS = lazy_re(r"(?:©|\(c\)|\bcopyright\b)[^\n]{0,200}", re.IGNORECASE)
_NUMBER = lazy_re(r"[-–—\s]*(?:[Pp]age )?\d{1,4}[-–—\s]*")
_KEYED = lazy_re(
    r"(?:title|titre|titel|título|titolo|tytuł|titulek|otsikko|tittel|заголовок|(?:full )?transcript (?:for|title))"
    r"\s?:\s{1,10}(?=\S{2})",
    re.IGNORECASE,
)
_HEARD = lazy_re(
    r"(?:audizione|audiencia|audiência|audition|anhörung|hearing|comparecencia|wysłuchanie|слухання|слушания)\b.{20}",
    re.IGNORECASE,
)
"""How a heading begins that says whom or what a sitting heard."""
_SITS = lazy_re(
    r"(?:commission|committee|comisión|comissão|commissione|comissió|ausschuss|commissie|komisja|výbor|"
    r"(?:standing|select|joint|public accounts|finance|budget) committee)\b.{6}",
    re.IGNORECASE,
)
"""How the name of a body begins that a record of its sitting has for a title."""
_KIND = lazy_re(
    r"[*_]*(?:tipologia|tipo|type|typ|category|categor[ií]a|catégorie|kategorie|kategoria|kategori|rubri(?:ca|que|k)|"
    r"genre|soort|тип|рубрика|категория)(?: d[ei] \w{4,12})?[*_]*[ \u00a0]?:[*_ \u00a0]{1,4}[^\n.:?!]{3,30}",
    re.IGNORECASE,
)
"""``Tipologia: Intervista``"""


def _below(header: Header, title: Span) -> list[Span]:
    return [span for span in header.own if span.start > title.start]


def behind_key(page: Page, header: Header) -> Span | None:
    """Give the title without what names it: ``Title: Lamps for the strait``."""
    key = None if header.title is None else _KEYED.match(page.text, header.title.start, header.title.end)
    return header.title if key is None or header.title is None else Span(key.end(), header.title.end)


def below_number(page: Page, header: Header, title: Span) -> Span | None:
    """Give the first line that may be a title below one that is a page's number, or a state above its body.

    That is no body, state, place or day.
    """
    below, head = _below(header, title)[:NUMBER_LINES], title.of(page.text)
    of_state = head.isupper() and _is_state(head) and below and is_masthead(below[0].of(page.text))
    if not of_state and _NUMBER.fullmatch(head) is None:
        return None
    return next((span for span in below if _may_title(span.of(page.text))), None)


def _is_state(text: str) -> bool:
    return any(fold(text) == fold(name) for each in states() for name in (each.name, *each.names))


def _may_title(text: str) -> bool:
    none = _is_state(text) or is_masthead(text) or is_empty(text) or is_place(text) or _NUMBER.fullmatch(text)
    return not none and len(text.split()) > 1 and clock(text) is None and not has_day(text)


def of_sitting(page: Page, _header: Header, title: Span) -> Span | None:
    """Give the heading that tells of the sitting, behind a title that only says that a record follows.

    One that says whom the sitting heard goes before one with its day; it may stand above the talk itself.
    """
    if not is_record(title.of(page.text).strip("*#_ ")):
        return None
    below = [span for span in page.headings if span.start >= title.end]
    heard = [span for span in below if _HEARD.match(page.text, span.start, span.end)]
    if len({span.of(page.text).strip(" .") for span in heard}) == 1:
        return heard[0]
    return next((span for span in below[:RECORD_LINES] if _says_with_day(span.of(page.text))), None)


def _says_with_day(text: str) -> bool:
    """Tell whether a heading has a day in it, and says more than that."""
    rest = text
    for found in dates(text):
        rest = rest.replace(found.span.of(text), "")
    return rest != text and len(words_of(rest)) >= RECORD_WORDS and not is_empty(rest)


def below_path(page: Page, header: Header, title: Span) -> Span | None:
    """Give the line below a path that has its day alone on the next line, where the title stands above the path."""
    lines = [span for span, _ in header.placed]
    paths = (at for at, span in enumerate(lines) if span.start > title.start)
    at = next((at for at in paths if is_path(lines[at].of(page.text).strip("*_ "))), None)
    below = [] if at is None else [(span, span.of(page.text)) for span in lines[at + 1 : at + 2 + PATH_LINES]]
    dated = (
        line
        for (line, text), (_, after) in pairwise(below)
        if len(text.split()) >= TITLE_WORDS and not is_day(text) and is_day(after)
    )
    return next(dated, None)


def below_period(page: Page, header: Header, title: Span) -> Span | None:
    """Give the line that tells what sat, where the title says only which session it was: ``Session 2030-2031``.

    It is a body's name, or else the line right above the day; None where no day shows where the head ends.
    """
    if not is_period(title.of(page.text)):
        return None
    below = _below(header, title)
    days = (at for at, span in enumerate(below) if day_alone(page, page.lines[page.line_at(span.start)]) is not None)
    end = next(days, PERIOD_LINES if len(below) > PERIOD_LINES else 0)
    telling = [span for span in below[: min(end, PERIOD_LINES)] if not _says_nothing(span.of(page.text))]
    return next((span for span in telling if _SITS.match(span.of(page.text))), telling[-1] if telling else None)


def _says_nothing(text: str) -> bool:
    return is_period(text) or is_empty(text) or is_masthead(text) or is_record(text)


def below_own_name(page: Page, header: Header, title: Span) -> Span | None:
    """Give the title below a site's own name, where that stands for the title so far.

    The name is known by the line at the page's foot that says whose the rights are, ``© 2031 Harbour``, or because the
    site prints it twice at the top. The title names an event or somebody with an office, and has a day beside it.
    """
    name = fold(title.of(page.text))
    if names_event(name) or not name or not _is_own(page, header, name):
        return None
    lines = _below(header, title)
    for at, span in enumerate(lines):
        beside = [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]
        if fold(span.of(page.text)) != name and _may_be(page, span) and any(_is_day(page, each) for each in beside):
            return span
    return None


def _is_own(page: Page, header: Header, name: str) -> bool:
    if [fold(span.of(page.text)) for span, _ in header.placed[:2]] == [name, name]:
        return True
    rights = _RIGHTS.finditer(page.text, max(len(page.text) - FOOT, header.placed[-1][0].end))
    return any(f" {name} " in f" {fold(found[0])} " for found in rights)


def _may_be(page: Page, span: Span) -> bool:
    text = span.of(page.text)
    if _is_day(page, span) or text[-1] in ".:;,?" or is_empty(text):
        return False
    told = (found.role for found in mentions(page.text, span.start, span.end))
    return len(text.split()) >= TITLE_WORDS and (names_event(text) or any(told))


def _is_day(page: Page, span: Span) -> bool:
    return is_figures(span.of(page.text).strip()) or day_alone(page, page.lines[page.line_at(span.start)]) is not None


def over_kind(page: Page, header: Header, title: Span) -> Span | None:
    """Give the longest line right above a title that is only a field with the kind of the document."""
    if _KIND.fullmatch(page.text, title.start, title.end) is None:
        return None
    placed = [span for span, _ in header.placed if span.end <= title.start][-FIELD_LINES:]
    lines = [span for span in placed if not is_site_line(span.of(page.text)) and not is_site_notice(span.of(page.text))]
    found = max(lines, key=lambda span: len(span.of(page.text).split()), default=None)
    return found if found is not None and len(found.of(page.text).split()) >= TITLE_WORDS else None
