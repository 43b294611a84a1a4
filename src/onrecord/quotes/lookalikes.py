"""Letters of other scripts that look like Latin ones: a word written with them is another word that looks the same."""

from __future__ import annotations

import unicodedata

from onrecord.text.lazy import lazy_re

_TABLE = {
    # Cyrillic
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d",
    "һ": "h", "ԛ": "q", "ԝ": "w", "ӏ": "l", "к": "k",
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y",
    "Х": "X", "І": "I", "Ј": "J", "Ѕ": "S", "Ԍ": "G", "Ԛ": "Q", "Ԝ": "W", "Ӏ": "l", "Ү": "Y",
    # Greek
    "α": "a", "ε": "e", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "τ": "t", "υ": "u", "χ": "x", "γ": "y",
    "η": "n", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O",
    "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X",
    # Armenian, and letters of Latin itself
    "օ": "o", "ո": "n", "ս": "u", "ց": "g", "հ": "h", "ɑ": "a", "ɡ": "g", "ı": "i", "ȷ": "j", "ⅼ": "l", "ⅰ": "i",
    "ǀ": "l", "ℓ": "l",
}  # fmt: skip
_MAP = str.maketrans(_TABLE)
_LOOK_ALIKE = lazy_re(f"[{''.join(_TABLE)}]")
_OTHER = lazy_re(r"[^\x00-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u206f]")


def plain_letters(text: str) -> str:
    """Give a text with look-alike letters made Latin (full-width and mathematical ones as well).

    A word of another script is left alone where a letter of it looks like none: it is a word of that script. So is a
    text that is mostly in another script.
    """
    if text.isascii() or not _OTHER.search(text) or 2 * len(_OTHER.findall(text)) > len(text):
        return text
    return " ".join(_plain(word) for word in text.split(" "))


def _plain(word: str) -> str:
    if not _OTHER.search(word):
        return word
    latin = unicodedata.normalize("NFKC", word).translate(_MAP)
    return word if _OTHER.search(latin) else latin


def names_of(word: str) -> str:
    """Name the letters of a word that look like Latin ones: ``U+0430 CYRILLIC SMALL LETTER A``."""
    odd = dict.fromkeys(char for char in word if _OTHER.match(char) or _LOOK_ALIKE.match(char))
    return ", ".join(f"U+{ord(char):04X} {unicodedata.name(char, 'letter')}" for char in odd)
