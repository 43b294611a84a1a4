"""The words, numbers and marks of one sentence, with their places: what the grammar of quantities walks over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.quantities.nouns import is_plural
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMERAL = (
    r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+,\d{1,2}(?![\d,])"
    r"|\d{1,3}(?:(?P<sep>[,\u00a0\u202f\u2009 '’])\d{3}(?:(?P=sep)\d{3})*)(?!\d)(?:\.\d+)?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3})+,\d+(?!\d)"
    r"|\d+·\d+|\d+(?:\.\d+)+|(?<!\d,)\d+,\d{1,2}(?![\d,])|\d+|\.\d+"
)
_TOKEN = lazy_re(rf"(?P<numeral>{_NUMERAL})|(?P<word>(?:[^\W\d_]\.){{2,}}|[^\W\d_]+(?:['’][^\W\d_]+)*)|[^\w\s]|_+|\w")
HYPHENS = frozenset("-‐‑–—−")
"""Marks that join or part: hyphens, dashes and the minus sign."""


class Tokens:
    """A sentence cut into words, numerals and marks.

    Args:
        text: the document.
        start: where the sentence begins, code points.
        end: where it ends.
        unsaid: stretches of it that nobody said, such as the foot of a page; no token is made of them.

    Attributes:
        text: the document.
        low: each token in small letters, curly apostrophes made straight.
        starts: where each begins, code points into the document.
        ends: where each ends.
        numeral: whether each is written in digits.
        addressed: whether an address of the web or of mail stands in the sentence.
    """

    __slots__ = ("addressed", "ends", "low", "numeral", "starts", "text")

    def __init__(self, text: str, start: int, end: int, unsaid: Sequence[tuple[int, int]] = ()) -> None:
        self.text = text
        self.addressed = any(text.find(sign, start, end) >= 0 for sign in ("://", "@", "www."))
        self.low: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.numeral: list[bool] = []
        for found in _TOKEN.finditer(text, start, end):
            if unsaid and any(begin <= found.start() < stop for begin, stop in unsaid):
                continue
            self.low.append(found.group().lower().replace("’", "'"))
            self.starts.append(found.start())
            self.ends.append(found.end())
            self.numeral.append(found.lastgroup in {"numeral", "sep"})

    def __len__(self) -> int:
        return len(self.low)

    def at(self, index: int) -> str:
        """Give the token at ``index`` in small letters; nothing outside the sentence."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def raw(self, index: int) -> str:
        """Give the token at ``index`` as printed; nothing outside the sentence."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.low) else ""

    def touches(self, index: int) -> bool:
        """Tell whether the token at ``index`` stands right behind the one before it."""
        return 0 < index < len(self.low) and self.starts[index] == self.ends[index - 1]

    def is_word(self, index: int) -> bool:
        """Tell whether the token at ``index`` is a word."""
        return self.at(index)[:1].isalpha()

    def is_capital(self, index: int) -> bool:
        """Tell whether the token at ``index`` is a word that begins in a capital."""
        return self.raw(index)[:1].isupper()

    def is_plural_word(self, index: int) -> bool:
        """Tell whether the token at ``index`` looks like a plural."""
        return is_plural(self.at(index))
