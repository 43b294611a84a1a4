"""Who holds the office that stands alone in labels, where the page is an archive's of those who have held it.

``Reyes, Dana`` above ``Period of Service: 11/03/2002 - 03/12/2007`` and above ``PRIME MINISTER:``, on a page of
``Transcripts from the Prime Ministers of Karrin``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person, words_of
from onrecord.model import Span
from onrecord.reading.cast.holders import SHARED, is_office_alone
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.mentions import TOP, Mention
from onrecord.reading.names.names import name_words, office_words
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_B = r"[ \u00a0]"
_W = rf"[{UPPER}][^\W\d_]*(?:[-’'][^\W\d_]+)*\.?"
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]|(?:\d{1,2} )?[A-Z][a-z]{2,9}\.? (?:\d{1,2}, )?)?(?:1[89]|20)\d\d"
_SERVED = re.compile(
    rf"^[ \t]*(?:(?P<role>[^\W\d_][\w -]{{2,40}}):[ \n]{{0,3}})?"
    rf"(?:(?P<last>{_W}(?:{_B}{_W}){{0,2}}),{_B}(?P<first>{_W}(?:{_B}{_W}){{0,2}})|(?P<name>{_W}(?:{_B}{_W}){{1,3}}))"
    rf"[ \t]*\n[ \n]{{0,4}}(?i:(?:periods?|terms?|time|years){_B}(?:of|in){_B}(?:service|office)|in office)"
    rf"[ \n]{{0,2}}:?[ \n]{{0,4}}(?:[Ff]rom{_B})?(?P<since>{_DAY}){_B}?(?:[-–—]|to|until){_B}?"
    rf"(?P<until>{_DAY}|(?i:present|today|now|current))?[ \t]*$",
    re.MULTILINE,
)
_LAST_PART = re.compile(r"[^|–—\n]{1,80}$", re.MULTILINE)
_YEAR = re.compile(r"\d{4}")
_WITH = r"(?i:\b(?:with|and|by|between|of)\b)[^\n]{{0,60}}?\b{office}\b|\b{office}\b[^\n]{{0,60}}?(?i:\b(?:and|with)\b)"
"""A title that tells of another of the office, perhaps."""


def served_as(page: Page, labels: Sequence[Candidate], header: Header) -> Iterator[Mention]:
    """Give whom the page of an archive tells to have served on that day, with the one office that is a label.

    Nobody where the lines above name nowhere what the archive is of, or another with the office.
    """
    offices = sorted({c.core.of(page.text) for c in labels if is_office_alone(c)})
    offices = [each for each in offices if fold(each) not in SHARED]
    end = min(labels[0].core.start, TOP) if offices else 0
    found = list(_SERVED.finditer(page.text, 0, end))
    if len(found) != 1 or len(offices) != 1 or not _covers(found[0], header.values.get("date")):
        return
    core, term = offices[0], found[0]
    name = term["name"] or f"{term['first']} {term['last']}"
    held = office_words(core)
    if any(mention.role and held <= office_words(mention.role) for mention in header.mentions):
        return
    office = _pattern(core)
    if not (is_person(name) and is_personal(name)) or not _is_of(page, term, office):
        return
    last = name_words(term["last"] or name)[-1]
    if _calls_another(page.text[labels[0].core.start :], office, last):
        return
    named = any(
        c.parts.name and (held <= office_words(c.parts.role or "") or last in words_of(c.parts.name)) for c in labels
    )
    if not named and re.search(_WITH.format(office=office), header.values.get("title", "")) is None:
        first, behind = ("last", "first") if term["last"] else ("name", "name")
        yield Mention(name, core, None, Span(term.start(first), term.end(behind)))


def _calls_another(talk: str, office: str, last: str) -> bool:
    """Tell whether somebody in the talk is called by the office and another name: ``Prime Minister Dorn, is ...``."""
    called = re.finditer(rf"(?:^|[.!?:,]){_B}*{office}{_B}(?P<who>{_W}),(?={_B}[a-z])", talk, re.MULTILINE)
    return any(name_words(each["who"])[-1:] != [last] for each in called)


def _covers(term: re.Match[str], day: str | None) -> bool:
    """Tell whether a term of office, by its years, holds the day of the talk."""
    if day is None:
        return False
    since, until = _YEAR.search(term["since"]), _YEAR.search(term["until"] or "")
    return since is not None and since[0] <= day[:4] and (until is None or day[:4] <= until[0])


def _pattern(core: str) -> str:
    """Give a pattern for an office: as it is, or the letters that stand for it."""
    words = core.split()
    letters = "".join(word[0] for word in words).upper()
    return rf"(?:(?i:{re.escape(core)})|{letters})" if len(words) > 1 else rf"(?i:{re.escape(core)})"


def _is_of(page: Page, term: re.Match[str], office: str) -> bool:
    """Tell whether a page gives the office as that of the term, or as what its site is of: ``Prime Ministers``."""
    if term["role"] is not None:
        return re.fullmatch(office, term["role"]) is not None
    alone = rf"(?<![\w’'-])(?<!eputy )(?<!ice )(?<!ormer )(?<!cting ){office}"
    site = None if page.head is None else _LAST_PART.search(page.text, page.head.start, page.head.end)
    of_many = re.compile(rf"{alone}s(?![\w’'-])").search(page.text, 0, term.start())
    return of_many is not None or (site is not None and re.search(rf"{alone}(?![\w’'-])", site[0]) is not None)
