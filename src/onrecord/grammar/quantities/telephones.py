"""Telephone numbers: groups of digits that are no quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.grammar.quantities.tokens import Tokens

_BETWEEN = frozenset("-‐‑–./()")
_CALLED = frozenset("tel telephone phone fax mobile dial ext extension hotline whatsapp".split())
_REACH = 24
"""Tokens that are looked at to either side."""
_LEAST = 8
"""Digits of a telephone number with its area."""
_GROUPS = 4
"""Groups of digits from which nothing else is meant, though nothing says so."""
_DIGITS = lazy_re(r"\d+(?: \d+)*")
_LOCAL = 3
"""Groups of a number that begins in its area: ``(202) 555-0142``, ``020 7946 0018``."""


def is_telephone(tokens: Tokens, at: int) -> bool:
    """Tell whether the digits at a token are a group of a telephone number."""
    first = _edge(tokens, at, -1)
    last = _edge(tokens, at, 1)
    groups = [tokens.raw(index) for index in range(first, last + 1) if tokens.numeral[index]]
    if not all(map(_DIGITS.fullmatch, groups)):
        return False
    called = not _CALLED.isdisjoint(tokens.low[max(first - 3, 0) : first])
    if len(groups) == 1:
        return called and tokens.at(first - 1) not in _COUNTED
    digits = sum(map(str.isdecimal, "".join(groups)))
    if digits < _LEAST:
        return called
    area = len(groups) >= _LOCAL and (tokens.at(first) == "(" or groups[0][0] == "0" or _is_local(groups))
    return called or area or len(groups) >= _GROUPS or (tokens.at(first - 1) == "+" and tokens.touches(first))


def _edge(tokens: Tokens, at: int, step: int) -> int:
    """Go on from a token over digits and the marks that join them; the last that is one."""
    for _ in range(_REACH):
        following = at + step
        if not 0 <= following < len(tokens):
            break
        mark = tokens.low[following] in _BETWEEN
        if not (mark or tokens.numeral[following]):
            break
        at = following
    return at


def _is_local(groups: list[str]) -> bool:
    return [len(group) for group in groups[-_LOCAL:]] == [3, 3, 4]


_COUNTED = frozenset("of with by than about over".split())
