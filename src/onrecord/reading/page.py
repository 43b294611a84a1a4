"""Pages: a text with its lines, before anybody knows what the lines are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import msgspec

from onrecord.model import Capture, CaptureRef, OffsetMap, Problem, Span

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]*[^\s\ufeff]")
_INDENT = re.compile(r"[\s\ufeff]*")
_BREAK = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]|\f")
_CLOSERS = "\"'”’*_"
_ENDS = frozenset(".?!…:;—–-)]")
_THANKS = ("thanks", "thank you", "thank", "very much")
WRAPPED_PAIRS = 4


class Line(NamedTuple):
    """A line that holds something, without the white space around it.

    Attributes:
        start: first code point that is no white space.
        end: code point after the last that is none.
        indent: white space before ``start``, in code points.
        gap: how many blank lines stand between this line and the one before; for the first line, before it.
    """

    start: int
    end: int
    indent: int
    gap: int


class Page(msgspec.Struct, frozen=True, dict=True):
    """What a format hands to a house style: a text, its map to the source, and where it came from.

    Attributes:
        text: the whole text.
        offsets: map of the text to the source.
        capture: the capture, bytes included.
        ref: the capture as the record tells of it.
        problems: found while decoding.
        chrome: spans that the format knows to be the site's own words.
        facts: ``title``, ``date``, ``published``, ``updated`` or ``url`` as the medium itself declares them, each
            with its place in the text, None where the medium says it outside the text.
    """

    text: str
    offsets: OffsetMap
    capture: Capture
    ref: CaptureRef
    problems: tuple[Problem, ...] = ()
    chrome: tuple[Span, ...] = ()
    facts: dict[str, tuple[str, Span | None]] = {}

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that hold something, in order."""
        text = self.text
        lines: list[Line] = []
        before = 0
        for found in _LINE.finditer(text):
            indent_end = _INDENT.match(text, found.start()).end()  # type: ignore[union-attr]
            between = text[before : found.start()]
            breaks = between.count("\n") or len(_BREAK.findall(between))
            gap = max(breaks - 1, 0) if lines else breaks
            lines.append(Line(indent_end, found.end(), indent_end - found.start(), gap))
            before = found.end()
        return tuple(lines)

    @cached_property
    def wrapped(self) -> bool:
        """Whether lines are cut at a width: most lines that another follows without a gap end no sentence."""
        pairs = [line for line, after in pairwise(self.lines) if after.gap == 0]
        return sum(not self.ends_sentence(line) for line in pairs) * 2 > len(pairs) >= WRAPPED_PAIRS

    @cached_property
    def usual_gap(self) -> int:
        """How many blank lines usually stand between paragraphs; 0 where none ever do."""
        gaps = sorted(line.gap for line in self.lines[1:] if line.gap)
        return gaps[len(gaps) // 2] if gaps else 0

    def line_text(self, line: Line) -> str:
        """Give a line's characters without the white space around them."""
        return self.text[line.start : line.end]

    def ends_sentence(self, line: Line) -> bool:
        """Tell whether a line ends as a sentence, a note, a heading with a colon or a broken-off sentence does."""
        last = self.text[line.end - 1]
        if last in _CLOSERS:
            last = self.text[line.start : line.end].rstrip(_CLOSERS)[-1:]
        return last in _ENDS or (
            last.isalpha() and self.text[max(line.end - 12, line.start) : line.end].lower().endswith(_THANKS)
        )

    def line_at(self, offset: int) -> int:
        """Give the index of the line that begins at or before ``offset``."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def lines_between(self, start: int, end: int) -> tuple[Line, ...]:
        """Give the lines that share a character with ``start`` to ``end``."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        return tuple(line for line in self.lines[first : bisect_left(self._starts, end)] if line.end > start)

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]
