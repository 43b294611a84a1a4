"""An article as paragraphs, whatever it is written in: plain text, Markdown or HTML.

Only what a reader reads is kept: menus, footers, scripts and the like are left out. A block quotation is told as such,
since it carries no marks.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import NotADocument
from onrecord.quotes.articles import docx
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable


_Block = tuple[str, bool, bool]
"""A block's text, whether it is a quotation, whether it is a headline."""


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of an article.

    Attributes:
        text: its words, white space made single blanks.
        number: from 1, in reading order.
        quoted: whether it stands in a block quotation.
        heading: whether it is a headline: marked as one, or a first line that ends without a full stop.
    """

    text: str
    number: int
    quoted: bool = False
    heading: bool = False


_HTML = lazy_re(r"<!doctype html|<(?:html|body|article|p|div|blockquote)\b[^>]*>", re.IGNORECASE)
_BLANK_LINES = lazy_re(r"\n[ \t\r]*\n")
_LINK = lazy_re(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_HEADING = lazy_re(r"#{1,6}\s")
_HEADLINE = lazy_re(r"^(?:\S+\s+){0,24}\S*[^\s.!…:;,]$")
_ITEM = lazy_re(r"(?:[-*+•]|\d{1,2}[.)])\s+\S")
_EMPHASIS = lazy_re(r"(?<!\w)([*_]{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_FRONT_MATTER = lazy_re(r"\A---\s*\n.*?\n---\s*\n", re.DOTALL)
_FENCE = lazy_re(r"^(```|~~~).*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)


def read(data: bytes) -> list[Paragraph]:
    """Give the paragraphs of an article from its bytes: plain text, Markdown, HTML or DOCX, told from the bytes.

    Raises:
        NotADocument: it is a damaged Word document, or a file of another kind that is no text.
    """
    if docx.is_docx(data):
        return _numbered((text, quoted, False) for text, quoted in docx.blocks(data))
    if data.startswith(_NO_TEXT) or b"\0\0" in data[:_HEAD]:
        raise NotADocument("an article is checked as plain text, Markdown, HTML or DOCX; save it as one of these")
    return paragraphs(decode(data).text)


_NO_TEXT = (b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_HEAD = 4096


def paragraphs(text: str) -> list[Paragraph]:
    """Give the paragraphs of an article; HTML is told by its tags, Markdown read like the plain text it is."""
    return _numbered(_page(text, _LEFT_OUT) if _HTML.search(text[:10_000]) else _plain(text))


def whole_page(text: str) -> list[Paragraph]:
    """Give the paragraphs of an HTML page with all that anybody can read on it, menus, footers and asides too."""
    return _numbered(_page(text, _NEVER_READ))


def _page(text: str, left_out: frozenset[str]) -> list[_Block]:
    reader = _Reader(left_out)
    reader.feed(text)
    reader.close()
    reader.flush()
    return reader.found


def _numbered(found: Iterable[_Block]) -> list[Paragraph]:
    kept = [(" ".join(text.split()), quoted, heading) for text, quoted, heading in found]
    return [
        Paragraph(text, number, quoted, heading or (number == 1 and not quoted and _HEADLINE.search(text) is not None))
        for number, (text, quoted, heading) in enumerate((one for one in kept if one[0]), 1)
    ]


def _plain(text: str) -> Iterable[_Block]:
    """Give the paragraphs of plain text or Markdown; lines that begin with ``>`` are a block quotation."""
    text = _FENCE.sub("", _FRONT_MATTER.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    for block in _BLANK_LINES.split(text):
        lines = block.strip("\n").split("\n")
        run: list[str] = []
        quoted = False
        for line in lines:
            bare = line.strip()
            is_quoted = bare.startswith(">")
            bare = bare.lstrip("> ") if is_quoted else bare
            if run and (is_quoted != quoted or (is_quoted and not bare) or _ITEM.match(bare)):
                yield _unmarked(" ".join(run)), quoted, False
                run = []
            quoted = is_quoted
            if _HEADING.match(bare):
                if run:
                    yield _unmarked(" ".join(run)), quoted, False
                    run = []
                yield _unmarked(bare.strip("# ")), quoted, True
                continue
            run.append(bare)
        if run:
            yield _unmarked(" ".join(run)), quoted, False


def _unmarked(text: str) -> str:
    """Take the marks of Markdown out of a paragraph."""
    text = _LINK.sub(r"\1", text)
    return _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", text))


_LEFT_OUT = frozenset("script style noscript template nav footer aside form button svg iframe select head".split())
_NEVER_READ = frozenset("script style template svg head".split())
_NO_BLOCKS = frozenset({"head", "svg"})
"""Elements that hold no blocks: the first block ends them, whether or not they are closed."""
_BLOCKS = frozenset(
    "p div section article main header blockquote ul ol li dl dt dd table tr td th h1 h2 h3 h4 h5 h6 pre hr br "
    "figcaption address details summary footer".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class _Reader(HTMLParser):
    """Gathers the text of blocks; an element that is never closed ends with the one around it."""

    def __init__(self, left_out: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._left_out = left_out
        self.found: list[_Block] = []
        self._text: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag in _BLOCKS or tag == "body":
            self.flush()
            self._open = [one for one in self._open if one[0] not in _NO_BLOCKS]
        if tag == "q":
            self._text.append("“")
        if tag in _VOID:
            return
        hidden = self._left_out is not _NEVER_READ and any(
            name == "hidden" or (name == "aria-hidden" and value == "true") for name, value in attrs
        )
        # Who signs a block quotation stands in its footer.
        signs = tag == "footer" and any(one == "blockquote" for one, _ in self._open)
        self._open.append((tag, hidden or (tag in self._left_out and not signs)))

    def handle_endtag(self, tag: str) -> None:
        """Close an element and what was left open in it."""
        if tag in _BLOCKS:
            self.flush()
        if tag == "q":
            self._text.append("”")
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        """Take text."""
        if not any(hidden for _, hidden in self._open):
            self._text.append(data)

    def flush(self) -> None:
        """End the block."""
        text = "".join(self._text)
        self._text = []
        if text.strip():
            tags = {tag for tag, _ in self._open}
            self.found.append((text, "blockquote" in tags, not tags.isdisjoint(_HEADINGS)))
