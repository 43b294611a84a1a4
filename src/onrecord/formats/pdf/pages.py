"""What PDFium gives of a PDF: each page's text, and its lines with their boxes.

PDFium is not safe to call from two threads at once; everything that calls it holds one lock.
"""

from __future__ import annotations

import ctypes
import re
import threading
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import LINE_END_HYPHEN, NotADocument
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

MOST_PAGES = 5000
MOST_CHARACTERS = 20_000_000
_LOCK = threading.Lock()
_BREAK = lazy_re(rf"\r\n|[\r\n]|(?<={LINE_END_HYPHEN})")
_BOLD = lazy_re(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_PASSWORD = 4
COLUMN_GAP = 1.6
"""White space inside a line, in heights of the line, from which its two sides may be of two columns."""


class TypeLine(msgspec.Struct):
    """A line of type.

    Attributes:
        start: its first character in the text of its page.
        end: character after its last, white space at its ends left out.
        left: left edge in points, turned as the page is shown; so are the others.
        bottom: lower edge.
        right: right edge.
        top: upper edge.
        base: the line that its letters stand on.
        box: left, bottom, right, top in points as the PDF counts them.
        bold: how many characters at its beginning are set in bold type.
    """

    start: int
    end: int
    left: float
    bottom: float
    right: float
    top: float
    base: float
    box: tuple[float, float, float, float]
    bold: int = 0


class TypePage(msgspec.Struct):
    """A page as PDFium reads it.

    Attributes:
        text: the whole text of the page, as PDFium gives it.
        lines: its lines that hold something, in PDFium's order.
        width: as shown, in points.
        height: as shown, in points.
        drawn: something else than text is drawn on it.
    """

    text: str
    lines: list[TypeLine]
    width: float
    height: float
    drawn: bool = False


def texts(data: bytes) -> tuple[str, ...]:
    """Give each page's text as PDFium gives it.

    Raises:
        NotADocument: PDFium cannot open the bytes.
    """
    found: list[str] = []
    with _LOCK:
        for _, text_page in _each(data):
            found.append(_text(text_page))
    return tuple(found)


def pages(data: bytes) -> list[TypePage]:
    """Give each page with its lines.

    Raises:
        NotADocument: PDFium cannot open the bytes.
    """
    with _LOCK:
        found = []
        for page, text_page in _each(data):
            text = _text(text_page)
            turned = page.get_rotation()
            width, height = page.get_size()
            read = TypePage(text, list(_lines(text_page, text, turned)), width, height)
            read.drawn = not read.lines and any(True for _ in page.get_objects(max_depth=2))
            found.append(read)
        return found


def _each(data: bytes) -> Iterator[tuple[Any, Any]]:
    import pypdfium2  # noqa: PLC0415 - 8 MB of library that only PDFs need

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise NotADocument("the PDF is locked with a password; save it without one and give that file") from error
        raise NotADocument("the PDF is damaged or cut short; fetch it again from where it was published") from error
    try:
        if len(document) > MOST_PAGES:
            raise NotADocument(f"the PDF has {len(document)} pages, more than {MOST_PAGES}; split it into transcripts")
        size = 0
        for number in range(len(document)):
            page, text_page = _opened(document, number)
            try:
                size += text_page.count_chars()
                if size > MOST_CHARACTERS:
                    raise NotADocument("the PDF holds more text than any transcript; split it and give its parts")
                yield page, text_page
            finally:
                text_page.close()
                page.close()
    finally:
        document.close()


def _opened(document: Any, number: int) -> tuple[Any, Any]:  # noqa: ANN401 - pypdfium2 is loaded late
    import pypdfium2  # noqa: PLC0415 - as above

    try:
        page = document[number]
        return page, page.get_textpage()
    except pypdfium2.PdfiumError as error:
        says = f"page {number + 1} of the PDF is damaged; fetch it again from where it was published"
        raise NotADocument(says) from error


def _text(text_page: Any) -> str:  # noqa: ANN401 - pypdfium2 is loaded late
    text: str = text_page.get_text_range(errors="replace")
    return text


def _lines(text_page: Any, text: str, turned: int) -> Iterator[TypeLine]:  # noqa: ANN401 - as above
    type_ = _Type(text_page, len(text))
    at = 0
    for stop in [*(found.span() for found in _BREAK.finditer(text)), (len(text), len(text))]:
        stripped = text[at : stop[0]].strip()
        if stripped:
            start = at + text[at : stop[0]].index(stripped[0])
            for first, end in type_.cut(text, start, start + len(stripped)):
                line = type_.line(first, end, turned)
                if line is not None:
                    line.bold = type_.bold(first, end)
                    yield line
        at = stop[1]


class _Type:
    """Asks PDFium about stretches of a page's text, given by its characters."""

    def __init__(self, text_page: Any, size: int) -> None:  # noqa: ANN401 - as above
        from pypdfium2 import raw  # noqa: PLC0415 - as above

        self._raw = raw
        self._page = text_page
        # PDFium counts what it draws; a ligature or a character outside the text makes the two counts differ.
        self._same = text_page.count_chars() == size
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def _index(self, offset: int) -> int:
        return offset if self._same else max(self._raw.FPDFText_GetCharIndexFromTextIndex(self._page, offset), 0)

    def _rects(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        first, last = self._index(start), self._index(end - 1)
        count = self._raw.FPDFText_CountRects(self._page, first, max(last + 1 - first, 1))
        return [self._page.get_rect(index) for index in range(count)]

    def cut(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut what PDFium took for one line where a gap as wide as one between columns parts it."""
        rects = self._rects(start, end)
        gaps = [
            (before[2], after[0])
            for before, after in pairwise(rects)
            if after[0] - before[2] > COLUMN_GAP * max(before[3] - before[1], after[3] - after[1], 5)
        ]
        for left, right in gaps:
            for at in range(start + 1, end):
                if text[at] != " " and text[at - 1] == " " and self._left(at) >= right - 1 > left:
                    stop = start + len(text[start:at].rstrip())
                    if start < stop:
                        yield start, stop
                        start = at
                    break
        yield start, end

    def _left(self, offset: int) -> float:
        left: float = self._page.get_charbox(self._index(offset))[0]
        return left

    def line(self, start: int, end: int, turned: int) -> TypeLine | None:
        """Measure a line; None where it has no extent."""
        rects = self._rects(start, end) or [(0.0, 0.0, 0.0, 0.0)]
        box = (min(r[0] for r in rects), min(r[1] for r in rects), max(r[2] for r in rects), max(r[3] for r in rects))
        x, y = ctypes.c_double(box[0]), ctypes.c_double(box[1])
        self._raw.FPDFText_GetCharOrigin(self._page, self._index(start), x, y)
        left, bottom, right, top = box
        base = y.value
        if turned == 90:  # noqa: PLR2004 - degrees
            left, bottom, right, top, base = bottom, -right, top, -left, -x.value
        elif turned == 180:  # noqa: PLR2004
            left, bottom, right, top, base = -right, -top, -left, -bottom, -y.value
        elif turned == 270:  # noqa: PLR2004
            left, bottom, right, top, base = -top, left, -bottom, right, x.value
        return TypeLine(start, end, left, bottom, right, top, base, box)

    def bold(self, start: int, end: int) -> int:
        """Count the characters from ``start`` on that are set in bold type, white space between them included."""
        size = 0
        for at in range(start, end):
            index = self._index(at)
            if self._raw.FPDFText_IsGenerated(self._page, index) == 1 or self._raw.FPDFText_GetUnicode(
                self._page, index
            ) in (32, 160):
                continue
            self._raw.FPDFText_GetFontInfo(self._page, index, self._name, 128, self._flags)
            if (
                _BOLD.search(self._name.value) is None
                and self._raw.FPDFText_GetFontWeight(self._page, index) < _BOLD_WEIGHT
            ):
                break
            size = at + 1 - start
        return size
