"""Offset maps: from a place in the text back to the bytes it came from."""

from __future__ import annotations

import html
import json
from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

REPLACEMENT = "\ufffd"


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
            character reference), ``json`` (an escape in a JSON string), ``space`` (white space set anew: a run of it,
            or none at all where markup alone parts two paragraphs, is the white space of the text).
    """

    start: int
    end: int
    source_start: int
    source_end: int
    raw: str | None = None
    via: Literal["entity", "json", "space"] | None = None


class OffsetMap(msgspec.Struct, frozen=True):
    """The pieces of a text in order; they tile it.

    Bytes between two pieces hold no text (a byte-order mark, markup, scripts).

    Attributes:
        encoding: Python's name of the codec that decodes every piece without ``raw``.
        pieces: ordered by ``start``; each begins where the one before it ends.
    """

    encoding: str
    pieces: tuple[Piece, ...]

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
        """Give the byte range that ``span`` of ``text`` came from.

        Raises:
            IndexError: the span is empty or leaves the text.
        """
        first, last = self.piece_at(span.start), self.piece_at(span.end - 1)
        return Span(self._byte(first, span.start, text), self._byte(last, span.end, text))

    def _byte(self, piece: Piece, offset: int, text: str) -> int:
        if piece.raw is not None or piece.via is not None:
            return piece.source_start if offset == piece.start else piece.source_end
        # The shorter side is encoded: a lookup near the end of a long piece costs no more than one near its start.
        if offset - piece.start <= piece.end - offset:
            return piece.source_start + len(text[piece.start : offset].encode(self.encoding))
        return piece.source_end - len(text[offset : piece.end].encode(self.encoding))

    def breaks(self, text: str, data: bytes) -> Iterator[tuple[int, str]]:
        """Check the map against the bytes; give each break as (text offset, what is wrong)."""
        at = source_at = 0
        for piece in self.pieces:
            if piece.start != at or piece.end <= piece.start:
                yield piece.start, "the pieces of the offset map do not tile the text"
            if piece.source_start < source_at or piece.source_end > len(data):
                yield piece.start, "a piece of the offset map leaves its place in the bytes"
            raw = data[piece.source_start : piece.source_end]
            if piece.raw is not None:
                good = raw.hex() == piece.raw and text[piece.start : piece.end] == REPLACEMENT
            else:
                good = _stands_for(raw.decode(self.encoding, "replace"), text[piece.start : piece.end], piece.via)
            if not good:
                yield piece.start, "the bytes do not decode to the text"
            at, source_at = piece.end, piece.source_end
        if at != len(text):
            yield at, "the offset map does not reach the end of the text"


def _stands_for(source: str, text: str, via: str | None) -> bool:
    """Tell whether decoded source characters stand for a run of text."""
    if via == "entity":
        return html.unescape(source) == text
    if via == "space":
        return not html.unescape(source).strip() and not text.strip()
    if via == "json":
        try:
            return bool(json.loads(f'"{source}"') == text)
        except ValueError:
            return False
    return source == text
