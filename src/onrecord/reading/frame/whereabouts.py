"""Where it was, by what the whole document shows: a town beside the day that other sentences of the text speak of.

A word with a capital beside a day may be a town, a rubric or a person. It is a town if it is a known one, or if the
text elsewhere has it behind a small word as towns stand (``in Karrin``), and never in small letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import clock, dates, is_clock
from onrecord.grammar.labels.lexicon import INSTITUTIONS, OUTLET_WORDS, ROLE_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.frame.days import has_day
from onrecord.reading.frame.titledays import yearless
from onrecord.reading.frame.towns import SEATS
from onrecord.reading.frame.venue import (
    is_calendar,
    is_office,
    is_place,
    is_tongue,
    is_venue,
    tells_of_event,
)
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import SegmentKind
    from onrecord.reading.names.mentions import Mention
    from onrecord.reading.page.page import Line, Page

SHORTEST_STEM = 4
"""Letters of a town's name that are left of it where its ending is."""
ENDING = 3
"""Letters that an ending has, at most, in languages that have endings: ``в Карине``."""
BARE_WORDS = 2
"""Words, at most, of a line between a title and its day that can be nothing but a town."""
LINES = 3
"""Lines below a place that go on with it."""
MOST = 40
"""Lines above the talk that are looked at, at most."""
LONGEST = 80
"""Characters of a line that may give a day and a town."""
_NAME = rf"[{UPPER}][\w’'-]+(?:[ -](?:(?:de|del|la|el|am|an|der|of|the|sur)[ -])?[{UPPER}][\w’'-]+){{0,2}}"
_TOWN = lazy_re(_NAME)
_B = r"[ \u00a0]"
_BEHIND_DAY = lazy_re(
    r"(?:[ \u00a0](?:года|року|г\.|р\.))?[ \u00a0\t]{0,40}(?:[,|·•–—-][ \u00a0\t]{0,20})?"
    r"(?:\d\d?[:.h]\d\d(?:[ap]\.?m\.?| [AaPp]\.?[Mm]\.?)?)?"
    rf"(?:(?<=[ \u00a0]{{2}})|[ \u00a0]{{2,40}}|\t{{1,9}}|[ \u00a0]{{0,9}}[|·•–—,][ \u00a0]{{0,9}})(?P<town>{_NAME})\s*"
)
"""``3 июля 2031 года    17:35    Карин``"""
_BEHIND_TIME = lazy_re(
    rf"[ \u00a0\t]{{1,20}}\d\d?[:.h]\d\d[ \u00a0\t]{{1,20}}(?P<town>[{UPPER}][a-zà-öø-ÿ’'-]{{2,30}})"
)
"""``June 19, 2031 17:40 Karrin``: nothing else of one word stands behind a day and a time."""
_VENUE_BEHIND = lazy_re(
    rf",?[ \u00a0](?:at[ \u00a0])?\d\d?[:.]\d\d[ \u00a0]?(?:[ap]\.?m\.?)?,?[ \u00a0]{{1,20}}"
    rf"(?:at[ \u00a0]|in[ \u00a0])?(?:the[ \u00a0])?"
    rf"(?P<place>(?P<ministry>Ministry[ \u00a0]of[ \u00a0])?[{UPPER}][\w’'-]*"
    rf"(?:,?[ \u00a0](?:of|the|and|[{UPPER}0-9][\w’'-]*)){{0,9}})"
)
"""``May 21, 2031, 2:32 p.m. Ministry of Ports, Karrin``"""
_IN_BEHIND = lazy_re(rf"[ \u00a0](?:in|IN|à|en|em|w)[ \u00a0](?P<town>{_NAME})[ \u00a0.*_]*")
"""``INTERVIEW ON 23 MAY 2031 IN KARRIN``"""
_ENDS_IN_ROOM = lazy_re(
    rf"\bin[ \u00a0]the[ \u00a0]"
    rf"(?P<place>(?:[{UPPER}][\w’'-]*[ \u00a0]){{1,4}}(?:Room|Auditorium|Ballroom|Office|Garden))$"
)
"""``Press Briefing by the Secretary in the Briefing Room``"""
_HELD_AT = lazy_re(
    r"\b(?:media (?:session|briefing|stand-?up)|(?:press|news) (?:conference|briefing)|doorstop|stand-?up)"
    r"[ \u00a0](?:held )?at "
    rf"(?:the )?(?P<place>[{UPPER}][\w’'-]*(?: (?:of |the )?[{UPPER}0-9][\w’'-]*){{0,5}}(?:, {_NAME}){{0,2}})"
    r"(?=,? (?:after|before|following|on|today|this|yesterday)\b|[.:(]| \()"
)
"""``at a media session at the Harbour Building, Karrin, after the inspection today``"""
_IN_TITLE = lazy_re(rf"(?:[,(|–—-][ \u00a0]?)(?P<town>{_NAME})[,;:]?[ \u00a0]{{1,3}}(?:on[ \u00a0])?$")
"""``Briefing by the spokesperson, Karrin, 3 March 2031``, ``(Karrin, 3 March 2031)``."""
_INTERVIEW = ("interview", "entrevist", "entretien", "intervist", "gespräch", "wywiad", "rozhovor", "интервью")
_AGENCIES = frozenset("agenzia agencja agentur nachrichtenagentur agência wochenzeitung quotidiano".split())
_AT_ONE_PLACE = lazy_re(r"\b(?:(?:press|news) conference|speech|address|remarks|statement)\b", re.IGNORECASE)
"""What is held at one place: an interview has its outlet's name before the day as well."""
_EVENT_AT = lazy_re(
    rf"(?i:conférence{_B}de{_B}presse|point{_B}de{_B}presse|rueda{_B}de{_B}prensa|conferencia{_B}de{_B}prensa|"
    rf"conferenza{_B}stampa|coletiva(?:{_B}de{_B}imprensa)?|déclarations?|discours|discurso)[^\n.;:!?()]{{0,80}}?{_B}"
    rf"(?i:au|à{_B}l[ae’']|en{_B}el|en{_B}la|n[oa]|nel(?:la)?|al|a){_B}?"
    rf"(?P<place>(?i:palais|hôtel|château|salle|maison|siège|ambassade|palacio|sala|casa|palazzo|villa|teatro|théâtre)"
    rf"(?:{_B}(?i:de{_B}la|de{_B}l|des?|du|del|della|dei|do|da){_B}?|[’' -]|[,]{_B})+"
    rf"{_NAME}(?:,{_B}{_NAME})?)[ .*_]*"
)
"""``CONFÉRENCE DE PRESSE AU PALAIS DES PORTS, KARRIN``"""
_RUBRIC = frozenset("media press news center centre room newsroom".split())
"""Words of a rubric above a title that a room's name has too."""
_AT = lazy_re(r"(?:At|In)\s+(?=[A-Z])", re.IGNORECASE)
_STREET = lazy_re(rf"\d{{1,5}}[ \u00a0](?:[{UPPER}0-9][\w.’'-]*,?[ \u00a0]?){{1,6}}")
_REGION = lazy_re(
    rf"(?:[{UPPER}][\w’'-]+[ \u00a0]?){{1,3}},[ \u00a0](?:[A-Z]{{2}}|(?:[A-Z]\.){{2,3}}|[{UPPER}][\w’'-]+)"
)
_ROUTE = lazy_re(r"(?:En[ -]Route|Aboard|On Board)\b", re.IGNORECASE)


