"""Who presides over a sitting, by the office printed with the name, and by giving the floor to others."""

from __future__ import annotations

import re
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
_CHAIRS = (*STEMS, "präsident", "mayor", "reeve", "bürgermeister", "oberbürgermeister", "burgemeester", "alcalde")
"""How what presides is called begins: in a chamber, at a hearing, in a town's council."""
_BESIDE = ADDRESS | frozenset(
    "hon honourable honorable sayın herr frau deputy acting temporary council city board committee commission".split()
)
"""What may stand before it: how somebody is addressed, whom he stands for, and what sits there."""
_BODIES = lazy_re(r"\w+(?:rats|tags|parlaments)präsident(?:in)?")
"""``Nationalratspräsidentin``"""
_ORDER = lazy_re(
    r"^order\b(?=[!.,;:—–-])|\border, order\b|\b(?:has the (?:call|floor)|is (?:now )?warned|(?:is )?no point of order|"
    r"will (?:withdraw|resume (?:his|her|their) seat)|is out of order)\b"
)
"""How whoever presides keeps order; in small letters."""
_NAMED = lazy_re(r"\(.*", re.DOTALL)
"""The name behind an office."""
_WORD = lazy_re(r"[^\W\d_]+(?:/a)?")
_PRESS_CHAIR = "vors"
"""How whoever leads a press conference for the press is called: ``Vors. Dahl``."""
STEM = 6
"""Letters of an office that its cases share: ``Marszałek``, ``Panie Marszałku``."""
ADDRESSED = 100
"""Code points at the beginning of a turn in which the chair is addressed."""
FOURTH = 4
"""One turn in this many gives the floor, at least, and no more answer."""


def is_chair(voice: Voice) -> bool:
    """Tell whether the first word of an office is one of those by which whoever presides is called."""
    if not (voice.roles or voice.names):
        # "The SPEAKER", "Mr. Speaker"; "Speaker" alone may be anybody.
        return any(_is_bare(label) and _WORD.findall(label.lower())[0] in ADDRESS for label in voice.labels)
    return any(_presides(words[:4]) for role in voice.roles if (words := _WORD.findall(role.lower())))


def _presides(words: Sequence[str]) -> bool:
    first = next((word for word in words if word not in _BESIDE and word not in _BEFORE), "")
    bare = next((first.removeprefix(each) for each in _BEFORE if first.startswith(each)), "")
    # "Vice-Président", "Místopředsedkyně"
    return (
        first.startswith((*_CHAIRS, _PRESS_CHAIR))
        or bare.startswith(_CHAIRS)
        or (words[0] in _BEFORE and words[-1].startswith(_CHAIRS))
        or _BODIES.fullmatch(first) is not None
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
    if gives_floor(order, own, answers, press=press):
        return True
    if voice.names and not all(_is_bare(label) for label in voice.labels):
        return False
    return (not answers and _sits_above(order, own)) or (answers * FOURTH <= len(own) and _is_addressed(order, own))


def _is_bare(label: str) -> bool:
    """Tell whether a label is a chair's office and no name."""
    words = _WORD.findall(label.lower())
    return 0 < len(words) <= SEVERAL + 1 and _presides(words) and words[-1].startswith(_CHAIRS)


def take_chair(text: str, order: Order, own: Sequence[int]) -> bool:
    """Mark the turns in which a member who has turns of his own presides: ``The Vice-Chair (Mr. Dahl):``.

    Returns:
        Whether there are any.
    """
    told = [(at, order.spoken[at].block.label) for at in own]
    bare = [at for at, label in told if label is not None and _is_bare(_NAMED.sub("", label.core.of(text)))]
    hands = sum(order.hands_loosely(at) or keeps_order(order.said[at].words) for at in bare)
    words = sum(order.spoken[at].words for at in bare)
    floor = [at for at in own if at not in bare]
    if sum(map(order.hands, floor)) * SEVERAL > len(floor):
        return False  # leads under a name as well
    if not floor or not hands or hands * FOURTH < len(bare) or words > LEADS_WORDS * len(bare):
        return False
    if is_lettered(order.spoken):
        return False
    for at in bare:
        order.spoken[at].in_chair = True
    return True


def _is_addressed(order: Order, own: Sequence[int]) -> bool:
    """Tell whether several others speak to the chair before they say anything, who says little at a time."""
    voice = order.voice(own[0])
    if voice is None or is_lettered(order.spoken) or len(own) < SEVERAL or any(at in order.asks for at in own):
        return False
    stems = {word[:STEM] for label in voice.labels for word in _WORD.findall(label.lower()) if _presides([word])}
    others = {
        id(item.voice)
        for item, said in zip(order.spoken, order.said, strict=True)
        if item.voice is not voice and any(stem in said.words[:ADDRESSED].lower() for stem in stems)
    }
    words = sum(order.spoken[at].words for at in own[1:])
    return len(others) > 1 and words <= LEADS_WORDS * (len(own) - 1)


def keeps_order(said: str) -> bool:
    """Tell whether a turn keeps order as only whoever presides does."""
    return _ORDER.search(said.lower()) is not None


def lets_answer(order: Order, at: int) -> bool:
    """Tell whether a turn behind a question is followed by another's, who answers it: ``Order! Let her answer.``."""
    asker, behind = order.voice(at - 1), order.voice(at + 1)
    return (
        behind is not None
        and asker is not None
        and behind is not asker
        and behind is not order.voice(at)
        and not order.asks_at(at + 1)
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
    hands = [at for at in own if order.hands_loosely(at) or keeps_order(order.said[at].words)]
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
