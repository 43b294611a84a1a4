"""Lines at the top of a record that say only which session or issue it is of: ``Session 2030-2031``, ``C.R.I. N° 138``.

They are no title: what sat stands below them, above the day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.frame.event import day_alone
from onrecord.reading.frame.headings import is_empty, is_masthead
from onrecord.reading.frame.recordtitles import is_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import SegmentKind, Span
    from onrecord.reading.page.page import Page

_TERM = (
    "(?:session|sesja|sesión|sessão|sessione|legislature|législature|legislatura|legislatur|wahlperiode|"
    "legislaturperiode|gesetzgebungsperiode|kadencja|volební období|volebné obdobie|zittingsjaar|vergaderjaar|riksmöte)"
)
_NUMBER = r"(?:n[°ºo.]{1,2} ?)?\d{1,4}(?:[-–/]\d{2,4}|[.ªº]|[a-zè]{1,3})?"
_PERIOD = re.compile(
    rf"(?:{_NUMBER} )?{_TERM}(?: (?:extra)?ordin\w{{2,6}})?(?: {_NUMBER})?"
    rf"(?: (?:de la|de|del|della|da|of the|der) {_NUMBER} {_TERM})?|"
    rf"(?:[^\W\d_]\.?){{1,8}} n[°ºo.]{{1,2}} ?\d{{1,5}}(?: \(\d{{4}}[-–/]\d{{2,4}}\))?",
    re.IGNORECASE,
)
_SITS = re.compile(
    r"(?:commission|committee|comisión|comissão|commissione|comissió|ausschuss|commissie|komisja|výbor|"
    r"(?:standing|select|joint|public accounts|finance|budget) committee)\b.{6}",
    re.IGNORECASE,
)
"""How the name of a body begins that a record of its sitting has for a title."""
WITHIN = 14


def is_period(text: str) -> bool:
    """Tell whether a line says no more than which session, term or issue it is."""
    return any(map(str.isdigit, text)) and _PERIOD.fullmatch(text.strip("*_ ")) is not None


def below_period(page: Page, placed: Sequence[tuple[Span, SegmentKind]], title: Span) -> Span | None:
    """Give the line that tells what sat, where the title says only which session it was; None where no line does.

    It is a body's name, or else the line right above the day.
    """
    if not is_period(title.of(page.text)):
        return None
    below: list[Span] = []
    for span, kind in placed:
        if span.start <= title.start or kind not in ("title", "dateline"):
            continue
        if len(below) >= WITHIN or any(True for _ in day_alone(page, page.lines[page.line_at(span.start)])):
            break
        below.append(span)
    else:
        return None  # no day shows where the head ends
    telling = [span for span in below if _says(span.of(page.text))]
    return next((span for span in telling if _SITS.match(span.of(page.text))), telling[-1] if telling else None)


def _says(text: str) -> bool:
    return not (is_period(text) or is_empty(text) or is_masthead(text) or is_record(text))
