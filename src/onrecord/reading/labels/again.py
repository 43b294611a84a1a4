"""Labels alone on their lines that come back above words which prove nothing: a reply of two words, a call."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labelasides import TIME
from onrecord.model import Span
from onrecord.reading.forms.clocked import has_time, is_time
from onrecord.reading.labels.once import is_common
from onrecord.reading.labels.sections import behind
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Page

FEWEST = 4
"""Labels alone on their lines from which a document is known to print them so."""
LONGEST = 80
"""Characters of such a line."""
_MARKS = lazy_re(r"[*_#>\s]*")


def capitals_once(page: Page, found: Sequence[Candidate], strong: Sequence[Candidate]) -> set[int]:
    """Give the lines that hold one name in capitals and nothing else, printed once, where labels stand so.

    A heading of one word looks so too, and stands in small letters in what is said below it. The same goes for a name
    in bold type before a dash, ``**DAHL** - Yes.``, that is somebody's elsewhere in the document: ``Minister Dahl``.
    """
    keys = Counter(c.key for c in (*strong, *found))
    bold = [c for c in (*strong, *found) if _is_bold(page, c) and keys[c.key] > 1]
    if all(_is_bold(page, c) for c in strong) and len(bold) >= FEWEST and len({c.key for c in bold}) > 1:
        return {
            c.line
            for c in found
            if _is_bold(page, c) and _is_capital(c, "dash") and _is_called(page, c) and not is_common(page, c)
        }
    alone = [c for c in strong if _is_capital(c)]
    if len(alone) < FEWEST or len({c.key for c in alone}) < 2 or 2 * len(alone) < len(strong):  # noqa: PLR2004 - they take turns
        return set()
    gap = min(page.lines[c.line].gap for c in alone)
    return {
        c.line
        for c in found
        if _is_capital(c) and c.score > 0 and page.lines[c.line].gap >= gap and not is_common(page, c)
    }


def _is_bold(page: Page, c: Candidate) -> bool:
    return c.family == "dash" and page.text.startswith("**", c.core.start)


def _is_called(page: Page, c: Candidate) -> bool:
    """Tell whether a name in capitals stands with one capital elsewhere."""
    return page.has_word((c.parts.name or "").capitalize())


def _is_capital(c: Candidate, family: str = "line") -> bool:
    name = c.parts.name
    return c.family == family and c.upper and name is not None and " " not in name and c.parts.honorific is None


def come_back(page: Page, accepted: Sequence[Candidate]) -> list[Candidate]:
    """Give the lines that say no more than a label alone on its line does, in a document whose labels stand so.

    Below a label, or above another, such a line may be what a chair says who calls somebody; and those below one
    another are a list of who took part. Both stay as they are.
    """
    alone = [c for c in accepted if c.family == "line" and c.parts.name is not None]
    known = {c.key: c for c in alone}
    if len(alone) < FEWEST or len(known) < 2 or 2 * len(alone) < len(accepted):  # noqa: PLR2004 - they take turns
        return []
    taken = {c.line for c in accepted}
    gap = min(page.lines[c.line].gap for c in alone)
    heads = all(page.is_heading(page.lines[c.line]) for c in alone)
    same: dict[int, Candidate] = {}
    for index in range(alone[0].line + 1, len(page.lines) - 1):
        line = page.lines[index]
        if line.gap < gap or line.end - line.start > LONGEST or index in taken or (heads and not page.is_heading(line)):
            continue
        start = _MARKS.match(page.text, line.start, line.end).end()  # type: ignore[union-attr]
        core = page.text[start : line.end].rstrip("*_ ")
        like = known.get(fold(re.sub(TIME, " ", core)))
        after = behind(page, index)
        if like is not None and after is not None and core[0].isupper() and page.told_kind(line.start) is None:
            span = Span(start, start + len(core))
            same[index] = msgspec.structs.replace(like, line=index, core=span, end=line.end, body=after.start)
    beside = taken | same.keys()
    return [
        c
        for index, c in same.items()
        if beside.isdisjoint((index - 1 - is_time(page, index - 1), index + 1 + is_time(page, index + 1)))
        and (page.lines[index].gap or has_time(page, index) or page.ends_sentence(page.lines[index - 1]))
    ]
