"""A text under construction from the values of structured data: strings of JSON, fields of a table.

Values come in the order in which they are read, which need not be that of the source.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from onrecord.model import REPLACEMENT, OffsetMap, Piece, Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.text import Decoded

_JSON_ESCAPE = lazy_re(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[\"\\/bfnrt])")
_CSV_QUOTES = lazy_re('""')
_NO_TEXT = lazy_re("[\x00\ud800-\udfff]")
_STEP = 1024


class Places:
    """Bytes of the code points of a decoded source, looked up in any order.

    Args:
        decoded: the source.
    """

    def __init__(self, decoded: Decoded) -> None:
        self._text = decoded.text
        self._offsets = decoded.offsets
        self._marks: list[int] = [0]
        byte = 0
        pieces = decoded.offsets.pieces
        at = 0
        self._marks = []
        for mark in range(0, len(decoded.text) + 1, _STEP):
            while at < len(pieces) and pieces[at].end <= mark:
                at += 1
            byte = self._byte_in(at, mark, byte)
            self._marks.append(byte)

    def _byte_in(self, at: int, offset: int, before: int) -> int:
        """Find the byte of a mark, walking on from the mark before it."""
        pieces = self._offsets.pieces
        if at >= len(pieces):
            return pieces[-1].source_end if pieces else 0
        piece = pieces[at]
        if piece.start == offset or piece.raw is not None:
            return piece.source_start
        last = offset - _STEP
        if last < piece.start:
            return piece.source_start + len(self._text[piece.start : offset].encode(self._offsets.encoding))
        return before + len(self._text[last:offset].encode(self._offsets.encoding))

    def byte(self, offset: int) -> int:
        """Give the first byte of the code point at ``offset``; at the end, the byte behind the last."""
        if offset >= len(self._text):
            return self._offsets.pieces[-1].source_end if self._offsets.pieces else 0
        piece = self._offsets.piece_at(offset)
        if piece.raw is not None:
            return piece.source_start
        mark = offset - offset % _STEP
        if mark <= piece.start:
            return piece.source_start + len(self._text[piece.start : offset].encode(self._offsets.encoding))
        return self._marks[offset // _STEP] + len(self._text[mark:offset].encode(self._offsets.encoding))


class ValueBuilder:
    """Builds the text of a document from values, with its `OffsetMap`.

    Args:
        decoded: the source.
        places: its bytes, shared by the documents of one source.
        via: how values are escaped.
    """

    def __init__(self, decoded: Decoded, places: Places, via: Literal["json", "csv"]) -> None:
        self._decoded = decoded
        self._places = places
        self._via = via
        self._escape = _JSON_ESCAPE if via == "json" else _CSV_QUOTES
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._wanted = ""
        self.size = 0

    def part(self, between: str) -> None:
        """Ask for white space before the next value; none stands at the beginning of the text."""
        self._wanted = between if len(between) > len(self._wanted) else self._wanted

    def add(self, start: int, end: int, *, escapes: bool = True) -> Span | None:
        """Add the source's characters ``start`` to ``end``, escapes resolved, white space around them left out.

        Returns:
            Their place in the text; None where they are white space.
        """
        runs = self._runs(start, end, escapes=escapes)
        while runs and not runs[0][2].strip():
            runs.pop(0)
        while runs and not runs[-1][2].strip():
            runs.pop()
        if not runs:
            return None
        if self._wanted and self.size:
            byte = self._places.byte(runs[0][0])
            self._put(self._wanted, byte, byte, via="space")
        self._wanted = ""
        first = self.size
        for begin, stop, says in runs:
            if says == self._decoded.text[begin:stop]:
                self._plain(begin, stop)
            else:
                self._put(says, self._places.byte(begin), self._places.byte(stop), via=self._via)
        return Span(first, self.size)

    def _runs(self, start: int, end: int, *, escapes: bool) -> list[tuple[int, int, str]]:
        """Cut a value into escapes and what lies between, white space at the ends cut off."""
        source = self._decoded.text
        runs: list[tuple[int, int, str]] = []
        at = start
        for escape in self._escape.finditer(source, start, end) if escapes else ():
            runs.append((at, escape.start(), source[at : escape.start()]))
            says = '"' if self._via == "csv" else _NO_TEXT.sub(REPLACEMENT, json.loads(f'"{escape[0]}"'))
            runs.append((escape.start(), escape.end(), says))
            at = escape.end()
        runs.append((at, end, source[at:end]))
        runs = [run for run in runs if run[2]]
        if runs and runs[0][2] == source[runs[0][0] : runs[0][1]]:
            begin, stop, says = runs[0]
            runs[0] = (begin + len(says) - len(says.lstrip()), stop, says.lstrip())
        if runs and runs[-1][2] == source[runs[-1][0] : runs[-1][1]]:
            begin, stop, says = runs[-1]
            runs[-1] = (begin, stop - (len(says) - len(says.rstrip())), says.rstrip())
        return [run for run in runs if run[2]]

    def _plain(self, start: int, end: int) -> None:
        text = self._decoded.text[start:end]
        if REPLACEMENT not in text:
            self._put(text, self._places.byte(start), self._places.byte(end))
            return
        for at in range(start, end):
            raw = self._decoded.offsets.piece_at(at).raw
            self._put(self._decoded.text[at], self._places.byte(at), self._places.byte(at + 1), raw=raw)

    def _put(
        self,
        text: str,
        start: int,
        end: int,
        *,
        raw: str | None = None,
        via: Literal["json", "csv", "space"] | None = None,
    ) -> None:
        self._pieces.append(Piece(self.size, self.size + len(text), start, end, raw, via))
        self._texts.append(text)
        self.size += len(text)

    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def offsets(self) -> OffsetMap:
        """The map of the text so far."""
        return OffsetMap(self._decoded.offsets.encoding, tuple(self._pieces))
