"""Numbers in digits and in words, read to their exact value."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.currencies import CODES, CURRENCY_SIGNS
from onrecord.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from onrecord.grammar.tokens import Tokens

SMALL = {
    word: value
    for value, words in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
    for word in (words,)
} | {"nought": 0, "naught": 0}
TENS = {word: 10 * at for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    word: 10**power
    for power, words in {
        3: "thousand",
        5: "lakh lakhs",
        6: "million mil mln",
        7: "crore crores",
        9: "billion bn bln",
        12: "trillion trn tn tln",
        15: "quadrillion",
    }.items()
    for word in words.split()
}
LETTER_SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "g": 10**9, "t": 10**12}
"""Scales that are read only right behind digits: ``$1.5m``, ``10k``."""
_PARTS = {
    word: part
    for part, word in enumerate("half third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2)
} | {"fourth": 4, "twentieth": 20, "hundredth": 100, "thousandth": 1000, "millionth": 10**6}
FRACTIONS = _PARTS | {f"{word}s": part for word, part in _PARTS.items()} | {"halves": 2}
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5)} | {
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)
}  # fmt: skip
SIGNS = {sign: Fraction(*parts) for sign, parts in _SIGNS.items()}
_SEPARATORS = re.compile(r"[,\u00a0\u202f\u2009 '’]")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}")
_LONGEST = 40
"""Digits of a numeral; what is longer counts nothing."""


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
    if len(printed) > _LONGEST:
        return None
    if _EUROPEAN.fullmatch(printed):
        printed = printed.replace(".", "").replace(",", ".")
    plain = _SEPARATORS.sub("", printed)
    if plain.count(".") > 1:
        return None
    return Fraction(f"0{plain}" if plain[0] == "." else plain)


def read_number(tokens: Tokens, at: int) -> Number | None:
    """Read the longest number that begins with the token at ``at``, None if none does."""
    if tokens.numeral[at]:
        return _in_digits(tokens, at)
    word = tokens.low[at]
    if word in SIGNS:
        return Number(at, at + 1, SIGNS[word], digits=True, fraction=True)
    if word in {"a", "an"}:
        return _with_article(tokens, at)
    part = _part(tokens, at)
    if part is not None:
        return part
    found = _cardinal(tokens, at)
    return None if found is None else _and_a_part(tokens, found)


def _in_digits(tokens: Tokens, at: int) -> Number | None:
    value = numeral(tokens.raw(at))
    if value is None:
        return None
    last = at + 1
    fraction = False
    if tokens.at(last) in SIGNS:
        value, last = value + SIGNS[tokens.low[last]], last + 1
    elif slashed := _slashed(tokens, last + 1 if tokens.at(last) == "-" and tokens.touches(last) else last):
        value, last = value + slashed[0], slashed[1]
    elif slashed := _slashed(tokens, at):
        value, last, fraction = slashed[0], slashed[1], True
    found = Number(at, last, value, digits=True, fraction=fraction)
    if not fraction:
        letter = _letter_scale(tokens, found)
        found = _grow(tokens, found) if letter is None else letter
    return _and_a_part(tokens, found)


def _letter_scale(tokens: Tokens, found: Number) -> Number | None:
    """Read ``k``, ``m``, ``b`` right behind digits, where money stands before or nothing else can be meant."""
    at = found.last
    size = LETTER_SCALES.get(tokens.at(at))
    if size is None or not (tokens.touches(at) or tokens.raw(at) in {"k", "K", "M", "G", "MM"}):
        return None
    before = tokens.at(found.first - 1)
    money = before in CURRENCY_SIGNS or before.upper() in CODES
    printed = tokens.raw(at)
    if (
        not money
        and printed not in {"k", "K", "M", "MM", "B"}
        and not (printed == "m" and tokens.is_plural_word(at + 1))
    ):
        return None
    if tokens.touches(at + 1) and (tokens.numeral[at + 1] or tokens.is_word(at + 1)):
        return None
    return Number(found.first, at + 1, found.value * size, size, digits=True)


def _slashed(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    """Read ``1/2`` at a token: its value and the token behind it."""
    if not (tokens.at(at + 1) == "/" and tokens.touches(at + 1) and tokens.touches(at + 2)):
        return None
    above, below = tokens.raw(at), tokens.raw(at + 2)
    if not (above.isdecimal() and below.isdecimal() and len(above) + len(below) < _LONGEST):
        return None
    if tokens.at(at + 3) == "/" or int(below) <= int(above) or int(below) > 100:  # noqa: PLR2004 - 9/11 is a day
        return None
    if (above, below) in {("9", "11"), ("24", "7"), ("7", "7"), ("24", "25")}:
        return None
    return Fraction(int(above), int(below)), at + 3


def _with_article(tokens: Tokens, at: int) -> Number | None:
    """Read ``a million``, ``a dozen``, ``a third``, ``a half``."""
    following = tokens.at(at + 1)
    if following == "hundred" or following in SCALES or following in {"dozen", "gross"}:
        inner = _cardinal(tokens, at + 1)
        return None if inner is None else _and_a_part(tokens, _from(inner, at))
    if following in _PARTS and following != "half":
        return _of_scale(tokens, Number(at, at + 2, Fraction(1, _PARTS[following]), fraction=True))
    if following == "half":
        inner = _half(tokens, at + 1)
        return _from(inner, at)
    return None


def _from(found: Number, first: int) -> Number:
    return Number(first, found.last, found.value, found.scale, found.digits, found.fraction)


def _part(tokens: Tokens, at: int) -> Number | None:
    """Read ``half``, ``two-thirds``, ``three quarters``."""
    word = tokens.low[at]
    if word == "half":
        return _half(tokens, at)
    if word == "quarter" and tokens.at(at + 1) in SCALES:
        return _of_scale(tokens, Number(at, at + 1, Fraction(1, 4), fraction=True))
    above = SMALL.get(word) or TENS.get(word)
    if not above:
        return None
    behind = at + 1
    if tokens.at(behind) in HYPHENS:
        behind += 1
    name = tokens.at(behind)
    below = FRACTIONS.get(name)
    if below is None or (above == 1) == name.endswith("s") or above > below:
        return None
    if below == 4 and name.startswith("quarter") and above not in {1, 3}:  # noqa: PLR2004
        return None  # "two quarters" are half a year
    return _of_scale(tokens, Number(at, behind + 1, Fraction(above, below), fraction=True))


def _half(tokens: Tokens, at: int) -> Number:
    """Read ``half``, ``half a dozen``, ``half a million``, ``half million``."""
    behind = at + 1
    if tokens.at(behind) in {"a", "of", "-"} | HYPHENS and tokens.at(behind + 1) in {"a", "an"}:
        behind += 2
    elif tokens.at(behind) in {"a", "an"} | HYPHENS:
        behind += 1
    following = tokens.at(behind)
    size = 12 if following == "dozen" else SCALES.get(following)
    if size is None:
        return Number(at, at + 1, Fraction(1, 2), fraction=True)
    return Number(at, behind + 1, Fraction(size, 2), 1 if size == 12 else size)  # noqa: PLR2004


def _of_scale(tokens: Tokens, part: Number) -> Number:
    """Multiply a part with the scale behind it: ``three quarters of a million``."""
    behind = part.last
    if tokens.at(behind) == "of" and tokens.at(behind + 1) in {"a", "one"}:
        behind += 2
    scale = SCALES.get(tokens.at(behind))
    if scale is None:
        return part
    return Number(part.first, behind + 1, part.value * scale, scale)


def _and_a_part(tokens: Tokens, found: Number) -> Number:
    """Add ``and a half``, ``and three-quarters``: of the last scale where one stands before, else of one."""
    at = found.last
    if tokens.at(at) in HYPHENS and tokens.at(at + 1) == "and":
        at += 1
    if tokens.at(at) != "and" or found.fraction:
        return found
    at += 1
    if tokens.at(at) in HYPHENS:
        at += 1
    word = tokens.at(at)
    if word in {"a", "one"}:
        name = tokens.at(at + 1)
        if name in HYPHENS:
            at, name = at + 1, tokens.at(at + 2)
        below, above, last = _PARTS.get(name), 1, at + 2
    elif word == "half":
        below, above, last = 2, 1, at + 1
    else:
        part = _part(tokens, at) if word in SMALL else None
        if part is None or part.scale != 1:
            return found
        below, above, last = part.value.denominator, part.value.numerator, part.last
    if below is None or (found.scale == 1 and found.value.denominator != 1):
        return found
    added = Fraction(above, below)
    scale = SCALES.get(tokens.at(last))
    if found.scale > 1:
        own = scale if scale is not None and scale < found.scale else None
        value = found.value + added * (own or found.scale)
        return Number(found.first, last + (own is not None), value, found.scale, found.digits)
    if scale is not None:
        return Number(found.first, last + 1, (found.value + added) * scale, scale, found.digits)
    return Number(found.first, last, found.value + added, 1, found.digits)


def _grow(tokens: Tokens, found: Number) -> Number:
    """Multiply digits with the scale words behind them, and add what follows: ``4 thousand 3 hundred and 21``."""
    grown = _cardinal(tokens, found.last, found.value)
    return found if grown is None else Number(found.first, grown.last, grown.value, grown.scale, digits=True)


def _cardinal(tokens: Tokens, at: int, begun: Fraction | None = None) -> Number | None:
    """Read a number in words from ``at`` on; ``begun`` are digits that stand before it."""
    total, group, scale, ceiling, last = Fraction(0), begun, 1, None, "digits" if begun is not None else ""
    end = at
    index = at
    while True:
        word = tokens.at(index)
        step = 1
        if word in HYPHENS and end == index and end > at and tokens.is_word(index + 1):
            word, step = tokens.at(index + 1), 2
            if last not in {"tens", "hundred", "scale"} and word not in SCALES and word != "hundred":
                break
        elif word == "and" and last in {"hundred", "scale"}:
            word, step = tokens.at(index + 1), 2
            if not (word in SMALL or word in TENS) or not _adds(tokens, index + 1, last, ceiling):
                break
        elif word == "[" and tokens.at(index + 2) == "]" and tokens.at(index + 1) in SCALES:
            word, step = tokens.at(index + 1), 3
        kind, size = _word(word)
        if kind == "small" and last in {"", "tens", "hundred", "scale"}:
            if last == "tens" and not 0 < size < 10:  # noqa: PLR2004
                break
            group = Fraction(size) if last in {"", "scale"} else (group or 0) + size
        elif kind == "tens" and last in {"", "hundred", "scale"}:
            group = (group or 0) + size if last == "hundred" else Fraction(size)
        elif kind == "hundred" and last in {"", "small", "tens", "digits"}:
            group = (group if group is not None else 1) * size
            scale = 100 if scale == 1 else scale
        elif kind == "dozen" and last in {"", "small", "tens", "digits", "hundred"}:
            group = (group if group is not None else 1) * size
            kind = "done"
        elif kind == "scale" and last != "done":
            if last == "scale" and group is None:
                total, scale = total * size, scale * size
            elif ceiling is not None and size >= ceiling:
                break
            else:
                total, group, scale = total + (group if group is not None else 1) * size, None, size
                ceiling = size
        else:
            break
        last = kind
        index += step
        end = index
        if kind == "done":
            break
    if end == at:
        return None
    found = Number(at, end, total + (group or 0), 1 if scale == 100 else scale)  # noqa: PLR2004
    return _point(tokens, found) if last in {"small", "tens"} else found


def _word(word: str) -> tuple[str, int]:
    if word in SMALL:
        return "small", SMALL[word]
    if word in TENS:
        return "tens", TENS[word]
    if word == "hundred":
        return "hundred", 100
    if word in {"dozen", "dozens"}:
        return "dozen", 12
    return ("scale", SCALES[word]) if word in SCALES else ("", 0)


def _adds(tokens: Tokens, at: int, last: str, ceiling: int | None) -> bool:
    """Tell whether the number behind ``and`` is a part of the one before: ``a hundred and twenty``.

    It is not where it has a scale of its own that is no smaller, or a noun comes between (it does not here), or where
    it would add units to millions: ``two million and three others``.
    """
    return not (last == "scale" and ceiling is not None and ceiling > 1000 and tokens.at(at + 1) not in SCALES)  # noqa: PLR2004


def _point(tokens: Tokens, found: Number) -> Number:
    """Add decimals said one by one: ``five point seven five``."""
    if tokens.at(found.last) != "point":
        return found
    digits, at = "", found.last + 1
    while (word := tokens.at(at)) in SMALL or word in TENS:
        step = str(SMALL[word] if word in SMALL else TENS[word])
        if word in TENS and tokens.at(at + 1) in HYPHENS and 0 < SMALL.get(tokens.at(at + 2), 0) < 10:  # noqa: PLR2004
            step, at = str(int(step) + SMALL[tokens.at(at + 2)]), at + 2
        digits, at = digits + step, at + 1
    if not digits:
        return found
    value = found.value + Fraction(int(digits), 10 ** len(digits))
    scale = SCALES.get(tokens.at(at), 1)
    return Number(found.first, at + (scale > 1), value * scale, scale)
