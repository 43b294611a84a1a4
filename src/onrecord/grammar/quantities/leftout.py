"""Numbers that are no quantities: dates, years, clock times, names, lists, pronouns, the talk itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.quantities.currencies import CODES, JOINED, LETTERS, PREFIXES
from onrecord.grammar.quantities.daynumbers import (
    is_clock,
    is_date,
    is_hours,
    is_late_year,
    is_told,
    is_year,
    is_year_in_words,
)
from onrecord.grammar.quantities.nouns import NAMED, TALK
from onrecord.grammar.quantities.telephones import is_telephone
from onrecord.grammar.quantities.tokens import HYPHENS
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.grammar.quantities.cardinals import Number
    from onrecord.grammar.quantities.tokens import Tokens

_BEFORE_NUMBERS = frozenset(
    "about around some nearly almost over than least most under the a an in at on of for to from and or but by with we "
    "i it that this is was are were have has had if when as these those our your their his her its now then so only "
    "just all another since between up down well yes no not up within roughly approximately within after before "
    "during every each per our says plus minus nor through until till into onto like without among".split()
)
_FEW = 12
_LONG_ADDRESS = 60
"""Tokens of an address that are looked back over."""
_LONG_LIST = 20
"""Tokens of a list of names that are looked back over."""
_ZEROS = lazy_re(r"000+|0\d{3}")
_SCALED = frozenset({"mid", "to", "k", "m", "bn"})
"""What may be joined to digits behind it and is no name: ``5k-20k``."""
_FLOOR = frozenset(
    "recognized recognised recognize recognise yield yields uninterrupted rebuttal rebuttals rebut gentleman "
    "gentlelady gentlewoman".split()
)
_SUSPEND = frozenset("suspend suspended adjourn adjourned".split())
_SITTING = frozenset("meeting sitting session hearing house".split())
_ALWAYS_NAMED = frozenset(
    "section sections article articles chapter chapters paragraph paragraphs title page pages clause clauses schedule "
    "rule rules regulation regulations annex appendix subsection subchapter directive footnote docket resolution "
    "resolutions form route fortune module".split()
)
_PART_BEFORE = frozenset(
    "first second last latter other top bottom back front better upper lower third fourth either northern southern "
    "eastern western final 1st 2nd early late half-and right left".split()
)
_PART_AFTER = frozenset(
    "of the a an my our its their his her this that those these as percent per all what century million billion . , ; "
    "which who whom whose could can may might must should "
    "? ! : ) ] and or in by from to more less again are is were was have has had will would do don't ; — – "
    '-- " ”'.split()
)


def is_left_out(tokens: Tokens, number: Number, unit: str | None, *, sure: bool, ranged: bool = False) -> bool:
    """Tell whether a number counts nothing that a speaker puts on the record.

    Args:
        tokens: the sentence.
        number: the number in it.
        unit: the noun that is counted, as printed; None where the number stands alone.
        ranged: it is one of a range's two numbers.
        sure: a currency, a percent sign or a unit of measure or time belongs to it.
    """
    first, last = number.first, number.last
    previous, following = tokens.at(first - 1), tokens.at(last)
    if _is_calibre(tokens, last) or _in_a_code(tokens, number, sure=sure, ranged=ranged):
        return True
    if _ZEROS.fullmatch(tokens.raw(first)):
        return True  # "in £000", "0930 hours"
    if is_hours(tokens, number) or is_told(tokens, number) or _is_title(tokens, number) or _is_note(tokens, number):
        return True
    if sure:
        if unit in {"minute", "minutes", "min", "second", "seconds"} and _is_floor(tokens, number):
            return True  # a chair's words on who may speak how long
        return previous in {"g", "#"} and tokens.touches(first)
    if number.fraction:
        return _is_no_part(tokens, number)
    if previous == "per" and number.digits:
        return True
    if previous in {"#", "№", "'", "’", "‘"} and tokens.touches(first):
        return True
    if is_date(tokens, number, unit) or is_clock(tokens, number):
        return True
    if number.digits and unit is None and is_telephone(tokens, first):
        return True
    if number.digits and is_year(tokens, number, unit):
        return True
    if not number.digits and is_year_in_words(tokens, number, unit):
        return True
    if _is_name(tokens, number, unit) or _is_listed(tokens, number):
        return True
    if unit in TALK and number.value <= _FEW:
        return True
    return previous in {"day", "days"} and following in {"", ".", ","} and unit is None


def _is_calibre(tokens: Tokens, at: int) -> bool:
    """Tell whether millimetres name a kind of gun or shell: ``155 mm shells``."""
    at += tokens.at(at) in HYPHENS
    behind = tokens.at(at + 1)
    return tokens.at(at) in _CALIBRES and behind[:1].isalpha() and behind not in _BEHIND_LENGTHS


_CALIBRES = frozenset("mm millimeter millimetre".split())
_BEHIND_LENGTHS = frozenset("of thick wide long deep and or to in from below above".split())


def _is_floor(tokens: Tokens, number: Number) -> bool:
    """Tell whether minutes are those that somebody may speak for: the talk itself."""
    if not _FLOOR.isdisjoint(tokens.low):
        return True
    if not _SUSPEND.isdisjoint(tokens.low) and not _SITTING.isdisjoint(tokens.low):
        return True  # "I suspend the meeting for five minutes"
    first = number.first
    if tokens.low[max(first - 2, 0) : first] in (["up", "to"], ["have", "your"], ["have", "another"]):
        first -= 2
    mine = tokens.at(first - 1) in {"your", "his", "her"} or tokens.low[max(first - 2, 0) : first] == ["you", "have"]
    told = tokens.low[number.last + 1 : number.last + 3] in (["to", "respond"], ["to", "answer"], ["to", "reply"])
    return (
        mine
        or told
        or tokens.at(number.last + 1) == "remaining"
        or (tokens.low[number.last : number.last + 2] == ["-", "minute"] and tokens.at(number.last + 2) == "rule")
    )


def _in_a_code(tokens: Tokens, number: Number, *, sure: bool, ranged: bool) -> bool:
    """Tell whether the number is a part of a longer sign: ``F-16``, ``G7``, ``5G``, ``3rd``, an address, a phone."""
    first, last = number.first, number.last
    if not number.digits:
        return False
    previous, following = tokens.at(first - 1), tokens.at(last)
    if _is_formula(tokens, first, last):
        return True
    if previous == "/" and first > 1 and tokens.numeral[first - 2]:
        return True
    if tokens.touches(first):
        if tokens.addressed and _is_in_address(tokens, first):
            return True
        if tokens.is_word(first - 1) and not (sure and _is_currency(tokens, first - 1)):
            return True
        if previous in HYPHENS and tokens.touches(first - 1) and first > 1:
            if tokens.numeral[first - 2]:
                return is_late_year(tokens.raw(first - 2)) or not (sure or ranged)  # "2007-08"
            return tokens.is_word(first - 2) and tokens.at(first - 2) not in _SCALED
        if previous in {"_", "=", "&", "@", "?", "*", "%"} and first > 1 and tokens.touches(first - 1):
            return True
        if previous in {".", ":", "/"} and tokens.touches(first - 1):
            return True
    if tokens.touches(last):
        if tokens.is_word(last):
            return not sure
        if following in {"/", ":", "_", "@", "=", "&"} and tokens.touches(last + 1) and last + 1 < len(tokens):
            return not (sure or tokens.is_word(last + 1)) or following in {"=", "&", "@", "_"}
        if following in HYPHENS and tokens.touches(last + 1) and tokens.numeral[last + 1 : last + 2] == [True]:
            return not (sure or ranged)
    return False


def _is_currency(tokens: Tokens, at: int) -> bool:
    """Tell whether a word joined to a sum is its currency: ``EUR5``, ``Rs500``, ``R5 million``, ``$US5``."""
    printed = tokens.raw(at)
    if printed.upper() in CODES or printed in PREFIXES or printed in LETTERS:
        return True
    return tokens.touches(at) and tokens.at(at) in JOINED.get(tokens.at(at - 1), {})


def _is_formula(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a plus joins two numbers, as in the names of meetings: ``the 2+2``."""
    ahead = tokens.at(first - 1) == "+" and tokens.touches(first) and tokens.numeral[max(first - 2, 0)]
    return ahead or (tokens.at(last) == "+" and tokens.touches(last + 1) and tokens.numeral[last + 1])


