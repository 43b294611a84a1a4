"""What a site prints in Latin letters above and below a talk in another script: its menu, its links, its notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.days.dates import dates
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading.page.page import Line, Page

_OTHER = lazy_re(r"[\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u10a0-\u10ff]")
_LATIN = lazy_re(r"[A-Za-z]")
SHARE = 2
"""How many times as many letters of the other script a page has as Latin ones, at least."""
FEWEST = 3
"""Lines, at least, of what a site prints above; a name or a number may stand alone there."""
MOST = 15
"""Lines, at most: more are a text in two languages."""
WORDS = 20
"""Words of such a line, at most."""
TOP = 30
"""Lines below a site's own in which the document's day stands."""


def without_other_script(page: Page) -> Page:
    """Give the page with the lines in Latin letters at its two ends as the site's; the page itself else."""
    other = len(_OTHER.findall(page.text))
    if not other or other < SHARE * len(_LATIN.findall(page.text)):
        return page
    above, below = _run(page, page.lines), _run(page, reversed(page.lines))
    if not FEWEST <= len(above) <= MOST or len(below) > MOST or _talks(page, above) or _talks(page, below):
        return page
    rest = page.lines[len(above) : len(above) + TOP]
    if any(_is_dated(page, line) for line in above) and not any(_is_dated(page, line) for line in rest):
        return page  # nothing else tells the day
    own = [Span(line.start, line.end) for line in (*above, *below) if _is_words(page, line)]
    return msgspec.structs.replace(page, chrome=tuple(sorted({*page.chrome, *own}))) if own else page


def _run(page: Page, lines: Iterable[Line]) -> list[Line]:
    """Give the first of the lines that have no letter of the other script."""
    run: list[Line] = []
    for line in lines:
        if _OTHER.search(page.text, line.start, line.end):
            break
        run.append(line)
    return run


def _talks(page: Page, lines: Iterable[Line]) -> bool:
    """Tell whether one of the lines is a paragraph of prose."""
    return any(len(page.line_text(line).split()) > WORDS for line in lines)


def _is_dated(page: Page, line: Line) -> bool:
    return any(True for _ in dates(page.text, line.start, line.end))


def _is_words(page: Page, line: Line) -> bool:
    return _LATIN.search(page.text, line.start, line.end) is not None and page.told_kind(line.start) is None
