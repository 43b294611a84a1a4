"""What stands before the talk: title, dates, place, manner, and the people it names.

Lines are read from the top until speech begins. Nothing is taken for granted but the order: a title comes first,
what follows it is short, and the first sentence that somebody speaks ends it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.days.dates import dates, is_clock
from onrecord.grammar.labels.notes import is_note
from onrecord.grammar.labels.tongues import PERSONS
from onrecord.model import Span
from onrecord.reading.frame.datelines import BULLET, DELIVERY, PROSE_WORDS, at_edge, dated, delivery, placed
from onrecord.reading.frame.days import has_day, own_days
from onrecord.reading.frame.event import Header, begin, names_event
from onrecord.reading.frame.headline import choose_title, title_below
from onrecord.reading.frame.linedays import names_sitting, sits_at
from onrecord.reading.frame.rosters import (
    in_brackets,
    is_field,
    is_listed,
    is_roster,
    keyed,
    read_field,
    read_roster,
    told_in_brackets,
)
from onrecord.reading.frame.settle import settle_dates, settle_words
from onrecord.reading.frame.sitelines import begins_as_site, is_site_line, is_site_notice
from onrecord.reading.frame.sitetop import MAX_HEADER_LINES, TALK_WITHIN, path_title, site_block, told_of
from onrecord.reading.frame.sitewords import TALKS
from onrecord.reading.frame.titles import (
    MAX_TITLE,
    SENTENCE,
    SPACED,
    ends_as_prose,
    has_title,
    is_notice,
    is_titled,
    is_topic,
    opens,
    tells_in_italics,
    title_like,
)
from onrecord.reading.frame.toldplaces import field_place
from onrecord.reading.frame.venue import ends_no_sentence
from onrecord.reading.frame.wholetitle import goes_on
from onrecord.reading.names.mentions import mentions, presiding
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Line, Page

_SUBTITLE = lazy_re(
    r"(?:by|with|of|von|por|par|avec|con|mit|joint|remarks|speech|statement|opening|ahead of|following)\b|"
    r"(?-i:and (?:the )?(?=[A-Z]))",
    re.IGNORECASE,
)
_BANNER = lazy_re(r"for immediate release|(?:press|media|news) release$|embargo|[a-z -]*rush transcript", re.IGNORECASE)
"""What stands above a title in its place."""
_TELLS = lazy_re(
    r"\b(?:transcript|press conference|news conference|press briefing|noon briefing|interview|doorstops?|doorstep|"
    r"media (?:conference|briefing|session|stand-?up)|met with|"
    r"(?:joint|these) (?:statements?|remarks)|was moderated by|(?:answered|took) (?:\w+ ){0,3}questions)\b",
    re.IGNORECASE,
)
_TELLS_ABROAD = lazy_re(
    r"\b(?:a (?:fait|prononcé) (?:les|la) déclarations? suivantes?|répondu aux questions|conférence de presse|"
    r"point de presse|rueda de prensa|conferencia de prensa|respondi(?:ó|eron) a (?:las )?preguntas|conferenza stampa|"
    r"risposto alle domande|coletiva|pressekonferenz|beantwortete[n]? (?:die )?fragen|persconferentie|pressemøde|"
    r"presskonferens|konferencj\w prasow\w+|odpowied\w+ na pytania|tiskov\w+ konferenc\w+|сделал[аи]? заявлени\w+|"
    r"ответил[аи]? на вопросы|пресс-конференци\w+|відпові\w+ на запитання|прес-конференці\w+|sajtótájékoztató\w*|"
    r"conferinț\w+ de presă|basın toplantısı\w*|συνέντευξη τύπου)\b",
    re.IGNORECASE,
)
_TALKS_ABROAD = lazy_re(rf"\b(?:{'|'.join(sorted(PERSONS))})\b", re.IGNORECASE)
_SPEECH = lazy_re(r"\b(?:speech|remarks|address|statement|lecture|keynote)\b", re.IGNORECASE)
_GAVE = lazy_re(
    r"\b(?:spoke|speaks|gave|gives|delivered|delivers|set(?:s)? out|outline[sd]|addresse[sd]|open(?:s|ed)|made)\b"
)
_SUBJECTS = lazy_re(
    r"[*_]*(?:subjects?(?:/s|\(s\))?|topics?(?: discussed)?|them(?:a|en)|temas?|thèmes?|sujets?|argomenti|onderwerpen|"
    r"tematy|議題|主題)\s*[:：]",
    re.IGNORECASE,
)
_UNCASED = lazy_re(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3][^。？！\n]{2,60}[^\W_]")
"""A short line of a script without capitals that ends no sentence."""
_AGENDA = lazy_re(
    r"(?:agenda|order of business|porządek (?:obrad|dzienny)|tagesordnung|ordre du jour|orden del día|ordem do dia|"
    r"ordine del giorno|議事日程|повестка дня)\s?[:：]?",
    re.IGNORECASE,
)
_ITEM = lazy_re(r"\d{1,2}[.)] \S")
_OPENED = lazy_re(
    r"\b(?:opens?|opened|eröffnet(?:e)?|ouvre|abre|apre|otwiera|opent)\b.{0,30}\b(?:conference|briefing|meeting|"
    r"(?:presse)?konferenz|sitzung|conférence|séance|rueda|conferencia|sesión|coletiva|conferenza|persconferentie)",
    re.IGNORECASE,
)
"""What is told of whoever opens a talk."""
TELLING_WORDS = 60
_RULE = lazy_re(r"[-=_*#~•·|\s]{3,}$")
_DOTS = lazy_re(r"\.{4,}|(?:\. ){4,}")
LONGEST_TITLE = 1_000
"""Characters of a title in which people are looked for."""
_CODE = lazy_re(r"[a-z]{1,6}[-_/]?\d{3,10}[a-z]?")
"""``brf2102``: what an office files a text under."""
_IN_BRACKETS = lazy_re(r"\(([^()]{8,60})\)[.]?$")
DAY_LINE = 9
"""Words, at most, of the line with the day below a standfirst."""
WEEKDAY_LETTERS = 16
"""Characters that may stand before the day there: a day of the week."""
ASIDES_WITHIN = 12
"""Lines from the top in which a line in brackets tells of the document."""
NOTICES = 2
"""Whole sentences above the title that the medium sets, at most, where it is a site that speaks to its readers."""


def read_header(page: Page, begins_turn: Callable[[int], bool]) -> Header:
    """Read the lines before the talk.

    Args:
        page: the document.
        begins_turn: tells of a line's index whether a speaker label plainly begins it.
    """
    header = begin(page)
    value, told = page.facts.get("title", ("", None))
    if told is not None:
        header.mentions[:0] = [
            msgspec.structs.replace(found, span=told) for found in mentions(value, 0, min(len(value), LONGEST_TITLE))
        ]
    plain_dates: list[tuple[str, Span]] = []
    roster = False
    below = told_of(page)
    named = 0 if told is not None else path_title(page, begins_turn)
    lower = 0 if told is not None or named else title_below(page, begins_turn)
    above = _above_title(page, told, begins_turn) or named or lower or title_below(page, begins_turn)
    site = site_block(page)
    for index, line in enumerate(page.lines[:MAX_HEADER_LINES]):
        if _begins_talk(page, line):
            break
        plain = _own_or_key(page, header, index, own=index in site)
        if plain is not None:
            header.placed.append((Span(line.start, line.end), plain))
            header.end = line.end
            continue
        if (
            page.told_kind(line.start) is None
            and index >= below
            and (not named or index > named)
            and begins_turn(index)
            and not (roster and (line.gap == 0 or is_listed(page, header, line)) and not _says(page, line))
            and not is_roster(page, index)
            and not is_field(page, index)
            and field_place(page.line_text(line)) is None
            and not is_titled(page, header, index)
        ):
            if roster and line.gap == 0:
                read_roster(page, header, page.lines[index - 1])
            break
        if roster and (line.gap == 0 or is_listed(page, header, line)):
            kind: SegmentKind | None = "table"
        else:
            roster = page.told_kind(line.start) != "table" and is_roster(page, index)
            kind = "table" if roster else _line(page, header, index, line, plain_dates)
            plain_dates.extend(at_edge(page, line) if roster else ())
            talk = range(index + 1, index + TALK_WITHIN)
            if kind is None and _tells(page, header, line) and any(map(begins_turn, talk)):
                kind = _subtitle(page, header, line)
            if kind is None and _speech_by(page, header, line):
                kind = _subtitle(page, header, line)
        standfirst = kind is None and _is_standfirst(page, header, index, begins_turn, dated=bool(plain_dates))
        if standfirst or (kind is None and index < below):
            kind = _subtitle(page, header, line)
        if kind is None and index < above:
            kind = "chrome"
        if kind is None:
            break
        if roster and (index + 1 == len(page.lines) or page.lines[index + 1].gap):
            read_roster(page, header, line)
        header.placed.append((Span(line.start, line.end), kind))
        header.end = line.end
    header.mentions.extend(presiding(page.text))
    settle_dates(page, header, plain_dates)
    choose_title(page, header, named, lower)
    settle_words(page, header)
    return header


def _own_or_key(page: Page, header: Header, index: int, *, own: bool) -> SegmentKind | None:
    """Place a line that is the site's ``own``, or tells who took part: in a key to the labels, or in brackets."""
    line = page.lines[index]
    if own and page.told_kind(line.start) is None:
        return "chrome"
    if has_title(header) and in_brackets(page, index):
        header.mentions.extend(told_in_brackets(page, index))
        return "note"
    key = keyed(page, line)
    if key is None:
        return None
    header.mentions.extend(() if key.person is None else (key.person,))
    header.keys[key.letters] = key.says
    return "table"


