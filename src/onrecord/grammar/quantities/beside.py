"""Where ``one`` counts a thing: beside other things that are counted, or behind ``only``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.quantities.nounphrases import noun_phrase
from onrecord.grammar.quantities.nouns import STOPS, TALK, is_plural
from onrecord.grammar.quantities.numbers import begins, read_number

if TYPE_CHECKING:
    from onrecord.grammar.quantities.sides import Side
    from onrecord.grammar.quantities.tokens import Tokens
    from onrecord.grammar.quantities.units import Unit

_ENDING_ONE = frozenset("of in on at for . , ; ! ?".split()) | {""}
_NEAR_NUMBER = 6
_FEW_WORDS = 3
_VAGUE_ONE = frozenset(
    "day days time times thing things way ways step steps side sides hand hands moment system systems kind sort "
    "problem problems issue issues case cases area areas sense level end fact idea matter leg legs eye eyes "
    "vote votes voice voices size lot bit deal".split()
)
"""What ``one`` is said of without counting."""
_OTHERS = frozenset("a an another one half".split())
"""What begins no number of other things."""


def is_beside(tokens: Tokens, side: Side, unit: Unit) -> bool:
    """Tell whether one thing is counted beside others: ``one excavator and seven men``; not ``one day, two weeks``."""
    last, noun = unit.last, unit.noun
    if noun in TALK or noun in _VAGUE_ONE or noun in STOPS or last - side.number.last > _FEW_WORDS:
        return False
    if any(tokens.is_capital(at) for at in range(side.number.last, last)):
        return False
    alone = tokens.at(side.first - 1) == "only" and tokens.at(side.first - 2) != "the"
    if alone and last == side.number.last + 1 and tokens.at(last) in _ENDING_ONE:
        return True  # "I found only one mention of it"
    at = last + (tokens.at(last) in {",", "and"})
    at += tokens.at(at) == "and" and at > last
    behind = last < at and begins(tokens, at) and tokens.at(at) not in _OTHERS
    if behind:
        number = read_number(tokens, at)
        return number is not None and _counts(tokens, number.last)
    back = side.first - 1
    back -= tokens.at(back) == "and" and tokens.at(back - 1) == ","
    ended = tokens.at(last) in {"", ".", ";", "!", "?"}
    return ended and tokens.at(back) in {",", "and"} and _counted_before(tokens, back)


def _counts(tokens: Tokens, at: int) -> bool:
    """Tell whether things are counted by the number before the token ``at``."""
    found = noun_phrase(tokens, at, plural=True)
    return found is not None and found.noun not in TALK | _VAGUE_ONE and is_plural(found.noun or "")


def _counted_before(tokens: Tokens, end: int) -> bool:
    """Tell whether the words before the token ``end`` begin with a number and go on to it: ``two men with colds,``."""
    for at in range(end - 1, max(end - 1 - _NEAR_NUMBER, -1), -1):
        if not tokens.is_word(at) and not tokens.numeral[at]:
            return False
        if begins(tokens, at) and tokens.at(at) not in _OTHERS:
            number = read_number(tokens, at)
            return number is not None and _counts(tokens, number.last)
    return False
