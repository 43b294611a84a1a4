"""Answers that a rule of dashes parts from the question in the same paragraph, ``Who lit it?---I did``.

Courts of Australia print examinations so. Counsel's label stands above the first question only; what is behind the
dashes is the witness's. Below a line that names who examines from now on, no label may stand at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.reading.blocks.blocks import Block, Paragraph
from onrecord.reading.courts.courtwords import CLOSES
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.courts.stages import Stage
    from onrecord.reading.page.page import Page

ANSWERED = "answered"
"""What a block is called whose words stand behind such a rule."""
_RULE = lazy_re(rf"(?:[?.][ \u00a0]?[-‑–]{{3}}|\?[ \u00a0]?[-‑–]{{2}}|\?—{{1,3}})[ \u00a0]?(?=[\"“‘'\[(…\d{UPPER}])")
_ASKED = lazy_re(r"\?[ \u00a0]?[-‑–—]")
"""How such a rule begins behind a question: without one in the whole text there are none."""
FEWEST = 3
"""Rules in a document, at least."""
ASKED = "asked"
"""What a block is called whose words are his who examines, as a line between turns tells."""
AGAIN = 2
"""Labels of whoever asks, printed again below answers, from which whoever asks goes on nowhere without one."""
_NEXT_LINE = lazy_re(r"(?<=[.?!])[ \t]*\n\s*(?=\S)")
_NO_ANSWER = lazy_re(
    r"\?\s*$|\bthe witness\b|\b(?:may|could|can) (?:he|she|I|we) (?:be|have|ask|take|show)\b", re.IGNORECASE
)
"""What no witness says who goes on with an answer."""


def split_marked(page: Page, blocks: Sequence[Block], told: Sequence[Stage] = ()) -> list[Block]:
    """Cut the answers of a witness out of the blocks of those who ask, and let these go on behind them.

    Args:
        page: the document.
        blocks: its blocks, in order.
        told: what is printed between turns.
    """
    if _ASKED.search(page.text) is None:
        return list(blocks)
    inside = [each for block in blocks if block.label is not None for each in block.paragraphs]
    rules = (rule for each in inside for rule in _RULE.finditer(page.text, each.start, each.end))
    if sum(rule[0][0] == "?" for rule in rules) < FEWEST:
        return list(blocks)
    examiners = [each for each in told if each.kind == "examiner" or each.by is not None]
    goes_on = _labels_again(page.text, blocks, examiners)
    parted: list[Block] = []
    for block in blocks:
        parted += [block] if block.label is None else _parts(page.text, block, examiners, goes_on=goes_on)
    return parted


def _labels_again(text: str, blocks: Sequence[Block], examiners: Sequence[Stage]) -> bool:
    """Tell whether whoever asks has his label printed again wherever he speaks below an answer and is not answered.

    What stands below an answer without a label is then the rest of the answer.
    """
    again, asker, answered = 0, "", False
    for block in blocks:
        key = "" if block.label is None else block.label.key
        for at, paragraph in enumerate(block.paragraphs):
            marked = _RULE.search(text, paragraph.start, paragraph.end) is not None
            again += at == 0 and answered and not marked and key == asker
            if not marked and at and answered and CLOSES.search(text, paragraph.start, paragraph.end):
                return False
            named = _told_before(examiners, block, at)
            asker = fold(named) if named is not None else asker
            asker = key if marked and at == 0 else asker
            answered = marked
    return again >= AGAIN


def _told_before(examiners: Sequence[Stage], block: Block, at: int) -> str | None:
    """Give who is named as examining right above a paragraph that is not the first below its label; None for nobody."""
    if not at:
        return None
    before = bisect_left(examiners, block.paragraphs[at].start, key=lambda stage: stage.span.start) - 1
    if before < 0 or examiners[before].span.start < block.paragraphs[at - 1].end:
        return None
    stage = examiners[before]
    return (stage.by if stage.kind == "witness" else stage.who) or ""


def _parts(text: str, block: Block, examiners: Sequence[Stage], *, goes_on: bool) -> list[Block]:
    """Give the parts of a block in order: its questions, the answers, and what is open."""
    told = [_told_before(examiners, block, at) is not None for at in range(len(block.paragraphs))]
    paragraphs, block.paragraphs = block.paragraphs, []
    parts, asks = [block], "label"
    for paragraph, examined in zip(paragraphs, told, strict=True):
        asks = ASKED if examined else asks
        rules = list(_RULE.finditer(text, paragraph.start, paragraph.end))
        if not rules:
            # Below an answer stands the rest of it, or what counsel says next: hardly anything shows which.
            own = parts[-1] is block or examined or parts[-1].voice == asks
            if own or CLOSES.search(text, paragraph.start, paragraph.end) is not None:
                _add(parts, block, paragraph, asks)
            else:
                rest = goes_on and _NO_ANSWER.search(text, paragraph.start, paragraph.end) is None
                _add(parts, block, paragraph, ANSWERED if rest and parts[-1].voice == ANSWERED else "nobody")
            continue
        _add(parts, block, paragraph._replace(end=rules[0].start() + 1), asks)
        for rule, after in pairwise([*rules, None]):
            begin, end = cast("re.Match[str]", rule).end(), paragraph.end if after is None else after.start() + 1
            cuts = [] if after is None else [found.end() for found in _NEXT_LINE.finditer(text, begin, end)]
            if after is None or len(cuts) == 1:
                _add(parts, block, Paragraph(begin, cuts[0] if cuts else end, 0), ANSWERED)
            else:
                _add(parts, block, Paragraph(begin, end, 0), "nobody")
            if len(cuts) == 1:
                _add(parts, block, Paragraph(cuts[0], end, 0), asks)
    return [part for part in parts if part.paragraphs]


def _add(parts: list[Block], block: Block, paragraph: Paragraph, voice: str) -> None:
    if parts[-1].voice != voice:
        parts.append(Block(None, [], voice, under=block.label if voice == "label" else None))
    parts[-1].paragraphs.append(paragraph)
