"""Follow-ups: which part presses an earlier one again, or goes on from the reply to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotators.questions.cues import BEGINS
from onrecord.annotators.questions.requests import count
from onrecord.annotators.questions.terms import terms
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import blanked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.exchange import Exchange
    from onrecord.annotators.questions.rounds import Part

SHORT = 14
"""Words up to which a turn right behind a reply hangs on it."""
SHARED = 0.34
"""Share of a part's words that it has in common with an earlier part from which it asks after the same."""
FEW = 2
"""Words that the two have in common at least; a part that has no more must have all in common."""
PIECE = 6
"""Words of a piece that hangs on the reply before it."""
BACK = 3
"""Turns with questions up to which an earlier part is looked for."""
_UNHEARD = terms("inaudible crosstalk indiscernible unintelligible")
_SAYS_SO = lazy_re(
    r"\b(?:follow(?:ing)?[ -]?(?:up|on)s?|to follow|follow you on|just to (?:clarify|be clear|confirm)|to clarify|"
    r"go(?:ing)? back to|come back to|back (?:to|on)|"
    r"press you|ask (?:that|it) again|my question was|i asked|i was (?:asking|referring|speaking)|didn[’']t answer|"
    r"hear your answer|answer (?:my|the) question|revisit|again)\b",
    re.IGNORECASE,
)
"""Says that what is asked goes on with something."""
_HANGS_ON = lazy_re(
    r"\W*(?:(?:and|well|okay|right|yes|no|sir),? )*(?:but\b|why(?: not)?\?|how so\b|really\?|yes or no\b|"
    r"so (?!who|what|when|where|why|how|which)|what if\b|"
    r"you (?:are|do|did|have|were|will|don[’']t|didn[’']t|won[’']t)\?)",
    re.IGNORECASE,
)
"""Begins words that hang on what has just been said."""


def tie(exchange: Exchange, parts: Sequence[Part], asks: Sequence[bool]) -> None:
    """Set `follows` of each part that follows an earlier one up.

    Args:
        exchange: the exchange.
        parts: all parts, in order.
        asks: for each turn whether somebody asks in it.
    """
    text = exchange.text
    bags = [terms(blanked(text, part.span.start, part.span.end)) - _UNHEARD for part in parts]
    turns = list(dict.fromkeys(part.turn for part in parts))
    place = {turn: number for number, turn in enumerate(turns)}
    own: dict[int, list[int]] = {}
    for number, part in enumerate(parts):
        own.setdefault(part.turn, []).append(number)
    for number, part in enumerate(parts):
        at = place[part.turn]
        earlier = [one for turn in turns[max(at - BACK, 0) : at] for one in own[turn]]
        if not earlier:
            continue
        near = own[turns[at - 1]]
        first = part.number == 1
        premise = blanked(text, part.premise.start, part.span.end)
        same = exchange.turns[part.turn].speaker == exchange.turns[turns[at - 1]].speaker
        adjacent = not any(asks[turns[at - 1] + 1 : part.turn]) and not _led(exchange, turns[at - 1], part.turn)
        said = first and _SAYS_SO.search(premise) is not None
        likest = _likest(bags, number, near if adjacent and same else earlier)
        best = _likest(bags, number, earlier) if not _close(bags[number], bags[likest], part) else likest
        whole = blanked(text, exchange.turns[part.turn].start, part.span.end)
        short = first and exchange.words(part.turn) <= SHORT
        hangs = short and (_HANGS_ON.match(whole) is not None or _is_piece(text, part))
        if _close(bags[number], bags[best], part) and (said or (adjacent and same)):
            part.follows = _key(parts[best])
        elif adjacent and same and (said or hangs or (first and _is_statement(text, part))):
            part.follows = _key(parts[_likest(bags, number, near)])


def _likest(bags: Sequence[frozenset[str]], number: int, among: Sequence[int]) -> int:
    """Give the earlier part that has most words in common with a part; the last of those where several have."""
    return max(among, key=lambda one: (_likeness(bags[number], bags[one]), one))


def _close(one: frozenset[str], other: frozenset[str], part: Part) -> bool:
    shared = len(one & other)
    if part.number == 1 and len(one) <= FEW:
        return shared == len(one) > 0
    return shared >= FEW and shared >= SHARED * len(one)


def _is_piece(text: str, part: Part) -> bool:
    """Tell whether a part is a few words without a verb: ``Before the election?``."""
    words = blanked(text, part.span.start, part.span.end)
    return part.direct and count(words) <= PIECE and BEGINS.search(words) is None


def _is_statement(text: str, part: Part) -> bool:
    """Tell whether a part states something and asks nothing in so many words."""
    return not part.direct and BEGINS.match(blanked(text, part.span.start, part.span.end)) is None


def _led(exchange: Exchange, first: int, last: int) -> bool:
    """Tell whether a moderator speaks between two turns: the next reporter is called."""
    return any(exchange.leads[first + 1 : last])


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (len(one) or 1)


def _key(part: Part) -> tuple[int, int]:
    return part.turn, part.number
