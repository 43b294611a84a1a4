"""Offset maps: from a place in the text back to the bytes it came from."""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.model import rtf
from onrecord.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

REPLACEMENT = "\ufffd"
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")
"""What a JSON string may hold and a text may not: it becomes U+FFFD."""
Via = Literal["entity", "json", "csv", "rtf", "space", "hyphen"]
LINE_END_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line, without the line break behind it."""


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """One run of text and the bytes it came from.

    Attributes:
        start: first code point of the run in the text.
        end: code point after the run.
        source_start: first byte of the run in the capture.
        source_end: byte after the run.
        raw: hexadecimal value of the bytes where they do not decode (or hold NUL) and the text has U+FFFD in
            their place; None where the bytes decode to the text.
        via: how the bytes stand for the text where they are not simply its encoding: ``entity`` (an HTML or XML
            character reference), ``json`` (an escape in a JSON string), ``csv`` (a doubled quotation mark), ``rtf``
            (control words of RTF, or bytes of the code page that its fonts name),
            ``space`` (white space set anew: a run of it, or none at all where markup alone parts two paragraphs, is
            the white space of the text), ``hyphen`` (the mark that PDFium gives for a hyphen at the end of a line).
    """

    start: int
    end: int
    source_start: int
    source_end: int
    raw: str | None = None
    via: Via | None = None


class Part(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of text that one part of the source holds.

    Attributes:
        start: first code point of the stretch in the text.
        end: code point after it.
        number: the part, counted from 1: the page of a PDF; the story of a DOCX or ODT (see `OffsetMap.names`).
    """

    start: int
    end: int
    number: int


class Box(msgspec.Struct, frozen=True, array_like=True):
    """A line of a PDF and where it stands on its page.

    Attributes:
        start: first code point of the line in the text.
        end: code point after it.
        page: the page, counted from 1.
        left: left edge in points (1/72 inch) from the page's origin, as are the others.
        bottom: lower edge.
        right: right edge.
        top: upper edge.
    """

    start: int
    end: int
    page: int
    left: float
    bottom: float
    right: float
    top: float


class Run(msgspec.Struct, frozen=True, array_like=True):
    """A run of a word processor's document: characters of one make.

    Attributes:
        start: first code point of the run in the text.
        end: code point after it.
        part: its story, counted from 1 (see `OffsetMap.names`).
        paragraph: its paragraph in the story, counted from 1.
        run: the run in the paragraph, counted from 1.
    """

    start: int
    end: int
    part: int
    paragraph: int
    run: int


