"""What stands around an amount: the whole it is a part of, what it is counted by, which way it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from onrecord.grammar.quantities.cardinals import Number, decimal
from onrecord.grammar.quantities.nounphrases import noun_phrase
from onrecord.grammar.quantities.nouns import STOPS, is_plural
from onrecord.grammar.quantities.numbers import read_number
from onrecord.grammar.quantities.units import DURATIONS, PER_TIME

if TYPE_CHECKING:
    from fractions import Fraction

    from onrecord.grammar.quantities.amount import Amount
    from onrecord.grammar.quantities.tokens import Tokens

_OWNERS = frozenset("the its their our his her my your those these all".split())
_SOME = frozenset("some about nearly over roughly almost approximately total".split())
_UP = frozenset(
    "up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain "
    "gains gained climb climbed climbs jump jumped jumps surge surged soar soared raise raised raises added expand "
    "lift lifts lifted lifting hike hikes hiked hiking "
    "expanded expands boost boosted widened accelerated".split()
)
_DOWN = frozenset(
    "down fall falls fell fallen falling drop drops dropped dropping decline declined declines declining decrease "
    "decreased decreases decreasing cut cuts cutting reduce reduced reduces reducing reduction reductions "
    "shrink shrank "
    "narrowed narrows eased slowed plummeted tumbled trimmed "
    "shrinks shrinking contract contracts contracted contracting slip slips slipped slide slid dip dipped easing eases "
    "shrunk slash slashed plunge plunged lose lost loss lowered".split()
)
_UP_NOUNS = frozenset(
    "increase increases rise growth jump surge gain boost hike raise uptick spike upturn expansion".split()
)
_DOWN_NOUNS = frozenset(
    "decrease cut reduction drop decline fall decreases cuts reductions contraction slump plunge".split()
)
_EARNED = frozenset("raise raised raising raises lose lost gain gained gains added".split())
"""Verbs that say which way a share went, and of money that it came or went."""
_FURTHER = frozenset("another additional an a further".split())
_MAKING = frozenset(
    "make makes made making take takes took taken taking add adds end ends ended use used pick picks picked picking "
    "buy buys bought buying set sets setting give gives gave given giving put puts putting snap snapped open opened "
    "sign signed bring brings brought show showed turned turn pay pays paid paying lay laid hold holds held "
    "call called".split()
)
"""Verbs that ``up`` or ``down`` belongs to: ``made up 40 percent``, ``paid down``."""
_REACH = 9


Whole: TypeAlias = "tuple[str | None, int, str | None, Fraction | None]"
"""A whole's value, the token behind it, the noun counted if it stands behind it, and the ratio of ``one in five``."""


def whole(tokens: Tokens, part: Number, last: int) -> Whole | None:
    """Read the whole behind a part that ends before the token ``last``; None where no whole is named."""
    at = last
    word = tokens.at(at)
    if word == "out" and tokens.at(at + 1) in {"of", "in"}:
        at += 2
    elif word in {"of", "in"}:
        at += 1
    else:
        return None
    at += tokens.at(at) == "every" and word != "of"
    owned = tokens.at(at) in _OWNERS or tokens.at(at).endswith(("'s", "s'"))
    at += owned
    hedged = tokens.at(at) in _SOME
    at += hedged
    if at >= len(tokens) or (word == "of" and not owned and last != part.last):
        return None
    if word == "of" and not (owned or hedged) and tokens.at(at) in {"a", "an"}:
        return None
    number = read_number(tokens, at) if tokens.numeral[at] or tokens.is_word(at) else None
    if number is None and word == "of" and owned and last == part.last:
        return _of_many(tokens, part, at)
    if number is None or number.fraction or number.value <= part.value or part.fraction:
        return None
    if word == "in":
        return _in(tokens, part, number, last)
    if number.digits and number.value in range(1900, 2100) and tokens.raw(number.first).isdecimal():
        return None
    noun = noun_phrase(tokens, number.last, plural=True)
    end = number.last
    name = None
    if noun is not None:
        end, name = noun.last, noun.name
    return decimal(number.value), end, name, None


def _of_many(tokens: Tokens, part: Number, at: int) -> Whole | None:
    """Read ``of my colleagues`` behind ``23``: the noun, with no number of its own."""
    noun = noun_phrase(tokens, at, plural=True)
    if noun is None or noun.name is None or part.fraction or not is_plural(noun.noun or ""):
        return None
    return None, noun.last, noun.name, None


