"""The US State Department's press availabilities and briefings (state.gov), as saved in 2023.

A banner of the government's site, the title, the day of publication, a photograph's caption that tells where and when
the event was held, then labels in capitals with a colon and two no-break spaces; the spokesperson introduces
reporters by name and their turns are labelled QUESTION.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading import Header, Page

name = "state"
version = "10"

PUBLISHER = "US Department of State"
_TOP = 1500
_SIGNS = lazy_re(
    r"official State Department photo|\bU\.?S\.? Department of State\b|\bState Department\b", re.IGNORECASE
)
# The banner begins a line; somebody may speak of it.
_BANNER = lazy_re(r"(?<!\S )An official website of the United States government", re.IGNORECASE)
_SECRETARY = lazy_re(
    r"\bSecretary [A-Z][\w.]+ (?:[A-Z]\. )?[A-Z]\w+ (?:At|With|Remarks|On|And)\b|^Department Press Briefing",
    re.MULTILINE,
)
_URL = lazy_re(r"https?://(?:[\w-]+\.)*state\.gov(?:[/:]|$)")


def claims(page: Page) -> bool:
    """Take pages from state.gov, and texts that name the department or bear the banner over a Secretary's title."""
    address, _ = page.address
    if address is not None:
        return _URL.match(address) is not None
    top = page.text[:_TOP]
    return _BANNER.search(top) is not None and (_SIGNS.search(top) is not None or _SECRETARY.search(top) is not None)


def settle(page: Page, header: Header) -> None:
    """Name the publisher."""
    found = _SIGNS.search(page.text, 0, _TOP) or _BANNER.search(page.text, 0, _TOP)
    header.set("publisher", PUBLISHER, *([Span(found.start(), found.end())] if found else []))
