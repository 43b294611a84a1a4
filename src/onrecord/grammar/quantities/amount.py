"""An amount in a sentence, while it is being read."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import msgspec

from onrecord.grammar.quantities.hedges import Comparator
from onrecord.grammar.quantities.units import Kind


class Amount(msgspec.Struct):
    """An amount as it stands in a sentence, by tokens: ``first`` to ``last``, the last not included.

    The fields are those of `Quantity`; ``bare`` tells that nothing in reach says what is counted.
    """

    first: int
    last: int
    number_first: int
    number_last: int
    kind: Kind
    low: Fraction | None
    high: Fraction | None
    comparator: Comparator
    unit: str | None
    direction: Literal["up", "down"] | None = None
    per: str | None = None
    of: str | None = None
    bare: bool = False
    scale: int = 1
    digits: bool = False
