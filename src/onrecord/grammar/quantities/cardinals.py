"""Whole numbers and decimals in digits and words, read to their exact value."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.grammar.quantities.tokens import Tokens

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0}
TENS = {word: 10 * at for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALE_WORDS = {
    3: "thousand",
    5: "lakh lakhs",
    6: "million mil mln",
    7: "crore crores",
    9: "billion bn bln",
    12: "trillion trn tn tln",
    15: "quadrillion",
}
SCALES = {word: 10**power for power, words in _SCALE_WORDS.items() for word in words.split()}
DOZENS = frozenset("dozen dozens dzs dozs".split())
JOINING = frozenset("-‐‑")
_SEPARATORS = lazy_re(r"[,\u00a0\u202f\u2009 '’]")
_EUROPEAN = lazy_re(r"\d{1,3}(?:[. \u00a0\u202f\u2009]\d{3})+,\d+|\d+,\d{1,2}")
LONGEST = 40
"""Digits of a numeral; what is longer counts nothing."""
_TEN = 10
_HUNDRED = 100
_THOUSAND = 1000

_Kind = Literal["", "digits", "small", "tens", "hundred", "scale", "done"]


class Number(msgspec.Struct, frozen=True):
    """A number as it stands in a sentence: tokens ``first`` to ``last``, the last not included.

    Attributes:
        value: the exact value.
        scale: the last scale word's value (a million for ``two million``); 1 where there is none.
        digits: written in digits, at least at its beginning.
        fraction: no more than a part of one: ``two-thirds``, ``half``, ``¾``.
    """

    first: int
    last: int
    value: Fraction
    scale: int = 1
    digits: bool = False
    fraction: bool = False


def decimal(value: Fraction) -> str:
    """Write a value as a decimal without exponent, or as a fraction where no decimal is exact."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    if not places:
        return str(value.numerator)
    scaled = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{scaled[:-places]}.{scaled[-places:]}"


def numeral(printed: str) -> Fraction | None:
    """Read digits with their separators; None for what is no number (``192.168.1.2``)."""
    if len(printed) > LONGEST:
        return None
    if _EUROPEAN.fullmatch(printed):
        printed = printed.replace(".", "").replace(",", ".")
    plain = _SEPARATORS.sub("", printed).replace("·", ".")
    if plain.count(".") > 1:
        return None
    return Fraction(f"0{plain}" if plain[0] == "." else plain)


def in_words(word: str) -> tuple[_Kind, int]:
    """Tell what a word does in a number, and its size."""
    if word in SMALL:
        return "small", SMALL[word]
    if word in TENS:
        return "tens", TENS[word]
    if word == "hundred":
        return "hundred", _HUNDRED
    if word in DOZENS:
        return "done", 12
    return ("scale", SCALES[word]) if word in SCALES else ("", 0)


