"""Heads and feet that a text keeps of printed pages, where it counts its pages or the lines of each.

Inside a turn they would be the speaker's words. What shows them: they have no number where lines are counted and stand
between one page's last line and the next page's first; or they come back, digits aside, beside the numbers of pages or
beside page breaks, and nowhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Span
from onrecord.reading.page.margins import counted
from onrecord.reading.page.pagemarks import page_marks, time_marks
from onrecord.reading.page.running import PAGE_LINES, SHORTEST
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from onrecord.reading.page.page import Line, Page

_COUNTS = lazy_re(
    r"[-–—\s]*(?P<says>page\s{1,3})?(?P<number>\d{1,4})(?P<number2>)(?:\s{0,2}(?:of|/)\s{0,2}(?P<all>\d{1,4}))?[-–—\s]*",
    re.IGNORECASE,
)
_COUNT = r"\d{1,5})(?:\s?(?:of|/)\s?\d{1,5})?"
_APART = lazy_re(
    rf"[^\n]*?[ \t]{{3}}page\s{{1,3}}(?P<number>{_COUNT}(?:[ \t]{{3}}[^\n]*)?|"
    rf"page\s{{1,3}}(?P<number2>{_COUNT}[ \t]{{3}}[^\n]*",
    re.IGNORECASE,
)
"""``.05/06/2031 (7)     Page 512     D REYES (Mr Dahl)``: wide blanks set the number apart from what is beside it."""
_PRODUCED = lazy_re(
    r"(?:official )?(?:transcript|transcribed|recorded|reported|produced|prepared)\b[^.?!]{0,20}\bby\b[^.?!]*",
    re.IGNORECASE,
)
"""``Transcript produced by Quayside Reporting``"""
_SHORTENED = lazy_re(r"\b(?:inc|corp|co|ltd|llc|llp|[a-z]\.[a-z])\.$", re.IGNORECASE)
"""Ends in a full stop and is no sentence: ``Quayside Reporting, Inc.``, ``Carrow, D.C.``"""
_DIGITS = lazy_re(r"\d+")
_LEADER = lazy_re(r"\.{4}|(?:\. ){4}")
LONGEST = 160
"""Characters of a head or a foot."""
SHORT = 40
"""Characters of a line that is no more than a page's number."""
NEAR = 2
"""Lines above and below a page's number, or a page break, that may be head and foot."""
TOP = frozenset((0, 1))
"""The first lines of a document: a head that stands there too may be its title."""
DEEP = 3
"""Lines of a head or a foot, at most."""
MOST = 6
"""Lines without a number that may stand between two pages."""
FEWEST = 2
"""Page breaks beside which a head or a foot must stand."""
RIGHT = 30
"""Blanks before a number alone at the right edge of a page, at least."""
FEWEST_BARE = 4
"""Numbers alone on their lines, one behind the other, that count pages."""
SHARE = 0.5
"""The share of a head's words that stand again in the lines right below it, where it is no title."""
TITLE_LINES = 3
INDEX_SHARE = 0.1
"""The share of an index's lines, at most, that end as sentences do."""


def without_edges(page: Page) -> Page:
    """Give the page with its heads and feet as furniture; the page itself where it has none."""
    if len(page.lines) <= NEAR:
        return page
    found = _between_counts(page) if page.margins else _beside_numbers(page)
    spans = {
        *page_marks(page),
        *time_marks(page),
        *(Span(page.lines[index].start, page.lines[index].end) for index in found),
    }
    if not spans:
        return page
    return msgspec.structs.replace(page, furniture=tuple(sorted({*page.furniture, *spans})))


def _key(page: Page, line: Line) -> str:
    return _DIGITS.sub("0", fold(page.line_text(line)))


