"""What stands before the talk: title, dates, place, manner, and the people it names.

Lines are read from the top until speech begins. Nothing is taken for granted but the order: a title comes first,
what follows it is short, and the first sentence that somebody speaks ends it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.dates import clock, dates, is_clock
from onrecord.grammar.labels import parse_label
from onrecord.grammar.lexicon import UPPER
from onrecord.grammar.notes import is_note
from onrecord.model import Span
from onrecord.reading.event import Header, settle_dates, settle_words
from onrecord.reading.mentions import Mention, mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import SegmentKind
    from onrecord.reading.page import Line, Page

CHROME = re.compile(
    r"(?:skip to|an official (?:web)?site|here.?s how you know|menu\b|main menu|search\b|share\b|print\b|"
    r"tweet\b|facebook|"
    r"subscribe|sign up|newsletter|cookies?\b|accept (?:all )?cookies|we use cookies|log ?in|sign in|you are "
    r"here|home\s*[>/»|]|"
    r"home$|back to|download|listen|watch\b|follow us|related\b|read more|more on this|all rights|copyright|©|"
    r"contact us|"
    r"privacy|terms of use|toggle|close\b|language|english\s*[|/]|français$|español$|русский$|українська$|\|\s*|"
    r"(?:newsroom|media cent(?:re|er)|press room|news)\s*[>/»|]|official state department photo|photo[: ]|image[: ]|"
    r"e-?mail (?:this|to)|(?:all |latest )?(?:news(?: and events)?|events|transcripts?|speeches|media|press "
    r"releases?|about(?: us)?|"
    r"contacts?|opinions?|publications|multimedia|videos?|photos?|archive|calendar|careers|sitemap|"
    r"accessibility|help|faq)$|next (?:article|page)|previous (?:article|page)|top of page|tags?:|page \d+(?: "
    r"of \d+)?$|topics?:)",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last |date )?(?:updated|modified|revised|update)\b", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"(?:published|posted|publication|release(?:d| date)?|issued|date posted|for immediate release)\b", re.IGNORECASE
)
_HELD = re.compile(
    r"\b(?:holds?|held|speaks?|spoke|delivers?|delivered|gives?|gave|addresse[sd]|attends?|hosts?|hosted|meets?|met|"
    r"took place|takes place|recorded|conducted|filmed|interviewed|answers?|takes questions)\b",
    re.IGNORECASE,
)
_DELIVERY = (
    (re.compile(r"as delivered|e\s*&(?:amp;)?\s*oe", re.IGNORECASE), "as delivered"),
    (re.compile(r"as prepared|check against delivery|prepared for delivery", re.IGNORECASE), "as prepared"),
    (
        re.compile(
            r"as interpreted|as translated|translated|through interpreter|unofficial translation", re.IGNORECASE
        ),
        "interpreted",
    ),
)
_SUBTITLE = re.compile(
    r"(?:by|with|of|von|por|par|avec|con|mit|joint|remarks|speech|statement|opening|ahead of|following)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•·*|\-–—\s]*")
_PLACE = re.compile(
    r"\b(?:in|at|from)\s+(?P<place>[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+)*(?:,\s+[A-Z][\w.’'-]+(?: "
    r"[A-Z][\w.’'-]+)*)?)\s*,?\s*(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$"
)
_CITY_LINE = re.compile(
    r"(?!(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day)(?P<place>[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){0,3}(?:,\s+[A-Z][\w.’'-]+(?: "
    r"[A-Z][\w.’'-]+){0,2})?)[\s,:–—|-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,]*)?$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.?!…][\"'”’)\]]*$")
_RULE = re.compile(r"[-=_*#~•·|\s]{3,}$")
_DOTS = re.compile(r"\.{4,}|(?:\. ){4,}")
MAX_TITLE = 300
MAX_HEADER_LINES = 400
PROSE_WORDS = 14
_ROSTER = re.compile(
    r"(?:company |corporate |conference call |call )?(?:participants?|present|attendees|speakers?|appearances|"
    r"witness(?:es)?|panel(?:ists)?|members present|"
    r"executives?|analysts?|in attendance|participantes|teilnehmer)\s*(?::|$)",
    re.IGNORECASE,
)
_FIELD = re.compile(rf"(?P<key>[{UPPER}][\w ()/-]{{1,40}}):[ \t\u00a0]+(?P<value>\S.{{1,160}})$")


def read_header(page: Page, begins_turn: Callable[[int], bool]) -> Header:
    """Read the lines before the talk.

    Args:
        page: the document.
        begins_turn: tells of a line's index whether a speaker label plainly begins it.
    """
    header = Header()
    for field, (value, span) in page.facts.items():
        header.set(field, value, *([span] if span else []))
        if field == "title" and span:
            header.mentions.extend(
                msgspec.structs.replace(found, span=span) for found in mentions(value, 0, len(value))
            )
    plain_dates: list[tuple[str, Span]] = []
    roster = False
    for index, line in enumerate(page.lines[:MAX_HEADER_LINES]):
        if (
            begins_turn(index)
            and not (roster and line.gap == 0)
            and not _ROSTER.match(page.text, line.start)
            and not _is_field(page, index)
            and not _is_titled(page, header, index)
        ):
            break
        if roster and line.gap == 0:
            kind: SegmentKind | None = "table"
        else:
            roster = _ROSTER.match(page.line_text(line)) is not None
            kind = "table" if roster else _line(page, header, index, line, plain_dates)
        if kind is None:
            break
        if roster and (index + 1 == len(page.lines) or page.lines[index + 1].gap):
            _roster(page, header, line)
        header.placed.append((Span(line.start, line.end), kind))
        header.end = line.end
    settle_dates(header, plain_dates)
    settle_words(page, header)
    return header


def _line(page: Page, header: Header, index: int, line: Line, found: list[tuple[str, Span]]) -> SegmentKind | None:
    """Place one line of the header; None where speech begins."""
    text = page.line_text(line)
    if any(span.start <= line.start < span.end for span in page.chrome):
        return "chrome"
    title = page.facts.get("title", ("", None))[1]
    if title is not None and title.start <= line.start < title.end:
        return "title"
    bare = _BULLET.sub("", text, count=1)
    if not bare or _RULE.fullmatch(text):
        return "chrome"
    on_line = list(dates(page.text, line.start, line.end))
    if on_line and _dated(page, header, line, bare, on_line, found):
        header.mentions.extend(mentions(page.text, line.start, line.end))
        return "title" if header.title is None and len(bare.split()) > 6 and _take_title(header, line) else "dateline"  # noqa: PLR2004
    if is_clock(bare) or is_note(text) or any(p.match(bare) for p, _ in _DELIVERY):
        _delivery(header, line, text)
        return "note" if is_note(text) else "dateline"
    if CHROME.match(bare) and len(bare.split()) <= PROSE_WORDS and not _SENTENCE.search(bare):
        return "chrome"
    if _DOTS.search(text):
        return "table"
    prose = len(bare.split()) > PROSE_WORDS and (_SENTENCE.search(bare) is not None or len(bare) > MAX_TITLE)
    short = not prose and not _SENTENCE.search(bare.rstrip(")"))
    if _is_field(page, index) and (header.title is not None or "title" in header.values):
        _field(page, header, line)
        return "dateline"
    if header.title is None and "title" not in header.values and not prose and _title_like(page, index):
        _take_title(header, line)
        header.mentions.extend(mentions(page.text, line.start, line.end))
        return "title"
    if header.title is None and "title" not in header.values:
        return None
    if (
        short
        and (_SUBTITLE.match(bare) or bare[:1].isupper() or bare[:1].isdigit())
        and len(bare) <= MAX_TITLE
        and not _opens(page, index)
    ):
        before = len(header.mentions)
        header.mentions.extend(mentions(page.text, line.start, line.end))
        return "title" if _SUBTITLE.match(bare) or len(header.mentions) > before else "dateline"
    return None


def _is_field(page: Page, index: int) -> bool:
    """Tell whether a line is a field of the header, ``Interviewer: Name, Outlet``: one in a run of such lines."""
    line = page.lines[index]
    field = _FIELD.match(page.line_text(line))
    if field is None or _SENTENCE.search(field["value"]) or len(field["value"].split()) > PROSE_WORDS:
        return False
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    run = (after is not None and after.gap == 0 and page.text[after.start].isupper()) or (index > 0 and line.gap == 0)
    return run and page.text.count(field["key"] + ":") == 1


def _is_titled(page: Page, header: Header, index: int) -> bool:
    """Tell whether a line of the header has a colon in it as titles do, ``HARBOURS: COST AND USE``: nobody says it."""
    line = page.lines[index]
    text = page.line_text(line)
    key, colon, rest = text.partition(":")
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    return (
        bool(colon and rest.strip())
        and line.gap + len(header.placed) > 0
        and not _SENTENCE.search(text)
        and len(rest.split()) <= 8  # noqa: PLR2004
        and after is not None
        and after.gap > 0
        and page.text.count(key + ":") == 1
        and (text.isupper() or len(header.placed) == 0)
    )


def _field(page: Page, header: Header, line: Line) -> None:
    field = _FIELD.match(page.line_text(line))
    if field is None or page.text[line.start : line.end].count(":") > 1:
        return
    start = line.start + field.start("value")
    parts = parse_label(field["value"])
    if parts.name is not None and parts.affiliation and parts.role is None and len(parts.name.split()) > 1:
        header.mentions.append(
            Mention(parts.name, None, None, Span(start, start + len(field["value"])), parts.affiliation)
        )
    else:
        header.mentions.extend(mentions(page.text, start, line.end))


def _roster(page: Page, header: Header, last: Line) -> None:
    """Read the names of a roster, which may run over lines, up to its last line."""
    start = last.start
    for span, kind in reversed(header.placed):
        if kind != "table" or page.text[span.end : start].count("\n") > 1:
            break
        start = span.start
    head = _ROSTER.match(page.text, start, last.end)
    begin = head.end() if head else start
    first_line = page.lines[page.line_at(start)]
    if begin >= first_line.end:  # a heading alone: a line for each person
        for line in page.lines_between(begin, last.end):
            header.mentions.extend(mentions(page.text, max(line.start, begin), line.end))
    else:
        header.mentions.extend(mentions(page.text, begin, last.end))


_GREETING = re.compile(
    r"(?:thank|thanks|good (?:morning|afternoon|evening)|ladies|dear|welcome|hello|hi\b|so\b|well\b|mr\.? |madam|"
    r"excellenc|your excellenc|secretary|president|minister|prime minister|chancellor|distinguished|"
    r"colleagues|friends)",
    re.IGNORECASE,
)


def _title_like(page: Page, index: int) -> bool:
    line = page.lines[index]
    text = page.line_text(line)
    return not (_GREETING.match(text) and text[-1:] in ",.!")


def _opens(page: Page, index: int) -> bool:
    """Tell whether a short line opens a speech: a salutation, or one of several lines that make a sentence."""
    line = page.lines[index]
    text = page.line_text(line)
    if text[-1:] == "," or (_GREETING.match(text) and len(text.split()) > 1 and text[-1:] in ",.!:"):
        return True
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    return after is not None and after.gap == 0 and page.text[after.start].islower()


def _take_title(header: Header, line: Line) -> bool:
    header.title = Span(line.start, line.end)
    return True


def _dated(page: Page, header: Header, line: Line, bare: str, on_line: list, found: list[tuple[str, Span]]) -> bool:  # type: ignore[type-arg]
    """Take the dates of a line; False where the line is prose that merely holds one."""
    first = on_line[0]
    words = len(bare.split())
    if _UPDATED.match(bare):
        time = clock(page.text, first.span.end, line.end)
        header.set("updated", first.iso + (f"T{time[0]}" if time else ""), Span(line.start, line.end))
        return True
    if _PUBLISHED.match(bare) and words <= PROSE_WORDS:
        header.set("published", first.iso, first.span)
        return True
    before = page.text[line.start : first.span.start]
    if _HELD.search(before) and words <= 60:  # noqa: PLR2004 - a caption, not a paragraph
        header.set("date", first.iso, first.span)
        place = _PLACE.search(before)
        if place:
            header.set(
                "place", place["place"], Span(line.start + place.start("place"), line.start + place.end("place"))
            )
        return True
    if words > PROSE_WORDS and _SENTENCE.search(bare):
        return False
    found.extend((printed.iso, printed.span) for printed in on_line)
    place = _CITY_LINE.match(_BULLET.sub("", before, count=1)) if before.strip() else None
    if place and "place" not in header.values and words <= 10 and header.title is not None:  # noqa: PLR2004
        at = page.text.index(place["place"], line.start)
        header.set("place", place["place"], Span(at, at + len(place["place"])))
    return True


def _delivery(header: Header, line: Line, text: str) -> None:
    for pattern, delivery in _DELIVERY:
        if pattern.search(text):
            header.set("delivery", delivery, Span(line.start, line.end))
            return
