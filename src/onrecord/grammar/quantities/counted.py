"""What a number counts: the currency, unit or noun around it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from onrecord.grammar.quantities import currencies
from onrecord.grammar.quantities.nounphrases import is_lone, noun_phrase
from onrecord.grammar.quantities.nouns import STOPS, is_plural, singular
from onrecord.grammar.quantities.tokens import HYPHENS
from onrecord.grammar.quantities.units import DURATIONS, MEASURES, PERCENT, QUALIFIERS, SIGNS, Unit

if TYPE_CHECKING:
    from onrecord.grammar.quantities.cardinals import Number
    from onrecord.grammar.quantities.tokens import Tokens

_JOINING = frozenset("-‐‑")
_LOWER_CODES = frozenset({"usd", "eur", "gbp", "rmb"})
_SPANS = frozenset(
    "full consecutive straight successive more additional fiscal calendar whole working business short solid long "
    "further extra good other weary critical crucial intense intensive tough difficult separate non-consecutive".split()
)
"""Words between a number and its unit of time."""
_PERSONS = frozenset(
    "page pages member person man woman nation country seat bed vehicle ship vote unit acre judge country vessel room "
    "soldier troop delegate team percent vehicle dose".split()
)
"""Nouns that a number with a hyphen counts: ``a 50-nation coalition``; not ``two-state``, ``ten-point``."""
_OFTEN = frozenset("last next daily weekly monthly yearly more less".split())
_BASIS = frozenset({"bp", "bps", "bips"})
"""Short for basis points; in capitals it is a company."""
_WEIGHT = frozenset("weigh weighs weighed weighing weight lb lbs heavy heavier lighter pressure".split())
_MULTIPLIED = frozenset(
    "as more larger bigger higher greater faster the what that our their its his longer less".split()
)


def sign_before(tokens: Tokens, at: int, dollars: str, *, large: bool = False) -> tuple[str, int] | None:
    """Read the currency sign or code right before the token ``at``: the code and its first token.

    Args:
        tokens: the sentence.
        at: the first token of the number.
        dollars: the currency of a bare ``$``.
        large: the number has a scale of a million or more, before which a letter may be a currency.
    """
    word = tokens.at(at - 1)
    sign = currencies.CURRENCY_SIGNS.get(word)
    if sign is not None:
        return _with_letters(tokens, at - 1, dollars if sign == "$" else sign)
    raw = tokens.raw(at - 1)
    joined = tokens.touches(at) and tokens.touches(at - 1) and raw.isupper()
    known = currencies.JOINED.get(tokens.at(at - 2), {}).get(word) if joined else None
    if known is not None:
        return known, at - 2  # "$US5", "£E5"
    if raw in currencies.CODES or (large and raw in currencies.LARGE_CODES):
        return _code(raw), at - 1
    if word in _LOWER_CODES:
        return currencies.NAMES[word], at - 1
    return _short_form(tokens, at, large=large)


def _with_letters(tokens: Tokens, at: int, code: str) -> tuple[str, int]:
    """Read the letters of a country before a sign: ``US $``, ``GH¢``; such as are not known go with the sign."""
    letters, raw, sign = tokens.at(at - 1), tokens.raw(at - 1), tokens.at(at)
    if sign == "$":
        known = currencies.BEFORE_DOLLAR.get(letters)
        plain = tokens.touches(at) and raw.isupper()
        if known is not None and (len(letters) > 1 or plain or letters == "c"):
            return known, at - 1
    if raw in currencies.CODES:
        return _code(raw), at - 1  # "TTD $5"
    if not (tokens.touches(at) and tokens.is_capital(at - 1)) or tokens.touches(at - 1):
        return code, at
    known = currencies.JOINED.get(sign, {}).get(letters)
    if known is not None:
        return known, at - 1
    unknown = raw.isupper() and len(raw) <= _COUNTRY and letters not in STOPS
    return (f"{raw}{tokens.raw(at)}", at - 1) if unknown else (code, at)


_COUNTRY = 3
"""Letters at most that are joined to a sign for a country."""


def _short_form(tokens: Tokens, at: int, *, large: bool) -> tuple[str, int] | None:
    """Read ``Rs``, ``Rs.``, ``RM`` before a sum, and a letter that is joined to millions: ``R4.6 billion``."""
    joined = tokens.touches(at)
    if large and joined and tokens.raw(at - 1) in currencies.LETTERS:
        return currencies.LETTERS[tokens.raw(at - 1)], at - 1
    first = at - 2 if tokens.at(at - 1) == "." and tokens.touches(at - 1) else at - 1
    raw = tokens.raw(first)
    if raw not in currencies.PREFIXES or not (
        large or joined or raw[1:] == "s" or first == at - 2 or raw in currencies.ALONE
    ):
        return None
    return None if raw in _ROOMS and first == at - 2 else (currencies.PREFIXES[raw], first)


_ROOMS = frozenset({"RM", "LE", "MK", "DM", "CFA"})
"""Short forms that no full stop stands behind."""


def _code(raw: str) -> str:
    return "CNY" if raw == "RMB" else raw


def unit_behind(tokens: Tokens, number: Number, dollars: str, at: int | None = None) -> Unit | None:
    """Read the unit behind a number, or at ``at`` where a hedge stands between; None where none stands there."""
    at = number.last if at is None else at
    if number.fraction:
        return _of_one(tokens, number, dollars)
    joined = tokens.at(at) in _JOINING and tokens.is_word(at + 1) and tokens.at(at + 1) not in STOPS
    if joined:
        at += 1
    return (
        _percent(tokens, at)
        or _money(tokens, at, dollars)
        or _times(tokens, number, at)
        or _duration(tokens, at, joined=joined)
        or _measure(tokens, at)
        or (
            _joined_noun(tokens, at)
            if joined
            else noun_phrase(tokens, at, plural=number.value != 1, lone=is_lone(number))
        )
    )


def _of_one(tokens: Tokens, number: Number, dollars: str) -> Unit | None:
    """Read what a part is of: ``half an hour``, ``a quarter of a percent``, ``6/10 of a percentage point``."""
    at = number.last
    if tokens.at(at - 1) == "quarter" and number.scale == 1 and _is_of_data(tokens, at):
        return Unit(at, at, "duration", "quarter", "quarter", part=Fraction(4))
    if tokens.at(at) == "of" and tokens.at(at + 1) in {"a", "an", "one"}:
        at += 2
    elif tokens.at(at) in {"a", "an"}:
        at += 1
    elif tokens.at(at) in _JOINING or number.digits:
        at += tokens.at(at) in _JOINING
    elif tokens.at(at - 1) not in {"half", "quarter"} or tokens.at(at) not in {
        "percent",
        "per",
        "hour",
        "year",
        "mile",
        "dollar",
        "day",
        "percentage",
        "point",
    }:
        return None
    if tokens.at(at) == "point":
        return Unit(at, at + 1, "points", "point")
    return (
        _percent(tokens, at)
        or _money(tokens, at, dollars)
        or (_duration(tokens, at, joined=False) if tokens.at(at) not in {"quarter", "second"} else None)
        or _measure(tokens, at)
    )


def _is_of_data(tokens: Tokens, at: int) -> bool:
    """Tell whether what stands behind a quarter lasts one: ``one quarter of good data``; not ``of the data``."""
    data = tokens.at(at + 1) == "data" or (tokens.at(at + 2) == "data" and tokens.at(at + 1) not in STOPS)
    return data and tokens.at(at) == "of"


def _percent(tokens: Tokens, at: int) -> Unit | None:
    word = tokens.at(at)
    last = at + 1
    if word == "per" and tokens.at(at + 1) in {"cent", "cents"}:
        last = at + 2
    elif word in {"basis", "percentage"} and tokens.at(at + 1) in {"point", "points"}:
        return Unit(at, at + 2, "points", f"{word} point")
    elif word in {"basis", "percentage"} and tokens.at(at + 1) in _JOINING and tokens.at(at + 2) in {"point", "points"}:
        return Unit(at, at + 3, "points", f"{word} point")
    elif tokens.raw(at) in _BASIS:
        return Unit(at, at + 1, "points", "basis point")
    elif word in {"point", "points"} and (
        tokens.numeral[at - 1] or tokens.at(at - 1) in HYPHENS or tokens.at(at + 1) in _AHEAD
    ):
        moved = (
            tokens.at(at - 2) in {"by", "up", "down", "minus"}
            or tokens.at(at + 1) in _AHEAD
            or (tokens.at(at - 1) in HYPHENS and tokens.at(at + 1) in _LEAD)
            or "." in tokens.raw(at - 1)
        )
        return Unit(at, at + 1, "points", "point") if moved else None
    elif word not in PERCENT and word not in SIGNS:
        return None
    if tokens.at(last) in {"point", "points"}:
        return Unit(at, last + 1, "points", "percentage point")
    return Unit(at, last, "percent", "%")


_AHEAD = frozenset({"ahead", "behind", "clear"})
_LEAD = frozenset("lead leads advantage margin swing gap deficit spread edge".split())
"""What is counted in points: ``a twenty-point lead``; not ``a ten-point plan``."""


def _money(tokens: Tokens, at: int, dollars: str) -> Unit | None:
    """Read a currency behind the number: ``dollars``, ``US dollars``, ``euros``, ``USD``, ``€``, ``cents``."""
    word = tokens.at(at)
    sign = None if word in currencies.MINOR else currencies.CURRENCY_SIGNS.get(word)
    if sign is not None:
        if tokens.numeral[at + 1 : at + 2] == [True] and not tokens.touches(at):
            return None
        return Unit(at, at + 1, "money", dollars if sign == "$" else sign)
    raw = tokens.raw(at)
    joined = currencies.JOINED.get(tokens.at(at + 1), {}).get(word)
    if joined is not None and raw.isupper() and tokens.touches(at + 1) and not _joined(tokens, at + 2):
        return Unit(at, at + 2, "money", joined)  # "5 million GH¢"
    if raw in currencies.CODES or (raw in currencies.LARGE_CODES and tokens.at(at - 1) in {"million", "billion"}):
        if tokens.touches(at + 1) and tokens.numeral[at + 1]:
            return None
        return Unit(at, at + 1, "money", _code(raw))
    if raw[:1] == "M" and raw[1:] in currencies.CODES:
        return Unit(at, at + 1, "money", _code(raw[1:]), part=Fraction(10**6))
    if word in currencies.MINOR and (word != "p" or tokens.touches(at)):
        code = currencies.MINOR[word]
        return Unit(at, at + 1, "money", dollars if code == "$" else code, part=Fraction(1, 100))
    if word in currencies.NAMES:
        code = currencies.NAMES[word]
        return Unit(at, at + 1, "money", dollars if code == "$" else code)
    following, behind = tokens.at(at + 1), at + 1
    if word in _TWO_WORDS or word in {"pounds", "pound"}:
        if following == "sterling":
            return Unit(at, at + 2, "money", "GBP")
        if word in _TWO_WORDS:
            word, following, behind = following, tokens.at(at + 2), at + 2
    if word in currencies.DOLLARS and following in {"dollar", "dollars"}:
        return Unit(at, behind + 1, "money", currencies.DOLLARS[word])
    named = currencies.WITH_COUNTRY.get((word, currencies.SINGULAR.get(following, following)))
    if named is not None:
        return Unit(at, behind + 1, "money", named)
    return _pounds(tokens, at)


_TWO_WORDS = frozenset("south new hong sri east eastern".split())
"""First words of countries of two."""


def _pounds(tokens: Tokens, at: int) -> Unit | None:
    """Read ``pounds``, ``francs``, ``pesos``: names of several currencies, pounds of weight as well."""
    word = tokens.at(at)
    if word in {"pound", "pounds"}:
        heavy = tokens.at(at + 1) == "of" or not _WEIGHT.isdisjoint(tokens.low)
        if heavy or tokens.low[at - 1] not in {"thousand", "million", "billion", "bn", "m", "hundred"}:
            return Unit(at, at + 1, "other", "pound")
        return Unit(at, at + 1, "money", "GBP")
    if word in {"franc", "francs", "peso", "pesos", "dinar", "dinars", "kronas", "crowns"}:
        return Unit(at, at + 1, "money", singular(tokens.raw(at)))
    return None


def _joined(tokens: Tokens, at: int) -> bool:
    """Tell whether a word or number stands right behind the token before it."""
    return tokens.touches(at) and tokens.low[at][0].isalnum()


def _times(tokens: Tokens, number: Number, at: int) -> Unit | None:
    """Read ``times as many``, ``fold``, ``x``."""
    word = tokens.at(at)
    if word in {"fold", "folds"} or (word in {"x", "×"} and tokens.touches(at) and not _joined(tokens, at + 1)):
        return Unit(at, at + 1, "multiple", None)
    if word != "times":
        return None
    following = tokens.at(at + 1)
    if tokens.raw(at + 1) == "GDP":
        return Unit(at, at + 1, "multiple", None)
    thing = tokens.is_word(at + 1) and following not in STOPS | _MULTIPLIED | _OFTEN
    if number.value.denominator != 1 and thing:
        return Unit(at, at + 1, "multiple", None)  # "4.5 times income": nothing is done so often
    if following == "this" and (tokens.at(at + 2) in STOPS or not tokens.is_word(at + 2)):
        return Unit(at, at + 1, "multiple", None)  # "twenty times this"
    pointing = following == "that" and tokens.is_word(at + 2) and tokens.at(at + 2) != "of"
    if following not in _MULTIPLIED or pointing or number.value <= 1:
        return Unit(at, at + 1, "count", "time", "times")
    last = at + 2
    if following == "as":
        last += tokens.is_word(at + 2)
    elif following in {"the", "what", "that", "our", "their", "its", "his"}:
        last = at + 1
    return Unit(at, last, "multiple", None)


def _duration(tokens: Tokens, at: int, *, joined: bool) -> Unit | None:
    behind = at
    while tokens.at(behind) in _SPANS and behind < at + 3:
        behind += 1
    if tokens.at(behind) == "-" and behind > at:
        behind += 1
    word = tokens.at(behind)
    name = DURATIONS.get(word)
    if name is None or (len(word) < 4 and behind > at and word != "day"):  # noqa: PLR2004
        if word == "h" and behind == at and (tokens.touches(at) or not tokens.is_word(at + 1)):
            return Unit(at, at + 1, "duration", "hour")
        return None
    if word in {"second", "quarter"} and not joined and "." not in tokens.raw(at - 1):
        return None
    last = behind + 1
    if joined and tokens.at(last) in _JOINING and tokens.at(last + 1) in {"old", "olds", "long"}:
        last += 2
    elif tokens.at(last) == "old" or (joined and tokens.at(last) == "mark"):
        last += 1
    elif is_plural(tokens.at(last)) and not joined and word in {"night", "century"}:
        return None
    return Unit(at, last, "duration", name, word)


def _measure(tokens: Tokens, at: int) -> Unit | None:
    behind = at
    while tokens.at(behind) in QUALIFIERS and behind < at + 2:
        behind += 1
    if tokens.at(at) == "°" and tokens.raw(at + 1) in {"C", "F"} and tokens.touches(at):
        return Unit(at, at + 2, "other", "degree")
    name = MEASURES.get(tokens.at(behind))
    if name is None:
        return None
    last = behind + 1
    words = [*tokens.low[at:behind], name]
    if tokens.at(last) == "per" and tokens.at(last + 1) in {"hour", "second", "gallon"}:
        return Unit(at, last + 2, "other", f"{' '.join(words)} per {tokens.at(last + 1)}")
    if tokens.at(last) in {"hour", "hours"} or (
        tokens.at(last) in _JOINING and tokens.at(last + 1) in {"hour", "hours"}
    ):
        last += 1 if tokens.at(last) in {"hour", "hours"} else 2
        words.append("hour")
    if tokens.at(last) in {"celsius", "fahrenheit", "c", "f"}:
        last += 1
    return Unit(at, last, "other", " ".join(words))


def _joined_noun(tokens: Tokens, at: int) -> Unit | None:
    word = tokens.at(at)
    return Unit(at, at + 1, "count", singular(tokens.raw(at)), word) if word in _PERSONS else None
