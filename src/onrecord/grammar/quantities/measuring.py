"""One amount read at a number: with its unit, hedges, range, whole and rate."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from onrecord.grammar.quantities import forbidden, hedges, leftout
from onrecord.grammar.quantities.amount import Amount
from onrecord.grammar.quantities.beside import is_beside
from onrecord.grammar.quantities.currencies import CURRENCY_SIGNS
from onrecord.grammar.quantities.multiples import MULTIPLES, ORDINALS, in_a_row, multiplied, read_multiple
from onrecord.grammar.quantities.nouns import TAILS, is_plural
from onrecord.grammar.quantities.numbers import BEGIN, read_number
from onrecord.grammar.quantities.ranges import bounds, other_side
from onrecord.grammar.quantities.rates import direction, is_age, per, whole
from onrecord.grammar.quantities.sides import Side, read_side
from onrecord.grammar.quantities.tokens import HYPHENS
from onrecord.grammar.quantities.tolerances import tolerance_before
from onrecord.grammar.quantities.units import DURATIONS

if TYPE_CHECKING:
    from onrecord.grammar.quantities.tokens import Tokens

START = BEGIN | MULTIPLES.keys() | ORDINALS.keys() | {"dozen"}
"""Words at which an amount may begin."""


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
    if word == "dozen" and not (tokens.at(at - 1) in _LATELY and tokens.at(at + 1) in DURATIONS):
        return None, at + 1
    if word in ORDINALS or tokens.numeral[at]:
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
    if tokens.at(number.first) in _VAGUE and tokens.at(number.first - 1) in _SEVERAL:
        return None, number.last  # "a couple hundred million"
    side = read_side(tokens, number, dollars, floor)
    other = other_side(tokens, side, dollars)
    if other is not None:
        return _ranged(tokens, side, other, floor)
    return _single(tokens, side, floor)


def _ranged(tokens: Tokens, side: Side, second: Side, floor: int) -> tuple[Amount | None, int]:
    low, high = sorted(bounds(side, second))
    kind, unit = (second.kind, second.name) if second.sure or not side.sure else (side.kind, side.name)
    noun = second.unit.noun if second.unit is not None else None
    known = side.sure or second.sure
    numbers = (side.number, second.number)
    if any(leftout.is_left_out(tokens, number, noun, sure=known, ranged=True) for number in numbers):
        return None, second.number.last
    amount = Amount(
        side.first, second.last, side.number.first, second.number.last, kind, low, high, "range", unit,
        scale=second.number.scale, digits=side.number.digits, bare=unit is None and kind == "count",
    )  # fmt: skip
    amount.first = side.begin
    around = tolerance_before(tokens, side.first)
    if around is not None:
        amount.low, amount.first = -high, around  # "plus or minus 2 to 3 percent"
    if tokens.low[max(amount.first - 2, 0) : amount.first] == ["between", "a"]:
        amount.first -= 1
    if tokens.at(amount.first - 1) in {"between", "from"} and amount.first - 1 >= floor:
        amount.first -= 1
        if tokens.at(amount.first - 1) in {"anywhere", "somewhere"}:
            amount.first -= 1
    hedge = hedges.before(tokens, amount.first, small=False, lasting=kind == "duration")
    if hedge is not None and hedge[1] >= floor and not _is_lack(tokens, amount, hedge[1]):
        amount.first = hedge[1]
    if amount.bare and second.last == second.number.last:
        _whole(tokens, amount, second)  # "six or seven of the landings"
    return _finish(tokens, amount)


def _single(tokens: Tokens, side: Side, floor: int) -> tuple[Amount | None, int]:
    number, unit = side.number, side.unit
    kind, name = side.kind, side.name
    noun = unit.noun if unit is not None else None
    if leftout.is_left_out(tokens, number, noun, sure=side.sure):
        return None, number.first + 1 if number.fraction else number.last
    value = number.value * (unit.part if unit is not None else 1)
    small = not number.digits and number.value < 10 and kind in {"count", "duration"}  # noqa: PLR2004
    around = tolerance_before(tokens, side.first)
    begin = side.begin if around is None else around
    hedge = hedges.before(tokens, begin, small=small, lasting=kind == "duration", end=side.last)
    if hedge is not None and hedge[1] < floor:
        hedge = None
    if leftout.is_pronoun(tokens, number) and not _is_one(tokens, side, hedged=hedge is not None):
        return None, number.last
    amount = Amount(
        side.first, side.last, number.first, number.last, kind, value, value, "=", name,
        bare=name is None and kind == "count", scale=number.scale, digits=number.digits,
    )  # fmt: skip
    if around is not None:
        amount.low, amount.comparator, amount.first = -value, "range", around
    elif side.negative:
        amount.low = amount.high = -value
        amount.first -= 1
    if hedge is not None and _is_lack(tokens, amount, hedge[1]):
        pass  # "short of 40 inspectors": so many are missing
    elif hedge is not None:
        amount.first = hedge[1]
        amount.comparator = forbidden.turned(tokens, hedge[1], hedge[0]) or hedge[0] if around is None else "range"
        second = hedges.before(tokens, amount.first, small=small, lasting=False)
        if second is not None and second[1] >= floor and not _is_lack(tokens, amount, second[1]):
            amount.first = second[1]
            amount.comparator = second[0] if amount.comparator == "~" else amount.comparator
    elif kind in {"percent", "points"} and tokens.low[begin - 2 : begin] in _NEARLY_A:
        _nearly_a(tokens, amount, floor)
    elif tokens.at(begin - 1) == "in" and number.fraction and tokens.at(number.first) == "half":
        _in_half(tokens, amount, floor)
    elif kind == "duration" and tokens.at(side.first - 1) == "over" and tokens.at(side.last) in {"of", "'", "’"}:
        amount.comparator, amount.first = ">", side.first - 1  # "over 60 years of work"
    if tokens.at(amount.last - 1) == "mark":
        _mark(tokens, amount)
    if amount.kind == "multiple":
        amount.unit = multiplied(tokens, amount.last)
    _whole(tokens, amount, side)
    return _finish(tokens, amount)


def _is_lack(tokens: Tokens, amount: Amount, first: int) -> bool:
    """Tell whether the hedge that begins at a token says that things are missing."""
    return amount.kind == "count" and amount.unit is not None and hedges.is_lacking(tokens, first)


_NEARLY_A = [[word, "a"] for word in "about almost nearly roughly approximately around".split()]
_LEVEL = frozenset("is are was were be been it's that's there's there at of with by pay pays paid to".split())


def _nearly_a(tokens: Tokens, amount: Amount, floor: int) -> None:
    """Take in a hedge before the article: ``it was about a 45 percent rate``; not ``a talk about a 45 percent cut``."""
    at = amount.first - 2
    sure = tokens.at(at) not in {"about", "around"} or tokens.at(at - 1) in _LEVEL
    if sure and at >= floor:
        amount.comparator, amount.first = "~", at


def _in_half(tokens: Tokens, amount: Amount, floor: int) -> None:
    """Take in a hedge before ``in half``: ``cut the bill almost in half``."""
    hedge = hedges.before(tokens, amount.first - 1, small=False, lasting=False)
    if hedge is not None and hedge[0] == "~" and hedge[1] >= floor:
        amount.comparator, amount.first = hedge


def _mark(tokens: Tokens, amount: Amount) -> None:
    """Take in how near the mark is: ``nearing the two-year mark``."""
    near = tokens.at(amount.first - 2)
    if tokens.at(amount.first - 1) == "the" and near in _NEAR | _AT:
        amount.first -= 2
        amount.comparator = "~" if near in _NEAR else "="


def _is_one(tokens: Tokens, side: Side, *, hedged: bool) -> bool:
    """Tell whether ``one`` counts: it has a unit, or a hedge and a noun; ``one day`` and ``one of`` are pronouns."""
    unit = side.unit
    if unit is None:
        return tokens.at(side.last) in {"in", "out"} and whole(tokens, side.number, side.last) is not None
    if unit.kind == "count":
        return (hedged and tokens.at(side.first - 1) != "about") or is_beside(tokens, side, unit)
    if unit.kind == "duration" and unit.noun in {"day", "night", "second", "minute"}:
        return hedged or tokens.at(side.number.last) in HYPHENS or tokens.at(unit.last) in {"of", "or"}
    return True


def _whole(tokens: Tokens, amount: Amount, side: Side) -> None:
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
        if noun == "bp":
            amount.kind, amount.unit = "points", "basis point"  # "71 of the 100 bps"
    elif amount.unit is None:
        amount.bare = True


def _finish(tokens: Tokens, amount: Amount) -> tuple[Amount | None, int]:
    """Add what stands behind, the bounds, the rate and the direction."""
    if amount.bare and tokens.at(amount.last) in TAILS and tokens.at(amount.last + 1) != "than":
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
        amount.bare = amount.bare and last == amount.last  # "7 per 1,000" says what it counts
        amount.last = max(amount.last, last)
        end = max(end, amount.last)
    if _is_cut(tokens, amount):
        amount.low = amount.high = None
    amount.direction = direction(tokens, amount)
    return amount, max(end, amount.last)


def _is_cut(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a sum lacks its scale: one digit behind the point is no price (``this $2.4 been promised``)."""
    if amount.kind != "money" or amount.scale != 1 or amount.per is not None or amount.comparator == "range":
        return False
    if amount.number_last - amount.number_first != 1 or tokens.at(amount.number_first - 1) not in CURRENCY_SIGNS:
        return False
    return amount.last == amount.number_last and tokens.raw(amount.number_first)[-2:-1] == "."