def is_told(page: Page, town: str) -> bool:
    """Tell whether the text speaks of a town elsewhere, behind a small word, and has its name nowhere as a word."""
    last = town.rsplit(maxsplit=1)[-1]
    stem = town[: max(len(town) - 1, SHORTEST_STEM)] if len(last) > SHORTEST_STEM + 1 else town
    if is_common(page, town):
        return False
    spoken = re.compile(
        rf"(?<![^\W\d_])[a-zà-öø-ÿа-яіїєά-ώ]{{1,5}}[ \u00a0]{re.escape(stem)}[^\W\d_]{{0,{ENDING}}}(?![^\W\d_])"
    )
    return spoken.search(page.text) is not None


def is_common(page: Page, name: str) -> bool:
    """Tell whether a name of one word stands in the text in small letters too, with another ending perhaps."""
    word = name.lower()
    if len(word) < SHORTEST_STEM or not word.isalpha() or word == name:
        return False
    return re.search(rf"(?<![^\W\d_]){re.escape(word)}[^\W\d_]{{0,{ENDING}}}(?![^\W\d_])", page.text) is not None


def is_town(page: Page, town: str, people: Iterable[Mention]) -> bool:
    """Tell whether a few words with capitals are a town's name: a known one, or one that the text speaks of."""
    name = town.title() if town.isupper() else town
    if _is_body(town):
        return False
    parts = name.split(", ")
    seated = parts[-1].lower() in SEATS and all(map(_TOWN.fullmatch, parts))
    if seated or is_place(name):
        return True
    return _may_be_town(page, town, people) and is_told(page, name)


