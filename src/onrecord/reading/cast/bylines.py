"""Who holds the office in labels (``SG:``), as the byline says of a page that the office itself publishes.

A byline names whoever wrote a page, and on a paper's page that is a reporter. It names the holder of an office only
where the publisher is the office (``United Assembly Secretary-General``) and nothing tells of a second holder.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person, is_role
from onrecord.model import Span
from onrecord.reading.cast.holders import SHARED, is_office_alone
from onrecord.reading.cast.shortoffices import NAMES, STYLES, is_whole, office_pattern
from onrecord.reading.names.mentions import Mention
from onrecord.reading.names.names import office_words
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_LETTERS = re.compile(r"[A-Z]{2,4}")
_ARTICLE = re.compile(r"the ", re.IGNORECASE)
_NAME = re.compile(rf"{STYLES}(?P<name>{NAMES}(?:[ \u00a0](?:[{UPPER}]\.[ \u00a0]?){{1,3}}{NAMES})?)")
_SEAT = re.compile(r",?[ \u00a0](?:MP|MEP|MHP|MdB)\.?\Z")
"""All of a byline that names one person and nothing else: ``By Dana Reyes`` is who wrote the page."""
_RUN_ON = re.compile(r"[^\W\d_A-Z]{4}[A-Z]")
"""Two words in elements side by side with nothing between them: ``PhotoDana Reyes``."""
_SITE = re.compile(r"[|–—·»]|[ \u00a0]-[ \u00a0]")
"""What parts a page's title from the site's name in the head of the page."""
_OFFICE_OF = re.compile(
    r"(?:(?:the|official|website|site|web site|home ?page|homepage|page|of|for|office|offices|press|archive|archives)"
    r"[ \u00a0]+){0,8}",
    re.IGNORECASE,
)
_STAFF = re.compile(r"\b(?:offices?|press|archives?|spokes\w+)\b", re.IGNORECASE)
"""Whose pages others write as well."""
_OF_WHAT = r"(?:[ \u00a0](?:of|for)[ \u00a0][^\n|:;,]{2,50})?"


def from_byline(page: Page, labels: Sequence[Candidate], header: Header) -> Iterator[Mention]:
    """Give whom the byline of an office's own page names, with the office that stands alone in labels."""
    if not labels:
        return
    cores = {c.core.of(page.text): c for c in labels if is_office_alone(c)}
    styled = _byline(page, header, labels[0].core.start) if cores else None
    byline = None if styled is None else styled[:2]
    if byline is None or any(fold(byline[0]) in fold(label.core.of(page.text)) for label in labels):
        return
    sites = [part for part in _sites(page, header) if part]
    if not (styled and styled[2]) and any(_STAFF.search(site) for site in sites):
        return
    found = []
    for core in sorted(cores):
        office = office_words(cores[core].parts.role or core)
        if fold(core) in SHARED or any(m.role and office <= office_words(m.role) for m in header.mentions):
            continue
        letters = _LETTERS.fullmatch(core) is not None
        pattern = office_pattern(core) if letters else rf"(?i:{re.escape(_ARTICLE.sub('', core))})"
        if any(_is_of(site, pattern) for site in sites) and not _has_another(page, labels, header, pattern, byline[0]):
            found.append((core, pattern))
    if len(found) == 1:
        name, span = byline
        title = _in_title(page, header, found[0][1])
        yield Mention(name, found[0][0], None, span)
        if title is not None:
            yield Mention(name, title.of(page.text), None, title)


def _byline(page: Page, header: Header, end: int) -> tuple[str, Span, bool] | None:
    """Give the one name that the page's byline, or the line right below its title, consists of.

    A title of respect before it or a seat behind it shows an office, without which a line below the title may be of
    anybody, and so may the byline be on the page of whoever has a staff.

    Returns:
        The name, where it stands, and whether it is printed as an office-holder's.
    """
    spans = [span for span in page.bylines if span.end <= end]
    title = _title(page, header)
    if not spans and title is not None:
        below = page.line_at(title.end - 1) + 1
        spans = [Span(line.start, line.end) for line in page.lines[below : below + 1] if line.end <= end]
    if any(span.of(page.text).strip() != page.line_text(page.lines[page.line_at(span.start)]) for span in spans):
        return None  # "By", "Photo" in an element of its own
    names = [_NAME.fullmatch(page.text, span.start, _without_seat(page.text, span)) for span in spans]
    people = {fold(each["name"]): each for each in names if each is not None and is_person(each["name"])}
    if len(people) != 1 or None in names or any(_RUN_ON.search(one["name"]) for one in people.values()):
        return None
    (only,) = people.values()
    printed = only.start() < only.start("name") or _without_seat(page.text, spans[0]) < spans[0].end
    if not (printed or page.bylines):
        return None
    return only["name"], Span(*only.span("name")), printed


def _title(page: Page, header: Header) -> Span | None:
    return header.title or page.facts.get("title", ("", None))[1]


def _without_seat(text: str, span: Span) -> int:
    seat = _SEAT.search(text, span.start, span.end)
    return span.end if seat is None else seat.start()


def _sites(page: Page, header: Header) -> Iterator[str]:
    """Give what the medium calls the publisher, in its own field or behind the title in its head."""
    yield page.facts.get("publisher", ("", None))[0]
    yield header.values.get("publisher", "")
    if page.head is not None:
        yield from _SITE.split(page.head.of(page.text))[1:]


def _is_of(site: str, office: str) -> bool:
    """Tell whether a site's name is an office, alone or behind its body's, or before what it is of."""
    site = site.strip()
    found = re.search(rf"\b(?P<office>{office}){_OF_WHAT}$", site)
    if found is None or not is_role(found["office"]) or not is_whole(site, found):
        return False
    before = _OFFICE_OF.match(site)
    behind = before is not None and before.end() == found.start()
    return (
        behind or re.fullmatch(rf"(?:[{UPPER}][\w’'-]*|of|the|and|for|[ \u00a0])+", site[: found.start()]) is not None
    )


def _has_another(page: Page, labels: Sequence[Candidate], header: Header, office: str, name: str) -> bool:
    """Tell whether a second holder of an office may speak, or the byline's name is somebody's who is spoken of."""
    title = header.values.get("title", "")
    other = re.compile(rf"\b(?:with|and|by)\b[^.\n]{{0,60}}?\b{office}\b|\b{office}s\b")
    held = re.compile(rf"{office}\b")
    if other.search(title) or len(re.findall(rf"\b{office}\b", title)) > 1:
        return True
    if any(label.parts.name is not None and held.match(label.core.of(page.text)) for label in labels):
        return True
    start = labels[0].core.start
    with_office = len(re.findall(rf"\b{office},?[ \u00a0]{STYLES}{re.escape(name)}\b", page.text[start:]))
    return len(re.findall(rf"\b{re.escape(name)}\b", page.text[start:])) > with_office


def _in_title(page: Page, header: Header, office: str) -> Span | None:
    """Give where the title begins with an office whose the event is: ``Secretary-General's press encounter``."""
    span = _title(page, header)
    found = None
    if span is not None:
        found = re.compile(rf"(?:(?i:the)[ \u00a0])?(?P<office>{office})[’']s?[ \u00a0][a-z]").match(
            page.text, span.start, span.end
        )
    return None if found is None or found["office"] is None else Span(*found.span("office"))
