"""The paragraphs of a Word document, with those in a style for quotations told as such.

Footnotes, endnotes, headers and footers come behind the body, since words can be quoted there too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats.office.bundle import DAMAGED, Bundle, walk
from onrecord.model import NotADocument
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAIN = "word/document.xml"
_BESIDE = lazy_re(r"word/(?:footnotes|endnotes|header\d*|footer\d*)\.xml")
_QUOTE = "quot"
"""In the name of every style for quotations that Word has: Quote, Intense Quote, Block Quotation."""
_PASSED = frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:comment"})
_BLANKS = frozenset({"w:tab", "w:br", "w:cr"})


def is_docx(data: bytes) -> bool:
    """Tell whether bytes are a Word document."""
    return data.startswith(b"PK") and _MAIN.encode() in data


def blocks(data: bytes) -> Iterator[tuple[str, bool]]:
    """Give each paragraph's text and whether it is in a style for quotations.

    Raises:
        NotADocument: the file is damaged, locked, or unpacks to far too much.
    """
    bundle = Bundle(data)
    if _MAIN not in bundle.names:
        raise NotADocument(DAMAGED)
    styles = _Styles()
    if definitions := bundle.member("word/styles.xml"):
        walk(definitions, styles.open, lambda _: None, lambda _: None)
    body = _Body(styles.quoting)
    for name in (_MAIN, *sorted(filter(_BESIDE.fullmatch, set(bundle.names)))):
        if part := bundle.member(name):
            walk(part, body.open, body.close, body.says)
    yield from body.found


class _Styles:
    """Which styles are for quotations: by name, since their keys are in the language of whoever wrote."""

    def __init__(self) -> None:
        self.quoting: set[str] = set()
        self._key = ""

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "w:style":
            self._key = attributes.get("w:styleId", "")
        elif tag == "w:name" and _QUOTE in attributes.get("w:val", "").casefold():
            self.quoting.add(self._key)


class _Body:
    """Gathers the text of paragraphs; one in a text box stands within the one that the box is anchored in."""

    def __init__(self, quoting: set[str]) -> None:
        self.found: list[tuple[str, bool]] = []
        self._quoting = quoting
        self._text: list[str] = []
        self._quoted = False
        self._around: list[tuple[list[str], bool]] = []
        self._in_text = False
        self._passed = 0

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _PASSED:
            self._passed += 1
        elif tag == "w:p":
            self._around.append((self._text, self._quoted))
            self._text, self._quoted = [], False
        elif tag == "w:pStyle":
            key = attributes.get("w:val", "")
            self._quoted = key in self._quoting or _QUOTE in key.casefold()
        elif tag == "w:t":
            self._in_text = True
        elif tag in _BLANKS and not self._passed:
            self._text.append(" ")

    def close(self, tag: str) -> None:
        if tag in _PASSED:
            self._passed = max(self._passed - 1, 0)
        elif tag == "w:t":
            self._in_text = False
        elif tag == "w:p":
            self.found.append(("".join(self._text), self._quoted))
            self._text, self._quoted = self._around.pop() if self._around else ([], False)

    def says(self, text: str) -> None:
        if self._in_text and not self._passed:
            self._text.append(text)