def _between_counts(page: Page) -> set[int]:
    """Find the lines without a number between the last line of one page and the first of the next."""
    starts = [line.start for line in page.lines]
    numbers = [counted(span.of(page.text)) for span in page.margins]
    ends = [at for at, (one, other) in enumerate(pairwise(numbers)) if other <= one]
    if not ends:
        return set()
    usual = Counter(numbers[at] for at in ends).most_common(1)[0][0]
    found = _counted_edges(page, starts, [*ends, len(numbers) - 1])
    keys: set[str] = set()
    for full in (True, False):
        for at in ends:
            lines = _unnumbered(page, starts, at)
            if len(lines) > MOST or (numbers[at] >= usual) is not full:
                continue
            # Below the foot of a short page (a break before an exhibit, say) only what is known for an edge is one.
            own = [i for i in lines if full or _is_edge(page, i, keys)]
            found.update(own)
            keys.update(_key(page, page.lines[i]) for i in own)
    above = bisect_left(starts, page.margins[0].start)
    top = [page.lines[index] for index in range(above)]
    found.update(i for i, line in enumerate(top) if _COUNTS.fullmatch(page.text, line.start, line.end))
    last = _unnumbered(page, starts, len(numbers) - 1)
    first = next((n for n, i in enumerate(last) if _is_edge(page, i, keys)), None)
    if first is not None and (len(last) - first <= MOST or _is_index(page, last[first:])):
        found.update(i for i in last[first:] if not _LEADER.search(page.line_text(page.lines[i])))
    return found


def _counted_edges(page: Page, starts: Sequence[int], ends: Sequence[int]) -> set[int]:
    """Find heads and feet on lines that have numbers themselves: the matter, the firm that took the record down.

    They stand first or last on half of the pages or more, in one order, and nowhere else.

    Args:
        page: the document.
        starts: the starts of its lines.
        ends: of the numbers of lines, those that are their page's last.
    """
    everywhere = Counter(_key(page, line) for line in page.lines)
    line_ends = (page.text.find("\n", page.margins[at].end) for at in ends)
    feet = [(bisect_right(starts, len(page.text) if end < 0 else end) - 1, -1) for end in line_ends]
    firsts = [bisect_left(starts, page.margins[at].end) for at in (0, *(end + 1 for end in ends[:-1]))]
    heads = [(-1, at) for at in firsts]

    def often(key: str, indices: set[int]) -> bool:
        return len(indices) >= max(FEWEST, SHARE * len(ends)) and everywhere[key] == len(indices)

    return _coming_back(page, feet, frozenset(), often) | _coming_back(page, heads, frozenset(), often)


def _coming_back(
    page: Page,
    edges: Sequence[tuple[int, int]],
    numbers: Container[int],
    often: Callable[[str, set[int]], bool],
) -> set[int]:
    """Find heads and feet: lines that come back at the edges of pages often enough, and the next lines beside those.

    Args:
        page: the document.
        edges: indices of the lines above and below each break of a page.
        numbers: indices of the lines that are a page's number.
        often: tells of the words of lines, and of the indices of those that stand so, whether they are a head's.
    """
    heads: set[int] = set()
    for _ in range(DEEP):
        beside: dict[str, set[int]] = defaultdict(set)
        for index in {index for edge in edges for index in edge if 0 <= index < len(page.lines)}:
            if index not in numbers:
                beside[_key(page, page.lines[index])].add(index)
        for key, indices in beside.items():
            if often(key, indices) and _may_head(key, page, indices):
                heads |= indices
        edges = [(above - (above in heads), below + (below in heads)) for above, below in edges]
    return heads


def _is_index(page: Page, indices: Sequence[int]) -> bool:
    """Tell whether what stands behind the last counted line is an index of words: hardly a line ends a sentence."""
    lines = [page.lines[index] for index in indices]
    said = sum(page.text[line.end - 1] in ".?!:" for line in lines)
    return said <= INDEX_SHARE * len(lines)


def _is_edge(page: Page, index: int, keys: set[str]) -> bool:
    line = page.lines[index]
    return _key(page, line) in keys or _COUNTS.fullmatch(page.text, line.start, line.end) is not None


def _unnumbered(page: Page, starts: Sequence[int], at: int) -> list[int]:
    """Give the indices of the lines between the counted line ``at`` and the next counted one."""
    begin = page.text.find("\n", page.margins[at].end)
    end = page.margins[at + 1].start if at + 1 < len(page.margins) else len(page.text)
    if begin < 0 or begin >= end:
        return []
    end = max(page.text.rfind("\n", 0, end), begin) if end < len(page.text) else end
    return list(range(bisect_left(starts, begin), bisect_left(starts, end)))


