"""What was counted before: the noun of a bare number, and what is only said again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.grammar.amount import Amount
    from onrecord.grammar.tokens import Tokens

_SPENDING = frozenset(
    "dollar dollars money spend spends spending spent invest invests invested investment investments cost costs budget "
    "budgets fund funds funding funded aid assistance worth pay paid debt deficit revenue revenues tax taxes contract "
    "contracts loan loans grant grants bill bills trade price prices financing expenditure package bailout stimulus "
    "appropriation appropriated savings profit profits sales exports imports gdp".split()
)
_MILLION = 1_000_000
_THOUSAND = 1_000
_REMEMBERED = 3
"""Sentences for which a noun is remembered."""
_BETWEEN = 9
"""Words between a quantity and the same quantity said again."""
_NOT_AGAIN = frozenset("and or but to from than versus while with both plus not by in on at".split())
_STANDING = frozenset("is was are were to from have had now only just with than 's it's of by about".split())
_BEFORE_VERB = frozenset(
    "is are was were have has had did do does will would can could may might must now already still of in more ,".split()
)


class Heard:
    """What a speaker counted in the last sentences.

    Args:
        dollars: the currency of sums without one.
    """

    def __init__(self, dollars: str) -> None:
        self._dollars = dollars
        self._noun: str | None = None
        self._code: str | None = None
        self._ago = 0
        self._code_ago = 0

    def silence(self) -> None:
        """Note a sentence without numbers."""
        self._ago += 1
        self._code_ago += 1

    def settle(self, tokens: Tokens, amounts: list[Amount]) -> Iterator[Amount]:
        """Give the amounts of a sentence that stand: bare ones with the noun they count, each said once."""
        self.silence()
        kept: list[Amount] = []
        for amount in amounts:
            if amount.bare and not self._is_known(tokens, amount):
                continue
            if amount.kind == "multiple" and amount.unit is None and tokens.at(amount.last - 1) in {"many", "much"}:
                amount.unit = self._noun
            if amount.kind == "count" and amount.unit is not None:
                self._noun, self._ago = amount.unit, 0
            elif amount.kind == "money":
                self._code, self._code_ago = amount.unit, 0
            if kept and _is_again(tokens, kept[-1], amount):
                if amount.last - amount.first < kept[-1].last - kept[-1].first:
                    continue
                kept.pop()
            kept.append(amount)
        yield from kept

    def _is_known(self, tokens: Tokens, amount: Amount) -> bool:
        """Find what a bare number counts, and tell whether it counts anything."""
        if amount.scale >= _MILLION:
            if self._code is not None and self._code_ago <= _REMEMBERED:
                amount.kind, amount.unit = "money", self._code
            elif not _SPENDING.isdisjoint(tokens.low) and self._noun is None:
                amount.kind, amount.unit = "money", self._dollars
            elif not _SPENDING.isdisjoint(tokens.low) and amount.scale > _MILLION:
                amount.kind, amount.unit = "money", self._dollars
            return True
        noun = self._noun if self._ago <= _REMEMBERED else None
        if amount.comparator != "=" or amount.of is not None or amount.scale >= _THOUSAND:
            amount.unit = noun
            return noun is not None or amount.digits or amount.scale >= _THOUSAND or amount.of is not None
        if noun is None:
            return amount.digits and "," in tokens.raw(amount.number_first)
        amount.unit = noun
        if not amount.digits and amount.high is not None and amount.high < 4:  # noqa: PLR2004
            return False
        return tokens.at(amount.first - 1) in _STANDING or (
            tokens.at(amount.first - 1) in {"", ",", ";", "and", "only"} and tokens.at(amount.last) in _BEFORE_VERB
        )


def _is_again(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Tell whether a quantity is the one before said again: ``the 2% target, the target of spending 2%``."""
    if (before.kind, before.unit, before.low, before.high) != (amount.kind, amount.unit, amount.low, amount.high):
        return False
    between = tokens.low[before.last : amount.first]
    return len(between) <= _BETWEEN and _NOT_AGAIN.isdisjoint(between) and not {",", "-", "–", "—"}.isdisjoint(between)
