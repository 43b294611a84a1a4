"""What kind of edit it is when words stand in place of others, and how grave it is."""

from __future__ import annotations

import unicodedata
from typing import Literal

from rapidfuzz.distance import OSA

from onrecord.text.lazy import lazy_re

EditKind = Literal[
    "attribution",
    "figure",
    "negation",
    "question-removed",
    "turn-removed",
    "passage-removed",
    "question-added",
    "turn-added",
    "passage-added",
    "wording",
    "header",
    "spelling",
    "note",
    "punctuation",
]

WEIGHTS: dict[EditKind, int] = {
    "attribution": 100,  # words put into another mouth
    "figure": 95,
    "negation": 92,
    "question-removed": 90,
    "turn-removed": 90,
    "passage-removed": 80,
    "question-added": 75,
    "turn-added": 75,
    "passage-added": 60,
    "wording": 50,
    "header": 40,  # title, date, place
    "spelling": 20,
    "note": 15,  # stage directions and what editors put in
    "punctuation": 5,
}
"""How grave an edit is, 0 to 100: the order in which edits are told. Set by hand."""

SAYS: dict[EditKind, str] = {
    "attribution": "now another speaker's",
    "figure": "figure changed",
    "negation": "negation changed",
    "question-removed": "question removed",
    "turn-removed": "turn removed",
    "passage-removed": "words removed",
    "question-added": "question added",
    "turn-added": "turn added",
    "passage-added": "words added",
    "wording": "wording changed",
    "header": "title, date or place changed",
    "spelling": "spelling changed",
    "note": "note changed",
    "punctuation": "punctuation changed",
}

_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
    "half third quarter dozen percent twice double doubled triple".split()
)
_NEGATIONS = frozenset("not no never none nor neither nobody nothing nowhere without cannot hardly scarcely".split())
_LETTERS = lazy_re(r"\w")
_DIGIT = lazy_re(r"\d")
_SPELLED = 0.7
"""Likeness of two words (optimal string alignment, normalised) from which one may be the other, spelled otherwise."""
_SHORT = 4
_TYPE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"})


def plain(word: str) -> str:
    """Give a word with its quotation marks, dashes and width made plain: differences of type alone are noise."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFKC", word).translate(_TYPE)


def kind_of(was: list[str], now: list[str], *, sentences: bool) -> EditKind:
    """Tell what kind of edit it is.

    Args:
        was: plain words and marks that went.
        now: those that came.
        sentences: whether what went or came holds a whole sentence, and nothing stands on the other side.
    """
    old, new = _words(was), _words(now)
    if not old and not new:
        return "punctuation"
    if sentences and not (old and new):
        return "passage-added" if new else "passage-removed"
    if _figures(old) != _figures(new):
        return "figure"
    if _negations(old) != _negations(new):
        return "negation"
    if len(old) == len(new) and all(_one_spelling(a, b) for a, b in zip(old, new, strict=True)):
        return "spelling"
    if "".join(old).replace("-", "") == "".join(new).replace("-", ""):
        return "spelling"
    return "wording"


def _words(words: list[str]) -> list[str]:
    return [word.casefold() for word in words if _LETTERS.search(word)]


def _figures(words: list[str]) -> list[str]:
    return [word for word in words if _DIGIT.search(word) or word in _NUMBERS or word.split("-")[0] in _NUMBERS]


def _negations(words: list[str]) -> int:
    return sum(word in _NEGATIONS or word.endswith("n't") for word in words)


def _one_spelling(was: str, now: str) -> bool:
    """Tell whether two words may be one word spelled in two ways; two short words are two words."""
    if was == now:
        return True
    if min(len(was), len(now)) <= _SHORT or was[0] != now[0]:
        return False
    return OSA.normalized_similarity(was, now) >= _SPELLED and not _inflected(was, now)


_ENDINGS = frozenset({"s", "es", "ed", "d", "ing", "er", "est", "ly", "'s", "al", "un", "ment", "n", "en"})


def _inflected(was: str, now: str) -> bool:
    """Tell whether one word is another form of the other: ``ally`` and ``allies`` do not say the same."""
    head = 0
    for one, two in zip(was, now, strict=False):
        if one != two:
            break
        head += 1
    return {was[head:], now[head:]} <= _ENDINGS | {"", "y", "ies", "ied", "e"}