class OffsetMap(msgspec.Struct, frozen=True, omit_defaults=True):
    """The pieces of a text in order; they tile it.

    Bytes between two pieces hold no text (a byte-order mark, markup, scripts). In media whose text is no run of the
    bytes, ``source_start`` and ``source_end`` of a piece count the characters of its part's text instead (``medium``
    says how that text is got), and what lies between the pieces of a part is white space.

    Attributes:
        encoding: Python's name of the codec that decodes every piece without ``raw``; ``unicode`` where pieces count
            characters.
        pieces: ordered by ``start``; each begins where the one before it ends.
        medium: ``bytes``; ``pdf`` (a part is a page, its text is what PDFium gives for the whole page); ``docx`` or
            ``odt`` (a part is a story, its text that of its runs, each paragraph ended by a line feed).
        parts: the stretches of the text by part, in order, tiling it; empty for ``bytes``.
        boxes: the lines of a PDF, in text order.
        runs: the runs of a DOCX or ODT, in text order.
        names: what the parts are called, the first that of part 1; empty where the number says all.
    """

    encoding: str
    pieces: tuple[Piece, ...]
    medium: Literal["bytes", "pdf", "docx", "odt"] = "bytes"
    parts: tuple[Part, ...] = ()
    boxes: tuple[Box, ...] = ()
    runs: tuple[Run, ...] = ()
    names: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[Callable[[bytes], OffsetMap], tuple[bytes]]:
        """Go from process to process as one string of bytes: a text may have a piece for every word."""
        return _unpacked, (msgspec.msgpack.encode(self),)

    def piece_at(self, offset: int) -> Piece:
        """Find the piece that holds the code point at ``offset``.

        Raises:
            IndexError: no piece holds it.
        """
        at = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        if at < 0 or offset >= self.pieces[at].end:
            raise IndexError(f"no piece of the text holds offset {offset}")
        return self.pieces[at]

    def to_source(self, span: Span, text: str) -> Span:
        """Give the byte range that ``span`` of ``text`` came from; of a span in one part, the characters of the part.

        Raises:
            IndexError: the span is empty or leaves the text.
        """
        first, last = self.piece_at(span.start), self.piece_at(span.end - 1)
        start, end = self._byte(first, span.start, text), self._byte(last, span.end, text)
        if first is last or self.medium != "bytes":
            return Span(start, end)
        # A speaker may be named behind the words: the range then holds all that lies in between.
        inner = self._between(span)
        return Span(min([start, *(p.source_start for p in inner[1:])]), max([end, *(p.source_end for p in inner[:-1])]))

    def _between(self, span: Span) -> tuple[Piece, ...]:
        first = bisect_right(self.pieces, span.start, key=lambda piece: piece.start) - 1
        return self.pieces[first : bisect_right(self.pieces, span.end - 1, key=lambda piece: piece.start)]

    def _byte(self, piece: Piece, offset: int, text: str) -> int:
        if piece.raw is not None or piece.via is not None:
            return piece.source_start if offset == piece.start else piece.source_end
        if self.medium != "bytes":
            return piece.source_start + offset - piece.start
        # The shorter side is encoded: a lookup near the end of a long piece costs no more than one near its start.
        if offset - piece.start <= piece.end - offset:
            return piece.source_start + len(text[piece.start : offset].encode(self.encoding))
        return piece.source_end - len(text[offset : piece.end].encode(self.encoding))

    def breaks(self, text: str, data: bytes) -> Iterator[tuple[int, str]]:
        """Check the map against the bytes; give each break as (text offset, what is wrong).

        Only the tiling is checked of a map that counts in parts: `part_breaks` checks the rest.
        """
        if self.medium != "bytes":
            yield from self._tiling_breaks(text)
            return
        at = 0
        for piece in self.pieces:
            if piece.start != at or piece.end <= piece.start:
                yield piece.start, "the pieces of the offset map do not tile the text"
            if piece.source_start > piece.source_end or piece.source_end > len(data):
                yield piece.start, "a piece of the offset map leaves its place in the bytes"
            raw = data[piece.source_start : piece.source_end]
            if piece.raw is not None:
                good = raw.hex() == piece.raw and text[piece.start : piece.end] == REPLACEMENT
            else:
                good = _stands_for(raw.decode(self.encoding, "replace"), text[piece.start : piece.end], piece.via)
            if not good:
                yield piece.start, "the bytes do not decode to the text"
            at = piece.end
        if at != len(text):
            yield at, "the offset map does not reach the end of the text"
        # The members of a JSON object stand in any order: a speaker may be named behind the words.
        for one, other in pairwise(sorted(self.pieces, key=lambda piece: (piece.source_start, piece.source_end))):
            if other.source_start < one.source_end:
                yield other.start, "two pieces of the offset map hold one byte"

    def part_breaks(self, text: str, parts: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Check the map against the texts of the source's parts; give each break as (text offset, what is wrong).

        Args:
            text: the text.
            parts: the text of each part of the source, extracted anew, the first that of part 1.
        """
        yield from self._tiling_breaks(text)
        taken: dict[int, list[tuple[int, int]]] = {number: [] for number in range(1, len(parts) + 1)}
        stretches = iter(self.parts)
        part = next(stretches, None)
        for piece in self.pieces:
            while part is not None and part.end <= piece.start:
                part = next(stretches, None)
            if part is None or piece.start < part.start or piece.end > part.end or part.number not in taken:
                yield piece.start, "a piece of the offset map lies in no part of the source"
                continue
            source, said = parts[part.number - 1][piece.source_start : piece.source_end], text[piece.start : piece.end]
            if piece.raw is not None:
                good = said == REPLACEMENT and source.encode("utf-16-be", "surrogatepass").hex() == piece.raw
            elif piece.via == "hyphen":
                good = source == LINE_END_HYPHEN and said == "-"
            else:
                good = piece.source_end <= len(parts[part.number - 1]) and _stands_for(source, said, piece.via)
            if not good:
                yield piece.start, "the part of the source does not say the text"
            taken[part.number].append((piece.source_start, piece.source_end))
        for number, places in taken.items():
            source_at = 0
            for start, end in [*sorted(places), (len(parts[number - 1]),) * 2]:
                if parts[number - 1][source_at:start].strip():
                    yield len(text), f"characters {source_at} to {start} of part {number} of the source are in no piece"
                source_at = max(source_at, end)

    def _tiling_breaks(self, text: str) -> Iterator[tuple[int, str]]:
        for what, stretches in (("pieces", self.pieces), ("parts", self.parts)):
            at = 0
            for stretch in stretches:
                if stretch.start != at or stretch.end <= stretch.start:
                    yield stretch.start, f"the {what} of the offset map do not tile the text"
                at = stretch.end
            if at != len(text):
                yield at, f"the {what} of the offset map do not reach the end of the text"


def _stands_for(source: str, text: str, via: str | None) -> bool:
    """Tell whether decoded source characters stand for a run of text."""
    if via == "entity":
        return html.unescape(source) == text
    if via == "space":
        return not html.unescape(source).strip() and not text.strip()
    if via == "json":
        try:
            return bool(_NO_TEXT.sub(REPLACEMENT, json.loads(f'"{source}"')) == text)
        except ValueError:
            return False
    if via == "csv":
        return source == '""' and text == '"'
    if via == "rtf":
        return rtf.stands_for(source, text)
    return source == text


def _unpacked(packed: bytes) -> OffsetMap:
    return msgspec.msgpack.decode(packed, type=OffsetMap)
