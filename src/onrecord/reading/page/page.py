"""Pages: a text with its lines, before anybody knows what the lines are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.model import Capture, CaptureRef, OffsetMap, Problem, SegmentKind, Span
from onrecord.reading.names.mentions import Mention
from onrecord.reading.page.margins import break_tags, fifth_lines, line_numbers
from onrecord.reading.page.proceedings import LONGEST, Form, form_of, is_motion
from onrecord.reading.page.quotationnumbers import quotation_numbers
from onrecord.reading.page.running import (
    column_letters,
    repeated_edges,
    repeated_feet,
    repeated_fields,
    running_lines,
)
from onrecord.reading.page.stylemarks import StyleMarks, style_marks
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Only from the beginning of a line on: of a line of white space no part is tried again.
_LINE = lazy_re(r"(?<![^\n\r\f\v\x85\u2028\u2029])[^\n\r\f\v\x85\u2028\u2029]*[^\s\ufeff]")
_INDENT = lazy_re(r"[\s\ufeff]*")
_BREAK = lazy_re(r"\r\n|[\n\r\v\x85\u2028\u2029]|\f")
_EDGE = lazy_re(r"\b")
_CLOSERS = "\"'”’“»*_"
_BEFORE_CLOSERS = _CLOSERS + " \u00a0\u202f"
"""French blanks stand inside its quotation marks."""
_ENDS = frozenset(".?!…:;—–-)]")
_THANKS = ("thanks", "thank you", "thank", "very much")
_THANKS_END = frozenset("sukhSUKH")
"""The letters that thanks end with."""
WRAPPED_PAIRS = 4
SHORT_LINE = 40
RECURS = 4
FEW_CLOSE = 0.12
"""The share of lines with none blank above them, at most, where the blank ones are the print's."""
_ASIDE = lazy_re(r"\s*[(\[][^()\[\]]*[)\]]$")
SHOUTED = 2.0
"""Capitals over small letters from which a document is printed in capitals throughout (captions)."""
_SMALL = ascii_lowercase.encode()
_CAPITALS = ascii_uppercase.encode()


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
        facts: ``title``, ``date``, ``published``, ``updated``, ``publisher``, ``event``, ``language`` or ``url`` as
            the medium itself declares them, each with its place in the text, None where the medium says it outside.
        placed: lines whose kind the medium itself tells (a title element, a heading).
        slanted: what the medium sets in italics.
        people: who takes part, as the medium itself declares it.
        terms: what the medium sets as terms that a description follows; some publishers set labels so.
        headings: what the medium sets as headings, the title among them; some publishers set labels so.
        head: what the medium's own head calls the page, where the text has it.
        bylines: what the medium calls bylines: who wrote a page or, on an office's own site, whose words it holds.
    """

    text: str
    offsets: OffsetMap
    capture: Capture
    ref: CaptureRef
    problems: tuple[Problem, ...] = ()
    chrome: tuple[Span, ...] = ()
    facts: dict[str, tuple[str, Span | None]] = {}
    furniture: tuple[Span, ...] = ()
    bold: tuple[Span, ...] = ()
    slanted: tuple[Span, ...] = ()
    placed: tuple[tuple[Span, SegmentKind], ...] = ()
    people: tuple[Mention, ...] = ()
    headings: tuple[Span, ...] = ()
    terms: tuple[Span, ...] = ()
    head: Span | None = None
    bylines: tuple[Span, ...] = ()

    @property
    def address(self) -> tuple[str | None, Span | None]:
        """Where the page was published, as the capture knows or the page itself declares, and where it says so."""
        if self.ref.url is not None:
            return self.ref.url, None
        said, span = self.facts.get("url", ("", None))
        return (said, span) if said.lower().startswith(("http://", "https://")) else (None, None)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that hold something, in order."""
        text = self.text
        lines: list[Line] = []
        before = 0
        counted = bool(self.counts)
        furniture = iter(self.furniture)
        cut = next(furniture, None)
        for found in _LINE.finditer(text):
            while cut is not None and cut.end <= found.start():
                cut = next(furniture, None)
            inside = cut is not None and found.start() < cut.start and cut.end < found.end()
            if cut is not None and cut.start < found.end() and not inside:
                before = found.end()
                continue
            begin = self._behind_margin(found.start()) if counted else found.start()
            end = found.end()
            if self.marks.spans:
                begin, end = self._between_marks(begin, end)
            if begin >= end:
                continue
            # Most lines have no indent, and one line break before them.
            indented = text[begin].isspace() or text[begin] == "\ufeff"
            indent_end = _INDENT.match(text, begin).end() if indented else begin  # type: ignore[union-attr]
            between = text[before : found.start()]
            breaks = 1 if between == "\n" else between.count("\n") or len(_BREAK.findall(between))
            gap = max(breaks - 1, 0) if lines else breaks
            lines.append(Line(indent_end, end, indent_end - begin, gap))
            before = found.end()
        return _close_up(lines) if self.margins else tuple(lines)

    @cached_property
    def margins(self) -> tuple[Span, ...]:
        """The numbers that count the lines of each page at its left edge; none where a text has no such count."""
        return line_numbers(self.text)

    @cached_property
    def counts(self) -> tuple[Span, ...]:
        """The numbers of lines at the left edge, of each line or each fifth; or the tags of page breaks."""
        return self.margins or fifth_lines(self.text) or break_tags(self.low)

    def _behind_margin(self, start: int) -> int:
        at = bisect_left(self.counts, start, key=lambda span: span.end)
        inside = at < len(self.counts) and not self.text[start : self.counts[at].start].strip()
        return self.counts[at].end if inside else start

    @cached_property
    def marks(self) -> StyleMarks:
        """The marks of styles that the text keeps on both sides of lines, and numbers that count quotations."""
        marks, numbers = style_marks(self.text), quotation_numbers(self.text)
        return marks._replace(spans=tuple(sorted({*marks.spans, *numbers}))) if numbers else marks

    def _between_marks(self, start: int, end: int) -> tuple[int, int]:
        for mark in self.marks.spans[bisect_left(self.marks.spans, start, key=lambda span: span.end) :]:
            if mark.start >= end:
                break
            start = mark.end if not self.text[start : mark.start].strip() else start
            end = mark.start if mark.end == end else end
        return start, end

    @cached_property
    def edges(self) -> tuple[Span, ...]:
        """Page heads and feet, the numbers of lines and the marks of styles, in text order."""
        more = {*self.counts, *self.marks.spans}
        return tuple(sorted({*self.furniture, *more})) if more else self.furniture

    @cached_property
    def usual_indent(self) -> int:
        """The indent of most lines, in code points."""
        indents = sorted(line.indent for line in self.lines)
        return indents[len(indents) // 2] if indents else 0

    def is_heading(self, line: Line) -> bool:
        """Tell whether the medium sets a line as a heading."""
        if not self.headings:
            return False
        at = bisect_right(self.headings, line.start, key=lambda span: span.start) - 1
        return at >= 0 and line.end <= self.headings[at].end

    def set_apart(self, line: Line) -> int:
        """Give where bold type, or a term, that begins a line and does not fill it ends; the line's start else."""
        for spans in (self.bold, self.terms):
            at = bisect_right(spans, line.start, key=lambda span: span.start) - 1
            if at >= 0 and line.start == spans[at].start and spans[at].end < line.end:
                return spans[at].end
        return line.start

    def is_term(self, line: Line, core: Span | None = None) -> bool:
        """Tell whether the medium sets a line, or its beginning, as a term with a description behind it."""
        at = bisect_right(self.terms, line.start, key=lambda span: span.start) - 1
        return at >= 0 and (line.end if core is None else core.end) <= self.terms[at].end

    def is_bold(self, start: int, end: int) -> bool:
        """Tell whether a run of text is in bold type from end to end."""
        if self.text.startswith("**", start) and self.text.endswith("**", start, end):
            return self.text.find("**", start + 2, end) == end - 2
        at = bisect_right(self.bold, start, key=lambda span: span.start) - 1
        return at >= 0 and end <= self.bold[at].end

    def bold_until(self, start: int, end: int) -> int:
        """Give where the bold type ends with which a run of text begins; ``start`` where it begins with none."""
        if self.text.startswith("**", start):
            stop = self.text.find("**", start + 2, end)
            return stop + 2 if stop >= 0 else start
        at = bisect_right(self.bold, start, key=lambda span: span.start) - 1
        return min(end, self.bold[at].end) if at >= 0 and self.bold[at].end > start else start

    def is_slanted(self, start: int, end: int) -> bool:
        """Tell whether the medium sets a run of text in italics from end to end."""
        at = bisect_right(self.slanted, start, key=lambda span: span.start) - 1
        return at >= 0 and end <= self.slanted[at].end

    @cached_property
    def chevrons(self) -> bool:
        """Whether two chevrons at a line's beginning show a change of voice, as in captions."""
        return sum(self.text.startswith(">>", line.start) for line in self.lines) > 1

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

    @cached_property
    def shouted(self) -> bool:
        """Whether the page is in capitals throughout, as captions are: capitals tell nothing then."""
        plain = self.text.encode("ascii", "ignore")
        small = len(plain) - len(plain.translate(None, _SMALL))
        # Letters without accents are counted fast; of what is left hardly a page has so many that it matters.
        if len(self.text) - len(plain.translate(None, _CAPITALS)) <= SHOUTED * small:
            return False
        return sum(map(str.isupper, self.text)) > SHOUTED * sum(map(str.islower, self.text))

    @cached_property
    def low(self) -> str:
        """The text in small letters, each where it stands in the text."""
        low = self.text.lower()
        return low if len(low) == len(self.text) else "".join(letter.lower()[0] for letter in self.text)

    @cached_property
    def running(self) -> frozenset[int]:
        """Where the lines begin that count the pages of a printed text."""
        lines = [(line.start, line.end) for line in self.lines]
        counted = running_lines(self.text, lines)
        feet = repeated_feet(self.text, lines, counted) | repeated_fields(self.text, lines, counted)
        counted |= column_letters(self.text, lines, counted)
        return counted | feet | repeated_edges(self.text, lines, counted)

    def placing(self, placed: Iterable[tuple[Span, SegmentKind]]) -> Page:
        """Give the page with some lines placed as well; the page itself where there are none."""
        more = tuple(placed)
        return msgspec.structs.replace(self, placed=(*self.placed, *more)) if more else self

    def stands_out(self, label: Span, body: int) -> bool:
        """Tell whether a label is in bold type and what begins at ``body`` is not."""
        at = bisect_right(self.bold, label.start, key=lambda span: span.start) - 1
        return at >= 0 and label.end <= self.bold[at].end <= body and body < len(self.text) and not self._bold_at(body)

    def _bold_at(self, offset: int) -> bool:
        at = bisect_right(self.bold, offset, key=lambda span: span.start) - 1
        return at >= 0 and offset < self.bold[at].end

    def recurs(self, line: Line) -> bool:
        """Tell whether a short line stands again and again, brackets behind it aside: no sentence breaks so often."""
        return line.end - line.start <= SHORT_LINE and self._recurring[_bare(self.line_text(line))] >= RECURS

    @cached_property
    def _recurring(self) -> Counter[str]:
        return Counter(_bare(self.line_text(line)) for line in self.lines if line.end - line.start <= SHORT_LINE)

    def has_word(self, word: str) -> bool:
        """Tell whether a word stands in the text, with these capitals; each is sought once."""
        if word not in self._sought:
            self._sought[word] = self._stands(word)
        return self._sought[word]

    def _stands(self, word: str) -> bool:
        """Tell whether a word stands in the text between its edges: a plain search is faster than a pattern."""
        at = self.text.find(word)
        while at >= 0:
            if _EDGE.match(self.text, at) and _EDGE.match(self.text, at + len(word)):
                return True
            at = self.text.find(word, at + 1)
        return False

    @cached_property
    def proceedings(self) -> dict[str, Form]:
        """The lines that tell how a sitting goes on, in small letters, each with how it does; motions among them."""
        told: dict[str, Form] = {}
        for line in self.lines:
            text = self.line_text(line)
            form = form_of(text) if len(text) <= LONGEST else None
            if form is not None or is_motion(text):
                told[text.lower()] = form or "vote"
        return told

    @cached_property
    def _sought(self) -> dict[str, bool]:
        return {}

    def told_kind(self, offset: int) -> SegmentKind | None:
        """Give the kind that the medium itself tells of the character at ``offset``; None where it tells none."""
        starts, told = self._told
        if not starts:
            return None
        at = bisect_right(starts, offset) - 1
        return told[at][1] if at >= 0 and offset < told[at][0].end else None

    @cached_property
    def _told(self) -> tuple[list[int], list[tuple[Span, SegmentKind]]]:
        told: list[tuple[Span, SegmentKind]] = []
        chrome: list[tuple[Span, SegmentKind]] = [(span, "chrome") for span in self.chrome]
        for span, kind in sorted([*chrome, *self.placed], key=lambda item: (item[0].start, -item[0].end)):
            start = max(span.start, told[-1][0].end if told else 0)
            if start < span.end:
                told.append((Span(start, span.end), kind))
        return [span.start for span, _ in told], told

    def line_text(self, line: Line) -> str:
        """Give a line's characters without the white space around them."""
        return self.text[line.start : line.end]

    def ends_sentence(self, line: Line) -> bool:
        """Tell whether a line ends as a sentence, a note, a heading with a colon or a broken-off sentence does."""
        last = self.text[line.end - 1]
        if last in _CLOSERS:
            last = self.text[line.start : line.end].rstrip(_BEFORE_CLOSERS)[-1:]
        return last in _ENDS or (
            last in _THANKS_END and self.text[max(line.end - 12, line.start) : line.end].lower().endswith(_THANKS)
        )

    def line_at(self, offset: int) -> int:
        """Give the index of the line that begins at or before ``offset``."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def lines_having(self, words: str) -> Iterator[Line]:
        """Give the lines that have some words, which are in small letters: found by them, not line by line."""
        at = self.low.find(words)
        while at >= 0:
            line = self.lines[self.line_at(at)]
            yield line
            at = self.low.find(words, max(line.end, at + 1))

    def lines_between(self, start: int, end: int) -> tuple[Line, ...]:
        """Give the lines that share a character with ``start`` to ``end``."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        return tuple(line for line in self.lines[first : bisect_left(self._starts, end)] if line.end > start)

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]


def _close_up(lines: list[Line]) -> tuple[Line, ...]:
    """Leave out of the gaps what stands between all lines: a copy of counted lines has a blank one below each."""
    gaps = sorted(line.gap for line in lines)
    usual = gaps[len(gaps) // 2] if gaps else 0
    if usual and gaps.count(0) > FEW_CLOSE * len(gaps):
        return tuple(lines)  # blank lines part paragraphs, and most have one line
    return tuple(line._replace(gap=max(line.gap - usual, 0)) for line in lines) if usual else tuple(lines)


def _bare(text: str) -> str:
    return _ASIDE.sub("", text)
