"""Who presides over a sitting, by the office printed with the name, and by giving the floor to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.reading.cast.offices.inchair import ADDRESS, STEMS
from onrecord.reading.turns.kinds import is_lettered
from onrecord.reading.turns.parts import LEADS_WORDS, SEVERAL
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.names.voice import Voice
    from onrecord.reading.turns.parts import Order

_BEFORE = ("vice", "vicé", "místo", "pod", "wice", "pro", "sub", "vize", "al")
"""How the office of a deputy begins, written together with the office."""
_WORD = lazy_re(r"[^\W\d_]+(?:/a)?")
_PRESS_CHAIR = "vors"
"""How whoever leads a press conference for the press is called: ``Vors. Dahl``."""
FOURTH = 4
"""One turn in this many gives the floor, at least, and no more answer."""


def is_chair(voice: Voice) -> bool:
    """Tell whether the first word of an office is one of those by which whoever presides is called."""
    return any(_presides(words[:3]) for role in voice.roles if (words := _WORD.findall(role.lower())))


def _presides(words: Sequence[str]) -> bool:
    first = next((word for word in words if word not in ADDRESS), "")
    bare = next((first.removeprefix(each) for each in _BEFORE if first.startswith(each)), "")
    # "Vice-Président", "Místopředsedkyně"
    return (
        first.startswith((*STEMS, _PRESS_CHAIR))
        or bare.startswith(STEMS)
        or (words[0] in _BEFORE and words[-1].startswith(STEMS))
    )


def presides(order: Order, voice: Voice, own: Sequence[int], answers: int) -> bool:
    """Tell whether whoever has such an office gives the floor in a sitting, or sits above it and answers nothing.

    Args:
        order: the turns.
        voice: whoever has the office.
        own: numbers of the voice's turns.
        answers: how many of them may answer something.
    """
    press = any(role.lower().startswith(_PRESS_CHAIR) for role in voice.roles)
    return gives_floor(order, own, answers, press=press) or (
        not voice.names and not answers and _sits_above(order, own)
    )


def _sits_above(order: Order, own: Sequence[int]) -> bool:
    """Tell whether a sitting in which several answer begins or ends with turns of one who says little otherwise."""
    return (
        not is_lettered(order.spoken)
        and len(own) >= SEVERAL
        and len(order.answering) > 1
        and (own[0] == order.opens or own[-1] == len(order.spoken) - 1)
        and sum(order.spoken[at].words for at in own[1:]) <= LEADS_WORDS * (len(own) - 1)
    )


def gives_floor(order: Order, own: Sequence[int], answers: int, *, press: bool = False) -> bool:
    """Tell whether turns of whoever has such an office lead a sitting: enough give others the floor, and few answer.

    Args:
        order: the turns.
        own: numbers of the voice's turns.
        answers: how many of them may answer something.
        press: whether it is an office that the press has given.
    """
    hands = [at for at in own if order.hands_loosely(at)]
    others = {id(order.voice(at + 1)) for at in hands if at + 1 < len(order.spoken)}
    words = sum(order.spoken[at].words for at in own[1:])
    return (
        (press or not is_lettered(order.spoken))  # before the press a president speaks for himself
        and len(own) >= SEVERAL
        and len(others) > 1
        and len(hands) * FOURTH >= len(own)
        and answers * FOURTH <= len(own)
        and words <= LEADS_WORDS * (len(own) - 1)
    )
