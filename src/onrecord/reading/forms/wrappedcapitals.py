"""Labels in capitals that begin a paragraph and run over lines, with what is said behind them on the last one.

Court reporters print a name with its office so, on pages whose lines they count: ``SENATOR DANA REYES, CHAIR, SENATE``
on one line and ``COMMITTEE ON PORTS:   Well,`` on the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_full_name, is_person
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading.page.page import Page

LINES = 5
"""Lines of such a label, at most."""
CERTAIN = 1.5
"""Its score: no other reading is left."""
DEEPER = 3
"""Blanks by which its first line stands further in than the next, at least, where it is not open at its end."""
_CAPITALS = lazy_re(rf"[{UPPER}&][^\n:?!;]*")
_LAST = lazy_re(rf"(?P<core>[{UPPER}&][^\n:?!;]*?)(?P<delim>[ \t\u00a0]?:)(?:[ \t\u00a0]+(?=\S)|$)")
_OPEN = ("&", "OF", "FOR", "ON", "AND", "THE")


def wrapped_capitals(page: Page) -> Iterator[Candidate]:
    """Give such labels: somebody's name with an office or a style, beyond which the next lines go on."""
    if page.shouted:
        return
    for index, line in enumerate(page.lines[:-1]):
        first, below = page.line_text(line), page.lines[index + 1]
        if below.gap or not _is_capitals(first) or page.told_kind(line.start) is not None:
            continue
        if index and not line.gap and not page.ends_sentence(page.lines[index - 1]):
            continue
        if not (line.indent >= below.indent + DEEPER or first[-1] in ",-" or first.split()[-1] in _OPEN):
            continue
        found = _last(page, index)
        if found is None:
            continue
        at, core, body = found
        printed = " ".join([*map(page.line_text, page.lines[index:at]), core.of(page.text)])
        parts = _somebody(printed, first, core.of(page.text))
        if parts is not None:
            whole = Span(line.start, core.end)
            yield Candidate(index, whole, core.end + 1, body, "colon", parts, fold(printed), CERTAIN, upper=True)


def _is_capitals(printed: str) -> bool:
    return " " in printed and printed == printed.upper() and _CAPITALS.fullmatch(printed) is not None


def _last(page: Page, index: int) -> tuple[int, Span, int] | None:
    """Give the line that ends a label begun at a line, what of the label stands on it, and where words begin."""
    for at in range(index + 1, min(index + LINES, len(page.lines))):
        line = page.lines[at]
        if line.gap:
            return None
        found = _LAST.match(page.text, line.start, line.end)
        if found is not None:
            if found["core"] != found["core"].upper():
                return None
            core = Span(*found.span("core"))
            beside = found.end() < line.end
            if not beside and at + 1 == len(page.lines):
                return None
            return at, core, found.end() if beside else page.lines[at + 1].start
        if not _CAPITALS.fullmatch(page.text, line.start, line.end) or not page.line_text(line).isupper():
            return None
    return None


def _somebody(printed: str, first: str, last: str) -> LabelParts | None:
    """Take a label over lines apart, where it names somebody and its last line alone does not."""
    parts, behind = parse_label(printed), parse_label(last)
    name = parts.name or ""
    if not (parts.honorific or parts.role) or not is_person(name) or behind.honorific or behind.role:
        return None
    if name not in first and not is_full_name(name):
        return None
    if parts.affiliation is None:
        return parts
    # "SENATOR DANA REYES, CHAIR, SENATE COMMITTEE": what stands behind the name is another office.
    role = ", ".join(each for each in (parts.role, parts.affiliation) if each)
    return LabelParts(name=name, role=role, honorific=parts.honorific)
