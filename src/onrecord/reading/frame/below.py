"""What a site prints below a talk without a word of its own kind: headings with lists, titles of pages, addresses.

Where the paragraphs of a document end as sentences do, a block below the talk in which no line does is no speech: a
short line with others right below it, fields, or a line set as titles are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.notes import is_note
from onrecord.reading.frame.days import has_day
from onrecord.reading.frame.sitewords import TALKS
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from onrecord.reading.page.page import Line, Page

ENDED = 0.9
"""The share of paragraphs that end as sentences, from which a line without an end tells something."""
FEWEST = 4
"""Paragraphs, at least, by which that is known."""
PARAGRAPH = 8
"""Words of a line that counts as a paragraph."""
WIDTH = 120
"""Characters of a line, at most, where lines are cut at a width."""
HEAD_WORDS = 6
"""Words of the first line of a list, at most."""
ENTRY_WORDS = 40
"""Words of an entry, at most."""
CAPITALS = 0.5
"""The share of a title's longer words that begin with a capital."""
TITLE_WORDS = 3
_ENDS = lazy_re(r"[.?!…:;,–—。？！-][\"'”’»)\]*_]*$")
_STOPS = lazy_re(r"(?:[.?!…。？！)\]*#]|[-–—*]{2})[\"'”’»)\]*_]*$")
_FIELD = lazy_re(r"[^:\n]{2,40}: \S")
_WORD = lazy_re(r"[^\W\d_]{4,}")
_ADDRESS = lazy_re(r"[\d@/©]|^\W+$")
"""What an entry of a spoken list has not: a day, an address, a number to call."""
_BRANDED = lazy_re(r"[a-z][-‑]?[A-Z]")
"""``e-Visa``, ``eServices``: a name, though its first letter is small."""
_BULLET = lazy_re(r"^[•·*|\-–— ]+")

LISTED = 3
"""People, at least, whom a list below a talk names as its labels do."""
NOTE_WITHIN = 200_000
"""Code points above a note in which its mark stands."""
_NOTE = lazy_re(r"(?P<mark>[*†‡§])[ \u00a0]?(?=[^\W\d_a-zß-öø-ÿ])[^*†‡§\n]{9,}")
_POINTS = {
    mark: lazy_re(rf"^[^*†‡§\n]{{2,}}\w[.,;:!?)”»]?{re.escape(mark)}(?![\w*])[^*†‡§\n]*$", re.MULTILINE)
    for mark in "*†‡§"
}
"""A line in which the mark stands once, behind a word and its stop: two of them may set type."""


def ends_sentences(page: Page, start: int, end: int) -> bool:
    """Tell whether the paragraphs of a talk end as sentences do; ``end`` is where its last label begins."""
    lines = [line for line in page.lines if start <= line.start < end]
    long = [len(page.line_text(line).split()) >= PARAGRAPH for line in lines]
    if page.wrapped and all(
        line.end - line.start <= WIDTH for line, is_long in zip(lines, long, strict=True) if is_long
    ):
        # Lines are cut at a width: the last ones of paragraphs tell.
        after = [*(line.gap > 0 for line in lines[1:]), False][: len(lines)]
        long = [gap and (is_long or not line.gap) for line, is_long, gap in zip(lines, long, after, strict=True)]
    ends = [page.ends_sentence(line) for line, is_long in zip(lines, long, strict=True) if is_long]
    return len(ends) >= FEWEST and sum(ends) >= ENDED * len(ends)


def listed_again(page: Page, labels: Container[str], start: int) -> range:
    """Find a list of those who have spoken, each line as a label printed alone on its line, and what heads it.

    Args:
        page: the document.
        labels: the labels that stand alone on their lines, as printed.
        start: index of the line behind which the list is looked for.

    Returns:
        The lines of the list; none where no such list stands there, or words between its names.
    """
    run: list[int] = []
    for index in range(start + 1, len(page.lines)):
        if page.line_text(page.lines[index]) in labels:
            run.append(index)
        elif _is_list(page, run):
            break
        else:
            run = []
    if not _is_list(page, run):
        return range(0)
    above = page.lines[run[0] - 1]
    heads = page.is_heading(above) or page.line_text(above).endswith(":")
    return range(run[0] - heads, run[-1] + 1)


def _is_list(page: Page, run: Sequence[int]) -> bool:
    return len({page.line_text(page.lines[index]) for index in run}) >= LISTED


def block_at(page: Page, index: int) -> range:
    """Give the indices of the lines around one that no blank line parts from it, as far as the medium tells nothing."""
    first = last = index
    while first and not page.lines[first].gap:
        first -= 1
    while last + 1 < len(page.lines) and not page.lines[last + 1].gap:
        last += 1
    return range(first, last + 1)


def is_own(page: Page, block: range) -> bool:
    """Tell whether a block is the site's own by its form; the document ends its sentences."""
    texts = [_BULLET.sub("", page.line_text(page.lines[index]), count=1) for index in block]
    if any(
        not text
        or (text[0].islower() and _BRANDED.match(text) is None)
        or len(text.split()) > ENTRY_WORDS
        or TALKS.search(text)
        or is_note(text)
        for text in texts
    ):
        return False
    if any(_ENDS.search(text) for text in texts[1:]):
        return False
    listed = len(texts) > 1 and len(texts[0].split()) <= HEAD_WORDS and texts[0][-1] not in ".?…,;"
    if listed or (len(texts) > 1 and all(map(_FIELD.match, texts))):
        return True
    words = _WORD.findall(texts[0])
    titled = len(words) >= TITLE_WORDS and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)
    return _ENDS.search(texts[0]) is None and (titled or has_day(texts[0]) or "|" in texts[0])


def follows_sentence(page: Page, index: int) -> bool:
    """Tell whether the line above one ends as a sentence, a note or an end mark does: no list goes on with it."""
    above = page.lines[index - 1]
    return _STOPS.search(page.line_text(above)) is not None or page.told_kind(above.start) is not None


def is_led(page: Page, index: int) -> bool:
    """Tell whether a block may be a list that somebody speaks: the line above, which he speaks, leads to it."""
    block = block_at(page, index)
    above = page.line_text(page.lines[block[0] - 1]) if block[0] else ""
    leads = above[-1:] in (":", "：") and TALKS.search(above) is not None
    return leads and not any(_ADDRESS.search(page.line_text(page.lines[at])) for at in block)


def is_footnote(page: Page, line: Line) -> bool:
    """Tell whether a line begins with a mark that stands behind a word above it: ``* The final report ...``."""
    found = _NOTE.fullmatch(page.text, line.start, line.end)
    if found is None:
        return False
    return _POINTS[found["mark"]].search(page.text, max(line.start - NOTE_WITHIN, 0), line.start - 1) is not None
