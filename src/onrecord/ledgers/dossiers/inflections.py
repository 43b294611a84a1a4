"""Words without their inflections: ``defends`` and ``defended`` are one word, ``ready`` and ``readiness`` are two.

A stemmer joins what a dictionary keeps apart (``production`` and ``productive``, ``deter`` and ``determined``), which
brings in sentences on something else. Here only the endings of number, tense and possession are taken off, after the
first step of Porter's algorithm (An algorithm for suffix stripping, Program 14(3), 1980), and British spelling is made
American, as `onrecord.ledgers.measurewords` does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.archive.words import fold
from onrecord.ledgers.measurewords import spelled

_POSSESSIVE = re.compile(r"['’](?:s|$).*")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")
_SIBILANT = re.compile(r"(?:ss|x|z|ch|sh)es$")
_PLURAL = re.compile(r"(?<=\w)(?<![sui])s$")
_IES = re.compile(r"(?<=\w\w)ie[sd]$")
_PAST = re.compile(r"(?<=\w\w)(?:(?<!e)ed|ing)$|(?<=\w{3}e)ed$|(?<=\w{3}e)d$")


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """Give a word folded, spelled one way and without its inflection; what is left need be no word itself."""
    plain = spelled(_POSSESSIVE.sub("", fold(word)))
    if not plain.isalpha():
        return plain
    if _IES.search(plain):
        return plain[:-3] + "y"
    plain = plain[:-2] if _SIBILANT.search(plain) else _PLURAL.sub("", plain)
    if (found := _PAST.search(plain)) and _VOWEL.search(plain, 0, found.start()):
        plain = plain[: found.start()]
    return _DOUBLED.sub(r"\1", plain.rstrip("e") or plain)
