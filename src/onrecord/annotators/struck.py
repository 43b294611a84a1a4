"""Words that the publisher struck out, with the words set in brackets behind them for what was meant.

The White House prints ``<s>said</s> [meant]``. In some media the mark stands in the text itself, in others it is markup
between two runs of text; it is always found in the captured bytes and brought back to the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Transcript

_MARKED = frozenset(
    {"text/html", "application/xhtml+xml", "text/markdown", "text/plain", "text/xml", "application/xml"}
)
_OPEN = lazy_re(rb"<(?P<tag>[sS]|[dD][eE][lL]|[sS][tT][rR][iI][kK][eE])(?:\s[^<>]*)?>")
_TILDES = lazy_re(rb"~~(?=[^\s~])")
_LONGEST = 400
"""Bytes up to which a struck passage is looked for: a correction is a few words, and an end tag may be missing."""
_MEANT = lazy_re(r"(?:</\w{1,6}>|~~)?[\s\u00a0]{0,3}\\?\[(?P<meant>[^\[\]]{1,120}?)\\?\]")
_NO_CORRECTION = lazy_re(r"(?:sic|laugh|applau|inaudible|cross[- ]?talk|[\s.…]*$)", re.IGNORECASE)


class Struck(NamedTuple):
    """A struck passage.

    Attributes:
        span: the words struck out.
        meant: the words in the bracket behind it, without the bracket; None where none follow.
        end: code point after the bracket, or after the struck words.
    """

    span: Span
    meant: Span | None
    end: int


def struck(transcript: Transcript) -> tuple[Struck, ...]:
    """Give the struck passages of a transcript's talk, in order; none where its bytes are not at hand."""
    data, ref = transcript.data, transcript.capture
    if data is None or ref.media_type not in _MARKED or transcript.offsets.encoding.startswith(("utf-16", "utf-32")):
        return ()
    places = _places(data)
    walk = _Walk(transcript, data) if places else None
    found: list[Struck] = []
    for first, last in places:
        if walk is None or (start := walk.to_text(first)) is None or (end := walk.to_text(last)) is None:
            continue
        if start >= end or (found and start < found[-1].end):
            continue
        span = Span(start, end)
        if any(segment.kind in {"speech", "editorial"} for segment in transcript.segments_in(span)):
            found.append(_with_meaning(transcript.text, span))
    return tuple(found)


def _places(data: bytes) -> list[tuple[int, int]]:
    """Give the byte ranges between the marks, in order."""
    marks = [(opened.end(), b"</" + opened["tag"] + b">") for opened in _OPEN.finditer(data)]
    if b"~~" in data:
        at = 0
        while opened := _TILDES.search(data, at):
            marks.append((opened.end(), b"~~"))
            at = max(data.find(b"~~", opened.end()) + 2, opened.end())
    ends = ((start, data.find(mark, start, start + _LONGEST)) for start, mark in sorted(marks))
    return [(start, end) for start, end in ends if end > start]


class _Walk:
    """Turns bytes of the capture into code points of the text, walking on from the last one within a long piece."""

    def __init__(self, transcript: Transcript, data: bytes) -> None:
        self._pieces = transcript.offsets.pieces
        self._starts = [piece.source_start for piece in self._pieces]
        self._encoding = transcript.offsets.encoding
        self._data = data
        self._byte = self._offset = 0
        self._piece = -1

    def to_text(self, byte: int) -> int | None:
        """Give the code point that a byte became; the next one where it holds no text, None before the first."""
        at = bisect_right(self._starts, byte) - 1
        if at < 0:
            return None
        piece = self._pieces[at]
        if byte >= piece.source_end:
            last = at + 1 == len(self._pieces) or self._pieces[at + 1].via == "space"
            return piece.end if last else self._pieces[at + 1].start
        if piece.raw is not None or piece.via is not None:
            return piece.start
        if at != self._piece or byte < self._byte:
            self._piece, self._byte, self._offset = at, piece.source_start, piece.start
        self._offset += len(self._data[self._byte : byte].decode(self._encoding, "replace"))
        self._byte = byte
        return self._offset


def _with_meaning(text: str, span: Span) -> Struck:
    behind = _MEANT.match(text, span.end)
    if behind is None or _NO_CORRECTION.match(behind["meant"]):
        return Struck(span, None, span.end)
    return Struck(span, Span(*behind.span("meant")), behind.end())