def _is_in_address(tokens: Tokens, at: int) -> bool:
    """Tell whether the token stands inside an address of the web or of mail."""
    begin = at
    while tokens.touches(begin) and begin > max(at - _LONG_ADDRESS, 0):
        begin -= 1
        if tokens.at(begin) == "@" or tokens.low[begin : begin + 3] == [":", "/", "/"] or tokens.at(begin) == "www":
            return True
    return False


def _is_name(tokens: Tokens, number: Number, unit: str | None) -> bool:
    first = number.first
    previous = tokens.at(first - 1)
    if previous in HYPHENS and tokens.touches(first) and tokens.is_word(first - 2) and tokens.touches(first - 1):
        return tokens.at(first - 2) not in _SCALED
    if previous == "." and tokens.at(first - 2) in {"no", "nos", "art", "para", "sec", "pp", "p", "vol", "ch"}:
        return True
    if previous in NAMED or (previous in {"and", "or", ",", "to", "through"} and _named_before(tokens, first)):
        if unit is None:
            return number.digits or previous != "point"
        if number.digits and previous in _ALWAYS_NAMED:
            return True
        return tokens.is_capital(first - 1)
    if tokens.raw(first - 1).isupper() and len(previous) > 2 and number.digits and number.value < 10:  # noqa: PLR2004
        return tokens.is_word(first - 1) and not tokens.raw(number.last).isupper()  # "CAT 1 responders"
    capital = not number.digits and tokens.is_capital(first) and not tokens.raw(first).isupper()
    if capital and first > 1 and (tokens.is_capital(first - 1) or tokens.is_capital(number.last)):
        return tokens.is_word(first - 1)  # "the Big Four", "the Five Eyes"
    if unit is not None or first < 2 or (not number.digits and number.value > _FEW):  # noqa: PLR2004
        return False
    if previous in {"to", "and", "-", ","}:
        return False
    return (
        tokens.is_capital(first - 1) and previous not in _BEFORE_NUMBERS and tokens.at(first - 2) not in {".", "?", "!"}
    )


