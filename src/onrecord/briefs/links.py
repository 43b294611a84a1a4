"""Where a citation leads to on the web: the publisher's page, at the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.quotes.forms import fragment
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Citation

_WEB = lazy_re(r"https?://[^\s<>\"\x00-\x20\x7f]+", re.IGNORECASE)
_NO_PAGE = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".json", ".xml", ".csv", ".srt", ".vtt", ".zip", ".gz")
"""Ends of addresses that lead to no page that a browser would scroll."""
_FEW = 40
"""Characters of words that may well stand several times on a page: what stands around them is given too."""


def web_address(url: str | None) -> str | None:
    """Give an address of the web; None for anything else, which no brief links to."""
    return url if url is not None and _WEB.fullmatch(url) else None


def link(citation: Citation) -> str | None:
    """Give the publisher's page with a text fragment, or without where it is no page; None where none is known."""
    url = web_address(citation.url)
    if url is None or urlsplit(url).path.lower().endswith(_NO_PAGE):
        return url
    return fragment.address(url, citation, often=2 if len(citation.exact) < _FEW else 1)
