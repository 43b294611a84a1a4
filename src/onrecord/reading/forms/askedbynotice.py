"""Labels that are a sentence of the record's, above a question handed in: ``HON. A. DAHL asked the Government:``.

Whoever asks has a label of the usual form elsewhere in the document, and the question stands on the lines below. Or it
goes on in the sentence, behind the question's number: ``3. Ms Dana Reyes asked the Minister for Ports how many ...``.
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
_COUNTED = lazy_re(
    rf"^[ \t\u00a0]*[*Q]?\d{{1,4}}[.)]?[ \t\u00a0]+(?P<core>[{UPPER}][^\n:;?!]{{3,80}}?)"
    rf"(?P<space>,?[ \u00a0]+)(?:asked|to ask|minta|bertanya)[ \u00a0]+(?:(?:the|his|her|its)[ \u00a0]+)?[{UPPER}]",
    re.MULTILINE,
)
"""``3. Ms Dana Reyes asked the Minister for Ports``, ``3. Puan Aminah minta Menteri Pelabuhan menyatakan``"""
_SIGN = r"(?:[ ]\([^()\n]{1,90}\))?[ ]?[.:–—-]"


def asked_by_notice(page: Page) -> Iterator[Candidate]:
    """Give such lines, where each tells of a notice or whoever asks is printed before the sign of a label as well.

    In small letters and without a notice, ``Mr Dahl asked the Minister:``, somebody may tell so of another.
    """
    yield from _counted(page)
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


def _counted(page: Page) -> Iterator[Candidate]:
    """Give the numbered sentences that are questions themselves, where one at least is somebody's with a label."""
    found = [each for each in _COUNTED.finditer(page.text) if page.lines[page.line_at(each.start("core"))].gap]
    if not any(_is_label(page, each["core"]) for each in found):
        return
    for each in found:
        parts = parse_label(" ".join(each["core"].split()))
        if parts.name is not None and (parts.honorific is not None or parts.role or _is_label(page, each["core"])):
            core = Span(*each.span("core"))
            index, key = page.line_at(core.start), fold(each["core"])
            yield Candidate(index, core, core.end, each.end("space"), "colon", parts, key, CERTAIN)


def _is_label(page: Page, core: str) -> bool:
    printed = r"[ \u00a0]+".join(map(re.escape, core.split()))
    return re.search(rf"^[ \t]*{printed}{_SIGN}", page.text, re.MULTILINE) is not None
