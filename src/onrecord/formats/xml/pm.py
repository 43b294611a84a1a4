"""PM Transcripts (Australia): ``transcripts/transcript`` with metadata and the page's HTML in ``content``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats.xml.dialect import Told
from onrecord.reading import Mention
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.formats.xml.elements import Element, Elements
    from onrecord.model import Span

name = "pm-transcripts"

_DAY = lazy_re(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
_SURNAME_FIRST = lazy_re(r"(?P<last>[^,]+),\s*(?P<first>[^,]+)")
MONTHS = 12


def claims(names: frozenset[str]) -> bool:
    """Take sources with transcripts that have a release date or a prime minister."""
    return "transcript" in names and "content" in names and bool(names & {"release-date", "prime-minister"})


def parts(source: Elements) -> list[Element]:
    """Give each ``transcript``."""
    return list(source.of("transcript"))


def tell(document: Elements) -> Told:
    """Read the metadata; the speakers stand as printed labels in the content."""
    told = Told()
    for element in document.items:
        if element.name == "content":
            break
        if not element.span or element.name in ("transcript", "transcripts"):
            continue
        words = document.words(element)
        if element.name == "title":
            told.facts["title"] = (words, element.span)
            told.place(element, "title")
        elif element.name == "release-date":
            told.place(element, "dateline")
            day = _DAY.fullmatch(words)
            if day and 1 <= int(day["month"]) <= MONTHS:
                told.facts["published"] = (f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}", element.span)
        elif element.name == "prime-minister":
            told.place(element, "dateline")
            told.people += _prime_minister(words, element.span)
        elif element.name in ("release-type", "subjects"):
            told.place(element, "dateline")
        else:
            told.chrome.append(element.span)
    return told


def _prime_minister(words: str, span: Span) -> list[Mention]:
    named = _SURNAME_FIRST.fullmatch(words)
    if named is None:
        return []
    return [Mention(f"{named['first'].strip()} {named['last'].strip()}", "Prime Minister", None, span)]
