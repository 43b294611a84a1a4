"""The elements of an XML source and the text they hold, in the order of the source."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from onrecord.formats.html import PageParser
from onrecord.formats.markup import TextBuilder
from onrecord.formats.xml.scan import tokens
from onrecord.model import OffsetMap, Piece, Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.formats.xml.scan import Token
    from onrecord.text import Decoded

_LINE = frozenset("br lb tr row".split())
_CELL = frozenset("td th cell entry".split())
_INLINE = frozenset(
    "a abbr b big cite code date del em emph foreign hi i ins num orgname persname phrase placename q ref rs s small "
    "span strike strong sub sup term tt w pc".split()
)
_BLOCK = frozenset("p div head heading table tbody note u seg".split())
_SKIPPED = frozenset("script style template".split())
NAMING = frozenset("speaker spreker orador orateur oratore oratrice orator taler talare puhuja".split())
"""Elements that hold who speaks."""
_TAIL = lazy_re(r">\s*[^<\s][^<]*$")
_LONGEST = 2000
"""Characters in which the parts of a name end."""
_STRAY = 16
"""Characters before the first tag that are no words of the document, at most: a byte order mark read amiss."""
_BLANK = lazy_re(r"(?<=\S)[ \t]*(?:\r?\n[ \t]*){2,}(?=\S)")
"""A blank line between words."""
_MARKUP = lazy_re(r"</?[A-Za-z][^<>]*>")


class Element(msgspec.Struct):
    """An element and the place of its text.

    Attributes:
        name: in small letters, without namespace.
        attrs: attributes, names likewise.
        parent: index of the element around it; -1 for the root.
        start: first code point of its text that is no white space; equal to ``end`` where it holds none.
        end: code point after the last.
        after: index of the first element that begins behind its end.
    """

    name: str
    attrs: dict[str, str]
    parent: int
    start: int = 0
    end: int = 0
    after: int = 0

    @property
    def span(self) -> Span:
        """The element's text."""
        return Span(self.start, self.end)


class Elements(msgspec.Struct, frozen=True, dict=True):
    """A document, or one of several in a source.

    Attributes:
        text: its text.
        offsets: map of the text to the bytes.
        items: its elements in order of their start tags.
        chrome: what HTML inside it marks as the site's own words.
        bold: what HTML inside it sets in bold type.
    """

    text: str
    offsets: OffsetMap
    items: list[Element]
    chrome: tuple[Span, ...] = ()
    bold: tuple[Span, ...] = ()

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of all elements."""
        return frozenset(element.name for element in self.items)

    def of(self, *names: str) -> Iterator[Element]:
        """Give the elements of these names, in order."""
        return (element for element in self.items if element.name in names)

    def inside(self, outer: Element, *names: str) -> Iterator[Element]:
        """Give the elements of these names inside another."""
        at = self.items.index(outer) if outer.parent < 0 else self._index[id(outer)]
        return (element for element in self.items[at + 1 : outer.after] if element.name in names)

    @cached_property
    def _index(self) -> dict[int, int]:
        return {id(element): index for index, element in enumerate(self.items)}

    def words(self, element: Element) -> str:
        """Give an element's text, white space collapsed."""
        return " ".join(self.text[element.start : element.end].split())

    def part(self, outer: Element, start: int, end: int) -> Elements:
        """Cut out one of several documents: the text from ``start`` to ``end`` and the elements of ``outer``."""
        pieces = tuple(
            self._clipped(piece, start, end) for piece in self.offsets.pieces if piece.start < end and start < piece.end
        )
        first = self._index[id(outer)]
        inside = [each for each in self.items[first : outer.after] if each is outer or each.start < end]
        items = [
            Element(
                each.name,
                each.attrs,
                each.parent - first,
                max(each.start - start, 0),
                max(min(each.end, end) - start, 0),
                min(each.after - first, len(inside)),
            )
            for each in inside
        ]
        items[0].parent = -1
        chrome, bold = (
            tuple(Span(s.start - start, s.end - start) for s in spans if start <= s.start and s.end <= end)
            for spans in (self.chrome, self.bold)
        )
        return Elements(self.text[start:end], OffsetMap(self.offsets.encoding, pieces), items, chrome, bold)

    def _clipped(self, piece: Piece, start: int, end: int) -> Piece:
        """Move a piece into the text from ``start`` to ``end``; of one that goes on over an edge, what lies inside."""

        def size(one: int, other: int) -> int:
            plain = piece.raw is None and piece.via is None
            return len(self.text[one:other].encode(self.offsets.encoding)) if plain and one < other else 0

        return Piece(
            max(piece.start, start) - start,
            min(piece.end, end) - start,
            piece.source_start + size(piece.start, start),
            piece.source_end - size(end, piece.end),
            piece.raw,
            piece.via,
        )


