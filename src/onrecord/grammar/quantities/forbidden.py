"""Bounds that nobody may pass: ``no State may claim more than 5 percent`` lets it claim 5 percent at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.grammar.quantities.hedges import Comparator
    from onrecord.grammar.quantities.tokens import Tokens

_TURNED: dict[Comparator, Comparator] = {">": "<=", "<": ">="}
_MAY = frozenset("may can could shall should must will would".split())
_WALLS = frozenset(". , ; : ? ! — – ( ) and but or if because that which who unless until when where not".split())
_BOUND = frozenset(
    "be claim spend pay cost take last hold charge receive get earn hire own borrow raise rise grow go contribute "
    "contain carry wait require lend owe drive work sell buy catch add award grant levy".split()
)
"""Verbs of what a rule bounds; ``no town will forget more than 300 people`` bounds nothing."""
_FAR = 8
"""Words before a bound among which the verb and whoever may not pass it stand."""


def turned(tokens: Tokens, first: int, sign: Comparator) -> Comparator | None:
    """Give what a comparator that begins at ``first`` means where nobody may pass it; None elsewhere.

    What somebody ``may not`` pass, or ``nobody`` may, stays as it is said, and is denied.
    """
    if sign not in _TURNED or tokens.at(first - 1) not in _BOUND:
        return None
    may = False
    for word in reversed(tokens.low[max(first - 1 - _FAR, 0) : first - 1]):
        if word in _WALLS:
            return None
        if may and word == "no":
            return _TURNED[sign]
        may = may or word in _MAY
    return None
