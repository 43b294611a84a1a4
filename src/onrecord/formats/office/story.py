"""Stories: the texts of a word processor's document, one a member of its zip file, and how a page is made of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord import styles
from onrecord.formats.parts import PartsBuilder
from onrecord.model import NotADocument, Problem, Span
from onrecord.reading import Page
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from onrecord.model import Capture, Transcript

_NOT_SPACE = lazy_re(r"\S(?:.*\S)?", re.DOTALL)


class Run(NamedTuple):
    """A run of characters of one make.

    Attributes:
        start: first character in the text of the story.
        end: character after the last.
        paragraph: counted from 1 in the story.
        run: counted from 1 in the paragraph.
        bold: it is set in bold type.
    """

    start: int
    end: int
    paragraph: int
    run: int
    bold: bool


class Gap(NamedTuple):
    """What parts the run before from the next.

    Attributes:
        at: index of the run behind it.
        breaks: line breaks wanted; 0 for a tab between cells.
    """

    at: int
    breaks: int


class Story(msgspec.Struct):
    """One text of a document.

    Attributes:
        name: the member it stands in.
        furniture: it is printed at the head or foot of every page.
        text: its runs joined, each paragraph ended by a line feed.
        runs: its runs in order.
        gaps: what parts them.
        left_out: what the record leaves out, counted by kind.
    """

    name: str
    furniture: bool = False
    text: str = ""
    runs: list[Run] = []
    gaps: list[Gap] = []
    left_out: dict[str, int] = {}


class StoryWriter:
    """Takes a story down as the XML is walked through: paragraphs may stand inside paragraphs (text boxes)."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._texts: list[str] = []
        self._size = 0
        self._paragraphs = 0
        self._open: list[list[int]] = []
        self._cells: list[int] = []

    def open_paragraph(self) -> None:
        """Begin a paragraph."""
        if self._open:
            self._end_line()
        self._paragraphs += 1
        self._open.append([self._paragraphs, 0])

    def close_paragraph(self) -> None:
        """End the paragraph begun last."""
        if self._open:
            self._open.pop()
            self._end_line()

    def _end_line(self) -> None:
        self._put("\n")
        self.gap(1 if self._cells else 2)

    def open_run(self) -> None:
        """Begin a run of the paragraph."""
        if self._open:
            self._open[-1][1] += 1

    def says(self, text: str, *, bold: bool = False) -> None:
        """Take characters of the run."""
        if not text or not self._open:
            return
        paragraph, run = self._open[-1]
        start = self._size
        self._put(text)
        last = self.story.runs[-1] if self.story.runs else None
        if last is not None and (last.paragraph, last.run, last.bold, last.end) == (paragraph, run, bold, start):
            self.story.runs[-1] = last._replace(end=self._size)
        else:
            self.story.runs.append(Run(start, self._size, paragraph, run, bold))

    def gap(self, breaks: int) -> None:
        """Part what comes from what was."""
        self.story.gaps.append(Gap(len(self.story.runs), breaks))

    def open_cell(self) -> None:
        """Begin a cell of a table."""
        self._cells.append(len(self.story.gaps))

    def close_cell(self) -> None:
        """End a cell; the next of the row stands behind a tab, not behind the end of this one's last paragraph."""
        first = self._cells.pop() if self._cells else len(self.story.gaps)
        while len(self.story.gaps) > first and self.story.gaps[-1].at == len(self.story.runs):
            self.story.gaps.pop()
        self.gap(0)

    def leave_out(self, kind: str) -> None:
        """Count something that the record leaves out."""
        self.story.left_out[kind] = self.story.left_out.get(kind, 0) + 1

    def _put(self, text: str) -> None:
        self._texts.append(text)
        self._size += len(text)

    def finish(self) -> Story:
        """Give the story."""
        self.story.text = "".join(self._texts)
        return self.story


def read(
    capture: Capture, stories: Sequence[Story], medium: Literal["docx", "odt"], media_type: str
) -> tuple[Transcript, ...]:
    """Read the one transcript of a document's stories, given in the order of their parts.

    Heads stand before all else in the text, feet behind it.

    Raises:
        NotADocument: no story holds text.
    """
    builder = PartsBuilder()
    furniture: list[Span] = []
    bold: list[Span] = []
    numbered = list(enumerate(stories, start=1))
    heads = [item for item in numbered if item[1].furniture and "foot" not in item[1].name]
    feet = [item for item in numbered if item[1].furniture and "foot" in item[1].name]
    for number, story in [*heads, *(item for item in numbered if not item[1].furniture), *feet]:
        _write(builder, number, story, furniture, bold)
    text = builder.text()
    if not text:
        raise NotADocument("the document holds no text; if it holds pictures, run text recognition (OCR) on them")
    left_out: dict[str, int] = {}
    for story in stories:
        for kind, count in story.left_out.items():
            left_out[kind] = left_out.get(kind, 0) + count
    problems = tuple(
        Problem(f"{kind.split()[0]}-left-out", 0, 0, f"left out of the record: {count} {kind}")
        for kind, count in left_out.items()
    )
    offsets = builder.offsets(medium, [story.name for story in stories])
    ref = capture.ref(media_type, None)
    page = Page(text, offsets, capture, ref, problems, furniture=tuple(furniture), bold=tuple(bold))
    return (styles.read(page),)


def _write(builder: PartsBuilder, number: int, story: Story, furniture: list[Span], bold: list[Span]) -> None:
    builder.part(number, story.text)
    gaps = iter([*story.gaps, None])
    gap = next(gaps)
    wanted: int | None = 2
    line = True
    for index, run in enumerate(story.runs):
        while gap is not None and gap.at <= index:
            wanted = gap.breaks if wanted is None else max(wanted, gap.breaks)
            gap = next(gaps)
        found = _NOT_SPACE.search(story.text, run.start, run.end) if wanted is not None else None
        if wanted is not None and found is None:
            continue  # white space at the beginning of a paragraph
        start = run.start if found is None else found.start()
        if wanted is not None and builder.size:
            builder.stand("\n" * wanted or "\t", start, start, "space")
        line = line or bool(wanted)
        span = builder.add(start, run.end)
        builder.run(span, run.paragraph, run.run)
        if story.furniture:
            _furnish(furniture, span, new=wanted is not None)
        elif run.bold and (line or (bold and bold[-1].end == span.start)):
            _lengthen(bold, span)
        line = False
        wanted = None


def _furnish(furniture: list[Span], span: Span, *, new: bool) -> None:
    if new:
        furniture.append(span)
    else:
        _lengthen(furniture, span)


def _lengthen(spans: list[Span], span: Span) -> None:
    if spans and spans[-1].end == span.start:
        spans[-1] = Span(spans[-1].start, span.end)
    else:
        spans.append(span)
