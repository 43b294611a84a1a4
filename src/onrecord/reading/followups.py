"""Whose a question is that says of itself that it follows up: his who has just been answered, if he has a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.calls import Askers, called_first
from onrecord.reading.callsabroad import called_abroad
from onrecord.reading.introductions import called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.page import Page
    from onrecord.reading.spoken import Spoken

HEAD = 200
"""Code points at the beginning of a turn in which somebody says that he follows up."""
_B = r"[ \u00a0\n]"
_FOLLOWS = re.compile(
    rf"(?:(?:and|but|so|sorry|yes|yeah|ok(?:ay)?|thanks?|thank{_B}you|just|i|have|had|[’']d|can|could|may|if|might|like|"
    rf"a|an|one|as|to|for|quick|quickly|my|short|small|very|brief|really|let|me|also)[,.]?{_B}+){{0,9}}"
    rf"(?:i[’']d{_B}like{_B}to{_B})?follow(?:ing)?[- ]?up(?:{_B}question)?"
    rf"(?!{_B}(?:on|to|from|with|behind){_B}(?!(?:your|you)\b))",
    re.IGNORECASE,
)
"""How somebody begins who asks again."""
LAST_WORDS = 80
_HANDS_ON = re.compile(
    r"\b(?:next|(?:any|other|another|one more|last|final|more|take) (?:other |more )?questions?|over (?:here|there)|"
    r"(?:in|at|on) the (?:back|front|middle|left|right|aisle|corner|far)|go ahead|somebody else|someone else|"
    r"anybody else|anyone else|yes,? (?:please|sir|ma[’']am|you|in|at|over)|you,? sir)\b",
    re.IGNORECASE,
)
"""What somebody says who calls on another, without a name."""


def go_on(page: Page, spoken: Sequence[Spoken], askers: Askers) -> None:
    """Give an asker what he asks right behind the answer, where he says that he follows up and calls nobody else."""
    for asks, answers, item in zip(spoken, spoken[1:], spoken[2:], strict=False):
        voice = asks.voice
        says = _follows_up(page.text, item.span.start, item.span.end)
        if (
            voice is None
            or voice.kind != "press"
            or not voice.names
            or asks.evidence not in ("introduced", "self-introduced", "context")
            or answers.voice is None
            or answers.voice.kind == "press"
            or not _is_nameless_press(item)
            or says is None
            or called(page.text, answers.span.start, answers.span.end)
            or called_abroad(page.text, answers.span.start, answers.span.end)
            or called_first(askers, answers.span.start, answers.span.end)
            or _HANDS_ON.search(page.text, max(answers.span.start, answers.span.end - LAST_WORDS), answers.span.end)
        ):
            continue
        item.voice, item.evidence, item.affiliation = voice, "context", asks.affiliation
        item.because = [*asks.because, says]


def _is_nameless_press(item: Spoken) -> bool:
    voice = item.voice
    if item.block.told is not None:
        return False
    return item.block.voice == "other" if voice is None else voice.kind == "press" and not voice.names


def _follows_up(text: str, start: int, end: int) -> Span | None:
    """Find the words by which a turn begins that asks again, and not about what another has asked."""
    found = _FOLLOWS.match(text, start, min(end, start + HEAD))
    return None if found is None else Span(*found.span())
