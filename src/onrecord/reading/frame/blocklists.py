"""Lists of those present that stand in blocks: parts of them headed alone, names alone, offices on the lines below.

``PARTICIPANTS:``, ``Moderator:``, ``DANA REYES``, ``Harbour Department``, ``Panelists:`` and so on, with or without
blank lines between, above a talk or behind it. `rosters` reads those that name one on each line with all that is told.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import INSTITUTIONS, PARTICLES
from onrecord.grammar.labels.offices import COMPLEMENTS, has_role, is_full_name, is_person, words_of
from onrecord.model import Span
from onrecord.reading.frame.titles import SENTENCE, SPACED
from onrecord.reading.names.mentions import Mention
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.page.page import Line, Page

_MANY = (
    r"participants|speakers|panel(?:l?ists)?|discussants|attendees|appearances|executives|analysts|commissioners|"
    r"members|staff|counsel|witnesses|guests|moderators|hosts|respondents"
)
_HEAD = lazy_re(
    rf"^[ \t#*_]{{0,12}}(?P<head>(?:list of )?(?:[^\W\d_]+ ){{0,2}}(?:{_MANY})(?: (?:present|attending|list))?|present|"
    r"(?:those |also )?(?:present|in attendance)|those present)[ \t*_]*:?[ \t*_]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LEADS = r"moderat(?:or|ed by)|hosts?|co-?hosts|facilitator|chair(?:man|woman|person)?|interviewer|compere|presenter"
_PART = lazy_re(
    rf"[#*_ ]*(?P<head>(?:\w+,? (?:and|&) )*(?P<part>{_LEADS}|guests?|keynotes?(?: speakers?)?|discussants?|"
    rf"respondents?|opening remarks|introductions?)|(?:also )?(?:by|via|on) (?:tele)?(?:phone|video)(?: ?conference)?|"
    rf"(?:for|on behalf of|from|representing) [^:.?!\n]{{3,60}})[*_ ]*:[*_ ]*",
    re.IGNORECASE,
)
_INLINE = lazy_re(rf"[*_ ]*(?P<part>{_LEADS}|by)[*_ ]*:[*_ ]*[ \t\u00a0]+(?P<name>[^\n:]{{4,120}})", re.IGNORECASE)
"""``Moderator: Dana Reyes``, in such a list, and ``BY: DANA REYES, ESQ.`` below a firm."""
_LEADING = lazy_re(rf"\b(?:{_LEADS})$", re.IGNORECASE)
_TALK = lazy_re(
    r"[#*_ ]*(?:(?:official |full )?transcript(?: of proceedings)?|proceedings|presentation|prepared remarks|"
    r"questions? (?:and|&) answers?|q ?(?:&|and) ?a|(?:opening )?(?:remarks|statements?))[*_ ]*:?[*_ ]*",
    re.IGNORECASE,
)
"""What heads the talk below such a list."""
_SAYS = lazy_re(
    r"\?|\b(?:I|I[’']m|we|you|your|our|thanks?|welcome|hello)\b|\bgood (?:morning|afternoon|evening|day)\b"
    r"|\b(?-i:is|are|was|will|has|have)\b",
    re.IGNORECASE,
)
_FIRST = lazy_re(r"\b(?:I|I[’']m|we|you|thanks?)\b", re.IGNORECASE)
_SHORT = lazy_re(r"\b(?:esq|jr|sr|inc|ltd|co|corp|plc|dept|u\.s|(?:\w\.)+\w|\w)\.$", re.IGNORECASE)
"""What ends in a stop and ends no sentence."""
_LABEL = lazy_re(r"[^:\n]{1,80}:(?:[*_]*$|[*_]*[ \t\u00a0])")
_CUT = lazy_re(r"[ \u00a0](?:[–—]|--?)[ \u00a0]|[ \u00a0]{0,40}\t[ \t]{0,40}|[ \u00a0]{3,40}|[ \u00a0](?=\()")
"""What parts a name from what is told of its bearer, a comma aside: a dash, a column, brackets."""
_COUNT = lazy_re(r"\d{1,2}[.)][ \u00a0]")
_STYLE = " \t*_#•·-–—()"
_ANALYSTS = frozenset(("analyst", "equity analyst", "research analyst"))
TOP = 80
"""Lines from the top in which a list begins that stands above the talk."""
MOST = 150
"""Lines of a list, at most."""
FIRM = 4
"""Lines, at most, between a heading and the first name: a firm and where it is."""
SAID = 4
"""Words, at most, of a line above a list that has the first or second person and is no talk."""
LONGEST = 140
WORDS = 18
"""Code points and words of a line of one, at most."""


class _List(msgspec.Struct):
    """A list while it is read.

    Attributes:
        last: the index behind its last line.
        people: whom it names.
        parts: how many headings are in it, the first one as well.
        closed: whether it ends where a list can: a rule, the heading of the talk, a label, the end of the document.
        apart: whether an office stands on a line below a name, or a blank line between two people.
        tight: whether a name stands right below another.
        in_blocks: whether an office stands right below a name: blank lines then part the people.
        firms: whether people are named behind ``BY:`` alone, below their firms.
        shouted: whether the names are in capitals; None where none is read yet.
        part: what the heading above says of the people below it.
        headed: the index of that heading.
        name: the person of the line above without an office as yet.
        told: whether the line above has a name and an office.
        seen: the lines with names, folded.
    """

    last: int
    headed: int
    firms: bool
    people: list[Mention] = []
    parts: int = 0
    closed: bool = False
    apart: bool = False
    tight: bool = False
    in_blocks: bool = False
    shouted: bool | None = None
    part: str | None = None
    name: Mention | None = None
    told: bool = False
    seen: set[str] = set()


def with_list_in_blocks(page: Page) -> Page:
    """Give the page with its list of those present in blocks as such, and with those whom the list names."""
    counts: Counter[str] | None = None
    for found in _HEAD.finditer(page.text):
        if counts is None:
            counts = Counter(_bare(page.line_text(line)) for line in page.lines if line.end - line.start <= LONGEST)
        index = page.line_at(found.start("head"))
        if counts[_bare(found["head"])] > 1 or page.told_kind(page.lines[index].start) is not None:
            continue
        first = _first_part(page, index, counts)
        read = _read(page, first, counts)
        if not _is_list(page, first, read):
            continue
        spans = [Span(line.start, line.end) for line in page.lines[first : read.last]]
        page = page.placing((span, "table") for span in spans if page.told_kind(span.start) is None)
        return msgspec.structs.replace(page, people=(*page.people, *read.people))
    return page


def _is_list(page: Page, first: int, read: _List) -> bool:
    """Tell whether what was read is a list in blocks, above the talk or at the document's end."""
    names = {fold(each.name) for each in read.people}
    if not read.closed or not read.apart or len(names) + (read.parts > 1) < 2:  # noqa: PLR2004 - a list has two
        return False
    if read.last == len(page.lines):
        return True
    return first < TOP and not any(_said(page.line_text(line)) for line in page.lines[:first])


