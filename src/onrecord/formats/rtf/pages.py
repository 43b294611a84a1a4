"""The code pages of an RTF document: its own, and those of its fonts."""

from __future__ import annotations

import codecs
import re

from onrecord.model.rtf import CODECS, SYMBOLS
from onrecord.text.lazy import lazy_re

_CHARSETS = {
    2: SYMBOLS,
    77: 10000,
    78: 932,
    79: 949,
    80: 936,
    81: 950,
    85: 10006,
    86: 10081,
    88: 10029,
    89: 10007,
    128: 932,
    129: 949,
    130: 1361,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    179: 1256,
    180: 1256,
    181: 1255,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
    254: 437,
    255: 850,
}
"""The code page of a font by its ``\\fcharset``; those that are not here have the document's.

So has 0, Western: programs write it for any font, and LibreOffice takes it so. Only where the document's page has two
bytes a character it means Windows 1252: a quotation mark would take the letter behind it along.
"""
_KINDS = {"ansi": 1252, "mac": 10000, "pc": 437, "pca": 850}
"""The document's code page where it gives no ``\\ansicpg``."""
_DOUBLE = frozenset({932, 936, 949, 950, 1361})
"""Code pages in which the second byte of a character may be that of a letter, and stand there unescaped."""
_FONT = lazy_re(rb"\\(?:(f|fcharset|cpg|bin)([0-9]{1,10}) ?|[^A-Za-z])", re.DOTALL)


class Pages:
    """Which code page text is in.

    Attributes:
        page: the document's.
        unknown: one that it declares and that is not known; None where there is none.
    """

    def __init__(self) -> None:
        self.page = 1252
        self.unknown: int | None = None
        self._fonts: dict[int, int] = {}
        self._font = 0

    def of(self, font: int | None) -> int:
        """Give the code page of a font by its number; None is the document's font."""
        return self._fonts.get(self._font if font is None else font, self.page)

    def declare(self, word: str, number: int | None) -> bool:
        """Take a control word that declares a code page or the document's font; tell whether it is one."""
        if word == "deff":
            self._font = number or 0
        elif word in _KINDS:
            self.page = _KINDS[word]
        elif word != "ansicpg":
            return False
        elif number in CODECS:
            self.page = number or 0
        else:
            self.unknown = number
        return True

    def read_fonts(self, table: bytes) -> None:
        """Read what a table of fonts says of their code pages."""
        font = at = 0
        while found := _FONT.search(table, at):
            at = found.end()
            word, number = found[1], int(found[2] or 0)
            if word == b"f":
                font = number
            elif word == b"fcharset":
                western = number == 0 and self.page in _DOUBLE
                self._fonts[font] = 1252 if western else _CHARSETS.get(number, self.page)
            elif word == b"cpg" and number in CODECS:
                self._fonts[font] = number
            elif word == b"bin" and at + number <= len(table):
                at += number


def lacks_second(raw: bytes, page: int) -> bool:
    """Tell whether the last of some bytes is the first of two that make a character."""
    if page not in _DOUBLE:
        return False
    decoder = codecs.getincrementaldecoder(CODECS[page])("replace")
    decoder.decode(raw)
    return bool(decoder.getstate()[0])
