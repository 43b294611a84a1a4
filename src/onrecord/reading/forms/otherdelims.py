"""Labels that a document prints with another sign behind them once: ``D.FALK – Well.`` among ``D.FALK:``.

Such a line is a label only where it stands between labels of others, so that the parts take turns with it, and where
all of what is printed before the sign is one of the labels in capitals: names in speech are not printed so.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Page

OFTEN = 2
"""How often a label must stand with its own sign, at least."""
SHORTEST = 5
"""Code points of such a label, at least: initials may stand before any sign."""
_BEHIND = r"(?P<delim>[ \u00a0]?[–—-](?=[ \u00a0])|[.;])(?P<space>[ \u00a0]+)"


def with_other_signs(page: Page, accepted: Sequence[Candidate]) -> list[Candidate]:
    """Give the lines that begin with a known label and another sign than its own, in text order.

    Args:
        page: the document.
        accepted: the labels that were found, in text order.
    """
    colons = [c for c in accepted if c.family == "colon" and c.upper and page.text[c.core.end : c.end].strip() == ":"]
    counts = Counter(c.core.of(page.text) for c in colons)
    known = {
        core: c for c in reversed(colons) if counts[core := c.core.of(page.text)] >= OFTEN and len(core) >= SHORTEST
    }
    if len(known) < 2 or page.shouted:  # noqa: PLR2004 - somebody must take turns with somebody
        return []
    cores = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    printed = re.compile(rf"^(?P<core>{cores}){_BEHIND}(?=[\"“«„(¿¡]{{0,2}}[{UPPER}0-9])", re.MULTILINE)
    tried = [
        msgspec.structs.replace(
            known[each["core"]],
            line=page.line_at(each.start()),
            core=Span(*each.span("core")),
            end=each.end("delim"),
            body=each.end(),
        )
        for each in printed.finditer(page.text, accepted[0].core.start, accepted[-1].core.start)
    ]
    order = sorted([*accepted, *(c for c in tried if _opens(page, c.line))], key=lambda c: c.core.start)
    own = {id(c) for c in accepted}
    return [
        c
        for before, c, behind in zip(order, order[1:], order[2:], strict=False)
        if id(c) not in own and c.key not in (before.key, behind.key)
    ]


def _opens(page: Page, index: int) -> bool:
    """Tell whether a line begins what somebody says, and ends a sentence of it."""
    new = page.lines[index].gap > 0 or page.ends_sentence(page.lines[index - 1])
    return new and page.ends_sentence(page.lines[index])
