"""What a line above a talk says of its day, its place and how the text was made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import WEEKDAYS_ABROAD, clock, dates
from onrecord.model import Span
from onrecord.reading.frame.titles import ends_as_prose, has_title
from onrecord.reading.frame.toldplaces import field_place, place_below
from onrecord.reading.frame.venue import (
    place_behind,
    place_led,
    town_before,
    town_behind,
    without_making,
)
from onrecord.reading.frame.whereabouts import is_common, is_town
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.grammar.days.dates import PrintedDate
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Line, Page

PROSE_WORDS = 14
TOWN_LINE = 10
"""Words, at most, of a line that gives a town and a day."""
_UPDATED = lazy_re(
    r"(?:last |date )?(?:updated|modified|revised|update|mis à jour|actualizado|atualizado|aktualisiert|bijgewerkt|"
    r"aggiornato|aktualizace|uppdaterad|oppdatert|päivitetty|készült|frissítve|обновлено|оновлено|zaktualizowano)\b",
    re.IGNORECASE,
)
PUBLISHED = lazy_re(
    r"(?:published|posted|publication|release(?:d| date)?|issued|date posted|for immediate release|"
    r"publi[ée]e?|publicad[oa]|veröffentlicht|pubblicato|gepubliceerd|opublikowano|publikováno|publikované|publicerad|"
    r"publiceret|publisert|julkaistu|опубликовано|опубліковано|publicat|közzétéve|δημοσιεύ\w+|yayınlanma\w*)(?!\w)",
    re.IGNORECASE,
)
_SIGNED = lazy_re(
    rf"(?:by|por|par|von|di|da|door|af|av)[ \u00a0][^\d\n:]{{2,60}}?[ \u00a0|·,–—-]{{1,4}}(?:{PUBLISHED.pattern})",
    re.IGNORECASE,
)
"""Who put a text on a site, before the word that says so: ``por Portal da Presidência publicado 19/12/2031``."""
_CHANGED = lazy_re(
    r"\b(?:última (?:modificação|modificación|atualização|actualización)|modificado|atualizado|actualizado|dernière "
    r"(?:modification|mise à jour)|ultim[ao] (?:modifica|aggiornamento)|zuletzt (?:geändert|aktualisiert)|"
    r"last (?:modified|updated))\b",
    re.IGNORECASE,
)
_HELD = lazy_re(
    r"\b(?:holds?|held|speaks?|spoke|delivers?|delivered|gives?|gave|addresse[sd]|attends?|hosts?|hosted|meets?|met|"
    r"took place|takes place|recorded|conducted|filmed|interviewed|answers?|takes questions)\b",
    re.IGNORECASE,
)
_DEICTIC = lazy_re(r"\b(?:yesterday|tomorrow|last (?:evening|week|night))\b", re.IGNORECASE)
"""What is told of a day so is read out on another: ``Cabinet met yesterday, 3 March``."""
DELIVERY = (
    (lazy_re(r"as delivered|e\s*&(?:amp;)?\s*oe", re.IGNORECASE), "as delivered"),
    (lazy_re(r"as prepared|check against delivery|prepared for delivery", re.IGNORECASE), "as prepared"),
    (
        lazy_re(r"as interpreted|as translated|translated|through interpreter|unofficial translation", re.IGNORECASE),
        "interpreted",
    ),
)
_WIDE = lazy_re(r"(?:[ \u00a0]{3,}|\t[ \t]*)\Z")
BULLET = lazy_re(r"(?:[•·*|\-–—\s]|\.(?=\d))*")
_PLACE = lazy_re(
    r"\b(?:in|at|from)\s+(?P<place>[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+)*(?:,\s+[A-Z][\w.’'-]+(?: "
    r"[A-Z][\w.’'-]+)*)?)\s*,?\s*(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$"
)
LED = lazy_re(
    r"(?:,?[ \u00a0]+(?:le|den|el|am|il|dne)|,[ \u00a0]+a(?:os)?"
    rf"|,[ \u00a0]+(?:le|den|el|am|il)[ \u00a0]+(?:{WEEKDAYS_ABROAD}),?)[ \u00a0]*$",
    re.IGNORECASE,
)
"""What leads from a town to the day: ``Karrin, le 14 mars``, ``KARRIN, le mercredi 14 mars``."""


def placed(page: Page, header: Header, index: int, text: str) -> bool:
    """Take the place that a field names, on its line or on the next; False where a line is none."""
    line = page.lines[index]
    after = page.lines[index + 1] if index + 1 < len(page.lines) else line
    below = place_below(text, page.line_text(after))
    if below is not None:
        header.set("place", below, Span(after.start, after.end))
        return True
    found = field_place(text)
    if found is not None:
        at = line.start + found[1]
        header.set("place", found[0], Span(at, at + len(found[0])))
    return found is not None


def dated(page: Page, header: Header, line: Line, on_line: list[PrintedDate], found: list[tuple[str, Span]]) -> bool:
    """Take the dates of a line; False where the line is prose that merely holds one."""
    bare = BULLET.sub("", page.line_text(line), count=1)
    first = on_line[0]
    words = len(bare.split())
    if _UPDATED.match(bare):
        time = clock(page.text, first.span.end, line.end)
        header.set("updated", first.iso + (f"T{time[0]}" if time else ""), Span(line.start, line.end))
        return True
    if (PUBLISHED.match(bare) or _SIGNED.match(bare)) and words <= PROSE_WORDS:
        header.set("published", first.iso, first.span)
        if len(on_line) > 1 and _CHANGED.search(page.text, first.span.end, on_line[1].span.start):
            header.set("updated", on_line[1].iso, on_line[1].span)
        return True
    before = page.text[line.start : first.span.start]
    if _HELD.search(before) and words <= 60 and not _DEICTIC.search(before):  # noqa: PLR2004 - a caption, not a paragraph
        header.set("date", first.iso, first.span)
        place = _PLACE.search(before)
        if place:
            header.set(
                "place", place["place"], Span(line.start + place.start("place"), line.start + place.end("place"))
            )
        return True
    if words > PROSE_WORDS and ends_as_prose(bare):
        return False
    found.extend((printed.iso, printed.span) for printed in on_line)
    if "place" not in header.values:
        _town(page, header, line, first.span)
    return True


def at_edge(page: Page, line: Line) -> Iterator[tuple[str, Span]]:
    """Give the day that wide blanks set apart at the end of a line: ``Presenters: Dana Reyes    3 May 2031``."""
    for printed in dates(page.text, line.start, line.end):
        if printed.span.end == line.end and _WIDE.search(page.text, line.start, printed.span.start):
            yield printed.iso, printed.span


def _town(page: Page, header: Header, line: Line, day: Span) -> None:
    """Take the town that stands beside the day on its line."""
    before = page.text[line.start : day.start]
    told = page.facts.get("title", ("", None))[1]
    below = header.title is not None or (told is not None and told.end <= line.start and line.gap > 0)
    town = place_led(before)
    if town is None and below and len(without_making(page.line_text(line)).split()) <= TOWN_LINE:
        town = town_before(BULLET.sub("", LED.sub("", before), count=1))
        led = LED.search(before)
        bare = led is not None and not led[0].startswith(",") and before[led.start() - 1 : led.start()].isalnum()
        if town is not None and (is_common(page, town) or (bare and not is_town(page, town, ()))):
            town = None  # "Prononcé le 3 mars 2031"
    start = line.start
    if town is None and below and len(page.line_text(line).split()) <= TOWN_LINE:
        start = day.end
        town = town_behind(page.text[start : line.end])
    if town is None and has_title(header):
        start = day.end
        town = place_behind(page.text[start : line.end])
    if town is not None:
        at = page.text.index(town, start)
        header.set("place", town, Span(at, at + len(town)))


def delivery(header: Header, line: Line, text: str) -> None:
    """Take how the text was made, where a line says so."""
    for pattern, made in DELIVERY:
        if pattern.search(text):
            header.set("delivery", made, Span(line.start, line.end))
            return
