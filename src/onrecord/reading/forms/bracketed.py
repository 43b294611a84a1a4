"""Labels in brackets: ``(Dana Reyes): Who pays?``, ``[ Dana Reyes: ] Who pays?``, ``[Question] Who pays?``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_role
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.forms.shape import Family
    from onrecord.reading.page.page import Line

_BRACKET = lazy_re(
    rf"(?P<core>\((?:[QA]|[{UPPER}][^\n():]{{1,40}})\)|\[(?:[QA]|[{UPPER}][^\n\[\]:]{{1,40}})\])"
    r"(?P<delim>)(?P<space>[ \t\u00a0]+)(?=\S)"
)
"""``(Reporter) Minister, who pays?``, ``[Question] Who pays?``, ``(Q) Who pays?``"""
_PARTS = lazy_re(r"[(\[](?:Q|A|Question|Answer)[)\]]", re.IGNORECASE)
_IN_BRACKETS = lazy_re(
    rf"(?P<core>\([{UPPER}][^\n():]{{1,60}}\)|\[[{UPPER}][^\n\[\]:]{{1,60}}\])(?P<delim>[ \t\u00a0]?:)"
    r"(?P<space>[ \t\u00a0]*)(?=\S)"
)
"""``(Dana Reyes): Who pays?``, a name that was heard and not checked; ``[Reyes]: Who pays?``"""
_COLON_INSIDE = lazy_re(
    rf"[\[(][ \t\u00a0]?(?P<core>[{UPPER}][^\n()\[\]:]{{1,80}}?(?:\([^()\n:]{{2,40}}\))?)"
    r"(?P<delim>[ \t\u00a0]?:[ \t\u00a0]?[\])])(?P<space>[ \t\u00a0\n]*)(?=\S)"
)
"""``[ Dana Reyes: ] Who pays?``: the colon is inside."""


def bracketed(text: str, line: Line) -> tuple[re.Match[str], Family] | None:
    """Give the label in brackets that a line begins with, with the family of labels that it is one of."""
    inside = _COLON_INSIDE.match(text, line.start, line.end)
    if inside is not None:
        return inside, "colon"
    match = _IN_BRACKETS.match(text, line.start, line.end)
    if match is not None:
        return match, "colon"
    match = _BRACKET.match(text, line.start, line.end)
    if match is not None and (parse_label(match["core"]).generic or is_role(match["core"])):
        return match, "gap" if _PARTS.fullmatch(match["core"]) else "dash"
    return None
