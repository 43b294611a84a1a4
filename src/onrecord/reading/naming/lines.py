"""Calls by telephone, radio or over the web: who is called keeps the line until whoever leads calls another.

A ``Caller`` to the radio is the one who was called on, until another may be on the air.
``Ms. Reyes, your line is open.`` calls nobody else than the one just named; and while one line is open, who asks on
right behind the answer is the one it is open to.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.reading.naming.followups import begins_anew, calls_on, is_nameless_press
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Span
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.naming.calls import Askers
    from onrecord.reading.page.page import Page

SHORT = 20
"""Words of an operator's turn, at most."""
FEW = 8
"""Words of a turn, at most, that only asks whether somebody is heard."""
LAST = 60
"""Code points at the end of an answer in which another name may stand alone."""
_B = r"[ \u00a0\n]+"
_OPEN = lazy_re(
    rf"\b(?:un-?mut(?:e|ed|ing)\b|(?:your|the|his|her){_B}(?:line|mic(?:rophone)?){_B}(?:is|should{_B}be)?(?:{_B}now)?{_B}"
    rf"(?:open|live)\b|open(?:ing)?(?:{_B}up)?{_B}(?:the|your|his|her){_B}line)",
    re.IGNORECASE,
)
_BARE = lazy_re(r"[.?!,][”\"]?[ \u00a0\n]+[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:[ \u00a0][\w’'-]+)?[.?!]?$")
"""``It will be ready in June. Ivo?``"""
_WORD = lazy_re(r"[^\W\d_][\w’'-]+")
_GOES_ON = lazy_re(
    rf"(?:(?:thanks?|thank{_B}you|sorry|yes|yeah|no|ok(?:ay)?|right|well|sure|great|sir|ma[’']am)[,.]?{_B}){{0,3}}"
    rf"(?:and|but|so|or|then|just|also|because|yet|still|though|if{_B}i{_B}(?:may|could)|(?:can|could|may){_B}i{_B}(?:just|also)|"
    rf"(?:a|one|my|the){_B}(?:quick{_B}|brief{_B}|short{_B})?(?:follow|second|last|final|other)|a{_B}quick{_B}one|"
    rf"i{_B}(?:just|also|meant)|"
    rf"(?:do|did){_B}you{_B}mean|you{_B}(?:just{_B})?(?:said|mentioned)|(?:is|was|does){_B}(?:that|it)|that|it|which|why)\b",
    re.IGNORECASE,
)
"""How one goes on who has asked before. Another may have the room's microphone, or read what was sent in."""
_ENDS = lazy_re(
    rf"(?:thank{_B}you|thanks)(?:{_B}(?:so|very){_B}much|{_B}a{_B}lot|{_B}for{_B}[^.!?]{{2,30}})?(?:,{_B}[^.!?]{{2,30}})?[.!]?\s*\Z",
    re.IGNORECASE,
)
"""Thanks at the end, by which one gives the line back: ``Thank you very much.``"""
_SAYS = frozenset(
    "your line is now open live please go right ahead you may begin ask question mic microphone the floor yours should "
    "be unmuted proceed thank caller and with can mr ms mrs miss dr sir madam ma am okay yes have are on".split()
)

_NAMED = ("introduced", "self-introduced")
_CALLER = lazy_re(r"(?:the )?(?:(?:radio|phone|female|male|talkback) )?(?:caller|listener)", re.IGNORECASE)
_CALLERS_ABROAD = frozenset(
    map(
        fold,
        "hörer hörerin anrufer anruferin luisteraar beller auditeur auditrice oyente radioyente radioescucha ouvinte "
        "ascoltatore ascoltatrice radioascoltatore radioascoltatrice słuchacz słuchaczka posluchač posluchačka "
        "lyssnare слушатель слушательница радиослушатель радиослушательница слухач слухачка радіослухач "
        "радіослухачка слушател слушателка ακροατής ακροάτρια".split(),
    )
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
            if (
                asks.voice is not holder
                or asks.words <= FEW
                or not _only_answers(text, before, askers)
                or not _goes_on(text, asks.span, item.span)
            ):
                holder = None
                continue
            item.carry_on(asks)


def _only_answers(text: str, item: Spoken, askers: Askers) -> bool:
    """Tell whether a turn answers, and calls on nobody else."""
    if item.voice is None or item.voice.kind == "press" or calls_on(askers, item):
        return False
    return _BARE.search(text, max(item.span.start, item.span.end - LAST), item.span.end) is None


def _goes_on(text: str, asks: Span, again: Span) -> bool:
    """Tell whether whoever has the line has not given it back, and the words go on from what was asked before."""
    if _ENDS.search(text, max(asks.start, asks.end - LAST), asks.end) is not None:
        return False
    return _GOES_ON.match(text, again.start) is not None and not begins_anew(text, again.start, again.end)


def _leads(item: Spoken) -> bool:
    return item.voice is not None and item.voice.kind == "moderator"


def is_caller(item: Spoken) -> bool:
    """Tell whether a turn has a label for whoever has rung, and for nobody by name or number."""
    label = item.block.label
    return label is not None and (_CALLER.fullmatch(label.key) is not None or label.key in _CALLERS_ABROAD)


def stays_on_air(spoken: Sequence[Spoken], askers: Askers) -> None:
    """Give a caller what is said under the same label behind the answers to him, where he who called on him is silent.

    Whoever leads puts the next caller on the air; where he has spoken in between, or another who does not answer, it
    may be anybody.
    """
    on_air: Spoken | None = None
    leads: Voice | None = None
    answers: Voice | None = None
    for before, item in pairwise(spoken):
        if not is_caller(item):
            answers = answers or item.voice
            if on_air is not None and (item.voice is leads or not _answers(item, answers) or calls_on(askers, item)):
                on_air = None
        elif item.voice is not None and item.voice.names:
            on_air, leads = (item, before.voice) if item.evidence in _NAMED else (None, None)
            answers = None
        elif on_air is not None and _label(item) == _label(on_air):
            item.carry_on(on_air)


def _label(item: Spoken) -> str:
    return "" if item.block.label is None else item.block.label.key


def _answers(item: Spoken, answers: Voice | None) -> bool:
    """Tell whether a turn is of whoever answers the caller, or of somebody who does as well."""
    return item.voice is not None and (item.voice is answers or item.voice.kind == "principal")
