"""Bounds of figures, compared exactly: what a later value does to an earlier one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.archive.figures.saving import exact

if TYPE_CHECKING:
    from onrecord.archive import FigureRow

Move = Literal["raised", "lowered", "restated", "narrower", "wider"]


class Bounds(NamedTuple):
    """The values that a figure's words allow; None is no bound. An open end does not hold its own value."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def below(self, other: Bounds) -> bool:
        """Tell whether every value of these is less than every value of the others; ``more than 40`` is not of 40."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low

    def apart(self, other: Bounds) -> bool:
        """Tell whether no value fits both."""
        return self.below(other) or other.below(self)

    def inside(self, other: Bounds) -> bool:
        """Tell whether every value of these fits the others too."""
        low = other.low is None or (self.low is not None and (self.low, self.low_open) >= (other.low, other.low_open))
        high = other.high is None or (
            self.high is not None and (-self.high, self.high_open) >= (-other.high, other.high_open)
        )
        return low and high


def bounds(row: FigureRow) -> Bounds | None:
    """Give the values that a figure's words allow; None where its number is none.

    ``about 50`` allows what would be rounded so: half of its last counting digit to each side. For ``nearly`` and
    ``almost`` that is too wide, and so errs on the side of calling nothing a change.
    """
    low, high = exact(row.low), exact(row.high)
    value = low if low is not None else high
    if value is None:
        return None
    if row.comparator == ">":
        return Bounds(value, None, low_open=True)
    if row.comparator == ">=":
        return Bounds(value, None)
    if row.comparator == "<":
        return Bounds(None, high if high is not None else value, high_open=True)
    if row.comparator == "<=":
        return Bounds(None, high if high is not None else value)
    last = high if high is not None else value
    if row.comparator == "~":
        return Bounds(value - _grain(value) / 2, last + _grain(last) / 2)
    return Bounds(value, last)


def move(before: FigureRow, after: FigureRow) -> Move | None:
    """Tell what the later figure's value does to the earlier one's; None where that cannot be told.

    ``raised`` and ``lowered`` where no value fits both, or where one bound of the same kind was moved (``more than
    100``, then ``more than 120``); ``restated`` where both allow the same values, or overlap; ``narrower`` where the
    later one says more exactly what the earlier one left open, ``wider`` where it says less.
    """
    old, new = bounds(before), bounds(after)
    if old is None or new is None:
        return None
    if old[:2] == new[:2] and (before.comparator == after.comparator or old == new):
        return "restated"
    if old.below(new):
        return "raised"
    if new.below(old):
        return "lowered"
    if before.comparator == after.comparator and before.comparator in {">", ">=", "<", "<="}:
        first, last = (old.low, new.low) if before.comparator in {">", ">="} else (old.high, new.high)
        return "raised" if (first or 0) < (last or 0) else "lowered"
    if new.inside(old):
        return "narrower"
    return "wider" if old.inside(new) else "restated"


def _grain(value: Fraction) -> Fraction:
    """Give the unit of a number's last digit that is not 0: 10 of 50, 1 of 77, 1/10 of 2.5."""
    if value == 0:
        return Fraction(0)
    grain = Fraction(1)
    while (value / grain).denominator != 1 and grain > Fraction(1, 10**12):
        grain /= 10
    while (value / (grain * 10)).denominator == 1:
        grain *= 10
    return grain
