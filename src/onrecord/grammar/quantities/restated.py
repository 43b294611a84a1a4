"""What was counted before: the noun of a bare number, and what is only said again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.quantities.nouns import ADVERBS, STOPS, TAILS, VERBS
from onrecord.grammar.quantities.numbers import begins

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from onrecord.grammar.quantities.amount import Amount
    from onrecord.grammar.quantities.tokens import Tokens
    from onrecord.grammar.quantities.units import Kind

_SPENDING = frozenset(
    "dollar dollars money spend spends spending spent invest invests invested investment investments cost costs budget "
    "budgets fund funds funding funded aid assistance worth pay paid debt deficit revenue revenues tax taxes contract "
    "contracts loan loans grant grants bill bills trade price prices financing expenditure package bailout stimulus "
    "appropriation appropriated savings profit profits sales exports imports gdp".split()
)
_MILLION = 1_000_000
_THOUSAND = 1_000
_TEN = 10
_MARKS = frozenset(".,;:!?-–—\"“”'‘’…")
_REMEMBERED = 3
"""Sentences for which a noun is remembered."""
_BETWEEN = 9
"""Words between a quantity and the same quantity said again."""
_NOT_AGAIN = frozenset("and or but to from than versus while with both plus not by in on at".split())
_STANDING = frozenset("then is was are were to from have had now only just with than 's it's of by about".split())
_SAID_AGAIN = frozenset("is was are were has have had will would that which who".split())
_ARE = frozenset("are were have had did do remain".split())
_BEFORE_VERB = frozenset(
    "is are was were have has had did do does will would can could may might must now already "
    "still of in more ,".split()
)


class Heard:
    """What a speaker counted in the last sentences.

    Args:
        dollars: the currency of sums without one.
    """

    def __init__(self, dollars: str) -> None:
        self._dollars = dollars
        self.sole = False
        """Whether a turn is one sentence: a number that is all of it answers a question."""
        self._noun: str | None = None
        self._code: str | None = None
        self._ago = 0
        self._code_ago = 0
        self._share: tuple[Kind, str | None] | None = None
        self._share_ago = 0
        self._said: dict[Fraction, tuple[Kind, str]] = {}

    def silence(self) -> None:
        """Note a sentence without numbers."""
        self._ago += 1
        self._code_ago += 1
        self._share_ago += 1
        if self._share_ago > _REMEMBERED:
            self._share = None

    def settle(self, tokens: Tokens, amounts: list[Amount]) -> Iterator[Amount]:
        """Give the amounts of a sentence that stand: bare ones with the noun they count, each said once."""
        self.silence()
        kept: list[Amount] = []
        _share(tokens, amounts)
        corrected = _corrected(tokens, amounts)
        for amount in _bounded(tokens, amounts):
            if amount.bare and self._share is not None and _is_broken(tokens, amount):
                amount.kind, amount.unit, amount.bare = *self._share, False
            if amount.bare and _is_age(tokens, amount):
                amount.kind, amount.unit, amount.bare = "duration", "year", False
            if amount.kind in {"percent", "points"}:
                self._share, self._share_ago = (amount.kind, amount.unit), 0
            if amount.bare and kept and _is_instead(tokens, kept[-1], amount):
                amount.kind, amount.unit, amount.bare = kept[-1].kind, kept[-1].unit, False
            if amount.bare:
                if not self._is_said_again(tokens, amount) and not self._is_known(tokens, amount):
                    continue
            elif amount.unit is not None and amount.low is not None and amount.low == amount.high:
                self._said[amount.low] = amount.kind, amount.unit
            if amount.first in corrected:
                amount.unit = None
            if amount.kind == "multiple" and amount.unit is None and tokens.at(amount.last - 1) in {"many", "much"}:
                amount.unit = self._noun
            if amount.kind == "count" and amount.unit is not None:
                self._noun, self._ago = amount.unit, 0
            elif amount.kind == "money":
                self._code, self._code_ago = amount.unit, 0
            if kept and _is_again(tokens, kept[-1], amount):
                if amount.direction != kept[-1].direction:
                    amount.direction = kept[-1].direction = None
                if amount.last - amount.first < kept[-1].last - kept[-1].first:
                    continue
                kept.pop()
            kept.append(amount)
        yield from kept

    def _is_said_again(self, tokens: Tokens, amount: Amount) -> bool:
        """Tell whether a bare number is one of which was said before what it counts: ``the 21 is on the low side``."""
        said = self._said.get(amount.low) if amount.low is not None and amount.low == amount.high else None
        again = (
            said is not None and amount.digits and amount.scale == 1 and tokens.at(amount.first - 1) in {"the", "that"}
        )
        if said is None or not again or tokens.at(amount.last) not in _SAID_AGAIN:
            return False
        amount.kind, amount.unit = said
        return True

    def _is_known(self, tokens: Tokens, amount: Amount) -> bool:
        """Find what a bare number counts, and tell whether it counts anything."""
        if _is_paid(tokens, amount):
            amount.kind, amount.unit = "money", self._code or self._dollars
            return True
        if amount.scale >= _MILLION:
            if self._code is not None and self._code_ago <= _REMEMBERED:
                amount.kind, amount.unit = "money", self._code
            elif (not _SPENDING.isdisjoint(tokens.low) and self._noun is None) or (
                not _SPENDING.isdisjoint(tokens.low) and amount.scale > _MILLION
            ):
                amount.kind, amount.unit = "money", self._dollars
            return True
        if self.sole and all(word in _MARKS for word in (*tokens.low[: amount.first], *tokens.low[amount.last :])):
            return True
        if not _VOTING.isdisjoint(tokens.low) and _is_score(tokens, amount):
            return False
        own = _has_own(tokens, amount) or tokens.at(amount.first - 1) in _RATED
        noun = self._noun if self._ago <= _REMEMBERED and not own else None
        if amount.comparator != "=" or amount.of is not None or amount.scale >= _THOUSAND:
            amount.unit = noun
            large = max(abs(bound) for bound in (amount.low, amount.high) if bound is not None) >= _TEN
            return noun is not None or amount.digits or large or amount.of is not None
        if amount.digits and _is_large(amount) and not tokens.raw(amount.number_first).isdecimal():
            amount.unit = noun
            return True
        if tokens.at(amount.first - 1) in {"equals", "equal", "equaling"} or (
            tokens.at(amount.first - 1) == "to" and tokens.at(amount.first - 2) in {"equal", "equals", "equaling"}
        ):
            amount.unit = noun
            return True
        of_them = _is_of_them(tokens, amount)
        if noun is None:
            return of_them and amount.digits
        amount.unit = noun
        if of_them:
            return True
        if tokens.at(amount.last - 1) == "ones":
            return True
        if (
            not _VOTING.isdisjoint(tokens.low)
            and tokens.at(amount.first - 1) in {",", ";", "and"}
            and tokens.at(amount.last) in {"for", "against"}
        ):
            return True
        if not amount.digits and amount.high is not None and amount.high < 4:  # noqa: PLR2004
            begins = tokens.at(amount.first - 1) in {"", "and", ",", ";", "only", "just"}
            return begins and (tokens.at(amount.last) in VERBS or (self._ago <= 1 and tokens.at(amount.last) in _ARE))
        if amount.digits and self._ago == 0 and tokens.at(amount.first - 1) in {",", "and"}:
            return tokens.at(amount.last) in STOPS or tokens.at(amount.last) in {",", "", "."}
        return tokens.at(amount.first - 1) in _STANDING or (
            tokens.at(amount.first - 1) in {"", ",", ";", "and", "only"}
            and (tokens.at(amount.last) in _BEFORE_VERB or tokens.at(amount.last) in VERBS)
        )


def _is_of_them(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a number is of things said before: ``20 of them``; not ``two of them``, ``all but 20 of them``."""
    told = amount.digits or (amount.low is not None and amount.low >= _FOUR)
    named = tokens.at(amount.last + 1) in {"them", "those", "these"} and tokens.at(amount.last) == "of"
    return told and named and tokens.at(amount.first - 1) not in {"but", "("}


