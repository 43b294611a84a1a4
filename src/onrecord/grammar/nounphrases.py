"""The noun phrase behind a number, up to its head: what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.currencies import CODES
from onrecord.grammar.nouns import ADVERBS, FIXED, S_VERBS, STOPS, TAILS, is_plural, singular
from onrecord.grammar.units import Unit

if TYPE_CHECKING:
    from onrecord.grammar.cardinals import Number
    from onrecord.grammar.tokens import Tokens

_JOINING = frozenset("-‐‑")
_NOUN_LIKE = ("ment", "tion", "sion", "ship")
_REACH = 6
"""Words behind a number among which its noun stands."""
_NAMES = 100
"""From here on numbers before a noun in the singular are names: ``the 301 action``."""


def is_lone(number: Number) -> bool:
    """Tell whether a number may stand before a noun in the singular by mistake: ``17 agreement has been signed``."""
    return number.digits and number.value < _NAMES


def noun_phrase(tokens: Tokens, at: int, *, plural: bool, lone: bool = False) -> Unit | None:
    """Read the noun phrase that begins at ``at``, up to its head.

    Args:
        tokens: the sentence.
        at: the token behind the number.
        plural: the noun has to be one.
        lone: a noun in the singular will do where its ending shows that it is one.
    """
    index = at
    heads: list[int] = []
    words = 0
    while words <= _REACH:
        word = tokens.at(index)
        if not word or not tokens.is_word(index):
            if word[:1].isdigit() and index > at and tokens.touches(index) and tokens.raw(index - 1) not in CODES:
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