def _said(text: str) -> bool:
    """Tell whether somebody says a line: a list below it may be read out."""
    return _FIRST.search(text) is not None and len(text.split()) > SAID


def _first_part(page: Page, index: int, counts: Counter[str]) -> int:
    """Give where the list begins whose heading stands at a line: ``Moderator:`` and a name may stand above it."""
    for above in range(index - 1, max(index - 6, -1), -1):
        text = page.line_text(page.lines[above])
        if _is_part(text, counts):
            read = _read(page, above, counts, until=index)
            return above if read.last == index and read.people else index
        if _is_speech(text) or page.told_kind(page.lines[above].start) is not None:
            break
    return index


def _read(page: Page, first: int, counts: Counter[str], until: int | None = None) -> _List:
    """Read a list from its first heading on, up to where it ends or ``until`` a line."""
    stop = min(len(page.lines), first + MOST) if until is None else until
    read = _List(stop, first, any(_is_by(page.line_text(line)) for line in page.lines[first:stop]))
    for index in range(first, stop):
        text = page.line_text(page.lines[index])
        heading = _part_of(text, counts)
        if heading is not None:
            read.part, read.name, read.headed, read.parts = heading, None, index, read.parts + 1
        elif _is_end(text) or fold(text.strip(_STYLE)) in read.seen:
            read.last, read.closed = index, True
            return read
        elif _is_speech(text):
            # Right above speech may stand its label, a name alone.
            alone = page.lines[index - 1].gap > 0 and (read.tight or not read.told)
            read.last = index - (page.lines[index].gap == 0 or alone)
            read.people = [each for each in read.people if each.span.start < page.lines[read.last].start]
            read.closed = bool(read.people)
            return read
        elif not (_names(page, index, read) or _tells(page, index, read)):
            read.last, read.closed = index, bool(read.people)
            return read
    read.closed = read.last == len(page.lines)
    return read


def _names(page: Page, index: int, read: _List) -> bool:
    """Add whom a line names to a list; tell whether it names anybody."""
    line = page.lines[index]
    text = page.line_text(line)
    inline = _INLINE.fullmatch(text)
    below = read.name is not None and line.gap == 0
    if inline is None and (read.firms or (below and (read.in_blocks or has_role(text)))):
        return False
    found = _named(page, line, 0 if inline is None else inline.start("name"))
    if found is None or (read.shouted and not found.name.isupper()):
        return False
    read.shouted = found.name.isupper()
    read.apart = read.apart or (line.gap > 0 and bool(read.people))
    read.tight = read.tight or below
    read.people.append(found)
    leads = _leading((read.part or "") if inline is None else inline["part"])
    if leads is not None:
        read.people.append(msgspec.structs.replace(found, role=leads))
        if inline is None and (read.part or "").lower().endswith(leads.lower()):
            read.part = None  # one leads
    read.seen.add(fold(text.strip(_STYLE)))
    read.name, read.told = None if found.role else found, found.role is not None
    return True