def _is_body(town: str) -> bool:
    """Tell whether words name a body, an office, an event or a day."""
    words = town.lower().replace(",", " ").split()
    known = any(word in INSTITUTIONS or word in ROLE_WORDS or is_calendar(word) for word in words)
    return known or tells_of_event(town)


def _may_be_town(page: Page, town: str, people: Iterable[Mention]) -> bool:
    """Tell whether a few words have the form of a town's name, and are nobody's name and no word of the text."""
    name = town.title() if town.isupper() else town
    named = {word for found in people for word in found.name.lower().split()}
    plain = _TOWN.fullmatch(name) is not None and not _is_body(town) and not is_common(page, name)
    return plain and named.isdisjoint(town.lower().split())


def place_line(
    page: Page, placed: list[tuple[Span, SegmentKind]], title: Span | None, people: Iterable[Mention]
) -> Span | None:
    """Find the line beside the date or the time that is plainly a place: ``East Room``, ``Head Office, Skarnhavn``."""
    named = {frozenset(fold(mention.name).split()) for mention in people}
    for index, (span, kind) in enumerate(placed):
        if index == 0 or kind not in ("dateline", "title") or span == title:
            continue
        inner = span.of(page.text).strip("*_() ")
        if title is not None and span.start < title.start and _RUBRIC.issuperset(inner.lower().split()):
            continue
        if is_office(inner):
            continue
        led = _AT.match(inner)
        inner = inner if led is None else inner[led.end() :]
        beside = [placed[at][0] for at in (index - 1, index + 1) if 0 <= at < len(placed)]
        dated = any(is_clock(near.of(page.text).strip()) or has_day(page.text, near.start, near.end) for near in beside)
        person = frozenset(fold(inner).split()) in named and not is_venue(inner)
        here = is_place(inner) or (placed[index - 1][0] == title and _is_bare_town(page, inner, span))
        if dated and here and not person and not has_day(page.text, span.start, span.end):
            at = page.text.index(inner, span.start)
            return Span(at, at + len(inner))
    return None


def _is_bare_town(page: Page, inner: str, span: Span) -> bool:
    """Tell whether a line between the title and the date, no blank line around it, can be nothing but a town."""
    words = inner.lower().split()
    at = page.line_at(span.start)
    after = page.lines[at + 1] if at + 1 < len(page.lines) else None
    return (
        len(words) <= BARE_WORDS
        and _TOWN.fullmatch(inner) is not None
        and page.lines[at].gap == 0
        and after is not None
        and after.gap == 0
        and has_day(page.text, after.start, after.end)
        and not tells_of_event(inner)
        and not any(word in INSTITUTIONS or word in ROLE_WORDS for word in words)
    )


