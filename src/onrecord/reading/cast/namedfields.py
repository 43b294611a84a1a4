"""Who asks and who answers under labels that name nobody, where the fields and headings above an interview tell it.

``Journalist: Dana Reyes, Harbour Television`` above a talk between an ``Interviewer`` and a ``Prime Minister``. The
archive of one person prints whose words it keeps as a heading, the name alone: the office is that person's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import ASKERS, parse_label
from onrecord.grammar.labels.offices import is_full_name, is_person
from onrecord.model import Span
from onrecord.reading.cast.credits import credited
from onrecord.reading.names.names import name_words, same_name
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.cast.who import Cast
    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_FIELD = re.compile(
    r"^[ \t]*(?:journalist|interviewer|interviewed by|questioner|reporter|presenter)(?:\s?:[ \t]{0,40}|\t[ \t]{0,20})"
    r"(?P<who>[^\n\t:;]{3,120})$",
    re.IGNORECASE | re.MULTILINE,
)
_HIMSELF = re.compile(r"(?:\bI[’']m|\bI am|\bname is|\b[Tt]his is|\b[Tt]hank you,?|\b[Tt]hanks,?)\s+\Z")
_WORDS = ("journalist", "interview", "questioner", "reporter", "presenter")
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


def name_by_fields(page: Page, labels: Sequence[Candidate], people: Cast, header: Header) -> None:
    """Name the voices of an interview that have labels of two who are not named, where the page above it names both."""
    distinct = {label.core.of(page.text): label for label in labels}
    asks = [core for core, label in distinct.items() if label.parts.generic and fold(core) in _ONE]
    if len(asks) != 1 or len(distinct) == 1 or people.by_label[asks[0]].names or people.press_event:
        return
    if any(core != asks[0] and people.by_label[core].kind == "press" for core in distinct):
        return  # several ask: whom a line names is only one of them, or none
    asker = _asker(page, labels[0].core.start) or credited(page, labels[0].core.start, labels[-1].core.start)
    if asker is None:
        return
    name, outlet, span = asker
    if _is_spoken_of(page.text, name, labels[0].core.start, span):
        return
    others = [voice for voice in people.voices if any(same_name(name, known) for known in voice.names)]
    if any(voice.labels for voice in others):
        return  # the label with no name is somebody else's
    voice = people.name_label(asks[0], name, span)
    voice.kind, voice.affiliation = "press", voice.affiliation or outlet
    people.voices[:] = [each for each in people.voices if each not in others]
    offices = [core for core in distinct if core != asks[0]]
    heard = list(_alone(page, header, labels[0].core.start)) if len(offices) == 1 else []
    if not heard or any(not same_name(heard[0][0], each) for each, _ in heard):
        return
    if re.search(rf"\b{re.escape(heard[0][0])}[’']s\b", page.text) is not None:
        return  # his death, his book: another answers
    answers, held = heard[0], people.by_label[offices[0]]
    parts = distinct[offices[0]].parts
    plain = parts.name is None and parts.role is not None and not held.names
    if plain and fold(offices[0]) not in _OFFICE_WITHOUT and not same_name(answers[0], name):
        named = [each for each in people.voices if each.titled and any(same_name(answers[0], k) for k in each.names)]
        people.voices[:] = [each for each in people.voices if each not in named]
        people.name_label(offices[0], *answers)


def _is_spoken_of(text: str, name: str, begin: int, told: Span) -> bool:
    """Tell whether the talk has somebody's full name other than where he says it himself, or is thanked by it.

    A credit below the talk, ``told``, is none of it.
    """
    said = re.finditer(rf"\b{re.escape(name)}\b", text[begin:])
    return any(
        _HIMSELF.search(text, max(begin, begin + each.start() - 24), begin + each.start()) is None
        for each in said
        if begin + each.start() != told.start
    )


def _asker(page: Page, end: int) -> tuple[str, str | None, Span] | None:
    """Give the one person whom a field above the talk says to ask, with the outlet behind the name."""
    if not any(page.low.find(word, 0, end) >= 0 for word in _WORDS):
        return None
    found = list(_FIELD.finditer(page.text, 0, end))
    if len(found) != 1:
        return None
    who, _, outlet = found[0]["who"].strip().partition(", ")
    name = parse_label(who).name
    if name is None or not is_full_name(name) or not is_person(name) or name_words(name) != name_words(who):
        return None
    return name, outlet if outlet and "," not in outlet else None, Span(*found[0].span("who"))


def _alone(page: Page, header: Header, end: int) -> Iterator[tuple[str, Span]]:
    """Give whoever the page above the talk names alone on a heading, where the site's own words have the name too."""
    site = " ".join(span.of(page.text) for span in page.chrome)
    for span, kind in header.placed[: TOP + len(page.chrome)]:
        name = span.of(page.text)
        if span.end > end or kind == "chrome" or not page.is_heading(page.lines[page.line_at(span.start)]):
            continue
        if parse_label(name).name == name and is_full_name(name) and is_person(name) and fold(name) in fold(site):
            yield name, span