def _above_title(page: Page, title: Span | None, begins_turn: Callable[[int], bool]) -> int:
    """Give the index of the title that the medium sets, where nobody speaks above it; 0 where somebody may."""
    if title is None:
        return 0
    at = page.line_at(title.start)
    prose = sum(
        len(page.line_text(line).split()) > PROSE_WORDS and page.ends_sentence(line)
        for line in page.lines[:at]
        if page.told_kind(line.start) is None
    )
    return at if prose <= NOTICES and not any(map(begins_turn, range(at))) else 0


def _says(page: Page, line: Line) -> bool:
    """Tell whether speech stands behind the colon of a line that begins like one of a list."""
    said = page.line_text(line).partition(":")[2]
    return bool(said.strip()) and page.ends_sentence(line) and (TALKS.search(said) is not None or said[-1] == "?")


def _begins_talk(page: Page, line: Line) -> bool:
    """Tell whether a line shows by its type that somebody speaks: chevrons, or a question in bold."""
    if page.chevrons and page.text.startswith(">>", line.start):
        return True
    return (
        page.text[: line.end].rstrip("*").endswith("?")
        and page.is_bold(line.start, line.end)
        and not page.is_heading(line)
    )


def _tells(page: Page, header: Header, line: Line) -> bool:
    """Tell whether a sentence above the talk tells of it: ``The following is a transcript of ...``."""
    text = page.line_text(line)
    return (
        has_title(header)
        and len(text.split()) <= TELLING_WORDS
        and TALKS.search(text) is None
        and (
            _TELLS.search(text) is not None
            or (_TELLS_ABROAD.search(text) is not None and _TALKS_ABROAD.search(text) is None)
        )
    )


