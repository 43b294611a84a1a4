"""Folded forms, for comparing names and words that are printed in different ways."""

from __future__ import annotations

import unicodedata

from onrecord.text.lazy import lazy_re

_NOT_WORD = lazy_re(r"[\W_]+")
_WORD = lazy_re(r"[a-z0-9]+")
# Most texts hold nothing beside ASCII but these, which are no part of a word however they are normalised.
_SIGNS = lazy_re(r"[\x00-/:-@\[-`{-\x7f\u00a0‘’“”–—]+")
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def fold(text: str) -> str:
    """Fold case, accents, punctuation and white space away: ``Åsberg, Stefan`` becomes ``asberg stefan``."""
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    plain = _SIGNS.sub(" ", text)
    if plain.isascii():
        return plain.lower().strip()
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare.translate(_LETTERS)).strip()