def read_elements(decoded: Decoded) -> Elements:
    """Read the elements of a source; those left open end with the element around them, or with the source."""
    return _Reader(decoded).read()


class _Reader:
    def __init__(self, decoded: Decoded) -> None:
        self._decoded = decoded
        self._source = decoded.text
        self._builder = TextBuilder(decoded)
        self._items: list[Element] = []
        self._open: list[int] = []
        self._counts: dict[str, int] = {}
        self._skip = 0
        self._named: int | None = None
        self._chrome: list[Span] = []
        self._bold: list[Span] = []

    def read(self) -> Elements:
        for token in tokens(self._source):
            if token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self._end(token)
            elif not self._skip:
                if token.kind == "cdata" and _MARKUP.search(self._source, token.start, token.end):
                    parser = PageParser(self._source, self._builder, token.start, token.end)
                    parser.read()
                    self._chrome += parser.chrome
                    self._bold += parser.bold
                else:
                    span = self._add(token)
                    if span is not None and not self._items and len(span) <= _STRAY:
                        self._chrome.append(span)
        while self._open:
            self._close()
        text = self._builder.text()
        for element in self._items:
            inside = text[element.start : element.end]
            element.start += len(inside) - len(inside.lstrip())
            element.end = max(element.start, element.end - (len(inside) - len(inside.rstrip())))
        return Elements(text, self._builder.offsets(), self._items, tuple(self._chrome), tuple(self._bold))

    def _add(self, token: Token) -> Span | None:
        """Add the characters of a text node; in an element that is no paragraph blank lines part paragraphs."""
        at, first = token.start, None
        inside = self._items[self._open[-1]].name if self._open else ""
        holds = inside not in _BLOCK and inside not in _INLINE and inside not in NAMING
        for gap in _BLANK.finditer(self._source, token.start, token.end) if holds else ():
            span = self._builder.add(at, gap.start(), references=token.kind == "text")
            first = first or span
            if first is not None and gap.end() < token.end:
                self._builder.break_line(2)
            at = gap.end()
        span = self._builder.add(at, token.end, references=token.kind == "text")
        first = first or span
        return None if first is None else Span(first.start, self._builder.size)

    def _start(self, token: Token) -> None:
        self._break(token.name, beside=self._source[token.start - 1 : token.start])
        self._items.append(Element(token.name, token.attrs, self._open[-1] if self._open else -1, self._builder.size))
        self._open.append(len(self._items) - 1)
        self._counts[token.name] = self._counts.get(token.name, 0) + 1
        self._skip += token.name in _SKIPPED
        if not self._named and self._in_parts(token):
            self._named = len(self._items)
        if token.empty:
            self._close()

    def _end(self, token: Token) -> None:
        self._break(token.name, beside=self._source[token.end : token.end + 1])
        if not self._counts.get(token.name):
            return
        while self._items[self._open[-1]].name != token.name:
            self._close()
        self._close()

    def _close(self) -> None:
        at = self._open.pop()
        element = self._items[at]
        self._named = None if self._named == at + 1 else self._named
        element.end = self._builder.size
        element.after = len(self._items)
        self._counts[element.name] -= 1
        self._skip -= element.name in _SKIPPED

    def _break(self, name: str, *, beside: str) -> None:
        """Part what an element holds from what stands beside it; one of unknown name in running words stays in them."""
        if name in _LINE:
            self._builder.break_line(1)
        elif name in _CELL:
            self._builder.part_cells()
        elif self._named and name not in NAMING and name not in _BLOCK:
            if beside in ("<", ">"):
                self._builder.part_cells()
        elif name in _BLOCK or not (name in _INLINE or (beside.strip() and beside not in "<>")):
            self._builder.break_line(2)

    def _in_parts(self, token: Token) -> bool:
        """Tell whether the parts of a name stand in elements of their own, what joins them between: ``(…):``."""
        if token.name not in NAMING or token.empty:
            return False
        close = self._source.find("</", token.end, token.end + _LONGEST)
        while close >= 0 and self._source[close + 2 : close + 2 + len(token.name)].lower() != token.name:
            close = self._source.find("</", close + 2, token.end + _LONGEST)
        return close >= 0 and _TAIL.search(self._source, token.end, close) is not None
