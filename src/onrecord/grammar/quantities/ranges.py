"""Ranges: two numbers with ``to``, ``and``, ``or`` or a dash between them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from onrecord.grammar.quantities.currencies import CODES, CURRENCY_SIGNS, JOINED, PREFIXES
from onrecord.grammar.quantities.multiples import MULTIPLES
from onrecord.grammar.quantities.numbers import begins, read_number
from onrecord.grammar.quantities.sides import Side, read_side
from onrecord.grammar.quantities.tokens import HYPHENS

if TYPE_CHECKING:
    from onrecord.grammar.quantities.tokens import Tokens

_JOINERS = frozenset({"to", "or", "and", "through", "-", "–", "—", "‑", "‐", "~", ","})
_MOVING = frozenset(
    "rise rises rose risen rising raise raises raised raising increase increases increased increasing grow grows grew "
    "grown growing go goes went gone going move moved moves moving jump jumped jumps jumping climb climbed fall falls "
    "fell fallen falling drop drops dropped dropping decline declined declines decrease decreased cut cuts cutting "
    "reduce reduced reduces reducing lower lowered lowers up down expand expanded change changed changes double "
    "doubled "
    "take takes taking soar soared shrink shrank increased shift shifted took taken come came brought "
    "bring slash slashed ramp revise revised revises revising nudge nudged nudges nudging edge edged edges edging "
    "lift lifted lifts lifting hike hiked hikes hiking ease eased eases easing slip slipped slips slipping slide slid "
    "creep crept climbing narrow narrowed narrows widen widened widens tick ticked swing swung upgrade upgraded "
    "downgrade downgraded adjust adjusted".split()
)
"""Verbs of change: what lies ``from`` and ``to`` behind them are two levels, no range."""
_SIGNED = frozenset("-−+")
_FAR = 9
"""Words before ``from`` among which such a verb stands."""
_WIDE = 100
_LATE = range(1900, 2101)
_HUNDRED = 100
_THOUSAND = 1000


def other_side(tokens: Tokens, side: Side, dollars: str) -> Side | None:
    """Read the second number of a range: ``to 3 percent`` behind ``2``; None where there is no range."""
    at = side.last if side.sure or side.unit is None else side.number.last
    if _is_suspended(tokens, at):
        at += 1
    joiner = tokens.at(at)
    if joiner == "up" and tokens.at(at + 1) == "to" and tokens.at(side.begin - 1) == "from" and side.sure:
        at, joiner = at + 1, "to"  # "from 3 percent up to 35 percent"
    opening = _opening(tokens, side)
    if joiner not in _JOINERS or side.number.fraction or (joiner == "and" and opening != "between"):
        return None
    if (joiner in HYPHENS and not side.number.digits and not tokens.touches(at)) or (joiner == "through" and side.sure):
        return None
    number_at = _number_at(tokens, at + 1)
    number = None if number_at is None else read_number(tokens, number_at)
    if number is None or (number.fraction and not number.digits):
        return None
    second = read_side(tokens, number, dollars, side.last)
    low, high = bounds(side, second)
    either = opening == "between" or (side.negative and second.negative)
    either = either or _is_turned(side, second)
    if not (low < high or (either and high < low)) or not _agree(side, second):
        return None
    if opening == "from" and not _MOVING.isdisjoint(tokens.low[max(0, side.begin - _FAR) : side.begin]):
        return None
    if joiner == "," and not _is_near(tokens, side, second):
        return None
    if joiner == "or" and high > 2 * low and not second.sure:
        return None
    if joiner in HYPHENS and opening != "between" and not _is_dashed(tokens, side, second):
        return None
    return second


def bounds(side: Side, second: Side) -> tuple[Fraction, Fraction]:
    """Give the two values; a scale said once counts for both: ``$2 to $3 billion``, ``60 to 70,000``."""
    low, high = side.number.value, second.number.value
    scale = second.number.scale
    if side.number.scale == 1 and scale == 1 and high >= _THOUSAND and high % _THOUSAND == 0:
        if low < _THOUSAND and low * _THOUSAND < high < low * 4 * _THOUSAND:
            low *= _THOUSAND
    elif side.number.scale == 1 and scale > 1 and (low < high / scale or (side.negative and second.negative)):
        low *= scale
    hundreds = not (side.number.digits or second.number.digits) and high % _HUNDRED == 0
    if hundreds and (low < high / _HUNDRED < _HUNDRED or _is_turned(side, second)):
        low *= _HUNDRED  # "two to three hundred"
    part = second.unit.part if second.unit is not None else Fraction(1)
    return (-low if side.negative else low) * part, (-high if second.negative else high) * part


def _is_turned(side: Side, second: Side) -> bool:
    """Tell whether hundreds are said the larger first: ``thirteen to twelve hundred``."""
    if side.number.digits or second.number.digits or second.number.value % _HUNDRED:
        return False
    hundreds = second.number.value / _HUNDRED
    return _TEENS[0] <= hundreds < side.number.value <= _TEENS[1]


_TEENS = (10, 20)
"""Hundreds that are said without thousands."""


def _opening(tokens: Tokens, side: Side) -> str:
    """Give the word before the range: ``between`` and ``from`` open one."""
    word = tokens.at(side.begin - 1)
    return "between" if word == "a" and tokens.at(side.begin - 2) == "between" else word


def _is_suspended(tokens: Tokens, at: int) -> bool:
    """Tell whether a hyphen waits for the second number's word: ``60- or 70,000``."""
    joined = tokens.at(at) in HYPHENS and tokens.touches(at)
    return joined and tokens.at(at + 1) in {"to", "or"} and not tokens.touches(at + 1)