def _is_standfirst(page: Page, header: Header, index: int, begins_turn: Callable[[int], bool], *, dated: bool) -> bool:
    """Tell whether a paragraph below the title is the publisher's: above the line with the day, or with it in brackets.

    ``The minister took questions (Karrin, 3 March 2031).``
    """
    text = page.line_text(page.lines[index])
    if has_title(header) and tells_in_italics(page, page.lines[index]):
        return True
    if not has_title(header) or TALKS.search(text) or len(text.split()) > TELLING_WORDS:
        return False
    if index + 1 >= len(page.lines) or begins_turn(index + 1):
        day = next(iter(_IN_BRACKETS.findall(text)), "")
        return index + 1 < len(page.lines) and has_day(day)
    if dated:
        return False
    below = page.lines[index + 1]
    first = next(dates(page.text, below.start, below.end), None)
    short = len(page.line_text(below).split()) <= DAY_LINE and not page.ends_sentence(below)
    return short and first is not None and first.span.start - below.start <= WEEKDAY_LETTERS


def _speech_by(page: Page, header: Header, line: Line) -> bool:
    """Tell whether a sentence below the title of a speech says who gave it: ``Minister Dana Reyes spoke about ...``."""
    text = page.line_text(line)
    title = header.title.of(page.text) if header.title is not None else header.values.get("title", "")
    return (
        len(text.split()) <= TELLING_WORDS
        and _SPEECH.search(title) is not None
        and _GAVE.search(text) is not None
        and TALKS.search(text) is None
        and sum(found.role is not None for found in mentions(page.text, line.start, line.end)) == 1
    )