_FOUR = 4
_RATED = frozenset("rated graded scored rating ratings grade grades score scores marked".split())
"""Words behind which a number is a mark and counts nothing: ``rated 4 out of 9``, ``a score below 5``."""


def _is_paid(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a bare number is money that is paid: ``they earn 40,000``, ``they are spending zero``."""
    if amount.low == amount.high == 0:
        return tokens.at(amount.first - 1) in _PAYING | {"spending"} and tokens.at(amount.last) in _CLOSED
    paying = not _PAYING.isdisjoint(tokens.low[max(amount.first - 4, 0) : amount.first])
    return amount.digits and paying and _is_large(amount)


def _is_age(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a bare number is an age: ``the average age of a driver is 54``."""
    if amount.scale > 1 or tokens.at(amount.first - 1) not in _AGED or tokens.at(amount.last) not in _CLOSED:
        return False
    before = tokens.low[max(amount.first - _BETWEEN - 1, 0) : amount.first]
    return any(pair in _AGES for pair in pairwise(before))


_AGED = frozenset("is was be now".split())
_AGES = frozenset((kind, "age") for kind in "average mean median retirement".split())


def _is_instead(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Tell whether a bare number is set against the one before: ``48 hours, not 72``."""
    near = tokens.low[before.last : amount.first] == [",", "not"]
    return near and before.kind not in {"ratio", "multiple"} and tokens.at(amount.last) in _CLOSED


_CLOSED = frozenset({"", ".", ",", ";", "and", "?"})


def _is_broken(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a bare number is no whole one, as shares are: ``0.2``, ``one and a half``."""
    if amount.scale > 1:
        return False  # "we have done 1.3 million"
    value = amount.low if amount.low is not None else amount.high
    return "." in tokens.raw(amount.number_first) or (value is not None and value.denominator != 1)


def _is_score(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a number is one of two that say how a vote went: ``the vote was 8 to 1``."""
    ahead = tokens.at(amount.first - 1) in _AGAINST and amount.first > 1 and begins(tokens, amount.first - 2)
    return ahead or (tokens.at(amount.last) in _AGAINST and begins(tokens, amount.last + 1))


_VOTING = frozenset("vote votes voted voting ruled ruling majority".split())
_AGAINST = frozenset({"to", "-", "–"})


def _has_own(tokens: Tokens, amount: Amount) -> bool:
    """Tell whether a word that is no known noun stands where what is counted stands: ``12,000 sherpa are here``."""
    at = amount.last
    return tokens.is_word(at) and tokens.at(at) not in STOPS | TAILS | ADVERBS and tokens.at(at + 1) in _ARE | {"is"}


def _is_again(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Tell whether a quantity is the one before said again: ``the 4% pledge, the pledge of saving 4%``."""
    if (before.kind, before.unit, before.low, before.high) != (amount.kind, amount.unit, amount.low, amount.high):
        return False
    between = tokens.low[before.last : amount.first]
    if len(between) == 2 and between[0] in {"and", "or"} and between[1] in _PAUSES:  # noqa: PLR2004
        return True
    if len(between) > _BETWEEN or not _NOT_AGAIN.isdisjoint(between) or _PAUSES.isdisjoint(between):
        return False
    words = [word for word in between if word not in _PAUSES and word not in _FILLERS]
    if words == tokens.low[amount.last : amount.last + len(words)]:
        return True  # "50 percent higher, literally, 50 percent higher"; and where nothing stands between
    return len(set(words)) < len(words)


_PAUSES = frozenset({",", "-", "–", "—", "...", "…"})
_FILLERS = frozenset("uh um er i mean you know that's that is yes well rather just literally only exactly".split())


def _corrected(tokens: Tokens, amounts: list[Amount]) -> set[int]:
    """Give where bare numbers begin that a speaker breaks off to say another: ``30,000 — about 3,000 sailors``."""
    return {
        amount.first
        for amount, following in pairwise(amounts)
        if amount.bare
        and not following.bare
        and 1 <= following.first - amount.last <= 2  # noqa: PLR2004
        and set(tokens.low[amount.last : following.first]) <= _DASHES
    }


_DASHES = frozenset({"-", "–", "—"})


def _share(tokens: Tokens, amounts: list[Amount]) -> None:
    """Give bare numbers the unit of the one they are listed with: ``10 and 15 and 20 percent``."""
    for at in range(len(amounts) - 2, -1, -1):
        amount, following = amounts[at], amounts[at + 1]
        if not amount.bare or following.kind in {"ratio", "multiple"} or following.comparator not in {"=", "~"}:
            continue
        between = tokens.low[amount.last : following.first]
        if following.kind in _OTHER and _is_whole(tokens, amount, following, between):
            continue
        if between == ["to"] and tokens.at(amount.first - 1) == "from":
            amount.kind, amount.unit, amount.bare = following.kind, following.unit, following.bare
        elif 1 <= len(between) <= 2 and set(between) <= {"and", "or", ",", "then"}:  # noqa: PLR2004
            if following.kind == "count" and between != ["and"]:
                continue
            if following.scale > 1 and amount.scale == 1:
                continue
            amount.kind, amount.unit, amount.bare = following.kind, following.unit, following.bare


def _is_whole(tokens: Tokens, amount: Amount, following: Amount, between: list[str]) -> bool:
    """Tell whether a bare number is complete and the next of another kind: ``2 million, and three years``."""
    closed = tokens.at(amount.first) == "between" and between == [",", "and"]
    return closed or amount.scale > max(following.scale, 1)


_OTHER = frozenset({"duration", "percent", "points"})
"""Kinds that are hardly counted in millions."""


def _is_large(amount: Amount) -> bool:
    return max(amount.low or 0, amount.high or 0) >= _THOUSAND


_PAYING = frozenset("pay pays paid paying spend spends spent costs earn earns earned salary".split())


def _bounded(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """Join amounts that are two bounds of one."""
    joined: list[Amount] = []
    for amount in amounts:
        if joined and _is_bound(tokens, joined[-1], amount):
            joined.append(_between(joined.pop(), amount))
        else:
            joined.append(amount)
    return joined


def _is_bound(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Tell whether two amounts are the bounds of one: ``more than five and less than ten percent``."""
    if {before.comparator[0], amount.comparator[0]} != {"<", ">"}:
        return False
    if before.kind != amount.kind and not (before.unit is None and before.kind == "count"):
        return False
    low, high = (before.low, amount.high) if before.comparator[0] == ">" else (amount.low, before.high)
    between = set(tokens.low[before.last : amount.first])
    return low is not None and high is not None and low < high and between <= _AND


_AND = frozenset({"and", "but", ",", "is"})


def _between(before: Amount, amount: Amount) -> Amount:
    """Join two bounds to one amount."""
    amount.first, amount.number_first = before.first, before.number_first
    amount.low, amount.high = before.low or amount.low, before.high or amount.high
    amount.comparator = "range"
    return amount