def place_told(
    page: Page, placed: list[tuple[Span, SegmentKind]], title: Span | None, people: list[Mention]
) -> Span | None:
    """Find the town beside the day: behind it on its line, in the title before it, alone on the line above or below."""
    lines = [(span, kind) for span, kind in placed if kind in ("dateline", "title", "heading", "note")][:MOST]
    for at, (span, kind) in enumerate(lines):
        for found in dates(page.text, span.start, span.end):
            town = _behind(page, span, found.span, people) or town_in_front(page, span, found.span, people)
            if town is not None:
                return town
            if kind == "note" or span == title:
                break
            line = page.lines[page.line_at(span.start)]
            for near in (at + 1, at - 1):
                alone = lines[near][0] if 0 <= near < len(lines) else None
                if alone is not None and alone != title and _stands_by(page, line, alone, people):
                    return alone
            break
    ended = None if title is None else yearless(page, title)
    if title is not None and ended is not None and ended.town is not None:
        name = ended.town.of(page.text)
        if is_town(page, name, people) or (_may_be_town(page, name, people) and not _lacks_outlet(page, title)):
            return ended.town  # "(Karrin, 3 March)"
    for span, _ in lines:
        held = _HELD_AT.search(page.text, span.start, span.end)
        if held is not None and is_venue(held["place"]):
            return Span(*held.span("place"))
        named = _EVENT_AT.fullmatch(page.text, span.start, span.end)
        if named is not None and named["place"][0].isupper():
            return Span(*named.span("place"))
    room = None if title is None else _ENDS_IN_ROOM.search(page.text[: title.end], title.start)
    return None if room is None or not is_venue(room["place"]) else Span(*room.span("place"))


def _lacks_outlet(page: Page, title: Span) -> bool:
    """Tell whether a title tells of an interview and not by whom: brackets then name it, ``(Bild, 3. März)``."""
    words = re.findall(r"\w+", page.text[title.start : title.end].lower().rpartition("(")[0])
    return any(word.startswith(_INTERVIEW) for word in words) and (OUTLET_WORDS | _AGENCIES).isdisjoint(words)


def _behind(page: Page, span: Span, day: Span, people: list[Mention]) -> Span | None:
    at_time = _VENUE_BEHIND.fullmatch(page.text, day.end, span.end)
    if at_time is not None and (at_time["ministry"] or is_venue(at_time["place"])):
        return Span(*at_time.span("place"))
    timed = _BEHIND_TIME.fullmatch(page.text, day.end, span.end)
    if timed is not None and _may_be_town(page, timed["town"], people) and not _labels(page, timed["town"]):
        return Span(*timed.span("town"))
    ends = _IN_BEHIND.fullmatch(page.text, day.end, span.end)
    if ends is not None and tells_of_event(page.text[span.start : day.start]) and _is_named(page, ends["town"]):
        return Span(*ends.span("town"))
    found = _BEHIND_DAY.fullmatch(page.text, day.end, span.end)
    if found is None:
        return None
    short = span.end - span.start <= LONGEST and is_town(page, found["town"], people)
    if not short and not (_may_be_town(page, found["town"], people) and _is_addressed(page, found["town"])):
        return None
    return Span(*found.span("town"))


def _is_addressed(page: Page, town: str) -> bool:
    """Tell whether a town stands in an address, with its number before it or behind: ``KARRIN 06100``."""
    name = re.escape(town)
    address = re.compile(rf"\b\d{{5,6}}[ \u00a0]{name}(?!\w)|\b{name}[ \u00a0]\d{{5,6}}(?!\w)", re.IGNORECASE)
    return address.search(page.text) is not None


def _is_named(page: Page, town: str) -> bool:
    """Tell whether a few words behind a day and a small word are a place's name: known, of two words, or told again."""
    name = town.title() if town.isupper() else town
    plain = not (_is_body(town) or is_common(page, name) or is_tongue(town))
    return plain and (" " in town or is_place(name) or is_told(page, name))


def _labels(page: Page, name: str) -> bool:
    """Tell whether a name stands before a colon at a line's beginning: somebody who speaks is called so."""
    label = re.compile(rf"^[^\n:]{{0,60}}\b{re.escape(name)}\b[^\n:]{{0,60}}:", re.IGNORECASE | re.MULTILINE)
    return label.search(page.text) is not None


