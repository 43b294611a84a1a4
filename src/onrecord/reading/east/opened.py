"""Who holds an office that stands alone in Korean labels, as whoever opens the talk says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.easternnames import HANGUL, is_hangul_name
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_NO_NAME = ("회", "부", "청", "처", "국", "실", "행", "당", "시", "도")
"""How bodies and places end that an office stands behind: ``위원회 위원장``."""
PAST_WITHIN = 24
_PAST = lazy_re(rf"(?<![{HANGUL}])(?:전임?|지난[{HANGUL}]{{0,2}}|어제|그제|작년|직전|이전|고)(?= )[^\n.?!]*\Z")
"""What tells of a talk that was, or of who held the office before: ``전임 서진호 총재``."""


def opened(page: Page, role: str, first: Span) -> tuple[str, Span] | None:
    """Give whose talk begins, of one office: ``서진호 총재의 기자간담회를 시작``; None where nobody's or several.

    Args:
        page: the document.
        role: the office, as the label prints it without blanks.
        first: what is said under the first label.
    """
    printed = re.compile(
        rf"(?<!\S)(?P<name>[{HANGUL}]{{3}}) {re.escape(role)}님?의 (?:[{HANGUL}]{{1,6}} ){{0,2}}"
        rf"(?:기자간담회|기자회견|간담회|브리핑)(?:을|를|이|가)? "
        rf"(?:[^\n.?!]{{0,12}} )?(?:시작|진행|개최|열겠|열도록|마련|있겠)"
    )
    found = {
        each["name"]: Span(*each.span("name"))
        for each in printed.finditer(page.text, first.start, first.end)
        if _PAST.search(page.text, max(first.start, each.start() - PAST_WITHIN), each.start()) is None
    }
    named = {name: span for name, span in found.items() if is_hangul_name(name) and not name.endswith(_NO_NAME)}
    return next(iter(named.items())) if len(found) == len(named) == 1 else None
