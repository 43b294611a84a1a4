"""Lists of those present, keys to labels, and fields that name people, above a talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person, is_role
from onrecord.model import Span
from onrecord.reading.frame.titles import SENTENCE
from onrecord.reading.names.mentions import Mention, mentions
from onrecord.reading.names.names import initials
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import SegmentKind
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Line, Page

_ROSTER = lazy_re(
    r"(?:company |corporate |conference call |call )?(?:participants?|present|attendees|speakers?|appearances|"
    r"a p p e a r a n c e s|witness(?:es)?|panel(?:ists)?|members present|"
    r"executives?|analysts?|in attendance|participantes|teilnehmer|sprecher(?:innen)?|participan|intervienen|"
    r"comparecen|intervengono|partecipano|participants?|uczestnicy|účastníci|deltakere|deltagare)"
    r"(?: (?:from|for|of) (?:the )?(?-i:[A-Z])[^\n:.]{1,60}(?=:))?\s*(?::|$)",
    re.IGNORECASE,
)
_ROSTER_ABROAD = lazy_re(
    r"(?:sprecher(?:innen)?(?: und sprecher)?|teilnehmer(?:innen)?|intervenants?|participants|oradores|intervienen|"
    r"asistentes|interlocutores|deelnemers|sprekers|aanwezig|uczestnicy|obecni|partecipanti|出席者|участники)\s?[:：]\s*"
    r"(?P<names>[^\n]*)",
    re.IGNORECASE,
)
"""The same in other languages, where more than one is listed or each stands on a line of his own."""
_FIELD = lazy_re(rf"(?P<key>[{UPPER}][\w ()/-]{{1,40}}):[ \t\u00a0]+(?P<value>\S.{{1,160}})$")
_KEYED = lazy_re(
    rf"(?P<key>[{UPPER}]{{2,4}})(?:[ \t\u00a0]{{2,}}|\t|[ \t]?[:=–-][ \t])\s*(?P<name>[{UPPER}][^\n:]{{3,80}})$"
)
_KEYS_HEAD = lazy_re(
    r"(?:speakers?|speakers?[’']s?|name|initials) key:?|key(?: to (?:speakers|initials))?:", re.IGNORECASE
)
"""``Speaker key:``: every line below it explains initials, whether or not they are the name's."""
_BELOW_HEAD = lazy_re(
    rf"(?P<key>[{UPPER}]{{2,4}})(?:[ \t\u00a0]+|[ \t]?[:=–-][ \t])\s*(?P<name>[{UPPER}][^\n:]{{1,80}})$"
)
_SEMICOLON = lazy_re(r"[;\n]")
_OFFICE_NAME = lazy_re(
    rf"(?:(?:y|e|et|und|i|and)[ \u00a0])?(?:(?:el|la|le|il|l[’']|o|a|der|die|the)[ \u00a0]?)?"
    rf"(?P<role>[^\W\d_][^,;:.]{{2,80}}),[ \u00a0](?P<name>[{UPPER}][^,;:.()]{{3,60}})"
)
_KEY = lazy_re(r"[^\n:;,]{1,40}:[ \t\u00a0]+(?=\S)")
_DASHED = lazy_re(r"[^\n–—:;,]{4,60}?[ \u00a0](?:[–—]|--?)[ \u00a0]\S")
_PART = lazy_re(r"(?:moderat(?:or|ed by)|hosts?|guests?|chair|interviewers?|presenters?)s?:[ \t\u00a0]+", re.IGNORECASE)
_PARTS_ALONE = lazy_re(
    r"(?:\w+,? (?:and|&) )*(?:moderators?|discussants?|respondents?|keynotes?|keynote speakers?|interviewers?|"
    r"hosts?|chair(?:man|woman|person)s?):$",
    re.IGNORECASE,
)
"""``WELCOME AND MODERATOR:``, above the name."""
_CHAIR = lazy_re(r"chair", re.IGNORECASE)
FIELD_WORDS = 14
_SAYS = lazy_re(
    r"[.?!] |\?|\b(?:I|I[’']m|we|you|your|our|thanks?|welcome|hello)\b|\bgood (?:morning|afternoon|evening|day)\b"
    r"|\b(?:is|are|was|will|has|have)\b",
    re.IGNORECASE,
)
_I_SAY = lazy_re(r"\b(?:I|I[’']m|we|you|thanks?)\b|\bgood (?:morning|afternoon|evening)\b", re.IGNORECASE)

