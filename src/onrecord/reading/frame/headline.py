"""Which of the lines above a talk is its title: what the whole head of the page shows, not the first line alone.

A first line may be a masthead, a rubric, a day, a town or a person. It is the title until a line near it tells more:
one that names the event, or the one by which the medium's own head calls the page.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import MONTHS, dates
from onrecord.grammar.labels.lexicon import GATHERINGS, HONORIFICS
from onrecord.model import Span
from onrecord.reading.frame.days import day_alone, has_day, is_dated_below, is_day
from onrecord.reading.frame.event import names_event
from onrecord.reading.frame.headings import is_empty, is_masthead, names_inquiry, words_of
from onrecord.reading.frame.sitewords import SPEAKS
from onrecord.reading.frame.titlerules import (
    behind_key,
    below_number,
    below_own_name,
    below_path,
    below_period,
    of_sitting,
    over_kind,
)
from onrecord.reading.frame.titles import ends_as_prose
from onrecord.reading.frame.toldplaces import field_place
from onrecord.reading.frame.wholetitle import cut_title, whole_title
from onrecord.reading.names.mentions import mentions
from onrecord.reading.names.names import has_case
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

TOP_LINES = 6
"""Lines from the top, without the site's own, in which a title that says nothing stands, and a better one below it."""
TOWN_WORDS = 2
SITE_WORDS = 6
"""Words, at most, of a site's name that nothing tells but the title below it."""
HEAD_LINES = 20
DATED_WITHIN = 3
SENTENCES = 3
"""Sentences to its readers, at most, that a site prints above a title."""
_MONTHS = frozenset((*MONTHS, "am", "pm", "gmt"))
_NO_TITLE = lazy_re(
    r"^\d{1,3}(?:-\d{1,3})?[.,)]? [A-Z]|\bas (?:prepared|delivered|released)\b|\bfollow(?:s|ing)\b|\bbelow\b|[.!?]$",
    re.IGNORECASE,
)
_YEAR_STOP = lazy_re(r"(?<=\d) ?r\.$")
"""``3 marca 2031 r.``, no sentence."""
_ROOM = lazy_re(
    r"\b(?:briefing|press|conference|interview|hearing|meeting|committee) (?:room|hall|cent(?:er|re))\b", re.IGNORECASE
)
_STRONG = lazy_re(
    r"\b(?:transcript|(?:press|news|media) (?:conference|briefing|availability)|briefing|interview (?:with|of|by)|"
    r"doorstop|remarks (?:by|of|at)|rueda de prensa|conferencia de prensa|conférence de presse|pressekonferenz|"
    r"entrevista|coletiva|persconferentie|conferenza stampa|konferencj\w+ prasow\w+)\b|会見|记者会|기자회견",
    re.IGNORECASE,
)
"""What a title says of the event by which a site's name above it is known to be none."""
_LEADS = lazy_re(
    r"(?:(?:full |edited |rush |unofficial )?transcript(?: of|:)|remarks by|"
    r"(?:joint |post-\w+ |weekly |daily )?"
    r"(?:press|news|media) (?:conference|briefing|availability)\b|interview with|doorstop|"
    r"rueda de prensa|conferencia de prensa|conférence de presse|"
    r"entrevista (?:coletiva|con|com)|versión estenográfica)\b.{12}",
    re.IGNORECASE,
)
"""How a title begins that stands below what a site tells its readers."""
_QUOTED = lazy_re(r"[\"“”«»„?!:–—]")
_STYLES = HONORIFICS | {"the", "of", "mp", "and"}
HEAD_WORDS = 4
"""Words, at least, of what a page's head calls it, by which a line below its first heading is known for the title."""
_SIGNED = lazy_re(r"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f|[Dd]i) [^\W\d_a-zà-öø-ÿ]")
"""``By Dana Reyes``"""
SHORT = 30
"""Characters of a section's name, at most."""
FEW = 3
_PARTS = lazy_re(r"\s+(?:[|–—·»:-]|::|&[rl]aquo;)\s+|\s+[|»]\s*")


def title_below(page: Page, begins_turn: Callable[[int], bool]) -> int:
    """Give the index of a title with its day below it, above which a site speaks to its readers in sentences; else 0.

    Nobody is labelled above it, and what stands there talks to nobody.
    """
    sentences = 0
    for index, line in enumerate(page.lines[:HEAD_LINES]):
        text = page.line_text(line)
        if begins_turn(index) or SPEAKS.search(text):
            return 0
        ends = page.ends_sentence(line) and len(text.split()) >= SITE_WORDS
        if line.gap and not ends and sentences and _LEADS.match(text) and _is_told_day(page, index):
            return index
        sentences += ends and page.told_kind(line.start) is None
        if sentences > SENTENCES:
            return 0
    return 0


def _is_told_day(page: Page, index: int) -> bool:
    """Tell whether a line in capitals has its day in itself, or any line has it right below."""
    line = page.lines[index]
    own = page.line_text(line).isupper() and has_day(page.text, line.start, line.end)
    return own or is_dated_below(page, index)


