"""What a number counts: the currency, unit or noun around it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.grammar import currencies
from onrecord.grammar.nouns import ADVERBS, FIXED, S_VERBS, STOPS, TAILS, is_plural, singular
from onrecord.grammar.tokens import HYPHENS
from onrecord.grammar.units import DURATIONS, MEASURES, PERCENT, QUALIFIERS, SIGNS, SINGULAR_TIMES

if TYPE_CHECKING:
    from onrecord.grammar.cardinals import Number
    from onrecord.grammar.tokens import Tokens

Kind = Literal["money", "percent", "points", "count", "duration", "ratio", "multiple", "other"]
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
_NOUN_LIKE = ("ment", "tion", "sion", "ship")
_REACH = 6
"""Words behind a number among which its noun stands."""
_WEIGHT = frozenset("weigh weighs weighed weighing weight lb lbs heavy heavier lighter pressure".split())
_MULTIPLIED = frozenset(
    "as more larger bigger higher greater faster the what that our their its his longer less".split()
)


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


def sign_before(tokens: Tokens, at: int, dollars: str) -> tuple[str, int] | None:
    """Read the currency sign or code right before the token ``at``: the code and its first token."""
    word = tokens.at(at - 1)
    sign = currencies.CURRENCY_SIGNS.get(word)
    if sign is not None:
        first = at - 1
        code = dollars if sign == "$" else sign
        if word == "$":
            letters = tokens.at(first - 1)
            known = currencies.BEFORE_DOLLAR.get(letters)
            plain = tokens.touches(first) and tokens.raw(first - 1).isupper()
            if known is not None and (len(letters) > 1 or plain or letters == "c"):
                return known, first - 1
        return code, first
    raw = tokens.raw(at - 1)
    if raw in currencies.CODES:
        return _code(raw), at - 1
    return (currencies.NAMES[word], at - 1) if word in _LOWER_CODES else None


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
            else noun_phrase(tokens, at, plural=number.value != 1, lone=_lone(number))
        )
    )


def _of_one(tokens: Tokens, number: Number, dollars: str) -> Unit | None:
    """Read what a part is of: ``half an hour``, ``a quarter of a percent``, ``6/10 of a percentage point``."""
    at = number.last
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
    }:
        return None
    return (
        _percent(tokens, at)
        or _money(tokens, at, dollars)
        or (_duration(tokens, at, joined=False) if tokens.at(at) not in {"quarter", "second"} else None)
        or _measure(tokens, at)
    )


def _percent(tokens: Tokens, at: int) -> Unit | None:
    word = tokens.at(at)
    last = at + 1
    if word == "per" and tokens.at(at + 1) in {"cent", "cents"}:
        last = at + 2
    elif word in {"basis", "percentage"} and tokens.at(at + 1) in {"point", "points"}:
        return Unit(at, at + 2, "points", f"{word} point")
    elif word == "percentage" and tokens.at(at + 1) in _JOINING and tokens.at(at + 2) == "point":
        return Unit(at, at + 3, "points", "percentage point")
    elif word in {"point", "points"} and (tokens.numeral[at - 1] or tokens.at(at - 1) in HYPHENS):
        moved = tokens.at(at - 2) in {"by", "up", "down"} or "." in tokens.raw(at - 1)
        return Unit(at, at + 1, "points", "point") if moved else None
    elif word not in PERCENT and word not in SIGNS:
        return None
    if tokens.at(last) in {"point", "points"}:
        return Unit(at, last + 1, "points", "percentage point")
    return Unit(at, last, "percent", "%")


def _money(tokens: Tokens, at: int, dollars: str) -> Unit | None:
    """Read a currency behind the number: ``dollars``, ``US dollars``, ``euros``, ``USD``, ``€``, ``cents``."""
    word = tokens.at(at)
    sign = currencies.CURRENCY_SIGNS.get(word)
    if sign is not None:
        if tokens.numeral[at + 1 : at + 2] == [True] and not tokens.touches(at):
            return None
        return Unit(at, at + 1, "money", dollars if sign == "$" else sign)
    raw = tokens.raw(at)
    if raw in currencies.CODES:
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
    if word in {"south", "new", "hong", "pounds", "pound"}:
        if following == "sterling":
            return Unit(at, at + 2, "money", "GBP")
        if word in {"south", "new", "hong"}:
            word, following, behind = following, tokens.at(at + 2), at + 2
    if word in currencies.DOLLARS and following in {"dollar", "dollars"}:
        return Unit(at, behind + 1, "money", currencies.DOLLARS[word])
    named = currencies.WITH_COUNTRY.get((word, currencies.SINGULAR.get(following, following)))
    if named is not None:
        return Unit(at, behind + 1, "money", named)
    return _pounds(tokens, at)


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
    if following not in _MULTIPLIED or (following in {"that", "the"} and number.value < 2):  # noqa: PLR2004
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
    if tokens.at(behind) in {"-"} and behind > at:
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
    elif is_plural(tokens.at(last)) and not joined and word in {"night", "weekend", "century", "decade"}:
        return None
    return Unit(at, last, "duration", name, word)


def _measure(tokens: Tokens, at: int) -> Unit | None:
    behind = at
    while tokens.at(behind) in QUALIFIERS and behind < at + 2:
        behind += 1
    name = MEASURES.get(tokens.at(behind))
    if name is None:
        return None
    if name in {"mm", "millimeter", "millimetre"} and tokens.at(behind + 1) not in {"of", "thick", ""}:
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


def _lone(number: Number) -> bool:
    """Tell whether a number may stand before a noun in the singular by mistake: ``17 agreement has been signed``."""
    return number.digits and number.value < _NAMES


_NAMES = 100
"""From here on numbers before a noun in the singular are names: ``the 301 action``."""


def noun_phrase(tokens: Tokens, at: int, *, plural: bool, lone: bool = False) -> Unit | None:
    """Read the noun phrase that begins at ``at``, up to its head.

    Args:
        tokens: the sentence.
        at: the token behind the number.
        plural: the noun has to be one.
        lone: a noun in the singular will do where its ending shows that it is one.
    """
    index, heads = at, []
    words = 0
    while words <= _REACH:
        word = tokens.at(index)
        if not word or not tokens.is_word(index):
            if (
                word[:1].isdigit()
                and index > at
                and tokens.touches(index)
                and tokens.raw(index - 1) not in currencies.CODES
            ):
                if tokens.at(index + 1) == "s" and tokens.touches(index + 1):
                    return _model(tokens, at, index)
                index += 1
                continue
            if (
                word in _JOINING
                and tokens.touches(index)
                and index > at
                and tokens.numeral[index + 1 : index + 2] == [True]
            ):
                index += 1
                continue
            if word in _JOINING and tokens.touches(index) and tokens.is_word(index + 1) and index > at:
                index += 1
                continue
            if word in {'"', "“", "”"} and not heads and tokens.is_word(index + 1):
                index += 1
                continue
            if word == "," and not heads and index > at and _is_adjective_list(tokens, index):
                index += 1
                continue
            break
        if heads:
            if is_plural(word) and word not in STOPS and not heads[-1] + 1 < index:
                heads.append(index)
                index, words = index + 1, words + 1
                continue
            break
        if word in STOPS and not (plural and word in S_VERBS) and not _is_participle(tokens, index):
            break
        if is_plural(word) and not (tokens.at(index + 1) in _JOINING and tokens.touches(index + 1)):
            heads.append(index)
        index, words = index + 1, words + 1
    if heads:
        return _with_head(tokens, at, heads[-1])
    last = index - 1
    if last < at or not tokens.is_word(last) or tokens.at(last) in ADVERBS or tokens.at(last) in TAILS:
        return None
    if not plural or (lone and tokens.at(last).endswith(_NOUN_LIKE)):
        return _with_head(tokens, at, last)
    return None


def _model(tokens: Tokens, first: int, numeral: int) -> Unit:
    """Read a name with a number in it as what is counted: ``31 F-16s``."""
    begin = numeral
    while tokens.touches(begin) and begin > first:
        begin -= 1
    name = tokens.text[tokens.starts[begin] : tokens.ends[numeral]]
    return Unit(first, numeral + 2, "count", name, name.lower())


def _is_adjective_list(tokens: Tokens, comma: int) -> bool:
    """Tell whether a comma parts two adjectives before one noun: ``three large, modern ships``."""
    after = tokens.at(comma + 1)
    return (
        after not in STOPS
        and is_plural(tokens.at(comma + 2))
        and not is_plural(after)
        and tokens.is_word(comma + 1)
        and not tokens.is_capital(comma + 1)
    )


def _is_participle(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that could be a verb belongs to the noun behind it: ``five wounded soldiers``."""
    return (
        tokens.at(index).endswith(("ed", "ing", "wn", "lt"))
        and is_plural(tokens.at(index + 1))
        and tokens.at(index + 1) not in STOPS
    )