_IN_BRACKETS = lazy_re(r"\[[^\[\]]{20,900}\]|\([^()]{20,900}\)")
LONGEST = 1_000
"""Code points of a paragraph in brackets, at most."""
TOP = 30
"""Lines from the top in which a head of fields stands."""
FEWEST_FIELDS = 5
"""Fields of it, at least."""
DEEP = 4
"""Blanks, at least, before what goes on with a field."""
SENTENCE_WORDS = 3
_MATTER = ("item", "subject", "subjects", "topic")
_PEOPLE = ("compere", "presenter", "audience", "host", "interviewee", "interviewees", "reporter", "journalist")
_HEAD_KEYS = (
    *_MATTER, *_PEOPLE, "station", "channel", "network", "program", "programme", "summary id", "date", "time",
    "duration", "length", "market", "outlet", "keywords", "e&oe",
)  # fmt: skip
_HEAD_FIELD = lazy_re(
    rf"(?:(?<=\n)|^|[ \t]{{2}})(?P<key>{'|'.join(sorted(_HEAD_KEYS, key=len, reverse=True))}):"
    r"(?P<value>[ \t]{1,40}(?=\S)|$)",
    re.IGNORECASE,
)


class Explained(NamedTuple):
    """A line of a key to the labels.

    Attributes:
        letters: the label.
        says: what stands behind it; empty where the letters are the initials of the person's name.
        person: whom it names, if anybody.
    """

    letters: str
    says: str
    person: Mention | None


def keyed(page: Page, line: Line) -> Explained | None:
    """Read a line of a key to the labels: ``DR  Dana Reyes``."""
    text = page.line_text(line)
    found = _KEYED.match(text)
    if found is None or found["key"] != initials(found["name"].split(",")[0]):
        found = _BELOW_HEAD.match(text) if _under_head(page, line) else None
        return None if found is None else _explained(line, found)
    person = next(mentions(page.text, line.start + found.start("name"), line.end), None)
    return Explained(found["key"], "", person) if person is not None and " " in person.name else None


def _under_head(page: Page, line: Line) -> bool:
    """Tell whether a line is one of a key: its heading stands above, and no blank line between two of its lines."""
    index = page.line_at(line.start)
    while index and _BELOW_HEAD.match(page.line_text(page.lines[index])):
        if page.lines[index].gap and not _KEYS_HEAD.fullmatch(page.line_text(page.lines[index - 1])):
            return False
        index -= 1
    return _KEYS_HEAD.fullmatch(page.line_text(page.lines[index])) is not None


def _explained(line: Line, found: re.Match[str]) -> Explained:
    """Take what a key says, whatever its letters: ``MK  Dr Maria Van Kessel``, ``MI  Michelle``, ``UM  Male voice``."""
    said = parse_label(found["name"])
    span = Span(line.start + found.start("name"), line.end)
    person = None if said.name is None else Mention(said.name, said.role, None, span, said.affiliation)
    return Explained(found["key"], found["name"], person)


def is_roster(page: Page, index: int) -> bool:
    """Tell whether a line heads a list of those present; ``SPEAKER:`` that comes back is a label."""
    line = page.lines[index]
    part = _PART.match(page.text, line.start, line.end)
    if part is not None and not is_field(page, index) and not SENTENCE.search(page.line_text(line)):
        first = next(mentions(page.text, part.end(), line.end), None)
        if first is not None and first.span.start == part.end() and " " in first.name:
            return True  # "Moderator: Dana Reyes, editor"
    if _PARTS_ALONE.match(page.line_text(line)):
        if _CHAIR.search(page.line_text(line)) and not _is_held(page, index):
            return False
        return any(_names_only(page, after) for after in page.lines[index + 1 : index + 2])
    abroad = _ROSTER_ABROAD.fullmatch(page.line_text(line).strip("*_ "))
    if abroad is not None and not SENTENCE.search(abroad["names"]) and ("," in abroad["names"] or not abroad["names"]):
        return page.text.count(page.text[line.start : line.start + 9]) == 1
    found = _ROSTER.match(page.line_text(line))
    return found is not None and (found[0][-1:] != ":" or page.text.count(found[0]) == 1)


