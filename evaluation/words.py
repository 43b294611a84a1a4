"""Words as the scores count them: runs of letters and digits, with the apostrophes and hyphens inside them."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:[’'\-‐‑][^\W_]+)*")


class Word(NamedTuple):
    """Code points ``start`` to ``end`` of a text, and the word there, folded for comparison."""

    start: int
    end: int
    folded: str


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Give the words of ``text`` that begin between ``start`` and ``end``, in order."""
    stop = len(text) if end is None else end
    return [Word(match.start(), match.end(), fold(match.group())) for match in _WORD.finditer(text, start, stop)]


def fold(text: str) -> str:
    """Fold case, accents, the dotless letter, curly apostrophes and compatibility forms away."""
    plain = unicodedata.normalize("NFKD", text).replace("’", "'").replace("‑", "-").replace("‐", "-").replace("ı", "i")
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
