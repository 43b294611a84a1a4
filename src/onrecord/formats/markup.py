"""A text under construction: pieces of a marked-up source, their places, and the paragraphs between them."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from onrecord.model import REPLACEMENT, OffsetMap, Piece, Problem, Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from typing import Literal

    from onrecord.text import Decoded

_REFERENCE = lazy_re(r"&(?:#[0-9]{1,7}(?![0-9])|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|[A-Za-z][A-Za-z0-9]{1,31});?")
_SPACES = lazy_re(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
"""White space that is set anew; a single space inside a run stays as it is."""
_BAD = lazy_re("[\x00\ud800-\udfff]")


class TextBuilder:
    """Builds the text of a marked-up document and its `OffsetMap` to the bytes.

    Places given to it are code points of the decoded source; it turns them into bytes, moving forward only.

    Args:
        decoded: the source as decoded; its own undecodable bytes stay mapped.
    """

    def __init__(self, decoded: Decoded) -> None:
        self._source = decoded.text
        self._decoded = decoded
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._wanted = 0
        self._cell = False
        self._spaced: tuple[int, int] | None = None
        self._piece = 0
        self._at = 0
        self._byte = decoded.offsets.pieces[0].source_start if decoded.offsets.pieces else 0
        self._stop = _stop(decoded.offsets.pieces[0]) if decoded.offsets.pieces else 0
        self._encoding = decoded.offsets.encoding
        self.size = 0

    def break_line(self, breaks: int) -> None:
        """Ask for ``breaks`` line breaks before the next words; none stand at the beginning of the text."""
        self._wanted = max(self._wanted, breaks)
        self._spaced = None

    def part_cells(self, *, beside: bool = False) -> None:
        """Ask for a tab between two cells of a row; ``beside`` asks for it in place of line breaks asked for before."""
        if beside:
            self._wanted, self._spaced = 0, None
        if self.size and not self._wanted:
            self._cell = True

    def add(self, start: int, end: int, *, keep_space: bool = False, references: bool = True) -> Span | None:
        """Add source characters ``start`` to ``end``; give their place in the text, None where they are white space.

        Args:
            start: first code point of the run in the decoded source.
            end: code point after it.
            keep_space: keep white space as it stands (``pre``).
            references: read character references (not in CDATA).
        """
        if not references or self._source.find("&", start, end) < 0:
            first = self._run(start, end, keep_space=keep_space) if start < end else None
            return None if first is None else Span(first, self.size)
        first = None
        at = start
        for reference in [*_REFERENCE.finditer(self._source, start, end), None]:
            stop = end if reference is None else reference.start()
            if at < stop:
                placed = self._run(at, stop, keep_space=keep_space)
                first = placed if first is None else first
            if reference is not None:
                placed = self._reference(reference, keep_space=keep_space)
                first = placed if first is None else first
                at = reference.end()
        return None if first is None else Span(first, self.size)

    def _reference(self, reference: re.Match[str], *, keep_space: bool) -> int | None:
        says = html.unescape(reference[0])
        if not says:  # a reference to no character
            return None
        if says == reference[0] or _BAD.search(says):
            return self._run(reference.start(), reference.end(), keep_space=keep_space)
        if not says.strip(" \t\r\n\f") and not keep_space:
            self._space(reference.start(), reference.end())
            return None
        at = self._open(reference.start())
        self._put(says, reference.start(), reference.end(), via="entity")
        return at

    def _run(self, start: int, end: int, *, keep_space: bool) -> int | None:
        if keep_space:
            if self._source[start:end].strip():
                at = self._open(start)
                self._plain(start, end)
                return at
            if self.size and not self._wanted:
                self._plain(start, end)
            return None
        if start < end and self._source[start] == " " and not self._source[start + 1 : start + 2].isspace():
            self._space(start, start + 1)
            start += 1
        last = end > start and self._source[end - 1] == " " and not self._source[end - 2 : end - 1].isspace()
        first: int | None = None
        at, end = start, end - last
        for gap in _SPACES.finditer(self._source, start, end):
            stop = gap.start()
            if at < stop:
                placed = self._words(at, stop)
                first = placed if first is None else first
            self._space(stop, gap.end())
            at = gap.end()
        if at < end:
            placed = self._words(at, end)
            first = placed if first is None else first
        if last:
            self._space(end, end + 1)
        return first

    def _space(self, start: int, end: int) -> None:
        """Remember white space: it becomes one space if words follow in the same line."""
        if self.size and not self._wanted and self._spaced is None:
            self._spaced = (start, end)

    def _words(self, start: int, end: int) -> int:
        """Add words, and before them the white space that is due; give their place."""
        if self._spaced == (start - 1, start) and not self._cell and self._source[start - 1] == " ":
            self._spaced = None
            self._plain(start - 1, end)
            return self.size - (end - start)
        at = self._open(start)
        self._plain(start, end)
        return at

    def _open(self, at: int) -> int:
        """Write the white space that is due before words which begin at ``at`` of the source; give their place."""
        if self._wanted and self.size:
            byte = self._to_byte(at)
            self._append("\n" * self._wanted, byte, byte, via="space")
        elif self._cell:
            byte = self._to_byte(at)
            self._append("\t", byte, byte, via="space")
        elif self._spaced is not None:
            start, end = self._spaced
            if end - start == 1 and self._source[start] == " ":
                self._plain(start, end)
            else:
                self._put(" ", start, end, via="space")
        self._wanted, self._spaced, self._cell = 0, None, False
        return self.size

    def _plain(self, start: int, end: int) -> None:
        """Add source characters as they are; a byte that did not decode stays mapped as it was."""
        text = self._source[start:end]
        if REPLACEMENT not in text:
            first = self._to_byte(start)
            if end < self._stop:
                self._at, self._byte = end, first + len(text.encode(self._encoding))
            self._append(text, first, self._to_byte(end))
            return
        for at in range(start, end):
            piece = self._decoded.offsets.piece_at(at)
            self._put(self._source[at], at, at + 1, raw=piece.raw)

    def _put(
        self, text: str, start: int, end: int, *, raw: str | None = None, via: Literal["entity", "space"] | None = None
    ) -> None:
        self._append(text, self._to_byte(start), self._to_byte(end), raw=raw, via=via)

    def _append(
        self, text: str, start: int, end: int, *, raw: str | None = None, via: Literal["entity", "space"] | None = None
    ) -> None:
        last = self._pieces[-1] if self._pieces else None
        size = self.size + len(text)
        if last and raw is None and via is None and last.raw is None and last.via is None and last.source_end == start:
            self._pieces[-1] = Piece(last.start, size, last.source_start, end)
        else:
            self._pieces.append(Piece(self.size, size, start, end, raw, via))
        self._texts.append(text)
        self.size = size

    def _to_byte(self, offset: int) -> int:
        """Turn a code point of the decoded source into its byte, walking forward from the last one asked for."""
        if self._at <= offset < self._stop:
            if offset > self._at:
                self._byte += len(self._source[self._at : offset].encode(self._encoding))
                self._at = offset
            return self._byte
        pieces = self._decoded.offsets.pieces
        while offset > self._at:
            piece = pieces[self._piece]
            if piece.raw is not None:
                self._at, self._byte = piece.end, piece.source_end
            else:
                upto = min(offset, piece.end)
                self._byte = max(self._byte, piece.source_start) + len(
                    self._source[self._at : upto].encode(self._encoding)
                )
                self._at = upto
            if self._at >= piece.end and self._piece + 1 < len(pieces):
                self._piece += 1
                self._byte = pieces[self._piece].source_start
                self._stop = _stop(pieces[self._piece])
        if offset < self._at:  # a space remembered before a break: looked up from the beginning
            return self._decoded.offsets.to_source(Span(offset, offset + 1), self._source).start
        return self._byte

    def problems(self) -> tuple[Problem, ...]:
        """One problem for each run of bytes that does not decode, with its place in the text."""
        return undecoded(self.offsets())

    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def offsets(self) -> OffsetMap:
        """The map of the text so far."""
        return OffsetMap(self._encoding, tuple(self._pieces))


def _stop(piece: Piece) -> int:
    """Give the end of a piece up to which places are counted by encoding; 0 where its byte does not decode."""
    return piece.end if piece.raw is None else 0


def undecoded(offsets: OffsetMap) -> tuple[Problem, ...]:
    """Give one problem for each run of bytes that does not decode, with its place in the text."""
    problems: list[Problem] = []
    for piece in offsets.pieces:
        if piece.raw is None:
            continue
        if problems and problems[-1].end == piece.start:
            problems[-1] = Problem(problems[-1].kind, problems[-1].start, piece.end, problems[-1].says)
            continue
        says = (
            f"bytes from {piece.source_start} on ({piece.raw} ...) are no text in {offsets.encoding}; "
            "they are kept beside the text"
        )
        problems.append(Problem("undecodable-byte", piece.start, piece.end, says))
    return tuple(problems)
