"""Titles that are none: a field of a site's with the kind of the document, below the line that is the title.

``Tipologia: Intervista`` below ``Falk: «We are late»`` and its day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.frame.headline import choose_title, take_dated
from onrecord.reading.frame.sitelines import is_site_line
from onrecord.reading.frame.titles import is_site_notice

if TYPE_CHECKING:
    from onrecord.model import Span
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

_KIND = re.compile(
    r"[*_]*(?:tipologia|tipo|type|typ|category|categor[ií]a|catégorie|kategorie|kategoria|kategori|rubri(?:ca|que|k)|"
    r"genre|soort|тип|рубрика|категория)(?: d[ei] \w{4,12})?[*_]*[ \u00a0]?:[*_ \u00a0]{1,4}[^\n.:?!]{3,30}",
    re.IGNORECASE,
)
ABOVE = 3
"""Lines above such a field among which the title stands."""
TITLE_WORDS = 4
"""Words of that title, at least."""


def find_title(page: Page, header: Header, named: int, lower: int) -> None:
    """Choose the title among the lines above the talk.

    Args:
        page: the document.
        header: its header, whose title is set.
        named: index of the line that a path names, or 0.
        lower: index of a line that is the title below a site's own, or 0.
    """
    choose_title(page, header, named)
    take_dated(page, header, lower)
    header.title = _over_kind(page, header) or header.title


def _over_kind(page: Page, header: Header) -> Span | None:
    """Give the longest line right above a title that is only a field with the kind of the document."""
    if header.title is None or _KIND.fullmatch(page.text, header.title.start, header.title.end) is None:
        return None
    placed = [span for span, _ in header.placed if span.end <= header.title.start][-ABOVE:]
    lines = [span for span in placed if not is_site_line(span.of(page.text)) and not is_site_notice(span.of(page.text))]
    found = max(lines, key=lambda span: len(span.of(page.text).split()), default=None)
    return found if found is not None and len(found.of(page.text).split()) >= TITLE_WORDS else None
