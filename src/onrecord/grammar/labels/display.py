"""Names as they stand in a sentence, made of names as they are printed in labels."""

from __future__ import annotations

import re

from onrecord.grammar.labels.lexicon import PARTICLES
from onrecord.text.lazy import lazy_re

_EDGE = ".,:;()[]{}\"'“”‘’*_"
_INITIAL = lazy_re(r"^(?:[^\W\d_]\.){1,3}$|^[A-NP-Z]$")
"""A letter without a stop may be a word of the name: ``Seán Ó Farrell``, ``Ortega y Reyes``."""
SHORT_CAPITALS = 3
"""Capitals up to this length may be initials in a name set otherwise (``JD Vance``); longer ones are a surname."""


def display_name(name: str) -> str:
    """Give a name as it would stand in a sentence: capitals set down, middle initials left out.

    ``JEAN-PIERRE`` becomes ``Jean-Pierre``, ``D.FALK`` ``D.Falk``, ``MCCABE`` ``McCabe``, and
    ``Antony J. Blinken`` ``Antony Blinken``.
    """
    tokens = name.split()
    if len(tokens) > 2:  # noqa: PLR2004 - first and last name stay
        middle = [token for token in tokens[1:-1] if not _INITIAL.match(token)]
        tokens = [tokens[0], *middle, tokens[-1]]
    shouted = name.isupper()
    return " ".join(_set_down(token) if shouted or len(token) > SHORT_CAPITALS else token for token in tokens)


def set_down_dotless(name: str) -> str:
    """Give a name of a language whose capital ``I`` is a dotless letter: ``YILDIZ`` becomes ``Yıldız``."""
    return " ".join(
        token[:1] + token[1:].replace("İ", "i").replace("I", "ı").lower() if token.isupper() else token
        for token in name.split()
    )


def _set_down(token: str) -> str:
    if not token.isupper() or len(token.strip(_EDGE)) <= 1 or ("." in token[:-1] and len(token) <= 4):  # noqa: PLR2004
        return token
    if token.lower() in PARTICLES:
        return token.lower()
    parts = re.split(r"([-’'.])", token)
    parts = [part[:1] + part[1:].replace("İ", "i").lower() for part in parts]
    word = "".join(parts)
    return f"Mc{word[2].upper()}{word[3:]}" if word.startswith("Mc") and len(word) > 3 else word  # noqa: PLR2004