def _is_held(page: Page, index: int) -> bool:
    """Tell whether ``Chairman:`` stands once, above somebody with an office: it is a label more often."""
    below = page.lines[index + 1 : index + 2]
    held = (found for line in below for found in mentions(page.text, line.start, line.end))
    once = page.text.count(page.line_text(page.lines[index])) == 1
    return once and any(found.role for found in held) and not any(SENTENCE.search(page.line_text(x)) for x in below)


def _names_only(page: Page, line: Line) -> bool:
    """Tell whether a line names somebody and says nothing: ``Welcome. I hand over to Ms. Reyes.`` is speech."""
    text = page.line_text(line)
    says = SENTENCE.search(text) is not None and _SAYS.search(text) is not None
    return not says and any(mentions(page.text, line.start, line.end))


def is_field(page: Page, index: int) -> bool:
    """Tell whether a line is a field of the header, ``Interviewer: Name, Outlet``: one in a run of such lines."""
    line = page.lines[index]
    field = _FIELD.match(page.line_text(line))
    if field is None or SENTENCE.search(field["value"]) or len(field["value"].split()) > FIELD_WORDS:
        return False
    if _I_SAY.search(field["value"]):
        return False  # the first line of what somebody says
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    run = (after is not None and after.gap == 0 and page.text[after.start].isupper()) or (index > 0 and line.gap == 0)
    return run and page.text.count(field["key"] + ":") == 1


def read_field(page: Page, header: Header, line: Line) -> None:
    """Take the person whom a field names, with the outlet behind the name."""
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
        people = list(mentions(page.text, start, line.end))
        if len(people) == 1 and people[0].role is None and is_role(field["key"]):
            people = [msgspec.structs.replace(people[0], role=field["key"])]  # "President: Dana Reyes"
        header.mentions.extend(people)


def in_brackets(page: Page, index: int) -> bool:
    """Tell whether a line is of a paragraph in brackets that tells who took part, over several lines.

    ``[Press conference with Minister Dana Reyes and / General Ivo Dahl]``
    """
    whole = _paragraph(page, index)
    if whole is None or page.text[whole.start] not in "[(" or whole.end == page.lines[page.line_at(whole.start)].end:
        return False
    return (
        _IN_BRACKETS.fullmatch(page.text, whole.start, whole.end) is not None
        and _I_SAY.search(page.text, whole.start, whole.end) is None
        and any(found.role for found in mentions(page.text, whole.start, whole.end))
    )


def told_in_brackets(page: Page, index: int) -> Iterator[Mention]:
    """Give whom such a paragraph names that begins on a line."""
    whole = _paragraph(page, index)
    begins = whole is not None and whole.start == page.lines[index].start
    return mentions(page.text, whole.start, whole.end) if whole is not None and begins else iter(())


def _paragraph(page: Page, index: int) -> Span | None:
    """Give the lines that no blank line parts from a line; None of more than such a paragraph may have."""
    first = last = index
    while first and not page.lines[first].gap:
        first -= 1
        if page.lines[index].end - page.lines[first].start > LONGEST:
            return None
    while last + 1 < len(page.lines) and not page.lines[last + 1].gap:
        last += 1
        if page.lines[last].end - page.lines[first].start > LONGEST:
            return None
    return Span(page.lines[first].start, page.lines[last].end)


def is_listed(page: Page, header: Header, line: Line) -> bool:
    """Tell whether a line goes on a list whose heading stands alone above a blank line."""
    above = header.placed[-1][0].of(page.text)
    heads = _ROSTER.fullmatch(above) or _PARTS_ALONE.match(above)
    return heads is not None and any(mentions(page.text, line.start, line.end))


def read_roster(page: Page, header: Header, last: Line) -> None:
    """Read the names of a roster, which may run over lines, up to its last line."""
    start = last.start
    for span, kind in reversed(header.placed):
        if kind != "table" or page.text[span.end : start].count("\n") > 1:
            break
        start = span.start
    first = page.lines[page.line_at(start)]
    head = (
        _ROSTER.match(page.text, start, last.end)
        or _ROSTER_ABROAD.match(page.text, start, last.end)
        or _PARTS_ALONE.match(page.text, start, first.end)
    )
    begin = head.end() if head else start
    if head is None or begin >= first.end:  # a heading alone: a line for each person
        for line in page.lines_between(begin, last.end):
            header.mentions.extend(_listed(page, _behind_key(page, max(line.start, begin), line.end), line.end))
    else:
        begin = _behind_key(page, begin, last.end)
        header.mentions.extend(_in_sentence(page, begin, last.end) or mentions(page.text, begin, last.end))