def _with_head(tokens: Tokens, first: int, head: int) -> Unit:
    """Make the unit of a noun phrase; ``friends and Allies``, ``heads of state`` are taken in whole."""
    last = head + 1
    if tokens.at(head) in {"heads", "head", "chiefs"} and tokens.at(last) == "of" and tokens.is_word(last + 1):
        name = f"{singular(tokens.raw(head))} of {tokens.raw(last + 1)}"
        last += 2
        if tokens.at(last) in {"and", "or"} and tokens.at(last + 1) == "government":
            last += 2
        return Unit(first, last, "count", name, tokens.at(head))
    if (
        tokens.at(last) == "and"
        and is_plural(tokens.at(head))
        and is_plural(tokens.at(last + 1))
        and tokens.at(last + 1) not in STOPS
        and tokens.at(last + 2) not in {"and", ",", "who", "have", "are", "were", "will"}
        and tokens.is_capital(head) <= tokens.is_capital(last + 1)
    ):
        head, last = last + 1, last + 2
    pair = (tokens.at(head - 1), singular(tokens.at(head)))
    name = singular(tokens.raw(head))
    if head - 1 >= first and pair in FIXED:
        name = f"{tokens.raw(head - 1)} {name}"
    return Unit(first, last, "count", name, tokens.at(head))
