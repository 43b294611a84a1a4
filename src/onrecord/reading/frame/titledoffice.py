"""An office that the title names without its holder: ``Press Briefing by the Spokesperson``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_role
from onrecord.model import Span
from onrecord.reading.names.voice import Voice
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

_BY = lazy_re(
    rf"\b(?:by|with)[ \u00a0](?:the[ \u00a0])?(?P<role>[{UPPER}][\w’'-]*"
    rf"(?:[ \u00a0](?:(?:of|for)[ \u00a0])?(?:the[ \u00a0])?[{UPPER}][\w’'-]*){{0,6}})(?P<more>,?[ \u00a0](?:and|&)\b)?"
)
_SEVERAL = lazy_re(r"\b(?:officials?|members?|ministers|staff|leaders|experts|analysts)\b", re.IGNORECASE)


def office_in_title(page: Page, header: Header) -> Voice | None:
    """Give a voice for the one office that the title says the talk is by, where it names nobody who holds it."""
    title = header.title or page.facts.get("title", ("", None))[1]
    if title is None or any(title.contains(mention.span) for mention in header.mentions):
        return None
    found = list(_BY.finditer(page.text, title.start, title.end))
    if len(found) != 1 or found[0]["more"] or not is_role(found[0]["role"]) or _SEVERAL.search(found[0]["role"]):
        return None
    return Voice(roles=[found[0]["role"]], titled=True, because=[Span(*found[0].span("role"))])
