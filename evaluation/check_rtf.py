r"""Tells the text of an RTF file anew, without a line of onrecord: heads, body, notes and feet of each document in it.

Every token is walked through, those of pictures and tables too. Characters that are told in no code page are left out.
"""

from __future__ import annotations

import codecs
import re
from typing import Any

_TOKEN = re.compile(
    rb"\\([A-Za-z]+)(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|([\x80-\xff])|\\([^A-Za-z])|([{}])"
    rb"|([^\\{}\r\n\x00\x80-\xff]+)",
    re.DOTALL,
)
_FIRST = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}")
_LAST = re.compile(rb"[\s\x00]*")
_PAGES = {1361: "johab", 936: "gbk", 65001: "utf-8", 28591: "cp1252", 10000: "mac_roman", 10006: "mac_greek"} | {
    10007: "mac_cyrillic",
    10029: "mac_latin2",
    10081: "mac_turkish",
}
_PLAIN_PAGES = (
    "437 720 737 775 850 852 855 857 858 860 861 862 863 864 865 866 869 874 932 949 950 1250 1251 1252 1253 1254 1255 "
    "1256 1257 1258"
)
_PAGES |= {int(page): f"cp{page}" for page in _PLAIN_PAGES.split()}
_CHARSETS = (
    "2=42 77=10000 78=932 79=949 80=936 81=950 85=10006 86=10081 88=10029 89=10007 128=932 129=949 130=1361 "
    "134=936 136=950 161=1253 162=1254 163=1258 177=1255 178=1256 179=1256 180=1256 181=1255 186=1257 204=1251 222=874 "
    "238=1250 254=437 255=850"
)
_CHARSET = {int(one.partition("=")[0]): int(one.partition("=")[2]) for one in _CHARSETS.split()}
_SAYS = {"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“"} | {
    "rdblquote": "”",
    "\\": "\\",
    "{": "{",
    "}": "}",
    "-": "\u00ad",
    "_": "\u2011",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
    "zwbo": "\u200b",
    "zwnbo": "\u2060",
    **dict.fromkeys(("tab", "line", "lbr", "emspace", "enspace", "qmspace", "~", "\t"), " "),
}
_HARD = set(
    "fldinst shprslt nonesttables nonshppict annotation atnid atnauthor datafield formfield xe tc tcn rxe txe bxe "
    "template private pnseclvl pn ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgdsctbl xmlnstbl sp objclass objname "
    "falt panose title subject author operator keywords comment doccomm company manager category hlinkbase".split()
)
_BARE = set(
    "fonttbl colortbl stylesheet info filetbl listtable listoverridetable revtbl rsidtbl generator pict objdata "
    "themedata colorschememapping datastore latentstyles userprops bkmkstart bkmkend NeXTGraphic".split()
)
_SOFT = {"shpinst", "do", "object", "upr"}
_AGAIN = {"shptxt", "dptxbxtext", "result", "ud"}
_BOXES = {"shptxt", "dptxbxtext"}
_STORIES = {"header": 0, "headerl": 0, "headerr": 0, "headerf": 0, "footnote": 2}
_STORIES |= {"footer": 3, "footerl": 3, "footerr": 3, "footerf": 3}
_ENDS = {"par", "sect", "page", "column", "cell", "nestcell", "row", "nestrow", "\r", "\n"}
_SHOWN, _MUTED, _OFF = range(3)


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
        self.fonts: dict[int, int] = {}
        self.page, self.default, self.listed, self.skip = 1252, 0, 0, 0
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
                    at += self.word(word.decode(), None if number is None else int(number), len(self.data) - at)
                elif sign:
                    self.sign(sign.decode("latin-1"))
                elif self.brace(brace):
                    rest = _LAST.match(self.data, at)
                    if rest and (rest.end() == len(self.data) or self.data.startswith(b"{\\rtf", rest.end())):
                        return rest.end()
        self.flush()
        return len(self.data)

    def brace(self, brace: bytes) -> bool:
        self.skip = 0
        if brace == b"{":
            self.groups.append(self.now)
            return False
        self.star = False
        if not self.groups:
            if self.now["mode"] == _OFF:
                self.now = self.now | {"mode": self.now["above"], "table": None}
            return False
        if self.now.get("box") == len(self.groups):
            self.stories[self.now["story"]].append("\n")
        self.now = self.groups.pop()
        return not self.groups

    def part(self) -> None:
        if self.now["mode"] == _SHOWN:
            self.stories[self.now["story"]].append("\n")

    def say(self, text: str) -> None:
        if self.now["mode"] == _SHOWN and not self.now["lost"]:
            self.stories[self.now["story"]].append(text)

    def plain(self, plain: bytes, start: int) -> None:
        waits = self.decoder is not None and start == self.end and self.page_here() != 65001
        if waits and 0x30 <= plain[0] <= 0x7E and self.decoder.getstate()[0]:
            self.say(self.decoder.decode(plain[:1]))
            plain = plain[1:]
        self.flush()
        passed = min(self.skip, len(plain))
        self.skip -= passed
        self.say(plain[passed:].decode("ascii"))

    def page_here(self) -> int:
        font = self.now["font"]
        return self.fonts.get(self.default if font is None else font, self.page)

    def byte(self, byte: bytes, start: int, end: int) -> None:
        if self.decoder is not None and start != self.end:
            self.flush()
        if self.skip:
            self.skip -= 1
            return
        page = self.page_here()
        if page == 42:
            self.say("•" if byte == b"\xb7" else chr(0xF000 + byte[0]))
            return
        if self.decoder is None:
            self.decoder = codecs.getincrementaldecoder(_PAGES[page])("replace")
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
        elif sign in _SAYS:
            self.named(sign)

    def named(self, name: str) -> None:
        if self.skip:
            self.skip -= 1
        else:
            self.say(_SAYS[name])

    def word(self, word: str, number: int | None, left: int) -> int:
        """Do what a control word says; give how many bytes behind it are binary data."""
        star = self.star and self.now["mode"] != _OFF
        self.star = False
        if word == "bin":
            self.skip = 0
            return max(number or 0, 0) if max(number or 0, 0) <= left else 0
        if self.now["mode"] == _OFF:
            self.inside(word, number)
            return 0
        if word in _SAYS:
            self.named(word)
            return 0
        self.skip = 0
        if word == "u" and number is not None:
            self.unicode(number)
        elif (star and word not in _SOFT | _AGAIN | {*_STORIES, "nesttableprops"}) or word in _HARD | _BARE:
            table = (word, len(self.groups)) if word in _BARE else None
            self.listed = 0 if word == "fonttbl" else self.listed
            self.now = self.now | {"mode": _OFF, "above": self.now["mode"], "table": table}
        elif word in _STORIES:
            self.now = self.now | {"story": _STORIES[word]}
            self.part()
        elif word in _SOFT:
            self.now = self.now | {"mode": _MUTED}
        elif word in _AGAIN:
            self.now = self.now | {"mode": _SHOWN}
            if word in _BOXES:
                self.now = self.now | {"box": len(self.groups)}
                self.part()
        elif word in _ENDS:
            self.part()
        else:
            self.make(word, number)
        return 0

    def inside(self, word: str, number: int | None) -> None:
        """Go through what is no text: the code pages of fonts are told there, and a table may have lost its end."""
        table, depth = self.now["table"] or ("", 0)
        if table and depth == len(self.groups) and word in ("pard", "sectd"):
            self.now = self.now | {"mode": self.now["above"], "table": None}
        elif table == "fonttbl" and number is not None and number >= 0:
            if word == "f":
                self.listed = number
            elif word == "fcharset":
                western = number == 0 and self.page in (932, 936, 949, 950, 1361)
                self.fonts[self.listed] = 1252 if western else _CHARSET.get(number, self.page)
            elif word == "cpg" and number in _PAGES:
                self.fonts[self.listed] = number

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
        elif word == "deff":
            self.default = number or 0
        elif word in ("ansi", "mac", "pc", "pca"):
            self.page = {"ansi": 1252, "mac": 10000, "pc": 437, "pca": 850}[word]
        elif word == "ansicpg" and number in _PAGES:
            self.page = number or 0

    def unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        self.say(chr(code) if 0 < code <= 0x10FFFF else "")
        self.skip = self.now["uc"]


def says(source: str, text: str) -> bool:
    """Tell whether a piece of a file, one character a byte, says a text in one code page or another."""
    codes = [int(code) for code in re.findall(r"\\u(-?[0-9]{1,10})", source)]
    if codes:
        units = [code + 0x10000 if code < 0 else code for code in codes]
        said = "".join(chr(unit) if 0 < unit < 0x110000 else "\ufffd" for unit in units)
        return said.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") == text
    named = re.fullmatch(r"\\([a-z]+|[^a-zA-Z'])(?:-?[0-9]{1,10})? ?", source)
    if named:
        return (_SAYS.get(named[1]) == text) if text.strip() else _SAYS.get(named[1]) == " "
    data = re.sub(r"\\'(..)", lambda found: chr(int(found[1], 16)), source).encode("latin-1")
    signs = "".join("•" if byte == 0xB7 else chr(0xF000 + byte) for byte in data)
    told = {data.decode(codec, "replace").replace("\0", "\ufffd") for codec in _PAGES.values()}
    return bool(source) and not re.search(r"\\[^']|[{}]", source) and text in {signs, *told}