def _a_year(tokens: Tokens, at: int, floor: int) -> Amount | None:
    """Read ``more than a year``, ``a year and a half``: an article counts where a hedge or a part says so."""
    name = tokens.at(at + 1)
    if name == "point" and tokens.low[at + 2 : at + 5] == ["and", "a", "half"]:
        return _lasting(tokens, at, at + 5, floor, Fraction(3, 2), "point")
    if name == "quarter" and tokens.at(at + 2) in {"ago", "earlier", "later"}:
        return _lasting(tokens, at, at + 2, floor, Fraction(1), "quarter")
    point = name in {"percentage", "basis"} and tokens.at(at + 2) == "point"
    if not point and (name not in DURATIONS or is_plural(name)):
        return None
    last = at + (3 if point else 2)
    value = Fraction(1)
    if tokens.at(last) == "and" and tokens.at(last + 1) in {"a", "half"}:
        half = last + 1 + (tokens.at(last + 1) == "a")
        part = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}.get(tokens.at(half))
        if part is not None:
            value, last = value + part, half + 1
    return _lasting(tokens, at, last, floor, value, f"{name} point" if point else DURATIONS[name])


def _lasting(tokens: Tokens, at: int, last: int, floor: int, value: Fraction, unit: str) -> Amount | None:
    """Make a length of time, or a point, out of an article; None where it counts nothing."""
    point = unit.endswith("point")
    hedge = hedges.before(tokens, at, small=True, lasting=True, end=last)
    if hedge is not None and hedge[1] < floor:
        hedge = None
    if hedge is None and value == 1 and not point:
        return None
    amount = Amount(at, last, at, last, "points" if point else "duration", value, value, "=", unit)
    if hedge is not None:
        amount.comparator, amount.first = hedge
    done, _ = _finish(tokens, amount)
    return done


_LATELY = frozenset("past last next first previous coming".split())
_VAGUE = frozenset({"hundred", "thousand", "dozen"})
_SEVERAL = frozenset("few couple several many of multiple".split())
_NEAR = frozenset("nearing approaching near nears approach approaches".split())
_AT = frozenset("reaching reached passing passed hit hitting crossed crossing reach pass".split())
