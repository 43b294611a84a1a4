"""Pages of an exhibit: each has a number of its own that goes up by one, ``HLN.0001.0012.0007``, and often one foot.

Inside a turn number and foot would be the speaker's words.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 3
"""Pages, at least."""
PAGE = 400
"""Characters from one such number to the next, at least: rows of a table stand closer."""
DEEP = 12
"""Lines of a foot, at most."""
WORDS = 3
"""Words of a foot, at least."""
LONG = 20
"""Words from which nobody says the same at the end of each page."""
_LABEL = re.compile(r"[^\n:]{1,60}:(?:\s|$)")
_SENTENCE = re.compile(r"[.?!…—–-][\"'”’»)\]*_]{0,3}$")
_RIGHTS = re.compile(
    r"©|\b(?:copyright|rights reserved|reproduc\w*|copied|copying|passed on|confidential|prohibited|permission)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^[ \t]{0,80}(?P<head>[A-Z][A-Z0-9]{1,7}(?:[._-]\d{3,8}){0,4}[._-]?)(?P<number>\d{3,10})[ \t]{0,80}$", re.MULTILINE
)


def exhibit_lines(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Give the starts of the lines that number an exhibit's pages, and of those that stand above each but the first.

    Args:
        text: the whole text.
        lines: start and end of each line.
    """
    found = list(_NUMBER.finditer(text))
    if len(found) < FEWEST:
        return frozenset()
    at = {start: index for index, (start, _) in enumerate(lines)}
    numbers = [(each["head"], int(each["number"]), at.get(each.start("head"), -1)) for each in found]
    follow = all(
        one[0] == other[0] and other[1] == one[1] + 1 and lines[other[2]][0] - lines[one[2]][0] >= PAGE
        for one, other in pairwise(numbers)
    )
    pages = [index for _, _, index in numbers]
    if not follow or min(pages) < 0:
        return frozenset()
    return frozenset(lines[index][0] for index in [*pages, *_feet(text, lines, pages)])


def _feet(text: str, lines: Sequence[tuple[int, int]], pages: Sequence[int]) -> list[int]:
    """Give the lines that stand in one order above every page's number but the first, and below the last page."""
    said = [" ".join(text[start:end].split()) for start, end in lines]
    ends = pages[1:]
    deep = 0
    while deep < DEEP and min(ends) > deep + 1 and len({said[end - deep - 1] for end in ends}) == 1:
        deep += 1
    foot = said[ends[0] - deep : ends[0]]
    if not _is_printed(foot):
        return []
    tops = [at for at in range(len(said)) if said[at] == foot[0] and said[at : at + deep] == foot]
    return [at + step for at in tops for step in range(deep)]


def _is_printed(foot: Sequence[str]) -> bool:
    """Tell whether lines above each number are the print's: somebody may end each page by ``Thank you very much.``."""
    words = len(" ".join(foot).split())
    if words < WORDS or any(map(_LABEL.match, foot)):
        return False
    return words >= LONG or any(map(_RIGHTS.search, foot)) or not any(map(_SENTENCE.search, foot))
