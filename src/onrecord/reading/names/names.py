"""Comparing printed names and offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import ARTICLES, CONNECTORS, HONORIFICS, ROLE_WORDS, UPPER
from onrecord.grammar.labels.tongues import OFFICES
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Collection

_OFFICE_FILLERS = CONNECTORS | ARTICLES | {"the", "mr", "m", "mme", "madam", "his", "her", "excellency", "hon"}
_ABBREVIATED = {
    "pm": {"prime", "minister"},
    "dpm": {"deputy", "prime", "minister"},
    "sg": {"secretary", "general"},
    "dg": {"director", "general"},
    "vp": {"vice", "president"},
    "ag": {"attorney", "general"},
    "sec": {"secretary"},
    "usec": {"undersecretary"},
    "asec": {"assistant", "secretary"},
    "spox": {"spokesperson"},
    "srsg": {"special", "representative", "secretary", "general"},
    "dsrsg": {"deputy", "special", "representative", "secretary", "general"},
}

_VOWELS = frozenset("aeiou")
_GLUED = lazy_re(rf"(?:[{UPPER}]\.[ \u00a0]?){{1,2}}(?P<last>[{UPPER}][\w’'-]{{2,}})")
_DEFINITE = {fold(word): fold(word)[:-2] for word in OFFICES if fold(word)[:-2] in ROLE_WORDS and word.endswith("en")}
"""Nordic offices with the article at their end: ``Presidenten`` is the president."""


def name_words(name: str) -> list[str]:
    """Give the folded words of a name, initials left out unless nothing else is there."""
    words = [fold(without_initials(word)).replace(" ", "") for word in name.split()]
    return [word for word in words if len(word) > 1] or words


def without_initials(word: str) -> str:
    """Give the surname behind initials, a blank between or none: ``Falk`` of ``A.Falk``, as Russian has it."""
    glued = _GLUED.fullmatch(word)
    return word if glued is None else glued["last"]


def has_case(text: str) -> bool:
    """Tell whether a text is in a script with capital and small letters: in others a name looks as an office does."""
    return text.lower() != text.upper()


def same_name(one: str, other: str) -> bool:
    """Tell whether two printed names can be one person's: equal last names, and first names that do not differ."""
    a, b = name_words(one), name_words(other)
    if not a or not b:
        return False
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if long[-len(short) :] == short or (len(short) > 1 and short[0] == long[0] and short[-1] == long[-1]):
        return True
    return "." in one + other and (cuts_short(one, other) or cuts_short(other, one))


def cuts_short(name: str, other: str) -> bool:
    """Tell whether the first name is printed short, with a stop, and begins another's: ``Ch. Reyes``."""
    if "." not in name:
        return False
    words, others = name_words(name), name_words(other)
    if min(len(words), len(others)) < 2 or words[-1] != others[-1] or words[0] == others[0]:  # noqa: PLR2004 - two names
        return False
    first = next((word for word in name.split() if fold(word).strip(".") not in HONORIFICS), "")
    return first.endswith(".") and fold(first).strip(".") == words[0] and others[0].startswith(words[0])


def initials(name: str) -> str:
    """Give the first letters of a name's capitalised words, honorifics left out: ``DR`` of ``Dr Dana Reyes``."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and fold(word) not in HONORIFICS)


def spelt_office(role: str, beside: Collection[str]) -> set[str]:
    """Give the words of an office, those cut short by a stop as they stand in full beside it.

    ``BRIG.`` beside ``brigadier``, ``Lt.`` beside ``lieutenant``: the letters begin the word, or are its consonants.
    """
    words = office_words(role)
    for short in {fold(word) for word in role.split() if word.endswith(".")} & words:
        full = {word for word in beside if word.isalpha() and _cuts(short, word)}
        if short not in beside and len(full) == 1:
            words = (words - {short}) | full
    return words


def share_office(one: str, other: str) -> bool:
    """Tell whether two printed offices have a word in common, which a stop may cut short in either."""
    a, b = office_words(one), office_words(other)
    return bool(a & b or spelt_office(one, b) & b or spelt_office(other, a) & a)


def _cuts(short: str, word: str) -> bool:
    """Tell whether letters before a stop stand for a word: ``brig``, ``lt``, ``supt``."""
    if len(short) < 2 or len(word) <= len(short) or short[0] != word[0]:  # noqa: PLR2004 - one letter is an initial
        return False
    if word.startswith(short):
        return len(short) > 2  # noqa: PLR2004 - "Co." may be anything
    left = iter(word)
    ends = short[-1] == word[-1] and (word.startswith(short[:-1]) or _VOWELS.isdisjoint(short))
    return ends and all(letter in left for letter in short)


def office_words(role: str) -> set[str]:
    """Give the folded words that make an office, abbreviations written out."""
    words = {_DEFINITE.get(word, word) for word in fold(role).split() if word not in _OFFICE_FILLERS}
    for short, full in _ABBREVIATED.items():
        if short in words:
            words = (words - {short}) | full
    return words
