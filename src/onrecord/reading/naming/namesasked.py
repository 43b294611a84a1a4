"""Short questions behind an answer where whoever leads has told all who ask to say who they are.

Whoever asks for the first time then says his name, so one who says none, greets nobody and takes up the answer asks
again: ``So it is only a fine?``.
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.naming.calls import Askers
from onrecord.reading.naming.followups import asked_before, begins_anew, calls_on, is_nameless_press
from onrecord.reading.turns.kinds import GREETING, is_press
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.page.page import Page

SHORTEST, LONGEST = 2, 30
"""Words of a question that somebody asks again."""
FEW = 4
"""Words of a question that is no more than some of the answer's."""
SEVERAL = 2
"""Askers who say who they are, at least, and as one is told to."""
_B = r"[ \u00a0\n]+"
_SAY = lazy_re(
    rf"\b(?:(?:state|give|say|tell{_B}us|announce|with){_B}your{_B}(?:full{_B})?names?\b|"
    rf"(?:identify|introduce){_B}(?:yourself|yourselves)\b)",
    re.IGNORECASE,
)
_MAY_SAY = lazy_re(rf"your(?:self|selves|{_B}(?:full{_B})?names?)\b")
"""What all of these have, of a text in small letters: asked once, it is found fast."""
_TAKES_UP = lazy_re(r"(?:so|and|but|then|or|because|even)\b", re.IGNORECASE)
_FIRST = lazy_re(
    rf"\b(?:my{_B}(?:(?:first|own){_B})?question|i{_B}(?:would|want|have|had)\b|i[’'](?:d|ve)\b|minister\b|"
    rf"president\b|(?:mr|madam|mrs|ms)\b)",
    re.IGNORECASE,
)
"""What who asks for the first time says."""


_GREETS_ANEW = lazy_re(
    rf"(?:(?:thank{_B}you|thanks|yes|hi|hello|good{_B}(?:morning|afternoon|evening))[^.!?\n]{{0,40}}[.,!]{_B})?"
    rf"(?:[^.!?\n]{{0,30}},{_B})?(?:i{_B}(?:have|had)|i[’']ve(?:{_B}got)?|my){_B}(?:(?:a|one|two|another|got|first){_B}){{0,2}}question",
    re.IGNORECASE,
)
"""How somebody asks for the first time: ``Mayor, I have a question about the toll.``"""


def ask_again(page: Page, spoken: Sequence[Spoken], people: Cast) -> None:
    """Give an asker the short question behind his answer, where all are told to say their names and all called do."""
    may = [found.start() for found in _MAY_SAY.finditer(page.low)]
    having = (item for item in spoken if bisect(may, item.span.end) > bisect(may, item.span.start)) if may else ()
    told = next((span for item in having if (span := _tells(page, item)) is not None), None)
    says = {id(item.voice) for item in spoken if item.evidence == "self-introduced"}
    if told is None or len(says) < SEVERAL:
        return
    askers = Askers(page, [voice for voice in people.voices if voice.kind != "press"])
    again: list[int] = []
    for at, item in enumerate(spoken):
        if item.span.start < told.end or not is_nameless_press(item) or not item.asks:
            continue
        if is_press(spoken[at - 1]) or calls_on(askers, spoken[at - 1]):
            return  # whoever is called does not say his name: others may not do so either
        again.append(at)
    if any(_GREETS_ANEW.match(page.text, spoken[at].span.start) is not None for at in again):
        return  # one who asks for the first time has not said his name either
    for at in again:
        item = spoken[at]
        asks, between = asked_before(spoken, at)
        if asks is None or asks.evidence == "label" or any(calls_on(askers, each) for each in between):
            continue
        if _takes_up(page.text, item, between[-1].span) and not _may_be_anothers(page.text, item):
            item.carry_on(asks, told)


def _tells(page: Page, item: Spoken) -> Span | None:
    """Find the words by which somebody who does not ask tells those who do to say their names."""
    voice = item.voice
    found = None if voice is None or voice.kind == "press" else _SAY.search(page.text, item.span.start, item.span.end)
    return None if found is None else Span(*found.span())


def _takes_up(text: str, item: Spoken, answer: Span) -> bool:
    """Tell whether a question takes up the answer before it: by its first word, or it is no more than words of it."""
    if _TAKES_UP.match(text, item.span.start, item.span.end) is not None:
        return True
    said = set(fold(answer.of(text)).split())
    return item.words <= FEW and any(len(word) > 2 and word in said for word in fold(item.span.of(text)).split())  # noqa: PLR2004


def _may_be_anothers(text: str, item: Spoken) -> bool:
    """Tell whether a question is long, greets, or speaks as who asks for the first time does."""
    fits = SHORTEST <= item.words <= LONGEST
    return (
        not fits
        or GREETING.match(text, item.span.start) is not None
        or _FIRST.search(text, item.span.start, item.span.end) is not None
        or begins_anew(text, item.span.start, item.span.end)
    )
