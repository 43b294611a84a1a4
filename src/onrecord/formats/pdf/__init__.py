"""PDF: the text of each page in reading order, every line mapped to its page and box.

PDFium extracts the text. Lines are put in order by where they stand, columns one after another; paragraphs are told by
indentation and white space. Running heads, feet and page numbers stay in the text as furniture: the sentence that they
cut goes on behind them. A hyphen at the end of a line and the line break stay as they are printed;
search finds the word whole all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.parts import PartsBuilder
from onrecord.formats.pdf.furniture import furniture
from onrecord.formats.pdf.layout import Column, begins_paragraph, columns, settle_margins
from onrecord.formats.pdf.pages import TypeLine, TypePage, pages, texts
from onrecord.model import LINE_END_HYPHEN, NotADocument, Problem, Span
from onrecord.reading import Page

if TYPE_CHECKING:
    from onrecord.model import Capture, Transcript

name = "pdf"
version = "1"

_SNIFF = 1024
"""PDF readers take a head that stands anywhere in the first kilobyte."""


def reads(capture: Capture) -> bool:
    """Take what has the head of a PDF."""
    return b"%PDF-" in capture.data[:_SNIFF]


def parts(data: bytes) -> tuple[str, ...]:
    """Give the text of each page as PDFium gives it, for proving.

    Raises:
        NotADocument: as `read`.
    """
    return texts(data)


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the one transcript of a PDF.

    Raises:
        NotADocument: the PDF is damaged, locked, or holds no text.
    """
    found = pages(capture.data)
    if not any(page.lines for page in found):
        raise NotADocument(
            "the PDF holds pictures of pages and no text; run text recognition (OCR) on it and give the result"
        )
    writer = _Writer()
    heads = furniture(found)
    laid_out = [
        columns(page, [line for line in page.lines if line.start not in head])
        for page, head in zip(found, heads, strict=True)
    ]
    settle_margins([column for page in laid_out for column in page])
    problems = []
    for number, (page, body, head) in enumerate(zip(found, laid_out, heads, strict=True), start=1):
        if page.drawn:
            says = f"page {number} holds no text but a drawing or a picture; its words, if any, are not in the record"
            problems.append((writer.builder.size, says))
        writer.page(number, page, body, [line for line in page.lines if line.start in head])
    writer.finish()
    built = writer.builder
    text = built.text()
    return (
        styles.read(
            Page(
                text,
                built.offsets("pdf"),
                capture,
                capture.ref("application/pdf", None),
                tuple(Problem("page-without-text", min(at, len(text)), min(at, len(text)), s) for at, s in problems),
                furniture=tuple(writer.furniture),
                bold=tuple(writer.bold),
            )
        ),
    )


class _Writer:
    """Writes the text: rows, the breaks between them, and furniture where it cuts in."""

    def __init__(self) -> None:
        self.builder = PartsBuilder()
        self.furniture: list[Span] = []
        self.bold: list[Span] = []
        self._waiting: list[tuple[int, TypePage, list[TypeLine]]] = []
        self._before: list[TypeLine] | None = None
        self._column: Column | None = None
        self._last = ""

    def page(self, number: int, page: TypePage, body: list[Column], head: list[TypeLine]) -> None:
        """Write a page; its foot waits until it is known whether the next page begins a paragraph."""
        middle = [line.base for column in body for row in column.rows for line in row]
        lowest = min(middle, default=0.0)
        ordered = sorted(head, key=lambda line: (-line.base, line.left))
        above = [line for line in ordered if line.base > lowest or not middle]
        self._waiting.append((number, page, above))
        for column in body:
            for row in column.rows:
                new = begins_paragraph(page.text, row, column, self._before, self._column, self._last)
                self._row(number, page, row, "\n\n" if new else "\n")
                self._before, self._column = row, column
                self._last = _last(page, row[-1])
        self._waiting.append((number, page, [line for line in ordered if line not in above]))

    def finish(self) -> None:
        """Write the last foot."""
        self._flush("\n")

    def _flush(self, gap: str) -> None:
        for number, page, lines in self._waiting:
            self.builder.part(number, page.text)
            base = 0.0
            for line in lines:
                same_row = bool(self.furniture) and gap == "\n" and line.base == base
                self.furniture.append(self._line(page, line, "\t" if same_row else gap))
                gap, base = "\n", line.base
        self._waiting.clear()

    def _row(self, number: int, page: TypePage, row: list[TypeLine], gap: str) -> None:
        self._flush(gap)
        self.builder.part(number, page.text)
        for line in row:
            span = self._line(page, line, gap)
            gap = "\t"
            if line.bold:
                self.bold.append(Span(span.start, span.start + line.bold))

    def _line(self, page: TypePage, line: TypeLine, gap: str) -> Span:
        """Write a line behind the white space that parts it from what stands before."""
        builder = self.builder
        if builder.size:
            builder.stand(gap, line.start, line.start, "space")
        end = line.end
        hyphen = page.text[end - 1] == LINE_END_HYPHEN
        span = builder.add(line.start, end - hyphen)
        if hyphen:
            builder.stand("-", end - 1, end, "hyphen")
            span = Span(span.start, builder.size)
        builder.box(span, line.box)
        return span


def _last(page: TypePage, line: TypeLine) -> str:
    last = page.text[line.end - 1]
    # A word that goes on behind a hyphen goes on in its paragraph.
    return "" if last == LINE_END_HYPHEN else last
