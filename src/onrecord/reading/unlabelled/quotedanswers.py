"""Interviews without labels in which every answer stands in quotation marks, below the question that has none.

``What will it cost?`` and below it ``«Less than we thought.»``: papers of many countries print talks so, and the
offices whom they ask print them again. Articles that quote somebody have words of their own behind the quotation, or
between two of them sentences that ask nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.blocks.blocks import Block, Paragraph
from onrecord.reading.frame.event import asks_readers
from onrecord.reading.unlabelled.interviews import without_stars
from onrecord.reading.unlabelled.unlabelled import whole
from onrecord.reading.unlabelled.voices import Unit
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

_MARKS = {"«": "»", "»": "«", "“": "”", "„": "“”", '"': '"'}
"""Each mark that opens a quotation, with those that close it."""
QUOTED_ANSWER = lazy_re(r"[*_–—-]*[ \u00a0]?[«»“„\"]")
"""How such an answer begins."""
FEWEST = 4
"""Answers that such a talk must show."""
ASKING = 0.6
"""Share of the answers, at least, that have a question right above them."""
BETWEEN = 3
"""Paragraphs, at most, that whoever asks says before an answer."""
LONGEST = 12
"""Paragraphs, at most, of one answer."""
HEADING_WORDS = 9
"""Words, at most, of a heading between an answer and the next question."""
_ASKS = lazy_re(r"\?[*_)\]]*\Z")
_ENDS = lazy_re(r"[.?!…:;,][\"'”’»)\]*_]*\Z")
_AFTER = lazy_re(r"[.,;!?…*_ \u00a0]*(?:\([^()]{1,40}\))?[*_ \u00a0]*\Z")
"""What may stand behind the mark that closes an answer: a stop, an aside in brackets."""


def split_quoted(page: Page, block: Block, header: Header) -> list[Block]:
    """Part questions from answers where a quotation from end to end is below nearly every question.

    What stands above the first question and below the last answer is the paper's, and in no block.
    """
    text = page.text
    if text.find("?", block.paragraphs[0].start) < 0 or asks_readers(page, header):
        return [block]
    units = whole(page, block)
    found = _questions(text, units) or _questions(text, units := _lines(page, block))
    if not found:
        return [block]
    result: list[Block] = []
    end = 0
    for question, (start, stop) in found:
        left = [unit for unit in units[end : question.start] if not _is_heading(text, unit)] if end else []
        result.append(Block(None, _paragraphs(text, left), "nobody"))
        result.append(Block(None, _paragraphs(text, units[question.start : question.stop]), "other"))
        result.append(Block(None, _paragraphs(text, units[start:stop]), "back"))
        end = stop
    return [each for each in result if each.paragraphs]


def _questions(text: str, units: Sequence[Unit]) -> list[tuple[range, tuple[int, int]]]:
    """Give which paragraphs each question has and which its answer; nothing where they are no such talk."""
    runs = _answers(text, units)
    if len(runs) < FEWEST or runs[0][0] == 0:
        return []
    ends = [0, *(end for _, end in runs)]
    asked = [_question(text, units, end, start) for end, (start, _) in zip(ends, runs, strict=False)]
    asking = sum(any(_ends_asking(text, units[at]) for at in each) for each in asked)
    return list(zip(asked, runs, strict=True)) if all(asked) and asking >= max(FEWEST - 1, ASKING * len(runs)) else []


def _lines(page: Page, block: Block) -> list[Unit]:
    """Give the lines of a block, each for itself: some houses leave no blank line between question and answer."""
    return [
        Unit(max(line.start, each.start), line.end, each.gap if line.start <= each.start else 0, number)
        for number, each in enumerate(block.paragraphs)
        for line in page.lines_between(each.start, each.end)
    ]


def _answers(text: str, units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Give where paragraphs begin and end that are one quotation with nothing outside it, as indices."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(units):
        end = _quotation(text, units, at)
        if end:
            runs.append((at, end))
        at = end or at + 1
    return runs


def _quotation(text: str, units: Sequence[Unit], at: int) -> int:
    """Give the index behind the quotation that begins with a paragraph and fills it; 0 where there is none."""
    begun = QUOTED_ANSWER.match(text, units[at].start, units[at].end)
    if begun is None:
        return 0
    opens = begun[0][-1]
    marks = re.compile(f"[{opens}{_MARKS[opens]}]")
    depth = 0
    for index in range(at, min(at + LONGEST, len(units))):
        unit = units[index]
        for mark in marks.finditer(text, unit.start, unit.end):
            if depth and mark[0] in _MARKS[opens]:
                depth -= 1
                if not depth:
                    return index + 1 if _AFTER.match(text, mark.end(), unit.end) else 0
            elif not (depth and index > at and not text[unit.start : mark.start()].strip("*_ ")):
                depth += 1  # papers that open each paragraph of an answer anew close it once
    return 0


def _question(text: str, units: Sequence[Unit], begin: int, end: int) -> range:
    """Give which paragraphs above an answer are whoever asks', without a heading above them.

    Above the first, and behind words in quotation marks that fill no paragraph, only the last ones that ask are.
    """
    known = begin > 0 and end - begin <= BETWEEN
    known = known and not any(QUOTED_ANSWER.match(text, units[at].start) for at in range(begin, end - 1))
    if known:
        while begin + 1 < end and _is_heading(text, units[begin]):
            begin += 1
        return range(begin, end)
    at = end - 1
    while (
        at > begin and _goes_on(text, units[at - 1], units[at]) and not QUOTED_ANSWER.match(text, units[at - 1].start)
    ):
        at -= 1
    return range(at, end)


def _is_heading(text: str, unit: Unit) -> bool:
    return (
        _ENDS.search(text, max(unit.start, unit.end - 8), unit.end) is None
        and len(text[unit.start : unit.end].split()) <= HEADING_WORDS
    )


def _goes_on(text: str, unit: Unit, below: Unit) -> bool:
    """Tell whether a question goes on behind a paragraph, which asks too, or a line, where no sentence ends."""
    ends = _ENDS.search(text, max(unit.start, unit.end - 8), unit.end) is not None
    return _ends_asking(text, unit) or (not ends and unit.paragraph == below.paragraph)


def _ends_asking(text: str, unit: Unit) -> bool:
    return _ASKS.search(text, max(unit.start, unit.end - 8), unit.end) is not None


def _paragraphs(text: str, units: Sequence[Unit]) -> list[Paragraph]:
    return [without_stars(text, Paragraph(unit.start, unit.end, unit.gap)) for unit in units]
