"""Tells the text of an RTF file anew: heads, body, notes and feet of each document in it, without the reader.

Every token is walked through, those of pictures and tables too, and nothing is said of places. What the words of RTF
mean is told by the same tables as the reader's; `evaluation/check_rtf.py` has its own.
"""

from __future__ import annotations

import codecs
import re
from typing import Any

from onrecord.formats.rtf.pages import Pages
from onrecord.formats.rtf.words import BARE, BOXES, BREAKS, MUTED, SKIPPED, SPOKEN, STARRED, STORIES
from onrecord.model.rtf import CODECS, NAMED, SYMBOLS, decoded
from onrecord.text.lazy import lazy_re

_TOKEN = lazy_re(
    rb"\\([A-Za-z]+)(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|([\x80-\xff])|\\([^A-Za-z])|([{}])"
    rb"|([^\\{}\r\n\x00\x80-\xff]+)",
    re.DOTALL,
)
_FIRST = lazy_re(rb"(?:\xef\xbb\xbf)?\s{0,64}")
_LAST = lazy_re(rb"[\s\x00]*")
_ENDS = frozenset({*BREAKS, "cell", "nestcell", "row", "nestrow", "\r", "\n"})
_ORDER = ("heads", "body", "notes", "feet")
_SHOWN, _MUTED, _OFF = range(3)
_UTF8 = 65001
_SECOND = range(0x30, 0x7F)
_CHARACTERS = range(1, 0x110000)


