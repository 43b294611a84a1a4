"""Units as people ask for them: ``dollars``, ``$``, ``percent``, besides the codes and nouns of the layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.words.words import fold, stem
from onrecord.archive.words.words import words as words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_DOLLARS = "USD AUD CAD NZD HKD SGD TWD JMD NAD FJD"
_CODES = {
    "$": _DOLLARS, "dollar": _DOLLARS, "buck": _DOLLARS, "us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD",
    "€": "EUR", "euro": "EUR", "£": "GBP", "pound": "GBP EGP LBP SYP", "sterling": "GBP", "¥": "JPY CNY", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR PKR", "rouble": "RUB", "ruble": "RUB",
    "hryvnia": "UAH",
    "zloty": "PLN", "lira": "TRY", "franc": "CHF XOF FRF BEF", "shekel": "ILS", "rand": "ZAR", "won": "KRW",
    "₴": "UAH", "krona": "SEK ISK", "krone": "NOK DKK", "crown": "NOK DKK SEK CZK", "forint": "HUF",
    "peso": "MXN ARS CLP PHP COP",
}  # fmt: skip
"""The codes that a sign or a name in the singular may mean; which one a speaker means, the layer has decided."""
_WORDS = {"percent": "%", "per cent": "%", "people": "person", "men": "man", "women": "woman", "children": "child"}


def units_meant(given: str, known: Iterable[str]) -> list[str]:
    """Give those of the known units that a word for a unit means: as they are written, in any form, or by name."""
    asked = fold(given.strip())
    name = asked if asked in _CODES else asked.removesuffix("s")
    codes = set(_CODES.get(name, "").split())
    keys = {unit_key(asked), unit_key(_WORDS.get(asked, asked))}
    return [unit for unit in known if unit in codes or unit_key(unit) in keys]


def unit_key(unit: str) -> tuple[str, ...]:
    """Give what two units share that are the same: stems of their words, or the sign."""
    return tuple(stem(word) for word in words_of(unit)) or (fold(unit.strip()),)