def _in(tokens: Tokens, part: Number, number: Number, last: int) -> Whole | None:
    """Read ``one in five``: two plain numbers, the second no year and counting no time."""
    if last != part.last or number.first > last + 2 or number.value > 1_000_000 or part.value > 99:  # noqa: PLR2004
        return None
    if tokens.at(number.last) in DURATIONS or tokens.at(number.last) in {"percent", "%", "per", "-"}:
        return None
    if number.digits and (number.value in range(1900, 2100) or (not part.digits and number.value < 2)):  # noqa: PLR2004
        return None
    if part.value != 1 and number.value not in {3, 4, 5, 10, 20, 100, 1000, 8, 6, 7, 9}:
        return None
    return decimal(number.value), number.last, None, part.value / number.value


def per(tokens: Tokens, amount: Amount) -> tuple[str, int] | None:
    """Read the rate behind an amount: what it is counted by, and the token behind where the rate belongs to the unit.

    A rate by time (``$5 billion a year``) says when and stays outside; ``$40 a barrel`` is one unit.
    """
    if amount.kind not in {"money", "count", "other", "percent"} or (
        amount.bare and amount.scale == 1 and not _is_large(amount) and not _is_per_number(tokens, amount.last)
    ):
        return None
    at = amount.last
    word = tokens.at(at)
    joined = word == "-" and tokens.at(at + 1) in {"a", "per"}
    if joined:
        at, word = at + 1, tokens.at(at + 1)
        at += tokens.at(at + 1) == "-"
    if word == "/" and tokens.touches(at) and tokens.touches(at + 1) and tokens.is_word(at + 1):
        return tokens.raw(at + 1), at + 2
    if word not in {"a", "an", "per", "each", "every"}:
        return None
    if word == "per" and tokens.at(at + 1) in {"cent", "se"}:
        return None
    noun = tokens.at(at + 1)
    if _is_per_number(tokens, at):
        return _per_number(tokens, at + 1)
    if noun in {"full", "financial", "fiscal", "calendar", "single"} and tokens.at(at + 2) in PER_TIME:
        noun = tokens.at(at + 2)
        at += 1
    if noun in PER_TIME:
        return None if _is_gone(tokens, at + 2) else (PER_TIME[noun], amount.last)
    if amount.kind != "money" and word != "per":
        return None
    if word in {"each", "every"} or not tokens.is_word(at + 1) or noun in STOPS:
        return None
    if word != "per" and noun not in _SOLD_BY and not (noun in _KINDS and tokens.at(at + 2) in _SOLD_BY):
        return None
    if noun == "capita":
        return "capita", at + 2
    if (noun in _KINDS or noun not in _SOLD_BY) and tokens.at(at + 2) in _SOLD_BY:
        return f"{tokens.raw(at + 1)} {tokens.raw(at + 2)}", at + 3  # "per diluted share", "a metric ton"
    return tokens.raw(at + 1), at + 2


def _is_gone(tokens: Tokens, at: int) -> bool:
    """Tell whether the time behind an amount says when and is no rate: ``46 percent a year ago``."""
    word, following = tokens.at(at), tokens.at(at + 1)
    return word in _AGO or (word == "before" and not tokens.is_word(at + 1)) or (word, following) == ("from", "now")


_AGO = frozenset("ago earlier later hence prior".split())


def _is_large(amount: Amount) -> bool:
    return max(amount.low or 0, amount.high or 0) >= _LARGE


_LARGE = 1000


def _is_per_number(tokens: Tokens, at: int) -> bool:
    return tokens.at(at) == "per" and tokens.numeral[at + 1 : at + 2] == [True]


