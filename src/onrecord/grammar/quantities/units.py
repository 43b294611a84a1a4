"""Units of time and measure, with their singular forms."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import msgspec

_TIMES = "second minute hour day night week weekend fortnight month year decade century millennium generation".split()
DURATIONS = {word: word for word in _TIMES} | {f"{word}s": word for word in _TIMES}
DURATIONS |= {"centuries": "century", "millennia": "millennium", "yr": "year", "yrs": "year", "hr": "hour"}
DURATIONS |= {"hrs": "hour", "min": "minute", "mins": "minute", "sec": "second", "secs": "second"}
del DURATIONS["generation"], DURATIONS["generations"], DURATIONS["weekend"], DURATIONS["weekends"]
DURATIONS |= {"quarters": "quarter"}
"""Printed forms of units of time, and each unit's singular."""

PER_TIME = DURATIONS | {"annum": "year"}
"""What a rate may be counted by in time."""


_MEASURES = (
    "mile kilometer kilometre meter metre centimeter centimetre millimeter millimetre yard acre hectare ton tonne kilo "
    "kilogram gram milligram microgram ounce gallon liter litre milliliter degree watt kilowatt megawatt gigawatt "
    "terawatt volt kilowatt-hour byte kilobyte megabyte gigabyte terabyte megabit gigabit calorie knot joule megaton "
    "kiloton bushel micron nanometer nanometre cubit"
).split()
MEASURES = {word: word for word in _MEASURES} | {f"{word}s": word for word in _MEASURES}
MEASURES |= {"foot": "foot", "feet": "foot", "inch": "inch", "inches": "inch", "km": "km", "kms": "km", "kg": "kg"}
MEASURES |= {"mg": "mg", "mph": "mph", "mw": "MW", "gw": "GW", "twh": "TWh", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh"}
MEASURES |= {"cm": "cm", "mm": "mm", "ml": "ml", "lb": "lb", "lbs": "lb", "ft": "ft", "km/h": "km/h", "kt": "kt"}
"""Printed forms of units of measure, and each unit's singular."""

QUALIFIERS = frozenset("square cubic nautical metric short long statute".split())
"""Words between a number and its unit of measure that belong to the unit."""

PERCENT = frozenset("percent percents percentage pct".split())
SIGNS = frozenset("%％٪")

Kind = Literal["money", "percent", "points", "count", "duration", "ratio", "multiple", "other"]


class Unit(msgspec.Struct, frozen=True):
    """A unit with the tokens it takes: ``first`` to ``last``, the last not included.

    Attributes:
        kind: what kind of quantity it makes.
        name: ISO code, ``%`` or the singular noun; None where it has none.
        noun: the head noun as printed, in small letters; None for what is no noun.
        part: what the number is to be multiplied with: a hundredth for cents.
    """

    first: int
    last: int
    kind: Kind
    name: str | None
    noun: str | None = None
    part: Fraction = Fraction(1)
