"""Words as search sees them: split, folded and stemmed the same way for the index and for the text.

There is one rule for what a word is, here: the index is given the words one by one, so that a hit can be checked on
the transcript itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import tantivy

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = "2"
"""Changes with the rules of this file: an index made by other rules is made anew."""
LANGUAGE = "english"

_MARKS = "\u0300-\u036f"
_WORD = lazy_re(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
_PLAIN_WORD = lazy_re(r"[^\W_]+")
_ASCII_WORD = lazy_re(r"[0-9a-z]+")
"""A word of a lowered text that is ASCII: the same, in two thirds of the time."""
_ACCENTED = lazy_re(r"[^\x00-\x7f\u00a0\u2010-\u2027\u2030-\u205e]")
_MARK = lazy_re(rf"[{_MARKS}]")
_BARRED = lazy_re("[øłđæœþðıħ]")
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ħ": "h"}
)


class Token(NamedTuple):
    """A word of a text: its folded form and its place (code points, half-open)."""

    word: str
    start: int
    end: int


_make = tuple.__new__


def fold(text: str) -> str:
    """Give a text without case and accents; its length may change."""
    if text.isascii() or not _ACCENTED.search(text):
        return text.lower()
    bare = _MARK.sub("", unicodedata.normalize("NFD", text.casefold()))
    return bare.translate(_PLAIN_LETTERS) if _BARRED.search(bare) else bare


@lru_cache(maxsize=1 << 16)
def _folded_word(word: str) -> str:
    return fold(word)


def tokens(text: str, offset: int = 0) -> list[Token]:
    """Give the words of a text in order; places count from ``offset``."""
    if _ACCENTED.search(text):
        return [Token(_folded_word(m.group()), m.start() + offset, m.end() + offset) for m in _WORD.finditer(text)]
    # Lowering moves nothing here. Made without Token's own constructor, this takes half the time of a search.
    return [_make(Token, (m[0], m.start() + offset, m.end() + offset)) for m in _PLAIN_WORD.finditer(text.lower())]


def stretches(text: str, word: str, size: int, offset: int = 0) -> Iterator[list[Token]]:
    """Give, for each place of a folded word, this word and those behind it in the text, ``size`` of them at most."""
    if _ACCENTED.search(text):
        found = tokens(text, offset)
        yield from (found[at : at + size] for at, token in enumerate(found) if token.word == word)
        return
    lowered = text.lower()
    for place in re.finditer(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", lowered):
        following = islice(_PLAIN_WORD.finditer(lowered, place.start()), size)
        yield [Token(m[0], m.start() + offset, m.end() + offset) for m in following]


def words(text: str) -> list[str]:
    """Give the folded words of a text: those of `tokens`."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    if _ACCENTED.search(text):
        return [_folded_word(word) for word in _WORD.findall(text)]
    return _PLAIN_WORD.findall(text.lower())


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
