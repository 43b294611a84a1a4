"""Words in any inflection: ``defends`` and ``defended`` are forms of one word, ``ready`` and ``readiness`` are not.

A stemmer joins what a dictionary keeps apart (``production`` and ``productive``, ``deter`` and ``determined``), which
brings in sentences on something else. Here only the endings of number, tense and possession are taken off, after the
first step of Porter's algorithm (An algorithm for suffix stripping, Program 14(3), 1980), and British spelling is made
American, as `onrecord.ledgers.measurewords` does. What an ending leaves may be one word or another (``hoping`` is of
``hope``, ``hopping`` of ``hop``, ``landed`` of ``land`` or of ``lande``): all are given, and two words are one where
they have a form in common.
"""

from __future__ import annotations

from functools import lru_cache

from onrecord.archive.words.words import fold
from onrecord.ledgers.measurewords import spelled
from onrecord.text.lazy import lazy_re

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_POSSESSIVE = lazy_re(r"'s?$")
_VOWEL = lazy_re(r"[aeiouy]")
_DOUBLED = lazy_re(r"([b-df-hj-np-tv-z])\1$")
_SHORT_SYLLABLE = lazy_re(r"[^aeiou]*[aeiouy][^aeiouwxy]$")
_SIBILANT = lazy_re(r"(?:s|x|z|ch|sh)es$")
_SINGULAR = frozenset({"news"})
"""Words in -s that are no plurals."""
_LEAST = 3
"""Letters of a word from which on it has endings."""


@lru_cache(maxsize=1 << 15)
def forms(word: str) -> tuple[str, ...]:
    """Give what a word may be a form of, itself first: folded, spelled one way, without its ending."""
    plain = _POSSESSIVE.sub("", plainly(word))
    found = []
    for one in dict.fromkeys((plain, spelled(plain))):  # as printed too: "killed" is spelled with one l like "fuelled"
        found.append(one)
        if len(one) > _LEAST and one.isalpha():
            found += (*_plural(one), *_past(one))
    return tuple(dict.fromkeys(found))


def plainly(word: str) -> str:
    """Give a word folded, with one kind of apostrophe."""
    return fold(word.translate(_APOSTROPHES))


def _plural(word: str) -> list[str]:
    if word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    if _SIBILANT.search(word):
        return [word[:-2], word[:-1]]
    plain = word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _SINGULAR
    return [word[:-1]] if plain else []


def _past(word: str) -> list[str]:
    if word.endswith("ied"):
        return [word[:-3] + "y"]
    if word.endswith("eed"):
        return [word[:-1]] if len(word) > len("need") else []
    stem = word[:-3] if word.endswith("ing") else word[:-2] if word.endswith("ed") else ""
    if len(stem) < _LEAST - 1 or not _VOWEL.search(stem):
        return []
    if _DOUBLED.search(stem):
        return [stem, stem[:-1]]
    if _SHORT_SYLLABLE.fullmatch(stem):
        return [stem + "e"]
    return [stem, stem + "e", *([stem[:-1]] if stem.endswith("ck") else [])]