def town_in_front(page: Page, span: Span, day: Span, people: list[Mention]) -> Span | None:
    """Give the town that stands right before a day, behind a comma, a bar or a bracket."""
    start = max(span.start, day.start - LONGEST)
    found = _IN_TITLE.search(page.text[start : day.start])
    if found is None:
        return None
    # "(Karrin, 3 March 2031)": nothing else stands so.
    alone = found[0][0] == "(" and page.text.startswith(")", day.end) and _may_be_town(page, found["town"], people)
    # "State House Press Conference | Karrin, 3 March 2031", and nothing behind the day.
    barred = found[0][0] == "|" and day.end == span.end and _may_be_town(page, found["town"], people)
    barred = barred and _AT_ONE_PLACE.search(page.text, span.start, start + found.start()) is not None
    if not (alone or barred) and not is_town(page, found["town"], people):
        return None
    return Span(start + found.start("town"), start + found.end("town"))


def _stands_by(page: Page, day: Line, alone: Span, people: list[Mention]) -> bool:
    """Tell whether a line right above or below a day is a town's name; a blank line between only where it is known."""
    text = alone.of(page.text)
    index = page.line_at(alone.start)
    line = page.lines[index]
    if line.end != alone.end or len(text) > LONGEST or is_clock(text):
        return False
    near = abs(index - page.line_at(day.start)) == 1 and not max(line, day, key=lambda each: each.start).gap
    strange = SEATS.isdisjoint(part.strip().lower() for part in text.split(","))
    if not near and strange:
        return _in_told_region(page, text, people)
    return is_town(page, text, people) or _in_told_region(page, text, people)


def _in_told_region(page: Page, text: str, people: list[Mention]) -> bool:
    """Tell whether a line is a town of one word and a region behind a comma that the text speaks of."""
    town, _, region = text.partition(", ")
    parts = (town, region)
    people = [each for each in people if each.role is not None or each.name not in parts]  # "Port-Laurier", a name?
    return " " not in town and all(_may_be_town(page, each, people) for each in parts) and is_told(page, region)


def whole_place(page: Page, place: Span, title: Span | None = None) -> tuple[str, Span]:
    """Give a place with the lines around that go on with it: a street, a town and its state, the way there.

    Right above a town and its state stands the house, unless that line is the title.
    """
    at = page.line_at(place.start)
    parts, end = [place.of(page.text)], place.end
    if page.lines[at].end != place.end:
        return parts[0], place
    house = page.lines[at - 1] if at and not page.lines[at].gap and page.lines[at].start == place.start else None
    if house is not None and _is_house(page, house, parts[0], title):
        parts.insert(0, page.line_text(house))
        place = Span(house.start, place.end)
    for line in page.lines[at + 1 : at + 1 + LINES]:
        text = page.line_text(line)
        goes_on = _STREET.fullmatch(text) or _REGION.fullmatch(text) or (_ROUTE.match(text) and _ROUTE.match(parts[0]))
        if line.gap or not goes_on or clock(text) or has_day(text) or len(text) > LONGEST:
            break
        if _REGION.fullmatch(text) and not (is_place(text.rstrip(".")) or is_venue(parts[0])):
            break
        parts.append(text)
        end = line.end
    return ", ".join(parts), Span(place.start, end)


def _is_house(page: Page, line: Line, town: str, title: Span | None) -> bool:
    """Tell whether a line is the house in a town and its state that stand right below it, or the way there."""
    text = page.line_text(line)
    if (
        len(text) > LONGEST
        or page.told_kind(line.start) is not None
        or (title is not None and title.start == line.start)
    ):
        return False
    if _ROUTE.match(town):
        return _ROUTE.match(text) is not None
    plain = clock(text) is None and not has_day(text) and text[-1] not in ".:;?!"
    return plain and _REGION.fullmatch(town) is not None and is_place(town) and is_venue(text) and not is_office(text)
