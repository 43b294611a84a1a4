"""Names and numbers drawn anew from a Zipf law, so that each copy of a text is another and new words never end.

The law is Mandelbrot's form of Zipf's: the first ranks are about equally frequent, then the chance of a rank falls as a
power of it, and there is no last rank. Of ``n`` draws a number that grows as ``n ** 0.75`` are different ones: with the
plain words, of which there are only so many, that makes a vocabulary that grows as Heaps' law has it for running text.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from benchmarks import sources

if TYPE_CHECKING:
    from random import Random

HEAPS = 0.75
"""Exponent with which the number of different names grows."""
_HEAD = 200
_TAIL = 1.0 / HEAPS - 1.0
"""Ranks that are about equally frequent."""

_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"[a-z,] ([A-Z][a-z]+)\b")
_MONTHS = "January February March April May June July August September October November December"
_KEPT = frozenset(
    f"{_MONTHS} Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs Ms Dr Hon Sir".casefold().split()
)
"""Words that are always capitalised and name nobody."""
_DRAWN = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)|(?P<clock>\d\d?:\d\d(?::\d\d)?)"
    rf"|(?P<month>(?:{_MONTHS.replace(' ', '|')}) )(?P<day>\d{{1,2}})\b"
    r"|(?P<year>(?<!\d)(?:19|20)\d\d(?!\d))|(?P<number>\d+)|(?P<name>[A-Z][^\W\d_]+)"
)
_ONSETS = "b br d dr f g gr h j k kl l m n p pr r s st t tr v w z".split()
_VOWELS = "a e i o u ai ei ou".split()
_CODAS = ("", "n", "r", "l", "s", "th", "ck", "m")
_SYLLABLES = tuple(onset + vowel for onset in _ONSETS for vowel in _VOWELS)


def rank(random: Random) -> int:
    """Draw a rank, from 1 on."""
    return 1 + int(_HEAD * ((1.0 - random.random()) ** (-1.0 / _TAIL) - 1.0))


def name_of(number: int) -> str:
    """Give the name of a rank; no two ranks share one."""
    number, coda = divmod(number, len(_CODAS))
    syllables = []
    for _ in range(2):
        number, at = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[at])
    while number:
        number, at = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[at])
    return ("".join(syllables) + _CODAS[coda]).capitalize()


def full_name(random: Random) -> str:
    """Draw a first name and a surname."""
    return f"{name_of(rank(random))} {name_of(rank(random))}"


def date(random: Random) -> str:
    """Draw a day, ISO 8601."""
    return f"{random.randint(1990, 2029)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """Find the names in the sources: words that stand inside sentences, and never without a capital."""
    inside: Counter[str] = Counter()
    lower: set[str] = set()
    for text in sources.paragraphs():
        for paragraph in text:
            inside.update(_INSIDE.findall(paragraph))
            lower.update(word for word in _WORD.findall(paragraph) if word.islower())
    return frozenset(word.casefold() for word in inside) - lower - _KEPT


def anew(text: str, random: Random) -> str:
    """Draw the names and numbers of a text anew; the same name stays the same name all through it."""
    known = names()
    drawn: dict[str, str] = {}

    def put(match: re.Match[str]) -> str:
        kind = match.lastgroup
        word = match[0]
        if kind == "name":
            key = word.casefold()
            if key not in known:
                return word
            if key not in drawn:
                drawn[key] = name_of(rank(random))
            return drawn[key].upper() if word.isupper() else drawn[key]
        if kind == "number":
            least = 10 ** (len(word) - 1)
            return str(least + (rank(random) - 1) % (9 * least))
        if kind == "year":
            return str(1990 + (rank(random) - 1) % 40)
        if kind == "day":
            return f"{match['month']}{1 + (rank(random) - 1) % 28}"
        return date(random) if kind == "date" else word

    return _DRAWN.sub(put, text)
