"""Numbers in digits and in words, read to their exact value."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from onrecord.grammar.quantities.cardinals import DOZENS, SCALES, SMALL, TENS, Number, cardinal, numeral
from onrecord.grammar.quantities.currencies import CODES, CURRENCY_SIGNS
from onrecord.grammar.quantities.shares import (
    FRACTIONS,
    SIGNS,
    and_a_part,
    below,
    half,
    is_part,
    of_scale,
    part,
    plain,
    slashed,
)
from onrecord.grammar.quantities.tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.grammar.quantities.tokens import Tokens

_LETTER_SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""Scales that are read only right behind digits: ``$1.5m``, ``10k``."""
_ALWAYS_SCALES = frozenset({"k", "K", "M", "MM", "B"})
BEGIN = frozenset({*SMALL, *TENS, *SIGNS, "half", "hundred", "thousand", "quarter", "a", "an", "another"})
"""Words at which a number may begin."""
_POINTING = frozenset("the this that which no any every each".split())
_NAMES = {"m": 3, "k": 401}
"""A company and a kind of pension."""


def begins(tokens: Tokens, at: int) -> bool:
    """Tell whether a number may begin at a token: digits, or a word of `BEGIN`."""
    return tokens.at(at) in BEGIN or (at < len(tokens) and tokens.numeral[at])


def read_number(tokens: Tokens, at: int) -> Number | None:
    """Read the longest number that begins with the token at ``at``, None if none does."""
    if tokens.numeral[at]:
        return _in_digits(tokens, at)
    word = tokens.low[at]
    if word in SIGNS:
        return Number(at, at + 1, SIGNS[word], digits=True, fraction=True)
    if word in {"a", "an", "another"}:
        return _with_article(tokens, at)
    found = part(tokens, at)
    if found is not None and (found.fraction or found.scale > 1 or word == "half"):
        return found
    found = plain(tokens, at)
    return None if found is None else _more(tokens, found)


def numbers(tokens: Tokens) -> Iterator[Number]:
    """Give every number of a sentence, whether it counts anything or not; the pronoun ``one`` is none.

    The value of a number with a minus before it is below zero.
    """
    at = 0
    while at < len(tokens):
        found = read_number(tokens, at) if tokens.numeral[at] or tokens.low[at] in BEGIN else None
        if found is None or _is_inside(tokens, found):
            at += 1
            continue
        if not (tokens.low[at] == "one" and found.last == at + 1 and tokens.at(at - 1) in _POINTING):
            sign = -1 if is_negative(tokens, at) else 1
            yield Number(found.first, found.last, sign * found.value, found.scale, found.digits, found.fraction)
        at = found.last


def is_negative(tokens: Tokens, first: int) -> bool:
    """Tell whether the number at ``first`` has a minus before it, as a word or as a sign."""
    previous = tokens.at(first - 1)
    if previous in {"minus", "negative"}:
        return not tokens.numeral[max(first - 2, 0)]
    if previous not in {"-", "−"}:
        return False
    return first == 1 or (tokens.touches(first) and (not tokens.touches(first - 1) or tokens.at(first - 2) in "<=>"))


def _is_inside(tokens: Tokens, found: Number) -> bool:
    """Tell whether digits are a part of a longer word: ``4th``, ``29km``, ``F16``."""
    if not tokens.numeral[found.first]:
        return False
    ahead = tokens.touches(found.first) and tokens.is_word(found.first - 1)
    return ahead or (tokens.touches(found.last) and tokens.is_word(found.last))


