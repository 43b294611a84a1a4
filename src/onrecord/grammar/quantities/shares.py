"""Parts of one in words and signs: ``half``, ``two-thirds``, ``three quarters of a million``, ``¾``."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from onrecord.grammar.quantities.cardinals import JOINING, LONGEST, SCALES, SMALL, TENS, Number, cardinal

if TYPE_CHECKING:
    from onrecord.grammar.quantities.tokens import Tokens

_DOZEN = 12
_UNITS = {
    word: size
    for size, word in enumerate("third fourth fifth sixth seventh eighth ninth".split(), 3)
}  # fmt: skip
_PARTS = (
    {"half": 2, "quarter": 4, "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30}
    | {f"{word}th": size for word, size in SMALL.items() if size > _DOZEN}
    | {"fortieth": 40, "fiftieth": 50, "hundredth": 100}
    | {f"{word}th": size for word, size in SCALES.items() if word.endswith(("and", "ion"))}
    | _UNITS
)
FRACTIONS = _PARTS | {f"{word}s": part for word, part in _PARTS.items()} | {"halves": 2}
_COMPOUND = _UNITS | {"first": 1, "second": 2}
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5)} | {
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)
}  # fmt: skip
SIGNS = {sign: Fraction(*parts) for sign, parts in _SIGNS.items()}
_DAYS = frozenset({("9", "11"), ("24", "7"), ("7", "7")})
"""What looks like a part and is a day, or always."""
_LARGEST = 100


def below(tokens: Tokens, at: int) -> tuple[int, bool, int] | None:
    """Read what one is divided by: ``thirds``, ``twenty-fifths``.

    Returns:
        The number, whether it is a plural, and the token behind it; None where none stands at ``at``.
    """
    word = tokens.at(at)
    if word in FRACTIONS:
        return FRACTIONS[word], word.endswith("s"), at + 1
    if word in TENS:
        behind = at + 1 + (tokens.at(at + 1) in JOINING)
        unit = tokens.at(behind)
        size = _COMPOUND.get(unit.removesuffix("s"))
        if size is not None:
            return TENS[word] + size, unit.endswith("s"), behind + 1
    return None


def is_part(tokens: Tokens, at: int) -> bool:
    """Tell whether a proper part of one in words begins at ``at``: ``three quarters``; not ``thirty fifths``."""
    found = part(tokens, at)
    return found is not None and found.value < 1


def part(tokens: Tokens, at: int) -> Number | None:
    """Read ``half``, ``two-thirds``, ``three quarters``, ``twenty-three fifths``; None where none begins at ``at``."""
    word = tokens.at(at)
    if word == "half":
        return half(tokens, at)
    if word == "quarter" and tokens.at(at + 1) in SCALES:
        return of_scale(tokens, Number(at, at + 1, Fraction(1, 4), fraction=True))
    if word in SMALL or word in TENS:
        last = at + 1
        value = SMALL.get(word) or TENS.get(word) or 0
        unit = SMALL.get(tokens.at(last + 1), 0) if tokens.at(last) in JOINING else SMALL.get(tokens.at(last), 0)
        if word in TENS and 0 < unit < 10:  # noqa: PLR2004 - "twenty-three fifths"
            value, last = value + unit, last + 1 + (tokens.at(last) in JOINING)
        return divided(tokens, Number(at, last, Fraction(value)))
    return None


def divided(tokens: Tokens, above: Number) -> Number | None:
    """Divide a number by what stands behind it: ``fifths`` behind ``twenty-three``; None where nothing does."""
    behind = above.last + (tokens.at(above.last) in JOINING)
    found = below(tokens, behind)
    if found is None:
        return None
    size, plural, last = found
    if (above.value == 1) == plural or not above.value:
        return None
    if size == 4 and tokens.at(behind).startswith("quarter") and above.value not in {1, 3}:  # noqa: PLR2004
        return None  # "two quarters" are half a year
    if size == 4 and tokens.at(above.first - 1) in {"last", "past", "next", "previous", "first"}:  # noqa: PLR2004
        return None  # "the last three quarters"
    return of_scale(tokens, Number(above.first, last, above.value / size, fraction=True))


def half(tokens: Tokens, at: int) -> Number:
    """Read ``half``, ``half a dozen``, ``half a million``, ``half million``."""
    behind = at + 1
    if tokens.at(behind) in {"a", "of", *JOINING} and tokens.at(behind + 1) in {"a", "an"}:
        behind += 2
    elif tokens.at(behind) in {"a", "an", *JOINING}:
        behind += 1
    following = tokens.at(behind)
    size = _DOZEN if following == "dozen" else SCALES.get(following)
    if size is None:
        return Number(at, at + 1, Fraction(1, 2), fraction=True)
    return Number(at, behind + 1, Fraction(size, 2), 1 if size == _DOZEN else size)


def of_scale(tokens: Tokens, found: Number) -> Number:
    """Multiply a part with the scale behind it: ``three quarters of a million``."""
    behind = found.last
    if tokens.at(behind) == "of" and tokens.at(behind + 1) in {"a", "one"}:
        behind += 2
    scale = SCALES.get(tokens.at(behind))
    if scale is None:
        return found
    return Number(found.first, behind + 1, found.value * scale, scale)


def and_a_part(tokens: Tokens, found: Number) -> Number:
    """Add ``and a half``, ``and three-quarters``: of the last scale where one stands before, else of one."""
    at = found.last
    if tokens.at(at) in JOINING and tokens.at(at + 1) == "and":
        at += 1
    if tokens.at(at) != "and" or found.fraction or (found.scale == 1 and found.value.denominator != 1):
        return found
    at += 1
    if tokens.at(at) in JOINING:
        at += 1
    article = tokens.at(at) == "a"
    behind = at + 1 + (tokens.at(at + 1) in JOINING) if article else at
    if article:
        name = below(tokens, behind)
        if name is None or name[1]:
            return found
        added = of_scale(tokens, Number(at, name[2], Fraction(1, name[0]), fraction=True))
    else:
        own = part(tokens, at)
        if own is None or (own.value >= 1 and own.scale == 1):
            return found
        added = own
    if found.scale == 1:
        whole = Number(found.first, added.last, found.value * added.scale + added.value, added.scale, found.digits)
        return whole if added.scale == 1 or article or tokens.at(at) == "half" else found
    if added.scale == 1:
        return Number(found.first, added.last, found.value + added.value * found.scale, found.scale, found.digits)
    if added.scale >= found.scale:
        return found
    return Number(found.first, added.last, found.value + added.value, found.scale, found.digits)


def slashed(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    """Read ``1/2`` at a token: its value and the token behind it."""
    if not (tokens.at(at + 1) == "/" and tokens.touches(at + 1) and tokens.touches(at + 2)):
        return None
    above, under = tokens.raw(at), tokens.raw(at + 2)
    if not (above.isdecimal() and under.isdecimal() and len(above) + len(under) < LONGEST):
        return None
    if tokens.at(at + 3) == "/" or not int(above) < int(under) <= _LARGEST or (above, under) in _DAYS:
        return None
    return Fraction(int(above), int(under)), at + 3


def plain(tokens: Tokens, at: int) -> Number | None:
    """Read a whole number in words that begins at ``at``, or parts of one that it is divided into."""
    found = cardinal(tokens, at, is_part)
    if found is None:
        return None
    return divided(tokens, found) or and_a_part(tokens, found)