def _tells(page: Page, index: int, read: _List) -> bool:
    """Add to a list what a line that names nobody tells of the last of its people; tell whether it can be of it."""
    line = page.lines[index]
    if not read.people:
        return index <= read.headed + FIRM
    if line.gap and read.headed < index - 1 and (read.tight or read.in_blocks):
        return False  # blank lines part the people, and this is nobody
    text = page.line_text(line)
    read.apart, read.told = True, False
    name = read.name
    if name is not None and has_role(text):
        read.in_blocks = read.in_blocks or line.gap == 0
        read.people[:] = [_holding(each, name, text) for each in read.people]
        read.name = None
    return True


def _is_by(text: str) -> bool:
    found = _INLINE.fullmatch(text)
    return found is not None and found["part"].lower() == "by"


def _part_of(text: str, counts: Counter[str]) -> str | None:
    """Give what a line heads of a list; None of another line, and of a label that comes back."""
    found = _HEAD.fullmatch(text) or _PART.fullmatch(text)
    return found["head"] if found is not None and counts[_bare(text)] == 1 else None


def _is_part(text: str, counts: Counter[str]) -> bool:
    return _PART.fullmatch(text) is not None and counts[_bare(text)] == 1


def _leading(head: str) -> str | None:
    """Give the part in the talk of those whom a heading says to lead it."""
    found = _LEADING.search(head)
    if found is None:
        return None
    return "Moderator" if " " in found[0] else found[0].removesuffix("s").capitalize()


def _is_end(text: str) -> bool:
    """Tell whether a line ends a list: a rule, the heading of the talk, or a label."""
    if not any(map(str.isalnum, text)) or SPACED.fullmatch(text) is not None or _TALK.fullmatch(text) is not None:
        return True
    if _PART.fullmatch(text) is not None:
        return True  # "Moderator:", which comes back
    inline = not _is_speech(text) and _INLINE.fullmatch(text) is not None
    return not inline and _LABEL.match(text) is not None and not _is_speech(text.partition(":")[0])


def _is_speech(text: str) -> bool:
    """Tell whether a line says something, and neither names anybody nor tells what he is."""
    if len(text) > LONGEST or len(text.split()) > WORDS or _SAYS.search(text) is not None:
        return True
    return SENTENCE.search(text.rstrip("*_")) is not None and _SHORT.search(text) is None


def _named(page: Page, line: Line, offset: int) -> Mention | None:
    """Give whom a line names: alone, with an honorific, or with the office behind a comma or dash."""
    start = line.start + offset
    while start < line.end and page.text[start] in _STYLE:
        start += 1
    counted = _COUNT.match(page.text, start, line.end)
    start, end = start if counted is None else counted.end(), line.end
    while end > start and page.text[end - 1] in " \t*_,;":
        end -= 1
    text = page.text[start:end]
    dash = _CUT.search(text)
    who, behind = (text[: dash.start()], text[dash.end() :]) if dash is not None else (text.partition(",")[0], "")
    behind = behind or text.partition(",")[2].strip()
    parts = parse_label(who)
    if parts.name is None or parts.generic or parts.role is not None or parts.affiliation is not None:
        return None
    if parts.honorific is None and not _is_person(who):
        return None
    if not is_full_name(parts.name) and parts.honorific is None:
        return None
    role = _office(behind)
    return Mention(parts.name, role, None, Span(start, end))


def _is_person(text: str) -> bool:
    """Tell whether a text is a person's full name, particles in it whatever else they are: ``JUAN DE REYES``."""
    words = [word for word in text.split() if word.lower() not in PARTICLES]
    return is_full_name(text) and is_person(" ".join(words)) and text.rsplit(maxsplit=1)[-1] == words[-1]


def _office(text: str) -> str | None:
    """Give the office that is told of somebody; the first part of it that is one."""
    parts: Sequence[str] = [part.strip(_STYLE) for each in _CUT.split(text) for part in each.split(", ")]
    return next((part for part in parts if has_role(part) and not _is_body(part)), None)


def _is_body(text: str) -> bool:
    """Tell whether a text names a body and no office in it: ``Communications Department``."""
    words = words_of(text)
    return words[-1] in INSTITUTIONS and COMPLEMENTS.isdisjoint(words)


def _holding(each: Mention, name: Mention, text: str) -> Mention:
    """Give somebody with the office on the line below the name; an analyst with the house as well."""
    if each is not name:
        return each
    role = _office(text)
    houses = [part.strip(_STYLE) for part in _CUT.split(text) if part.strip(_STYLE) != role]
    outlet = houses[0] if role is not None and fold(role) in _ANALYSTS and len(houses) == 1 else None
    return msgspec.structs.replace(each, role=role, outlet=outlet)


def _bare(text: str) -> str:
    return fold(text.strip(_STYLE + ":"))