def _beside_numbers(page: Page) -> set[int]:
    """Find the lines that come back beside the numbers of pages, and beside page breaks."""
    counters = _counters(page)
    last = len(page.lines) - 1
    breaks = [(index, index) for index in counters]
    if "\f" in page.text:
        pairs = enumerate(pairwise(page.lines))
        breaks += [(n, n + 1) for n, (one, other) in pairs if "\f" in page.text[one.end : other.start]]
    if not breaks:
        return set()
    # Where the break is no line of its own, the lines beside it are the first and the last of pages.
    edges = [
        *((above - (above == below), below + (above == below)) for above, below in breaks),
        (-1, 0),
        (last, last + 1),
    ]
    everywhere: dict[str, set[int]] = defaultdict(set)
    for index, line in enumerate(page.lines):
        if line.end - line.start <= LONGEST:
            everywhere[_key(page, line)].add(index)
    # Once it may stand above the first break, where no head is looked for: on the cover.
    cover = range(len(TOP), breaks[0][0] - NEAR)

    def often(key: str, indices: set[int]) -> bool:
        comes_back = len(indices) >= FEWEST and len(indices - TOP) * 2 >= len(breaks) - 1 and indices - TOP
        others = everywhere[key] - indices
        once = len(others) == 1 and others.issubset(cover) and indices.isdisjoint(TOP)
        return bool(comes_back) and (once or not others)

    heads = _coming_back(page, edges, counters.keys(), often)
    if any(counters.values()):
        foot = (i for at in counters for i in range(at - NEAR, at + NEAR + 1) if 0 <= i <= last)
        heads |= {i for i in foot if _PRODUCED.fullmatch(page.line_text(page.lines[i]))}
    heads = {index for index in heads if index not in TOP or _is_told_again(page, index)}
    # Numbers that count on alone at the right edge are no list's.
    right = len(counters) >= FEWEST_BARE and all(page.lines[index].indent >= RIGHT for index in counters)
    return heads | {index for index, says in counters.items() if says or heads or right}


def _counters(page: Page) -> dict[int, bool]:
    """Find the lines that are a page's number, going up; each tells whether it says so itself.

    One is enough where wide blanks set it apart from what is beside it; else there are more.
    """
    found: list[tuple[int, int, bool]] = []
    apart = False
    says = "page" in page.low
    for index, line in enumerate(page.lines):
        if line.end - line.start > LONGEST:
            continue
        wide = _APART.fullmatch(page.text, line.start, line.end) if says else None
        match = wide or (_COUNTS.fullmatch(page.text, line.start, line.end) if line.end - line.start <= SHORT else None)
        if match is not None:
            apart = apart or wide is not None
            found.append(
                (
                    index,
                    int(match["number"] or match["number2"]),
                    wide is not None or bool(match["says"] or match["all"]),
                )
            )
    kept = [each for each in found if each[2]]
    if len(kept) < FEWEST and not apart:
        steps = all(b[1] - a[1] == 1 and b[0] - a[0] >= PAGE_LINES for a, b in pairwise(found))
        enough = len(found) >= FEWEST_BARE or _beside_the_same(page, [at for at, *_ in found])
        kept = found if steps and enough else []
    rising = all(one[1] <= other[1] for one, other in pairwise(kept))
    return {index: says for index, _, says in kept} if rising else {}


def _beside_the_same(page: Page, numbers: Sequence[int]) -> bool:
    """Tell whether each of some numbers stands right beside the same line; of two, the line must have a number too."""
    if len(numbers) < FEWEST:
        return False
    for step in (-1, 1):
        lines = [page.lines[at + step] for at in numbers if 0 <= at + step < len(page.lines)]
        keys = {_key(page, line) for line in lines}
        if len(lines) == len(numbers) and len(keys) == 1 and (len(lines) > FEWEST or "0" in keys.pop()):
            return SHORTEST <= lines[0].end - lines[0].start <= LONGEST
    return False


def _may_head(key: str, page: Page, indices: Iterable[int]) -> bool:
    """Tell whether a line that comes back can be a head: it ends no sentence, and is no label alone on its line."""
    line = page.lines[min(indices)]
    ends = page.text[line.end - 1] in ":?!,;…" or (
        page.text[line.end - 1] == "." and _SHORTENED.search(page.line_text(line)) is None
    )
    return line.end - line.start <= LONGEST and len(key.split()) > 1 and not ends


def _is_told_again(page: Page, index: int) -> bool:
    """Tell whether the lines right below a head at the top of a document say what it says: one of them is the title."""
    words = [word for word in fold(page.line_text(page.lines[index])).split() if not word.isdigit()]
    below = page.lines[index + 1 : index + 1 + TITLE_LINES]
    again = set(fold(" ".join(map(page.line_text, below))).split())
    return sum(word in again for word in words) > SHARE * len(words)
