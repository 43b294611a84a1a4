"""How far a value may lie to either side: ``plus or minus 2 percent``, ``+/- 50 basis points``, ``±3``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.grammar.quantities.tokens import Tokens

_FORMS = tuple(
    form.split()
    for form in "plus or minus|plus and minus|plus / minus|plus - minus|plus minus|+ / -|+ / −|+ / –|+ -|±".split("|")
)
_STARTS = frozenset(form[0] for form in _FORMS)
_ENDS = frozenset(form[-1] for form in _FORMS)


def tolerance_before(tokens: Tokens, at: int) -> int | None:
    """Give the first token of ``plus or minus`` that ends right before the token ``at``; None where none does."""
    if tokens.at(at - 1) not in _ENDS:
        return None
    fitting = (at - len(form) for form in _FORMS if tokens.low[max(at - len(form), 0) : at] == form)
    return next(fitting, None)


def begins_tolerance(tokens: Tokens, at: int) -> bool:
    """Tell whether ``plus or minus`` begins at the token ``at``: no ``plus`` for ``or more`` then."""
    return tokens.at(at) in _STARTS and any(tokens.low[at : at + len(form)] == form for form in _FORMS)
