"""Who holds an office that stands alone in Korean labels, as whoever opens the talk says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.easternnames import HANGUL, is_hangul_name
from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_NO_NAME = ("회", "부", "청", "처", "국", "실", "행", "당", "시", "도")
"""How bodies and places end that an office stands behind: ``위원회 위원장``."""


def opened(page: Page, role: str, first: Span) -> tuple[str, Span] | None:
    """Give whose talk it is said to be, of one office: ``서진호 총재의 기자간담회``; None where nobody or several are.

    Args:
        page: the document.
        role: the office, as the label prints it without blanks.
        first: what is said under the first label.
    """
    printed = re.compile(
        rf"(?<!\S)(?P<name>[{HANGUL}]{{3}}) {re.escape(role)}님?의 (?:[{HANGUL}]{{1,6}} ){{0,2}}"
        rf"(?:기자간담회|기자회견|간담회|브리핑)(?![{HANGUL}]*에서)"
    )
    found = {each["name"]: Span(*each.span("name")) for each in printed.finditer(page.text, first.start, first.end)}
    named = {name: span for name, span in found.items() if is_hangul_name(name) and not name.endswith(_NO_NAME)}
    return next(iter(named.items())) if len(found) == len(named) == 1 else None
