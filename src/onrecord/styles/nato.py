"""NATO's web text (nato.int, opinions and transcripts), as saved from 2022 to 2024.

Title, subtitle ("by NATO Secretary General ... with ..."), then bullets: the day held, a bar, ``Last updated: 30 Jan.
2024 00:16``; ``(As delivered)``. Four ways of labelling: name and outlet alone on a line (January 2024), role and
name alone on a line with reporters unlabelled (June 2024), ``Name (Outlet):`` in the line with ``[…]`` for the other
principal's part (2022), ``Role Name:`` in the line (statements, 2023). The general reading covers all four; what only
NATO's pages tell is that the first date is the day held and who publishes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading import Header, Page

name = "nato"
version = "10"

_TOP = 1500
_BULLETS = lazy_re(r"^[ \t\u00a0]*•[ \t\u00a0]*\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}[ \t\u00a0]*-", re.MULTILINE)
_NATO = lazy_re(r"\bNATO\b")
_URL = lazy_re(r"https?://(?:[\w-]+\.)*nato\.int(?:[/:]|$)")


def claims(page: Page) -> bool:
    """Take pages from nato.int, and texts with NATO's date bullets and NATO named above the talk."""
    address, _ = page.address
    if address is not None:
        return _URL.match(address) is not None
    top = page.text[:_TOP]
    bullets = _BULLETS.search(top)
    return bullets is not None and _NATO.search(top, 0, bullets.start()) is not None


def settle(page: Page, header: Header) -> None:
    """Name the publisher; the evidence is the name above the date, where it is printed."""
    found = _NATO.search(page.text, 0, max(header.end, 1))
    header.set("publisher", "NATO", *([Span(found.start(), found.end())] if found else []))
