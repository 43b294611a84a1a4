"""The noun phrase behind a number, up to its head: what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.quantities.cardinals import SMALL, TENS
from onrecord.grammar.quantities.currencies import CODES
from onrecord.grammar.quantities.nouns import ADVERBS, FIXED, S_VERBS, STOPS, TAILS, is_plural, singular
from onrecord.grammar.quantities.units import Unit

if TYPE_CHECKING:
    from onrecord.grammar.quantities.cardinals import Number
    from onrecord.grammar.quantities.tokens import Tokens

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
    index, words, head = at, 0, None
    while words <= _REACH:
        if not tokens.is_word(index):
            model = _model(tokens, at, index)
            if model is not None and head is None:
                return model
            step = _step(tokens, at, index)
            if not step or head is not None:
                break
            index += step
            continue
        last = _compound(tokens, index)
        word = tokens.at(last)
        if head is not None:
            if head + 1 != last or word in STOPS or not is_plural(word):
                break
            head = last
        elif last == index and word in STOPS and not (plural and word in S_VERBS):
            if not _is_participle(tokens, index) and not _is_joint(tokens, at, index):
                break
        elif is_plural(word):
            head = last
        index, words = last + 1, words + 1
    if head is not None:
        return _with_head(tokens, at, head)
    last = index - 1
    if last < at or not tokens.is_word(last) or tokens.at(last) in ADVERBS or tokens.at(last) in TAILS:
        return None
    if not plural or (lone and tokens.at(last).endswith(_NOUN_LIKE)):
        return _with_head(tokens, at, last)
    return None


def _compound(tokens: Tokens, index: int) -> int:
    """Give the last token of a word that may be joined by hyphens: ``unaccounted-for``, ``by-elections``."""
    while (
        tokens.at(index + 1) in _JOINING
        and tokens.touches(index + 1)
        and tokens.touches(index + 2)
        and tokens.is_word(index + 2)
    ):
        index += 2
    return index


def _step(tokens: Tokens, first: int, index: int) -> int:
    """Tell how many tokens that are no words belong to the phrase: ``N95 masks``, ``Mi-8 helicopters``, a quotation."""
    word = tokens.at(index)
    if word[:1].isdigit():
        return int(index > first and tokens.touches(index) and tokens.raw(index - 1) not in CODES)
    if word in _JOINING:
        return int(index > first and tokens.touches(index) and tokens.numeral[index + 1 : index + 2] == [True])
    if word in {'"', "“", "”"}:
        return int(tokens.is_word(index + 1))
    return int(word == "," and index > first and _is_adjective_list(tokens, index))


def _model(tokens: Tokens, first: int, numeral: int) -> Unit | None:
    """Read a name with a number in it as what is counted: ``31 F-16s``."""
    if not (
        tokens.at(numeral + 1) == "s" and tokens.touches(numeral + 1) and tokens.touches(numeral) and numeral > first
    ):
        return None
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


def _is_joint(tokens: Tokens, first: int, index: int) -> bool:
    """Tell whether ``and`` joins two words before one noun: ``air and missile defences``."""
    if tokens.at(index) != "and" or index == first or tokens.at(index + 1) in STOPS:
        return False
    if tokens.at(index + 1) in SMALL or tokens.at(index + 1) in TENS:
        return False  # "one crane and seven men"
    return is_plural(tokens.at(index + 2)) and not is_plural(tokens.at(index + 1)) and tokens.is_word(index + 1)


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
    if tokens.at(head) == "ones":
        return Unit(first, last, "count", None, "ones")  # for a noun said before
    pair = (tokens.at(head - 1), singular(tokens.at(head)))
    begin = head
    while (
        begin - 2 >= first and tokens.touches(begin) and tokens.touches(begin - 1) and tokens.at(begin - 1) in _JOINING
    ):
        begin -= 2
    if begin < head:  # "by-elections", "follow-ups"
        printed = tokens.text[tokens.starts[begin] : tokens.ends[head]]
        return Unit(first, last, "count", singular(printed), printed.lower())
    name = singular(tokens.raw(head))
    member = pair == ("member", "state") and tokens.is_capital(head - 1)
    if head - 1 >= first and (pair in FIXED or member):
        name = f"{tokens.raw(head - 1)} {name}"
    return Unit(first, last, "count", name, tokens.at(head))