def told(data: bytes) -> str:
    """Give the text of every document in the file, joined; where paragraphs part there is white space."""
    first = _FIRST.match(data)
    at = first.end() if first else 0
    texts = []
    while at < len(data):
        walk = _Walk(data)
        at = walk.document(at)
        texts += ["".join(story) for story in walk.stories]
    text = "\n".join(texts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return text.replace("\ufffd", "").replace("\0", "")


class _Walk:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.stories: list[list[str]] = [[], [], [], []]
        self.now: dict[str, Any] = {"story": 1, "font": None, "lost": 0, "uc": 1, "mode": _SHOWN, "table": None}
        self.groups: list[dict[str, Any]] = []
        self.pages = Pages()
        self.skip = 0
        self.fonts = 0
        self.star = False
        self.decoder: Any = None
        self.end = -1

    def document(self, at: int) -> int:
        """Walk through one document; give where the next begins."""
        while found := _TOKEN.search(self.data, at):
            start, at = found.span()
            word, number, hexed, raw, sign, brace, plain = found.groups()
            if plain:
                self.plain(plain, start)
            elif hexed or raw:
                self.byte(bytes.fromhex(hexed.decode()) if hexed else raw, start, at)
            else:
                self.flush()
                if word:
                    at += self.word(word.decode(), None if number is None else int(number), at)
                elif sign:
                    self.sign(sign.decode("latin-1"))
                elif self.brace(brace, start):
                    rest = _LAST.match(self.data, at)
                    if rest and (rest.end() == len(self.data) or self.data.startswith(b"{\\rtf", rest.end())):
                        return rest.end()
        self.flush()
        return len(self.data)

    def brace(self, brace: bytes, start: int) -> bool:
        self.skip = 0
        if brace == b"{":
            self.groups.append(self.now)
            return False
        self.star = False
        if not self.groups:
            self.list_fonts(start)
            if self.now["mode"] == _OFF:
                self.now = self.now | {"mode": self.now["above"], "table": None}
            return False
        if self.now.get("box") == len(self.groups):
            self.stories[self.now["story"]].append("\n")
        self.list_fonts(start)
        self.now = self.groups.pop()
        return not self.groups

    def part(self) -> None:
        if self.now["mode"] == _SHOWN:
            self.stories[self.now["story"]].append("\n")

    def say(self, text: str) -> None:
        if self.now["mode"] == _SHOWN and not self.now["lost"]:
            self.stories[self.now["story"]].append(text)

    def plain(self, plain: bytes, start: int) -> None:
        waits = self.decoder is not None and start == self.end and self.pages.of(self.now["font"]) != _UTF8
        if waits and plain[0] in _SECOND and self.decoder.getstate()[0]:
            self.say(self.decoder.decode(plain[:1]))
            plain = plain[1:]
        self.flush()
        passed = min(self.skip, len(plain))
        self.skip -= passed
        self.say(plain[passed:].decode("ascii"))

    def byte(self, byte: bytes, start: int, end: int) -> None:
        if self.decoder is not None and start != self.end:
            self.flush()
        if self.skip:
            self.skip -= 1
            return
        page = self.pages.of(self.now["font"])
        if page == SYMBOLS:
            self.say(decoded(byte, page))
            return
        if self.decoder is None:
            self.decoder = codecs.getincrementaldecoder(CODECS[page])("replace")
        self.say(self.decoder.decode(byte))
        self.end = end

    def flush(self) -> None:
        if self.decoder is not None:
            self.say(self.decoder.decode(b"", final=True))
            self.decoder = None

    def sign(self, sign: str) -> None:
        if sign == "*":
            self.star = True
        elif sign in _ENDS:
            self.part()
        elif sign in NAMED:
            self.named(sign)

    def named(self, name: str) -> None:
        if self.skip:
            self.skip -= 1
        else:
            self.say(NAMED[name])

    def word(self, word: str, number: int | None, at: int) -> int:
        """Do what a control word says; give how many bytes behind it are binary data."""
        star = self.star and self.now["mode"] != _OFF
        self.star = False
        if word == "bin":
            self.skip = 0
            size = max(number or 0, 0)
            return size if at + size <= len(self.data) else 0
        if self.now["mode"] == _OFF:
            self.inside(word, at)
            return 0
        if word in NAMED:
            self.named(word)
            return 0
        self.skip = 0
        if word == "u" and number is not None:
            self.unicode(number)
        elif (star and word not in STARRED) or word in SKIPPED | BARE:
            table = (word, len(self.groups)) if word in BARE else None
            self.fonts = at if word == "fonttbl" else self.fonts
            self.now = self.now | {"mode": _OFF, "above": self.now["mode"], "table": table}
        elif word in STORIES:
            self.now = self.now | {"story": _ORDER.index(STORIES[word])}
            self.part()
        elif word in MUTED:
            self.now = self.now | {"mode": _MUTED}
        elif word in SPOKEN:
            self.now = self.now | {"mode": _SHOWN}
            if word in BOXES:
                self.now = self.now | {"box": len(self.groups)}
                self.part()
        elif word in _ENDS:
            self.part()
        else:
            self.make(word, number)
        return 0

    def inside(self, word: str, at: int) -> None:
        """Go through what is no text: the code pages of fonts are told there, and a table may have lost its end."""
        table, depth = self.now["table"] or ("", 0)
        if table and depth == len(self.groups) and word in ("pard", "sectd"):
            self.list_fonts(at)
            self.now = self.now | {"mode": self.now["above"], "table": None}

    def list_fonts(self, end: int) -> None:
        if self.now["table"] == ("fonttbl", len(self.groups)):
            self.pages.read_fonts(self.data[self.fonts : end])

    def make(self, word: str, number: int | None) -> None:
        if word == "f":
            self.now = self.now | {"font": number}
        elif word == "plain":
            self.now = self.now | {"font": None, "lost": 0}
        elif word in ("v", "deleted"):
            bit = 1 if word == "v" else 2
            self.now = self.now | {"lost": self.now["lost"] & ~bit | (bit if number != 0 else 0)}
        elif word == "uc":
            self.now = self.now | {"uc": max(number or 0, 0)}
        else:
            self.pages.declare(word, number)

    def unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        self.say(chr(code) if code in _CHARACTERS else "")
        self.skip = self.now["uc"]
