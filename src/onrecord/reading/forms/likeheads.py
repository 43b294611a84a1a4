"""Lines that look as the labels alone on their lines do, brackets and colon behind them, and name nobody for certain.

``Klima og havneanliggender (Dana Falk):``, between ``Formanden (Berit Lund):`` and ``Signe Olsen (FR):``: no list holds
the office. The words below are nobody's, rather than those of whoever spoke before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import LabelParts
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.forms.clocked import is_time
from onrecord.reading.forms.shape import Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.page.page import Page

FEWEST = 4
"""Labels that end so and have a clock time above them, at least."""
SCORE = 0.7
_FORM = lazy_re(rf"(?P<core>[{UPPER}][^\n:;.?!()]{{2,80}}[ \u00a0]\([^\n:;?!()]{{1,60}}\))(?P<delim>:)")


def like_heads(page: Page, accepted: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the lines of that form that have a clock time above them, as those have that are labels for certain."""
    alike = [
        c for c in accepted if c.family == "colon" and c.body >= page.lines[c.line].end and is_time(page, c.line - 1)
    ]
    bracketed = sum(page.text[c.core.end - 1] == ")" for c in alike)
    if bracketed < FEWEST or 2 * bracketed <= len(accepted):
        return
    taken = {c.line for c in accepted}
    for at in range(alike[0].line, len(page.lines) - 1):
        line = page.lines[at]
        if at in taken or page.text[line.end - 1] != ":" or not is_time(page, at - 1):
            continue
        found = _FORM.fullmatch(page.text, line.start, line.end)
        if found is not None:
            core = Span(*found.span("core"))
            parts = LabelParts(generic=True, nobody=True)
            key = fold(core.of(page.text))
            yield Candidate(at, core, found.end(), page.lines[at + 1].start, "colon", parts, key, SCORE)
