"""What is done in an argument before a court: judges ask, counsel answer, and whoever presides gives the word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.courts.courtwords import COURTESY, FEW
from onrecord.reading.courts.examination import examine
from onrecord.reading.courts.stages import is_examination
from onrecord.reading.turns.kinds import ends_asking
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from onrecord.model import TurnKind
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.courts.stages import Stage
    from onrecord.reading.page.page import Page

_BEFORE_COURT = lazy_re(
    r"\bmay it please\b|\byour (?:honou?r|lordship)s?\b|\bmy lords?\b|"
    r"\bmr\.? chief justice\b",
    re.IGNORECASE,
)
"""What counsel say to a court, and nobody elsewhere."""
_JUDGES = frozenset("justice judge court".split())
_COUNSEL = frozenset("mr mrs ms miss dr general".split())
SHORT_BREAK = 8
"""Words up to which a judge's turn inside counsel's breaks in and asks nothing."""


def in_court(page: Page, spoken: Sequence[Spoken], people: Cast, told: Sequence[Stage], asked: Container[int]) -> None:
    """Read what is said in court, where it is: an examination of witnesses, or an argument of counsel."""
    if people.press_event:
        return
    if is_examination(page, told):
        examine(page, spoken, people, told, asked)
    else:
        argue(page.text, spoken)


def argue(text: str, spoken: Sequence[Spoken]) -> None:
    """Tell what each turn of an argument does, where judges and counsel have labels and nobody else has one."""
    parts = [_part(item) for item in spoken]
    if not {"judge", "counsel"} <= set(parts) or "other" in parts or _BEFORE_COURT.search(text) is None:
        return
    for index, (item, part) in enumerate(zip(spoken, parts, strict=True)):
        before = spoken[index - 1] if index else None
        behind = spoken[index + 1] if index + 1 < len(spoken) else None
        item.kind = _of_counsel(spoken[:index]) if part == "counsel" else _of_judge(text, before, item, behind)
        if item.voice is not None and part != "counsel" and item.voice.kind in ("unknown", "press"):
            item.voice.kind = "member"


def _part(item: Spoken) -> str:
    """Tell judges from counsel by their labels; a ``QUESTION`` that names nobody is a judge's, beside these."""
    label = item.block.label
    if label is None or item.voice is None:
        return "other"
    words = label.key.split()
    if not _JUDGES.isdisjoint(words) or words == ["question"]:
        return "judge"
    return "counsel" if fold(label.parts.honorific or words[0]).split()[0] in _COUNSEL else "other"


def _of_judge(text: str, before: Spoken | None, item: Spoken, behind: Spoken | None) -> TurnKind:
    if COURTESY.fullmatch(text, item.span.start, item.span.end):
        return "interjection"
    inside = before is not None and behind is not None and before.voice is behind.voice is not item.voice
    if item.asks and behind is not None and (item.words > FEW or ends_asking(text, item.span)):
        return "question"
    if not inside:
        return "moderation"
    return "question" if item.words > SHORT_BREAK else "interjection"


def _of_counsel(before: Sequence[Spoken]) -> TurnKind:
    """Tell whether counsel answers: somebody has asked since he was given the word."""
    kind = next((item.kind for item in reversed(before) if item.kind in ("question", "moderation")), None)
    return "answer" if kind == "question" else "statement"
