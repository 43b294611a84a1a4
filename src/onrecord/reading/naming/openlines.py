"""Calls by telephone or over the web: who is called keeps the line until whoever leads calls another.

``Ms. Reyes, your line is open.`` calls nobody else than the one just named; and while one line is open, who asks on
right behind the answer is the one it is open to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.names.introductions import called
from onrecord.reading.naming.calls import Askers, called_first
from onrecord.reading.naming.followups import hands_on, is_nameless_press
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Span
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

SHORT = 20
"""Words of an operator's turn, at most."""
FEW = 8
"""Words of a turn, at most, that only asks whether somebody is heard."""
LAST = 60
"""Code points at the end of an answer in which another name may stand alone."""
_B = r"[ \u00a0\n]+"
_OPEN = re.compile(
    rf"\b(?:un-?mut(?:e|ed|ing)\b|(?:your|the|his|her){_B}(?:line|mic(?:rophone)?){_B}(?:is|should{_B}be)?(?:{_B}now)?{_B}"
    rf"(?:open|live)\b|open(?:ing)?(?:{_B}up)?{_B}(?:the|your|his|her){_B}line)",
    re.IGNORECASE,
)
_BARE = re.compile(r"[.?!,][”\"]?[ \u00a0\n]+[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:[ \u00a0][\w’'-]+)?[.?!]?$")
"""``It will be ready in June. Ivo?``"""
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_SAYS = frozenset(
    "your line is now open live please go right ahead you may begin ask question mic microphone the floor yours should "
    "be unmuted proceed thank caller and with can mr ms mrs miss dr sir madam ma am okay yes have are on".split()
)


def opens_line(text: str, span: Span, name: str) -> bool:
    """Tell whether a turn says no more than that the line is open, to the one who was called or to nobody by name."""
    said = [fold(found[0]) for found in _WORD.finditer(text, span.start, span.end)]
    if not 0 < len(said) <= SHORT or _OPEN.search(text, span.start, span.end) is None:
        return False
    return _SAYS.union(fold(name).split()).issuperset(word for each in said for word in each.split())


def keeps_line(page: Page, spoken: Sequence[Spoken], askers: Askers) -> None:
    """Give what is asked right behind an answer to whoever has the line, where the call before says that it is open."""
    text = page.text
    if _OPEN.search(text) is None:
        return
    holder: Voice | None = None
    for at, item in enumerate(spoken[1:], 1):
        voice, before = item.voice, spoken[at - 1]
        if voice is not None and voice.kind == "moderator":
            holder = None
        elif voice is not None and voice.kind == "press" and voice.names and voice is not holder:
            opens = _leads(before) and _OPEN.search(text, before.span.start, before.span.end) is not None
            holder = voice if opens else None
        elif holder is not None and is_nameless_press(item) and at > 1:
            asks = spoken[at - 2]
            if asks.voice is not holder or asks.words <= FEW or not _only_answers(text, before, askers):
                holder = None
                continue
            item.voice, item.evidence, item.affiliation = holder, "context", asks.affiliation
            item.because = list(asks.because)


def _only_answers(text: str, item: Spoken, askers: Askers) -> bool:
    """Tell whether a turn answers, and calls on nobody else."""
    at = (item.span.start, item.span.end)
    if item.voice is None or item.voice.kind == "press" or called(text, *at) is not None:
        return False
    if _BARE.search(text, max(at[0], at[1] - LAST), at[1]) is not None:
        return False
    return not called_first(askers, *at) and not hands_on(text, item.span)


def _leads(item: Spoken) -> bool:
    return item.voice is not None and item.voice.kind == "moderator"
