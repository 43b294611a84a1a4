"""Numbers that are days, years and clock times, and so no quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.grammar.quantities.cardinals import Number
    from onrecord.grammar.quantities.tokens import Tokens

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_MONTH_VERBS = frozenset({"may", "march", "mar", "jun", "sep", "dec"})
_CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "hrs", "gmt", "est", "cet", "edt", "utc"})
_YEARS = range(1700, 2101)
_LATE_YEARS = range(1900, 2060)
_BEFORE_YEARS = frozenset(
    "in the since of by until till from after before during this fiscal fy late early mid circa through and to "
    "for year "
    "back between our their its his her , ( '".split()
)
_TIME_OF_DAY = frozenset("tonight eastern this today tomorrow sharp or".split())
_HOURS = 24
_HOURS_PRINTED = lazy_re(r"(?:[01]\d|2[0-3])(?P<point>\.?)[0-5]\d")
_AT_HOURS = frozenset("at by until till from before".split())
_OF_THE_CENTURY = frozenset(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety oh twenties thirties forties fifties sixties seventies eighties nineties hundreds".split()
)


def is_date(tokens: Tokens, number: Number, unit: str | None) -> bool:
    """Tell whether the number is a day: ``October 7``, ``7 October``; ``in May 20 ships`` has none."""
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


def is_clock(tokens: Tokens, number: Number) -> bool:
    """Tell whether the number is a time of day: ``5 p.m.``, ``at 8 tonight``."""
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


def is_told(tokens: Tokens, number: Number) -> bool:
    """Tell whether minutes or the hour are those of a clock in words: ``about twenty to seven``, ``ten past six``."""
    first, last = number.first, number.last
    if number.digits or number.fraction:
        return False
    if tokens.at(last) in {"to", "past"}:
        hour = _HOURS_TOLD.get(tokens.at(last + 1), _HOURS)
        late = tokens.at(last) == "past" or number.value > hour
        return number.value in _MINUTES and hour < _HOURS and late and tokens.at(last + 2) in _BEHIND_CLOCKS
    minutes = tokens.at(first - 2) in _MINUTES_TOLD and tokens.at(first - 1) in {"to", "past"}
    return minutes and last - first == 1 and number.value < _HOURS and tokens.at(last) in _BEHIND_CLOCKS


_HOURS_TOLD = {
    word: value
    for value, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_MINUTES = frozenset({5, 10, 20, 25})
_MINUTES_TOLD = frozenset("five ten quarter half twenty".split())
_BEHIND_CLOCKS = frozenset("on in at and that when this , . ; ? ! the we i they he she it tonight".split()) | {""}


def is_hours(tokens: Tokens, number: Number) -> bool:
    """Tell whether hours are a time of day as minutes of a sitting print it: ``13.20 hrs``, ``at 1320 hours``."""
    if tokens.at(number.last) not in {"hrs", "hours"} or number.last - number.first != 1:
        return False
    found = _HOURS_PRINTED.fullmatch(tokens.raw(number.first))
    if found is None:
        return False
    if found["point"] and tokens.at(number.last) == "hrs":
        return True
    return tokens.at(number.first - 1) in _AT_HOURS


def is_year(tokens: Tokens, number: Number, unit: str | None) -> bool:
    """Tell whether four digits are a year: alone, or before a noun as in ``the 2024 elections``."""
    printed = tokens.raw(number.first)
    if number.last - number.first != 1 or not (printed.isdecimal() and len(printed) == 4):  # noqa: PLR2004
        return False
    value = int(printed)
    if value not in _YEARS:
        return False
    previous = tokens.at(number.first - 1)
    if unit is None:
        return value in _LATE_YEARS or previous not in {"than", "least", "nearly", "almost", "some"}
    if value not in _LATE_YEARS or previous in {"than", "least", "about", "nearly", "almost", "some", "over"}:
        return False
    return value % 100 != 0 or previous in _BEFORE_YEARS or not tokens.is_plural_word(number.last)


def is_year_in_words(tokens: Tokens, number: Number, unit: str | None) -> bool:
    """Tell whether this is ``twenty twenty-four`` or, without a noun, ``two thousand and nine``."""
    first, last = number.first, number.last
    if number.value in {18, 19, 20} and last - first == 1:
        return tokens.at(last) in _OF_THE_CENTURY
    if first > 0 and tokens.at(first - 1) in {"eighteen", "nineteen", "twenty"}:
        return True
    return unit is None and 2000 < number.value < 2060 and tokens.at(first) == "two"  # noqa: PLR2004


def is_late_year(printed: str) -> bool:
    """Tell whether digits as printed are a year of the last or of this century."""
    return printed.isdecimal() and len(printed) == 4 and int(printed) in _LATE_YEARS  # noqa: PLR2004
