"""Answers that a rule of dashes parts from the question in the same paragraph, ``Who lit it?---I did``.

Courts of Australia print examinations so. Counsel's label stands above the first question only; what is behind the
dashes is the witness's.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from onrecord.grammar.lexicon import UPPER
from onrecord.reading.blocks import Block, Paragraph
from onrecord.reading.courtwords import CLOSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.page import Page

ANSWERED = "answered"
"""What a block is called whose words stand behind such a rule."""
_RULE = re.compile(rf"(?:[?.][ \u00a0]?[-‑–]{{3}}|\?[ \u00a0]?[-‑–]{{2}}|\?—{{1,3}})[ \u00a0]?(?=[\"“‘'\[(…\d{UPPER}])")
_ASKED = re.compile(r"\?[ \u00a0]?[-‑–—]")
"""How such a rule begins behind a question: without one in the whole text there are none."""
FEWEST = 3
"""Rules in a document, at least."""
_NEXT_LINE = re.compile(r"(?<=[.?!])[ \t]*\n\s*(?=\S)")


def split_marked(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """Cut the answers of a witness out of the blocks of those who ask, and let these go on behind them."""
    if _ASKED.search(page.text) is None:
        return list(blocks)
    inside = [each for block in blocks if block.label is not None for each in block.paragraphs]
    rules = (rule for each in inside for rule in _RULE.finditer(page.text, each.start, each.end))
    if sum(rule[0][0] == "?" for rule in rules) < FEWEST:
        return list(blocks)
    return [part for block in blocks for part in (_parts(page.text, block) if block.label is not None else (block,))]


def _parts(text: str, block: Block) -> list[Block]:
    """Give the parts of a block in order: its questions, the answers, and what is open."""
    paragraphs, block.paragraphs = block.paragraphs, []
    parts = [block]
    for paragraph in paragraphs:
        rules = list(_RULE.finditer(text, paragraph.start, paragraph.end))
        if not rules:
            # Below an answer stands the rest of it, or what counsel says next: hardly anything shows which.
            asks = parts[-1] is block or CLOSES.search(text, paragraph.start, paragraph.end) is not None
            _add(parts, block, paragraph, "label" if asks else "nobody")
            continue
        _add(parts, block, paragraph._replace(end=rules[0].start() + 1), "label")
        for rule, after in pairwise([*rules, None]):
            begin, end = cast("re.Match[str]", rule).end(), paragraph.end if after is None else after.start() + 1
            cuts = [] if after is None else [found.end() for found in _NEXT_LINE.finditer(text, begin, end)]
            if after is None or len(cuts) == 1:
                _add(parts, block, Paragraph(begin, cuts[0] if cuts else end, 0), ANSWERED)
            else:
                _add(parts, block, Paragraph(begin, end, 0), "nobody")
            if len(cuts) == 1:
                _add(parts, block, Paragraph(cuts[0], end, 0), "label")
    return [part for part in parts if part.paragraphs]


def _add(parts: list[Block], block: Block, paragraph: Paragraph, voice: str) -> None:
    if parts[-1].voice != voice:
        parts.append(Block(None, [], voice, under=block.label if voice == "label" else None))
    parts[-1].paragraphs.append(paragraph)
