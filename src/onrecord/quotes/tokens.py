"""Quotations and the record cut into words and marks that are compared one by one.

Stricter than the words of search: nothing is folded but what the names of `DIFFERENCES` allow, and marks count.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

QUOTE, DASH, DOTS = '"', "-", "\u2026"
"""Keys of all quotation marks, dashes and ellipses."""

_APOSTROPHES = "'\u2018\u2019\u02bc\u02b9\u2032\uff07`\u00b4"
ELLIPSIS = (
    r"\[\s?(?:\u2026|\.(?:\s?\.){2,3})\s?\]|\(\s?(?:\u2026|\.(?:\s?\.){2,3})\s?\)|\u2026+|\.(?:[ \u00a0]?\.){2,5}(?!\d)"
)
_LETTERS = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_WORD = rf"\d+(?:[.,:/]\d+)+(?:{_LETTERS})?|{_LETTERS}(?:[{_APOSTROPHES}]{_LETTERS})*"
_PLAIN_WORD = r"[0-9]+(?:[.,:/][0-9]+)+[0-9A-Za-z]*|[0-9A-Za-z]+(?:['`][0-9A-Za-z]+)*"
"""The same in ASCII, which is read in a third of the time."""
_MARKS = (
    rf"|(?P<dots>{ELLIPSIS})"
    rf"|(?P<quote>[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\uff02\u2033\u201a\u201b{_APOSTROPHES}])"
    r"|(?P<dash>-{1,3}|[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d])"
    r"|(?P<markup>(?<![\w*])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*]))"
    r"|(?P<mark>\S)"
)
_TOKEN, _PLAIN_TOKEN = (lazy_re(f"(?P<word>{word}){_MARKS}") for word in (_WORD, _PLAIN_WORD))
_PIECE, _PLAIN_PIECE = (lazy_re(rf"{word}|{ELLIPSIS}|-{{1,3}}|\S") for word in (_WORD, _PLAIN_WORD))
"""Whatever is a token, without its kind; where there are no marks of emphasis."""
_BRACKETED = lazy_re(r"[^\W\d_]*\[(?!\s?\.)[^\[\]\u2026]{1,60}\][^\W\d_]*")
_APOSTROPHE = lazy_re(f"[{_APOSTROPHES}]")
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
_LIGATURE = lazy_re("[\ufb00-\ufb06]")
INVISIBLE = lazy_re("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
"""Characters that take no room and change nothing that is seen."""
HIDDEN = lazy_re(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d"
    "\u202a-\u202e\u2061-\u206f\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
"""Characters that take no room and may change what is seen: those that turn the direction round, and joiners."""


class Token(NamedTuple):
    """A word or mark: what it is compared by, its kind and its place in the string it was cut from."""

    key: str
    kind: str
    start: int
    end: int


class Cut:
    """A string cut into words and marks.

    Most strings are cut only to be compared, and for that their keys are enough, which are read with one call. The
    tokens with their places are made when they are first asked for.

    Attributes:
        text: the string.
        keys: what its tokens are compared by, in order.
    """

    __slots__ = ("_brackets", "_tokens", "keys", "text")

    def __init__(self, text: str, *, brackets: bool = False) -> None:
        self.text = text
        self._brackets = brackets
        self._tokens: list[Token] | None = None
        if "*" in text or "_" in text or (brackets and "[" in text):  # these are told apart by where they stand
            self.keys = [token.key for token in self.tokens]
        else:
            pieces, key_of = (_PLAIN_PIECE, _PLAIN_KEYS) if text.isascii() else (_PIECE, _OTHER_KEYS)
            self.keys = [key_of[piece] for piece in pieces.findall(text)]

    @property
    def tokens(self) -> list[Token]:
        """The words and marks with their kinds and places, as many as there are keys."""
        if self._tokens is None:
            self._tokens = _tokens(self.text, brackets=self._brackets)
        return self._tokens


def cut(text: str, *, brackets: bool = False) -> Cut:
    """Cut a string into words and marks; white space and marks of emphasis are left out.

    Args:
        text: without invisible characters.
        brackets: whether a word with square brackets in or around it is one token, of kind ``bracketed``.
    """
    return Cut(text, brackets=brackets)


def _tokens(text: str, *, brackets: bool) -> list[Token]:
    tokens = list[Token]()
    plain = text.isascii()
    at = 0
    if brackets and "[" in text:
        for found in _BRACKETED.finditer(text):
            tokens += _cut(text, at, found.start(), plain=plain)
            tokens.append(Token(found[0], "bracketed", found.start(), found.end()))
            at = found.end()
    return tokens + _cut(text, at, len(text), plain=plain)


_KEYS = {"quote": QUOTE, "dash": DASH, "dots": DOTS}
_make = tuple.__new__


def _cut(text: str, start: int, end: int, *, plain: bool) -> list[Token]:
    found: list[Token] = []
    add = found.append
    for match in (_PLAIN_TOKEN if plain else _TOKEN).finditer(text, start, end):
        kind, key = match.lastgroup or "", match[0]
        if kind == "word":
            if not plain:
                key = _key(key)
        elif kind == "markup":
            continue
        else:
            key = _KEYS.get(kind) or key
        add(_make(Token, (key, kind, *match.span())))
    return found


def _key(word: str) -> str:
    return word if word.isascii() and "`" not in word else word_key(word)


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """Give what a word is compared by: its letters in their composed form, with a plain apostrophe."""
    if _LIGATURE.search(word):
        word = word.translate(_LIGATURES)
    return _APOSTROPHE.sub("'", unicodedata.normalize("NFC", word))


class _Keys(dict[str, str]):
    """The keys of pieces of text that are no marks of emphasis, remembered; ``plain`` where the text is ASCII."""

    def __init__(self, *, plain: bool) -> None:
        super().__init__()
        self._plain = plain

    def __missing__(self, piece: str) -> str:
        if piece[0].isalnum():
            key = piece if self._plain else _key(piece)
        else:
            ((key, *_),) = _cut(piece, 0, len(piece), plain=self._plain)
        if len(piece) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[piece] = key
        return key


_REMEMBERED, _LONGEST_REMEMBERED = 1 << 16, 64
"""Pieces that are remembered, and code points of the longest of them."""
_PLAIN_KEYS, _OTHER_KEYS = _Keys(plain=True), _Keys(plain=False)


class Joined:
    """Runs of a text, joined by the white space between them or a blank, no invisible characters, with the way back.

    Args:
        text: the document.
        parts: the runs, in order.
    """

    def __init__(self, text: str, parts: Sequence[Span]) -> None:
        pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        at = end = 0
        plain = text.isascii()
        for part in parts:
            if pieces:
                # White space is kept as it is, so that it can be told from a blank; whatever else lies between is one.
                between = text[end : part.start]
                pieces.append(between if between.isspace() else " ")
                at += len(pieces[-1])
            for piece in (part,) if plain else _seen(text, part):
                self._starts.append(at)
                self._origins.append(piece.start)
                pieces.append(text[piece.start : piece.end])
                at += piece.end - piece.start
            end = part.end
        self.text = "".join(pieces)
        self.document = text
        self.parts = tuple(parts)
        self._cut: Cut | None = None

    @property
    def cut(self) -> Cut:
        """The tokens, cut when first asked for."""
        if self._cut is None:
            self._cut = cut(self.text)
        return self._cut

    def place(self, start: int, end: int) -> Span:
        """Give where characters of the joined text stand in the document."""
        return Span(self._origin(start), self._origin(end - 1) + 1)

    def _origin(self, at: int) -> int:
        piece = bisect_right(self._starts, at) - 1
        return self._origins[piece] + at - self._starts[piece]

    def offset(self, place: int) -> int:
        """Give where a place of the document, or what follows it, stands in the joined text."""
        piece = max(bisect_right(self._origins, place) - 1, 0)
        return min(self._starts[piece] + max(place - self._origins[piece], 0), len(self.text))


def _seen(text: str, part: Span) -> list[Span]:
    if not INVISIBLE.search(text, part.start, part.end):
        return [part]
    pieces, at = [], part.start
    for found in INVISIBLE.finditer(text, part.start, part.end):
        if found.start() > at:
            pieces.append(Span(at, found.start()))
        at = found.end()
    if at < part.end:
        pieces.append(Span(at, part.end))
    return pieces or [part]
