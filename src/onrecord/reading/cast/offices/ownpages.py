"""Who holds an office that stands alone in labels (``SG:``), as a page of the office or of its archive tells.

A byline names whoever wrote a page, and on a paper's page that is a reporter. It names the holder of an office only
where the publisher is the office (``United Assembly Secretary-General``) and nothing tells of a second holder. On a
page of ``Transcripts from the Prime Ministers of Karrin`` a line ``Reyes, Dana`` above ``Period of Service: 11/03/2002
- 03/12/2007`` says who spoke on a day between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person
from onrecord.model import Span
from onrecord.reading.cast.offices.alone import STYLES, WORD, B, is_holder, is_labelled, is_whole
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.mentions import TOP, Mention
from onrecord.reading.names.names import name_words
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.cast.offices.alone import Office
    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_NAME = lazy_re(
    rf"{STYLES}(?P<name>{WORD}(?:{B}(?:[{UPPER}]\.{B}?){{0,3}}{WORD}){{1,4}}?)(?:,?{B}(?:MP|MEP|MHP|MdB)\.?)?"
)
"""All of a byline that names one person and nothing else: ``By Dana Reyes`` is who wrote the page."""
_RUN_ON = lazy_re(r"[^\W\d_A-Z]{4}[A-Z]")
"""Two words in elements side by side with nothing between them: ``PhotoDana Reyes``."""
_SITE = lazy_re(r"[|–—·»]|[ \u00a0]-[ \u00a0]")
"""What parts a page's title from the site's name in the head of the page."""
_OFFICE_OF = lazy_re(
    r"(?:(?:the|official|website|site|web site|home ?page|homepage|page|of|for|office|offices|press|archive|archives)"
    r"[ \u00a0]+){0,8}",
    re.IGNORECASE,
)
_STAFF = lazy_re(r"\b(?:offices?|press|archives?|spokes\w+)\b", re.IGNORECASE)
"""Whose pages others write as well."""
_BODY = lazy_re(rf"(?:[{UPPER}][\w’'-]*|of|the|and|for|[ \u00a0])+")
_OF_WHAT = lazy_re(r"(?:[ \u00a0](?:of|for)[ \u00a0][^\n|:;,]{2,50})?\Z")
_ITS = lazy_re(r"[’']s?[ \u00a0][a-z]")
_W = rf"[{UPPER}][^\W\d_]*(?:[-’'][^\W\d_]+)*\.?"
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]|(?:\d{1,2} )?[A-Z][a-z]{2,9}\.? (?:\d{1,2}, )?)?(?:1[89]|20)\d\d"
_SERVED = lazy_re(
    rf"^[ \t]*(?:(?P<role>[^\W\d_][\w -]{{2,40}}):[ \n]{{0,3}})?"
    rf"(?:(?P<last>{_W}(?:{B}{_W}){{0,2}}),{B}(?P<first>{_W}(?:{B}{_W}){{0,2}})|(?P<name>{_W}(?:{B}{_W}){{1,3}}))"
    rf"[ \t]*\n[ \n]{{0,4}}(?i:(?:periods?|terms?|time|years){B}(?:of|in){B}(?:service|office)|in office)"
    rf"[ \n]{{0,2}}:?[ \n]{{0,4}}(?:[Ff]rom{B})?(?P<since>{_DAY}){B}?(?:[-–—]|to|until){B}?"
    rf"(?P<until>{_DAY}|(?i:present|today|now|current))?[ \t]*$",
    re.MULTILINE,
)


def on_own_pages(
    header: Header, page: Page, labels: Sequence[Candidate], offices: Sequence[Office]
) -> Iterator[Mention]:
    """Give whom the byline of an office's own page names, or an archive of those who held it for that day.

    Nobody, where the title tells of two of the office, or a label gives the name or the office to somebody.
    """
    title = header.values.get("title", "")
    own = [each for each in offices if each.is_plain and not each.is_shared and not _is_of_two(title, each)]
    sites = [part.strip() for part in _sites(page, header) if part]
    byline = _byline(page, header, labels[0].core.start) if own else None
    if byline is not None and (byline[2] or not any(map(_STAFF.search, sites))):
        name, span, _ = byline
        found = [each for each in own if any(_is_of(site, each) for site in sites)]
        found = [each for each in found if not _is_told_of(page, labels, each, name)]
        if len(found) == 1:
            yield Mention(name, found[0].label, None, span)
            yield from _in_title(page, header, found[0], name)
    if len(own) == 1:
        yield from _served(page, labels, header.values.get("date"), own[0])


def _byline(page: Page, header: Header, end: int) -> tuple[str, Span, bool] | None:
    """Give the one name that the page's byline, or the line right below its title, consists of.

    A title of respect before it or a seat behind it shows an office, without which a line below the title may be of
    anybody, and so may the byline be on the page of whoever has a staff.

    Returns:
        The name, where it stands, and whether it is printed as an office-holder's.
    """
    spans = [span for span in page.bylines if span.end <= end]
    title = header.title or page.facts.get("title", ("", None))[1]
    if not spans and title is not None:
        below = page.line_at(title.end - 1) + 1
        spans = [Span(line.start, line.end) for line in page.lines[below : below + 1] if line.end <= end]
    if any(span.of(page.text).strip() != page.line_text(page.lines[page.line_at(span.start)]) for span in spans):
        return None  # "By", "Photo" in an element of its own
    names = [_NAME.fullmatch(page.text, span.start, span.end) for span in spans]
    people = [each for each in names if each and is_person(each["name"]) and not _RUN_ON.search(each["name"])]
    if not people or len(people) != len(names) or len({fold(each["name"]) for each in people}) > 1:
        return None
    only = people[-1]
    printed = only.start() < only.start("name") or people[0].end() > people[0].end("name")
    return (only["name"], Span(*only.span("name")), printed) if printed or page.bylines else None


def _sites(page: Page, header: Header) -> Iterator[str]:
    """Give what the medium calls the publisher, in its own field or behind the title in its head."""
    yield page.facts.get("publisher", ("", None))[0]
    yield header.values.get("publisher", "")
    if page.head is not None:
        yield from _SITE.split(page.head.of(page.text))[1:]


def _is_of(site: str, office: Office) -> bool:
    """Tell whether a site's name is an office, alone or behind its body's, or before what it is of."""
    for held in office.places(site):
        before = site[: held.start()]
        if _OF_WHAT.match(site, held.end()) and is_whole(site, held):
            return _OFFICE_OF.fullmatch(before) is not None or _BODY.fullmatch(before) is not None
    return False


def _is_of_two(title: str, office: Office) -> bool:
    """Tell whether the title tells of another of the office, perhaps."""
    held = rf"\b{office.pattern}\b"
    other = rf"(?i:\b(?:with|and|by|between|of)\b)[^.\n]{{0,60}}?{held}|{held}[^\n]{{0,60}}?(?i:\b(?:and|with)\b)"
    return re.search(other, title) is not None or len(re.findall(rf"{held}|\b{office.pattern}s\b", title)) > 1


def _is_told_of(page: Page, labels: Sequence[Candidate], office: Office, name: str) -> bool:
    """Tell whether a label, or the talk without the office, names him: he may be another, who is spoken of."""
    called = re.compile(rf"(?P<office>\b{office.pattern},?[ \u00a0]{STYLES})?\b{re.escape(name)}\b")
    told = any(each["office"] is None for each in called.finditer(page.text, labels[0].core.start))
    return told or is_labelled(labels, office, name)


def _in_title(page: Page, header: Header, office: Office, name: str) -> Iterator[Mention]:
    """Give the office as the title begins with it, if the event is its: ``Secretary-General's press encounter``."""
    title = header.title or page.facts.get("title", ("", None))[1]
    start = title.start + len("the ") * page.low.startswith("the ", title.start) if title is not None else 0
    held = office.stands_at(page.text, start)
    if title is not None and held is not None and _ITS.match(page.text, held.end(), title.end):
        yield Mention(name, held[0], None, Span(*held.span()))


