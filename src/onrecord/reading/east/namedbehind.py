"""Who asked, in brackets behind a question: ``<질문> … 있습니까? (한강통신 윤가람 기자)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.easternnames import parse_eastern
from onrecord.model import Span
from onrecord.reading.names.introductions import Introduction
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.page.page import Page

_BEHIND = lazy_re(r"\s*[（(](?P<who>[^（）()\n]{4,40}(?:기자|記者|记者))[)）][.。]?\s*\Z")
_CREDITS = lazy_re(r"\s*(?:사진|영상|자료|정리|취재|글|촬영|写真|寫真|撮影|文|图|圖)(?:\s|[=:：/·])")
"""Who took a picture or wrote something down."""
FEWEST = 2
"""Questions, at least, behind which somebody is named: one may tell who wrote what it speaks of."""


def named_behind(page: Page, blocks: Sequence[Block], language: str) -> dict[int, Introduction]:
    """Take from questions whose label names nobody the name and the outlet in brackets at their end.

    Gives them by where the label begins; the brackets are no more of the question.
    """
    found: dict[int, tuple[Block, Introduction, int]] = {}
    for block in blocks:
        if block.label is None or not block.label.parts.nobody or block.label.parts.affiliation:
            continue
        last = block.paragraphs[-1] if block.paragraphs else None
        match = None if last is None else _BEHIND.search(page.text, last.start, last.end)
        parts = None if match is None else parse_eastern(match["who"], language)
        if match is not None and _CREDITS.match(match["who"]):
            continue
        if last is not None and match is not None and parts is not None and parts.name and parts.affiliation:
            told = Introduction(parts.name, parts.affiliation, Span(*match.span("who")))
            found[block.label.core.start] = block, told, match.start()
    if len(found) < FEWEST:
        return {}
    for block, _, end in found.values():
        block.paragraphs[-1:] = [block.paragraphs[-1]._replace(end=end)] if end > block.paragraphs[-1].start else []
    return {at: told for at, (_, told, _) in found.items()}
