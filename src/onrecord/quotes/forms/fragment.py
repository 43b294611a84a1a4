"""The publisher's own page with a text fragment behind it: a browser scrolls to the words and marks them.

Written as the URL Fragment Text Directives of the WICG have it: ``#:~:text=prefix-,start,end,-suffix``. The page may
have changed since; the citation tells what stood there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urldefrag

from onrecord.quotes.forms.cited import CannotCite

if TYPE_CHECKING:
    from onrecord.model import Citation
    from onrecord.quotes.forms.cited import Cited

name = "fragment"
media_type = "text/uri-list"

_WHOLE = 200
"""Code points up to which the words are given whole; longer ones by their first and last words."""
_EDGE = 6
"""Words at either end of what is too long to be given whole."""
_PAGES = ("text/", "application/xhtml")
_MARKS = "!~*'()"
"""Marks that may stand in a directive as they are; the hyphen, the comma and the ampersand may not."""


def write(cited: Cited) -> str:
    """Write the address.

    Raises:
        CannotCite: no address is known, or the source is no page that a browser would scroll.
    """
    citation = cited.citation
    if citation.url is None:
        raise CannotCite(f"{citation} has no page to point into: its document was added without an address")
    if not cited.media_type.startswith(_PAGES):
        raise CannotCite(f"{citation} stands in a {cited.media_type}, where no browser looks for words; cite its place")
    return address(citation.url, citation, often=cited.often)


def address(url: str, citation: Citation, *, often: int) -> str:
    """Write the address of words on a page.

    Args:
        url: the page's.
        citation: the words.
        often: how many times they stand there; beyond once, what stands around them is given too.
    """
    page, own = urldefrag(url)
    return f"{page}#{own.split(':~:', 1)[0]}:~:text={','.join(_terms(citation, often))}"


def _terms(citation: Citation, often: int) -> list[str]:
    parts = [part.strip() for part in re.split(r"\s*\n\s*", citation.exact.strip()) if part.strip()]
    whole = " ".join(parts)
    if len(parts) == 1 and len(whole) <= _WHOLE:
        terms = [_encoded(whole)]
    else:
        terms = [_encoded(" ".join(parts[0].split()[:_EDGE])), _encoded(" ".join(parts[-1].split()[-_EDGE:]))]
    if often > 1:
        # Whole words only: the first and the last of what is kept around a citation may be cut.
        before = citation.prefix.rsplit("\n", 1)[-1].split()[1:]
        behind = citation.suffix.split("\n", 1)[0].split()[:-1]
        terms = [
            *([f"{_encoded(' '.join(before))}-"] if before else []),
            *terms,
            *([f"-{_encoded(' '.join(behind))}"] if behind else []),
        ]
    return terms


def _encoded(words: str) -> str:
    return quote(words, safe=_MARKS).replace("-", "%2D")
