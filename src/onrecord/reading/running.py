"""Heads and feet that a text keeps of its pages: the same words with a number that goes up by one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBERED = re.compile(
    r"(?P<head>[^\W\d_](?:[^\n]{0,78}?[^\s|–—-])??)"
    r"(?P<apart>[ \t\u00a0]{1,100}(?:[|–—-][ \t\u00a0]{1,20})?(?:page[ \t\u00a0]{1,20})?)(?P<number>\d{1,4})"
    r"(?: of \d{1,4})?",
    re.IGNORECASE,
)
LONGEST = 200
"""Characters of such a line."""
FEWEST = 3
"""Lines that a count has at least; two do where the number stands apart from the words, or behind ``page``."""


def running_lines(text: str, lines: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Give the starts of the lines that count pages; one word and a number count other things, ``Question 2``.

    Args:
        text: the whole text.
        lines: start and end of each line.
    """
    counts: dict[str, list[tuple[int, int]]] = {}
    for start, end in lines:
        if end - start > LONGEST or not (text[end - 1].isdigit() and text[start].isupper()):
            continue
        found = _NUMBERED.fullmatch(text, start, end)
        if found is None or (" " not in found["head"] and not found["apart"].strip(" \t\u00a0")):
            continue
        sure = len(found["apart"]) > 1
        counts.setdefault(f"{sure}{found['head']}", []).append((int(found["number"]), start))
    return frozenset(
        start
        for key, counted in counts.items()
        if len(counted) >= (FEWEST - 1 if key.startswith("True") else FEWEST)
        and all(after[0] == before[0] + 1 for before, after in pairwise(counted))
        for _, start in counted
    )
