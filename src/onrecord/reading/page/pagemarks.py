"""Marks of printed pages with the word for a page: ``Pag. 4``, on lines of their own and inside what is said.

And the marks of the time at which something is said that some chambers print between lines, behind a sign: ``■ 1020``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re

    from onrecord.reading.page.page import Page

FEWEST = 3
"""Marks that count pages, at least: on lines of their own, or on lines and inside them where all go up by one."""
ALONE = 2
"""Of the latter, those on lines of their own."""
LONGEST = 16
"""Characters of a mark, at most, brackets around it among them."""
_MARK = lazy_re(
    r"(?<![^\s\[(|])[\[(|]?(?P<word>[Pp]ag|[Pp]ág|[Pp]agina|[Pp]ágina|[Pp]age|[Ss]eite|[Ss]ide|[Ss]ida|[Ss]ivu|"
    r"[Ss]trona|[Ss]tr|[Ss]tránka|[Ss]trana|[Oo]ldal|[Сс]тр|[Σσ]ελ|PAG|PÁG|PAGE|SEITE|[Sp](?=\.))"
    r"(?P<dot>\.?)[ \u00a0]?(?P<number>\d{1,4})[\])|]?(?=\s|$|[^\W\d_])"
)
_TIME = lazy_re(
    r"(?:(?P<glyph>\(cid:\d{1,4}\))|[■□▪▫●◼◾])[ \t\u00a0]?(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)"
)
"""``■1020``, or ``(cid:1) 1020`` where the sign has no letter in a PDF."""


def time_marks(page: Page) -> list[Span]:
    """Give the lines that tell the time alone, behind a sign: two that go up, or one whose sign has no letter."""
    found = [
        (line, each)
        for line in page.lines
        if line.end - line.start <= LONGEST and (each := _TIME.fullmatch(page.text, line.start, line.end))
    ]
    times = [(int(each["hour"]), int(each["minute"])) for _, each in found]
    sure = any(each["glyph"] for _, each in found) or len(set(times)) > 1
    return [Span(line.start, line.end) for line, _ in found] if sure and times == sorted(times) else []


def page_marks(page: Page) -> list[Span]:
    """Give the marks of a document's pages.

    Those alone on lines go up, and one inside a line is the one they skip; or all go up by one.
    """
    starts = {
        line.start: line.end
        for line in page.lines
        if line.end - line.start <= LONGEST and _MARK.fullmatch(page.text, line.start, line.end)
    }
    if len(starts) < ALONE:
        return []  # before the whole text is searched, which costs more than a look at its short lines
    found = list(_MARK.finditer(page.text))
    by_word: dict[str, list[re.Match[str]]] = {}
    for each in found:
        by_word.setdefault(each["word"] + each["dot"], []).append(each)
    marks: list[Span] = []
    for same in by_word.values():
        alone = [each for each in same if starts.get(each.start()) == each.end()]
        numbers = [int(each["number"]) for each in alone]
        every = [each for each in same if each in alone or _in_line(page.text, each)]
        counted = all(int(other["number"]) == int(one["number"]) + 1 for one, other in pairwise(every))
        if len(alone) >= ALONE and len(every) >= FEWEST and counted:
            marks += [Span(*each.span()) for each in every]
            continue
        if len(alone) < FEWEST or any(other <= one for one, other in pairwise(numbers)):
            continue
        marks += [Span(*each.span()) for each in alone]
        for one, other in pairwise(alone):
            inside = [each for each in same if one.end() <= each.start() < other.start() and _in_line(page.text, each)]
            skipped = list(range(int(one["number"]) + 1, int(other["number"])))
            if inside and [int(each["number"]) for each in inside] == skipped:
                marks += [Span(*each.span()) for each in inside]
    return sorted(marks)


def _in_line(text: str, mark: re.Match[str]) -> bool:
    """Tell whether words stand on both sides of a mark, on its line."""
    return bool(
        text[max(mark.start() - 80, 0) : mark.start()].rpartition("\n")[2].strip()
        and text[mark.end() : mark.end() + 80].partition("\n")[0].strip()
    )
