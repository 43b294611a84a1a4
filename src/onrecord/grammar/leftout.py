"""Numbers that are no quantities: dates, years, clock times, names, lists, pronouns, the talk itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.currencies import CODES
from onrecord.grammar.nouns import NAMED, TALK
from onrecord.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from onrecord.grammar.cardinals import Number
    from onrecord.grammar.tokens import Tokens

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_MONTH_VERBS = frozenset({"may", "march", "mar", "jun", "sep", "dec"})
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th", "s", "'s"})
_CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "hrs", "gmt", "est", "cet", "edt", "utc"})
_YEARS = range(1700, 2101)
_LATE_YEARS = range(1900, 2060)
_BEFORE_YEARS = frozenset(
    "in the since of by until till from after before during this fiscal fy late early mid circa through and to "
    "for year "
    "back between our their its his her , ( '".split()
)
_BEFORE_NUMBERS = frozenset(
    "about around some nearly almost over than least most under the a an in at on of for to from and or but by with we "
    "i it that this is was are were have has had if when as these those our your their his her its now then so only "
    "just all another since between up down well yes no not up within roughly approximately within after before "
    "during every each per our says plus minus nor through until till into onto like without among".split()
)
_TIME_OF_DAY = frozenset("tonight eastern this today tomorrow sharp or".split())
_FEW = 12
_HOURS = 24
_OF_THE_CENTURY = frozenset(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety oh twenties thirties forties fifties sixties seventies eighties nineties hundreds".split()
)
_SCALED = frozenset({"mid", "to", "k", "m", "bn"})
"""What may be joined to digits behind it and is no name: ``5k-20k``."""
_FLOOR = frozenset(
    "recognized recognised recognize recognise yield yields uninterrupted rebuttal rebuttals rebut".split()
)
_ALWAYS_NAMED = frozenset(
    "section sections article articles chapter chapters paragraph paragraphs title page pages clause clauses schedule "
    "rule resolution resolutions form route fortune module".split()
)
_PART_BEFORE = frozenset(
    "first second last latter other top bottom back front better upper lower third fourth either northern southern "
    "eastern western final 1st 2nd early late half-and right left".split()
)
_PART_AFTER = frozenset(
    "of the a an my our its their his her this that those these as percent per all what century million billion . , ; "
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
    if _in_a_code(tokens, number, sure=sure, ranged=ranged):
        return True
    if tokens.raw(first).startswith("000"):
        return True  # "in £000"
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
    if _is_date(tokens, number, unit) or _is_clock(tokens, number):
        return True
    if number.digits and _is_year(tokens, number, unit):
        return True
    if not number.digits and _is_year_in_words(tokens, number, unit):
        return True
    if _is_name(tokens, number, unit) or _is_listed(tokens, number):
        return True
    if unit in TALK and number.value <= _FEW:
        return True
    return previous in {"day", "days"} and following in {"", ".", ","} and unit is None


def _is_floor(tokens: Tokens, number: Number) -> bool:
    """Tell whether minutes are those that somebody may speak for: the talk itself."""
    if not _FLOOR.isdisjoint(tokens.low):
        return True
    first = number.first
    if tokens.low[max(first - 2, 0) : first] in (["up", "to"], ["have", "your"], ["have", "another"]):
        first -= 2
    mine = tokens.at(first - 1) in {"your", "his", "her"} or tokens.low[max(first - 2, 0) : first] == ["you", "have"]
    told = tokens.low[number.last + 1 : number.last + 3] in (["to", "respond"], ["to", "answer"], ["to", "reply"])
    return (
        mine
        or told
        or (tokens.low[number.last : number.last + 2] == ["-", "minute"] and tokens.at(number.last + 2) == "rule")
    )


def _in_a_code(tokens: Tokens, number: Number, *, sure: bool, ranged: bool) -> bool:
    """Tell whether the number is a part of a longer sign: ``F-16``, ``G7``, ``5G``, ``3rd``, an address, a phone."""
    first, last = number.first, number.last
    if not number.digits:
        return False
    previous, following = tokens.at(first - 1), tokens.at(last)
    if previous == "/" and first > 1 and tokens.numeral[first - 2]:
        return True
    if tokens.touches(first):
        if _is_in_address(tokens, first):
            return True
        if tokens.is_word(first - 1) and not (sure and previous.upper() in CODES):
            return True
        if previous in HYPHENS and tokens.touches(first - 1) and first > 1:
            if tokens.numeral[first - 2]:
                return _is_late_year(tokens.raw(first - 2)) or not (sure or ranged)  # "2007-08"
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


def _is_late_year(printed: str) -> bool:
    return printed.isdecimal() and len(printed) == 4 and int(printed) in _LATE_YEARS  # noqa: PLR2004


def _is_in_address(tokens: Tokens, at: int) -> bool:
    """Tell whether the token stands inside an address of the web or of mail."""
    begin = at
    while tokens.touches(begin) and begin > 0:
        begin -= 1
        if tokens.at(begin) == "@" or tokens.low[begin : begin + 3] == [":", "/", "/"] or tokens.at(begin) == "www":
            return True
    return False


def _is_date(tokens: Tokens, number: Number, unit: str | None) -> bool:
    first, last = number.first, number.last
    if number.scale != 1 or not 1 <= number.value <= _YEARS[-1] or last - first != 1:
        return False
    previous, following = tokens.at(first - 1), tokens.at(last)
    if previous == "." and tokens.at(first - 2) in _MONTHS:
        previous = tokens.at(first - 2)
    if previous in _MONTHS and (previous not in _MONTH_VERBS or tokens.is_capital(first - 1)):
        return not (unit is not None and tokens.at(first - 2) in {"in", "since", "last", "by"})
    if not number.digits:
        return False
    if following == "of":
        following = tokens.at(last + 1)
        return following in _MONTHS and tokens.is_capital(last + 1)
    return following in _MONTHS and tokens.is_capital(last) and number.value <= 31  # noqa: PLR2004


def _is_clock(tokens: Tokens, number: Number) -> bool:
    last = number.last
    following = tokens.at(last)
    if following in _CLOCK or (following == "o" and tokens.at(last + 1) in {"'", "’"}):
        return True
    if following in {"in", "this"} and tokens.at(last + 1) in {"the", "morning", "afternoon", "evening"}:
        return tokens.at(last + (2 if tokens.at(last + 1) == "the" else 1)) in {"morning", "afternoon", "evening"}
    return (
        tokens.at(number.first - 1) in {"at", "until", "till", "by"}
        and following in _TIME_OF_DAY
        and number.value <= _HOURS
    )


def _is_year(tokens: Tokens, number: Number, unit: str | None) -> bool:
    printed = tokens.raw(number.first)
    if number.last - number.first != 1 or not (printed.isdecimal() and len(printed) == 4):  # noqa: PLR2004
        return False
    if printed[0] == "0":
        return True
    value = int(printed)
    if value not in _YEARS:
        return False
    previous = tokens.at(number.first - 1)
    if unit is None:
        return value in _LATE_YEARS or previous not in {"than", "least", "nearly", "almost", "some"}
    if value not in _LATE_YEARS or previous in {"than", "least", "about", "nearly", "almost", "some", "over"}:
        return False
    return previous in _BEFORE_YEARS or not tokens.is_plural_word(number.last)


def _is_year_in_words(tokens: Tokens, number: Number, unit: str | None) -> bool:
    """Tell whether this is ``twenty twenty-four`` or, without a noun, ``two thousand and nine``."""
    first, last = number.first, number.last
    if number.value in {18, 19, 20} and last - first == 1:
        return tokens.at(last) in _OF_THE_CENTURY
    if first > 0 and tokens.at(first - 1) in {"eighteen", "nineteen", "twenty"}:
        return True
    return unit is None and 2000 < number.value < 2060 and tokens.at(first) == "two"  # noqa: PLR2004


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
        if previous in _ALWAYS_NAMED and number.digits:
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
    while at > 0 and (tokens.numeral[at] or tokens.at(at) in {",", "and", "or"}):
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
    if previous in {"only", "than", "nearly", "almost", "least", "about"} or (
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
            return following not in {"of", "less", "more", "to", "fewer", "as"} or tokens.at(last + 1) == "growth"
        return following != "of" and tokens.is_word(last) and following not in _PART_AFTER
    return False


def is_pronoun(tokens: Tokens, number: Number) -> bool:
    """Tell whether the number is the word ``one`` alone."""
    return number.last - number.first == 1 and tokens.at(number.first) == "one"