def _named_before(tokens: Tokens, first: int) -> bool:
    """Tell whether this number goes on a list of names: ``Articles 5 and 6``, ``sections 3, 4 and 5``."""
    at = first - 2
    while at > max(first - _LONG_LIST, 0) and (tokens.numeral[at] or tokens.at(at) in {",", "and", "or"}):
        at -= 1
    return tokens.numeral[first - 2] and tokens.at(at) in NAMED if first > 1 and at < first - 2 else False


def _is_listed(tokens: Tokens, number: Number) -> bool:
    """Tell whether this numbers a list: ``1.`` or ``(2)`` before its text."""
    first, last = number.first, number.last
    if tokens.at(last) == ")" and number.value <= 50:  # noqa: PLR2004
        return tokens.at(first - 1) == "(" or first == 0
    if not (first == 0 or "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]):
        return False
    return number.digits and tokens.at(last) in {".", ")"} and number.value < 1000 and last < len(tokens) - 1  # noqa: PLR2004


def _is_no_part(tokens: Tokens, number: Number) -> bool:
    """Tell whether ``half``, ``a third`` or ``a quarter`` is no part of a whole: ``the second half``."""
    first, last = number.first, number.last
    previous, following = tokens.at(first - 1), tokens.at(last)
    if number.digits:
        return tokens.is_capital(first - 1) and first > 1 and tokens.at(first - 2) not in {".", "?", "!"}
    if previous in {"only", "than", "nearly", "almost", "least", "about", "most", "under", "below"} or (
        previous == "over" and number.last - first > 1
    ):
        return False
    if tokens.at(first) == "half" or tokens.at(last - 1) == "half":
        if previous in _PART_BEFORE or (previous in HYPHENS and tokens.touches(first)):
            return True
        return following != "" and following not in _PART_AFTER
    if tokens.at(first) in {"a", "one"} and last - first == 2:  # noqa: PLR2004
        name = tokens.at(last - 1)
        if name in {"third", "quarter", "second", "fourth"} and tokens.at(first) == "a":
            guessed = previous in {"maybe", "perhaps", "roughly"} and following in _PLURAL_VERBS
            return not guessed and following not in {"of", "less", "more", "to", "fewer", "as"}
        return following != "of" and tokens.is_word(last) and following not in _PART_AFTER
    return False


_PLURAL_VERBS = frozenset("did do are were have".split())


def _is_title(tokens: Tokens, number: Number) -> bool:
    """Tell whether a number with a word in capitals is all of a title in quotation marks: ``“60 Minutes”``."""
    first, last = number.first, number.last
    quoted = tokens.at(first - 1) in _OPENING and tokens.at(last + 1) in _CLOSING
    if tokens.raw(last) == "Minutes" and tokens.raw(first) == "60":
        return True
    return quoted and number.digits and tokens.is_capital(last) and tokens.is_word(last)


_OPENING = frozenset('"“‘')
_CLOSING = frozenset('"”’')


def _is_note(tokens: Tokens, number: Number) -> bool:
    """Tell whether this is the number of a footnote before a name: ``First, 1 Chair Reyes meant``."""
    first, last = number.first, number.last
    return (
        number.digits
        and number.value == 1
        and last - first == 1
        and tokens.at(first - 1) in {"", ",", ";"}
        and tokens.is_capital(last)
        and tokens.is_capital(last + 1)
        and not tokens.raw(last).isupper()
        and not any(tokens.numeral[max(first - 9, 0) : first - 1])
    )


def is_pronoun(tokens: Tokens, number: Number) -> bool:
    """Tell whether the number is the word ``one`` alone."""
    return number.last - number.first == 1 and tokens.at(number.first) == "one"