def _served(page: Page, labels: Sequence[Candidate], day: str | None, office: Office) -> Iterator[Mention]:
    """Give whom the page of an archive tells to have served on a day, by its years.

    Nobody where the lines above name nowhere what the archive is of, or somebody in the talk is called by the office
    and another name: ``Prime Minister Dorn, is ...``.
    """
    found = list(_SERVED.finditer(page.text, 0, min(labels[0].core.start, TOP)))
    if len(found) != 1 or day is None:
        return
    (term,) = found
    years = (term["since"][-4:], term["until"][-4:] if (term["until"] or "")[-1:].isdigit() else day[:4])
    name = term["name"] or f"{term['first']} {term['last']}"
    if not (years[0] <= day[:4] <= years[1] and is_holder(name) and is_personal(name) and _is_kept(page, term, office)):
        return
    last = name_words(term["last"] or name)[-1]
    calls = re.compile(rf"(?:^|[.!?:,]){B}*{office.or_letters}{B}(?P<who>{_W}),(?={B}[a-z])", re.MULTILINE)
    another = any(name_words(c["who"])[-1] != last for c in calls.finditer(page.text, labels[0].core.start))
    if not another and not is_labelled(labels, office, name):
        first, behind = ("last", "first") if term["last"] else ("name", "name")
        yield Mention(name, office.label, None, Span(term.start(first), term.end(behind)))


def _is_kept(page: Page, term: re.Match[str], office: Office) -> bool:
    """Tell whether a page gives the office as that of the term, or as what its site is of: ``Prime Ministers``."""
    if term["role"] is not None:
        return office.is_called(term["role"])
    many = re.compile(rf"(?<![\w’'-])(?P<office>{office.pattern})s(?![\w’'-])").finditer(page.text, 0, term.start())
    site = "" if page.head is None else _SITE.split(page.head.of(page.text))[-1]
    return any(is_whole(page.text, each) for each in many) or any(is_whole(site, each) for each in office.places(site))