def _number_at(tokens: Tokens, at: int) -> int | None:
    """Give the token of the number at ``at``, behind ``maybe``, a minus or a currency; None where none stands there."""
    while (
        tokens.at(at) in {"maybe", "perhaps", "minus", "negative", "plus"}
        or (tokens.at(at) in _SIGNED and tokens.touches(at + 1) and not tokens.touches(at))
        or tokens.at(at) in CURRENCY_SIGNS
        or tokens.raw(at) in CODES
        or tokens.raw(at) in PREFIXES
        or tokens.at(at) in JOINED.get(tokens.at(at + 1), {})
    ):
        at += 1
    return at if begins(tokens, at) and tokens.at(at) not in MULTIPLES else None


def _agree(side: Side, second: Side) -> bool:
    """Tell whether both numbers are of one kind: no ``2 percent to 3 years``."""
    if side.sure and second.sure:
        return (side.kind, side.name) == (second.kind, second.name)
    return not (side.sure and side.code is None and second.unit is not None)


def _is_near(tokens: Tokens, side: Side, second: Side) -> bool:
    """Tell whether two numbers with a comma between are one estimate: ``10, 15 years``."""
    low, high = bounds(side, second)
    if tokens.at(side.first) == "one" or not low < high <= 3 * low:
        return False
    if side.unit is not None or side.code != second.code:
        return False
    scaled = second.number.scale > side.number.scale or low != side.number.value
    guessed = tokens.at(second.first - 1) in {"maybe", "perhaps"}
    return (second.sure or scaled or guessed) and tokens.at(second.last) != "and"


def _is_dashed(tokens: Tokens, side: Side, second: Side) -> bool:
    """Tell whether a dash makes a range: a unit stands with it, or both are hundreds and neither year nor telephone."""
    if second.unit is not None or second.code is not None or side.code is not None or not second.number.digits:
        return True
    value = side.number.value
    alone = tokens.at(side.first - 1) not in HYPHENS and tokens.at(second.last) not in HYPHENS
    return value >= _WIDE and value not in _LATE and alone and value % 10 == second.number.value % 10 == 0
