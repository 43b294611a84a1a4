"""Word pieces: a text as the numbers that a BERT model without letter case reads.

Written here, not taken from the library `tokenizers`, which brings a client of a model hub with fourteen packages
along. It gives the numbers that library gives (docs/decisions/0009-semantic-extra.md says how that was compared), but
for one thing on purpose: ``[SEP]`` printed in a transcript is a word in brackets here, not the model's own mark.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_WORD = 100
"""Code points; a longer word is unknown as a whole, as in the model's training."""
_WORDS_KEPT = 65_536
"""Words whose pieces are remembered; speech repeats itself, and a long run must not grow without end."""
_IDEOGRAPHS = (
    range(0x4E00, 0xA000),
    range(0x3400, 0x4DC0),
    range(0x20000, 0x2A6E0),
    range(0x2A700, 0x2B740),
    range(0x2B740, 0x2B820),
    range(0x2B920, 0x2CEB0),
    range(0xF900, 0xFB00),
    range(0x2F800, 0x2FA20),
)
"""Characters that are words of their own. The sixth begins where the model's own reader lets it begin."""


class _Plain(dict[int, str]):
    """What a character of a decomposed text becomes, worked out once: its small letter, space around, or nothing."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


class WordPieces:
    """The vocabulary of a model, and the way from a text to its numbers.

    Args:
        vocabulary: the pieces, in the order of their numbers; those that go on within a word begin with ``##``.

    Raises:
        KeyError: the vocabulary lacks ``[CLS]``, ``[SEP]`` or ``[UNK]``.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self._begin, self._end, self._unknown = (self._number[mark] for mark in ("[CLS]", "[SEP]", "[UNK]"))
        self._plain = _Plain()
        self._known: dict[str, list[int]] = {}

    def numbers(self, text: str, most: int) -> list[int]:
        """Give the numbers of a text, with the marks of its beginning and end; ``most`` of them, the marks included.

        What goes beyond is left out.
        """
        numbers = [self._begin]
        # A word has no more pieces than characters: a text of megabytes is not read to its end.
        for word in unicodedata.normalize("NFD", text).translate(self._plain).split():
            numbers += self._pieces(word)
            if len(numbers) >= most:
                break
        return [*numbers[: most - 1], self._end]

    def _pieces(self, word: str) -> list[int]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _WORDS_KEPT:
                self._known.clear()
            self._known[word] = known = self._cut(word)
        return known

    def _cut(self, word: str) -> list[int]:
        """Cut a word into the longest pieces that the vocabulary has, from the left."""
        if len(word) > _LONGEST_WORD:
            return [self._unknown]
        numbers: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._number.get(word[start:end] if start == 0 else f"##{word[start:end]}")
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return [self._unknown]
        return numbers


def _plain(character: str) -> str:
    kind = unicodedata.category(character)
    if character in "\t\n\r" or (character.isspace() and kind != "Cc"):
        return " "
    if kind in {"Mn", "Cc", "Cf", "Co", "Cs"} or character == "\ufffd":
        return ""
    # What ASCII has besides letters, digits and space is punctuation to the model: $, +, < and their like too.
    alone = kind[0] == "P" or (character.isascii() and not character.isalnum())
    alone = alone or any(ord(character) in ideographs for ideographs in _IDEOGRAPHS)
    small = character.lower()
    return f" {small} " if alone else small
