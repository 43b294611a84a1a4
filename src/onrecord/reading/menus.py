"""Lines of a page that hold nothing but links: what a site puts around its documents."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = re.compile(r"[^\n]+")
RUN = 3
"""Lines with one link each that make a menu, one after the other."""
BESIDE = 2
"""Links beside each other that make one."""


def menus(text: str, links: Sequence[Span]) -> list[Span]:
    """Find the lines that hold links only: several beside each other, or one on each of several lines."""
    starts = [link.start for link in links]
    found: list[Span] = []
    run: list[Span] = []
    for line in _LINE.finditer(text):
        inside = links[bisect_left(starts, line.start()) : bisect_left(starts, line.end())]
        at, only = line.start(), bool(inside)
        for link in inside:
            only = only and not any(c.isalnum() for c in text[at : link.start])
            at = link.end
        only = only and not any(c.isalnum() for c in text[at : line.end()])
        if only:
            run.append(Span(*line.span()))
            if len(inside) >= BESIDE:
                found.append(run[-1])
            continue
        found += run if len(run) >= RUN else []
        run = []
    found += run if len(run) >= RUN else []
    return sorted(set(found))
