"""One number with its own currency sign and unit: what a range has two of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.quantities import hedges
from onrecord.grammar.quantities.cardinals import SCALES, Number
from onrecord.grammar.quantities.counted import sign_before, unit_behind
from onrecord.grammar.quantities.currencies import MINOR
from onrecord.grammar.quantities.numbers import begins, is_negative, read_number
from onrecord.grammar.quantities.units import Kind, Unit

if TYPE_CHECKING:
    from onrecord.grammar.quantities.tokens import Tokens

_HUNDREDTHS = 100
_MILLION = 1_000_000
_ENDS = frozenset({"", ".", ",", "?", "!", "more"})
_LARGE_PRICE = 1000
"""From here on nobody says a price as ``dollars fifty``."""


class Side(msgspec.Struct, frozen=True):
    """One number with its own sign and unit, by tokens: ``first`` to ``last``, the last not included.

    Attributes:
        number: the number.
        first: its first token, a currency sign before it included.
        last: the token behind it and its unit.
        code: the currency of a sign before it.
        unit: the unit behind it.
        negative: a minus stands before it.
    """

    number: Number
    first: int
    last: int
    code: str | None
    unit: Unit | None
    negative: bool = False

    @property
    def sure(self) -> bool:
        """Whether a currency or a unit of measure, time or share belongs to it."""
        return self.code is not None or (self.unit is not None and self.unit.kind != "count")

    @property
    def kind(self) -> Kind:
        """What kind of quantity it is."""
        if self.code is not None:
            return "money"
        if self.unit is not None:
            return self.unit.kind
        return "ratio" if self.number.fraction else "count"

    @property
    def name(self) -> str | None:
        """What is counted."""
        if self.code is not None:
            return self.code
        return None if self.unit is None else self.unit.name

    @property
    def begin(self) -> int:
        """Its first token, a minus included."""
        return self.first - self.negative


def read_side(tokens: Tokens, number: Number, dollars: str, floor: int) -> Side:
    """Read what belongs to a number; a currency sign before the token ``floor`` belongs to another."""
    signed = sign_before(tokens, number.first, dollars, large=number.scale >= _MILLION)
    if signed is None or signed[1] < floor:
        hedged = hedges.after(tokens, number.last)
        unit = None if hedged is None else unit_behind(tokens, number, dollars, hedged[1])
        if unit is None:
            unit = unit_behind(tokens, number, dollars)
        last = number.last if unit is None else unit.last
        negative = is_negative(tokens, number.first)
        return _with_change(tokens, Side(number, number.first, last, None, unit, negative))
    code, first = signed
    following = unit_behind(tokens, number, dollars)
    negative = is_negative(tokens, first)
    if following is not None and following.kind == "money" and following.part == 1:
        named = code if following.name == dollars else following.name  # "C$5 dollars" stay Canadian
        return Side(number, first, following.last, named, None, negative)
    return Side(number, first, number.last, code, None, negative)


def _with_change(tokens: Tokens, side: Side) -> Side:
    """Add what stands behind a currency: ``75 USD million``, ``3 dollars and 50 cents``, ``15 dollars 50``."""
    unit = side.unit
    if unit is None or unit.kind != "money" or unit.part != 1:
        return side
    size = SCALES.get(tokens.at(side.last))
    if size is not None and side.number.scale == 1:
        number = msgspec.structs.replace(side.number, value=side.number.value * size, scale=size)
        return msgspec.structs.replace(side, number=number, last=side.last + 1)
    at = side.last + (tokens.at(side.last) == "and")
    small = read_number(tokens, at) if begins(tokens, at) else None
    if small is None or small.value >= _HUNDREDTHS or small.fraction or small.value.denominator != 1:
        return side
    following = tokens.at(small.last)
    if following not in MINOR and (following not in _ENDS or side.number.value >= _LARGE_PRICE):
        return side
    number = msgspec.structs.replace(side.number, value=side.number.value + small.value / _HUNDREDTHS)
    return msgspec.structs.replace(side, number=number, last=small.last + (following in MINOR))
