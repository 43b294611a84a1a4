"""Who asks, in brackets behind the letter or the word for a question: ``Q: (Dana Reyes – Harbour Wire) Who pays?``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.offices import is_person
from onrecord.model import Span
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_ASKER = lazy_re(
    r"[(\[](?P<who>[^()\[\]\n:?!]{4,90})[)\]](?P<delim>[ \t\u00a0]?:|\*\*:?)?(?P<space>[ \t\u00a0]*)(?=\S)"
)
FEWEST = 2
"""Labels with a name and a body behind them, at least, where the type does not show that they are labels."""


def bracketed_askers(page: Page, labels: Sequence[Candidate]) -> None:
    """Take into the label of a question who asks, in brackets behind it, where several labels tell a name and a body.

    One does where the bold type of the label ends behind it: ``**Q. [Dana Reyes, Harbour Wire]** Who pays?``. A name
    without a body is taken where another bracket gives it one; ``(inaudible)`` and ``(Off Mic)`` name nobody.
    """
    found = list(_found(page, labels))
    bodies = {fold(parts.name): parts for _, _, parts in found if parts.name and parts.affiliation}
    several = sum(parts.affiliation is not None for _, _, parts in found) >= FEWEST
    for label, match, parts in found:
        known = bodies.get(fold(parts.name or ""))
        if known is not None and (several or _in_its_type(page, label, match)):
            label.core = Span(label.core.start, match.end("who") + 1)
            label.end, label.body = max(match.end("delim"), label.core.end), match.end()
            label.parts, label.key = known, fold(label.core.of(page.text))


def _in_its_type(page: Page, label: Candidate, match: re.Match[str]) -> bool:
    """Tell whether the bold type of a label ends right behind the brackets that follow it."""
    if page.text.startswith("**", label.core.start - 2):
        return page.text.startswith("**", match.end("who") + 1)
    return page.stands_out(Span(label.core.start, match.end("who") + 1), match.end())


def _found(page: Page, labels: Sequence[Candidate]) -> Iterator[tuple[Candidate, re.Match[str], LabelParts]]:
    for label in labels:
        if not (label.parts.generic and label.parts.nobody) or label.parts.affiliation:
            continue
        match = _ASKER.match(page.text, label.body, page.lines[label.line].end)
        parts = None if match is None else parse_label(match["who"])
        if match is not None and parts is not None and parts.name is not None and is_person(parts.name):
            yield label, match, parts
