"""What stands before the talk: title, dates, place, manner, and the people it names.

Lines are read from the top until speech begins. Nothing is taken for granted but the order: a title comes first,
what follows it is short, and the first sentence that somebody speaks ends it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.dates import clock, dates, is_clock
from onrecord.grammar.notes import is_note
from onrecord.model import Span
from onrecord.reading.event import Header, begin, names_event, settle_dates, settle_words
from onrecord.reading.mentions import mentions, presiding
from onrecord.reading.rosters import is_field, is_listed, is_roster, keyed, read_field, read_roster
from onrecord.reading.titles import (
    MAX_TITLE,
    SENTENCE,
    SPACED,
    has_title,
    is_notice,
    is_site_notice,
    is_titled,
    is_topic,
    opens,
    title_like,
)
from onrecord.reading.venue import ends_in_state, field_place, town_before, town_behind

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
_UPDATED = re.compile(
    r"(?:last |date )?(?:updated|modified|revised|update|mis à jour|actualizado|atualizado|aktualisiert|bijgewerkt|"
    r"aggiornato|aktualizace|uppdaterad|oppdatert|päivitetty)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:published|posted|publication|release(?:d| date)?|issued|date posted|for immediate release|"
    r"publi[ée]e?|publicad[oa]|veröffentlicht|pubblicato|gepubliceerd|opublikowano|publikováno|publikované|publicerad|"
    r"publiceret|publisert|julkaistu|опубликовано|опубліковано|publicat|közzétéve|δημοσιεύ\w+|yayınlanma\w*)(?!\w)",
    re.IGNORECASE,
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
_BANNER = re.compile(
    r"for immediate release|(?:press|media|news) release$|embargo|[a-z -]*rush transcript", re.IGNORECASE
)
"""What stands above a title in its place."""
_TELLS = re.compile(
    r"\b(?:transcript|press conference|news conference|press briefing|noon briefing|interview|doorstops?|doorstep|"
    r"media (?:conference|briefing|session|stand-?up)|met with|"
    r"(?:joint|these) (?:statements?|remarks)|(?:answered|took) (?:\w+ ){0,3}questions)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"\b(?:speech|remarks|address|statement|lecture|keynote)\b", re.IGNORECASE)
_GAVE = re.compile(
    r"\b(?:spoke|speaks|gave|gives|delivered|delivers|set(?:s)? out|outline[sd]|addresse[sd]|open(?:s|ed)|made)\b"
)
_SUBJECTS = re.compile(r"[*_]*(?:subjects?(?:/s|\(s\))?|topics?(?: discussed)?)\s*:", re.IGNORECASE)
_TALKS = re.compile(r"\b(?:i|we|you|our|us|my|your|thank|thanks)\b", re.IGNORECASE)
TELLING_WORDS = 60
TALK_WITHIN = 40
"""Lines below a sentence that tells of the talk in which its first label must stand."""
_BULLET = re.compile(r"(?:[•·*|\-–—\s]|\.(?=\d))*")
_PLACE = re.compile(
    r"\b(?:in|at|from)\s+(?P<place>[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+)*(?:,\s+[A-Z][\w.’'-]+(?: "
    r"[A-Z][\w.’'-]+)*)?)\s*,?\s*(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$"
)
_LED = re.compile(r",?[ \u00a0]+(?:le|den|el|am|il|dne)[ \u00a0]*$", re.IGNORECASE)
"""What leads from a town to the day: ``Karrin, le 14 mars``."""
_RULE = re.compile(r"[-=_*#~•·|\s]{3,}$")
_DOTS = re.compile(r"\.{4,}|(?:\. ){4,}")
LONGEST_TITLE = 1_000
"""Characters of a title in which people are looked for."""
MAX_HEADER_LINES = 400
PROSE_WORDS = 14
ASIDES_WITHIN = 12
"""Lines from the top in which a line in brackets tells of the document."""
FOLLOWS_WITHIN = 20
"""Lines from the top in which a page says that the transcript follows."""
_HEADS_TALK = re.compile(r"(?:read )?(?:the )?(?:full |complete |episode |rush )*transcript", re.IGNORECASE)
_BEGINS = re.compile(r"[(\[]begin(?:ning of)? (?:official |the )?(?:transcript|text)[)\]]", re.IGNORECASE)
_FOLLOWS = re.compile(
    r"\b(?:transcript|remarks|text)\b[^.?!]{0,60}\b(?:below|follows|as follows|here follows)\W*$", re.IGNORECASE
)


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
    told_of = _told_of(page)
    for index, line in enumerate(page.lines[:MAX_HEADER_LINES]):
        if _begins_talk(page, line):
            break
        key = keyed(page, line)
        if key is not None:
            header.mentions.extend(() if key.person is None else (key.person,))
            header.keys[key.letters] = key.says
            header.placed.append((Span(line.start, line.end), "table"))
            header.end = line.end
            continue
        if (
            page.told_kind(line.start) is None
            and index >= told_of
            and begins_turn(index)
            and not (roster and (line.gap == 0 or is_listed(page, header, line)) and not _says(page, line))
            and not is_roster(page, index)
            and not is_field(page, index)
            and not is_titled(page, header, index)
        ):
            if roster and line.gap == 0:
                read_roster(page, header, page.lines[index - 1])
            break
        if roster and (line.gap == 0 or is_listed(page, header, line)):
            kind: SegmentKind | None = "table"
        else:
            roster = is_roster(page, index)
            kind = "table" if roster else _line(page, header, index, line, plain_dates)
            talk = range(index + 1, index + TALK_WITHIN)
            if kind is None and _tells(page, header, line) and any(map(begins_turn, talk)):
                kind = _subtitle(page, header, line)
            if kind is None and _speech_by(page, header, line):
                kind = _subtitle(page, header, line)
        if kind is None and index < told_of:
            kind = _subtitle(page, header, line)
        if kind is None:
            break
        if roster and (index + 1 == len(page.lines) or page.lines[index + 1].gap):
            read_roster(page, header, line)
        header.placed.append((Span(line.start, line.end), kind))
        header.end = line.end
    header.mentions.extend(presiding(page.text))
    settle_dates(page, header, plain_dates)
    settle_words(page, header)
    return header


def _says(page: Page, line: Line) -> bool:
    """Tell whether speech stands behind the colon of a line that begins like one of a list."""
    said = page.line_text(line).partition(":")[2]
    return bool(said.strip()) and page.ends_sentence(line) and (_TALKS.search(said) is not None or said[-1] == "?")


def _told_of(page: Page) -> int:
    """Give the index behind the line that says that the transcript follows; 0 where none does."""
    for index, line in enumerate(page.lines[:TALK_WITHIN]):
        text = page.line_text(line)
        if _BEGINS.fullmatch(text):
            return index + 1
        if index >= FOLLOWS_WITHIN:
            continue
        if page.told_kind(line.start) is None and (_FOLLOWS.search(text) or _HEADS_TALK.fullmatch(text.strip("*_#: "))):
            return index + 1
    return 0


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
        and _TELLS.search(text) is not None
        and _TALKS.search(text) is None
    )


def _speech_by(page: Page, header: Header, line: Line) -> bool:
    """Tell whether a sentence below the title of a speech says who gave it: ``Minister Dana Reyes spoke about ...``."""
    text = page.line_text(line)
    title = header.title.of(page.text) if header.title is not None else header.values.get("title", "")
    return (
        len(text.split()) <= TELLING_WORDS
        and _SPEECH.search(title) is not None
        and _GAVE.search(text) is not None
        and _TALKS.search(text) is None
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
    bare = _BULLET.sub("", text, count=1)
    if not bare or _RULE.fullmatch(text) or not any(map(str.isalnum, text)):
        return "chrome"
    if SPACED.fullmatch(text):
        return "heading"
    if line.start in page.running:
        return "furniture"
    if header.title is None and is_site_notice(text):
        return "chrome"
    if has_title(header) and _placed(header, line, text):
        return "dateline"
    on_line = list(dates(page.text, line.start, line.end))
    if on_line and _dated(page, header, line, bare, on_line, found):
        header.mentions.extend(mentions(page.text, line.start, line.end))
        named = len(bare.split()) > 6 or names_event(bare)  # noqa: PLR2004
        return "title" if not has_title(header) and named and _take_title(header, line) else "dateline"
    if is_clock(bare) or is_note(text) or any(p.match(bare) for p, _ in _DELIVERY):
        _delivery(header, line, text)
        return "note" if is_note(text) else "dateline"
    if CHROME.match(bare) and len(bare.split()) <= PROSE_WORDS and not SENTENCE.search(bare):
        return "chrome"
    if _DOTS.search(text):
        return "table"
    if is_notice(text, asides=index < ASIDES_WITHIN):
        return "title" if _subtitle(page, header, line) == "title" else "note"
    if _SUBJECTS.match(bare) and has_title(header):
        return "dateline"
    if is_field(page, index) and has_title(header):
        read_field(page, header, line)
        return "dateline"
    if header.title is None and _BANNER.match(bare):
        return "dateline"
    return _heading(page, header, index, line, bare)


def _heading(page: Page, header: Header, index: int, line: Line, bare: str) -> SegmentKind | None:
    """Place a line by its length alone: the title, what goes on with it, or None where speech begins."""
    prose = len(bare.split()) > PROSE_WORDS and (SENTENCE.search(bare) is not None or len(bare) > MAX_TITLE)
    short = not prose and (not SENTENCE.search(bare.rstrip(")")) or ends_in_state(bare))
    if not has_title(header) and not prose and len(bare) <= MAX_TITLE and title_like(page, index):
        _take_title(header, line)
        header.mentions.extend(mentions(page.text, line.start, line.end))
        return "title"
    if not has_title(header):
        return None
    if (
        short
        and (_SUBTITLE.match(bare) or bare[:1].isupper() or bare[:1].isdigit() or is_topic(page.line_text(line)))
        and len(bare) <= MAX_TITLE
        and not opens(page, index)
    ):
        kind = _subtitle(page, header, line)
        return "title" if _SUBTITLE.match(bare) else kind
    return None


def _placed(header: Header, line: Line, text: str) -> bool:
    """Take the place that a field names; False where a line is none."""
    found = field_place(text)
    if found is not None:
        at = line.start + found[1]
        header.set("place", found[0], Span(at, at + len(found[0])))
    return found is not None


def _subtitle(page: Page, header: Header, line: Line) -> SegmentKind:
    """Take the people whom a line below the title names; it is a part of the title if it names any."""
    before = len(header.mentions)
    header.mentions.extend(mentions(page.text, line.start, line.end))
    return "title" if len(header.mentions) > before else "dateline"


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
    if words > PROSE_WORDS and SENTENCE.search(bare):
        return False
    found.extend((printed.iso, printed.span) for printed in on_line)
    town = town_before(_BULLET.sub("", _LED.sub("", before), count=1)) or town_behind(
        page.text[first.span.end : line.end]
    )
    if town is not None and "place" not in header.values and words <= 10 and header.title is not None:  # noqa: PLR2004
        at = page.text.index(town, line.start)
        header.set("place", town, Span(at, at + len(town)))
    return True


def _delivery(header: Header, line: Line, text: str) -> None:
    for pattern, delivery in _DELIVERY:
        if pattern.search(text):
            header.set("delivery", delivery, Span(line.start, line.end))
            return
