"""What the escapes of RTF stand for: its characters in code pages, by number, and by name."""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"
SYMBOLS = 42
"""The code page of fonts that hold signs in place of letters: Windows gives them places from U+F000 on."""
CODECS = {
    1252: "cp1252",
    **{page: f"cp{page}" for page in (437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866)},
    **{page: f"cp{page}" for page in (869, 874, 932, 949, 950, *range(1250, 1259))},
    936: "gbk",
    1361: "johab",
    65001: "utf-8",
    28591: "cp1252",
    10000: "mac_roman",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10029: "mac_latin2",
    10081: "mac_turkish",
}
"""Python's codecs by the number of the code page. What declares Latin-1 means Windows' page 1252, as everywhere."""
NAMED = {
    "emdash": "\u2014",
    "endash": "\u2013",
    "bullet": "\u2022",
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
    "zwbo": "\u200b",
    "zwnbo": "\u2060",
    "\\": "\\",
    "{": "{",
    "}": "}",
    "~": "\u00a0",
    "-": "\u00ad",
    "_": "\u2011",
    "\t": "\t",
}
"""The characters that control words and control symbols stand for."""
_BULLET = 0xB7
_LAST_CODE = 0x10FFFF
_NAME = re.compile(r"\\([a-z]+|[^a-zA-Z'])(?:-?\d{1,10})? ?")
_CODE = re.compile(r"\\u(-?\d{1,10})")
_BYTE = re.compile(r"(?:\\'[0-9a-fA-F]{2}|[^\\{}\r\n])+")
_ESCAPED = re.compile(r"\\'(..)")
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


def decoded(data: bytes, page: int) -> str:
    """Decode bytes in a code page; what is no text in it becomes U+FFFD.

    Args:
        data: the bytes.
        page: a key of `CODECS`, or `SYMBOLS`.
    """
    if page == SYMBOLS:
        return "".join("\u2022" if byte == _BULLET else chr(0xF000 + byte) for byte in data)
    return _NO_TEXT.sub(REPLACEMENT, data.decode(CODECS[page], "replace"))


def from_codes(codes: list[int]) -> str:
    """Give the text of UTF-16 numbers, negative where they are above 32,767; U+FFFD for what is no character."""
    units = [code + 0x10000 if code < 0 else code for code in codes]
    text = "".join(chr(unit) if 0 < unit <= _LAST_CODE else REPLACEMENT for unit in units)
    return _NO_TEXT.sub(REPLACEMENT, text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))


def stands_for(source: str, text: str) -> bool:
    r"""Tell whether a piece of RTF, one character a byte, stands for a text in one code page or another.

    Which page that is the fonts of the document say: this cannot be told from the piece alone.
    """
    if _CODE.match(source):
        return from_codes([int(code) for code in _CODE.findall(source)]) == text
    if named := _NAME.fullmatch(source):
        return NAMED.get(named[1]) == text
    if not _BYTE.fullmatch(source):
        return False
    data = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), source).encode("latin-1")
    return any(decoded(data, page) == text for page in (*CODECS, SYMBOLS))