class _Reader:
    """Reads one number in words: whole scales so far, the group before the next one, and what came last."""

    def __init__(self, tokens: Tokens, at: int, begun: Fraction | None, is_part: Callable[[Tokens, int], bool]) -> None:
        self._tokens = tokens
        self._is_part = is_part
        self.begin = self.end = at
        self.total = Fraction(0)
        self.group: Fraction | None = begun
        self.scale = 1
        self.ceiling: int | None = None
        self.last: _Kind = "" if begun is None else "digits"

    def read(self) -> bool:
        """Take the next step; False where the number has ended."""
        found = self._next()
        if found is None:
            return False
        kind, size, following = found
        if kind in {"small", "digits"} and self.last in {"", "tens", "hundred", "scale"}:
            if self.last == "tens" and not 0 < size < _TEN:
                return False
            self.group = Fraction(size) if self.last in {"", "scale"} else (self.group or Fraction(0)) + size
        elif kind == "tens" and self.last in {"", "hundred", "scale"}:
            self.group = (self.group or Fraction(0)) + size if self.last == "hundred" else Fraction(size)
        elif kind in {"hundred", "done"} and self.last in {"", "small", "tens", "digits", "hundred"}:
            if kind == "hundred" and self.last == "hundred":
                return False
            self.group = (Fraction(1) if self.group is None else self.group) * size
        elif kind == "scale" and self.last != "done":
            if not self._multiply(size):
                return False
        else:
            return False
        self.last, self.end = kind, following
        return kind != "done"

    def _multiply(self, size: int) -> bool:
        if self.last == "scale" and self.group is None:
            self.total, self.scale = self.total * size, self.scale * size  # "three lakh crore"
            return True
        if self.ceiling is not None and size >= self.ceiling:
            return False
        self.total += (Fraction(1) if self.group is None else self.group) * size
        self.group, self.scale, self.ceiling = None, size, size
        return True

    def _next(self) -> tuple[_Kind, int, int] | None:
        """Give what stands next, its size and the token behind it; None where the number ends."""
        tokens, at = self._tokens, self.end
        word = tokens.at(at)
        if word in JOINING and (at > self.begin or self.last == "digits") and tokens.is_word(at + 1):
            word, at = tokens.at(at + 1), at + 1
            if self.last not in {"tens", "hundred", "scale"} and word not in SCALES and word != "hundred":
                return None
        elif word == "and" and self.last in {"hundred", "scale"}:
            return self._behind_and(at + 1)
        elif word == "[" and tokens.at(at + 2) == "]" and tokens.at(at + 1) in SCALES:
            return "scale", SCALES[tokens.at(at + 1)], at + 3
        elif self.last == "scale" and tokens.numeral[at : at + 1] == [True]:
            return self._digits(at, multiplied=True)
        kind, size = in_words(word)
        if not kind or (kind in {"small", "tens"} and self.last == "hundred" and self._is_part(tokens, at)):
            return None
        return kind, size, at + 1

    def _behind_and(self, at: int) -> tuple[_Kind, int, int] | None:
        """Read on behind ``and``: not units behind millions (``two million and three others``), no part of one."""
        tokens = self._tokens
        if tokens.numeral[at : at + 1] == [True]:
            return self._digits(at, multiplied=False)
        kind, size = in_words(tokens.at(at))
        if kind not in {"small", "tens"} or self._is_part(tokens, at):
            return None
        following = tokens.at(at + 1)
        large = self.ceiling is not None and self.ceiling > _THOUSAND
        if self.last == "scale" and large and following != "hundred" and following not in SCALES:
            return None
        return kind, size, at + 1

    def _digits(self, at: int, *, multiplied: bool) -> tuple[_Kind, int, int] | None:
        """Read digits inside a number: ``4 thousand 3 hundred and 21``."""
        value = numeral(self._tokens.raw(at))
        following = self._tokens.at(at + 1)
        scaled = following == "hundred" or following in SCALES
        if value is None or value.denominator != 1 or value >= _THOUSAND or value < 1 or scaled != multiplied:
            return None
        if not multiplied and (self.last == "scale") and (self.ceiling or 0) > _THOUSAND:
            return None
        return "digits", value.numerator, at + 1


def cardinal(
    tokens: Tokens, at: int, is_part: Callable[[Tokens, int], bool], begun: Fraction | None = None
) -> Number | None:
    """Read a number in words from ``at`` on.

    Args:
        tokens: the sentence.
        at: the first token.
        is_part: tells whether a part of one, such as ``three quarters``, begins at a token.
        begun: digits that stand before it.
    """
    reader = _Reader(tokens, at, begun, is_part)
    while reader.read():
        pass
    if reader.end == at:
        return None
    found = Number(at, reader.end, reader.total + (reader.group or Fraction(0)), reader.scale)
    return _point(tokens, found) if reader.last in {"small", "tens", "hundred"} else found


def _point(tokens: Tokens, found: Number) -> Number:
    """Add decimals said one by one: ``five point seven five``."""
    if tokens.at(found.last) != "point":
        return found
    digits, at = "", found.last + 1
    while (word := tokens.at(at)) in SMALL or word in TENS:
        step = str(SMALL[word] if word in SMALL else TENS[word])
        if word in TENS and tokens.at(at + 1) in JOINING and 0 < SMALL.get(tokens.at(at + 2), 0) < _TEN:
            step, at = str(int(step) + SMALL[tokens.at(at + 2)]), at + 2
        digits, at = digits + step, at + 1
    if not digits:
        return found
    value = found.value + Fraction(int(digits), 10 ** len(digits))
    scale = SCALES.get(tokens.at(at), 1)
    return Number(found.first, at + (scale > 1), value * scale, scale)