def choose_title(page: Page, header: Header, named: int, lower: int) -> None:
    """Choose the title among the lines that were placed above the talk.

    Args:
        page: the document.
        header: its header, whose title is set.
        named: index of the line that a path names, or 0.
        lower: index of a line that is the title below a site's own, or 0.
    """
    line = page.lines[named] if named else None
    span = None if line is None or header.title is None else Span(line.start, line.end)
    if span is not None and any(span == placed for placed, _ in header.placed):
        _publisher(page, header)
        _take(header, span)
        _join(header, cut_title(page, header))
    else:
        _join(header, cut_title(page, header))
        _better(page, header, below_number)
        _below_masthead(page, header)
        _telling(page, header)
        _by_its_head(page, header)
        _above_byline(page, header)
        header.title = behind_key(page, header)
        for rule in (of_sitting, below_path, below_period, below_own_name):
            _better(page, header, rule)
        _join(header, whole_title(page, header))
    if lower and header.title is not None and not has_day(page.text, header.title.start, header.title.end):
        # A line in capitals with its day is the title, below a site's words, where the one above has none.
        span = Span(page.lines[lower].start, page.lines[lower].end)
        _take(header, span if has_day(page.text, span.start, span.end) else header.title)
    if header.title is not None:
        header.title = over_kind(page, header, header.title) or header.title


def _better(page: Page, header: Header, rule: Callable[[Page, Header, Span], Span | None]) -> None:
    """Take the title that a rule gives for the one so far, which the medium may declare."""
    told = [header.title] if header.title is not None else header.because.get("title", [])
    found = rule(page, header, told[0]) if told and (header.title is not None or rule is of_sitting) else None
    if found is not None:
        _take(header, found)


def _join(header: Header, whole: Span | None) -> None:
    """Take a title over several lines, as one of what was placed."""
    if whole is not None:
        rest = [(each, kind) for each, kind in header.placed if not whole.contains(each)]
        header.placed = sorted([*rest, (whole, "title")], key=lambda placed: placed[0].start)
        header.title = whole


def _above_byline(page: Page, header: Header) -> None:
    """A few words that name no event are a programme's or a section's name, where a longer line stands on a byline."""
    if header.title is None or names_event(header.title.of(page.text)) or header.title.end - header.title.start > SHORT:
        return
    spans = header.own
    if header.title not in spans:
        return
    first = spans.index(header.title)
    for one, below in pairwise(spans[first : first + 1 + DATED_WITHIN]):
        line = one.of(page.text)
        longer = len(line.split()) > max(len(header.title.of(page.text).split()), FEW) and not _NO_TITLE.search(line)
        if (
            one != header.title
            and longer
            and not has_day(page.text, one.start, one.end)
            and _SIGNED.match(page.text, below.start, below.end)
        ):
            _take(header, one)
            return


def _take(header: Header, title: Span) -> None:
    """Take another line for the title; the one so far tells of it."""
    old = header.title
    header.placed = [
        (span, "title" if span == title else "dateline" if span == old else kind) for span, kind in header.placed
    ]
    header.title = title


def _below_masthead(page: Page, header: Header) -> None:
    """The first line may be the publisher's masthead: the title is then the first line below that tells of an event."""
    lines = [span for span in header.own if not has_day(page.text, span.start, span.end) or _tells(span.of(page.text))]
    if header.title is None or not lines or lines[0] != header.title or not is_masthead(header.title.of(page.text)):
        return
    below = [span for span in lines[1:] if not is_masthead(span.of(page.text))]
    telling = [span for span in below if _tells(span.of(page.text))]
    telling = telling or [span for span in below if names_event(_ROOM.sub("", span.of(page.text)))]
    if telling or below:
        _publisher(page, header)
        _take(header, (telling or (lines if names_inquiry(lines[0].of(page.text)) else below))[0])


def _publisher(page: Page, header: Header) -> None:
    """A body's name above the title is the publisher's."""
    text = "" if header.title is None else header.title.of(page.text)
    if header.title is not None and is_masthead(text) and GATHERINGS.isdisjoint(text.lower().split()):
        header.values.setdefault("publisher", " ".join(text.split()))
        header.because.setdefault("publisher", [header.title])


