"""Blocks: what one label covers, its paragraphs, and where another voice begins inside it."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.grammar.days.dates import is_clock
from onrecord.grammar.labels.notes import brackets, is_stage
from onrecord.model import SegmentKind, Span
from onrecord.reading.blocks.capitalheads import (
    in_capitals,
    is_counted_heading,
    is_long_heading,
    is_underlined,
    names_topic,
    told_by_dashes,
)
from onrecord.reading.blocks.contents import listed_headings
from onrecord.reading.blocks.goeson import says_who_goes_on
from onrecord.reading.blocks.nobodys import is_rule, proceeds
from onrecord.reading.blocks.pictures import is_caption
from onrecord.reading.forms.asides import end_of_aside
from onrecord.reading.forms.clocked import is_time
from onrecord.reading.forms.questionnumbers import question_headings
from onrecord.reading.frame.tail import END_MARK, tail_of
from onrecord.reading.frame.titles import SPACED, is_notice
from onrecord.reading.labels.candidates import Candidate
from onrecord.reading.labels.midline import LABEL_INDENT, speaks_before
from onrecord.reading.labels.sections import bold_topics, numbered_headings, set_topics
from onrecord.reading.labels.tabledaskers import tabled_headings
from onrecord.reading.page.proceedings import is_advert, is_motion, proceeds_abroad
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping, Sequence

    from onrecord.reading.page.page import Line, Page

_FURNITURE = lazy_re(r"\[+page \d{1,4}\]+|(?:page )?[-–—\s]*\d{1,4}(?: of \d{1,4})?[-–—\s]*$", re.IGNORECASE)
_HEADING = lazy_re(
    r"(?:opening|closing|introductory|concluding) (?:remarks|statements?)|questions?(?: and | ?& ?)answers?"
    r"(?: session)?|q ?(?:&|and) ?a(?: session)?|presentation|"
    r"examination of witness(?:es)?|(?:prepared )?remarks|preguntas y respuestas",
    re.IGNORECASE,
)
_QUESTIONS_BELOW = lazy_re(
    r"[*_#\s]*(?:(?:transcript|record|text|summary) of )?(?:the )?questions?(?: asked)?(?: and| &) (?:the )?answers?\b"
    r"[^?!:]{0,250}",
    re.IGNORECASE,
)
"""``Transcript of the questions asked and the answers given by Dana Reyes``: it tells what follows."""
_CLERK = lazy_re(
    r"The (?:[\w-]+ ){0,4}clerk (?:proceeded to |read the |called the |announced )[^?!:]{3,90}\.|"
    r"(?P<reads>The (?:[\w-]+ ){0,4}clerk read as follows:|"
    r"The (?:[\w.-]+ ){0,3}(?:Member|Delegate|Deputy|Senator|Councillor)\b[^:?!]{0,80} to ask [^:?!]{3,120}:)"
)
"""What a chamber's clerk does, told and not said; a question as it was tabled."""
_IN_BRACKETS = lazy_re(r"\([^()?]{3,160}\)\.?")
"""A paragraph that is all in brackets: ``(The speaker took another question)``."""
_DOTTED = lazy_re(r"\.{5,}[ \t]*\d+$")
"""``INDEX ........ 4``"""
HEADING_BLANKS = 3
"""Blanks inside a heading in capitals that ends as a sentence may: ``ORAL ARGUMENT OF DANA REYES, ESQ.,``."""
CENTRED = 6
"""Blanks by which a heading stands further in than the lines of a page with numbered lines."""
_TIME_ALONE = lazy_re(
    r"•?[ \u00a0]*\(\d{4}\)|[\[(]?\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?[\])]?(?: --> [\d:.,]+)?|[\[(]\d{1,2}:\d\d[\])]"
    r"|\((?:\d{1,2}:)?\d{1,2}:\d\d\):"
)
_PICTURE = lazy_re(
    r"(?:photos?|images?|pictures?|fotos?|bild|crédits? photo|video)(?: credits?| by)? ?[:©] ?[^\W_][^.?!:]{2,80}|"
    r"[\[(](?:photos?|images?|pictures?|fotos?|bild) ?[:©][^\[\]()]{2,160}[\])]",
    re.IGNORECASE,
)
"""Whose a picture is: ``Photo: Office of the President``."""
_NOTE_ALONE = lazy_re(r"[*_]{0,2}(?:Note|NOTE|Editor[’']s [Nn]ote)\s?:[*_]{0,2}")
_NOTE_BEGINS = "*_NE"
_TRANSLATED = lazy_re(
    r"(?:this|the following) is an? (?:provisional|unofficial|uncorrected|working) (?:transcript|translation)\b|"
    r"the questions? and answers?(?: session)? (?:is|are) (?:given|presented|published|set out)(?: in full)? below\b",
    re.IGNORECASE,
)
_DURATION = lazy_re(r"(?:duration|length): \d{1,3} min(?:ute)?s?\.?", re.IGNORECASE)
_STOPPED_TIME = lazy_re(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_NUMBERED = lazy_re(
    r"(?:Question|Item|Clause)(?: No\.?)? \d{1,3}\b[^.?!]{0,80}|\(?\d{1,2}[.)]? [^\W\d_a-z][^.?!]{2,80}"
)


class Paragraph(NamedTuple):
    """Lines that stand together.

    Attributes:
        start: first code point.
        end: code point after the last.
        gap: blank lines before it.
    """

    start: int
    end: int
    gap: int


class Told(NamedTuple):
    """What the model of unlabelled voices says of a block.

    Attributes:
        because: the sentence that tells most.
        sure: how sure it is, 0 to 1.
    """

    because: Span
    sure: float


class Block(msgspec.Struct):
    """What is printed under one label, or before the first.

    Attributes:
        label: the label, None where none is printed.
        paragraphs: its words, in order.
        voice: ``label`` where the label's speaker talks; ``other`` where the words are plainly somebody else's
            and no label says whose; ``nobody`` where nothing shows whose they are; ``back`` where the one who
            was asked goes on behind such words; ``handed`` where another was handed the word, ``opening`` for
            words before the first label, ``lede`` where whoever prints the talk wrote them.
        told: set where the model cut the block out.
        under: the label of whoever goes on here, behind words in brackets that were somebody else's.
    """

    label: Candidate | None
    paragraphs: list[Paragraph]
    voice: str = "label"
    told: Told | None = None
    under: Candidate | None = None


class Placed(msgspec.Struct):
    """A document cut into blocks, with what lies between them already placed."""

    blocks: list[Block]
    kinds: list[tuple[Span, SegmentKind]]


def cut(page: Page, labels: Sequence[Candidate], start: int) -> Placed:
    """Cut a page at its labels, from ``start`` on."""
    placed = Placed([Block(None, [], "opening")], [])
    by_line: dict[int, list[Candidate]] = {}
    for label in labels:
        by_line.setdefault(label.line, []).append(label)
    read_out = False
    alone = {label.line for label in labels if label.family == "line" or label.body > page.lines[label.line].end}
    filled = alone | {label.line for label in labels if label.body >= page.lines[label.line].end}
    # A paragraph of a turn begins where labels do, far in as it may be on a page with numbered lines.
    indents = {page.lines[label.line].indent for label in labels}
    numbered = numbered_headings(page) | bold_topics(page, by_line) | listed_headings(page, by_line)
    numbered |= question_headings(page, by_line) | set_topics(page, by_line) | tabled_headings(page, labels)
    tail = tail_of(page, start, by_line, filled)
    covered = 0
    for index, line in enumerate(page.lines):
        on_line = by_line.get(index, ())
        if line.start < (start if on_line else max(start, covered)):
            continue  # above the talk, or the second line of a label
        if not on_line:
            kind = tail.get(index) or _standing(page, index, line, indents, by_line)
            if kind is None and is_time(page, index) and not filled.isdisjoint((index - 1, index + 1)):
                kind = "timecode"
            if kind is None:
                kind = "heading" if index in numbered else _above_label(page, index, by_line, alone)
            clerk = _CLERK.fullmatch(page.line_text(line)) if page.text.startswith("The ", line.start) else None
            if clerk is not None or (read_out and kind is None):
                kind = "quotation" if clerk is None else "note"
                read_out = read_out or bool(clerk and clerk["reads"])
            if kind is not None:
                placed.kinds.append((Span(line.start, line.end), kind))
                continue
        first = on_line[0] if on_line else None
        read_out = False
        if first is None and page.chevrons and page.text.startswith(">>", line.start):
            placed.blocks.append(Block(None, [], "other"))
            line = _behind_chevrons(page, line)  # noqa: PLW2901 - the line without what shows the change of voice
            placed.blocks[-1].paragraphs.append(Paragraph(line.start, line.end, line.gap))
        elif first is None or (line.start >= covered and speaks_before(page, line, first)):
            _add(page, placed.blocks[-1].paragraphs, index, line.end if first is None else first.core.start)
        for label, after in zip_longest(on_line, on_line[1:]):
            covered, end = label.core.end, line.end if after is None else after.core.start
            if label.aside:
                placed.blocks += _broken_in(page, placed.blocks[-1], label, end)
                continue
            placed.blocks.append(Block(label, _beside(page, line, label, end, by_line)))
    if not placed.blocks[0].paragraphs:
        placed.blocks.pop(0)
    return placed


def _beside(
    page: Page, line: Line, label: Candidate, end: int, by_line: Mapping[int, Sequence[Candidate]]
) -> list[Paragraph]:
    """Give the words beside a label, up to ``end``; those on the last of its lines where it runs over two."""
    index = page.line_at(label.core.end)
    last, after = page.lines[index], next(iter(by_line.get(index, ())), None)
    end = end if last.start == line.start else last.end if after is None else after.core.start
    if label.family == "line" or label.body >= end:
        return []
    marked = page.text.startswith("**", line.start) and page.text.find("**", label.core.start, end) == end - 2
    return [Paragraph(label.body, end - 2 * marked, 0)]  # the question with its label in bold type


def _above_label(page: Page, index: int, by_line: Container[int], alone: Container[int]) -> SegmentKind | None:
    """Place a line right above a label that is part of no turn."""
    if index + 1 not in by_line:
        return None
    line = page.lines[index]
    if line.gap and _NUMBERED.fullmatch(page.line_text(line)):
        return "heading"  # "2 Harbours"
    if line.gap and _STOPPED_TIME.fullmatch(page.line_text(line)):
        return "timecode"  # "12.05"
    above = index - 1
    while (
        is_time(page, above)
        or _IN_BRACKETS.fullmatch(page.line_text(page.lines[above]))
        or (above > 0 and page.told_kind(page.lines[above].start) == "chrome")
    ):
        above -= 1  # a clock time, how it was said, and a site's links between a label and its words
    if above in alone:
        return None
    if names_topic(page, index) or in_capitals(page, index):
        return "heading"
    # A page's number, right above the label that begins the next page.
    return "furniture" if line.gap and _FURNITURE.fullmatch(page.line_text(line)) else None


def _broken_in(page: Page, before: Block, label: Candidate, end: int) -> tuple[Block, Block]:
    """Give the words of who breaks in, and a block for whoever spoke before and goes on behind them."""
    said = Paragraph(label.body, end_of_aside(page, label, end), 0)
    return Block(label, [said]), Block(None, [], before.voice, under=before.label or before.under)


def _behind_chevrons(page: Page, line: Line) -> Line:
    return line._replace(start=line.end - len(page.text[line.start : line.end].lstrip("> ")))


def _add(page: Page, paragraphs: list[Paragraph], index: int, end: int) -> None:
    """Add a line, or its part up to ``end``, to the paragraphs of the block that it goes on with."""
    line = page.lines[index]
    if paragraphs and line.gap == 0 and paragraphs[-1].end == page.lines[index - 1].end:
        paragraphs[-1] = Paragraph(paragraphs[-1].start, end, paragraphs[-1].gap)
    else:
        paragraphs.append(Paragraph(line.start, end, line.gap))


def _standing(
    page: Page, index: int, line: Line, indents: Collection[int], labels: Mapping[int, Sequence[Candidate]]
) -> SegmentKind | None:
    """Place a line inside the talk that nobody spoke: rules, page numbers, site words."""
    told = page.told_kind(line.start)
    if told is not None:
        return told
    headings = not page.shouted
    centred = page.margins and line.indent >= page.usual_indent + CENTRED
    if page.is_heading(line) or (centred and (line.indent not in indents or page.line_text(line).isupper())):
        return "heading"
    if (
        page.margins
        and headings
        and page.line_text(line).isupper()
        and (page.text[line.end - 1].isalpha() or page.line_text(line).count(" ") >= HEADING_BLANKS)
        and line.indent > LABEL_INDENT // 2
    ):
        return "heading"
    if line.start in page.running or is_rule(page.text, line.start, line.end):
        return "furniture"
    text = page.line_text(line)
    if line.gap and text[-1] not in ".," and _QUESTIONS_BELOW.fullmatch(text):
        return "heading"
    if is_motion(text):
        return "quotation"
    # What a line begins with is asked before its form: this is asked of every line of a talk.
    in_brackets = text[0] == "("
    if _told_of_text(page, index, text) or ((in_brackets or "note" in text[:18].lower()) and is_stage(text)):
        return "note"
    if (
        line.gap
        and text[-1] in ")]."
        and is_caption(text)
        and all(each.gap for each in page.lines[index + 1 : index + 2])
    ):
        return "chrome"
    noted = in_brackets and _IN_BRACKETS.fullmatch(text) and (line.gap or page.margins or is_clock(text.strip("()")))
    if line.end - line.start > 90 and not noted:  # noqa: PLR2004 - none of the others is longer than a line of type
        return "heading" if headings and is_long_heading(page, index) else None
    if (
        noted
        or proceeds(page, index, labels)
        or says_who_goes_on(text)
        or (proceeds_abroad(text) and not told_by_dashes(page))
    ):
        return "note"
    if is_clock(text) and index + 1 < len(page.lines) and proceeds(page, index + 1, labels):
        return "timecode"  # "10:12", above "Meeting suspended."
    if text[0] in "*_dDlL" and _DURATION.fullmatch(text.strip("*_ ")):
        return "dateline"
    if "....." in text and _DOTTED.search(text):
        return "table"
    if (text[0] in "•[(" or text[0].isdecimal()) and _TIME_ALONE.fullmatch(text):
        return "timecode"
    if headings and (_is_heading(page, index, text) or is_underlined(page, index)):
        return "heading"
    alone = line.gap > 0 and (index + 1 == len(page.lines) or page.lines[index + 1].gap > 0)
    return _alone(text) if alone else None


def _alone(text: str) -> SegmentKind | None:
    """Place a line with blank lines around it: whose a picture is, a page's number, an end mark."""
    if _PICTURE.fullmatch(text) or is_advert(text):
        return "chrome"
    marks = END_MARK.fullmatch(text) and not text[0].isalpha()
    return "furniture" if marks or _FURNITURE.fullmatch(text) else None


def _told_of_text(page: Page, index: int, text: str) -> bool:
    """Tell whether an editor speaks of the text inside it: ``Note:`` and what stands below it, a translation's note."""
    lines = page.lines
    noted = False
    if text[0] in _NOTE_BEGINS:
        if _NOTE_ALONE.fullmatch(text):
            below = lines[index + 1 : index + 2]
            return any(is_notice(page.line_text(each), asides=False) for each in below)
        noted = _NOTE_ALONE.match(text) is not None
    if index > 0 and page.text[lines[index - 1].start] in _NOTE_BEGINS and not noted:
        noted = _NOTE_ALONE.fullmatch(page.line_text(lines[index - 1])) is not None
    if noted and is_notice(text, asides=False):
        return True
    alone = lines[index].gap > 0 and (index + 1 == len(lines) or lines[index + 1].gap > 0)
    return alone and _TRANSLATED.match(text) is not None


def _is_heading(page: Page, index: int, text: str) -> bool:
    """Tell whether a line stands as a heading: capitals alone between blank lines, or one of the usual words."""
    if text.startswith("**") and "*" not in text[2:] and page.lines[index].gap and text[-1].isalnum():
        return True  # "**Fairhaven", as the spokespeople of the United Nations print it
    lines = page.lines
    if text[0] == "#" or (lines[index].gap and _HEADING.fullmatch(text.strip("*_ "))):
        return True
    if not text.isupper():
        return False
    if SPACED.fullmatch(text):
        return True
    if index and lines[index].gap == 0 and page.line_text(lines[index - 1]).isupper():
        return _is_heading(page, index - 1, page.line_text(lines[index - 1]))  # a heading goes on
    if is_counted_heading(page, index):
        return True
    if len(text.split()) < 2 or sum(map(str.isalpha, text)) < 6:  # noqa: PLR2004
        return False
    above = lines[index].gap > 0 or page.line_text(lines[index - 1]).isupper()
    below = index + 1 == len(lines) or lines[index + 1].gap > 0 or page.line_text(lines[index + 1]).isupper()
    return above and below


def trim(text: str, paragraph: Paragraph) -> list[tuple[Span, SegmentKind]]:
    """Cut a paragraph into speech, notes and editors' work, in order; white space is left between them."""
    pieces: list[tuple[Span, SegmentKind]] = []
    at = paragraph.start
    for span, kind in brackets(text, paragraph.start, paragraph.end):
        _speech(text, at, span.start, pieces)
        # The stop of a note before the first word, "[Through interpreter]. My name is ...", is nobody's.
        first = kind == "note" and all(known != "speech" for _, known in pieces)
        at = span.end + (first and text[span.end : min(span.end + 1, paragraph.end)] in (".", ":", ","))
        pieces.append((Span(span.start, at), kind))
    _speech(text, at, paragraph.end, pieces)
    return pieces


def _speech(text: str, start: int, end: int, pieces: list[tuple[Span, SegmentKind]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        pieces.append((Span(start, end), "speech"))
