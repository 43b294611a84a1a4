"""Multiples in one word, ``doubled``, ``twice as many``; and rows, ``the seventh consecutive year``."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from onrecord.grammar.quantities import hedges
from onrecord.grammar.quantities.amount import Amount
from onrecord.grammar.quantities.cardinals import SMALL, TENS
from onrecord.grammar.quantities.nounphrases import noun_phrase
from onrecord.grammar.quantities.nouns import singular
from onrecord.grammar.quantities.units import DURATIONS

if TYPE_CHECKING:
    from onrecord.grammar.quantities.tokens import Tokens
    from onrecord.grammar.quantities.units import Kind

_VERBS = {
    "doubl": Fraction(2), "tripl": Fraction(3), "trebl": Fraction(3), "quadrupl": Fraction(4), "quintupl": Fraction(5),
    "halv": Fraction(1, 2),
}  # fmt: skip
MULTIPLES: dict[str, Fraction] = {
    f"{stem}{ending}": value for stem, value in _VERBS.items() for ending in ("e", "es", "ed", "ing")
}
MULTIPLES |= {"twice": Fraction(2), "thrice": Fraction(3)}
MULTIPLES |= {f"{word}fold": Fraction(value) for word, value in (SMALL | TENS).items() if value > 1}
MULTIPLES |= {"hundredfold": Fraction(100), "thousandfold": Fraction(1000)}
"""Words that multiply, and by what."""
ORDINALS = {
    word: value
    for value, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth".split(),
        2,
    )
}
"""Ordinals that may count a row: ``seventh consecutive year``."""
_ROW = frozenset("consecutive straight successive".split())
_NO_DOUBLE = frozenset(
    "standard standards digit digits - check checked agent blind whammy dip down counting jeopardy talk taxation click "
    "edged cross bed room helix negative homicide murder play header take oscar up back".split()
)


def read_multiple(tokens: Tokens, at: int, floor: int) -> tuple[Amount | None, int]:
    """Read the multiple at ``at``: the amount, None where the word multiplies nothing; the token to go on from."""
    word = tokens.low[at]
    following = tokens.at(at + 1)
    last = at + 1
    if word in {"twice", "thrice"}:
        if following == "as" and tokens.is_word(at + 2):
            last = at + 3
        elif following not in {"the", "what", "that", "our", "their", "its", "his", "more"}:
            return None, last
        elif following == "that":
            last = at + 2
    elif (
        (
            word.endswith("fold")
            and tokens.at(at - 1) in {"a", "the"}
            and following not in _GROWTH
            and tokens.is_word(last)
        )
        or following in _NO_DOUBLE
        or (word in _ADJECTIVES and not _is_verb(tokens, at))
        or (word == "halves" and following not in {"the", "our", "their", "its", "his", "her"})
    ):
        return None, last
    value = MULTIPLES[word]
    amount = Amount(at, last, at, at + 1, "multiple", value, value, "=", multiplied(tokens, last))
    hedge = hedges.before(tokens, at, small=False, lasting=False)
    if hedge is not None and hedge[1] >= floor:
        amount.comparator, amount.first = hedge
    below, above = hedges.bounds(amount.comparator)
    amount.low, amount.high = amount.low if below else None, amount.high if above else None
    return amount, last


def _is_verb(tokens: Tokens, at: int) -> bool:
    """Tell whether ``double`` multiplies here: ``to double exports``, ``double the budget``; not ``a double room``."""
    if tokens.at(at - 1) in _COSTING and tokens.at(at + 1) in {"", ".", ",", ";", "?", "!"}:
        return True  # "it costs double"
    return tokens.at(at - 1) in _BEFORE_VERBS or tokens.at(at + 1) in _MULTIPLIED


_COSTING = frozenset("cost costs costing pay pays paid paying earn earns earned charge charges charged".split())


_GROWTH = frozenset(
    "increase rise growth jump surge gain boost expansion decrease reduction cut drop decline return".split()
)
_ADJECTIVES = frozenset("double triple quadruple quintuple".split())
_BEFORE_VERBS = frozenset(
    "to will would can could should must may might we they i you more than nearly almost and 'll not it's".split()
)
_MULTIPLIED = frozenset("the our their its his her what that this these those your my in by over of".split())


def multiplied(tokens: Tokens, at: int) -> str | None:
    """Give the noun that is multiplied where it is named: ``the number of battle groups``."""
    if (
        tokens.at(at) in {"the", "our", "their", "its"}
        and tokens.at(at + 1) in {"number", "amount"}
        and tokens.at(at + 2) == "of"
    ):
        at += 3
        if tokens.at(at) in {"the", "our", "their", "its", "these", "those"}:
            at += 1
    elif tokens.at(at - 1) not in {"many", "much"}:
        return None
    found = noun_phrase(tokens, at, plural=True)
    return None if found is None or found.name is None else found.name


def in_a_row(tokens: Tokens, at: int) -> Amount | None:
    """Read ``seventh consecutive year``, ``30th straight month``, ``third year in a row``."""
    digits = tokens.numeral[at]
    if digits and not (tokens.touches(at + 1) and tokens.at(at + 1) in _SUFFIXES and tokens.raw(at).isdecimal()):
        return None
    last = at + 1 + digits
    if tokens.at(last) in _ROW:
        last += 1
        if tokens.at(last) in {"fiscal", "calendar"}:
            last += 1
    elif not (tokens.at(last) in DURATIONS and _runs(tokens, last + 1)):
        return None
    unit = tokens.at(last)
    if unit not in DURATIONS and unit not in {"quarter", "time", "term"}:
        return None
    last += 1
    if _runs(tokens, last):
        last += 3 if tokens.at(last) == "in" else 1
    value = Fraction(int(tokens.raw(at)) if digits else ORDINALS[tokens.low[at]])
    kind: Kind = "count" if unit == "time" else "duration"
    return Amount(at, last, at, at + 1 + digits, kind, value, value, "=", DURATIONS.get(unit, singular(unit)))


_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def _runs(tokens: Tokens, at: int) -> bool:
    return tokens.low[at : at + 3] == ["in", "a", "row"] or tokens.at(at) == "running"