def _telling(page: Page, header: Header) -> None:
    """A first line that says nothing, ``Press Briefings``, or but where it was, is no title where one below tells."""
    spans = [span for span in header.own if field_place(span.of(page.text)) is None]
    if header.title is None or header.title not in spans[:TOP_LINES]:
        return
    first = spans.index(header.title)
    below = spans[first + 1 : first + 1 + TOP_LINES]
    # Offices print whose they are in several lines, and the title in capitals below them.
    farther = spans[first + 1 + TOP_LINES : HEAD_LINES]
    below += [s for s in farther if s.of(page.text).isupper() and len(s.of(page.text).split()) > SITE_WORDS]
    text = header.title.of(page.text)
    is_day = not words_of(text) or _MONTHS.issuperset(words_of(text)) or _opens_with_day(page, header.title)
    dated = bool(below) and day_alone(page, page.lines[page.line_at(below[0].start)]) is not None
    is_town = len(text.split()) <= TOWN_WORDS and dated and not names_event(text)
    poor = is_day or is_town or is_empty(text) or _is_somebody(page, header.title)
    for at, span in enumerate(below):
        line = span.of(page.text)
        named = is_day and any(span.contains(found.span) for found in header.mentions)
        if not (_tells(line) or (named and not is_empty(line) and not _NO_TITLE.search(line))):
            continue
        site = _STRONG.search(line) and _is_site(page, header.title)
        if poor or (site and _is_dated(page, below, at)):
            _take(header, span)
            return


def _by_its_head(page: Page, header: Header) -> None:
    """The medium's own head names the page: a line that is one of its parts is the title where the present one is none.

    A heading that the medium sets as the page's first stays the title unless it says nothing.
    """
    if page.head is None:
        return
    parts = {fold(part) for part in _PARTS.split(page.head.of(page.text)) if part}
    now = header.values.get("title", "") if header.title is None else header.title.of(page.text)
    if not now or (fold(now) in parts and not is_empty(now)):
        return
    if header.title is None and not is_empty(now):
        _over_section(page, header, now)
        return
    named = [
        span
        for span in header.own[:HEAD_LINES]
        if fold(span.of(page.text)) in parts
        and not is_empty(span.of(page.text))
        and not is_masthead(span.of(page.text))
        and not is_day(span.of(page.text))
        and not _is_somebody(page, span)
    ]
    if not named and header.title is None:
        named = [span for span in _visible_headings(page, header) if fold(now) in fold(span.of(page.text))]
    if named:
        _take(header, max(named, key=lambda span: span.end - span.start))
    elif is_empty(now):
        first = _first_part(page, page.head)
        if names_event(first.of(page.text)) and not is_empty(first.of(page.text)):
            header.title = first  # no line says more


def _over_section(page: Page, header: Header, now: str) -> None:
    """The page's first heading may be the section's: the line right below it is the title, if the head begins with it.

    ``now`` is that heading. It says nothing of an event, and the head does not name it first.
    """
    first = fold(_first_part(page, page.head).of(page.text)) if page.head is not None else ""
    told = header.because.get("title", [])
    if names_event(now) or len(first.split()) < HEAD_WORDS or not told or len(now.split()) > SITE_WORDS:
        return
    below = [span for span in header.own if span.start >= told[0].end]
    if below and fold(below[0].of(page.text)).startswith(first) and not first.startswith(fold(now)):
        header.title = below[0]


def _first_part(page: Page, head: Span) -> Span:
    """Give what stands before the name of the site in what the medium's head calls the page."""
    parted = _PARTS.search(page.text, head.start, head.end)
    return head if parted is None else Span(head.start, parted.start())


def _tells(text: str) -> bool:
    """Tell whether a line says what kind of event it was, and more than that."""
    long = text[-1:] == "." and not ends_as_prose(text)
    told = names_event(_ROOM.sub("", text)) and not is_empty(text)
    return told and not _NO_TITLE.search(text[:-1] if long else _YEAR_STOP.sub("", text))


def _visible_headings(page: Page, header: Header) -> list[Span]:
    """Give the headings of the medium near the top that say what kind of event it was, and more than that."""
    return [
        span
        for span in header.own[:TOP_LINES]
        if page.is_heading(page.lines[page.line_at(span.start)]) and _tells(span.of(page.text))
    ]


def _is_dated(page: Page, spans: list[Span], at: int) -> bool:
    """Tell whether a line has a day in it, or stands next to one that has."""
    return any(has_day(page.text, near.start, near.end) for near in spans[max(at - 1, 0) : at + 2])


def _opens_with_day(page: Page, span: Span) -> bool:
    """Tell whether a line begins with a day and names no event: ``12 avril 2024 - Seul le prononcé fait foi``."""
    first = next(dates(page.text, span.start, span.end), None)
    return first is not None and first.span.start == span.start and not names_event(span.of(page.text))


def _is_somebody(page: Page, span: Span) -> bool:
    """Tell whether a line names a person, with styles and office, and nothing else."""
    words = set(words_of(span.of(page.text))) - _STYLES
    named = {
        word
        for found in mentions(page.text, span.start, span.end)
        for word in words_of(f"{found.name} {found.role or ''} {found.affiliation or ''}")
    }
    return bool(named) and words <= named and has_case("".join(words))


def _is_site(page: Page, span: Span) -> bool:
    """Tell whether a line may be a site's name: few words that name no event and nobody, and tell no story."""
    text = span.of(page.text)
    return (
        len(text.split()) <= SITE_WORDS
        and not names_event(text)
        and _QUOTED.search(text) is None
        and not any(found.role for found in mentions(page.text, span.start, span.end))
        and not has_day(page.text, span.start, span.end)
    )
