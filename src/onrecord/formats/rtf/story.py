"""A story of an RTF document: its text with its bytes, the body, the notes, the heads or the feet of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.model import Piece, Span
from onrecord.model.rtf import REPLACEMENT, from_codes
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from typing import Literal

    from onrecord.model.offsets import Via

_NOT_SPACE = lazy_re(r"\S")
_HIGH = range(0xD800, 0xDC00)
_LOW = range(0xDC00, 0xE000)


class Make(NamedTuple):
    """How text is set.

    Attributes:
        bold: in bold type.
        in_table: in a table.
    """

    bold: bool
    in_table: bool


class Story:
    """Takes a story down. White space at the beginning of a paragraph is left out, as in the record of a DOCX.

    Attributes:
        pieces: where its characters come from.
        size: code points so far.
        bold: what is set in bold type at the beginning of a line.
        paragraphs: its paragraphs and cells.
    """

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.size = 0
        self.bold: list[Span] = []
        self.paragraphs: list[Span] = []
        self._texts: list[str] = []
        self._wanted: int | None = 2
        self._line = True
        self._row = False
        self._high: tuple[int, int, int, Make] | None = None

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def part(self, breaks: int) -> None:
        """Ask for line breaks before the next words."""
        self.flush()
        self._wanted = breaks if self._wanted is None else max(self._wanted, breaks)

    def end_cell(self) -> None:
        """End a cell: the next of the row stands behind a tab, not behind the end of this one's last paragraph."""
        self.flush()
        if self._wanted is None or (self._wanted == 1 and not self._row):
            self._wanted = 0

    def end_row(self) -> None:
        """End a row of a table."""
        self.part(1)
        self._row = True

    def unit(self, code: int, start: int, end: int, make: Make, *, joins: bool) -> None:
        """Take a UTF-16 number; two that make one character together are one piece.

        Args:
            code: from 0 on.
            start: first byte of its control word.
            end: byte after it.
            make: how it is set.
            joins: only what stands for the one before in old programs lies between that and this.
        """
        codes = [code]
        if code in _LOW and self._high is not None:
            codes, start, joins = [self._high[0], code], self._high[1], False
            self._high = None
        self.flush()
        if code in _HIGH:
            self._high = (code, start, end, make)
        else:
            self.put(from_codes(codes), start, end, make, via="rtf", joins=joins)

    def flush(self) -> None:
        """Write the half of a character whose other half does not come."""
        if self._high is not None:
            _, start, end, make = self._high
            self._high = None
            self.put(REPLACEMENT, start, end, make, via="rtf")

    def put(
        self, text: str, start: int, end: int, make: Make, *, via: Literal["rtf"] | None = None, joins: bool = False
    ) -> None:
        """Take characters that bytes ``start`` to ``end`` say."""
        self.flush()
        if self._wanted is not None:
            found = _NOT_SPACE.search(text)
            if found is None:
                return
            if via is None:
                text, start = text[found.start() :], start + found.start()
            self._open(start, in_table=make.in_table)
            joins = False
        first = self.size
        last = self.pieces[-1] if self.pieces else None
        self._append(text, start, end, via)
        if last is not None and last.via == via and (joins or (via is None and last.source_end == start)):
            self.pieces[-2:] = [Piece(last.start, self.size, last.source_start, end, None, via)]
        span = Span(first, self.size)
        self.paragraphs[-1] = Span(self.paragraphs[-1].start, self.size)
        if make.bold and (self._line or (self.bold and self.bold[-1].end == first)):
            _lengthen(self.bold, span)
        self._line = text.endswith("\n")

    def _open(self, start: int, *, in_table: bool) -> None:
        """Write the white space that is due before words which begin at byte ``start``."""
        wanted = 2 if self._row and not in_table else self._wanted or 0
        if self.size:
            self._append("\n" * wanted if wanted else "\t", start, start, "space")
        self._line = self._line or bool(wanted)
        self._wanted, self._row = None, False
        self.paragraphs.append(Span(self.size, self.size))

    def take(self, other: Story) -> None:
        """Take another story behind a blank line."""
        if not other.size:
            return
        if self.size:
            self._append("\n\n", other.pieces[0].source_start, other.pieces[0].source_start, "space")
        at = self.size
        self._texts += other._texts
        self.size += other.size
        self.pieces += [
            Piece(piece.start + at, piece.end + at, piece.source_start, piece.source_end, None, piece.via)
            for piece in other.pieces
        ]
        self.bold += [Span(span.start + at, span.end + at) for span in other.bold]
        self.paragraphs += [Span(span.start + at, span.end + at) for span in other.paragraphs]

    def _append(self, text: str, start: int, end: int, via: Via | None) -> None:
        self.pieces.append(Piece(self.size, self.size + len(text), start, end, None, via))
        self._texts.append(text)
        self.size += len(text)


def _lengthen(spans: list[Span], span: Span) -> None:
    if spans and spans[-1].end == span.start:
        spans[-1] = Span(spans[-1].start, span.end)
    else:
        spans.append(span)
