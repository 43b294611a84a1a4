"""Where commands print: calm colours and lines that fit on a terminal, the bare characters everywhere else."""

from __future__ import annotations

import os
import re
import shutil
import sys
from typing import TYPE_CHECKING, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.model import Span

MEASURE = 92
"""The longest line of running text on a terminal; wider ones are hard to read."""

_NARROW = 20
"""Columns that a wrapped cell needs at least."""
_WORD = re.compile(r"\S+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Page:
    """Standard output, as a terminal or not.

    Attributes:
        terminal: whether a person is looking.
        width: columns of the terminal; 0 where there is none, and nothing is wrapped or shortened.
    """

    def __init__(self) -> None:
        """Look at standard output as it is now."""
        self.terminal = sys.stdout.isatty()
        self.width = shutil.get_terminal_size().columns if self.terminal else 0
        self._colour = self.terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def line(self, text: str = "") -> None:
        """Print one line."""
        sys.stdout.write(text + "\n")

    def bold(self, text: str) -> str:
        """Give text the weight of a name or a title."""
        return typer.style(text, bold=True) if self._colour else text

    def dim(self, text: str) -> str:
        """Give text the quiet look of what stands around the words themselves."""
        return typer.style(text, dim=True) if self._colour else text

    def mark(self, text: str) -> str:
        """Mark text that was looked for; where there are no colours, with two stars on each side."""
        return typer.style(text, bold=True, fg=typer.colors.YELLOW) if self._colour else f"**{text}**"

    def plain(self, text: str) -> str:
        """Take out of text what would steer a terminal; elsewhere the characters stay as they are."""
        return _CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")) if self.terminal else text

    def one_line(self, text: str) -> str:
        """Give text from a document as one line that is safe to print."""
        return " ".join(self.plain(text).split())

    def cells(self, cells: Iterable[str]) -> None:
        """Print one line of cells, tab-separated."""
        self.line("\t".join(map(self.one_line, cells)))

    def flow(
        self, text: str, indent: str = "", marks: Sequence[Span] = (), *, look: Literal["bold", "dim"] | None = None
    ) -> None:
        """Print running text; on a terminal wrapped, with its paragraphs apart.

        Args:
            text: what to print, as it is: what would steer a terminal is taken out.
            indent: what stands before each line.
            marks: spans of ``text`` to mark, in order, apart from each other.
            look: of each line.
        """
        looks = self.bold if look == "bold" else self.dim if look == "dim" else str
        if not self.terminal:
            self.line(indent + self._marked(text, 0, len(text), marks).replace("\n", "\n" + indent))
            return
        room = max(min(self.width, MEASURE) - len(indent), 20)
        at = before = 0
        apart = False
        for line in text.splitlines(keepends=True):
            pieces = list(_wrapped(line, room))
            # A line that had to be wrapped is a paragraph; short ones may be verse or a text wrapped long ago.
            if before and pieces and (apart or before > 1 or len(pieces) > 1):
                self.line()
            for start, end in pieces:
                self.line(indent + looks(self._marked(text, at + start, at + end, marks)))
            apart = not pieces
            before = len(pieces) or before
            at += len(line)

    def fits(self, rows: Iterable[Sequence[str]]) -> bool:
        """Tell whether a table of these rows is no wider than the terminal."""
        widths = [max(len(self.plain(cell)) for cell in column) for column in zip(*rows, strict=True)]
        return not self.terminal or sum(widths) + 2 * (len(widths) - 1) <= self.width

    def table(self, rows: Iterable[Sequence[str]], right: frozenset[int] = frozenset()) -> None:
        """Print rows in columns; apart from a terminal, tab-separated.

        Args:
            rows: the cells. The last column takes what room is left on a terminal, and is wrapped to it.
            right: numbers of the columns that hold numbers.
        """
        cells = [[self.one_line(cell) for cell in row] for row in rows]
        if not self.terminal:
            for row in cells:
                self.line("\t".join(row))
            return
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            padded = [
                cell.rjust(width) if number in right else cell.ljust(width)
                for number, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            printed = "  ".join(padded).rstrip()
            left = sum(widths[:-1]) + 2 * (len(widths) - 1)
            if len(printed) <= self.width or self.width - left < _NARROW:
                self.line(printed)
                continue
            first, *rest = (row[-1][start:end] for start, end in _wrapped(row[-1], self.width - left))
            self.line(f"{'  '.join(padded[:-1])}  {first}")
            for line in rest:
                self.line(" " * left + line)

    def json(self, form: object) -> None:
        """Print one JSON object in UTF-8: indented on a terminal, on one line elsewhere."""
        import msgspec

        try:
            encoded = msgspec.json.encode(form)
        except UnicodeEncodeError:  # the name of a file is no Unicode
            encoded = msgspec.json.encode(_as_unicode(form))
        self.raw_json(encoded)

    def raw_json(self, encoded: bytes, *, on_one_line: bool = False) -> None:
        """Print a JSON object that is encoded already."""
        import msgspec

        if self.terminal and not on_one_line:
            encoded = msgspec.json.format(encoded, indent=2)
        sys.stdout.flush()
        sys.stdout.buffer.write(encoded + b"\n")

    def _marked(self, text: str, start: int, end: int, marks: Sequence[Span]) -> str:
        printed: list[str] = []
        at = start
        for mark in marks:
            first, last = max(mark.start, at), min(mark.end, end)
            if first < last:
                printed += [self.plain(text[at:first]), self.mark(self.plain(text[first:last]))]
                at = last
        return "".join([*printed, self.plain(text[at:end])])


def as_unicode(text: str) -> str:
    """Give the name of a file as Unicode: what is none becomes U+FFFD, as in the record."""
    return _SURROGATE.sub("\ufffd", text)


def _as_unicode(form: object) -> object:
    if isinstance(form, str):
        return as_unicode(form)
    if isinstance(form, dict):
        return {_as_unicode(name): _as_unicode(value) for name, value in form.items()}
    return [_as_unicode(item) for item in form] if isinstance(form, list | tuple) else form


def cut(text: str, room: int) -> str:
    """Cut a title that is longer than ``room`` characters, at a word if it can be."""
    if len(text) <= room:
        return text
    start = text[: room - 1]
    return (start.rsplit(None, 1)[0] if " " in start[room // 2 :] else start) + "…"


def joined(marks: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Join marks that only white space or punctuation parts, so that a phrase is one mark."""
    from onrecord.model import Span

    whole: list[Span] = []
    for mark in sorted(marks):
        if whole and not any(map(str.isalnum, text[whole[-1].end : mark.start])):
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, mark.end))
        else:
            whole.append(mark)
    return tuple(whole)


def counted(number: int, one: str, many: str | None = None) -> str:
    """Say how many: ``1 document``, ``5,210 documents``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _wrapped(paragraph: str, room: int) -> Iterable[tuple[int, int]]:
    """Cut a paragraph into lines of at most ``room`` characters, as (start, end); longer words stand alone."""
    start = end = -1
    for word in _WORD.finditer(paragraph):
        if start >= 0 and word.end() - start > room:
            yield start, end
            start = -1
        if start < 0:
            start = word.start()
        end = word.end()
    if start >= 0:
        yield start, end
