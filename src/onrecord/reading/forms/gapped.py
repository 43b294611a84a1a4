"""Labels of a letter or two before wide blanks, or of the words that the letters stand for: ``Q  Is it so?``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re

    from onrecord.reading.page.page import Line

_SOMEBODY = (
    r"(?:[A-Z]\w+\.?[ ]){0,1}(?:Member|Delegate|Senator|Deputy|Councillor|Voice|Reporter|Journalist)[^\n:.]{0,24}:"
)
"""``A Member:``, ``A Government Member:``: an article, and no answer."""
_HOLDER = (
    r"(?i:presidente?a?|ministra|secretária|relatora|deputada|senadora|vereadora|moderadora|elnök|miniszter)\b"
    r"[^\n:.]{0,40}:"
)
"""``A Presidente:``: an article before an office."""
_NAME = lazy_re(rf"A\.[ \u00a0](?!(?i:yes|no|correct|right)\b)[{UPPER}][\w’'-]{{2,30}}[ \u00a0]?:")
"""``A. FALK:``, ``A. Falk:``: the initial of a name, where it comes back; an answer hardly begins so twice."""
_SURNAME = (
    rf"(?<=\bA\.[ \u00a0])[{UPPER}][{UPPER}’'-]{{2,}}(?:[ \u00a0][{UPPER}][{UPPER}’'-]+){{0,2}}"
    r"(?:[ \u00a0][(\[][^()\[\]\n]{1,60}[)\]])?:"
)
"""``A. REYES:``: an initial."""
_ASKS = lazy_re(r"(?m)^[ \t*_]*Q(?:[.:)]|[ \t\u00a0]{2})")
"""Questions under ``Q.``, beside which ``A.`` is an answer."""
_GAP = lazy_re(
    r"(?:\*\*(?=[QA]\b)|(?:\[\d{1,3}\.?\][ \u00a0]+|\d{1,4}\.?[ \t\u00a0]+)(?=Q[.:]))?"
    r"(?:(?P<core>[QA]|QUESTION|ANSWER|Question|Answer)(?P<delim>[.):]?)(?P<space>[ \u00a0\u2002\u2003]{2,}|\t+[ \t]*)"
    rf"|(?P<core1>[QA])(?P<delim1>[.)]\*\*|(?<=Q)\*\*|[.):]?)(?P<space1>[ \u00a0]+)"
    rf"(?!S(?:RA?|ra?)\.|{_SOMEBODY}|{_HOLDER}|{_SURNAME})(?=[\"“‘'A-Z\[…])"
    r"|(?P<core2>[QARP])(?P<delim2>[ \u00a0]?[-–—]+)(?P<space2>[ \u00a0]+))(?=\S)"
)
_INITIALS = lazy_re(
    rf"(?P<core>[{UPPER}]{{2,3}})(?P<delim>)(?P<space>[ \u00a0\u2002\u2003]{{2,}}|[ \u00a0]*\t\s*)(?=\S)"
)
"""``DR  Thank you.``"""
_GAP_BEGINS = "*[QARP"
"""What `_GAP` begins with beside a number."""


@lru_cache(maxsize=2)
def _has_questions(text: str) -> bool:
    return _ASKS.search(text) is not None


def gapped(text: str, line: Line) -> re.Match[str] | None:
    """Find such a label at the beginning of a line: what the line begins with is asked before any pattern."""
    found = None
    if text[line.start] in _GAP_BEGINS or text[line.start].isdecimal():
        name = _NAME.match(text, line.start, line.end) if text.startswith("A.", line.start) else None
        if name is not None and text.count(f"\n{name[0]}") > 1 and not _has_questions(text):
            return None
        found = _GAP.match(text, line.start, line.end)
    if found is None and text[line.start : line.start + 2].isupper():
        found = _INITIALS.match(text, line.start, line.end)
    return found