def _per_number(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Read ``per 100,000 people``: the words, and the token behind them."""
    number = read_number(tokens, at)
    if number is None:
        return None
    noun = noun_phrase(tokens, number.last, plural=True)
    last = number.last if noun is None else noun.last
    return " ".join(tokens.text[tokens.starts[at] : tokens.ends[last - 1]].split()), last


_SOLD_BY = frozenset(
    "barrel gallon liter litre ton tonne pound kilo kilogram person head family household share bottle dose unit mile "
    "piece ounce bushel student child worker employee square megawatt vote ticket night seat word bag box acre "
    "trip ride therm pupil patient passenger hectare kilometre kilometer metre meter loaf crate carton pint "
    "prescription tablet pill copy foot".split()
)
_KINDS = frozenset("metric square troy short long".split())
"""Words between an article and a measure that goods are sold by."""


_AGED = frozenset("aged age ages age-group".split())
_YOUNG = frozenset("children child kids people adults men women those anyone everyone students youth persons".split())
_OLDEST = 120


def is_age(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a bare number is an age: ``ages 5 to 11``, ``children under 12``."""
    bounds = [bound for bound in (amount.low, amount.high) if bound is not None]
    if max(bounds) > _OLDEST:
        return False
    previous = tokens.at(amount.first - 1)
    if previous in _AGED or (previous in {"between", "of"} and tokens.at(amount.first - 2) in _AGED):
        return True
    return tokens.at(amount.first) in {"under", "over"} and previous in _YOUNG


def direction(tokens: Tokens, amount: Amount) -> Literal["up", "down"] | None:
    """Tell which way an amount changed: ``up 18 percent``, ``rose by``, ``an 18 percent cut``; a level has none."""
    if amount.kind in {"duration", "multiple"} or (amount.low is not None and amount.low < 0):
        return None  # a growth of -0.4 percent went no way up
    previous = tokens.at(amount.first - 1)
    if previous == "by":
        for word in reversed(tokens.low[max(0, amount.first - 1 - _REACH) : amount.first - 1]):
            if word in _UP:
                return "up"
            if word in _DOWN:
                return "down"
        return None
    if previous == "of":
        return _named(tokens.at(amount.first - 2)) or _gone(tokens, amount)
    if tokens.low[amount.last : amount.last + 3] == ["of", "the", "time"]:
        return None
    at = amount.first - 1
    while tokens.at(at) in _FURTHER and amount.kind in {"percent", "points", "money"}:
        at -= 1
    previous = tokens.at(at)
    if previous in {"up", "down"} and (tokens.at(at - 1) in _MAKING or tokens.at(amount.first - 1) in {"a", "an"}):
        return None  # "picked up a 9 percent stake"
    if (amount.kind == "money" or amount.bare) and previous in _EARNED:
        return None
    if amount.kind in {"percent", "points", "money"} or amount.bare:
        if previous in _UP:
            return "up"
        if previous in _DOWN:
            return "down"
    return _behind(tokens, amount, previous)


def _behind(tokens: Tokens, amount: Amount, previous: str) -> Literal["up", "down"] | None:
    """Tell the way by what stands behind: ``5 percent higher``, ``a 5 percent wage increase``."""
    if amount.kind not in {"percent", "points", "money"}:
        return None
    following = tokens.at(amount.last)
    if following in {"higher", "lower"} or (following in {"up", "down"} and previous in _BEING):
        return "up" if following in {"higher", "up"} else "down"
    if amount.kind != "money" and following in _COMPARED and tokens.at(amount.last + 1) not in {"or", "and"}:
        return _COMPARED[following]
    for step in range(3):
        word = tokens.at(amount.last + step)
        found = _named(word)
        if found is not None and (step == 0 or word not in {"fall", "rise", "drop"}):
            return found
        if word in STOPS:
            break
    return None


def _gone(tokens: Tokens, amount: Amount) -> Literal["up", "down"] | None:
    """Tell the way by the words before ``of``: ``rates are down from the spring of about 9 percent``."""
    if amount.kind not in {"percent", "points"}:
        return None
    for at in range(amount.first - 2, max(amount.first - 2 - _REACH, 0), -1):
        if (
            tokens.at(at) in {"up", "down"}
            and tokens.at(at - 1) in _BEING
            and tokens.at(at + 1) in {"from", "on", "by"}
        ):
            return "up" if tokens.at(at) == "up" else "down"
        if not tokens.is_word(at):
            break
    return None


_COMPARED: dict[str, Literal["up", "down"]] = {
    **dict.fromkeys("more greater bigger larger faster".split(), "up"),
    **dict.fromkeys("less fewer smaller slower cheaper".split(), "down"),
}
_BEING = frozenset({"is", "was", "are", "were", "it's"})


def _named(word: str) -> Literal["up", "down"] | None:
    if word in _UP_NOUNS:
        return "up"
    return "down" if word in _DOWN_NOUNS else None
