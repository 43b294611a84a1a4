"""Words as search sees them: folded, split and stemmed the same way for the index and for the text.

The index is fed folded text and splits it as `tokens` does, so that a hit can be checked on the transcript itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import tantivy

SPLITTER = r"[\p{L}\p{N}]+"
"""How tantivy finds words in folded text."""
LANGUAGE = "english"

_MARKS = "\u0300-\u036f"
_WORD = re.compile(rf"(?:[^\W_][{_MARKS}]*)+")
_ACCENTED = re.compile(r"[^\x00-\x7f\u00a0\u2010-\u2027\u2030-\u205e]")
_MARK = re.compile(rf"[{_MARKS}]")
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ħ": "h"}
)


class Token(NamedTuple):
    """A word of a text: its folded form and its place (code points, half-open)."""

    word: str
    start: int
    end: int


def is_plain(text: str) -> bool:
    """Tell whether folding a text only lowers its letters, each in its place."""
    return not _ACCENTED.search(text)


def fold(text: str) -> str:
    """Give a text without case and accents; its length may change, its words stay apart as `tokens` has them."""
    if is_plain(text):
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return _MARK.sub("", decomposed).translate(_PLAIN_LETTERS)


def tokens(text: str, offset: int = 0) -> list[Token]:
    """Give the words of a text in order; places count from ``offset``."""
    if not is_plain(text):
        return [Token(fold(m.group()), m.start() + offset, m.end() + offset) for m in _WORD.finditer(text)]
    return [Token(m.group().lower(), m.start() + offset, m.end() + offset) for m in _WORD.finditer(text)]


def words(text: str) -> list[str]:
    """Give the folded words of a text."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=1)
def _stemmer() -> tantivy.TextAnalyzer:
    return stem_analyzer(tantivy.Tokenizer.raw())


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give the stem of a folded word, as the index has it."""
    return _stemmer().analyze(word)[0]


def stem_analyzer(splitter: tantivy.Tokenizer) -> tantivy.TextAnalyzer:
    """Give tantivy's analyzer of stems behind a splitter."""
    return tantivy.TextAnalyzerBuilder(splitter).filter(tantivy.Filter.stemmer(LANGUAGE)).build()


def plain_analyzer(splitter: tantivy.Tokenizer) -> tantivy.TextAnalyzer:
    """Give tantivy's analyzer of words as they stand behind a splitter."""
    return tantivy.TextAnalyzerBuilder(splitter).build()
