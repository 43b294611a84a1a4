"""Comparing printed names and offices."""

from __future__ import annotations

from onrecord.grammar.lexicon import ARTICLES, CONNECTORS, HONORIFICS
from onrecord.text import fold

_OFFICE_FILLERS = CONNECTORS | ARTICLES | {"the", "mr", "madam", "his", "her", "excellency", "hon"}
_ABBREVIATED = {"pm": {"prime", "minister"}, "sg": {"secretary", "general"}}


def name_words(name: str) -> list[str]:
    """Give the folded words of a name, initials left out unless nothing else is there."""
    words = [fold(word).replace(" ", "") for word in name.split()]
    return [word for word in words if len(word) > 1] or words


def same_name(one: str, other: str) -> bool:
    """Tell whether two printed names can be one person's: equal last names, and first names that do not differ."""
    a, b = name_words(one), name_words(other)
    if not a or not b:
        return False
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return long[-len(short) :] == short or (len(short) > 1 and short[0] == long[0] and short[-1] == long[-1])


def initials(name: str) -> str:
    """Give the first letters of a name's capitalised words, honorifics left out: ``DR`` of ``Dr Dana Reyes``."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and fold(word) not in HONORIFICS)


def office_words(role: str) -> set[str]:
    """Give the folded words that make an office, abbreviations written out."""
    words = {word for word in fold(role).split() if word not in _OFFICE_FILLERS}
    for short, full in _ABBREVIATED.items():
        if short in words:
            words = (words - {short}) | full
    return words