def _line(page: Page, header: Header, index: int, line: Line, found: list[tuple[str, Span]]) -> SegmentKind | None:
    """Place one line of the header; None where speech begins."""
    text = page.line_text(line)
    told = page.told_kind(line.start)
    if told is not None:
        return told
    title = page.facts.get("title", ("", None))[1]
    if title is not None and title.start <= line.start < title.end:
        return "title"
    bare = BULLET.sub("", text, count=1)
    if not bare or _RULE.fullmatch(text) or not any(map(str.isalnum, text)):
        return "chrome"
    if SPACED.fullmatch(text):
        return "heading"
    if line.start in page.running:
        return "furniture"
    if is_site_line(text) or (header.title is None and is_site_notice(text)):
        return "chrome"
    if has_title(header) and placed(page, header, index, text):
        return "dateline"
    sits = sits_at(text)
    if sits is not None:
        header.set("place", sits, Span(line.start, line.start + len(sits)))
    on_line = list(own_days(page.text, line.start, line.end))
    if on_line and dated(page, header, line, on_line, found):
        header.mentions.extend(mentions(page.text, line.start, line.end))
        named = sits is None and (len(bare.split()) > 6 or names_event(bare) or names_sitting(bare))  # noqa: PLR2004
        return "title" if not has_title(header) and named and _take_title(header, line) else "dateline"
    if is_clock(bare) or is_note(text) or any(p.match(bare) for p, _ in DELIVERY):
        delivery(header, line, text)
        return "note" if is_note(text) else "dateline"
    if begins_as_site(bare, PROSE_WORDS) and not SENTENCE.search(bare):
        return "chrome"
    return _telling(page, header, index, line, bare)


def _telling(page: Page, header: Header, index: int, line: Line, bare: str) -> SegmentKind | None:
    """Place a line that tells of the document or of the talk: contents, notices, an agenda, fields."""
    text = page.line_text(line)
    if _DOTS.search(text):
        return "table"
    if has_title(header) and _OPENED.search(text) and not TALKS.search(text) and len(bare.split()) <= TELLING_WORDS:
        _subtitle(page, header, line)
        return "note"
    if is_notice(text, asides=index < ASIDES_WITHIN):
        return "title" if _subtitle(page, header, line) == "title" else "note"
    if _SUBJECTS.match(bare) and has_title(header):
        return "dateline"
    if header.placed and (_AGENDA.fullmatch(text) or _is_item(page, header, line)):
        return "table"
    if is_field(page, index) and has_title(header):
        read_field(page, header, line)
        return "dateline"
    if header.title is None and _BANNER.match(bare):
        return "dateline"
    return _heading(page, header, index, line, bare)


def _is_item(page: Page, header: Header, line: Line) -> bool:
    """Tell whether a line is a numbered item of the agenda right above it."""
    above, kind = header.placed[-1]
    return (
        line.gap == 0
        and kind == "table"
        and _ITEM.match(page.text, line.start) is not None
        and (_ITEM.match(page.text, above.start) is not None or _AGENDA.fullmatch(above.of(page.text)) is not None)
    )


def _heading(page: Page, header: Header, index: int, line: Line, bare: str) -> SegmentKind | None:
    """Place a line by its length alone: the title, what goes on with it, or None where speech begins."""
    prose = len(bare.split()) > PROSE_WORDS and (ends_as_prose(bare) or len(bare) > MAX_TITLE)
    short = not prose and (not SENTENCE.search(bare.rstrip(")")) or ends_no_sentence(bare))
    if not has_title(header) and not prose and len(bare) <= MAX_TITLE and title_like(page, index):
        _take_title(header, line)
        header.mentions.extend(mentions(page.text, line.start, line.end))
        return "title"
    if not has_title(header):
        return None
    if goes_on(page, header, index):
        return _subtitle(page, header, line)
    if (
        short
        and (
            _SUBTITLE.match(bare)
            or bare[:1].isupper()
            or (page.is_heading(line) and bare[0] + bare[-1] == "()" and bare[1].isupper())
            or _UNCASED.fullmatch(bare)
            or bare[:1].isdigit()
            or _CODE.fullmatch(bare)
            or is_topic(page.line_text(line))
        )
        and len(bare) <= MAX_TITLE
        and not opens(page, index)
    ):
        kind = _subtitle(page, header, line)
        return "title" if _SUBTITLE.match(bare) else kind
    return None


def _subtitle(page: Page, header: Header, line: Line) -> SegmentKind:
    """Take the people whom a line below the title names; it is a part of the title if it names any."""
    before = len(header.mentions)
    header.mentions.extend(mentions(page.text, line.start, line.end))
    return "title" if len(header.mentions) > before else "dateline"


def _take_title(header: Header, line: Line) -> bool:
    header.title = Span(line.start, line.end)
    return True
