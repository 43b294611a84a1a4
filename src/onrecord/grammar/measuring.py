"""One amount read at a number: with its unit, hedges, range, whole and rate."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar import hedges, leftout
from onrecord.grammar.amount import Amount
from onrecord.grammar.counted import Kind, Unit, sign_before, unit_behind
from onrecord.grammar.currencies import BEFORE_DOLLAR, CODES, CURRENCY_SIGNS, MINOR
from onrecord.grammar.multiples import MULTIPLES, ORDINALS, in_a_row, multiplied, read_multiple
from onrecord.grammar.nouns import STOPS, TAILS, is_plural
from onrecord.grammar.cardinals import SCALES, Number
from onrecord.grammar.numbers import BEGIN, is_negative, read_number
from onrecord.grammar.rates import direction, is_age, per, whole
from onrecord.grammar.tokens import HYPHENS
from onrecord.grammar.units import DURATIONS

if TYPE_CHECKING:
    from onrecord.grammar.tokens import Tokens

START = BEGIN | MULTIPLES.keys() | ORDINALS.keys()
"""Words at which an amount may begin."""
_JOINERS = frozenset({"to", "or", "and", "through", "-", "–", "—", "‑", "‐", "~", ","})
_MOVING = frozenset(
    "rise rises rose risen rising raise raises raised raising increase increases increased increasing grow grows grew "
    "grown growing go goes went gone going move moved moves moving jump jumped jumps jumping climb climbed fall falls "
    "fell fallen falling drop drops dropped dropping decline declined declines decrease decreased cut cuts cutting "
    "reduce reduced reduces reducing lower lowered lowers up down expand expanded change changed changes double doubled "
    "take takes taking soar soared shrink shrank increased shift shifted took taken come came brought bring slash slashed ramp".split()
)


class _Side(msgspec.Struct, frozen=True):
    """One number with its own sign and unit."""

    number: Number
    first: int
    last: int
    code: str | None
    unit: Unit | None


def read_amount(tokens: Tokens, at: int, floor: int, dollars: str) -> tuple[Amount | None, int]:
    """Read the amount whose number begins at the token ``at``.

    Args:
        tokens: the sentence.
        at: a numeral or a word of `START`.
        floor: the first token that no amount before has taken.
        dollars: the currency of a bare ``$``.

    Returns:
        The amount, None where there is none; and the token to go on from.
    """
    word = tokens.low[at]
    if word in MULTIPLES:
        return read_multiple(tokens, at, floor)
    if word in ORDINALS:
        row = in_a_row(tokens, at)
        if row is not None:
            return row, row.last
    if word in {"a", "an", "another"}:
        lasting = _a_year(tokens, at, floor)
        if lasting is not None:
            return lasting, lasting.last
    number = read_number(tokens, at)
    if number is None:
        return None, at + 1
    side = _side(tokens, number, dollars, floor)
    other = _range(tokens, side, dollars)
    if other is not None:
        return _ranged(tokens, side, other, floor)
    return _single(tokens, side, floor)


def _side(tokens: Tokens, number: Number, dollars: str, floor: int) -> _Side:
    signed = sign_before(tokens, number.first, dollars)
    if signed is None or signed[1] < floor:
        hedged = hedges.after(tokens, number.last)
        unit = None if hedged is None else unit_behind(tokens, number, dollars, hedged[1])
        if unit is None:
            unit = unit_behind(tokens, number, dollars)
        return _change(tokens, _Side(number, number.first, number.last if unit is None else unit.last, None, unit))
    code, first = signed
    last = number.last
    unit = None
    following = unit_behind(tokens, number, dollars)
    if following is not None and following.kind == "money" and following.part == 1:
        last, code = following.last, code if following.name in {dollars, None} else following.name
    return _Side(number, first, last, code, unit)


def _change(tokens: Tokens, side: _Side) -> _Side:
    """Add what stands behind a currency: ``75 USD million``, ``3 dollars and 50 cents``, ``15 dollars 50``."""
    unit = side.unit
    if unit is None or unit.kind != "money" or unit.part != 1:
        return side
    size = SCALES.get(tokens.at(side.last))
    if size is not None and side.number.scale == 1:
        number = msgspec.structs.replace(side.number, value=side.number.value * size, scale=size)
        return _Side(number, side.first, side.last + 1, None, unit)
    at = side.last + (tokens.at(side.last) == "and")
    small = read_number(tokens, at) if tokens.numeral[at : at + 1] == [True] or tokens.at(at) in BEGIN else None
    if small is None or small.value >= 100 or small.fraction or small.value.denominator != 1:  # noqa: PLR2004
        return side
    following = tokens.at(small.last)
    last = small.last + 1
    if following not in MINOR:
        if following not in {"", ".", ",", "?", "!", "more"} or side.number.value >= 1000:  # noqa: PLR2004
            return side
        last = small.last
    number = msgspec.structs.replace(side.number, value=side.number.value + small.value / 100)
    return _Side(number, side.first, last, None, unit)


def _kind(side: _Side) -> tuple[Kind, str | None]:
    if side.code is not None:
        return "money", side.code
    if side.unit is not None:
        return side.unit.kind, side.unit.name
    return ("ratio", None) if side.number.fraction else ("count", None)


def _sure(side: _Side) -> bool:
    return side.code is not None or (side.unit is not None and side.unit.kind != "count")


def _range(tokens: Tokens, side: _Side, dollars: str) -> _Side | None:
    """Read the second number of a range: ``to 3 percent`` behind ``2``."""
    at = side.last if (_sure(side) or side.unit is None) else side.number.last
    joiner = tokens.at(at)
    if joiner in HYPHENS and tokens.touches(at) and tokens.at(at + 1) in {"to", "or"} and not tokens.touches(at + 1):
        at, joiner = at + 1, tokens.at(at + 1)
    if joiner not in _JOINERS or side.number.fraction:
        return None
    begin = side.first - is_negative(tokens, side.first)
    opening = tokens.at(begin - 1)
    if opening == "a" and tokens.at(side.first - 2) == "between":
        opening = "between"
    if joiner == "and" and opening != "between":
        return None
    if joiner in HYPHENS and side.number.digits is False and not tokens.touches(at):
        return None
    if joiner == "through" and _sure(side):
        return None
    behind = at + 1
    if joiner == "," and tokens.at(behind) in {"maybe", "perhaps"}:
        behind += 1
    negative = tokens.at(behind) in {"minus", "negative"}
    behind += negative
    while (
        tokens.at(behind) in CURRENCY_SIGNS
        or (tokens.at(behind) in BEFORE_DOLLAR and tokens.at(behind + 1) == "$")
        or tokens.raw(behind) in CODES
    ):
        behind += 1
    if (
        not (tokens.numeral[behind : behind + 1] == [True] or tokens.at(behind) in START)
        or tokens.at(behind) in MULTIPLES
    ):
        return None
    number = read_number(tokens, behind)
    if number is None or (number.fraction and not number.digits):
        return None
    second = _side(tokens, number, dollars, side.last)
    if joiner == ",":
        low, high = _values(tokens, side, second)
        near = low < high <= 3 * low and side.unit is None
        if not (
            near
            and (_sure(second) or second.number.scale > side.number.scale or low != side.number.value)
            and side.code == second.code
            and "and" not in {tokens.at(second.last)}
        ):
            return None
    if _sure(side) and _sure(second) and _kind(side) != _kind(second):
        return None
    if _sure(side) and not _sure(second) and side.code is None and second.unit is not None:
        return None
    low, high = _values(tokens, side, second)
    if low >= high and not (opening == "between" and high < low):
        return None
    if opening == "from" and not _MOVING.isdisjoint(tokens.low[max(0, side.first - 9) : side.first]):
        return None
    if joiner == "or" and not (high <= 2 * low or _sure(second)):
        return None
    if (
        joiner in HYPHENS
        and second.unit is None
        and not (second.code or side.code)
        and number.digits
        and opening != "between"
        and not (_is_wide(tokens, side.first, side.number.value) and tokens.at(second.last) not in HYPHENS)
    ):
        return None
    return second


def _is_wide(tokens: Tokens, first: int, value: Fraction) -> bool:
    """Tell whether two bare numbers with a dash are a range: hundreds or more, no years, no telephone."""
    return value >= _WIDE and value not in _LATE and tokens.at(first - 1) not in HYPHENS


_WIDE = 100
_LATE = range(1900, 2101)


def _values(tokens: Tokens, side: _Side, second: _Side) -> tuple[Fraction, Fraction]:
    low, high = side.number.value, second.number.value
    grouped = second.number.scale == 1 and high >= 1000 and high % 1000 == 0  # noqa: PLR2004
    if side.number.scale == 1 and grouped and low < 1000 and low * 1000 < high < low * 4000:  # noqa: PLR2004
        low *= 1000  # "60 to 70,000 people"
    if side.number.scale == 1 and second.number.scale > 1 and (second.code is None) == (side.code is None):
        unscaled = high / second.number.scale
        if low < unscaled or (low < 1000 and unscaled >= 1):  # noqa: PLR2004
            low *= second.number.scale
    elif side.number.scale == 1 and second.number.scale > 1 and low < high / second.number.scale:
        low *= second.number.scale
    if is_negative(tokens, side.first):
        low = -low
    part = second.unit.part if second.unit is not None else Fraction(1)
    return low * part, high * part


def _ranged(tokens: Tokens, side: _Side, second: _Side, floor: int) -> tuple[Amount | None, int]:
    low, high = _values(tokens, side, second)
    kind, unit = _kind(second) if _sure(second) or not _sure(side) else _kind(side)
    noun = second.unit.noun if second.unit is not None else None
    known = _sure(side) or _sure(second)
    if leftout.is_left_out(tokens, side.number, noun, sure=known) or leftout.is_left_out(
        tokens, second.number, noun, sure=known
    ):
        return None, second.number.last
    low, high = min(low, high), max(low, high)
    amount = Amount(
        side.first, second.last, side.number.first, second.number.last, kind, low, high, "range", unit,
        scale=second.number.scale, digits=side.number.digits, bare=unit is None and kind == "count",
    )  # fmt: skip
    amount.first -= is_negative(tokens, side.first)
    if tokens.low[max(amount.first - 2, 0) : amount.first] == ["between", "a"]:
        amount.first -= 1
    if tokens.at(amount.first - 1) in {"between", "from"} and amount.first - 1 >= floor:
        amount.first -= 1
        if tokens.at(amount.first - 1) in {"anywhere", "somewhere"}:
            amount.first -= 1
    hedge = hedges.before(tokens, amount.first, small=False, lasting=kind == "duration")
    if hedge is not None and hedge[1] >= floor:
        amount.first = hedge[1]
    return _finish(tokens, amount)


def _single(tokens: Tokens, side: _Side, floor: int) -> tuple[Amount | None, int]:
    number, unit = side.number, side.unit
    kind, name = _kind(side)
    noun = unit.noun if unit is not None else None
    if leftout.is_left_out(tokens, number, noun, sure=_sure(side)):
        return None, number.first + 1 if number.fraction else number.last
    value = number.value * (unit.part if unit is not None else 1)
    begin = side.first - is_negative(tokens, side.first)
    small = not number.digits and number.value < 10 and kind in {"count", "duration"}  # noqa: PLR2004
    hedge = hedges.before(tokens, begin, small=small, lasting=kind == "duration")
    if hedge is not None and hedge[1] < floor:
        hedge = None
    if leftout.is_pronoun(tokens, number) and not _is_one(tokens, side, hedged=hedge is not None):
        part = whole(tokens, number, side.last)
        return None, part[1] if part is not None and part[2] else number.last
    amount = Amount(
        side.first, side.last, number.first, number.last, kind, value, value, "=", name,
        bare=name is None and kind == "count", scale=number.scale, digits=number.digits,
    )  # fmt: skip
    if is_negative(tokens, side.first):
        amount.low = amount.high = -value
        amount.first -= 1
    if hedge is not None:
        amount.comparator, amount.first = hedge
        second = hedges.before(tokens, amount.first, small=small, lasting=False)
        if second is not None and second[1] >= floor:
            amount.first = second[1]
            amount.comparator = second[0] if amount.comparator == "~" else amount.comparator
    if tokens.at(amount.last - 1) == "mark":
        _mark(tokens, amount)
    if amount.kind == "multiple":
        amount.unit = multiplied(tokens, amount.last)
    _whole(tokens, amount, side)
    return _finish(tokens, amount)


def _mark(tokens: Tokens, amount: Amount) -> None:
    """Take in how near the mark is: ``nearing the two-year mark``."""
    near = tokens.at(amount.first - 2)
    if tokens.at(amount.first - 1) == "the" and near in _NEAR | _AT:
        amount.first -= 2
        amount.comparator = "~" if near in _NEAR else "="


def _is_one(tokens: Tokens, side: _Side, *, hedged: bool) -> bool:
    """Tell whether ``one`` counts: it has a unit, or a hedge and a noun; ``one day`` and ``one of`` are pronouns."""
    unit = side.unit
    if unit is None:
        return tokens.at(side.last) in {"in", "out"} and whole(tokens, side.number, side.last) is not None
    if unit.kind == "count":
        return hedged and tokens.at(side.first - 1) != "about"
    if unit.kind == "duration" and unit.noun in {"day", "night", "second", "minute"}:
        return hedged or tokens.at(side.number.last) in HYPHENS or tokens.at(unit.last) in {"of", "or"}
    return True


def _whole(tokens: Tokens, amount: Amount, side: _Side) -> None:
    """Take in the whole that the amount is a part of: ``out of the 32``, ``of its 13,000 employees``, ``in five``."""
    if amount.kind not in {"count", "ratio"}:
        return
    found = whole(tokens, side.number, side.last)
    if found is None:
        return
    number, last, noun, ratio = found
    amount.last = last
    amount.of = number
    if ratio is not None:
        amount.kind, amount.unit, amount.bare = "ratio", None, False
        amount.low = amount.low and ratio
        amount.high = amount.high and ratio
    elif noun is not None and amount.unit is None:
        amount.unit, amount.bare = noun, False
    elif amount.unit is None:
        amount.bare = True


def _finish(tokens: Tokens, amount: Amount) -> tuple[Amount | None, int]:
    """Add what stands behind, the bounds, the rate and the direction."""
    if amount.bare and tokens.at(amount.last) in TAILS and tokens.at(amount.last + 1) not in {"than"}:
        amount.last += 1
    end = amount.last
    trailing = hedges.after(tokens, amount.last) or (
        hedges.after(tokens, amount.number_last) if amount.number_last < amount.last else None
    )
    if trailing is not None:
        if amount.comparator == "=" or (amount.comparator == "~" and trailing[0] != "~"):
            amount.comparator = trailing[0]
        end = max(end, trailing[1])
        if tokens.at(amount.last) in {"+", "plus", "-"} and amount.last == amount.number_last:
            amount.last = trailing[1]
    if amount.comparator != "range":
        below, above = hedges.bounds(amount.comparator)
        amount.low, amount.high = amount.low if below else None, amount.high if above else None
    if amount.bare and is_age(tokens, amount):
        amount.kind, amount.unit, amount.bare = "duration", "year", False
    rate = per(tokens, amount)
    if rate is not None:
        amount.per, last = rate
        amount.last = max(amount.last, last)
        end = max(end, amount.last)
    amount.direction = direction(tokens, amount)
    return amount, max(end, amount.last)


def _a_year(tokens: Tokens, at: int, floor: int) -> Amount | None:
    """Read ``more than a year``, ``a year and a half``: an article counts where a hedge or a part says so."""
    name = tokens.at(at + 1)
    point = name in {"percentage", "basis"} and tokens.at(at + 2) == "point"
    if not point and (
        name not in DURATIONS or is_plural(name) or name in {"second", "min", "sec", "quarter", "day"} and False
    ):
        return None
    last = at + (3 if point else 2)
    value = Fraction(1)
    if tokens.at(last) == "and" and tokens.at(last + 1) in {"a", "half"}:
        half = last + 1 + (tokens.at(last + 1) == "a")
        part = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}.get(tokens.at(half))
        if part is not None:
            value, last = value + part, half + 1
    hedge = hedges.before(tokens, at, small=True, lasting=True)
    if hedge is not None and (hedge[1] < floor or tokens.at(at - 1) in {"about", "around", "some"} | STOPS - _HEDGED):
        hedge = None
    if hedge is None and value == 1 and not point:
        return None
    amount = Amount(at, last, at, last, "points" if point else "duration", value, value, "=", None)
    amount.unit = f"{name} point" if point else DURATIONS[name]
    if hedge is not None:
        amount.comparator, amount.first = hedge
    done, _ = _finish(tokens, amount)
    return done


_NEAR = frozenset("nearing approaching near nears approach approaches".split())
_AT = frozenset("reaching reached passing passed hit hitting crossed crossing reach pass".split())
_HEDGED = frozenset("than over under nearly almost least most about around to of".split())
