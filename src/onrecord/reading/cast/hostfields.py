"""Who asks and who answers under labels that name nobody, where the fields and headings above an interview tell it.

``Journalist: Dana Reyes, Harbour Television`` above a talk between an ``Interviewer`` and a ``Prime Minister``, ``By:
Dana Reyes`` and ``For: HBC`` above one between ``HBC`` and whoever answers. The archive of one person prints whose
words it keeps as a heading, the name alone: the office is that person's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.labels.labels import ASKERS, parse_label
from onrecord.grammar.labels.offices import is_full_name, is_person
from onrecord.model import Span
from onrecord.reading.cast.credits import calls_otherwise, credited
from onrecord.reading.names.introductions import introduces_self
from onrecord.reading.names.names import name_words, same_name
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_FIELD = lazy_re(
    r"^[ \t]{0,8}(?:(?P<by>by)|(?P<asks>journalist|interviewer|interview(?:ed)? by|questioner|reporter|presenter)|"
    r"for|outlet|channel|network|broadcaster|publication|media outlet)"
    r"(?:[ \u00a0]?:[ \t\u00a0]{0,40}\n{0,2}|\t[ \t]{0,20})(?P<value>[^\n\t:;]{2,120})$",
    re.IGNORECASE | re.MULTILINE,
)
_HIMSELF = lazy_re(r"(?:\bI[’']m|\bI am|\bname is|\b[Tt]his is|\b[Tt]hank you,?|\b[Tt]hanks,?)\s+\Z")
_ONE = ASKERS - {"реплика", "реплики", "репліка"} | frozenset(
    "interviewer journalist reporter questioner question q presenter".split()
)
"""Labels of the one who asks in an interview."""
_OFFICE_WITHOUT = frozenset(
    "moderator chair chairman chairwoman host speaker spokesman spokeswoman spokesperson".split()
)
"""Offices that whoever is heard in an archive does not have for it."""
TOP = 8
"""Lines above the talk, and the site's own, in which the name of whoever is heard stands."""


class _Host(NamedTuple):
    """Who asks, for which outlet, and where it is told."""

    name: str
    outlet: str | None
    span: Span


def name_host(page: Page, labels: Sequence[Candidate], people: Cast, header: Header) -> None:
    """Name the voices of an interview that have labels of two who are not named, where the page above it names both.

    Not where another asks as well, where the one named has a label of his own or is spoken of in full in the talk, or
    where answers call whoever asks by another name. An outlet's label is his of whom a field says that he asks for it.
    """
    distinct = {label.core.of(page.text): label for label in labels}
    asks = [core for core, each in distinct.items() if each.parts.generic and _may_ask(each, core, len(distinct))]
    if len(asks) != 1 or len(distinct) == 1 or people.by_label[asks[0]].names or people.press_event:
        return
    if any(core != asks[0] and people.by_label[core].kind == "press" for core in distinct):
        return  # several ask: whom a line names is only one of them, or none
    begin = labels[0].core.start
    outlet = asks[0] if distinct[asks[0]].parts.affiliation == asks[0] else None
    host = _by_fields(page, begin, outlet)
    if host is None and outlet is None and (told := credited(page, begin, labels[-1].core.start)) is not None:
        host = _Host(told[0], None, told[1])
    if host is None or _is_spoken_of(page.text, host, begin):
        return
    others = [voice for voice in people.voices if voice.bears(host.name)]
    ends = [*(label.core.start for label in labels[1:]), len(page.text)]
    turns = [(one.core.of(page.text) == asks[0], one.body, end) for one, end in zip(labels, ends, strict=True)]
    answers = ((start, end) for own, start, end in turns if not own)
    said = [introduces_self(page.text, start, end) for own, start, end in turns if own]
    if any(each is not None and not same_name(each.name, host.name) for each in said):
        return
    if any(voice.labels for voice in others) or calls_otherwise(page.text, answers, host.name):
        return
    voice = people.name_label(asks[0], host.name, host.span)
    voice.kind, voice.affiliation = "press", voice.affiliation or host.outlet
    people.voices[:] = [each for each in people.voices if each not in others]
    offices = [core for core in distinct if core != asks[0]]
    if len(offices) == 1:
        _name_heard(page, distinct[offices[0]], offices[0], people, header, host.name)


def _may_ask(label: Candidate, core: str, many: int) -> bool:
    """Tell whether a label is of the one who asks, or an outlet's where two speak."""
    return fold(core) in _ONE or (label.parts.affiliation == core and many == 2)  # noqa: PLR2004 - who asks, who answers


def _name_heard(page: Page, label: Candidate, office: str, people: Cast, header: Header, asks: str) -> None:
    """Name the one who answers under an office, where the archive of one person has its name on a heading alone."""
    heard = list(_alone(page, header, label.core.start))
    if not heard or any(not same_name(heard[0][0], each) for each, _ in heard):
        return
    if re.search(rf"\b{re.escape(heard[0][0])}[’']s\b", page.text) is not None:
        return  # his death, his book: another answers
    plain = label.parts.name is None and label.parts.role is not None and not people.by_label[office].names
    if plain and fold(office) not in _OFFICE_WITHOUT and not same_name(heard[0][0], asks):
        people.voices[:] = [each for each in people.voices if not (each.titled and each.bears(heard[0][0]))]
        people.name_label(office, *heard[0])


def _is_spoken_of(text: str, host: _Host, begin: int) -> bool:
    """Tell whether the talk has somebody's full name other than where he says it himself, or is thanked by it.

    A credit below the talk is none of it.
    """
    said = re.finditer(rf"\b{re.escape(host.name)}\b", text[begin:])
    return any(
        _HIMSELF.search(text, max(begin, begin + each.start() - 24), begin + each.start()) is None
        for each in said
        if begin + each.start() != host.span.start
    )


def _by_fields(page: Page, end: int, outlet: str | None) -> _Host | None:
    """Give the one person whom a field above the talk says to ask, for the ``outlet`` whose label he has if for any.

    A field ``By`` tells it only beside one for that outlet: else it is of whoever wrote the page.
    """
    fields = list(_FIELD.finditer(page.text, 0, end))
    asks = [found for found in fields if found["asks"] or (found["by"] and outlet)]
    outlets = {fold(found["value"]) for found in fields if not (found["asks"] or found["by"])}
    if len(asks) != 1 or (outlet is not None and outlets != {fold(outlet)}):
        return None
    who, _, behind = asks[0]["value"].strip().partition(", ")
    name = parse_label(who).name
    if name is None or not is_full_name(name) or not is_person(name) or name_words(name) != name_words(who):
        return None
    return _Host(name, outlet or (behind if "," not in behind else None) or None, Span(*asks[0].span("value")))


def _alone(page: Page, header: Header, end: int) -> Iterator[tuple[str, Span]]:
    """Give whoever the page above the talk names alone on a heading, where the site's own words have the name too."""
    site = " ".join(span.of(page.text) for span in page.chrome)
    for span, kind in header.placed[: TOP + len(page.chrome)]:
        name = span.of(page.text)
        if span.end > end or kind == "chrome" or not page.is_heading(page.lines[page.line_at(span.start)]):
            continue
        if parse_label(name).name == name and is_full_name(name) and is_person(name) and fold(name) in fold(site):
            yield name, span