def _in_sentence(page: Page, start: int, end: int) -> list[Mention]:
    """Give whom a list in a sentence names, offices first: ``la ministra portavoz, Ana Ruiz; y el ministro de ...``.

    Nobody, unless every part of the list is an office and a name.
    """
    found: list[Mention] = []
    for part in _SEMICOLON.split(page.text[start:end].rstrip(". ")):
        person = _OFFICE_NAME.fullmatch(part.strip())
        if person is None or not is_role(person["role"]) or not is_person(person["name"]):
            return []
        at = page.text.index(person["role"], start)
        found.append(
            Mention(
                person["name"],
                person["role"],
                None,
                Span(at, page.text.index(person["name"], at) + len(person["name"])),
            )
        )
    return found


def _listed(page: Page, start: int, end: int) -> Iterator[Mention]:
    """Give whom a line of a roster names, an office behind a dash with him: ``Dana Reyes – Governor`` is one."""
    parts = parse_label(page.text[start:end].rstrip(".")) if _DASHED.match(page.text, start, end) else None
    if parts is not None and parts.name is not None and parts.role is not None:
        yield Mention(parts.name, parts.role, parts.affiliation, Span(start, end))
    else:
        yield from mentions(page.text, start, end)


def _behind_key(page: Page, start: int, end: int) -> int:
    """Give where the names begin behind a key: ``For the Plaintiff: MR. DOE``."""
    found = _KEY.match(page.text, start, end)
    return found.end() if found else start


def with_head_of_fields(page: Page) -> Page:
    """Give the page with a head of fields in columns as such, and what they say the item is as its title.

    ``Station:  CHANNEL 6    Date:  3/12/2031``: monitors of the media print them so. Blank lines part the fields, so
    that ``Compere:`` and ``Interviewees:`` look like labels; ``Item:`` says what it is.
    """
    last, keys, item = -1, [], None
    for index, line in enumerate(page.lines[:TOP]):
        begin = page.text.rfind("\n", 0, line.start) + 1
        found = list(_HEAD_FIELD.finditer(page.text, line.start, line.end))
        first = found[0] if found and found[0].start() == begin == line.start else None
        if first is not None and _begins_talk(page, first, line):
            break
        if first is not None:
            keys += [each["key"].lower() for each in found]
            if first["key"].lower() in _MATTER and item is None:
                item = Span(first.end(), line.end)
        elif keys and line.start - begin >= DEEP:
            if item is not None and page.lines[index - 1].end == item.end and not line.gap:
                item = Span(item.start, line.end)
        elif keys:
            break
        last = index if keys else last
    if len(set(keys)) < FEWEST_FIELDS or len(set(keys)) < len(keys):
        return page
    spans = [Span(line.start, line.end) for line in page.lines[: last + 1]]
    facts = dict(page.facts)
    if item is not None:
        facts.setdefault("title", (" ".join(item.of(page.text).split()), item))
    own = [item is not None and span.start <= item.end and item.start <= span.end for span in spans]
    kinds: list[SegmentKind] = ["title" if of_title else "dateline" for of_title in own]
    return msgspec.structs.replace(page.placing(zip(spans, kinds, strict=True)), facts=facts)


def _begins_talk(page: Page, field: re.Match[str], line: Line) -> bool:
    """Tell whether a field is a label: it comes back, or somebody says a sentence behind it."""
    again = re.compile(rf"^[ \t]{{0,40}}{re.escape(field['key'])}:", re.MULTILINE)
    said = page.text[field.end() : line.end].strip()
    speaks = len(said.split()) >= SENTENCE_WORDS and said.rstrip("\"'”’»)]*_")[-1:] in (*".?!…—–-",)
    return again.search(page.text, line.end) is not None or (field["key"].lower() in _PEOPLE and speaks)