def _in_digits(tokens: Tokens, at: int) -> Number | None:
    value = numeral(tokens.raw(at))
    if value is None:
        return None
    last = at + 1
    joined = tokens.at(last) in {"-", "\\"} and tokens.touches(last)
    if tokens.at(last) in SIGNS:
        return Number(at, last + 1, value + SIGNS[tokens.low[last]], digits=True)
    over = slashed(tokens, last + joined)
    if over is not None:  # "2 1/2", "2-1/2" and the hearings' "2\1/2\"
        return Number(at, over[1] + (tokens.at(over[1]) == "\\"), value + over[0], digits=True)
    over = slashed(tokens, at)
    if over is not None:
        return of_scale(tokens, Number(at, over[1], over[0], digits=True, fraction=True))
    found = Number(at, last, value, digits=True)
    found = _letter_scale(tokens, found) or _misprinted(tokens, found) or _grow(tokens, found)
    return _more(tokens, and_a_part(tokens, found))


def _more(tokens: Tokens, found: Number) -> Number:
    """Multiply with a scale behind ``more``: ``two and a half more million people``."""
    scale = SCALES.get(tokens.at(found.last + 1), 1) if tokens.at(found.last) == "more" else 1
    if scale == 1 or found.scale > 1 or found.fraction:
        return found
    return Number(found.first, found.last + 2, found.value * scale, scale, found.digits)


def _misprinted(tokens: Tokens, found: Number) -> Number | None:
    """Read ``$3.5. billion``: a full stop too many between a sum and its scale, behind which no sentence begins."""
    at = found.last
    scale = SCALES.get(tokens.at(at + 1))
    stray = tokens.at(at) == "." and tokens.touches(at) and "." in tokens.raw(found.first)
    if scale is None or not stray or tokens.is_capital(at + 1) or tokens.at(found.first - 1) not in CURRENCY_SIGNS:
        return None
    return Number(found.first, at + 2, found.value * scale, scale, digits=True)


def _letter_scale(tokens: Tokens, found: Number) -> Number | None:
    """Read ``k``, ``m``, ``b`` right behind digits, where money stands before or nothing else can be meant."""
    at = found.last
    size = _LETTER_SCALES.get(tokens.at(at))
    if size is None or not (tokens.touches(at) or tokens.raw(at) in {"k", "MM"}):
        return None
    if tokens.touches(at + 1) and (tokens.numeral[at + 1] or tokens.is_word(at + 1)):
        return None
    before, printed = tokens.at(found.first - 1), tokens.raw(at)
    if before in HYPHENS and tokens.numeral[max(found.first - 2, 0)]:
        before = tokens.at(found.first - 3)  # "£4-5m"
    money = before in CURRENCY_SIGNS or before.upper() in CODES
    if not money:
        if _NAMES.get(printed.lower()) == found.value:
            return None
        counted = printed == "m" and tokens.is_plural_word(at + 1)
        exact = printed == "b" and "." in tokens.raw(found.first)
        code = tokens.raw(at + 1) in CODES
        if printed not in _ALWAYS_SCALES and not (counted or exact or code):
            return None
    return Number(found.first, at + 1, found.value * size, size, digits=True)


def _grow(tokens: Tokens, found: Number) -> Number:
    """Multiply digits with the scale words behind them, and add what follows: ``4 thousand 3 hundred and 21``."""
    grown = cardinal(tokens, found.last, is_part, found.value)
    return found if grown is None else Number(found.first, grown.last, grown.value, grown.scale, digits=True)


def _with_article(tokens: Tokens, at: int) -> Number | None:
    """Read ``a million``, ``a dozen``, ``a third``, ``a half``; of ``another million`` the million alone."""
    following = tokens.at(at + 1)
    another = tokens.at(at) == "another"
    if following in {"hundred", "half"} or following in SCALES or following in DOZENS:
        inner = half(tokens, at + 1) if following == "half" else plain(tokens, at + 1)
        return None if inner is None else _from(inner, at + another)
    named = None if another else below(tokens, at + 1)
    if named is None or named[1] or not (following in FRACTIONS or following in TENS):
        return None
    return of_scale(tokens, Number(at, named[2], Fraction(1, named[0]), fraction=True))


def _from(found: Number, first: int) -> Number:
    return Number(first, found.last, found.value, found.scale, found.digits, found.fraction)
