"""An office that the title names without its holder: ``総裁記者会見要旨`` above ``【問】`` and ``【答】``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.easternnames import HAN, HANGUL
from onrecord.grammar.labels.easternwords import OFFICES_HAN, OFFICES_HANGUL
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_OFFICES = "|".join(sorted(OFFICES_HAN, key=len, reverse=True))
_MEETS = lazy_re(
    rf"(?:^|[\s　「『【：:])(?P<role>[{HAN}]{{0,10}}?(?:{_OFFICES}))(?:の)?"
    r"(?:臨時|定例|例行|月例|年頭|年末|閣議後|就任|离任)?"
    r"(?:記者会見|記者會見|記者會|记者会|会見|會見記者|答记者问|答記者問|质询)"
)
"""``総裁定例記者会見``, ``発言人例行记者会``."""
_BRIEFS = lazy_re(
    rf"(?:브리퍼|발표자|브리핑자)\s*[:：]\s*(?P<role>(?:[{HANGUL}]{{1,12}} )?[{HANGUL}]{{0,10}}"
    rf"(?:{'|'.join(sorted(OFFICES_HANGUL, key=len, reverse=True))}))\s*(?=[)）\]]|\Z)"
)
"""``대변인 정례브리핑 (5.2 브리퍼 : 부대변인)``: another may give the spokesman's briefing."""
_HELD = lazy_re(_OFFICES)
_SEVERAL = lazy_re(r"[・、，,と和及与與]|共同|合同|联合|聯合|各")
_MANY = frozenset("委員 議員 委员 议员 理事 参考人 公述人 証人 専家 专家 教授 弁護士 部長 課長 局長".split())
"""Offices that several hold in one room."""


def office_in_title(page: Page, title: Span | None) -> tuple[str, Span] | None:
    """Give the one office whose holder meets the press as the title says; None where it names several, or none."""
    if title is None or _SEVERAL.search(page.text, title.start, title.end) is not None:
        return None
    said = title.of(page.text)
    briefs = _BRIEFS.search(said)
    if briefs is not None:
        return briefs["role"], Span(title.start + briefs.start("role"), title.start + briefs.end("role"))
    found = list(_MEETS.finditer(said))
    if len(found) != 1 or found[0]["role"] in _MANY or len(_HELD.findall(said)) != 1:
        return None
    start, end = found[0].span("role")
    return found[0]["role"], Span(title.start + start, title.start + end)
