"""Labels that are a sentence of the record's, above a question handed in: ``HON. A. DAHL asked the Government:``.

Whoever asks has a label of the usual form elsewhere in the document, and the question stands on the lines below.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading.page.page import Page

CERTAIN = 1.5
"""The score of such a label: no other reading of the line is left."""
LONGEST = 200
"""Characters of such a line."""
_ASKED = lazy_re(
    rf"(?P<core>[{UPPER}][^\n:;?!]{{3,80}}?)(?P<delim>,?[ ](?:asked|to ask)[ ](?:the|Her|His|Its)[ ]"
    rf"(?:[{UPPER}][^\n:;?!.]{{3,100}}|following question|question of which notice[^\n:;?!.]{{0,40}}):)[ \t]*"
)
_NOTICE = lazy_re(r"\b(?:up)?on notice\b|\bpursuant to notice\b|\bfollowing question\b|\bof which notice\b")
_SIGN = r"(?:[ ]\([^()\n]{1,90}\))?[ ]?[.:–—-]"


def asked_by_notice(page: Page) -> Iterator[Candidate]:
    """Give such lines, where each tells of a notice or whoever asks is printed before the sign of a label as well.

    In small letters and without a notice, ``Mr Dahl asked the Minister:``, somebody may tell so of another.
    """
    if " asked " not in page.text and " to ask " not in page.text:
        return
    for index, line in enumerate(page.lines[:-1]):
        if not line.gap or line.end - line.start > LONGEST or page.text[line.end - 1] != ":":
            continue
        found = _ASKED.fullmatch(page.text, line.start, line.end)
        parts = None if found is None else parse_label(found["core"])
        if found is None or parts is None or parts.name is None or parts.affiliation is not None:
            continue
        noticed = _NOTICE.search(found["delim"]) is not None and (parts.honorific is not None or parts.name.isupper())
        if noticed or (parts.name.isupper() and _is_label(page, found["core"])):
            core = Span(*found.span("core"))
            key, body = fold(found["core"]), page.lines[index + 1].start
            upper = parts.name.isupper()
            yield Candidate(index, core, line.end, body, "colon", parts, key, CERTAIN, upper=upper)


def _is_label(page: Page, core: str) -> bool:
    return re.search(rf"^[ \t]*{re.escape(core)}{_SIGN}", page.text, re.MULTILINE) is not None
